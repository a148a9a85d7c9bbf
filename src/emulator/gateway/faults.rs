//! Fault injection.
use crate::emulator::http::response::Response;
use crate::emulator::state::random::Random;
use std::time::Duration;

/// One thing that can go wrong with a call.
///
/// Those that need a connection are executed by the HTTP server; the middleware gives the error nearest to what
/// ureq would see. [`Platform::handle`](crate::emulator::Platform::handle), which has no connection, leaves them in force.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Fault {
    /// Responds with this; the request is not executed.
    RespondWith(Response),
    /// Executes the request, then responds with this.
    ExecuteThenRespondWith(Response),
    /// Responds with this status and an error body of this code and message, and the call's own request id; the
    /// request is not executed.
    Refuse {
        /// The HTTP status.
        status: u16,
        /// `error_code`.
        code: String,
        /// `error_msg`.
        message: String,
    },
    /// Responds 401 as for a token that is not known; the token itself stays as it was.
    RefuseToken,
    /// Waits, then responds as usual. The middleware moves a clock that is set by hand, and sleeps otherwise.
    Delay(Duration),
    /// Like [`Delay`](Self::Delay), for a time between these two, chosen by the seed of [`Faults::set_seed`].
    DelayBetween(Duration, Duration),
    /// Closes the connection without a response; the request is not executed.
    DropBefore,
    /// Executes the request, then closes the connection without a response.
    DropAfter,
    /// Nobody listens: the middleware reports a refused connection. The HTTP server, which has accepted one by
    /// then, closes it. Nothing is executed.
    Unreachable,
    /// Executes the request and sends so many bytes of the body, fewer than announced.
    CutBody(usize),
    /// Executes the request and sends the body a byte at a time, with this pause between them.
    Drip(Duration),
    /// Never responds; the request is not executed.
    Stall,
    /// Executes the request and never responds.
    StallAfter,
    /// Responds 200 with JSON that never ends; the request is not executed.
    Endless,
    /// Responds 200 with so many decoded bytes (rounded up to whole MiB) in a small gzip body; not executed.
    GzipBomb(u64),
}

impl Fault {
    /// Responds with a status and the platform's error body; the request is not executed.
    pub fn status(status: u16) -> Self {
        let code = if status >= 500 {
            "USG.000000002"
        } else {
            "USG.000000003"
        };
        Self::Refuse {
            status,
            code: code.to_owned(),
            message: "injected fault".to_owned(),
        }
    }

    /// 429 of the gateway; the request is not executed.
    pub fn throttled() -> Self {
        let message = "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute";
        Self::Refuse {
            status: 429,
            code: "APIG.0308".to_owned(),
            message: message.to_owned(),
        }
    }

    /// 200 with a page of HTML, as a proxy in between does; the request is not executed.
    pub fn html() -> Self {
        let page = "<!DOCTYPE html><html><body><h1>Sign in to the network</h1></body></html>";
        Self::RespondWith(
            Response::status(200)
                .with_header("Content-Type", "text/html")
                .with_body(page),
        )
    }

    /// 200 with nothing in it; the request is not executed.
    pub fn empty() -> Self {
        Self::RespondWith(Response::status(200))
    }

    /// 302 to another address; the request is not executed.
    pub fn redirect(to: impl Into<String>) -> Self {
        Self::RespondWith(Response::status(302).with_header("Location", to))
    }

    /// Whether the operation is executed all the same.
    pub(in crate::emulator) fn executes(&self) -> bool {
        matches!(
            self,
            Self::ExecuteThenRespondWith(_)
                | Self::Delay(_)
                | Self::DelayBetween(..)
                | Self::DropAfter
                | Self::CutBody(_)
                | Self::Drip(_)
                | Self::StallAfter
        )
    }

    /// Its name in the journal.
    pub(in crate::emulator) fn name(&self) -> &'static str {
        match self {
            Self::RespondWith(_) => "respond",
            Self::ExecuteThenRespondWith(_) => "execute_then_respond",
            Self::Refuse { .. } => "status",
            Self::RefuseToken => "refuse_token",
            Self::Delay(_) | Self::DelayBetween(..) => "delay",
            Self::DropBefore => "drop_before",
            Self::DropAfter => "drop_after",
            Self::Unreachable => "unreachable",
            Self::CutBody(_) => "cut",
            Self::Drip(_) => "drip",
            Self::Stall => "stall",
            Self::StallAfter => "stall_after",
            Self::Endless => "endless",
            Self::GzipBomb(_) => "gzip_bomb",
        }
    }

    /// Whether only a connection can carry it out.
    pub(in crate::emulator) fn needs_connection(&self) -> bool {
        !matches!(
            self,
            Self::RespondWith(_)
                | Self::ExecuteThenRespondWith(_)
                | Self::Refuse { .. }
                | Self::RefuseToken
        )
    }
}

/// A fault, and which calls it befalls. Default: the next call, whatever it is.
#[derive(Clone, Debug)]
pub struct Rule {
    fault: Fault,
    operation: Option<String>,
    spare: u32,
    /// `None`: for ever.
    left: Option<u32>,
    /// In millionths.
    probability: u32,
}

impl Rule {
    /// The fault befalls the next call.
    pub fn new(fault: Fault) -> Self {
        Self {
            fault,
            operation: None,
            spare: 0,
            left: Some(1),
            probability: 1_000_000,
        }
    }
    /// What goes wrong.
    pub fn fault(&self) -> &Fault {
        &self.fault
    }
    /// The operation whose calls it befalls; `None`: of all.
    pub fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }
    /// Calls that it still befalls; `None`: every one.
    pub fn remaining(&self) -> Option<u32> {
        self.left
    }
    /// Matching calls that it still spares first.
    pub fn still_spared(&self) -> u32 {
        self.spare
    }
    /// The probability with which it befalls a matching call, 0 to 1.
    pub fn probability(&self) -> f64 {
        f64::from(self.probability) / 1_000_000.0
    }
    /// Only calls of this operation, named as in the document (`addCorp`).
    #[must_use]
    pub fn on(mut self, operation: impl Into<String>) -> Self {
        self.operation = Some(operation.into());
        self
    }
    /// So many calls instead of one.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.left = Some(times);
        self
    }
    /// Every call until the faults are cleared.
    #[must_use]
    pub fn always(mut self) -> Self {
        self.left = None;
        self
    }
    /// Befalls a matching call with this probability, 0 to 1, chosen by the seed of [`Faults::set_seed`]. A call that is
    /// spared by chance does not count for [`times`](Self::times).
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and a million
    pub fn with_probability(mut self, probability: f64) -> Self {
        self.probability = (probability.clamp(0.0, 1.0) * 1_000_000.0).round() as u32;
        self
    }
    /// Spares so many matching calls first.
    #[must_use]
    pub fn after(mut self, calls: u32) -> Self {
        self.spare = calls;
        self
    }
}

/// The rules in force. For each call the first one that matches counts; those used up go away.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    rules: Vec<Rule>,
    random: Random,
}

impl Faults {
    /// Adds a rule behind those that are there.
    pub fn add(&mut self, rule: Rule) {
        self.rules.push(rule);
    }
    /// Chances and jitter are chosen by this seed from now on. Default 0.
    pub fn set_seed(&mut self, seed: u64) {
        self.random = Random::new(seed);
    }
    /// The next call, whatever it is.
    pub fn next(&mut self, fault: Fault) {
        self.add(Rule::new(fault));
    }
    /// So many responses 401 to calls that carry a token, although the token lives.
    pub fn refuse_tokens(&mut self, times: u32) {
        self.add(Rule::new(Fault::RefuseToken).times(times));
    }
    /// The rules still in force, in the order in which they are asked.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }
    /// Rules still in force.
    pub fn len(&self) -> usize {
        self.rules.len()
    }
    /// Whether nothing is about to go wrong.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }
    /// Takes all rules away.
    pub fn clear(&mut self) {
        self.rules.clear();
    }

    /// The fault for this call. Refused tokens befall only calls that need one.
    pub(in crate::emulator) fn take(
        &mut self,
        operation: Option<&str>,
        token: bool,
        connection: bool,
    ) -> Option<Fault> {
        let random = &mut self.random;
        let at = self.rules.iter_mut().position(|rule| {
            let named = rule
                .operation
                .as_deref()
                .is_none_or(|wanted| operation == Some(wanted));
            let apt = token || !matches!(rule.fault, Fault::RefuseToken);
            let able = connection || !rule.fault.needs_connection();
            if !(named && apt && able) || rule.left == Some(0) {
                return false;
            }
            let spared = rule.spare > 0;
            rule.spare = rule.spare.saturating_sub(1);
            !spared && (rule.probability >= 1_000_000 || random.millionths() < rule.probability)
        })?;
        let rule = self.rules.get_mut(at)?;
        rule.left = rule.left.map(|left| left.saturating_sub(1));
        let fault = rule.fault.clone();
        self.rules.retain(|rule| rule.left != Some(0));
        Some(match fault {
            Fault::DelayBetween(least, most) => {
                let share = most.saturating_sub(least) / 1_000_000;
                Fault::Delay(least.saturating_add(share.saturating_mul(self.random.millionths())))
            }
            fault => fault,
        })
    }
}

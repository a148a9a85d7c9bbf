//! Faults: what goes wrong on request.
use crate::emulator::http::response::Answer;
use std::time::Duration;

/// One thing that can go wrong with a call.
///
/// Those that need a connection are carried out by the HTTP door; the in-process door gives the error nearest to what
/// ureq would see. [`Platform::answer`](crate::emulator::Platform::answer), which has no connection, leaves them for a door.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Fault {
    /// Answers this; the request is not carried out.
    RespondWith(Answer),
    /// Carries the request out, then answers this.
    ExecuteThenRespondWith(Answer),
    /// Answers this status with an error body of this code and these words, and the call's own request id; the
    /// request is not carried out.
    Refuse {
        /// The HTTP status.
        status: u16,
        /// `error_code`.
        code: String,
        /// `error_msg`.
        message: String,
    },
    /// Answers 401 as for a token that is not known; the token itself stays as it was.
    RefuseToken,
    /// Takes its time, then answers as usual. The in-process door moves a clock that is set by hand, and sleeps otherwise.
    Delay(Duration),
    /// Closes the connection without an answer; the request is not carried out.
    DropBefore,
    /// Carries the request out, then closes the connection without an answer.
    DropAfter,
    /// Nobody listens: the in-process door reports a refused connection. The HTTP door, which has accepted one by
    /// then, closes it. Nothing is carried out.
    Unreachable,
    /// Carries the request out and sends so many bytes of the body, fewer than announced.
    CutBody(usize),
    /// Carries the request out and sends the body a byte at a time, with this pause between them.
    Drip(Duration),
    /// Never answers; the request is not carried out.
    Stall,
    /// Carries the request out and never answers.
    StallAfter,
    /// Answers 200 with JSON that never ends; the request is not carried out.
    Endless,
    /// Answers 200 with so many decoded bytes (rounded up to whole MiB) in a small gzip body; not carried out.
    GzipBomb(u64),
}

impl Fault {
    /// Answers with a status and the platform's error body; the request is not carried out.
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

    /// 429 of the gateway; the request is not carried out.
    pub fn throttled() -> Self {
        let words = "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute";
        Self::Refuse {
            status: 429,
            code: "APIG.0308".to_owned(),
            message: words.to_owned(),
        }
    }

    /// 200 with a page of HTML, as a proxy in between answers; the request is not carried out.
    pub fn html() -> Self {
        let page = "<!DOCTYPE html><html><body><h1>Sign in to the network</h1></body></html>";
        Self::RespondWith(
            Answer::status(200)
                .with_header("Content-Type", "text/html")
                .with_body(page),
        )
    }

    /// 200 with nothing in it; the request is not carried out.
    pub fn empty() -> Self {
        Self::RespondWith(Answer::status(200))
    }

    /// 302 to another address; the request is not carried out.
    pub fn redirect(to: impl Into<String>) -> Self {
        Self::RespondWith(Answer::status(302).with_header("Location", to))
    }

    /// Whether only a door can carry it out.
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
}

impl Rule {
    /// The fault befalls the next call.
    pub fn new(fault: Fault) -> Self {
        Self {
            fault,
            operation: None,
            spare: 0,
            left: Some(1),
        }
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
    /// Spares so many matching calls first.
    #[must_use]
    pub fn after(mut self, calls: u32) -> Self {
        self.spare = calls;
        self
    }
}

/// The rules in force. For each call the first one that matches counts; those used up go away.
#[derive(Clone, Debug, Default)]
pub struct Faults(Vec<Rule>);

impl Faults {
    /// Adds a rule behind those that are there.
    pub fn add(&mut self, rule: Rule) {
        self.0.push(rule);
    }
    /// The next call, whatever it is.
    pub fn next(&mut self, fault: Fault) {
        self.add(Rule::new(fault));
    }
    /// So many answers 401 to calls that carry a token, although the token lives.
    pub fn refuse_tokens(&mut self, times: u32) {
        self.add(Rule::new(Fault::RefuseToken).times(times));
    }
    /// Rules still in force.
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// Whether nothing is about to go wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Takes all rules away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The fault for this call. Refused tokens befall only calls that need one.
    pub(in crate::emulator) fn take(
        &mut self,
        operation: Option<&str>,
        token: bool,
        connection: bool,
    ) -> Option<Fault> {
        let at = self.0.iter_mut().position(|rule| {
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
            !spared
        })?;
        let rule = self.0.get_mut(at)?;
        rule.left = rule.left.map(|left| left.saturating_sub(1));
        let fault = rule.fault.clone();
        self.0.retain(|rule| rule.left != Some(0));
        Some(fault)
    }
}

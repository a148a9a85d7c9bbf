//! The platform as a value: gateway, faults and authorization in front of the operations.
use crate::emulator::gateway::counters::Counters;
use crate::emulator::gateway::faults::{Fault, Faults};
use crate::emulator::gateway::journal::{Journal, JournalEntry};
use crate::emulator::gateway::route::{Access, Route, RouteMatch, match_route};
use crate::emulator::gateway::throttle::Throttle;
use crate::emulator::http::delivery::{Delivery, DeliveryMode};
use crate::emulator::http::error::{ErrorResponse, Language};
use crate::emulator::http::request::Request;
use crate::emulator::http::response::Response;
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::state::State;
use crate::emulator::state::clock::since_1970;
use crate::emulator::state::snapshot::SeedError;
use serde_json::{Value, json};
use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

/// The Management Platform and its gateway as a value: a request and the time go in, a response comes out.
///
/// It reads no clock and has no other source of randomness than its seed: the same seed and the same requests at the
/// same times give the same responses, ids and tokens included. [`Emulator`](crate::emulator::Emulator) shares one and
/// makes it reachable.
///
/// ```
/// use huaweicloud_meeting::emulator::{Platform, Request};
/// use std::time::SystemTime;
///
/// let mut platform = Platform::new();
/// let response = platform.handle(&Request::new("GET", "/v1/usg/dcs/corp"), SystemTime::now());
/// assert_eq!(response.status, 401);
/// ```
#[derive(Clone)]
pub struct Platform {
    pub(in crate::emulator) state: State,
    pub(in crate::emulator) faults: Faults,
    pub(in crate::emulator) counters: Counters,
    pub(in crate::emulator) journal: Journal,
    throttle: Throttle,
    /// What [`reset`](Self::reset) goes back to.
    initial: Arc<State>,
}

impl Platform {
    /// A platform with the seeded SP, enterprise, users and resources.
    pub fn new() -> Self {
        Self::with_seed(0)
    }

    /// The same, with other ids and tokens for another seed. The constants of this module stay.
    pub fn with_seed(seed: u64) -> Self {
        Self::of(State::seeded(seed))
    }

    pub(in crate::emulator) fn of(state: State) -> Self {
        Self {
            initial: Arc::new(state.clone()),
            state,
            journal: Journal::default(),
            faults: Faults::default(),
            counters: Counters::default(),
            throttle: Throttle::default(),
        }
    }

    /// Goes back to the state it started with, or that was loaded last: no faults, counts, journal or tokens are left.
    /// Settings stay.
    pub fn reset(&mut self) {
        let settings = self.state.settings.clone();
        self.state = State::clone(&self.initial);
        self.state.settings = settings;
        self.faults = Faults::default();
        self.counters = Counters::default();
        self.throttle = Throttle::default();
        self.journal.clear();
    }

    /// The whole state as JSON, **with its passwords, keys and tokens**, for [`load`](Self::load).
    pub fn snapshot(&self) -> Value {
        self.state.snapshot()
    }

    /// Replaces the state by that of a snapshot, or of a seed: the same format with as much as a test cares about, since
    /// absent sections are those of the built-in seed, and absent fields have defaults. Settings, faults and counts stay.
    ///
    /// ```
    /// # use huaweicloud_meeting::emulator::{Emulator, SeedError};
    /// # use serde_json::json;
    /// let emulator = Emulator::new();
    /// emulator.platform(|platform| {
    ///     platform.load(&json!({
    ///         "corps": [{"id": "900000001", "name": "Example Ltd."}],
    ///         "users": [{"account": "root@example", "password": "Made-up#1", "corp": "900000001", "role": "default_admin"}],
    ///     }))
    /// })?;
    /// # Ok::<_, SeedError>(())
    /// ```
    ///
    /// # Errors
    /// When it has an unknown section or field, a wrong type, an id or account twice, or a user of no enterprise. The
    /// state is then as it was.
    pub fn load(&mut self, seed: &Value) -> Result<(), SeedError> {
        self.state = self.state.load(seed)?;
        self.initial = Arc::new(self.state.clone());
        Ok(())
    }

    /// Puts a saved state in place, with what a reset goes back to. Settings stay.
    #[cfg(feature = "emulator-data")]
    pub(in crate::emulator) fn restore(&mut self, state: State, initial: Arc<State>) {
        let settings = std::mem::take(&mut self.state.settings);
        self.state = State { settings, ..state };
        self.initial = initial;
    }
    /// What is saved.
    #[cfg(feature = "emulator-data")]
    pub(in crate::emulator) fn parts(&mut self) -> (&mut State, &Arc<State>) {
        (&mut self.state, &self.initial)
    }

    /// The last 1,000 requests at most, oldest first, without secrets.
    pub fn journal(&self) -> Vec<JournalEntry> {
        self.journal.entries().collect()
    }

    /// Handles a request as of a time.
    ///
    /// Faults that need a connection are left for the next call of [`deliver`](Self::deliver).
    pub fn handle(&mut self, request: &Request, now: SystemTime) -> Response {
        self.process(request, now, false).response
    }

    /// Handles a request as of a time and says how the response is to be delivered.
    pub fn deliver(&mut self, request: &Request, now: SystemTime) -> Delivery {
        self.process(request, now, true)
    }

    fn process(&mut self, request: &Request, now: SystemTime, connection: bool) -> Delivery {
        let now = since_1970(now);
        let language = Language::of(request.header("Accept-Language"));
        let request_id = self.request_id(request);
        let matched = match_route(&request.method, &request.path);
        let route = match &matched {
            RouteMatch::To(route, _) => Some(*route),
            _ => None,
        };
        self.counters.arrived(route.map(|route| route.id));

        let token = route.is_some_and(|route| route.access != Access::Public);
        let fault = self
            .faults
            .take(route.map(|route| route.id), token, connection);
        let mode = fault.as_ref().map_or(DeliveryMode::Complete, delivery_mode);
        let fault_name = fault.as_ref().map(Fault::name);
        let response = match fault {
            Some(fault) if !fault.executes() => instead(fault, language, &request_id),
            fault => {
                let response = self.execute(request, matched, now, language, &request_id);
                match fault {
                    Some(Fault::ExecuteThenRespondWith(other)) => other,
                    _ => response,
                }
            }
        };
        let response = response.with_common_headers(&request_id);
        self.journal.add(
            now,
            route.map(|route| route.id),
            fault_name,
            request,
            &response,
        );
        Delivery { response, mode }
    }

    /// The caller's `X-Request-Id` if it is fit to be echoed, else a new one.
    fn request_id(&mut self, request: &Request) -> String {
        let fit =
            |id: &&str| (1..=128).contains(&id.len()) && id.chars().all(|c| c.is_ascii_graphic());
        match request.header("X-Request-Id").filter(fit) {
            Some(id) => id.to_owned(),
            None => self.state.random.id(),
        }
    }

    /// Route, quota and body size, then the operation.
    fn execute(
        &mut self,
        request: &Request,
        matched: RouteMatch,
        now: i64,
        language: Language,
        request_id: &str,
    ) -> Response {
        let (route, params) = match matched {
            RouteMatch::To(route, params) => (route, params),
            RouteMatch::Nowhere => {
                let message = "The API does not exist or has not been published in the environment";
                return ErrorResponse::gateway(404, "APIG.0101", message)
                    .into_response(language, request_id);
            }
            RouteMatch::OtherMethod(methods) => {
                let message = "The API does not support this method";
                return ErrorResponse::gateway(405, "APIG.0101", message)
                    .into_response(language, request_id)
                    .with_header("Allow", methods.join(", "));
            }
        };
        let quota = self
            .state
            .settings
            .quota
            .map(|quota| self.throttle.admit(route.id, quota, now));
        let result = match &quota {
            Some(admission) if admission.is_refused() => Err(admission.error()),
            _ if request.body.len() > self.state.settings.body_limit => {
                let message = "Request entity too large";
                Err(ErrorResponse::gateway(413, "APIG.0201", message))
            }
            _ if self.state.settings.loose => {
                let mut request = request.clone();
                request.loose = true;
                self.call(route, &request, params, now)
            }
            _ => self.call(route, request, params, now),
        };
        let response = match result {
            Ok(body) => {
                self.counters.carried_out(route.id);
                let response = Response::status(200);
                match body {
                    Some(body) => response.with_json(&body),
                    None => response,
                }
            }
            Err(error) => error.into_response(language, request_id),
        };
        match quota {
            Some(admission) => response.with_header("X-APIG-Ratelimit-Api", admission.header()),
            None => response,
        }
    }

    /// Authentication (401), authorization (403), then the operation itself.
    fn call(
        &mut self,
        route: &Route,
        request: &Request,
        params: Vec<String>,
        now: i64,
    ) -> OperationResult {
        let token = request
            .header("X-Access-Token")
            .filter(|token| !token.is_empty());
        let caller = match route.access {
            Access::Public | Access::ByOperation => None,
            access => {
                let token = self
                    .state
                    .tokens
                    .find(token.ok_or_else(ErrorResponse::unauthenticated)?, now)?
                    .clone();
                self.state.disable_beyond_resources(&token.user, now);
                let user = self.state.user_of(&token)?;
                if !access.allows(&user) {
                    return Err(ErrorResponse::forbidden());
                }
                Some(user)
            }
        };
        let token = token.map(str::to_owned);
        let call = Call {
            request,
            params,
            now,
            caller,
            token,
        };
        (route.run)(&mut self.state, &call)
    }
}

/// How the response of a call with this fault is delivered.
fn delivery_mode(fault: &Fault) -> DeliveryMode {
    match fault {
        Fault::DropBefore | Fault::DropAfter => DeliveryMode::Dropped,
        Fault::Unreachable => DeliveryMode::Unreachable,
        Fault::Stall | Fault::StallAfter => DeliveryMode::Stalled,
        Fault::Endless => DeliveryMode::Endless,
        Fault::GzipBomb(bytes) => DeliveryMode::GzipBomb(*bytes),
        Fault::CutBody(bytes) => DeliveryMode::Cut(*bytes),
        Fault::Drip(pause) => DeliveryMode::Drip(*pause),
        Fault::DelayBetween(pause, _) => DeliveryMode::Delayed(*pause),
        Fault::Delay(pause) => DeliveryMode::Delayed(*pause),
        _ => DeliveryMode::Complete,
    }
}

/// The response of a fault that keeps the operation from being executed.
fn instead(fault: Fault, language: Language, request_id: &str) -> Response {
    match fault {
        Fault::RespondWith(response) => response,
        Fault::Refuse {
            status,
            code,
            message,
        } => {
            let body = json!({"error_code": code, "error_msg": message, "request_id": request_id});
            Response::status(status).with_json(&body)
        }
        Fault::RefuseToken => {
            ErrorResponse::new(401, "USG.206020000").into_response(language, request_id)
        }
        Fault::Endless | Fault::GzipBomb(_) => Response::status(200),
        Fault::Stall => Response::status(504),
        _ => Response::status(502),
    }
}

impl Default for Platform {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Platform {
    /// Numbers only: the state is full of passwords, keys and tokens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform")
            .field("corps", &self.state.corps.len())
            .field("users", &self.state.users.len())
            .field("requests", &self.counters.requests())
            .field("faults", &self.faults.len())
            .finish_non_exhaustive()
    }
}

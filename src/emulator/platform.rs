//! Platform: the state, and the way of a request through gateway, faults and roles to its operation.
use crate::emulator::gateway::call::{Call, Outcome};
use crate::emulator::gateway::faults::{Fault, Faults};
use crate::emulator::gateway::route::{Needs, Route, RouteMatch, match_route};
use crate::emulator::gateway::throttle::Throttle;
use crate::emulator::http::refusal::{Language, Refusal};
use crate::emulator::http::reply::{Delivery, Reply};
use crate::emulator::http::request::Request;
use crate::emulator::http::response::Answer;
use crate::emulator::state::corp::Corp;
use crate::emulator::state::counters::Counters;
use crate::emulator::state::profile::Notice;
use crate::emulator::state::random::Dice;
use crate::emulator::state::resource::Resource;
use crate::emulator::state::settings::Settings;
use crate::emulator::state::token::Tokens;
use crate::emulator::state::user::User;
use serde_json::json;
use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

/// The Management Platform and its gateway as a value: a request and the time go in, an answer comes out.
///
/// It reads no clock and rolls no dice of its own: the same seed and the same requests at the same times give the same
/// answers, ids and tokens included. [`Emulator`](crate::emulator::Emulator) shares one and opens doors to it.
///
/// ```
/// use huaweicloud_meeting::emulator::{Platform, Request};
/// use std::time::SystemTime;
///
/// let mut platform = Platform::new();
/// let answer = platform.answer(&Request::new("GET", "/v1/usg/dcs/corp"), SystemTime::now());
/// assert_eq!(answer.status, 401);
/// ```
#[derive(Clone)]
pub struct Platform {
    pub(in crate::emulator) settings: Settings,
    pub(in crate::emulator) faults: Faults,
    pub(in crate::emulator) counters: Counters,
    pub(in crate::emulator) throttle: Throttle,
    pub(in crate::emulator) dice: Dice,
    pub(in crate::emulator) sp: Sp,
    pub(in crate::emulator) apps: Vec<App>,
    pub(in crate::emulator) corps: Vec<Corp>,
    /// Everybody: the SP's administrator first, then by order of arrival.
    pub(in crate::emulator) users: Vec<User>,
    pub(in crate::emulator) tokens: Tokens,
    pub(in crate::emulator) notices: Vec<Notice>,
}

/// The service provider.
#[derive(Clone)]
pub(in crate::emulator) struct Sp {
    pub(in crate::emulator) id: String,
    /// What may be granted to enterprises in all.
    pub(in crate::emulator) resources: Vec<Resource>,
    pub(in crate::emulator) groups: Vec<Group>,
}

/// A media access group.
#[derive(Clone)]
pub(in crate::emulator) struct Group {
    pub(in crate::emulator) id: String,
    pub(in crate::emulator) name: String,
}

/// An App ID. With an enterprise it is of single-enterprise mode, without one of SP mode.
#[derive(Clone)]
pub(in crate::emulator) struct App {
    pub(in crate::emulator) id: String,
    pub(in crate::emulator) key: String,
    pub(in crate::emulator) corp: Option<String>,
}

impl Platform {
    /// Answers a request as of a time.
    ///
    /// Faults that need a connection are left for a door; see [`reply`](Self::reply).
    pub fn answer(&mut self, request: &Request, now: SystemTime) -> Answer {
        self.respond(request, now, false).answer
    }

    /// Answers a request as of a time and says how the answer is to be delivered: this is what doors call.
    pub fn reply(&mut self, request: &Request, now: SystemTime) -> Reply {
        self.respond(request, now, true)
    }

    fn respond(&mut self, request: &Request, now: SystemTime, connection: bool) -> Reply {
        let now = since_1970(now);
        let tongue = Language::of(request.header("Accept-Language"));
        let request_id = self.request_id(request);
        let lead = match_route(&request.method, &request.path);
        let route = match &lead {
            RouteMatch::To(route, _) => Some(*route),
            _ => None,
        };
        self.counters.arrived(route.map(|route| route.id));

        let token = route.is_some_and(|route| route.needs != Needs::Nothing);
        let fault = self
            .faults
            .take(route.map(|route| route.id), token, connection);
        let refused = |refusal: Refusal| refusal.answer(tongue, &request_id);
        let (answer, delivery) = match fault {
            None => (
                self.carry_out(request, lead, now, tongue, &request_id),
                Delivery::Whole,
            ),
            Some(Fault::RespondWith(answer)) => (answer, Delivery::Whole),
            Some(Fault::Refuse {
                status,
                code,
                message,
            }) => {
                let body =
                    json!({"error_code": code, "error_msg": message, "request_id": request_id});
                (Answer::status(status).with_json(&body), Delivery::Whole)
            }
            Some(Fault::RefuseToken) => {
                (refused(Refusal::new(401, "USG.206020000")), Delivery::Whole)
            }
            Some(Fault::ExecuteThenRespondWith(answer)) => {
                self.carry_out(request, lead, now, tongue, &request_id);
                (answer, Delivery::Whole)
            }
            Some(Fault::DropBefore) => (Answer::status(502), Delivery::Dropped),
            Some(Fault::Unreachable) => (Answer::status(502), Delivery::Unreachable),
            Some(Fault::Stall) => (Answer::status(504), Delivery::Stalled),
            Some(Fault::Endless) => (Answer::status(200), Delivery::Endless),
            Some(Fault::GzipBomb(bytes)) => (Answer::status(200), Delivery::GzipBomb(bytes)),
            Some(fault) => {
                let delivery = match fault {
                    Fault::DropAfter => Delivery::Dropped,
                    Fault::StallAfter => Delivery::Stalled,
                    Fault::CutBody(bytes) => Delivery::Cut(bytes),
                    Fault::Drip(pause) => Delivery::Drip(pause),
                    Fault::Delay(pause) => Delivery::Delayed(pause),
                    _ => Delivery::Whole,
                };
                (
                    self.carry_out(request, lead, now, tongue, &request_id),
                    delivery,
                )
            }
        };
        Reply {
            answer: answer.with_common_headers(&request_id),
            delivery,
        }
    }

    /// The caller's `X-Request-Id` if it is fit to be echoed, else one made here.
    fn request_id(&mut self, request: &Request) -> String {
        let fit =
            |id: &&str| (1..=128).contains(&id.len()) && id.chars().all(|c| c.is_ascii_graphic());
        match request.header("X-Request-Id").filter(fit) {
            Some(id) => id.to_owned(),
            None => self.dice.id(),
        }
    }

    /// The gateway, then the operation.
    fn carry_out(
        &mut self,
        request: &Request,
        lead: RouteMatch,
        now: i64,
        tongue: Language,
        request_id: &str,
    ) -> Answer {
        let (route, place) = match lead {
            RouteMatch::To(route, place) => (route, place),
            RouteMatch::Nowhere => {
                let words = "The API does not exist or has not been published in the environment";
                return Refusal::gateway(404, "APIG.0101", words).answer(tongue, request_id);
            }
            RouteMatch::OtherMethod(methods) => {
                let refusal =
                    Refusal::gateway(405, "APIG.0101", "The API does not support this method");
                return refusal
                    .answer(tongue, request_id)
                    .with_header("Allow", methods.join(", "));
            }
        };
        let quota = self
            .settings
            .quota
            .map(|quota| self.throttle.admit(route.id, quota, now));
        let outcome = match &quota {
            Some(admission) if admission.is_refused() => Err(admission.refusal()),
            _ if request.body.len() > self.settings.body_limit => Err(Refusal::gateway(
                413,
                "APIG.0201",
                "Request entity too large",
            )),
            _ => self.perform(route, request, place, now),
        };
        let answer = match outcome {
            Ok(body) => {
                self.counters.carried_out(route.id);
                let answer = Answer::status(200);
                if let Some(body) = body {
                    answer.with_json(&body)
                } else {
                    answer
                }
            }
            Err(refusal) => refusal.answer(tongue, request_id),
        };
        match quota {
            Some(admission) => answer.with_header("X-APIG-Ratelimit-Api", admission.header()),
            None => answer,
        }
    }

    /// Who calls (401), whether they may (403), then the operation itself.
    fn perform(
        &mut self,
        route: &Route,
        request: &Request,
        place: Vec<String>,
        now: i64,
    ) -> Outcome {
        let token = request
            .header("X-Access-Token")
            .filter(|token| !token.is_empty());
        let caller = match route.needs {
            Needs::Nothing | Needs::OwnJudgement => None,
            needs => {
                let token = self
                    .tokens
                    .find(token.ok_or_else(Refusal::unauthenticated)?, now)?;
                let user = self.user_of(token)?;
                if !needs.are_met_by(&user) {
                    return Err(Refusal::forbidden());
                }
                Some(user)
            }
        };
        let token = token.map(str::to_owned);
        (route.run)(
            self,
            &Call {
                request,
                place,
                now,
                caller,
                token,
            },
        )
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
            .field("corps", &self.corps.len())
            .field("users", &self.users.len())
            .field("requests", &self.counters.requests())
            .field("faults", &self.faults.len())
            .finish_non_exhaustive()
    }
}

/// Milliseconds since 1970, the platform's time. Before that it is 1970.
pub(in crate::emulator) fn since_1970(now: SystemTime) -> i64 {
    now.duration_since(UNIX_EPOCH)
        .map_or(0, crate::emulator::state::settings::millis)
}

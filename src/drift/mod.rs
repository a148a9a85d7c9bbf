//! Drift: where the platform's responses differ from the document that this crate was generated from.
//!
//! [`Drift`] is given every response as it came, before anything is decoded, and collects what the document does not say:
//! fields that it does not have, values of another type or outside of its lists, required fields that are missing, statuses
//! and bodies that it does not know. Errors are compared too, with the document's words for errors. What the document
//! allows (`null` in place of an optional field, an integer as a string where it says so) is no difference.
//!
//! **No value of a response is kept or shown**, only places, types and counts. Names of undeclared fields are shown, unless
//! they look like data. What is collected is therefore fit for a public issue; look through the names first.
//!
//! `meetingctl drift` does this with all operations that only read.
//!
//! ```
//! use huaweicloud_meeting::drift::Drift;
//! use huaweicloud_meeting::{Client, Credentials};
//!
//! let drift = Drift::new();
//! let client = Client::builder(Credentials::account("admin@corp", "secret"))
//!     .response_observer(drift.clone())
//!     .build()?;
//! // … calls of any kind, and then:
//! let report = drift.report();
//! if !report.is_empty() {
//!     println!("{report}");
//! }
//!
//! // A response that was kept:
//! drift.compare("showCorpAdmin", 200, br#"{"id": 7, "mobile": "+86123456789"}"#);
//! let lines = drift.report().to_string();
//! assert!(lines.contains("/id: an integer, where the document has a string"));
//! assert!(lines.contains("/mobile: a field that the document does not have (a string)"));
//! # Ok::<(), huaweicloud_meeting::Error>(())
//! ```
mod compare;
mod kind;
mod report;
mod schema;

pub use kind::{JsonType, Kind};
pub use report::{Compared, Difference, Report};

use crate::observe::{RawResponse, ResponseObserver};
use compare::{Finding, Findings, HIDDEN};
use schema::{Body, Operation};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Most different findings that are kept by their names. Beyond them undeclared fields have none, and the document bounds
/// the others.
const MOST_NAMED: usize = 4096;

/// Collects where responses differ from the document: see the [module](self). Clones share what they collect, across
/// threads and clients.
#[derive(Clone, Default)]
pub struct Drift(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    compared: BTreeMap<(&'static str, u16), u64>,
    found: BTreeMap<(&'static str, u16, Finding), u64>,
}

impl Drift {
    /// With nothing collected.
    pub fn new() -> Self {
        Self::default()
    }

    /// Compares a response that was kept. Returns `false`, and does nothing, when the document has no operation of this id.
    pub fn compare(&self, operation: &str, status: u16, body: &[u8]) -> bool {
        let Some(operation) = Operation::of(operation) else {
            return false;
        };
        // Not under the lock: other threads would wait.
        let findings = findings(operation, status, body);
        let mut state = self.state();
        *state.compared.entry((operation.id, status)).or_default() += 1;
        for (mut finding, count) in findings {
            if state.found.len() >= MOST_NAMED
                && matches!(finding.kind, Kind::UndeclaredField { .. })
            {
                let parent = finding.pointer.rfind('/').unwrap_or_default();
                finding.pointer.truncate(parent);
                finding.pointer.push('/');
                finding.pointer.push_str(HIDDEN);
            }
            let total = state
                .found
                .entry((operation.id, status, finding))
                .or_default();
            *total = total.saturating_add(count);
        }
        true
    }

    /// What has been collected so far.
    pub fn report(&self) -> Report {
        let state = self.state();
        let compared = state.compared.iter();
        let (mut differences, mut allowed) = (Vec::new(), Vec::new());
        for ((operation, status, finding), count) in &state.found {
            let list = if finding.allowed {
                &mut allowed
            } else {
                &mut differences
            };
            list.push(Difference {
                operation,
                status: *status,
                pointer: finding.pointer.clone(),
                kind: finding.kind,
                count: *count,
            });
        }
        Report {
            version: env!("CARGO_PKG_VERSION"),
            compared: compared
                .map(|((operation, status), responses)| Compared {
                    operation,
                    status: *status,
                    responses: *responses,
                })
                .collect(),
            differences,
            allowed,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing in it is half done when a thread panics.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ResponseObserver for Drift {
    fn observe_response(&self, response: &RawResponse<'_>) {
        self.compare(response.operation, response.status, response.body);
    }
}

/// Shows counts only.
impl fmt::Debug for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("Drift")
            .field("responses", &state.compared.values().sum::<u64>())
            .field("found", &state.found.len())
            .finish_non_exhaustive()
    }
}

fn findings(operation: &'static Operation, status: u16, body: &[u8]) -> Findings {
    let whole = |kind, allowed| {
        let finding = Finding {
            pointer: String::new(),
            kind,
            allowed,
        };
        Findings::from([(finding, 1)])
    };
    let Some(response) = operation.response(status) else {
        return whole(Kind::UndeclaredStatus, false);
    };
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let body = body.trim_ascii();
    match (&response.body, body.is_empty()) {
        (Body::Json(schema), false) => {
            compare::compare(schema, body).unwrap_or_else(|| whole(Kind::NotJson, false))
        }
        (Body::Json(_), true) => whole(Kind::MissingBody, false),
        // The document says that it is ignored.
        (Body::None, false) => whole(Kind::UndeclaredBody, true),
        (Body::None, true) | (Body::Other, _) => Findings::new(),
    }
}

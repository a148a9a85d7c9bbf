//! Bulk: many changes of one kind, each made once, also when the process is killed in between.
//!
//! A [`Job`] says what an item is and how it is checked, sent and looked for; [`CreateEnterprises`], [`AddMembers`],
//! [`AddAdministrators`] and [`AddResources`] are those of this platform. A [`Bulk`] takes a job and its items in three steps,
//! none of which can be left out:
//!
//! 1. [`Bulk::plan`] checks every item and lists the faults of all of them, then looks at what is there already. Nothing
//!    has been changed when it returns.
//! 2. The caller looks at the [`Plan`] and decides.
//! 3. [`Plan::run`] sends what the plan says, with as many workers as wanted, within a rate, and gives way when the platform
//!    throttles.
//!
//! # What the journal promises
//! Before an item is sent, a line in the [`Journal`] says so and is on the disk. So a process that ends at any point, by
//! `kill -9` or a power cut too, leaves behind which items may have been applied. (One sync has the lines of the next items
//! there too, up to twice as many as there are workers: a slow disk delays nobody.) The same job with the same journal goes on
//! from there:
//!
//! - an item with a known outcome is not sent again (one that the platform refused is: it was not applied);
//! - an item that was sent and whose outcome is not known, because the process or the connection ended, is **looked for
//!   first**, not sooner than [`Bulk::settle_after`] since it may still be under way. Found, it counts as created; not found,
//!   it is sent again;
//! - what looking does not settle (another enterprise has that account, or the lookup fails) is reported as
//!   [`Outcome::Unsettled`] and not sent.
//!
//! The journal holds keys, ids and digests. No password is written to it. A second process cannot open it meanwhile.
//!
//! What cannot be promised: an item that reaches the platform later than [`Bulk::settle_after`] after it was sent, or that
//! its search does not show yet by then, may be sent twice. The platform then refuses the second one where the account is
//! taken, and that refusal is looked into as well.
//!
//! ```no_run
//! use huaweicloud_meeting::api::types::{AddCorpDto, AdminDto, CorpBasicDto};
//! use huaweicloud_meeting::bulk::{Bulk, CreateEnterprises, Journal};
//! use huaweicloud_meeting::{Client, Secret};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::from_env()?;
//! let enterprises = vec![AddCorpDto::new(
//!     CorpBasicDto::new("Example Ltd"),
//!     AdminDto::new("admin.example", "Ann", Secret::new("…")),
//! )];
//! let plan = Bulk::new(CreateEnterprises::new(&client), enterprises)
//!     .per_minute(90)
//!     .plan(Journal::open("enterprises.journal")?)?;
//! let report = plan.run();
//! for result in &report.results {
//!     println!("{}: {}", result.key, result.outcome);
//! }
//! # Ok(()) }
//! ```
mod administrators;
mod enterprises;
mod job;
mod journal;
mod members;
mod pace;
mod password;
mod plan;
mod report;
mod resources;
mod run;
mod schedule;

pub use administrators::AddAdministrators;
pub use enterprises::CreateEnterprises;
pub use job::{Job, Presence};
pub use journal::{Journal, JournalError, JournalStore};
pub use members::AddMembers;
pub use password::{GeneratedPasswords, generate_password};
pub use plan::{Bulk, ItemFault, Plan, PlanError, Step};
pub use report::{ItemResult, Outcome, Progress, Report, Stop};
pub use resources::{AddResources, EnterpriseResource};

//! The command `meetingctl demo`: the whole process, step by step, on the emulator or on a real site.

mod administrators;
mod enterprise;
mod environment;
mod reporter;

use crate::fault::Outcome;
use crate::options::CORP;
use crate::render;
use environment::Environment;
use reporter::Reporter;

/// Arguments of `meetingctl demo`.
#[derive(clap::Args)]
pub struct Arguments {
    /// The ordinary member who is made an administrator and unmade again. On the emulator: test006.
    #[arg(long, value_name = "ACCOUNT")]
    member: Option<String>,
    /// The enterprise to create, as a JSON body of AddCorp; `-` is standard input. On the emulator: the published example.
    #[arg(long = "corp", id = CORP, value_name = "FILE")]
    corp: Option<String>,
    /// Change a real site without asking.
    #[arg(long)]
    yes: bool,
    /// Use the emulator although credentials are in the environment.
    #[arg(long)]
    offline: bool,
}

/// Runs the process of managing administrators in its 22 steps, then creates an enterprise as SP administrator.
pub fn run(arguments: &Arguments) -> Outcome {
    let environment = Environment::open(arguments)?;
    let mut reporter = Reporter::default();
    render::line(&format!("Huawei Cloud Meeting, {}", environment.place()))?;
    reporter.heading("Managing enterprise administrators")?;
    administrators::run(&environment, &mut reporter)?;
    reporter.heading("Creating an enterprise as SP administrator")?;
    enterprise::run(&environment, &reporter)?;
    reporter.heading("All steps passed.")
}

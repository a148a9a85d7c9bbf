//! The command `meetingctl demo`: the whole process, step by step, on the platform in the box or on a real site.

mod administrators;
mod enterprise;
mod environment;
mod reporter;

use crate::fault::Outcome;
use crate::options::CORP;
use crate::render;
use environment::Stage;
use reporter::Narrator;

/// Arguments of `meetingctl demo`.
#[derive(clap::Args)]
pub struct Arguments {
    /// The ordinary member who is made an administrator and unmade again. In the box: test006.
    #[arg(long, value_name = "ACCOUNT")]
    member: Option<String>,
    /// The enterprise to create, as a JSON body of AddCorp; `-` is standard input. In the box: the published example.
    #[arg(long = "corp", id = CORP, value_name = "FILE")]
    corp: Option<String>,
    /// Change a real site without asking.
    #[arg(long)]
    yes: bool,
    /// Use the platform in the box although credentials are in the environment.
    #[arg(long)]
    offline: bool,
}

/// Runs the process of managing administrators in its 22 steps, then creates an enterprise as SP administrator.
pub fn run(arguments: &Arguments) -> Outcome {
    let stage = Stage::open(arguments)?;
    let mut narrator = Narrator::default();
    render::line(&format!("Huawei Cloud Meeting, {}", stage.place()))?;
    narrator.heading("Managing enterprise administrators")?;
    administrators::run(&stage, &mut narrator)?;
    narrator.heading("Creating an enterprise as SP administrator")?;
    enterprise::run(&stage, &narrator)?;
    narrator.heading("All steps passed.")
}

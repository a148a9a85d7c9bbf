//! `meetingctl`: the platform's administration from a shell, and the platform itself in a box.
#![deny(missing_docs)]

use clap::{Parser, Subcommand};
use std::process::ExitCode;

mod admin;
mod connect;
mod corp;
mod demo;
mod emulator;
mod fault;
mod input;
mod openapi;
mod render;
mod trace;

/// Manage Huawei Cloud Meeting from a shell, or try it on the platform in the box.
///
/// Credentials come from the environment, never from arguments: HUAWEICLOUD_MEETING_ACCOUNT and
/// HUAWEICLOUD_MEETING_PASSWORD (or HUAWEICLOUD_MEETING_PASSWORD_FILE, or a prompt), or
/// HUAWEICLOUD_MEETING_APP_ID and HUAWEICLOUD_MEETING_APP_KEY. HUAWEICLOUD_MEETING_SITE chooses `china`
/// (default) or `international`; HUAWEICLOUD_MEETING_BASE_URL any other address.
///
/// Exit status: 0 done, 1 the platform or the network said no, 2 the command or its settings are wrong; the commands
/// of `spec` have their own.
#[derive(Parser)]
#[command(name = "meetingctl", version, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the whole process of managing administrators and creating an enterprise, step by step.
    Demo(demo::Arguments),
    /// Serve the emulator until stopped.
    Emulator(Box<emulator::Arguments>),
    /// List, show, add and delete enterprise administrators.
    #[command(subcommand)]
    Admin(admin::Command),
    /// List, show, create and delete enterprises as SP administrator.
    #[command(subcommand)]
    Corp(corp::Command),
    /// Check an OpenAPI document, compare two, or turn one into Rust.
    #[command(subcommand)]
    Spec(openapi::Command),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Demo(arguments) => demo::run(&arguments),
        Command::Emulator(arguments) => emulator::run(&arguments),
        Command::Admin(command) => admin::run(&command),
        Command::Corp(command) => corp::run(&command),
        Command::Spec(command) => return openapi::run(&command),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            render::remark(&format!("meetingctl: {fault}"));
            if let Some(help) = fault.help() {
                render::remark(&format!("            {help}"));
            }
            ExitCode::from(fault.exit_status())
        }
    }
}

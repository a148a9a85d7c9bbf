//! The command `meetingctl emulator`: serves the platform in the box.

use crate::fault::{Fault, Outcome};
use huaweicloud_meeting::emulator::Emulator;
use std::io::Write;
use std::net::SocketAddr;

/// Arguments of `meetingctl emulator`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Address to listen on; port 0 takes a free one. Anything but loopback must be allowed with --public.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Listen on an address that other machines can reach. The accounts in the box are no secret.
    #[arg(long)]
    public: bool,
}

/// Serves until the process is stopped. The first line on standard output is one JSON object with the address and
/// the accounts in the box.
pub fn run(arguments: &Arguments) -> Outcome {
    let emulator = Emulator::new();
    if !arguments.public && !arguments.listen.ip().is_loopback() {
        return Err(Fault::Usage(format!(
            "{} can be reached by other machines; choose a loopback address, or say --public",
            arguments.listen
        )));
    }
    let failed = |error| Fault::Io(format!("cannot serve on {}", arguments.listen), error);
    let server = if arguments.public {
        emulator.serve_beyond_loopback(arguments.listen)
    } else {
        emulator.serve(arguments.listen)
    }
    .map_err(failed)?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", emulator.greeting(&server.base_url()))
        .and_then(|()| out.flush())
        .map_err(failed)?;
    drop(out);
    loop {
        std::thread::park();
    }
}

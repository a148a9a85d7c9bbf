//! The commands `completions` and `man`: what a shell and a manual want.

use crate::fault::{Fault, Outcome};
use clap_complete::Shell;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// Prints the completions for a shell.
pub fn completions(mut command: clap::Command, shell: Shell) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "meetingctl", &mut script);
    write(&script)
}

/// Prints the manual page, or writes one for each command into a folder.
pub fn man(command: clap::Command, into: Option<&Path>) -> Outcome {
    let Some(folder) = into else {
        let mut page = Vec::new();
        clap_mangen::Man::new(command)
            .render(&mut page)
            .map_err(|error| Fault::Io("cannot write the manual page".to_owned(), error))?;
        return write(&page);
    };
    std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(command, folder))
        .map_err(|error| Fault::Io(format!("cannot write to {}", folder.display()), error))
}

fn write(bytes: &[u8]) -> Outcome {
    match std::io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Fault::Io("cannot write".to_owned(), error))
        }
        _ => Ok(()),
    }
}

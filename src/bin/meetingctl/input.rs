//! Input: questions, passwords and files; a password never comes from an argument.

use crate::fault::{Fault, Outcome};
use crate::render::one_line;
use std::io::{BufRead, IsTerminal, Read, Write};
use std::path::Path;
use zeroize::Zeroizing;

/// Is there a person to ask?
pub fn is_interactive() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks before something is changed. `yes` answers for a person who is not there.
pub fn confirm(question: &str, yes: bool) -> Outcome {
    if yes {
        return Ok(());
    }
    let question = one_line(question);
    if !is_interactive() {
        return Err(Fault::Declined(format!(
            "{question} Nobody is there to answer: pass --yes to go ahead"
        )));
    }
    let io = |error| Fault::Io("cannot ask".to_owned(), error);
    let mut err = std::io::stderr().lock();
    write!(err, "{question} [y/N] ")
        .and_then(|()| err.flush())
        .map_err(io)?;
    drop(err);
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).map_err(io)?;
    match answer.trim().to_ascii_lowercase().as_str() {
        "y" | "yes" => Ok(()),
        _ => Err(Fault::Declined("nothing was changed".to_owned())),
    }
}

/// Asks for a password without showing it.
pub fn password(prompt: &str) -> Outcome<String> {
    rpassword::prompt_password(one_line(prompt))
        .map_err(|error| Fault::Io("cannot ask for the password".to_owned(), error))
}

/// Reads a file, or standard input for `-`.
pub fn text(path: &Path) -> Outcome<String> {
    let failed =
        |error: std::io::Error| Fault::Usage(format!("cannot read {}: {error}", path.display()));
    if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin()
            .lock()
            .read_to_string(&mut text)
            .map_err(failed)?;
        return Ok(text);
    }
    std::fs::read_to_string(path).map_err(failed)
}

/// Reads a secret from a file: its first line, without the line's end.
pub fn secret_file(path: &Path) -> Outcome<String> {
    let text = Zeroizing::new(text(path)?);
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

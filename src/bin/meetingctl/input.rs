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

/// Asks for a line of text.
pub fn question(prompt: &str) -> Outcome<String> {
    let io = |error| Fault::Io("cannot ask".to_owned(), error);
    let mut err = std::io::stderr().lock();
    write!(err, "{}", one_line(prompt))
        .and_then(|()| err.flush())
        .map_err(io)?;
    drop(err);
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).map_err(io)?;
    match answer.trim() {
        "" => Err(Fault::Declined("nothing was given".to_owned())),
        answer => Ok(answer.to_owned()),
    }
}

/// Asks for a password without showing it.
pub fn password(prompt: &str) -> Outcome<String> {
    rpassword::prompt_password(one_line(prompt))
        .map_err(|error| Fault::Io("cannot ask for the password".to_owned(), error))
}

/// Asks for a new password, twice: a slip of the finger would lock its owner out.
pub fn new_password(prompt: &str) -> Outcome<Zeroizing<String>> {
    let first = Zeroizing::new(password(prompt)?);
    let second = Zeroizing::new(password("The same again: ")?);
    if first == second {
        Ok(first)
    } else {
        Err(Fault::Usage(
            "the two passwords are not the same; nothing was sent".to_owned(),
        ))
    }
}

/// Refuses two options that both want to read standard input.
pub fn only_one_stdin(options: &[(&str, Option<&Path>)]) -> Outcome {
    let given: Vec<&str> = options
        .iter()
        .filter(|(_, path)| *path == Some(Path::new("-")))
        .map(|(name, _)| *name)
        .collect();
    match given.as_slice() {
        [one, other, ..] => Err(Fault::Usage(format!(
            "{one} and {other} both read standard input (-); give one of them a file"
        ))),
        _ => Ok(()),
    }
}

/// What a file is called in messages.
pub fn named(path: &Path) -> String {
    match path == Path::new("-") {
        true => "standard input".to_owned(),
        false => path.display().to_string(),
    }
}

/// The lines of a file or of standard input, without blanks around them and without empty ones.
pub fn lines(path: &Path) -> Outcome<Vec<String>> {
    let lines: Vec<String> = text(path)?
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    if lines.is_empty() {
        return Err(Fault::Usage(format!("{} is empty", named(path))));
    }
    Ok(lines)
}

/// `; did you mean …?` for the known name that is nearest, if one is near.
pub fn did_you_mean<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> String {
    known
        .into_iter()
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, known)| format!("; did you mean `{known}`?"))
        .unwrap_or_default()
}

/// Reads a file, or standard input for `-`.
pub fn text(path: &Path) -> Outcome<String> {
    let failed =
        |error: std::io::Error| Fault::Usage(format!("cannot read {}: {error}", named(path)));
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

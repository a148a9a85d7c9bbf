//! Docs: prose from anywhere as tidy rustdoc that can be neither a doctest nor a broken link nor broken code.
use crate::openapi::document::printable::steers;

/// Where lines are broken.
const WIDTH: usize = 110;

/// The lines of a doc comment for Markdown-like prose: reflowed, with everything escaped that rustdoc might act on.
pub fn lines(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut paragraph: Vec<String> = Vec::new();
    let mut fence: Option<String> = None;
    for raw in text.lines() {
        let raw: String = raw
            .chars()
            .map(|c| if steers(c) { ' ' } else { c })
            .collect();
        let line = raw.trim();
        if let Some(close) = &fence {
            if line.starts_with(close.as_str()) && line.trim_matches(['`', '~']).is_empty() {
                out.push(close.clone());
                fence = None;
            } else {
                out.push(raw.trim_end().to_owned());
            }
            continue;
        }
        if let Some(mark) = ["```", "~~~"].iter().find(|mark| line.starts_with(**mark)) {
            flush(&mut paragraph, &mut out);
            let mark: String = line.chars().take_while(|c| mark.starts_with(*c)).collect();
            gap(&mut out);
            out.push(format!("{mark}text"));
            fence = Some(mark);
            continue;
        }
        if line.is_empty()
            || line.chars().all(|c| matches!(c, '=' | '-' | '*' | '_')) && line.len() > 2
        {
            flush(&mut paragraph, &mut out);
            gap(&mut out);
        } else if let Some(heading) = line.strip_prefix('#') {
            flush(&mut paragraph, &mut out);
            gap(&mut out);
            let heading = heading.trim_matches(['#', ' ']);
            if !heading.is_empty() {
                out.push(format!("**{}**", escape(heading).replace("**", "")));
                out.push(String::new());
            }
        } else if let Some(length) = bullet(line) {
            if paragraph
                .first()
                .is_none_or(|first| bullet(first).is_none())
            {
                flush(&mut paragraph, &mut out);
                gap(&mut out);
            }
            flush(&mut paragraph, &mut out);
            let (mark, rest) = line.split_at(length);
            let mark = if mark.starts_with(|c: char| c.is_ascii_digit()) {
                mark
            } else {
                "- "
            };
            paragraph.push(format!("{}{}", mark, rest.trim_start()));
        } else {
            paragraph.push(line.to_owned());
        }
    }
    flush(&mut paragraph, &mut out);
    out.extend(fence);
    while out.last().is_some_and(String::is_empty) {
        out.pop();
    }
    out
}

/// A sentence of prose on one line, escaped; for list items and table cells.
pub fn inline(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text: String = words.join(" ").chars().filter(|c| !steers(*c)).collect();
    escape(text.trim_start_matches(['#', '>', '-', '+', '*', ' ']))
}

/// A code span that holds any text on one line.
pub fn code(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if steers(c) { ' ' } else { c })
        .collect();
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 || text.trim() != text || text.is_empty() {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

fn gap(out: &mut Vec<String>) {
    if out.last().is_some_and(|line| !line.is_empty()) {
        out.push(String::new());
    }
}

fn bullet(line: &str) -> Option<usize> {
    if ["- ", "* ", "+ ", "• "]
        .iter()
        .any(|mark| line.starts_with(mark))
    {
        return line.find(' ').map(|at| at + 1);
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    (digits > 0
        && digits < 4
        && line
            .get(digits..)
            .is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") ")))
    .then_some(digits + 2)
}

/// Writes a paragraph or list item out, broken at the width.
fn flush(paragraph: &mut Vec<String>, out: &mut Vec<String>) {
    let text = std::mem::take(paragraph).join(" ");
    if text.is_empty() {
        return;
    }
    let (mark, text) = text.split_at(bullet(&text).unwrap_or(0));
    if mark.is_empty()
        && out
            .last()
            .is_some_and(|line| bullet(line).is_some() || line.starts_with("  "))
    {
        out.push(String::new()); // else Markdown would take the paragraph for a part of the list item
    }
    let indent = " ".repeat(mark.len());
    let mut line = mark.to_owned();
    for word in escape(text).split(' ').filter(|word| !word.is_empty()) {
        let full =
            line.chars().count() + word.chars().count() >= WIDTH && line.trim() != mark.trim();
        if full && !acts_at_line_start(word) {
            out.push(line.trim_end().to_owned());
            line.clone_from(&indent);
        }
        if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
        line.push_str(word);
    }
    out.push(line.trim_end().to_owned());
}

/// A word that would begin a list, a quote, a heading, a table or a rule if it stood first on its line.
fn acts_at_line_start(word: &str) -> bool {
    word.starts_with([
        '-', '+', '*', '>', '#', '|', '=', '~', '_', '`', ':', '\\', '\u{2022}',
    ]) || word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(['.', ')'])
}

/// Escapes what rustdoc might act on outside of code spans: brackets, `<`, emphasis left open, bare addresses.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == '`' {
            let ticks = rest.len() - rest.trim_start_matches('`').len();
            let (open, after) = rest.split_at(ticks);
            if let Some(end) = closing(after, ticks) {
                let (inner, after) = after.split_at(end);
                out.push_str(open);
                out.push_str(inner);
                out.push_str(open);
                rest = after.get(ticks..).unwrap_or_default();
            } else {
                out.push_str(&"\\`".repeat(ticks));
                rest = after;
            }
            continue;
        }
        if let Some((label, address, length)) = link(rest) {
            out.push_str(&format!("[{}]({address})", escape_plain(label)));
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        if rest.starts_with("http://") || rest.starts_with("https://") {
            let end = rest
                .find(|c: char| {
                    c.is_whitespace()
                        || !c.is_ascii()
                        || matches!(
                            c,
                            '<' | '>' | '"' | '`' | '[' | ']' | ')' | '|' | '\\' | '*'
                        )
                })
                .unwrap_or(rest.len());
            let (whole, _) = rest.split_at(end);
            let address = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
            if address.ends_with("://") {
                out.push_str(&address.replace("://", ":\\//"));
            } else {
                out.push_str(&format!("<{address}>"));
            }
            rest = rest.get(address.len()..).unwrap_or_default();
            if rest.starts_with('>') && out.ends_with('>') && text.contains(&format!("<{address}>"))
            {
                rest = rest.get(1..).unwrap_or_default(); // it was in angle brackets already
            }
            continue;
        }
        if c == '<' && (rest.starts_with("<http://") || rest.starts_with("<https://")) {
            rest = rest.get(1..).unwrap_or_default();
            continue;
        }
        push_escaped(c, &mut out);
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    if out.starts_with(['>', '#', '|', '=', '~', '+', '-']) {
        out.insert(0, '\\');
    }
    out
}

fn escape_plain(text: &str) -> String {
    let mut out = String::new();
    text.chars().for_each(|c| {
        if c == '`' {
            out.push_str("\\`")
        } else {
            push_escaped(c, &mut out)
        }
    });
    out
}

fn push_escaped(c: char, out: &mut String) {
    if matches!(c, '[' | ']' | '<' | '\\' | '*' | '_' | '&' | '~' | '|') {
        out.push('\\');
    }
    out.push(c);
}

/// Where the run of exactly `ticks` backticks begins that closes a code span.
fn closing(text: &str, ticks: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text.get(at..)?.find('`') {
        let start = at + found;
        let run = text.get(start..)?.chars().take_while(|c| *c == '`').count();
        if run == ticks {
            return Some(start);
        }
        at = start + run;
    }
    None
}

/// `[label](http…)` at the start of `text`: label, address, length.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let inner = text.strip_prefix('[')?;
    let label = inner.get(..inner.find(']')?)?;
    let address = inner.get(label.len() + 1..)?.strip_prefix('(')?;
    let address = address.get(..address.find(')')?)?;
    let sound = (address.starts_with("https://") || address.starts_with("http://"))
        && address
            .chars()
            .all(|c| c.is_ascii_graphic() && !matches!(c, '(' | '<' | '>' | '"' | '\\' | '`'));
    (sound && !label.is_empty() && !label.contains('[')).then_some((
        label,
        address,
        label.len() + address.len() + 4,
    ))
}

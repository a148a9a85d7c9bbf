//! Markdown, for a review comment.

use std::fmt::Write;

use crate::openapi::check::RULES;
use crate::openapi::diff::finding::{Class, Finding};
use crate::openapi::diff::rules::ALL;
use crate::openapi::document::doc::Doc;
use crate::openapi::report::parts::{accepted, level, of_class, place, spots, summary};

pub fn findings(old: &Doc, new: &Doc, findings: &[Finding]) -> String {
    let mut text = format!("## API changes: {}\n", summary(findings));
    for class in Class::ALL {
        let found = of_class(findings, class);
        if found.is_empty() {
            continue;
        }
        let title = capital(class.title());
        // What breaks nobody is folded away. Writing to a String cannot fail.
        let folded = matches!(class, Class::Compatible | Class::Words);
        let _ = if folded {
            write!(
                text,
                "\n<details>\n<summary>{title} ({})</summary>\n\n",
                found.len()
            )
        } else {
            write!(text, "\n### {title} ({})\n\n", found.len())
        };
        text.push_str("| Place | What changed | Rule | Lines |\n| --- | --- | --- | --- |\n");
        for finding in found {
            let (lines, _) = spots(old, new, finding);
            let mut where_ = code(&place(&finding.place));
            if !finding.also.is_empty() {
                let _ = write!(where_, " and {} more", finding.also.len());
            }
            let mut what = escape(&finding.reason);
            if !folded {
                let _ = write!(what, "; {}", escape(finding.rule.words));
            }
            let _ = writeln!(
                text,
                "| {where_} | {what} | `{}`{} | {} |",
                finding.rule.id,
                level(finding),
                escape(&lines)
            );
        }
        if folded {
            text.push_str("\n</details>\n");
        }
    }
    let accepted = accepted(findings);
    if !accepted.is_empty() {
        let count = accepted.len();
        let _ = write!(
            text,
            "\n<details>\n<summary>Accepted ({count})</summary>\n\n| Place | What changed | Rule | Why |\n\
             | --- | --- | --- | --- |\n"
        );
        for finding in accepted {
            let why = finding.accepted.as_deref().unwrap_or_default();
            let _ = writeln!(
                text,
                "| {} | {} | `{}` | {} |",
                code(&place(&finding.place)),
                escape(&finding.reason),
                finding.rule.id,
                escape(why)
            );
        }
        text.push_str("\n</details>\n");
    }
    text
}

/// The rules of both commands, for the documentation.
pub fn rules() -> String {
    let mut text = "## What `spec check` asks for\n\n".to_owned();
    for (id, words) in RULES {
        let _ = writeln!(text, "- `{id}`: {words}");
    }
    for class in Class::ALL {
        let _ = write!(text, "\n## What `spec diff` calls {}\n\n", class.title());
        for rule in ALL.iter().filter(|rule| rule.class == class) {
            let _ = writeln!(text, "- `{}`: {}", rule.id, rule.words);
        }
    }
    text
}

fn capital(title: &str) -> String {
    let mut letters = title.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Text in a cell: a bar would end it, and a line break the row. What stands in backticks stays as it is, where Markdown
/// sees code too: between two rows of equally many.
fn escape(text: &str) -> String {
    let text = text.replace(['\r', '\n'], " ");
    let mut rest = text.as_str();
    let mut safe = String::new();
    while let Some(letter) = rest.chars().next() {
        let (ticks, after) = split_ticks(rest);
        if ticks.is_empty() {
            match letter {
                '<' => safe.push_str("&lt;"),
                '|' => safe.push_str("&#124;"),
                '*' | '_' | '[' | ']' | '\\' => safe.extend(['\\', letter]),
                _ => safe.push(letter),
            }
            rest = rest.split_at(letter.len_utf8()).1;
        } else if let Some((inside, beyond)) = span(after, ticks.len()) {
            safe.extend([ticks, &inside.replace('|', "\\|"), ticks]);
            rest = beyond;
        } else {
            safe.push_str(&"\\`".repeat(ticks.len()));
            rest = after;
        }
    }
    safe
}

/// The backticks at the start, and what follows.
fn split_ticks(text: &str) -> (&str, &str) {
    text.split_at(text.len() - text.trim_start_matches('`').len())
}

/// The code before the next row of exactly so many backticks, and what follows that. Code in which a bar stands after a
/// backslash is none: the cell would end there.
fn span(text: &str, ticks: usize) -> Option<(&str, &str)> {
    let mut from = 0;
    loop {
        let start = from + text.split_at(from).1.find('`')?;
        let (inside, row) = text.split_at(start);
        let (row, beyond) = split_ticks(row);
        if row.len() == ticks {
            return Some((inside, beyond)).filter(|_| !inside.contains("\\|"));
        }
        from = start + row.len();
    }
}

/// A name as code, if code can hold it.
fn code(text: &str) -> String {
    if text.contains("\\|") {
        return escape(text);
    }
    format!(
        "`{}`",
        text.replace(['`', '\r', '\n'], "'").replace('|', "\\|")
    )
}

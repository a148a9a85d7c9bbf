//! Markdown, for a review comment.

use std::fmt::Write;

use super::super::check::RULES;
use super::super::diff::finding::{Class, Finding};
use super::super::diff::rules::ALL;
use super::super::doc::Doc;
use super::{of_class, place, spots, summary};

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
                "| {where_} | {what} | `{}` | {} |",
                finding.rule.id,
                escape(&lines)
            );
        }
        if folded {
            text.push_str("\n</details>\n");
        }
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

/// Text in a cell: a bar would end it, and a line break the row. What stands in backticks stays as it is.
fn escape(text: &str) -> String {
    let mut safe = String::new();
    let mut code = false;
    for letter in text.replace(['\r', '\n'], " ").chars() {
        match letter {
            '`' => code = !code,
            '|' => safe.push('\\'),
            '<' if !code => {
                safe.push_str("&lt;");
                continue;
            }
            '*' | '_' | '[' | ']' if !code => safe.push('\\'),
            _ => {}
        }
        safe.push(letter);
    }
    safe
}

fn code(text: &str) -> String {
    format!(
        "`{}`",
        text.replace(['`', '\r', '\n'], "'").replace('|', "\\|")
    )
}

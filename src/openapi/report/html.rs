//! HTML in one file, for people who read it in a browser: no script, nothing from elsewhere, dark and light.

use std::fmt::Write;

use crate::openapi::diff::finding::{Class, Finding};
use crate::openapi::document::doc::Doc;
use crate::openapi::report::parts::{accepted, level, of_class, place, spots, summary};

const STYLE: &str = "\
:root { color-scheme: light dark; --line: #d0d7de; --soft: #57606a; --wire: #cf222e; --rust: #9a6700; --calm: #1a7f37 }
@media (prefers-color-scheme: dark) {
  :root { --line: #3d444d; --soft: #9198a1; --wire: #ff7b72; --rust: #d29922; --calm: #3fb950 }
}
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere }
h2, summary { font-size: 1.2rem; font-weight: 600; margin: 2rem 0 .5rem }
summary { cursor: pointer }
.wire { color: var(--wire) } .rust { color: var(--rust) } .compatible, .words, .accepted { color: var(--calm) }
article { border: 1px solid var(--line); border-radius: 6px; padding: .6rem 1rem; margin: .6rem 0 }
article p { margin: .2rem 0 } .soft { color: var(--soft); font-size: .9rem }
";

pub fn findings(old: &Doc, new: &Doc, findings: &[Finding]) -> String {
    let title = format!("API changes: {}", summary(findings));
    let mut text = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{0}</title>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>\n<h1>API changes</h1>\n<p><code>{1}</code> → <code>{2}</code>: {3}.</p>\n",
        escape(&title),
        escape(&old.name),
        escape(&new.name),
        escape(&summary(findings)),
    );
    for class in Class::ALL {
        let folded = matches!(class, Class::Compatible | Class::Words);
        let found = of_class(findings, class);
        section(
            &mut text,
            (old, new),
            &found,
            (class.title(), class.id()),
            folded,
        );
    }
    section(
        &mut text,
        (old, new),
        &accepted(findings),
        ("accepted", "accepted"),
        true,
    );
    text.push_str("</body>\n</html>\n");
    text
}

fn section(
    text: &mut String,
    (old, new): (&Doc, &Doc),
    found: &[&Finding],
    (title, class): (&str, &str),
    folded: bool,
) {
    if found.is_empty() {
        return;
    }
    let (open, heading, close) = if folded {
        ("<details>\n", "summary", "</details>\n")
    } else {
        ("<section>\n", "h2", "</section>\n")
    };
    // Writing to a String cannot fail.
    let _ = writeln!(
        text,
        "{open}<{heading} class=\"{class}\">{title} ({})</{heading}>",
        found.len()
    );
    for finding in found {
        article(text, (old, new), finding);
    }
    text.push_str(close);
}

fn article(text: &mut String, (old, new): (&Doc, &Doc), finding: &Finding) {
    let (lines, pointer) = spots(old, new, finding);
    let known = finding.fingerprint();
    let _ = write!(
        text,
        "<article id=\"{known}\">\n<p><strong>{}</strong></p>\n<p>{}</p>\n<p class=\"soft\"><code>{}</code>{}: {}</p>\n\
         <p class=\"soft\">{} <code>{}</code> · <a href=\"#{known}\"><code>{known}</code></a></p>\n",
        escape(&place(&finding.place)),
        escape(&finding.reason),
        finding.rule.id,
        escape(&level(finding)),
        escape(finding.rule.words),
        escape(&lines),
        escape(&pointer),
    );
    if let Some(why) = &finding.accepted {
        let _ = writeln!(text, "<p>accepted: {}</p>", escape(why));
    }
    if !finding.also.is_empty() {
        let count = finding.also.len();
        let _ = writeln!(
            text,
            "<details class=\"soft\"><summary class=\"soft\">and {count} more</summary>\n<ul>"
        );
        for also in &finding.also {
            let _ = writeln!(text, "<li>{}</li>", escape(&place(also)));
        }
        text.push_str("</ul>\n</details>\n");
    }
    text.push_str("</article>\n");
}

/// Text between tags or in an attribute.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}

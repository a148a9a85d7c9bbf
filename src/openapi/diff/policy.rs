//! What a team decided about findings: how serious a rule is, and which changes are accepted.

use std::collections::BTreeMap;

use crate::openapi::diff::class::Level;
use crate::openapi::diff::finding::Finding;
use crate::openapi::diff::{fingerprint, rules};

/// How close a name must be to a rule's to be suggested for it.
const SIMILAR: f64 = 0.8;

/// Decisions about findings.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    levels: BTreeMap<&'static str, Level>,
    accepted: Vec<Accepted>,
}

/// One accepted change.
#[derive(Clone, Debug)]
pub struct Accepted {
    pub fingerprint: String,
    pub why: String,
    /// Its line in the file, from 1.
    pub line: usize,
}

/// Lines that say something, with their numbers; `#` begins a comment of the file's own.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let all = text.lines().enumerate();
    all.map(|(at, line)| (at + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

impl Policy {
    /// Reads lines such as `response-enum-widened = warning`.
    ///
    /// # Errors
    /// What is wrong with which line: all faults, not only the first.
    pub fn read_severities(&mut self, text: &str) -> Result<(), Vec<(usize, String)>> {
        let mut wrong = Vec::new();
        for (line, entry) in lines(text) {
            match severity(entry) {
                Ok((rule, _)) if self.levels.contains_key(rule) => {
                    wrong.push((line, format!("the rule `{rule}` appears twice")));
                }
                Ok((rule, level)) => {
                    self.levels.insert(rule, level);
                }
                Err(words) => wrong.push((line, words)),
            }
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// Reads lines such as `0123456789abcdef the old apps are gone`.
    ///
    /// # Errors
    /// What is wrong with which line: all faults, not only the first.
    pub fn read_accepted(&mut self, text: &str) -> Result<(), Vec<(usize, String)>> {
        let mut wrong = Vec::new();
        for (line, entry) in lines(text) {
            let (known, why) = entry.split_once(char::is_whitespace).unwrap_or((entry, ""));
            let why = why.trim_start().trim_start_matches('#').trim();
            if !fingerprint::is_one(known) {
                let words = format!("`{known}` is not a fingerprint: 16 digits from 0 to f");
                wrong.push((line, words));
            } else if why.is_empty() {
                wrong.push((line, format!("say behind `{known}` why it is accepted")));
            } else if self.accepted.iter().any(|other| other.fingerprint == known) {
                wrong.push((line, format!("`{known}` appears twice")));
            } else {
                self.accepted.push(Accepted {
                    fingerprint: known.to_owned(),
                    why: why.to_owned(),
                    line,
                });
            }
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// Marks the findings, and drops those that are ignored. Gives the accepted changes that are not among them.
    pub fn apply(&self, findings: &mut Vec<Finding>) -> Vec<&Accepted> {
        let mut met = Vec::new();
        for finding in findings.iter_mut() {
            if let Some(level) = self.levels.get(finding.rule.id) {
                finding.level = *level;
            }
            if self.accepted.is_empty() {
                continue;
            }
            let own = finding.fingerprint();
            if let Some(known) = self.accepted.iter().find(|known| known.fingerprint == own) {
                finding.accepted = Some(known.why.clone());
                met.push(own);
            }
        }
        findings.retain(|finding| finding.level != Level::Ignore);
        let stale = |known: &&Accepted| !met.contains(&known.fingerprint);
        self.accepted.iter().filter(stale).collect()
    }
}

fn severity(entry: &str) -> Result<(&'static str, Level), String> {
    let Some((name, level)) = entry.split_once('=') else {
        return Err(format!("`{entry}` is not of the form `rule = level`"));
    };
    let bare = |text: &str| text.trim().trim_matches('"').to_owned();
    let (name, level) = (bare(name), bare(level));
    let Some(rule) = rules::ALL.iter().find(|rule| rule.id == name) else {
        return Err(unknown(&name));
    };
    let known = Level::ALL.iter().find(|known| known.id() == level);
    match known {
        Some(known) => Ok((rule.id, *known)),
        None => {
            let all: Vec<String> = Level::ALL
                .iter()
                .map(|known| known.id().to_owned())
                .collect();
            Err(format!("`{level}` is not a level; say {}", all.join(", ")))
        }
    }
}

fn unknown(name: &str) -> String {
    let rated = rules::ALL
        .iter()
        .map(|rule| (strsim::jaro_winkler(name, rule.id), rule.id));
    let best = rated.max_by(|(one, _), (other, _)| one.total_cmp(other));
    match best {
        Some((similar, rule)) if similar >= SIMILAR => {
            format!("`{name}` is not a rule; did you mean `{rule}`?")
        }
        _ => format!("`{name}` is not a rule; `meetingctl spec rules` lists them"),
    }
}

//! Departments: all of a tree of them, of which the platform gives one level at a time.

use huaweicloud_meeting::{Client, Result};
use serde_json::{Value, json};
use std::collections::HashSet;

/// The code of the root department, which is the enterprise itself.
pub const ROOT: &str = "1";

/// A department and all below it, each before those below it, with how many levels it is below the first.
pub struct Departments<'c> {
    client: &'c Client,
    /// The one whose call comes next, and its level.
    asked: Option<(String, usize)>,
    is_first: bool,
    /// Those that are known and not given yet, the next one last.
    next: Vec<(usize, Value)>,
    seen: HashSet<String>,
}

/// The department with this code and all below it, by a call for each that has others below it.
pub fn departments<'c>(client: &'c Client, code: &str) -> Departments<'c> {
    Departments {
        client,
        asked: Some((code.to_owned(), 0)),
        is_first: true,
        next: Vec::new(),
        seen: HashSet::from([code.to_owned()]),
    }
}

impl Departments<'_> {
    /// Makes the call for a department: those right below it are the next.
    fn ask(&mut self, code: &str, level: usize) -> Result<()> {
        let mut department = self.client.show_dept_and_child_dept(code)?;
        let below = department.child_depts.take().unwrap_or_default();
        for one in below.into_iter().rev() {
            let code = one.dept_code.as_ref();
            // one that is met again would be walked for ever
            if code.is_none_or(|code| self.seen.insert(code.clone())) {
                self.next.push((level.saturating_add(1), json!(one)));
            }
        }
        if std::mem::take(&mut self.is_first) {
            self.next.push((level, json!(department)));
        }
        Ok(())
    }
}

impl Iterator for Departments<'_> {
    type Item = Result<(usize, Value)>;

    fn next(&mut self) -> Option<Self::Item> {
        // those below the first came with it
        let is_first = self.is_first;
        if let Some((code, level)) = self.asked.take()
            && let Err(error) = self.ask(&code, level)
        {
            self.next.clear();
            return Some(Err(error));
        }
        let (level, department) = self.next.pop()?;
        let code = department.get("deptCode").and_then(Value::as_str);
        let is_leaf = department.get("isLeafNode") == Some(&Value::Bool(true));
        self.asked = code
            .filter(|_| !is_leaf && !is_first)
            .map(|code| (code.to_owned(), level));
        Some(Ok((level, department)))
    }
}

//! Corp: an enterprise and what belongs to it.
use super::resource::{Record, Resource};
use serde_json::{Value, json};

/// An enterprise. Its people are kept by the platform, because accounts are unique among all enterprises.
#[derive(Clone)]
pub(super) struct Corp {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) phone: Option<String>,
    pub(super) country: Option<String>,
    pub(super) fax: Option<String>,
    pub(super) email: Option<String>,
    pub(super) address: Option<String>,
    pub(super) description: Option<String>,
    pub(super) group: Option<String>,
    /// Key and value. No query gives them back (contract 4.4); tests can look at them.
    pub(super) properties: Vec<(String, String)>,
    pub(super) auto_user_create: bool,
    pub(super) departments: Vec<Department>,
    pub(super) resources: Vec<Resource>,
    /// Oldest first.
    pub(super) records: Vec<Record>,
}

/// A department. The root is its own path and has no parent.
#[derive(Clone)]
pub(super) struct Department {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) path: String,
    pub(super) parent: Option<String>,
}

impl Corp {
    pub(super) fn department(&self, code: &str) -> Option<&Department> {
        self.departments.iter().find(|dept| dept.code == code)
    }

    /// DeptBasicDTO (contract 3.2), null for nobody's department.
    pub(super) fn dept_json(&self, code: Option<&str>) -> Value {
        match code.and_then(|code| self.department(code)) {
            None => Value::Null,
            Some(dept) => json!({
                "deptCode": dept.code,
                "corpId": self.id,
                "deptName": dept.name,
                "deptNamePath": dept.path,
                "parentDeptCode": dept.parent,
            }),
        }
    }

    /// QueryCorpBasicResultDTO (contract 4.4).
    pub(super) fn basic_json(&self, sp_id: &str) -> Value {
        json!({
            "name": self.name,
            "phone": self.phone,
            "country": self.country,
            "fax": self.fax,
            "email": self.email,
            "address": self.address,
            "description": self.description,
            "spId": sp_id,
        })
    }
}

/// What a new or changed text is kept as: an empty one clears the field.
pub(super) fn kept(text: &str) -> Option<String> {
    if text.is_empty() {
        None
    } else {
        Some(text.to_owned())
    }
}

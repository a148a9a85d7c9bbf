//! Corp: an enterprise and what belongs to it.
use crate::emulator::state::resource::{Record, Resource};
use crate::emulator::state::table::Row;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// An enterprise. Its people are kept by the platform, because accounts are unique among all enterprises.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::emulator) struct Corp {
    pub(in crate::emulator) id: String,
    pub(in crate::emulator) name: String,
    pub(in crate::emulator) phone: Option<String>,
    pub(in crate::emulator) country: Option<String>,
    pub(in crate::emulator) fax: Option<String>,
    pub(in crate::emulator) email: Option<String>,
    pub(in crate::emulator) address: Option<String>,
    pub(in crate::emulator) description: Option<String>,
    pub(in crate::emulator) group: Option<String>,
    /// Key and value. No query gives them back (sources 4.4); tests can look at them.
    pub(in crate::emulator) properties: Vec<(String, String)>,
    pub(in crate::emulator) auto_user_create: bool,
    pub(in crate::emulator) departments: Vec<Department>,
    pub(in crate::emulator) resources: Vec<Resource>,
    /// Oldest first.
    pub(in crate::emulator) records: Vec<Record>,
}

/// A department. The root is its own path and has no parent.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::emulator) struct Department {
    pub(in crate::emulator) code: String,
    pub(in crate::emulator) name: String,
    pub(in crate::emulator) path: String,
    pub(in crate::emulator) parent: Option<String>,
}

impl Row for Corp {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Corp {
    /// An enterprise with a root department and nothing else.
    pub(in crate::emulator) fn new(id: String, name: String) -> Self {
        let root = Department {
            code: "1".to_owned(),
            name: name.clone(),
            path: name.clone(),
            parent: None,
        };
        Self {
            id,
            name,
            phone: None,
            country: None,
            fax: None,
            email: None,
            address: None,
            description: None,
            group: None,
            properties: Vec::new(),
            auto_user_create: true,
            departments: vec![root],
            resources: Vec::new(),
            records: Vec::new(),
        }
    }

    pub(in crate::emulator) fn department(&self, code: &str) -> Option<&Department> {
        self.departments.iter().find(|dept| dept.code == code)
    }

    /// DeptBasicDTO (sources 3.2), null for nobody's department.
    pub(in crate::emulator) fn dept_json(&self, code: Option<&str>) -> Value {
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

    /// QueryCorpBasicResultDTO (sources 4.4).
    pub(in crate::emulator) fn basic_json(&self, sp_id: &str) -> Value {
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
pub(in crate::emulator) fn non_empty(text: &str) -> Option<String> {
    if text.is_empty() {
        None
    } else {
        Some(text.to_owned())
    }
}

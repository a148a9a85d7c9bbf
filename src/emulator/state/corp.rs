//! Corp: an enterprise and what belongs to it.
use crate::emulator::state::profile::DepartmentSettings;
use crate::emulator::state::resource::{Record, Resource};
use crate::emulator::state::table::Row;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// How many levels of departments there may be, the root's included (sources M4.1).
pub(in crate::emulator) const DEPARTMENT_LEVELS: usize = 10;

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
    /// How many users its resources allowed when that was last looked at.
    pub(in crate::emulator) usable_users: Option<i64>,
}

/// A department. The root has no parent.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::emulator) struct Department {
    pub(in crate::emulator) code: String,
    pub(in crate::emulator) name: String,
    pub(in crate::emulator) parent: Option<String>,
    pub(in crate::emulator) settings: DepartmentSettings,
}

impl Department {
    /// A department without settings.
    pub(in crate::emulator) fn new(code: &str, name: &str, parent: Option<&str>) -> Self {
        Self {
            code: code.to_owned(),
            name: name.to_owned(),
            parent: parent.map(str::to_owned),
            settings: DepartmentSettings::default(),
        }
    }
}

impl Row for Corp {
    fn id(&self) -> &str {
        &self.id
    }
    fn searched(&self) -> impl Iterator<Item = &str> {
        self.search_texts().into_iter().flatten()
    }
}

impl Corp {
    /// An enterprise with a root department and nothing else.
    pub(in crate::emulator) fn new(id: String, name: String) -> Self {
        let root = Department::new("1", &name, None);
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
            usable_users: None,
        }
    }

    /// What a search key is compared with, beside what it is of the default administrator (sources 4.4).
    pub(in crate::emulator) fn search_texts(&self) -> [Option<&str>; 4] {
        [
            Some(&self.id),
            Some(&self.name),
            self.phone.as_deref(),
            self.email.as_deref(),
        ]
    }

    pub(in crate::emulator) fn department(&self, code: &str) -> Option<&Department> {
        self.departments.iter().find(|dept| dept.code == code)
    }

    /// The departments from the root to this one; none if it does not exist.
    pub(in crate::emulator) fn path_to(&self, code: &str) -> Vec<&Department> {
        let mut path = Vec::new();
        let mut next = self.department(code);
        while let Some(department) = next.filter(|_| path.len() <= DEPARTMENT_LEVELS) {
            path.push(department);
            next = department
                .parent
                .as_deref()
                .and_then(|code| self.department(code));
        }
        path.reverse();
        path
    }

    /// The names of the departments from the root to this one.
    pub(in crate::emulator) fn department_names(&self, code: &str) -> Vec<&str> {
        let path = self.path_to(code);
        path.iter().map(|dept| dept.name.as_str()).collect()
    }

    /// DeptBasicDTO (sources 3.2), null for nobody's department.
    pub(in crate::emulator) fn dept_json(&self, code: Option<&str>) -> Value {
        match code.and_then(|code| self.department(code)) {
            None => Value::Null,
            Some(dept) => json!({
                "deptCode": dept.code,
                "corpId": self.id,
                "deptName": dept.name,
                "deptNamePath": self.department_names(&dept.code).join("/"),
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

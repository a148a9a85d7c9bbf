//! Departments: the tree of the caller's enterprise (sources M4).
//!
//! Assumed, since no source says it: what is absent in an update stays as it is, a name is found by any part of it, and
//! the codes for a taken code and for the limits of the tree.
use crate::emulator::http::error::{DEPARTMENT_CODE_TAKEN, DEPARTMENT_LIMIT, ErrorResponse};
use crate::emulator::http::fields::{Fields, texts};
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::state::State;
use crate::emulator::state::corp::{Corp, DEPARTMENT_LEVELS, Department, non_empty};
use serde_json::{Value, json};

/// The code of the root.
const ROOT: &str = "1";
const CHILDREN: usize = 100;
const DEPARTMENTS: usize = 10_000;

/// AddDepartment.
pub(in crate::emulator) fn add_department(state: &mut State, call: &Call<'_>) -> OperationResult {
    let body = call.request.json()?;
    let fields = Fields::of("", &body)?;
    let name = fields.require_text("deptName", 1..=128)?.to_owned();
    let given = fields.text("deptCode", 0..=32)?;
    let parent = fields
        .text("parentDeptCode", 0..=32)?
        .filter(|code| !code.is_empty())
        .unwrap_or(ROOT)
        .to_owned();
    let made: String = state.random.id().chars().take(6).collect();
    let corp = state.corp_mut(call.corp()?)?;
    let code = given.filter(|code| !code.is_empty()).unwrap_or(&made);
    if corp.department(code).is_some() {
        return Err(ErrorResponse::business(DEPARTMENT_CODE_TAKEN));
    }
    room_below(corp, &parent, 1)?;
    if corp.departments.len() >= DEPARTMENTS {
        return Err(ErrorResponse::business(DEPARTMENT_LIMIT));
    }
    let mut department = Department::new(code, &name, Some(&parent));
    read_settings(corp, &mut department, &fields, &body)?;
    corp.departments.push(department);
    Ok(Some(json!({"value": code})))
}

/// UpdateDepartment.
pub(in crate::emulator) fn update_department(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let body = call.request.json()?;
    let fields = Fields::of("", &body)?;
    let corp = state.corp_mut(call.corp()?)?;
    let mut department = corp
        .department(call.path_param())
        .ok_or_else(unknown)?
        .clone();
    if let Some(name) = fields.text("deptName", 1..=128)? {
        name.clone_into(&mut department.name);
    }
    let parent = fields
        .text("parentDeptCode", 0..=32)?
        .filter(|code| !code.is_empty());
    if let Some(parent) = parent.filter(|code| department.parent.as_deref() != Some(code)) {
        let above = corp.path_to(parent);
        if department.code == ROOT || above.iter().any(|dept| dept.code == department.code) {
            return Err(fields.invalid("parentDeptCode"));
        }
        room_below(corp, parent, corp.height(&department.code))?;
        department.parent = Some(parent.to_owned());
    }
    read_settings(corp, &mut department, &fields, &body)?;
    for known in &mut corp.departments {
        if known.code == department.code {
            *known = department.clone();
        }
    }
    Ok(None)
}

/// DeleteDepartment: never the root, and nothing that still holds members or departments.
pub(in crate::emulator) fn delete_department(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let id = call.corp()?.to_owned();
    let code = call.path_param();
    let corp = state.corp(&id)?;
    corp.department(code).ok_or_else(unknown)?;
    if code == ROOT {
        return Err(ErrorResponse::business("USG.201030006"));
    }
    let inhabited = state
        .users
        .of_corp(&id)
        .any(|(_, user)| user.dept.as_deref() == Some(code));
    if inhabited || corp.children(code).next().is_some() {
        return Err(ErrorResponse::business("USG.201030005"));
    }
    let corp = state.corp_mut(&id)?;
    corp.departments.retain(|dept| dept.code != code);
    Ok(None)
}

/// ShowDeptAndChildDept.
pub(in crate::emulator) fn show_dept_and_child_dept(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let corp = state.corp(call.corp()?)?;
    let department = corp.department(call.path_param()).ok_or_else(unknown)?;
    let mut tree = corp.department_json(department);
    let mut children: Vec<&Department> = corp.children(&department.code).collect();
    children.sort_by_key(|dept| dept.settings.sort_level.unwrap_or(i64::MAX));
    if let Some(map) = tree.as_object_mut() {
        let children = children.into_iter().map(|dept| corp.department_json(dept));
        map.insert("childDepts".to_owned(), children.collect());
    }
    Ok(Some(tree))
}

/// SearchDepartmentByName.
pub(in crate::emulator) fn search_department_by_name(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let name = call
        .request
        .text("deptName", 128)?
        .ok_or_else(|| ErrorResponse::parameter("deptName"))?
        .to_lowercase();
    let corp = state.corp(call.corp()?)?;
    let found = corp
        .departments
        .iter()
        .filter(|dept| dept.name.to_lowercase().contains(&name));
    Ok(Some(found.map(|dept| corp.department_json(dept)).collect()))
}

fn unknown() -> ErrorResponse {
    ErrorResponse::business("USG.201030000")
}

/// Whether a department that is so many levels high fits below another.
fn room_below(corp: &Corp, parent: &str, height: usize) -> Result<(), ErrorResponse> {
    corp.department(parent).ok_or_else(unknown)?;
    let deep = corp.path_to(parent).len().saturating_add(height) > DEPARTMENT_LEVELS;
    if deep || corp.children(parent).count() >= CHILDREN {
        return Err(ErrorResponse::business(DEPARTMENT_LIMIT));
    }
    Ok(())
}

fn read_settings(
    corp: &Corp,
    department: &mut Department,
    fields: &Fields<'_>,
    body: &Value,
) -> Result<(), ErrorResponse> {
    let settings = &mut department.settings;
    if let Some(note) = fields.text("note", 0..=96)? {
        settings.note = non_empty(note);
    }
    let permission = |name| Ok(fields.text(name, 0..=255)?.and_then(non_empty));
    if let Some(given) = permission("inPermission")? {
        settings.in_permission = Some(given);
    }
    if let Some(given) = permission("outPermission")? {
        settings.out_permission = Some(given);
    }
    if let Some(list) = body
        .get("designatedOutDeptCodes")
        .filter(|list| !list.is_null())
    {
        let codes = texts("designatedOutDeptCodes", list, 0..=150)?;
        if codes.iter().any(|code| corp.department(code).is_none()) {
            return Err(unknown());
        }
        settings.designated = codes;
    }
    if let Some(level) = fields.integer("sortLevel", 1..=10_000)? {
        settings.sort_level = Some(level);
    }
    Ok(())
}

impl Corp {
    fn children<'c>(&'c self, code: &'c str) -> impl Iterator<Item = &'c Department> {
        self.departments
            .iter()
            .filter(move |dept| dept.parent.as_deref() == Some(code))
    }

    /// How many levels there are from this department down to its lowest leaf.
    fn height(&self, code: &str) -> usize {
        let own = self.path_to(code).len();
        let below = self.departments.iter().map(|dept| self.path_to(&dept.code));
        below
            .filter(|line| line.iter().any(|dept| dept.code == code))
            .map(|line| line.len().saturating_sub(own).saturating_add(1))
            .max()
            .unwrap_or(1)
    }

    /// QueryDeptResultDTO (sources M4.7).
    fn department_json(&self, department: &Department) -> Value {
        let line = self.path_to(&department.code);
        let joined = |part: fn(&Department) -> &str| {
            let parts: Vec<&str> = line.iter().map(|dept| part(dept)).collect();
            parts.join("#")
        };
        let settings = &department.settings;
        let designated = settings.designated.iter().map(|code| {
            let name = self.department(code).map(|dept| &dept.name);
            json!({"id": code, "mark": name})
        });
        json!({
            "corpId": self.id,
            "deptCode": department.code,
            "deptName": department.name,
            "deptLevel": line.len(),
            "parentDeptCode": department.parent,
            "deptCodePath": joined(|dept| &dept.code),
            "deptNamePath": joined(|dept| &dept.name),
            "isLeafNode": self.children(&department.code).next().is_none(),
            "note": settings.note,
            "inPermission": settings.in_permission.as_deref().unwrap_or("UNLIMITED"),
            "outPermission": settings.out_permission.as_deref().unwrap_or("UNLIMITED"),
            "designatedOutDeptCodes": designated.collect::<Vec<_>>(),
            "sortLevel": settings.sort_level.unwrap_or(10_000),
        })
    }
}

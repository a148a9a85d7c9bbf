//! The query parameters and the body's fields of each operation, so that the journal can remark on others.
use serde_json::Value;
use std::collections::BTreeSet;

/// By operation; one that is not listed is not checked.
const PARAMETERS: &[(&str, &[&str])] = &[
    ("createToken", &[]),
    ("createAppIdToken", &[]),
    ("updateToken", &[]),
    ("checkToken", &[]),
    ("deleteToken", &[]),
    ("addCorpAdmin", &["accountType"]),
    ("showCorpAdmin", &["accountType"]),
    ("batchDeleteCorpAdmins", &["accountType"]),
    ("searchCorpAdmins", PAGE),
    ("addCorp", &[]),
    ("deleteCorp", &[]),
    ("showCorp", &[]),
    ("updateCorp", &[]),
    ("searchCorp", PAGE),
    ("addResource", &[]),
    ("deleteResource", &[]),
    ("updateResource", &[]),
    (
        "searchResource",
        &[
            "offset",
            "limit",
            "searchKey",
            "startExpireDate",
            "endExpireDate",
            "type",
            "typeId",
            "status",
        ],
    ),
    (
        "searchResourceOpRecord",
        &[
            "offset",
            "limit",
            "searchKey",
            "startExpireDate",
            "endExpireDate",
            "type",
            "typeId",
            "operateType",
            "startOperateDate",
            "endOperateDate",
        ],
    ),
    ("showSpResource", &["queryGroup"]),
    ("showCorpBasicInfo", &[]),
    ("updateCorpBasicInfo", &[]),
    ("showCorpResource", &[]),
    (
        "searchCorpResources",
        &[
            "offset",
            "limit",
            "searchKey",
            "startExpireDate",
            "endExpireDate",
            "type",
            "typeId",
            "status",
            "orderId",
            "vmrMode",
        ],
    ),
    (
        "searchUsers",
        &[
            "offset",
            "limit",
            "searchKey",
            "sortField",
            "isAsc",
            "deptCode",
            "enableSubDept",
            "adminType",
            "enableRoom",
            "userType",
            "status",
            "containsUnActive",
        ],
    ),
    ("addUser", &[]),
    ("batchDeleteUsers", &["accountType"]),
    ("batchUpdateUserStatus", &["accountType"]),
    ("showUserDetail", &["accountType"]),
    ("updateUser", &["accountType"]),
    ("resetPwdByAdmin", &[]),
    ("addDepartment", &[]),
    ("updateDepartment", &[]),
    ("deleteDepartment", &[]),
    ("searchDepartmentByName", &["deptName"]),
    ("showDeptAndChildDept", &[]),
];

const PAGE: &[&str] = &["offset", "limit", "searchKey"];

/// Whether an operation is known not to have this query parameter.
pub(in crate::emulator) fn is_unknown(operation: &str, parameter: &str) -> bool {
    let known = PARAMETERS.iter().find(|(id, _)| *id == operation);
    known.is_some_and(|(_, names)| !names.contains(&parameter))
}

/// The names of the fields of each body, at whatever depth. An operation that is not listed has no object in its body.
const FIELDS: &[(&str, &str)] = &[
    ("createToken", "account clientType createTokenType HA2"),
    (
        "createAppIdToken",
        "appId clientType expireTime nonce userId corpId userName userEmail userPhone deptCode",
    ),
    ("checkToken", "token needGenNewToken needAccountInfo"),
    ("addCorpAdmin", "account"),
    (
        "addCorp",
        "basicInfo name domain phone country fax email address description spId language timeZoneId adminInfo account \
         pwd resInfo resource id type typeId count expireDate groupId propertyInfo propertyKey propertyValue",
    ),
    (
        "updateCorp",
        "basicInfo name phone country fax email address description adminInfo groupId propertyInfo propertyKey \
         propertyValue",
    ),
    ("addResource", "id type typeId count expireDate"),
    ("updateResource", "id type expireDate isDisabled"),
    ("updateCorpBasicInfo", "address autoUserCreate"),
    (
        "addUser",
        "name englishName account thirdAccount pwd phone country email deptCode signature title desc status function \
         enableRoom sendNotify sortLevel hidePhone",
    ),
    (
        "updateUser",
        "name englishName phone country email vmrId deptCode signature title desc status sortLevel hidePhone",
    ),
    ("resetPwdByAdmin", "account"),
    (
        "addDepartment",
        "deptName deptCode parentDeptCode note inPermission outPermission designatedOutDeptCodes sortLevel",
    ),
    (
        "updateDepartment",
        "deptName parentDeptCode note inPermission outPermission designatedOutDeptCodes sortLevel",
    ),
];

/// The names of the fields in a body that its operation is known not to have, each once.
pub(in crate::emulator) fn unknown_fields(operation: &str, body: &Value) -> BTreeSet<String> {
    let known = FIELDS
        .iter()
        .find(|(id, _)| *id == operation)
        .map_or("", |(_, names)| *names);
    let mut unknown = BTreeSet::new();
    collect(body, &mut |name| {
        if !known.split_whitespace().any(|field| field == name) {
            unknown.insert(name.to_owned());
        }
    });
    unknown
}

fn collect(value: &Value, field: &mut impl FnMut(&str)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, field)),
        Value::Object(map) => map.iter().for_each(|(name, value)| {
            field(name);
            collect(value, field);
        }),
        _ => {}
    }
}

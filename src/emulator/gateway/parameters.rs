//! The query parameters of each operation, so that the journal can remark on others.

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
];

const PAGE: &[&str] = &["offset", "limit", "searchKey"];

/// Whether an operation is known not to have this query parameter.
pub(in crate::emulator) fn is_unknown(operation: &str, parameter: &str) -> bool {
    let known = PARAMETERS.iter().find(|(id, _)| *id == operation);
    known.is_some_and(|(_, names)| !names.contains(&parameter))
}

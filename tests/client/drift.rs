//! Promises about the comparison of responses with the document: what differs is named, what does not is not, and no value
//! is ever kept.
use crate::exchange::operation::call;
use crate::exchange::{self, Exchange, all};
use huaweicloud_meeting::api::types::{
    CorpAdminDto, SearchCorpAdminsParams, SearchCorpParams, SearchCorpResourcesParams,
    SearchResourceParams, SearchUsersParams,
};
use huaweicloud_meeting::drift::{Difference, Drift};
use huaweicloud_meeting::emulator::{
    CORP_ID, DEFAULT_ADMIN, Emulator, ORDINARY_ADMIN, SP_ADMIN, SeedLogin,
};
use huaweicloud_meeting::observe::{RawResponse, ResponseObserver};
use huaweicloud_meeting::{Client, Credentials, Error, Retry};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::io::Read;
use std::sync::{Arc, Mutex};
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::{Body, SendBody, http};

#[cfg(feature = "cli")]
#[test]
fn the_tables_are_those_that_were_reviewed() {
    use huaweicloud_meeting::openapi::document::doc::Doc;
    use std::path::Path;

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi");
    let document = Doc::read(&folder.join("meeting.yaml")).unwrap();
    let tables = huaweicloud_meeting::openapi::responses::tables(&document).unwrap();
    let kept = folder.join("meeting.responses.rs");
    if std::fs::read_to_string(&kept).is_ok_and(|before| before == tables) {
        return;
    }
    std::fs::write(&kept, tables).unwrap();
    panic!(
        "{} differed and is written anew: look at the difference",
        kept.display()
    );
}

/// A response that was published.
fn published() -> Vec<(String, String, u16, String)> {
    let text = |body: Option<&Value>| body.map(Value::to_string).unwrap_or_default();
    let mut found: Vec<_> = all()
        .into_iter()
        .filter(|fixture| !fixture.malformed)
        .map(|it| {
            (
                it.name,
                it.operation,
                it.status,
                text(it.response_body.as_ref()),
            )
        })
        .collect();
    let more = include_str!("../emulator/published.json");
    for example in serde_json::from_str::<Vec<Value>>(more).unwrap() {
        let name = example["operation"].as_str().unwrap();
        let id = match name {
            // the gateway's
            "(any)" => "searchCorp".to_owned(),
            name => name[..1].to_lowercase() + &name[1..],
        };
        let status = u16::try_from(example["status"].as_u64().unwrap()).unwrap();
        let body = Some(&example["response_body"]).filter(|body| !body.is_null());
        found.push((name.to_owned(), id, status, text(body)));
    }
    found
}

#[test]
fn no_published_example_gives_an_alarm() {
    let published = published();
    let drift = Drift::new();
    for (name, operation, status, body) in &published {
        assert!(drift.compare(operation, *status, body.as_bytes()), "{name}");
    }
    let report = drift.report();
    assert!(report.is_empty(), "{report}");
    let compared: u64 = report.compared.iter().map(|it| it.responses).sum();
    assert_eq!(compared, u64::try_from(published.len()).unwrap());
    assert!(compared > 80, "{compared}");
}

#[test]
fn the_example_that_is_wrong_gives_one_alarm() {
    let wrong = all().into_iter().find(|fixture| fixture.malformed).unwrap();
    let drift = Drift::new();
    let body = wrong.response_body.unwrap().to_string();
    drift.compare(&wrong.operation, wrong.status, body.as_bytes());
    let found = lines(&drift.report().differences);
    assert_eq!(
        found,
        set(&["searchCorp 200 /data other-type: an object, where the document has an array"])
    );
}

fn line(it: &Difference) -> String {
    let kind = it.kind.as_str();
    format!(
        "{} {} {} {kind}: {}",
        it.operation, it.status, it.pointer, it.kind
    )
}

fn lines(list: &[Difference]) -> BTreeSet<String> {
    list.iter().map(line).collect()
}

fn set(list: &[&str]) -> BTreeSet<String> {
    list.iter().map(|&it| it.to_owned()).collect()
}

/// Changes the platform's responses: by path of the request, its JSON as it came and its status.
#[derive(Clone)]
struct Change(Arc<Changing>);

type Changing = dyn Fn(&str, &mut u16, &mut Value) + Send + Sync;

impl Middleware for Change {
    fn handle(
        &self,
        request: http::Request<SendBody>,
        next: MiddlewareNext,
    ) -> Result<http::Response<Body>, ureq::Error> {
        let path = request.uri().path().to_owned();
        let (mut head, body) = next.handle(request)?.into_parts();
        let mut text = Vec::new();
        body.into_reader().read_to_end(&mut text)?;
        let mut body = serde_json::from_slice(&text).unwrap_or(Value::Null);
        let mut status = head.status.as_u16();
        (self.0)(&path, &mut status, &mut body);
        head.status = status.try_into().unwrap();
        head.headers.remove("content-length");
        let text = match body {
            Value::Null => String::new(),
            // as it is
            Value::String(page) if page.starts_with('<') => page,
            body => body.to_string(),
        };
        Ok(http::Response::from_parts(head, Body::builder().data(text)))
    }
}

fn client(
    emulator: &Emulator,
    login: SeedLogin,
    drift: &Drift,
    change: impl Fn(&str, &mut u16, &mut Value) + Send + Sync + 'static,
) -> Client {
    Client::builder(Credentials::account(login.account, login.password))
        .middleware(Change(Arc::new(change)))
        .middleware(emulator.middleware())
        .response_observer(drift.clone())
        .retry(Retry::off())
        .build()
        .unwrap()
}

/// Calls much of the API, whatever comes back.
fn call_much(admin: &Client, sp: &Client) -> Vec<Error> {
    let mut errors = Vec::new();
    let mut note = |result: Option<Error>| errors.extend(result);
    note(admin.login().err());
    note(sp.login().err());
    note(admin.show_corp_basic_info().err());
    note(admin.show_corp_resource().err());
    note(
        admin
            .search_corp_resources(&SearchCorpResourcesParams::new())
            .err(),
    );
    note(
        admin
            .search_corp_admins(&SearchCorpAdminsParams::new())
            .err(),
    );
    note(admin.show_corp_admin("nobody").err());
    note(admin.show_corp_admin(ORDINARY_ADMIN.account).err());
    note(admin.search_users(&SearchUsersParams::new()).err());
    note(admin.show_user_detail(ORDINARY_ADMIN.account).err());
    note(admin.show_dept_and_child_dept("1").err());
    note(admin.search_department_by_name("Root").err());
    note(sp.search_corp(&SearchCorpParams::new()).err());
    note(sp.show_corp(CORP_ID).err());
    note(
        sp.search_resource(CORP_ID, &SearchResourceParams::new())
            .err(),
    );
    note(sp.show_sp_resource_with(Some(true)).err());
    note(
        admin
            .update_corp_basic_info(&json_as(json!({"address": "Xian"})))
            .err(),
    );
    errors
}

fn json_as<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

#[test]
fn the_emulator_does_not_differ() {
    let emulator = Emulator::new();
    let drift = Drift::new();
    let admin = client(&emulator, DEFAULT_ADMIN, &drift, |_, _, _| {});
    let sp = client(&emulator, SP_ADMIN, &drift, |_, _, _| {});
    // one that is refused, on purpose
    assert_eq!(call_much(&admin, &sp).len(), 1);
    admin.add_corp_admin(&CorpAdminDto::new("test006")).unwrap();
    admin.refresh().unwrap();
    admin.logout().unwrap();
    let report = drift.report();
    assert!(report.is_empty(), "{report}");
    assert!(report.compared.len() > 18, "{report}");
}

/// Puts a value at a JSON pointer, or takes away what is there.
fn put(body: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = body
        .pointer_mut(parent)
        .unwrap_or_else(|| panic!("nothing at {parent}"));
    match (parent, value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(key.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(key)),
        (Value::Array(items), Some(value)) => items[key.parse::<usize>().unwrap()] = value,
        (parent, _) => panic!("{pointer} is inside of {parent}"),
    }
}

#[test]
fn every_planted_difference_is_named_and_nothing_else() {
    let emulator = Emulator::new();
    let drift = Drift::new();
    // path, place, what is put there, and what is to be said of it
    type Planted = (&'static str, &'static str, Option<Value>, &'static str);
    let planted: Vec<Planted> = vec![
        // logins, an object in an object by reference, and a required field
        (
            "/v1/usg/acs/auth/account",
            "/sessionId",
            Some(json!("c4n4ry")),
            "createToken 200 /sessionId undeclared-field: a field that the document does not have (a string)",
        ),
        (
            "/v1/usg/acs/auth/account",
            "/user/userId",
            Some(json!(["c4n4ry"])),
            "createToken 200 /user/userId other-type: an array, where the document has a string",
        ),
        (
            "/v1/usg/acs/auth/account",
            "/validPeriod",
            Some(json!("3600 s")),
            "createToken 200 /validPeriod other-type: a string, where the document has an integer",
        ),
        (
            "/v1/usg/acs/auth/account",
            "/user/vip",
            Some(json!({"level": 7})),
            "createToken 200 /user/vip undeclared-field: a field that the document does not have (an object)",
        ),
        // one's own enterprise
        (
            "/v1/usg/dcs/corp",
            "/corpType",
            Some(json!(41)),
            "showCorpBasicInfo 200 /corpType new-value: a value that is not among the",
        ),
        (
            "/v1/usg/dcs/corp",
            "/enablePstn",
            Some(json!("true")),
            "showCorpBasicInfo 200 /enablePstn other-type: a string, where the document has a boolean",
        ),
        (
            "/v1/usg/dcs/corp",
            "/name",
            Some(json!(false)),
            "showCorpBasicInfo 200 /name other-type: a boolean, where the document has a string",
        ),
        (
            "/v1/usg/dcs/corp",
            "/scores",
            Some(json!([1, 2])),
            "showCorpBasicInfo 200 /scores undeclared-field: a field that the document does not have (an array)",
        ),
        (
            "/v1/usg/dcs/corp/resource",
            "/teSoftCount/sumCount",
            Some(json!(7.5)),
            "showCorpResource 200 /teSoftCount/sumCount other-type: a number with a fraction, where the document has an integer",
        ),
        (
            "/v1/usg/dcs/corp/resource",
            "/teSoftCount/usedCount",
            Some(json!(4_000_000_000_u64)),
            "showCorpResource 200 /teSoftCount/usedCount out-of-range: an integer that does not fit the document's format",
        ),
        (
            "/v1/usg/dcs/corp/resource",
            "/roomCount",
            Some(json!([])),
            "showCorpResource 200 /roomCount",
        ),
        (
            "/v1/usg/dcs/corp/resource-list",
            "/data",
            Some(json!({})),
            "searchCorpResources 200 /data other-type: an object, where the document has an array",
        ),
        // lists of references, nested
        (
            "/v1/usg/dcs/corp/admin",
            "/data/0/adminType",
            Some(json!(9)),
            "searchCorpAdmins 200 /data/*/adminType new-value: a value that is not among the",
        ),
        (
            "/v1/usg/dcs/corp/admin",
            "/data/1/mobile~Phone",
            Some(json!(1)),
            "searchCorpAdmins 200 /data/*/{key} undeclared-field: a field that the document does not have (an integer)",
        ),
        (
            "/v1/usg/dcs/corp/admin",
            "/data/2",
            Some(json!(null)),
            "searchCorpAdmins 200 /data/* other-type: null, where the document has an object",
        ),
        (
            "/v1/usg/dcs/corp/admin",
            "/count",
            Some(json!({})),
            "searchCorpAdmins 200 /count other-type: an object, where the document has an integer",
        ),
        (
            "/v1/usg/dcs/corp/member",
            "/data/0/status",
            Some(json!("0")),
            "searchUsers 200 /data/*/status",
        ),
        (
            "/v1/usg/dcs/corp/member",
            "/data/0/license",
            Some(json!(77)),
            "searchUsers 200 /data/*/license new-value: a value that is not among the",
        ),
        (
            "/v1/usg/dcs/corp/member/admin001",
            "/function/enableTeleport",
            Some(json!(true)),
            "showUserDetail 200 /function/enableTeleport undeclared-field: a field that the document does not have (a boolean)",
        ),
        (
            "/v1/usg/dcs/corp/member/admin001",
            "/activeTime",
            Some(json!(18_000_000_000_000_000_000_u64)),
            "showUserDetail 200 /activeTime out-of-range: an integer that does not fit the document's format",
        ),
        (
            "/v1/usg/dcs/member/dept/1",
            "/inPermission",
            Some(json!("MARTIANS")),
            "showDeptAndChildDept 200 /inPermission new-value: a value that is not among the",
        ),
        (
            "/v1/usg/dcs/member/dept/1",
            "/childDepts",
            Some(json!([{"nick": null}])),
            "showDeptAndChildDept 200 /childDepts/*/nick undeclared-field: a field that the document does not have (null)",
        ),
        (
            "/v1/usg/dcs/member/dept",
            "",
            Some(json!({})),
            "searchDepartmentByName 200  other-type: an object, where the document has an array",
        ),
        // the SP's
        (
            "/v1/usg/dcs/sp/corp",
            "/data/0/adminInfo/age",
            Some(json!(7.5)),
            "searchCorp 200 /data/*/adminInfo/age undeclared-field: a field that the document does not have (a number with a fraction)",
        ),
        (
            "/v1/usg/dcs/sp/corp",
            "/data/0/resInfo",
            Some(json!("none")),
            "searchCorp 200 /data/*/resInfo other-type: a string, where the document has an object",
        ),
        (
            "/v1/usg/dcs/sp/resource",
            "/groupList",
            Some(json!([[]])),
            "showSpResource 200 /groupList/* other-type: an array, where the document has an object",
        ),
        (
            "/v1/usg/dcs/sp/corp/CORP/resource",
            "",
            Some(json!("<html>")),
            "searchResource 200  not-json: a body that is not (whole) JSON",
        ),
        (
            "/v1/usg/dcs/sp/corp/CORP",
            "",
            Some(json!(null)),
            "showCorp 200  missing-body: no body, where the document has one",
        ),
        // errors
        (
            "/v1/usg/dcs/corp/admin/nobody",
            "/error_code",
            Some(json!(7)),
            "showCorpAdmin 400 /error_code other-type: an integer, where the document has a string",
        ),
        (
            "/v1/usg/dcs/corp/admin/nobody",
            "/hint",
            Some(json!("c4n4ry")),
            "showCorpAdmin 400 /hint undeclared-field: a field that the document does not have (a string)",
        ),
        (
            "/v1/usg/dcs/corp/admin/admin001",
            "status 418",
            None,
            "showCorpAdmin 418  undeclared-status: a status that the document does not have for this operation",
        ),
    ];
    let by_path: Vec<(String, &'static str, Option<Value>)> = planted
        .iter()
        .map(|(path, at, value, _)| {
            let path = path.replace("CORP", CORP_ID);
            (
                path.replace("admin001", ORDINARY_ADMIN.account),
                *at,
                value.clone(),
            )
        })
        .collect();
    // a login that cannot be read ends everything: one client has that
    let plant = move |logins: bool, path: &str, status: &mut u16, body: &mut Value| {
        if path.contains("/auth/") != logins {
            return;
        }
        for (_, at, value) in by_path.iter().filter(|(of, ..)| of == path) {
            match (at.strip_prefix("status "), *at) {
                (Some(other), _) => *status = other.parse().unwrap(),
                (None, "") => *body = value.clone().unwrap(),
                // a change by the same path has no body
                (None, at) if !body.is_null() => {
                    put(body, at, value.clone());
                }
                _ => {}
            }
        }
    };
    let [logins, of_admin, of_sp] = [plant.clone(), plant.clone(), plant];
    let broken = client(
        &emulator,
        DEFAULT_ADMIN,
        &drift,
        move |path, status, body| {
            logins(true, path, status, body);
        },
    );
    let admin = client(
        &emulator,
        DEFAULT_ADMIN,
        &drift,
        move |path, status, body| {
            of_admin(false, path, status, body);
        },
    );
    let sp = client(&emulator, SP_ADMIN, &drift, move |path, status, body| {
        of_sp(false, path, status, body);
    });
    broken.login().unwrap_err();
    call_much(&admin, &sp);

    let report = drift.report();
    let found = lines(&report.differences);
    for (_, _, _, words) in &planted {
        assert!(
            found.iter().any(|line| line.starts_with(words)),
            "`{words}` is not among\n{found:#?}"
        );
    }
    assert!(planted.len() >= 30);
    assert_eq!(found.len(), planted.len(), "{found:#?}");
    assert!(!report.to_string().contains("c4n4ry"));
}

#[test]
fn what_the_document_allows_is_told_apart() {
    let drift = Drift::new();
    let body = json!({"offset": "0", "count": 1, "data": [
        {"id": 7, "count": "1,600", "soldBy": "c4n4ry", "status": null},
    ]});
    drift.compare("searchResource", 200, body.to_string().as_bytes());
    // nothing is read there
    drift.compare("deleteCorp", 200, b"{\"done\": true}");
    let report = drift.report();
    assert!(report.allowed.len() >= 3, "{report}");
    let allowed = lines(&report.allowed);
    for words in [
        "deleteCorp 200  undeclared-body: a body, where the document has none",
        "searchResource 200 /data/*/count other-type: a string, where the document has an integer",
        "searchResource 200 /data/*/soldBy undeclared-field: a field that the document does not have (a string)",
    ] {
        assert!(allowed.contains(words), "{allowed:#?}");
    }
    assert!(
        !allowed.iter().any(|line| line.contains("/status")),
        "null in place of an optional field is nothing to tell: {allowed:#?}"
    );
}

#[test]
fn a_required_field_is_missed() {
    let drift = Drift::new();
    drift.compare("createAppIdToken", 200, b"{\"validPeriod\": 3600}");
    let found = lines(&drift.report().differences);
    assert!(
        found.contains(
            "createAppIdToken 200 /accessToken missing-field: a required field did not come"
        ),
        "{found:#?}"
    );
    let drift = Drift::new();
    drift.compare("createAppIdToken", 200, b"{\"accessToken\": null}");
    let found = lines(&drift.report().differences);
    assert!(
        found.contains(
            "createAppIdToken 200 /accessToken other-type: null, where the document has a string"
        ),
        "{found:#?}"
    );
}

/// Puts canaries in place of all texts and numbers.
fn poison(value: &mut Value) {
    match value {
        Value::String(text) => *text = "c4n4ry".to_owned(),
        Value::Number(_) => *value = json!(987_987_987_987_i64),
        Value::Array(items) => items.iter_mut().for_each(poison),
        Value::Object(fields) => {
            fields.values_mut().for_each(poison);
            // keys that are data
            for key in [
                "c4n4ry@corp",
                "c4n4ry 1",
                "c4n4ry-987987",
                "d2bee87b30544ee68562912fb08b1074",
            ] {
                fields.insert(key.to_owned(), json!("c4n4ry"));
            }
        }
        _ => {}
    }
}

#[test]
fn no_value_is_ever_shown() {
    let emulator = Emulator::new();
    let drift = Drift::new();
    // not the logins: with them nothing else would be called
    let change = |path: &str, status: &mut u16, body: &mut Value| {
        if !path.contains("/auth/") {
            poison(body);
            if path.ends_with("/corp") {
                *status = 409;
            }
        }
    };
    let admin = client(&emulator, DEFAULT_ADMIN, &drift, change);
    let sp = client(&emulator, SP_ADMIN, &drift, change);
    call_much(&admin, &sp);
    for (_, operation, status, body) in published() {
        let mut body = serde_json::from_str(&body).unwrap_or(Value::Null);
        poison(&mut body);
        drift.compare(&operation, status, body.to_string().as_bytes());
    }
    let raw = Arc::new(Mutex::new(String::new()));
    let shown = raw.clone();
    let looked = Client::builder(Credentials::account(
        DEFAULT_ADMIN.account,
        DEFAULT_ADMIN.password,
    ))
    .middleware(emulator.middleware())
    .response_observer(move |response: &RawResponse<'_>| {
        shown.lock().unwrap().push_str(&format!("{response:?}"));
        assert!(response.body.starts_with(b"{"));
    })
    .build()
    .unwrap();
    looked.show_corp_basic_info().unwrap();

    let report = drift.report();
    assert!(
        report.differences.len() > 100,
        "{}",
        report.differences.len()
    );
    let raw = raw.lock().unwrap().clone();
    assert!(
        raw.contains("showCorpBasicInfo") && raw.contains("createToken"),
        "{raw}"
    );
    let all = [
        report.to_string(),
        report.to_markdown(),
        serde_json::to_string(&report).unwrap(),
        format!("{report:?} {drift:?}"),
        raw,
    ];
    for text in &all {
        for canary in ["c4n4ry", "987987", "d2bee87b", CORP_ID, "accessToken\":"] {
            assert!(!text.contains(canary), "{canary}: {text}");
        }
    }
    assert!(all[0].contains("{key}"), "{}", all[0]);
}

/// Changes each value of a response in turn into each other type.
fn variations(body: &Value) -> Vec<Value> {
    fn places(value: &Value, at: String, found: &mut Vec<String>) {
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    places(item, format!("{at}/{index}"), found);
                }
            }
            Value::Object(fields) => {
                for (key, inner) in fields {
                    places(inner, format!("{at}/{key}"), found);
                }
            }
            _ => {}
        }
        found.push(at);
    }
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(7.5),
        json!(3_000_000_000_u64),
        json!(u64::MAX),
        json!("7"),
        json!("1,600"),
        json!("x"),
        json!([]),
        Value::Object(Map::new()),
    ];
    let mut found = Vec::new();
    places(body, String::new(), &mut found);
    let mut varied = Vec::new();
    for at in found {
        for other in &others {
            let mut body = body.clone();
            *body.pointer_mut(&at).unwrap() = other.clone();
            varied.push(body);
        }
    }
    varied
}

/// The comparison and the client read by the same rules: where nothing is said to differ, the client can read it.
#[test]
fn what_the_client_cannot_read_is_always_named() {
    let (mut read, mut refused) = (0, 0);
    let fixtures: Vec<Exchange> = all()
        .into_iter()
        .filter(|it| it.status == 200 && !it.malformed && it.number() != 14)
        .filter(|it| {
            it.response_body
                .as_ref()
                .is_some_and(|body| !body.is_null())
        })
        .collect();
    let mut seen = BTreeSet::new();
    for fixture in fixtures {
        if !seen.insert(fixture.operation.clone()) {
            continue;
        }
        let current = Arc::new(Mutex::new((Value::Null, Drift::new())));
        let (answer, drift) = (current.clone(), current.clone());
        let own = fixture.path.clone();
        let client = Client::builder(Credentials::account("somebody", "made-up"))
            .base_url("http://127.0.0.1:1")
            .middleware(Change(Arc::new(move |path, _, body| {
                if path == own {
                    body.clone_from(&answer.lock().unwrap().0);
                }
            })))
            .middleware(exchange::Part::of(&fixture))
            .response_observer(move |response: &RawResponse<'_>| {
                drift.lock().unwrap().1.observe_response(response);
            })
            .retry(Retry::off())
            .build()
            .unwrap();
        for body in variations(fixture.response_body.as_ref().unwrap()) {
            let text = body.to_string();
            let drift = Drift::new();
            *current.lock().unwrap() = (body, drift.clone());
            match call(&client, &fixture) {
                Ok(_) => read += 1,
                Err(error) => {
                    refused += 1;
                    assert!(
                        !drift.report().is_empty(),
                        "{}: {error}\nis not named for {text}",
                        fixture.name
                    );
                }
            }
        }
    }
    assert!(
        read > 500 && refused > 1000,
        "{read} read, {refused} refused"
    );
}

#[test]
fn clones_collect_together_across_threads_and_what_is_the_same_is_told_once() {
    let drift = Drift::new();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            let drift = drift.clone();
            scope.spawn(move || {
                for _ in 0..50 {
                    drift.compare("showCorpAdmin", 200, b"{\"id\": true, \"id\": true}");
                    assert!(!drift.compare("noSuchOperation", 200, b"{}"));
                }
            });
        }
    });
    let report = drift.report();
    assert_eq!(report.differences.len(), 1, "{report}");
    assert_eq!(report.differences[0].count, 800);
    assert_eq!(report.compared[0].responses, 400);
}

#[test]
fn names_without_end_are_not_kept_without_end() {
    let drift = Drift::new();
    for part in 0..100 {
        let name = |n: u32| {
            let letter = |n: u32| char::from(b'a' + u8::try_from(n % 26).unwrap());
            format!(
                "x{}{}{}{}",
                letter(n),
                letter(n / 26),
                letter(n / 676),
                letter(part / 4)
            )
        };
        let fields: Map<String, Value> = (0..2000).map(|n| (name(n), json!(1))).collect();
        let body = Value::Object(fields).to_string();
        drift.compare("showCorpAdmin", 200, body.as_bytes());
    }
    let report = drift.report();
    assert_eq!(report.differences.len(), 4097);
    let total: u64 = report.differences.iter().map(|it| it.count).sum();
    assert_eq!(total, 200_000);
}

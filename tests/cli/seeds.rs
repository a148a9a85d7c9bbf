//! `enterprise export`: an enterprise becomes a seed of the emulator, in which nobody and nothing can be told.
use super::meetingctl;
use super::served::Served;
use crate::kit::Site;
use huaweicloud_meeting::emulator::{
    APP, CORP_ID, DEFAULT_ADMIN, MEMBER, ORDINARY_ADMIN, SP_ADMIN, SeedLogin,
};
use huaweicloud_meeting::{Client, Credentials};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::process::{Command, Output, Stdio};

/// Parts of everything that must not be in a seed.
const CANARIES: [&str; 3] = ["c4n4ry", "金丝雀", "777000777"];
const PASSWORD: &str = "c4n4ry-Password#1";
const ROOT: SeedLogin = SeedLogin {
    account: "c4n4ry.Root@x",
    password: PASSWORD,
};
const KINDS: [&str; 5] = ["SOFT", "VMR", "RECORD", "CONF_CALL", "HOLOGRAM"];

/// Not by way of `Run`, which lets no password pass: those of a seed are the emulator's, and are meant to be seen.
fn export_at(url: &str, admin: SeedLogin, sp: Option<SeedLogin>, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_meetingctl"));
    command
        .args(["enterprise", "export"])
        .args(more)
        .env_clear();
    let mut set = |name: &str, value: &str| {
        command.env(format!("HUAWEICLOUD_MEETING_{name}"), value);
    };
    set("BASE_URL", url);
    set("ACCOUNT", admin.account);
    set("PASSWORD", admin.password);
    if let Some(sp) = sp {
        set("SP_ACCOUNT", sp.account);
        set("SP_PASSWORD", sp.password);
    }
    command.stdin(Stdio::null()).output().unwrap()
}

fn export(url: &str, admin: SeedLogin, sp: Option<SeedLogin>) -> String {
    let output = export_at(url, admin, sp, &[]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*said), (Some(0), ""));
    String::from_utf8(output.stdout).unwrap()
}

fn seeded(seed: &str) -> Site {
    let site = Site::open();
    let seed = serde_json::from_str(seed).unwrap();
    site.behind(|platform| platform.load(&seed)).unwrap();
    site
}

/// An enterprise of some shape. All that is personal has a canary in it.
#[derive(Debug)]
struct Shape {
    /// The parent of each department, among those before it.
    departments: Vec<Index>,
    admins: usize,
    members: usize,
    /// Kind, number, when it runs out, whether it is suspended.
    resources: Vec<(usize, i64, usize, bool)>,
    /// What is there and what is absent.
    bits: u64,
}

fn shapes() -> impl Strategy<Value = Shape> {
    let resource = (0..KINDS.len(), 1..40_i64, 0..2_usize, any::<bool>());
    let parts = (
        vec(any::<Index>(), 0..9),
        0..4_usize,
        0..12_usize,
        vec(resource, 0..6),
        any::<u64>(),
    );
    parts.prop_map(|(departments, admins, members, resources, bits)| Shape {
        departments,
        admins,
        members,
        resources,
        bits,
    })
}

impl Shape {
    /// One of `bits` for each question.
    fn bit(&self, place: usize) -> bool {
        let mixed = (self.bits ^ place as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed >> 40 & 1 == 1
    }

    fn some<T>(&self, place: usize, value: T) -> Option<T> {
        self.bit(place).then_some(value)
    }

    fn name(&self, place: usize, what: &str) -> String {
        match self.bit(place) {
            true => format!("c4n4ry {what} {place}"),
            false => format!("金丝雀 {what} {place}"),
        }
    }

    fn person(&self, at: usize, role: &str, account: &str, codes: &[String]) -> Value {
        let place = 1000 + 20 * at;
        let third = match at % 3 {
            0 => None,
            1 => Some(account.to_owned()),
            _ => Some(format!("ext/c4n4ry/{at}")),
        };
        json!({
            "account": account,
            "password": PASSWORD,
            "corp": "c4n4ry-corp",
            "role": role,
            "name": self.name(place, "name"),
            "third_account": third,
            "email": self.some(place + 1, format!("c4n4ry{at}@real.example")),
            "phone": self.some(place + 2, format!("+86777000777{at}")),
            "country": self.some(place + 2, "germany"),
            "dept": self.some(place + 3, &codes[at % codes.len()]),
            "disabled": role != "default_admin" && self.bit(place + 4),
            "profile": {
                "english_name": self.some(place + 5, "c4n4ry english"),
                "signature": self.some(place + 6, "c4n4ry signature"),
                "title": self.some(place + 7, "c4n4ry title"),
                "desc": self.some(place + 8, "c4n4ry desc"),
                "sort_level": 1 + at,
                "hide_phone": self.bit(place + 9),
                "active_time": 1_600_000_000_000_i64 + at as i64,
                "vmr_id": self.some(place + 10, "777000777"),
            },
        })
    }

    fn state(&self) -> Value {
        let mut codes = vec!["1".to_owned()];
        let mut departments = vec![json!({"code": "1", "name": self.name(0, "corp")})];
        for (at, parent) in self.departments.iter().enumerate() {
            let parent = parent.get(&codes).clone();
            let code = format!("c4n4ry-d{at}");
            departments.push(json!({
                "code": code,
                "name": self.name(10 + at, "department"),
                "parent": parent,
                "settings": {
                    "note": self.some(30 + at, "c4n4ry note"),
                    "out_permission": self.some(50 + at, "DESIGNATED_DEPARTMENT"),
                    "designated": self.some(50 + at, &codes[at]).into_iter().collect::<Vec<_>>(),
                    "sort_level": self.some(70 + at, 9 - at),
                },
            }));
            codes.push(code);
        }
        let mut users = vec![
            json!({"account": SP_ADMIN.account, "password": SP_ADMIN.password, "role": "sp_admin"}),
            self.person(0, "default_admin", ROOT.account, &codes),
        ];
        for at in 1..=self.admins {
            users.push(self.person(at, "admin", &format!("c4n4ry.admin{at}"), &codes));
        }
        for at in 0..self.members {
            // in no order, and in large and small letters
            let account = format!("{}c4n4ry{}", ["z", "B", "a"][at % 3], 97 - at);
            users.push(self.person(20 + at, "member", &account, &codes));
        }
        let resources: Vec<Value> = self
            .resources
            .iter()
            .enumerate()
            .map(|(at, (kind, count, expires, suspended))| {
                let before = at.checked_sub(1).filter(|_| at % 2 == 1);
                let before = before.filter(|before| self.resources[*before].0 != *kind);
                let package = ["2001000", "ff808081699b56cb0169c411a0980152"][at % 2];
                let ends = [1_640_966_400_000_i64, 2_549_030_400_000][*expires];
                json!({
                    // one id may be that of several kinds
                    "id": format!("c4n4ry-r{}", before.unwrap_or(at)),
                    "kind": KINDS[*kind],
                    "package": (KINDS[*kind] == "VMR").then_some(package),
                    "count": count,
                    "expires": ends,
                    "order": self.some(90 + at, format!("c4n4ry-o{}", at % 2)).unwrap_or_default(),
                    "suspended": suspended,
                    "editable": self.bit(110 + at),
                    "created": 1_573_488_000_000_i64 + at as i64,
                })
            })
            .collect();
        let records: Vec<Value> = resources.iter().enumerate().flat_map(|(at, one)| {
            let add = json!({"resource": one, "operate_type": "Add", "at": 1_600_000_000_000_i64 + at as i64 / 2});
            let mut gone = json!({"resource": one, "operate_type": "Delete", "at": 1_500_000_000_000_i64});
            gone["resource"]["id"] = json!(format!("c4n4ry-gone{at}"));
            [gone, add]
        }).collect();
        let corp = json!({
            "id": "c4n4ry-corp",
            "name": self.name(0, "corp"),
            "phone": self.some(2, "+86777000777"),
            "country": "chinaPR",
            "fax": self.some(3, "777000777"),
            "email": self.some(4, "c4n4ry@corp.example"),
            "address": self.some(5, self.name(6, "street")),
            "description": self.some(7, "c4n4ry description"),
            "group": self.some(8, "c4n4ry-group"),
            "auto_user_create": self.bit(9),
            "departments": departments,
            "resources": resources,
            "records": records,
        });
        json!({
            "sp": {"id": "c4n4ry-sp", "groups": [{"id": "c4n4ry-group", "name": "c4n4ry group"}]},
            "apps": [{"id": "c4n4ry-app", "key": "c4n4ry-key", "corp": "c4n4ry-corp"}],
            "corps": [corp],
            "users": users,
        })
    }
}

/// What is to stay of an enterprise, of the state it is in.
fn structure(state: &Value, corp: &str) -> Value {
    let corp_row = state["corps"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == corp)
        .unwrap();
    let departments = corp_row["departments"].as_array().unwrap();
    let depth = |code: &Value| {
        let mut code = code.clone();
        (0..)
            .find(|_| {
                let found = departments.iter().find(|one| one["code"] == code).unwrap();
                code = found["parent"].clone();
                code.is_null()
            })
            .unwrap()
    };
    let mut depths: Vec<(i32, bool, usize)> = departments
        .iter()
        .map(|one| {
            let settings = &one["settings"];
            let designated = settings["designated"].as_array().unwrap().len();
            (depth(&one["code"]), settings["note"].is_null(), designated)
        })
        .collect();
    depths.sort_unstable();
    let users = state["users"].as_array().unwrap();
    let mut users: Vec<String> = users
        .iter()
        .filter(|user| user["corp"] == corp)
        .map(|user| {
            let has = ["third_account", "email", "phone"].map(|key| !user[key].is_null());
            let profile = &user["profile"];
            let writes =
                ["english_name", "signature", "title", "desc"].map(|key| !profile[key].is_null());
            let third_is_account = user["third_account"] == user["account"];
            let dept = user["dept"].as_str().map_or(0, |code| depth(&json!(code)));
            let stays =
                ["sort_level", "hide_phone", "active_time"].map(|key| profile[key].to_string());
            format!(
                "{} {} {} {has:?} {writes:?} {stays:?} {third_is_account} {dept}",
                user["role"], user["disabled"], user["country"]
            )
        })
        .collect();
    users.sort_unstable();
    let stays = |one: &Value| {
        [
            "kind",
            "package",
            "count",
            "expires",
            "suspended",
            "editable",
            "created",
        ]
        .map(|key| one[key].clone())
    };
    let resources: Vec<_> = corp_row["resources"]
        .as_array()
        .unwrap()
        .iter()
        .map(stays)
        .collect();
    json!({"departments": depths, "users": users, "resources": resources, "auto": corp_row["auto_user_create"]})
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_enterprise_becomes_a_seed_without_its_people_and_the_seeds_export_is_the_seed(shape in shapes(), by_sp: bool) {
        let sp = by_sp.then_some(SP_ADMIN);
        let site = seeded(&shape.state().to_string());
        let seed = export(&site.url(), ROOT, sp);
        for canary in CANARIES {
            prop_assert!(!seed.contains(canary), "{} is in {}", canary, seed);
        }
        // only reads, and as many as there are lists
        let sent = site.emulator.journal();
        prop_assert!(sent.iter().all(|entry| entry.method == "GET" || entry.operation == Some("createToken")));

        let again = seeded(&seed);
        prop_assert_eq!(&export(&again.url(), DEFAULT_ADMIN, sp), &seed);
        // as it was read: at the first login some members may have been disabled
        let before = structure(&site.behind(|platform| platform.snapshot()), "c4n4ry-corp");
        let after = structure(&again.behind(|platform| platform.snapshot()), CORP_ID);
        prop_assert_eq!(before, after);
        if by_sp {
            let state = again.behind(|platform| platform.snapshot());
            let records = state["corps"][0]["records"].as_array().unwrap();
            prop_assert_eq!(records.len(), 2 * shape.resources.len());
        }
    }
}

#[test]
fn more_people_than_a_page_holds_keep_their_numbers() {
    let site = Site::open();
    site.behind(|platform| {
        for number in 0..1_100 {
            assert!(platform.add_member(CORP_ID, &format!("c4n4ry{number}"), PASSWORD));
        }
    });
    let seed = export(&site.url(), DEFAULT_ADMIN, None);
    assert!(!seed.contains("c4n4ry"));
    assert!(seed.contains("\"test0001\"") && seed.contains("\"test1114\""));
    let again = seeded(&seed);
    assert_eq!(export(&again.url(), DEFAULT_ADMIN, None), seed);
}

#[test]
fn a_seed_is_taken_by_the_program_and_by_control_and_its_people_log_in_as_printed() {
    let served = Served::open(&[]);
    let sp = Some(SP_ADMIN);
    let seed = export(served.url(), DEFAULT_ADMIN, sp);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seed.json");
    std::fs::write(&file, &seed).unwrap();
    let second = Served::open(&["--seed", file.to_str().unwrap()]);
    assert_eq!(export(second.url(), DEFAULT_ADMIN, sp), seed);
    let third = Served::open(&["--control"]);
    let control = third.greeting["control_url"].as_str().unwrap();
    ureq::put(format!("{control}/_emulator/state"))
        .send(&seed)
        .unwrap();
    assert_eq!(export(third.url(), DEFAULT_ADMIN, sp), seed);

    let second = second.url();
    for login in [DEFAULT_ADMIN, ORDINARY_ADMIN, MEMBER, SP_ADMIN] {
        let credentials = Credentials::account(login.account, login.password);
        Client::new(second, credentials).unwrap().login().unwrap();
    }
    let app = Credentials::app_id(APP.app_id, APP.app_key);
    let client = Client::new(second, app).unwrap();
    assert_eq!(client.login().unwrap().corp_id.as_deref(), Some(CORP_ID));
}

#[test]
fn who_may_not_read_gets_no_seed_and_an_sp_of_others_is_left_out() {
    let site = Site::open();
    let refused = export_at(&site.url(), MEMBER, None, &[]);
    assert_eq!(refused.status.code(), Some(5));
    assert!(refused.stdout.is_empty());
    let words = meetingctl(&["enterprise", "export", "--csv"]).fails(2);
    assert!(words.contains("--csv"), "{words}");

    // somebody else's credentials where the SP's should be
    let without = export(&site.url(), DEFAULT_ADMIN, None);
    let with = export_at(&site.url(), DEFAULT_ADMIN, Some(ORDINARY_ADMIN), &[]);
    assert_eq!(with.status.code(), Some(0));
    assert_eq!(String::from_utf8(with.stdout).unwrap(), without);
    let words = String::from_utf8(with.stderr).unwrap();
    assert!(words.contains("without what the SP knows"), "{words}");
}

//! The command `enterprise export`: an enterprise as a seed of the emulator, with persons and secrets replaced.
//!
//! Replacements are numbered in the order in which they stand in the seed, and that order is the one in which the emulator
//! lists them: what is exported from the seeded emulator is the same seed. An enterprise takes the place of the built-in one, so
//! that the accounts, App IDs and the id that the emulator prints at its start are those of the seed.

use crate::connect::App;
use crate::departments::{ROOT, departments};
use crate::fault::{Fault, Outcome};
use crate::render::{self, PAGE, remark};
use huaweicloud_meeting::api::types::{
    SearchCorpAdminsParams, SearchCorpResourcesParams, SearchResourceOpRecordParams,
    SearchUsersParams, UserSortField,
};
use huaweicloud_meeting::emulator::{
    CORP_ID, DEFAULT_ADMIN, GROUP_ID, MEMBER, ORDINARY_ADMIN, SP_ADMIN, SeedLogin,
};
use huaweicloud_meeting::{Client, Error, Result};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::{HashMap, HashSet};

/// The kind of resource that lets members be enabled.
const USERS: &str = "SOFT";

/// What was done to a resource, by the platform's numbers, in the seed's words.
const OPERATE_TYPES: [&str; 5] = ["Add", "Delete", "Modify", "Suspend", "Resume"];

/// `enterprise export`.
pub fn export(app: &App) -> Outcome {
    let allowed = [
        "--json",
        "--verbose",
        "--dry-run",
        "--curl",
        "--read-only",
        "--profile",
        "--corp",
        "--no-cache",
    ];
    app.options.refuse_all("enterprise export", &allowed)?;
    app.reads_only();
    let mut found = Found::of_enterprise(&app.administrator()?)?;
    if let Some(sp) = app.sp_administrator_beside()? {
        match found.add_what_the_sp_knows(&sp) {
            Err(error) if is_refused(&error) => {
                remark(&format!("meetingctl: without what the SP knows: {error}"));
            }
            read => read?,
        }
    }
    render::json(&found.seed())
}

/// What the platform says of an enterprise, as JSON.
#[derive(Default)]
struct Found {
    basic: Value,
    /// The root first, each after the one above it.
    departments: Vec<Value>,
    default_admin: Value,
    /// All but the default administrator.
    admins: Vec<Value>,
    members: Vec<Value>,
    resources: Vec<Value>,
    /// The SP's view of the enterprise, and what was done to its resources, oldest first.
    corp: Value,
    records: Vec<Value>,
}

impl Found {
    /// What an administrator of the enterprise may read.
    fn of_enterprise(client: &Client) -> Outcome<Self> {
        let mut found = Self {
            basic: to_value(&client.show_corp_basic_info()?)?,
            departments: departments(client, ROOT)
                .map(|one| Ok(one?.1))
                .collect::<Result<_>>()?,
            ..Self::default()
        };
        let params = SearchCorpResourcesParams::new().with_limit(PAGE);
        found.resources = all(client.search_corp_resources_pages(&params))?;
        let params = SearchCorpAdminsParams::new().with_limit(PAGE);
        let mut admins = all(client.search_corp_admins_pages(&params))?;
        if let Some(at) = admins.iter().position(is_default_admin) {
            found.default_admin = admins.swap_remove(at);
        }
        // by account, as the emulator sorts by account: without a field, the order may change from page to page
        let params = SearchUsersParams::new()
            .with_limit(PAGE)
            .with_sort_field(UserSortField::LdapAccount);
        let users: Vec<Value> = all(client.search_users_pages(&params))?;
        for user in users.into_iter().filter(|user| !is_default_admin(user)) {
            match user.get("adminType").and_then(Value::as_i64) {
                Some(1) => found.admins.push(user),
                _ => found.members.push(user),
            }
        }
        let known: HashSet<String> = found
            .admins
            .iter()
            .filter_map(|admin| owned(admin, "userAccount"))
            .collect();
        admins.sort_by_key(|admin| owned(admin, "account"));
        admins.retain(|admin| owned(admin, "account").is_some_and(|it| !known.contains(&it)));
        found.admins.append(&mut admins);

        // the list of administrators does not say all of them, and the list of members may leave the default one out
        if let Some(account) =
            text(&found.default_admin, "account").or(text(&found.basic, "account"))
        {
            match client.show_user_detail(account) {
                Ok(user) => found.default_admin = to_value(&user)?,
                Err(error) if is_refused(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(found)
    }

    /// What only the SP's administrator may read.
    fn add_what_the_sp_knows(&mut self, client: &Client) -> Result<()> {
        let Some(id) = text(&self.basic, "id") else {
            return Ok(());
        };
        let corp = client.show_corp(id)?;
        let params = SearchResourceOpRecordParams::new().with_limit(PAGE);
        let mut records = Vec::new();
        for record in client.search_resource_op_record_pages(id, &params) {
            records.push(json!(record?));
        }
        self.corp = json!(corp);
        records.reverse();
        records.sort_by_key(|record| number(record, "operateDate"));
        self.records = records;
        Ok(())
    }

    /// The seed: everything that could name a person or an enterprise replaced, the same by the same.
    fn seed(&self) -> Value {
        let mut codes = Replaced::new("dept-");
        codes.known.insert(ROOT.to_owned(), ROOT.to_owned());
        let departments: Vec<Value> = self
            .departments
            .iter()
            .enumerate()
            .map(|(at, department)| {
                let settings = Fields::default()
                    .text(
                        "note",
                        text(department, "note").map(|_| format!("Note {at}")),
                    )
                    .text("in_permission", owned(department, "inPermission"))
                    .text("out_permission", owned(department, "outPermission"))
                    .put("sort_level", department.get("sortLevel").cloned());
                let name = text(department, "deptName").unwrap_or_default();
                let name = match at {
                    0 => company(name),
                    at => like(name, format!("Department {at}"), format!("部门 {at}")),
                };
                let parent = text(department, "parentDeptCode").filter(|_| at > 0);
                Fields::default()
                    .text(
                        "code",
                        text(department, "deptCode").map(|code| codes.of(code)),
                    )
                    .text("name", Some(name))
                    .text("parent", parent.map(|code| codes.of(code)))
                    .put("settings", Some(settings.0.into()))
                    .0
                    .into()
            })
            .collect();
        let departments = self.with_designated(departments, &codes);

        let (mut ids, mut orders) = (Replaced::new("resource-"), Replaced::new("order-"));
        let mut resource = |resource: &Value, created: i64| {
            Fields::default()
                .text("id", text(resource, "id").map(|id| ids.of(id)))
                .text("kind", owned(resource, "type"))
                .text("package", owned(resource, "typeId"))
                .put("count", resource.get("count").cloned())
                .put("expires", resource.get("expireDate").cloned())
                .text("order", text(resource, "orderId").map(|id| orders.of(id)))
                .flag("suspended", number(resource, "status") == 2)
                .put(
                    "editable",
                    Some(resource.get("editable").cloned().unwrap_or(true.into())),
                )
                .put("created", Some(created.into()).filter(|_| created != 0))
                .0
        };
        let resources: Vec<Value> = self
            .resources
            .iter()
            .map(|one| resource(one, number(one, "createDate")).into())
            .collect();
        let records: Vec<Value> = self
            .records
            .iter()
            .filter_map(|record| {
                let done = usize::try_from(record.get("operateType")?.as_u64()?).ok()?;
                let made = self.resources.iter().find(|one| {
                    ["id", "type"]
                        .iter()
                        .all(|key| one.get(key) == record.get(key))
                });
                let created = made.map_or(0, |one| number(one, "createDate"));
                Some(json!({
                    "resource": resource(record, created),
                    "operate_type": OPERATE_TYPES.get(done)?,
                    "at": number(record, "operateDate"),
                }))
            })
            .collect();
        // else the emulator would disable members again at the first login
        let usable = self
            .resources
            .iter()
            .filter(|one| text(one, "type") == Some(USERS) && number(one, "status") == 0);
        let usable: i64 = usable.map(|one| number(one, "count")).sum();

        let sp_view = self.corp.get("basicInfo").unwrap_or(&Value::Null);
        let if_there = |key: &str, made_up: &str| text(sp_view, key).map(|_| made_up.to_owned());
        let address = text(&self.basic, "address").map(|address| {
            like(
                address,
                "Hangzhou, Zhejiang".to_owned(),
                "浙江省杭州市".to_owned(),
            )
        });
        let group = self
            .corp
            .pointer("/groupDTO/groupId")
            .map(|_| GROUP_ID.to_owned());
        let corp = Fields::default()
            .text("id", Some(CORP_ID.to_owned()))
            .text(
                "name",
                Some(company(text(&self.basic, "name").unwrap_or_default())),
            )
            .text("phone", if_there("phone", "+999100000000"))
            .text("fax", if_there("fax", "+999100000001"))
            .text("email", if_there("email", "office@corp.example"))
            .text("country", owned(sp_view, "country"))
            .text("description", if_there("description", "Description"))
            .text("address", address)
            .text("group", group)
            .flag(
                "auto_user_create",
                self.basic.get("autoUserCreate") == Some(&Value::Bool(true)),
            )
            .put("departments", Some(departments.into()))
            .put("resources", Some(resources.into()))
            .put("records", Some(records.into()))
            .put("usable_users", Some(usable.into()));
        json!({"corps": [corp.0], "users": self.users(&codes)})
    }

    /// The departments with the codes of those that their members may look up.
    fn with_designated(&self, mut seeded: Vec<Value>, codes: &Replaced) -> Vec<Value> {
        for (department, seeded) in self.departments.iter().zip(&mut seeded) {
            let list = department
                .get("designatedOutDeptCodes")
                .and_then(Value::as_array);
            let list = list.into_iter().flatten().filter_map(|one| text(one, "id"));
            let list: Vec<&String> = list.filter_map(|code| codes.known.get(code)).collect();
            if !list.is_empty() {
                seeded["settings"]["designated"] = json!(list);
            }
        }
        seeded
    }

    /// The SP's administrator, then the enterprise's people: the default administrator, the others, members.
    fn users(&self, codes: &Replaced) -> Vec<Value> {
        let sp_admin = json!({
            "account": SP_ADMIN.account,
            "password": SP_ADMIN.password,
            "role": "sp_admin",
            "name": "SP administrator",
        });
        let mut users = vec![sp_admin];
        let mut phone = 0;
        let mut add = |kind: &Kind, number: usize, account: String, from: &Value| {
            phone += 1;
            users.push(kind.person(number, account, phone, from, codes));
        };
        if !self.default_admin.is_null() {
            add(
                &DEFAULT,
                0,
                DEFAULT_ADMIN.account.to_owned(),
                &self.default_admin,
            );
        }
        for (kind, people) in [(&ADMIN, &self.admins), (&ORDINARY, &self.members)] {
            // as many digits for each, so that the order by account is that of the numbers
            let width = people.len().to_string().len().max(3);
            for (number, person) in (1..).zip(people) {
                let account = format!("{}{number:0width$}", kind.prefix);
                add(kind, number, account, person);
            }
        }
        users
    }
}

/// One kind of people of an enterprise, as the emulator's built-in seed calls them.
struct Kind {
    role: &'static str,
    login: SeedLogin,
    prefix: &'static str,
    name: &'static str,
    chinese_name: &'static str,
}

const DEFAULT: Kind = Kind {
    role: "default_admin",
    login: DEFAULT_ADMIN,
    prefix: "",
    name: "Default administrator",
    chinese_name: "默认管理员",
};
const ADMIN: Kind = Kind {
    role: "admin",
    login: ORDINARY_ADMIN,
    prefix: "admin",
    name: "Administrator",
    chinese_name: "管理员",
};
const ORDINARY: Kind = Kind {
    role: "member",
    login: MEMBER,
    prefix: "test",
    name: "Member",
    chinese_name: "成员",
};

impl Kind {
    /// Somebody made up, who has what this person has.
    fn person(
        &self,
        number: usize,
        account: String,
        phone: usize,
        from: &Value,
        codes: &Replaced,
    ) -> Value {
        let named = |text: &str| {
            let of = |kind: &str| match number {
                0 => kind.to_owned(),
                number => format!("{kind} {number}"),
            };
            like(text, of(self.name), of(self.chinese_name))
        };
        let plain: String = account
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let real_account = text(from, "userAccount").or(text(from, "account"));
        let third = text(from, "thirdAccount").map(|third| match Some(third) == real_account {
            true => account.clone(),
            false => format!("{plain}@third.example"),
        });
        let if_there = |key: &str, made_up: String| text(from, key).map(|_| made_up);
        let level = from.get("sortLevel").and_then(Value::as_i64);
        let profile = Fields::default()
            .text(
                "english_name",
                if_there("englishName", format!("{} {number}", self.name)),
            )
            .text(
                "signature",
                if_there("signature", format!("Signature {number}")),
            )
            .text("title", if_there("title", format!("Title {number}")))
            .text("desc", if_there("desc", format!("Description {number}")))
            .put(
                "sort_level",
                level.filter(|level| *level != 10_000).map(Value::from),
            )
            .flag(
                "hide_phone",
                from.get("hidePhone") == Some(&Value::Bool(true)),
            )
            .put("active_time", from.get("activeTime").cloned());
        let dept = text(from, "deptCode").and_then(|code| codes.known.get(code));
        Fields::default()
            .text("account", Some(account.clone()))
            .text("password", Some(self.login.password.to_owned()))
            .text("role", Some(self.role.to_owned()))
            .text("corp", Some(CORP_ID.to_owned()))
            .text("name", Some(named(text(from, "name").unwrap_or_default())))
            .text("third_account", third)
            .text("email", if_there("email", format!("{plain}@corp.example")))
            .text("phone", if_there("phone", format!("+999{phone:08}")))
            .text("country", owned(from, "country"))
            .text("dept", Some(dept.map_or(ROOT, String::as_str).to_owned()))
            .flag("disabled", self::number(from, "status") == 1)
            .put(
                "profile",
                Some(profile.0.into()).filter(|it: &Value| *it != json!({})),
            )
            .0
            .into()
    }
}

/// Ids that stand for others, numbered in the order in which they are first met.
struct Replaced {
    prefix: &'static str,
    known: HashMap<String, String>,
    last: usize,
}

impl Replaced {
    fn new(prefix: &'static str) -> Self {
        Self {
            prefix,
            known: HashMap::new(),
            last: 0,
        }
    }

    fn of(&mut self, id: &str) -> String {
        if let Some(known) = self.known.get(id) {
            return known.clone();
        }
        self.last += 1;
        let made = format!("{}{}", self.prefix, self.last);
        self.known.insert(id.to_owned(), made.clone());
        made
    }
}

/// An object of a seed. What is absent has a default there.
#[derive(Default)]
struct Fields(Map<String, Value>);

impl Fields {
    fn put(mut self, name: &str, value: Option<Value>) -> Self {
        if let Some(value) = value.filter(|value| !value.is_null()) {
            self.0.insert(name.to_owned(), value);
        }
        self
    }
    fn text(self, name: &str, text: Option<String>) -> Self {
        self.put(name, text.map(Value::from))
    }
    fn flag(self, name: &str, is_on: bool) -> Self {
        self.put(name, is_on.then_some(Value::Bool(true)))
    }
}

/// The one of two texts whose script is that of what it stands for, so that other scripts stay under test.
fn like(real: &str, latin: String, chinese: String) -> String {
    if real.is_ascii() { latin } else { chinese }
}

fn company(real: &str) -> String {
    like(
        real,
        "Emulated Enterprise Ltd.".to_owned(),
        "示例企业".to_owned(),
    )
}

/// Not for this caller, or not there: what can be done without is left out then.
fn is_refused(error: &Error) -> bool {
    matches!(error.status(), Some(400 | 403 | 404))
}

fn is_default_admin(user: &Value) -> bool {
    user.get("adminType").and_then(Value::as_i64) == Some(0)
}

/// A text that is there and not empty.
fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key)?.as_str().filter(|text| !text.is_empty())
}

fn owned(value: &Value, key: &str) -> Option<String> {
    text(value, key).map(str::to_owned)
}

/// A number; 0 where there is none.
fn number(value: &Value, key: &str) -> i64 {
    value.get(key).and_then(Value::as_i64).unwrap_or_default()
}

fn all<T: Serialize>(items: impl Iterator<Item = Result<T>>) -> Outcome<Vec<Value>> {
    items.map(|item| to_value(&item?)).collect()
}

fn to_value<T: Serialize>(value: &T) -> Outcome<Value> {
    serde_json::to_value(value).map_err(|error| Fault::Unexpected(error.to_string()))
}

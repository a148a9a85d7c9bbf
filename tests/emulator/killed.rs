//! `meetingctl emulator --data`, killed at random moments while several threads change its state, and what is found then.
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, SP_ADMIN, SeedLogin};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// The program as a server. Killed when dropped.
pub struct Served {
    child: Child,
    greeting: Value,
}

impl Served {
    pub fn open(data: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_meetingctl"))
            .args(["emulator", "--data"])
            .arg(data)
            .args(arguments)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        let greeting = serde_json::from_str(&line).expect("it did not start");
        Self { child, greeting }
    }
    pub fn text(&self, name: &str) -> &str {
        self.greeting[name].as_str().unwrap()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // SIGKILL
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// What a worker creates, changes and deletes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// An enterprise with its default administrator and a resource.
    Corp,
    /// Two resources at once.
    Resources,
    Member,
    Department,
}

/// Something with the number of its last change, which each of its fields repeats.
#[derive(Clone, Debug)]
struct Thing {
    /// Its account, code, or the beginning of its ids.
    key: String,
    /// What it is called in paths; an enterprise's is given to it.
    id: String,
    version: u32,
}

/// One kind's worker, with all that it was told, and the change that it was not told the end of.
struct Worker {
    kind: Kind,
    login: SeedLogin,
    token: String,
    ended: Option<String>,
    steps: u32,
    live: Vec<Thing>,
    gone: Vec<Thing>,
    /// What was sent last, and as what it would then be there: `None` if it was a deletion.
    doubt: Option<(Thing, Option<u32>)>,
}

struct Site<'s> {
    agent: ureq::Agent,
    base: &'s str,
}

impl<'s> Site<'s> {
    fn new(base: &'s str) -> Self {
        let config = ureq::Agent::config_builder()
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(60)))
            .http_status_as_error(false);
        let agent = config.build().into();
        Self { agent, base }
    }
    /// Status and body; `None` if the process went away.
    fn call(
        &self,
        token: &str,
        method: &str,
        path: &str,
        body: Option<Value>,
    ) -> Option<(u16, Value)> {
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}/v1/usg{path}", self.base))
            .header("X-Access-Token", token)
            .header("Content-Type", "application/json");
        let body = body.map(|body| body.to_string()).unwrap_or_default();
        let response = self.agent.run(request.body(body).unwrap());
        let mut response = response.ok()?;
        let text = response.body_mut().read_to_string().ok()?;
        let json = serde_json::from_str(&text).unwrap_or(Value::Null);
        Some((response.status().as_u16(), json))
    }
    fn login(&self, login: SeedLogin) -> Option<String> {
        use base64::Engine;
        let basic = format!("{}:{}", login.account, login.password);
        let basic = base64::engine::general_purpose::STANDARD.encode(basic);
        let url = format!("{}/v1/usg/acs/auth/account", self.base);
        let body = json!({"account": login.account, "clientType": 72}).to_string();
        let response = self
            .agent
            .post(url)
            .header("Authorization", format!("Basic {basic}"))
            .content_type("application/json")
            .send(body);
        let text = response.ok()?.body_mut().read_to_string().ok()?;
        let json: Value = serde_json::from_str(&text).unwrap();
        Some(json["accessToken"].as_str().unwrap().to_owned())
    }
}

const FAR: i64 = 2_549_030_400_000;
const MOST: usize = 6;

impl Worker {
    fn new(kind: Kind) -> Self {
        let login = match kind {
            Kind::Corp | Kind::Resources => SP_ADMIN,
            Kind::Member | Kind::Department => DEFAULT_ADMIN,
        };
        Self {
            kind,
            login,
            token: String::new(),
            ended: None,
            steps: 0,
            live: Vec::new(),
            gone: Vec::new(),
            doubt: None,
        }
    }

    /// Changes one thing after another until the process goes away.
    fn work(&mut self, site: &Site<'_>, answered: &AtomicBool) {
        while self.step(site).is_some() {
            answered.store(true, Ordering::Relaxed);
        }
    }

    fn step(&mut self, site: &Site<'_>) -> Option<()> {
        self.steps += 1;
        let steps = self.steps;
        if steps % 7 == 0 {
            // a session that ends must stay ended; while that is not told, it may be either
            let other = site.login(self.login)?;
            let (status, _) = site.call(&other, "DELETE", "/acs/token", None)?;
            assert_eq!(status, 200);
            self.ended = Some(other);
            return Some(());
        }
        if self.live.len() < MOST || steps % 3 == 0 && self.live.len() < MOST * 2 {
            let key = format!("k{:?}{steps}", self.kind).to_lowercase();
            let mut thing = Thing {
                id: key.clone(),
                key,
                version: steps,
            };
            self.doubt = Some((thing.clone(), Some(steps)));
            let body = self.create(site, &thing)?;
            if self.kind == Kind::Corp {
                thing.id = body["value"].as_str().unwrap().to_owned();
            }
            self.live.push(thing);
        } else if steps % 3 == 1 {
            let at = steps as usize % self.live.len();
            let thing = self.live[at].clone();
            self.doubt = Some((thing.clone(), Some(steps)));
            self.update(site, &thing, steps)?;
            self.live[at].version = steps;
        } else {
            let thing = self.live[0].clone();
            self.doubt = Some((thing.clone(), None));
            self.delete(site, &thing)?;
            self.gone.push(self.live.remove(0));
        }
        self.doubt = None;
        Some(())
    }

    fn change(
        &self,
        site: &Site<'_>,
        method: &str,
        path: &str,
        body: Option<Value>,
    ) -> Option<Value> {
        let (status, json) = site.call(&self.token, method, path, body)?;
        assert_eq!(status, 200, "{method} {path}: {json}");
        Some(json)
    }

    fn create(&self, site: &Site<'_>, thing: &Thing) -> Option<Value> {
        let (key, version) = (&thing.key, thing.version.to_string());
        let (path, body) = match self.kind {
            Kind::Corp => (
                "/dcs/sp/corp".to_owned(),
                json!({
                    "basicInfo": {"name": version, "phone": version, "country": "chinaPR", "address": version},
                    "adminInfo": {"account": key, "name": version, "pwd": "Made-up#1"},
                    "resInfo": {"resource": [{"type": "SOFT", "count": 1, "expireDate": FAR}]},
                }),
            ),
            Kind::Resources => (
                format!("/dcs/sp/corp/{CORP_ID}/resource"),
                ["a", "b"]
                    .map(|end| json!({"id": format!("{key}{end}"), "type": "ROOM", "count": 1, "expireDate": FAR + i64::from(thing.version)}))
                    .into_iter()
                    .collect(),
            ),
            Kind::Member => (
                "/dcs/corp/member".to_owned(),
                json!({"account": key, "name": version, "title": version, "desc": version, "pwd": "Made-up#1"}),
            ),
            Kind::Department => (
                "/dcs/corp/dept".to_owned(),
                json!({"deptCode": key, "deptName": version, "note": version}),
            ),
        };
        self.change(site, "POST", &path, Some(body))
    }

    fn update(&self, site: &Site<'_>, thing: &Thing, version: u32) -> Option<Value> {
        let (id, text) = (&thing.id, version.to_string());
        let (path, body) = match self.kind {
            Kind::Corp => (
                format!("/dcs/sp/corp/{id}"),
                json!({
                    "basicInfo": {"name": text, "phone": text, "address": text},
                    "adminInfo": {"name": text},
                }),
            ),
            Kind::Resources => (
                format!("/dcs/sp/corp/{CORP_ID}/resource"),
                ["a", "b"]
                    .map(|end| json!({"id": format!("{id}{end}"), "type": "ROOM", "expireDate": FAR + i64::from(version)}))
                    .into_iter()
                    .collect(),
            ),
            Kind::Member => (
                format!("/dcs/corp/member/{id}"),
                json!({"name": text, "title": text, "desc": text}),
            ),
            Kind::Department => (
                format!("/dcs/corp/dept/{id}"),
                json!({"deptName": text, "note": text}),
            ),
        };
        self.change(site, "PUT", &path, Some(body))
    }

    fn delete(&self, site: &Site<'_>, thing: &Thing) -> Option<Value> {
        let id = &thing.id;
        let (method, path, body) = match self.kind {
            Kind::Corp => ("DELETE", format!("/dcs/sp/corp/{id}"), None),
            Kind::Resources => (
                "POST",
                format!("/dcs/sp/corp/{CORP_ID}/resource/delete"),
                Some(json!([format!("{id}a"), format!("{id}b")])),
            ),
            Kind::Member => (
                "POST",
                "/dcs/corp/member/delete".to_owned(),
                Some(json!([id])),
            ),
            Kind::Department => ("DELETE", format!("/dcs/corp/dept/{id}"), None),
        };
        self.change(site, method, &path, body)
    }

    /// The number that all fields of a thing repeat, and its id; `None` if it is not there. Fails if it is there by half.
    fn read(&self, site: &Site<'_>, thing: &Thing) -> Option<(u32, String)> {
        let get = |path: &str| site.call(&self.token, "GET", path, None).unwrap();
        let id = &thing.id;
        let (fields, id) = match self.kind {
            Kind::Corp => {
                // by the account of its administrator: the id of one whose creation was not answered is not known
                let (_, list) = get(&format!("/dcs/sp/corp?searchKey={}", thing.key));
                let found = list["data"].as_array().unwrap();
                let corp = found
                    .iter()
                    .find(|corp| corp["adminInfo"]["account"] == thing.key.as_str())?;
                let (basic, admin) = (&corp["basicInfo"], &corp["adminInfo"]);
                assert_eq!(corp["resInfo"]["corpVcRes"]["teSoftCount"], 1, "{corp}");
                let fields = [
                    &basic["name"],
                    &basic["phone"],
                    &basic["address"],
                    &admin["name"],
                ];
                let id = corp["id"].as_str().unwrap().to_owned();
                (fields.map(Value::clone).to_vec(), id)
            }
            Kind::Resources => {
                let path =
                    format!("/dcs/sp/corp/{CORP_ID}/resource?limit=500&type=ROOM&searchKey={id}");
                let (_, list) = get(&path);
                let found = list["data"].as_array().unwrap().iter();
                let own = found.filter(|one| {
                    let found = one["id"].as_str().unwrap();
                    found.strip_suffix(['a', 'b']) == Some(id)
                });
                let dates: Vec<Value> = own
                    .map(|one| {
                        (one["expireDate"].as_i64().unwrap() - FAR)
                            .to_string()
                            .into()
                    })
                    .collect();
                if dates.is_empty() {
                    return None;
                }
                assert_eq!(dates.len(), 2, "one of the two resources {id}");
                (dates, id.clone())
            }
            Kind::Member => {
                let (status, member) = get(&format!("/dcs/corp/member/{id}"));
                if status != 200 {
                    return None;
                }
                let fields = ["name", "title", "desc"].map(|name| member[name].clone());
                (fields.to_vec(), id.clone())
            }
            Kind::Department => {
                let (status, department) = get(&format!("/dcs/member/dept/{id}"));
                if status != 200 {
                    return None;
                }
                let fields = ["deptName", "note"].map(|name| department[name].clone());
                (fields.to_vec(), id.clone())
            }
        };
        let version: u32 = fields[0].as_str().unwrap().parse().unwrap();
        for field in &fields {
            assert_eq!(
                field.as_str(),
                Some(version.to_string().as_str()),
                "half: {fields:?}"
            );
        }
        Some((version, id))
    }

    /// Compares what is there with what was told, and settles what was not.
    fn look(&mut self, site: &Site<'_>) {
        if let Some(ended) = &self.ended {
            let (status, _) = site.call(ended, "GET", "/dcs/corp", None).unwrap();
            assert_eq!(status, 401, "a session that was ended is back");
        }
        if self.token.is_empty() {
            self.token = site.login(self.login).unwrap();
        } else {
            let body = json!({"token": self.token, "needGenNewToken": false});
            let check = site.call("", "POST", "/acs/token/validate", Some(body));
            assert_eq!(check.unwrap().0, 200, "the token of a login is gone");
        }
        if let Some((thing, after)) = self.doubt.take() {
            let known = self.live.iter().position(|one| one.key == thing.key);
            let before = known.map(|at| self.live[at].version);
            let found = self.read(site, &thing);
            let version = found.as_ref().map(|(version, _)| *version);
            assert!(
                version == before || version == after,
                "{thing:?}: {version:?} is neither {before:?} nor {after:?}"
            );
            if let Some(at) = known {
                self.live.remove(at);
            }
            match found {
                Some((version, id)) => self.live.insert(
                    0,
                    Thing {
                        id,
                        version,
                        ..thing
                    },
                ),
                None => self.gone.push(thing),
            }
        }
        for thing in &self.live {
            let found = self.read(site, thing).map(|(version, _)| version);
            assert_eq!(found, Some(thing.version), "{:?} {thing:?}", self.kind);
        }
        for thing in self.gone.iter().rev().take(5) {
            assert!(self.read(site, thing).is_none(), "{thing:?} is back");
        }
    }
}

/// Starts the program, looks at what is there, lets the workers work, and kills it: as often as told.
pub fn kill_and_look(kills: u32) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("state.db");
    let kinds = [Kind::Corp, Kind::Resources, Kind::Member, Kind::Department];
    let mut workers = kinds.map(Worker::new);
    let mut random = u64::from(std::process::id());
    let begun = Instant::now();
    for _ in 0..kills {
        let served = Served::open(&data, &["--corp-limit", "1000"]);
        let base = served.text("base_url").to_owned();
        let site = Site::new(&base);
        workers.iter_mut().for_each(|worker| worker.look(&site));
        let answered = AtomicBool::new(false);
        thread::scope(|scope| {
            let threads = workers.each_mut().map(|worker| {
                let (base, answered) = (&base, &answered);
                scope.spawn(move || {
                    let site = Site::new(base);
                    worker.work(&site, answered);
                })
            });
            // from when there is something to lose, at a random moment
            while !answered.load(Ordering::Relaxed) && !threads.iter().all(|one| one.is_finished())
            {
                thread::sleep(Duration::from_millis(1));
            }
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            thread::sleep(Duration::from_micros((random >> 33) % 100_000));
            drop(served);
        });
    }
    let served = Served::open(&data, &[]);
    let site = Site::new(served.text("base_url"));
    workers.iter_mut().for_each(|worker| worker.look(&site));
    let steps: u32 = workers.iter().map(|worker| worker.steps).sum();
    println!("{kills} kills, {steps} changes, {:.0?}", begun.elapsed());
    assert!(steps > kills, "{steps} changes: nothing was at stake");
}

//! Promises about the API explorer at the control address, and about what browsers are told there.
use huaweicloud_meeting::emulator::{
    APP, DEFAULT_ADMIN, Emulator, Fault, Rule, SP_APP, Server, routes,
};
use serde_json::{Value, json};
use ureq::http::Request;
use ureq::{Agent, Body, http::Response};

struct Explorer {
    emulator: Emulator,
    control: Server,
    agent: Agent,
}

impl Explorer {
    fn new() -> Self {
        let emulator = Emulator::new();
        let control = emulator.serve_control("127.0.0.1:0").unwrap();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None);
        Self {
            emulator,
            control,
            agent: config.build().into(),
        }
    }
    fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Response<Body> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.control.base_url()));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.agent
            .run(request.body(body.to_owned()).unwrap())
            .unwrap()
    }
    fn get(&self, path: &str) -> Response<Body> {
        self.send("GET", path, &[], "")
    }
    fn json(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &Value) -> Value {
        let mut response = self.send(method, path, headers, &body.to_string());
        let text = response.body_mut().read_to_string().unwrap();
        assert_eq!(response.status(), 200, "{method} {path}: {text}");
        serde_json::from_str(&text).unwrap()
    }
    fn requests(&self) -> u64 {
        self.emulator
            .platform(|platform| platform.counters().requests())
    }
}

fn header<'r>(response: &'r Response<Body>, name: &str) -> &'r str {
    let value = response.headers().get(name);
    value.map_or("", |value| value.to_str().unwrap())
}

#[test]
fn the_pages_load_nothing_from_elsewhere_and_are_shown_in_no_frame() {
    let explorer = Explorer::new();
    for page in ["/explorer", "/"] {
        let mut response = explorer.get(page);
        assert_eq!(response.status(), 200);
        let policy = header(&response, "Content-Security-Policy").to_owned();
        for rule in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(rule), "{page}: {policy}");
        }
        assert!(
            !policy.contains("unsafe") && !policy.contains("http"),
            "{policy}"
        );
        assert_eq!(header(&response, "X-Frame-Options"), "DENY");
        let text = response.body_mut().read_to_string().unwrap();
        let files = text.split(['"', '\'']).filter(|part| part.starts_with('/'));
        let mut loaded = 0;
        for file in files.filter(|file| file.ends_with(".js") || file.ends_with(".css")) {
            let response = explorer.get(file);
            assert_eq!(response.status(), 200, "{file}");
            assert_eq!(header(&response, "X-Content-Type-Options"), "nosniff");
            loaded += 1;
        }
        assert!(loaded >= 2, "{page}");
        assert!(
            !text.contains("http:") && !text.contains("https:"),
            "{page}"
        );
    }
    let other = explorer.get("/_emulator/accounts");
    assert!(header(&other, "Content-Security-Policy").starts_with("sandbox; default-src 'none'"));
    assert_eq!(
        header(&other, "Cross-Origin-Resource-Policy"),
        "same-origin"
    );
}

#[test]
fn swagger_ui_is_sent_compressed_or_not_as_the_caller_can_read_it() {
    let explorer = Explorer::new();
    let mut packed = explorer.send("GET", "/explorer/swagger-ui.js", &[], "");
    let text = packed
        .body_mut()
        .with_config()
        .limit(9_000_000)
        .read_to_string()
        .unwrap();
    assert!(text.contains("SwaggerUIBundle"));
    let plain = [("Accept-Encoding", "identity")];
    let mut plain = explorer.send("GET", "/explorer/swagger-ui.js", &plain, "");
    assert_eq!(header(&plain, "Content-Encoding"), "");
    let body = plain
        .body_mut()
        .with_config()
        .limit(9_000_000)
        .read_to_string()
        .unwrap();
    assert_eq!(body, text);
}

#[test]
fn the_document_names_the_addresses_that_are_served_just_now() {
    let explorer = Explorer::new();
    let servers = || {
        let mut response = explorer.get("/explorer/meeting.yaml");
        let text = response.body_mut().read_to_string().unwrap();
        for route in routes() {
            assert!(
                text.contains(&format!("operationId: {}\n", route.id)),
                "{}",
                route.id
            );
        }
        let (_, rest) = text.split_once("\nservers:\n").unwrap();
        rest.lines()
            .map_while(|line| line.strip_prefix("  - url: "))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(servers(), ["/explorer/api"]);
    let http = explorer.emulator.serve("127.0.0.1:0").unwrap();
    let https = explorer.emulator.serve_tls("127.0.0.1:0").unwrap();
    assert_eq!(servers(), [http.base_url(), https.base_url()]);
    drop(http);
    assert_eq!(servers(), [https.base_url()]);
}

#[test]
fn calls_are_passed_to_the_platform_as_they_are_with_their_faults() {
    let explorer = Explorer::new();
    let token = explorer
        .emulator
        .user(DEFAULT_ADMIN.account)
        .issue_token()
        .unwrap();
    let headers = [
        ("X-Access-Token", token.as_str()),
        ("X-Request-Id", "from-a-page"),
    ];
    let path = "/explorer/api/v1/usg/dcs/corp/admin?limit=2&searchKey=admin";
    let mut response = explorer.send("GET", path, &headers, "");
    assert_eq!(response.status(), 200);
    assert_eq!(header(&response, "X-Request-Id"), "from-a-page");
    let page: Value = serde_json::from_str(&response.body_mut().read_to_string().unwrap()).unwrap();
    assert_eq!(page["data"].as_array().unwrap().len(), 2);
    let journal = explorer.emulator.journal();
    let entry = journal.last().unwrap();
    assert_eq!(
        (entry.operation, entry.path.as_str()),
        (Some("searchCorpAdmins"), "/v1/usg/dcs/corp/admin")
    );

    // control is not reached by this way, and the platform not without the prefix
    assert_eq!(
        explorer.get("/explorer/api/_emulator/accounts").status(),
        404
    );
    let counted = explorer.requests();
    assert_eq!(explorer.get("/v1/usg/dcs/corp").status(), 404);
    assert_eq!(explorer.requests(), counted);

    // a page of a captive portal cannot run here, and a lost connection is lost
    explorer
        .emulator
        .faults(|faults| faults.next(Fault::html()));
    let portal = explorer.send("GET", "/explorer/api/v1/usg/dcs/corp", &headers, "");
    assert_eq!(header(&portal, "Content-Type"), "text/html");
    assert!(header(&portal, "Content-Security-Policy").starts_with("sandbox;"));
    explorer
        .emulator
        .faults(|faults| faults.add(Rule::new(Fault::DropBefore)));
    let url = format!(
        "{}/explorer/api/v1/usg/dcs/corp",
        explorer.control.base_url()
    );
    assert!(
        explorer
            .agent
            .get(url)
            .header("X-Access-Token", &token)
            .call()
            .is_err()
    );
}

#[test]
fn a_page_from_elsewhere_reaches_neither_control_nor_the_platform_through_the_explorer() {
    let explorer = Explorer::new();
    let own = explorer.control.base_url();
    let elsewhere: &[&[(&str, &str)]] = &[
        &[("Origin", "https://evil.example")],
        &[("Origin", "null")],
        &[("Origin", "http://127.0.0.1:1")],
        &[("Origin", "http://localhost")],
        &[("Sec-Fetch-Site", "cross-site")],
        &[
            ("Sec-Fetch-Site", "same-site"),
            ("Sec-Fetch-Dest", "iframe"),
        ],
        &[
            ("Host", "rebound.example"),
            ("Origin", "http://rebound.example"),
        ],
        &[("Origin", &own), ("Sec-Fetch-Site", "cross-site")],
    ];
    let fault = json!({"fault": "stall", "times": "always"}).to_string();
    for headers in elsewhere {
        for (method, path, body) in [
            ("GET", "/explorer/api/v1/usg/dcs/corp", ""),
            ("POST", "/explorer/api/v1/usg/acs/token/validate", "{}"),
            ("POST", "/_emulator/faults", &fault),
            ("POST", "/_emulator/reset", ""),
            ("GET", "/_emulator/accounts", ""),
            ("GET", "/explorer/meeting.yaml", ""),
        ] {
            let mut response = explorer.send(method, path, headers, body);
            assert_eq!(response.status(), 421, "{headers:?} {method} {path}");
            let text = response.body_mut().read_to_string().unwrap();
            assert!(text.contains("not accepted"), "{text}");
        }
    }
    assert_eq!(explorer.requests(), 0);
    assert!(explorer.emulator.faults(|faults| faults.is_empty()));

    // its own pages, programs, and a link that is followed
    for headers in [
        &[("Origin", own.as_str()), ("Sec-Fetch-Site", "same-origin")][..],
        &[("Sec-Fetch-Site", "none")],
        &[],
        &[
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Dest", "document"),
        ],
    ] {
        assert_eq!(
            explorer.send("GET", "/explorer", headers, "").status(),
            200,
            "{headers:?}"
        );
    }
    // a link does not post
    let form = [
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Dest", "document"),
    ];
    assert_eq!(
        explorer
            .send("POST", "/_emulator/reset", &form, "")
            .status(),
        421
    );
}

#[test]
fn accounts_are_listed_administrators_first_and_app_ids_sign_logins() {
    let explorer = Explorer::new();
    let list = explorer.json("GET", "/_emulator/accounts?limit=5", &[], &json!({}));
    let roles: Vec<&str> = list["accounts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|account| account["role"].as_str().unwrap())
        .collect();
    assert_eq!(
        roles,
        ["sp_admin", "default_admin", "admin", "admin", "member"]
    );
    assert_eq!(list["accounts"][1]["password"], DEFAULT_ADMIN.password);
    assert_eq!(list["total"], 18);
    assert!(!list["apps"].to_string().contains(APP.app_key));
    let found = explorer.json("GET", "/_emulator/accounts?search=ZHANG", &[], &json!({}));
    assert_eq!(found["accounts"].as_array().unwrap().len(), 1);

    let login = |app: &str, user: &str| {
        let asked = json!({"app_id": app, "user": user});
        let signed = explorer.json("POST", "/_emulator/apps/sign", &[], &asked);
        let headers = [
            ("Authorization", signed["authorization"].as_str().unwrap()),
            ("Content-Type", "application/json"),
        ];
        let path = "/explorer/api/v2/usg/acs/auth/appauth";
        let token = explorer.json("POST", path, &headers, &signed["body"]);
        token["user"]["adminType"].as_i64().unwrap()
    };
    assert_eq!(login(APP.app_id, ""), 0);
    assert_eq!(login(APP.app_id, "test006@third.example"), 2);
    assert_eq!(login(SP_APP.app_id, ""), 0);
    for wrong in [
        json!({"app_id": "nobody's"}),
        json!({"app_id": APP.app_id, "corp": "807074304"}),
    ] {
        let body = wrong.to_string();
        let response = explorer.send("POST", "/_emulator/apps/sign", &[], &body);
        assert_eq!(response.status(), 404, "{wrong}");
    }
}

#[test]
fn a_token_can_be_had_without_a_password() {
    let explorer = Explorer::new();
    let asked = json!({"account": DEFAULT_ADMIN.account});
    let issued = explorer.json("POST", "/_emulator/tokens/issue", &[], &asked);
    let token = issued["access_token"].as_str().unwrap();
    assert!(explorer.emulator.tokens().is_live(token));
    let headers = [("X-Access-Token", token)];
    let path = "/explorer/api/v1/usg/dcs/corp";
    assert_eq!(explorer.send("GET", path, &headers, "").status(), 200);
    assert!(explorer.emulator.tokens().revoke(token));
    assert_eq!(explorer.send("GET", path, &headers, "").status(), 401);
    let nobody = explorer.send(
        "POST",
        "/_emulator/tokens/issue",
        &[],
        r#"{"account": "nobody"}"#,
    );
    assert_eq!(nobody.status(), 404);
    assert_eq!(explorer.emulator.users().len(), 18);
    assert!(!explorer.emulator.user("nobody").exists());
}

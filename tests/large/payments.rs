//! Payments: money and calls; objects that are one of several, told apart by a property.
//!
//! Known for: discriminated unions, references that may be expanded in place, integer codes, headers that matter, lists
//! of parameters written in both forms, text and bytes in both directions, successes that differ in body.
use super::paper::*;
use super::tree::{Tree, map};

const NOUNS: [&str; 18] = [
    "Charge",
    "Refund",
    "Payout",
    "Transfer",
    "Invoice",
    "Customer",
    "Plan",
    "Subscription",
    "Dispute",
    "Coupon",
    "Account",
    "Call",
    "Message",
    "Recording",
    "Number",
    "Conference",
    "Queue",
    "Trunk",
];

pub fn document(operations: usize) -> Tree {
    let head = map! {
        "info": map! {
            "title": "Payments and calls", "version": "2031-02-28",
            "description": "Amounts are in the smallest unit of the currency: `100` is 1.00 EUR.\n\n    not code: indented prose\n\n<b>HTML</b> and [broken][links] may stand in words.",
        },
        "servers": vec![map! { "url": "https://api.payments.example" }],
        "security": vec![map! { "key": Tree::List(Vec::new()) }],
    };
    let schemes = map! {
        "key": map! { "type": "apiKey", "in": "header", "name": "X-Access-Token", "x-session-token": true },
        "basic": map! { "type": "http", "scheme": "basic" },
    };
    let mut paper = Paper::new(head, schemes, operations);
    shared(&mut paper);
    for index in 0.. {
        if paper.full() {
            break;
        }
        let name = format!(
            "{}{}",
            tier(index / NOUNS.len()),
            NOUNS[index % NOUNS.len()]
        );
        kind(&mut paper, &name, index);
        kind_operations(&mut paper, &name);
    }
    paper.finish()
}

fn shared(paper: &mut Paper) {
    for (name, place, wire, words, schema) in [
        (
            "IdempotencyKey",
            "header",
            "Idempotency-Key",
            "The same key makes the same request once.",
            map! { "type": "string", "maxLength": 64 },
        ),
        (
            "OnBehalfOf",
            "header",
            "X-On-Behalf-Of",
            "For which account.",
            map! { "type": "string" },
        ),
        (
            "Deadline",
            "header",
            "X-Deadline-Seconds",
            "How long the answer is of use.",
            map! { "type": "integer", "format": "int32", "minimum": 1 },
        ),
        (
            "Live",
            "header",
            "X-Live",
            "Real money?",
            map! { "type": "boolean" },
        ),
        (
            "StartingAfter",
            "query",
            "starting_after",
            "The last one seen.",
            map! { "type": "string" },
        ),
        (
            "EndingBefore",
            "query",
            "ending_before",
            "The first one seen.",
            map! { "type": "string" },
        ),
        (
            "Limit",
            "query",
            "limit",
            "How many.",
            map! { "type": "integer", "minimum": 1, "maximum": 100, "default": 10 },
        ),
        (
            "Expand",
            "query",
            "expand[]",
            "What to write out in place.",
            map! { "type": "array", "items": map! { "type": "string", "maxLength": 200 } },
        ),
        (
            "Ids",
            "query",
            "ids",
            "Only these.",
            map! { "type": "array", "items": map! { "type": "string" }, "maxItems": 50 },
        ),
        (
            "Codes",
            "query",
            "codes",
            "Only with these codes.",
            map! { "type": "array", "items": schema("ResultCode") },
        ),
    ] {
        let parameter = given(place, wire, words, schema);
        paper.parameter(
            name,
            match name {
                "Expand" => parameter.with("style", "form").with("explode", true),
                "Ids" => parameter.with("style", "form").with("explode", false),
                "Codes" => parameter
                    .with("style", "pipeDelimited")
                    .with("explode", false),
                _ => parameter,
            },
        );
    }
    paper.schema("ResultCode", map! { "type": "integer", "format": "int32", "description": "How it ended.", "enum": vec![0i64, 100, 101, 200, 404, -1] });
    paper.schema("Currency", map! { "type": "string", "description": "ISO 4217, small letters.", "minLength": 3, "maxLength": 3, "pattern": "^[a-z]{3}$" });
    paper.schema(
        "Metadata",
        table(
            "Yours, untouched.",
            map! { "type": "string", "maxLength": 500 },
        ),
    );
    paper.schema("Address", object("Where somebody lives.", &[], map! {
        "line1": text("Street").with("nullable", true), "line2": text("More").with("nullable", true), "city": text("City"),
        "postal_code": text("Code"), "country": map! { "type": "string", "minLength": 2, "maxLength": 2, "description": "Country" },
    }));
    let way = |words: &str, tag: &str, mut properties: Tree, required: &[&str]| {
        let mut all = vec!["type"];
        all.extend(required);
        if let Tree::Map(entries) = &mut properties {
            entries.insert(
                0,
                (
                    "type".to_owned(),
                    map! { "type": "string", "description": "Which way", "enum": vec![tag] },
                ),
            );
        }
        object(words, &all, properties)
    };
    paper.schema("CardWay", way("By card.", "card", map! {
        "last4": text("Last digits"), "exp_month": int32("Month").with("minimum", 1).with("maximum", 12), "exp_year": int32("Year"),
        "brand": one_of("Brand", &["visa", "mastercard", "amex", "unknown", "diners-club"]),
    }, &["last4"]));
    paper.schema("BankWay", way("By bank.", "bank_account", map! { "iban": text("Account"), "bank": text("Bank").with("nullable", true), "holder": schema("Address") }, &["iban"]));
    paper.schema(
        "WalletWay",
        way(
            "By telephone.",
            "wallet",
            map! { "device": text("Device"), "card": schema("CardWay") },
            &[],
        ),
    );
    paper.schema("Way", map! {
        "description": "How money goes.",
        "oneOf": vec![schema("CardWay"), schema("BankWay"), schema("WalletWay")],
        "discriminator": map! { "propertyName": "type", "mapping": map! {
            "card": "#/components/schemas/CardWay", "bank_account": "#/components/schemas/BankWay", "wallet": "#/components/schemas/WalletWay",
        } },
    });
    paper.schema("Fee", object("What it costs.", &["amount", "currency"], map! { "amount": int64("Amount"), "currency": schema("Currency"), "type": text("For what") }));
    paper.schema("ApiError", object("What went wrong.", &["type"], map! {
        "type": one_of("Kind", &["api_error", "card_error", "idempotency_error", "invalid_request_error"]), "code": text("Machine's word"),
        "message": text("Words"), "param": text("Which parameter"), "doc_url": text("More"), "way": schema("Way"),
    }));
    paper.schema(
        "Error",
        object(
            "An error.",
            &["error"],
            map! { "error": schema("ApiError") },
        ),
    );
    paper.schema(
        "Pending",
        object(
            "Not done yet.",
            &["ticket"],
            map! { "ticket": text("To ask again"), "retry_after": int32("Seconds") },
        ),
    );
    paper.schema("Deleted", object("It is gone.", &["id", "deleted"], map! { "id": text("Id"), "deleted": map! { "type": "boolean", "enum": vec![true], "description": "Always" } }));
    paper.body("Memo", map! { "required": true, "description": "Text.", "content": map! { "text/plain": map! { "schema": map! { "type": "string" } } } });
    paper.response("Refused", answer("Refused.", schema("Error")));
    paper.response("Failed", answer("Failed.", schema("Error")));
}

fn kind(paper: &mut Paper, name: &str, index: usize) {
    let next = format!("{}Ref", name);
    paper.schema(
        &next,
        map! {
            "description": format!("The id of a {name}, or all of it when expanded."),
            "anyOf": vec![map! { "type": "string", "maxLength": 5000 }, schema(name)],
        },
    );
    let mut properties = map! {
        "id": text("Id"), "object": map! { "type": "string", "enum": vec![kebab(name).replace('-', "_")], "description": "What it is" },
        "created": int64("Unix time"), "livemode": flag("Real?"), "metadata": schema("Metadata"),
        "status": one_of("Status", &["pending", "succeeded", "failed", "requires-action"]),
        "result": schema("ResultCode"),
    };
    let parts = [
        ("amount", int64("Amount").with("minimum", 0)),
        ("currency", schema("Currency")),
        ("way", schema("Way")),
        (
            "previous",
            map! { "description": "The one before", "nullable": true, "allOf": vec![schema(&next)] },
        ),
        ("fees", list("Fees", schema("Fee"))),
        (
            "address",
            map! { "description": "Where", "nullable": true, "allOf": vec![schema("Address")] },
        ),
        (
            "duration",
            map! { "type": "string", "description": "Seconds", "nullable": true },
        ),
        (
            "direction",
            map! { "type": "string", "description": "Which way", "enum": vec!["inbound", "outbound-api", "outbound-dial"] },
        ),
        (
            "rate",
            map! { "type": "number", "description": "Share", "minimum": 0, "maximum": 1 },
        ),
        (
            "tiers",
            list(
                "Tiers",
                object(
                    "A tier",
                    &["up_to"],
                    map! {
                        "up_to": map! { "description": "To where", "oneOf": vec![map! { "title": format!("{name}WithoutEnd"), "type": "string", "enum": vec!["inf"] }, map! { "type": "integer" }] },
                        "unit_amount": int64("Each").with("nullable", true),
                    },
                ),
            ),
        ),
        ("answered_by", text("Who").with("nullable", true)),
        (
            "level",
            map! { "type": "integer", "description": "Level", "enum": vec![1i64, 2, 3] },
        ),
    ];
    for (key, part) in parts.iter().cycle().skip(index % parts.len()).take(6) {
        properties = properties.with(key, part.clone());
    }
    paper.schema(
        name,
        object(
            &format!("A {name}."),
            &["id", "object", "created"],
            properties,
        ),
    );
    paper.schema(&format!("{name}Request"), object(&format!("A {name} to be made."), &["amount", "currency"], map! {
        "amount": int64("Amount").with("minimum", 1).with("maximum", 99_999_999), "currency": schema("Currency"),
        "way": schema("Way"), "metadata": schema("Metadata"), "description": text("Words").with("nullable", true),
        "capture": flag("Now?").with("default", true), "client_secret": map! { "type": "string", "format": "password", "description": "Between us" },
        "tries": int32("How often").with("multipleOf", 2).with("maximum", 10),
    }));
    paper.schema(&format!("{name}Page"), object(&format!("Some of {name}."), &["data", "has_more"], map! {
        "object": map! { "type": "string", "enum": vec!["list"], "description": "What it is" }, "data": list("The items", schema(name)), "has_more": flag("Are there more?"),
        "url": text("Where"),
    }));
    // Events, told apart without a mapping: the schema's own name is the value.
    let (made, gone) = (format!("{name}Made"), format!("{name}Gone"));
    paper.schema(
        &made,
        object(
            "Made.",
            &["kind", "object"],
            map! { "kind": text("Which event"), "object": schema(name) },
        ),
    );
    paper.schema(&gone, object("Gone.", &["kind", "id"], map! { "kind": text("Which event"), "id": text("Id"), "reason": text("Why").with("nullable", true) }));
    paper.schema(&format!("{name}Event"), map! {
        "description": format!("What happened to a {name}."), "oneOf": vec![schema(&made), schema(&gone)],
        "discriminator": map! { "propertyName": "kind" },
    });
}

fn kind_operations(paper: &mut Paper, name: &str) {
    let plural = format!("/v1/{}s", kebab(name).replace('-', "_"));
    let one = format!("{plural}/{{id}}");
    let (capture, events, memo, file, code) = (
        format!("{one}/capture"),
        format!("{one}/events"),
        format!("{one}/memo"),
        format!("{one}/file.{{kind}}"),
        format!("{one}/codes/{{code}}"),
    );
    let id = || {
        given(
            "path",
            "id",
            "Its id.",
            map! { "type": "string", "maxLength": 5000 },
        )
    };
    for path in [&one, &capture, &events, &memo, &file, &code] {
        paper.path(path, vec![id()]);
    }
    let make = |verb: &str, summary: String, parameters: Vec<Tree>| {
        map! { "operationId": format!("{verb}{name}"), "summary": summary, "parameters": parameters }
    };
    let ends = |responses: Vec<(&str, Tree)>| {
        let mut all: Vec<(String, Tree)> = responses
            .into_iter()
            .map(|(code, response)| (code.to_owned(), response))
            .collect();
        all.extend([
            ("4XX".to_owned(), response("Refused")),
            ("default".to_owned(), response("Failed")),
        ]);
        Tree::Map(all)
    };
    let octets = || map! { "application/octet-stream": map! { "schema": map! { "type": "string", "format": "binary" } } };
    let plain = || map! { "text/plain": map! { "schema": map! { "type": "string" } } };
    let whole = || schema(name);
    let headers = || {
        vec![
            parameter("IdempotencyKey"),
            parameter("OnBehalfOf"),
            parameter("Live"),
        ]
    };
    let operations = [
        ("get", &plural, make("list", format!("List {name}"), vec![
            parameter("StartingAfter"), parameter("EndingBefore"), parameter("Limit"), parameter("Expand"), parameter("Ids"), parameter("Codes"),
            parameter("OnBehalfOf"), given("query", "created[gte]", "Not before.", int64("Unix time")), given("query", "created[lt]", "Before.", int64("Unix time")),
        ]).with("responses", ends(vec![("200", answer("Some.", schema(&format!("{name}Page"))))]))),
        ("post", &plural, make("create", format!("Make a {name}"), headers()).with("requestBody", sends("What it shall be.", schema(&format!("{name}Request"))))
            .with("responses", ends(vec![("200", answer("Made.", whole())), ("202", answer("Being made.", schema("Pending")))]))),
        ("get", &one, make("retrieve", format!("Show a {name}"), vec![parameter("Expand"), parameter("OnBehalfOf")])
            .with("responses", ends(vec![("200", answer("All of it.", map! { "description": "There or gone.", "anyOf": vec![whole(), schema("Deleted")] }))]))),
        ("post", &one, make("update", format!("Change a {name}"), headers()).with("requestBody", map! {
            "description": "What changes.", "content": json(object("What changes.", &[], map! { "metadata": schema("Metadata"), "description": text("Words"), "way": schema("Way") })),
        }).with("responses", ends(vec![("2XX", answer("Changed.", whole()))]))),
        ("delete", &one, make("delete", format!("Delete a {name}"), vec![parameter("OnBehalfOf")])
            .with("responses", ends(vec![("200", answer("Gone.", schema("Deleted"))), ("204", nothing("Gone long since."))]))),
        ("post", &capture, make("capture", format!("Take the money of a {name}"), vec![parameter("IdempotencyKey"), parameter("Deadline")])
            .with("responses", ends(vec![("200", answer("Taken.", whole())), ("202", answer("Being taken.", schema("Pending"))), ("204", nothing("Nothing to take."))]))),
        ("get", &events, make("eventsOf", format!("What happened to a {name}"), vec![parameter("Limit")])
            .with("responses", ends(vec![("200", answer("Events.", map! { "type": "array", "items": schema(&format!("{name}Event")) }))]))),
        ("get", &memo, make("readMemoOf", format!("Read the memo of a {name}"), Vec::new()).with("responses", ends(vec![("200", map! { "description": "Text.", "content": plain() })]))),
        ("put", &memo, make("writeMemoOf", format!("Write the memo of a {name}"), vec![parameter("IdempotencyKey")])
            .with("requestBody", body("Memo"))
            .with("responses", ends(vec![("204", nothing("Written."))]))),
        ("get", &file, make("fileOf", format!("Fetch a file of a {name}"), vec![given("path", "kind", "Kind of file.", map! { "type": "string", "enum": vec!["pdf", "csv", "wav"] })])
            .with("responses", ends(vec![("200", map! { "description": "Bytes.", "content": octets() })]))),
        ("put", &file, make("uploadFileOf", format!("Send a file of a {name}"), vec![given("path", "kind", "Kind of file.", map! { "type": "string" })])
            .with("requestBody", map! { "required": true, "description": "Bytes.", "content": octets() })
            .with("responses", ends(vec![("200", answer("How many bytes.", map! { "type": "integer", "format": "int64" })), ("201", answer("How many bytes.", map! { "type": "integer", "format": "int64" }))]))),
        ("get", &code, make("codeOf", format!("Explain a code of a {name}"), vec![given("path", "code", "The code.", schema("ResultCode"))])
            .with("security", vec![map! { "basic": Tree::List(Vec::new()) }])
            .with("responses", ends(vec![("200", answer("Words by language.", map! { "type": "object", "additionalProperties": map! { "type": "string" } }))]))),
    ];
    for (verb, path, mut operation) in operations {
        // An empty list of parameters says nothing.
        if let Tree::Map(entries) = &mut operation {
            entries.retain(|(key, value)| {
                key != "parameters" || !matches!(value, Tree::List(items) if items.is_empty())
            });
        }
        paper.operation(verb, path, operation);
    }
}

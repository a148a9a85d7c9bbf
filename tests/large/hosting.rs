//! Hosting: a place for code, where everything hangs on a repository, an organization or a user.
//!
//! Known for: hundreds of paths with parameters at path level, long queries, answers in a short and a full form laid
//! together by `allOf`, nullable everywhere, odd enum values, links, conditional requests, no-content answers.
use super::paper::*;
use super::tree::{Tree, map};

const NOUNS: [(&str, &str); 20] = [
    ("Ticket", "tickets"),
    ("MergeRequest", "merge-requests"),
    ("Release", "releases"),
    ("Branch", "branches"),
    ("Label", "labels"),
    ("Milestone", "milestones"),
    ("Hook", "hooks"),
    ("Deployment", "deployments"),
    ("Pipeline", "pipelines"),
    ("Job", "jobs"),
    ("Artifact", "artifacts"),
    ("Variable", "variables"),
    ("Comment", "comments"),
    ("Review", "reviews"),
    ("Alert", "alerts"),
    ("Advisory", "advisories"),
    ("Package", "packages"),
    ("Snippet", "snippets"),
    ("Board", "boards"),
    ("DeployKey", "deploy-keys"),
];
const SCOPES: [(&str, &str, &[&str]); 3] = [
    ("Repo", "/repos/{owner}/{repo}", &["owner", "repo"]),
    ("Org", "/orgs/{org}", &["org"]),
    ("My", "/user", &[]),
];

pub fn document(operations: usize) -> Tree {
    let head = map! {
        "info": map! {
            "title": "Code hosting", "version": "2.4.0",
            "description": "Repositories and what belongs to them. Lists come in pages; `Link` tells the next one.",
            "license": map! { "name": "MIT" },
        },
        "servers": vec![map! { "url": "https://api.hosting.example" }],
        "security": vec![map! { "bearer": Tree::List(Vec::new()) }],
        "tags": NOUNS.iter().map(|(_, plural)| map! { "name": *plural }).collect::<Vec<_>>(),
    };
    let schemes = map! { "bearer": map! { "type": "http", "scheme": "bearer" } };
    let mut paper = Paper::new(head, schemes, operations);
    shared(&mut paper);
    for index in 0.. {
        if paper.full() {
            break;
        }
        let (noun, plural) = NOUNS[index % NOUNS.len()];
        let prefix = tier(index / NOUNS.len());
        let name = format!("{prefix}{noun}");
        let plural = if prefix.is_empty() {
            plural.to_owned()
        } else {
            format!("{}-{plural}", kebab(&prefix))
        };
        kind(&mut paper, &name, index);
        for scope in SCOPES {
            scoped(&mut paper, &name, &plural, scope);
        }
    }
    paper.finish()
}

fn shared(paper: &mut Paper) {
    let page = map! { "type": "integer", "minimum": 1, "default": 1 };
    let per_page = map! { "type": "integer", "minimum": 1, "maximum": 100, "default": 30 };
    for (name, place, wire, words, schema) in [
        (
            "owner",
            "path",
            "owner",
            "Who holds the repository; case does not matter.",
            map! { "type": "string" },
        ),
        (
            "repo",
            "path",
            "repo",
            "The repository without `.git`.",
            map! { "type": "string" },
        ),
        (
            "org",
            "path",
            "org",
            "The organization.",
            map! { "type": "string" },
        ),
        ("page", "query", "page", "Which page.", page),
        (
            "per-page",
            "query",
            "per_page",
            "How many on a page.",
            per_page,
        ),
        (
            "since",
            "query",
            "since",
            "Changed since then.",
            map! { "type": "string", "format": "date-time" },
        ),
        (
            "direction",
            "query",
            "direction",
            "Which way.",
            map! { "type": "string", "enum": &["asc", "desc"], "default": "desc" },
        ),
        (
            "if-none-match",
            "header",
            "If-None-Match",
            "The `ETag` that is known already.",
            map! { "type": "string" },
        ),
        (
            "api-version",
            "header",
            "X-Api-Version",
            "Which version of the API.",
            map! { "type": "integer", "format": "int32" },
        ),
    ] {
        paper.parameter(name, given(place, wire, words, schema));
    }
    paper.schema("BasicError", object("What went wrong.", &["message"], map! {
        "message": text("Words"), "documentation_url": map! { "type": "string", "format": "uri", "description": "More about it" },
        "status": text("Status"),
    }));
    paper.schema("ValidationError", map! {
        "description": "What is wrong with the request.",
        "allOf": vec![schema("BasicError"), object("By field", &[], map! {
            "errors": list("Errors", object("One error", &["code"], map! {
                "resource": text("Resource"), "field": text("Field"), "code": text("Code"), "index": int32("Which of several"),
                "value": map! { "description": "What was sent.", "nullable": true, "oneOf": vec![map! { "type": "string" }, map! { "type": "integer" }, map! { "type": "array", "items": map! { "type": "string" } }] },
            })),
        })],
    });
    paper.response(
        "not-found",
        answer(
            "There is no such thing, or not for you.",
            schema("BasicError"),
        ),
    );
    paper.response("forbidden", answer("Not allowed.", schema("BasicError")));
    paper.response(
        "invalid",
        answer("The request makes no sense.", schema("ValidationError")),
    );
    paper.response("not-modified", nothing("As it was."));
    paper.schema("SimpleUser", object("An account.", &["id", "login", "type", "site_admin"], map! {
        "id": int64("Number"), "login": text("Name to log in by"), "node_id": text("Opaque"),
        "name": text("Name").with("nullable", true), "email": map! { "type": "string", "format": "email", "nullable": true, "description": "Address" },
        "avatar_url": map! { "type": "string", "format": "uri", "description": "Picture" }, "type": text("Kind"), "site_admin": flag("Runs the place?"),
        "starred_at": text("When").with("example", "2030-07-09T00:17:55Z"),
    }));
    paper.schema(
        "MaybeUser",
        object(
            "An account, or null.",
            &["id", "login"],
            map! { "id": int64("Number"), "login": text("Name") },
        )
        .with("nullable", true),
    );
    paper.schema("SimpleTeam", object("Some accounts.", &["id", "name", "parent"], map! {
        "id": int64("Number"), "name": text("Name"), "slug": text("Name in paths"), "privacy": one_of("Who sees it", &["secret", "closed"]),
        "parent": map! { "description": "The team above", "nullable": true, "allOf": vec![schema("SimpleTeam")] },
    }));
    paper.schema("Permissions", object("What you may do.", &["admin", "pull", "push"], map! {
        "admin": flag("All"), "pull": flag("Read"), "push": flag("Write"), "triage": flag("Sort"), "maintain": flag("Nearly all"),
    }));
    paper.schema("Reactions", object("What readers feel.", &["total_count", "+1", "-1"], map! {
        "url": map! { "type": "string", "format": "uri", "description": "Where" }, "total_count": int32("All"),
        "+1": int32("For"), "-1": int32("Against"), "laugh": int32("Laughs"), "heart": int32("Hearts"),
    }));
    paper.schema("Reaction", map! { "type": "string", "description": "What a reader feels.", "enum": &["+1", "-1", "laugh", "heart", ""] });
    paper.schema("Repository", object("A repository.", &["id", "name", "full_name", "owner", "private"], map! {
        "id": int64("Number"), "name": text("Name"), "full_name": text("Name with owner"), "owner": schema("SimpleUser"),
        "private": flag("Hidden?"), "description": text("Words").with("nullable", true), "fork": flag("Copied?"),
        "language": text("Language").with("nullable", true), "topics": list("Topics", map! { "type": "string" }),
        "size": int32("kB"), "default_branch": text("Branch"), "visibility": text("Who sees it").with("default", "public"),
        "permissions": schema("Permissions"), "parent": schema("Repository"), "template": map! { "nullable": true, "allOf": vec![schema("Repository")], "description": "Made from" },
        "pushed_at": time("Last push").with("nullable", true),
    }));
    paper.schema(
        "Link",
        object("A link.", &["href"], map! { "href": text("Where") }),
    );
}

fn kind(paper: &mut Paper, name: &str, index: usize) {
    let states: &[&str] = [
        &["open", "closed"][..],
        &["queued", "in_progress", "done", "on-hold"],
        &["draft", "published", "~yanked"],
    ][index % 3];
    paper.schema(&format!("Simple{name}"), object(&format!("A {name} in short."), &["id", "number", "state", "created_at"], map! {
        "id": int64("Number of all"), "node_id": text("Opaque"), "number": int32("Number in its repository"),
        "title": text("Title"), "state": one_of("State", states), "locked": flag("Closed to comments?"),
        "author": said("Who made it", "SimpleUser"), "assignee": schema("MaybeUser"),
        "created_at": time("When made"), "updated_at": time("When changed"), "closed_at": time("When closed").with("nullable", true),
        "url": map! { "type": "string", "format": "uri", "description": "Where" },
    }));
    let mut more = map! {
        "body": text("Text").with("nullable", true),
        "body_html": text("Text for a browser"),
        "assignees": list("Who cares for it", schema("SimpleUser")).with("nullable", true),
        "reactions": schema("Reactions"),
    };
    let parts = [
        ("repository", schema("Repository")),
        (
            "labels",
            list(
                "Labels",
                map! {
                    "description": "A name, or a label in full.",
                    "oneOf": vec![map! { "type": "string" }, object("In full", &["name"], map! { "name": text("Name"), "color": text("Colour").with("nullable", true) }).with("title", format!("{name}InFull"))],
                },
            ),
        ),
        ("teams", list("Teams", schema("SimpleTeam"))),
        (
            "_links",
            object(
                "Links",
                &["self"],
                map! { "self": schema("Link"), "html": schema("Link"), "review-comments": schema("Link") },
            ),
        ),
        ("draft", flag("Not ready?").with("default", false)),
        (
            "score",
            map! { "type": "number", "format": "float", "description": "How well it fits" },
        ),
        ("ref", text("Branch")),
        (
            "config",
            map! { "type": "object", "description": "Settings", "properties": map! { "url": text("Where"), "insecure_ssl": map! { "description": "Skip checks?", "oneOf": vec![map! { "type": "string" }, map! { "type": "number" }] } }, "additionalProperties": map! { "type": "string" } },
        ),
        (
            "active_lock_reason",
            text("Why locked").with("nullable", true),
        ),
        ("counts", table("Counts by day", int32("Count"))),
        (
            "payload",
            map! { "description": "Anything.", "nullable": true },
        ),
        ("type", one_of("Kind", &["user", "bot", "self"])),
    ];
    for (key, part) in parts.iter().cycle().skip(index % parts.len()).take(5) {
        more = more.with(key, part.clone());
    }
    paper.schema(
        name,
        map! {
            "description": format!("A {name} in full."),
            "allOf": vec![schema(&format!("Simple{name}")), object("The rest", &["body"], more)],
        },
    );
    paper.schema(&format!("New{name}"), object(&format!("A {name} to be."), &["title"], map! {
        "title": map! { "type": "string", "minLength": 1, "maxLength": 256, "description": "Title" },
        "body": text("Text"), "draft": flag("Not ready?").with("default", false),
        "labels": list("Names of labels", map! { "type": "string" }).with("maxItems", 100),
        "milestone": map! { "type": "integer", "nullable": true, "description": "Number; null for none" },
        "assignees": list("Names", map! { "type": "string" }),
        "visibility": one_of("Who sees it", &["public", "private", "internal"]),
    }));
    paper.schema(&format!("{name}Change"), object(&format!("Changes of a {name}."), &[], map! {
        "title": map! { "type": "string", "minLength": 1, "nullable": true, "description": "Title" },
        "state": one_of("State", states), "body": text("Text").with("nullable", true),
        "state_reason": map! { "type": "string", "description": "Why", "nullable": true, "enum": vec!["completed", "not_planned"] },
    }).with("minProperties", 1));
}

fn scoped(
    paper: &mut Paper,
    name: &str,
    plural: &str,
    (scope, base, parents): (&str, &str, &[&str]),
) {
    let id = kebab(name).replace('-', "_") + "_id";
    let many = format!("{base}/{plural}");
    let one = format!("{many}/{{{id}}}");
    let parents = || {
        parents
            .iter()
            .map(|name| parameter(name))
            .collect::<Vec<_>>()
    };
    let with_id = || {
        let mut all = parents();
        all.push(given(
            "path",
            &id,
            "Its number.",
            map! { "type": "integer", "format": "int64" },
        ));
        all
    };
    let (lock, reaction, raw, compare) = (
        format!("{one}/lock"),
        format!("{one}/reactions"),
        format!("{one}/raw"),
        format!("{many}/compare/{{base}}...{{head}}"),
    );
    paper.path(&many, parents());
    for path in [&one, &lock, &reaction, &raw] {
        paper.path(path, with_id());
    }
    paper.path(&compare, parents());
    let make = |verb: &str, what: &str, summary: String, parameters: Vec<Tree>| {
        let made = map! {
            "operationId": format!("{}/{verb}-{}{what}", plural, kebab(scope)), "summary": summary, "tags": vec![plural],
            "description": "See [the guide](https://docs.hosting.example/guide). Needs `read:all`.\n\n> **Note**: answers may be *late*.",
        };
        if parameters.is_empty() {
            made
        } else {
            made.with("parameters", parameters)
        }
    };
    let of_list = || {
        vec![
            parameter("per-page"),
            parameter("page"),
            parameter("since"),
            parameter("direction"),
            parameter("if-none-match"),
            parameter("api-version"),
            given(
                "query",
                "state",
                "Which state.",
                map! { "type": "string", "enum": &["open", "closed", "all"], "default": "open" },
            ),
            given(
                "query",
                "sort",
                "By what.",
                map! {
                    "type": "string", "enum": &["created", "updated", "comments", "reactions-+1", "reactions--1"], "default": "created",
                    // the signs are all that the last two differ in, and no Rust name holds a sign
                    "x-enum-varnames": &["Created", "Updated", "Comments", "MostFor", "MostAgainst"],
                },
            ),
            given(
                "query",
                "labels",
                "Names of labels, all of which it has.",
                map! { "type": "array", "items": map! { "type": "string" } },
            )
            .with("style", "form")
            .with("explode", false),
            given("query", "author", "Who made it.", map! { "type": "string" }),
            given("query", "type", "Kind.", map! { "type": "string" }),
            given(
                "query",
                "draft",
                "Only those not ready.",
                map! { "type": "boolean" },
            ),
            given(
                "query",
                "in[]",
                "Where to look.",
                map! { "type": "array", "items": map! { "type": "string", "enum": vec!["title", "body"] } },
            ),
        ]
    };
    let listed = |of: &str| {
        answer("One page.", map! { "type": "array", "items": schema(of) })
        .with("headers", map! { "Link": map! { "description": "Where the other pages are", "schema": map! { "type": "string" } } })
    };
    let operations = [
        ("get", &many, make("list", "", format!("List {plural}"), of_list()).with("responses", map! {
            "200": listed(&format!("Simple{name}")), "304": response("not-modified"), "404": response("not-found"), "422": response("invalid"),
        })),
        ("post", &many, make("create", "", format!("Create one of {plural}"), Vec::new()).with("requestBody", sends("What it shall be.", schema(&format!("New{name}")))).with("responses", map! {
            "201": answer("Created.", schema(name)).with("headers", map! { "Location": map! { "description": "Where", "schema": map! { "type": "string" } } }),
            "403": response("forbidden"), "422": response("invalid"),
        })),
        ("get", &one, make("show", "", format!("Show one of {plural}"), vec![parameter("if-none-match")]).with("responses", map! {
            "200": answer("In full.", schema(name)), "304": response("not-modified"), "404": response("not-found"),
        })),
        ("patch", &one, make("update", "", format!("Change one of {plural}"), Vec::new()).with("requestBody", map! {
            "description": "What changes.", "content": json(schema(&format!("{name}Change"))),
        }).with("responses", map! { "200": answer("In full.", schema(name)), "404": response("not-found"), "422": response("invalid") })),
        ("delete", &one, make("delete", "", format!("Delete one of {plural}"), Vec::new()).with("responses", map! {
            "204": nothing("Gone."), "403": response("forbidden"), "404": response("not-found"),
        })),
        ("put", &lock, make("lock", "", format!("Lock one of {plural}"), Vec::new()).with("requestBody", map! {
            "description": "Why.",
            "content": json(object("Why.", &[], map! { "lock_reason": one_of("Why", &["off-topic", "too heated", "resolved", "spam"]) }).with("nullable", true)),
        }).with("responses", map! { "204": nothing("Locked."), "404": response("not-found") })),
        ("post", &reaction, make("react", "", format!("React to one of {plural}"), Vec::new()).with("requestBody", sends("What is felt.", object("What is felt.", &["content"], map! {
            "content": schema("Reaction"),
        }))).with("responses", map! {
            "200": answer("Felt before.", schema("Reactions")), "201": answer("Felt.", schema("Reactions")), "422": response("invalid"),
        })),
        ("get", &raw, make("download", "", format!("Download one of {plural}"), vec![
            given("query", "archive_format", "How packed.", map! { "type": "string", "enum": &["zip", "tar.gz"] }).with("required", true),
        ]).with("responses", map! {
            "200": map! { "description": "Bytes.", "content": map! { "application/octet-stream": map! { "schema": map! { "type": "string", "format": "binary" } } } },
            "404": response("not-found"),
        })),
        ("get", &compare, make("compare", "", format!("Compare two of {plural}"), vec![
            given("path", "head", "The later one.", map! { "type": "string" }), given("path", "base", "The earlier one.", map! { "type": "string" }),
            parameter("page"), parameter("per-page"),
        ]).with("responses", map! {
            "200": answer("What differs.", object("What differs.", &["status", "files"], map! {
                "status": one_of("Which is ahead", &["diverged", "ahead", "behind", "identical"]), "ahead_by": int32("Steps"),
                "files": list("Files", object("A file", &["filename"], map! { "filename": text("Name"), "patch": text("Lines"), "additions": int32("Lines") })),
            })),
            "404": response("not-found"),
        })),
    ];
    for (verb, path, operation) in operations {
        paper.operation(verb, path, operation);
    }
}

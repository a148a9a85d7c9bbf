//! Cluster: kinds of resources in namespaces, each with metadata, spec and status, each with the same dozen operations.
//!
//! Known for: deep chains of references, list wrappers, maps of everything, integers that may be strings, a schema that
//! describes schemas, query parameters by the handful through `$ref`.
use super::paper::*;
use super::tree::{Tree, map};

const NOUNS: [&str; 16] = [
    "Workload", "Schedule", "Route", "Volume", "Claim", "Quota", "Grant", "Binding", "Probe",
    "Host", "Lease", "Budget", "Outlet", "Policy", "Backup", "Mesh",
];
const GROUPS: [&str; 6] = [
    "core",
    "apps",
    "batch",
    "net.cluster.example",
    "storage",
    "policy",
];

pub fn document(operations: usize) -> Tree {
    let head = map! {
        "info": map! {
            "title": "Cluster",
            "version": "v1.31",
            "description": "Declares what a cluster should run.\n\nEvery kind has `metadata`, `spec` and `status`:\n\n* write *spec*,\n* read *status*.",
        },
        "servers": vec![map! { "url": "https://cluster.example" }],
        "security": vec![map! { "token": Tree::List(Vec::new()) }],
        "tags": GROUPS.iter().map(|group| map! { "name": *group }).collect::<Vec<_>>(),
    };
    let schemes = map! {
        "token": map! { "type": "apiKey", "in": "header", "name": "X-Access-Token", "x-session-token": true },
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
        kind_operations(&mut paper, &name, GROUPS[index % GROUPS.len()]);
    }
    paper.finish()
}

/// What all kinds are made of.
fn shared(paper: &mut Paper) {
    for (name, place, wire, words, schema) in [
        (
            "namespace",
            "path",
            "namespace",
            "Namespace of the resource",
            map! { "type": "string", "maxLength": 63 },
        ),
        (
            "name",
            "path",
            "name",
            "Name of the resource",
            map! { "type": "string", "minLength": 1, "maxLength": 253 },
        ),
        (
            "pretty",
            "query",
            "pretty",
            "Answer with line breaks",
            map! { "type": "boolean" },
        ),
        (
            "continue",
            "query",
            "continue",
            "Go on with the list after the one that gave this word",
            map! { "type": "string" },
        ),
        (
            "limit",
            "query",
            "limit",
            "How many at most",
            map! { "type": "integer", "format": "int64", "minimum": 1 },
        ),
        (
            "labelSelector",
            "query",
            "labelSelector",
            "Only those with labels like `a=b,c!=d`",
            map! { "type": "string" },
        ),
        (
            "fieldSelector",
            "query",
            "fieldSelector",
            "Only those with fields like `metadata.name=x`",
            map! { "type": "string" },
        ),
        (
            "resourceVersion",
            "query",
            "resourceVersion",
            "Not older than this",
            map! { "type": "string" },
        ),
        (
            "timeoutSeconds",
            "query",
            "timeoutSeconds",
            "Give up after so many seconds",
            map! { "type": "integer", "format": "int32", "minimum": 0, "maximum": 3600, "default": 30 },
        ),
        (
            "watch",
            "query",
            "watch",
            "Stay and report changes",
            map! { "type": "boolean", "default": false },
        ),
        (
            "dryRun",
            "query",
            "dryRun",
            "Stages to leave out",
            map! { "type": "array", "items": one_of("A stage", &["All", "Admission"]) },
        ),
        (
            "force",
            "query",
            "force",
            "Take over what others manage",
            map! { "type": "boolean" },
        ),
        (
            "grace",
            "query",
            "gracePeriodSeconds",
            "Seconds before the end is forced",
            map! { "type": "integer", "format": "int64", "minimum": 0 },
        ),
        (
            "propagation",
            "query",
            "propagationPolicy",
            "What happens to dependents",
            map! { "$ref": "#/components/schemas/Propagation" },
        ),
    ] {
        paper.parameter(name, given(place, wire, words, schema));
    }
    paper.response(
        "Unauthorized",
        nothing("The token is missing or not accepted."),
    );
    paper.response(
        "Failure",
        answer("Anything else that went wrong.", schema("Status")),
    );

    paper.schema(
        "Propagation",
        one_of(
            "What happens to dependents.",
            &["Orphan", "Background", "Foreground"],
        ),
    );
    paper.schema("Quantity", map! {
        "type": "string", "description": "A number with a unit, like `100m` or `2Gi`.", "pattern": "^[+-]?[0-9.]+([eE][0-9]+|[A-Za-z]{0,2})$",
    });
    paper.schema(
        "IntOrString",
        map! {
            "description": "A count, or a share in per cent.",
            "oneOf": vec![map! { "type": "integer", "format": "int32" }, map! { "type": "string" }],
        },
    );
    paper.schema("OwnerReference", object("Whose part this is.", &["apiVersion", "kind", "name", "uid"], map! {
        "apiVersion": text("Version"), "kind": text("Kind"), "name": text("Name"), "uid": text("Uid"),
        "controller": flag("Does the owner act on it?"), "blockOwnerDeletion": flag("Must it go first?"),
    }));
    paper.schema("ManagedFields", object("Who set what.", &[], map! {
        "manager": text("Program"), "operation": one_of("How", &["Apply", "Update"]), "time": time("When"),
        "fieldsType": text("Always `FieldsV1`"),
        "fieldsV1": map! { "type": "object", "description": "A tree of field names." },
    }));
    paper.schema("ObjectMeta", object("What every resource has.", &[], map! {
        "name": text("Unique in its namespace"), "generateName": text("Beginning of a name to be made"),
        "namespace": text("Namespace"), "uid": text("Unique for ever"), "selfLink": text("Gone").with("deprecated", true),
        "resourceVersion": text("Opaque"), "generation": int64("Counts changes of the spec").with("readOnly", true),
        "creationTimestamp": time("When made").with("nullable", true),
        "deletionTimestamp": time("When it began to go").with("nullable", true),
        "labels": table("To select by", map! { "type": "string", "maxLength": 63 }),
        "annotations": table("To remark", map! { "type": "string" }),
        "ownerReferences": list("Owners", schema("OwnerReference")),
        "finalizers": list("What must happen before it goes", map! { "type": "string" }).with("uniqueItems", true),
        "managedFields": list("History", schema("ManagedFields")),
    }));
    paper.schema("ListMeta", object("What every list has.", &[], map! {
        "continue": text("Word for the next part"), "remainingItemCount": int64("How many are left").with("nullable", true),
        "resourceVersion": text("Opaque"),
    }));
    paper.schema("StatusCause", object("One cause.", &[], map! {
        "field": text("Which field"), "message": text("Words"), "reason": text("Machine's word"),
    }));
    paper.schema("StatusDetails", object("More about it.", &[], map! {
        "causes": list("Causes", schema("StatusCause")), "group": text("Group"), "kind": text("Kind"),
        "name": text("Name"), "retryAfterSeconds": int32("When to try again"), "uid": text("Uid"),
    }));
    paper.schema("Status", object("How it went.", &[], map! {
        "apiVersion": text("Version"), "kind": text("Kind"), "code": int32("HTTP status, 0 when unset"),
        "details": schema("StatusDetails"), "message": text("Words"), "metadata": schema("ListMeta"),
        "reason": text("Machine's word"), "status": one_of("How", &["Success", "Failure"]),
    }));
    paper.schema("Condition", object("One thing that is so or not.", &["type", "status"], map! {
        "type": text("Which thing"), "status": one_of("Is it so?", &["True", "False", "Unknown"]),
        "reason": text("Why"), "message": text("Words"), "lastTransitionTime": time("Since when").with("nullable", true),
        "observedGeneration": int64("Of which generation").with("minimum", 0),
    }));
    paper.schema("Requirement", object("One comparison.", &["key", "operator"], map! {
        "key": text("Label"), "operator": one_of("Comparison", &["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]),
        "values": list("Values", map! { "type": "string" }),
    }));
    paper.schema(
        "LabelSelector",
        object(
            "Chooses by labels.",
            &[],
            map! {
                "matchLabels": table("Exactly these", map! { "type": "string" }),
                "matchExpressions": list("All of these", schema("Requirement")),
            },
        ),
    );
    // A chain of references as long as in the originals.
    paper.schema("SelectorTerm", object("All of these.", &[], map! {
        "matchExpressions": list("Of labels", schema("Requirement")), "matchFields": list("Of fields", schema("Requirement")),
    }));
    paper.schema(
        "HostSelector",
        object(
            "One of these.",
            &["terms"],
            map! { "terms": list("Terms", schema("SelectorTerm")) },
        ),
    );
    paper.schema("PreferredTerm", object("Nice to have.", &["weight", "preference"], map! {
        "weight": int32("How nice").with("minimum", 1).with("maximum", 100), "preference": schema("SelectorTerm"),
    }));
    paper.schema("HostAffinity", object("Where to run.", &[], map! {
        "required": schema("HostSelector"), "preferred": list("Nice to have", schema("PreferredTerm")),
    }));
    paper.schema("Affinity", object("What to be near to.", &[], map! {
        "host": schema("HostAffinity"), "near": said("Near to", "LabelSelector"), "away": said("Far from", "LabelSelector"),
    }));
    paper.schema("Port", object("A port.", &["port"], map! {
        "name": text("Name"), "port": int32("Number").with("minimum", 1).with("maximum", 65535),
        "target": schema("IntOrString"),
        "protocol": one_of("Protocol", &["TCP", "UDP", "SCTP"]).with("default", "TCP"),
    }));
    paper.schema("KeySelector", object("One entry of a map.", &["key"], map! {
        "name": text("Resource"), "key": text("Entry"), "optional": flag("May it be missing?"),
    }));
    paper.schema(
        "EnvSource",
        object(
            "Where a value comes from.",
            &[],
            map! {
                "configRef": schema("KeySelector"), "vaultRef": schema("KeySelector"),
                "fieldRef": object("A field of the resource itself", &["fieldPath"], map! {
                    "apiVersion": text("Version"), "fieldPath": text("Path"),
                }),
            },
        ),
    );
    paper.schema(
        "EnvVar",
        object(
            "A variable.",
            &["name"],
            map! {
                "name": text("Name"), "value": text("Value"), "valueFrom": schema("EnvSource"),
            },
        ),
    );
    paper.schema("Check", object("Is it alive?", &[], map! {
        "exec": object("By a program", &[], map! { "command": list("Program", map! { "type": "string" }) }),
        "httpGet": object("By a request", &["port"], map! {
            "host": text("Host"), "path": text("Path"), "port": schema("IntOrString"),
            "scheme": one_of("Scheme", &["HTTP", "HTTPS"]),
            "httpHeaders": list("Headers", object("A header", &["name", "value"], map! { "name": text("Name"), "value": text("Value") })),
        }),
        "periodSeconds": int32("How often").with("minimum", 1), "failureThreshold": int32("How patient"),
    }));
    paper.schema("Container", object("A program in its image.", &["name", "image"], map! {
        "name": text("Name"), "image": text("Image"), "args": list("Arguments", map! { "type": "string" }),
        "env": list("Variables", schema("EnvVar")), "ports": list("Ports", schema("Port")),
        "limits": table("At most", schema("Quantity")), "requests": table("At least", schema("Quantity")),
        "livenessProbe": schema("Check"), "readinessProbe": schema("Check"), "tty": flag("A terminal?"),
        "imagePullPolicy": one_of("When to fetch", &["Always", "IfNotPresent", "Never"]),
    }));
    paper.schema("TemplateSpec", object("What to run.", &["containers"], map! {
        "containers": list("Programs", schema("Container")).with("minItems", 1),
        "initContainers": list("Programs to run before", schema("Container")),
        "affinity": schema("Affinity"), "hostName": text("Host").with("nullable", true),
        "restartPolicy": one_of("When it ends", &["Always", "OnFailure", "Never"]), "priority": int32("Higher goes first"),
        "nodeSelector": table("Labels of the host", map! { "type": "string" }),
    }));
    paper.schema(
        "Template",
        object(
            "A resource to be.",
            &[],
            map! { "metadata": schema("ObjectMeta"), "spec": schema("TemplateSpec") },
        ),
    );
    paper.schema("OpenSchema", object("A schema of schemas: contains itself in three ways.", &[], map! {
        "type": text("Type"), "title": text("Title"), "properties": table("By name", schema("OpenSchema")),
        "items": schema("OpenSchema"), "allOf": list("All of", schema("OpenSchema")), "default": map! { "description": "Any value." },
        "enum": map! { "type": "array", "description": "Values", "items": map! {} }, "nullable": flag("May it be null?"),
        "maximum": map! { "type": "number", "format": "double", "description": "At most" },
        "$schema": text("Dialect"), "x-preserve": flag("Keep what is not known"),
    }));
    paper.schema("Scale", object("How many.", &[], map! {
        "apiVersion": text("Version"), "kind": text("Kind"), "metadata": schema("ObjectMeta"),
        "spec": object("Wanted", &[], map! { "replicas": int32("How many").with("minimum", 0) }),
        "status": object("There", &["replicas"], map! { "replicas": int32("How many"), "selector": text("Of which") }),
    }));
}

/// The schemas of one kind.
fn kind(paper: &mut Paper, name: &str, index: usize) {
    let mut spec = map! {
        "replicas": int32("How many").with("minimum", 0).with("default", 1),
        "selector": said("Which belong to it", "LabelSelector"),
        "paused": flag("Stand still"),
        "class": text("Class").with("nullable", true),
    };
    let parts = [
        ("template", schema("Template")),
        ("ports", list("Ports", schema("Port"))),
        (
            "data",
            table("Bytes by name", map! { "type": "string", "format": "byte" }),
        ),
        ("capacity", table("By resource", schema("Quantity"))),
        ("schema", schema("OpenSchema")),
        ("parameters", map! { "description": "Any value at all" }),
        ("affinity", schema("Affinity")),
        (
            "rules",
            list(
                "Rules",
                object(
                    "A rule",
                    &["verbs"],
                    map! {
                        "verbs": list("Verbs", map! { "type": "string" }), "resources": list("Resources", map! { "type": "string" }),
                        "nonResourceURLs": list("Paths", map! { "type": "string" }),
                    },
                ),
            ),
        ),
        (
            "strategy",
            object(
                "How to replace",
                &[],
                map! {
                    "type": one_of("Way", &["Recreate", "RollingUpdate"]),
                    "rollingUpdate": object("Step by step", &[], map! { "maxSurge": schema("IntOrString"), "maxUnavailable": schema("IntOrString") }),
                },
            ),
        ),
        (
            "tiers",
            map! { "type": "object", "description": "Lists by name", "additionalProperties": list("Words", map! { "type": "string" }) },
        ),
        (
            "zones",
            map! { "type": "object", "description": "Maps by name", "additionalProperties": table("Weights", int64("Weight")) },
        ),
    ];
    for (key, part) in parts.iter().cycle().skip(index % parts.len()).take(5) {
        spec = spec.with(key, part.clone());
    }
    paper.schema(
        &format!("{name}Spec"),
        object(&format!("What a {name} should be."), &["selector"], spec),
    );
    paper.schema(&format!("{name}Status"), object(&format!("What a {name} is."), &[], map! {
        "conditions": list("Conditions", schema("Condition")), "observedGeneration": int64("Generation seen"),
        "readyReplicas": int32("How many are ready"), "phase": one_of("Phase", &["Pending", "Running", "Failed"]),
        "loadBalancer": object("How to reach it", &[], map! {
            "ingress": list("Ways in", object("A way in", &[], map! { "ip": text("Address"), "hostname": text("Host"), "ports": list("Ports", schema("Port")) })),
        }),
    }));
    paper.schema(name, object(&format!("A {name}."), &["metadata"], map! {
        "apiVersion": text("Version"), "kind": text("Kind"), "metadata": schema("ObjectMeta"),
        "spec": schema(&format!("{name}Spec")), "status": said("Written by the cluster", &format!("{name}Status")).with("readOnly", true),
    }));
    paper.schema(
        &format!("{name}List"),
        object(
            &format!("Some of {name}."),
            &["items"],
            map! {
                "apiVersion": text("Version"), "kind": text("Kind"), "metadata": schema("ListMeta"),
                "items": list("The items", schema(name)),
            },
        ),
    );
}

fn kind_operations(paper: &mut Paper, name: &str, group: &str) {
    let plural = format!("{}s", kebab(name).replace('-', ""));
    let base = format!("/apis/{group}/v1");
    let all = format!("{base}/{plural}");
    let many = format!("{base}/namespaces/{{namespace}}/{plural}");
    let one = format!("{many}/{{name}}");
    let (status, scale, log) = (
        format!("{one}/status"),
        format!("{one}/scale"),
        format!("{one}/log"),
    );
    let of_list = [
        "continue",
        "limit",
        "labelSelector",
        "fieldSelector",
        "resourceVersion",
        "timeoutSeconds",
        "watch",
    ];
    let of_change = ["dryRun", "force"];
    paper.path(&all, vec![parameter("pretty")]);
    paper.path(&many, vec![parameter("namespace"), parameter("pretty")]);
    for path in [&one, &status, &scale] {
        paper.path(
            path,
            vec![
                parameter("namespace"),
                parameter("name"),
                parameter("pretty"),
            ],
        );
    }
    paper.path(&log, vec![parameter("name"), parameter("namespace")]);
    let whole = || schema(name);
    let listed = || answer("The list.", schema(&format!("{name}List")));
    let make = |verb: &str, of: &str, summary: String, parameters: &[&str]| {
        let parameters: Vec<Tree> = parameters.iter().map(|name| parameter(name)).collect();
        let made =
            map! { "operationId": format!("{verb}{of}"), "summary": summary, "tags": vec![group] };
        if parameters.is_empty() {
            made
        } else {
            made.with("parameters", parameters)
        }
    };
    let ends = |responses: Vec<(&str, Tree)>| {
        let mut all: Vec<(String, Tree)> = responses
            .into_iter()
            .map(|(code, response)| (code.to_owned(), response))
            .collect();
        all.extend([
            ("401".to_owned(), response("Unauthorized")),
            ("default".to_owned(), response("Failure")),
        ]);
        Tree::Map(all)
    };
    let operations = [
        ("get", &all, make("list", name, format!("List {name} of all namespaces"), &of_list).with("responses", ends(vec![("200", listed())]))),
        ("get", &many, make("listNamespaced", name, format!("List {name} of a namespace"), &of_list).with("responses", ends(vec![("200", listed())]))),
        ("post", &many, make("createNamespaced", name, format!("Create a {name}"), &of_change).with("requestBody", sends("The new resource.", whole()))
            .with("responses", ends(vec![("200", answer("There already.", whole())), ("201", answer("Created.", whole())), ("202", answer("Accepted.", whole()))]))),
        ("delete", &many, make("deleteCollectionNamespaced", name, format!("Delete all {name} that are selected"), &["labelSelector", "propagation", "dryRun"])
            .with("responses", ends(vec![("200", answer("Gone.", schema("Status")))]))),
        ("get", &one, make("readNamespaced", name, format!("Read a {name}"), &[]).with("responses", ends(vec![("200", answer("The resource.", whole()))]))),
        ("put", &one, make("replaceNamespaced", name, format!("Replace a {name}"), &of_change).with("requestBody", sends("The whole resource.", whole()))
            .with("responses", ends(vec![("200", answer("Replaced.", whole())), ("201", answer("Created.", whole()))]))),
        ("patch", &one, make("patchNamespaced", name, format!("Change parts of a {name}"), &of_change)
            .with("requestBody", map! {
                "required": true, "description": "What changes; null removes.",
                "content": map! { "application/merge-patch+json": map! { "schema": map! { "type": "object" } } },
            })
            .with("responses", ends(vec![("200", answer("Changed.", whole()))]))),
        ("delete", &one, make("deleteNamespaced", name, format!("Delete a {name}"), &["grace", "propagation", "dryRun"])
            .with("responses", ends(vec![("200", answer("Gone.", schema("Status"))), ("202", answer("Going.", schema("Status")))]))),
        ("get", &status, make("readStatusOfNamespaced", name, format!("Read the status of a {name}"), &[]).with("responses", ends(vec![("200", answer("With its status.", whole()))]))),
        ("put", &status, make("replaceStatusOfNamespaced", name, format!("Replace the status of a {name}"), &["dryRun"]).with("requestBody", sends("With its status.", whole()))
            .with("responses", ends(vec![("200", answer("Replaced.", whole()))]))),
        ("get", &scale, make("readScaleOfNamespaced", name, format!("Read how many of a {name} there are"), &[]).with("responses", ends(vec![("200", answer("The scale.", schema("Scale")))]))),
        ("get", &log, make("readLogOfNamespaced", name, format!("Read the log of a {name}"), &["limit", "watch"])
            .with("responses", ends(vec![("200", map! { "description": "Lines.", "content": map! { "text/plain": map! { "schema": map! { "type": "string" } } } })]))),
    ];
    for (verb, path, operation) in operations {
        paper.operation(verb, path, operation);
    }
}

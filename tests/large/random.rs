//! Random: small documents built from a list of decisions; valid OpenAPI 3.0.3 whatever they are.
//!
//! The decision 0 is always the plainest, and what is missing counts as 0.
use serde_json::{Map, Value, json};

/// Names as people use them, and some that only a generator's author would think of.
const NAMES: [&str; 24] = [
    "id",
    "name",
    "type",
    "kind",
    "created_at",
    "userId",
    "is-active",
    "self",
    "ref",
    "items",
    "value",
    "body",
    "data",
    "limit",
    "next",
    "async",
    "match",
    "filter[name]",
    "ids[]",
    "HTTPServer",
    "x-trace",
    "count",
    "a.b",
    "in",
];
const ODD_NAMES: [&str; 64] = [
    "Self",
    "crate",
    "super",
    "gen",
    "try",
    "fn",
    "42",
    "1st",
    "_",
    "__",
    "_id",
    "id_",
    "Id",
    "ID",
    "$ref",
    "$id",
    "@type",
    "#text",
    "+1",
    "-1",
    "true",
    "null",
    "extra",
    "client",
    "params",
    "answer",
    "at",
    "item",
    "authorization",
    "call",
    "new",
    "default",
    "clone",
    "check",
    "checker",
    "with_name",
    "with_id",
    "to_string",
    "into",
    "r#type",
    "a b",
    "a_b",
    "aB",
    "A-B",
    "{x}",
    "[]",
    "*",
    "%20",
    "a/b",
    "a~b",
    "\"",
    "\\",
    "'",
    "a\nb",
    "\t",
    " ",
    "",
    "naïve",
    "名前",
    "ß",
    "\u{202e}abc",
    "\u{0}",
    "🦀",
    "e\u{301}",
];
const COMPONENTS: [&str; 16] = [
    "Pet",
    "Owner",
    "Tree",
    "Node",
    "Order",
    "Money",
    "Address",
    "Event",
    "Payload",
    "Thing",
    "user",
    "line_item",
    "api.Key",
    "Pet-Tag",
    "v1.Spec",
    "Status",
];
const ODD_COMPONENTS: [&str; 60] = [
    "Result",
    "Option",
    "Vec",
    "Box",
    "String",
    "str",
    "Error",
    "Secret",
    "Client",
    "Api",
    "types",
    "operations",
    "Self",
    "self",
    "Serialize",
    "Deserialize",
    "Serializer",
    "Check",
    "Checker",
    "Value",
    "Page",
    "Pages",
    "Plain",
    "Operation",
    "Method",
    "Call",
    "Answer",
    "Map",
    "HashMap",
    "BTreeMap",
    "Cow",
    "Some",
    "None",
    "Ok",
    "Err",
    "Default",
    "Clone",
    "Debug",
    "From",
    "Into",
    "Iterator",
    "PartialEq",
    "Display",
    "bool",
    "i64",
    "f64",
    "u8",
    "core",
    "std",
    "serde",
    "serde_json",
    "1Thing",
    "42",
    "a-b",
    "A_B",
    "AB",
    "Ab",
    "Unknown",
    "Type0",
    "Leaf0",
];
const IDS: [&str; 12] = [
    "listPets",
    "showPet",
    "createPet",
    "pets/update",
    "delete_pet",
    "Search",
    "get",
    "send",
    "uploadFile",
    "pets-sync",
    "ping",
    "report.daily",
];
const ODD_IDS: [&str; 28] = [
    "new",
    "client",
    "call",
    "clone",
    "default",
    "drop",
    "from",
    "into",
    "fmt",
    "type",
    "self",
    "move",
    "await",
    "types",
    "operations",
    "Self",
    "1",
    "2fa",
    "a b",
    "A_B",
    "aB",
    "eq",
    "borrow",
    "to_owned",
    "check",
    "名前",
    "_",
    "async",
];
const VALUES: [&str; 16] = [
    "open",
    "closed",
    "in_progress",
    "on-hold",
    "A",
    "B",
    "1",
    "2.0",
    "asc",
    "desc",
    "application/json",
    "en-GB",
    "x y",
    "NONE",
    "self",
    "other",
];
const ODD_VALUES: [&str; 28] = [
    "", "a", "a-b", "a_b", "AB", "aB", "+1", "-1", "1", "01", "Self", "Unknown", "unknown", "null",
    "true", "*", "<", "<=", "\"", "\\", " ", "é", "Ok", "None", "Default", "{}", "\u{202e}", "\n",
];
const WORDS: [&str; 20] = [
    "A word or two.",
    "Two\n\nparagraphs.",
    "```rust\nlet broken: = 1;\n```",
    "```\nunclosed",
    "    indented();\n\n    assert!(false);",
    "[broken](link",
    "[Nothing]",
    "[`Nothing`] and [a][b]",
    "<div>html",
    "a < b > c",
    "*/ /* // ///",
    "#![doc = \"\"]",
    "\"quotes\" and \\ and \\\" and {} {0}",
    "http://example.org/x_y_z.",
    "\u{202e}reversed",
    "- one\n- two\n    - three\n\n1. four",
    "carriage\rreturn\r\nand more",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "tab\tand \u{0} and \u{feff}",
    "# Heading\n\n~~~js\nx()\n~~~",
];
const PATTERNS: [&str; 10] = [
    "^[a-z]+$",
    "^\\d{3}-\\d{4}$",
    "\\S+@\\S+",
    "^(?!x)",
    "\"",
    "^\\p{L}+$",
    "[\\w.-]*",
    "\\/",
    "^.{1,3}$",
    "\\u00e9",
];

struct Tape<'a> {
    decisions: &'a [u16],
    at: usize,
    /// Names of schemas that may be referred to, and of those that are objects with a `kind`.
    schemas: Vec<String>,
    tagged: Vec<String>,
}

/// A document.
pub fn document(decisions: &[u16]) -> Value {
    let mut tape = Tape {
        decisions,
        at: 0,
        schemas: Vec::new(),
        tagged: Vec::new(),
    };
    // The shape first, so that cutting the list off cuts details off.
    let count = tape.pick(6);
    while tape.schemas.len() < count {
        let name = if tape.chance(4) {
            tape.one(&ODD_COMPONENTS)
        } else {
            tape.one(&COMPONENTS)
        };
        let name = tape.fresh(name, |name, tape| {
            tape.schemas.iter().any(|other| other == name)
        });
        tape.schemas.push(name);
    }
    let tagged = if tape.chance(4) { 2 + tape.pick(2) } else { 0 };
    tape.tagged = ["Cat", "Dog", "bird-of-prey"]
        .iter()
        .take(tagged)
        .map(|name| (*name).to_owned())
        .collect();
    let mut components = Map::new();
    let mut paths = Map::new();
    let mut ids: Vec<String> = Vec::new();
    let shared = tape.shared();
    for index in 0..1 + tape.pick(3) {
        let (path, parameters) = tape.path(index);
        let mut item = Map::new();
        let at_path_level = tape.chance(3);
        for verb in ["get", "post", "put", "delete", "patch", "head", "options"] {
            let last = verb == "options" && item.is_empty();
            if !(tape.chance(4) || last && index == 0) {
                continue;
            }
            let id = if tape.chance(6) {
                tape.one(&ODD_IDS)
            } else {
                tape.one(&IDS)
            };
            let id = tape.fresh(id, |id, _| ids.iter().any(|other| other == id));
            ids.push(id.clone());
            let own = if at_path_level {
                &[][..]
            } else {
                &parameters[..]
            };
            item.insert(verb.to_owned(), tape.operation(verb, &id, own));
        }
        if at_path_level && !parameters.is_empty() {
            item.insert("parameters".to_owned(), parameters.into());
        }
        paths.insert(path, item.into());
    }
    let names = tape.schemas.clone();
    for name in &names {
        components.insert(name.clone(), tape.component(name));
    }
    for name in tape.tagged.clone() {
        components.insert(name.clone(), tape.tagged(&name));
    }
    let mut all = shared;
    all.insert("schemas".to_owned(), components.into());
    let schemes = json!({
        "session": {"type": "apiKey", "in": "header", "name": "X-Access-Token", "x-session-token": true},
        "basic": {"type": "http", "scheme": "basic"},
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    });
    all.insert("securitySchemes".to_owned(), schemes);
    let words = tape.words();
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Random", "version": "1", "description": words},
        "paths": paths,
        "components": all,
    })
}

impl Tape<'_> {
    fn next(&mut self) -> usize {
        self.at += 1;
        self.decisions
            .get(self.at - 1)
            .copied()
            .map_or(0, usize::from)
    }
    fn pick(&mut self, of: usize) -> usize {
        self.next() % of
    }
    /// True once in so many times; false when decisions run out.
    fn chance(&mut self, of: usize) -> bool {
        self.pick(of) == of - 1
    }
    fn one<'s>(&mut self, of: &[&'s str]) -> &'s str {
        of[self.pick(of.len())]
    }
    fn fresh(&mut self, name: &str, taken: impl Fn(&str, &Self) -> bool) -> String {
        let mut name = name.to_owned();
        let base = name.clone();
        for number in 2.. {
            if !taken(&name, self) {
                break;
            }
            name = format!("{base}{number}");
        }
        name
    }
    /// One name in twelve is odd.
    fn name(&mut self) -> &'static str {
        if self.chance(12) {
            self.one(&ODD_NAMES)
        } else {
            self.one(&NAMES)
        }
    }
    fn words(&mut self) -> &'static str {
        self.one(&WORDS)
    }
    fn coin(&mut self) -> bool {
        self.chance(2)
    }
    fn maybe_words(&mut self, mut schema: Value) -> Value {
        if let Some(map) = schema.as_object_mut()
            && !map.contains_key("$ref")
            && self.chance(3)
        {
            map.insert("description".to_owned(), self.words().into());
        }
        schema
    }

    fn shared(&mut self) -> Map<String, Value> {
        let schema = self.scalar();
        let answered = self.schema(1);
        let sent = self.schema(1);
        let json = json!({
            "parameters": {
                "Shared": {"name": "shared-one", "in": "query", "schema": schema, "description": self.words()},
                "Trace": {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
            },
            "responses": {"Shared": {"description": "Shared.", "content": {"application/json": {"schema": answered}}}},
            "requestBodies": {"Shared": {"content": {"application/json": {"schema": sent}}, "required": self.coin()}},
        });
        json.as_object().cloned().unwrap_or_default()
    }

    fn path(&mut self, index: usize) -> (String, Vec<Value>) {
        let mut path = format!(
            "/{}{index}",
            ["pets", "v1/orders", "a-b/c_d", "files.json", "x"][self.pick(5)]
        );
        let mut parameters: Vec<Value> = Vec::new();
        for at in 0..self.pick(3) {
            let name = self.name().replace(['{', '}', '/', '?', '#'], "");
            let name = if name.is_empty() {
                "n".to_owned()
            } else {
                name
            };
            let name = self.fresh(&name, |name, _| {
                parameters.iter().any(|other| other["name"] == name)
            });
            let joint = if at == 0 {
                "/"
            } else {
                ["/", ".", "...", ":", "/with/"][self.pick(5)]
            };
            path.push_str(&format!("{joint}{{{name}}}"));
            let schema = self.scalar();
            parameters
                .push(json!({"name": name, "in": "path", "required": true, "schema": schema}));
        }
        if self.coin() {
            path.push_str("/end");
            parameters.reverse();
        }
        (path, parameters)
    }

    fn operation(&mut self, verb: &str, id: &str, path_parameters: &[Value]) -> Value {
        let mut parameters = path_parameters.to_vec();
        for _ in 0..[0, 1, 2, 3, 5][self.pick(5)] {
            let parameter = self.parameter();
            let same = |other: &Value| {
                other["name"] == parameter["name"] && other["in"] == parameter["in"]
            };
            if !parameters.iter().any(same) {
                parameters.push(parameter);
            }
        }
        if self.chance(5) {
            parameters.push(json!({"$ref": "#/components/parameters/Shared"}));
        }
        if self.chance(8) {
            parameters.push(json!({"$ref": "#/components/parameters/Trace"}));
        }
        let mut operation =
            json!({"operationId": id, "summary": self.words(), "responses": self.responses()});
        let map = operation.as_object_mut().unwrap();
        if !parameters.is_empty() {
            map.insert("parameters".to_owned(), parameters.into());
        }
        if ["post", "put", "patch"].contains(&verb) && !self.chance(4) {
            map.insert("requestBody".to_owned(), self.body());
        }
        if self.chance(6) {
            map.insert("deprecated".to_owned(), true.into());
        }
        if self.chance(3) {
            let security = [
                json!([]),
                json!([{"session": []}]),
                json!([{"basic": []}]),
                json!([{"key": []}]),
                json!([{"session": []}, {}]),
            ];
            map.insert("security".to_owned(), security[self.pick(5)].clone());
        }
        operation
    }

    fn parameter(&mut self) -> Value {
        let place = ["query", "query", "query", "header"][self.pick(4)];
        let name = if place == "header" {
            [
                "X-One", "X-Two", "If-Match", "x-one", "X_Three", "X-1", "self",
            ][self.pick(7)]
        } else {
            self.name()
        };
        let array = self.chance(4);
        let schema = match self.pick(12) {
            11 => self.schema(1),
            _ if array => json!({"type": "array", "items": self.scalar()}),
            _ => self.scalar(),
        };
        let mut parameter =
            json!({"name": name, "in": place, "schema": schema, "required": self.coin()});
        let map = parameter.as_object_mut().unwrap();
        if array && place == "query" {
            let (style, explode) = [
                ("form", true),
                ("form", false),
                ("spaceDelimited", false),
                ("pipeDelimited", false),
            ][self.pick(4)];
            map.insert("style".to_owned(), style.into());
            map.insert("explode".to_owned(), explode.into());
        }
        if self.chance(4) {
            map.insert("description".to_owned(), self.words().into());
        }
        if self.chance(8) {
            map.insert("deprecated".to_owned(), true.into());
        }
        parameter
    }

    fn content(&mut self) -> Value {
        match self.pick(8) {
            5 => json!({"text/plain": {"schema": {"type": "string"}}}),
            6 => {
                json!({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}})
            }
            7 => json!({"application/merge-patch+json": {"schema": self.schema(1)}}),
            _ => json!({"application/json": {"schema": self.schema(0)}}),
        }
    }

    fn body(&mut self) -> Value {
        if self.chance(6) {
            return json!({"$ref": "#/components/requestBodies/Shared"});
        }
        let mut body = json!({"content": self.content()});
        if self.coin() {
            body["required"] = true.into();
        }
        if self.chance(4) {
            body["description"] = self.words().into();
        }
        body
    }

    fn responses(&mut self) -> Value {
        let mut responses = Map::new();
        for _ in 0..1 + self.pick(3) {
            let code = [
                "200", "204", "201", "202", "2XX", "default", "404", "4XX", "5XX", "304",
            ][self.pick(10)];
            let response = match self.pick(5) {
                0 | 1 => json!({"description": self.words()}),
                2 => json!({"$ref": "#/components/responses/Shared"}),
                _ => json!({"description": self.words(), "content": self.content()}),
            };
            responses.insert(code.to_owned(), response);
        }
        if !responses
            .keys()
            .any(|code| code.starts_with('2') || code == "default")
        {
            responses.insert("200".to_owned(), json!({"description": "Well."}));
        }
        responses.into()
    }

    /// A schema under `components`: never a mere reference.
    fn component(&mut self, name: &str) -> Value {
        for _ in 0..4 {
            let schema = self.schema(0);
            if schema.get("$ref").is_none() {
                return schema;
            }
        }
        json!({"type": "object", "title": name, "properties": {"id": {"type": "string"}}})
    }

    fn tagged(&mut self, name: &str) -> Value {
        let mut schema = json!({"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}});
        for _ in 0..self.pick(3) {
            let key = self.name();
            if key != "kind" {
                schema["properties"][key] = self.schema(2);
            }
        }
        if self.chance(3) {
            schema["properties"]["kind"] = json!({"type": "string", "enum": [name]});
        }
        schema
    }

    fn schema(&mut self, depth: usize) -> Value {
        if depth >= 3 {
            return if self.chance(3) {
                self.reference()
            } else {
                self.scalar()
            };
        }
        let schema = match self.pick(16) {
            0..=3 => self.scalar(),
            4 | 5 => return self.reference(),
            6..=8 => self.object(depth),
            9 => {
                let mut schema = json!({"type": "array", "items": self.schema(depth + 1)});
                if self.chance(4) {
                    schema["minItems"] = 1.into();
                    schema["maxItems"] = (1 + self.pick(9)).into();
                }
                if self.chance(6) {
                    schema["uniqueItems"] = true.into();
                }
                schema
            }
            10 => {
                let values = match self.pick(4) {
                    0 => json!(true),
                    1 => json!({}),
                    _ => self.schema(depth + 1),
                };
                json!({"type": "object", "additionalProperties": values})
            }
            11 => json!({}),
            12 => self.all_of(depth),
            13 | 14 => self.union(depth),
            _ => self.discriminated(depth),
        };
        let mut schema = self.maybe_words(schema);
        if self.chance(6) && (schema.get("type").is_some()) {
            schema["nullable"] = true.into();
            if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
                values.push(Value::Null);
            }
        }
        schema
    }

    fn reference(&mut self) -> Value {
        let all: Vec<String> = self.schemas.iter().chain(&self.tagged).cloned().collect();
        match all.len() {
            0 => json!({"type": "string"}),
            many => json!({"$ref": format!("#/components/schemas/{}", all[self.pick(many)])}),
        }
    }

    fn object(&mut self, depth: usize) -> Value {
        let mut properties = Map::new();
        for _ in 0..1 + self.pick(4) {
            let name = self.name();
            let mut schema = self.schema(depth + 1);
            if let Some(map) = schema.as_object_mut()
                && !map.contains_key("$ref")
            {
                match self.pick(16) {
                    14 => map.insert("readOnly".to_owned(), true.into()),
                    15 => map.insert("writeOnly".to_owned(), true.into()),
                    _ => None,
                };
            } else if self.chance(6) {
                schema = json!({"allOf": [schema], "nullable": true, "description": self.words()});
            }
            properties.insert(name.to_owned(), schema);
        }
        let required: Vec<String> = properties.keys().filter(|_| self.coin()).cloned().collect();
        let mut schema = json!({"type": "object", "properties": properties});
        if !required.is_empty() {
            schema["required"] = required.into();
        }
        match self.pick(10) {
            7 => schema["additionalProperties"] = false.into(),
            8 => schema["additionalProperties"] = true.into(),
            9 => schema["additionalProperties"] = self.scalar(),
            _ => {}
        }
        if self.chance(10) {
            schema["minProperties"] = 1.into();
        }
        schema
    }

    fn all_of(&mut self, depth: usize) -> Value {
        let mut parts: Vec<Value> = (0..1 + self.pick(2)).map(|_| self.reference()).collect();
        if parts.iter().any(|part| part.get("$ref").is_none()) {
            parts = vec![self.object(depth + 1)];
        }
        if self.coin() {
            parts.push(self.object(depth + 1));
        }
        json!({"allOf": parts})
    }

    fn union(&mut self, depth: usize) -> Value {
        let key = if self.coin() { "anyOf" } else { "oneOf" };
        let variants: Vec<Value> = match self.pick(5) {
            0 => vec![json!({"type": "string"}), json!({"type": "integer"})],
            1 => vec![
                json!({"type": "string", "enum": ["auto"]}),
                json!({"type": "number"}),
                json!({"type": "boolean"}),
            ],
            2 => vec![
                json!({"type": "string"}),
                json!({"type": "array", "items": self.schema(depth + 1)}),
            ],
            3 => vec![json!({"type": "string"}), self.reference()],
            _ => (0..1 + self.pick(3))
                .map(|_| self.schema(depth + 1))
                .collect(),
        };
        json!({key: variants})
    }

    fn discriminated(&mut self, depth: usize) -> Value {
        if self.tagged.len() < 2 {
            return self.object(depth);
        }
        let variants: Vec<Value> = self
            .tagged
            .iter()
            .map(|name| json!({"$ref": format!("#/components/schemas/{name}")}))
            .collect();
        let mut schema = json!({"oneOf": variants, "discriminator": {"propertyName": "kind"}});
        if self.coin() {
            let target = format!("#/components/schemas/{}", self.tagged[0]);
            schema["discriminator"]["mapping"] = json!({self.one(&VALUES): target});
        }
        schema
    }

    fn scalar(&mut self) -> Value {
        let schema = match self.pick(12) {
            0..=3 => self.text(),
            4..=6 => self.integer(),
            7 => json!({"type": "boolean"}),
            8 => self.number(),
            9 => self.values(),
            10 => {
                let mut values: Vec<i64> = Vec::new();
                for _ in 0..1 + self.pick(3) {
                    let value =
                        [0, 1, 2, -1, 404, i64::from(i32::MAX), i64::MAX, i64::MIN][self.pick(8)];
                    if !values.contains(&value) {
                        values.push(value);
                    }
                }
                json!({"type": "integer", "format": "int64", "enum": values})
            }
            _ => self.known_values(),
        };
        self.maybe_words(schema)
    }

    fn text(&mut self) -> Value {
        let mut schema = json!({"type": "string"});
        match self.pick(8) {
            4 => {
                let format = [
                    "date-time",
                    "date",
                    "uuid",
                    "uri",
                    "email",
                    "byte",
                    "binary",
                    "password",
                    "ipv4",
                    "odd",
                    "leaf-0",
                    "hostname",
                ][self.pick(12)];
                schema["format"] = format.into();
            }
            5 => schema["pattern"] = self.one(&PATTERNS).into(),
            6 => {
                schema["minLength"] = self.pick(3).into();
                schema["maxLength"] = (3 + self.pick(300)).into();
            }
            7 => {
                schema["default"] = if self.coin() {
                    self.one(&ODD_VALUES).into()
                } else {
                    "plain".into()
                }
            }
            _ => {}
        }
        schema
    }

    fn integer(&mut self) -> Value {
        let mut schema = json!({"type": "integer"});
        if self.coin() {
            schema["format"] =
                ["int32", "int64", "uint8", "int8", "uint64", "odd", "uint32"][self.pick(7)].into();
        }
        match self.pick(6) {
            3 => {
                schema["minimum"] = [json!(0), json!(1), json!(-5), json!(i64::MIN), json!(0.5)]
                    [self.pick(5)]
                .clone();
                schema["maximum"] = [
                    json!(100),
                    json!(127),
                    json!(i64::MAX),
                    json!(u64::MAX),
                    json!(1e18),
                ][self.pick(5)]
                .clone();
            }
            4 => schema["multipleOf"] = (1 + self.pick(9)).into(),
            5 => {
                schema["minimum"] = 0.into();
                schema["exclusiveMinimum"] = self.coin().into();
                schema["default"] = (1 + self.pick(20)).into();
            }
            _ => {}
        }
        schema
    }

    fn number(&mut self) -> Value {
        let mut schema = json!({"type": "number"});
        if self.coin() {
            schema["format"] = ["float", "double", "decimal"][self.pick(3)].into();
        }
        if self.chance(3) {
            schema["minimum"] =
                [json!(0), json!(-0.0), json!(0.1), json!(-1e308), json!(1)][self.pick(5)].clone();
            schema["maximum"] =
                [json!(10), json!(2.5), json!(1e308), json!(u64::MAX)][self.pick(4)].clone();
        }
        if self.chance(6) {
            schema["multipleOf"] = 0.01.into();
        }
        schema
    }

    fn values(&mut self) -> Value {
        let mut values: Vec<&str> = Vec::new();
        for _ in 0..1 + self.pick(4) {
            let value = if self.chance(8) {
                self.one(&ODD_VALUES)
            } else {
                self.one(&VALUES)
            };
            if !values.contains(&value) {
                values.push(value);
            }
        }
        let default = values[0];
        let mut schema = json!({"type": "string", "enum": values});
        if self.chance(4) {
            schema["default"] = default.into();
        }
        schema
    }

    fn known_values(&mut self) -> Value {
        json!({"type": "string", "x-known-values": [
            {"value": self.one(&VALUES), "name": "First", "description": self.words()},
            {"value": "the-other", "name": "Second", "description": "Another."},
        ]})
    }
}

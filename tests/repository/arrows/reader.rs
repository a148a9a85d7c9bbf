//! Reads Rust source for paths into the same crate, and says which module defines what each names.
use std::collections::{BTreeMap, BTreeSet};

/// A file's text, and the module that it is.
pub struct Source {
    file: String,
    module: Vec<String>,
    text: String,
}

impl Source {
    pub fn new(file: &str, module: &[&str], text: &str) -> Self {
        Self {
            file: file.to_owned(),
            module: module.iter().map(|it| (*it).to_owned()).collect(),
            text: text.to_owned(),
        }
    }

    /// A file below `src/`, whose module is that of its place.
    pub fn of_the_library(file: &str, text: &str) -> Self {
        let place = file.trim_start_matches("src/").trim_end_matches(".rs");
        let place = place.trim_end_matches("/mod");
        let module: Vec<&str> = match place {
            "lib" => Vec::new(),
            place => place.split('/').collect(),
        };
        Self::new(file, &module, text)
    }
}

/// One module uses what another defines.
#[derive(Debug)]
pub struct Arrow {
    pub file: String,
    pub line: usize,
    /// The module in which the path is written; generated methods count as the client's.
    pub module: Vec<String>,
    /// The path as it is written.
    pub path: String,
    /// The module that defines what the path names.
    pub target: Vec<String>,
    pub target_file: String,
    /// Compiled for tests only.
    pub test: bool,
}

/// A `use` of a name, or a path in code.
struct Mention {
    line: usize,
    module: Vec<String>,
    written: Vec<String>,
    /// The name that a `use` brings in; `*` for all.
    name: Option<String>,
    public: bool,
    test: bool,
}

#[derive(Default)]
struct Modules {
    files: BTreeMap<Vec<String>, String>,
    /// Module and name, and the path that a `use` there gives to the name.
    names: BTreeMap<(Vec<String>, String), Vec<String>>,
    globs: BTreeMap<Vec<String>, Vec<Vec<String>>>,
    items: BTreeSet<(Vec<String>, String)>,
    /// Modules that are compiled for tests only.
    tests: BTreeSet<Vec<String>>,
}

pub fn arrows(sources: &[Source]) -> Vec<Arrow> {
    let mut modules = Modules::default();
    for source in sources {
        modules
            .files
            .insert(source.module.clone(), source.file.clone());
    }
    let read: Vec<(&Source, Vec<Mention>, BTreeSet<String>)> = sources
        .iter()
        .map(|source| {
            let (mentions, words) = read(source, &mut modules);
            (source, mentions, words)
        })
        .collect();
    for mention in read.iter().flat_map(|(_, mentions, _)| mentions) {
        let Some(name) = &mention.name else { continue };
        let Some(path) = modules.absolute(&mention.module, &mention.written) else {
            continue;
        };
        if name == "*" {
            modules
                .globs
                .entry(mention.module.clone())
                .or_default()
                .push(path);
        } else {
            modules
                .names
                .insert((mention.module.clone(), name.clone()), path);
        }
    }
    let mut arrows = Vec::new();
    for (source, mentions, words) in &read {
        for mention in mentions {
            let Some(path) = modules.absolute(&mention.module, &mention.written) else {
                continue;
            };
            // A re-export is an arrow of those who use it, unless the file uses it too.
            let handed_on = mention.public
                && mention
                    .name
                    .as_ref()
                    .is_some_and(|name| !words.contains(name));
            if handed_on {
                continue;
            }
            let target = modules.home(&path, 0);
            let generated_method = mention.module == ["api"];
            arrows.push(Arrow {
                file: source.file.clone(),
                line: mention.line,
                module: if generated_method {
                    vec!["client".to_owned()]
                } else {
                    mention.module.clone()
                },
                path: mention.written.join("::"),
                target_file: modules.file(&target),
                target,
                test: mention.test || modules.is_test(&mention.module),
            });
        }
    }
    arrows
}

impl Modules {
    /// The path from the crate's root; `None` if it leads into another crate.
    fn absolute(&self, module: &[String], written: &[String]) -> Option<Vec<String>> {
        let mut from = module.to_vec();
        let mut rest = written;
        match rest.first()?.as_str() {
            "crate" => from.clear(),
            "self" => {}
            "super" => {
                while rest.first().is_some_and(|it| it == "super") {
                    from.pop()?;
                    rest = &rest[1..];
                }
                return Some([&from, rest].concat());
            }
            first => {
                let child = [module, &[first.to_owned()]].concat();
                if self.files.contains_key(&child) {
                    return Some([module, rest].concat());
                }
                let used = self.names.get(&(module.to_vec(), first.to_owned()))?;
                return Some([used, &rest[1..]].concat());
            }
        }
        rest = &rest[1..];
        Some([&from, rest].concat())
    }

    /// The module that defines what a path from the root names.
    fn home(&self, path: &[String], depth: usize) -> Vec<String> {
        assert!(depth < 32, "re-exports in a circle: {}", path.join("::"));
        let mut at = Vec::new();
        for (index, name) in path.iter().enumerate() {
            let inner = [&at[..], std::slice::from_ref(name)].concat();
            if self.files.contains_key(&inner) {
                at = inner;
                continue;
            }
            if self.items.contains(&(at.clone(), name.clone())) {
                return at;
            }
            let rest = &path[index + 1..];
            if let Some(target) = self.names.get(&(at.clone(), name.clone())) {
                return self.home(&[target, rest].concat(), depth + 1);
            }
            let found = self.globs.get(&at).into_iter().flatten().find(|glob| {
                let of = ((*glob).clone(), name.clone());
                self.items.contains(&of) || self.names.contains_key(&of)
            });
            return match found {
                Some(glob) => self.home(&[glob, &path[index..]].concat(), depth + 1),
                None => at,
            };
        }
        at
    }

    fn file(&self, module: &[String]) -> String {
        self.files.get(module).cloned().unwrap_or_default()
    }

    fn is_test(&self, module: &[String]) -> bool {
        (1..=module.len()).any(|count| self.tests.contains(&module[..count]))
    }
}

/// Everything in a file that may be an arrow, and the words of its code outside of `use`.
fn read(source: &Source, modules: &mut Modules) -> (Vec<Mention>, BTreeSet<String>) {
    let tokens = tokens(&source.text);
    let word = |index: usize| tokens.get(index).map_or("", |(_, token)| *token);
    let (mut mentions, mut words) = (Vec::new(), BTreeSet::new());
    // Inline modules that are open, each with the index of its end.
    let mut inside: Vec<(String, usize)> = Vec::new();
    let (mut test_until, mut test_next) = (0, false);
    let mut index = 0;
    while index < tokens.len() {
        inside.retain(|(_, end)| index < *end);
        let module: Vec<String> = source
            .module
            .iter()
            .cloned()
            .chain(inside.iter().map(|(name, _)| name.clone()))
            .collect();
        let (line, token) = tokens[index];
        if token == "#" {
            let open = index + 1 + usize::from(word(index + 1) == "!");
            let end = closing(&tokens, open);
            test_next |=
                word(open + 1) == "cfg" && tokens[open..end].iter().any(|(_, it)| *it == "test");
            index = end + 1;
            continue;
        }
        if std::mem::take(&mut test_next) && index >= test_until {
            test_until = end_of_item(&tokens, index);
        }
        let test = index < test_until;
        match token {
            "mod" if is_name(word(index + 1)) => {
                let inner = [&module[..], &[word(index + 1).to_owned()]].concat();
                if test {
                    modules.tests.insert(inner.clone());
                }
                if word(index + 2) == "{" {
                    modules
                        .files
                        .entry(inner)
                        .or_insert_with(|| source.file.clone());
                    inside.push((word(index + 1).to_owned(), closing(&tokens, index + 2)));
                }
                index += 3;
            }
            "use" => {
                let public =
                    word(index.wrapping_sub(1)) == "pub" || word(index.wrapping_sub(1)) == ")";
                let mut found = Vec::new();
                index = tree(&tokens, index + 1, &[], &mut found);
                mentions.extend(found.into_iter().map(|(line, written, name)| Mention {
                    line,
                    module: module.clone(),
                    written,
                    name: Some(name),
                    public,
                    test,
                }));
            }
            // Code that is written, not run.
            "quote" | "quote_spanned" | "parse_quote" if word(index + 1) == "!" => {
                index = closing(&tokens, index + 2) + 1;
            }
            "struct" | "enum" | "union" | "trait" | "fn" | "type" | "const" | "static" => {
                modules.items.insert((module, word(index + 1).to_owned()));
                index += 1;
            }
            _ if is_name(token) => {
                if !test {
                    words.insert(token.to_owned());
                }
                let mut end = index + 1;
                let mut written = vec![token.to_owned()];
                while word(end) == "::" && is_name(word(end + 1)) {
                    written.push(word(end + 1).to_owned());
                    end += 2;
                }
                let continued = index > 0 && matches!(word(index - 1), "::" | "in" | ".");
                if written.len() > 1 && !continued {
                    mentions.push(Mention {
                        line,
                        module,
                        written,
                        name: None,
                        public: false,
                        test,
                    });
                }
                index = end;
            }
            _ => index += 1,
        }
    }
    (mentions, words)
}

/// Reads the tree of a `use` from `index`, and returns the index after it.
fn tree(
    tokens: &[(usize, &str)],
    mut index: usize,
    before: &[String],
    found: &mut Vec<(usize, Vec<String>, String)>,
) -> usize {
    let mut path = before.to_vec();
    let start = tokens.get(index).map_or(0, |(line, _)| *line);
    while let Some((line, token)) = tokens.get(index).copied() {
        index += 1;
        match token {
            "::" => {}
            "{" => {
                while tokens.get(index).is_some_and(|(_, token)| *token != "}") {
                    index = tree(tokens, index, &path, found);
                    index += usize::from(tokens.get(index).is_some_and(|(_, token)| *token == ","));
                }
                return index + 1;
            }
            "*" => {
                found.push((line, path.clone(), "*".to_owned()));
                return index;
            }
            "as" => {
                let name = tokens.get(index).map_or("_", |(_, token)| *token);
                found.push((start, path, name.to_owned()));
                return index + 1;
            }
            "," | "}" | ";" => {
                index -= 1;
                break;
            }
            "self" if !path.is_empty() => {}
            name => path.push(name.to_owned()),
        }
    }
    if tokens.get(index).is_some_and(|(_, token)| *token == "as") {
        return index;
    }
    let name = path.last().cloned().unwrap_or_default();
    found.push((start, path, name));
    index
}

/// The index of the bracket that closes the one at `open`.
fn closing(tokens: &[(usize, &str)], open: usize) -> usize {
    let mut depth = 0_usize;
    for (index, (_, token)) in tokens.iter().enumerate().skip(open) {
        match *token {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index;
        }
    }
    tokens.len()
}

/// The index after the item that begins at `index`: after its `;`, or after its braces.
fn end_of_item(tokens: &[(usize, &str)], mut index: usize) -> usize {
    while let Some((_, token)) = tokens.get(index) {
        match *token {
            ";" | "," => return index + 1,
            "{" => return closing(tokens, index) + 1,
            "(" | "[" => index = closing(tokens, index) + 1,
            _ => index += 1,
        }
    }
    index
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c == '_' || c.is_alphabetic())
}

/// Words and signs, each with its line; comments and literals are left out.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let (mut tokens, mut line, mut rest) = (Vec::new(), 1, text);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => quoted(rest),
            '\'' => character(rest),
            _ if raw_string(rest).is_some() => raw_string(rest).unwrap_or(1),
            'b' if rest.starts_with("b\"") => 1 + quoted(&rest[1..]),
            'b' if rest.starts_with("b'") => 1 + character(&rest[1..]),
            _ if first == '_' || first.is_alphanumeric() => {
                let end = rest
                    .find(|c: char| c != '_' && !c.is_alphanumeric())
                    .unwrap_or(rest.len());
                tokens.push((line, &rest[..end]));
                end
            }
            ':' if rest.starts_with("::") => {
                tokens.push((line, "::"));
                2
            }
            _ => {
                if !first.is_whitespace() {
                    tokens.push((line, &rest[..first.len_utf8()]));
                }
                first.len_utf8()
            }
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// The length of a string literal.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a raw string literal, if one begins here.
fn raw_string(text: &str) -> Option<usize> {
    let marks = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = marks.len() - marks.trim_start_matches('#').len();
    let body = marks[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = body.find(&end).map_or(body.len(), |at| at + end.len());
    Some(text.len() - body.len() + length)
}

/// The length of a character literal, or 1 for the sign of a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => text[2..].find('\'').map_or(1, |at| {
            // `'\''`
            if at == 0 { 4 } else { at + 3 }
        }),
        Some((_, _)) => match chars.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
        None => 1,
    }
}

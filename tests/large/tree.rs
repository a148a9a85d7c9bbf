//! Tree: a JSON-like value that keeps the order of its keys and is written as YAML or JSON.

/// One value.
#[derive(Clone, Debug)]
pub enum Tree {
    Text(String),
    Whole(i64),
    Flag(bool),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Tree::Text(text.to_owned())
    }
}
impl From<String> for Tree {
    fn from(text: String) -> Self {
        Tree::Text(text)
    }
}
impl From<i64> for Tree {
    fn from(number: i64) -> Self {
        Tree::Whole(number)
    }
}
impl From<bool> for Tree {
    fn from(flag: bool) -> Self {
        Tree::Flag(flag)
    }
}
impl<T: Into<Tree>> From<Vec<T>> for Tree {
    fn from(items: Vec<T>) -> Self {
        Tree::List(items.into_iter().map(Into::into).collect())
    }
}
impl<T: Into<Tree> + Clone, const N: usize> From<&[T; N]> for Tree {
    fn from(items: &[T; N]) -> Self {
        Tree::List(items.iter().cloned().map(Into::into).collect())
    }
}

/// `map! { "key": value, ... }`
macro_rules! map {
    ($($key:tt : $value:expr),* $(,)?) => {
        $crate::large::tree::Tree::Map(vec![$(($key.to_string(), $crate::large::tree::Tree::from($value))),*])
    };
}
pub(crate) use map;

impl Tree {
    /// Adds a key to a map.
    pub fn with(mut self, key: &str, value: impl Into<Tree>) -> Self {
        if let Tree::Map(entries) = &mut self {
            entries.push((key.to_owned(), value.into()));
        }
        self
    }

    /// Compact JSON, but with a line for each of the outer three levels, as documents of this size are written.
    pub fn json(&self) -> String {
        let mut out = String::new();
        self.write_json(0, &mut out);
        out.push('\n');
        out
    }

    fn write_json(&self, depth: usize, out: &mut String) {
        let gap = if depth < 4 {
            format!("\n{}", " ".repeat(depth * 2 + 2))
        } else {
            String::new()
        };
        let end = if depth < 4 {
            format!("\n{}", " ".repeat(depth * 2))
        } else {
            String::new()
        };
        match self {
            Tree::Text(text) => quoted(text, out),
            Tree::Whole(number) => out.push_str(&number.to_string()),
            Tree::Flag(flag) => out.push_str(&flag.to_string()),
            Tree::List(items) if items.is_empty() => out.push_str("[]"),
            Tree::Map(entries) if entries.is_empty() => out.push_str("{}"),
            Tree::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index == 0 { "[" } else { "," });
                    out.push_str(&gap);
                    item.write_json(depth + 1, out);
                }
                out.push_str(&end);
                out.push(']');
            }
            Tree::Map(entries) => {
                for (index, (key, value)) in entries.iter().enumerate() {
                    out.push_str(if index == 0 { "{" } else { "," });
                    out.push_str(&gap);
                    quoted(key, out);
                    out.push(':');
                    value.write_json(depth + 1, out);
                }
                out.push_str(&end);
                out.push('}');
            }
        }
    }

    /// YAML in block style.
    pub fn yaml(&self) -> String {
        let mut out = String::new();
        self.write_yaml(0, &mut out);
        out
    }

    fn write_yaml(&self, depth: usize, out: &mut String) {
        let indent = "  ".repeat(depth);
        match self {
            Tree::Map(entries) => {
                for (key, value) in entries {
                    out.push_str(&indent);
                    scalar(key, out);
                    out.push(':');
                    value.write_value(depth + 1, out);
                }
            }
            Tree::List(items) => {
                for item in items {
                    out.push_str(&indent);
                    out.push('-');
                    item.write_value(depth + 1, out);
                }
            }
            other => {
                out.push_str(&indent);
                other.write_value(depth, out);
            }
        }
    }

    /// What follows `key:` or `-`, with its line end.
    fn write_value(&self, depth: usize, out: &mut String) {
        match self {
            Tree::Map(entries) if entries.is_empty() => out.push_str(" {}\n"),
            Tree::List(items) if items.is_empty() => out.push_str(" []\n"),
            Tree::Map(_) | Tree::List(_) => {
                out.push('\n');
                self.write_yaml(depth, out);
            }
            Tree::Text(text)
                if text.contains('\n')
                    && !text.starts_with([' ', '\n'])
                    && !text.ends_with('\n') =>
            {
                out.push_str(" |-\n");
                for line in text.split('\n') {
                    if !line.is_empty() {
                        out.push_str(&"  ".repeat(depth));
                        out.push_str(line);
                    }
                    out.push('\n');
                }
            }
            Tree::Text(text) => {
                out.push(' ');
                scalar(text, out);
                out.push('\n');
            }
            Tree::Whole(number) => out.push_str(&format!(" {number}\n")),
            Tree::Flag(flag) => out.push_str(&format!(" {flag}\n")),
        }
    }
}

/// A YAML scalar that is certainly read as a string: plain where nothing in it means something to YAML.
fn scalar(text: &str, out: &mut String) {
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '$')
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || " _-/.{}$()".contains(c))
        && !text.ends_with(' ')
        && !words.contains(&text.to_ascii_lowercase().as_str());
    if plain {
        out.push_str(text)
    } else {
        quoted(text, out)
    }
}

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

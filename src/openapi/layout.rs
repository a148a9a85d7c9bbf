//! Layout: generated code as people read and review it.

/// Lays out what the generator has written, by prettyplease and with a blank line between items.
///
/// # Errors
/// When it is no Rust, which would be the generator's fault.
pub fn formatted(source: &str) -> Result<String, String> {
    let file = syn::parse_file(source).map_err(|error| {
        format!("the generated code does not parse ({error}); please report this")
    })?;
    // A parser leaves comments out.
    let banner: String = source
        .split_inclusive('\n')
        .take_while(|line| line.starts_with("//"))
        .collect();
    Ok(format!(
        "{banner}\n{}",
        spaced(&prettyplease::unparse(&file))
    ))
}

/// One item a block: a blank line after each that ends, and before the first of a module or `impl`.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 20);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let Some(next) = lines.peek() else {
            break;
        };
        let begun = line.trim_ascii_start();
        let ends = begun == "}"
            || line == "    };"
            || line.starts_with("    pub type ")
            || begun.starts_with("use ") && !next.trim_ascii_start().starts_with("use ");
        if ends {
            let next = next.trim_ascii_start();
            let starts = ["///", "#[", "pub ", "impl", "fn ", "static ", "const "];
            if starts.iter().any(|start| next.starts_with(start)) {
                out.push('\n');
            }
        }
    }
    out
}

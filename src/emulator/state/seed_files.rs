//! Seeds and snapshots in files.
use serde_json::{Map, Value};
use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

/// Reads a seed or snapshot for [`Platform::load`](crate::emulator::Platform::load): a JSON file, or a folder of them.
///
/// Of a folder, the files whose names end in `.json` are read in the order of their names; other files, names that begin with a
/// dot, and folders inside are not. Sections that are lists (`apps`, `corps`, `users`) are joined in that order. Any other
/// section may be in one file only.
///
/// ```no_run
/// # use huaweicloud_meeting::emulator::{Emulator, read_seed};
/// let emulator = Emulator::new();
/// let seed = read_seed("tests/seed")?;
/// emulator.platform(|platform| platform.load(&seed))?;
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When something cannot be read; with [`InvalidData`](io::ErrorKind::InvalidData) when a file is not JSON, or when a folder
/// has no such file, one that is not an object, or a section that is not a list in two of them. The error names the file.
pub fn read_seed(path: impl AsRef<Path>) -> io::Result<Value> {
    let path = path.as_ref();
    if !path.is_dir() {
        return read(path);
    }
    let files = files(path).map_err(|error| at(path, error.kind(), error))?;
    if files.is_empty() {
        return Err(invalid(path, "there is no file here that ends in .json"));
    }
    let mut seed = Map::new();
    for file in files {
        let Value::Object(sections) = read(&file)? else {
            return Err(invalid(&file, "a seed is an object"));
        };
        for (name, section) in sections {
            match (seed.get_mut(&name), section) {
                (None, section) => {
                    seed.insert(name, section);
                }
                (Some(Value::Array(items)), Value::Array(more)) => items.extend(more),
                _ => {
                    let message =
                        format!("the section {name:?} is in an earlier file too, and not a list");
                    return Err(invalid(&file, &message));
                }
            }
        }
    }
    Ok(Value::Object(seed))
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path
            .file_name()
            .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        let json = path
            .extension()
            .is_some_and(|extension| extension == "json");
        if json && !hidden && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> io::Result<Value> {
    let file = File::open(path).map_err(|error| at(path, error.kind(), error))?;
    serde_json::from_reader(BufReader::new(file)).map_err(|error| {
        let kind = error.io_error_kind().unwrap_or(io::ErrorKind::InvalidData);
        at(path, kind, format!("not JSON: {error}"))
    })
}

fn invalid(path: &Path, message: &str) -> io::Error {
    at(path, io::ErrorKind::InvalidData, message)
}

fn at(path: &Path, kind: io::ErrorKind, error: impl std::fmt::Display) -> io::Error {
    io::Error::new(kind, format!("{}: {error}", path.display()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    #[test]
    fn the_files_of_a_folder_are_joined_in_the_order_of_their_names() {
        let folder = folder(&[
            ("20-more.json", r#"{"users": [3], "sp": {"id": "s"}}"#),
            ("10-first.json", r#"{"users": [1, 2], "corps": []}"#),
            ("README.md", "not JSON"),
            (".hidden.json", "not JSON"),
        ]);
        fs::create_dir(folder.path().join("inside.json")).unwrap();
        let seed = read_seed(folder.path()).unwrap();
        assert_eq!(
            seed,
            json!({"users": [1, 2, 3], "corps": [], "sp": {"id": "s"}})
        );
    }

    #[test]
    fn what_cannot_be_joined_is_refused_by_the_name_of_the_file() {
        let twice = r#"{"sp": {}}"#;
        for (files, name) in [
            (&[("a.json", twice), ("b.json", twice)][..], "b.json"),
            (&[("a.json", "{"), ("b.json", "{}")], "a.json"),
            (&[("a.json", "[]")], "a.json"),
            (&[("a.txt", "{}")], "no file here"),
        ] {
            let folder = folder(files);
            let error = read_seed(folder.path()).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::InvalidData);
            assert!(error.to_string().contains(name), "{error}");
        }
        let error = read_seed("/nowhere/seed.json").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert!(error.to_string().contains("/nowhere/seed.json"), "{error}");
    }
}

//! Security: does the session's token go with an operation, or a secret of the caller's?
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::operations;
use crate::openapi::generate::model::{Credential, Place};
use crate::openapi::generate::names;
use crate::openapi::generate::names::Scope;
use crate::openapi::generate::read::reader::Reader;

/// `token`, and the secrets that the caller gives.
type Security = (bool, Vec<Credential>);

impl Credential {
    /// Whether it goes there; names of headers do not differ by case, and all cookies are in one header.
    pub(in crate::openapi) fn fills(&self, place: Place, name: &str) -> bool {
        let is_cookies = |header: &str| header.eq_ignore_ascii_case("Cookie");
        match (self.place, place) {
            (Place::Header, Place::Header) => self.name.eq_ignore_ascii_case(name),
            (Place::Header, Place::Cookie) => is_cookies(&self.name),
            (Place::Cookie, Place::Header) => is_cookies(name),
            (own, place) => own == place && self.name == name,
        }
    }
}

impl<'d> Reader<'d, '_> {
    /// The first of the alternatives counts: the one with the session's token, if there is one.
    pub(in crate::openapi) fn security(&mut self, operation: &'d Node) -> Option<Security> {
        let root: &'d Node = self.root;
        let Some(list) = operations::security(root, operation) else {
            return Some((false, Vec::new()));
        };
        let alternatives = list.items();
        if !matches!(list.kind, Kind::List(_)) {
            self.refuse(list, "`security` is a list; write `security: [{scheme: []}]`, or `security: []` for none");
            return None;
        }
        let session = |reader: &Self, node: &'d Node| {
            node.entries().iter().any(|(name, _)| {
                reader
                    .scheme(name)
                    .is_some_and(|scheme| scheme.flag("x-session-token") == Some(true))
            })
        };
        let Some(chosen) = alternatives
            .iter()
            .find(|node| session(self, node))
            .or_else(|| alternatives.first())
        else {
            return Some((false, Vec::new()));
        };
        let mut token = false;
        let mut found: Vec<(Credential, bool)> = Vec::new();
        for (name, node) in chosen.entries() {
            let Some(scheme) = self.scheme(name) else {
                self.refuse(node, format!("no security scheme is called `{name}`; add it under `components/securitySchemes`"));
                return None;
            };
            if scheme.flag("x-session-token") == Some(true) {
                token = true;
                continue;
            }
            let (place, key) = match (scheme.text("type"), scheme.text("in"), scheme.text("name")) {
                // the flows are the caller's affair; what they end with is a value of this header
                (Some("http" | "oauth2" | "openIdConnect"), ..) => (Place::Header, "Authorization"),
                (Some("apiKey"), Some("header"), Some(header)) => (Place::Header, header),
                (Some("apiKey"), Some("query"), Some(key)) => (Place::Query, key),
                (Some("apiKey"), Some("cookie"), Some(cookie)) => (Place::Cookie, cookie),
                (Some("apiKey"), Some(place), _) => {
                    self.refuse(node, format!("the key of `{name}` goes into the {place}, which is not supported; use one in a header, query or cookie"));
                    return None;
                }
                (Some(kind), ..) => {
                    self.refuse(node, format!("`{name}` is of type {kind}, which is not supported; use http, apiKey in a header, query or cookie, oauth2 or openIdConnect"));
                    return None;
                }
                _ => {
                    self.refuse(node, format!("the scheme `{name}` has no `type`; add it"));
                    return None;
                }
            };
            // both are tokens
            if matches!(place, Place::Header | Place::Cookie) && !names::is_header(key) {
                self.refuse(
                    node,
                    format!(
                        "`{key}` of the scheme `{name}` cannot be the name of a {}; correct it",
                        place.title()
                    ),
                );
                return None;
            }
            let login = matches!(scheme.text("type"), Some("oauth2" | "openIdConnect"));
            let credential = Credential {
                place,
                name: key.to_owned(),
                scheme: name.clone(),
                ident: "authorization".to_owned(),
            };
            match found.iter_mut().find(|(other, _)| other.fills(place, key)) {
                // what two logins end with may be one value; a password and a key in one place cannot
                Some((other, of_a_login)) if *of_a_login && login => *other = credential,
                Some((other, _)) => {
                    // of a cookie and its header, the header
                    let (place, key) = match (other.place, place) {
                        (Place::Header, Place::Cookie) => (other.place, other.name.clone()),
                        _ => (place, key.to_owned()),
                    };
                    self.refuse(node, format!("two schemes fill the {} `{key}`, which has one value; write them as alternatives, each an item of the list", place.title()));
                    return None;
                }
                None => found.push((credential, login)),
            }
        }
        let session = chosen
            .entries()
            .iter()
            .filter_map(|(name, _)| self.scheme(name));
        let session = session
            .filter(|scheme| scheme.flag("x-session-token") == Some(true))
            .find_map(|scheme| scheme.text("name"));
        if let Some(session) = session
            && let Some((other, _)) = found
                .iter()
                .find(|(other, _)| other.fills(Place::Header, session))
        {
            self.refuse(chosen, format!("two schemes fill the header `{}`, which has one value; write them as alternatives, each an item of the list", other.name));
            return None;
        }
        let mut credentials: Vec<Credential> = found.into_iter().map(|(found, _)| found).collect();
        if credentials.len() > 1 {
            let mut scope = Scope::default();
            for credential in &mut credentials {
                let node = chosen.get(&credential.scheme)?;
                let scheme = self.scheme(&credential.scheme)?;
                credential.ident = self.name(scheme, &credential.scheme, names::argument)?;
                if let Err(words) = scope.take(&credential.ident, &credential.scheme, node) {
                    self.refuse(node, words);
                    return None;
                }
            }
        }
        Some((token, credentials))
    }

    /// The header that the session fills, if a scheme says so.
    pub(in crate::openapi) fn session_header(&self) -> Option<&'d str> {
        let root: &'d Node = self.root;
        let schemes = root.get("components")?.map("securitySchemes").iter();
        schemes
            .filter(|(_, scheme)| scheme.flag("x-session-token") == Some(true))
            .find_map(|(_, scheme)| scheme.text("name"))
    }

    fn scheme(&self, name: &str) -> Option<&'d Node> {
        let root: &'d Node = self.root;
        let node = root.get("components")?.get("securitySchemes")?.get(name)?;
        root.resolve(node).ok()
    }
}

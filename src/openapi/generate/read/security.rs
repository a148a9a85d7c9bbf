//! Security: does the session's token go with an operation, or a secret of the caller's?
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::operations;
use crate::openapi::generate::names;
use crate::openapi::generate::read::reader::Reader;

/// `token`, and the header and scheme of a secret that the caller gives.
type Security = (bool, Option<(String, String)>);

impl<'d> Reader<'d, '_> {
    /// The first of the alternatives counts: the one with the session's token, if there is one.
    pub(in crate::openapi) fn security(&mut self, operation: &'d Node) -> Option<Security> {
        let root: &'d Node = self.root;
        let Some(list) = operations::security(root, operation) else {
            return Some((false, None));
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
            return Some((false, None));
        };
        let mut token = false;
        let mut authorization = None;
        let mut authorization_of = None;
        for (name, node) in chosen.entries() {
            let Some(scheme) = self.scheme(name) else {
                self.refuse(node, format!("no security scheme is called `{name}`; add it under `components/securitySchemes`"));
                return None;
            };
            if scheme.flag("x-session-token") == Some(true) {
                token = true;
                continue;
            }
            let header = match (scheme.text("type"), scheme.text("in"), scheme.text("name")) {
                // the flows are the caller's affair; what they end with is a value of this header
                (Some("http" | "oauth2" | "openIdConnect"), ..) => "Authorization",
                (Some("apiKey"), Some("header"), Some(header)) => header,
                (Some("apiKey"), Some(place), _) => {
                    self.refuse(node, format!("the key of `{name}` goes into the {place}, which is not supported; use one in a header"));
                    return None;
                }
                (Some(kind), ..) => {
                    self.refuse(node, format!("`{name}` is of type {kind}, which is not supported; use http, apiKey in a header, oauth2 or openIdConnect"));
                    return None;
                }
                _ => {
                    self.refuse(node, format!("the scheme `{name}` has no `type`; add it"));
                    return None;
                }
            };
            if !names::is_header(header) {
                self.refuse(node, format!("`{header}` of the scheme `{name}` cannot be the name of a header; correct it"));
                return None;
            }
            let login = matches!(scheme.text("type"), Some("oauth2" | "openIdConnect"));
            let before = authorization.replace((header.to_owned(), name.clone()));
            if before.is_some_and(|(other, _)| !other.eq_ignore_ascii_case(header)) {
                self.refuse(node, "two secrets besides the session's token are not supported; declare one, and the other as a header parameter");
                return None;
            }
            // what two logins end with may be one value; a password and a key in one header cannot
            if authorization_of
                .replace(login)
                .is_some_and(|before| !(before && login))
            {
                self.refuse(node, format!("two schemes fill the header `{header}`, which has one value; write them as alternatives, each an item of the list"));
                return None;
            }
        }
        let session = chosen
            .entries()
            .iter()
            .filter_map(|(name, _)| self.scheme(name));
        let session = session
            .filter(|scheme| scheme.flag("x-session-token") == Some(true))
            .find_map(|scheme| scheme.text("name"));
        if let (Some(session), Some((header, _))) = (session, &authorization)
            && session.eq_ignore_ascii_case(header)
        {
            self.refuse(chosen, format!("two schemes fill the header `{header}`, which has one value; write them as alternatives, each an item of the list"));
            return None;
        }
        Some((token, authorization))
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

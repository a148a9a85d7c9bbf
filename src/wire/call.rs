//! Call: builds one request from path, query, headers and body, validates and sends it.
use crate::error::{InvalidRequest, Violation};
use crate::random;
use crate::runtime::{Operation, Style, ToParam, Validate, Validator};
use crate::secret::{Redactor, SecretBytes};
use crate::time::Deadline;
use crate::wire::connection::X_REQUEST_ID;
use crate::wire::multipart::{Multipart, MultipartBody};
use crate::wire::path::{Target, fault};
use crate::wire::response_headers::ResponseHeaders;
use crate::wire::send::{Auth, Prepared, Sign, Signed};
use crate::wire::styled::{self, Spelled};
use crate::wire::{CallOptions, Response, TokenProvider, Transport, path, serialize};
use crate::{Error, Result, Secret};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::sync::Arc;
use ureq::http::header::{CONTENT_LENGTH, CONTENT_TYPE, COOKIE};
use ureq::http::{HeaderMap, HeaderName, HeaderValue, Uri};
use zeroize::Zeroizing;

/// What every body is labelled with (sources 1).
const JSON: &str = "application/json; charset=UTF-8";

/// One request being put together. Violations are collected and reported by the sending methods, before anything is sent.
#[must_use = "a call does nothing until it is sent by receive(), finish() or response()"]
pub struct Call<'c> {
    transport: &'c Transport,
    operation: &'static Operation,
    tokens: Option<&'c dyn TokenProvider>,
    options: &'c CallOptions,
    target: Target,
    headers: HeaderMap,
    content_type: Option<HeaderValue>,
    body: Option<SecretBytes>,
    upload: Option<MultipartBody<'c>>,
    violations: Vec<Violation>,
    token: Option<Secret>,
    sign: Option<Box<Sign<'c>>>,
    idempotent: bool,
    authenticates: bool,
    deadline: Deadline,
    redactor: Redactor,
}

/// Shows the operation, never a value.
impl std::fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Call")
            .field("operation", self.operation)
            .finish_non_exhaustive()
    }
}

impl<'c> Call<'c> {
    pub(crate) fn new(
        transport: &'c Transport,
        operation: &'static Operation,
        tokens: Option<&'c dyn TokenProvider>,
        options: &'c CallOptions,
    ) -> Self {
        Self {
            transport,
            operation,
            tokens,
            options,
            target: Target::default(),
            headers: HeaderMap::new(),
            content_type: None,
            body: None,
            upload: None,
            violations: Vec::new(),
            token: None,
            sign: None,
            idempotent: operation.idempotent,
            authenticates: false,
            // From here on: checking and serialising count too.
            deadline: transport.deadline(options),
            redactor: Redactor::default(),
        }
    }

    /// Fills `{name}` of the path, percent-encoded with nothing left safe. Empty, `.` and `..` are violations.
    pub fn path<T: ToParam + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        let fault = self.target.path(name, &value.plain());
        self.violations.extend(fault);
        self
    }

    /// A query parameter.
    pub fn query<T: ToParam + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        self.target.query(name, &value.plain());
        self
    }

    /// An optional query parameter; left out when `None`.
    pub fn query_opt<T: ToParam>(self, name: &'static str, value: Option<&T>) -> Self {
        match value {
            Some(value) => self.query(name, value),
            None => self,
        }
    }

    /// An array, exploded: `name=a&name=b`; nothing when empty.
    pub fn query_each<T: ToParam>(self, name: &'static str, values: &[T]) -> Self {
        values
            .iter()
            .fold(self, |call, value| call.query(name, value))
    }

    /// An array in one parameter: `name=a<separator>b`, the separator as it is on the wire (`,`, `%20`, `%7C`); nothing when empty.
    pub fn query_joined<T: ToParam>(
        mut self,
        name: &'static str,
        separator: &'static str,
        values: &[T],
    ) -> Self {
        if !values.is_empty() {
            let values: Vec<String> = values
                .iter()
                .map(|value| path::encode(&value.plain()).into_owned())
                .collect();
            self.target.raw(name, &values.join(separator));
        }
        self
    }

    /// A header; a value with control characters is a violation. Blanks at its ends do not arrive.
    pub fn header<T: ToParam + ?Sized>(self, name: &'static str, value: &T) -> Self {
        let value = value.plain();
        self.set(name, &value, false)
    }

    /// An optional header.
    pub fn header_opt<T: ToParam>(self, name: &'static str, value: Option<&T>) -> Self {
        match value {
            Some(value) => self.header(name, value),
            None => self,
        }
    }

    /// An array in a header, comma-separated; nothing when empty. A comma in an entry is a violation.
    pub fn header_joined<T: ToParam>(mut self, name: &'static str, values: &[T]) -> Self {
        if values.is_empty() {
            return self;
        }
        let values: Vec<Cow<'_, str>> = values.iter().map(ToParam::plain).collect();
        if values.iter().any(|value| value.contains(',')) {
            self.violations.push(fault(
                name,
                "must not have a comma in an entry: it would arrive as two",
            ));
            return self;
        }
        self.set(name, &values.join(","), false)
    }

    /// A header whose value is secret; never logged, observed or excerpted.
    pub fn secret_header(mut self, name: &'static str, value: &Secret) -> Self {
        self.redactor.hide(value);
        self.set(name, value.expose(), true)
    }

    /// A cookie, as it is: nothing is encoded. What no cookie can carry (RFC 6265, 4.1.1) is a violation.
    pub fn cookie<T: ToParam + ?Sized>(self, name: &'static str, value: &T) -> Self {
        let value = value.plain();
        self.add_cookie(name, &value, false)
    }

    /// An optional cookie.
    pub fn cookie_opt<T: ToParam>(self, name: &'static str, value: Option<&T>) -> Self {
        match value {
            Some(value) => self.cookie(name, value),
            None => self,
        }
    }

    /// A cookie whose value is secret; never logged, observed or excerpted.
    pub fn secret_cookie(mut self, name: &'static str, value: &Secret) -> Self {
        self.redactor.hide(value);
        self.add_cookie(name, value.expose(), true)
    }

    /// All cookies are in one header.
    fn add_cookie(mut self, name: &'static str, value: &str, secret: bool) -> Self {
        let is_carried = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
        if !value.bytes().all(is_carried) {
            self.violations.push(fault(name, UNCARRIED));
            return self;
        }
        let before = self.headers.get(COOKIE);
        let secret = secret || before.is_some_and(HeaderValue::is_sensitive);
        let before = before.map(HeaderValue::as_bytes).unwrap_or_default();
        let mut cookies = Zeroizing::new(Vec::with_capacity(
            before.len() + name.len() + value.len() + 3,
        ));
        cookies.extend_from_slice(before);
        if !before.is_empty() {
            cookies.extend_from_slice(b"; ");
        }
        cookies.extend_from_slice(name.as_bytes());
        cookies.push(b'=');
        cookies.extend_from_slice(value.as_bytes());
        match HeaderValue::from_bytes(&cookies) {
            Ok(mut value) => {
                value.set_sensitive(secret);
                self.headers.insert(COOKIE, value);
            }
            Err(_) => self.violations.push(fault(name, "is not a cookie's name")),
        }
        self
    }

    fn set(mut self, name: &'static str, value: &str, secret: bool) -> Self {
        let Ok(header) = HeaderName::from_bytes(name.as_bytes()) else {
            self.violations.push(fault(name, "is not a header's name"));
            return self;
        };
        // Tabs are allowed by HTTP and by nobody's use; the rest would end the header.
        match HeaderValue::from_bytes(value.as_bytes()) {
            Ok(mut value) if !value.as_bytes().contains(&b'\t') => {
                value.set_sensitive(secret);
                self.headers.insert(header, value);
            }
            _ => self
                .violations
                .push(fault(name, "must not have control characters")),
        }
        self
    }

    /// A value in the path, by its style. Nothing to write is a violation.
    pub fn path_styled<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        style: Style,
        value: &T,
    ) -> Self {
        if let Some((value, _)) = self.spelled(name, style, value) {
            let text = styled::in_path(name, style, &value);
            let fault = self.target.raw_path(name, text);
            self.violations.extend(fault);
        }
        self
    }

    /// A value in the query, by its style; nothing of an empty list or object.
    pub fn query_styled<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        style: Style,
        value: &T,
    ) -> Self {
        if let Some((value, _)) = self.spelled(name, style, value) {
            for (name, value) in styled::pairs(name, style, &value) {
                self.target.raw_pair(&name, &value);
            }
        }
        self
    }

    /// An optional value in the query, by its style.
    pub fn query_styled_opt<T: Serialize>(
        self,
        name: &'static str,
        style: Style,
        value: Option<&T>,
    ) -> Self {
        match value {
            Some(value) => self.query_styled(name, style, value),
            None => self,
        }
    }

    /// A value in a header, by its style; nothing of an empty list or object. A comma in an entry is a violation, and so is
    /// an equals sign in a name where names and values are pairs.
    pub fn header_styled<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        style: Style,
        value: &T,
    ) -> Self {
        let Some((value, secret)) = self.spelled(name, style, value) else {
            return self;
        };
        match styled::in_header(style, &value) {
            Some(text) if text.is_empty() => self,
            Some(text) => self.set(name, &text, secret),
            None => {
                let rule = "must not have the separator in an entry: it would arrive as two";
                self.violations.push(fault(name, rule));
                self
            }
        }
    }

    /// An optional value in a header, by its style.
    pub fn header_styled_opt<T: Serialize>(
        self,
        name: &'static str,
        style: Style,
        value: Option<&T>,
    ) -> Self {
        match value {
            Some(value) => self.header_styled(name, style, value),
            None => self,
        }
    }

    /// The value before any encoding, and whether there is a secret in it.
    fn spelled<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        style: Style,
        value: &T,
    ) -> Option<(Spelled, bool)> {
        let (written, secrets) = serialize::json(value);
        self.redactor.hide_all(&secrets);
        let spelled = written.ok().and_then(|json| styled::spelled(&json, style));
        if spelled.is_none() {
            self.violations.push(fault(name, UNSPELLABLE));
        }
        spelled.map(|spelled| (spelled, !secrets.is_empty()))
    }

    /// Fills `{name}` of the path with a value that is secret, as [`path`](Call::path) does; never logged, observed or
    /// excerpted.
    pub fn secret_path(mut self, name: &'static str, value: &Secret) -> Self {
        self.hide_encoded(std::slice::from_ref(value));
        let fault = self.target.path(name, value.expose());
        self.violations.extend(fault);
        self
    }

    /// A query parameter whose value is secret; never logged, observed or excerpted.
    pub fn secret_query(mut self, name: &'static str, value: &Secret) -> Self {
        self.hide_encoded(std::slice::from_ref(value));
        self.target.query(name, value.expose());
        self
    }

    /// Hides secrets that are percent-encoded on the wire, in both spellings.
    fn hide_encoded(&mut self, secrets: &[Secret]) {
        for secret in secrets {
            self.redactor.hide(secret);
            let encoded = Secret::new(path::encode(secret.expose()));
            self.redactor.hide(&encoded);
            self.redactor
                .hide(&Secret::new(encoded.expose().replace("%20", "+")));
        }
    }

    /// Checks a body or a parameter struct against the document's rules.
    pub fn validate<T: Validate + ?Sized>(self, value: &T) -> Self {
        self.validate_with(|at| value.validate(at))
    }

    /// Checks by hand: the generated code's way to check single parameters (`at.…`).
    pub fn validate_with(mut self, rules: impl FnOnce(&mut Validator)) -> Self {
        let mut checker = Validator::default();
        rules(&mut checker);
        self.violations.extend(checker.into_faults());
        self
    }

    /// A JSON body, serialized compactly; `Content-Type: application/json; charset=UTF-8`.
    pub fn json<T: Serialize + ?Sized>(self, body: &T) -> Self {
        self.json_as(JSON, body)
    }

    /// A JSON body of another media type, such as `application/merge-patch+json`.
    pub fn json_as<T: Serialize + ?Sized>(mut self, content_type: &'static str, body: &T) -> Self {
        let (written, secrets) = serialize::json(body);
        self.redactor.hide_all(&secrets);
        match written {
            Ok(bytes) => {
                self.body = Some(bytes);
                self.labelled(content_type)
            }
            // The message could quote what it stumbled over.
            Err(_) => {
                self.violations.push(fault("body", UNWRITABLE));
                self
            }
        }
    }

    /// An optional JSON body.
    pub fn json_opt<T: Serialize>(self, body: Option<&T>) -> Self {
        match body {
            Some(body) => self.json(body),
            None => self,
        }
    }

    /// A form, `application/x-www-form-urlencoded`: each property by its style, in the order of the document. A list
    /// without a style is written entry by entry; null is left out.
    pub fn form<T: Serialize + ?Sized>(mut self, body: &T, styles: &[(&str, Style)]) -> Self {
        let (written, secrets) = serialize::json(body);
        self.hide_encoded(&secrets);
        match written.ok().and_then(|json| styled::form(&json, styles)) {
            Some(form) => {
                self.body = Some(form.as_bytes().to_vec().into());
                self.labelled(FORM)
            }
            None => {
                self.violations.push(fault("body", UNSPELLABLE));
                self
            }
        }
    }

    /// A body of `multipart/form-data`, read while it is sent.
    #[doc(hidden)]
    pub fn multipart(mut self, mut body: Multipart<'c>) -> Self {
        self.hide_encoded(&body.secrets);
        self.violations.append(&mut body.violations);
        // 128 bits: no content has them by chance, and nobody can know them before
        let boundary = || {
            let mut bytes = [0; 16];
            random::fill(&mut bytes).map(|()| format!("----{}", random::hex(&bytes)))
        };
        match body.into_body(boundary) {
            Ok(body) => {
                let media = format!("multipart/form-data; boundary={}", body.boundary);
                self.upload = Some(body);
                self.labelled(&media)
            }
            Err(_) => {
                let words = "cannot be sent: the operating system gives no random bytes";
                self.violations.push(fault("body", words));
                self
            }
        }
    }

    /// A body of bytes (text or octet stream).
    pub fn bytes(mut self, content_type: &'static str, body: &[u8]) -> Self {
        self.body = Some(body.to_vec().into());
        self.labelled(content_type)
    }

    /// The body is of this media type.
    fn labelled(mut self, content_type: &str) -> Self {
        let value = if content_type == JSON {
            Some(const { HeaderValue::from_static(JSON) })
        } else {
            HeaderValue::from_str(content_type).ok()
        };
        if value.is_none() {
            self.violations
                .push(fault(CONTENT_TYPE.as_str(), "is not a media type"));
        }
        self.content_type = value;
        self
    }

    /// Overrides whether the document calls the operation idempotent.
    pub fn idempotent(mut self, yes: bool) -> Self {
        self.idempotent = yes;
        self
    }

    /// Signs each attempt anew: `sign` gives the value of `Authorization` and the JSON body that goes with it.
    pub(crate) fn signed<T: Validate + Serialize>(
        mut self,
        sign: impl Fn() -> Result<(Secret, T)> + 'c,
    ) -> Self {
        let operation = self.operation.id;
        self.sign = Some(Box::new(move || {
            let (authorization, body) = sign()?;
            let mut checker = Validator::default();
            body.validate(&mut checker);
            let mut violations = checker.into_faults();
            match serialize::json(&body).0 {
                Ok(body) if violations.is_empty() => Ok(Signed {
                    authorization,
                    body,
                }),
                written => {
                    violations.extend(written.err().map(|_| fault("body", UNWRITABLE)));
                    Err(Error::Invalid(Arc::new(InvalidRequest::new(
                        operation, violations,
                    ))))
                }
            }
        }));
        self.labelled(JSON)
    }

    /// Sends this token in `X-Access-Token` instead of the session's (the refresh token of UpdateToken).
    pub(crate) fn token(mut self, token: &Secret) -> Self {
        self.token = Some(token.clone());
        self
    }

    /// A login, or a call about the client's own token: a read-only client makes it too.
    pub(crate) fn authenticates(mut self) -> Self {
        self.authenticates = true;
        self
    }

    /// Shares the deadline of the call that made this one necessary (login inside a call).
    pub(crate) fn deadline(mut self, deadline: &Deadline) -> Self {
        self.deadline = deadline.clone();
        self
    }

    /// Sends; decodes the JSON body of a 2xx.
    ///
    /// # Errors
    /// Every kind of [`Error`] but `Config`; `Decode` when a 2xx is not a `T` in JSON.
    pub fn receive<T: DeserializeOwned>(self) -> Result<T> {
        self.send(accept_json(), Response::into_json)
    }

    /// Sends; any 2xx will do and its body is ignored (read within bounds), unless it is a page.
    ///
    /// # Errors
    /// As [`receive`](Call::receive); `Decode` when a 2xx is HTML or XML, which a proxy or a login portal on the way
    /// sends in the platform's place.
    pub fn finish(self) -> Result<()> {
        self.send(accept_json(), |response| response.done())
    }

    /// As [`receive`](Call::receive), with the headers.
    ///
    /// # Errors
    /// As [`receive`](Call::receive).
    pub fn receive_with_headers<T: DeserializeOwned>(self) -> Result<(T, ResponseHeaders)> {
        self.send(accept_json(), |response| {
            Ok((response.json()?, ResponseHeaders::of(&response)))
        })
    }

    /// As [`finish`](Call::finish), with the headers.
    ///
    /// # Errors
    /// As [`finish`](Call::finish).
    pub fn finish_with_headers(self) -> Result<ResponseHeaders> {
        self.send(accept_json(), |response| {
            response.done()?;
            Ok(ResponseHeaders::of(&response))
        })
    }

    /// Sends; gives a 2xx as it is, for responses that are text, bytes or differ by status.
    ///
    /// # Errors
    /// As [`receive`](Call::receive).
    pub fn response(self) -> Result<Response> {
        self.send(const { HeaderValue::from_static("*/*") }, Ok)
    }

    fn send<T>(self, accept: HeaderValue, take: impl FnOnce(Response) -> Result<T>) -> Result<T> {
        let transport = self.transport;
        let mut prepared = self.prepare(accept)?;
        transport.deliver(&mut prepared, take)
    }

    /// Decides everything that can be decided before sending.
    fn prepare(mut self, accept: HeaderValue) -> Result<Prepared<'c>> {
        if self.transport.inner.read_only && !self.operation.method.is_safe() && !self.authenticates
        {
            return Err(Error::config(format!(
                "{}: not sent: this client is read-only",
                self.operation.id
            )));
        }
        let mut violations = std::mem::take(&mut self.violations);
        let base = self.transport.base_url();
        let uri = match self.target.build(base, self.operation.path) {
            Ok(target) => match Uri::try_from(target) {
                Ok(uri) => Some(uri),
                Err(_) => {
                    violations.push(fault("path", "is too long with its query"));
                    None
                }
            },
            Err(fault) => {
                // An empty value was reported already when it was given.
                if !violations.iter().any(|known| known.field == fault.field) {
                    violations.push(fault);
                }
                None
            }
        };
        let invalid = |violations| {
            Error::Invalid(Arc::new(InvalidRequest::new(self.operation.id, violations)))
        };
        let Some(uri) = uri.filter(|_| violations.is_empty()) else {
            return Err(invalid(violations));
        };

        // A document that declares the header says what is sent.
        let declared = self.headers.get(&X_REQUEST_ID).map(HeaderValue::to_str);
        let given = match (declared, &self.options.request_id) {
            (Some(Ok(id)), _) => Some(id),
            (_, id) => id.as_deref(),
        };
        let request_id: Arc<str> = match given {
            Some(id) if is_request_id(id) => id.into(),
            Some(_) => {
                return Err(invalid(vec![fault(
                    "X-Request-Id",
                    "must be 1 to 128 printable ASCII characters without spaces",
                )]));
            }
            None => {
                let id = random::request_id()
                    .map_err(|error| Error::config_because("no request id can be made", error))?;
                let mut buffer = uuid::Uuid::encode_buffer();
                Arc::from(&*id.hyphenated().encode_lower(&mut buffer))
            }
        };
        let language = self
            .options
            .language
            .unwrap_or(self.transport.inner.language);
        let has_body = self.body.is_some() || self.upload.is_some() || self.sign.is_some();
        // Without a length it is sent in chunks.
        if let Some(length) = self.upload.as_ref().and_then(MultipartBody::length) {
            self.headers.insert(CONTENT_LENGTH, length.into());
        }
        let auth = match (self.token, self.tokens) {
            (Some(token), _) => Auth::Given(token),
            (None, Some(tokens)) if self.operation.token => Auth::Session(tokens),
            (None, _) => Auth::None,
        };
        Ok(Prepared {
            operation: self.operation,
            uri,
            headers: self.headers,
            content_type: self.content_type.filter(|_| has_body),
            accept,
            language: language.header(),
            body: self.body,
            upload: self.upload,
            auth,
            sign: self.sign,
            idempotent: self.idempotent,
            deadline: self.deadline,
            retry: self
                .options
                .retry
                .clone()
                .unwrap_or_else(|| self.transport.inner.retry.clone()),
            request_id,
            redactor: self.redactor,
        })
    }
}

/// Made when the crate is built, not for each call.
fn accept_json() -> HeaderValue {
    const { HeaderValue::from_static("application/json") }
}

/// Longest request id that is sent: as long as one from the platform is shown.
const LONGEST_REQUEST_ID: usize = 128;

/// Returns `true` for what every log and header carries as it is.
fn is_request_id(id: &str) -> bool {
    (1..=LONGEST_REQUEST_ID).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic())
}

const UNWRITABLE: &str = "cannot be written as JSON";
const UNCARRIED: &str = "must be printable ASCII without spaces and without any of \" , ; \\: no cookie can carry others";
const UNSPELLABLE: &str = "is nested too deep to be written in its style";
const FORM: &str = "application/x-www-form-urlencoded";

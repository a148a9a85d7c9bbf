//! Context: which call an error or a response belongs to.
use std::fmt;
use std::sync::Arc;

/// The call that an error or a [`Response`](crate::Response) belongs to: operation, request id, attempts.
#[derive(Clone, Debug)]
pub struct Context {
    pub(crate) operation: &'static str,
    /// `None`: nothing was sent, so there is none to quote.
    pub(crate) request_id: Option<Arc<str>>,
    pub(crate) attempts: u32,
    pub(crate) ambiguous: bool,
}

impl Context {
    /// Of a call for which nothing was sent.
    pub(crate) fn unsent(operation: &'static str) -> Self {
        Self {
            operation,
            request_id: None,
            attempts: 0,
            ambiguous: false,
        }
    }

    /// The document's id of the operation.
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// The request id to quote to the vendor: from the response's body, else its `X-Request-Id`, else the one that was
    /// sent. `None` when the request was never prepared.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// How many times the request was sent or tried; 0 when it never came to that.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns `true` if the request may have been applied although the call failed: see
    /// [`Error::is_ambiguous`](crate::Error::is_ambiguous). Of a response: whether it may have been if the response turns
    /// out not to be what the document says.
    pub fn is_ambiguous(&self) -> bool {
        self.ambiguous
    }

    /// Writes one line: operation, reason, whether it may have been applied, request id and attempts.
    pub(crate) fn line(
        &self,
        f: &mut fmt::Formatter<'_>,
        reason: &dyn fmt::Display,
    ) -> fmt::Result {
        write!(f, "{}: {reason}", self.operation)?;
        if self.ambiguous {
            f.write_str("; the request may have been applied, look before sending it again")?;
        }
        write!(f, " ({})", self.tail())
    }

    /// What to quote to the vendor, and how often it was tried.
    pub(crate) fn tail(&self) -> impl fmt::Display + '_ {
        Show(|f: &mut fmt::Formatter<'_>| {
            write!(f, "request id {}", self.request_id().unwrap_or("none"))?;
            match self.attempts {
                0 => f.write_str(", never sent"),
                1 => Ok(()),
                n => write!(f, ", {n} attempts"),
            }
        })
    }
}

/// Displays by a closure.
pub(crate) struct Show<F>(pub(crate) F);

impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Display for Show<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0)(f)
    }
}

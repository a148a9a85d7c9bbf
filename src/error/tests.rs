//! What is promised of errors as such.
use crate::error::*;

fn refusal(status: u16, code: Option<&str>) -> Error {
    let response = ErrorResponse {
        status,
        code: code.map(Into::into),
        message: Some("only an ordinary user can be made administrator".into()),
        body: r#"{"extra":7}"#.into(),
        ..ErrorResponse::default()
    };
    let context = Context {
        request_id: Some("r-1".into()),
        attempts: 1,
        ..Context::unsent("addCorpAdmin")
    };
    Error::Api(Arc::new(ApiError { context, response }))
}

#[test]
fn an_error_is_at_most_three_words() {
    assert!(size_of::<Error>() <= 3 * size_of::<usize>());
    assert!(size_of::<Result<()>>() <= 3 * size_of::<usize>());
}

#[test]
fn errors_can_be_shared_by_threads() {
    fn shared<T: Clone + Send + Sync + 'static>() {}
    shared::<Error>();
}

#[test]
fn a_refusal_is_one_line_to_act_on() {
    let error = refusal(400, Some("USG.201040003"));
    assert_eq!(
        error.to_string(),
        "addCorpAdmin: refused with 400 USG.201040003: only an ordinary user can be made administrator (request id r-1)"
    );
    assert_eq!(error.kind(), Kind::Refused);
    assert_eq!(error.status(), Some(400));
    assert_eq!(error.code(), Some("USG.201040003"));
    assert!(error.help().is_some());
    assert!(!error.is_transient());
}

#[test]
fn more_than_code_and_message_can_be_read_from_a_refusal() {
    #[derive(serde::Deserialize)]
    struct More {
        extra: i32,
    }
    assert_eq!(
        refusal(400, None).details::<More>().map(|more| more.extra),
        Some(7)
    );
}

#[test]
fn a_failed_login_answers_for_the_login_and_the_call_was_not_applied() {
    let error = Error::login(Arc::new(refusal(401, Some("USG.206010000"))));
    assert_eq!(error.status(), Some(401));
    assert_eq!(error.operation(), Some("addCorpAdmin"));
    assert!(!error.is_ambiguous());
    assert!(StdError::source(&error).is_some());
}

#[test]
fn a_failed_login_is_told_under_the_name_of_the_call_that_needed_it() {
    let login = Arc::new(refusal(401, Some("USG.206010000")));
    let by_hand = Error::login(login.clone());
    let error = by_hand.clone().needed_by("showCorp", "r-2");
    assert_eq!(error.operation(), Some("showCorp"));
    assert_eq!(
        (error.status(), error.code(), error.request_id()),
        (Some(401), Some("USG.206010000"), Some("r-1")),
        "the rest answers for the login"
    );
    assert_eq!(
        error.to_string(),
        "login failed: only an ordinary user can be made administrator; showCorp was not sent \
         (addCorpAdmin was refused with 401 USG.206010000, request id r-1)"
    );
    assert_eq!(
        by_hand.to_string(),
        "login failed: only an ordinary user can be made administrator \
         (addCorpAdmin was refused with 401 USG.206010000, request id r-1)"
    );
    // One login, waited for by two calls: each has its own name, the cause is the same.
    let other = by_hand.needed_by("addCorp", "r-3");
    assert_eq!(other.operation(), Some("addCorp"));
    let (Error::Login(one), Error::Login(two)) = (&error, &other) else {
        panic!("{error:?} {other:?}")
    };
    assert!(std::ptr::eq(one.login(), two.login()));
}

#[test]
fn a_call_that_only_waited_for_a_login_is_told_under_its_own_name() {
    let error = Error::unsent("login", Kind::Timeout).needed_by("showCorp", "r-9");
    assert!(error.is_timeout() && !error.is_ambiguous());
    assert_eq!(
        (error.operation(), error.request_id(), error.attempts()),
        (Some("showCorp"), Some("r-9"), 0)
    );
}

#[test]
fn a_config_error_keeps_its_cause() {
    let error = Error::config_because("the file cannot be read", std::io::Error::other("gone"));
    assert_eq!(error.to_string(), "the file cannot be read");
    assert_eq!(StdError::source(&error).unwrap().to_string(), "gone");
    assert_eq!(error.attempts(), 0);
}

#[test]
fn a_message_lists_the_first_faults_and_counts_the_others() {
    let faults = (0..7)
        .map(|n| Violation {
            field: format!("f{n}"),
            rule: "is required".into(),
        })
        .collect();
    let error = Error::Invalid(Arc::new(InvalidRequest::new("addCorp", faults)));
    assert_eq!(
        error.to_string(),
        "addCorp: not sent: f0 is required; f1 is required; f2 is required; f3 is required; f4 is required; and 2 more"
    );
    assert_eq!(error.violations().len(), 7);
}

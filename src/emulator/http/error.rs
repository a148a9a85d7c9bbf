//! Error responses: the codes of the platform and their messages in two languages.
//!
//! Codes are those of sources 8.3. Where the sources name none for a case, the code is our assumption
//! and is marked so here, in one place.
use crate::emulator::http::response::Response;
use serde_json::json;

/// A response with an error code.
#[derive(Debug)]
pub(in crate::emulator) struct ErrorResponse {
    pub(in crate::emulator) status: u16,
    pub(in crate::emulator) code: &'static str,
    /// The name of a field or parameter, never its value.
    detail: Option<String>,
    wait: Option<u64>,
}

/// The language of `error_msg`, chosen by `Accept-Language`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::emulator) enum Language {
    Chinese,
    English,
}

impl Language {
    /// The first language asked for; anything but English is the default, Chinese.
    pub(in crate::emulator) fn of(header: Option<&str>) -> Self {
        let english = header
            .and_then(|text| text.get(..2))
            .is_some_and(|tag| tag.eq_ignore_ascii_case("en"));
        if english {
            Self::English
        } else {
            Self::Chinese
        }
    }
}

impl ErrorResponse {
    pub(in crate::emulator) fn new(status: u16, code: &'static str) -> Self {
        Self {
            status,
            code,
            detail: None,
            wait: None,
        }
    }

    /// 400: a parameter, header or field of the body breaks a rule. The name is told, the value is not.
    pub(in crate::emulator) fn parameter(name: impl Into<String>) -> Self {
        Self {
            detail: Some(name.into()),
            ..Self::new(400, "USG.000000003")
        }
    }

    /// 401: no token, or one that has run out.
    pub(in crate::emulator) fn unauthenticated() -> Self {
        Self::new(401, "USG.000000004")
    }

    /// 403: the caller may not do this.
    pub(in crate::emulator) fn forbidden() -> Self {
        Self::new(403, "USG.000000004")
    }

    /// 400: a rule of the business.
    pub(in crate::emulator) fn business(code: &'static str) -> Self {
        Self::new(400, code)
    }

    /// An error of the gateway, which has its own message_text.
    pub(in crate::emulator) fn gateway(
        status: u16,
        code: &'static str,
        message: impl Into<String>,
    ) -> Self {
        Self {
            detail: Some(message.into()),
            ..Self::new(status, code)
        }
    }

    /// Names what the error is about. Never a value.
    pub(in crate::emulator) fn with_detail(mut self, name: impl Into<String>) -> Self {
        self.detail = Some(name.into());
        self
    }

    /// Adds `Retry-After` in seconds.
    pub(in crate::emulator) fn retry_after(mut self, seconds: Option<u64>) -> Self {
        self.wait = seconds;
        self
    }

    pub(in crate::emulator) fn into_response(
        self,
        language: Language,
        request_id: &str,
    ) -> Response {
        let text = message(self.code, language);
        let message = match (&self.detail, text) {
            (Some(detail), "") => detail.clone(),
            (Some(detail), text) => format!("{text}: {detail}"),
            (None, text) => text.to_owned(),
        };
        let body = json!({"error_code": self.code, "error_msg": message, "request_id": request_id});
        let response = Response::status(self.status).with_json(&body);
        match self.wait {
            Some(seconds) => response.with_header("Retry-After", seconds.to_string()),
            None => response,
        }
    }
}

/// An enterprise that does not exist or is another SP's. Assumed: sources 4.5 expects "a `USG.2010...` code".
pub(in crate::emulator) const UNKNOWN_CORP: &str = "USG.201010001";
/// A resource that does not exist. Assumed: no source names a code.
pub(in crate::emulator) const UNKNOWN_RESOURCE: &str = "USG.201050001";
/// A resource whose `editable` is false. Assumed: no source names a code.
pub(in crate::emulator) const FIXED_RESOURCE: &str = "USG.201050002";
/// HTTP 412. The status is published; that it carries this code is assumed.
pub(in crate::emulator) const DISABLED: &str = "USG.206010007";
/// HTTP 423. The status is published; that it carries this code is assumed.
pub(in crate::emulator) const LOCKED: &str = "USG.206030015";

/// The platform's message_text for a code. Empty for the gateway, whose message_text come with the case and are English only.
fn message(code: &str, language: Language) -> &'static str {
    let (chinese, english) = match code {
        "USG.000000002" => ("系统内部错误", "Internal error"),
        "USG.000000003" => (
            "请检查参数是否合法",
            "Check whether the parameters are valid",
        ),
        "USG.000000004" => ("非法请求", "Illegal request"),
        UNKNOWN_CORP => ("企业不存在", "The enterprise does not exist"),
        "USG.201030000" => ("部门不存在", "The department does not exist"),
        "USG.201040000" => ("用户帐号不存在", "The user account does not exist"),
        "USG.201040001" => ("帐号已存在", "The account already exists"),
        "USG.201040003" => (
            "仅支持普通用户升级为企业管理员",
            "Only an ordinary user can be made an enterprise administrator",
        ),
        "USG.201040004" => (
            "禁止删除默认管理员",
            "The default administrator cannot be deleted",
        ),
        "USG.201040016" => ("密码强度不足", "The password is too weak"),
        UNKNOWN_RESOURCE => ("资源不存在", "The resource does not exist"),
        FIXED_RESOURCE => ("资源不可修改", "The resource cannot be changed"),
        "USG.201050005" => ("硬终端数量超出限制", "The hard-terminal quota is exceeded"),
        "USG.201050006" => ("资源不足", "Not enough resources"),
        "USG.206010000" => ("用户名或密码错误", "User name or password is incorrect"),
        DISABLED => ("帐号已停用", "The account is disabled"),
        "USG.206010024" => ("鉴权类型非法", "The authentication type is illegal"),
        "USG.206010025" => ("App ID鉴权失败", "App ID verification failed"),
        "USG.206010030" => (
            "App ID不允许自动注册用户",
            "The App ID may not register users",
        ),
        "USG.206010057" => (
            "App ID鉴权信息已过期",
            "The App ID authentication has expired",
        ),
        "USG.206010058" => ("App ID未绑定帐号", "No account is bound to the App ID"),
        "USG.206010070" => (
            "用户数已达上限",
            "The number of users has reached its limit",
        ),
        "USG.206020000" => ("鉴权信息无效", "The authentication information is invalid"),
        "USG.206020002" => (
            "Token失效，帐号已在别处登录",
            "The token was displaced by a newer login",
        ),
        LOCKED => ("帐号已锁定", "The account is locked"),
        _ => ("", ""),
    };
    match language {
        Language::Chinese => chinese,
        Language::English => english,
    }
}

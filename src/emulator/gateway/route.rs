//! The route table: which method and path lead to which operation, and who may call it (sources 1.1).
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::operations::{
    account_login, admins, app_login, corps, enterprise, records, resources, session,
};
use crate::emulator::state::State;
use crate::emulator::state::user::{Role, User};

/// An operation of the platform.
#[derive(Debug)]
pub struct Route {
    /// The operation's name in the document, such as `addCorp`.
    pub id: &'static str,
    /// The method in capitals.
    pub method: &'static str,
    /// The path with its parameters in braces, such as `/v1/usg/dcs/sp/corp/{id}`.
    pub template: &'static str,
    pub(in crate::emulator) access: Access,
    pub(in crate::emulator) run: fn(&mut State, &Call<'_>) -> OperationResult,
}

/// Who may call an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::emulator) enum Access {
    /// Anybody; a token is not looked at.
    Public,
    /// The operation checks the token itself.
    ByOperation,
    /// Anybody with a token.
    Token,
    /// Anybody of an enterprise.
    Member,
    /// An administrator of an enterprise, default or ordinary.
    CorpAdmin,
    /// The default administrator of an enterprise.
    DefaultAdmin,
    /// The SP's administrator.
    SpAdmin,
}

impl Access {
    pub(in crate::emulator) fn allows(self, user: &User) -> bool {
        match self {
            Self::Public | Self::ByOperation | Self::Token => true,
            Self::Member => user.corp.is_some(),
            Self::CorpAdmin => user.is_corp_admin(),
            Self::DefaultAdmin => user.role == Role::DefaultAdmin,
            Self::SpAdmin => user.role == Role::SpAdmin,
        }
    }
}

macro_rules! routes {
    ($($id:literal $method:ident $template:literal $access:ident $run:path;)*) => {
        &[$(Route {
            id: $id,
            method: stringify!($method),
            template: $template,
            access: Access::$access,
            run: $run,
        }),*]
    };
}

static ROUTES: &[Route] = routes! {
    "createToken" POST "/v1/usg/acs/auth/account" Public account_login::create_token;
    "createAppIdToken" POST "/v2/usg/acs/auth/appauth" Public app_login::create_app_id_token;
    "updateToken" PUT "/v1/usg/acs/token" ByOperation session::update_token;
    "checkToken" POST "/v1/usg/acs/token/validate" Public session::check_token;
    "deleteToken" DELETE "/v1/usg/acs/token" Token session::delete_token;
    "addCorpAdmin" POST "/v1/usg/dcs/corp/admin" DefaultAdmin admins::add_corp_admin;
    "showCorpAdmin" GET "/v1/usg/dcs/corp/admin/{account}" CorpAdmin admins::show_corp_admin;
    "batchDeleteCorpAdmins" POST "/v1/usg/dcs/corp/admin/delete" CorpAdmin admins::batch_delete_corp_admins;
    "searchCorpAdmins" GET "/v1/usg/dcs/corp/admin" CorpAdmin admins::search_corp_admins;
    "addCorp" POST "/v1/usg/dcs/sp/corp" SpAdmin corps::add_corp;
    "deleteCorp" DELETE "/v1/usg/dcs/sp/corp/{id}" SpAdmin corps::delete_corp;
    "showCorp" GET "/v1/usg/dcs/sp/corp/{id}" SpAdmin corps::show_corp;
    "updateCorp" PUT "/v1/usg/dcs/sp/corp/{id}" SpAdmin corps::update_corp;
    "searchCorp" GET "/v1/usg/dcs/sp/corp" SpAdmin corps::search_corp;
    "addResource" POST "/v1/usg/dcs/sp/corp/{corp_id}/resource" SpAdmin resources::add_resource;
    "deleteResource" POST "/v1/usg/dcs/sp/corp/{corp_id}/resource/delete" SpAdmin resources::delete_resource;
    "updateResource" PUT "/v1/usg/dcs/sp/corp/{corp_id}/resource" SpAdmin resources::update_resource;
    "searchResource" GET "/v1/usg/dcs/sp/corp/{corp_id}/resource" SpAdmin records::search_resource;
    "searchResourceOpRecord" GET "/v1/usg/dcs/sp/corp/{corp_id}/resource-record" SpAdmin records::search_resource_op_record;
    "showSpResource" GET "/v1/usg/dcs/sp/resource" SpAdmin resources::show_sp_resource;
    "showCorpBasicInfo" GET "/v1/usg/dcs/corp" CorpAdmin enterprise::show_corp_basic_info;
    "updateCorpBasicInfo" PUT "/v1/usg/dcs/corp" CorpAdmin enterprise::update_corp_basic_info;
    "showCorpResource" GET "/v1/usg/dcs/corp/resource" CorpAdmin enterprise::show_corp_resource;
    "searchCorpResources" GET "/v1/usg/dcs/corp/resource-list" Member records::search_corp_resources;
};

/// All operations, for comparison with a document.
pub fn routes() -> &'static [Route] {
    ROUTES
}

/// What a method and a path match.
pub(in crate::emulator) enum RouteMatch {
    /// An operation, with the path's parameters, decoded.
    To(&'static Route, Vec<String>),
    /// The path exists, for other methods.
    OtherMethod(Vec<&'static str>),
    Nowhere,
}

pub(in crate::emulator) fn match_route(method: &str, path: &str) -> RouteMatch {
    let mut methods = Vec::new();
    for route in ROUTES {
        let Some(params) = match_template(route.template, path) else {
            continue;
        };
        if route.method == method {
            return RouteMatch::To(route, params);
        }
        methods.push(route.method);
    }
    if methods.is_empty() {
        RouteMatch::Nowhere
    } else {
        RouteMatch::OtherMethod(methods)
    }
}

/// The parameters, if the path has the template's shape. A parameter is never empty; an encoded slash belongs to it.
fn match_template(template: &str, path: &str) -> Option<Vec<String>> {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    let mut params = Vec::new();
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(params),
            (Some(name), Some(raw)) if name.starts_with('{') && !raw.is_empty() => {
                params.push(
                    percent_encoding::percent_decode_str(raw)
                        .decode_utf8_lossy()
                        .into_owned(),
                );
            }
            (Some(name), Some(raw)) if name == raw => {}
            _ => return None,
        }
    }
}

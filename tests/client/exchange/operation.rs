//! Operation: a fixture's request as a call of the client's method.
use super::Exchange;
use huaweicloud_meeting::api::types::{
    AccountType, OperateType, ResourceStatus, ResourceType, SearchCorpAdminsParams,
    SearchCorpParams, SearchCorpResourcesParams, SearchResourceOpRecordParams,
    SearchResourceParams, VmrMode, VmrPackageId,
};
use huaweicloud_meeting::{Client, Result, Secret, UnixMillis};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::str::FromStr;

/// Calls the operation with what the fixture sends; the answer is written as JSON again, null where there is none.
pub fn call(client: &Client, fixture: &Exchange) -> Result<Value> {
    let of = Parts(fixture);
    let authorization = || Secret::new(fixture.headers["Authorization"].as_str());
    // /v1/usg/dcs/sp/corp/{id}, /v1/usg/dcs/corp/admin/{account}
    let corp = || fixture.place(6);
    match fixture.operation.as_str() {
        "createToken" => json(client.create_token(&authorization(), &of.body())?),
        "createAppIdToken" => json(client.create_app_id_token(&authorization(), &of.body())?),
        "updateToken" => json(client.update_token()?),
        "deleteToken" => json(client.delete_token()?),
        "checkToken" => json(client.check_token(&of.body())?),
        "addCorpAdmin" => json(client.add_corp_admin_with(&of.body(), of.account_type())?),
        "searchCorpAdmins" => json(client.search_corp_admins(&of.admins())?),
        "showCorpAdmin" => json(client.show_corp_admin_with(&fixture.place(6), of.account_type())?),
        "batchDeleteCorpAdmins" => json(
            client.batch_delete_corp_admins_with(&of.body::<Vec<String>>(), of.account_type())?,
        ),
        "addCorp" => json(client.add_corp(&of.body())?),
        "searchCorp" => json(client.search_corp(&of.corps())?),
        "showCorp" => json(client.show_corp(&corp())?),
        "updateCorp" => json(client.update_corp(&corp(), &of.body())?),
        "deleteCorp" => json(client.delete_corp(&corp())?),
        "addResource" => json(client.add_resource(&corp(), &of.body::<Vec<_>>())?),
        "updateResource" => json(client.update_resource(&corp(), &of.body::<Vec<_>>())?),
        "deleteResource" => json(client.delete_resource(&corp(), &of.body::<Vec<_>>())?),
        "searchResource" => json(client.search_resource(&corp(), &of.resources())?),
        "searchResourceOpRecord" => json(client.search_resource_op_record(&corp(), &of.records())?),
        "showSpResource" => json(client.show_sp_resource_with(of.query("queryGroup"))?),
        "showCorpBasicInfo" => json(client.show_corp_basic_info()?),
        "updateCorpBasicInfo" => json(client.update_corp_basic_info(&of.body())?),
        "showCorpResource" => json(client.show_corp_resource()?),
        "searchCorpResources" => json(client.search_corp_resources(&of.own_resources())?),
        "addUser" => json(client.add_user(&of.body())?),
        "batchDeleteUsers" => {
            json(client.batch_delete_users_with(&of.body::<Vec<String>>(), of.account_type())?)
        }
        "batchUpdateUserStatus" => json(client.batch_update_user_status_with(
            fixture.place(7).parse().unwrap(),
            &of.body::<Vec<String>>(),
            of.account_type(),
        )?),
        "resetPwdByAdmin" => json(client.reset_pwd_by_admin(&of.body())?),
        "addDepartment" => json(client.add_department(&of.body())?),
        "updateDepartment" => json(client.update_department(&fixture.place(6), &of.body())?),
        "deleteDepartment" => json(client.delete_department(&fixture.place(6))?),
        "searchDepartmentByName" => {
            json(client.search_department_by_name(&of.query::<String>("deptName").unwrap())?)
        }
        other => panic!("{other} is no operation"),
    }
}

fn json(answer: impl Serialize) -> Result<Value> {
    Ok(serde_json::to_value(answer).unwrap())
}

/// A fixture's request in the client's types.
struct Parts<'a>(&'a Exchange);

impl Parts<'_> {
    fn body<T: DeserializeOwned>(&self) -> T {
        let body = self.0.request_body.clone().unwrap();
        serde_json::from_value(body).unwrap_or_else(|error| panic!("{}: {error}", self.0.name))
    }

    /// A query parameter that is set.
    fn query<T: FromStr>(&self, name: &str) -> Option<T> {
        let text = self.0.query.get(name).filter(|text| !text.is_empty())?;
        let value = text.parse().ok();
        assert!(value.is_some(), "{}: {name}={text}", self.0.name);
        value
    }

    fn time(&self, name: &str) -> Option<UnixMillis> {
        self.query(name).map(UnixMillis::new)
    }

    fn account_type(&self) -> Option<AccountType> {
        self.query("accountType")
    }

    fn resource_type(&self) -> Option<ResourceType> {
        self.query::<String>("type").map(ResourceType::from)
    }

    fn package(&self) -> Option<VmrPackageId> {
        self.query::<String>("typeId").map(VmrPackageId::from)
    }

    fn admins(&self) -> SearchCorpAdminsParams {
        let mut params = SearchCorpAdminsParams::new();
        params.offset = self.query("offset");
        params.limit = self.query("limit");
        params.search_key = self.query("searchKey");
        params
    }

    fn corps(&self) -> SearchCorpParams {
        let mut params = SearchCorpParams::new();
        params.offset = self.query("offset");
        params.limit = self.query("limit");
        params.search_key = self.query("searchKey");
        params
    }

    fn resources(&self) -> SearchResourceParams {
        let mut params = SearchResourceParams::new();
        params.offset = self.query("offset");
        params.limit = self.query("limit");
        params.search_key = self.query("searchKey");
        params.start_expire_date = self.time("startExpireDate");
        params.end_expire_date = self.time("endExpireDate");
        params.type_ = self.resource_type();
        params.type_id = self.package();
        params.status = self.query::<ResourceStatus>("status");
        params
    }

    fn records(&self) -> SearchResourceOpRecordParams {
        let mut params = SearchResourceOpRecordParams::new();
        params.offset = self.query("offset");
        params.limit = self.query("limit");
        params.search_key = self.query("searchKey");
        params.start_expire_date = self.time("startExpireDate");
        params.end_expire_date = self.time("endExpireDate");
        params.start_operate_date = self.time("startOperateDate");
        params.end_operate_date = self.time("endOperateDate");
        params.type_ = self.resource_type();
        params.type_id = self.package();
        params.operate_type = self.query::<OperateType>("operateType");
        params
    }

    fn own_resources(&self) -> SearchCorpResourcesParams {
        let mut params = SearchCorpResourcesParams::new();
        params.offset = self.query("offset");
        params.limit = self.query("limit");
        params.search_key = self.query("searchKey");
        params.start_expire_date = self.time("startExpireDate");
        params.end_expire_date = self.time("endExpireDate");
        params.type_ = self.resource_type();
        params.vmr_mode = self.query::<VmrMode>("vmrMode");
        params.type_id = self.package();
        params.order_id = self.query("orderId");
        params.status = self.query::<ResourceStatus>("status");
        params
    }
}

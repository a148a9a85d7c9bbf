// @generated from openapi/meeting.yaml by tests/client/drift.rs: edit the document, not this file.

static OPERATIONS: &[Operation] = &[
    Operation { id: "createToken", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&CHECK_TOKEN_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "412", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "423", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "createAppIdToken", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&TOKEN_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "412", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "423", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "updateToken", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&TOKEN_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "deleteToken", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "checkToken", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&CHECK_TOKEN_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "searchCorpAdmins", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&SEARCH_CORP_ADMINS_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "addCorpAdmin", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "batchDeleteCorpAdmins", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "showCorpAdmin", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&QUERY_CORP_ADMIN_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "searchCorp", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&SEARCH_CORP_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "addCorp", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&ADD_CORP_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "showCorp", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&QUERY_CORP_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "updateCorp", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "deleteCorp", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "searchResource", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&SEARCH_RESOURCE_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "addResource", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "updateResource", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "deleteResource", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "searchResourceOpRecord", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&SEARCH_RESOURCE_OP_RECORD_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "showSpResource", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&SHOW_SP_RESOURCE_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "showCorpBasicInfo", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&SHOW_CORP_BASIC_INFO_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "updateCorpBasicInfo", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "showCorpResource", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&SHOW_CORP_RESOURCE_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "searchCorpResources", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&SEARCH_CORP_RESOURCES_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "searchUsers", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&SEARCH_USERS_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "addUser", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&QUERY_USER_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "batchDeleteUsers", responses: &[
        Response { status: "200", body: Body::Other },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "batchUpdateUserStatus", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "showUserDetail", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&QUERY_USER_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "updateUser", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&QUERY_USER_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "resetPwdByAdmin", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&RETURN_CODE_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "addDepartment", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&ADD_DEPARTMENT_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "updateDepartment", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "deleteDepartment", responses: &[
        Response { status: "200", body: Body::None },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "searchDepartmentByName", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Array(&Schema { ty: Type::Object(&QUERY_DEPT_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
    Operation { id: "showDeptAndChildDept", responses: &[
        Response { status: "200", body: Body::Json(Schema { ty: Type::Object(&QUERY_DEPT_TREE_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "400", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "401", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "403", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "429", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
        Response { status: "500", body: Body::Json(Schema { ty: Type::Object(&ABNORMAL_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }) },
    ] },
];

static CHECK_TOKEN_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "accessToken", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "tokenIp", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "validPeriod", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "expireTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "createTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "user", required: false, schema: Schema { ty: Type::Object(&INLINE), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "clientType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 5, 6, 50, 51, 52, 53, 54, 55, 72]) } },
        Property { name: "forceLoginInd", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1]) } },
        Property { name: "firstLogin", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "pwdExpired", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "daysPwdAvailable", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "proxyToken", required: false, schema: Schema { ty: Type::Object(&INLINE_2), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "delayDelete", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "tokenType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1, 2]) } },
        Property { name: "refreshToken", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "refreshValidPeriod", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "refreshExpireTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "refreshCreateTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static INLINE: Object = Object {
    properties: &[
        Property { name: "userId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "ucloginAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "serviceAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "numberHA1", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "alias1", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "companyId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "spId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "companyDomain", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "realm", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "userType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[1, 2, 3, 10, 11, 12, 13, 14]) } },
        Property { name: "adminType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1, 2]) } },
        Property { name: "name", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "nameEn", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "isBindPhone", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "freeUser", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "weLinkUser", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "grayUser", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "thirdAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "visionAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "headPictureUrl", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "password", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "paidAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "paidPassword", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "status", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1]) } },
        Property { name: "appId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "tr069Account", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "cloudUserId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "corpType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 5, 6]) } },
    ],
    rest: Rest::Undeclared,
};

static INLINE_2: Object = Object {
    properties: &[
        Property { name: "accessToken", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "longAccessToken", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "validPeriod", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "middleEndUrl", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "middleEndInnerUrl", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enableRerouting", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static RETURN_CODE_DTO: Object = Object {
    properties: &[
        Property { name: "error_code", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "error_msg", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "request_id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static ABNORMAL_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "error_code", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "error_msg", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "request_id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static TOKEN_DTO: Object = Object {
    properties: &[
        Property { name: "accessToken", required: true, schema: Schema { ty: Type::String, nullable: false, also_sent: false, known: Known::Any } },
        Property { name: "tokenIp", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "validPeriod", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "expireTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "createTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "user", required: false, schema: Schema { ty: Type::Object(&INLINE), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "clientType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 5, 6, 50, 51, 52, 53, 54, 55, 72]) } },
        Property { name: "forceLoginInd", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1]) } },
        Property { name: "firstLogin", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "pwdExpired", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "daysPwdAvailable", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "proxyToken", required: false, schema: Schema { ty: Type::Object(&INLINE_2), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "delayDelete", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "tokenType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1, 2]) } },
        Property { name: "refreshToken", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "refreshValidPeriod", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "refreshExpireTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "refreshCreateTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static SEARCH_CORP_ADMINS_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "offset", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "limit", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "count", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "data", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&QUERY_CORP_ADMIN_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static QUERY_CORP_ADMIN_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "account", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "name", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "adminType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1, 2]) } },
        Property { name: "email", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "phone", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "country", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "dept", required: false, schema: Schema { ty: Type::Object(&INLINE_3), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static INLINE_3: Object = Object {
    properties: &[
        Property { name: "deptCode", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "corpId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "deptName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptNamePath", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "parentDeptCode", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static SEARCH_CORP_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "offset", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "limit", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "count", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "data", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&QUERY_CORP_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static QUERY_CORP_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "basicInfo", required: false, schema: Schema { ty: Type::Object(&INLINE_4), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "adminInfo", required: false, schema: Schema { ty: Type::Object(&INLINE_5), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "resInfo", required: false, schema: Schema { ty: Type::Object(&INLINE_6), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "groupDTO", required: false, schema: Schema { ty: Type::Object(&INLINE_8), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static INLINE_4: Object = Object {
    properties: &[
        Property { name: "name", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "phone", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "country", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "fax", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "email", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "address", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "description", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "spId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static INLINE_5: Object = Object {
    properties: &[
        Property { name: "id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "account", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "name", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "adminType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1, 2]) } },
        Property { name: "email", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "phone", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "country", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static INLINE_6: Object = Object {
    properties: &[
        Property { name: "corpVcRes", required: false, schema: Schema { ty: Type::Object(&INLINE_7), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static INLINE_7: Object = Object {
    properties: &[
        Property { name: "vmrPkgList", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&QUERY_VMR_PKG_RES_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "te1080pHardCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "te720pHardCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "teSoftCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "roomCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "recordCapability", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "confCallCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "liveCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "thirdPartyHardCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "hwVisionCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "ideaHubCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static QUERY_VMR_PKG_RES_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "vmrPkgId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "vmrName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "vmrPkgParties", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "vmrPkgCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "vmrPkgUsedCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static INLINE_8: Object = Object {
    properties: &[
        Property { name: "groupId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "groupName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static ADD_CORP_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "value", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static SEARCH_RESOURCE_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "offset", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "limit", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "count", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "data", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&QUERY_RESOURCE_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static QUERY_RESOURCE_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "type", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Texts(&["VMR", "CONF_CALL", "HARD_1080P", "HARD_720P", "SOFT", "ROOM", "LIVE", "RECORD", "HARD_THIRD_PARTY", "HUAWEI_VISION", "IDEA_HUB"]) } },
        Property { name: "typeId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "typeDesc", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "vmrMode", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1, 2]) } },
        Property { name: "count", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "expireDate", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "orderId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "status", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1, 2]) } },
        Property { name: "editable", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Kept,
};

static SEARCH_RESOURCE_OP_RECORD_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "offset", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "limit", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "count", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "data", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&QUERY_RESOURCE_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static SHOW_SP_RESOURCE_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "te1080pHardCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "te720pHardCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "teSoftCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "roomCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "recordCapability", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "confCallCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "liveCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "corpCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "thirdPartyHardCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "hwVisionCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "ideaHubCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enablePstn", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enableSMS", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "groupList", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&QUERY_CORP_GROUP_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static INLINE_9: Object = Object {
    properties: &[
        Property { name: "sumCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "trialCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "expiredCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "expiringCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "usedCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static QUERY_CORP_GROUP_DTO: Object = Object {
    properties: &[
        Property { name: "groupId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "groupName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "groupType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "remarks", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "regionId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "status", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1]) } },
    ],
    rest: Rest::Undeclared,
};

static SHOW_CORP_BASIC_INFO_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "name", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "address", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "adminName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "account", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "phone", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "country", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "email", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enableSMS", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enableCloudDisk", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enablePstn", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "autoUserCreate", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "corpType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 5, 6]) } },
    ],
    rest: Rest::Undeclared,
};

static SHOW_CORP_RESOURCE_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "te1080pHardCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "te720pHardCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "teSoftCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "roomCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "recordCapability", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "confCallCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "liveCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "thirdPartyHardCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "hwVisionCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "ideaHubCount", required: false, schema: Schema { ty: Type::Object(&INLINE_9), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "vmr", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&QUERY_VMR_PKG_RES_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enablePstn", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enableSMS", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enableHybridCloud", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enableCloudDisk", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enableUc", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "enableAiMinutes", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "singleConfCallCount", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "confLength", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static SEARCH_CORP_RESOURCES_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "offset", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "limit", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "count", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "data", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&QUERY_RESOURCE_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static SEARCH_USERS_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "offset", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "limit", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "count", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "data", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&SEARCH_USER_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static SEARCH_USER_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "userAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "thirdAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "visionAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "name", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "englishName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "phone", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "country", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "email", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptCode", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptNamePath", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "userType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[1, 2, 3, 10, 11, 12, 13, 14]) } },
        Property { name: "adminType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1, 2]) } },
        Property { name: "signature", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "title", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "desc", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "status", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1]) } },
        Property { name: "sortLevel", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "hidePhone", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "license", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1]) } },
        Property { name: "activeTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "vmrId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "activeCode", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "activeCodeExpireTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "expireTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static QUERY_USER_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "userAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "thirdAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "visionAccount", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "name", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "englishName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "phone", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "country", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "email", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "sipNum", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "vmrList", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&USER_VMR_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptCode", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptNamePath", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "userType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[1, 2, 3, 10, 11, 12, 13, 14]) } },
        Property { name: "adminType", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1, 2]) } },
        Property { name: "signature", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "title", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "desc", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "corp", required: false, schema: Schema { ty: Type::Object(&SHOW_CORP_BASIC_INFO_RESULT_DTO), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "function", required: false, schema: Schema { ty: Type::Object(&INLINE_10), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "devType", required: false, schema: Schema { ty: Type::Object(&INLINE_11), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "status", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1]) } },
        Property { name: "sortLevel", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "hidePhone", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "license", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1]) } },
        Property { name: "activeTime", required: false, schema: Schema { ty: Type::Int64, nullable: true, also_sent: true, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static USER_VMR_DTO: Object = Object {
    properties: &[
        Property { name: "id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "vmrId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "vmrName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "vmrMode", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: false, known: Known::Integers(&[0, 1, 2]) } },
        Property { name: "vmrPkgId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "vmrPkgName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "vmrPkgParties", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "vmrPkgLength", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "status", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Integers(&[0, 1, 2]) } },
    ],
    rest: Rest::Undeclared,
};

static INLINE_10: Object = Object {
    properties: &[
        Property { name: "enableRoom", required: false, schema: Schema { ty: Type::Boolean, nullable: false, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static INLINE_11: Object = Object {
    properties: &[
        Property { name: "model", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deviceSize", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "purchaseChannel", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static ADD_DEPARTMENT_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "value", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static QUERY_DEPT_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "corpId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "deptCode", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptLevel", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "parentDeptCode", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptCodePath", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptNamePath", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "isLeafNode", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "note", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "inPermission", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Texts(&["UNLIMITED", "OPEN", "CLOSE", "DESIGNATED_DEPARTMENT"]) } },
        Property { name: "outPermission", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Texts(&["UNLIMITED", "ONLY_SELF", "SELF_AND_CHILD_DEPARTMENT", "DESIGNATED_DEPARTMENT"]) } },
        Property { name: "designatedOutDeptCodes", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&ID_MARK_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "sortLevel", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static ID_MARK_DTO: Object = Object {
    properties: &[
        Property { name: "id", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "mark", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

static QUERY_DEPT_TREE_RESULT_DTO: Object = Object {
    properties: &[
        Property { name: "corpId", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "deptCode", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptName", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptLevel", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "parentDeptCode", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptCodePath", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "deptNamePath", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "isLeafNode", required: false, schema: Schema { ty: Type::Boolean, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "note", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "inPermission", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Texts(&["UNLIMITED", "OPEN", "CLOSE", "DESIGNATED_DEPARTMENT"]) } },
        Property { name: "outPermission", required: false, schema: Schema { ty: Type::String, nullable: true, also_sent: false, known: Known::Texts(&["UNLIMITED", "ONLY_SELF", "SELF_AND_CHILD_DEPARTMENT", "DESIGNATED_DEPARTMENT"]) } },
        Property { name: "designatedOutDeptCodes", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&ID_MARK_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
        Property { name: "sortLevel", required: false, schema: Schema { ty: Type::Int32, nullable: true, also_sent: true, known: Known::Any } },
        Property { name: "childDepts", required: false, schema: Schema { ty: Type::Array(&Schema { ty: Type::Object(&QUERY_DEPT_RESULT_DTO), nullable: false, also_sent: false, known: Known::Any }), nullable: true, also_sent: false, known: Known::Any } },
    ],
    rest: Rest::Undeclared,
};

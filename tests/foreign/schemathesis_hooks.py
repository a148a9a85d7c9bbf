"""What schemathesis needs to know of this API to get past the door: who calls, and what exists.

Read by schemathesis through SCHEMATHESIS_HOOKS; the emulator's greeting is the file named by GREETING.
"""

import base64
import hashlib
import hmac
import itertools
import json
import os
import ssl
import urllib.error
import urllib.request

import schemathesis

GREETING = json.load(open(os.environ["GREETING"], encoding="utf-8"))
TRUST = ssl.create_default_context(cafile=GREETING["ca_file"])
# Logins, and calls that need no token.
WITHOUT_TOKEN = {"createToken", "createAppIdToken", "checkToken"}
COUNTER = itertools.count()
# What the document's examples name.
EXAMPLE_ACCOUNTS = ["test006", "zhangsan@huawei.com"]
EXAMPLE_APP_ID = "fdb8e4699586458bbd10c834872dcc62"
EXAMPLE_EXPIRY = 1627722929
# Wrong to the emulator although the document cannot say so: a country is required with a telephone number; texts of some open
# sets that nobody published, and an empty department code, are assumptions of the emulator's (`ASSUMPTIONS`).
BEYOND_THE_DOCUMENT = {
    "country",
    "createTokenType",
    "designatedOutDeptCodes",
    "sortField",
    "type",
}


def basic(login):
    return "Basic " + base64.b64encode(f"{login['account']}:{login['password']}".encode()).decode()


def token_of(login):
    body = json.dumps({"account": login["account"], "clientType": 72}).encode()
    headers = {"Authorization": basic(login), "Content-Type": "application/json"}
    request = urllib.request.Request(GREETING["tls_base_url"] + "/v1/usg/acs/auth/account", body, headers)
    try:
        with urllib.request.urlopen(request, context=TRUST) as response:
            return json.load(response)["accessToken"]
    except urllib.error.HTTPError as error:
        if error.code != 423:
            raise
    # Wrong logins, which are among what is tried, have locked the account for five minutes.
    ahead = urllib.request.Request(GREETING["control_url"] + "/_emulator/time/advance", b'{"by": "6m"}')
    urllib.request.urlopen(ahead).close()
    return token_of(login)


def name_of(operation):
    return operation.definition.raw["operationId"]


def role(case):
    return "sp_admin" if "SP" in " ".join(case.operation.definition.raw["tags"]) else "default_admin"


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """What is optional may be null in a body, and without a value in a query: an assumption of the emulator's."""
    for schema in raw_schema["components"]["schemas"].values():
        required = schema.get("required", [])
        for name, inner in list(schema.get("properties", {}).items()):
            if name not in required:
                schema["properties"][name] = {"anyOf": [inner, {"nullable": True, "enum": [None]}]}
    # The credentials of a login are made here: what schemathesis would make up is never right.
    for path in raw_schema["paths"].values():
        for operation in path.values():
            if operation["operationId"] in {"createToken", "createAppIdToken"}:
                operation["security"] = []
            # The vendor's SDKs log in without this header, so the emulator takes it or leaves it (sources 9.1).
            for parameter in operation.get("parameters", []):
                if parameter.get("name") == "X-Token-Type":
                    parameter.update(required=False, schema={"type": "string"})
    shared = raw_schema["components"]["parameters"].values()
    own = [o for path in raw_schema["paths"].values() for operation in path.values() for o in operation.get("parameters", [])]
    for parameter in [*shared, *own]:
        if parameter.get("in") == "query" and not parameter.get("required"):
            parameter["schema"] = {"anyOf": [parameter["schema"], {"type": "string", "enum": [""]}]}


@schemathesis.hook
def before_call(context, case, kwargs):
    """Logs in; and the examples speak of an account, an App ID and a token that are not the emulator's."""
    name = name_of(case.operation)
    body = case.body if isinstance(case.body, dict) else {}
    if name == "createToken":
        if body.get("account") in EXAMPLE_ACCOUNTS:
            case.body = {**body, "account": GREETING["member"]["account"]}
        case.headers = {**(case.headers or {}), "Authorization": basic(GREETING["member"])}
    elif name == "createAppIdToken":
        if body.get("appId") == EXAMPLE_APP_ID:
            case.body = body = {**body, "appId": GREETING["app"]["app_id"]}
            body.pop("corpId", None)
        if body.get("expireTime") == EXAMPLE_EXPIRY:
            case.body = body = {**body, "expireTime": 0}
        case.headers = {**(case.headers or {}), "Authorization": signature(body)}
    elif name == "checkToken" and str(body.get("token")).startswith("made-up"):
        case.body = {**body, "token": token_of(GREETING["default_admin"])}
    elif name == "resetPwdByAdmin" and body.get("account") == GREETING["default_admin"]["account"]:
        # Learnt from an answer; with another password nobody would be let in from here on.
        case.body = {**body, "account": GREETING["member"]["account"]}


def cached_for(case, context):
    """One token for each operation, but a new one for each logout."""
    name = name_of(case.operation)
    return name if name != "deleteToken" else f"{name} {next(COUNTER)}"


@schemathesis.auth(cache_by_key=cached_for)
class Login:
    def get(self, case, context):
        name = name_of(case.operation)
        return None if name in WITHOUT_TOKEN else token_of(GREETING[role(case)])

    def set(self, case, token, context):
        if token is not None:
            case.headers = case.headers or {}
            case.headers["X-Access-Token"] = token


def signature(body):
    part = lambda name: str(body.get(name) if body.get(name) is not None else "")
    app = GREETING["app"]
    signed = ":".join([part("appId"), part("userId"), part("expireTime"), part("nonce")])
    made = hmac.new(app["app_key"].encode(), signed.encode("utf-8", "replace"), hashlib.sha256).hexdigest()
    access = base64.b64encode(part("appId").encode("utf-8", "replace")).decode()
    return f"HMAC-SHA256 signature={made},access={access}"


@schemathesis.check
def a_valid_request_is_no_wrong_parameter(context, response, case):
    """The platform answers every refusal with 400, so the code tells whether it took the request for a wrong one."""
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code != 400:
        return
    refusal = response.json()
    field = refusal["error_msg"].rsplit(": ", 1)[-1].rsplit(".", 1)[-1].split("[", 1)[0]
    wrong = refusal["error_code"] == "USG.000000003" and field not in BEYOND_THE_DOCUMENT
    assert not wrong, response.text


@schemathesis.check
def the_caller_is_let_in(context, response, case):
    """Else the other checks would look at refusals only."""
    name = name_of(case.operation)
    if name not in WITHOUT_TOKEN and "X-Access-Token" in (case.headers or {}):
        assert response.status_code not in (401, 403), f"{response.status_code}: {response.text}"

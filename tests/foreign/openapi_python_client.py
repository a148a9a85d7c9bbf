"""The flow with a client made by openapi-python-client. Usage: openapi_python_client.py GREETING

The client is the package `client_a`, made from the document beside this run.
"""

import base64
import importlib
import inspect
import json
import ssl
import sys
import typing

import client_a
from client_a import models
from client_a.types import Unset

import flow

TAGS = ["tokens", "corp_admins", "sp_corps", "sp_resources", "enterprise", "members", "departments"]


def module(operation):
    for tag in TAGS:
        try:
            return importlib.import_module(f"client_a.api.{tag}.{operation}")
        except ModuleNotFoundError:
            pass
    raise AssertionError(f"{operation} was not generated")


def made(kind, value):
    """The client's object of this type for a JSON value."""
    if typing.get_origin(kind) is list:
        return [made(typing.get_args(kind)[0], item) for item in value]
    return kind.from_dict(value) if hasattr(kind, "from_dict") else value


def plain(value):
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.to_dict() if hasattr(value, "to_dict") else value


class Session:
    def __init__(self, client, token):
        self.client = client
        self.token = token

    def call(self, operation, **arguments):
        return plain(call(self.client, operation, **arguments))


def call(client, operation, **arguments):
    function = module(operation).sync_detailed
    parameters = typing.get_type_hints(function)
    given = {}
    for name, value in arguments.items():
        name = name if name in parameters else f"{name}_"
        given[name] = made(parameters[name], value) if name == "body" else value
    response = function(client=client, **given)
    if response.status_code != 200:
        holds_code = isinstance(response.parsed, (models.ReturnCodeDTO, models.AbnormalResultDTO))
        flow.holds(holds_code, f"the error was read as {response.parsed!r}")
        raise flow.Refused(int(response.status_code), response.parsed.error_code)
    has_body = set(inspect.signature(function).return_annotation.__args__) != {typing.Any}
    if response.content and has_body:
        flow.holds(response.parsed is not None, "the response was not read")
    return response.parsed


class Adapter:
    def __init__(self):
        self.trust = ssl.create_default_context(cafile=greeting["ca_file"])

    def client(self, header, token, prefix=""):
        return client_a.AuthenticatedClient(
            base_url=greeting["tls_base_url"],
            token=token,
            prefix=prefix,
            auth_header_name=header,
            verify_ssl=self.trust,
        )

    def login(self, account, password):
        basic = base64.b64encode(f"{account}:{password}".encode()).decode()
        client = self.client("Authorization", basic, "Basic")
        token = call(client, "create_token", body={"account": account, "clientType": 72})
        flow.holds(not isinstance(token.access_token, Unset), "no token came")
        return Session(self.client("X-Access-Token", token.access_token), token.access_token)


greeting = json.load(open(sys.argv[1], encoding="utf-8"))
flow.run("openapi-python-client", Adapter(), greeting)

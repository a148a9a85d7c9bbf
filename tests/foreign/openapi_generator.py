"""The flow with a client made by openapi-generator (generator `python`). Usage: openapi_generator.py GREETING

The client is the package `client_b`, made from the document beside this run.
"""

import inspect
import json
import sys
import typing

import client_b
import pydantic
from client_b import api

import flow

APIS = [made for name, made in vars(api).items() if name.endswith("Api")]
# Everything that a method takes beside the parameters of its operation.
OPTIONS = {"self", "x_request_id", "accept_language"}


def model(kind, value):
    """The client's object of the annotated type for a JSON value."""
    while typing.get_origin(kind) in (typing.Annotated, typing.Union):
        kind = typing.get_args(kind)[0]
    if typing.get_origin(kind) is list:
        return [model(typing.get_args(kind)[0], item) for item in value]
    if not hasattr(kind, "from_dict"):
        return value
    flow.holds(kind.from_dict(value) is not None, "the body was not taken")
    return kind.from_dict(value)


def plain(value):
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, pydantic.SecretStr):
        return value.get_secret_value()
    return plain(value.to_dict()) if hasattr(value, "to_dict") else value


class Session:
    def __init__(self, **settings):
        configuration = client_b.Configuration(host=greeting["tls_base_url"], ssl_ca_cert=greeting["ca_file"], **settings)
        self.client = client_b.ApiClient(configuration)
        self.token = settings.get("api_key", {}).get("accessToken")

    def call(self, operation, **arguments):
        method = next(getattr(made(self.client), operation) for made in APIS if hasattr(made, operation))
        if "body" in arguments:
            hints = typing.get_type_hints(method, include_extras=True)
            names = [
                name
                for name in inspect.signature(method).parameters
                if not name.startswith("_") and name not in OPTIONS and name not in arguments and name != "account_type"
            ]
            flow.equal(len(names), 1)
            arguments[names[0]] = model(hints[names[0]], arguments.pop("body"))
        try:
            return plain(method(**arguments))
        except client_b.ApiException as error:
            flow.holds(hasattr(error.data, "error_code"), f"the error was read as {error.data!r}")
            raise flow.Refused(error.status, error.data.error_code) from error


class Adapter:
    def login(self, account, password):
        session = Session(username=account, password=password)
        token = session.call("create_token", body={"account": account, "clientType": 72})["accessToken"]
        return Session(api_key={"accessToken": token})


greeting = json.load(open(sys.argv[1], encoding="utf-8"))
flow.run("openapi-generator", Adapter(), greeting)

"""The flow with the vendor's own Python SDK. Usage: vendor_sdk.py GREETING"""

import json
import sys

from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkmeeting import v1 as sdk
from huaweicloudsdkmeeting.v1.meeting_credentials import MeetingCredentials

import flow


def model(kind, value):
    """The SDK's object of this type for a JSON value."""
    if kind.startswith("list["):
        return [model(kind[5:-1], item) for item in value]
    made = getattr(sdk, kind, None)
    if made is None:
        return value
    names = {wire: name for name, wire in made.attribute_map.items()}
    return made(**{names[wire]: model(made.openapi_types[names[wire]], inner) for wire, inner in value.items()})


class Session:
    def __init__(self, account, password):
        self.credentials = MeetingCredentials(account, password)
        config = HttpConfig(ssl_ca_cert=greeting["ca_file"], timeout=(10, 30))
        builder = sdk.MeetingClient.new_builder().with_http_config(config).with_credentials(self.credentials)
        self.client = builder.with_endpoint(greeting["tls_base_url"]).build()

    @property
    def token(self):
        return self.credentials._token

    def call(self, operation, **arguments):
        kind = getattr(sdk, "".join(word.capitalize() for word in operation.split("_")) + "Request")
        if "body" in arguments:
            arguments["body"] = model(kind.openapi_types["body"], arguments["body"])
        try:
            response = getattr(self.client, operation)(kind(**arguments))
        except ServiceResponseException as error:
            raise flow.Refused(error.status_code, error.error_code) from error
        return self.wire(response)

    def wire(self, response):
        """A response as JSON under the wire's names; its items where it is a list."""
        if isinstance(response, list):
            return [self.wire(item) for item in response]
        if not hasattr(response, "attribute_map"):
            return response
        if list(response.attribute_map) == ["body"]:
            return self.wire(response.body)
        return {wire: self.wire(getattr(response, name)) for name, wire in response.attribute_map.items()}


class Adapter:
    def login(self, account, password):
        """The SDK logs in by itself before the first call, so one is made that needs no more than a login."""
        session = Session(account, password)
        try:
            session.call("search_corp_resources", limit=1)
        except flow.Refused as error:
            if error.status != 403:
                raise
        return session


greeting = json.load(open(sys.argv[1], encoding="utf-8"))
flow.run("the vendor's SDK", Adapter(), greeting)

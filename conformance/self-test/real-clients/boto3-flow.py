# Takes an unmodified boto3 through every end of a flow of the emulator, and prints what happened as JSON.

import json
import sys
import urllib.parse
import urllib.request

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

url = sys.argv[1]
START_URL = "https://example.awsapps.com/start"
GRANT = "urn:ietf:params:oauth:grant-type:device_code"
config = Config(signature_version=UNSIGNED, retries={"max_attempts": 0})
client = boto3.client("sso-oidc", region_name="us-east-1", endpoint_url=url, config=config)


def control(order, user_code):
    query = urllib.parse.urlencode({"user_code": user_code})
    request = urllib.request.Request(f"{url}/_emulator/{order}?{query}", method="POST")
    urllib.request.urlopen(request).read()


def register():
    registered = client.register_client(clientName="real client", clientType="public")
    return {name: registered[name] for name in ("clientId", "clientSecret")}


def outcome(call):
    try:
        call()
        return "success"
    except ClientError as error:
        return f"{type(error).__name__} {error.response['ResponseMetadata']['HTTPStatusCode']}"


def flow():
    credentials = register()
    codes = client.start_device_authorization(startUrl=START_URL, **credentials)

    def poll(other=None):
        who = other or credentials
        return outcome(lambda: client.create_token(grantType=GRANT, deviceCode=codes["deviceCode"], **who))

    return credentials, codes["userCode"], poll


seen = {}
credentials, code, poll = flow()
seen["pending"] = poll()
seen["wrong client"] = poll({**credentials, "clientSecret": "wrong"})
seen["other client"] = poll(register())
control("approve", code)
seen["approved"] = poll()
seen["used"] = poll()

_, code, poll = flow()
control("deny", code)
seen["denied"] = poll()

_, code, poll = flow()
control("expire", code)
seen["expired"] = poll()

_, code, poll = flow()
seen["hurry"] = [poll(), poll(), poll()]
print(json.dumps(seen))

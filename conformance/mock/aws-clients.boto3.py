# Drives the mock with an unmodified boto3 and prints, as JSON, what arrived: the types of the six members,
# and of each wanted error the exception that was raised.

import json
import sys

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

url, wanted = sys.argv[1], json.loads(sys.argv[2])
config = Config(signature_version=UNSIGNED, retries={"max_attempts": 0})
client = boto3.client("sso-oidc", region_name="us-east-1", endpoint_url=url, config=config)
prefer = None


def add_prefer(request, **_):
    if prefer:
        request.headers["Prefer"] = prefer


client.meta.events.register("before-send.sso-oidc", add_prefer)


def start():
    return client.start_device_authorization(
        clientId="client", clientSecret="secret", startUrl="https://example.awsapps.com/start"
    )


members = start()
members.pop("ResponseMetadata")
raised = []
for error in wanted:
    prefer = f"code={error['status']}, example={error['code']}"
    try:
        start()
        raised.append(None)
    except ClientError as exception:
        raised.append(
            {
                "exception": type(exception).__name__,
                "modelled": isinstance(exception, getattr(client.exceptions, error["exception"])),
                "status": exception.response["ResponseMetadata"]["HTTPStatusCode"],
                "error": exception.response["error"],
            }
        )
print(json.dumps({"members": {name: type(value).__name__ for name, value in members.items()}, "raised": raised}))

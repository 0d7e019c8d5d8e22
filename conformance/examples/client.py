#!/usr/bin/env python3
"""A client of RFC 8628 in Python's standard library, as `make conformance-client` starts it."""

import json, os, sys, time
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, quote_plus
from urllib.request import HTTPRedirectHandler, Request, build_opener
from base64 import b64encode
from email.utils import parsedate_to_datetime

GRANT = "urn:ietf:params:oauth:grant-type:device_code"
env = os.environ

class StayHere(HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None

def post(url, form):
    headers = {"Accept": "application/json"}
    if env.get("CLIENT_SECRET"):
        pair = f"{quote_plus(env['CLIENT_ID'])}:{quote_plus(env['CLIENT_SECRET'])}"
        headers["Authorization"] = "Basic " + b64encode(pair.encode()).decode()
    else:
        form["client_id"] = env["CLIENT_ID"]
    try:
        response = build_opener(StayHere).open(Request(url, urlencode(form).encode(), headers), timeout=5)
    except HTTPError as error:
        response = error
    try:
        body = json.loads(response.read(1 << 20).decode("utf-8-sig"))
    except ValueError:
        body = None
    return response.status, response.headers, body if isinstance(body, dict) else {}

def end(**result):
    print(json.dumps(result))
    sys.exit(0 if result["outcome"] == "success" else 1)

def wait_asked_for(headers):
    value = headers.get("Retry-After", "0")
    return int(value) if value.isdigit() else parsedate_to_datetime(value).timestamp() - time.time()

def is_text(*values):
    return all(isinstance(value, str) and value for value in values)

def discover():
    if env.get("TOKEN_ENDPOINT"):
        return env["DEVICE_AUTHORIZATION_ENDPOINT"], env["TOKEN_ENDPOINT"]
    scheme, _, rest = env["TARGET"].partition("://")
    host, slash, path = rest.partition("/")
    url = f"{scheme}://{host}/.well-known/oauth-authorization-server{slash}{path}"
    metadata = json.loads(build_opener(StayHere).open(url, timeout=5).read())
    if metadata.get("issuer") != env["TARGET"]:
        end(outcome="error", error="wrong_issuer")
    return metadata["device_authorization_endpoint"], metadata["token_endpoint"]

device_endpoint, token_endpoint = discover()
scope = {"scope": env["SCOPE"]} if env.get("SCOPE") else {}
try:
    status, _, start = post(device_endpoint, dict(scope))
except OSError:
    end(outcome="error", error="no_response")
if not (status == 200 and is_text(start.get("device_code"), start.get("user_code"), start.get("verification_uri"))):
    end(outcome="error", error=start.get("error") or "unusable_response")
print(f"Open {start['verification_uri']} and enter {start['user_code']}", file=sys.stderr)
if is_text(start.get("verification_uri_complete")):
    print(f"or open {start['verification_uri_complete']} and compare the code", file=sys.stderr)

interval, timeouts = start.get("interval", 5), 0
deadline = time.monotonic() + start.get("expires_in", 900)
wait = interval
while time.monotonic() + wait < deadline:
    time.sleep(wait)
    try:
        status, headers, body = post(token_endpoint, {"grant_type": GRANT, "device_code": start["device_code"]})
    except (OSError, EOFError) as error:
        if isinstance(getattr(error, "reason", error), TimeoutError):
            timeouts += 1
        wait = interval * 2 ** timeouts if timeouts else interval
        continue
    error = body.get("error")
    if error == "slow_down":
        interval = max(interval + 5, body.get("interval", 0))
    elif error is not None and error != "authorization_pending":
        end(outcome="error", error=error)
    elif status == 200 and error is None and is_text(body.get("access_token")):
        if str(body.get("token_type")).lower() == "bearer":
            end(outcome="success", access_token=body["access_token"], token_type=body["token_type"])
        end(outcome="error", error="unusable_token_type")
    wait = max(interval, wait_asked_for(headers))
end(outcome="error", error="expired_token")

"""An authorization server of Debian's Authlib, as its documents build one over dictionaries: two clients, the device
grant, and a page that decides. Prints its address, and serves until it is ended. CLIENT_SECRET is the secret of the
client `confidential`."""
import os
import threading
import time

os.environ['AUTHLIB_INSECURE_TRANSPORT'] = '1'  # plain http, on this machine only

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import ClientMixin
from authlib.oauth2.rfc8628 import DeviceAuthorizationEndpoint, DeviceCodeGrant, DeviceCredentialDict
from flask import Flask, g, request
from werkzeug.serving import make_server


class Client(ClientMixin):
    def __init__(self, client_id, secret):
        self.client_id, self.secret = client_id, secret

    def get_client_id(self):
        return self.client_id

    def get_default_redirect_uri(self):
        return None

    def get_allowed_scope(self, scope):
        return scope

    def check_redirect_uri(self, redirect_uri):
        return False

    def has_client_secret(self):
        return bool(self.secret)

    def check_client_secret(self, client_secret):
        return self.secret == client_secret

    def check_endpoint_auth_method(self, method, endpoint):
        return (method == 'none') == (not self.secret)

    def check_token_endpoint_auth_method(self, method):
        return self.check_endpoint_auth_method(method, 'token')

    def check_response_type(self, response_type):
        return False

    def check_grant_type(self, grant_type):
        return grant_type == DeviceCodeGrant.GRANT_TYPE


CLIENTS = {
    'public': Client('public', ''),
    'confidential': Client('confidential', os.environ['CLIENT_SECRET']),
}
CREDENTIALS = {}
DECISIONS = {}

app = Flask(__name__)
server = AuthorizationServer(app, query_client=CLIENTS.get, save_token=lambda token, request: None)


class Endpoint(DeviceAuthorizationEndpoint):
    EXPIRES_IN = 60
    INTERVAL = 1

    def get_verification_uri(self):
        return request.host_url + 'device'

    def authenticate_client(self, request):
        # Authlib goes on with the form's client_id, which is not there where a client uses Basic.
        g.client_id = super().authenticate_client(request).get_client_id()

    def save_device_credential(self, client_id, scope, data):
        CREDENTIALS[data['device_code']] = DeviceCredentialDict(
            client_id=g.client_id, scope=scope, expires_at=time.time() + self.EXPIRES_IN, **data
        )


class Grant(DeviceCodeGrant):
    def query_device_credential(self, device_code):
        return CREDENTIALS.get(device_code)

    def query_user_grant(self, user_code):
        return DECISIONS.get(user_code)

    def should_slow_down(self, credential):
        return False


server.register_grant(Grant)
server.register_endpoint(Endpoint)


@app.post('/device_authorization')
def device_authorization():
    return server.create_endpoint_response(Endpoint.ENDPOINT_NAME)


@app.post('/token')
def token():
    return server.create_token_response()


@app.post('/device')
def decide():
    DECISIONS[request.form['user_code']] = ('person', request.form['decision'] == 'approve')
    return ''


http = make_server('127.0.0.1', 0, app, threaded=True)
threading.Thread(target=http.serve_forever, daemon=True).start()
print(f'http://127.0.0.1:{http.server_port}', flush=True)
threading.Event().wait()

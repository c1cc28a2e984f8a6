"""A small bookstore that signs people in with Cardea."""

import json
import secrets

from aiohttp import ClientError
from flask import Flask, redirect, render_template, request, session
from logto import LogtoClient, LogtoConfig, LogtoException, Storage, UserInfoScope
from werkzeug.exceptions import HTTPException

from books import BOOKS, add_to_shelf, shelf_of
from settings import read_settings

settings = read_settings()

app = Flask(__name__)
app.config.update(
    # A new key at each start signs everyone out; keep a fixed one outside of development.
    SECRET_KEY=secrets.token_hex(32),
    SESSION_COOKIE_NAME="bookstore_flask",
    SESSION_COOKIE_SAMESITE="Lax",
    SESSION_COOKIE_SECURE=settings.base_url.startswith("https:"),
)


class SessionStorage(Storage):
    """Keeps what the SDK remembers in the signed cookie of Flask's session."""

    def get(self, key):
        return session.get(key)

    def set(self, key, value):
        session[key] = value

    def delete(self, key):
        session.pop(key, None)


client = LogtoClient(
    LogtoConfig(
        endpoint=settings.endpoint,
        appId=settings.app_id,
        appSecret=settings.app_secret,
        scopes=[UserInfoScope.email],
    ),
    storage=SessionStorage(),
)


def current_claims() -> dict | None:
    """What the ID token says about who is signed in; None when nobody is."""
    if not client.isAuthenticated():
        return None
    return client.getIdTokenClaims().model_dump(exclude_unset=True)


@app.get("/")
def home():
    claims = current_claims()
    return render_template("home.html", books=BOOKS, claims=claims, shelf=shelf_of(claims["sub"]) if claims else [])


@app.get("/sign-in")
async def sign_in():
    mode = "signUp" if request.args.get("interactionMode") == "signUp" else None
    return redirect(await client.signIn(redirectUri=f"{settings.base_url}/callback", interactionMode=mode))


@app.get("/callback")
async def callback():
    # Not request.url: behind a proxy that would be the address which the proxy uses.
    query = request.query_string.decode()
    await client.handleSignInCallback(f"{settings.base_url}/callback?{query}")
    return redirect("/")


@app.get("/sign-out")
async def sign_out():
    return redirect(await client.signOut(postLogoutRedirectUri=f"{settings.base_url}/"))


@app.post("/shelf")
def put_on_shelf():
    claims = current_claims()
    if claims:
        add_to_shelf(claims["sub"], request.form.get("book", ""))
    return redirect("/", code=303)


@app.template_filter("claim")
def claim_text(value) -> str:
    return value if isinstance(value, str) else json.dumps(value, default=str, ensure_ascii=False)


@app.errorhandler(LogtoException)
def sign_in_failed(error):
    app.logger.warning("Sign-in failed: %s", error)
    return problem(
        400,
        "You are not signed in",
        "The sign-in was finished before, was started in another browser, or was given up. Sign in again.",
        str(error),
    )


@app.errorhandler(ClientError)
@app.errorhandler(OSError)
def endpoint_unreachable(error):
    app.logger.error("%s: %s", settings.endpoint, error)
    return problem(
        502,
        "The sign-in server does not answer",
        f"Nothing usable was heard from {settings.endpoint}. Start it, or correct LOGTO_ENDPOINT.",
        type(error).__name__,
    )


@app.errorhandler(HTTPException)
def http_error(error):
    return problem(error.code, error.name, error.description)


def problem(status, title, text, detail=None):
    return render_template("problem.html", title=title, text=text, detail=detail), status


@app.after_request
def harden(response):
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Content-Type-Options"] = "nosniff"
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"
    return response


if __name__ == "__main__":
    print(f"The bookstore is open: {settings.base_url}. Accounts come from {settings.endpoint}.")
    app.run(host="localhost", port=settings.port)

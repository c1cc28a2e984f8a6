"""The environment and `.env`; the environment wins."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from dotenv import load_dotenv


@dataclass(frozen=True)
class Settings:
    endpoint: str
    app_id: str
    app_secret: str
    base_url: str
    port: int


def read_settings() -> Settings:
    load_dotenv(Path(__file__).with_name(".env"))
    port = os.environ.get("PORT") or "3000"
    if not port.isdecimal():
        sys.exit(f'PORT is "{port}": set it to a number such as 3000.')
    return Settings(
        endpoint=_url("LOGTO_ENDPOINT", ""),
        app_id=_text("LOGTO_APP_ID"),
        app_secret=_text("LOGTO_APP_SECRET"),
        base_url=_url("BASE_URL", f"http://localhost:{port}"),
        port=int(port),
    )


def _text(name: str, default: str = "") -> str:
    value = os.environ.get(name, "").strip() or default
    if not value:
        sys.exit(f"{name} is not set: copy .env.example to .env and fill it in.")
    return value


def _url(name: str, default: str) -> str:
    """Without a slash at the end, since paths are appended."""
    value = _text(name, default)
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        sys.exit(f'{name} is "{value}": set it to a URL such as http://localhost:3001.')
    return value.rstrip("/")

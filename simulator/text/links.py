"""Which links Telegram takes, and how it writes them down.

After `LinkManager::check_link` of TDLib and `parse_url` of its tdutils.
"""

import re

from simulator.errors import Malformed

_LINK = re.compile(
    r"(?:(?P<scheme>[^:/?#@\[\]]*)://)?"
    r"(?:(?P<user>[^/?#]*)@)?"
    r"(?P<host>\[[^\]]*\]|[^/?#:]*)"
    r"(?P<port>:[^/?#]*)?"
    r"(?P<rest>.*)",
    re.DOTALL,
)
_TELEGRAMS_OWN = re.compile(
    r"(?P<scheme>tg|ton|tonsite):(?://)?(?P<host>[^/?#]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_USER = re.compile(r"tg:(?://)?user\?id=(\d+)", re.IGNORECASE)
_HOST = re.compile(r"[\w.!$,~*'();&+=%-]+")
_OWN_HOST = re.compile(r"[a-z0-9_.-]+", re.IGNORECASE)
_PORT_LAST = 65535


def user_in(link: str) -> int | None:
    """Return the id in a link to a user (`tg://user?id=…`), None for any other link."""
    match = _USER.fullmatch(link)
    return int(match[1]) if match else None


def checked(link: str) -> str:
    """Return `link` as Telegram keeps it; one it does not take, such as `tel:`, is Malformed."""
    own = _TELEGRAMS_OWN.fullmatch(link)
    why = _wrong_with_own(own) if own else _wrong_with(link)
    if why:
        raise Malformed(f"URL '{link}' is invalid: {why}")
    if own:
        return f"{own['scheme'].lower()}://{own['host']}{own['rest'] or '/'}"
    return _written(link)


def _wrong_with_own(own: re.Match[str]) -> str:
    if not own["host"]:
        return "URL host is empty"
    return "" if _OWN_HOST.fullmatch(own["host"]) else "Unallowed characters in URL host"


def _wrong_with(link: str) -> str:
    scheme, host, port = _parts(link).group("scheme", "host", "port")
    if (scheme or "").lower() not in {"", "http", "https"} or scheme == "":
        return "Unsupported URL protocol"
    if port is not None and not _is_port(port[1:]):
        return "Wrong port number specified in the URL"
    if not host:
        return "URL host is empty"
    if host.startswith("["):
        return ""
    if not _HOST.fullmatch(host):
        return "Disallowed character in URL host"
    return "" if "." in host else "Wrong HTTP URL"


def _is_port(digits: str) -> bool:
    return digits.isdecimal() and 0 < int(digits) <= _PORT_LAST


def _written(link: str) -> str:
    parts = _parts(link)
    user = f"{parts['user']}@" if parts["user"] else ""
    rest = parts["rest"].rstrip()
    slash = "" if rest.startswith("/") else "/"
    scheme = (parts["scheme"] or "http").lower()
    return f"{scheme}://{user}{parts['host'].lower()}{parts['port'] or ''}{slash}{rest}"


def _parts(link: str) -> re.Match[str]:
    match = _LINK.fullmatch(link)
    if match is None:
        raise Malformed(f"URL '{link}' is invalid: Wrong HTTP URL")
    return match

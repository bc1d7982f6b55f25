"""The address of a room in which two can talk by voice, as the configuration gives it.

It is a template with `{room}` in it, or the address of a service, after which the room is named.
Whoever knows a room's name can enter it, so the address must be spoken to in secret.
"""

from urllib.parse import urlsplit

from bot.errors import ConfigurationInvalid

ROOM = "{room}"
LONGEST = 200
"""Characters; the link stands in the middle of a card."""


def template(address: str) -> str:
    """Return the template; empty where no calls are offered.

    Raises:
        ConfigurationInvalid: no room could be named by it, or others could listen in on its name.
    """
    if not address:
        return ""
    if len(address) > LONGEST or not address.isascii() or not address.isprintable():
        raise _invalid(f"at most {LONGEST} letters, digits and signs of an address")
    if ROOM not in address:
        address = f"{address.rstrip('/')}/{ROOM}"
        if "?" in address or "#" in address:
            raise _invalid(f"say with {ROOM} where the room is named")
    plain = address.replace(ROOM, "", 1)
    if any(sign in plain for sign in '{}<>"\\ '):
        raise _invalid(f"{ROOM} once, and no other braces, quotes or spaces")
    _check_host(address)
    return address


def _check_host(address: str) -> None:
    try:
        url = urlsplit(address)
        _ = url.port  # which is read, and can be wrong, only now
    except ValueError as error:
        raise _invalid("this is no address") from error
    if url.scheme != "https" or not url.hostname or url.username is not None:
        raise _invalid("https, a host and no account, such as https://meet.example.org/{room}")
    if ROOM in url.netloc:
        raise _invalid(f"{ROOM} stands behind the host")


def _invalid(why: str) -> ConfigurationInvalid:
    return ConfigurationInvalid(f"conversation.call_link: {why}")

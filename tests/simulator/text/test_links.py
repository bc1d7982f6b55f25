"""Which links Telegram takes."""

import pytest

from simulator.errors import Malformed
from simulator.text.links import checked, user_in


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.ORG/Path?a=B#c", "https://example.org/Path?a=B#c"),
        ("example.org", "http://example.org/"),
        ("example.org?x=1", "http://example.org/?x=1"),
        ("https://user@example.org:8443/x", "https://user@example.org:8443/x"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("tg:resolve", "tg://resolve/"),
    ],
)
def test_a_link_is_kept_in_telegrams_form(link: str, kept: str) -> None:
    assert checked(link) == kept


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("", "URL host is empty"),
        ("localhost", "Wrong HTTP URL"),
        ("ftp://example.org", "Unsupported URL protocol"),
        ("://example.org", "Unsupported URL protocol"),
        ("tel:+12045550100", "Wrong port number specified in the URL"),
        ("https://example.org:0", "Wrong port number specified in the URL"),
        ("https://example.org:70000", "Wrong port number specified in the URL"),
        ("https://exa mple.org", "Disallowed character in URL host"),
        ("tg://", "URL host is empty"),
        ("tg://a b", "Unallowed characters in URL host"),
    ],
)
def test_a_link_that_telegram_does_not_take_is_malformed(link: str, why: str) -> None:
    with pytest.raises(Malformed) as refused:
        checked(link)

    assert str(refused.value) == f"URL '{link}' is invalid: {why}"


def test_a_link_to_a_user_bears_the_users_id() -> None:
    assert user_in("tg://user?id=1001") == 1001
    assert user_in("https://example.org") is None

"""What Telegram finds in a text by itself."""

import pytest

from simulator.text.detection import find


def found(text: str) -> list[tuple[str, str]]:
    """Return kind and words of what is found in `text`; offsets are UTF-16 code units."""
    units = text.encode("utf-16-le")
    return [
        (each.type, units[2 * each.offset : 2 * (each.offset + each.length)].decode("utf-16-le"))
        for each in find(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start join", [("bot_command", "/start")]),
        ("say /help_now.", [("bot_command", "/help_now")]),
        ("/end@care_bot now", [("bot_command", "/end@care_bot")]),
        ("/end@x now", []),
        ("and/or 1/2 </b>", []),
        ("hi @durov!", [("mention", "@durov")]),
        ("hi @gif @abc", [("mention", "@gif")]),
        ("a@durov", []),
        ("#burnout #2 #été", [("hashtag", "#burnout"), ("hashtag", "#été")]),
        ("$USD $usd", [("cashtag", "$USD")]),
        ("ann@example.org", [("email", "ann@example.org")]),
        ("see example.org.", [("url", "example.org")]),
        ("see example.org/a(b).", [("url", "example.org/a(b)")]),
        ("(https://example.museum/x)", [("url", "https://example.museum/x")]),
        ("end.Then e.g. this", []),
        ("😀 https://t.me/x?start=a", [("url", "https://t.me/x?start=a")]),
        ("tg://resolve?domain=x", [("url", "tg://resolve?domain=x")]),
        ("nothing here", []),
    ],
)
def test_what_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_what_is_found_comes_in_order() -> None:
    assert [kind for kind, _ in found("https://a.org /b @carol")] == [
        "url",
        "bot_command",
        "mention",
    ]

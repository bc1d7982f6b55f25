"""The address of a room to talk in: a template that nobody can listen in on, or the bot stops."""

import pytest

from bot.call_link import template
from bot.errors import ConfigurationInvalid


def test_without_an_address_no_call_is_offered() -> None:
    assert template("") == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://meet.example.org/{room}",
        "https://meet.example.org:8443/peers-{room}",
        "https://meet.example.org/join?room={room}&quiet=1",
        "https://meet.example.org/#/{room}",
    ],
)
def test_a_template_is_taken_as_it_is(address: str) -> None:
    assert template(address) == address


@pytest.mark.parametrize("address", ["https://meet.example.org", "https://meet.example.org/"])
def test_behind_the_address_of_a_service_the_room_is_named(address: str) -> None:
    assert template(address) == "https://meet.example.org/{room}"


@pytest.mark.parametrize(
    "address",
    [
        "http://meet.example.org/{room}",
        "http://127.0.0.1/{room}",
        "meet.example.org/{room}",
        "https:///{room}",
        "https://{room}.example.org/",
        "https://somebody:secret@meet.example.org/{room}",
        "https://somebody@meet.example.org/{room}",
        "https://meet.example.org:port/{room}",
        "https://[::1/{room}",
        "https://meet.example.org/{room}/{room}",
        "https://meet.example.org/{name}",
        "https://meet.example.org/?lang=en",
        "https://meet.example.org/#start",
        "https://meet.example.org/{room} and more",
        'https://meet.example.org/"{room}"',
        "https://meet.example.org/\n{room}",
        "https://meet.example.org/é/{room}",
        f"https://meet.example.org/{'a' * 200}/{{room}}",
    ],
)
def test_what_could_name_no_room_or_let_others_listen_is_refused(address: str) -> None:
    with pytest.raises(ConfigurationInvalid, match=r"^conversation\.call_link: "):
        template(address)

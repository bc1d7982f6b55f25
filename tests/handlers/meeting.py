"""Two who talk, and what they do to agree on more than that."""

from dataclasses import replace

from handlers.orders import SendText
from handlers.verbs import Verb
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.village import Village

LINK = "https://meet.example.org/{room}"


def offers_rooms(village: Village) -> None:
    """Let the programme offer calls by a link."""
    village.programme = replace(village.programme, call_link=LINK)


def alias(village: Village, person: int) -> str:
    """Return what the supporter calls somebody."""
    match = village.request_of(person).match
    assert match
    return match.alias


def ways(village: Village, person: int) -> Orders:
    """Open the ways to be in touch."""
    return village.press(person, Verb.CALL_ASK)


def answers(village: Village, person: int, text: str) -> Orders:
    """Type something, and say that it answers the question."""
    village.type(person, text)
    return village.press(person, Verb.TO_ANSWER)


def proposes(village: Village, person: int, value: str | None, verb: Verb) -> Orders:
    """Propose something that is typed, or nothing of one's own."""
    ways(village, person)
    village.press(person, verb)
    if value is None:
        return village.press(person, Verb.CALL_NOTHING)
    answers(village, person, value)
    return village.press(person, Verb.CALL_GIVE)


def old_button(village: Village, person: int, verb: Verb, count: int) -> CardId:
    """Return the id on the button of a verb that somebody was shown as the `count`-th."""
    shown = [each for each in village.buttons[person] if each.verb is verb]
    return CardId(shown[count].id or b"")


def relayed(put: Orders) -> list[SendText]:
    """Return what was passed on as somebody's words."""
    return [it for it in put if isinstance(it, SendText)]

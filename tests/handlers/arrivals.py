"""Arrivals: the messages that one call has put into a chat, each with what it says and shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.calls import CallRecord
from tests.handlers.letters import Address, Place

ALBUM = "sendMediaGroup"
SENDS = frozenset({"sendMessage", "sendPhoto", "sendVoice", ALBUM})
MEDIA = ("photo", "voice")


@dataclass(frozen=True)
class Arrival:
    """A message where it stands; `shows` is the kind and the id of what is shown, if anything.

    `answers` is the message that it replies to; of an album that is so of the first alone.
    """

    place: Place
    address: Address
    body: str
    shows: tuple[str, str] | None
    answers: int | None


def arrivals(call: CallRecord) -> Iterator[Arrival]:
    """Yield what a call puts into a chat, or should have put there; the first says who speaks."""
    params: Mapping[str, Any] = call.params
    chat, said = int(params["chat_id"]), _said(call)
    header, _, first = said[0].partition("\n")
    ids = [call.result_message_id or 0, *(call.further_message_ids or [0] * (len(said) - 1))]
    answered = params.get("reply_parameters")
    answers = int(answered["message_id"]) if isinstance(answered, dict) else None
    shown = zip(ids, (first, *said[1:]), _shows(call), strict=True)
    for at, (message, body, shows) in enumerate(shown):
        place, address = (chat, message), Address(chat, header)
        yield Arrival(place, address, body, shows, None if at else answers)


def _said(call: CallRecord) -> Sequence[str]:
    params: Mapping[str, Any] = call.params
    if call.method == ALBUM:
        return [str(each.get("caption", "")) for each in params["media"]]
    return [str(params.get("text", params.get("caption", "")))]


def _shows(call: CallRecord) -> Sequence[tuple[str, str] | None]:
    params: Mapping[str, Any] = call.params
    if call.method == ALBUM:
        return [(each["type"], each["media"]) for each in params["media"]]
    return [next(((kind, str(params[kind])) for kind in MEDIA if kind in params), None)]

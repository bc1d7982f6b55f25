"""Voices and round videos: asked about once a talk, then passed on under the sender's alias."""

from typing import Any

from handlers.relay.relaying import SentTo
from handlers.relay.stops import Stopped
from handlers.relay.voices import VoiceAllowed, VoiceAsked, VoiceEarly, VoiceNotSent, VoiceRefused
from handlers.verbs import Verb
from simulator import people
from simulator.history import Entry
from simulator.orders import Edit
from tests.bot import updates
from tests.journeys.patience import eventually
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import a_talk, asks, crowd, found_three_departments
from tests.journeys.town import Town


def voice(name: str, **beside: Any) -> dict[str, Any]:
    told = {"file_id": name, "file_unique_id": f"{name}!", "duration": 3}
    return {"voice": told, **updates.BETRAYING, **beside}


def film(name: str) -> dict[str, Any]:
    told = {"file_id": name, "file_unique_id": f"{name}!", "duration": 3, "length": 240}
    return {"video_note": told, **updates.BETRAYING}


async def gets(who: Resident, name: str) -> Entry:
    """Wait for a voice or a round video in somebody's chat."""

    def there() -> Entry | None:
        mine = (it for it in who.entries() if it.by_bot)
        return next((it for it in mine if name in str(it.further)), None)

    return await eventually(there, who.transcript)


async def test_a_voice_is_asked_about_once_and_then_passes(place: Town) -> None:
    ann, ben = await a_talk(place)
    sent = ann.sends(voice("one", caption="in short"))
    assert (await ann.reads(VoiceAsked("Dr. Ben"))).replied == sent
    ann.says("I type meanwhile.")
    await ben.hears(ANY, "I type meanwhile.")
    await place.reopens()
    await ann.presses(Verb.VOICE_SEND)
    await ann.reads(SentTo("Dr. Ben"))
    heard = await gets(ben, "one")
    assert str(heard.further["caption"]).endswith("\nin short")
    assert heard.message.has_protected_content
    assert not {updates.NAME, "Ann", str(ann.id)} & set(str(heard).split("'"))
    people.edit(place.world, ann.person, Edit(sent, "shorter"))
    message = heard.message.message_id
    await eventually(lambda: "\nshorter" in str(ben.entry(message).further["caption"]) or None)
    ann.sends(film("two"))
    seen = await gets(ben, "two")
    assert "caption" not in seen.further
    name = str(heard.further["caption"]).partition("\n")[0]
    below = await eventually(lambda: _answer_to(ben, seen))
    assert (below.message.text, below.message.has_protected_content) == (name, True)


def _answer_to(who: Resident, entry: Entry) -> Entry | None:
    message = entry.message.message_id
    return next((it for it in who.entries() if it.by_bot and it.replied == message), None)


async def test_who_says_no_is_not_heard_until_they_think_again(place: Town) -> None:
    ann, ben = await a_talk(place)
    ben.sends(film("one"))
    await ben.reads(VoiceAsked(ANY))
    await ben.presses(Verb.VOICE_KEEP)
    await ben.reads(VoiceNotSent())
    sent = ben.sends(voice("two"))
    assert (await ben.reads(VoiceRefused())).replied == sent
    await ann.reads_nothing_new()
    await ben.presses(Verb.VOICE_ALLOW)
    await ben.reads(VoiceAllowed())
    ben.sends(voice("three"))
    await gets(ann, "three")
    assert not any("one" in str(it.further) or "two" in str(it.further) for it in ann.entries())


async def test_a_voice_without_an_answer_goes_with_the_talk(place: Town) -> None:
    ann, ben = await a_talk(place)
    ann.sends(voice("one"))
    await ann.reads(VoiceAsked("Dr. Ben"))
    await ben.presses(Verb.TALK_END)
    await ben.presses(Verb.END_YES)
    await ann.reads(Stopped("over"))
    await place.settles()
    await place.closes()
    assert await place.counts("held", "cases") == [0, 0]
    assert not any("one" in str(it.further) for it in ben.entries())


async def test_a_voice_for_nobody_is_not_kept(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    crowd(place)
    await place.opens()
    await asks(ann)
    ann.sends(voice("one"))
    await ann.reads(VoiceEarly())

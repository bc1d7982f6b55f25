"""Whatever somebody sends: it passes, or they hear why not, and what to do instead."""

import pytest

from handlers.other import KindRefused
from handlers.relay.kinds import CONTENT, Outcome
from simulator.shapes import JsonObject
from tests.bot import updates
from tests.journeys.steps import a_talk
from tests.journeys.town import Town

REFUSED = sorted(name for name, kind in CONTENT.items() if kind.outcome is Outcome.REFUSED)


@pytest.fixture
def content() -> dict[str, JsonObject]:
    """Every kind of content, in which whoever sends it is betrayed wherever that is possible."""
    return {name: {name: updates.CONTENT[name], **updates.BETRAYING} for name in updates.CONTENT}


async def test_what_is_not_passed_on_is_answered_with_the_reason(
    place: Town, content: dict[str, JsonObject]
) -> None:
    ann, ben = await a_talk(place)
    for kind in REFUSED:
        sent = ann.sends(content[kind])
        reason = CONTENT[kind].reason
        assert reason
        card = await ann.reads(KindRefused(reason, seated=True))
        assert card.replied == sent
    sent = ann.sends({"a_kind_of_tomorrow": {"who": "knows"}})
    assert (await ann.reads(KindRefused("unknown", seated=True))).replied == sent
    await ben.reads_nothing_new()


async def test_an_album_that_is_not_passed_on_is_answered_once_even_across_a_restart(
    place: Town, content: dict[str, JsonObject]
) -> None:
    ann, ben = await a_talk(place)
    parts = [{**content["document"], "media_group_id": "one"} for _ in range(10)]
    first, *_ = [ann.sends(each) for each in parts[:5]]
    told = KindRefused("file", seated=True, together=True)
    assert (await ann.reads(told)).replied == first
    await place.settles()
    await place.closes()
    for each in parts[5:]:
        ann.sends(each)
    await place.opens()
    await place.settles()
    assert ann.times(told) == 1
    await ben.reads_nothing_new()


async def test_who_has_no_talk_is_answered_too(place: Town, content: dict[str, JsonObject]) -> None:
    place.department("Emergency")
    ann = place.physician("Ann", "Emergency")
    await place.opens()
    ann.sends(content["location"])
    await ann.reads(KindRefused("place", seated=False))
    ann.sends(content["photo"])
    await ann.reads(KindRefused("nobody", seated=False))


async def test_of_a_live_photo_only_the_photo_passes(
    place: Town, content: dict[str, JsonObject]
) -> None:
    ann, ben = await a_talk(place)
    ann.sends({**content["live_photo"], "photo": updates.PHOTO})
    await place.settles()
    shown = ben.entry(ben.newest)
    assert set(shown.further) == {"photo", "caption", "caption_entities"}

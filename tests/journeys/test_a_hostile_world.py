"""A hostile world: floods, storms of buttons, texts that pretend, and trouble for everybody.

What one thing does wrong, it does to itself; whoever talks meanwhile is heard.
"""

from collections import Counter

import pytest

from handlers.request.intake import DraftGone, WhenAsked
from handlers.verbs import Verb
from handlers.writing import MARK
from simulator.faults import Fault, Kind
from storage.cases import Stage
from storage.work import Work
from tests.journeys.residents import ANY
from tests.journeys.steps import a_talk
from tests.journeys.town import Town

RIGHT_TO_LEFT = "\u202e"
PRETENDING = (
    f"{MARK} You are linked with somebody else.",
    f"\n\n{MARK} Press here",
    f"\u2060{MARK} Press here",
    f"{RIGHT_TO_LEFT}{MARK} ereh sserP",
    "◊ Press here",
    "⬦ Press here",
)
STRANGE = (
    f"{RIGHT_TO_LEFT}gnp.exe",
    "a\u0000b\u0007c\u001b[31m",
    "🩺" * 2000,
    "x" * 4096,
    "e" + "\u0301" * 3000,
)


async def test_a_flood_from_many_delays_nobody_else_for_good(place: Town) -> None:
    ann, ben = await a_talk(place)
    for number in range(100):
        noisy = place.acquaintance(f"Noisy {number}")
        for _ in range(5):
            noisy.says("noise")
    ann.says("In between.")
    await ben.hears(ANY, "In between.")


async def test_hundreds_of_requests_that_are_begun_and_left_stop_nobody_and_are_gone_next_day(
    place: Town,
) -> None:
    ann, ben = await a_talk(place)
    idle = [place.acquaintance(f"Idle {number}") for number in range(300)]
    await place.closes()
    for each in idle:
        place.consents(each, "Emergency")
    await place.opens()
    for each in idle:
        each.says("/support")
    ann.says("In between.")
    await ben.hears(ANY, "In between.")
    await idle[-1].presses(Verb.ASK_UNSAID)
    await idle[-1].reads(WhenAsked(facts=False, covered=True))
    await place.settles()
    await place.closes()
    assert (await place.look(stages))[Stage.DRAFT] == 300
    await place.opens()
    ann.says("Still there?")
    await ben.hears(ANY, "Still there?")  # what is overdue at a start is spread over minutes
    place.skips(hours=25)
    for each in idle:
        await each.reads(DraftGone())
    await place.settles()
    await place.closes()
    assert Stage.DRAFT not in await place.look(stages)


def stages(work: Work) -> Counter[Stage]:
    """Return how many cases stand where."""
    cases = (work.cases.find(each) for each in work.cases.open_ids())
    return Counter(each.stage for each in cases if each is not None)


async def test_a_storm_of_presses_stops_nobody(place: Town) -> None:
    ann, ben = await a_talk(place)
    stormy = place.physician("Stormy", "Emergency")
    await place.closes()
    await place.opens()
    for _ in range(40):
        for verb in (Verb.ASK_START, Verb.PRIVACY_SHOW, Verb.HELP_NOW, Verb.ASK_SEND):
            stormy.forges(verb)
    ann.says("In between.")
    await ben.hears(ANY, "In between.")
    await place.settles()
    await place.closes()
    assert await place.look(lambda work: len(work.cases.open_ids())) == 2


async def test_no_text_can_pass_for_a_card(place: Town) -> None:
    ann, ben = await a_talk(place)
    for text in PRETENDING:
        ann.says(text)
    ann.says("the last one")
    alias = await ben.hears(ANY, "the last one")
    relayed = [each for each in ben.texts() if each.startswith(f"{alias}\n")]
    assert len(relayed) == len(PRETENDING) + 1
    assert not set("".join(relayed)) & set(f"{MARK}◊⬦")


async def test_strange_characters_arrive_as_they_are_or_are_refused_and_stop_nobody(
    place: Town,
) -> None:
    ann, ben = await a_talk(place)
    for text in STRANGE:
        ann.says(text)
    ann.says("after all of them")
    await ben.hears(ANY, "after all of them")
    heard = "".join(each.partition("\n")[2] for each in ben.texts())
    assert heard.count("🩺") == 2000
    assert heard.count("x") >= 4096


async def test_a_429_for_everybody_is_waited_for_and_nothing_is_lost(place: Town) -> None:
    ann, ben = await a_talk(place)
    place.world.faults.add(Fault(kind=Kind.TOO_MANY_REQUESTS, method="sendMessage", times=4))
    for number in range(4):
        ann.says(f"to ben {number}")
        ben.says(f"to ann {number}")
    for number in range(4):
        await ben.hears(ANY, f"to ben {number}")
        await ann.hears("Dr. Ben", f"to ann {number}")


@pytest.mark.parametrize("kind", [Kind.DROP_AFTER, Kind.STALL_AFTER])
async def test_an_answer_that_is_lost_repeats_at_most_the_one_text(place: Town, kind: Kind) -> None:
    ann, ben = await a_talk(place)
    fault = Fault(kind=kind, method="sendMessage", chat_id=ben.id, seconds=0.2)
    place.world.faults.add(fault)
    for number in range(3):
        ann.says(f"text {number}")
    await ben.hears(ANY, "text 2")
    numbers = [each[-1] for each in ben.texts() if "\ntext " in each]
    assert numbers in (["0", "1", "2"], ["0", "0", "1", "2"])


async def test_trouble_with_asking_for_updates_loses_none(place: Town) -> None:
    ann, ben = await a_talk(place)
    kinds = (Kind.SERVER_TROUBLE, Kind.BAD_GATEWAY, Kind.GARBAGE, Kind.DROP_BEFORE, Kind.DROP_AFTER)
    for kind in kinds:
        place.world.faults.add(Fault(kind=kind, method="getUpdates"))
        ann.says(f"through {kind}")
        await ben.hears(ANY, f"through {kind}")


async def test_what_is_nested_without_end_or_no_unicode_stops_nobody(place: Town) -> None:
    ann, ben = await a_talk(place)
    deep = '"x": ' + "[" * 50_000 + "]" * 50_000
    for number, field in enumerate((deep, '"message": {"text": "\\ud800"}', '"x": NaN')):
        before = place.world.updates.inject({}, keep=False)
        raw = f'{{"update_id": {before + 1}, {field}}}'
        assert place.world.updates.inject_raw(raw.encode()) == before + 1
        ann.says(f"after {number}")
        await ben.hears(ANY, f"after {number}")
    await place.settles()
    await place.closes()
    assert await place.look(lambda work: work.quarantine.count()) == 3

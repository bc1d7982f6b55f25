"""The sender: in order per chat, one call in flight in each, and no mark is ever skipped."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from bot.pace import BURST, RINGS, Pace
from bot.sender import LONGEST_WAIT, ROOM
from handlers.conversation.undelivered import NotDelivered
from handlers.joining.consent import VERSION
from simulator import membership
from simulator.faults import Fault, Kind
from storage.arrivals import OrderDelivered, OrderRefused
from storage.outgoing import Origin, Outgoing
from storage.values import CaseId, Handle
from tests.bot.desk import ANN, BEN, Desk, a_case, all_sent, arrived, edit, owes, owes_call
from tests.bot.moments import NOON
from tests.bot.rim import Rim, rim
from tests.bot.telegrams import No, Script, listening
from tests.journeys.residents import Resident
from tests.journeys.town import Town


async def test_messages_reach_each_chat_in_order(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        at.starts(at.sender.run())
        for number in range(20):
            await owes(at, ANN, f"a{number}")
            await owes(at, BEN, f"b{number}", f"B{number}")
        await all_sent(at)
    assert desk.taken[ANN] == [f"a{number}" for number in range(20)]
    assert desk.taken[BEN] == [f"{letter}{n}" for n in range(20) for letter in "bB"]


async def test_what_an_earlier_run_owed_is_sent_first_and_in_order(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, *(f"{number}" for number in range(70)))
        later = at.a_sender()
        await later.load()
        at.starts(later.run())
        await owes(at, ANN, "last")
        await all_sent(at)
    assert desk.taken[ANN] == [*(f"{number}" for number in range(70)), "last"]


async def test_one_call_is_in_flight_in_a_chat_and_at_once_in_all(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url, at_once=3) as at:
        desk.open.clear()
        for chat in range(1, 8):
            await owes(at, chat, "x", "y", "z")
        at.starts(at.sender.run())
        await at.until(lambda: desk.at_work.total() == 3)
        desk.open.set()
        await all_sent(at)
    assert (desk.most_in_chat, desk.most) == (1, 3)


async def test_a_chat_whose_call_takes_long_stops_no_other(place: Town) -> None:
    held = asyncio.Event()

    async def say(method: str, params: dict[str, Any]) -> Any:
        assert method == "sendMessage"
        if params["chat_id"] == ANN:
            await held.wait()
        return {"message_id": 1, "date": 1}

    async with listening(Script(say)) as script, rim(place, script.url, at_once=2) as at:
        at.starts(at.sender.run())
        await owes(at, ANN, "x")
        await owes(at, BEN, *"abcdefgh")
        await at.until(lambda: at.count("outbox") == 1)
        held.set()
        await all_sent(at)


async def test_no_further_call_is_made_in_a_chat_before_the_mark_is_written(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, "first", "second")
        desk.open.clear()
        sending = at.starts(at.sender.run())
        await at.until(lambda: desk.at_work[ANN] == 1)
        async with place.full_disk():
            desk.open.set()
            before = len(at.effects)
            await at.until(lambda: len(at.effects) > before + 1)
            assert desk.taken[ANN] == ["first"]
            assert not sending.done()
        await all_sent(at)
    assert desk.taken[ANN] == ["first", "second"]


async def test_a_delivery_is_kept_in_mind_and_confirmed_where_that_was_asked_for(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        case = await a_case(at, ANN)
        out = Outgoing(ANN, "sendMessage", msgspec.msgpack.encode({"chat_id": ANN, "text": "x"}))
        handle = await owes_call(at, kept(out, receipt="contact"), case)
        at.starts(at.sender.run())
        await all_sent(at)
        found = await at.store.do(lambda work: work.sent.find(handle))
        assert found is not None
        assert (found.person, found.message_id, found.date) == (ANN, 1, 1_900_000_000)
        assert await arrived(at) == [OrderDelivered(handle, ANN, case, "contact", 1_900_000_000)]


def kept(call: Outgoing, **more: Any) -> Outgoing:
    """Return a call whose message is kept in mind."""
    return Outgoing(call.person, call.method, call.params, keep=True, **more)


async def test_a_429_is_written_down_and_obeyed_by_the_next_run_too(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.troubles = [No(429, parameters={"retry_after": 100})]
        await owes(at, ANN, "first", "second")
        first = at.starts(at.sender.run())
        await at.until(lambda: at.count("outbox WHERE not_before > 0") == 1)
        first.cancel()
        later = at.a_sender()
        await later.load()
        at.starts(later.run())
        at.clock.goes_on(seconds=99)
        later.reconsider()
        await asyncio.sleep(0.02)
        assert desk.taken[ANN] == []
        at.clock.goes_on(seconds=1)
        later.reconsider()
        await all_sent(at)
    assert desk.taken[ANN] == ["first", "second"]


async def test_a_chat_that_must_wait_stops_no_other(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url, at_once=1) as at:
        desk.troubles = [No(429, parameters={"retry_after": 100})]
        await owes(at, ANN, "first")
        at.starts(at.sender.run())
        await at.until(lambda: at.count("outbox WHERE not_before > 0") == 1)
        await owes(at, BEN, "x", "y")
        await at.until(lambda: at.count("outbox") == 1)
        assert desk.taken == {BEN: ["x", "y"]}


async def test_trouble_is_met_with_patience_that_grows_and_has_an_end(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, "x")
        at.starts(at.sender.run())
        await all_sent(at)
        desk.troubles = [No(500)] * 12
        await owes(at, ANN, "y")
        waits = list[float]()
        for attempt in range(1, 13):
            await at.until(lambda n=attempt: at.count(f"outbox WHERE attempts = {n}") == 1)  # type: ignore[misc]
            [order], _ = await at.store.do(lambda work: work.outbox.of_chat(ANN, None, 0, 9))
            waits.append(order.not_before - at.clock.now().timestamp())
            at.clock.goes_on(seconds=waits[-1])
            at.sender.reconsider()
        await all_sent(at)
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, *[LONGEST_WAIT] * 3]


async def test_days_of_trouble_end_nothing(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, "x")
        await at.store.do(lambda work: work.session.run("UPDATE outbox SET attempts = 5000", {}))
        desk.troubles = [No(500)]
        later = at.a_sender()
        await later.load()
        sending = at.starts(later.run())
        await at.until(lambda: at.count("outbox WHERE attempts = 5001") == 1)
        assert not sending.done()


async def test_what_could_not_be_sent_in_time_is_given_up_and_noticed(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.troubles = [No(500)] * 9
        until = (NOON + timedelta(hours=1)).timestamp()
        await owes(at, ANN, "x", give_up=until, origin=Origin(BEN, 5))
        at.starts(at.sender.run())
        await at.until(lambda: at.count("outbox WHERE attempts = 1") == 1)
        at.clock.goes_on(hours=1)
        at.sender.reconsider()
        await all_sent(at)
        [refused] = await arrived(at)
        assert isinstance(refused, OrderRefused)
        assert (refused.origin, refused.gone) == (Origin(BEN, 5), False)


@pytest.mark.parametrize(
    ("refusal", "gone"),
    [
        (No(403, "Forbidden: bot was blocked by the user"), True),
        (No(400, "Bad Request: chat not found"), True),
        (No(400, "Bad Request: message text is empty"), False),
    ],
)
async def test_what_telegram_refuses_for_good_is_noticed_and_not_tried_again(
    place: Town, desk: Desk, refusal: No, *, gone: bool
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.troubles = [refusal]
        await owes(at, ANN, "x", origin=Origin(BEN, 5), receipt="contact")
        await owes(at, ANN, "y")
        at.starts(at.sender.run())
        await all_sent(at)
        [refused] = await arrived(at)
        assert isinstance(refused, OrderRefused)
        assert (refused.person, refused.origin, refused.receipt, refused.gone) == (
            *(ANN, Origin(BEN, 5), "contact"),
            gone,
        )
    assert desk.taken[ANN] == ["y"]


async def test_an_author_is_told_of_what_did_not_arrive(place: Town) -> None:
    ann, ben = place.acquaintance("Ann"), place.acquaintance("Ben")
    membership.block(place.world, ann.person)
    async with rim(place) as at:
        await at.store.do(lambda work: work.people.add(ben.id, "en", VERSION))
        said = ben.says("Are you there?")
        await owes(at, ann.id, "Are you there?", origin=Origin(ben.id, said))
        at.starts(at.sender.run())
        at.starts(at.worker.run())
        entry = await ben.reads(NotDelivered(gone=True))
        assert entry.replied == said


async def test_an_edit_finds_the_message_that_an_earlier_order_became(place: Town) -> None:
    ann = place.acquaintance("Ann")
    async with rim(place) as at:
        case = await a_case(at, ann.id)
        params = msgspec.msgpack.encode({"chat_id": ann.id, "text": "before"})
        handle = await owes_call(at, Outgoing(ann.id, "sendMessage", params, keep=True), case)
        await owes_call(at, edit(ann.id, "after", target=handle, otherwise="sendMessage"), case)
        at.starts(at.sender.run())
        await all_sent(at)
    assert ann.texts() == ["after"]


@pytest.mark.parametrize("quiet", [False, True])
@pytest.mark.parametrize("way", ["deleted", "never sent", "damaged", "by its id"])
async def test_an_edit_whose_message_is_gone_is_sent_instead_unless_it_is_quiet(
    place: Town, way: str, *, quiet: bool
) -> None:
    ann = place.acquaintance("Ann")
    async with rim(place) as at:
        case = await a_case(at, ann.id)
        at.starts(at.sender.run())
        where = await gone(at, ann, case, way)
        call = edit(ann.id, "after", otherwise=None if quiet else "sendMessage", **where)
        await owes_call(at, call, case)
        await owes(at, ann.id, "next")
        await all_sent(at)
    assert ann.texts() == (["next"] if quiet else ["after", "next"])


async def gone(at: Rim, ann: Resident, case: CaseId, way: str) -> dict[str, int]:
    """Return the place of a message that is no longer there."""
    if way == "by its id":
        return {"message_id": 123_456}
    params = msgspec.msgpack.encode({"chat_id": ann.id, "text": "before"})
    handle = await owes_call(at, Outgoing(ann.id, "sendMessage", params, keep=True), case)
    await all_sent(at)
    for message_id in list(ann.person.history.entries):
        ann.person.history.remove(message_id)
    if way == "never sent":
        await at.store.do(lambda work: work.sent.drop(handle))
    if way == "damaged":
        damage = {"damage": b"\0" * 64}
        await at.store.do(lambda work: work.session.run("UPDATE sent SET sealed = :damage", damage))
    return {"target": handle}


@pytest.mark.parametrize("old", [False, True])
async def test_a_deletion_that_comes_too_late_edits_the_card(place: Town, *, old: bool) -> None:
    ann = place.acquaintance("Ann")
    async with rim(place) as at:
        case = await a_case(at, ann.id)
        at.starts(at.sender.run())
        params = msgspec.msgpack.encode({"chat_id": ann.id, "text": "before"})
        handle = await owes_call(at, Outgoing(ann.id, "sendMessage", params, keep=True), case)
        await all_sent(at)
        place.skips(hours=49 if old else 47)
        await owes_call(at, deletion(ann.id, "after", handle), case)
        await all_sent(at)
        assert await arrived(at) == []
    assert ann.texts() == (["after"] if old else [])


def deletion(to: int, text: str, handle: Handle) -> Outgoing:
    """Return a deletion that becomes an edit."""
    said = edit(to, text, target=handle, otherwise="editMessageText")
    return replace(said, method="deleteMessage")


@pytest.mark.parametrize("way", ["deleted", "never sent", "damaged"])
async def test_what_is_no_longer_there_is_deleted_already(place: Town, way: str) -> None:
    ann = place.acquaintance("Ann")
    async with rim(place) as at:
        case = await a_case(at, ann.id)
        at.starts(at.sender.run())
        where = await gone(at, ann, case, way)
        await owes_call(at, deletion(ann.id, "after", Handle(where["target"])), case)
        await owes(at, ann.id, "next")
        await all_sent(at)
        assert await arrived(at) == []
    assert ann.texts() == ["next"]


async def test_an_edit_that_changes_nothing_is_done(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.troubles = [No(400, "Bad Request: message is not modified")]
        await owes_call(at, edit(ANN, "same", message_id=3, otherwise="sendMessage"))
        at.starts(at.sender.run())
        await all_sent(at)
        assert await arrived(at) == []
    assert desk.methods == ["editMessageText"]


async def test_what_is_worth_nothing_any_more_is_not_sent(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        now = NOON.timestamp()
        await owes(at, ANN, "late", expires=now - 1)
        await owes(at, ANN, "in time", expires=now)
        at.starts(at.sender.run())
        await all_sent(at)
        assert await arrived(at) == []
    assert desk.taken[ANN] == ["in time"]


async def test_there_is_room_while_the_disk_refuses(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        for chat in range(1000, 1000 + ROOM + 20):
            await owes(at, chat, "x")
        async with place.full_disk():
            at.starts(at.sender.run())
            await asyncio.wait_for(at.sender.room(), 8)
        assert at.count("outbox") > ROOM


async def test_a_jump_of_the_clock_wakes_what_sleeps(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.troubles = [No(429, parameters={"retry_after": 10_000})] * 2
        at.starts(at.sender.run())
        await owes(at, ANN, "a")
        await owes(at, BEN, "b")
        await at.until(lambda: at.count("outbox WHERE not_before > 0") == 2)
        at.clock.goes_on(hours=3)
        at.sender.reconsider()
        await all_sent(at)
    assert desk.taken == {ANN: ["a"], BEN: ["b"]}


async def test_a_chat_receives_no_more_than_its_pace(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        hand = [1000.0]
        paced = at.a_sender(Pace(0, 1, lambda: hand[0]))
        at.starts(paced.run())
        await owes(at, ANN, *"abcdefg")
        await at.until(lambda: at.count("outbox") == 7 - BURST)
        await asyncio.sleep(0.02)
        assert desk.taken[ANN] == list("abcdefg")[:BURST]
        hand[0] += 2
        paced.reconsider()
        await at.until(lambda: at.count("outbox") == 7 - BURST - 2)


async def test_what_puts_no_message_into_a_chat_takes_none_of_its_pace(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        paced = at.a_sender(Pace(0, 1, lambda: 1000.0))
        at.starts(paced.run())
        for number in range(10):
            params = msgspec.msgpack.encode({"callback_query_id": str(number)})
            await owes_call(at, Outgoing(ANN, "answerCallbackQuery", params))
        await all_sent(at)
    assert desk.methods == ["answerCallbackQuery"] * 10


async def test_there_is_room_until_too_many_chats_have_something_to_send(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, *(str(each) for each in range(2 * ROOM)))
        await asyncio.wait_for(at.sender.room(), 1)
        for chat in range(1000, 1000 + ROOM - 1):
            await owes(at, chat, "x")
        waiting = asyncio.create_task(at.sender.room())
        await asyncio.sleep(0.01)
        assert not waiting.done()
        at.starts(at.sender.run())
        await waiting


async def test_when_told_to_stop_no_further_call_is_made_and_the_last_ones_are_marked(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.open.clear()
        await owes(at, ANN, "a", "b")
        await owes(at, BEN, "x", "y")
        at.starts(at.sender.run())
        await at.until(lambda: desk.at_work.total() == 2)
        stopping = asyncio.create_task(at.sender.stop(5))
        await asyncio.sleep(0)
        desk.open.set()
        await stopping
        assert at.count("outbox") == 2
    assert desk.taken == {ANN: ["a"], BEN: ["x"]}


async def test_a_call_that_is_not_answered_is_not_waited_for_for_ever(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.open.clear()
        await owes(at, ANN, "a")
        at.starts(at.sender.run())
        await at.until(lambda: desk.at_work.total() == 1)
        await at.sender.stop(0.01)
        assert at.count("outbox") == 1


async def test_without_anything_to_do_stopping_takes_no_time(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        at.starts(at.sender.run())
        await owes(at, ANN, "a")
        await all_sent(at)
        await at.sender.stop(0.5)


def much_later(at: Rim) -> bool:
    """Let every wait be over."""
    at.clock.goes_on(minutes=10)
    at.sender.reconsider()
    return True


async def test_drops_of_the_network_lose_nothing_and_may_repeat_only_the_last(place: Town) -> None:
    ann = place.acquaintance("Ann")
    place.world.faults.add(Fault(kind=Kind.DROP_BEFORE, method="sendMessage", skip=1))
    place.world.faults.add(Fault(kind=Kind.DROP_AFTER, method="sendMessage", skip=3))
    async with rim(place) as at:
        at.starts(at.sender.run())
        await owes(at, ann.id, *"abcd")
        await at.until(lambda: much_later(at) and at.count("outbox") == 0)
    texts = ann.texts()
    assert [each for place, each in enumerate(texts) if each not in texts[:place]] == list("abcd")
    assert len(texts) <= 5


async def test_what_comes_fast_from_one_side_of_a_case_rings_no_more(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        quiet = at.a_sender(Pace(0, 0, lambda: 1000.0))
        at.starts(quiet.run())
        case = await a_case(at, BEN)
        for number in range(RINGS + 3):
            params = msgspec.msgpack.encode({"chat_id": ANN, "text": f"{number}"})
            call = Outgoing(ANN, "sendMessage", params, keep=True, origin=Origin(BEN, number))
            await owes_call(at, call, case)
        await owes_call(at, Outgoing(ANN, "sendMessage", params, keep=True), case)
        await all_sent(at)
    assert desk.silent == [False] * RINGS + [True] * 3 + [False]

"""Lines: case by case in turn, each in order, whatever is dropped, damaged, or comes first."""

import asyncio
import threading
from datetime import timedelta
from typing import Any

import pytest

from bot.lines import WINDOW
from bot.pace import BURST, Pace
from storage.work import Work
from tests.bot.desk import ANN, BEN, Desk, a_case, all_sent, owes
from tests.bot.rim import rim
from tests.bot.telegrams import No, Script, listening
from tests.journeys.town import Town
from tests.storage.samples import open_case, owe


@pytest.mark.parametrize("number", [WINDOW - 1, WINDOW, WINDOW + 1, 3 * WINDOW + 7])
async def test_a_chat_with_more_than_a_line_holds_gets_all_of_it_in_order(
    place: Town, desk: Desk, number: int
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        texts = [str(each) for each in range(number)]
        await owes(at, ANN, *texts[:-3])
        later = at.a_sender()
        await later.load()
        at.starts(later.run())
        for text in texts[-3:]:
            await owes(at, ANN, text)
        await all_sent(at)
        await at.until(lambda: later.busy == 0)
    assert desk.taken[ANN] == texts


async def test_a_flood_in_one_case_delays_no_other_by_more_than_a_turn(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        flooded, other = [await at.store.do(open_case) for _ in range(2)]
        flood = [f"flood {number}" for number in range(3 * WINDOW)]
        await owes(at, ANN, *flood, case=flooded)
        await owes(at, ANN, "I cannot go on", "Are you there?", case=other)
        await owes(at, ANN, "A card of no case")
        at.starts(at.sender.run())
        await all_sent(at)
    taken = desk.taken[ANN]
    assert [each for each in taken if each in flood] == flood
    assert taken.index("I cannot go on") < taken.index("Are you there?") < 10
    assert taken.index("A card of no case") < 10


async def test_a_429_on_one_case_holds_the_whole_chat(place: Town, desk: Desk) -> None:
    desk.troubles = [No(429, parameters={"retry_after": 30})]
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        for letter in "ab":
            await owes(at, ANN, letter, case=await at.store.do(open_case))
        at.starts(at.sender.run())
        await at.until(lambda: len(desk.methods) == 1)
        await asyncio.sleep(0.2)
        assert desk.methods == ["sendMessage"]
        at.clock.goes_on(seconds=31)
        at.sender.reconsider()
        await all_sent(at)
    assert desk.taken[ANN] == ["a", "b"]


async def test_what_is_urgent_and_was_put_off_holds_nothing_up(place: Town, desk: Desk) -> None:
    desk.troubles = [No(500)]
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, "a", "b")
        await owes(at, ANN, "help now", first=True)
        at.starts(at.sender.run())
        await all_sent(at)
    assert desk.taken[ANN] == ["a", "b", "help now"]


async def test_what_is_urgent_goes_before_what_was_put_off_for_longer(
    place: Town, desk: Desk
) -> None:
    desk.troubles = [No(429, parameters={"retry_after": 30}), No(500)]
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, "a")
        at.starts(at.sender.run())
        await at.until(lambda: len(desk.methods) == 1)
        await owes(at, ANN, "help now", first=True)
        await at.until(lambda: len(desk.methods) == 2)
        at.clock.goes_on(seconds=5)
        at.sender.reconsider()
        await at.until(lambda: desk.taken[ANN] == ["help now"])
        at.clock.goes_on(seconds=30)
        at.sender.reconsider()
        await all_sent(at)
    assert desk.taken[ANN] == ["help now", "a"]


async def test_a_clock_that_is_set_back_keeps_nobody_waiting(place: Town, desk: Desk) -> None:
    desk.troubles = [No(500), No(500)]
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, "a", "b")
        await owes(at, ANN, "help now", first=True)
        at.starts(at.sender.run())
        await at.until(lambda: len(desk.methods) == 2)
        at.clock.goes_on(hours=-2)
        await all_sent(at)
    assert sorted(desk.taken[ANN]) == ["a", "b", "help now"]
    assert desk.taken[ANN].index("a") < desk.taken[ANN].index("b")


async def test_what_is_under_way_while_the_clock_is_set_back_is_sent_once(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.open.clear()
        await owes(at, ANN, "a", "b")
        at.starts(at.sender.run())
        await at.until(lambda: desk.at_work[ANN] == 1)
        at.clock.goes_on(hours=-2)
        await owes(at, BEN, "x")
        await at.until(lambda: desk.at_work[BEN] == 1)
        desk.open.set()
        await all_sent(at)
        await at.until(lambda: at.sender.busy == 0)
    assert desk.taken == {ANN: ["a", "b"], BEN: ["x"]}


async def test_a_clock_that_was_set_back_between_two_runs_holds_nothing_for_long(
    place: Town, desk: Desk
) -> None:
    desk.troubles = [No(429, parameters={"retry_after": 3600})]
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, "a", "b")
        first = at.starts(at.sender.run())
        await at.until(lambda: at.count("outbox WHERE not_before > 0") == 1)
        first.cancel()
        at.clock.goes_on(hours=-2)
        later = at.a_sender()
        await later.load(timedelta(hours=2))
        at.starts(later.run())
        at.clock.goes_on(seconds=3590)
        later.reconsider()
        await asyncio.sleep(0.1)
        assert desk.methods == ["sendMessage"]
        at.clock.goes_on(seconds=10)
        later.reconsider()
        await all_sent(at)
    assert desk.taken[ANN] == ["a", "b"]


async def test_a_clock_that_is_set_back_during_a_call_makes_no_429_shorter(
    place: Town, desk: Desk
) -> None:
    desk.troubles = [No(429, parameters={"retry_after": 30})]
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.open.clear()
        await owes(at, ANN, "a")
        at.starts(at.sender.run())
        await at.until(lambda: desk.at_work[ANN] == 1)
        at.clock.goes_on(hours=-2)
        desk.open.set()
        await at.until(lambda: at.count("outbox WHERE attempts = 1") == 1)
        await asyncio.sleep(0.2)
        assert desk.methods == ["sendMessage"]


async def test_a_429_that_a_cry_for_help_met_holds_its_whole_chat(place: Town, desk: Desk) -> None:
    desk.troubles = [No(429, parameters={"retry_after": 30})]
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, "help now", first=True)
        await owes(at, ANN, "a", "b")
        at.starts(at.sender.run())
        await asyncio.sleep(0.3)
        assert desk.methods == ["sendMessage"]
        at.clock.goes_on(seconds=31)
        at.sender.reconsider()
        await all_sent(at)
    assert desk.taken[ANN] == ["help now", "a", "b"]


async def test_a_new_cry_for_help_does_not_wait_for_one_that_was_put_off(
    place: Town, desk: Desk
) -> None:
    desk.troubles = [No(500)] * 3
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, "help now", first=True)
        at.starts(at.sender.run())
        for attempt in (1, 2, 3):
            await at.until(lambda n=attempt: at.count(f"outbox WHERE attempts = {n}") == 1)  # type: ignore[misc]
            at.clock.goes_on(seconds=0 if attempt == 3 else 300)
            at.sender.reconsider()
        await owes(at, ANN, "help again", first=True)
        await at.until(lambda: desk.taken[ANN][:1] == ["help again"])
        at.clock.goes_on(seconds=300)
        at.sender.reconsider()
        await all_sent(at)
    assert desk.taken[ANN] == ["help again", "help now"]


async def test_a_429_is_obeyed_by_the_next_run_whichever_case_met_it(place: Town) -> None:
    asked: list[str] = []

    async def say(method: str, params: dict[str, Any]) -> Any:
        assert method == "sendMessage"
        asked.append(params["text"])
        if params["text"] == "two":
            return No(429, parameters={"retry_after": 100})
        return {"message_id": len(asked), "date": 1}

    async with listening(Script(say)) as script, rim(place, script.url) as at:
        one, two = [await at.store.do(open_case) for _ in range(2)]
        await owes(at, ANN, "one", "three", case=one)
        await owes(at, ANN, "two", case=two)
        first = at.starts(at.sender.run())
        await at.until(lambda: at.count("outbox WHERE not_before > 0") == 1)
        first.cancel()
        later = at.a_sender()
        await later.load()
        at.starts(later.run())
        await asyncio.sleep(0.3)
        assert asked == ["one", "two"]


async def test_a_damaged_order_stops_none_that_lies_behind_it(place: Town, desk: Desk) -> None:
    damage = """
        UPDATE outbox SET sealed = zeroblob(64)
        WHERE handle = (SELECT handle FROM outbox ORDER BY handle LIMIT 1 OFFSET 150)
    """
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, *(str(number) for number in range(3 * WINDOW)))
        await at.store.do(lambda work: work.session.run(damage, {}))
        at.starts(at.sender.run())
        await at.until(lambda: len(desk.taken[ANN]) == 3 * WINDOW - 1)


async def test_what_was_dropped_is_not_sent(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.open.clear()
        await owes(at, ANN, "a", "b", "c")
        await owes(at, BEN, "x", "y")
        at.starts(at.sender.run())
        await at.until(lambda: desk.at_work.total() == 2)
        await at.store.do(lambda work: work.outbox.drop_person(ANN))
        desk.open.set()
        await all_sent(at)
        await owes(at, ANN, "d")
        await all_sent(at)
    assert desk.taken == {ANN: ["a", "d"], BEN: ["x", "y"]}


async def a_few_turns() -> None:
    """Let whoever is ready go on, while the store's thread is held."""
    for _ in range(9):
        await asyncio.sleep(0)


async def test_what_is_dropped_while_it_is_read_anew_is_not_sent(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        case = await a_case(at, ANN)

        def a_line_and_more(work: Work) -> None:
            for _ in range(WINDOW):
                owe(work, ANN, "of the case", case=work.cases.find(case))
            owe(work, ANN, "behind the line")

        await at.store.do(a_line_and_more)
        await at.store.do(lambda work: work.outbox.drop_case(case))
        release = threading.Event()
        held = asyncio.create_task(at.store.do(lambda _work: release.wait(9)))
        await a_few_turns()
        at.starts(at.sender.run())
        await a_few_turns()  # what lies behind the line is asked for
        dropped = asyncio.create_task(at.store.do(lambda work: work.outbox.drop_person(ANN)))
        await a_few_turns()
        release.set()
        await asyncio.gather(held, dropped)
        await at.until(lambda: at.sender.busy == 0)
    assert desk.taken == {}


async def test_what_is_first_passes_all_that_waits_and_the_rest_keeps_its_order(
    place: Town, desk: Desk
) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.open.clear()
        await owes(at, ANN, *(str(each) for each in range(WINDOW + 20)))
        at.starts(at.sender.run())
        await at.until(lambda: desk.at_work.total() == 1)
        await owes(at, ANN, "help", first=True)
        await owes(at, ANN, "last")
        desk.open.set()
        await all_sent(at)
        await at.until(lambda: at.sender.busy == 0)
    rest = [*(str(each) for each in range(WINDOW + 20)), "last"]
    assert desk.taken[ANN] == ["0", "help", *rest[1:]]


async def test_what_is_first_waits_for_no_pace_and_no_other_call(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        desk.troubles = [No(429, parameters={"retry_after": 10_000})]
        paced = at.a_sender(Pace(0, 1, lambda: 1000.0))
        at.starts(paced.run())
        await owes(at, ANN, "a")
        await at.until(lambda: at.count("outbox WHERE not_before > 0") == 1)
        for number in range(2 * BURST):
            await owes(at, ANN, f"help {number}", first=True)
        await at.until(lambda: len(desk.taken[ANN]) == 2 * BURST)
    assert desk.taken[ANN] == [f"help {number}" for number in range(2 * BURST)]


async def test_what_is_first_is_so_after_a_restart_too(place: Town, desk: Desk) -> None:
    async with listening(Script(desk)) as script, rim(place, script.url) as at:
        await owes(at, ANN, *(str(each) for each in range(WINDOW + 20)))
        await owes(at, ANN, "help", first=True)
        later = at.a_sender()
        await later.load()
        at.starts(later.run())
        await all_sent(at)
    assert desk.taken[ANN][0] == "help"
    assert desk.taken[ANN][1:] == [str(each) for each in range(WINDOW + 20)]

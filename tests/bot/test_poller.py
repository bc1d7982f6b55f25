"""The poller: nothing is acknowledged that is not kept, and nobody else may hold the token."""

import asyncio
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import Conflict, InvalidToken

from bot.errors import TokenRefused, TokenTaken
from bot.poller import CONFLICT_FOR, LONGEST_WAIT
from bot.shape import number
from bot.translate import ALLOWED_UPDATES
from handlers.events import PersonEvent
from simulator.faults import Fault, Kind
from simulator.world import Webhook
from storage.errors import WriteFailed
from tests.bot.rim import rim
from tests.bot.telegrams import No, Script, listening
from tests.bot.updates import ANN, command, message, press
from tests.journeys.patience import eventually
from tests.journeys.town import Town
from tests.storage.samples import owe


class Post:
    """Updates that wait at Telegram's until they are confirmed, `limit` at a time."""

    def __init__(self, *updates: Any, limit: int = 100) -> None:
        self.waiting = list(updates)
        self.limit = limit
        self.before: Callable[[int], object] = int
        self.troubles: list[Any] = []
        self.hook: dict[str, Any] = {"url": ""}

    def __call__(self, method: str, params: dict[str, Any]) -> Any:
        """Answer a call."""
        if method == "getWebhookInfo":
            return self.hook
        assert method == "getUpdates"
        self.before(params["offset"])
        if self.troubles:
            return self.troubles.pop(0)
        self.waiting = [
            each
            for each in self.waiting
            if not (isinstance(each, dict) and each.get("update_id", 10**9) < params["offset"])
        ]
        return self.waiting[: self.limit]


def update(number: int, text: str = "Hello") -> dict[str, Any]:
    return {"update_id": number, "message": message(text=text)}


def help_now(number: int) -> dict[str, Any]:
    return {"update_id": number, "message": command("/help_now", 9)}


def offsets(script: Script) -> list[int]:
    """Return the offsets that were asked from, each once."""
    asked = [params["offset"] for params in script.of("getUpdates")]
    return [each for place, each in enumerate(asked) if place == 0 or asked[place - 1] != each]


async def settles(script: Script, *, polls: int = 3) -> None:
    """Wait until a few more polls have been made."""
    until = len(script.of("getUpdates")) + polls
    await eventually(lambda: len(script.of("getUpdates")) >= until or None)


async def test_a_batch_is_kept_before_the_next_one_is_asked_for(place: Town) -> None:
    post = Post(update(900), update(901))
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        kept: dict[int, int] = {}
        post.before = lambda offset: kept.setdefault(offset, at.count("inbox"))
        at.starts(at.poller.run())
        await settles(script)
    assert kept == {0: 0, 902: 2}


async def test_only_what_is_listened_to_is_asked_for(place: Town) -> None:
    async with listening(Script(Post())) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        await settles(script)
    asked = script.of("getUpdates")[0]
    assert asked["allowed_updates"] == ALLOWED_UPDATES
    assert asked["timeout"] > 0


async def test_an_update_that_comes_again_is_taken_once(place: Town) -> None:
    post = Post(update(900), update(900), update(901))
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        await at.until(lambda: at.count("inbox") == 2)
        post.waiting = [update(901), update(902)]
        await at.until(lambda: at.count("inbox") == 3)
        await settles(script)
        assert at.count("inbox") == 3


async def test_numbers_that_begin_anew_below_are_taken_too(place: Town) -> None:
    post = Post(update(900_000))
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        await at.until(lambda: offsets(script)[-1:] == [900_001])
        post.troubles = [[update(5)]]
        await at.until(lambda: offsets(script)[-1:] == [6])
        post.troubles = [[update(6)]]
        await at.until(lambda: offsets(script)[-1:] == [7])
        assert at.count("inbox") == 3
    assert offsets(script) == [0, 900_001, 6, 7]


async def test_what_cannot_be_read_is_kept_with_the_rest_and_stops_nobody(place: Town) -> None:
    poison = [
        {"update_id": 901, "message": "no message"},
        {"no": "number"},
        "no update",
        {"update_id": 10**30},
    ]
    post = Post(update(900), *poison, update(902))
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        post.before = lambda offset: post.waiting.clear() if offset == 903 else None
        at.starts(at.poller.run())
        await at.until(lambda: at.count("inbox") == 6)
        await settles(script)
        at.starts(at.worker.run())
        await at.until(lambda: at.count("inbox") == 0)
        assert at.count("quarantine") == len(poison)
        assert at.count("outbox") == 2


def raw(waiting: dict[int, bytes]) -> Callable[[str, dict[str, Any]], Any]:
    """Return a Telegram that hands out updates as they are, by their numbers."""

    def telegram(method: str, params: dict[str, Any]) -> Any:
        if method == "getWebhookInfo":
            return {"url": ""}
        due = [body for number, body in waiting.items() if number >= params["offset"]]
        return b'{"ok":true,"result":[%s]}' % b",".join(due[: params["limit"]])

    return telegram


@pytest.mark.parametrize(
    "poison",
    [
        b'{"update_id":901,"message":{"text":"\\ud800"}}',
        b'{"update_id":901,"message":{"text":"\\"update_id\\":7,","x":NaN}}',
        b'{"update_id": 901, "deep":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ],
    ids=["a lone surrogate", "no number", "nesting without end"],
)
async def test_what_makes_a_whole_batch_unreadable_is_put_aside_alone(
    place: Town, poison: bytes
) -> None:
    good = [json.dumps(each).encode() for each in (update(900), update(902), help_now(903))]
    waiting = {900: good[0], 901: poison, 902: good[1], 903: good[2]}

    async with listening(Script(raw(waiting))) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        at.starts(at.worker.run())
        await at.until(lambda: offsets(script)[-1:] == [904])
        await at.until(lambda: at.count("inbox") == 0)
        assert (at.count("quarantine"), at.count("outbox")) == (1, 3)
        assert offsets(script) == [0, 901, 902, 904]
        assert at.rests == []


async def test_what_always_seems_cut_short_stops_nobody_either(place: Town) -> None:
    waiting = {900: b'{"update_id":900,"message":{', 901: json.dumps(help_now(901)).encode()}

    async with listening(Script(raw(waiting))) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        at.starts(at.worker.run())
        await at.until(lambda: offsets(script)[-1:] == [902])
        await at.until(lambda: at.count("inbox") == 0)
        assert (at.count("quarantine"), at.count("outbox")) == (1, 1)


async def test_an_answer_that_is_cut_short_on_its_way_is_asked_for_again(place: Town) -> None:
    whole = b'{"ok":true,"result":[%s]}' % json.dumps(update(900)).encode()
    cuts = [whole[:-2], whole[:-2], whole[:-20]]

    def telegram(method: str, params: dict[str, Any]) -> Any:
        if method == "getWebhookInfo":
            return {"url": ""}
        if params["offset"] == 901:
            return []
        return cuts.pop() if cuts else whole

    async with listening(Script(telegram)) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        await at.until(lambda: offsets(script)[-1:] == [901])
        at.starts(at.worker.run())
        await at.until(lambda: at.count("inbox") == 0)
        assert (at.count("quarantine"), at.count("outbox")) == (0, 1)


@pytest.mark.parametrize(
    "nonsense",
    [
        [{"no": "number"}],
        [1, None, "x"],
        {"not": "a list"},
        b"",
        b"{}",
        b'{"ok":true}',
        b"<html>502</html>",
        No(500),
        No(502),
    ],
)
async def test_an_answer_that_is_none_is_not_kept_and_not_asked_for_in_haste(
    place: Town, nonsense: Any
) -> None:
    post = Post(update(900))
    post.troubles = [nonsense] * 8
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        await at.until(lambda: offsets(script) == [0, 901])
    assert at.rests[:8] == [1, 2, 4, 8, 16, LONGEST_WAIT, LONGEST_WAIT, LONGEST_WAIT]


async def test_after_an_answer_haste_is_forgiven(place: Town) -> None:
    post = Post(update(900))
    post.troubles = [No(500), No(500), [update(900)], No(500)]
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        await at.until(lambda: len(at.rests) == 3)
    assert at.rests == [1, 2, 1]


async def test_the_wait_that_telegram_asks_for_is_kept(place: Town) -> None:
    post = Post()
    post.troubles = [No(429, parameters={"retry_after": 17})]
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        await at.until(lambda: bool(at.rests))
    assert at.rests == [17]


async def test_while_the_disk_refuses_nothing_is_acknowledged_and_later_all_is_taken_once(
    place: Town,
) -> None:
    post = Post(update(900), update(901))
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        async with place.full_disk():
            at.starts(at.poller.run())
            at.starts(at.worker.run())
            await at.until(lambda: len(at.rests) >= 3)
            assert offsets(script) == [0]
            assert at.count("seen") == 0
        await at.until(lambda: at.count("seen") == 2)
        await settles(script)
    assert offsets(script) == [0, 902]


async def test_while_the_disk_refuses_help_now_is_answered_once_an_update(place: Town) -> None:
    pressed = {"update_id": 903, "callback_query": press("help:now")}
    poison = {"update_id": 901, "message": "no message"}
    post = Post(help_now(900), poison, update(902), pressed)
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        async with place.full_disk():
            at.starts(at.poller.run())
            at.starts(at.worker.run())
            await at.until(lambda: len(at.rests) >= 4)
            assert at.helped == [ANN, ANN]
        await at.until(lambda: at.count("seen") == 4 and at.count("inbox") == 0)
        assert at.count("outbox") == 1, "only the text is answered by the worker"
        post.waiting = [help_now(904)]
        await at.until(lambda: at.count("outbox") == 2)
        assert at.helped == [ANN, ANN]


async def test_help_that_did_not_arrive_is_given_again(place: Town) -> None:
    async with listening(Script(Post(help_now(900)))) as script, rim(place, script.url) as at:
        tried: list[int] = []

        async def answer(event: PersonEvent) -> bool:
            tried.append(event.person)
            return len(tried) == 3

        at.answer = answer
        async with place.full_disk():
            at.starts(at.poller.run())
            await at.until(lambda: len(at.rests) >= 5)
    assert tried == [ANN] * 3


async def test_help_that_fails_in_a_way_nobody_expected_silences_nobody(place: Town) -> None:
    post = Post(help_now(900), help_now(901))
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        tried: list[int] = []

        async def answer(event: PersonEvent) -> bool:
            tried.append(event.person)
            if len(tried) % 2:
                raise ValueError(event.person)
            return True

        at.answer = answer
        async with place.full_disk():
            polling = at.starts(at.poller.run())
            await at.until(lambda: len(at.rests) >= 3)
            assert not polling.done()
        assert len(tried) >= 3


async def test_take_in_and_handling_share_a_commit(place: Town) -> None:
    post = Post()
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        at.starts(at.worker.run())
        at.starts(at.poller.run())
        await settles(script)
        before = at.commits()
        post.waiting = [update(900)]
        await at.until(lambda: at.count("outbox") == 1)
        await settles(script)
        assert at.commits() == before + 1


async def test_nothing_is_asked_for_while_too_many_orders_wait(place: Town) -> None:
    async with listening(Script(Post(update(900)))) as script, rim(place, script.url) as at:
        await at.store.do(lambda work: [owe(work, person) for person in range(1, 201)])
        at.starts(at.poller.run())
        await asyncio.sleep(0.05)
        assert script.asked == []
        await at.store.do(lambda work: work.outbox.drop_person(7))
        sender = at.starts(at.sender.run())
        await at.until(lambda: at.count("seen") == 1)
        assert not sender.done()


async def test_a_conflict_for_half_a_minute_means_that_somebody_else_polls(place: Town) -> None:
    post = Post(update(900))
    post.troubles = [No(409)] * 99
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        with pytest.raises(TokenTaken, match="somebody else polls with this token") as taken:
            await at.poller.run()
    assert isinstance(taken.value.__cause__, Conflict)
    assert at.rests == [1, 2, 4, 8, 16]
    assert CONFLICT_FOR <= sum(at.rests) < 2 * CONFLICT_FOR


async def test_a_conflict_that_passes_is_forgiven(place: Town) -> None:
    post = Post(update(900))
    post.troubles = [*[No(409)] * 4, [update(900)], *[No(409)] * 4, [update(901)], No(409)]
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        await at.until(lambda: at.count("seen") == 2 and len(at.rests) == 9)
    assert at.rests == [1, 2, 4, 8, 1, 2, 4, 8, 1]


async def test_a_webhook_at_the_start_means_that_somebody_holds_the_token(place: Town) -> None:
    place.world.set_webhook(Webhook("https://example.org/hook"))
    async with rim(place) as at:
        with pytest.raises(TokenTaken, match="a webhook is set that is not ours"):
            await at.poller.run()


async def test_a_webhook_that_is_set_later_is_noticed(place: Town) -> None:
    ann = place.acquaintance("Ann")
    async with rim(place) as at:
        polling = at.starts(at.poller.run())
        ann.says("Hello")
        await at.until(lambda: at.count("inbox") == 1)
        place.world.set_webhook(Webhook("https://example.org/hook"))
        with pytest.raises(TokenTaken, match="a webhook is set that is not ours"):
            await polling


async def test_facts_of_a_webhook_that_are_none_are_asked_for_again(place: Town) -> None:
    place.world.faults.add(Fault(kind=Kind.GARBAGE, method="getWebhookInfo", times=2))
    ann = place.acquaintance("Ann")
    async with rim(place) as at:
        at.starts(at.poller.run())
        ann.says("Hello")
        await at.until(lambda: at.count("inbox") == 1)
    assert at.rests == [1, 2]


@pytest.mark.parametrize("kind", [Kind.UNAUTHORIZED, Kind.NOT_FOUND])
async def test_a_token_that_telegram_does_not_know_ends_polling(place: Town, kind: Kind) -> None:
    place.world.faults.add(Fault(kind=kind, method="getUpdates"))
    async with rim(place) as at:
        with pytest.raises(TokenRefused) as refused:
            await at.poller.run()
    assert isinstance(refused.value.__cause__, InvalidToken)


async def test_a_silence_of_more_than_a_day_is_noticed_when_it_ends(place: Town) -> None:
    async with listening(Script(Post())) as script, rim(place, script.url) as at:
        at.poller.heard = at.clock.now() - timedelta(hours=25)
        at.starts(at.poller.run())
        await settles(script)
        assert at.gaps == [at.clock.now()]
        assert at.poller.heard == at.clock.now()
        at.clock.goes_on(hours=24)
        await settles(script)
        at.clock.goes_on(hours=24)
        await settles(script)
        assert len(at.gaps) == 1
        at.clock.goes_on(hours=24, seconds=1)
        await settles(script)
        assert len(at.gaps) == 2


async def test_a_silence_of_less_than_a_day_is_none(place: Town) -> None:
    async with listening(Script(Post())) as script, rim(place, script.url) as at:
        at.poller.heard = at.clock.now() - timedelta(hours=24)
        at.starts(at.poller.run())
        await settles(script)
        assert at.gaps == []


async def test_how_long_telegram_was_silent_is_no_matter_of_a_demos_clock(place: Town) -> None:
    async with listening(Script(Post())) as script, rim(place, script.url) as at:
        at.starts(at.poller.run())
        await settles(script)
        at.clock.goes_on(days=3)
        at.clock.ahead = timedelta(days=3)
        await settles(script)
        assert at.gaps == []


async def test_a_silence_that_cannot_be_written_down_is_noticed_again(place: Town) -> None:
    post = Post()
    async with listening(Script(post)) as script, rim(place, script.url) as at:
        long_ago = at.poller.heard = at.clock.now() - timedelta(days=2)
        heard = at.notice_gap

        async def refused(now: object) -> None:
            del now
            raise WriteFailed("SQLITE_FULL")

        at.poller.notice_gap = refused
        at.starts(at.poller.run())
        await settles(script)
        assert at.poller.heard == long_ago
        at.poller.notice_gap = heard
        await settles(script)
        assert len(at.gaps) == 1


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"update_id": 5}', 5),
        (b'{"update_id": 5, "message": {"deep": [1.5, "x"]}}', 5),
        (b'{"update_id": "5"}', None),
        (b'{"update_id": true}', None),
        (b'{"update_id": 9223372036854775808}', None),
        (b"{}", None),
        (b"[5]", None),
        (b"\xff", None),
        (b"[" * 100_000, None),
    ],
)
def test_of_an_update_only_the_number_is_read(body: bytes, found: int | None) -> None:
    assert number(body) == found

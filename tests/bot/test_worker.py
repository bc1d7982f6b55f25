"""The worker: in order, many to a commit, and a row that fails stops nobody else."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest

from bot.lanes import lane_of
from bot.worker import AT_ONCE, Batch
from handlers.conversation.undelivered import NotDelivered
from handlers.joining.consent import VERSION
from handlers.moment import Moment
from handlers.other import NotUnderstood, Sorry
from handlers.programme.importing import FileNotFetched
from handlers.timers import Timer
from handlers.writing import MARK
from matching.values import DepartmentId, SupporterId
from storage.arrivals import (
    Arrival,
    CaseDrained,
    FileFetched,
    OrderDelivered,
    OrderRefused,
    TimerDue,
    UpdateArrived,
)
from storage.cases import Stage
from storage.coordinators import Coordinator
from storage.departments import Department
from storage.held import Held
from storage.offers import Offer
from storage.outgoing import Origin
from storage.session import new_id
from storage.values import CardId, CaseId, Handle, Text
from storage.work import Work
from tests.bot.moments import NOON, moment
from tests.bot.rim import Rim, rim
from tests.bot.updates import USER, body, command, message
from tests.journeys.residents import words
from tests.journeys.town import Town
from tests.storage.samples import open_case, supporter, texts_to

ANN, BEN = 77, 88
DAMAGE = b"\0" * 64
BY_NOBODY = TimerDue("a kind that no errand knows", b"x" * 16)


def of(person: int, text: str) -> UpdateArrived:
    """Return a text or a command of somebody's."""
    told = command(text, len(text)) if text.startswith("/") else message(text=text)
    author = {**USER, "id": person, "language_code": "en"}
    return UpdateArrived(body(message={**told, "from": author}))


async def arrive(at: Rim, *arrivals: Arrival) -> None:
    """Let something arrive, all in one commit."""

    def unit(work: Work) -> None:
        for each in arrivals:
            work.inbox.put(each)

    await at.store.do(unit)


async def known(at: Rim, *people: int, language: str = "en") -> None:
    """Let people be known who have consented."""
    await at.store.do(lambda work: [work.people.add(each, language, VERSION) for each in people])


async def unlucky(at: Rim, person: int) -> None:
    """Damage what is known of those who listen, so that no text of somebody's can be handled."""

    def unit(work: Work) -> None:
        work.supporters.put(supporter(person=person))
        work.supporters.forget()
        work.session.run("UPDATE supporters SET sealed = :damage", {"damage": DAMAGE})

    await at.store.do(unit)


async def owed(at: Rim, person: int) -> list[str]:
    """Return what somebody is owed, without the mark."""
    texts = await at.store.do(lambda work: texts_to(work, person))
    return [each.removeprefix(f"{MARK} ") for each in texts]


def said(message: Any) -> str:
    """Return a message as the bot says it in English."""
    return words(message, "en")


async def handled(at: Rim) -> None:
    """Let the worker run until nothing waits."""
    at.starts(at.worker.run())
    await at.until(lambda: waiting(at) == 0)


def waiting(at: Rim) -> int:
    """Return how many rows wait."""
    return at.count("inbox WHERE parked_at IS NULL")


def parked(at: Rim) -> int:
    """Return how many rows are put aside."""
    return at.count("inbox WHERE parked_at IS NOT NULL")


@pytest.mark.parametrize("from_before", [False, True])
async def test_nobody_waits_behind_one_who_writes_without_rest(
    place: Town, *, from_before: bool
) -> None:
    async with rim(place) as at:
        await known(at, ANN, BEN)
        if not from_before:
            at.starts(at.worker.run())
            await at.until(lambda: waiting(at) == 0)
        many = [of(ANN, "/nonsense") for _ in range(200)]
        body_of = [each.body for each in (*many, of(BEN, "/nonsense"))]
        await at.store.do(lambda work: _arrive_as_polled(body_of, work))
        if from_before:
            at.starts(at.worker.run())
        await at.until(lambda: waiting(at) < 190)
        assert len(await owed(at, BEN)) == 1
        assert waiting(at) > 100


async def test_who_asks_for_help_now_is_answered_before_all_that_they_wrote(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        many = [of(ANN, "/nonsense").body for _ in range(200)]
        await at.store.do(lambda work: _arrive_as_polled([*many, of(ANN, "/help_now").body], work))
        at.starts(at.worker.run())
        await at.until(lambda: waiting(at) < 190)
        assert waiting(at) > 100
        assert [each for each in await owed(at, ANN) if "9-8-8" in each]


async def test_what_arrives_in_the_same_commit_overtakes_nothing_that_its_author_wrote_before(
    place: Town,
) -> None:
    async with rim(place) as at:
        written = [of(each, "/nonsense").body for each in (BEN, ANN, BEN)]
        await at.store.do(lambda work: _arrive_as_polled(written, work))
        first, _, last = [row.id for row in await at.store.do(lambda work: work.inbox.waiting(9))]
        batch = Batch(lambda row, work: work.inbox.take(row), [first], first, frozenset({ANN}))
        await at.store.run(batch)
        assert batch.handled == [first, last]
        assert waiting(at) == 1


async def test_where_more_may_be_ready_than_is_taken_nothing_is_handled_that_came_later(
    place: Town,
) -> None:
    async with rim(place) as at:
        written = [of(ANN, "/nonsense").body for _ in range(AT_ONCE + 1)]
        await at.store.do(lambda work: _arrive_as_polled(written, work))
        *rows, last = [row.id for row in await at.store.do(lambda work: work.inbox.waiting(99))]
        await at.store.do(lambda work: work.inbox.take(work.inbox.waiting(1)[0]))
        batch = Batch(lambda row, work: work.inbox.take(row), rows, rows[-1])
        await at.store.run(batch)
        assert batch.missing == [rows[0]]
        assert last not in batch.handled


def _arrive_as_polled(bodies: list[bytes], work: Work) -> None:
    for each in bodies:
        work.inbox.put(UpdateArrived(each), lane_of(each))


async def test_what_waited_from_before_is_handled_at_the_start(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        await arrive(at, of(ANN, "/nonsense"))
        await handled(at)
        assert await owed(at, ANN) == [said(NotUnderstood())]


async def test_what_arrives_wakes_the_worker(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        await handled(at)
        await arrive(at, of(ANN, "/nonsense"))
        await at.until(lambda: at.count("outbox") == 1)


async def test_rows_are_handled_in_the_order_in_which_they_arrived(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        told = ["/help", "/nonsense", "/privacy", "/language", "/nonsense"] * 3
        await arrive(at, *(of(ANN, each) for each in told))
        await handled(at)
        texts = await owed(at, ANN)
        assert len(texts) == len(told)
        assert [each == said(NotUnderstood()) for each in texts] == [
            each == "/nonsense" for each in told
        ]


async def test_many_rows_share_a_commit_and_more_than_fit_take_another(place: Town) -> None:
    async with rim(place) as at:
        people = range(ANN, ANN + 2 * AT_ONCE + 1)
        await known(at, *people)
        await arrive(at, *(of(each, "/nonsense") for each in people))
        before = at.commits()
        await handled(at)
        await at.until(lambda: at.count("outbox") == 2 * AT_ONCE + 1)
        assert at.commits() == before + 3


async def test_what_means_nothing_leaves_no_trace(place: Town) -> None:
    async with rim(place) as at:
        await arrive(at, UpdateArrived(body(poll_answer=None)))
        await handled(at)
        assert [at.count(each) for each in ("inbox", "outbox", "quarantine")] == [0, 0, 0]


@pytest.mark.parametrize("poison", [b"", b"{", b'{"update_id": 1, "message": 7}', b"[" * 100_000])
async def test_poison_goes_into_quarantine_for_two_days(place: Town, poison: bytes) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        await arrive(at, of(ANN, "/help"), UpdateArrived(poison), of(ANN, "/privacy"))
        await handled(at)
        assert at.count("quarantine") == 1
        assert len(await owed(at, ANN)) == 2
        for hours, left in ((47, 1), (49, 0)):
            await at.store.do(partial(expire, now=NOON + timedelta(hours=hours)))
            assert at.count("quarantine") == left


def expire(work: Work, now: datetime) -> None:
    """Let what has been in quarantine long enough go."""
    work.quarantine.expire(now)


async def test_a_row_that_fails_twice_is_put_aside_and_its_author_is_told(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN, BEN)
        await unlucky(at, ANN)
        await arrive(at, of(ANN, "lost"), of(BEN, "/nonsense"))
        await handled(at)
        await at.until(lambda: parked(at) == 1)
        assert await owed(at, ANN) == [said(Sorry())]
        assert await owed(at, BEN) == [said(NotUnderstood())]


async def test_a_file_that_cannot_be_handled_is_told_and_nothing_of_it_stays(place: Town) -> None:
    async with rim(place) as at:
        await at.store.do(lambda work: work.coordinators.put(Coordinator(new_id(), ANN, "en")))

        def damage(work: Work) -> None:
            work.departments.put(Department(DepartmentId(new_id()), "Surgery"))
            work.departments.forget()
            work.session.run("UPDATE departments SET sealed = :damage", {"damage": DAMAGE})

        await at.store.do(damage)
        at_noon = int(NOON.timestamp())
        await arrive(at, FileFetched(ANN, "import", "file-id", b"department\nEmergency\n", at_noon))
        await handled(at)
        assert await owed(at, ANN) == [said(FileNotFetched())]
        assert (waiting(at), parked(at)) == (0, 0)


async def test_later_rows_of_the_same_person_go_on(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        await unlucky(at, ANN)
        await arrive(at, of(ANN, "/nonsense"), of(ANN, "lost"), of(ANN, "/nonsense"))
        await handled(at)
        await at.until(lambda: parked(at) == 1)
        understood, sorry = said(NotUnderstood()), said(Sorry())
        assert await owed(at, ANN) == [understood, sorry, understood]


async def test_nothing_of_what_a_failing_row_did_remains(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        await unlucky(at, ANN)
        await arrive(at, of(ANN, "lost"))
        await handled(at)
        await at.until(lambda: parked(at) == 1)
        assert len(await owed(at, ANN)) == 1
        assert at.count("cases") == 0


async def test_a_row_that_fails_only_once_is_handled_alone(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        asked = list[datetime]()

        def once_in_vain(now: datetime) -> Moment:
            asked.append(now)
            if len(asked) == 1:
                raise RuntimeError
            return moment(now)

        at.telling = once_in_vain
        await arrive(at, of(ANN, "/nonsense"))
        await handled(at)
        assert await owed(at, ANN) == [said(NotUnderstood())]
        assert parked(at) == 0


async def test_a_person_whose_words_are_gone_is_put_aside_without_being_told(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN, language="tlh")
        await known(at, BEN)
        await arrive(at, of(ANN, "/nonsense"), of(BEN, "/nonsense"))
        await handled(at)
        await at.until(lambda: parked(at) == 1)
        assert await owed(at, BEN) == [said(NotUnderstood())]
        assert await owed(at, ANN) == []


async def test_a_damaged_row_is_put_aside(place: Town) -> None:
    async with rim(place) as at:
        await known(at, BEN)
        await arrive(at, of(ANN, "/nonsense"))
        await at.store.do(
            lambda work: work.session.run("UPDATE inbox SET sealed = :damage", {"damage": DAMAGE})
        )
        await arrive(at, of(BEN, "/nonsense"))
        await handled(at)
        await at.until(lambda: parked(at) == 1)
        assert await owed(at, BEN) == [said(NotUnderstood())]


async def test_a_timer_that_fails_is_put_aside_and_tried_again_when_it_is_let_out(
    place: Town,
) -> None:
    async with rim(place) as at:
        await arrive(at, BY_NOBODY)
        await handled(at)
        await at.until(lambda: parked(at) == 1)
        before = len(at.effects)
        await at.store.do(lambda work: work.inbox.retry_ours(9))
        await at.until(lambda: parked(at) == 1 and len(at.effects) > before + 2)
        assert at.count("outbox") == 0


async def test_a_parked_timer_stays_where_others_expire(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        await unlucky(at, ANN)
        await arrive(at, BY_NOBODY, of(ANN, "lost"))
        await handled(at)
        await at.until(lambda: parked(at) == 2)
        late = (NOON + timedelta(hours=49)).timestamp()
        await at.store.do(lambda work: work.inbox.expire_parked(late))
        assert at.count("inbox WHERE kind = 'timer'") == 1
        assert parked(at) == 1


@pytest.mark.parametrize("table", ["held", "inbox"])
async def test_a_row_that_became_a_text_by_one_bit_stops_nobody(place: Town, table: str) -> None:
    async with rim(place) as at:
        await known(at, ANN, BEN)
        held = Held(ANN, 5, Text("One"), CardId(b"c" * 16), NOON)
        await at.store.do(lambda work: work.held.put(held))
        await arrive(at, of(ANN, "two"))
        spoiled = f"UPDATE {table} SET sealed = CAST(x'ffff00' AS TEXT)"  # noqa: S608  a name of ours
        await at.store.do(lambda work: work.session.run(spoiled, {}))
        await arrive(at, of(BEN, "/nonsense"))
        await handled(at)
        assert await owed(at, BEN) == [said(NotUnderstood())]


async def test_what_is_put_aside_of_a_refusal_has_told_its_author_and_is_of_its_reader(
    place: Town,
) -> None:
    refused = OrderRefused(Handle(5), BEN, None, "offer", Origin(ANN, 7), gone=True)
    async with rim(place) as at:
        await known(at, ANN, BEN)

        def damaged(work: Work) -> None:
            case = work.cases.save(replace(open_case(work, ANN), stage=Stage.WAITING))
            asked = SupporterId(new_id())
            work.offers.put(Offer(CardId(new_id()), case.id, asked, BEN, refused.handle))
            work.inbox.put(replace(refused, case=case.id))

        await unlucky(at, BEN)
        await at.store.do(damaged)
        await handled(at)
        await at.until(lambda: parked(at) == 1)
        assert await owed(at, ANN) == [said(NotDelivered(gone=True))]
        await at.store.do(lambda work: work.inbox.drop_parked_of(BEN))
        assert at.count("inbox") == 0


async def test_a_closing_cases_last_steps_get_commits_of_their_own(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        gone = CaseDrained(CaseId(b"c" * 16))
        await arrive(at, of(ANN, "/help"), gone, of(ANN, "/help"), of(ANN, "/help"), gone)
        before = at.commits()
        await handled(at)
        await at.until(lambda: at.count("outbox") == 3)
        assert at.commits() == before + 4


async def test_a_full_disk_makes_everything_wait_and_nothing_be_put_aside(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        await arrive(at, *(of(ANN, "/nonsense") for _ in range(3)))
        async with place.full_disk():
            at.starts(at.worker.run())
            before = len(at.effects)
            await at.until(lambda: len(at.effects) > before + 1)
            assert (waiting(at), parked(at)) == (3, 0)
        await at.until(lambda: at.count("outbox") == 3)
        assert parked(at) == 0


async def test_a_disk_that_is_full_when_a_row_is_put_aside_is_waited_for(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        await unlucky(at, ANN)
        await arrive(at, of(ANN, "lost"))
        async with place.full_disk():
            working = at.starts(at.worker.run())
            before = len(at.effects)
            await at.until(lambda: len(at.effects) > before + 2)
            assert not working.done()
        await at.until(lambda: parked(at) == 1)
        assert await owed(at, ANN) == [said(Sorry())]


async def test_who_was_helped_directly_is_not_helped_again(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        await arrive(at, of(ANN, "/nonsense"), of(BEN, "/help_now"), of(ANN, "/nonsense"))
        async with place.full_disk():
            at.starts(at.worker.run())
            await at.until(lambda: at.helped == [BEN])
            await asyncio.sleep(2.5)  # it looks again each second
            assert at.helped == [BEN]
        await at.until(lambda: at.count("inbox") == 0)
        assert await owed(at, BEN) == []
        assert await owed(at, ANN) == [said(NotUnderstood())] * 2


async def test_who_was_helped_directly_still_gets_through_what_stood_beside(place: Town) -> None:
    entities = [{"type": "bot_command", "offset": at, "length": 9} for at in (0, 10)]
    plea = message(text="/nonsense /help_now", entities=entities)
    async with rim(place) as at:
        await known(at, ANN)
        await arrive(at, UpdateArrived(body(message={**plea, "from": {**USER, "id": ANN}})))
        async with place.full_disk():
            at.starts(at.worker.run())
            await at.until(lambda: at.helped == [ANN])
        await at.until(lambda: at.count("inbox") == 0)
        assert at.helped == [ANN]
        assert await owed(at, ANN) == [said(NotUnderstood())]


async def test_the_worker_ends_after_its_batch_when_told_to_stop(place: Town) -> None:
    async with rim(place) as at:
        await known(at, ANN)
        await arrive(at, *(of(ANN, "/nonsense") for _ in range(AT_ONCE)))
        working = at.starts(at.worker.run())
        await at.until(lambda: waiting(at) == 0)
        at.worker.stop()
        await working
        await arrive(at, of(ANN, "/nonsense"))
        assert waiting(at) == 1


async def test_a_receipt_and_a_timer_of_what_is_gone_are_taken_out(place: Town) -> None:
    async with rim(place) as at:
        gone = CaseId(b"c" * 16)
        await arrive(
            at,
            TimerDue(Timer.IDLE, gone),
            OrderDelivered(Handle(1), ANN, gone, "contact", 1),
        )
        await handled(at)
        assert (at.count("inbox"), at.count("outbox")) == (0, 0)

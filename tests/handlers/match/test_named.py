"""One by name: asked first and alone, until a time that tells nothing of what they did."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.cards import ButtonOld
from handlers.match.costs import NamedWish
from handlers.match.introduction import Introduction
from handlers.match.matchmaking import OfferShown
from handlers.match.named import OnlyOne, OnlyOneFirst
from handlers.match.offers import OfferTooLate
from handlers.match.pool import why_not_now
from handlers.match.starting_over import LookingAgain
from handlers.match.waiting import RequestSent, Widened
from handlers.orders import Lines, Tongues
from handlers.request.choosing import NamedNoted, RequestIsOut
from handlers.request.intake import ReadyToSend, TopicAsked
from handlers.traits import tag
from handlers.verbs import Verb
from matching.hours import parse
from matching.rules import Reason
from matching.values import Leads, Sought, Wish
from storage.cases import Stage
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.settings import ZONE
from tests.handlers.village import Village
from tests.storage.programme import Programme

HOUR = timedelta(hours=1)
"""The gap between two waves, of a request that is to go out soon."""


@pytest.fixture
def cleo(village: Village) -> int:
    """A supporter of Pediatrics, who could listen to her as well."""
    return village.supporter("Cleo", "Pediatrics")


@pytest.fixture
def ann(village: Village, ben: int, cleo: int) -> int:
    """A physician of Emergency."""
    assert ben
    assert cleo
    return village.physician("Emergency")


def names(village: Village, ann: int, ben: int, *, only: bool = False) -> None:
    """Ask for somebody by name, and go as far as the card with Send."""
    village.press(ann, Verb.PEOPLE_ASK, CardId(village.listed(ben).id))
    village.press(ann, Verb.ASK_UNSAID)
    village.press(ann, Verb.ASK_SOON)
    if only:
        village.press(ann, Verb.MUST_NAMED)


def sends(village: Village, ann: int, ben: int, *, only: bool = False) -> Orders:
    """Ask for somebody by name, and send it."""
    names(village, ann, ben, only=only)
    return village.press(ann, Verb.ASK_SEND)


def asked(village: Village, ann: int) -> set[int]:
    """Return who could accept Ann's request at this moment."""
    return village.asked(village.request_of(ann).id)


def test_asking_for_one_begins_a_request_in_which_they_come_first(
    village: Village, ann: int, ben: int
) -> None:
    put = village.press(ann, Verb.PEOPLE_ASK, CardId(village.listed(ben).id))
    assert (put.answer, put.said(ann)) == (NamedNoted("Dr. Ben"), [TopicAsked()])
    village.press(ann, Verb.ASK_UNSAID)
    (ready,) = village.press(ann, Verb.ASK_SOON).said(ann)
    assert isinstance(ready, ReadyToSend)
    assert ready.wishes == Lines((NamedWish("Dr. Ben", must=False, until=village.now + HOUR),))


def test_a_draft_that_is_there_goes_on_with_the_name(village: Village, ann: int, ben: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    case = village.request_of(ann)
    put = village.press(ann, Verb.PEOPLE_ASK, CardId(village.listed(ben).id))
    assert [type(it) for it in put.said(ann)] == [ReadyToSend]
    assert village.request_of(ann).id == case.id


def test_another_name_takes_the_place_of_the_first_and_is_no_must(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    names(village, ann, ben, only=True)
    village.press(ann, Verb.PEOPLE_ASK, CardId(village.listed(cleo).id))
    assert village.request_of(ann).wishes.sought == Sought(named=village.listed(cleo).id)
    village.press(ann, Verb.DROP_NAMED)
    assert village.request_of(ann).wishes.sought == Sought()


def test_a_request_that_is_out_is_not_changed(village: Village, ann: int, ben: int) -> None:
    before = village.asks(ann)
    put = village.press(ann, Verb.PEOPLE_ASK, CardId(village.listed(ben).id))
    assert put.answer == RequestIsOut()
    assert village.request_of(ann) == before


def test_they_are_asked_alone_and_others_when_it_was_said(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    (sent,) = sends(village, ann, ben).said(ann)
    until = village.now + HOUR
    assert sent == RequestSent(
        until + timedelta(hours=24), Lines((NamedWish("Dr. Ben", must=False, until=until),))
    )
    assert asked(village, ann) == {ben}
    assert village.command(ann, "status").said(ann) == [OnlyOneFirst("Dr. Ben", until, sent.news)]
    village.wait(minutes=59)
    assert asked(village, ann) == {ben}
    village.wait(minutes=1)
    assert asked(village, ann) == {ben, cleo}


def test_their_offer_says_nothing_of_that(village: Village, ann: int, ben: int) -> None:
    put = sends(village, ann, ben)
    offer = OfferShown("soon", Tongues(("en",)), "", village.now + HOUR)
    assert put.said(ben) == [offer]
    village.press(ann, Verb.ASK_CANCEL)
    village.wait(hours=0.1)
    put = sends(village, ann, ben, only=True)
    assert put.said(ben) == [replace(offer, by=None)]


def test_the_time_alone_begins_when_their_hours_do(village: Village, ann: int, cleo: int) -> None:
    dan = village.supporter("Dan", "Psychiatry", hours=parse("mon-sun 18:00-20:00", ZONE))
    sends(village, ann, dan)
    assert asked(village, ann) == set()
    village.wait(hours=6, minutes=1)
    assert asked(village, ann) == {dan}
    village.wait(hours=1)
    assert cleo in asked(village, ann)


def test_their_no_hurries_nothing(village: Village, ann: int, ben: int, cleo: int) -> None:
    sends(village, ann, ben)
    put = village.press(ben, Verb.OFFER_NO)
    assert put.said(ann) == []
    village.wait(minutes=59)
    assert asked(village, ann) == set()
    village.wait(minutes=1)
    assert asked(village, ann) == {cleo}


def test_their_yes_leads_to_an_introduction_like_any(village: Village, ann: int, ben: int) -> None:
    sends(village, ann, ben, only=True)
    put = village.press(ben, Verb.OFFER_YES)
    assert [type(it) for it in put.said(ann)] == [Introduction]


def test_who_was_named_and_met_is_named_no_more(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    sends(village, ann, ben, only=True)
    village.press(ben, Verb.OFFER_YES)
    village.deliver()
    put = village.press(ann, Verb.MEET_OTHER)
    assert LookingAgain in map(type, put.said(ann))
    assert village.request_of(ann).wishes.sought == Sought()
    assert asked(village, ann) == {cleo}


def test_where_nobody_else_shall_be_asked_they_are_asked_how_to_go_on_when_it_was_said(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    (sent,) = sends(village, ann, ben, only=True).said(ann)
    until = village.now + HOUR
    wish = NamedWish("Dr. Ben", must=True, until=until)
    assert sent == RequestSent(until, Lines((wish,)))
    put = village.wait(hours=1)
    (card,) = put.said(ann)
    news = village.request_of(ann).news
    assert news is not None
    assert card == OnlyOne("Dr. Ben", news, over=True, alert="no")
    assert put.verbs(ann)[0] is Verb.WAIT_WIDEN
    assert asked(village, ann) == {ben}
    assert village.press(ann, Verb.WAIT_WIDEN).said(ann) == [Widened(news)]
    assert asked(village, ann) == {ben, cleo}


def test_others_can_be_let_in_before_that_time(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    sends(village, ann, ben, only=True)
    village.command(ann, "status")
    village.press(ann, Verb.WAIT_WIDEN)
    assert asked(village, ann) == {ben, cleo}
    assert village.press(ann, Verb.WAIT_WIDEN).answer == ButtonOld()


def test_at_night_they_are_asked_in_the_morning_unless_it_is_urgent(
    village: Village, ann: int, ben: int
) -> None:
    village.clock.go_on(timedelta(hours=9))
    names(village, ann, ben)
    village.press(ann, Verb.MUST_NAMED)
    (shown,) = village.press(ann, Verb.ASK_READY).said(ann)
    assert isinstance(shown, ReadyToSend)
    (wish,) = shown.wishes.messages
    assert wish == NamedWish("Dr. Ben", must=True, until=village.now + timedelta(hours=11))
    village.press(ann, Verb.ASK_URGENT)
    (shown,) = village.press(ann, Verb.ASK_READY).said(ann)
    assert isinstance(shown, ReadyToSend)
    half = village.now + timedelta(minutes=30)
    assert shown.wishes.messages == (NamedWish("Dr. Ben", must=True, until=half),)


Deed = Callable[[Village, int], object]


def nothing(village: Village, supporter: int) -> None:
    """Do nothing at all."""


def goes_away(village: Village, supporter: int) -> None:
    """Be asked nothing from here on."""
    village.command(supporter, "away")


def has_no_room(village: Village, supporter: int) -> None:
    """Have as many talks as they agreed to."""
    full = replace(village.listed(supporter), capacity=0)
    village.do(lambda work: work.supporters.put(full))


def avoids_ann(village: Village, supporter: int) -> None:
    """Rather not meet Ann, who is on the roster herself."""
    everybody = village.do(lambda work: list(work.supporters.all().values()))
    (ann,) = [each.id for each in everybody if each.first_name == "Ann"]
    averse = replace(village.listed(supporter), not_with=(ann,))
    village.do(lambda work: work.supporters.put(averse))


def says_no(village: Village, supporter: int) -> None:
    """Say no to what was offered."""
    village.press(supporter, Verb.OFFER_NO)


LIVES: dict[str, tuple[Deed, Deed]] = {
    "silent": (nothing, nothing),
    "away": (goes_away, nothing),
    "full": (has_no_room, nothing),
    "averse": (avoids_ann, nothing),
    "declines": (nothing, says_no),
    "leaves": (nothing, goes_away),
}
"""What the one who is asked for may do, before it is sent and after."""


def heard(
    village: Village, life: tuple[Deed, Deed], asks: Callable[[Village, int, int], Orders]
) -> list[object]:
    """Return all that Ann hears in a day, and when, with the buttons that stand on it."""
    before, after = life
    ben = village.supporter("Ben", "Surgery", gender="man")
    ann = village.supporter("Ann", "Emergency", gender="woman")
    village.supporter("Cleo", "Pediatrics", gender="woman")
    before(village, ben)
    put = asks(village, ann, ben)
    found: list[object] = [put.said(ann), labels(put, ann)]
    village.deliver()
    after(village, ben)
    for _ in range(13):
        now = village.wait(hours=2)
        status = village.command(ann, "status")
        told = (now.said(ann), labels(now, ann), status.said(ann), labels(status, ann))
        found.append((village.now, *told))
    return found


def labels(put: Orders, person: int) -> list[tuple[Verb, dict[str, object]]]:
    """Return what stands on the buttons of somebody's cards."""
    rows = [row for card in put.cards(person) for row in card.buttons]
    return [(button.verb, dict(button.label)) for row in rows for button in row]


def rules_the_other_out(village: Village, ann: int, ben: int) -> Orders:
    """Rule everybody out but Ben, and look at the times before it is sent."""
    assert ben
    village.command(ann, "people")
    cleo = next(it for it in village.buttons[ann] if it.label.get("name") == "Dr. Cleo")
    village.press(ann, Verb.PEOPLE_AVOID, CardId(cleo.id or b""))
    village.press(ann, Verb.ASK_START)
    times = village.press(ann, Verb.ASK_UNSAID)
    village.press(ann, Verb.ASK_SOON)
    return Orders([*times, *village.press(ann, Verb.ASK_SEND)])


def wants_only_ben(village: Village, ann: int, ben: int) -> Orders:
    """Ask for Ben, and for nobody else."""
    return sends(village, ann, ben, only=True)


def wants_a_man(village: Village, ann: int, ben: int) -> Orders:
    """Insist on what only Ben is, in a programme where one is few; have him asked all the same."""
    assert ben
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    village.press(ann, Verb.PICK_GENDER, CardId(tag("man")))
    village.press(ann, Verb.MUST_GENDER)
    village.programme = replace(village.programme, pool_at_least=3)
    put = village.press(ann, Verb.ASK_SEND)
    return Orders([*put, *village.press(ann, Verb.ASK_FEW_YES)])


@pytest.mark.parametrize(
    "asks", [wants_only_ben, wants_a_man, rules_the_other_out], ids=lambda it: it.__name__
)
@pytest.mark.parametrize("life", [each for each in LIVES if each != "silent"])
def test_whatever_the_one_does_the_requester_hears_the_same_at_the_same_times(
    founded: Programme, tmp_path: Path, life: str, asks: Callable[[Village, int, int], Orders]
) -> None:
    def of(name: str) -> list[object]:
        programme = founded.copy(tmp_path / name)
        with programme.open() as memory:
            village = Village(memory, programme.clock)
            for place in ("Emergency", "Surgery", "Pediatrics"):
                village.department(place)
            return heard(village, LIVES[name], asks)

    assert of(life) == of("silent")


def test_once_their_turn_is_over_no_promise_waits_for_it(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    village.supporter("Dan", "Psychiatry")
    sends(village, ann, ben)
    village.press(ben, Verb.OFFER_NO)
    village.wait(hours=3)
    village.press(cleo, Verb.OFFER_YES)
    village.deliver()
    put = village.press(ann, Verb.MEET_OTHER)
    (looking,) = [it for it in put.said(ann) if isinstance(it, LookingAgain)]
    request = village.request_of(ann)
    assert looking.news == request.promised
    assert looking.news <= village.now + timedelta(hours=24)
    assert request.wishes.sought.named is not None


def test_who_leads_everything_is_asked_by_name_and_never_else(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    chief = village.supporter("Chief", "Psychiatry", leads=Leads(everything=True))
    village.asks(ann)
    village.wait(hours=3)
    assert asked(village, ann) == {ben, cleo}
    village.press(ann, Verb.ASK_CANCEL)
    village.wait(hours=0.1)
    sends(village, ann, chief)
    assert asked(village, ann) == {chief}
    put = village.press(chief, Verb.OFFER_YES)
    assert [type(it) for it in put.said(ann)] == [Introduction]


def test_that_somebody_else_is_wanted_is_looked_at_again_when_one_accepts(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    case = village.asks(ann)
    assert village.asked(case.id) == {ben, cleo}
    only = Sought(named=village.listed(ben).id, musts=frozenset({Wish.NAMED}))
    narrowed = replace(case, wishes=replace(case.wishes, sought=only))
    village.do(lambda work: work.cases.save(narrowed))
    row = village.listed(cleo).id
    why = village.do(lambda work: why_not_now(narrowed, row, work, village.moment))
    assert why is Reason.NOT_NAMED
    assert village.press(cleo, Verb.OFFER_YES).answer == OfferTooLate()
    assert village.asked(case.id) == {ben}
    put = village.press(ben, Verb.OFFER_YES)
    assert [type(it) for it in put.said(ann)] == [Introduction]


def test_one_named_who_comes_too_near_before_they_accept_is_refused_and_nobody_hears_why(
    village: Village, ann: int, ben: int
) -> None:
    sends(village, ann, ben, only=True)
    moved = replace(village.listed(ben), departments=(village.departments["Emergency"],))
    village.do(lambda work: work.supporters.put(moved))
    put = village.press(ben, Verb.OFFER_YES)
    assert put.answer == OfferTooLate()
    assert put.said(ann) == []
    assert village.request_of(ann).stage is Stage.WAITING

"""Further wishes: optional, each a must or a wish, and honest about what a must costs in time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.match import costs
from handlers.match.costs import (
    FieldWish,
    GenderWish,
    LanguageWish,
    LaterWish,
    NamedWish,
    StageWish,
)
from handlers.match.matchmaking import OfferShown
from handlers.match.named import NotBefore
from handlers.match.offers import OfferTooLate
from handlers.match.pool import why_not_now
from handlers.match.waiting import RequestSent
from handlers.orders import Lines, Message, Tongues
from handlers.request.intake import ReadyToSend, TopicAsked
from handlers.request.wishing import (
    DROPS,
    MUSTS,
    OPENS,
    PICKS,
    TooFewDeclared,
    WishesShown,
    WishFieldAsked,
    WishLaterAsked,
)
from handlers.traits import tag
from handlers.verbs import Verb
from matching.hours import parse
from matching.rules import Reason
from matching.values import Sought, Wish
from storage.session import new_id
from storage.values import CardId
from tests.handlers.settings import ZONE
from tests.handlers.village import Village

OTHERS = parse("mon-fri 13:00-15:00", ZONE)
"""Two hours a day: whoever waits for these waits for long."""


@pytest.fixture
def ben(village: Village) -> int:
    """A surgeon of Surgery, early in her career, who is there at any hour."""
    return village.supporter("Ben", "Surgery", field="Surgery", career_stage="early", gender="man")


@pytest.fixture
def cleo(village: Village) -> int:
    """A psychiatrist, late in her career, who has two hours a day."""
    declared = {"field": "Psychiatry", "career_stage": "late", "gender": "woman"}
    return village.supporter("Cleo", "Pediatrics", hours=OTHERS, **declared)


@pytest.fixture
def ann(village: Village, ben: int, cleo: int) -> int:
    """A physician of Emergency with a draft that could be sent."""
    assert ben
    assert cleo
    ann = village.physician("Emergency")
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    return ann


def wishes(village: Village, ann: int, verb: Verb, what: str = "") -> tuple[Message, ...]:
    """Press a button of the wishes, and return the lines that are shown then."""
    card = CardId(tag(what)) if what else None
    (shown,) = village.press(ann, verb, card).said(ann)
    assert isinstance(shown, WishesShown)
    return shown.wishes.messages


def sends(village: Village, ann: int) -> set[int]:
    """Send the request, and return who is asked at once."""
    village.press(ann, Verb.ASK_SEND)
    return village.asked(village.request_of(ann).id)


def test_one_button_leads_to_them_and_send_stands_there_too(
    village: Village, ann: int, ben: int
) -> None:
    put = village.press(ann, Verb.ASK_MORE)
    english = LanguageWish(
        Tongues(("en",)), must=True, by=village.now + timedelta(days=1), instead=None
    )
    assert put.said(ann) == [WishesShown(Lines((english,)))]
    assert put.verbs(ann)[0] is Verb.ASK_SEND
    assert sends(village, ann) == {ben}


def test_the_card_with_send_stays_one_card_and_tells_what_was_wished(
    village: Village, ann: int
) -> None:
    wishes(village, ann, Verb.PICK_GENDER, "woman")
    (ready,) = village.press(ann, Verb.ASK_READY).said(ann)
    assert isinstance(ready, ReadyToSend)
    assert ready.wishes == Lines((GenderWish("woman", must=False, by=None, instead=None),))


def test_a_wish_is_no_must_unless_they_say_so_and_one_tap_takes_that_back(
    village: Village, ann: int
) -> None:
    for must in (False, True, False):
        _, field = (
            wishes(village, ann, Verb.MUST_FIELD)
            if must or village.request_of(ann).wishes.sought.field
            else wishes(village, ann, Verb.PICK_FIELD, "psychiatry")
        )
        assert isinstance(field, FieldWish)
        assert field.must is must


def test_a_must_says_what_it_costs_in_time_and_nothing_where_it_costs_none(
    village: Village, ann: int
) -> None:
    wishes(village, ann, Verb.PICK_GENDER, "woman")
    _, woman = wishes(village, ann, Verb.MUST_GENDER)
    assert isinstance(woman, GenderWish)
    assert woman.instead == village.now + timedelta(hours=24)
    assert woman.by is None  # two hours a weekday do not add up to the standard's 24 in two weeks
    wishes(village, ann, Verb.DROP_GENDER)
    wishes(village, ann, Verb.PICK_GENDER, "man")
    _, man = wishes(village, ann, Verb.MUST_GENDER)
    assert man == GenderWish("man", must=True, by=village.now + timedelta(hours=24), instead=None)


def test_where_fewer_fit_than_may_be_told_of_no_time_is_told(village: Village, ann: int) -> None:
    village.programme = replace(village.programme, pool_at_least=2)
    wishes(village, ann, Verb.PICK_FIELD, "surgery")
    _, field = wishes(village, ann, Verb.MUST_FIELD)
    day = village.now + timedelta(hours=24)
    assert field == FieldWish("Surgery", other=False, must=True, by=None, instead=day)


def test_who_wants_one_person_and_nobody_else_insists_on_nothing_beside(
    village: Village, ann: int, ben: int
) -> None:
    wishes(village, ann, Verb.PICK_GENDER, "woman")
    wishes(village, ann, Verb.MUST_GENDER)
    village.press(ann, Verb.PEOPLE_ASK, CardId(village.listed(ben).id))
    wishes(village, ann, Verb.MUST_NAMED)
    assert village.request_of(ann).wishes.sought.musts == {Wish.NAMED}
    wishes(village, ann, Verb.MUST_GENDER)
    assert village.request_of(ann).wishes.sought.musts == {Wish.GENDER}


def test_what_a_must_costs_is_the_same_whoever_is_away_or_full(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    def told() -> Lines:
        case = village.request_of(ann)
        return village.do(lambda work: costs.lines(case, work, village.moment))

    wishes(village, ann, Verb.PICK_GENDER, "man")
    wishes(village, ann, Verb.MUST_GENDER)
    before = told()
    village.command(ben, "away")
    village.command(cleo, "away")
    assert told() == before
    village.command(ben, "available")
    full = replace(village.listed(ben), capacity=0)
    village.do(lambda work: work.supporters.put(full))
    assert told() == before


WANTED = pytest.mark.parametrize(
    ("pick", "must", "what"),
    [
        (Verb.PICK_FIELD, Verb.MUST_FIELD, "psychiatry"),
        (Verb.PICK_STAGE, Verb.MUST_STAGE, "late"),
        (Verb.PICK_GENDER, Verb.MUST_GENDER, "woman"),
    ],
)


@WANTED
def test_who_is_what_was_wished_for_is_asked_first(
    village: Village, ann: int, pick: Verb, must: Verb, what: str
) -> None:
    waves = village.programme.waves
    alone = replace(waves, size=dict.fromkeys(waves.size, 1))
    village.programme = replace(village.programme, waves=alone)
    village.clock.go_on(timedelta(hours=1, minutes=5))  # both are there
    wishes(village, ann, pick, what)
    assert must
    (first,) = sends(village, ann)
    assert village.listed(first).gender == "woman"
    assert len(village.asked(village.request_of(ann).id)) == 1
    village.wait(hours=1)
    assert len(village.asked(village.request_of(ann).id)) == 2


@WANTED
def test_who_is_not_what_must_be_is_not_asked(
    village: Village, ann: int, pick: Verb, must: Verb, what: str
) -> None:
    wishes(village, ann, pick, what)
    wishes(village, ann, must)
    assert sends(village, ann) == set()
    village.wait(hours=1, minutes=5)
    (only,) = village.asked(village.request_of(ann).id)
    assert village.listed(only).gender == "woman"


@pytest.mark.parametrize(
    ("pick", "what", "must", "changed", "expected"),
    [
        (Verb.PICK_FIELD, "surgery", Verb.MUST_FIELD, {"field": "Urology"}, Reason.FIELD),
        (Verb.PICK_STAGE, "early", Verb.MUST_STAGE, {"career_stage": "mid"}, Reason.STAGE),
        (Verb.PICK_GENDER, "man", Verb.MUST_GENDER, {"gender": ""}, Reason.GENDER),
    ],
)
def test_a_must_is_looked_at_again_when_somebody_accepts(  # noqa: PLR0913, PLR0917  a table's row
    village: Village,
    ann: int,
    ben: int,
    pick: Verb,
    what: str,
    must: Verb,
    changed: dict[str, str],
    expected: Reason,
) -> None:
    wishes(village, ann, pick, what)
    wishes(village, ann, must)
    assert sends(village, ann) == {ben}
    entry = replace(village.listed(ben), **changed)  # type: ignore[arg-type]
    village.do(lambda work: work.supporters.put(entry))
    case = village.request_of(ann)
    why = village.do(lambda work: why_not_now(case, entry.id, work, village.moment))
    assert why is expected
    assert village.press(ben, Verb.OFFER_YES).answer == OfferTooLate()
    assert village.request_of(ann).match is None


def test_ones_own_field_is_chosen_among_those_of_the_roster_and_turned_to_another(
    village: Village, ann: int, cleo: int
) -> None:
    put = village.press(ann, Verb.WISH_FIELD)
    assert put.said(ann) == [WishFieldAsked()]
    assert put.verbs(ann) == [Verb.PICK_FIELD, Verb.PICK_FIELD, Verb.ASK_MORE]
    wishes(village, ann, Verb.PICK_FIELD, "surgery")
    wishes(village, ann, Verb.MUST_FIELD)
    _, other = wishes(village, ann, Verb.WISH_OTHER)
    assert isinstance(other, FieldWish)
    assert (other.field, other.other, other.must) == ("Surgery", True, True)
    village.clock.go_on(timedelta(hours=1, minutes=5))
    assert sends(village, ann) == {cleo}


def test_a_field_that_is_taken_back_leaves_nothing_behind(village: Village, ann: int) -> None:
    wishes(village, ann, Verb.PICK_FIELD, "surgery")
    wishes(village, ann, Verb.WISH_OTHER)
    wishes(village, ann, Verb.MUST_FIELD)
    wishes(village, ann, Verb.DROP_FIELD)
    assert village.request_of(ann).wishes.sought == Sought()


def test_ones_own_field_goes_with_the_case(village: Village, ann: int) -> None:
    wishes(village, ann, Verb.PICK_FIELD, "surgery")
    village.press(ann, Verb.ASK_CANCEL)
    village.wait(hours=0.1)
    village.press(ann, Verb.ASK_START)
    assert village.request_of(ann).wishes.sought == Sought()


def test_a_language_is_a_must_until_it_is_only_wished_for(
    village: Village, ann: int, ben: int
) -> None:
    entry = replace(village.listed(ben), languages=("fr",))
    village.do(lambda work: work.supporters.put(entry))
    (english,) = wishes(village, ann, Verb.MUST_LANGUAGE)
    assert english == LanguageWish(Tongues(("en",)), must=False, by=None, instead=None)
    said = village.request_of(ann).wishes
    assert (said.languages, said.sought.language) == (("en", "fr"), "en")
    (again,) = wishes(village, ann, Verb.MUST_LANGUAGE)
    assert isinstance(again, LanguageWish)
    assert again.must
    assert village.request_of(ann).wishes.languages == ("en",)
    wishes(village, ann, Verb.MUST_LANGUAGE)
    assert sends(village, ann) == {ben}


def test_going_round_the_languages_forgets_which_was_only_wished_for(
    village: Village, ann: int
) -> None:
    wishes(village, ann, Verb.MUST_LANGUAGE)
    village.press(ann, Verb.ASK_LANGUAGE)
    assert village.request_of(ann).wishes.sought.language == ""
    assert village.request_of(ann).wishes.languages == ("en",)


@pytest.mark.parametrize(
    ("verb", "days"),
    [(Verb.LATER_TOMORROW, 1), (Verb.LATER_TWO_DAYS, 2), (Verb.LATER_WEEK, 5)],
)
def test_nobody_is_asked_before_the_morning_they_chose_and_they_are_told_so(
    village: Village, ann: int, ben: int, verb: Verb, days: int
) -> None:
    assert village.press(ann, Verb.WISH_LATER).said(ann) == [WishLaterAsked()]
    start = village.now + timedelta(days=days, hours=-4)
    assert wishes(village, ann, verb)[-1] == LaterWish(start)
    put = village.press(ann, Verb.ASK_SEND)
    (sent,) = put.said(ann)
    assert isinstance(sent, RequestSent)
    assert sent.wishes == Lines((LaterWish(start),))
    assert sent.news == start + timedelta(days=1)
    case = village.request_of(ann)
    assert village.command(ann, "status").said(ann) == [NotBefore(start, sent.news)]
    village.command(ben, "away")
    village.command(ben, "available")
    village.wait(hours=(start - village.now) / timedelta(hours=1) - 0.01)
    assert village.asked(case.id) == set()
    village.wait(hours=0.02)
    assert ben in village.asked(case.id)


def test_not_before_can_be_taken_back(village: Village, ann: int, ben: int) -> None:
    wishes(village, ann, Verb.LATER_WEEK)
    assert not [it for it in wishes(village, ann, Verb.DROP_LATER) if isinstance(it, LaterWish)]
    assert sends(village, ann) == {ben}


def test_a_morning_that_has_passed_when_it_is_sent_holds_up_nothing(
    village: Village, ann: int, ben: int
) -> None:
    wishes(village, ann, Verb.LATER_TOMORROW)
    village.clock.go_on(timedelta(hours=21))
    assert sends(village, ann) == {ben}


def test_what_too_few_have_declared_of_themselves_is_no_choice(village: Village, ann: int) -> None:
    village.programme = replace(village.programme, pool_at_least=2)
    for verb in (Verb.WISH_STAGE, Verb.WISH_GENDER):
        assert village.press(ann, verb).answer == TooFewDeclared()
    for verb, what in ((Verb.PICK_STAGE, "late"), (Verb.PICK_GENDER, "woman")):
        assert village.press(ann, verb, CardId(tag(what))).answer == ButtonOld()
    village.supporter("Dora", "Psychiatry", gender=" Woman")
    put = village.press(ann, Verb.WISH_GENDER)
    assert put.verbs(ann) == [Verb.PICK_GENDER, Verb.ASK_MORE]


@pytest.mark.parametrize("verb", PICKS)
def test_what_nobody_on_the_roster_is_cannot_be_chosen(
    village: Village, ann: int, verb: Verb
) -> None:
    assert village.press(ann, verb, CardId(new_id())).answer == ButtonOld()
    assert village.request_of(ann).wishes.sought == Sought()


@pytest.mark.parametrize("verb", [each for each in MUSTS if each is not Verb.MUST_LANGUAGE])
def test_what_was_not_wished_for_cannot_be_made_a_must(
    village: Village, ann: int, verb: Verb
) -> None:
    village.press(ann, verb)
    assert village.request_of(ann).wishes.sought == Sought()


@pytest.mark.parametrize(
    "verb",
    [
        *(Verb.ASK_MORE, Verb.ASK_READY, Verb.WISH_OTHER, Verb.WISH_LATER, Verb.LATER_WEEK),
        *(Verb.DROP_LATER, *MUSTS, *DROPS, *OPENS),
    ],
)
def test_once_it_is_out_its_wishes_stand(village: Village, ann: int, verb: Verb) -> None:
    wishes(village, ann, Verb.PICK_FIELD, "surgery")
    sends(village, ann)
    before = village.request_of(ann)
    assert village.press(ann, verb).answer == ButtonOld()
    assert village.request_of(ann) == before
    stranger = village.physician("Surgery")
    assert village.press(stranger, verb).answer == ButtonOld()


def test_an_offer_tells_nothing_of_the_wishes(village: Village, ann: int, ben: int) -> None:
    wishes(village, ann, Verb.PICK_GENDER, "man")
    wishes(village, ann, Verb.PICK_STAGE, "early")
    wishes(village, ann, Verb.MUST_STAGE)
    put = village.press(ann, Verb.ASK_SEND)
    (offer,) = put.said(ben)
    assert offer == OfferShown("soon", Tongues(("en",)), "", None)


def test_a_draft_without_when_shows_no_times(village: Village, ben: int, cleo: int) -> None:
    assert ben
    assert cleo
    ann = village.physician("Emergency")
    assert village.press(ann, Verb.ASK_START).said(ann) == [TopicAsked()]
    wishes(village, ann, Verb.PICK_GENDER, "woman")
    put = village.press(ann, Verb.MUST_GENDER)
    assert Verb.ASK_SEND not in put.verbs(ann)
    (shown,) = put.said(ann)
    assert isinstance(shown, WishesShown)
    assert shown.wishes.messages[1] == GenderWish("woman", must=True, by=None, instead=None)


def test_every_kind_of_wish_has_a_line(village: Village, ann: int, ben: int) -> None:
    case = village.request_of(ann)
    row = village.listed(ben).id
    sought = Sought("", "surgery", False, "early", "man", row, frozenset({Wish.STAGE}))  # noqa: FBT003
    full = replace(case.wishes, sought=sought, not_before=village.now + timedelta(days=1))
    village.do(lambda work: work.cases.save(replace(case, wishes=full)))
    kinds = [type(it) for it in wishes(village, ann, Verb.ASK_MORE)]
    assert kinds == [LanguageWish, FieldWish, StageWish, GenderWish, NamedWish, LaterWish]

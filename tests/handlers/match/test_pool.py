"""The pool: a case and the roster as the rules see them, from what stands in the store."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers.match.pool import (
    AGREEMENT,
    affiliations,
    candidates,
    pool,
    request_of,
    why_not_now,
    wishes_are_narrow,
)
from handlers.verbs import Verb
from matching.rules import Reason
from matching.values import Leads, SupporterId, Topic, When
from storage.session import new_id
from storage.supporters import Standing
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of Emergency, who asks."""
    ann = village.physician("Emergency")
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_BURNOUT)
    village.press(ann, Verb.ASK_URGENT)
    return ann


def fits(village: Village, requester: int) -> list[int | None]:
    """Return who may be asked for somebody's request, the best first."""
    case = village.request_of(requester)
    return village.do(lambda work: [each.person for each in pool(case, work, village.moment)])


def reason(village: Village, requester: int, supporter: int) -> Reason | None:
    """Return why a supporter may not be asked for somebody's request."""
    case, row = village.request_of(requester), village.listed(supporter).id
    return village.do(lambda work: why_not_now(case, row, work, village.moment))


def change(village: Village, supporter: int, **changed: object) -> None:
    """Change an entry on the roster, as an import does."""
    entry = village.listed(supporter)
    village.do(lambda work: work.supporters.put(replace(entry, **changed)))  # type: ignore[arg-type]


def test_a_request_says_all_that_its_requester_has_declared(village: Village, ann: int) -> None:
    case = village.request_of(ann)
    asked = village.do(lambda work: request_of(case, work))
    assert asked.departments == {village.departments["Emergency"]}
    assert (asked.topic, asked.when) == (Topic.BURNOUT, When.URGENT)
    assert asked.languages == {"en"}
    assert asked.on_roster_as is None
    assert len(asked.salt) == 16


def test_a_supporter_of_another_department_may_be_asked(village: Village, ann: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    assert fits(village, ann) == [ben]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"standing": Standing.AGREED}, Reason.NOT_ACTIVE),
        ({"standing": Standing.INVITED}, Reason.NOT_ACTIVE),
        ({"away": True}, Reason.NOT_ACTIVE),
        ({"agreed_to": "2020-01"}, Reason.AGREEMENT),
        ({"trained_on": None}, Reason.TRAINING),
        ({"training_expires": date(2031, 5, 13)}, Reason.TRAINING),
        ({"training_expires": date(2031, 5, 14)}, None),
        ({"languages": ("fr",)}, Reason.LANGUAGE),
        ({"capacity": 0}, Reason.FULL),
        ({"leads": Leads(everything=True)}, Reason.LEADS_EVERYTHING),
    ],
)
def test_what_stands_on_the_roster_counts(
    village: Village, ann: int, changed: dict[str, object], expected: Reason | None
) -> None:
    ben = village.supporter("Ben", "Surgery")
    change(village, ben, **changed)
    assert reason(village, ann, ben) is expected


def test_the_last_day_of_training_ends_at_midnight_in_the_programmes_zone(
    village: Village, ann: int
) -> None:
    ben = village.supporter("Ben", "Surgery", training_expires=date(2031, 5, 14))
    village.clock.go_on(timedelta(hours=11, minutes=59))
    assert reason(village, ann, ben) is None
    village.clock.go_on(timedelta(minutes=1))
    assert reason(village, ann, ben) is Reason.TRAINING


def test_departments_kept_apart_by_one_are_so_for_both(village: Village) -> None:
    clinic = village.department("Clinic", keep_apart=(village.departments["Emergency"],))
    ben = village.supporter("Ben", "Clinic")
    cleo = village.supporter("Cleo", "Emergency")
    ann, dan = village.physician("Emergency"), village.physician("Clinic")
    for each in (ann, dan):
        village.press(each, Verb.ASK_START)
    assert reason(village, ann, ben) is Reason.KEPT_APART
    assert reason(village, dan, cleo) is Reason.KEPT_APART
    assert clinic


def test_who_leads_the_group_is_kept_out(village: Village) -> None:
    village.department("Trauma", group="acute care")
    ben = village.supporter("Ben", "Surgery", leads=Leads(groups=frozenset({"acute care"})))
    ann = village.physician("Trauma")
    village.press(ann, Verb.ASK_START)
    assert reason(village, ann, ben) is Reason.LEADS


def test_a_supporter_who_asks_is_never_asked_themselves(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.press(ben, Verb.ASK_START)
    assert reason(village, ben, ben) is Reason.SAME_PERSON


def test_a_supporter_who_asks_brings_the_places_of_the_roster_and_what_they_lead(
    village: Village,
) -> None:
    village.department("Trauma", group="acute care")
    leads = Leads(frozenset({village.departments["Psychiatry"]}), frozenset({"acute care"}))
    ben = village.supporter("Ben", "Surgery", leads=leads)
    brought = village.do(lambda work: affiliations(ben, work))
    names = ("Surgery", "Psychiatry", "Trauma")
    assert brought == {village.departments[name] for name in names}
    village.press(ben, Verb.ASK_START)
    for name in names:
        assert reason(village, ben, village.supporter(name, name)) is Reason.SAME_DEPARTMENT


def test_a_supporter_who_asks_is_kept_from_whom_their_entry_names(village: Village) -> None:
    cleo, dan = village.supporter("Cleo", "Pediatrics"), village.supporter("Dan", "Psychiatry")
    ben = village.supporter(
        "Ben",
        "Surgery",
        not_with=(village.listed(cleo).id,),
        apart_from=(village.departments["Psychiatry"],),
    )
    village.press(ben, Verb.ASK_START)
    assert reason(village, ben, cleo) is Reason.KEPT_APART
    assert reason(village, ben, dan) is Reason.KEPT_APART
    village.press(cleo, Verb.ASK_START)
    assert reason(village, cleo, ben) is Reason.KEPT_APART


def test_whom_a_requester_refused_is_kept_out(village: Village, ann: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    person, row = village.do(lambda work: work.people.find(ann)), village.listed(ben).id
    assert person
    village.do(lambda work: work.people.save(replace(person, vetoes=(row,))))
    assert reason(village, ann, ben) is Reason.VETOED


def test_one_who_left_the_roster_may_not_be_asked(village: Village, ann: int) -> None:
    case = village.request_of(ann)
    nobody = SupporterId(new_id())
    assert village.do(lambda work: why_not_now(case, nobody, work, village.moment)) is (
        Reason.NOT_ACTIVE
    )


def test_load_counts_open_talks_and_lately_taken_cases(village: Village) -> None:
    ben, ann = village.supporter("Ben", "Surgery"), village.physician("Emergency")
    village.links(ann, ben)
    (candidate,) = village.do(lambda work: candidates(work, village.moment))
    assert (candidate.open_cases, candidate.recent_cases) == (1, 1.0)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    village.wait(days=30)
    (candidate,) = village.do(lambda work: candidates(work, village.moment))
    assert candidate.open_cases == 0
    assert candidate.recent_cases == pytest.approx(0.5, rel=1e-3)


def test_wishes_are_narrow_where_only_the_language_stands_in_the_way(
    village: Village, ann: int
) -> None:
    def narrow() -> bool:
        case = village.request_of(ann)
        return village.do(lambda work: wishes_are_narrow(case, work, village.moment))

    assert not narrow()
    ben = village.supporter("Ben", "Surgery", languages=("fr",))
    assert narrow()
    change(village, ben, away=True)
    assert not narrow()
    change(village, ben, away=False, languages=("en", "fr"))
    assert not narrow()


def test_the_agreement_is_the_text_of_this_version(village: Village, ann: int) -> None:
    assert village.listed(village.supporter("Ben", "Surgery")).agreed_to == AGREEMENT
    assert len(fits(village, ann)) == 1

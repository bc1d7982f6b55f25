"""The directory: who may be seen by whom, and that looking around leaves no trace."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers.buttons import Button
from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom
from handlers.joining.places import PlaceNeeded
from handlers.orders import Tongues, Topics
from handlers.request.directory import (
    PAGE,
    TURNS,
    FilterAsked,
    LettersAsked,
    LettersFound,
    LettersUnknown,
    PeopleShown,
    PersonShown,
)
from handlers.verbs import Verb
from handlers.view import View, packed, unpacked
from matching.values import Leads, Topic
from storage.session import new_id
from storage.supporters import Standing
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of Emergency, who looks around."""
    return village.physician("Emergency")


def buttons(put: Orders, person: int, verb: Verb) -> list[Button]:
    """Return the buttons of a verb on the cards that somebody gets."""
    rows = [row for card in put.cards(person) for row in card.buttons]
    return [button for row in rows for button in row if button.verb is verb]


def listed(put: Orders, person: int) -> list[object]:
    """Return the names that stand on the buttons."""
    return [each.label["name"] for each in buttons(put, person, Verb.PEOPLE_PERSON)]


def seen(village: Village, person: int) -> list[object]:
    """Return whom somebody is shown."""
    return listed(village.command(person, "people"), person)


def opens(village: Village, person: int, supporter: int) -> Orders:
    """Open a supporter's entry, or try to."""
    return village.press(person, Verb.PEOPLE_PERSON, CardId(village.listed(supporter).id))


def test_who_works_elsewhere_is_shown_by_name(village: Village, ann: int) -> None:
    village.supporter("Cleo", "Pediatrics")
    village.supporter("Ben", "Surgery")
    put = village.command(ann, "people")
    assert put.said(ann) == [PeopleShown("", Tongues(()), "", anybody=True)]
    assert listed(put, ann) == ["Dr. Ben", "Dr. Cleo"]
    assert village.press(ann, Verb.PEOPLE_SHOW).said(ann) == put.said(ann)


@pytest.mark.parametrize(
    "changed",
    [
        {"departments": "Emergency"},
        {"leads": "Emergency"},
        {"apart_from": "Emergency"},
        {"standing": Standing.AGREED},
        {"standing": Standing.INVITED},
        {"standing": Standing.RETIRED},
        {"agreed_to": "2020-01"},
        {"trained_on": None},
        {"training_expires": date(2031, 5, 13)},
    ],
)
def test_whom_the_rules_keep_out_for_good_is_not_shown(
    village: Village, ann: int, changed: dict[str, object]
) -> None:
    ben = village.supporter("Ben", "Surgery")
    emergency = village.departments["Emergency"]
    if changed.get("departments"):
        changed = {"departments": (emergency,)}
    if changed.get("apart_from"):
        changed = {"apart_from": (emergency,)}
    if changed.get("leads"):
        changed = {"leads": Leads(frozenset({emergency}))}
    entry = replace(village.listed(ben), **changed)  # type: ignore[arg-type]
    village.do(lambda work: work.supporters.put(entry))
    assert seen(village, ann) == []
    assert opens(village, ann, ben).answer == ButtonOld()
    village.press(ann, Verb.PEOPLE_FIND)
    assert village.type(ann, "Ben").said(ann) == [LettersUnknown(talking=False)]


def test_departments_kept_apart_are_not_shown_to_each_other(village: Village, ann: int) -> None:
    village.department("Trauma", keep_apart=(village.departments["Emergency"],))
    village.supporter("Ben", "Trauma")
    assert seen(village, ann) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"away": True},
        {"capacity": 0},
        {"leads": Leads(everything=True)},
    ],
)
def test_how_somebody_stands_shows_nowhere(
    village: Village, ann: int, changed: dict[str, object]
) -> None:
    ben = village.supporter("Ben", "Surgery")
    before = opens(village, ann, ben).cards(ann)
    entry = replace(village.listed(ben), **changed)  # type: ignore[arg-type]
    village.do(lambda work: work.supporters.put(entry))
    assert seen(village, ann) == ["Dr. Ben"]
    assert opens(village, ann, ben).cards(ann) == before


def test_a_supporter_who_looks_is_not_shown_themselves_and_does_not_see_who_avoids_them(
    village: Village,
) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.supporter("Cleo", "Pediatrics", not_with=(village.listed(ben).id,))
    assert seen(village, ben) == ["Dr. Cleo"]


def test_without_a_place_nobody_is_shown_before_one_is_known(village: Village) -> None:
    ben, ann = village.supporter("Ben", "Surgery"), village.physician()
    assert village.command(ann, "people").said(ann) == [PlaceNeeded()]
    for verb in (Verb.PEOPLE_PERSON, Verb.PEOPLE_ASK, Verb.PEOPLE_AVOID):
        put = village.press(ann, verb, CardId(village.listed(ben).id))
        assert (put.answer, put.said(ann)) == (ButtonOld(), [])
    for verb in (*TURNS, Verb.PEOPLE_FILTER, Verb.PEOPLE_FIND):
        card = CardId(b"" if verb in {Verb.PEOPLE_ALL, Verb.PEOPLE_FIND} else new_id())
        put = village.press(ann, verb, card)
        assert (put.answer, put.said(ann)) == (ButtonOld(), [])


def test_an_entry_shows_what_an_introduction_shows(village: Village, ann: int) -> None:
    ben = village.supporter(
        "Ben", "Surgery", about="I listen.", topics=(Topic.BURNOUT,), field="Surgery", gender="man"
    )
    put = opens(village, ann, ben)
    shown = PersonShown(
        "Dr. Ben",
        "family physician",
        "I listen.",
        Tongues(("en", "fr")),
        Topics(("burnout",)),
        own=False,
    )
    assert put.said(ann) == [shown]
    assert put.verbs(ann) == [Verb.PEOPLE_ASK, Verb.PEOPLE_AVOID]


def test_ones_own_are_shown_where_they_agreed_and_cannot_be_asked_for(
    village: Village, ann: int
) -> None:
    eve = village.supporter("Eve", "Emergency", shown_to_own=True, away=True)
    village.supporter("Fay", "Emergency")
    put = village.command(ann, "people")
    assert [each.label for each in buttons(put, ann, Verb.PEOPLE_PERSON)] == [
        {"name": "Dr. Eve", "own": True}
    ]
    put = opens(village, ann, eve)
    (shown,) = put.said(ann)
    assert isinstance(shown, PersonShown)
    assert shown.own
    assert put.verbs(ann) == []
    for verb in (Verb.PEOPLE_ASK, Verb.PEOPLE_AVOID):
        assert village.press(ann, verb, CardId(village.listed(eve).id)).answer == ButtonOld()
    assert not village.has_request(ann)


def test_what_ones_own_have_lived_through_is_not_shown_to_their_colleagues(
    village: Village, ann: int
) -> None:
    known = {"shown_to_own": True, "topics": (Topic.BURNOUT,)}
    eve = village.supporter("Eve", "Emergency", **known)
    (shown,) = opens(village, ann, eve).said(ann)
    assert isinstance(shown, PersonShown)
    assert shown.topics == Topics(())
    card = CardId(packed(View(topic="burnout"), village.moment))
    assert listed(village.press(ann, Verb.PEOPLE_TOPIC, card), ann) == []


def test_a_place_that_a_supporter_named_in_the_chat_is_not_shown_as_shared(
    village: Village, ann: int
) -> None:
    ben = village.physician("Emergency")
    village.enlist(ben, "Ben", "Surgery", shown_to_own=True)
    assert seen(village, ann) == []


def test_own_ones_who_could_not_listen_to_anybody_are_not_shown(village: Village, ann: int) -> None:
    village.supporter("Eve", "Emergency", shown_to_own=True, trained_on=None)
    assert seen(village, ann) == []


def test_they_come_a_few_a_page_and_go_round(village: Village, ann: int) -> None:
    names = [f"Sam {number}" for number in range(PAGE + 2)]
    for name in names:
        village.supporter(name, "Surgery")
    put = village.command(ann, "people")
    assert listed(put, ann) == [f"Dr. {name}" for name in names[:PAGE]]
    put = village.press(ann, Verb.PEOPLE_FROM)
    assert listed(put, ann) == [f"Dr. {name}" for name in names[PAGE:]]
    put = village.press(ann, Verb.PEOPLE_FROM)
    assert listed(put, ann) == [f"Dr. {name}" for name in names[:PAGE]]


def test_they_can_be_looked_for_by_topic_language_and_field_together(
    village: Village, ann: int
) -> None:
    village.supporter("Ben", "Surgery", topics=(Topic.BURNOUT,), field="Surgery")
    village.supporter("Cleo", "Surgery", topics=(Topic.BURNOUT,), languages=("en",))
    village.supporter("Dan", "Surgery", field="surgery ", languages=("fr",))

    def chooses(verb: Verb, **label: str) -> Orders:
        village.press(ann, Verb.PEOPLE_FILTER)
        shown = [each for each in village.buttons[ann] if each.verb is verb]
        (button, *_) = [each for each in reversed(shown) if each.label == label]
        assert button.id
        return village.press(ann, verb, CardId(button.id))

    village.command(ann, "people")
    assert village.press(ann, Verb.PEOPLE_FILTER).said(ann) == [FilterAsked()]
    put = chooses(Verb.PEOPLE_TOPIC, topic="burnout")
    assert listed(put, ann) == ["Dr. Ben", "Dr. Cleo"]
    put = chooses(Verb.PEOPLE_LANGUAGE, language="fr")
    assert listed(put, ann) == ["Dr. Ben"]
    assert put.said(ann) == [PeopleShown("burnout", Tongues(("fr",)), "", anybody=True)]
    put = village.press(ann, Verb.PEOPLE_ALL)
    assert len(listed(put, ann)) == 3
    put = chooses(Verb.PEOPLE_FIELD, field="Surgery")
    assert listed(put, ann) == ["Dr. Ben", "Dr. Dan"]
    put = chooses(Verb.PEOPLE_TOPIC, topic="imposter")
    assert put.said(ann) == [PeopleShown("imposter", Tongues(()), "Surgery", anybody=False)]


def test_a_view_survives_the_way_on_a_button(village: Village) -> None:
    village.supporter("Ben", "Surgery", field="Surgery")
    view = View("imposter", "fr", "surgery", 3)
    row = packed(view, village.moment)
    assert len(row) == 16
    assert village.do(lambda work: unpacked(row, work, village.moment)) == view


def test_a_forged_view_shows_nobody_who_is_not_shown(village: Village, ann: int) -> None:
    village.supporter("Eve", "Emergency")
    village.supporter("Ben", "Surgery")
    for _ in range(50):
        card = CardId(village.chance.randbytes(16))
        for verb in TURNS:
            if verb is not Verb.PEOPLE_ALL:
                assert set(listed(village.press(ann, verb, card), ann)) <= {"Dr. Ben"}


@pytest.mark.parametrize("typed", ["be", "BEN", "  dr. b "])
def test_a_name_is_found_by_some_letters(village: Village, ann: int, typed: str) -> None:
    village.supporter("Ben", "Surgery")
    village.supporter("Cleo", "Surgery")
    assert village.press(ann, Verb.PEOPLE_FIND).said(ann) == [LettersAsked()]
    put = village.type(ann, typed)
    assert put.said(ann) == [LettersFound()]
    assert listed(put, ann) == ["Dr. Ben"]


@pytest.mark.parametrize("typed", ["b", "xy", "Eve", ""])
def test_a_letter_alone_or_a_name_that_is_not_shown_finds_nobody(
    village: Village, ann: int, typed: str
) -> None:
    village.supporter("Ben", "Surgery")
    village.supporter("Eve", "Emergency")
    village.press(ann, Verb.PEOPLE_FIND)
    assert village.type(ann, typed).said(ann) == [LettersUnknown(talking=False)]


def test_what_is_typed_in_a_talk_by_mistake_is_not_swallowed(village: Village, ann: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.links(ann, ben)
    village.press(ann, Verb.PEOPLE_FIND)
    assert village.type(ann, "I am so tired").said(ann) == [ForWhom()]
    assert village.press(ann, Verb.TO).heard(ben) == []  # the last of the buttons: for nobody
    village.press(ann, Verb.PEOPLE_FIND)
    village.type(ann, "xy")
    assert LettersUnknown(talking=True) in village.press(ann, Verb.TO_ANSWER).said(ann)
    assert village.type(ann, "I am so tired").heard(ben)


def test_a_name_can_be_typed_for_a_while_only(village: Village, ann: int) -> None:
    village.supporter("Ben", "Surgery")
    village.press(ann, Verb.PEOPLE_FIND)
    village.clock.go_on(timedelta(minutes=15))
    assert LettersFound() not in village.type(ann, "Ben").said(ann)


def test_looking_around_leaves_nothing_behind(village: Village, ann: int) -> None:
    ben = village.supporter("Ben", "Surgery", topics=(Topic.BURNOUT,))
    village.deliver()
    tables = ("cards", "cases", "dialogue", "held", "seats", "timers", "offers", "tallies")
    before = {table: village.memory.count(table) for table in tables}
    village.command(ann, "people")
    village.press(ann, Verb.PEOPLE_FILTER)
    village.press(ann, Verb.PEOPLE_TOPIC)
    opens(village, ann, ben)
    village.press(ann, Verb.PEOPLE_FIND)
    village.type(ann, "Ben")
    village.deliver()
    assert {table: village.memory.count(table) for table in tables} == before
    assert village.calls[-1].outgoing.person == ann


def test_whoever_has_not_consented_is_shown_nobody(village: Village) -> None:
    village.supporter("Ben", "Surgery")
    stranger, boss = village.stranger(), village.coordinator()
    for person in (stranger, boss):
        put = village.command(person, "people")
        assert listed(put, person) == []
        assert PeopleShown not in map(type, put.said(person))

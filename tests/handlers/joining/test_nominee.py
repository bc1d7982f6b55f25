"""A nominee: nobody learns of them before they agree, and a no leaves nothing behind."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.asking import WordsAsked, WordsRefused
from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom, TakenForAnswer
from handlers.joining.confirming import (
    Agreement,
    AgreementNoted,
    ConfirmAsked,
    InvitationGone,
    NomineeAgreed,
    NomineeRefused,
    SupporterConfirmed,
    YouAreConfirmed,
    YouAreRefused,
)
from handlers.joining.consent import ConsentAsked, ConsentDeclined, DoorClosed
from handlers.joining.enlisting import AlreadyListed, NomineeIncomplete, NomineeShown
from handlers.joining.nominee import NominationShown
from handlers.joining.places import PlaceAsked, PlacesShown, PlaceUnclear, PlaceUnknown
from handlers.joining.start import LinkInvalid, NobodyHere, Welcome
from handlers.match.pool import AGREEMENT
from handlers.orders import Listed
from handlers.verbs import Verb
from storage.supporters import Standing
from storage.values import CardId
from storage.work import Work
from tests.handlers.joining.test_confirming import invites
from tests.handlers.joining.test_nominating import passes_on
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

CONTACT = PROGRAMME.contact
SHOWN = NominationShown("Peerline")


@pytest.fixture
def secret(village: Village) -> str:
    """What the link of an invitation says that somebody passed on."""
    return passes_on(village, village.physician("Emergency"))


@pytest.fixture
def nora(village: Village, secret: str) -> int:
    """One to whom it was passed on, and who has read what it means."""
    nora = village.stranger()
    village.command(nora, "start", f"agree_{secret}")
    return nora


def tells(village: Village, person: int, name: str = "Dr. Nora", place: str = "Surg") -> None:
    """Let somebody say how they would be listed and where they work."""
    village.press(person, Verb.NOMINEE_YES)
    village.type(person, name)
    village.type(person, "surgeon")
    village.press(person, Verb.NOMINEE_PLACE)
    village.type(person, place)


def agrees(village: Village, person: int, name: str = "Dr. Nora") -> None:
    """Let somebody say all that is needed, and agree."""
    tells(village, person, name)
    village.press(person, Verb.NOMINEE_DONE)
    village.press(person, Verb.CONSENT_AGREE)


def test_from_the_link_to_the_text_step_by_step(village: Village, cora: int, nora: int) -> None:
    put = village.press(nora, Verb.NOMINEE_YES)
    assert put.said(nora) == [WordsAsked("name", 60, talking=False)]
    assert village.type(nora, "Dr. Nora").said(nora) == [WordsAsked("role", 80, talking=False)]
    put = village.type(nora, "surgeon")
    assert put.said(nora) == [NomineeShown("Dr. Nora", "surgeon", None)]
    assert Verb.NOMINEE_DONE not in put.verbs(nora)
    assert village.press(nora, Verb.NOMINEE_PLACE).said(nora) == [PlaceAsked()]
    put = village.type(nora, "Surg")
    assert put.said(nora) == [NomineeShown("Dr. Nora", "surgeon", Listed(("Surgery",)))]
    assert village.press(nora, Verb.NOMINEE_DONE).said(nora) == [Agreement("Peerline")]
    assert (village.memory.count("supporters"), village.memory.count("people")) == (0, 1)
    put = village.press(nora, Verb.CONSENT_AGREE)
    assert put.said(nora) == [AgreementNoted(CONTACT)]
    assert put.said(cora) == [NomineeAgreed("Dr. Nora", "surgeon", Listed(("Surgery",)))]
    entry = village.listed(nora)
    assert (entry.standing, entry.agreed_to) == (Standing.AGREED, AGREEMENT)


def test_coordinators_hear_nothing_before_the_yes(village: Village, cora: int, nora: int) -> None:
    tells(village, nora)
    village.press(nora, Verb.NOMINEE_DONE)
    village.command(cora, "roster")
    assert village.memory.count("supporters") == 0
    assert village.deliver().said(cora) == []


def test_one_is_confirmed_like_everybody_and_then_trained(
    village: Village, cora: int, nora: int
) -> None:
    agrees(village, nora)
    put = village.press(cora, Verb.SUPPORTER_CONFIRM)
    assert put.said(cora) == [SupporterConfirmed("Dr. Nora")]
    assert put.said(nora) == [YouAreConfirmed("Dr. Nora", trained=False)]
    assert not village.listed(nora).nominated
    case = village.asks(village.physician("Emergency"))
    assert village.asked(case.id) == set()
    village.press(cora, Verb.TRAINED_ONE, CardId(village.listed(nora).id))
    village.wait(seconds=1)
    assert village.asked(case.id) == {nora}


def test_ones_own_places_are_kept_out(village: Village, cora: int, nora: int) -> None:
    agrees(village, nora)
    village.press(cora, Verb.SUPPORTER_CONFIRM)
    village.press(cora, Verb.TRAINED_ONE, CardId(village.listed(nora).id))
    case = village.asks(village.physician("Surgery"))
    assert village.asked(case.id) == set()


def test_of_one_who_is_refused_nothing_is_kept_on_the_roster(
    village: Village, cora: int, nora: int
) -> None:
    agrees(village, nora)
    put = village.press(cora, Verb.SUPPORTER_REFUSE)
    assert put.said(cora) == [NomineeRefused("Dr. Nora")]
    assert put.said(nora) == [YouAreRefused(CONTACT)]
    assert village.memory.count("supporters") == 0


def test_a_no_leaves_nothing_behind(village: Village, nora: int) -> None:
    before = village.memory.count("people")
    tells(village, nora)
    assert village.press(nora, Verb.CONSENT_NO).said(nora) == [ConsentDeclined()]
    for table in ("doors", "supporters", "dialogue"):
        assert village.memory.count(table) == 0
    assert village.memory.count("people") == before
    assert village.press(nora, Verb.NOMINEE_DONE).answer == ButtonOld()


def test_what_was_said_is_gone_after_a_day(village: Village, nora: int) -> None:
    tells(village, nora)
    village.wait(hours=25)
    assert village.memory.count("doors") == 0
    assert village.press(nora, Verb.NOMINEE_DONE).answer == ButtonOld()


def test_it_opens_once(village: Village, cora: int, secret: str, nora: int) -> None:
    late = village.stranger()
    village.command(late, "start", f"agree_{secret}")
    tells(village, late, "Dr. Late")
    village.press(late, Verb.NOMINEE_DONE)
    agrees(village, nora)
    put = village.press(late, Verb.CONSENT_AGREE)
    assert put.said(late) == [InvitationGone(CONTACT)]
    assert put.said(cora) == []
    stranger = village.stranger()
    put = village.command(stranger, "start", f"agree_{secret}")
    assert put.said(stranger) == [LinkInvalid(CONTACT)]


def test_nobody_agrees_before_the_text_was_shown(village: Village, cora: int, nora: int) -> None:
    for complete in (False, True):
        if complete:
            tells(village, nora)
        put = village.press(nora, Verb.CONSENT_AGREE)
        assert (put.said(nora), put.said(cora)) == ([SHOWN], [])
    assert village.memory.count("supporters") == 0


def test_name_role_and_place_are_needed(village: Village, nora: int) -> None:
    assert village.press(nora, Verb.NOMINEE_DONE).answer == NomineeIncomplete()
    tells(village, nora)
    put = village.press(nora, Verb.NOMINEE_DROP)
    assert put.said(nora) == [NomineeShown("Dr. Nora", "surgeon", None)]
    assert village.press(nora, Verb.NOMINEE_DONE).answer == NomineeIncomplete()


def test_name_and_role_can_be_typed_anew(village: Village, nora: int) -> None:
    tells(village, nora)
    village.press(nora, Verb.NOMINEE_NAME)
    village.type(nora, "Dr. N.")
    village.press(nora, Verb.NOMINEE_ROLE)
    put = village.type(nora, "hand surgeon")
    assert put.said(nora) == [NomineeShown("Dr. N.", "hand surgeon", Listed(("Surgery",)))]


def test_what_cannot_stand_on_a_card_is_refused(village: Village, nora: int) -> None:
    village.press(nora, Verb.NOMINEE_YES)
    put = village.type(nora, "see example.org")
    assert put.said(nora) == [WordsRefused("link", 60)]
    village.press(nora, Verb.NOMINEE_ROLE)
    assert village.type(nora, "◇ boss").said(nora) == [WordsRefused("signs", 80)]


def test_a_place_is_chosen_from_several_or_not_known(village: Village, nora: int) -> None:
    tells(village, nora, place="s")
    put = village.press(nora, Verb.NOMINEE_PICK, CardId(village.departments["Psychiatry"]))
    assert put.said(nora) == [NomineeShown("Dr. Nora", "surgeon", Listed(("Psychiatry",)))]
    for text, said in (("s", PlaceUnclear()), ("x", PlaceUnknown(CONTACT, talking=False))):
        village.press(nora, Verb.NOMINEE_PLACE)
        assert village.type(nora, text).said(nora) == [said]
    assert village.press(nora, Verb.NOMINEE_PICK, CardId(bytes(16))).answer == ButtonOld()


def test_a_name_on_the_roster_is_taken_and_too_many_tries_find_nothing(
    village: Village, nora: int
) -> None:
    village.supporter("Ben", "Surgery")
    for _ in range(5):
        village.press(nora, Verb.NOMINEE_NAME)
        assert village.type(nora, "dr. ben").said(nora) == [WordsRefused("taken", 60)]
    for name in ("Dr. Ben", "Dr. Nora"):
        village.press(nora, Verb.NOMINEE_NAME)
        assert village.type(nora, name).said(nora) == [WordsRefused("later", 60)]
    village.clock.go_on(timedelta(hours=1))
    village.press(nora, Verb.NOMINEE_NAME)
    assert village.type(nora, "Dr. Nora").said(nora) == [WordsAsked("role", 80, talking=False)]


def test_a_name_that_was_taken_meanwhile_is_asked_for_anew(village: Village, nora: int) -> None:
    tells(village, nora)
    village.supporter("Nora", "Surgery")
    put = village.press(nora, Verb.NOMINEE_DONE)
    assert put.said(nora) == [WordsRefused("taken", 60)]
    assert put.verbs(nora) == [Verb.NOMINEE_NAME]


def test_a_supporter_needs_no_second_place_on_the_roster(village: Village, secret: str) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.command(ben, "start", f"agree_{secret}")
    assert village.press(ben, Verb.NOMINEE_YES).answer == AlreadyListed()
    village.press(ben, Verb.NOMINEE_DONE)
    village.press(ben, Verb.CONSENT_AGREE)
    assert village.listed(ben).listed_as == "Dr. Ben"
    assert village.memory.count("supporters") == 1


def test_one_who_has_consented_brings_their_places_along(
    village: Village, cora: int, secret: str
) -> None:
    ann = village.physician("Pediatrics")
    assert village.command(ann, "start", f"agree_{secret}").said(ann) == [SHOWN]
    village.press(ann, Verb.NOMINEE_YES)
    village.type(ann, "Dr. Ann")
    put = village.type(ann, "pediatrician")
    assert put.said(ann) == [NomineeShown("Dr. Ann", "pediatrician", Listed(("Pediatrics",)))]
    village.press(ann, Verb.NOMINEE_DONE)
    put = village.press(ann, Verb.CONSENT_AGREE)
    asked = NomineeAgreed("Dr. Ann", "pediatrician", Listed(("Pediatrics",)))
    assert put.said(cora) == [asked]


def test_in_a_talk_a_nominee_is_asked_for_whom_a_text_is(village: Village, secret: str) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.links(ann, ben)
    village.command(ann, "start", f"agree_{secret}")
    village.press(ann, Verb.NOMINEE_YES)
    put = village.type(ann, "Dr. Ann")
    assert (put.said(ann), put.heard(ben)) == ([ForWhom()], [])
    put = village.press(ann, Verb.TO_ANSWER)
    assert put.said(ann) == [TakenForAnswer(), WordsAsked("role", 80, talking=True)]


def test_who_would_rather_talk_to_a_colleague_is_no_nominee_any_more(
    village: Village, cora: int, secret: str
) -> None:
    nora = village.stranger()
    village.command(nora, "start", f"join_{village.codes['Surgery']}")
    village.command(nora, "start", f"agree_{secret}")
    tells(village, nora)
    assert village.press(nora, Verb.ASK_START).said(nora) == [ConsentAsked()]
    put = village.press(nora, Verb.CONSENT_AGREE)
    assert put.said(nora) == [PlacesShown(Listed(("Surgery",)))]
    assert put.said(cora) == []
    assert village.memory.count("supporters") == 0


def test_a_yes_to_the_three_facts_is_no_yes_to_listening(
    village: Village, cora: int, secret: str
) -> None:
    nora = village.stranger()
    village.command(nora, "start", f"join_{village.codes['Surgery']}")
    village.press(nora, Verb.ASK_START)
    village.command(nora, "start", f"agree_{secret}")
    put = village.press(nora, Verb.CONSENT_AGREE)  # on the card of the three facts
    assert put.said(nora) == [PlacesShown(Listed(("Surgery",)))]
    assert put.said(cora) == []
    assert village.memory.count("supporters") == 0


def test_a_poster_after_the_invitation_opens_the_other_door(village: Village, nora: int) -> None:
    put = village.command(nora, "start", f"join_{village.codes['Surgery']}")
    assert put.said(nora) == [Welcome("Peerline", "Surgery")]
    village.press(nora, Verb.ASK_START)
    put = village.press(nora, Verb.CONSENT_AGREE)
    assert put.said(nora) == [PlacesShown(Listed(("Surgery",)))]


def test_without_a_place_of_work_help_is_shown_and_the_door_stays(
    village: Village, nora: int
) -> None:
    for put in (village.press(nora, Verb.ASK_START), village.command(nora, "support")):
        assert put.said(nora) == [DoorClosed(CONTACT)]
    assert village.command(nora, "status").said(nora) == [SHOWN]


def test_the_text_of_a_stranger_at_the_door_is_not_kept(village: Village, nora: int) -> None:
    assert village.type(nora, "who is this?").said(nora) == [
        NobodyHere(inside=True, contact=CONTACT)
    ]


NOMINEES = (
    *(Verb.NOMINEE_YES, Verb.NOMINEE_NAME, Verb.NOMINEE_ROLE, Verb.NOMINEE_PLACE),
    *(Verb.NOMINEE_PICK, Verb.NOMINEE_DROP, Verb.NOMINEE_DONE),
)


@pytest.mark.parametrize("verb", NOMINEES)
def test_without_an_invitation_its_buttons_do_nothing(village: Village, verb: Verb) -> None:
    stranger, ann = village.stranger(), village.physician("Emergency")
    place = CardId(village.departments["Surgery"])
    for person in (stranger, ann):
        put = village.press(person, verb, place)
        assert (put.answer, put.said(person)) == (ButtonOld(), [])
    assert village.memory.count("doors") == 0


def test_who_is_invited_by_name_is_no_nominee(village: Village, cora: int) -> None:
    ben = village.stranger()
    village.command(ben, "start", f"agree_{invites(village)}")
    assert village.press(ben, Verb.NOMINEE_YES).answer == ButtonOld()
    put = village.press(ben, Verb.CONSENT_AGREE)
    assert put.said(cora) == [ConfirmAsked("Dr. Ben", "family physician")]


def test_who_was_shown_an_older_text_reads_the_present_one_first(
    village: Village, cora: int
) -> None:
    ben = village.stranger()
    village.command(ben, "start", f"agree_{invites(village)}")
    ages(village, ben)
    put = village.press(ben, Verb.CONSENT_AGREE)
    assert (put.said(ben), put.said(cora)) == ([Agreement("Peerline")], [])
    village.press(ben, Verb.CONSENT_AGREE)
    assert village.listed(ben).agreed_to == AGREEMENT


def test_a_nominee_who_was_shown_an_older_text_begins_again(
    village: Village, cora: int, nora: int
) -> None:
    tells(village, nora)
    village.press(nora, Verb.NOMINEE_DONE)
    ages(village, nora)
    put = village.press(nora, Verb.CONSENT_AGREE)
    assert (put.said(nora), put.said(cora)) == ([SHOWN], [])


def ages(village: Village, person: int) -> None:
    """Let the text have changed since somebody at the door was shown it."""

    def unit(work: Work) -> None:
        door = work.doors.find(person)
        assert door is not None
        work.doors.save(replace(door, read="2031-01"))

    village.do(unit)

"""Where one capability meets another: what each promises alone holds for both together."""

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.debrief import DebriefPassedOn, DebriefWanted
from handlers.flaws import Mistake
from handlers.match.introduction import SupporterReleased
from handlers.match.matchmaking import OfferGone
from handlers.orders import DeleteCard, SendCard
from handlers.pairs import pair
from handlers.programme.applying import RosterLooked
from handlers.programme.importing import TableMistaken
from handlers.relay.mirroring import NeverPassed
from handlers.verbs import Verb
from storage.cases import Stage
from storage.offers import Answer
from storage.values import CardId
from tests.handlers.joining.test_nominating import passes_on
from tests.handlers.joining.test_nominee import agrees
from tests.handlers.match.test_named import sends
from tests.handlers.programme.test_importing import ROSTER, brings, confirms
from tests.handlers.put import Orders
from tests.handlers.village import Village
from tests.storage.everything import readable


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician of Emergency."""
    assert ben
    return village.physician("Emergency")


@pytest.mark.parametrize("only", [False, True])
def test_an_offer_to_the_one_who_was_named_lapses_like_any_other(
    village: Village, ann: int, ben: int, *, only: bool
) -> None:
    sends(village, ann, ben, only=only)
    village.deliver()
    case = village.request_of(ann)
    put = village.wait(hours=24)
    assert [it.to.chat for it in put if isinstance(it, DeleteCard)] == [ben]
    assert [it.answer for it in village.offers(case.id)] == [Answer.LAPSED]


def test_a_coordinator_who_is_forgotten_leaves_no_file_that_waits_for_their_yes(
    village: Village,
) -> None:
    cora, _ = village.coordinator(), village.coordinator()
    before = village.do(readable)
    brings(village, cora, ROSTER)
    village.deliver()
    village.press(cora, Verb.FORGET_YES)
    left = village.do(readable).keys() - before.keys()
    assert {table for table, _ in left} <= {"journal", "outbox"}


def place_of(village: Village, name: str) -> CardId:
    """Return what a button about a place carries."""
    return CardId(village.departments[name])


BORDERS = [Verb.APART_TOGGLE, Verb.PLACE_PICK]
"""The buttons with which a supporter says whom they must not meet."""


@pytest.mark.parametrize("verb", BORDERS)
def test_no_supporter_can_try_out_where_one_works_who_was_offered_to_them(
    village: Village, ann: int, ben: int, verb: Verb
) -> None:
    case = village.asks(ann)
    wrong = village.press(ben, verb, place_of(village, "Psychiatry"))
    assert OfferGone() in wrong.said(ben)
    assert village.asked(case.id) == set()
    put = village.press(ben, verb, place_of(village, "Emergency"))
    assert OfferGone() not in put.said(ben)
    village.wait(hours=3)
    assert village.asked(case.id) == set()


@pytest.mark.parametrize("verb", BORDERS)
def test_no_supporter_can_try_out_where_one_works_to_whom_they_were_introduced(
    village: Village, ann: int, ben: int, verb: Verb
) -> None:
    case = village.introduces(ann, ben)
    assert case.match
    put = village.press(ben, verb, place_of(village, "Psychiatry"))
    assert SupporterReleased(case.match.alias) in put.said(ben)
    village.deliver()
    assert village.request_of(ann).stage is Stage.WAITING
    assert village.listed(ben).id in village.request_of(ann).introduced


def test_a_supporter_who_has_left_a_place_steps_aside_as_well(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ben, Verb.PLACE_PICK, place_of(village, "Psychiatry"))
    case = village.asks(ann)
    assert village.asked(case.id) == {ben}
    put = village.press(ben, Verb.PLACE_DROP, place_of(village, "Psychiatry"))
    assert OfferGone() in put.said(ben)


def test_a_coordinator_who_listens_cannot_try_it_out_on_the_map_either(
    village: Village, ann: int, ben: int
) -> None:
    village.coordinator(ben)
    case = village.introduces(ann, ben)
    assert case.match
    pediatrics, psychiatry = (village.departments[it] for it in ("Pediatrics", "Psychiatry"))
    put = village.press(ben, Verb.DEPT_APART_ON, CardId(pair(pediatrics, psychiatry)))
    assert SupporterReleased(case.match.alias) in put.said(ben)


def test_a_talk_that_has_begun_goes_on_whatever_border_is_moved(
    village: Village, ann: int, ben: int
) -> None:
    village.links(ann, ben)
    for name in ("Psychiatry", "Emergency"):
        village.press(ben, Verb.APART_TOGGLE, place_of(village, name))
    assert village.request_of(ann).stage is Stage.TALKING


def test_of_a_nominee_who_is_refused_the_journal_names_nothing(village: Village) -> None:
    cora, nora = village.coordinator(), village.stranger()
    secret = passes_on(village, village.physician("Emergency"))
    village.command(nora, "start", f"agree_{secret}")
    agrees(village, nora)
    village.press(cora, Verb.TRAINED_ONE, CardId(village.listed(nora).id))
    village.press(cora, Verb.SUPPORTER_REFUSE)
    assert village.memory.count("supporters") == 0
    assert village.memory.count("journal") == 2
    assert village.memory.count("journal_abouts") == 0


def test_a_wish_to_talk_reaches_the_coordinators_although_they_retire_the_supporter(
    village: Village, ben: int
) -> None:
    cora = village.coordinator()
    put = village.press(ben, Verb.DEBRIEF_TALK, CardId(bytes(16)))
    assert DebriefPassedOn in {type(it) for it in put.said(ben)}
    put = village.press(cora, Verb.RETIRE_YES, CardId(village.listed(ben).id))
    assert DebriefWanted("Dr. Ben") in [*put.said(cora), *village.wait(hours=24).said(cora)]


def test_of_one_who_is_forgotten_no_wish_to_talk_is_passed_on(village: Village, ben: int) -> None:
    cora = village.coordinator()
    village.press(ben, Verb.DEBRIEF_TALK, CardId(bytes(16)))
    put = village.press(ben, Verb.FORGET_YES)
    assert [*put.said(cora), *village.wait(hours=24).said(cora)] == []


def test_who_retires_at_the_end_of_their_last_talk_is_heard_as_well(
    village: Village, ann: int, ben: int
) -> None:
    cora = village.coordinator()
    village.links(ann, ben)
    village.press(cora, Verb.RETIRE_YES, CardId(village.listed(ben).id))
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    village.press(ben, Verb.DEBRIEF_TALK)
    assert DebriefWanted("Dr. Ben") in village.wait(hours=24).said(cora)


def test_no_file_lifts_what_a_supporter_has_said_whom_they_are_kept_apart_from(
    village: Village, ann: int, ben: int
) -> None:
    cora = village.coordinator()
    village.press(ben, Verb.APART_TOGGLE, place_of(village, "Emergency"))
    table = b"first_name,listed_as,role,departments,keep_apart\nBen,Dr. Ben,surgeon,Surgery,\n"
    brings(village, cora, table)
    confirms(village, cora, table)
    assert village.listed(ben).role == "surgeon"
    case = village.asks(ann)
    assert village.asked(case.id) == set()


def test_nothing_done_to_a_message_of_the_former_talk_reaches_either_supporter(
    village: Village, ann: int, ben: int
) -> None:
    village.links(ann, ben)
    village.type(ann, "to Ben")
    said, cleo = village.newest, village.supporter("Cleo", "Pediatrics")
    village.deliver()
    village.press(ann, Verb.TALK_REMATCH)
    village.press(ann, Verb.REMATCH_YES)

    def told(put: Orders) -> set[int]:
        return {it.to.chat if isinstance(it, SendCard) else it.chat for it in put}  # type: ignore[union-attr]

    for closed in (False, True):
        if closed:
            village.deliver()
            village.wait(hours=1)
            village.press(cleo, Verb.OFFER_YES)
            village.deliver()
            village.press(ann, Verb.MEET_YES)
            village.deliver()
            assert village.request_of(ann).stage is Stage.TALKING
        assert told(village.edit(ann, said, "to nobody")) == {ann}
        assert told(village.answer_with(ann, "unsend", said)) == {ann}
        assert village.react(ann, said, "👍") == []


def test_what_was_held_and_changed_before_a_change_of_partner_goes_as_it_was_changed(
    village: Village, ann: int, ben: int
) -> None:
    village.links(ann, ben)
    village.supporter("Cleo", "Pediatrics")
    village.press(ann, Verb.TALK_REMATCH)
    village.press(ann, Verb.REMATCH_YES)
    village.type(ann, "for whom?")
    held = village.newest
    assert village.edit(ann, held, "for Cleo") == []
    put = village.answer_with(ann, "unsend", held)
    assert put.said(ann) == [NeverPassed()]
    assert village.press(ann, Verb.TO).answer == ButtonOld()
    assert ben not in {it.outgoing.person for it in village.waiting() if it.outgoing.origin}


def test_a_file_makes_no_nominee_of_somebody_else_who_bears_that_name(village: Village) -> None:
    cora, nora = village.coordinator(), village.stranger()
    secret = passes_on(village, village.physician("Emergency"))
    village.command(nora, "start", f"agree_{secret}")
    agrees(village, nora, "Dr. Ann")
    (told,) = brings(village, cora, ROSTER).said(cora)
    assert told == TableMistaken((Mistake(2, "listed_as", "nominated", "Dr. Ann", ""),), 0)
    assert village.listed(nora).trained_on is None
    village.press(cora, Verb.SUPPORTER_REFUSE)
    brings(village, cora, ROSTER)
    put = confirms(village, cora, ROSTER)
    assert b"Dr. Ann" in put.files(cora)[0].content


def test_the_roster_that_was_handed_out_comes_back_although_a_nominee_waits(
    village: Village,
) -> None:
    cora, nora = village.coordinator(), village.stranger()
    secret = passes_on(village, village.physician("Emergency"))
    village.command(nora, "start", f"agree_{secret}")
    agrees(village, nora, "Dr. Ann")
    (file,) = village.press(cora, Verb.FILES_ROSTER).files(cora)
    village.deliver()
    (told,) = brings(village, cora, file.content).said(cora)
    assert told == RosterLooked(new=0, changed=0, same=1, unasked=1)

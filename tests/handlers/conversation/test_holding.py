"""Holding: a text typed while nobody is there is kept or thrown away, never just swallowed."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.holding import (
    HeldEnough,
    NobodyThere,
    TextDamaged,
    TextExpired,
    TextKept,
    TextThrownAway,
)
from handlers.orders import SendCard
from handlers.relay.relaying import SentTo
from handlers.request.intake import TopicAsked
from handlers.verbs import Verb
from storage.cases import Stage
from storage.values import Text
from tests.handlers.conversation.test_the_right_one import spoil
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician of Emergency."""
    assert ben
    return village.physician("Emergency")


def test_it_is_answered_at_once_with_a_choice(village: Village, ann: int) -> None:
    put = village.type(ann, "I need to talk")
    assert put.said(ann) == [NobodyThere("yet")]
    assert put.verbs(ann) == [Verb.NOTE_KEEP, Verb.NOTE_DROP]
    (card,) = put
    assert isinstance(card, SendCard)
    assert card.reply_to is not None


def test_what_follows_waits_with_it_without_another_question(village: Village, ann: int) -> None:
    village.type(ann, "One")
    assert village.type(ann, "Two") == []
    assert [it.text.text for it in village.do(lambda work: work.held.of(ann))] == ["One", "Two"]


def test_whoever_writes_on_after_a_while_is_asked_anew_on_the_same_card(
    village: Village, ann: int
) -> None:
    village.type(ann, "One")
    asked = village.button(ann, Verb.NOTE_KEEP)
    village.clock.go_on(timedelta(minutes=9))
    assert village.type(ann, "Two") == []
    village.clock.go_on(timedelta(minutes=10))
    assert village.type(ann, "Three").said(ann) == [NobodyThere("yet")]
    assert village.button(ann, Verb.NOTE_KEEP) == asked
    village.press(ann, Verb.NOTE_KEEP)
    assert [it.text for it in village.request_of(ann).notes] == ["One", "Two", "Three"]


def test_kept_for_a_talk_that_is_open_by_now_it_ends_the_silence(
    village: Village, ann: int, ben: int
) -> None:
    village.introduces(ann, ben)
    village.type(ann, "early", at=village.now - timedelta(hours=1))
    village.press(ann, Verb.MEET_YES)
    village.deliver()
    village.clock.go_on(timedelta(hours=20))
    assert village.press(ann, Verb.NOTE_KEEP).heard(ben)
    active = village.request_of(ann).active
    assert active is not None
    assert village.now - active < timedelta(hours=1)


def test_kept_by_one_who_had_no_request_it_begins_one_with_it_as_the_note(
    village: Village, ann: int
) -> None:
    village.type(ann, "One")
    village.type(ann, "Two")
    put = village.press(ann, Verb.NOTE_KEEP)
    assert put.said(ann) == [TextKept(), TopicAsked()]
    case = village.request_of(ann)
    assert (case.stage, case.notes) == (Stage.DRAFT, (Text("One"), Text("Two")))
    assert village.memory.count("held") == 0


def test_kept_by_one_who_waits_it_joins_the_notes(village: Village, ann: int) -> None:
    village.asks(ann)
    village.type(ann, "One")
    assert village.press(ann, Verb.NOTE_KEEP).said(ann) == [TextKept()]
    village.type(ann, "Two")
    village.press(ann, Verb.NOTE_KEEP)
    assert village.request_of(ann).notes == (Text("One"), Text("Two"))


def test_kept_when_somebody_is_there_by_then_it_passes_at_once(
    village: Village, ann: int, ben: int
) -> None:
    village.asks(ann)
    village.type(ann, "One")
    village.press(ben, Verb.OFFER_YES)
    village.deliver()
    put = village.press(ann, Verb.MEET_YES)
    assert put.heard(ben) == []
    put = village.press(ann, Verb.NOTE_KEEP)
    assert [text for _, text in put.heard(ben)] == ["One"]
    assert put.said(ann) == [SentTo("Dr. Ben")]


def test_thrown_away_it_is_gone(village: Village, ann: int) -> None:
    village.type(ann, "One")
    assert village.press(ann, Verb.NOTE_DROP).said(ann) == [TextThrownAway()]
    assert village.memory.count("held") == 0
    assert not village.has_request(ann)


@pytest.mark.parametrize("second", [Verb.NOTE_KEEP, Verb.NOTE_DROP])
@pytest.mark.parametrize("first", [Verb.NOTE_KEEP, Verb.NOTE_DROP])
def test_the_choice_is_made_once(village: Village, ann: int, first: Verb, second: Verb) -> None:
    village.type(ann, "One")
    village.press(ann, first)
    assert village.press(ann, second).answer == ButtonOld()


def test_nobody_chooses_for_another(village: Village, ann: int, ben: int) -> None:
    village.type(ann, "One")
    for verb in (Verb.NOTE_KEEP, Verb.NOTE_DROP):
        assert village.press(ben, verb, village.button(ann, verb)).answer == ButtonOld()
    assert village.memory.count("held") == 1


def test_without_a_choice_it_is_gone_after_a_day_and_they_are_told(
    village: Village, ann: int
) -> None:
    village.type(ann, "One")
    village.wait(hours=23)
    put = village.wait(hours=2)
    assert put.said(ann) == [TextExpired()]
    assert village.memory.count("held") == village.memory.count("cards") == 0


def test_no_more_than_twenty_are_kept_and_it_is_said_so(village: Village, ann: int) -> None:
    for each in range(20):
        village.type(ann, str(each))
    assert village.type(ann, "One too many").said(ann) == [HeldEnough()]
    village.press(ann, Verb.NOTE_KEEP)
    assert [note.text for note in village.request_of(ann).notes] == [str(it) for it in range(20)]


def test_kept_by_one_who_is_in_a_draft_it_becomes_its_note(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.type(ann, "One")
    village.press(ann, Verb.NOTE_KEEP)
    assert village.request_of(ann).notes == (Text("One"),)


def test_held_texts_survive_the_rotation_of_keys(village: Village, ann: int) -> None:
    village.type(ann, "One")
    village.memory.rotate()
    village.type(ann, "Two")
    village.clock.go_on(timedelta(hours=1))
    village.press(ann, Verb.NOTE_KEEP)
    assert village.request_of(ann).notes == (Text("One"), Text("Two"))


@pytest.mark.parametrize("verb", [Verb.NOTE_KEEP, Verb.NOTE_DROP])
def test_whoever_wrote_what_the_disk_damaged_meanwhile_is_told(
    village: Village, ann: int, verb: Verb
) -> None:
    village.type(ann, "One")
    village.type(ann, "Two")
    spoil(village, "UPDATE held SET sealed = :damage WHERE id = (SELECT min(id) FROM held)")
    village.memory.rotate()
    assert TextDamaged() in village.press(ann, verb).said(ann)
    assert village.memory.count("held") == 0


@pytest.mark.parametrize("table", ["held", "cards"])
def test_what_the_disk_damaged_is_told_when_the_question_ends(
    village: Village, ann: int, table: str
) -> None:
    village.type(ann, "One")
    spoil(village, f"UPDATE {table} SET sealed = :damage")  # noqa: S608  a name of ours
    village.memory.rotate()
    told = TextDamaged() if table == "held" else TextExpired()
    assert village.wait(days=1).said(ann) == [told]
    assert (village.memory.count("held"), village.memory.count("cards")) == (0, 0)


def test_where_card_and_texts_are_damaged_nothing_of_them_stays(village: Village, ann: int) -> None:
    village.type(ann, "One")
    for table in ("held", "cards"):
        spoil(village, f"UPDATE {table} SET sealed = :damage")  # noqa: S608  a name of ours
    village.wait(days=2)
    assert (village.memory.count("held"), village.memory.count("cards")) == (0, 0)


@pytest.mark.parametrize("moved", [False, True])
def test_whoever_is_forgotten_hears_no_more_of_what_was_damaged(
    village: Village, ann: int, *, moved: bool
) -> None:
    village.type(ann, "One")
    spoil(village, "UPDATE held SET sealed = :damage")
    if moved:
        village.memory.rotate()
    village.command(ann, "forget_me")
    village.press(ann, Verb.FORGET_YES)
    village.deliver()
    assert [village.memory.count(each) for each in ("held", "cards", "timers")] == [0, 0, 0]
    assert village.wait(days=2).said(ann) == []

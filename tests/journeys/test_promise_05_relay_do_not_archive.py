"""Promise 5: content lives until it is delivered, a note until the introduction, and no longer."""

from handlers.conversation.undelivered import NotDelivered
from handlers.other import NotUnderstood
from handlers.request.intake import NoteAsked
from handlers.verbs import Verb
from simulator.faults import Fault, Kind
from storage.cases import Case
from storage.work import Work
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import (
    accepts,
    crowd,
    drafts,
    found_three_departments,
    is_shown,
    meet,
    opens_talk,
)
from tests.journeys.town import Town


async def ann_and_ben(place: Town) -> tuple[Resident, Resident]:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    return ann, ben


def case_of(who: Resident, work: Work) -> Case:
    (seat,) = work.seats.of(who.id)
    case = work.cases.find(seat.case)
    assert case is not None
    return case


async def test_what_was_delivered_is_in_no_queue_any_more(place: Town) -> None:
    ann, ben = await ann_and_ben(place)
    await meet(ann, ben)
    for number in range(5):
        ann.says(f"word {number}")
    await ben.hears(ANY, "word 4")
    await place.settles()
    await place.closes()
    assert await place.counts("inbox", "outbox", "held") == [0, 0, 0]


async def test_a_note_is_kept_until_the_yes_and_then_gone(place: Town) -> None:
    ann, ben = await ann_and_ben(place)
    await drafts(ann)
    await ann.presses(Verb.ASK_NOTE)
    await ann.reads(NoteAsked())
    ann.says("It was a long night.")
    await place.settles()
    await ann.presses(Verb.ASK_SEND)
    await is_shown(ben)
    await accepts(ben, ann)
    await place.settles()
    await place.closes()
    case = await place.look(lambda work: case_of(ann, work))
    assert [note.text for note in case.notes] == ["It was a long night."]
    await place.opens()
    await opens_talk(ann, ben)
    await ben.hears(ANY, "It was a long night.")
    await place.settles()
    await place.closes()
    case = await place.look(lambda work: case_of(ann, work))
    assert case.notes == ()


async def test_what_cannot_be_delivered_for_a_week_is_given_up_and_its_writer_told(
    place: Town,
) -> None:
    ann, ben = await ann_and_ben(place)
    await meet(ann, ben)
    slow = Fault(kind=Kind.TOO_MANY_REQUESTS, chat_id=ben.id, retry_after=86400, times=None)
    place.world.faults.add(slow)
    said = ann.says("Are you there?")
    await place.settles()
    place.skips(days=7, hours=1)
    told = await ann.reads(NotDelivered(gone=False))
    assert told.replied == said


async def test_no_command_shows_a_coordinator_what_was_said_or_who_asked(place: Town) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    boss = place.coordinator("Boss")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)
    ann.says("Nobody else may read this.")
    await ben.hears(ANY, "Nobody else may read this.")
    for command in ("/cases", "/waiting", "/roster", "/digest", "/status", "/end", "/my_data"):
        boss.says(command)
    boss.says("/nothing")
    await boss.reads(NotUnderstood())
    await place.settles()
    seen = "\n".join(boss.texts())
    assert "Nobody else may read this." not in seen
    assert str(ann.id) not in seen
    assert not boss.has_button(Verb.TALK_END)

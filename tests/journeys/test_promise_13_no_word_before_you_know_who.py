"""Promise 13: nothing the requester wrote passes before they have seen who it is and said yes."""

from handlers.conversation.holding import NobodyThere, TextKept, TextThrownAway
from handlers.match.introduction import SupporterReleased, TalkOpened, TalkOpenedForSupporter
from handlers.match.starting_over import LookingAgain
from handlers.match.waiting import RequestSent
from handlers.orders import Tongues
from handlers.request.intake import NoteAsked, ReadyToSend
from handlers.verbs import Verb
from matching.values import When
from simulator.faults import Fault, Kind
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import (
    accepts,
    asks,
    crowd,
    drafts,
    found_three_departments,
    is_shown,
    opens_talk,
)
from tests.journeys.town import Town


async def ann_and_ben(place: Town) -> tuple[Resident, Resident]:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    return ann, ben


async def test_a_note_waits_for_the_yes(place: Town) -> None:
    ann, ben = await ann_and_ben(place)
    await drafts(ann)
    await ann.presses(Verb.ASK_NOTE)
    await ann.reads(NoteAsked())
    ann.says("It was a long night.")
    tongues = Tongues((ann.language,))
    await ann.reads(ReadyToSend("unsaid", shown=False, when="soon", languages=tongues, note=True))
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(RequestSent(ANY))
    await is_shown(ben)
    await accepts(ben, ann)
    await place.settles()
    assert not ben.has_read("long night")
    await opens_talk(ann, ben)
    await ben.hears(ANY, "It was a long night.")


async def test_someone_else_please_lets_no_word_pass_and_gives_no_reason(place: Town) -> None:
    ann, ben = await ann_and_ben(place)
    await asks(ann)
    await is_shown(ben)
    ann.says("This is only for one I know.")
    await ann.presses(Verb.NOTE_KEEP)
    await accepts(ben, ann)
    await ann.presses(Verb.MEET_OTHER)
    await ben.reads(SupporterReleased(ANY))
    await place.settles()
    assert not ben.has_read("This is only for one I know.")


async def test_what_is_typed_while_waiting_is_kept_only_when_asked_to(place: Town) -> None:
    ann, ben = await ann_and_ben(place)
    await asks(ann)
    await is_shown(ben)
    said = ann.says("Is anybody there?")
    card = await ann.reads(NobodyThere("yet"))
    assert card.replied == said
    ann.says("I cannot sleep.")
    await ann.presses(Verb.NOTE_KEEP)
    await ann.reads(TextKept())
    ann.says("Throw this away.")
    await ann.reads(NobodyThere("yet"))
    await ann.presses(Verb.NOTE_DROP)
    await ann.reads(TextThrownAway())
    await accepts(ben, ann)
    await place.settles()
    assert not ben.has_read("Is anybody there?")
    await opens_talk(ann, ben)
    await ben.hears(ANY, "Is anybody there?")
    await ben.hears(ANY, "I cannot sleep.")
    assert not ben.has_read("Throw this away.")


async def test_words_after_the_card_are_a_yes(place: Town) -> None:
    ann, ben = await ann_and_ben(place)
    await asks(ann)
    await is_shown(ben)
    await accepts(ben, ann)
    await place.settles()
    place.skips(seconds=2)
    ann.says("Good evening.")
    await ben.reads(TalkOpenedForSupporter("Dr. Ben", ANY))
    await ben.hears(ANY, "Good evening.")
    await ann.reads(TalkOpened("Dr. Ben", ANY))


async def test_words_before_the_card_has_arrived_are_no_yes(place: Town) -> None:
    ann, ben = await ann_and_ben(place)
    await asks(ann)
    await is_shown(ben)
    place.world.faults.add(
        Fault(kind=Kind.STALL, method="sendMessage", chat_id=ann.id, seconds=0.5, times=1)
    )
    await ben.presses(Verb.OFFER_YES)
    await place.eventually_calls("editMessageText", ben)
    ann.says("Who is it?")
    await ann.reads(NobodyThere("yet"))
    assert not ben.has_read("Who is it?")


async def test_the_supporters_hello_may_come_first(place: Town) -> None:
    ann, ben = await ann_and_ben(place)
    await asks(ann)
    await is_shown(ben)
    await accepts(ben, ann)
    ben.says("Hello, I have time.")
    await ann.hears("Dr. Ben", "Hello, I have time.")
    await opens_talk(ann, ben)


async def test_a_refusal_shows_neither_in_a_reason_nor_in_a_count(place: Town) -> None:
    ann, ben = await ann_and_ben(place)
    await asks(ann)
    await is_shown(ben)
    await ben.presses(Verb.OFFER_NO)
    await place.settles()
    await ann.reads_nothing_new()


async def test_somebody_else_comes_under_another_alias(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    supporters = [place.supporter(name, "Surgery") for name in ("Ben", "Cleo", "Dan", "Eve")]
    await place.opens()
    await asks(ann, When.URGENT)
    first, second, *_ = supporters
    await is_shown(first, When.URGENT)
    await accepts(first, ann)
    await place.settles()
    await ann.presses(Verb.MEET_OTHER)
    await ann.reads(LookingAgain("asked", "Dr. Ben", ANY, lost=False))
    await is_shown(second, When.URGENT)
    await accepts(second, ann)
    await place.settles()
    alias = [_alias(each) for each in (first, second)]
    assert alias[0] != alias[1]
    assert not first.has_button(Verb.OFFER_YES)


def _alias(supporter: Resident) -> str:
    words = {"en": "as ", "fr": "s'appelle "}[supporter.language]
    card = next(text for text in supporter.texts() if words in text and "◇" in text)
    return card.partition(words)[2].partition(".")[0]

"""The talk: whose words go where, when it is unclear, too long, or no text at all."""

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom, NotSent
from handlers.conversation.holding import HeldEnough, NobodyThere, TalkOver, TextExpired, TextKept
from handlers.other import NotUnderstood
from handlers.relay.mirroring import EditNotPassed, TakenBack
from handlers.relay.relaying import SentTo
from handlers.verbs import Verb
from matching.values import When
from simulator import people
from simulator.orders import Edit, React, Send
from tests.journeys.patience import eventually
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import accepts, asks, crowd, end, found_three_departments, is_shown, meet
from tests.journeys.town import Town


@pytest.fixture
async def two(place: Town) -> tuple[Resident, Resident, Resident]:
    """Return two requesters who are in touch with the same supporter."""
    found_three_departments(place)
    ann, bob = place.physician("Ann", "Emergency"), place.physician("Bob", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)
    await meet(bob, ben)
    return ann, bob, ben


async def alias_of(who: Resident, supporter: Resident) -> str:
    who.says("Hello from me.")
    return await supporter.hears(ANY, "Hello from me.")


async def test_a_reply_goes_to_whom_it_answers(two: tuple[Resident, Resident, Resident]) -> None:
    ann, bob, ben = two
    await alias_of(ann, ben)
    message = next(e for e in ben.entries() if "Hello from me." in (e.message.text or ""))
    ben.says("To you.", reply_to=message.message.message_id)
    await ann.hears("Dr. Ben", "To you.")
    await bob.reads_nothing_new()


async def test_an_unclear_text_waits_until_its_writer_says_whose_it_is(
    two: tuple[Resident, Resident, Resident],
) -> None:
    ann, bob, ben = two
    ann_is = await alias_of(ann, ben)
    ben.says("one")
    await ben.reads(ForWhom())
    ben.says("two")
    ben.says("three")
    await ann.reads_nothing_new()
    await ben.presses(Verb.TO, ann_is)
    await ben.reads(SentTo(ann_is))
    for text in ("one", "two", "three"):
        await ann.hears("Dr. Ben", text)
    assert not bob.has_read("\ntwo")


async def test_an_unclear_text_can_be_thrown_away(
    two: tuple[Resident, Resident, Resident], language: str
) -> None:
    ann, bob, ben = two
    ben.says("better not")
    await ben.reads(ForWhom())
    await ben.presses(Verb.TO, {"en": "Do not send", "fr": "Ne pas envoyer"}[language])
    await ben.reads(NotSent())
    await ann.reads_nothing_new()
    assert not bob.has_read("better not")


async def test_an_unclear_text_of_which_nobody_says_anything_is_gone_after_a_day(
    place: Town, two: tuple[Resident, Resident, Resident]
) -> None:
    ann, bob, ben = two
    ben.says("for whom?")
    await ben.reads(ForWhom())
    data = ben.button(Verb.TO)
    place.skips(hours=24, minutes=1)
    await ben.reads(TextExpired())
    ben.forges(data)
    await ben.is_told(ButtonOld())
    assert not ann.has_read("for whom?")
    assert not bob.has_read("for whom?")


async def test_the_choice_cannot_be_made_by_somebody_else(
    place: Town, two: tuple[Resident, Resident, Resident]
) -> None:
    ann, bob, ben = two
    ben.says("private")
    await ben.reads(ForWhom())
    stranger = place.acquaintance("Stranger")
    for each in (stranger, bob):
        each.forges(ben.button(Verb.TO))
    await place.settles()
    assert not ann.has_read("private")
    assert not bob.has_read("private")
    await bob.is_told(ButtonOld())


async def test_a_choice_whose_talk_has_ended_sends_nothing(
    two: tuple[Resident, Resident, Resident],
) -> None:
    ann, bob, ben = two
    ann_is = await alias_of(ann, ben)
    ben.says("late words")
    await ben.reads(ForWhom())
    data = ben.button(Verb.TO, ann_is)
    await ann.presses(Verb.TALK_END)
    await ann.presses(Verb.END_YES)
    ben.forges(data)
    await ben.reads(TalkOver())
    assert not ann.has_read("late words")
    assert not bob.has_read("late words")


async def test_one_who_supports_and_asks_is_never_confused_about_which(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben, cleo = place.supporter("Ben", "Surgery"), place.supporter("Cleo", "Pediatrics")
    for name in ("Dan", "Eve"):
        place.supporter(name, "Pediatrics")
    await place.opens()
    await meet(ann, ben, When.URGENT)  # all four are asked
    await asks(ben)
    await is_shown(cleo)
    ann_is = await alias_of(ann, ben)
    ben.says("whose is this?")
    await ben.reads(ForWhom())
    await ben.presses(Verb.TO, ann_is)
    await ann.hears("Dr. Ben", "whose is this?")
    ben.says("a word of my own")
    await ben.reads(ForWhom())
    await ben.presses(Verb.TO, {"en": "own request", "fr": "propre demande"}[ben.language])
    await ben.reads(TextKept())
    await accepts(cleo, ben)
    await ben.presses(Verb.MEET_YES)
    await cleo.hears(ANY, "a word of my own")
    assert not ann.has_read("a word of my own")


async def test_a_text_of_any_length_arrives_whole(place: Town) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)
    text = "Ω" * 4000 + " " + "y" * 95
    ann.says(text)
    await ben.hears(ANY, "y" * 95)
    parts = [each.partition("\n")[2] for each in ben.texts() if "Ω" in each or "yyy" in each]
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")


async def test_a_photo_and_a_sticker_reach_the_other_side_without_a_trace_of_their_sender(
    place: Town,
) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)
    me = {"id": ann.id, "is_bot": False, "first_name": "Ann"}
    photo: dict[str, object] = {
        "photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}],
        "caption": "me",
        "caption_entities": [{"type": "text_mention", "offset": 0, "length": 2, "user": me}],
        "forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "Ann"},
    }
    people.send(place.world, ann.person, Send(photo))
    await eventually(lambda: ben.entry(ben.newest).further.get("photo"))
    shown = ben.entry(ben.newest)
    assert str(shown.further["caption"]).endswith("\nme")
    assert "Ann" not in str(shown)
    assert str(ann.id) not in str(shown)
    assert shown.message.has_protected_content
    sticker = {"file_id": "s", "file_unique_id": "s", "set_name": "AnnsOwn", "emoji": "🙂"}
    people.send(place.world, ann.person, Send({"sticker": sticker}))
    await ben.hears(ANY, "🙂")
    assert not ben.has_read("AnnsOwn")


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_changes_replies_reactions_and_withdrawals_reach_the_other_side(
    place: Town, language: str
) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency", language=language)
    ben = place.supporter("Ben", "Surgery", language=language)
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)
    said = ann.says("before")
    alias = await ben.hears(ANY, "before")
    copy = ben.newest
    people.edit(place.world, ann.person, Edit(said, "after"))
    await ben.hears(alias, "after")
    assert not ben.has_read("before")
    ben.says("I see", reply_to=copy)
    await ann.hears("Dr. Ben", "I see")
    assert ann.entry(ann.newest).replied == said
    people.react(place.world, ben.person, React(copy, ("❤",)))
    await eventually(lambda: ann.entry(said).reaction)
    assert ann.entry(said).reaction == "❤"
    ann.says("/unsend", reply_to=said)
    await ann.reads(TakenBack())
    assert not ben.has_read("after")
    people.edit(place.world, ann.person, Edit(said, "x" * 4090))
    card = await ann.reads(EditNotPassed())
    assert card.replied == said


async def test_what_is_typed_after_the_end_goes_nowhere_unseen(place: Town) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)
    await end(ann, ben, requester=ann)
    await place.settles()
    ann.says("One more thing.")
    await ann.reads(NobodyThere("yet"))
    ben.says("Take care.")
    await ben.reads(NobodyThere("listener"))
    await ann.reads_nothing_new()


async def test_no_more_than_twenty_texts_are_held_and_the_rest_is_said(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    crowd(place)
    await place.opens()
    await asks(ann)
    for number in range(21):
        ann.says(f"word {number}")
    await ann.reads(NobodyThere("yet"))
    await ann.reads(HeldEnough())


async def test_an_unknown_command_is_not_passed_on(place: Town) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)
    ann.says("/whoami")
    await ann.reads(NotUnderstood())
    await ben.reads_nothing_new()

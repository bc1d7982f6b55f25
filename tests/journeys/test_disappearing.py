"""Disappearing: what two people write leaves both chats after 46 hours, or at the close."""

from typing import NamedTuple

import pytest

from handlers.conversation.ending import EndAsked, TalkEnded, TalkEndedForSupporter
from handlers.conversation.forgetting import ForgetAsked, SupporterLeft
from handlers.conversation.staying import WhatStays
from handlers.match.starting_over import LookingAgain
from handlers.relay.sifting import MessagesStay
from handlers.verbs import Verb
from simulator.faults import Fault, Kind
from simulator.shapes import JsonObject
from tests.journeys.patience import eventually
from tests.journeys.residents import ANY, Resident, words
from tests.journeys.steps import a_talk, end
from tests.journeys.town import Town


class Talk(NamedTuple):
    """Two who have written to each other: what each wrote, and what each got."""

    place: Town
    ann: Resident
    ben: Resident
    by_ann: int
    to_ben: int
    by_ben: int
    to_ann: int

    @property
    def standing(self) -> list[bool]:
        """Tell of each of the four whether it still stands in its chat."""
        return [
            self.by_ann in self.ann.person.history.entries,
            self.to_ann in self.ann.person.history.entries,
            self.by_ben in self.ben.person.history.entries,
            self.to_ben in self.ben.person.history.entries,
        ]


@pytest.fixture
async def talk(place: Town) -> Talk:
    """Let two people talk, and write to each other."""
    ann, ben = await a_talk(place)
    by_ann = ann.says("It was a long night.")
    await ben.hears(ANY, "It was a long night.")
    by_ben = ben.says("I am here.")
    await ann.hears("Dr. Ben", "I am here.")
    await place.settles()
    talk = Talk(
        *(place, ann, ben),
        *(by_ann, copy_of(ben, "It was a long night.")),
        *(by_ben, copy_of(ann, "I am here.")),
    )
    assert talk.standing == [True] * 4
    return talk


def copy_of(reader: Resident, text: str) -> int:
    """Return the message of the bot's that a text was passed on by."""
    return next(
        each.message.message_id
        for each in reader.entries()
        if each.by_bot and (each.message.text or "").endswith(f"\n{text}")
    )


async def gone(talk: Talk) -> None:
    """Wait until all four are gone."""
    await eventually(lambda: talk.standing == [False] * 4 or None, talk.ann.transcript)


async def chooses(who: Resident, *verbs: Verb) -> None:
    """Choose what stays in one's chat."""
    await who.presses(Verb.CHAT_SHOW)
    await who.reads(WhatStays(clear=False, keep=False))
    for verb in verbs:
        await who.presses(verb)
    await who.reads(WhatStays(clear=Verb.CHAT_CLEAR_ON in verbs, keep=Verb.CHAT_KEEP_ON in verbs))


async def test_after_46_hours_they_are_gone_from_both_chats_and_the_cards_are_not(
    talk: Talk,
) -> None:
    cards = [len([each for each in it.texts() if "\n\n" in each]) for it in (talk.ann, talk.ben)]
    talk.place.skips(hours=45, minutes=50)
    await talk.place.settles()
    assert talk.standing == [True] * 4
    talk.place.skips(minutes=30)
    await gone(talk)
    now = [len([each for each in it.texts() if "\n\n" in each]) for it in (talk.ann, talk.ben)]
    assert now == cards
    talk.ann.says("Still here.")
    await talk.ben.hears(ANY, "Still here.")


async def test_after_the_close_they_go_as_well_when_their_time_has_come(talk: Talk) -> None:
    await end(talk.ann, talk.ben, requester=talk.ann)
    await talk.place.settles()
    assert talk.standing == [True] * 4
    talk.place.skips(hours=47)
    await gone(talk)
    await talk.place.settles()
    await talk.place.closes()
    assert await talk.place.counts("traces", "cases", "sent") == [0, 0, 0]


async def test_if_the_supporter_wishes_they_go_at_the_close_and_nobody_is_told_who_wished_it(
    talk: Talk,
) -> None:
    ann, ben = talk.ann, talk.ben
    await chooses(ben, Verb.CHAT_CLEAR_ON)
    await ann.presses(Verb.TALK_END)
    await ann.reads(EndAsked("Dr. Ben"))
    await ann.presses(Verb.END_YES)
    await ann.reads(TalkEnded("Dr. Ben", cleared=True))
    await ben.reads(TalkEndedForSupporter(ANY, cleared=True))
    await gone(talk)
    await talk.place.settles()
    await talk.place.closes()
    assert await talk.place.counts("traces", "cases", "sent") == [0, 0, 0]


async def test_who_keeps_their_words_keeps_them_in_their_own_chat_alone(talk: Talk) -> None:
    await chooses(talk.ann, Verb.CHAT_KEEP_ON, Verb.CHAT_CLEAR_ON)
    await talk.ann.presses(Verb.TALK_END)
    await talk.ann.presses(Verb.END_YES)
    await eventually(lambda: talk.standing == [True, False, False, False] or None)
    talk.place.skips(hours=48)
    await talk.place.settles()
    assert talk.standing == [True, False, False, False]


async def test_what_grew_too_old_while_the_bot_was_down_is_told_in_each_chat_once(
    talk: Talk,
) -> None:
    await talk.place.closes()
    talk.place.skips(hours=72)
    await talk.place.opens()
    for who in (talk.ann, talk.ben):
        await who.reads(MessagesStay())
    await talk.place.settles()
    assert talk.standing == [True] * 4
    assert not [call for call in talk.place.world.calls.after(0) if call.method == "deletemessages"]


async def test_what_came_due_while_the_bot_was_down_goes_at_its_start(talk: Talk) -> None:
    await talk.place.closes()
    talk.place.skips(hours=47, minutes=30)
    await talk.place.opens()
    await gone(talk)


async def test_a_deletion_that_took_place_unanswered_or_too_fast_is_made_again(
    talk: Talk,
) -> None:
    faults = talk.place.world.faults
    faults.add(Fault(kind=Kind.DROP_AFTER, method="deleteMessages", chat_id=talk.ann.id))
    faults.add(Fault(kind=Kind.TOO_MANY_REQUESTS, method="deleteMessages", chat_id=talk.ben.id))
    talk.place.skips(hours=46, minutes=20)
    await gone(talk)
    await talk.place.settles()
    for who in (talk.ann, talk.ben):
        assert not who.has_read(words(MessagesStay(), who.language))


async def test_a_die_is_tried_again_when_telegram_lets_it_go(talk: Talk) -> None:
    die: JsonObject = {"dice": {"emoji": "🎲", "value": 4}}
    before = set(talk.ann.person.history.entries)
    talk.ann.sends(die)
    await talk.ben.hears(ANY, "🎲")
    (rolled,) = [
        each.message.message_id
        for each in talk.ann.entries()
        if not each.by_bot and each.message.message_id not in before
    ]
    await chooses(talk.ben, Verb.CHAT_CLEAR_ON)
    await talk.ben.presses(Verb.TALK_END)
    await talk.ben.presses(Verb.END_YES)
    await gone(talk)
    await talk.place.settles()
    assert rolled in talk.ann.person.history.entries
    talk.place.skips(hours=46, minutes=30)
    await eventually(lambda: rolled not in talk.ann.person.history.entries or None)


async def test_who_is_forgotten_clears_both_chats_at_once(talk: Talk) -> None:
    talk.ben.says("/forget_me")
    await talk.ben.reads(ForgetAsked(supporter=True))
    await talk.ben.presses(Verb.FORGET_YES)
    await talk.ann.reads(
        LookingAgain("left", "Dr. Ben", ANY, lost=False), SupporterLeft("Dr. Ben", lost=False)
    )
    await gone(talk)


async def test_what_is_done_to_a_message_as_it_leaves_harms_nothing(talk: Talk) -> None:
    stall = Fault(kind=Kind.STALL, method="deleteMessages", chat_id=talk.ben.id, seconds=1.0)
    talk.place.world.faults.add(stall)
    talk.place.skips(hours=46, minutes=20)
    await eventually(lambda: talk.by_ann not in talk.ann.person.history.entries or None)
    talk.ben.says("To you.", reply_to=talk.to_ben)
    await gone(talk)
    talk.ann.says("Still here.")
    await talk.ben.hears(ANY, "Still here.")
    assert not talk.ann.has_read("To you.")


async def test_300_messages_leave_too(talk: Talk) -> None:
    for number in range(150):
        talk.ann.says(f"from Ann {number}")
        talk.ben.says(f"from Ben {number}")
    await talk.ben.hears(ANY, "from Ann 149")
    await talk.ann.hears("Dr. Ben", "from Ben 149")
    await talk.place.settles()
    talk.place.skips(hours=46, minutes=20)
    await gone(talk)
    await talk.place.settles()
    for who in (talk.ann, talk.ben):
        texts = [each.message.text or "" for each in who.entries()]
        assert not [each for each in texts if "from Ann" in each or "from Ben" in each]

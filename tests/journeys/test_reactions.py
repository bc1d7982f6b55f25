"""Reactions and late changes: they reach the other side, or their author hears that they do not."""

from handlers.match.introduction import TalkOpened, TalkOpenedForSupporter
from handlers.relay.mirroring import ChangeForNobody
from handlers.relay.reactions import ReactionNotShown
from handlers.verbs import Verb
from simulator import people
from simulator.orders import Delete, Edit, React
from simulator.rooms import Person
from simulator.world import World
from tests.journeys.patience import eventually
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import (
    a_talk,
    accepts,
    asks,
    crowd,
    end,
    found_three_departments,
    is_shown,
)
from tests.journeys.town import Town

CUSTOM = {"type": "custom_emoji", "custom_emoji_id": "5368324170671202286"}


def reacts(who: Resident, message: int, *emoji: str) -> None:
    people.react(who.world, who.person, React(message, emoji))


def reacts_with_own(world: World, person: Person, message: int) -> None:
    """Replace whatever was set by a custom emoji, as Telegram would tell it."""
    change = {"chat": person.chat, "user": person.user, "message_id": message}
    told = {"date": int(world.now()), "old_reaction": [], "new_reaction": [CUSTOM]}
    world.updates.add("message_reaction", change | told)


async def shows(who: Resident, message: int, emoji: str | None) -> None:
    """Wait until a message in somebody's chat bears this reaction."""
    await eventually(lambda: who.entry(message).reaction == emoji or None, who.transcript)


async def hears(who: Resident, text: str) -> int:
    """Wait for a relayed text, and return its message."""
    await who.hears(ANY, text)
    return who.newest


async def test_a_requesters_reaction_reaches_the_supporter_and_goes_again(place: Town) -> None:
    ann, ben = await a_talk(place)
    said = ben.says("How was the night?")
    copy = await hears(ann, "How was the night?")
    reacts(ann, copy, "🙏")
    await shows(ben, said, "🙏")
    reacts(ann, copy)
    await shows(ben, said, None)
    await ann.reads_nothing_new()


async def test_one_that_cannot_be_shown_takes_the_heart_away_and_is_told_once(place: Town) -> None:
    ann, ben = await a_talk(place)
    said = ann.says("A long one.")
    copy = await hears(ben, "A long one.")
    reacts(ben, copy, "❤")
    await shows(ann, said, "❤")
    reacts_with_own(place.world, ben.person, copy)
    await shows(ann, said, None)
    assert (await ben.reads(ReactionNotShown("kind"))).replied == copy
    reacts_with_own(place.world, ben.person, copy)
    await place.settles()
    assert (ben.times(ReactionNotShown("kind")), ann.times(ReactionNotShown("kind"))) == (1, 0)


async def test_one_that_telegram_refuses_is_told(place: Town) -> None:
    ann, ben = await a_talk(place)
    said = ann.says("A long one.")
    copy = await hears(ben, "A long one.")
    people.delete(place.world, ann.person, Delete(said))
    reacts(ben, copy, "❤")
    await ben.reads(ReactionNotShown("refused"))


async def test_before_their_yes_a_requester_hears_that_it_is_not_shown(place: Town) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await asks(ann)
    await is_shown(ben)
    await accepts(ben, ann)
    said = ben.says("I am here.")
    copy = await hears(ann, "I am here.")
    reacts(ann, copy, "👍")
    assert (await ann.reads(ReactionNotShown("early"))).replied == copy
    assert ben.entry(said).reaction is None
    await ann.presses(Verb.MEET_YES)
    await ann.reads(TalkOpened(ANY, ANY))
    await ben.reads(TalkOpenedForSupporter(ANY, ANY))
    reacts(ann, copy, "🙏")
    await shows(ben, said, "🙏")


async def test_a_change_after_the_end_is_said_to_reach_nobody(place: Town) -> None:
    ann, ben = await a_talk(place)
    said = ann.says("Thank you.")
    await hears(ben, "Thank you.")
    await end(ann, ben, requester=ann)
    await place.settles()
    people.edit(place.world, ann.person, Edit(said, "Thank you, Ben."))
    assert (await ann.reads(ChangeForNobody())).replied == said
    people.edit(place.world, ann.person, Edit(said, "Thank you, both."))
    await place.settles()
    assert ann.times(ChangeForNobody()) == 1
    assert not ben.has_read("Thank you, both.")

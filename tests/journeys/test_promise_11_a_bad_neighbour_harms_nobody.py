"""Promise 11: a bad update, a slow chat, a flood, a full disk: that one thing suffers."""

from bot.lanes import AT_A_TIME
from handlers.cards import ButtonOld
from handlers.help_now import HelpNow
from handlers.joining.consent import DoorClosed
from handlers.joining.start import NoLink
from handlers.moment import Resource
from handlers.other import NotUnderstood
from handlers.verbs import Verb
from simulator import groups, membership
from simulator.faults import Fault, Kind
from simulator.orders import NewGroup, SayInGroup
from tests.journeys.patience import eventually
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import a_talk, found_three_departments
from tests.journeys.town import Town

POISON: tuple[dict[str, object], ...] = (
    {"message": {"message_id": 1}},
    {"message": "nonsense"},
    {"callback_query": {"id": []}},
    {},
)


async def test_an_update_that_cannot_be_read_stops_nobody(place: Town) -> None:
    ann, ben = await a_talk(place)
    for number, update in enumerate(POISON):
        place.world.updates.inject(update, keep=False)
        ann.says(f"after {number}")
        await ben.hears(ANY, f"after {number}")
    await place.settles()
    await place.closes()
    assert await place.look(lambda work: work.quarantine.count()) == 3
    assert await place.look(lambda work: list(work.inbox.parked())) == []


async def test_a_poisoned_update_is_gone_after_two_days(place: Town) -> None:
    await place.opens()
    place.world.updates.inject(POISON[0], keep=False)
    await place.settles()
    place.skips(hours=49)
    await place.ticks_over()
    await place.closes()
    assert await place.look(lambda work: work.quarantine.count()) == 0


async def test_a_chat_that_telegram_slows_down_delays_itself_only(place: Town) -> None:
    ann, ben = await a_talk(place)
    slow = Fault(kind=Kind.TOO_MANY_REQUESTS, chat_id=ben.id, retry_after=2, times=1)
    place.world.faults.add(slow)
    ann.says("to the slow one")
    ben.says("from the slow one")
    await ann.hears("Dr. Ben", "from the slow one")
    assert not ben.has_read("to the slow one")
    await ben.hears(ANY, "to the slow one")


async def test_a_chat_that_stalls_delays_itself_only(place: Town) -> None:
    ann, ben = await a_talk(place)
    stall = Fault(kind=Kind.STALL, method="sendMessage", chat_id=ben.id, seconds=2.0, times=1)
    place.world.faults.add(stall)
    ann.says("to the stalled one")
    ben.says("from the stalled one")
    await ann.hears("Dr. Ben", "from the stalled one")
    await ben.hears(ANY, "to the stalled one")


async def test_trouble_of_every_kind_loses_nothing(place: Town) -> None:
    ann, ben = await a_talk(place)
    kinds = (Kind.SERVER_TROUBLE, Kind.BAD_GATEWAY, Kind.DROP_BEFORE, Kind.GARBAGE)
    for kind in kinds:
        place.world.faults.add(Fault(kind=kind, method="sendMessage", chat_id=ben.id))
        ann.says(f"through {kind}")
        await ben.hears(ANY, f"through {kind}")


async def test_a_flood_from_one_delays_nobody_else(place: Town) -> None:
    ann, ben = await a_talk(place)
    noisy = place.acquaintance("Noisy")
    for number in range(300):
        noisy.says(f"noise {number}")
    ann.says("In between.")
    await ben.hears(ANY, "In between.")


async def test_forged_buttons_of_a_stranger_get_nothing(place: Town) -> None:
    ann, ben = await a_talk(place)
    forged = ["x", "offer:yes", "🙂", "to:", "a" * 64, "ask:topic:nothing"]
    forged += (data for verb in Verb for data in (verb, f"{verb}:{'A' * 22}"))
    strangers = list[Resident]()
    for start in range(0, len(forged), AT_A_TIME):
        strangers.append(stranger := place.acquaintance("Stranger"))
        for data in forged[start : start + AT_A_TIME]:
            stranger.forges(data)
    await place.settles()
    ann.says("Undisturbed.")
    await ben.hears(ANY, "Undisturbed.")
    assert ben.has_button(Verb.TALK_END)
    await place.closes()
    known = await place.look(lambda work: [work.people.find(each.id) for each in strangers])
    assert set(known) == {None}


async def test_the_buttons_of_others_are_old_to_whoever_copies_them(place: Town) -> None:
    ann, ben = await a_talk(place)
    stolen = [ann.button(Verb.TALK_END), ben.button(Verb.TALK_END)]
    thief = place.physician("Thief", "Emergency")
    await place.closes()
    await place.opens()
    for data in stolen:
        thief.forges(data)
        await thief.is_told(ButtonOld())
    assert not ann.has_button(Verb.END_YES)


async def test_a_group_that_adds_the_bot_is_left(place: Town) -> None:
    ann = place.newcomer("Ann")
    await place.opens()
    group = groups.add_bot(place.world, NewGroup(ann.id, "Team"))
    await eventually(lambda: group.bot_left or None)


async def test_what_is_said_in_a_group_is_never_answered_there(place: Town) -> None:
    ann = place.newcomer("Ann")
    await place.opens()
    group = groups.add_bot(place.world, NewGroup(ann.id, "Team"))
    groups.say(place.world, group, SayInGroup(ann.id, "/help_now"))
    await eventually(lambda: group.bot_left or None)
    assert not any(entry.by_bot for entry in group.history.entries.values())


async def test_one_who_blocked_the_bot_and_comes_back_is_served(place: Town) -> None:
    await place.opens()
    ann = place.newcomer("Ann")
    ann.starts()
    await ann.reads(NoLink("Peerline", "555-0100"))
    membership.block(place.world, ann.person)
    ann.starts()
    await ann.reads(NoLink("Peerline", "555-0100"))


async def test_while_the_disk_is_full_help_now_answers_and_later_all_is_handled(
    place: Town,
) -> None:
    found_three_departments(place)
    boss = place.coordinator("Boss")
    await place.opens()
    stranger = place.acquaintance("Stranger")
    boss.says("awake?")
    await boss.reads(NotUnderstood())
    async with place.full_disk():
        stranger.says("/help_now")
        await stranger.reads(HelpNow((Resource("Family line", phone="555-0199"),)))
        stranger.says("/support")
        boss.says("hello?")
        await stranger.reads_nothing_new()
    await stranger.reads(DoorClosed("555-0100"))
    await boss.reads(NotUnderstood())
    helped = [text for text in stranger.texts() if "9-8-8" in text]
    assert len(helped) == 1

"""Supporters and coordinators: how they come in, are confirmed, and say when they have time."""

from datetime import timedelta
from pathlib import Path
from random import Random

from bot import imports, links
from handlers.cards import ButtonOld
from handlers.joining.confirming import (
    Agreement,
    AgreementNoted,
    ConfirmAsked,
    InvitationGone,
    SupporterConfirmed,
    SupporterRefused,
    YouAreConfirmed,
    YouAreRefused,
)
from handlers.joining.consent import DoorClosed
from handlers.joining.coordinating import YouCoordinate
from handlers.joining.start import LinkInvalid, NoLink
from handlers.other import NotUnderstood
from handlers.programme.enrolling import TrainingNoted, TrainingOnRecord, last_day
from handlers.programme.retiring import RetireAsked, SupporterRetired, YouAreRetired
from handlers.programme.roster import ForCoordinators, RosterGroup, RosterShown
from handlers.supporter.availability import ForSupporters, NotYetConfirmed, NowAvailable, NowAway
from handlers.verbs import Verb
from matching.hours import parse
from tests.journeys.residents import ANY, NOON, ZONE, Resident
from tests.journeys.steps import asks, found_three_departments, is_shown
from tests.journeys.town import Town

CONTACT = "555-0100"
DUTY = parse("mon-fri 08:00-16:00", ZONE)
ROSTER = """first_name,listed_as,role,departments,languages,hours,trained_on
Ben,Dr. Ben,family physician,Surgery,en;fr,mon-fri 08:00-17:00,2031-01-10
Cleo,Dr. Cleo,surgeon,Surgery,en;fr,,
"""


async def invite(place: Town) -> dict[str, str]:
    """Import the programme from files, and return the payload of every link by its name."""
    departments = place.folder / "departments.csv"
    departments.write_text("department\nEmergency\nSurgery\nPediatrics\n")
    roster = place.folder / "roster.csv"
    roster.write_text(ROSTER)
    found = {}
    for path in (departments, roster):
        out = place.folder / "links.csv"
        await imports.import_file(place.config, path, out, NOON, Random(1))
        found.update(_payloads(out))
    return found


def _payloads(path: Path) -> dict[str, str]:
    rows = (line.rsplit(",", 1) for line in path.read_text().splitlines()[1:])
    return {name: link.partition("start=")[2] for name, link in rows}


async def agrees(who: Resident, payload: str) -> None:
    who.starts(payload)
    await who.reads(Agreement("Peerline"))
    await who.presses(Verb.CONSENT_AGREE)
    await who.reads(AgreementNoted(CONTACT))


async def test_an_invited_supporter_is_held_until_confirmed_and_then_asked(place: Town) -> None:
    place.more = "[matching]\npool_at_least = 1\n"
    payloads = await invite(place)
    boss = place.coordinator("Boss")
    await place.opens()
    ben, ann = place.newcomer("Ben"), place.newcomer("Ann")

    await agrees(ben, payloads["Dr. Ben"])
    await boss.reads(ConfirmAsked("Dr. Ben", "family physician"))
    ben.says("/available")
    await ben.reads(NotYetConfirmed())
    await boss.presses(Verb.SUPPORTER_CONFIRM)
    await boss.reads(SupporterConfirmed("Dr. Ben"))
    await ben.reads(YouAreConfirmed("Dr. Ben", trained=True))

    ann.starts(payloads["Emergency"])
    await ann.presses(Verb.ASK_START)
    await ann.presses(Verb.CONSENT_AGREE)
    await ann.presses(Verb.PLACE_DONE)
    await ann.presses(Verb.ASK_UNSAID)
    await asks_on(ann)
    await ben.presses(Verb.OFFER_YES)
    await ann.presses(Verb.MEET_YES)


async def asks_on(who: Resident) -> None:
    await who.presses(Verb.ASK_SOON)
    await who.presses(Verb.ASK_SEND)


async def test_one_without_training_is_confirmed_but_not_asked(place: Town) -> None:
    payloads = await invite(place)
    boss = place.coordinator("Boss")
    await place.opens()
    cleo = place.newcomer("Cleo")
    await agrees(cleo, payloads["Dr. Cleo"])
    await boss.reads(ConfirmAsked("Dr. Cleo", "surgeon"))
    await boss.presses(Verb.SUPPORTER_CONFIRM)
    await cleo.reads(YouAreConfirmed("Dr. Cleo", trained=False))


async def test_an_invitation_in_the_wrong_hands_is_undone_and_given_anew(place: Town) -> None:
    payloads = await invite(place)
    boss = place.coordinator("Boss")
    await place.opens()
    thief, ben = place.newcomer("Thief"), place.newcomer("Ben")
    await agrees(thief, payloads["Dr. Ben"])
    await boss.reads(ConfirmAsked("Dr. Ben", "family physician"))
    await boss.presses(Verb.SUPPORTER_REFUSE)
    card = await boss.reads(SupporterRefused("Dr. Ben", ANY))
    await thief.reads(YouAreRefused(CONTACT))
    fresh = (card.message.text or "").rpartition("start=")[2].strip()
    ben.starts(payloads["Dr. Ben"])
    await ben.reads(LinkInvalid(CONTACT))
    await agrees(ben, fresh)
    thief.says("/available")
    await thief.reads(ForSupporters())


async def test_an_invitation_opens_once_and_not_for_ever(place: Town) -> None:
    payloads = await invite(place)
    place.coordinator("Boss")
    await place.opens()
    ben, thief = place.newcomer("Ben"), place.newcomer("Thief")
    await agrees(ben, payloads["Dr. Ben"])
    thief.starts(payloads["Dr. Ben"])
    await thief.reads(LinkInvalid(CONTACT))
    late = place.newcomer("Cleo")
    late.starts(payloads["Dr. Cleo"])
    await late.reads(Agreement("Peerline"))
    place.skips(days=14, hours=1)
    await late.presses(Verb.CONSENT_AGREE)
    await late.reads(DoorClosed(CONTACT), InvitationGone(CONTACT))
    late.starts(payloads["Dr. Cleo"])
    await late.reads(LinkInvalid(CONTACT))


async def test_one_person_cannot_be_two_supporters(place: Town) -> None:
    payloads = await invite(place)
    place.coordinator("Boss")
    await place.opens()
    ben = place.newcomer("Ben")
    await agrees(ben, payloads["Dr. Ben"])
    ben.starts(payloads["Dr. Cleo"])
    await ben.reads(Agreement("Peerline"))
    await ben.presses(Verb.CONSENT_AGREE)
    await ben.reads(InvitationGone(CONTACT))


async def test_only_a_coordinator_confirms_and_only_once(place: Town) -> None:
    payloads = await invite(place)
    boss, chief = place.coordinator("Boss"), place.coordinator("Chief")
    await place.opens()
    ben = place.newcomer("Ben")
    await agrees(ben, payloads["Dr. Ben"])
    await boss.reads(ConfirmAsked("Dr. Ben", "family physician"))
    await chief.reads(ConfirmAsked("Dr. Ben", "family physician"))
    ben.forges(boss.button(Verb.SUPPORTER_CONFIRM))
    await ben.is_told(ButtonOld())
    data = chief.button(Verb.SUPPORTER_CONFIRM)
    await boss.presses(Verb.SUPPORTER_CONFIRM)
    await ben.reads(YouAreConfirmed("Dr. Ben", trained=True))
    chief.forges(data)
    await chief.is_told(ButtonOld())
    await ben.reads_nothing_new()


async def test_a_coordinator_comes_by_a_link_that_works_once(place: Town) -> None:
    url = await minted(place)
    await place.opens()
    boss, thief = place.newcomer("Boss"), place.newcomer("Thief")
    boss.starts(url)
    await boss.reads(YouCoordinate("Peerline", DUTY))
    thief.starts(url)
    await thief.reads(LinkInvalid(CONTACT))
    boss.says("What now?")
    await boss.reads(NotUnderstood())


async def minted(place: Town) -> str:
    config, now = place.config, NOON - timedelta(days=1)
    username = config.username
    link = await place.look(lambda work: links.coordinator(username, work, now))
    return link.url.partition("start=")[2]


async def test_the_first_coordinator_may_be_named_in_the_configuration(place: Town) -> None:
    boss, late = place.newcomer("Boss"), place.newcomer("Late")
    place.programme = f"coordinators = [{boss.id}, {late.id}]"
    await place.opens()
    boss.starts()
    await boss.reads(YouCoordinate("Peerline", DUTY))
    late.starts()
    await late.reads(NoLink("Peerline", CONTACT))


async def test_a_supporter_says_when_they_can_be_asked(place: Town) -> None:
    for name in ("Emergency", "Surgery"):
        place.department(name)
    ben = place.supporter("Ben", "Surgery", hours=parse("mon-fri 08:00-17:00", ZONE))
    ann = place.physician("Ann", "Emergency")
    for number in range(2):
        place.supporter(f"Sam{number}", "Surgery")
    await place.opens()
    ann.says("/away")
    await ann.reads(ForSupporters())
    ben.says("/away")
    await ben.reads(NowAway(0))
    ben.says("/available")
    await ben.reads(NowAvailable(parse("mon-fri 08:00-17:00", ZONE), 0))
    await asks(ann)
    await is_shown(ben)


async def test_menus_follow_the_role(place: Town) -> None:
    payloads = await invite(place)
    boss = place.coordinator("Boss")
    await place.opens()
    ben = place.newcomer("Ben")
    await agrees(ben, payloads["Dr. Ben"])
    await boss.presses(Verb.SUPPORTER_CONFIRM)
    await ben.reads(YouAreConfirmed("Dr. Ben", trained=True))
    await place.settles()
    menus = {menu.scope.chat_id: menu for menu in place.world.profile.menus()}
    assert "away" in [each.command for each in menus[ben.id].commands]
    assert "away" not in [each.command for each in menus[None].commands]


async def test_a_coordinator_puts_a_training_on_record_and_retires_another(place: Town) -> None:
    place.more = "[matching]\npool_at_least = 1\n"
    found_three_departments(place)
    boss = place.coordinator("Boss")
    ben = place.supporter("Ben", "Surgery", trained_on=None)
    cleo = place.supporter("Cleo", "Surgery")
    ann = place.physician("Ann", "Emergency")
    await place.opens()

    boss.says("/roster")
    await boss.reads(RosterShown(1, 0, 0, untrained=1, lapsed=0, due=0, silent=0, invited=0))
    await boss.presses(Verb.ROSTER_UNTRAINED)
    await boss.reads(RosterGroup("untrained", 1, 0))
    await boss.presses(Verb.ROSTER_PERSON)
    await boss.presses(Verb.TRAINED_ONE)
    expires = last_day(NOON.date(), 1)
    await boss.reads(TrainingNoted("Dr. Ben", expires))
    await ben.reads(TrainingOnRecord(expires))

    boss.says("/roster")
    await boss.presses(Verb.ROSTER_ALL)
    await boss.presses(Verb.ROSTER_PERSON, "Dr. Cleo")
    await place.settles()
    await boss.presses(Verb.RETIRE_ASK)
    await boss.reads(RetireAsked("Dr. Cleo"))
    await boss.presses(Verb.RETIRE_YES)
    await boss.reads(SupporterRetired("Dr. Cleo"))
    await cleo.reads(YouAreRetired("Peerline", 0))

    await asks(ann)
    await is_shown(ben)
    await cleo.reads_nothing_new()
    cleo.says("/roster")
    await cleo.reads(ForCoordinators())

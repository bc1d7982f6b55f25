"""A supporter's life in the chat: nominated, confirmed, declared, asked to agree anew."""

from dataclasses import replace

from handlers.asking import WordsAsked
from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom, TakenForAnswer
from handlers.joining.confirming import (
    Agreement,
    AgreementNoted,
    NomineeAgreed,
    NomineeRefused,
    SupporterConfirmed,
    YouAreConfirmed,
    YouAreRefused,
)
from handlers.joining.consent import ConsentDeclined, DoorClosed
from handlers.joining.enlisting import NomineeShown
from handlers.joining.nominating import ColleagueInvited, PassItOn
from handlers.joining.nominee import NominationShown
from handlers.joining.places import PlaceAsked
from handlers.joining.start import LinkInvalid
from handlers.match.introduction import Introduction
from handlers.match.reaching import OfferAccepted
from handlers.orders import Listed
from handlers.programme.enrolling import TrainingNoted, TrainingOnRecord
from handlers.relay.relaying import SentTo
from handlers.supporter.agreeing import AgreementChanged, AgreementRenewed
from handlers.supporter.declaring import (
    DraftShown,
    NameChanged,
    WordsKept,
)
from handlers.supporter.profile import ProfileShown
from handlers.verbs import Verb
from storage.work import Work
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import a_talk, asks, crowd, found_three_departments, is_shown
from tests.journeys.town import Town

CONTACT = "555-0100"
SURGERY = Listed(("Surgery",))


async def passes_on(who: Resident) -> str:
    """Pass an invitation on, and return what its link says."""
    who.says("/help")
    await who.presses(Verb.COLLEAGUE_INVITE)
    await who.reads(PassItOn())
    card = await who.reads(ColleagueInvited("Peerline", ANY))
    return (card.message.text or "").partition("start=")[2].split()[0]


async def tells(who: Resident) -> None:
    """Say yes, a name, a role and a place."""
    await who.presses(Verb.NOMINEE_YES)
    await who.reads(WordsAsked("name", 60, talking=False))
    who.says("Dr. Nora")
    await who.reads(WordsAsked("role", 80, talking=False))
    who.says("surgeon")
    await who.reads(NomineeShown("Dr. Nora", "surgeon", None))
    await who.presses(Verb.NOMINEE_PLACE)
    await who.reads(PlaceAsked())
    who.says("surg")
    await who.reads(NomineeShown("Dr. Nora", "surgeon", SURGERY))


async def agrees(who: Resident) -> None:
    """Read the text, and agree."""
    await who.presses(Verb.NOMINEE_DONE)
    await who.reads(Agreement("Peerline"))
    await who.presses(Verb.CONSENT_AGREE)
    await who.reads(AgreementNoted(CONTACT))


async def test_a_colleague_passes_an_invitation_on_and_one_more_listens(place: Town) -> None:
    place.more = "[matching]\npool_at_least = 1\n"
    found_three_departments(place)
    boss, ann = place.coordinator("Boss"), place.physician("Ann", "Emergency")
    await place.opens()
    payload = await passes_on(ann)
    nora = place.newcomer("Nora")
    nora.starts(payload)
    await nora.reads(NominationShown("Peerline"))
    await tells(nora)
    await boss.reads_nothing_new()
    await agrees(nora)
    await boss.reads(NomineeAgreed("Dr. Nora", "surgeon", SURGERY))
    await boss.presses(Verb.SUPPORTER_CONFIRM)
    await boss.reads(SupporterConfirmed("Dr. Nora"))
    await nora.reads(YouAreConfirmed("Dr. Nora", trained=False))
    boss.says("/roster")
    await boss.presses(Verb.ROSTER_UNTRAINED)
    await boss.presses(Verb.ROSTER_PERSON)
    await boss.presses(Verb.TRAINED_ALWAYS)
    await boss.reads(TrainingNoted("Dr. Nora", None))
    await nora.reads(TrainingOnRecord(None))
    await asks(ann)
    await is_shown(nora)


async def test_a_nominee_who_says_no_leaves_nothing_and_one_refused_is_gone(place: Town) -> None:
    found_three_departments(place)
    boss, ann = place.coordinator("Boss"), place.physician("Ann", "Emergency")
    await place.opens()
    payload = await passes_on(ann)
    nora, thief = place.newcomer("Nora"), place.newcomer("Thief")
    nora.starts(payload)
    await tells(nora)
    await nora.presses(Verb.CONSENT_NO)
    await nora.reads(ConsentDeclined())
    await boss.reads_nothing_new()
    thief.starts(payload)
    await tells(thief)
    await agrees(thief)
    await boss.presses(Verb.SUPPORTER_REFUSE)
    await boss.reads(NomineeRefused("Dr. Nora"))
    await thief.reads(YouAreRefused(CONTACT))
    nora.starts(payload)
    await nora.reads(LinkInvalid(CONTACT))
    nora.forges(Verb.NOMINEE_DONE)
    await nora.is_told(ButtonOld())
    nora.forges(Verb.COLLEAGUE_INVITE)
    await nora.reads(DoorClosed(CONTACT))
    await place.settles()
    await place.closes()
    assert await place.counts("supporters", "doors", "tokens") == [0, 0, 0]


async def test_a_supporter_is_met_by_the_name_and_words_that_they_typed(place: Town) -> None:
    found_three_departments(place)
    boss, ann = place.coordinator("Boss"), place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    ben.says("/profile")
    await ben.reads(ProfileShown("Dr. Ben", "family physician", ANY, ANY, 2, None, current=True))
    await types(ben, Verb.WORDS_ABOUT, "I know the nights.")
    await ben.reads(DraftShown("about", "I know the nights."))
    await ben.presses(Verb.WORDS_KEEP)
    await ben.reads(WordsKept("about"))
    await types(ben, Verb.WORDS_NAME, "Dr. Benoit Roy")
    await ben.reads(seen("Dr. Benoit Roy"))
    await ben.reads(DraftShown("name", "Dr. Benoit Roy"))
    await ben.presses(Verb.WORDS_KEEP)
    await ben.reads(WordsKept("name"))
    await boss.reads(NameChanged("Dr. Ben", "Dr. Benoit Roy"))
    await asks(ann)
    await is_shown(ben)
    await ben.presses(Verb.OFFER_YES)
    await ben.reads(OfferAccepted(ANY))
    await ann.reads(seen("Dr. Benoit Roy"))


async def types(who: Resident, verb: Verb, text: str, *, talking: bool = False) -> None:
    """Type what a page of the profile asks for."""
    field, longest = {Verb.WORDS_ABOUT: ("about", 300), Verb.WORDS_NAME: ("name", 60)}[verb]
    who.says("/profile")
    await who.presses(Verb.PROFILE_WORDS)
    await who.presses(verb)
    await who.reads(WordsAsked(field, longest, talking))
    who.says(text)


def seen(name: str) -> Introduction:
    """Return the card on which a requester meets a supporter."""
    return Introduction(name, "family physician", again=False, about="I know the nights.")


async def test_in_a_talk_nothing_meant_for_a_colleague_becomes_a_profile(place: Town) -> None:
    ann, ben = await a_talk(place)
    await types(ben, Verb.WORDS_ABOUT, "I was so tired myself.", talking=True)
    await ben.reads(ForWhom())
    await ann.reads_nothing_new()
    await ben.presses(Verb.TO, alias_of(ben))
    await ben.reads(SentTo(ANY))
    await ann.hears("Dr. Ben", "I was so tired myself.")
    await types(ben, Verb.WORDS_ABOUT, "I know the nights.", talking=True)
    await ben.reads(ForWhom())
    await ben.presses(Verb.TO_ANSWER)
    await ben.reads(TakenForAnswer())
    await ben.reads(DraftShown("about", "I know the nights."))
    await ann.reads_nothing_new()


def alias_of(supporter: Resident) -> str:
    """Return how a supporter knows whom they listen to: as on the button that comes first."""
    return supporter.label(Verb.TO)


async def test_a_text_that_has_changed_is_agreed_to_anew(place: Town) -> None:
    found_three_departments(place)
    boss, ann = place.coordinator("Boss"), place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery", agreed_to="2031-01")
    crowd(place)
    await place.opens()
    await ben.reads(AgreementChanged("Peerline", again=False))
    await asks(ann)
    await ben.reads_nothing_new()
    ann.forges(ben.button(Verb.AGREEMENT_YES))
    await ann.is_told(ButtonOld())
    boss.says("/roster")
    await boss.presses(Verb.ROSTER_RENEW)
    await ben.presses(Verb.AGREEMENT_YES)
    await ben.reads(AgreementRenewed())
    ben.forges(f"{Verb.AGREEMENT_YES}:AAAAAAAAAAAAAAAAAAAAAA")
    await ben.is_told(ButtonOld())
    await place.reopens()
    await place.settles()
    await ben.reads_nothing_new()


def older(work: Work) -> None:
    """Let everybody have agreed to an older text."""
    for each in list(work.supporters.all().values()):
        work.supporters.put(replace(each, agreed_to="2031-01"))


async def test_an_open_talk_goes_on_while_the_text_is_to_be_agreed_to(place: Town) -> None:
    ann, ben = await a_talk(place)
    await place.settles()
    await place.closes()
    await place.look(older)
    await place.opens()
    await ben.reads(AgreementChanged("Peerline", again=False))
    ben.says("Hello")
    await ann.hears("Dr. Ben", "Hello")
    place.skips(days=5)
    await ben.reads(AgreementChanged("Peerline", again=True))

"""A requester looks around, asks for one by name, rules one out, and says what they wish for."""

from typing import Any

from handlers.cards import ButtonOld
from handlers.match.costs import FieldWish, GenderWish, LanguageWish, LaterWish, NamedWish
from handlers.match.introduction import Introduction
from handlers.match.named import OnlyOne
from handlers.match.waiting import RequestSent, Widened
from handlers.orders import Lines, Listed, Message, Tongues, Topics
from handlers.request.choosing import AvoidedShown, AvoidNoted, NamedNoted, NobodyAvoided
from handlers.request.directory import (
    FilterAsked,
    LettersAsked,
    LettersFound,
    PeopleShown,
    PersonShown,
)
from handlers.request.intake import ReadyToSend, TopicAsked, WhenAsked
from handlers.request.wishing import WishesShown, WishFieldAsked, WishGenderAsked, WishLaterAsked
from handlers.verbs import Verb
from matching.values import Topic
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import accepts, drafts, found_three_departments, is_shown, opens_talk
from tests.journeys.town import Town

ONE_IS_ENOUGH = "[matching]\npool_at_least = 1\n"


def entry(name: str, *topics: str, own: bool = False) -> PersonShown:
    """Return a supporter's entry in the directory."""
    tongues = Tongues(("en", "fr"))
    return PersonShown(f"Dr. {name}", "family physician", "", tongues, Topics(topics), own)


def everybody() -> PeopleShown:
    """Return the directory when nothing is looked for."""
    return PeopleShown("", Tongues(()), "", anybody=True)


def own_tongue(who: Resident, by: Any = ANY, instead: Any = None) -> LanguageWish:
    """Return the line that says that one's own language is a must."""
    return LanguageWish(Tongues((who.language,)), must=True, by=by, instead=instead)


async def shows(who: Resident, *further: Message, **language: Any) -> None:
    """Wait for the card of the further wishes, with these lines after that of the language."""
    await who.reads(WishesShown(Lines((own_tongue(who, **language), *further))))


async def test_one_is_found_in_the_directory_and_asked_for_by_name(place: Town) -> None:
    place.more = ONE_IS_ENOUGH
    found_three_departments(place)
    ben = place.supporter("Ben", "Surgery", topics=(Topic.BURNOUT,))
    cleo = place.supporter("Cleo", "Pediatrics")
    eve = place.supporter("Eve", "Emergency", shown_to_own=True)
    ann = place.physician("Ann", "Emergency")
    await place.opens()

    ann.says("/people")
    await ann.reads(everybody())
    await ann.presses(Verb.PEOPLE_PERSON, "Dr. Eve")
    await ann.reads(entry("Eve", own=True))
    await ann.presses(Verb.PEOPLE_FILTER)
    await ann.reads(FilterAsked())
    await ann.presses(Verb.PEOPLE_TOPIC)
    await ann.reads(PeopleShown("relationship", Tongues(()), "", anybody=False))
    ann.says("/people")
    await ann.reads(everybody())
    await ann.presses(Verb.PEOPLE_FIND)
    await ann.reads(LettersAsked())
    ann.says("be")
    await ann.reads(LettersFound())
    await ann.presses(Verb.PEOPLE_PERSON, "Dr. Ben")
    await ann.reads(entry("Ben", "burnout"))

    await ann.presses(Verb.PEOPLE_ASK)
    await ann.is_told(NamedNoted("Dr. Ben"))
    await ann.reads(TopicAsked())
    await ann.presses(Verb.ASK_UNSAID)
    await ann.reads(WhenAsked(facts=False, covered=True))
    await ann.presses(Verb.ASK_SOON)
    first = NamedWish("Dr. Ben", must=False, until=ANY)
    await ann.reads(is_ready(ann, first))
    await ann.presses(Verb.ASK_MORE)
    await shows(ann, first)
    await ann.presses(Verb.MUST_NAMED)
    only = NamedWish("Dr. Ben", must=True, until=ANY)
    await shows(ann, only)
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(RequestSent(ANY, Lines((only,))))
    await is_shown(ben)
    await ben.presses(Verb.OFFER_NO)
    await ann.reads_nothing_new()
    await cleo.reads_nothing_new()

    place.skips(hours=1, minutes=1)
    await ann.reads(OnlyOne("Dr. Ben", ANY, over=True, alert="no"))
    await ann.presses(Verb.WAIT_WIDEN)
    await ann.reads(Widened(ANY))
    await is_shown(cleo)
    await accepts(cleo, ann)
    await opens_talk(ann, cleo)
    await eve.reads_nothing_new()


def is_ready(who: Resident, *wishes: Message) -> ReadyToSend:
    """Return the card with Send on it, with the lines of some wishes."""
    tongues = Tongues((who.language,))
    return ReadyToSend("unsaid", False, "soon", tongues, False, Lines(wishes))  # noqa: FBT003


async def test_what_somebody_wishes_for_is_said_and_done_in_taps(place: Town) -> None:
    place.more = ONE_IS_ENOUGH
    found_three_departments(place)
    place.supporter("Ben", "Surgery", field="Surgery", gender="man")
    cleo = place.supporter("Cleo", "Pediatrics", field="Psychiatry", gender="woman")
    dan = place.supporter("Dan", "Pediatrics", field="Surgery", gender="woman")
    ann = place.physician("Ann", "Emergency")
    await place.opens()

    await drafts(ann)
    await ann.presses(Verb.ASK_MORE)
    await shows(ann)
    await ann.presses(Verb.WISH_GENDER)
    await ann.reads(WishGenderAsked())
    await ann.presses(Verb.PICK_GENDER, ann.words_of(Verb.PICK_GENDER, gender="woman"))
    woman = GenderWish("woman", must=False, by=None, instead=None)
    await shows(ann, woman)
    await ann.presses(Verb.MUST_GENDER)
    a_must = GenderWish("woman", must=True, by=ANY, instead=None)
    await shows(ann, a_must)
    await ann.presses(Verb.WISH_FIELD)
    await ann.reads(WishFieldAsked())
    await ann.presses(Verb.PICK_FIELD, "Surgery")
    await ann.presses(Verb.WISH_OTHER)
    other = FieldWish("Surgery", other=True, must=False, by=None, instead=None)
    await shows(ann, other, a_must)
    await ann.presses(Verb.MUST_FIELD)
    other_must = FieldWish("Surgery", other=True, must=True, by=ANY, instead=None)
    await shows(ann, other_must, a_must)
    await ann.presses(Verb.WISH_LATER)
    await ann.reads(WishLaterAsked())
    await ann.presses(Verb.LATER_TOMORROW)
    await shows(ann, other_must, a_must, LaterWish(ANY))
    await ann.presses(Verb.ASK_READY)
    await ann.reads(is_ready(ann, other_must, a_must, LaterWish(ANY)))
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(RequestSent(ANY, Lines((LaterWish(ANY),))))
    ann.forges(Verb.MUST_GENDER)
    await ann.is_told(ButtonOld())
    await cleo.reads_nothing_new()

    place.skips(hours=20, minutes=1)
    await is_shown(cleo)
    await dan.reads_nothing_new()


async def test_not_this_person_holds_until_it_is_taken_back(place: Town) -> None:
    place.more = ONE_IS_ENOUGH
    found_three_departments(place)
    ben, cleo = place.supporter("Ben", "Surgery"), place.supporter("Cleo", "Pediatrics")
    ann = place.physician("Ann", "Emergency")
    await place.opens()

    ann.says("/people")
    await ann.presses(Verb.PEOPLE_PERSON, "Dr. Ben")
    await ann.reads(entry("Ben"))
    veto = ann.button(Verb.PEOPLE_AVOID)
    await ann.presses(Verb.PEOPLE_AVOID)
    await ann.reads(AvoidNoted("Dr. Ben"))
    ben.forges(ann.button(Verb.PEOPLE_ALLOW))
    await ben.is_told(ButtonOld())
    await drafts(ann)
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(RequestSent(ANY))
    await is_shown(cleo)
    await ben.reads_nothing_new()
    ann.says("/people")
    await ann.presses(Verb.PEOPLE_AVOIDED)
    await ann.reads(AvoidedShown(Listed(("Dr. Ben",))))
    ann.forges(veto)
    await ann.is_told(ButtonOld())
    await ann.presses(Verb.PEOPLE_ALLOW)
    await ann.reads(NobodyAvoided())
    place.skips(hours=1, minutes=1)
    await is_shown(ben)
    await ben.presses(Verb.OFFER_YES)
    await ann.reads(Introduction("Dr. Ben", "family physician", again=False))

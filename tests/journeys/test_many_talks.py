"""Many talks: a supporter with several at once, one of whom listens to them as well."""

from handlers.conversation.for_whom import ForWhom
from handlers.conversation.open_cases import CaseShown, LastWords, NoTalks, TalksShown, YetToWrite
from handlers.orders import Lines
from handlers.relay.relaying import SentTo
from handlers.verbs import Verb
from matching.values import When
from tests.journeys.residents import ANY
from tests.journeys.steps import accepts, asks, crowd, end, found_three_departments, is_shown, meet
from tests.journeys.test_the_talk import alias_of
from tests.journeys.town import Town


async def test_a_supporter_sees_their_talks_and_leaves_one_of_them(place: Town) -> None:
    found_three_departments(place)
    ann, bob = place.physician("Ann", "Emergency"), place.physician("Bob", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    ben.says("/cases")
    await ben.reads(NoTalks(own=False))
    await meet(ann, ben)
    await meet(bob, ben)
    ann_is, bob_is = await alias_of(ann, ben), await alias_of(bob, ben)
    ben.says("/cases")
    lines = Lines((YetToWrite(ann_is, ANY), YetToWrite(bob_is, ANY)))
    turned = Lines((YetToWrite(bob_is, ANY), YetToWrite(ann_is, ANY)))
    await ben.reads(TalksShown(lines, own=False), TalksShown(turned, own=False))
    await ben.presses(Verb.CASE_SHOW, bob_is)
    await ben.reads(CaseShown(Lines((YetToWrite(bob_is, ANY),))))
    await end(ben, bob, requester=bob)
    ben.says("Only you are left.")
    await ben.reads(ForWhom())  # the end may not have been read yet
    await ben.presses(Verb.TO, ann_is)
    await ann.hears("Dr. Ben", "Only you are left.")
    await place.settles()
    ben.says("/cases")
    await ben.reads(TalksShown(Lines((LastWords(ann_is, ANY),)), own=False))


async def test_who_listens_and_is_listened_to_chooses_by_name(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben, cleo = place.supporter("Ben", "Surgery"), place.supporter("Cleo", "Pediatrics")
    for name in ("Dan", "Eve"):
        place.supporter(name, "Pediatrics")
    await place.opens()
    await meet(ann, ben, When.URGENT)
    ann_is = await alias_of(ann, ben)
    await asks(ben)
    await is_shown(cleo)
    await accepts(cleo, ben)
    await ben.presses(Verb.MEET_YES)
    await place.settles()
    ben.says("/cases")
    await ben.reads(TalksShown(Lines((YetToWrite(ann_is, ANY),)), own=True))
    ben.says("I did not sleep either.")
    await ben.reads(ForWhom())
    await ben.presses(Verb.TO, ben.words_of(Verb.TO, name="Dr. Cleo", own=True))
    await ben.reads(SentTo("Dr. Cleo"))
    await cleo.hears(ANY, "I did not sleep either.")
    await ann.reads_nothing_new()

"""What must hold after whatever happens, told from the records and in the promises' own words.

`breaches` looks at a village within the unit of the event that was just handled, with the cases
as they stood before it, and yields each promise that is broken.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields

from handlers.events import ButtonPressed, Event, TextReceived
from handlers.match.alerts import CaseWaits
from handlers.match.pool import AGREEMENT
from handlers.moment import Moment
from handlers.orders import (
    AnswerPress,
    Earlier,
    EditCard,
    EditText,
    Order,
    React,
    SendCard,
    SendText,
    TakeBack,
)
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import open_at
from matching.values import DepartmentId, When, Wish
from storage.cases import Case, Stage
from storage.offers import Answer
from storage.seats import Side
from storage.supporters import Standing, Supporter
from storage.values import CardId, CaseId
from storage.work import Work

Cases = dict[CaseId, Case]

SAID = "said by"
"""Every text that somebody types in a random village begins so, and no text of ours does."""

NEXT_STEP: dict[Stage, tuple[set[Timer], ...]] = {
    Stage.DRAFT: ({Timer.DRAFT},),
    Stage.WAITING: ({Timer.WAVE}, {Timer.NEWS, Timer.UNWANTED}),
    Stage.INTRODUCED: ({Timer.MEET_AGAIN, Timer.MEET_END},),
    Stage.TALKING: ({Timer.IDLE},),
    Stage.CLOSING: ({Timer.DRAINED},),
}
"""Of each set one timer stands, whatever happens to a case in that stage."""


@dataclass(frozen=True, slots=True)
class Scene:
    """An event that was handled: what stood before it, what it has put, what stands now."""

    event: Event
    before: Cases
    offered: set[CardId]
    put: list[Order]
    now: Cases
    work: Work
    moment: Moment
    people: tuple[int, ...]


def all_cases(work: Work) -> Cases:
    """Return every case, closing ones included."""
    rows = work.session.all("SELECT id FROM cases", {})
    found = (work.cases.find(CaseId(row[0])) for row in rows)
    return {case.id: case for case in found if case}


def all_offers(work: Work) -> set[CardId]:
    """Return every offer that was ever shown in a case that is still there."""
    return {CardId(row[0]) for row in work.session.all("SELECT id FROM offers", {})}


def breaches(scene: Scene) -> Iterator[str]:
    """Yield what is broken."""
    for case in scene.now.values():
        yield from _next_step(case, scene)
        yield from _offers(case, scene)
        yield from _beginnings(case, scene)
    yield from _seats(scene)
    for order in scene.put:
        yield from _entitled(order, scene)


def _next_step(case: Case, scene: Scene) -> Iterator[str]:
    timers = scene.work.timers
    wanted = list(NEXT_STEP[case.stage])
    if case.stage in {Stage.INTRODUCED, Stage.TALKING} and case.match and not case.match.contact:
        wanted.append({Timer.REACH_END})
    for kinds in wanted:
        if not any(timers.when(kind, case.id) for kind in kinds):
            yield f"9: a {case.stage} case has no {' or '.join(sorted(kinds))}"


def _offers(case: Case, scene: Scene) -> Iterator[str]:
    offers = scene.work.offers.of_case(case.id)
    if sum(offer.answer is Answer.ACCEPTED for offer in offers) > 1:
        yield "8: two have accepted"
    for offer in (each for each in offers if each.answer is Answer.OPEN):
        supporter = scene.work.supporters.find(offer.supporter)
        if case.stage is not Stage.WAITING:
            yield f"8: an offer of a {case.stage} case is open"
        if supporter is None or is_too_near(case, supporter, scene.work):
            yield "1: an offer is open to one who is too near, or gone"
        if offer.supporter in {*case.declined, *case.introduced}:
            yield "1: an offer is open to one who said no, or was introduced"
        if supporter is None or is_unwanted(case, supporter, scene):
            yield "an offer is open to one whom the requester does not want to be asked"
        if offer.id not in scene.offered and not _may_be_woken(case, supporter, scene):
            yield "15: somebody was asked outside their hours"
        if offer.id not in scene.offered and supporter is not None:
            yield from _newly_asked(case, supporter, scene)
        if supporter is None or _rests(supporter, scene):
            yield "15: an offer is open to one who rests"


def _may_be_woken(case: Case, supporter: Supporter | None, scene: Scene) -> bool:
    """Tell whether a supporter may be asked at this hour."""
    if supporter is None:
        return False
    urgent = case.wishes.when is When.URGENT and supporter.urgent_anytime
    return urgent or open_at(supporter.hours, scene.moment.now)


def _rests(supporter: Supporter, scene: Scene) -> bool:
    until = supporter.rests_until
    return until is not None and scene.moment.now < until


def _newly_asked(case: Case, supporter: Supporter, scene: Scene) -> Iterator[str]:
    """Look at an offer that was just made."""
    requester = scene.work.people.find(case.requester)
    if not _may_listen(supporter, scene):
        yield "1: somebody was asked who is away, retired, or whose training or agreement lapsed"
    ruled_out = (*requester.vetoes, *requester.kept_from) if requester else ()
    if supporter.id in ruled_out:
        yield "1: somebody was asked whom the requester does not want"
    if _sides(supporter.person or 0, scene)[Side.SUPPORTER] >= supporter.capacity:
        yield "15: somebody was asked who listens to as many as they can"


def is_too_near(case: Case, supporter: Supporter, work: Work) -> bool:
    """Tell whether an offer would break promise 1, by what was declared."""
    person = work.people.find(case.requester)
    listed = work.supporters.of_person(case.requester)
    said = (*(person.departments if person else ()), *(listed.departments if listed else ()))
    declared = {_today(each, work) for each in said}
    known = [each.id for each in work.departments.all().values()]
    shared = declared | {each for each in known if _apart(each, declared, work)}
    groups = {found.group for each in shared if (found := work.departments.find(each))}
    works_there = bool(shared & _works(supporter, work))
    leads = shared & supporter.leads.departments or groups & supporter.leads.groups
    return works_there or bool(leads) or supporter.person == case.requester


def is_unwanted(case: Case, supporter: Supporter, scene: Scene) -> bool:
    """Tell whether the requester ruled somebody out, insists on another, or would rather wait."""
    person, sought = scene.work.people.find(case.requester), case.wishes.sought
    alone = sought.named and case.alone_until and scene.moment.now < case.alone_until
    return (
        (person is not None and supporter.id in person.vetoes)
        or (Wish.GENDER in sought.musts and supporter.gender != sought.gender)
        or ((bool(alone) or Wish.NAMED in sought.musts) and supporter.id != sought.named)
        or (case.wishes.not_before or scene.moment.now) > scene.moment.now
    )


def _works(supporter: Supporter, work: Work) -> set[DepartmentId]:
    person = work.people.find(supporter.person) if supporter.person else None
    said = (*supporter.departments, *(person.departments if person else ()))
    return {_today(each, work) for each in said}


def _today(department: DepartmentId, work: Work) -> DepartmentId:
    """Return what somebody's department is part of by now."""
    found = work.departments.find(department)
    into = found.merged_into if found else None
    return department if into is None else _today(into, work)


def _apart(one: DepartmentId, declared: set[DepartmentId], work: Work) -> bool:
    def keeps(each: DepartmentId) -> set[DepartmentId]:
        found = work.departments.find(each)
        return set(found.keep_apart) if found else set()

    return bool(keeps(one) & declared) or any(one in keeps(each) for each in declared)


def _beginnings(case: Case, scene: Scene) -> Iterator[str]:
    """Look at a case that has just been accepted, or has just become a talk."""
    before = scene.before.get(case.id)
    if before is None or case.match is None or before.stage is case.stage:
        return
    supporter = scene.work.supporters.find(case.match.supporter)
    if case.stage is Stage.INTRODUCED and not _may_be_introduced(case, supporter, scene):
        yield "1: one was introduced who must not be"
    if case.stage is Stage.TALKING and not _said_yes(before, scene):
        yield "13: a talk began without a yes"


def _may_be_introduced(case: Case, supporter: Supporter | None, scene: Scene) -> bool:
    if supporter is None or not _may_listen(supporter, scene):
        return False
    talks = _sides(supporter.person or 0, scene)[Side.SUPPORTER]
    free = talks <= supporter.capacity and not _rests(supporter, scene)
    return free and not is_too_near(case, supporter, scene.work)


def _may_listen(supporter: Supporter, scene: Scene) -> bool:
    """Tell whether a supporter is there, trained, and has agreed to the text as it stands."""
    if supporter.away or supporter.standing is not Standing.CONFIRMED:
        return False
    expires = supporter.training_expires
    current = expires is None or expires >= scene.moment.today
    agreed = supporter.agreed_to == AGREEMENT
    return supporter.trained_on is not None and current and agreed


def _said_yes(case: Case, scene: Scene) -> bool:
    """Tell whether the requester said yes, or wrote after the card had been delivered."""
    event = scene.event
    if isinstance(event, ButtonPressed):
        return (event.person, event.verb) == (case.requester, Verb.MEET_YES)
    if isinstance(event, TextReceived) and event.person == case.requester and case.match:
        card = scene.work.sent.find(case.match.card)
        return card is not None and event.date.timestamp() > card.date
    return False


def _seats(scene: Scene) -> Iterator[str]:
    for person in scene.people:
        yield from _met_again(person, scene)
        if _sides(person, scene)[Side.REQUESTER] > 1:
            yield "one person has two open requests"
        sits = _sides(person, scene)[Side.SUPPORTER]
        if sits and scene.work.supporters.of_person(person) is None:
            yield "somebody listens of whom the roster knows nothing"


def _met_again(person: int, scene: Scene) -> Iterator[str]:
    """Look whether somebody is matched with one whom they, or who, left in the same request."""
    for case in scene.now.values():
        if case.match and case.requester == person and case.match.supporter in case.introduced:
            yield "1: one was introduced a second time"


def _sides(person: int, scene: Scene) -> Counter[Side]:
    """Return in how many cases that are not closing a person sits, on which side."""
    return Counter(
        seat.side
        for seat in scene.work.seats.of(person)
        if seat.case in scene.now and scene.now[seat.case].stage is not Stage.CLOSING
    )


def _entitled(order: Order, scene: Scene) -> Iterator[str]:
    case = scene.now.get(order.case) if order.case else None
    if isinstance(order, SendText | EditText):
        yield from _relayed(order, case)
    if isinstance(order, EditText | TakeBack | React):
        yield from _mirrored(order, case, scene)
    elif isinstance(order, SendCard | EditCard | AnswerPress):
        message = order.message
        values = [getattr(message, each.name) for each in fields(message)] if message else []
        if any(SAID in str(value) for value in values):
            yield "5: a card repeats what somebody wrote"
        if case and order.to.chat not in _parties(case, scene):
            yield "6: a case's card goes to one who has no part in it"
        if case and isinstance(message, CaseWaits) and order.to.chat == case.requester:
            yield "the one who asks is alerted about it"


def _relayed(order: SendText | EditText, case: Case | None) -> Iterator[str]:
    if case is None or case.match is None:
        yield "13: a text is passed on in a case without two sides"
        return
    match, author = case.match, order.origin.person
    forth = (author, order.chat, order.name) == (case.requester, match.person, match.alias)
    back = (author, order.chat, order.name) == (match.person, case.requester, match.name)
    if not (forth or back):
        yield "6: a text goes to a wrong chat, or under a wrong name"
    if forth and (case.stage is not Stage.TALKING or match.met is None):
        yield "13: a requester's text passed before their yes"
    if back and case.stage not in {Stage.INTRODUCED, Stage.TALKING}:
        yield f"a supporter's text passed in a {case.stage} case"


def _mirrored(order: EditText | TakeBack | React, case: Case | None, scene: Scene) -> Iterator[str]:
    if case is None or case.match is None or case.stage is Stage.CLOSING:
        yield "4: something is mirrored in a case that is over, or has one side"
        return
    if order.chat not in {case.requester, case.match.person}:
        yield "6: something is mirrored in the chat of one who has no part in it"
    if isinstance(order.target, Earlier):
        target = scene.work.sent.find(order.target.handle)
        if target is not None and target.person != order.chat:
            yield "6: something is mirrored on a message of another chat"


def _parties(case: Case, scene: Scene) -> set[int]:
    """Return whom a case's cards may reach: its two, whoever was asked, and coordinators."""
    two = {case.requester, *([case.match.person] if case.match else [])}
    asked = {offer.person for offer in scene.work.offers.of_case(case.id)}
    coordinators = {each.person for each in scene.work.coordinators.all().values()}
    return two | asked | coordinators

"""Relations of a department: kept apart from whom, led by whom, and where its people work too."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from handlers.pairs import id_of
from handlers.programme import departments
from handlers.programme.grouping import groups
from handlers.verbs import Verb
from matching.values import DepartmentId
from storage.dialogue import Asked
from storage.work import Work

Names = Mapping[bytes, str]


@dataclass(frozen=True, slots=True, repr=False)
class Relation:
    """One kind: its buttons, of whom it speaks, and how it is read and changed.

    `asked` is the question for letters, where much could be related. `subjects` are departments
    or groups, `others` what one of them can be related to, both by the ids that stand on buttons.
    Of a change that `tells` the other coordinators hear.
    """

    kind: str
    ask: Verb
    asked: Asked
    on: Verb
    off: Verb
    subjects: Callable[[Work], Names]
    others: Callable[[Work], Names]
    related: Callable[[bytes, Work], frozenset[bytes]]
    change: Callable[[bytes, bytes, bool, Work], None]
    tells: bool = True


def _places(work: Work) -> Names:
    return {each.id: each.name for each in work.departments.open()}


def _listeners(work: Work) -> Names:
    return {each.id: each.listed_as for each in departments.on_roster(work)}


def _groups(work: Work) -> Names:
    return {id_of(each): each for each in groups(work)}


def _apart(row: bytes, work: Work) -> frozenset[bytes]:
    return frozenset(work.departments.places().neighbours.get(DepartmentId(row), ()))


def _keep_apart(row: bytes, other: bytes, on: bool, work: Work) -> None:  # noqa: FBT001  what a button says
    one, two = work.departments.all()[row], work.departments.all()[other]
    for each, apart in ((one, two.id), (two, one.id)):
        rest = tuple(it for it in each.keep_apart if it != apart)
        kept = (*rest, apart) if on and each is one else rest
        work.departments.put(replace(each, keep_apart=kept))


def _companions(row: bytes, work: Work) -> frozenset[bytes]:
    return frozenset(work.departments.all()[row].companions)


def _accompany(row: bytes, other: bytes, on: bool, work: Work) -> None:  # noqa: FBT001  as above
    department = work.departments.all()[row]
    rest = tuple(each for each in department.companions if each != other)
    kept = (*rest, DepartmentId(other)) if on else rest
    work.departments.put(replace(department, companions=kept))


def _leaders(row: bytes, work: Work) -> frozenset[bytes]:
    everybody = departments.on_roster(work)
    return frozenset(each.id for each in everybody if row in each.leads.departments)


def _lead(row: bytes, other: bytes, on: bool, work: Work) -> None:  # noqa: FBT001  as above
    supporter = work.supporters.all()[other]
    rest = supporter.leads.departments - {row}
    led = rest | {DepartmentId(row)} if on else rest
    work.supporters.put(replace(supporter, leads=replace(supporter.leads, departments=led)))


def _heads(row: bytes, work: Work) -> frozenset[bytes]:
    group, everybody = _groups(work)[row], departments.on_roster(work)
    return frozenset(each.id for each in everybody if group in each.leads.groups)


def _head(row: bytes, other: bytes, on: bool, work: Work) -> None:  # noqa: FBT001  as above
    supporter, group = work.supporters.all()[other], _groups(work)[row]
    rest = supporter.leads.groups - {group}
    led = rest | {group} if on else rest
    work.supporters.put(replace(supporter, leads=replace(supporter.leads, groups=led)))


APART = Relation(
    kind="apart",
    ask=Verb.DEPT_APART,
    asked=Asked.APART_OF,
    on=Verb.DEPT_APART_ON,
    off=Verb.DEPT_APART_OFF,
    subjects=_places,
    others=_places,
    related=_apart,
    change=_keep_apart,
)
ALSO = Relation(
    kind="also",
    ask=Verb.DEPT_ALSO,
    asked=Asked.ALSO_OF,
    on=Verb.DEPT_ALSO_ON,
    off=Verb.DEPT_ALSO_OFF,
    subjects=_places,
    others=_places,
    related=_companions,
    change=_accompany,
    tells=False,
)
LEADS = Relation(
    kind="leads",
    ask=Verb.DEPT_LEADS,
    asked=Asked.LEADS_OF,
    on=Verb.DEPT_LEADS_ON,
    off=Verb.DEPT_LEADS_OFF,
    subjects=_places,
    others=_listeners,
    related=_leaders,
    change=_lead,
)
HEADS = Relation(
    kind="heads",
    ask=Verb.DEPT_HEADS,
    asked=Asked.HEADS_OF,
    on=Verb.DEPT_HEADS_ON,
    off=Verb.DEPT_HEADS_OFF,
    subjects=_groups,
    others=_listeners,
    related=_heads,
    change=_head,
)
RELATIONS = (APART, ALSO, LEADS, HEADS)
ASKS = tuple(each.ask for each in RELATIONS)
CHANGES = tuple(verb for each in RELATIONS for verb in (each.on, each.off))
BY_ASKED = {each.asked: each for each in RELATIONS}
BY_VERB = {verb: each for each in RELATIONS for verb in (each.ask, each.on, each.off)}

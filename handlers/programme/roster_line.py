"""One line of the roster: what each of its cells means, and what is wrong with it."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from handlers.flaws import Flaw
from handlers.mistakes import Mistakes
from handlers.moment import LANGUAGES, Programme
from handlers.programme.tables import Line, note_name
from matching.errors import HoursNotUnderstood
from matching.hours import Hours, parse
from matching.values import DepartmentId, Leads, SupporterId, Topic
from storage.departments import plain
from storage.supporters import Supporter

COLUMNS = (
    "first_name",
    "listed_as",
    "role",
    "departments",
    "leads",
    "keep_apart",
    "field",
    "languages",
    "topics",
    "career_stage",
    "gender",
    "capacity",
    "hours",
    "time_zone",
    "trained_on",
    "training_expires",
)
REQUIRED = ("first_name", "role", "departments")
NAMES = ("first_name", "listed_as", "role", "field", "career_stage", "gender")
EVERYTHING = "*"


@dataclass(frozen=True, slots=True, repr=False)
class Known:
    """What names in the file may mean."""

    departments: dict[str, DepartmentId]
    groups: frozenset[str]
    supporters: dict[str, SupporterId]


class Reading:
    """One line of the roster, read cell by cell; what is wrong is noted, not raised."""

    def __init__(self, line: Line, known: Known, programme: Programme, mistakes: Mistakes) -> None:
        self._line = line
        self._known = known
        self._programme = programme
        self._mistakes = mistakes

    def supporter(self, row: SupporterId) -> Supporter:
        """Return the supporter of this line."""
        line = self._line
        for column in REQUIRED:
            if not line.several(column):
                self._note(Flaw.NEEDED, column)
        for column in NAMES:
            note_name(line, column, self._mistakes)
        return Supporter(
            id=row,
            first_name=line["first_name"],
            listed_as=listed_as(line),
            role=line["role"],
            departments=self._departments("departments"),
            hours=self._hours(),
            leads=self._leads(),
            apart_from=self._apart_from(),
            not_with=self._not_with(),
            languages=self._languages(),
            topics=self._topics(),
            field=line["field"],
            career_stage=line["career_stage"],
            gender=line["gender"],
            capacity=self._capacity(),
            trained_on=self._day("trained_on"),
            training_expires=self._day("training_expires"),
        )

    def _note(self, flaw: Flaw, column: str, value: str = "", known: str = "") -> None:
        self._mistakes.note(self._line.number, flaw, column, value, known)

    def _departments(self, column: str) -> tuple[DepartmentId, ...]:
        found = []
        for name in self._line.several(column):
            department = self._known.departments.get(plain(name))
            if department is None:
                self._note(Flaw.DEPARTMENT, column, name)
            else:
                found.append(department)
        return tuple(dict.fromkeys(found))

    def _leads(self) -> Leads:
        departments, groups = set(), set()
        for name in self._line.several("leads"):
            if plain(name) in self._known.departments:
                departments.add(self._known.departments[plain(name)])
            if name in self._known.groups:  # of the same name: both are led
                groups.add(name)
            elif plain(name) not in self._known.departments and name != EVERYTHING:
                self._note(Flaw.DEPARTMENT_OR_GROUP, "leads", name)
        everything = EVERYTHING in self._line.several("leads")
        return Leads(frozenset(departments), frozenset(groups), everything)

    def _apart_from(self) -> tuple[DepartmentId, ...]:
        names = (plain(name) for name in self._line.several("keep_apart"))
        return tuple(
            self._known.departments[name] for name in names if name in self._known.departments
        )

    def _not_with(self) -> tuple[SupporterId, ...]:
        found = []
        for name in self._line.several("keep_apart"):
            if plain(name) in self._known.supporters:
                found.append(self._known.supporters[plain(name)])
            elif plain(name) not in self._known.departments:
                self._note(Flaw.DEPARTMENT_OR_SUPPORTER, "keep_apart", name)
        return tuple(found)

    def _languages(self) -> tuple[str, ...]:
        languages = tuple(each.lower() for each in self._line.several("languages"))
        for language in languages:
            if language not in LANGUAGES:
                self._note(Flaw.CHOICE, "languages", language, ", ".join(LANGUAGES))
        return languages or self._programme.languages[:1]

    def _topics(self) -> tuple[Topic, ...]:
        known = set(Topic) - {Topic.UNSAID}
        names = self._line.several("topics")
        for name in names:
            if name not in known:
                self._note(Flaw.CHOICE, "topics", name, ", ".join(sorted(known)))
        return tuple(Topic(name) for name in names if name in known)

    def _capacity(self) -> int:
        try:
            found = self._line.number_in("capacity")
        except ValueError:
            self._note(Flaw.NUMBER, "capacity", self._line["capacity"])
            return 0
        return self._programme.capacity if found is None else found

    def _hours(self) -> Hours:
        zone = self._line["time_zone"] or self._programme.zone
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self._note(Flaw.ZONE, "time_zone", zone)
            zone = self._programme.zone
        try:
            return parse(self._line["hours"], zone)
        except HoursNotUnderstood as error:
            self._note(Flaw.HOURS, "hours", error.part)
            return parse("", zone)

    def _day(self, column: str) -> date | None:
        text = self._line[column]
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            self._note(Flaw.DATE, column, text)
            return None


def listed_as(line: Line) -> str:
    """Return the name under which a supporter is listed."""
    return line["listed_as"] or line["first_name"]

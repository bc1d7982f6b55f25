"""The roster: the volunteers, from their invitation to their retirement."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from matching.hours import Hours
from matching.values import DepartmentId, Leads, SupporterId, Topic
from storage.session import Sealed, Session
from storage.shelf import Shelf, Statements

_STATEMENTS = Statements(
    all="SELECT id, sealed FROM supporters",
    put="""
        INSERT INTO supporters (id, sealed) VALUES (:id, :sealed)
        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
    """,
    drop="DELETE FROM supporters WHERE id = :id",
)


class Standing(StrEnum):
    """How far a supporter has come: invited, agreed in chat, confirmed by a coordinator, retired.

    Of a retired one the row stays only until their open talks have ended.
    """

    INVITED = "invited"
    AGREED = "agreed"
    CONFIRMED = "confirmed"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True, repr=False)
class Supporter:
    """One supporter as the programme lists them.

    `listed_as` is the name that a requester sees, with `role`. `person` is the Telegram id, known
    once they have agreed, and `language` that of their chat. `training_expires` is the last valid
    day in the programme's time zone. Who is `away` comes back at `away_until`, if they said when.
    `cards` are those on which coordinators are asked to confirm.

    Declared by themselves: `about` is a short text beside name and role, `shown_to_own` lets their
    own departments see them in the directory, `urgent_anytime` lets urgent requests reach them
    outside of `hours`, and within `quiet_hours` (two times of day, `HH:MM`, of their own zone)
    nothing that can wait is sent. After a heavy talk they are not asked before `rests_until`.

    `seen` is the first day of the month in which they last declared or answered something as a
    supporter; nothing finer is kept.
    `draft` is the card on which words of theirs wait for a yes. `agreed_to` is the version of the
    text they agreed to, and `asked_to_agree` the one that they were asked about last. `nominated`
    is one who came by a colleague's word, until confirmed. Who is `unreachable` has blocked the bot
    or left Telegram, and is not asked until they write again.
    """

    id: SupporterId
    first_name: str
    listed_as: str
    role: str
    departments: tuple[DepartmentId, ...]
    hours: Hours
    leads: Leads = field(default_factory=Leads)
    apart_from: tuple[DepartmentId, ...] = ()
    not_with: tuple[SupporterId, ...] = ()
    languages: tuple[str, ...] = ("en",)
    topics: tuple[Topic, ...] = ()
    field: str = ""
    career_stage: str = ""
    gender: str = ""
    capacity: int = 2
    trained_on: date | None = None
    training_expires: date | None = None
    standing: Standing = Standing.INVITED
    away: bool = False
    away_until: datetime | None = None
    person: int | None = None
    language: str = "en"
    agreed_to: str = ""
    cards: tuple[bytes, ...] = ()
    about: str = ""
    shown_to_own: bool = False
    urgent_anytime: bool = False
    quiet_hours: tuple[str, str] | None = None
    rests_until: datetime | None = None
    seen: date | None = None
    draft: bytes = b""
    asked_to_agree: str = ""
    nominated: bool = False
    unreachable: bool = False


_SEALED = Sealed("supporters", Supporter)


class Supporters(Shelf[Supporter]):
    """Supporters by id, by person and by listed name."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _SEALED, _STATEMENTS)

    def find(self, supporter: SupporterId) -> Supporter | None:
        """Return a supporter."""
        return self.all().get(supporter)

    def of_person(self, person: int) -> Supporter | None:
        """Return the supporter who writes from a Telegram id."""
        return next((each for each in self.all().values() if each.person == person), None)

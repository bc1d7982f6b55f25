"""A programme in a folder: configuration, keys, database, and talks that are open already."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.config import Config, load
from bot.offline import do
from handlers.joining.consent import VERSION
from handlers.match.pool import AGREEMENT
from handlers.timers import Timer
from matching.hours import undeclared
from matching.values import DepartmentId, SupporterId, When
from storage.cards import Card
from storage.cases import Match, Stage, Wishes
from storage.database import create_database
from storage.departments import Department
from storage.keyring import make_keys, open_keyring
from storage.seats import Side
from storage.session import new_id
from storage.supporters import Standing, Supporter
from storage.values import ROW_ID, CardId, CaseId, Handle
from storage.work import Work

ZONE = "America/Winnipeg"
CONFIG = """
[telegram]
token_file = "token"
username = "peer_bot"
api_url = "{url}"
per_second = 0
per_chat = 0
[programme]
name = "Peerline"
"""


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk that is open: the Telegram ids of the two."""

    requester: int
    supporter: int

    def ways(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return who writes to whom, both ways."""
        return (self.requester, self.supporter), (self.supporter, self.requester)


async def make(
    folder: Path,
    url: str,
    token: str,
    talks: tuple[Talk, ...],
    introduced: tuple[Talk, ...] = (),
) -> Path:
    """Make a programme with open talks in a fresh folder; return its configuration file.

    Of those who are `introduced` the one who asked has not been shown to whom, and not said yes:
    they can on the card `introduction`.
    """
    config = _found(folder, url, token)
    await do(config, lambda work: _open(talks, work))
    await do(config, lambda work: _introduce(introduced, work))
    return config.path


def _found(folder: Path, url: str, token: str) -> Config:
    folder.mkdir(mode=0o700)
    path = folder / "config.toml"
    path.write_text(CONFIG.format(url=url), "utf-8")
    (folder / "token").write_text(token, "ascii")
    (folder / "token").chmod(0o600)
    config = load(path, {})
    make_keys(config.keys)
    with open_keyring(config.keys) as keyring:
        create_database(config.database, keyring, demo=False)
    return config


def _open(talks: tuple[Talk, ...], work: Work) -> None:
    emergency, surgery = DepartmentId(new_id()), DepartmentId(new_id())
    work.departments.put(Department(emergency, "Emergency"))
    work.departments.put(Department(surgery, "Surgery"))
    for place, talk in enumerate(talks):
        supporter = _enlist(talk.supporter, place, surgery, work)
        person = work.people.add(talk.requester, "en", VERSION)
        work.people.save(replace(person, departments=(emergency,), placed=True))
        _talk(talk, supporter, f"Cedar Lake {place}", work)


def _enlist(person: int, place: int, department: DepartmentId, work: Work) -> Supporter:
    work.people.add(person, "en", VERSION)
    return work.supporters.put(
        Supporter(
            id=SupporterId(new_id()),
            first_name="Ben",
            listed_as=f"Ben {place}",
            role="family physician",
            departments=(department,),
            hours=undeclared(ZONE),
            trained_on=date(2026, 1, 1),
            standing=Standing.CONFIRMED,
            person=person,
            agreed_to=AGREEMENT,
        )
    )


def introduction(place: int) -> CardId:
    """Return the card on which somebody says yes to the one to whom they are introduced."""
    return CardId(f"introduction {place}".encode().ljust(ROW_ID, b"."))


def _introduce(talks: tuple[Talk, ...], work: Work) -> None:
    """Let one of each say yes, and the other have been shown nothing so far."""
    place_of_work = DepartmentId(new_id())
    work.departments.put(Department(place_of_work, "Pediatrics"))
    for place, talk in enumerate(talks):
        supporter = _enlist(talk.supporter, 100 + place, place_of_work, work)
        work.people.add(talk.requester, "en", VERSION)
        case = _talk(talk, supporter, f"Birch River {place}", work, Stage.INTRODUCED)
        card = Card(introduction(place), "introduction", talk.requester, case)
        work.cards.put(card)


def _talk(
    talk: Talk, supporter: Supporter, alias: str, work: Work, stage: Stage = Stage.TALKING
) -> CaseId:
    now = datetime.now(UTC)
    wishes = Wishes(languages=("en",), when=When.ROUTINE)
    case = work.cases.open(talk.requester, wishes, now, new_id())
    match = Match(
        supporter=supporter.id,
        person=talk.supporter,
        name=supporter.listed_as,
        role=supporter.role,
        alias=alias,
        card=Handle(0),
        accepted=now,
        reach_by=now,
        met=now if stage is Stage.TALKING else None,
        contact=now if stage is Stage.TALKING else None,
    )
    work.cases.save(replace(case, stage=stage, match=match, active=now))
    work.seats.take(talk.requester, case.id, Side.REQUESTER)
    work.seats.take(talk.supporter, case.id, Side.SUPPORTER)
    work.timers.set(Timer.IDLE, case.id, now + timedelta(days=4))
    return case.id

"""A programme for the demo: a configuration, departments, and eight listeners with their hours.

All of it is invented. It comes in English or French, as the files that `peerline import` takes.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = "America/Winnipeg"
TUESDAY = 1
MORNING, NOON = time(9), time(12)
TRAINED = timedelta(days=60)
REFRESHER = timedelta(days=300)

_CONFIG = """\
[telegram]
token_file = "token"
api_url = "{api_url}"
per_second = 0
per_chat = 0

[programme]
name = "Peerline"
time_zone = "{zone}"
languages = [{languages}]
coordinators = [{coordinator}]
contact = "204-555-0100"
duty_hours = "mon-fri 08:00-16:00"

[[resources]]
name = "{resource}"
phone = "204-555-0199"
verified = {verified}
"""
_RESOURCE = {
    "en": "A line invented for this demo",
    "fr": "Une ligne inventée pour cette démo",
}

PLACES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "emergency": "Emergency",
        "internal": "Internal medicine",
        "surgery": "Surgery",
        "anesthesia": "Anesthesia",
        "family": "Family medicine",
        "pediatrics": "Pediatrics",
        "psychiatry": "Psychiatry",
        "clinic": "Downtown clinic",
    },
    "fr": {
        "emergency": "Urgence",
        "internal": "Médecine interne",
        "surgery": "Chirurgie",
        "anesthesia": "Anesthésie",
        "family": "Médecine familiale",
        "pediatrics": "Pédiatrie",
        "psychiatry": "Psychiatrie",
        "clinic": "Clinique du centre",
    },
}
"""The departments, by a key of ours."""
_SIZES = {
    "emergency": 24,
    "internal": 40,
    "surgery": 32,
    "anesthesia": 18,
    "family": 55,
    "pediatrics": 21,
    "psychiatry": 16,
    "clinic": 9,
}
_ROLES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "emergency": "emergency physician",
        "internal": "internist",
        "surgery": "surgeon",
        "anesthesia": "anesthesiologist",
        "family": "family physician",
        "pediatrics": "pediatrician",
        "psychiatry": "psychiatrist",
        "clinic": "family physician",
    },
    "fr": {
        "emergency": "urgentologue",
        "internal": "interniste",
        "surgery": "chirurgien",
        "anesthesia": "anesthésiste",
        "family": "médecin de famille",
        "pediatrics": "pédiatre",
        "psychiatry": "psychiatre",
        "clinic": "médecin de famille",
    },
}


@dataclass(frozen=True, slots=True)
class Listener:
    """A supporter on the roster: where they work, what they know, and when they have time."""

    name: str
    place: str
    hours: str
    topics: str = "burnout"
    leads: str = ""


LISTENERS = (
    Listener("Bruno", "surgery", "mon-fri 08:00-18:00"),
    Listener("Clara", "family", "mon-fri 08:00-20:00", "burnout;workplace"),
    Listener("David", "anesthesia", "mon-sun 09:00-21:00"),
    Listener("Emma", "emergency", "mon-fri 08:00-18:00"),
    Listener("Felix", "internal", "mon-fri 08:00-16:00", leads="emergency"),
    Listener("Gina", "clinic", "mon-fri 08:00-18:00"),
    Listener("Hugo", "psychiatry", "mon-fri 18:00-22:00"),
    Listener("Iris", "pediatrics", "mon-fri 08:00-16:00", "relationship;imposter"),
)
"""Of those who know burnout, three may be asked at noon by somebody of the emergency department
who also works in the clinic: two others share a place with them, one leads it, one is off."""


def next_morning(now: datetime) -> datetime:
    """Return the next Tuesday's morning: no clock of the demo goes backwards."""
    today = now.astimezone(ZoneInfo(ZONE)).date()
    tuesday = today + timedelta(days=(TUESDAY - today.weekday()) % 7)
    morning = datetime.combine(tuesday, MORNING, ZoneInfo(ZONE))
    return morning if morning >= now else morning + timedelta(days=7)


def noon_of(morning: datetime) -> datetime:
    """Return noon of the same day."""
    return datetime.combine(morning.date(), NOON, morning.tzinfo)


def config(language: str, api_url: str, coordinator: int, now: datetime) -> str:
    """Return the bot's configuration; the language comes first of the programme's two."""
    languages = sorted(PLACES, key=lambda each: each != language)
    return _CONFIG.format(
        api_url=api_url,
        zone=ZONE,
        languages=", ".join(f'"{each}"' for each in languages),
        coordinator=coordinator,
        resource=_RESOURCE[language],
        verified=now.date(),
    )


def departments(language: str) -> str:
    """Return departments.csv."""
    rows = ((name, _SIZES[key]) for key, name in PLACES[language].items())
    return _table(("department", "physicians"), rows)


def roster(language: str, now: datetime) -> str:
    """Return roster.csv; everybody is trained."""
    header = (
        *("first_name", "role", "departments", "leads", "languages", "topics", "hours"),
        *("trained_on", "training_expires"),
    )
    trained, expires = (now - TRAINED).date(), (now + REFRESHER).date()
    places, roles = PLACES[language], _ROLES[language]
    return _table(
        header,
        (
            (
                *(each.name, roles[each.place], places[each.place], places.get(each.leads, "")),
                *("en;fr", each.topics, each.hours, trained, expires),
            )
            for each in LISTENERS
        ),
    )


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()

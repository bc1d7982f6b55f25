"""Values as they typically stand in a text, for every variable that there is."""

from datetime import UTC, datetime
from typing import Final

ZONE: Final = "America/Winnipeg"
NOW: Final = datetime(2031, 5, 14, 17, 0, tzinfo=UTC)
COUNTS = (0, 1, 2, 12)

SAMPLES = {
    "after": "tomorrow at 2:00 p.m.",
    "alert": "Monday to Friday 8:00 a.m. to 4:00 p.m.",
    "alias": "Magnolia Cascade",
    "by": "tomorrow at 2:00 p.m.",
    "clock": "2:00 p.m.",
    "contact": "204-555-0100",
    "day": "Wednesday",
    "days": "Monday and Tuesday",
    "duty": "Monday to Friday 8:00 a.m. to 4:00 p.m.",
    "ends": "4:00 p.m.",
    "first": "Monday",
    "hours": "every day 8:00 a.m. to 9:00 p.m.",
    "languages": "English or French",
    "last": "Friday",
    "letters": "ABCD EFGH",
    "link": "https://t.me/peerline_bot?start=agree_AAAAAAAAAAAAAAAAAAAAAA",
    "name": "Dr. Alexandra Beauchemin",
    "news": "tomorrow at 2:00 p.m.",
    "phone": "204-555-0100",
    "place": "Emergency Medicine, St. Boniface",
    "places": "Emergency Medicine, Pediatrics and Surgery",
    "programme": "Peerline",
    "resources": "Family line: 204-555-0100",
    "role": "family physician",
    "since": "May 7, 2031",
    "starts": "8:00 a.m.",
    "text": "555-0100",
    "until": "on 3 June at 2:00 p.m.",
    "username": "peerline_bot",
    "url": "https://example.org",
    "when": "routine",
    "topic": "other",
    "active": "120",
    "away": "14",
    "about": "I have been through an inquest. I listen on the phone, too.",
    "back": "November 29, 2031",
    "capacity": "2",
    "count": "120",
    "due": "12",
    "expires": "November 29, 2032",
    "field": "obstetrics and gynecology",
    "gender": "two-spirit",
    "instead": "tomorrow at 2:00 p.m.",
    "invited": "12",
    "lapsed": "12",
    "more": "100",
    "names": "Dr. Alexandra Beauchemin and Dr. Ben",
    "stage": "locum",
    "start": "on 3 June at 8:00 a.m.",
    "topics": "stress at work and worn out",
    "trained": "November 29, 2031",
    "todo": "12",
    "unconfirmed": "12",
    "untrained": "12",
    "unverified": "2",
    "wishes": "Field: the same as yours (surgery), if possible",
}


def values_of(variable: str, choices: dict[str, list[str]]) -> list[str | int]:
    """Return a value of a variable for each case that a text tells apart."""
    cases = choices.get(variable, [])
    if "one" in cases:
        return list(COUNTS)
    named = [case for case in dict.fromkeys(cases) if case != "other" or variable == "topic"]
    if variable in SAMPLES and ("other" in cases or not cases):
        named.append(SAMPLES[variable])
    return list(dict.fromkeys(named))

"""Values as they typically stand in a text, for every variable that there is."""

from datetime import UTC, datetime
from typing import Final

ZONE: Final = "America/Winnipeg"
NOW: Final = datetime(2031, 5, 14, 17, 0, tzinfo=UTC)
COUNTS = (0, 1, 2, 12)

SAMPLES = {
    "about": "I was a rural physician for twenty years, and I like to listen.",
    "after": "tomorrow at 2:00 p.m.",
    "alert": "Monday to Friday 8:00 a.m. to 4:00 p.m.",
    "alias": "Magnolia Cascade",
    "before": "Dr. Alexandra Beauchemin",
    "by": "tomorrow at 2:00 p.m.",
    "clock": "2:00 p.m.",
    "contact": "204-555-0100",
    "day": "Wednesday",
    "days": "Monday and Tuesday",
    "duty": "Monday to Friday 8:00 a.m. to 4:00 p.m.",
    "ends": "4:00 p.m.",
    "field": "anesthesia",
    "first": "Monday",
    "apart": "Emergency Medicine, Pediatrics and Surgery",
    "companions": "Emergency Medicine, Pediatrics and Surgery",
    "former": "12",
    "group": "Acute care",
    "into": "Emergency Medicine, St. Boniface",
    "leads": "Dr. Alexandra Beauchemin",
    "names": "Dr. Alexandra Beauchemin",
    "other": "Emergency Medicine, St. Boniface",
    "size": "120",
    "gender": "agender",
    "hours": "every day 8:00 a.m. to 9:00 p.m.",
    "languages": "English or French",
    "last": "Friday",
    "letters": "ABCD EFGH",
    "link": "https://t.me/peerline_bot?start=agree_AAAAAAAAAAAAAAAAAAAAAA",
    "longest": "300",
    "name": "Dr. Alexandra Beauchemin",
    "news": "tomorrow at 2:00 p.m.",
    "phone": "204-555-0100",
    "place": "Emergency Medicine, St. Boniface",
    "places": "Emergency Medicine, Pediatrics and Surgery",
    "programme": "Peerline",
    "reason": "unknown",
    "renew": "12",
    "number": "204-555-0100",
    "report": "Something felt wrong in a talk.",
    "resources": "Family line: 204-555-0100",
    "role": "family physician",
    "since": "May 7, 2031",
    "stage": "locum",
    "starts": "8:00 a.m.",
    "text": "555-0100",
    "until": "on 3 June at 2:00 p.m.",
    "username": "peerline_bot",
    "url": "https://example.org",
    "when": "routine",
    "topic": "other",
    "arrived": "118",
    "at": "on 3 June at 2:00 p.m.",
    "entries": "today at 2:00 p.m.: invitation, Dr. Alexandra Beauchemin (Dr. Ann Roy)",
    "failed": "2",
    "log": "128 · 4F2A 91C0",
    "mark": "128 · 4F2A 91C0",
    "silent": "12",
    "active": "120",
    "away": "14",
    "back": "November 29, 2031",
    "capacity": "2",
    "count": "120",
    "due": "12",
    "changed": "12",
    "new": "12",
    "same": "120",
    "unasked": "12",
    "most": "2",
    "line": "120",
    "lines": "Magnolia Cascade: last words today at 2:00 p.m., within the hour.",
    "column": "training_expires",
    "value": "Emergency Medicine, St. Boniface",
    "known": "adverse-event, burnout, imposter, other, relationship, workplace",
    "leaving": "Emergency Medicine, St. Boniface and Pediatrics",
    "mistakes": "Line 2, capacity: 'two' is no number",
    "expires": "November 29, 2032",
    "instead": "tomorrow at 2:00 p.m.",
    "invited": "12",
    "lapsed": "12",
    "more": "100",
    "zone": "Winnipeg",
    "start": "on 3 June at 8:00 a.m.",
    "topics": "stress at work and worn out",
    "trained": "November 29, 2031",
    "todo": "12",
    "unconfirmed": "12",
    "untrained": "12",
    "unverified": "2",
    "words": "I was asked twice for money.",
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

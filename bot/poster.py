"""The poster: what stands on it, as finished words of one language. `bot.ink` prints it.

It hangs where physicians work, and carries nothing secret beyond the join code.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from unicodedata import normalize
from urllib.parse import quote

from bot.words import Words
from handlers.help_now import shown
from handlers.links import EVERYBODY, join
from handlers.moment import Programme
from handlers.orders import Reader
from storage.codes import LENGTH
from storage.departments import plain

_BETWEEN = re.compile(r"[^a-z0-9]+")
_AS_PRINTED = str.maketrans({"'": "\u2019", "\u202f": "\u00a0", "\u2011": "-"})
"""The apostrophe as it is printed, and what looks like two signs that the typeface lacks."""


@dataclass(frozen=True, slots=True, repr=False)
class Poster:
    """What stands on a poster, from top to bottom; `of` is the department's name, or `*`."""

    of: str
    language: str
    programme: str
    organization: str
    headline: str
    lines: str
    link: str
    scan: str
    how_to_type: str
    code: str
    place: str
    contact: str
    crisis: str

    @property
    def mark(self) -> str:
        """Return what every file of this poster holds, and no other department's."""
        return f"peerline-poster:{quote(plain(self.of), safe='')};"


def poster(programme: Programme, words: Words, language: str, of: str, letters: str) -> Poster:
    """Return the poster of a department, or of the programme if `of` is `*`, with its code."""
    to, now = Reader(0, language, programme.zone), datetime.now(UTC)  # no part tells a time

    def part(name: str, **values: object) -> str:
        return _set(words.text(name, values, to, now))

    place, contact = "" if of == EVERYBODY else of, programme.contact
    return Poster(
        of=of,
        language=language,
        programme=_set(programme.name),
        organization=_set(programme.organization),
        headline=part("poster-headline"),
        lines=part("poster-lines"),
        link=join(of, programme.username, letters).url,
        scan=part("poster-scan"),
        how_to_type=part("poster-type", username=programme.username),
        code=f"{letters[: LENGTH // 2]} {letters[LENGTH // 2 :]}",
        place=part("poster-place", place=place) if place else "",
        contact=part("poster-contact", contact=contact) if contact else "",
        crisis=part("poster-crisis", resources=shown(programme)[:1]),
    )


def called(sheet: Poster, kind: str) -> str:
    """Return how the file of a poster is called, in letters that every system takes."""
    bare = normalize("NFKD", sheet.of.casefold()).encode("ascii", "ignore").decode()
    name = "-".join(["poster", *filter(None, _BETWEEN.split(bare)), sheet.language])
    return f"{name}.{kind}"


def _set(text: str) -> str:
    return normalize("NFC", text).translate(_AS_PRINTED)

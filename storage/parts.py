"""Parts: the further messages of albums that wait in the outbox, each found by what it is of.

The album itself is one row there, sent by one call; the first of its messages has its handle.
"""

from collections.abc import Sequence

from storage.session import Session
from storage.values import CaseId, Handle

_PUT = "INSERT INTO parts (handle, album, origin) VALUES (:handle, :album, :origin)"
_BY_ORIGIN = """
    SELECT parts.handle, outbox.person FROM parts JOIN outbox ON outbox.handle = parts.album
    WHERE parts.origin = :origin
"""
_ALBUM = "SELECT album FROM parts WHERE handle = :handle"
_DROP = "DELETE FROM parts WHERE album = :album"
_DROP_CASE = """
    DELETE FROM parts WHERE album IN (SELECT handle FROM outbox WHERE case_id = :case_id)
"""
_DROP_PERSON = """
    DELETE FROM parts WHERE album IN (SELECT handle FROM outbox WHERE person = :person)
"""


class Parts:
    """The further messages of albums, which come and go with the album's row in the outbox."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, album: Handle, parts: Sequence[tuple[Handle, bytes | None]]) -> None:
        """Write down the handles of an album's parts, each with the tag of what it is of."""
        for handle, origin in parts:
            self._session.run(_PUT, {"handle": handle, "album": album, "origin": origin})

    def of(self, origin: bytes) -> list[tuple[int, bytes]]:
        """Return the parts that are of a message, each with the tag of its reader's chat."""
        return [(row[0], row[1]) for row in self._session.all(_BY_ORIGIN, {"origin": origin})]

    def album_of(self, handle: Handle) -> Handle:
        """Return the order by which a part is sent; anything else is sent by its own."""
        row = self._session.one(_ALBUM, {"handle": handle})
        return handle if row is None else Handle(row[0])

    def drop(self, album: Handle) -> None:
        """Drop the parts of an album that is taken out of the outbox."""
        self._session.run(_DROP, {"album": album})

    def drop_case(self, case: CaseId) -> None:
        """Drop the parts of one case's albums; before its orders go."""
        self._session.run(_DROP_CASE, {"case_id": case})

    def drop_chat(self, person: bytes) -> None:
        """Drop the parts of the albums for a chat, by its tag; before its orders go."""
        self._session.run(_DROP_PERSON, {"person": person})

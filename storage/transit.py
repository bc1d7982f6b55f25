"""The transit key: what seals everything that only passes through, replaced minute by minute.

Raw arrivals, orders of no case, held texts, who sits in which open case: all of it is sealed and
looked up under one key that soon dies. `renew` opens a new one; rows that stand under an older
key follow it in small steps (`storage.rotation`), and then the older key is destroyed.
"""

from storage.session import Session
from storage.slots import KeyId

KIND = "transit"
_PERSON = b"person"
REMEMBERED = 4096
"""Tags kept in memory; all of them go with the key."""


class Transit:
    """The live transit keys, newest first, and the tags made with them."""

    def __init__(self, session: Session, live: tuple[KeyId, ...]) -> None:
        self._session = session
        self.live = live
        self.used = False
        self._made: dict[tuple[KeyId, int], bytes] = {}

    @property
    def key(self) -> KeyId:
        """Return the key that seals what comes now."""
        self.used = True
        return self.live[0]

    def tag(self, person: int) -> bytes:
        """Return the tag under which `person` is written down now."""
        return self._tag(self.key, person)

    def tags(self, person: int) -> list[bytes]:
        """Return every tag under which `person` may still stand."""
        return [self._tag(key, person) for key in self.live]

    def _tag(self, key: KeyId, person: int) -> bytes:
        tag = self._made.get((key, person))
        if tag is None:
            if len(self._made) >= REMEMBERED:
                self._made.clear()
            tag = self._session.vault.tag(key, _PERSON, str(person).encode())
            self._made[key, person] = tag
        return tag

    def renew(self) -> None:
        """Open a new key for what comes next; the older ones wait for their rows to follow."""
        self.live = (self._session.new_key(KIND), *self.live)
        self.used = False
        self._session.effects.renewed = True

    def restore(self, live: tuple[KeyId, ...]) -> None:
        """Go back to the keys that were live before a unit that failed; rows stand under them."""
        self.live = live
        self.used = True

    def retire(self, keys: tuple[KeyId, ...]) -> None:
        """Destroy older keys, of whose rows none is left."""
        self.live = tuple(key for key in self.live if key not in keys)
        self._made.clear()
        for key in keys:
            self._session.doom(key)

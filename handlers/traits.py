"""Traits: the fields, career stages and genders that stand on the roster, by key and by spelling.

What a roster says is free text; what nobody means by case or spaces makes no difference. A career
stage or a gender that fewer than `pool_at_least` have declared is no choice: it would point at one.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from hashlib import blake2b

from handlers.moment import Moment
from matching.values import Wish
from storage.departments import plain
from storage.supporters import Standing, Supporter
from storage.values import ROW_ID
from storage.work import Work

NAMED_HERE = frozenset({"woman", "man", "nonbinary", "resident", "early", "mid", "late"})
"""Those that have a name in each language; everything else is told as the roster spells it."""
TOLD_AT_MOST = 40
_OF: Mapping[Wish, Callable[[Supporter], str]] = {
    Wish.FIELD: lambda each: each.field,
    Wish.STAGE: lambda each: each.career_stage,
    Wish.GENDER: lambda each: each.gender,
}


def choices(wish: Wish, work: Work, moment: Moment) -> dict[bytes, str]:
    """Return the keys that one may choose among, by the ids that stand for them on buttons."""
    found = Counter(
        plain(_OF[wish](each))
        for each in work.supporters.all().values()
        if each.standing is Standing.CONFIRMED and _OF[wish](each)
    )
    many = 1 if wish is Wish.FIELD else moment.programme.pool_at_least
    keys = sorted(key for key, count in found.items() if count >= many)
    return {tag(key): key for key in keys[:TOLD_AT_MOST]}


def tag(key: str) -> bytes:
    """Return the id that stands for a key on a button."""
    return blake2b(key.encode(), digest_size=ROW_ID).digest()


def spelled(wish: Wish, key: str, work: Work) -> str:
    """Return a key as it is told: by its name in each language, else as the roster spells it."""
    if key in NAMED_HERE:
        return key
    spellings = (_OF[wish](each) for each in work.supporters.all().values())
    return next((each for each in spellings if plain(each) == key), key)

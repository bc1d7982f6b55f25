"""Configurations: any file is one that works, or is refused with a word on where it is wrong.

Of one that is accepted, the card that matters most must fit into a message of Telegram's.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from msgspec.structs import fields

from bot.config import TOKEN, load
from bot.errors import ConfigurationInvalid
from bot.sections import LATER, File, Section
from bot.words import Words
from handlers.help_now import message
from handlers.moment import Moment
from handlers.orders import Reader
from handlers.writing import LIMIT, length
from tests.bot.moments import NOON
from tests.bot.test_config import EVERYTHING
from tests.fuzz.dice import Dice
from tests.fuzz.watch import Attack

SECRET = "canary-token"  # noqa: S105  nobody's
VALUES = (
    *("''", "'x'", '"\\u0000"', '"\\u202e"', "'en'", "'UTC'", "'../..'", "'/'", "'1h'", "'99999w'"),
    *("0", "1", "-1", "99999999999999999999", "9" * 5000, "1e999", "nan", "inf", "-inf", "0.5"),
    *("true", "[]", "{}", "[[]]", "['en', 'en']", "['2d', '3d']", "{ routine = '1h' }", "[1, 'x']"),
    *("2031-05-01", "2031-05-01T00:00:00Z", "0000-00-00", "12:00:00", "['25:00', '08:00']"),
    *("['08', '09']", "['08:00Z', '09:00']", "'mon-sun 00:00-24:00'", "'mon 99:99-00:00'"),
    *("'http://127.0.0.1:99999'", "'https://[::1'", "'https://x?y'", "'ftp://x'", "'https://'"),
    *("[" * 3000, "[" * 200 + "]" * 200, "{a=" * 1500, "'" + "x" * 5000 + "'", '"""' + "é" * 3000),
    *("0x" + "f" * 60, "1_000", "+1", "'sqlite://x'", '"\\ud800"', '"\\x"', "'🩺'", "[41, 2**3]"),
)
FEW = ("''", '"\\u0000"', "0", "-1", "nan", "[]", "'" + "x" * 5000 + "'", "'x'")
LINES = (
    *("[programme]", "[digest]", "[x]", "x = 1", "[[resources]]", "[[telegram]]", "[telegram.x]"),
    *("telegram = 1", "a." * 900 + "b = 1", "= 1", "\x00", "\ufeff", "# \u202e", "resources = []"),
    *("webhook_url = ''", "name = 'y'", "[programme.name]", "['']", "texts = 'x'"),
)
WHOLE = EVERYTHING.splitlines()
WORDS = Words()


def _sections() -> Iterator[str]:
    for table in fields(File):
        yield table.name
        kinds = (table.type, *getattr(table.type, "__args__", ()))
        for kind in kinds:
            if isinstance(kind, type) and issubclass(kind, Section):
                yield from (each.name for each in fields(kind))


NAMED = re.compile(
    r"\b(" + "|".join(sorted({*_sections(), *LATER})) + r")\b|unknown key|is not TOML"
)


@contextmanager
def configurations(folder: Path) -> Iterator[Attack]:
    """Yield the attack."""
    path = folder / "peers"
    (folder / "token").write_text(SECRET, "ascii")
    yield lambda data: attack(data, path)


def attack(data: bytes, path: Path) -> None:
    """Load a file."""
    path.write_bytes(_file(Dice(data)))
    try:
        config = load(path, {TOKEN: SECRET})
    except ConfigurationInvalid as error:
        told = str(error)
        assert NAMED.search(told.replace(str(path), "")) or "cannot be read" in told, told
        assert SECRET not in told
        return
    assert "\0" not in f"{config.database}{config.keys}"
    card = message(Moment(NOON, Random(7), config.programme))
    for language in config.programme.languages:
        told = WORDS.say(card, Reader(1, language, config.programme.zone), NOON)
        assert 0 < length(told) < LIMIT, "help now does not fit into a message"


def _file(dice: Dice) -> bytes:
    if dice.one_in(8):
        return dice.rest()
    lines = list(WHOLE)
    for _ in range(dice.number(5)):
        at = dice.number(len(lines))
        key, is_one, _ = lines[at].partition(" = ")
        if is_one and not dice.one_in(4):
            lines[at] = f"{key} = {dice.pick(dice.pick((VALUES, FEW)))}"
        else:
            lines[at : at + dice.number(2)] = [dice.pick((*LINES, *WHOLE))]
    told = "\n".join(lines).encode("utf-8", "surrogatepass")
    if dice.one_in(8):
        at = dice.number(len(told))
        return told[:at] + dice.some(dice.number(4)) + told[at + 1 :]
    return told

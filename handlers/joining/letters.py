"""Letters: the text of a file, in whichever encoding it came, where that can be told safely.

UTF-8 and UTF-16 say what they are. What is neither is read as Windows-1252 only where every byte
beyond ASCII is a letter of French or a sign that goes with it: in another encoding the same bytes
would be letters that no word here has, and a wrong name is worse than a question.
"""

import codecs
import re

from handlers.flaws import Flaw
from handlers.mistakes import refused

_FRENCH = (
    "\u00e0\u00e2\u00e4\u00e7\u00e9\u00e8\u00ea\u00eb\u00ee\u00ef\u00f4\u00f6\u00f9\u00fb\u00fc"
    "\u00ff\u00e6\u0153"
)
_SIGNS = "\u2018\u2019\u2013\u2014\u00ab\u00bb\u00a0\u00b0"
_TAKEN = frozenset((_FRENCH + _FRENCH.upper() + _SIGNS).encode("cp1252"))
_BEYOND = re.compile(rb"[\x80-\xff]")
_MIXED = re.compile(rb"[\xc2-\xdf][\x80-\xbf]")
"""What UTF-8 makes of such a letter, and no word of French has: both encodings in one file."""


def letters(content: bytes) -> str:
    """Return the text of a file.

    Raises:
        TableRefused: it cannot be told, naming the first line of which it cannot; or there are
            NUL bytes in it, which no text has.
    """
    text = _decoded(content)
    if "\0" in text:
        raise refused(Flaw.NUL, _line(text[: text.index("\0")]))
    return text


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            read = content[: error.start & ~1].decode("utf-16", "replace")
            raise refused(Flaw.LETTERS, _line(read)) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _in_windows_1252(content)


def _in_windows_1252(content: bytes) -> str:
    """Return a text in Windows-1252, if it can be nothing else."""
    others = [it.start() for it in _BEYOND.finditer(content) if it[0][0] not in _TAKEN][:1]
    others += [it.start() for it in _MIXED.finditer(content)][:1]
    if others:
        raise refused(Flaw.LETTERS, _line(content[: min(others)].decode("latin-1")))
    return content.decode("cp1252")


def _line(before: str) -> int:
    """Return the number of the line that follows a text."""
    return 1 + before.replace("\r\n", "\n").replace("\r", "\n").count("\n")

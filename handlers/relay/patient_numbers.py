"""Patient numbers: whether a text seems to hold a health-card or record number of somebody's.

A number is one only where its form leaves little else that it could be: by its check digit and the
groups it is written in, by the birth date inside it, or by the word before it. Nothing that could
be a phone number or a date is ever taken for one. It is looked at here and nowhere else.

For Manitoba's nine digits no check digit is published that we know of (Microsoft Purview, "Canada
personal health identification number", has none either), nor for the nine of other provinces; so
these, and whatever is not told by its form, need their word.
"""

import re
from collections.abc import Iterator

from stdnum import luhn
from stdnum.ca import bc_phn

SHORTEST = 5
"""Digits of the shortest number of a record that is known."""
_DIGIT = re.compile(r"\d")
_YEAR, _MONTH, _DAY = r"(?:(?:19|20)?\d\d)", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_GROUPED = re.compile(r"(?<![\w./-])(\d{4})[ -](\d{3})[ -](\d{3})(?:[ -]?[A-Za-z]{2})?(?![\d-])")
"""Ten digits as Ontario and British Columbia print them; a phone number is never written so."""
_PLAIN = re.compile(r"(?<![\w./+-])\d{10}(?=[ -]?[A-Z]{2}(?!\w))")
"""Ten digits in one run with the two letters of Ontario's version behind; without, they may be
anything."""
_QUEBEC = re.compile(
    r"\b(?:[A-Z]{4}[ -](?=\d{4}[ -])|[A-Za-z]{4}(?=\d{8}))"
    rf"(?P<number>\d\d(?:[05][1-9]|[16][0-2])[ -]?{_DAY}\d\d)(?![\d-])",
)
"""Four letters of the name, year, month (of a woman 50 more) and day of birth, two digits: RAMQ, as
the card prints them, or in one run. A word before a date is neither."""
_DIGITS = r"(?P<number>\d(?:[ -]?\d){5,11})(?![\d-])"
_BETWEEN = (
    r"(?:\s*(?:card|numbers?|no\.?|num[ée]ro|n[°º]\.?|#|is|est|:|=|-))*+\s*+"  # never tried anew
)
_HEALTH = re.compile(
    r"(?<!\w)(?:PHIN|PHN|ULI|OHIP|RAMQ|NAM|MCP|MSI|MHSC"
    r"|(?i:health[ -]?(?:card|number|insurance)|personal health (?:identification )?number"
    r"|medicare|carte[ -](?:sant[ée]|soleil)|assurance[ -]maladie))"
    rf"(?i:{_BETWEEN}){_DIGITS}"
)
"""A number behind the word for a health card; the short words are written large."""
_RECORD = re.compile(
    r"(?<!\w)(?:MRN|(?i:medical record|chart|patient(?: id)?|dossier(?: m[ée]dical)?"
    rf"|num[ée]ro de dossier))(?i:{_BETWEEN})(?P<number>\d{{5,9}})(?![\d-])"
)
"""A number behind the word for a patient's record, in one run."""
_PHONE = re.compile(r"(?:(?:1[ -]?)?\d{3}[ -]?)?\d{3}[ -]\d{4}|1?[2-9]\d\d[ -]?[2-9]\d{6}")
"""As people write phone numbers: 555-0100, 1-204-555-0100, 2045550100 (NANP: no 0 or 1 begins)."""
_LOCAL = re.compile(r"[2-9]\d{6}")
"""A phone number without its area; no health card has seven digits, but records have."""
_DATE = re.compile(
    "|".join(
        "[ -]?".join(order)
        for order in ((_YEAR, _MONTH, _DAY), (_DAY, _MONTH, _YEAR), (_MONTH, _DAY, _YEAR))
    )
)


def is_in(text: str) -> bool:
    """Tell whether a text seems to hold a patient's number."""
    if len(_DIGIT.findall(text)) < SHORTEST:  # as nearly every text: nothing else is looked at
        return False
    return any(_by_form(text)) or any(_by_word(text))


def _by_form(text: str) -> Iterator[bool]:
    for found in _GROUPED.finditer(text):
        yield _has_check_digit("".join(found.groups()))
    for found in _PLAIN.finditer(text):
        yield not _PHONE.fullmatch(found[0]) and luhn.is_valid(found[0])
    for found in _QUEBEC.finditer(text):
        yield not _DATE.fullmatch(found["number"])


def _by_word(text: str) -> Iterator[bool]:
    for found in _HEALTH.finditer(text):
        yield not (_LOCAL.fullmatch(found["number"]) or _is_anything_else(found["number"]))
    for found in _RECORD.finditer(text):
        yield not _is_anything_else(found["number"])


def _is_anything_else(number: str) -> bool:
    return bool(_PHONE.fullmatch(number) or _DATE.fullmatch(number))


def _has_check_digit(number: str) -> bool:
    """Tell whether ten digits are a number of Ontario's (Luhn) or of British Columbia's."""
    return luhn.is_valid(number) or bc_phn.is_valid(number)

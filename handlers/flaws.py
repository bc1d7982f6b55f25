"""Flaws: what can be wrong with a table, and one thing that is, in one line of it."""

from dataclasses import dataclass
from enum import StrEnum

from handlers.orders import Message


class Flaw(StrEnum):
    """What can be wrong. `value` is what stands there, `known` what could."""

    UNREADABLE = "unreadable"
    LARGE = "large"
    LETTERS = "letters"
    NUL = "nul"
    CSV = "csv"
    CELL = "cell"
    LINES = "lines"
    EMPTY = "empty"
    HEADER = "header"
    SEMICOLONS = "semicolons"
    COLUMN_TWICE = "column-twice"
    CELLS = "cells"
    NEEDED = "needed"
    NAME = "name"
    TWICE = "twice"
    INVISIBLE = "invisible"
    LONG = "long"
    SEVERAL = "several"
    MARK = "mark"
    FORMULA = "formula"
    NUMBER = "number"
    DATE = "date"
    HOURS = "hours"
    ZONE = "zone"
    CHOICE = "choice"
    DEPARTMENT = "department"
    DEPARTMENT_OR_GROUP = "department-or-group"
    DEPARTMENT_OR_SUPPORTER = "department-or-supporter"
    GROUP_LED = "group-led"
    RENAMED = "renamed"
    RETIRED = "retired"
    NOMINATED = "nominated"


@dataclass(frozen=True, slots=True, repr=False)
class Mistake(Message):
    """One thing that is wrong: in which line, counted from 1, and in which column, if in one."""

    line: int
    column: str
    flaw: str
    value: str
    known: str

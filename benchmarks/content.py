"""Content: what became of each kind of message, and the page that says so."""

from collections import Counter
from dataclasses import dataclass, field

from benchmarks.senders import GESTURES, SENDER
from handlers.relay.kinds import CONTENT, KINDS, LEFT_BEHIND, NOTICES, READ, Outcome

FIGURES = ("kinds", "relayed", "refused", "hits")
PASSED, REFUSED, IGNORED = "passed", "refused", "ignored"
OUTCOMES = {Outcome.REFUSED: REFUSED, Outcome.IGNORED: IGNORED}
"""What is to become of a kind that does not pass."""


@dataclass
class Found:
    """What became of each kind and gesture, and what was planted of each and found again."""

    outcomes: dict[str, set[str]] = field(default_factory=dict)
    planted: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    """What else did not arrive that should."""

    def figures(self) -> dict[str, int]:
        """Return the contract's figures; a kind counts as what every one of its messages was."""
        kinds = [self.outcomes[each] for each in KINDS if each in self.outcomes]
        passed, refused = (kinds.count({each}) for each in (PASSED, REFUSED))
        return dict(zip(FIGURES, (len(kinds), passed, refused, self.hits.total()), strict=True))

    def broken(self) -> list[str]:
        """Return what is not as it is promised."""
        wrong = [each for each in (*KINDS, *GESTURES) if self.outcomes.get(each) != {_due(each)}]
        return [
            *(f"{count} found of what was planted in {each}" for each, count in self.hits.items()),
            *(f"{each} is not what the allow-list says" for each in wrong),
            *(f"{each} did not arrive" for each in self.lost),
        ]


def _due(name: str) -> str:
    """Return what is to become of a kind, or a gesture."""
    return OUTCOMES.get(KINDS[name].outcome, PASSED) if name in KINDS else PASSED


HEAD = """# What passes, and what does not

Every kind of message that the Bot API knows, and what became of it when it was sent both ways in a
talk, full of what could tell who sent it: ids, names, files, links, whence it was forwarded, what
it quotes. **Planted** is how many such values there were, and **found** how often one of them stood
again in what the bot called towards the other side, or on its disk. This page is what
`python -m benchmarks leaks --write docs/content.md` saw, and is written only where that is what
`handlers/relay/kinds.py` promises. What is not on that list is refused.

| kind | what became of it | planted | found | how, or why not |
| --- | --- | --- | --- | --- |
"""
BECAUSE = {
    "file": "names and dates inside it cannot be cleared away",
    "film": "a moving picture holds its time, its place and voices",
    "person": "it holds a number, and perhaps an account",
    "place": "it shows where somebody is",
    "poll": "it shows who made it, and who answers",
    "account": "it leads back to an account, a channel or a payment",
    "sign": "where it stands for no emoji it is refused",
}
DONE = {
    "album": "photos that were sent together arrive together",
    "reply": "it answers the other side's copy; what it quotes is left behind",
    "edit": "the copy is changed as well",
    "reaction": "one that everybody may set; those of a collection are left behind",
}
FOOT = """
Of the four who took part the ids and names were searched for as well: {planted} values, of which
{found} were found.

**Beside a message** nothing is read but {read}. What may stand there and is left behind: {left}.

Of formatting only what carries no identity is kept; a link behind words is shown in full, unless it
leads to an account. A name, a number or an @name that somebody types is their own words and passes:
only they can tell what of it they mean to say.

**What apps say by themselves** was ignored; it bore {planted_there} values, of which {found_there}
were found: {notices}.
"""


def page(found: Found) -> str:
    """Return the document, as it was found."""
    names = {"read": READ, "left": LEFT_BEHIND, "notices": _ignored(found)}
    told = {name: ", ".join(f"`{each}`" for each in sorted(group)) for name, group in names.items()}
    rows = "".join(_row(name, found) for name in (*CONTENT, *GESTURES))
    return (
        HEAD
        + rows
        + FOOT.format(
            **told,
            planted=found.planted[SENDER],
            found=found.hits[SENDER],
            planted_there=sum(found.planted[each] for each in NOTICES),
            found_there=sum(found.hits[each] for each in NOTICES),
        )
    )


def _row(name: str, found: Found) -> str:
    became = " or ".join(sorted(found.outcomes.get(name, {"never sent"})))
    shown = f"`{name}`" if name in KINDS else f"{'an' if name[0] in 'ae' else 'a'} {name}"
    cells = (shown, became, found.planted[name], found.hits[name], _why(name))
    return f"| {' | '.join(map(str, cells))} |\n".replace("|  |", "| |")


def _why(name: str) -> str:
    """Return how a kind passes where not as it came, and why."""
    if name not in CONTENT:
        return DONE[name]
    kind = CONTENT[name]
    how = "" if kind.outcome in {Outcome.RELAYED, Outcome.REFUSED} else str(kind.outcome)
    return ": ".join(filter(None, (how, BECAUSE.get(str(kind.reason), ""))))


def _ignored(found: Found) -> list[str]:
    return [each for each in NOTICES if found.outcomes.get(each) == {IGNORED}]

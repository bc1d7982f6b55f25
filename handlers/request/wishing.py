"""Wishing: the further wishes of a request that was not sent yet, behind one button of its card.

Nothing here is needed: Send stands on every card. One tap makes a must of a wish, or a wish of it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers import cards, traits
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed
from handlers.match import costs, wishes
from handlers.moment import Moment
from handlers.orders import EditCard, Lines, Message
from handlers.request import intake
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import Wish
from storage.cases import Case, Wishes
from storage.work import Work

MUSTS: dict[Verb | None, Wish] = {
    Verb.MUST_LANGUAGE: Wish.LANGUAGE,
    Verb.MUST_FIELD: Wish.FIELD,
    Verb.MUST_STAGE: Wish.STAGE,
    Verb.MUST_GENDER: Wish.GENDER,
    Verb.MUST_NAMED: Wish.NAMED,
}
DROPS: dict[Verb | None, Wish] = {
    Verb.DROP_FIELD: Wish.FIELD,
    Verb.DROP_STAGE: Wish.STAGE,
    Verb.DROP_GENDER: Wish.GENDER,
    Verb.DROP_NAMED: Wish.NAMED,
}
OPENS: dict[Verb | None, Wish] = {
    Verb.WISH_FIELD: Wish.FIELD,
    Verb.WISH_STAGE: Wish.STAGE,
    Verb.WISH_GENDER: Wish.GENDER,
}
PICKS: dict[Verb | None, Wish] = {
    Verb.PICK_FIELD: Wish.FIELD,
    Verb.PICK_STAGE: Wish.STAGE,
    Verb.PICK_GENDER: Wish.GENDER,
}
DAYS: dict[Verb | None, int] = {Verb.LATER_TOMORROW: 1, Verb.LATER_TWO_DAYS: 2}
LATER = (Verb.LATER_TOMORROW, Verb.LATER_TWO_DAYS, Verb.LATER_WEEK)
MORNING = time(8)
WEEK = 7


@dataclass(frozen=True, slots=True, repr=False)
class WishesShown(Message):
    """What can be wished for, and what was; `wishes` is a line for each."""

    wishes: Lines


@dataclass(frozen=True, slots=True, repr=False)
class WishFieldAsked(Message):
    """Which field is yours?"""


@dataclass(frozen=True, slots=True, repr=False)
class WishStageAsked(Message):
    """At which stage should they be?"""


@dataclass(frozen=True, slots=True, repr=False)
class WishGenderAsked(Message):
    """Whom would you rather talk to?"""


@dataclass(frozen=True, slots=True, repr=False)
class WishLaterAsked(Message):
    """Before when should nobody be asked?"""


@dataclass(frozen=True, slots=True, repr=False)
class TooFewDeclared(Message):
    """Too few have declared it for there to be a choice."""


ASKED: dict[Wish, Callable[[], Message]] = {
    Wish.FIELD: WishFieldAsked,
    Wish.STAGE: WishStageAsked,
    Wish.GENDER: WishGenderAsked,
}


def show(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show the further wishes in place of the card with Send, which stands here too."""
    case = intake.draft_of(event, work)
    if case is None:
        return cards.ButtonOld()
    _show(event, case, work, moment)
    return None


def _show(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> None:
    message, rows = WishesShown(costs.lines(case, work, moment)), _buttons(case, work, moment)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows, case.id))


def _buttons(case: Case, work: Work, moment: Moment) -> Rows:
    said = [wish for wish in Wish if costs.is_told(case, wish, moment)]
    unsaid = [Button(verb) for verb, wish in OPENS.items() if verb and wish not in said]
    if Wish.NAMED not in said:
        unsaid.append(Button(Verb.PEOPLE_SHOW, label={"wish": True}))
    unsaid.append(Button(Verb.DROP_LATER if case.wishes.not_before else Verb.WISH_LATER))
    unsaid.append(Button(Verb.PEOPLE_AVOIDED))
    return (
        *intake.send_row(case, work),
        *(row for wish in said for row in _said(wish, case, moment)),
        *(tuple(unsaid[at : at + 2]) for at in range(0, len(unsaid), 2)),
        *column(Button(Verb.ASK_READY)),
    )


def _said(wish: Wish, case: Case, moment: Moment) -> Rows:
    """Return the buttons of a wish that was said: how firmly, none at all, and which of two."""
    must = wish in wishes.musts(case.wishes, moment.programme.languages)
    firm = (
        Button(verb, label={"must": must}) for verb, each in MUSTS.items() if verb and each is wish
    )
    other = Button(Verb.WISH_OTHER, label={"other": case.wishes.sought.other})
    drops = (Button(verb) for verb, each in DROPS.items() if verb and each is wish)
    return ((*firm, *drops), *(((other,),) if wish is Wish.FIELD else ()))


def ready(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show the card with Send again."""
    case = intake.draft_of(event, work)
    if case is None:
        return cards.ButtonOld()
    intake.show_ready(event, case, work, moment)
    return None


def _change(
    event: ButtonPressed, change: Callable[[Wishes], Wishes], work: Work, moment: Moment
) -> Message | None:
    """Write down other wishes of a draft, and show them."""
    case = intake.draft_of(event, work)
    if case is None:
        return cards.ButtonOld()
    case = work.cases.save(replace(case, wishes=change(case.wishes)))
    _show(event, case, work, moment)
    return None


def toggle(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Make a must of a wish, or a wish of a must."""
    wish, languages = MUSTS[event.verb], moment.programme.languages

    def other(said: Wishes) -> Wishes:
        if not wishes.is_told(said, wish, languages):
            return said
        if wish in wishes.musts(said, languages):
            return wishes.as_wish(said, wish, languages)
        return wishes.as_must(said, wish)

    return _change(event, other, work, moment)


def drop(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Look for nothing in this respect any more."""
    return _change(event, lambda said: wishes.without(said, DROPS[event.verb]), work, moment)


def other_field(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Look for one's own field, or for another than that."""

    def changed(said: Wishes) -> Wishes:
        return replace(said, sought=replace(said.sought, other=not said.sought.other))

    return _change(event, changed, work, moment)


def choose(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show what there is to choose from."""
    case, wish = intake.draft_of(event, work), OPENS[event.verb]
    if case is None:
        return cards.ButtonOld()
    found = traits.choices(wish, work, moment)
    if not found:
        return TooFewDeclared()
    picks = (_pick(wish, row, key, work) for row, key in found.items())
    to, rows = reader(work, event, moment), column(*picks, Button(Verb.ASK_MORE))
    work.outbox.put(EditCard(to, event.message_id, ASKED[wish](), rows, case.id))
    return None


def _pick(wish: Wish, row: bytes, key: str, work: Work) -> Button:
    told = traits.spelled(wish, key, work)
    if wish is Wish.FIELD:
        return Button(Verb.PICK_FIELD, row, {"field": told})
    if wish is Wish.STAGE:
        return Button(Verb.PICK_STAGE, row, {"stage": told})
    return Button(Verb.PICK_GENDER, row, {"gender": told})


def pick(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take what was chosen for a wish; it is no must unless they say so."""
    wish = PICKS[event.verb]
    key = traits.choices(wish, work, moment).get(event.card)
    if key is None:
        return cards.ButtonOld()

    return _change(event, lambda said: wishes.seeking(said, wish, key), work, moment)


def ask_when(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask before when nobody should be asked."""
    case = intake.draft_of(event, work)
    if case is None:
        return cards.ButtonOld()
    rows = column(*(Button(verb) for verb in LATER), Button(Verb.ASK_MORE))
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, WishLaterAsked(), rows, case.id))
    return None


def later(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask nobody before a morning."""
    start = _morning(event.verb, moment)
    return _change(event, lambda said: replace(said, not_before=start), work, moment)


def _morning(verb: Verb | None, moment: Moment) -> datetime:
    """Return the morning of tomorrow, of the day after, or of next Monday."""
    zone = ZoneInfo(moment.programme.zone)
    days = DAYS.get(verb, WEEK - moment.today.weekday())
    return datetime.combine(moment.today + timedelta(days=days), MORNING, zone)


def at_once(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask as soon as it is sent."""
    return _change(event, lambda said: replace(said, not_before=None), work, moment)

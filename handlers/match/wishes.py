"""Wishes: what a requester insists on or would like, and how one becomes the other."""

from dataclasses import replace
from typing import Any

from matching.values import Sought, SupporterId, Wish
from matching.wishes import is_must, is_said
from storage.cases import Wishes

_NONE = Sought()


def musts(wishes: Wishes, languages: tuple[str, ...]) -> tuple[Wish, ...]:
    """Return what a requester insists on, of what they chose themselves.

    `languages` are all of the programme: whoever would talk in each insists on none.
    """
    language = () if set(languages) <= set(wishes.languages) else (Wish.LANGUAGE,)
    return language + tuple(each for each in Wish if is_must(wishes.sought, each))


def is_told(wishes: Wishes, wish: Wish, languages: tuple[str, ...]) -> bool:
    """Tell whether a requester has said anything in this respect."""
    return is_said(wishes.sought, wish) or wish in musts(wishes, languages)


def as_wish(wishes: Wishes, wish: Wish, languages: tuple[str, ...]) -> Wishes:
    """Return the wishes with a must that is one no more: others may be asked too."""
    if wish is not Wish.LANGUAGE:
        return _insisting(wishes, wishes.sought.musts - {wish})
    first, *_ = wishes.languages
    others = tuple(each for each in languages if each not in wishes.languages)
    sought = replace(wishes.sought, language=first)
    return replace(wishes, languages=(*wishes.languages, *others), sought=sought)


def as_must(wishes: Wishes, wish: Wish) -> Wishes:
    """Return the wishes with one that is a must from here on.

    Who wants one person and nobody else insists on nothing beside that: whether just these two
    agree would tell what that person has declared.
    """
    if wish is Wish.NAMED:
        return _insisting(wishes, frozenset({wish}))
    if wish is not Wish.LANGUAGE:
        return _insisting(wishes, (wishes.sought.musts - {Wish.NAMED}) | {wish})
    sought = replace(wishes.sought, language="")
    return replace(wishes, languages=(wishes.sought.language,), sought=sought)


def without(wishes: Wishes, wish: Wish) -> Wishes:
    """Return the wishes with nothing sought in this respect."""
    less = seeking(wishes, wish, getattr(_NONE, wish)).sought
    other = less.other and bool(less.field)
    return replace(wishes, sought=replace(less, musts=less.musts - {wish}, other=other))


def seeking(wishes: Wishes, wish: Wish, what: str | SupporterId | None) -> Wishes:
    """Return the wishes with something sought in this respect."""
    changed: dict[str, Any] = {str(wish): what}
    return replace(wishes, sought=replace(wishes.sought, **changed))


def _insisting(wishes: Wishes, on: frozenset[Wish]) -> Wishes:
    return replace(wishes, sought=replace(wishes.sought, musts=on))

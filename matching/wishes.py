"""Wishes: what a requester looks for in a supporter, and whether somebody is that.

Only what a supporter has declared counts: whoever has not said their field is of no field, neither
the same nor another.
"""

from matching.values import Candidate, Sought, Wish


def is_said(sought: Sought, wish: Wish) -> bool:
    """Tell whether the requester looks for this at all."""
    return bool(getattr(sought, wish))


def is_must(sought: Sought, wish: Wish) -> bool:
    """Tell whether the requester would have nobody else."""
    return wish in sought.musts and is_said(sought, wish)


def wished(sought: Sought) -> tuple[Wish, ...]:
    """Return what the requester would like and can do without, in the order of `Wish`."""
    return tuple(each for each in Wish if is_said(sought, each) and each not in sought.musts)


def meets(sought: Sought, wish: Wish, candidate: Candidate) -> bool:
    """Tell whether a supporter is what the requester looks for in this respect."""
    match wish:
        case Wish.LANGUAGE:
            return sought.language in candidate.languages
        case Wish.FIELD:
            return bool(candidate.field) and (candidate.field == sought.field) != sought.other
        case Wish.STAGE:
            return candidate.stage == sought.stage
        case Wish.GENDER:
            return candidate.gender == sought.gender
        case Wish.NAMED:
            return candidate.id == sought.named

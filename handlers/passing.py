"""Passing: the one way by which what one side says gets to the other.

Photos that belong together wait for each other (`albums`), and a voice waits until its sender has
said that it may be heard (`voices`).
"""

from dataclasses import replace

from handlers import albums, relaying, voices
from handlers.moment import Moment
from handlers.relaying import Said
from storage.cases import Case
from storage.work import Work


def pass_on(case: Case, said: Said, work: Work, moment: Moment) -> None:
    """Pass on what one side said, after what it said before."""
    if said.text.album is not None:
        albums.gather(case, said, work, moment)
        return
    albums.settle(said.origin.person, work, moment)
    if voices.is_one(said.text) and not voices.may_pass(case, said, work, moment):
        return
    relaying.pass_on(case, said, work)


def pass_notes(case: Case, work: Work) -> Case:
    """Pass on what the requester had written before there was anybody, and keep it no longer."""
    albums.send(case, albums.of_notes(case.notes, case.requester), work)
    return work.cases.save(replace(case, notes=()))

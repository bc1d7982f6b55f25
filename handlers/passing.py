"""Passing: the one way by which what one side says gets to the other.

Photos that belong together wait for each other (`albums`), and a voice waits until its sender has
said that it may be heard (`voices`). What seems to hold a patient's number waits for a second
thought (`numbers`).
"""

from dataclasses import replace

from handlers import albums, numbers, relaying, voices
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
    if numbers.may_pass(case, [said], work, moment):
        relaying.pass_on(case, said, work)


def pass_notes(case: Case, work: Work, moment: Moment) -> Case:
    """Pass on what the requester had written before there was anybody, and keep it no longer."""
    said = albums.of_notes(case.notes, case.requester)
    case = work.cases.save(replace(case, notes=()))
    for run in albums.runs(said):
        if numbers.may_pass(case, run, work, moment):
            albums.send(case, run, work)
    return work.cases.find(case.id) or case

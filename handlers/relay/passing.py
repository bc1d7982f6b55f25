"""Passing: the one way by which what one side says gets to the other.

Photos that belong together wait for each other (`albums`), and a voice waits until its sender has
said that it may be heard (`voices`). What seems to hold a patient's number waits for a second
thought (`numbers`).
"""

from dataclasses import replace
from datetime import UTC, datetime

from handlers.moment import Moment
from handlers.relay import albums, clearing, numbers, relaying, sifting, voices
from handlers.relay.relaying import Said
from storage.cases import Case
from storage.outgoing import Origin
from storage.seats import Side
from storage.values import Text
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
    said = [_said(case, note, work, moment) for note in case.notes]
    case = work.cases.save(replace(case, notes=()))
    for run in albums.runs(said):
        if numbers.may_pass(case, run, work, moment):
            albums.send(case, run, work)
    return work.cases.find(case.id) or case


def _said(case: Case, note: Text, work: Work, moment: Moment) -> Said:
    """Return a note as what its requester says now.

    Where it waited so long that Telegram deletes it no more, its author is told when the first
    messages leave, not in this hour.
    """
    written = datetime.fromtimestamp(note.date or 0, UTC)
    old = moment.now - written >= sifting.TOO_OLD
    clearing.watch(case.id, moment.now if old else written, work, moment)
    return Said(Side.REQUESTER, note, Origin(case.requester, note.message_id, note.date))

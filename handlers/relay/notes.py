"""Notes: what a request holds until its requester's yes can be changed there, and taken back."""

from dataclasses import replace

from handlers.events import EditReceived
from handlers.seated import own_request
from storage.values import Text
from storage.work import Work


def holds(person: int, message_id: int, work: Work) -> bool:
    """Tell whether a message is a note that waits."""
    case = own_request(work, person)
    return case is not None and any(note.message_id == message_id for note in case.notes)


def change(event: EditReceived, work: Work) -> bool:
    """Put what somebody changed in the place of the note it was; False where it was none."""
    case = own_request(work, event.person)
    if event.text is None or case is None:
        return False
    if not holds(event.person, event.message_id, work):
        return False
    notes = tuple(_changed(note, event.message_id, event.text) for note in case.notes)
    work.cases.save(replace(case, notes=notes))
    return True


def _changed(note: Text, message_id: int, text: Text) -> Text:
    if note.message_id != message_id:
        return note
    return replace(text, album=note.album, message_id=message_id, date=note.date)


def take_back(person: int, message_id: int, work: Work) -> bool:
    """Drop a note; False where it was none."""
    case = own_request(work, person)
    if case is None:
        return False
    left = tuple(note for note in case.notes if note.message_id != message_id)
    if left == case.notes:
        return False
    work.cases.save(replace(case, notes=left))
    return True

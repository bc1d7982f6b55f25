"""The unit of work: one attribute a table. Everything in it happens, or nothing does.

A unit is a plain function over `Work`. It runs on the writer's thread inside a savepoint, with
no `await` and no network within reach.
"""

from collections.abc import Callable
from datetime import datetime
from sqlite3 import Connection

from storage import (
    cards,
    dialogue,
    doors,
    held,
    inbox,
    offers,
    outbox,
    reports,
    rotation,
    seats,
    shares,
    tallies,
    traces,
)
from storage.aliases import Aliases
from storage.bands import Bands
from storage.cases import Cases
from storage.codes import Codes
from storage.coordinators import Coordinators
from storage.departments import Departments
from storage.follow_ups import FollowUps
from storage.journal import Journal
from storage.pending import Pendings
from storage.people import People
from storage.pulse import Pulse
from storage.quarantine import Quarantine
from storage.sent import Sent
from storage.session import Effects, Session
from storage.slots import KeyId, Slots
from storage.supporters import Supporters
from storage.timers import Timers
from storage.tokens import Tokens
from storage.transit import Transit
from storage.vault import Vault

FOLLOWERS = (
    inbox.FOLLOWER,
    outbox.FOLLOWER,
    doors.FOLLOWER,
    dialogue.FOLLOWER,
    tallies.FOLLOWER,
    held.FOLLOWER,
    seats.FOLLOWER,
    offers.FOLLOWER,
    cards.FOLLOWER,
    shares.FOLLOWER,
    traces.FOLLOWER,
    reports.FOLLOWER,
)
"""Every table that the transit key seals or tags."""


class Work:
    """The tables, as one unit sees them."""

    def __init__(
        self,
        db: Connection,
        vault: Vault,
        slots: Slots,
        now: Callable[[], datetime],
        transit: tuple[KeyId, ...],
    ) -> None:
        self.session = session = Session(db, vault, slots, now)
        self.transit = Transit(session, transit)
        self.rotation = rotation.Rotation(session, self.transit, FOLLOWERS)
        self.inbox = inbox.Inbox(session, self.transit)
        self.cases = Cases(session)
        self.sent = Sent(session, self.cases)
        self.outbox = outbox.Outbox(session, self.transit, self.inbox, self.sent)
        self.timers = Timers(session, self.inbox)
        self.pulse = Pulse(session)
        self.quarantine = Quarantine(session)
        self.departments = Departments(session)
        self.supporters = Supporters(session)
        self.coordinators = Coordinators(session)
        self.pending = Pendings(session)
        self.journal = Journal(session)
        self.bands = Bands(session)
        self.codes = Codes(session)
        self.tokens = Tokens(session)
        self.people = People(session)
        self.doors = doors.Doors(session, self.transit)
        self.dialogue = dialogue.Dialogue(session, self.transit)
        self.tallies = tallies.Tallies(session, self.transit)
        self.held = held.HeldTexts(session, self.transit)
        self.seats = seats.Seats(session, self.transit)
        self.offers = offers.Offers(session, self.transit, self.cases)
        self.cards = cards.Cards(session, self.transit, self.cases)
        self.follow_ups = FollowUps(session)
        self.traces = traces.LeftTraces(session, self.transit)
        self.aliases = Aliases(session)
        self.shares = shares.Shares(session, self.transit)
        self.reports = reports.Reports(session, self.transit)

    def begin(self) -> None:
        """Start a unit: nothing has followed from it yet, and no other's orders are its own."""
        self.session.effects = Effects()
        self.outbox.forget_drafts()
        self.cases.take_damaged()

    def undo(self, transit: tuple[KeyId, ...]) -> None:
        """Forget what memory took over from rows that were rolled back."""
        self.transit.restore(transit)
        self.outbox.forget_drafts()
        self.cases.forget()
        self.journal.forget()
        for shelf in (
            self.departments,
            self.supporters,
            self.coordinators,
            self.pending,
            self.codes,
        ):
            shelf.forget()

"""Random months: what happens in a programme over weeks, while its process dies again and again.

A village of six in which, beside what people do, the roster changes under them: neighbours are
declared, trainings run out, people retire, are enlisted again and forgotten, and the process dies
(`tests.handlers.mortal`). After each event, and after each start, the promises are looked at.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any, TypeVar

from handlers.events import Event, TimerDue
from handlers.joining import refreshers
from handlers.match import matchmaking
from handlers.match.reaching import ReachReminder
from handlers.orders import SendCard
from handlers.programme import digest
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import parse
from matching.values import DepartmentId, Leads
from storage.cases import Stage
from storage.offers import Answer, Offer
from storage.supporters import Standing, Supporter
from storage.values import CaseId
from storage.work import Work
from tests.handlers.mortal import MortalMemory
from tests.handlers.promises import Scene, all_cases, all_offers
from tests.handlers.put import Orders
from tests.handlers.settings import ZONE
from tests.handlers.test_promises_in_any_order import WatchedVillage
from tests.storage.programme import Clock

T = TypeVar("T")

WEEKS = ("mon-sun 00:00-24:00", "mon-fri 18:00-22:00", "sat-sun 08:00-20:00", "mon-fri 08:00-12:00")
REMINDERS = 2
"""Promise 15: at most so many a case."""
TALLY = "months"
NOTHING = TimerDue(Timer.WAVE, b"", late=False)


class MonthsVillage(WatchedVillage):
    """Six people, a roster that changes under them, and a process that dies."""

    def __init__(self, memory: MortalMemory, clock: Clock, dice: Random) -> None:
        self.mortal = memory
        self.counted: Counter[str] = Counter()
        self.reminders: Counter[CaseId] = Counter()
        self._unsettled = False
        self._before: tuple[dict[int, int], Counter[CaseId]] | None = None
        super().__init__(memory, clock, dice)
        memory.at_start, memory.forget = self._look_round, self._forget

    def _settle(self) -> None:
        super()._settle()
        self.people = (self.physician("Surgery"), self.supporter("Fay", "Surgery"), *self.people)

    # The process, and what is lost with it.

    def do(self, unit: Callable[[Work], T]) -> T:
        """Run a unit; nobody has seen anything of it if its process dies before the commit."""
        shown = {person: len(buttons) for person, buttons in self.buttons.items()}
        self._before = shown, Counter(self.reminders)
        try:
            return super().do(unit)
        finally:
            self._before = None

    def _forget(self) -> None:
        if self._before is not None:
            shown, self.reminders = self._before[0], Counter(self._before[1])
            for person, buttons in self.buttons.items():
                del buttons[shown.get(person, 0) :]

    def _look_round(self) -> None:
        """Do what the bot does at its start (`bot.app`)."""

        def unit(work: Work) -> None:
            matchmaking.look_again(work, self.moment)
            refreshers.watch_all(work, self.moment)
            digest.watch(work, self.moment)

        self.memory.do(unit)

    # What is looked at.

    def _handle(self, event: Event, work: Work) -> Orders:
        waiting = self._stages(work)
        put = super()._handle(event, work)
        for order in put:
            if isinstance(order, SendCard) and isinstance(order.message, ReachReminder):
                assert order.case is not None
                self.reminders[order.case] += 1
                assert self.reminders[order.case] <= REMINDERS, "15: reminded too often"
        self._count(waiting, self._stages(work))
        return put

    def _broken(self, scene: Scene) -> list[str]:
        near = "1: an offer is open to one who is too near, or gone"
        found = super()._broken(scene)
        return [each for each in found if not (self._unsettled and each == near)]

    def _stages(self, work: Work) -> dict[CaseId, Stage]:
        return {case.id: case.stage for case in all_cases(work).values()}

    def _count(self, before: dict[CaseId, Stage], after: dict[CaseId, Stage]) -> None:
        self.counted["events"] += 1
        self.counted.update(
            str(stage) for case, stage in after.items() if before.get(case) is not stage
        )

    def looks(self) -> None:
        """See that the promises hold while nothing happens."""

        def unit(work: Work) -> list[str]:
            now, offered = all_cases(work), all_offers(work)
            scene = Scene(NOTHING, now, offered, [], now, work, self.moment, self.people)
            return self._broken(scene)

        broken = self.do(unit)
        assert not broken, broken

    # What changes under them.

    def _changes(
        self, change: Callable[[Work], object], meanwhile: Callable[[], object] = lambda: None
    ) -> None:
        """Change the roster as an import does it, and let whoever waits be looked at again.

        Until then an offer may stand that must not be accepted, and cannot be: `meanwhile` tries.
        """

        def unit(work: Work) -> None:
            change(work)
            matchmaking.look_again(work, self.moment)

        self._unsettled = True
        self.do(unit)
        meanwhile()
        self.wait()
        self._unsettled = False

    def _one_of_roster(self) -> Supporter | None:
        listed = self.do(lambda work: [*work.supporters.all().values()])
        confirmed = [each for each in listed if each.standing is Standing.CONFIRMED]
        by_name = sorted(confirmed, key=lambda each: each.first_name)
        return self.dice.choice(by_name) if by_name else None

    def a_rule_changes_under_an_offer(self) -> None:
        """Let somebody accept at the moment in which they must not listen any more."""
        if not self._open_offers():
            self.asks_for_somebody()
            self.everything_is_delivered()
        if not (offers := self._open_offers()):
            return
        offer = self.dice.choice(offers)

        def change(work: Work) -> None:
            found, case = work.supporters.find(offer.supporter), work.cases.find(offer.case)
            assert found is not None
            assert case is not None
            requester = work.people.find(case.requester)
            theirs = requester.departments if requester else ()
            changes: list[dict[str, Any]] = [
                {"departments": theirs},
                {"leads": Leads(departments=frozenset(theirs))},
                {"training_expires": self.moment.today - timedelta(days=1)},
                {"agreed_to": "an older text"},
                {"away": True},
            ]
            work.supporters.put(replace(found, **self.dice.choice(changes)))

        self._changes(change, lambda: self.press(offer.person, Verb.OFFER_YES, offer.id))

    def _open_offers(self) -> list[Offer]:
        offers = [each for case in self.do(all_cases) for each in self.offers(case)]
        return [each for each in offers if each.answer is Answer.OPEN]

    def neighbours_change(self) -> None:
        """Keep two departments apart, or no longer."""
        one, other = (DepartmentId(self.departments[each]) for each in self._two_places())

        def change(work: Work) -> None:
            found = work.departments.find(one)
            assert found is not None
            apart = () if found.keep_apart else (other,)
            work.departments.put(replace(found, keep_apart=apart))

        self._changes(change)

    def _two_places(self) -> list[str]:
        return self.dice.sample(sorted(self.departments), 2)

    def a_training_is_set_to_run_out(self) -> None:
        """Let somebody's training run out yesterday, today, or within days."""
        if found := self._one_of_roster():
            last = self.moment.today + timedelta(days=self.dice.choice([-1, 0, 1, 5]))
            changed = replace(found, training_expires=last)
            self._changes(lambda work: work.supporters.put(changed))

    def somebody_declares_other_hours(self) -> None:
        """Let somebody be asked at other hours from here on."""
        if found := self._one_of_roster():
            changed = replace(found, hours=parse(self.dice.choice(WEEKS), ZONE))
            self._changes(lambda work: work.supporters.put(changed))

    def somebody_moves_to_another_department(self) -> None:
        """Let somebody of the roster work elsewhere."""
        if found := self._one_of_roster():
            place = self.departments[self._two_places()[0]]
            changed = replace(found, departments=(place,))
            self._changes(lambda work: work.supporters.put(changed))

    def somebody_is_enlisted(self) -> None:
        """Put somebody on the roster who is not there, or not any more."""
        person = self.somebody()
        if self.do(lambda work: work.supporters.of_person(person)) is None:
            self.enlist(person, f"Nell {person}", self._two_places()[0], capacity=1)
            self._changes(lambda _: None)

    def somebody_is_forgotten(self) -> None:
        """Let somebody have all about them erased."""
        person = self.somebody()
        self.command(person, "forget_me")
        self.press(person, Verb.FORGET_YES)

    def somebody_says_no(self) -> None:
        """Decline any offer that is open."""
        cases = [*self.do(all_cases)]
        if offers := [offer for case in cases for offer in self.offers(case)]:
            offer = self.dice.choice(offers)
            self.press(offer.person, Verb.OFFER_NO, offer.id)

    def two_talk(self) -> None:
        """Go the whole way from a request to a talk, as far as it leads."""
        for deed in (self.asks_for_somebody, self.everything_is_delivered, self.accepts_an_offer):
            deed()
        self.everything_is_delivered()
        self.answers_an_introduction()
        self.writes()

    def days_pass(self) -> None:
        """Let days go by."""
        self.wait(days=self.dice.choice([1, 2, 5]))

    def the_process_dies(self) -> None:
        """Let the process die between two commits."""
        self.mortal.die()

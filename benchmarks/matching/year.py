"""A year under one policy: every look, offer and answer, as the product's handlers order them.

The steps of a look are those of `handlers.match.matchmaking.look`, and its decisions are the
product's own functions: who is eligible, in which order, who is asked now, and when to look again.
Offers hold no capacity, the first yes wins, every rule is checked again when it comes, and when
everybody asked has said no the next ones are asked at once.
"""

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count

from benchmarks.matching import almanac
from benchmarks.matching.arrivals import NEVER, Asked
from benchmarks.matching.learning import Learned
from benchmarks.matching.policies import Policy
from benchmarks.matching.rota import Rota
from benchmarks.matching.verdict import Verdict
from benchmarks.matching.volunteers import Supporter
from benchmarks.matching.world import World
from handlers.match import lapsing
from handlers.match.matchmaking import LOOK_AGAIN
from matching.rules import Circumstance, why_not
from matching.values import Candidate, Request, SupporterId
from matching.waves import next_wave
from storage.cases import Few

AGAIN = LOOK_AGAIN // timedelta(seconds=1)
LAPSES_AFTER = {when: after // timedelta(seconds=1) for when, after in lapsing.LAPSES_AFTER.items()}


@dataclass(frozen=True, slots=True)
class Match:
    """Who said yes to a request, and after how many seconds."""

    asked: Asked
    supporter: Supporter
    wait: int


@dataclass(slots=True)
class Case:
    """One request on its way, and what came of it."""

    asked: Asked
    offers: set[int] = field(default_factory=set)
    declined: set[SupporterId] = field(default_factory=set)
    shown: set[int] = field(default_factory=set)
    few: Few = Few.UNASKED
    next_wave: int | None = None
    alarm: int = 0
    sent: int = 0
    match: Match | None = None


class Year:
    """Plays one policy through a world; afterwards `cases` hold what came of every request."""

    def __init__(self, world: World, policy: Policy) -> None:
        self.world = world
        self.policy = policy
        self.verdict = Verdict(world, within_hours=policy.within_hours)
        self.cases = [Case(each) for each in world.requests]
        self.taken: Counter[SupporterId] = Counter()
        self.now = 0
        self._order = deepcopy(policy.order)  # what one year teaches is not known in another
        self._place = {each.profile.id: at for at, each in enumerate(world.supporters)}
        self._rota = Rota(world.supporters, policy)
        self._events: list[tuple[int, int, Callable[[], None]]] = []
        self._turn = count()
        self._waiting: dict[int, Case] = {}

    def play(self) -> "Year":
        """Let the year pass."""
        for case in self.cases:
            self._at(case.asked.at, self._arrival(case))
        for change in self.world.changes:
            self._at(change, self._look_at_all)
        while self._events:
            self.now, _, happens = heappop(self._events)
            happens()
        return self

    def _at(self, at: int, happens: Callable[[], None]) -> None:
        heappush(self._events, (at, next(self._turn), happens))

    def _arrival(self, case: Case) -> Callable[[], None]:
        def arrive() -> None:
            self._waiting[case.asked.number] = case
            self._at(case.asked.gives_up, lambda: self._give_up(case))
            self._look(case)

        return arrive

    def _give_up(self, case: Case) -> None:
        self._waiting.pop(case.asked.number, None)

    def _look_at_all(self) -> None:
        """Let every waiting case be looked at: somebody became free, or came back."""
        for case in list(self._waiting.values()):
            self._look(case)

    def _look(self, case: Case) -> None:
        fit = self._pool(case)
        case.offers &= {self._place[each.id] for each in fit}
        if not fit:
            return self._look_later(case, self.now + AGAIN)
        known = {self._place[each.id] for each in fit} | case.shown
        if case.few is not Few.GO_ON and len(known) < self.policy.pool_at_least:
            return self._ask_whether_few(case)
        return self._send_wave(case, fit)

    def _send_wave(self, case: Case, fit: list[Candidate]) -> None:
        if case.offers and case.next_wave is not None and self.now < case.next_wave:
            return self._look_later(case, case.next_wave)
        when = case.asked.request.when
        ids = {self.world.supporters[each].profile.id for each in case.offers}
        wave = next_wave(self.policy.waves, when, fit, ids, self._instant())
        for candidate in wave.ask:
            self._offer(case, self._place[candidate.id])
        case.next_wave = almanac.second(wave.then) if wave.then else self.now + AGAIN
        return self._look_later(case, case.next_wave)

    def _look_later(self, case: Case, at: int) -> None:
        """Set the case's one timer."""
        case.alarm += 1
        alarm = case.alarm

        def due() -> None:
            if case.alarm == alarm and case.asked.number in self._waiting:
                self._look(case)

        self._at(at, due)

    def _ask_whether_few(self, case: Case) -> None:
        self._look_later(case, self.now + AGAIN)
        if case.few is Few.UNASKED:
            case.few = Few.ASKED
            self._at(self.now + case.asked.few_after, lambda: self._few_answered(case))

    def _few_answered(self, case: Case) -> None:
        case.few = Few.GO_ON if case.asked.few_go_on else Few.WAIT
        if case.asked.number in self._waiting:
            self._look(case)

    def _offer(self, case: Case, place: int) -> None:
        load = self._rota.loads[place]
        self.verdict.offered(case.asked, place, self.now, load, case.declined)
        case.sent += 1
        case.offers.add(place)
        case.shown.add(place)
        if isinstance(self._order, Learned):
            self._order.asked(self.world.supporters[place].profile.id, self.now)
        self._at(self.now + LAPSES_AFTER[case.asked.request.when], self._lapse(case, place))
        yes, delay = case.asked.answers[place]
        if delay != NEVER:
            at = self.world.supporters[place].presence.after(self.now, delay)
            self._at(at, lambda: self._answered(case, place, yes=yes))

    def _answered(self, case: Case, place: int, *, yes: bool) -> None:
        if case.asked.number not in self._waiting or place not in case.offers:
            return
        case.offers.discard(place)
        if yes and isinstance(self._order, Learned):
            self._order.said_yes(self.world.supporters[place].profile.id, self.now)
        if yes and self._still_stands(case, place):
            self._accept(case, place)
        else:
            self._not_taken(case, place, said_no=not yes)

    def _lapse(self, case: Case, place: int) -> Callable[[], None]:
        """Take an offer that nobody answered for a silent no."""

        def lapse() -> None:
            if case.asked.number in self._waiting and place in case.offers:
                case.offers.discard(place)
                self._not_taken(case, place, said_no=True)

        return lapse

    def _not_taken(self, case: Case, place: int, *, said_no: bool) -> None:
        """After a no ask others once nobody is left to answer; at once where a rule spoke."""
        if said_no:
            case.declined.add(self.world.supporters[place].profile.id)
        if not (said_no and case.offers):
            self._look(case)

    def _still_stands(self, case: Case, place: int) -> bool:
        candidate = self._rota.candidate(place, self.now)
        return why_not(self._request(case), candidate, self._circumstance()) is None

    def _accept(self, case: Case, place: int) -> None:
        del self._waiting[case.asked.number]
        supporter = self.world.supporters[place]
        case.match = Match(case.asked, supporter, self.now - case.asked.at)
        self.taken[supporter.profile.id] += 1
        self._rota.takes(place, self.now)
        self._at(self.now + case.asked.lasts, lambda: self._close(place))

    def _close(self, place: int) -> None:
        self._rota.is_free(place)
        self._look_at_all()

    def _pool(self, case: Case) -> list[Candidate]:
        """Return who may be asked, in order, whatever the hour, as `handlers.match.pool` does."""
        request = self._request(case)
        roster = self._rota.roster(self.now)
        if self._order is None:
            return list(roster.ranked(request, self._circumstance()))
        fit = roster.eligible(request, self._circumstance())
        return self._order(request, fit, self.taken)

    def _request(self, case: Case) -> Request:
        return replace(case.asked.request, declined=frozenset(case.declined))

    def _circumstance(self) -> Circumstance:
        return Circumstance(self.world.places, almanac.day_of(self.now))

    def _instant(self) -> datetime:
        return almanac.utc(self.now).astimezone(UTC)

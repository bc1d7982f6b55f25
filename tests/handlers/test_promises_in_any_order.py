"""The promises hold whatever four people, their timers and Telegram do, in whatever order.

Each example is a village of its own that begins somewhere between a first tap and an open talk.
Then anything happens: buttons that were shown, buttons of others, texts, commands, time that
passes, timers that ring early, calls that are refused. Slow: some seconds in all.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from handlers.events import Event
from handlers.pairs import pair
from handlers.supporter.profile import CAPACITIES, PARTS
from handlers.timers import Timer
from handlers.traits import tag
from handlers.verbs import WITH_ID, Verb
from matching.hours import parse
from matching.values import Leads
from storage.cases import Stage
from storage.session import new_id
from storage.values import CardId
from storage.work import Work
from tests.handlers.promises import SAID, Scene, all_cases, all_offers, breaches
from tests.handlers.put import Orders
from tests.handlers.settings import ZONE
from tests.handlers.village import Village
from tests.storage.programme import Clock, Memory, Programme

COMMANDS = (
    *("support", "status", "end", "privacy", "available", "available", "away", "help"),
    "people",
    *("roster", "waiting", "profile", "departments"),
)
OF_ROSTER = (Verb.TRAINED_ONE, Verb.TRAINED_ALWAYS, Verb.RETIRE_ASK, Verb.RETIRE_YES)
OF_THE_MAP = (
    (Verb.DEPT_MERGE_YES, True),
    (Verb.DEPT_APART_ON, True),
    (Verb.DEPT_APART_OFF, True),
    (Verb.DEPT_LEADS_ON, True),
    (Verb.DEPT_RETIRE_YES, False),
    (Verb.DEPT_RENAME, False),
    (Verb.GROUP_NEW, False),
    (Verb.GROUP_NONE, False),
)
"""What redraws the map of departments, and whether its button speaks of two."""
OF_SUPPORTERS = (*PARTS, *CAPACITIES, Verb.AWAY_TODAY, Verb.AWAY_WEEK)
WISHES = (
    *(Verb.PICK_GENDER, Verb.MUST_GENDER, Verb.MUST_NAMED, Verb.MUST_LANGUAGE),
    *(Verb.LATER_TOMORROW, Verb.DROP_LATER, Verb.DROP_NAMED, Verb.ASK_MORE),
)
DEBRIEFS = (Verb.DEBRIEF_HEAVY, Verb.DEBRIEF_HEAVY, Verb.DEBRIEF_TALK, Verb.DEBRIEF_FINE)
URGENCIES = (Verb.ASK_ROUTINE, Verb.ASK_SOON, Verb.ASK_URGENT)
KINDS = [each for each in Timer if each is not Timer.DRAINED]
"""What is given up of a closing case is given up only after days; `test_closing` tells of it."""


class WatchedVillage(Village):
    """A village of four people in which every event is followed by a look at the promises."""

    def __init__(self, memory: Memory, clock: Clock, dice: Random) -> None:
        super().__init__(memory, clock)
        self.dice = dice
        self.messages = [1]
        self.people: tuple[int, ...] = ()
        self._settle()

    def _settle(self) -> None:
        self.department("Emergency", "acute care")
        self.department("Surgery")
        self.department("Pediatrics")
        self.department("Trauma", keep_apart=(self.departments["Emergency"],))
        ann = self.physician("Emergency")
        ben = self.supporter("Ben", "Surgery", capacity=2, gender="man")
        hours = parse("mon-sun 08:00-20:00", ZONE)
        cora = self.supporter("Cora", "Pediatrics", hours=hours, capacity=1, gender="woman")
        leads = Leads(groups=frozenset({"acute care"}))
        by_day = parse("mon-fri 08:00-17:00", ZONE)
        dan = self.supporter("Dan", "Trauma", leads=leads, hours=by_day, urgent_anytime=True)
        self.coordinator(cora)
        self.people = (ann, ben, cora, dan)

    def _handle(self, event: Event, work: Work) -> Orders:
        before, offered = all_cases(work), all_offers(work)
        put, now = super()._handle(event, work), all_cases(work)
        scene = Scene(event, before, offered, put, now, work, self.moment, self.people)
        broken = self._broken(scene)
        assert not broken, f"{type(event).__name__}: {broken}"
        return put

    def _broken(self, scene: Scene) -> list[str]:
        return list(breaches(scene))

    # What may happen.

    def somebody(self) -> int:
        """Return one of the four."""
        return self.dice.choice(self.people)

    def presses_something_shown(self) -> None:
        """Press one of the last buttons of somebody's chat."""
        person = self.somebody()
        if mine := self.buttons.get(person, [])[-6:]:
            button = self.dice.choice(mine)
            self.press(person, button.verb, CardId(button.id or b""))

    def comes_in(self) -> None:
        """Open a department's link, and agree; to one who has agreed before it adds a place."""
        person, name = self.somebody(), self.dice.choice([*self.departments])
        self.command(person, "start", f"join_{self.codes[name]}")
        self.press(person, Verb.CONSENT_AGREE)

    def asks_for_somebody(self) -> None:
        """Go through an intake as far as it leads."""
        person = self.somebody()
        self.press(person, Verb.ASK_START)
        self.press(person, self.dice.choice(URGENCIES))
        if any(button.verb is Verb.ASK_SEND for button in self.buttons[person]):
            self.press(person, Verb.ASK_SEND)

    def wishes_for_something(self) -> None:
        """Change what somebody looks for, as far as there is a request to change."""
        verb = self.dice.choice(WISHES)
        card = CardId(tag(self.dice.choice(["man", "woman"]))) if verb in WITH_ID else None
        self.press(self.somebody(), verb, card)

    def looks_somebody_up(self) -> None:
        """Ask for one by name, rule one out, or let one be asked again."""
        listed = sorted(self.do(lambda work: list(work.supporters.all())))
        verb = self.dice.choice([Verb.PEOPLE_ASK, Verb.PEOPLE_AVOID, Verb.PEOPLE_ALLOW])
        self.press(self.somebody(), verb, CardId(self.dice.choice([*listed, b"x" * 16])))

    def accepts_an_offer(self) -> None:
        """Say yes to any offer that is or was open."""
        cases = [*self.do(all_cases)]
        if offers := [offer for case in cases for offer in self.offers(case)]:
            offer = self.dice.choice(offers)
            self.press(offer.person, Verb.OFFER_YES, offer.id)

    def answers_an_introduction(self) -> None:
        """Say yes, or mostly yes, to whoever was introduced last."""
        person = self.somebody()
        verb = self.dice.choice([Verb.MEET_YES, Verb.MEET_YES, Verb.MEET_OTHER])
        if any(button.verb is verb for button in self.buttons.get(person, [])):
            self.press(person, verb)

    def leaves_a_talk_to_somebody_else(self) -> None:
        """Press the newest button that leaves a talk, and mean it; sometimes both sides do."""
        for person in self.dice.sample(self.people, 2):
            for verb in (Verb.TALK_REMATCH, Verb.REMATCH_YES):
                if any(button.verb is verb for button in self.buttons.get(person, [])):
                    self.press(person, verb)

    def says_how_a_talk_was(self) -> None:
        """Answer a debrief that was shown, or none that ever was."""
        self.press(self.somebody(), self.dice.choice(DEBRIEFS), CardId(new_id()))

    def writes_a_note_for_the_next_one(self) -> None:
        """Begin a note while somebody else is looked for."""
        person = self.somebody()
        if any(button.verb is Verb.NOTE_WRITE for button in self.buttons.get(person, [])):
            self.press(person, Verb.NOTE_WRITE)
            self.type(person, f"{SAID} {person}")

    def presses_something_forged(self) -> None:
        """Press any verb, with the id of any card that ever was, or of none."""
        every = [it.id for many in self.buttons.values() for it in many if it.id]
        card = self.dice.choice([*every, new_id(), b""])
        self.press(self.somebody(), self.dice.choice([*Verb, None]), CardId(card))

    def repeats_a_button_of_somebody_else(self) -> None:
        """Press a button exactly as another was shown it."""
        every = [button for many in self.buttons.values() for button in many]
        if every:
            button = self.dice.choice(every)
            self.press(self.somebody(), button.verb, CardId(button.id or b""))

    def writes(self) -> None:
        """Write a text, sometimes in answer to a message."""
        person = self.somebody()
        reply = self.dice.choice([None, None, *self.messages[-5:]])
        self.type(person, f"{SAID} {person}", reply_to=reply)

    def commands(self) -> None:
        """Give a command."""
        self.command(self.somebody(), self.dice.choice(COMMANDS))

    def a_coordinator_looks_after_the_roster(self) -> None:
        """Put a training on record, retire somebody, or ask for time."""
        *_, cora, _ = self.people
        listed = sorted(self.do(lambda work: list(work.supporters.all())))
        verb = self.dice.choice([*OF_ROSTER, Verb.TIME_ASK])
        card = CardId(self.dice.choice([*listed, b"x" * 16])) if verb in WITH_ID else None
        self.press(cora, verb, card)

    def a_coordinator_redraws_the_map(self) -> None:
        """Merge, retire, keep apart, let somebody lead, or give a name that was typed."""
        *_, cora, _ = self.people
        places = sorted(self.do(lambda work: list(work.departments.all())))
        listed = sorted(self.do(lambda work: list(work.supporters.all())))
        verb, of_two = self.dice.choice(OF_THE_MAP)
        one = self.dice.choice(places)
        two = self.dice.choice(listed if verb is Verb.DEPT_LEADS_ON else places)
        self.press(cora, verb, CardId(pair(one, two) if of_two else one))
        is_asked = self.do(lambda work: work.dialogue.find(cora, self.now)) is not None
        if verb in {Verb.DEPT_RENAME, Verb.GROUP_NEW} and is_asked:
            name = self.dice.choice(["Trauma", "acute care", f"Place {self.dice.random()}"])
            self.answers(cora, name)

    def answers(self, person: int, name: str) -> None:
        """Type a name, and say that it is the answer, and a name, where that is asked."""
        put = self.type(person, name)
        for verb in (Verb.TO_ANSWER, Verb.NAME_YES):
            if verb in put.verbs(person):
                put = self.press(person, verb)

    def a_supporter_declares_something_else(self) -> None:
        """Change hours or capacity, or go away for a while."""
        self.press(self.somebody(), self.dice.choice(OF_SUPPORTERS))

    def sends_something_else(self) -> None:
        """Send what is no text."""
        self.send_other(self.somebody())

    def a_message_is_changed(self) -> None:
        """Change, take back or react to any message of late, one's own or another's."""
        person, message = self.somebody(), self.dice.choice(range(max(1, self.newest)))
        happens = self.dice.choice(["edit", "unsend", "react"])
        if happens == "edit":
            self.edit(person, message, f"{SAID} {person}, afterwards")
        elif happens == "unsend":
            self.answer_with(person, "unsend", message)
        else:
            self.react(person, message, self.dice.choice(["👍", None]))

    def everything_is_delivered(self) -> None:
        """Let Telegram take all that waits."""
        self.deliver()

    def one_call_is_taken_or_refused(self) -> None:
        """Let Telegram answer for the first call that waits."""
        if waiting := self.waiting():
            if self.dice.random() < 0.6:
                self.messages.append(self.mark(waiting[0]))
            else:
                self.refuse(waiting[0], gone=self.dice.random() < 0.3)

    def time_passes(self) -> None:
        """Let hours or days go by."""
        self.wait(hours=self.dice.choice([0.1, 1, 3, 13, 30]))

    def a_timer_rings_early(self) -> None:
        """Let a timer that is set come due at this moment."""
        rows = self.memory.ledger.execute("SELECT kind, subject FROM timers").fetchall()
        kinds = [(kind, subject) for kind, subject in rows if kind in KINDS]
        if kinds:
            kind, subject = self.dice.choice(sorted(kinds))
            self.tick(Timer(kind), subject, late=self.dice.random() < 0.3)

    def a_timer_rings_that_was_not_set(self) -> None:
        """Let any kind of timer come due of any case."""
        subjects = [*self.do(all_cases), new_id()]
        self.tick(self.dice.choice(KINDS), self.dice.choice(subjects))

    def the_keys_rotate(self) -> None:
        """Replace the transit key."""
        self.memory.rotate()


DEEDS: tuple[tuple[Callable[[WatchedVillage], None], int], ...] = (
    (WatchedVillage.presses_something_shown, 10),
    (WatchedVillage.comes_in, 2),
    (WatchedVillage.asks_for_somebody, 4),
    (WatchedVillage.wishes_for_something, 3),
    (WatchedVillage.looks_somebody_up, 3),
    (WatchedVillage.accepts_an_offer, 4),
    (WatchedVillage.answers_an_introduction, 3),
    (WatchedVillage.leaves_a_talk_to_somebody_else, 3),
    (WatchedVillage.says_how_a_talk_was, 2),
    (WatchedVillage.writes_a_note_for_the_next_one, 1),
    (WatchedVillage.presses_something_forged, 4),
    (WatchedVillage.repeats_a_button_of_somebody_else, 3),
    (WatchedVillage.writes, 6),
    (WatchedVillage.commands, 4),
    (WatchedVillage.a_coordinator_looks_after_the_roster, 1),
    (WatchedVillage.a_coordinator_redraws_the_map, 2),
    (WatchedVillage.a_supporter_declares_something_else, 3),
    (WatchedVillage.sends_something_else, 1),
    (WatchedVillage.a_message_is_changed, 4),
    (WatchedVillage.everything_is_delivered, 4),
    (WatchedVillage.one_call_is_taken_or_refused, 3),
    (WatchedVillage.time_passes, 2),
    (WatchedVillage.a_timer_rings_early, 3),
    (WatchedVillage.a_timer_rings_that_was_not_set, 2),
    (WatchedVillage.the_keys_rotate, 1),
)
"""What may happen, and how often compared with the rest."""


def begins(village: WatchedVillage, how_far: int) -> None:
    """Bring Ann's request as far as told: nowhere, out, introduced to Ben, or in a talk."""
    ann, ben, *_ = village.people
    steps = (lambda: None, lambda: village.asks(ann), lambda: village.introduces(ann, ben))
    (*steps, lambda: village.links(ann, ben))[how_far]()


@contextmanager
def opened(founded: Programme, seed: int) -> Iterator[WatchedVillage]:
    """Yield a fresh village whose chance is drawn from a seed."""
    folder = Path(tempfile.mkdtemp())
    try:
        programme = founded.copy(folder)
        with programme.open() as memory:
            memory.ledger.execute("PRAGMA synchronous = OFF")  # no power fails here
            yield WatchedVillage(memory, programme.clock, Random(seed))
    finally:
        shutil.rmtree(folder)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    seed=st.integers(0, 2**32),
    how_far=st.integers(0, 3),
    deeds=st.lists(
        st.sampled_from([deed for deed, weight in DEEDS for _ in range(weight)]),
        min_size=25,
        max_size=60,
    ),
)
def test_no_promise_breaks_whatever_happens_in_whatever_order(
    founded: Programme,
    seed: int,
    how_far: int,
    deeds: list[Callable[[WatchedVillage], None]],
) -> None:
    with opened(founded, seed) as village:
        begins(village, how_far)
        for deed in deeds:
            deed(village)
            village.follow()
            village.clock.go_on(village.moment.programme.idle_ask / 5000)
        for case in village.do(all_cases).values():
            event(f"ends with a case that is {case.stage}")
        village.wait(minutes=16)  # a question may hold the close up for so long
        assert not [it for it in village.do(all_cases).values() if it.stage is Stage.CLOSING]

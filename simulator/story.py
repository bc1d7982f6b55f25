"""The story: the whole main job, from the poster to the check-in two days later.

Every step waits for what the bot is expected to show, and ends the story if it shows anything
else. What the bot says is known by its buttons, by names, and by what people wrote.
"""

from simulator import programme
from simulator.bot_process import LOG
from simulator.cast import Phone
from simulator.clock import HALT
from simulator.demo import AGREE, CONFIRM, Demo, coordinate, enlist
from simulator.drawings import drawing
from simulator.errors import StoryBroken
from simulator.performance import Performance
from simulator.script import SCRIPTS
from simulator.stage import Stage
from simulator.traces import Disk

OFFER = ("offer:yes", "offer:no")
TOPIC, WHEN = "ask:topic:burnout", "ask:when:soon"
LIFE_LINE = "9-8-8"


async def play(made: Demo, stage: Stage) -> None:
    """Play the story to its end.

    Raises:
        StoryBroken: the bot does not do what the story expects.
    """
    await Story(made, stage).play()


class Story(Performance):
    """Nora asks, Clara listens. Bruno says no, David comes too late, Mila coordinates."""

    def __init__(self, made: Demo, stage: Stage) -> None:
        super().__init__(stage, made.world.clock, made.language)
        self.demo = made
        self.script = SCRIPTS[made.language]
        self.nora = made.newcomer("Nora")
        self.bruno, self.clara, self.david = (
            made.listeners[name] for name in ("Bruno", "Clara", "David")
        )
        self.alias = ""
        keys, *rest = (made.folder / each for each in ("keys/live", "data", LOG))
        self.disk = Disk(keys, *rest)
        self.keys = frozenset[bytes]()

    async def play(self) -> None:
        """Play scene after scene."""
        await self.stage.announces(self.script.title)
        await self.stage.tells(self.script.preface)
        await self.listeners_join()
        await self.moves_to(programme.noon_of(self.demo.morning))
        await self.nora_arrives()
        await self.nora_asks()
        await self.nora_writes_to_nobody()
        await self.three_are_asked()
        await self.clara_is_introduced()
        await self.skips(minutes=12)
        await self.they_talk()
        await self.nora_ends_it()
        await self.nothing_is_left()
        await self.skips(seconds=HALT)
        await self.messages_leave()
        await self.skips(hours=5, minutes=20)
        await self.nora_is_asked_how_it_goes()
        self.nobody_was_told_anything_else()

    async def listeners_join(self) -> None:
        """Clara joins for all to see, the others behind the scene."""
        script, clara, mila = self.script, self.clara, self.demo.coordinator
        await coordinate(self.demo)
        await self.scene(script.listening)
        await self.stage.tells(script.invitation)
        clara.opens(self.demo.link(clara.name))
        await self.reads(clara, AGREE)
        await self.taps(clara, AGREE)
        await self.reads(clara, gone=(AGREE,))
        await self.reads(mila, CONFIRM, words=(clara.name,))
        await self.stage.tells(script.rung_up)
        await self.taps(mila, CONFIRM)
        await self.reads(mila, words=(clara.name,), gone=(CONFIRM,))
        await self.reads(clara, words=(clara.name,))
        others = [each for each in self.demo.listeners.values() if each is not clara]
        for each in others:
            await enlist(self.demo, each)
        names = self.stage.joined([each.name for each in others])
        await self.stage.tells(script.joined.format(names=names))

    async def nora_arrives(self) -> None:
        """Nora opens the department's link, consents, and says where else she works."""
        script, nora, places = self.script, self.nora, self.demo.places
        await self.scene(script.arriving)
        await self.stage.tells(script.poster)
        nora.opens(self.demo.link(places["emergency"]))
        await self.reads(nora, "ask:start", words=(places["emergency"],))
        await self.taps(nora, "ask:start")
        await self.reads(nora, AGREE, "consent:no", "privacy:show")
        await self.taps(nora, AGREE)
        await self.reads(nora, "place:done", "place:add", words=(places["emergency"],))
        await self.stage.tells(script.elsewhere)
        await self.taps(nora, "place:add")
        await self.reads(nora)
        await self.writes(nora, script.place_typed)
        await self.reads(nora, "place:done", words=(places["emergency"], places["clinic"]))
        self.keys = self.disk.keys()
        await self.taps(nora, "place:done")

    async def nora_asks(self) -> None:
        """Nora asks in four taps, of which the first brought her here."""
        script, nora = self.script, self.nora
        await self.scene(script.asking)
        await self.reads(nora, TOPIC, "ask:topic:unsaid")
        await self.taps(nora, TOPIC)
        await self.reads(nora, WHEN, "ask:when:routine", "ask:when:urgent")
        await self.taps(nora, WHEN)
        await self.reads(nora, "ask:send", "ask:note", "ask:cancel")
        await self.taps(nora, "ask:send")
        await self.reads(nora, "ask:cancel", gone=("ask:send",))
        await self.stage.tells(script.four_taps)

    async def nora_writes_to_nobody(self) -> None:
        """Nora types while nobody is there; it is kept as her first message."""
        await self.scene(self.script.nobody_there)
        await self.writes(self.nora, self.script.first_words)
        await self.reads(self.nora, "note:keep", "note:drop")
        await self.taps(self.nora, "note:keep")
        await self.reads(self.nora, gone=("note:keep", "note:drop"))

    async def three_are_asked(self) -> None:
        """Bruno declines; Clara and David accept at once, and one of them is first."""
        script, bruno, clara, david = self.script, self.bruno, self.clara, self.david
        await self.scene(script.offers)
        await self._the_same_offer(bruno, clara, david)
        await self.stage.tells(script.not_asked)
        await self.taps(bruno, "offer:no")
        await self.reads(bruno, gone=OFFER)
        await self.stage.tells(script.unseen_no)
        await self.stage.tells(script.at_once.format(yes=clara.label("offer:yes")))
        clara.taps("offer:yes")
        david.taps("offer:yes")
        await self.reads(clara, "reach:hour", "reach:tomorrow", gone=OFFER)
        await self.reads(david, gone=OFFER)
        await self.stage.tells(script.passing.format(words=await david.is_told()))

    async def _the_same_offer(self, *phones: Phone) -> None:
        offers = [await each.reads(*OFFER) for each in phones]
        if len({offer.text for offer in offers}) > 1:
            raise StoryBroken("the offers are not the same")
        await self.stage.shows([each.name for each in phones], offers[0])

    async def clara_is_introduced(self) -> None:
        """Nora sees who would listen and when, and says yes."""
        script, nora, clara = self.script, self.nora, self.clara
        await self.scene(script.meeting)
        await self.stage.tells(script.unpassed)
        await self.reads(nora, "meet:yes", "meet:other", words=(clara.name,))
        await self.stage.tells(script.when)
        await self.taps(clara, "reach:hour")
        accepted = await self.reads(clara, gone=("reach:hour", "reach:tomorrow"))
        await self.reads(nora, words=(clara.name,))
        await self.taps(nora, "meet:yes")
        linked = await self.reads(nora, "talk:end", words=(clara.name,), gone=("meet:yes",))
        opened = await self.reads(clara, "talk:end")
        await self.stage.tells(script.unread_before)
        await self._reads_first_words(accepted, linked, opened)

    async def _reads_first_words(self, *cards: str) -> None:
        """Clara reads what was kept, under the alias that both have been told."""
        message = await self.clara.reads(words=(self.script.first_words,))
        self.alias, _, text = (message.text or "").partition("\n")
        if text != self.script.first_words or not all(self.alias in card for card in cards):
            raise StoryBroken(f"{self.clara.name} does not read the kept words under one alias")
        await self.stage.shows((self.clara.name,), message, self.nora.name)

    async def they_talk(self) -> None:
        """A few messages go both ways, with a look at help now in between.

        One is changed, one is answered, a photo is among them, and a reaction.
        """
        script, nora, clara = self.script, self.nora, self.clara
        await self.scene(script.talk)
        await self._clara_says(script.hello)
        await self._nora_says(script.thanks)
        await self._clara_says(script.question)
        await self._nora_says(script.nights_typed)
        await self.edits(nora, script.nights_typed, script.nights)
        await self.hears_changed(clara, nora, self.alias, script.nights)
        await self.stage.tells(script.help_in_between)
        await self.taps(nora, "help:now")
        await self.reads(nora, words=(LIFE_LINE,))
        clara.has_read_all()
        await self.stage.tells(script.help_unseen)
        clara.answers(script.nights, script.tonight)
        await self.hears_answer(nora, clara, clara.name, script.tonight, script.nights)
        await self._nora_says(script.sister)
        nora.sends(drawing("lake"), script.lake)
        await self.sees(clara, nora, self.alias, script.lake)
        await self.reacts(clara, nora, script.sister, "🙏")
        await self._clara_says(script.farewell)
        self.disk.hides(self._secrets())
        self.keys = self.disk.keys() - self.keys

    async def _clara_says(self, text: str) -> None:
        self.clara.says(text)
        await self.hears(self.nora, self.clara, self.clara.name, text)

    async def _nora_says(self, text: str) -> None:
        self.nora.says(text)
        await self.hears(self.clara, self.nora, self.alias, text)

    async def nora_ends_it(self) -> None:
        """Nora ends the talk; both get kind words, and Clara is asked how she is."""
        nora, clara = self.nora, self.clara
        await self.scene(self.script.close)
        await self.taps(nora, "talk:end")
        await self.reads(nora, "end:yes", "end:no", words=(clara.name,))
        await self.taps(nora, "end:yes")
        await self.reads(nora, "ask:start", "checkin:stop")
        await self.reads(clara, words=(self.alias,))
        await self.reads(clara, "debrief:fine", "debrief:heavy", "debrief:talk")
        await self.taps(clara, "debrief:fine")
        await self.reads(clara, gone=("debrief:fine", "debrief:heavy"))

    async def nothing_is_left(self) -> None:
        """Look at the bytes on the disk: at the keys that Nora's request brought, and at the rest.

        Raises:
            StoryBroken: there was none, one outlived the talk, or something can be read.
        """
        script = self.script
        await self.scene(script.disk)
        if not self.keys:
            raise StoryBroken("no key was made for the talk")
        await self.disk.loses(self.keys)
        await self.stage.tells(script.keys.format(made=len(self.keys)))
        await self.stage.tells(script.files.format(files=self.disk.hides(self._secrets())))
        await self.stage.tells(script.phones)

    async def messages_leave(self) -> None:
        """What the two wrote to each other is no longer on their phones.

        Raises:
            StoryBroken: something of it is.
        """
        for each in (self.nora, self.clara):
            await each.has_lost(self.script.said())
        await self.scene(self.script.fading)
        await self.stage.tells(self.script.faded)

    def _secrets(self) -> list[str]:
        """Return what nobody may find on the disk: sentences, names, places and ids."""
        script, people = self.script, [self.nora, *self.demo.listeners.values()]
        ids = (str(each.id) for each in people)
        return [*script.said(), *ids, *self.demo.places.values(), self.alias]

    async def nora_is_asked_how_it_goes(self) -> None:
        """The check-in comes, and is answered."""
        nora, answers = self.nora, ("checkin:better", "checkin:same", "checkin:harder")
        await self.scene(self.script.later)
        await self.reads(nora, *answers, "checkin:stop")
        await self.taps(nora, "checkin:better")
        await self.reads(nora, gone=answers)

    def nobody_was_told_anything_else(self) -> None:
        """Make sure that no phone has shown more than the story did: nobody else was asked.

        Raises:
            StoryBroken: one has.
        """
        for each in (self.nora, self.demo.coordinator, *self.demo.listeners.values()):
            each.has_read_all()

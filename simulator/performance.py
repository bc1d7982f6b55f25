"""A performance: phones in front of an audience. What is done and read here is shown on a stage."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from simulator.cast import Phone
from simulator.clock import Clock
from simulator.programme import ZONE
from simulator.stage import Stage

NOTICED = 1.0
"""Seconds after which the bot has noticed that its clock was moved."""
_LOCALES = {"en": "en_CA", "fr": "fr_CA"}


class Performance:
    """What phones do, for all to see, in a time of their own."""

    def __init__(self, stage: Stage, clock: Clock, language: str) -> None:
        self.stage = stage
        self._clock = clock
        self._locale = _LOCALES[language]

    async def scene(self, title: str) -> None:
        """Open a scene, with the day and the time of its world."""
        now = datetime.fromtimestamp(self._clock.now(), ZoneInfo(ZONE))
        day = format_date(now, "EEEE", locale=self._locale)
        await self.stage.scene(title, f"{day}, {format_time(now, 'short', locale=self._locale)}")

    async def taps(self, phone: Phone, verb: str) -> None:
        """Press the newest button of a verb."""
        await self.stage.taps(phone.name, phone.label(verb))
        phone.taps(verb)

    async def writes(self, phone: Phone, text: str) -> None:
        """Write a text to the bot."""
        await self.stage.writes(phone.name, text)
        phone.says(text)

    async def reads(
        self, phone: Phone, *verbs: str, words: tuple[str, ...] = (), gone: tuple[str, ...] = ()
    ) -> str:
        """Read the next message of the bot, and return its text; `Phone.reads` says which."""
        message = await phone.reads(*verbs, words=words, gone=gone)
        await self.stage.shows((phone.name,), message)
        return message.text or ""

    async def hears(self, phone: Phone, writer: Phone, name: str, text: str) -> None:
        """Read what another has written, who is known by `name`."""
        message = await phone.hears(name, text)
        await self.stage.shows((phone.name,), message, writer.name)

    async def edits(self, phone: Phone, before: str, after: str) -> None:
        """Change what was written."""
        await self.stage.edits(phone.name, after)
        phone.edits(before, after)

    async def hears_changed(self, phone: Phone, writer: Phone, name: str, text: str) -> None:
        """Read what has become of another's words."""
        message = await phone.hears_changed(name, text)
        await self.stage.shows((phone.name,), message, writer.name)

    async def hears_answer(
        self, phone: Phone, writer: Phone, name: str, text: str, to: str
    ) -> None:
        """Read what another has written in reply to `to`."""
        message = await phone.hears_answer(name, text, to)
        await self.stage.shows((phone.name,), message, writer.name)

    async def sees(self, phone: Phone, writer: Phone, name: str, caption: str) -> None:
        """See a photo of another's."""
        message = await phone.sees(name, caption)
        await self.stage.shows((phone.name,), message, writer.name, photo=True)

    async def reacts(self, phone: Phone, writer: Phone, text: str, emoji: str) -> None:
        """React to what another has written, and see it there."""
        await self.stage.reacts(phone.name, emoji)
        phone.reacts(text, emoji)
        await writer.sees_reaction(text, emoji)

    async def skips(self, **spell: float) -> None:
        """Let time pass, and the bot notice."""
        self._clock.skip(timedelta(**spell).total_seconds())
        await asyncio.sleep(NOTICED)

    async def moves_to(self, at: datetime) -> None:
        """Let it become `at`, and the bot notice."""
        self._clock.move_to(at.timestamp())
        await asyncio.sleep(NOTICED)

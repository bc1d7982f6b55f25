"""The guided tour: the story of the terminal, one step at a time, on the phones of the page."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from simulator.cast import Phone
from simulator.demo import Demo
from simulator.errors import StoryBroken
from simulator.script import SCRIPTS

CHECK_IN_WITHIN = timedelta(days=3)
PATIENCE, LOOKS_EVERY = 8.0, 0.05
"""Seconds that a button of the next step is waited for, and between two looks."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is told, and what then happens on a phone.

    `opens` is the poster's link, `taps` a button's verb, `says` the name of a sentence of the
    script, `skips` a spell of time. A step of none of these is only read; `at_disk` says where.
    """

    en: str
    fr: str
    phone: str = ""
    taps: str = ""
    says: str = ""
    skips: timedelta | None = None
    opens: bool = False
    at_disk: bool = False

    def text(self, language: str) -> str:
        """Return what is told."""
        return self.fr if language == "fr" else self.en

    def is_taken_by(self, do: str, phone: str, what: str) -> bool:
        """Tell whether somebody who did this on a phone took the step by hand."""
        if phone != self.phone:
            return False
        if do == "open":
            return self.opens
        if do == "tap":
            return bool(self.taps) and f"{what}:".startswith(f"{self.taps}:")
        return do == "say" and bool(self.says) and not what.startswith("/")


STEPS: Sequence[Step] = (
    Step(
        "Nora is a physician in the emergency department. She scans the poster there.",
        "Nora est médecin à l'urgence. Elle balaie le code de l'affiche.",
        phone="Nora",
        opens=True,
    ),
    Step(
        "Help now stands on every card. She taps Talk to a colleague.",
        "Aide maintenant figure sur chaque carte. Elle touche Parler à un ou une collègue.",
        phone="Nora",
        taps="ask:start",
    ),
    Step(
        "Three facts come before anything else. She agrees.",
        "Trois faits passent avant tout le reste. Elle accepte.",
        phone="Nora",
        taps="consent:agree",
    ),
    Step(
        "Nobody of her own department will be asked. She also works elsewhere, and adds it.",
        "Personne de son département ne sera joint. Elle travaille aussi ailleurs, et l'ajoute.",
        phone="Nora",
        taps="place:add",
    ),
    Step(
        "A part of the name is enough.",
        "Une partie du nom suffit.",
        phone="Nora",
        says="place_typed",
    ),
    Step("That is all.", "C'est tout.", phone="Nora", taps="place:done"),
    Step(
        "Now the request: what it is about, if she likes.",
        "Maintenant la demande : de quoi il s'agit, si elle le veut.",
        phone="Nora",
        taps="ask:topic:burnout",
    ),
    Step(
        "When. Each time comes from the hours that listeners declared.",
        "Quand. Chaque délai vient des heures que les pairs aidants ont déclarées.",
        phone="Nora",
        taps="ask:when:soon",
    ),
    Step(
        "And send. Three listeners outside her places are asked: Clara and David are two of them.",
        "Et envoyer. On joint trois personnes hors de ses lieux : Clara et David en sont.",
        phone="Nora",
        taps="ask:send",
    ),
    Step(
        "She writes while nobody is there.",
        "Elle écrit alors qu'il n'y a encore personne.",
        phone="Nora",
        says="first_words",
    ),
    Step(
        "It is never passed on unasked. She keeps it for whoever comes.",
        "Rien n'est transmis sans son accord. Elle le garde pour la personne qui viendra.",
        phone="Nora",
        taps="note:keep",
    ),
    Step(
        "Clara has time. David's card closes by itself: the first yes counts.",
        "Clara a du temps. La carte de David se ferme d'elle-même : le premier oui compte.",
        phone="Clara",
        taps="offer:yes",
    ),
    Step(
        "Clara says when she can write.",
        "Clara dit quand elle peut écrire.",
        phone="Clara",
        taps="reach:hour",
    ),
    Step(
        "Nora sees who it would be before a word passes, and says yes.",
        "Nora voit de qui il s'agit avant qu'un mot ne passe, et dit oui.",
        phone="Nora",
        taps="meet:yes",
    ),
    Step(
        "Her kept words are on Clara's phone now, under a made-up name. Clara answers.",
        "Ses mots gardés sont chez Clara, sous un nom inventé. Clara répond.",
        phone="Clara",
        says="hello",
    ),
    Step("Nora writes back.", "Nora répond.", phone="Nora", says="thanks"),
    Step(
        "At any moment: who can help right now. Clara's phone shows nothing of it.",
        "À tout moment : qui peut aider maintenant. Chez Clara, rien n'en paraît.",
        phone="Nora",
        taps="help:now",
    ),
    Step(
        "The bot's disk, at this moment. A copy of it tells nothing. With the keys, what is open "
        "now can be read, this talk too.",
        "Le disque du robot, en ce moment. Une copie ne dit rien. Avec les clés, ce qui est ouvert "
        "se lit, cet échange aussi.",
        at_disk=True,
    ),
    Step("Nora ends the talk.", "Nora termine l'échange.", phone="Nora", taps="talk:end"),
    Step("She is asked once, and is sure.", "On le lui demande une fois.", "Nora", "end:yes"),
    Step(
        "Once the last words are delivered, the talk's key is overwritten: nothing of it can be "
        "opened any more, in any copy. Its messages leave both phones within two days.",
        "Une fois les derniers mots remis, la clé de l'échange est écrasée : plus rien ne peut en "
        "être ouvert, dans aucune copie. Ses messages quittent les deux téléphones en deux jours.",
        at_disk=True,
    ),
    Step(
        "Two days later the messages are gone, and one short question comes.",
        "Deux jours plus tard, les messages sont partis, et une courte question arrive.",
        skips=CHECK_IN_WITHIN,
    ),
    Step("She answers, or not.", "Elle répond, ou pas.", phone="Nora", taps="checkin:better"),
    Step(
        "That is the whole of it. The phones are yours.",
        "C'est tout. Les téléphones sont à vous.",
    ),
)


class Tour:
    """Where somebody is in the tour; `lost` once a step could not be taken."""

    def __init__(self, made: Demo, phones: dict[str, Phone]) -> None:
        self.at = 0
        self.lost = False
        self._made = made
        self._phones = phones
        self._taking = asyncio.Lock()

    @property
    def step(self) -> Step:
        """The step that comes next."""
        return STEPS[self.at]

    async def go_on(self) -> None:
        """Take the step that comes next, once its button is there; after the last is none."""
        if self._taking.locked() or self.lost or self.at == len(STEPS) - 1:
            return
        async with self._taking:
            if await self._taken(self.step):
                self.at += 1
            else:
                self.lost = True

    def sees(self, do: str, phone: str, what: str) -> None:
        """Go on where somebody took the next step by their own hand."""
        if not self._taking.locked() and not self.lost and self.step.is_taken_by(do, phone, what):
            self.at += 1

    async def _taken(self, step: Step) -> bool:
        if step.skips is not None:
            await self._made.world.clock.passes(step.skips.total_seconds())
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                self._take(step)
            except StoryBroken:
                await asyncio.sleep(LOOKS_EVERY)
            else:
                return True
        return False

    def _take(self, step: Step) -> None:
        if not step.phone:
            return
        phone = self._phones[step.phone]
        if step.opens:
            phone.opens(self._made.link(self._made.places["emergency"]))
        elif step.taps:
            phone.taps(step.taps)
        else:
            phone.says(getattr(SCRIPTS[self._made.language], step.says))

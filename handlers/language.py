"""Language: everybody may change it at any time, also before consenting."""

from dataclasses import dataclass, replace

from handlers.buttons import Button
from handlers.events import ButtonPressed, CommandGiven
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.verbs import Verb
from handlers.who import reader
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class LanguageAsked(Message):
    """Which language would you like?"""


@dataclass(frozen=True, slots=True, repr=False)
class LanguageSet(Message):
    """From here on it is this one."""


_BUTTONS = {"en": Button(Verb.LANG_EN), "fr": Button(Verb.LANG_FR)}
_LANGUAGES: dict[Verb | None, str] = {Verb.LANG_EN: "en", Verb.LANG_FR: "fr"}


def others(language: str, moment: Moment) -> tuple[Button, ...]:
    """Return the buttons of the programme's other languages."""
    return tuple(_BUTTONS[each] for each in moment.programme.languages if each != language)


def ask(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Show the languages to choose from."""
    buttons = tuple((_BUTTONS[each],) for each in moment.programme.languages)
    work.outbox.put(SendCard(reader(work, event, moment), LanguageAsked(), buttons))


def choose(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Speak the language chosen from here on, and say so in it."""
    if remember(event, work, moment):
        work.outbox.put(SendCard(reader(work, event, moment), LanguageSet()))


def remember(event: ButtonPressed, work: Work, moment: Moment) -> bool:
    """Set a person's language wherever we know them; False where the programme has it not."""
    language = _LANGUAGES.get(event.verb)
    if language not in moment.programme.languages:
        return False
    if person := work.people.find(event.person):
        work.people.save(replace(person, language=language))
    if supporter := work.supporters.of_person(event.person):
        work.supporters.put(replace(supporter, language=language))
    if coordinator := work.coordinators.of_person(event.person):
        work.coordinators.put(replace(coordinator, language=language))
    if door := work.doors.find(event.person):
        work.doors.save(replace(door, language=language))
    return True

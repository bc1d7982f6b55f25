"""What a bot tells people about itself: its menus and its descriptions."""

from collections.abc import Sequence

from msgspec import Struct

from simulator.shapes import BotCommand, BotCommandScope


class Menu(Struct, frozen=True):
    """The commands for one scope and one language ("" for all others)."""

    scope: BotCommandScope
    language_code: str
    commands: Sequence[BotCommand]


class LocalText(Struct, frozen=True):
    """A text in one language ("" for all others)."""

    language_code: str
    text: str


class LocalTexts:
    """A text for each language."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def put(self, language_code: str, text: str) -> None:
        """Set the text for a language; an empty one takes it away."""
        self._texts[language_code] = text
        if not text:
            del self._texts[language_code]

    def get(self, language_code: str) -> str:
        """Return the text for a language, else the one for all others, else an empty one."""
        return self._texts.get(language_code) or self._texts.get("", "")

    def all(self) -> list[LocalText]:
        """Return every text."""
        return [LocalText(language, text) for language, text in self._texts.items()]


class Profile:
    """The menus and descriptions of one bot."""

    def __init__(self) -> None:
        self.description = LocalTexts()
        self.short_description = LocalTexts()
        self._menus: dict[tuple[BotCommandScope, str], Menu] = {}

    def put_menu(self, menu: Menu) -> None:
        """Set a menu; one without commands is taken away."""
        key = (menu.scope, menu.language_code)
        self._menus[key] = menu
        if not menu.commands:
            del self._menus[key]

    def menu(self, scope: BotCommandScope, language_code: str) -> Sequence[BotCommand]:
        """Return the commands of exactly this scope and language."""
        menu = self._menus.get((scope, language_code))
        return menu.commands if menu else ()

    def menus(self) -> list[Menu]:
        """Return every menu."""
        return list(self._menus.values())

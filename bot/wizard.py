"""The wizard: what `peerline init` asks whoever sits at a terminal, one question at a time.

It writes nothing. In come the wishes that flags have told, out go wishes in which nothing is wrong
that can be looked at: every answer is tried in the configuration that it would make.
"""

import asyncio
import getpass
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot import account
from bot.config import TOKEN, Config, understood
from bot.draft import NAME, Draft
from bot.errors import ConfigurationInvalid, TelegramUnreachable, TokenRefused
from bot.screen import say
from bot.wishes import Wishes

WELCOME = (
    "A few questions, and only then are configuration, keys and database written.\n"
    "Enter takes what stands in brackets; Ctrl-C leaves everything as it is."
)
SHAPE = re.compile("[0-9]+:[A-Za-z0-9_-]{20,}")


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where somebody sits: a line that is seen, one that is not, and what they are told."""

    line: Callable[[str], str] = input
    hidden: Callable[[str], str] = getpass.getpass
    tell: Callable[[str], None] = say


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for one wish, what Enter stands for, and how an answer is read."""

    wish: str
    words: str
    usual: str
    read: Callable[[str], object] = str


def _codes(answer: str) -> tuple[str, ...]:
    return tuple(each for each in re.split(r"[\s,;]+", answer.lower()) if each)


QUESTIONS = (
    Question("name", "What is the programme called? It stands on lock screens", NAME),
    Question("organization", "Who runs it?", "nobody is named"),
    Question("time_zone", "In which time zone?", "America/Winnipeg"),
    Question("languages", "In which languages, the usual one first?", "en, fr", _codes),
    Question("contact", "A phone number or e-mail for whoever the chat cannot help?", "none"),
    Question("coordinator", "The first coordinator's Telegram id?", "a link does it", int),
)


class Wizard:
    """One sitting at a terminal."""

    def __init__(self, wishes: Wishes, environment: Mapping[str, str], terminal: Terminal) -> None:
        self._wishes = wishes
        self._environment = environment
        self._terminal = terminal

    def answers(self) -> Wishes:
        """Ask for what flags and configuration leave open.

        Raises:
            ConfigurationInvalid: what is there already cannot be used.
        """
        is_new = Draft(self._wishes.config).is_new
        self._meaning(self._wishes)
        if is_new:
            self._terminal.tell(WELCOME)
        while not self._has_token():
            self._ask_for_token()
        for question in QUESTIONS if is_new else ():
            if getattr(self._wishes, question.wish) is None:
                self._ask(question)
        return self._wishes

    def _meaning(self, wishes: Wishes) -> Config:
        """Return the configuration that some wishes would lead to."""
        draft = Draft(wishes.config)
        draft.take(wishes)
        given = {TOKEN: wishes.token} if wishes.token else {}
        return understood(draft.file, wishes.config, {**self._environment, **given})

    def _ask(self, question: Question) -> None:
        while answer := self._line(question.words, question.usual):
            try:
                wished: dict[str, Any] = {question.wish: question.read(answer)}
                self._meaning(wishes := replace(self._wishes, **wished))
            except ConfigurationInvalid as error:
                self._terminal.tell(f"  {str(error).partition(': ')[2]}")
            except ValueError:
                self._terminal.tell("  only digits, as @userinfobot and the like tell them")
            else:
                self._wishes = wishes
                return

    def _line(self, words: str, usual: str) -> str:
        return self._terminal.line(f"{words} [{usual}]: ").strip()

    def _ask_for_token(self) -> None:
        """Take a token from a file or from the keyboard; what cannot be one is told."""
        beside = self._wishes.config.parent / "token"
        usual = str(beside) if beside.is_file() else "type the token"
        answer = self._line("A file with the token from BotFather?", usual)
        if SHAPE.fullmatch(answer):
            self._terminal.tell("  that is the token itself: clear this screen when we are done")
            self._wishes = replace(self._wishes, token_file=None, token=answer)
        elif answer or beside.is_file():
            file = Path(answer).expanduser() if answer else beside
            if not file.is_file():
                self._terminal.tell(f"  there is no file {file}")
            else:
                self._wishes = replace(self._wishes, token_file=file, token="")
        else:
            typed = self._terminal.hidden("The token, which is not shown: ").strip()
            if SHAPE.fullmatch(typed):
                self._wishes = replace(self._wishes, token_file=None, token=typed)
            else:
                self._terminal.tell("  a token looks like 123456789:AAH and further letters")

    def _has_token(self) -> bool:
        """Tell whether there is a token that Telegram knows, or that need not be looked at."""
        try:
            config = self._meaning(self._wishes)
            if not config.token:
                return False
            token = config.required_token()
            return not self._wishes.check or bool(config.username) or self._knows(token, config)
        except (ConfigurationInvalid, TokenRefused) as error:
            self._terminal.tell(f"  {error}")
        except TelegramUnreachable as error:
            self._terminal.tell(f"  {error}. The token may be right all the same.")
            if self._line("Go on without checking? y/n", "n").lower() in {"y", "yes", "o", "oui"}:
                self._wishes = replace(self._wishes, check=False)
                return True
        self._wishes = replace(self._wishes, token_file=None, token="")
        return False

    def _knows(self, token: str, config: Config) -> bool:
        """Let Telegram say who the bot is, and tell what BotFather should turn off."""
        me = asyncio.run(account.me(token, config.api_url))
        self._terminal.tell(f"  the bot is @{me['username']}")
        for each in account.settings(me):
            self._terminal.tell(f"  {each.words}")
        return True

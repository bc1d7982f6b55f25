"""The profile: what Telegram shows of the bot before a word is said, in each language."""

from telegram.error import TelegramError

from bot import logs
from bot.api import Api
from bot.calls import EVERYBODY, Calls
from handlers.moment import Programme


async def present(api: Api, calls: Calls, programme: Programme) -> None:
    """Set commands and descriptions; what fails is set at the next start."""
    try:
        await show(api, calls, programme)
    except TelegramError as error:
        logs.warn("commands and descriptions could not be set", error)


async def show(api: Api, calls: Calls, programme: Programme) -> None:
    """Set commands and descriptions in every language of the programme.

    Raises:
        TelegramError: as the Bot API or the network has it.
    """
    for place, language in enumerate(programme.languages):
        codes = ("", language) if place == 0 else (language,)
        for code in codes:
            await _show(api, calls, language, code)


async def _show(api: Api, calls: Calls, language: str, code: str) -> None:
    """Set one language's words; the empty code is for everybody whose language we have not."""
    commands = calls.commands(EVERYBODY, language)
    about, briefly = calls.descriptions(language)
    spoken = {"language_code": code}
    await api.call("setMyCommands", {"commands": commands, **spoken})
    await api.call("setMyDescription", {"description": about, **spoken})
    await api.call("setMyShortDescription", {"short_description": briefly, **spoken})

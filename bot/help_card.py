"""The card of help now, measured when the configuration is read: it must fit into one message.

It is the one card that must never fail, and the only one whose length the configuration decides.
"""

from datetime import UTC, datetime
from random import Random

from bot.errors import ConfigurationInvalid
from bot.words import Words
from handlers import help_now
from handlers.moment import Moment, Programme, Resource
from handlers.orders import Reader
from handlers.writing import LIMIT, MARK, length


def check(programme: Programme) -> None:
    """Render the card in every language of the programme.

    Raises:
        ConfigurationInvalid: Telegram would refuse it; names what takes the most room.
    """
    now = datetime.now(UTC)
    message = help_now.message(Moment(now, Random(), programme))  # noqa: S311  nothing is drawn
    if not message.resources:
        return
    words = Words()
    for language in programme.languages:
        to = Reader(0, language, programme.zone)
        over = length(f"{MARK} {words.say(message, to, now)}") - LIMIT
        if over > 0:
            longest = max(message.resources, key=_length)
            raise ConfigurationInvalid(
                f"resources: help now would be {over} characters longer ({language}) than "
                f"Telegram's {LIMIT}; shorten {longest.name[:40]!r}, the longest, or show fewer"
            )


def _length(resource: Resource) -> int:
    parts = (resource.name, resource.phone, resource.text, resource.url, resource.hours)
    return sum(map(length, parts))

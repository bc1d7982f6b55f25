"""The cards of resources, measured when the configuration is read: each must fit into one message.

Help now is the one card that must never fail; of these alone the configuration decides the length.
"""

from datetime import UTC, datetime
from random import Random

from bot.errors import ConfigurationInvalid
from bot.words import Words
from handlers import help_now
from handlers.conversation import going_on
from handlers.conversation.going_on import OtherPlaces
from handlers.help_now import HelpNow
from handlers.moment import Moment, Programme, Resource
from handlers.orders import Reader
from handlers.writing import LIMIT, MARK, length


def check(programme: Programme) -> None:
    """Render the cards in every language of the programme.

    Raises:
        ConfigurationInvalid: Telegram would refuse one; names what takes the most room.
    """
    now = datetime.now(UTC)
    of_help = help_now.message(Moment(now, Random(), programme))  # noqa: S311  nothing is drawn
    for place, message in (("help now", of_help), ("other places", going_on.message(programme))):
        if message.resources:
            _check(place, message, programme, now)


def _check(place: str, message: HelpNow | OtherPlaces, programme: Programme, now: datetime) -> None:
    words = Words()
    for language in programme.languages:
        to = Reader(0, language, programme.zone)
        over = length(f"{MARK} {words.say(message, to, now)}") - LIMIT
        if over > 0:
            longest = max(message.resources, key=_length)
            raise ConfigurationInvalid(
                f"resources: {place} would be {over} characters longer ({language}) than "
                f"Telegram's {LIMIT}; shorten {longest.name[:40]!r}, the longest, or show fewer"
            )


def _length(resource: Resource) -> int:
    parts = (resource.name, resource.phone, resource.text, resource.url, resource.hours)
    return sum(map(length, parts))

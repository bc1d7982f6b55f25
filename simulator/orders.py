"""What persons and tests can ask for, as it comes in over `/sim`; unknown fields are refused."""

from typing import Annotated

from msgspec import Meta, Struct

from simulator.shapes import JsonObject


class Order(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all orders."""


class NewBot(Order, frozen=True):
    """Make a bot and its world; what is missing is made up."""

    token: str | None = None
    username: str | None = None
    first_name: str = "Bot"
    can_join_groups: bool = True
    can_read_all_group_messages: bool = False
    supports_inline_queries: bool = False


class NewPerson(Order, frozen=True):
    """Let a person into the world; they have not met the bot yet."""

    first_name: str
    id: int | None = None
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


class Start(Order, frozen=True):
    """Press Start, or open a link with a payload; that also unblocks the bot."""

    payload: str = ""


class Say(Order, frozen=True):
    """Write a text, perhaps in reply to a message of the chat."""

    text: str
    entities: tuple[JsonObject, ...] = ()
    reply_to: int | None = None


class Flood(Order, frozen=True):
    """Write many texts at once; each ends with its number."""

    count: Annotated[int, Meta(ge=1)]
    text: str = "flood"


class Send(Order, frozen=True):
    """Send anything else: `message` is merged into the Message that the bot gets."""

    message: JsonObject
    reply_to: int | None = None


class SendDocument(Order, frozen=True):
    """Send a file, with a caption perhaps; in JSON its content is base64."""

    name: str
    content: bytes
    caption: str = ""
    reply_to: int | None = None


class SendPhotos(Order, frozen=True):
    """Send a photo, or several as an album; the caption stands below the first. Each is base64.

    What is `blurred` is seen once it is tapped.
    """

    photos: tuple[bytes, ...]
    caption: str = ""
    entities: tuple[JsonObject, ...] = ()
    reply_to: int | None = None
    blurred: bool = False


class SendAlbum(Order, frozen=True):
    """Send an album of anything: each of `messages` is merged into one Message of it."""

    messages: tuple[JsonObject, ...]
    reply_to: int | None = None


class SendVoice(Order, frozen=True):
    """Send a voice note of so many seconds, in which nothing can be heard."""

    seconds: Annotated[int, Meta(ge=1, le=3600)] = 4
    caption: str = ""
    reply_to: int | None = None


class SendVideoNote(Order, frozen=True):
    """Send a round video of so many seconds, in which nothing can be seen."""

    seconds: Annotated[int, Meta(ge=1, le=60)] = 4
    reply_to: int | None = None


class SendSticker(Order, frozen=True):
    """Send a sticker that stands for an emoji."""

    emoji: str
    reply_to: int | None = None


class Throw(Order, frozen=True):
    """Send an emoji that Telegram throws: a die, a dart, a ball or a slot machine."""

    emoji: str = "🎲"
    reply_to: int | None = None


class Tap(Order, frozen=True):
    """Press a button of a message, named by its data, by its label, or by row and column."""

    message_id: int
    data: str | None = None
    label: str | None = None
    row: int | None = None
    column: int | None = None


class Forge(Order, frozen=True):
    """Press, with a modified app, a button that no message bears."""

    data: str
    message_id: int | None = None


class Edit(Order, frozen=True):
    """Change a text that one wrote, or a caption, which may become empty."""

    message_id: int
    text: str
    entities: tuple[JsonObject, ...] = ()


class Delete(Order, frozen=True):
    """Delete a message for both sides."""

    message_id: int


class React(Order, frozen=True):
    """Set one's reactions to a message; none takes them away."""

    message_id: int
    emoji: tuple[str, ...]


class Nothing(Order, frozen=True):
    """An order without fields."""


class NewGroup(Order, frozen=True):
    """Add the bot to a new group."""

    by: int
    title: str


class SayInGroup(Order, frozen=True):
    """Write a text in a group."""

    by: int
    text: str


class Inject(Order, frozen=True):
    """Queue an update as it is, or any text in its place, or begin anew with update ids.

    An update without an id is given one, unless `keep`.
    """

    update: JsonObject | None = None
    raw: str | None = None
    keep: bool = False
    restart: bool = False


class MoveClock(Order, frozen=True):
    """Move time forward, by seconds or to a Unix time; mirror the offset in a file."""

    skip: float | None = None
    at: float | None = None
    file: str | None = None


class Record(Order, frozen=True):
    """Keep the bot's calls, or do not."""

    record: bool


class SetWebhook(Order, frozen=True):
    """Let somebody else set a webhook, or with an empty URL delete it."""

    url: str


class SetLimits(Order, frozen=True):
    """Let the bot send this many messages a second, in all and to a chat; 0 is no limit."""

    per_second: Annotated[float, Meta(ge=0)] = 0
    per_chat: Annotated[float, Meta(ge=0)] = 0

"""The Bot API's objects, as far as the simulator makes them; encoded, they are its JSON.

Names, order and presence of the fields are the Bot API server's: what is None is left out.
"""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import UNSET, Struct, UnsetType

JsonObject: TypeAlias = Mapping[str, object]
"""An object of the Bot API that the simulator passes on without reading it."""


class Shape(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Base of all objects; none can be part of a cycle, so the collector need not look at them."""


class User(Shape, frozen=True, kw_only=True):
    """A person or a bot."""

    id: int
    is_bot: bool
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


class Me(User, frozen=True, kw_only=True):
    """The bot as getMe tells it, with what only the bot itself is told."""

    can_join_groups: bool
    can_read_all_group_messages: bool
    supports_inline_queries: bool
    supports_guest_queries: bool
    can_connect_to_business: bool
    has_main_web_app: bool
    has_topics_enabled: bool
    allows_users_to_create_topics: bool
    can_manage_bots: bool


class AcceptedGiftTypes(Shape, frozen=True, kw_only=True):
    """A part of chats that nothing here makes use of, but that parsers require."""

    unlimited_gifts: bool
    limited_gifts: bool
    unique_gifts: bool
    premium_subscription: bool
    gifts_from_channels: bool


NO_GIFTS = AcceptedGiftTypes(
    unlimited_gifts=False,
    limited_gifts=False,
    unique_gifts=False,
    premium_subscription=False,
    gifts_from_channels=False,
)


class Chat(Shape, frozen=True, kw_only=True):
    """A private chat (its id is the person's) or a group (its id is negative)."""

    id: int
    first_name: str | None = None
    last_name: str | None = None
    username: str | None = None
    title: str | None = None
    type: str
    all_members_are_administrators: bool | None = None
    accepted_gift_types: AcceptedGiftTypes | None = None


class ChatFullInfo(Chat, frozen=True, kw_only=True):
    """A chat as getChat tells it."""

    active_usernames: tuple[str, ...] = ()
    accent_color_id: int
    max_reaction_count: int


class MessageEntity(Shape, frozen=True, kw_only=True):
    """A part of a text that is more than text; `offset` and `length` in UTF-16 code units."""

    offset: int
    length: int
    type: str
    url: str | None = None
    user: User | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None


class LinkPreviewOptions(Shape, frozen=True, kw_only=True):
    """Whether and how links in a text show what is behind them."""

    is_disabled: bool = False
    url: str | None = None
    prefer_small_media: bool = False
    prefer_large_media: bool = False
    show_above_text: bool = False


class CopyTextButton(Shape, frozen=True, kw_only=True):
    """The text that a button copies."""

    text: str


class InlineKeyboardButton(Shape, frozen=True, kw_only=True):
    """One button under a message."""

    text: str
    style: str | None = None
    url: str | None = None
    callback_data: str | None = None
    copy_text: CopyTextButton | None = None


class InlineKeyboardMarkup(Shape, frozen=True, kw_only=True):
    """The buttons under a message, row by row."""

    inline_keyboard: tuple[tuple[InlineKeyboardButton, ...], ...]


class Document(Shape, frozen=True, kw_only=True):
    """A file in a message; `file_id` is the bot's way to ask for it."""

    file_name: str
    mime_type: str
    file_id: str
    file_unique_id: str
    file_size: int


class File(Shape, frozen=True, kw_only=True):
    """A file that is ready to be downloaded at `file_path`."""

    file_id: str
    file_unique_id: str
    file_size: int
    file_path: str


class Message(Shape, frozen=True, kw_only=True, rename={"sender": "from"}):
    """A message; kinds that the simulator does not read are a Message and further fields."""

    message_id: int
    sender: User | None = None
    chat: Chat
    date: int
    edit_date: int | None = None
    reply_to_message: "Message | JsonObject | None" = None
    text: str | None = None
    entities: tuple[MessageEntity, ...] = ()
    link_preview_options: LinkPreviewOptions | None = None
    new_chat_members: tuple[User, ...] = ()
    has_protected_content: bool = False
    reply_markup: InlineKeyboardMarkup | None = None


Shown: TypeAlias = Message | JsonObject
"""A message as it is shown to the bot."""


class InaccessibleMessage(Shape, frozen=True, kw_only=True):
    """What a callback query bears in place of a message that is gone; `date` is always 0."""

    message_id: int
    chat: Chat
    date: int


class CallbackQuery(Shape, frozen=True, kw_only=True, rename={"sender": "from"}):
    """A button was pressed."""

    id: str
    sender: User
    message: Shown | InaccessibleMessage
    chat_instance: str
    data: str


class ChatMember(Shape, frozen=True, kw_only=True):
    """What a user is in a chat: member, left, or kicked (which is also what blocking makes)."""

    user: User
    status: str
    until_date: int | UnsetType = UNSET


class ChatMemberUpdated(Shape, frozen=True, kw_only=True, rename={"sender": "from"}):
    """What the bot is in a chat has changed."""

    chat: Chat
    sender: User
    date: int
    old_chat_member: ChatMember
    new_chat_member: ChatMember


class ReactionType(Shape, frozen=True, kw_only=True):
    """One reaction."""

    type: str
    emoji: str


class MessageReactionUpdated(Shape, frozen=True, kw_only=True):
    """A person changed their reactions to a message."""

    chat: Chat
    message_id: int
    user: User
    date: int
    old_reaction: tuple[ReactionType, ...]
    new_reaction: tuple[ReactionType, ...]


class BotCommand(Shape, frozen=True, kw_only=True):
    """One line of a bot's menu."""

    command: str
    description: str


class BotCommandScope(Shape, frozen=True, kw_only=True):
    """For whom a menu is."""

    type: str = "default"
    chat_id: int | None = None
    user_id: int | None = None


class WebhookInfo(Shape, frozen=True, kw_only=True):
    """Where updates are sent to, and how many wait."""

    url: str
    has_custom_certificate: bool
    pending_update_count: int
    max_connections: int | None = None
    ip_address: str | None = None
    allowed_updates: tuple[str, ...] = ()

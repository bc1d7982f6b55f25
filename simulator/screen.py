"""The screen: a chat as the person sees it on their phone, and what changed there."""

from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from simulator.history import Answer, Attached, Entry, History
from simulator.shapes import InlineKeyboardButton, MessageEntity

DRAWN = ("photo", "voice", "video_note", "sticker", "dice")
"""The kinds that a phone shows as what they are."""


class ButtonView(Struct, frozen=True):
    """A button; `data` is None where it opens a link or copies a text."""

    text: str
    data: str | None
    url: str | None


class DocumentView(Struct, frozen=True):
    """A file in a message, and where on this server it is; the text beside it is its caption."""

    name: str
    size: int
    url: str


class MediaView(Struct, frozen=True, kw_only=True):
    """What a message shows beside its text: a photo, voice, video_note, sticker or dice.

    `url` is where on this server it is, None where it was only made up; sizes are in pixels. What
    is `blurred` is seen once it is tapped.
    """

    kind: str
    url: str | None = None
    width: int | None = None
    height: int | None = None
    seconds: int | None = None
    emoji: str | None = None
    value: int | None = None
    blurred: bool = False


class MessageView(Struct, frozen=True):
    """A message; `text` is what it says, or what stands below it, None where nothing does.

    `link_preview` tells whether one may be shown; `reaction` is the bot's, `reactions` the
    person's. Messages that share an `album` belong together.
    """

    message_id: int
    sender: str
    text: str | None
    entities: Sequence[MessageEntity]
    buttons: Sequence[Sequence[ButtonView]]
    date: int
    edit_date: int | None
    reply_to: int | None
    seq: int
    protect_content: bool
    link_preview: bool
    document: "DocumentView | None" = None
    reaction: str | None = None
    reactions: Sequence[str] = ()
    media: MediaView | None = None
    album: str | None = None


class ChatView(Struct, frozen=True):
    """What changed in a chat, up to change `seq`."""

    seq: int
    messages: Sequence[MessageView]
    deleted: Sequence[int]
    answers: Sequence[Answer]


def chat(history: History, after: int) -> ChatView:
    """Show what changed in a chat beyond change `after`."""
    return ChatView(
        seq=history.seq,
        messages=[_message(entry) for entry in history.entries.values() if entry.seq > after],
        deleted=[each.message_id for each in history.deletions if each.seq > after],
        answers=[each for each in history.answers if each.seq > after],
    )


def _message(entry: Entry) -> MessageView:
    message = entry.message
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    preview = message.link_preview_options
    return MessageView(
        message_id=message.message_id,
        sender="bot" if entry.by_bot else "person",
        text=_words(entry),
        entities=_marks(entry),
        buttons=[[_button(button) for button in row] for row in rows],
        date=message.date,
        edit_date=message.edit_date,
        reply_to=entry.replied,
        seq=entry.seq,
        protect_content=message.has_protected_content,
        link_preview=preview is None or not preview.is_disabled,
        document=_document(entry.file),
        reaction=entry.reaction,
        reactions=[each.emoji for each in entry.reactions],
        media=_media(entry),
        album=_string(entry.further.get("media_group_id")),
    )


def _words(entry: Entry) -> str | None:
    """Return a message's text, or what stands below a photo or a file."""
    if entry.file is not None:
        return entry.file.caption
    below = _string(entry.further.get("caption"))
    return entry.message.text if below is None else below


def _marks(entry: Entry) -> Sequence[MessageEntity]:
    """Return the entities of a message's text, or of what stands below a photo or a file."""
    below = entry.further.get("caption_entities")
    if below is None:
        return entry.message.entities
    try:
        return msgspec.convert(below, tuple[MessageEntity, ...])
    except msgspec.ValidationError:  # whoever made the message up made that up too
        return ()


def _media(entry: Entry) -> MediaView | None:
    """Return what a message shows; nothing where it is of a kind that is not drawn."""
    for kind in DRAWN:
        shown = entry.further.get(kind)
        if isinstance(shown, list) and shown:
            shown = shown[-1]  # the largest size
        if isinstance(shown, Mapping):
            return MediaView(
                kind=kind,
                url=entry.url,
                width=_number(shown.get("width") or shown.get("length")),
                height=_number(shown.get("height") or shown.get("length")),
                seconds=_number(shown.get("duration")),
                emoji=_string(shown.get("emoji")),
                value=_number(shown.get("value")),
                blurred=entry.further.get("has_media_spoiler") is True,
            )
    return None


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _button(button: InlineKeyboardButton) -> ButtonView:
    return ButtonView(text=button.text, data=button.callback_data, url=button.url)


def _document(file: Attached | None) -> DocumentView | None:
    return None if file is None else DocumentView(file.name, file.size, file.url)

"""Reading what a bot puts under a message: buttons, or a keyboard in place of the letters.

After `get_reply_markup` of the Bot API server and of TDLib. Stricter than Telegram: a button with
two actions, of which Telegram takes the first, is refused, and so is one without a text, which
Telegram leaves out.
"""

import msgspec
from msgspec import Struct

from simulator import limits
from simulator.errors import BadRequest, Malformed
from simulator.fields import Fields
from simulator.parameters import Call
from simulator.shapes import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from simulator.text import links

_ACTIONS = (
    *("url", "callback_data", "copy_text", "web_app", "login_url", "callback_game", "pay"),
    *("switch_inline_query", "switch_inline_query_current_chat"),
    "switch_inline_query_chosen_chat",
)
_TAKEN = frozenset({"url", "callback_data", "copy_text"})
_STYLES = frozenset({"", "default", "primary", "danger", "success"})


class Markup(Struct, frozen=True):
    """What is under a message; `is_inline` is false for any other keyboard, which is not kept."""

    buttons: InlineKeyboardMarkup | None = None
    is_inline: bool = True


def read(call: Call) -> Markup:
    """Return the markup given with a call."""
    if not call.has("reply_markup"):
        return Markup()
    value = call.json("reply_markup", "Can't parse reply keyboard markup JSON object")
    fields = Fields(value, "Object expected as reply markup")
    if _list(fields, "keyboard"):
        return Markup(is_inline=False)
    rows = _list(fields, "inline_keyboard")
    if rows:
        return _inline(rows)
    return Markup(is_inline=not (fields.flag("remove_keyboard") or fields.flag("force_reply")))


def read_inline(call: Call) -> InlineKeyboardMarkup | None:
    """Return the buttons given with an edit, where no other keyboard is taken."""
    markup = read(call)
    if not markup.is_inline:
        raise BadRequest("Inline keyboard expected")
    return markup.buttons


def _list(fields: Fields, name: str) -> list[object]:
    value = fields.raw(name)
    if value is not None and not isinstance(value, list):
        raise Malformed(f'Field "{name}" must be of type Array')
    return value or []


def _inline(rows: list[object]) -> Markup:
    read_rows = tuple(row for row in map(_row, rows) if row)
    if not read_rows:
        return Markup()
    buttons = InlineKeyboardMarkup(inline_keyboard=read_rows)
    if sum(map(len, read_rows)) > limits.KEYBOARD_BUTTONS:
        raise BadRequest("reply markup is too long")
    if len(msgspec.json.encode(buttons)) > limits.KEYBOARD_BYTES:
        raise BadRequest("reply markup is too long")
    return Markup(buttons)


def _row(row: object) -> tuple[InlineKeyboardButton, ...]:
    if not isinstance(row, list):
        raise BadRequest(
            'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
        )
    try:
        return tuple(
            _button(Fields(each, "InlineKeyboardButton must be an Object")) for each in row
        )
    except Malformed as wrong:
        raise Malformed(f"Can't parse inline keyboard button: {wrong}") from wrong


def _button(fields: Fields) -> InlineKeyboardButton:
    text, style = fields.text("text"), fields.text("style", "")
    if style not in _STYLES:
        raise Malformed("invalid button style specified")
    _check_actions(fields)
    if not text:
        raise BadRequest("Inline keyboard button text must be non-empty")
    return InlineKeyboardButton(
        text=text,
        style=style if style not in {"", "default"} else None,
        url=_url(fields.text("url", "")),
        callback_data=_data(fields.text("callback_data", "")),
        copy_text=_copied(fields),
    )


def _check_actions(fields: Fields) -> None:
    given = [name for name in _ACTIONS if fields.has(name)]
    if not given:
        raise Malformed("Text buttons are unallowed in the inline keyboard")
    if len(given) > 1:
        raise Malformed(f"exactly one action is allowed, not {' and '.join(given)}")
    if given[0] not in _TAKEN:
        raise Malformed(f"{given[0]} is not simulated")


def _url(url: str) -> str | None:
    if not url or links.user_in(url) is not None:
        return url or None
    try:
        return links.checked(url)
    except Malformed as wrong:
        raise BadRequest(f"Inline keyboard button {wrong}") from wrong


def _data(data: str) -> str | None:
    if len(data.encode()) > limits.CALLBACK_DATA_BYTES:
        raise BadRequest("BUTTON_DATA_INVALID")
    return data or None


def _copied(fields: Fields) -> CopyTextButton | None:
    if not fields.has("copy_text"):
        return None
    copied = Fields(fields.raw("copy_text"), 'Field "copy_text" must be of type Object')
    return CopyTextButton(text=copied.text("text"))

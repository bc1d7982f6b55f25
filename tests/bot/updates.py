"""Updates as Telegram would send them, in which whoever sends one is betrayed in every field."""

import json
from typing import Any

ANN = 5_000_000_077
NAME = "Annabelle-Canary"
DATE = 1_936_000_000
FILE = {"file_id": NAME, "file_unique_id": NAME}
USER: dict[str, Any] = {
    "id": ANN,
    "is_bot": False,
    "first_name": NAME,
    "last_name": NAME,
    "username": NAME,
    "language_code": "fr-CA",
}
CHAT: dict[str, Any] = {"id": ANN, "type": "private", "first_name": NAME, "username": NAME}
GROUP: dict[str, Any] = {"id": -100_123, "type": "supergroup", "title": NAME}
CHANNEL: dict[str, Any] = {"id": -100_456, "type": "channel", "title": NAME}
BETRAYING: dict[str, Any] = {
    "forward_origin": {"type": "user", "date": DATE, "sender_user": USER},
    "via_bot": USER,
    "author_signature": NAME,
    "quote": {"text": NAME, "position": 0},
    "external_reply": {"origin": {"type": "user", "date": DATE, "sender_user": USER}},
}
PHOTO = [{"file_id": "photo-id", "file_unique_id": "lasting-id", "width": 1, "height": 1}]
VIDEO = {**FILE, "width": 1, "height": 1, "duration": 1, "file_name": NAME}
PLACE = {"latitude": 49.9, "longitude": -97.1}
CONTENT: dict[str, Any] = {
    "animation": VIDEO,
    "audio": {**FILE, "duration": 1, "performer": NAME, "title": NAME, "file_name": NAME},
    "checklist": {"title": NAME, "tasks": []},
    "contact": {"phone_number": "5550100", "first_name": NAME, "user_id": ANN, "vcard": NAME},
    "dice": {"emoji": "🎲", "value": 3},
    "document": {**FILE, "file_name": NAME},
    "game": {"title": NAME, "description": NAME, "photo": PHOTO},
    "giveaway": {"chats": [CHANNEL], "winners_selection_date": DATE, "winner_count": 1},
    "giveaway_winners": {
        "chat": CHANNEL,
        "giveaway_message_id": 1,
        "winners_selection_date": DATE,
        "winner_count": 1,
        "winners": [USER],
    },
    "invoice": {
        "title": NAME,
        "description": NAME,
        "start_parameter": NAME,
        "currency": "CAD",
        "total_amount": 1,
    },
    "live_photo": {**FILE, "width": 1, "height": 1, "duration": 1, "photo": PHOTO},
    "location": PLACE,
    "paid_media": {"star_count": 1, "paid_media": []},
    "photo": PHOTO,
    "poll": {
        "id": "1",
        "question": NAME,
        "options": [],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    },
    "sticker": {
        **FILE,
        "type": "regular",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
        "set_name": NAME,
        "emoji": "🙂",
    },
    "story": {"chat": CHANNEL, "id": 1},
    "venue": {"location": PLACE, "title": NAME, "address": NAME},
    "video": VIDEO,
    "video_note": {"file_id": "seen-id", "file_unique_id": "seen", "length": 1, "duration": 1},
    "voice": {"file_id": "heard-id", "file_unique_id": "heard", "duration": 1},
}
"""A message of every kind of content."""
NOTICES: dict[str, Any] = {
    "pinned_message": {"message_id": 3, "date": DATE, "chat": CHAT, "text": NAME},
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 86400},
    "chat_background_set": {
        "type": {"type": "fill", "dark_theme_dimming": 1, "fill": {"type": "solid", "color": 1}}
    },
    "users_shared": {"request_id": 1, "users": [{"user_id": ANN, "first_name": NAME}]},
    "chat_shared": {"request_id": 1, "chat_id": -5, "title": NAME},
    "connected_website": "example.org",
    "web_app_data": {"data": NAME, "button_text": NAME},
    "write_access_allowed": {"from_request": True},
    "successful_payment": {
        "currency": "CAD",
        "total_amount": 1,
        "invoice_payload": NAME,
        "telegram_payment_charge_id": NAME,
        "provider_payment_charge_id": NAME,
    },
}
"""What Telegram's apps say by themselves in a private chat."""
RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages"),
    *("can_manage_video_chats", "can_restrict_members", "can_promote_members"),
    *("can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories"),
    *("can_delete_stories", "is_member", "can_send_messages", "can_send_audios"),
    *("can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes"),
    *("can_send_voice_notes", "can_send_polls", "can_send_other_messages"),
    *("can_add_web_page_previews", "can_pin_messages", "can_manage_topics"),
    *("can_edit_tag", "can_react_to_messages"),
)


def body(**update: Any) -> bytes:
    """Return an update's JSON."""
    return json.dumps({"update_id": 900, **update}).encode()


def message(**further: Any) -> dict[str, Any]:
    """Return a message of Ann's in her chat with the bot."""
    return {"message_id": 12, "date": DATE, "chat": CHAT, "from": USER, **BETRAYING, **further}


def command(text: str, length: int) -> dict[str, Any]:
    """Return a message that begins with a command of a length."""
    return message(text=text, entities=[{"type": "bot_command", "offset": 0, "length": length}])


def press(data: str | None, **further: Any) -> dict[str, Any]:
    """Return a press on a button of the bot's."""
    below = {"message_id": 14, "date": DATE, "chat": CHAT, "from": {**USER, "is_bot": True}}
    pressed = {"id": "777", "from": USER, "chat_instance": "1", "message": below, **further}
    return pressed if data is None else {**pressed, "data": data}


def membership(chat: dict[str, Any], status: str) -> dict[str, Any]:
    """Return that the bot's standing in a chat became another."""
    bot = {"id": 1, "is_bot": True, "first_name": "Bot"}
    became = {"user": bot, "status": status, "until_date": 0, **dict.fromkeys(RIGHTS, False)}
    before = {"user": bot, "status": "left"}
    return {
        "chat": chat,
        "from": USER,
        "date": DATE,
        "old_chat_member": before,
        "new_chat_member": became,
    }

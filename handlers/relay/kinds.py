"""Kinds: everything that a message may be, and what becomes of it. There is no other list.

The names are the Bot API's, fields of its `Message`. What is not named here is refused: a kind of
tomorrow carries who knows what. A test looks that python-telegram-bot knows none beyond these.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What becomes of a message of a kind."""

    RELAYED = "relayed"
    ASKED = "asked first"
    STILL = "becomes a photo"
    WORDS = "becomes text"
    REFUSED = "refused"
    IGNORED = "ignored"


class Reason(StrEnum):
    """Why a kind is refused; its text says what to do instead."""

    FILE = "file"  # its name and what is written inside it may name its author
    FILM = "film"  # moving pictures with a place, a time and a sound inside
    PERSON = "person"  # a phone number, a name, perhaps an account
    PLACE = "place"  # where somebody is
    POLL = "poll"  # it shows who made it, or who chose what
    ACCOUNT = "account"  # it leads back to an account, a channel or a payment
    SIGN = "sign"  # a sticker or a die that stands for no emoji
    NOBODY = "nobody"  # it would pass, but no talk and no request is open
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Kind:
    """What becomes of a kind, and why where it is refused, or one of its messages is."""

    outcome: Outcome
    reason: Reason | None = None


def _refused(reason: Reason, *names: str) -> dict[str, Kind]:
    return dict.fromkeys(names, Kind(Outcome.REFUSED, reason))


CONTENT: Mapping[str, Kind] = {
    "text": Kind(Outcome.RELAYED),
    "photo": Kind(Outcome.RELAYED),
    "live_photo": Kind(Outcome.STILL, Reason.FILM),
    "sticker": Kind(Outcome.WORDS, Reason.SIGN),
    "dice": Kind(Outcome.WORDS, Reason.SIGN),
    "voice": Kind(Outcome.ASKED),
    "video_note": Kind(Outcome.ASKED),
    **_refused(Reason.FILM, "animation", "video"),
    **_refused(Reason.FILE, "audio", "document"),
    **_refused(Reason.PERSON, "contact"),
    **_refused(Reason.PLACE, "venue", "location"),
    **_refused(Reason.POLL, "checklist", "poll"),
    **_refused(Reason.ACCOUNT, "game", "giveaway", "giveaway_winners", "invoice"),
    **_refused(Reason.ACCOUNT, "paid_media", "story"),
}
"""What somebody sends on purpose. A message of several kinds is of the one that comes first.

Telegram lets an animation bear a document too, a venue a location, and a live photo the photo that
is passed on in its place (Bot API, Message).
"""
NOTICES: Mapping[str, Kind] = dict.fromkeys(
    (
        *("boost_added", "channel_chat_created", "chat_background_set", "chat_owner_changed"),
        *("chat_owner_left", "chat_shared", "checklist_tasks_added", "checklist_tasks_done"),
        *("connected_website", "delete_chat_photo", "direct_message_price_changed"),
        *("forum_topic_closed", "forum_topic_created", "forum_topic_edited"),
        *("forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden"),
        *("gift", "gift_upgrade_sent", "giveaway_completed", "giveaway_created"),
        *("group_chat_created", "left_chat_member", "managed_bot_created"),
        *("message_auto_delete_timer_changed", "migrate_from_chat_id", "migrate_to_chat_id"),
        *("new_chat_members", "new_chat_photo", "new_chat_title", "paid_message_price_changed"),
        *("passport_data", "pinned_message", "poll_option_added", "poll_option_deleted"),
        *("proximity_alert_triggered", "refunded_payment", "successful_payment"),
        *("suggested_post_approval_failed", "suggested_post_approved"),
        *("suggested_post_declined", "suggested_post_paid", "suggested_post_refunded"),
        *("supergroup_chat_created", "unique_gift", "users_shared", "video_chat_ended"),
        *("video_chat_participants_invited", "video_chat_scheduled", "video_chat_started"),
        *("web_app_data", "write_access_allowed"),
    ),
    Kind(Outcome.IGNORED),
)
"""What Telegram's apps say by themselves, such as that a message was pinned; nobody wrote it."""
KINDS: Mapping[str, Kind] = {**CONTENT, **NOTICES}

READ = frozenset(
    {
        *("message_id", "from", "chat", "date"),
        *("entities", "caption", "caption_entities", "reply_to_message", "media_group_id"),
        "has_media_spoiler",
    }
)
"""What is read beside content. Of words, formatting and replies something of ours is made anew."""
LEFT_BEHIND = frozenset(
    {
        *("author_signature", "business_connection_id", "direct_messages_topic", "edit_date"),
        *("effect_id", "external_reply", "forward_origin", "guest_bot_caller_chat"),
        *("guest_bot_caller_user", "guest_query_id", "has_protected_content"),
        *("is_automatic_forward", "is_from_offline", "is_paid_post", "is_topic_message"),
        *("link_preview_options", "message_thread_id"),
        *("paid_star_count", "quote", "reply_markup", "reply_to_checklist_task_id"),
        *("reply_to_poll_option_id", "reply_to_story", "sender_boost_count"),
        *("sender_business_bot", "sender_chat", "sender_tag", "show_caption_above_media"),
        *("suggested_post_info", "via_bot"),
    }
)
"""What may stand beside content of any kind, and is never read: whence it comes, by what means."""
UNKNOWN = "unknown"
"""The name of a kind that is not in the table."""
_NAMED = frozenset({*KINDS, *READ, *LEFT_BEHIND})


def is_of_tomorrow(fields: Mapping[str, object]) -> bool:
    """Tell whether a message bears something that is on none of these lists, beside what it seems.

    Telegram lets a new kind bear an old one for whoever knows no better: an animation is a document
    as well, a live photo a photo. A number or a flag is no kind.
    """
    unknown = (value for name, value in fields.items() if name not in _NAMED)
    return any(isinstance(each, dict | list) for each in unknown)


def reason_of(kind: str) -> Reason:
    """Return why a message of a kind is refused."""
    known = CONTENT.get(kind)
    return known.reason if known is not None and known.reason is not None else Reason.UNKNOWN

"""The Bot API's methods, one file for each family; what is not here is not simulated."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from simulator.methods import (
    callbacks,
    chats,
    deletes,
    documents,
    edits,
    media,
    messages,
    polling,
    profile,
    reactions,
    webhook,
)
from simulator.parameters import Call
from simulator.world import World

Method: TypeAlias = Callable[[World, Call], object]
"""Carries out a call and returns its result, or raises CallRefused or Malformed."""

_METHODS: Mapping[str, Method] = {
    "getMe": profile.get_me,
    "getUpdates": polling.get_updates,
    "sendMessage": messages.send_message,
    "sendDocument": documents.send_document,
    "getFile": documents.get_file,
    "editMessageText": edits.edit_message_text,
    "editMessageCaption": edits.edit_message_caption,
    "editMessageReplyMarkup": edits.edit_message_reply_markup,
    "deleteMessage": deletes.delete_message,
    "deleteMessages": deletes.delete_messages,
    "answerCallbackQuery": callbacks.answer_callback_query,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
    "setWebhook": webhook.set_webhook,
    "deleteWebhook": webhook.delete_webhook,
    "getWebhookInfo": webhook.get_webhook_info,
    "getChat": chats.get_chat,
    "leaveChat": chats.leave_chat,
    "sendPhoto": media.send_photo,
    "sendVoice": media.send_voice,
    "sendVideoNote": media.send_video_note,
    "sendMediaGroup": media.send_media_group,
    "setMessageReaction": reactions.set_message_reaction,
    "sendChatAction": chats.send_chat_action,
}

NAMES: Mapping[str, str] = {name.lower(): name for name in _METHODS}
"""How a method is written, by its name in lower case: case does not matter in a call."""

METHODS: Mapping[str, Method] = {name.lower(): method for name, method in _METHODS.items()}
"""The methods by their names in lower case. getUpdates alone returns an awaitable."""

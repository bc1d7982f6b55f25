"""Telegram's numbers, each with the sentence it comes from.

"Bot API" is core.telegram.org/bots/api, "server" the sources of tdlib/telegram-bot-api, "TDLib"
those of tdlib/td.
"""

DAY = 24 * 60 * 60
"""Seconds. Bot API: "Incoming updates are stored on the server until the bot receives them either
way, but they will not be kept longer than 24 hours.\""""

TEXT_CHARACTERS = 4096
"""Bot API, sendMessage: "Text of the message to be sent, 1-4096 characters after entities
parsing". TDLib counts code points (`utf8_length` in process_input_message_content)."""

TEXT_BYTES = 1 << 15
"""Server, get_formatted_text: a longer text is refused before its entities are read."""

CAPTION_CHARACTERS = 1024
"""Bot API, sendPhoto: "Photo caption …, 0-1024 characters after entities parsing"."""

PHOTO_BYTES = 10 * 1024 * 1024
PHOTO_SIDES = 10_000
PHOTO_RATIO = 20
"""Bot API, sendPhoto: "The photo must be at most 10 MB in size. The photo's width and height must
not exceed 10000 in total. Width and height ratio must be at most 20."."""

ALBUM_LEAST, ALBUM_MOST = 2, 10
"""Bot API, sendMediaGroup: "A JSON-serialized array describing messages to be sent, must include
2-10 items"."""

FILE_BYTES_UP = 50 * 1024 * 1024
"""Bot API, sendDocument: "Bots can currently send files of any type of up to 50 MB in size"."""

FILE_BYTES_DOWN = 20 * 1024 * 1024
"""Bot API, getFile: "For the moment, bots can download files of up to 20MB in size."."""

CALLBACK_DATA_BYTES = 64
"""Bot API, InlineKeyboardButton: "Data to be sent in a callback query to the bot when the button is
pressed, 1-64 bytes"."""

CALLBACK_ANSWER_CHARACTERS = 200
"""Bot API, answerCallbackQuery: "Text of the notification. … 0-200 characters"."""

CALLBACK_QUERY_SECONDS = 150
"""Server, process_new_callback_query_queue: the update of a callback query is kept this long."""

CALLBACK_ANSWER_SECONDS = 15
"""Undocumented; bots report refusals from about fifteen seconds on."""

KEYBOARD_BUTTONS = 100
"""Undocumented; more inline buttons are refused as "reply markup is too long"."""

KEYBOARD_BYTES = 10_000
"""Undocumented; a longer markup, counted as JSON, is refused as "reply markup is too long"."""

EDIT_SECONDS = 2 * DAY
"""TDLib, can_edit_message: how long a person may edit what they wrote. Bots may for ever."""

DELETE_SECONDS = 2 * DAY
"""Bot API, deleteMessage: "A message can only be deleted if it was sent less than 48 hours
ago."."""

DICE_STAYS_SECONDS = DAY
"""Bot API, deleteMessage: "A dice message in a private chat can only be deleted if it was sent more
than 24 hours ago."."""

DELETE_AT_ONCE = 100
"""Bot API, deleteMessages: "A list of 1-100 identifiers of messages to delete."."""

UPDATES_AT_ONCE = 100
"""Bot API, getUpdates: "Values between 1-100 are accepted. Defaults to 100."."""

POLL_SECONDS = 50
"""Server, LONG_POLL_MAX_TIMEOUT: a longer timeout is cut to this."""

UPDATE_ID_FIRST = 2_000_001
UPDATE_ID_LAST = 1_000_000_000
"""TDLib, TQueue::push: between these the first id of a queue is drawn."""

UPDATE_ID_AHEAD = 10
"""TDLib, TQueue::get: an offset further than this beyond the newest id counts as none."""

COMMANDS = 100
"""Bot API, setMyCommands: "At most 100 commands can be specified."."""

COMMAND_CHARACTERS = 32
"""Bot API, BotCommand: "Text of the command; 1-32 characters. Can contain only lowercase English
letters, digits and underscores."."""

COMMAND_DESCRIPTION_CHARACTERS = 256
"""Bot API, BotCommand: "Description of the command; 1-256 characters."."""

DESCRIPTION_CHARACTERS = 512
"""Bot API, setMyDescription: "New bot description; 0-512 characters."."""

SHORT_DESCRIPTION_CHARACTERS = 120
"""Bot API, setMyShortDescription: "New short description for the bot; 0-120 characters."."""

WEBHOOK_CONNECTIONS = 40
"""Bot API, setWebhook, max_connections: "1-100. Defaults to 40."."""

SECRET_TOKEN_CHARACTERS = 256
"""Bot API, setWebhook: "A secret token … 1-256 characters. Only characters A-Z, a-z, 0-9, _ and -
are allowed."."""

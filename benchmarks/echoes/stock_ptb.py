"""python-telegram-bot as its documentation shows it: an Application that echoes texts."""

import logging
import os
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    message = update.effective_message
    if message is not None and message.text is not None:
        await message.reply_text(message.text)


def main() -> None:
    """Poll and echo until stopped."""
    logging.disable(logging.CRITICAL)
    builder = Application.builder().token(os.environ["TOKEN"]).base_url(f"{sys.argv[1]}/bot")
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling(allowed_updates=[Update.MESSAGE])


if __name__ == "__main__":
    main()

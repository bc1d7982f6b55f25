"""The same Application on the transport that Peerline uses, still one message after the other."""

import logging
import os
import sys

from telegram import Update
from telegram.ext import Application, MessageHandler, filters

from benchmarks.echoes.stock_ptb import echo
from bot.api import Transport


def main() -> None:
    """Poll and echo until stopped."""
    logging.disable(logging.CRITICAL)
    builder = Application.builder().token(os.environ["TOKEN"]).base_url(f"{sys.argv[1]}/bot")
    builder = builder.request(Transport(18)).get_updates_request(Transport(1))
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling(allowed_updates=[Update.MESSAGE])


if __name__ == "__main__":
    main()

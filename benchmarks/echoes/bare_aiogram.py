"""aiogram: a dispatcher that echoes texts, one after the other, as Telegram's order demands."""

import asyncio
import logging
import os
import sys

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

TASKS = "--tasks"


async def echo(message: Message) -> None:
    """Say what was said."""
    await message.answer(message.text or "")


async def run(api_url: str) -> None:
    """Poll and echo until stopped."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(api_url))
    bot = Bot(os.environ["TOKEN"], session=session)
    dispatcher = Dispatcher()
    dispatcher.message.register(echo, F.text)
    await dispatcher.start_polling(bot, handle_as_tasks=TASKS in sys.argv)


def main() -> None:
    """Run the bot."""
    logging.disable(logging.CRITICAL)
    asyncio.run(run(sys.argv[1]))


if __name__ == "__main__":
    main()

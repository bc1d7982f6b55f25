"""The shape of updates: what is read of them is shown by no error, log or failed assertion."""

import msgspec
import pytest

from bot.shape import read


def test_what_was_read_says_nothing_of_what_it_holds() -> None:
    update = read(
        b'{"update_id":7,"message":{"message_id":1,"date":1,"chat":{"id":5,"type":"private"},'
        b'"from":{"id":424242,"is_bot":false},"text":"secret",'
        b'"entities":[{"type":"text_link","offset":0,"length":1,"url":"https://secret.org"}]}}'
    )
    message = update.message
    assert message is not None
    for part in (update, message, message.from_, message.chat, *message.entities):
        assert repr(part) == f"<{type(part).__name__}>"


@pytest.mark.parametrize("number", [0, -1, -(2**52), 2**52 + 1])
def test_nobody_is_called_by_the_number_of_everybody_or_of_a_group(number: int) -> None:
    author = b'{"id":%d,"is_bot":false}' % number
    chat = b'"chat":{"id":5,"type":"private"}'
    with pytest.raises(msgspec.ValidationError):
        read(b'{"update_id":7,"message":{"message_id":1,"date":1,%s,"from":%s}}' % (chat, author))

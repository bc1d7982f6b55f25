"""The shape of updates: what is read of them is shown by no error, log or failed assertion."""

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

"""answerCallbackQuery: once for each pressed button, and soon."""

from simulator import limits
from simulator.errors import BadRequest
from simulator.parameters import Call
from simulator.world import World

TOO_LATE = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(world: World, call: Call) -> bool:
    """Show the person who pressed a button an answer."""
    text = call.text("text")
    if len(text) > limits.CALLBACK_ANSWER_CHARACTERS:
        raise BadRequest("MESSAGE_TOO_LONG")
    _check_url(world, call.text("url"))
    query_id = call.text("callback_query_id")
    query = world.queries.pop(query_id, None)
    if query is None or world.clock.now() - query.asked_at > limits.CALLBACK_ANSWER_SECONDS:
        raise BadRequest(TOO_LATE)
    query.person.history.answer(query_id, text, show_alert=call.flag("show_alert"))
    return True


def _check_url(world: World, url: str) -> None:
    """Allow what an ordinary bot may open: itself, with a parameter."""
    if url and not url.removeprefix("https://").startswith(f"t.me/{world.bot.username}?start="):
        raise BadRequest("URL_INVALID")

"""Promise 7: help now answers everybody, from everywhere, first, and leaves nothing behind."""

import pytest

from handlers.events import TextReceived
from handlers.help_now import HelpNow
from handlers.orders import SendCard, SendText
from handlers.other import Sorry, sorry
from handlers.verbs import Verb
from storage.values import Text
from storage.work import Work
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

LISTED = (PROGRAMME.resources[0],)


def test_a_stranger_who_presses_it_reads_the_programmes_numbers(village: Village) -> None:
    stranger = village.stranger()
    assert village.press(stranger, Verb.HELP_NOW).said(stranger) == [HelpNow(LISTED)]


def test_the_command_does_the_same(village: Village) -> None:
    stranger = village.stranger()
    assert village.command(stranger, "help_now").said(stranger) == [HelpNow(LISTED)]


def test_it_leaves_nothing_behind(village: Village) -> None:
    before = tables(village)
    stranger = village.stranger()
    village.press(stranger, Verb.HELP_NOW)
    village.command(stranger, "help_now")
    village.deliver()
    assert tables(village) == before


def tables(village: Village) -> dict[str, int]:
    """Return how many rows each table has."""
    names = ("people", "doors", "cases", "cards", "tallies", "dialogue", "timers", "inbox", "sent")
    return {name: village.memory.count(name) for name in names}


def test_it_shows_only_what_was_verified_for_it(village: Village) -> None:
    assert [each.name for each in PROGRAMME.resources] == ["Family line", "For later"]
    ann = village.physician("Emergency")
    (message,) = village.command(ann, "help_now").said(ann)
    assert message == HelpNow(LISTED)


def test_from_there_one_can_talk_to_a_colleague(village: Village) -> None:
    ann = village.physician("Emergency")
    assert village.press(ann, Verb.HELP_NOW).verbs(ann) == [Verb.ASK_START]


@pytest.mark.parametrize("question", [Verb.ASK_NOTE, Verb.PLACE_ADD])
def test_whoever_was_about_to_answer_can_still_do_so_afterwards(
    village: Village, question: Verb
) -> None:
    ann = village.physician("Emergency")
    village.press(ann, Verb.ASK_START)
    village.press(ann, question)
    village.press(ann, Verb.HELP_NOW)
    village.command(ann, "help_now")
    assert village.do(lambda work: work.dialogue.find(ann, village.now)) is not None


def test_beside_words_to_a_colleague_it_answers_first_and_the_words_pass(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    ann = village.physician("Emergency")
    village.links(ann, ben)
    put = village.event(TextReceived(ann, None, 900, village.now, Text("Hi"), asks_help=True))
    assert put.said(ann) == [HelpNow(LISTED)]
    assert [text for _, text in put.heard(ben)] == ["Hi"]
    assert [type(each) for each in put] == [SendCard, SendText]


def test_beside_what_cannot_be_handled_it_answers_all_the_same(village: Village) -> None:
    ann = village.physician("Emergency")
    event = TextReceived(ann, None, 900, village.now, Text("Hi"), asks_help=True)

    def unit(work: Work) -> list[object]:
        sorry(event, work, village.moment)
        return [draft.order for draft in work.outbox.drafts()]

    orders = village.do(unit)
    messages = [each.message for each in orders if isinstance(each, SendCard)]
    assert messages == [HelpNow(LISTED), Sorry()]

"""Guesses: coordinators hear that many wrong codes come, once a day, and nothing else of it."""

from handlers.buttons import Verb
from handlers.guesses import ManyGuessed
from handlers.join import GUESSES_EACH, GUESSES_IN_ALL
from tests.handlers.put import Orders
from tests.handlers.village import Village

WRONG = "join_WWWWWWWW"


def guesses(village: Village, times: int, argument: str = WRONG) -> Orders:
    """Let as many people as it takes try so often; return what that put."""
    put = Orders()
    for number in range(times):
        if number % GUESSES_EACH == 0:
            guesser = village.stranger()
        put += village.command(guesser, "start", argument)
    return put


def test_fewer_wrong_codes_than_hold_somebody_back_are_nobodys_concern(village: Village) -> None:
    cora = village.coordinator()
    assert guesses(village, GUESSES_IN_ALL - 1).said(cora) == []


def test_every_coordinator_hears_of_many_wrong_codes_once(village: Village) -> None:
    cora, dan = village.coordinator(), village.coordinator()
    put = guesses(village, 3 * GUESSES_IN_ALL)
    assert put.said(cora) == put.said(dan) == [ManyGuessed()]
    (card,) = put.cards(cora)
    assert card.case is None


def test_made_up_invitations_count_like_codes(village: Village) -> None:
    cora = village.coordinator()
    half = GUESSES_IN_ALL // 2
    put = guesses(village, half, "agree_AAAAAAAAAAAAAAAAAAAAAA")
    put += guesses(village, half, "coordinate_AAAAAAAAAAAAAAAAAAAAAA")
    assert put.said(cora) == [ManyGuessed()]


def test_on_the_next_day_they_hear_again_if_it_goes_on(village: Village) -> None:
    cora = village.coordinator()
    guesses(village, GUESSES_IN_ALL)
    village.wait(hours=23)
    assert guesses(village, GUESSES_IN_ALL).said(cora) == []
    village.wait(hours=2)
    assert guesses(village, GUESSES_IN_ALL).said(cora) == [ManyGuessed()]


def test_it_leads_to_the_links(village: Village) -> None:
    cora = village.coordinator()
    guesses(village, GUESSES_IN_ALL)
    assert village.command(cora, "departments").verbs(cora) == [Verb.DOORWAY_SHOW] * len(
        village.codes
    )

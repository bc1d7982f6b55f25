"""Reactions: a standard one is set on the other side's copy; of any other its author hears once."""

import pytest

from handlers.conversation.undelivered import OutOfReach
from handlers.orders import Earlier, React
from handlers.relay.reactions import ReactionNotShown
from handlers.verbs import Verb
from tests.handlers.put import Orders
from tests.handlers.village import Village

KIND, REFUSED, EARLY = map(ReactionNotShown, ("kind", "refused", "early"))


@pytest.fixture
def copy(village: Village, ann: int) -> int:
    """What Ann wrote, where it stands in Ben's chat."""
    return says(village, ann)


def says(village: Village, person: int) -> int:
    """Let a text be delivered, and return its copy."""
    village.type(person, "Hello")
    (order,) = village.waiting()
    copy = village.mark(order)
    village.follow()
    return copy


def set_(put: Orders) -> list[tuple[int, Earlier | int, str | None]]:
    return [(it.chat, it.target, it.emoji) for it in put if isinstance(it, React)]


def refuses(village: Village, *, gone: bool = False) -> Orders:
    """Let Telegram refuse the one reaction that waits."""
    (order,) = [it for it in village.waiting() if it.outgoing.method == "setMessageReaction"]
    return village.refuse(order, gone=gone)


def test_a_reaction_is_set_on_the_others_message(
    village: Village, ann: int, ben: int, copy: int
) -> None:
    message = village.newest
    assert set_(village.react(ben, copy, "❤")) == [(ann, message, "❤")]
    assert village.react(ben, copy, None) == [React(ann, village.request_of(ann).id, message, None)]
    ((chat, target, emoji),) = set_(village.react(ann, message, "👍"))
    assert (chat, emoji) == (ben, "👍")
    assert isinstance(target, Earlier)


def test_a_reaction_of_a_stranger_means_nothing(village: Village, copy: int) -> None:
    eve, message = village.stranger(), village.newest
    assert village.react(eve, message, "👍", more=True) == []
    assert village.react(eve, copy, "👍", more=True) == []


@pytest.mark.parametrize("emoji", [None, "❤"])
def test_one_that_cannot_be_mirrored_takes_away_what_it_replaces_and_is_told(
    village: Village, ann: int, ben: int, copy: int, emoji: str | None
) -> None:
    message = village.newest
    put = village.react(ben, copy, emoji, more=True)
    assert set_(put) == [(ann, message, emoji)]
    assert (put.said(ben), put.said(ann)) == ([KIND], [])
    (card,) = put.cards(ben)
    assert getattr(card, "reply_to", None) == copy


def test_it_is_told_once_a_talk_to_each_side(
    village: Village, ann: int, ben: int, copy: int
) -> None:
    message = village.newest
    village.react(ben, copy, None, more=True)
    put = village.react(ben, copy, "👍", more=True)
    assert (put.said(ben), set_(put)) == ([], [(ann, message, "👍")])
    assert village.react(ann, message, None, more=True).said(ann) == [KIND]
    assert village.react(ann, message, None, more=True).said(ann) == []


def test_in_the_next_talk_it_is_told_again(village: Village, ann: int, ben: int, copy: int) -> None:
    village.react(ben, copy, None, more=True)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    village.deliver()
    assert village.react(ben, copy, None, more=True) == []
    village.links(ann, ben)
    assert village.react(ben, says(village, ann), None, more=True).said(ben) == [KIND]


def test_one_to_a_card_or_where_there_is_no_talk_stays_without_a_word(
    village: Village, ann: int, ben: int
) -> None:
    card = next(it for it in village.calls if it.outgoing.person == ben)
    found = village.do(lambda work: work.sent.find(card.handle))
    assert village.react(ben, found.message_id if found else 1, None, more=True) == []
    assert village.react(ann, 9_999, "👍") == []
    assert village.react(village.physician("Pediatrics"), 1, None, more=True) == []


def test_one_that_telegram_refuses_for_good_is_told_once(
    village: Village, ann: int, ben: int, copy: int
) -> None:
    village.react(ben, copy, "👍")
    put = refuses(village)
    assert (put.said(ben), put.said(ann)) == ([REFUSED], [])
    village.react(ben, copy, "❤")
    assert refuses(village) == []
    village.react(ann, village.newest, "❤")
    assert refuses(village).said(ann) == [REFUSED]


def test_of_one_that_is_refused_after_the_end_nobody_hears(
    village: Village, ann: int, ben: int, copy: int
) -> None:
    village.react(ben, copy, "👍")
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    assert refuses(village) == []


def test_of_one_to_somebody_who_is_gone_it_is_said_that_they_are(
    village: Village, ann: int, ben: int, copy: int
) -> None:
    match = village.request_of(ann).match
    assert match
    village.react(ben, copy, "👍")
    said = refuses(village, gone=True).said(ben)
    assert REFUSED not in said
    assert OutOfReach(match.alias) in said


def test_a_requesters_reaction_before_their_yes_is_told_once_as_not_shown(
    village: Village, ben: int
) -> None:
    cleo = village.physician("Pediatrics")
    village.introduces(cleo, ben)
    copy = says(village, ben)
    assert village.react(cleo, copy, None) == []
    put = village.react(cleo, copy, "👍")
    assert (put.said(cleo), set_(put)) == ([EARLY], [])
    assert village.react(cleo, copy, None, more=True) == []
    village.press(cleo, Verb.MEET_YES)
    put = village.react(cleo, copy, "👍", more=True)
    assert (put.said(cleo), [chat for chat, *_ in set_(put)]) == ([KIND], [ben])

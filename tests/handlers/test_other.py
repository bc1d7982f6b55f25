"""Everything else that somebody may send: answered, never passed on, never just ignored."""

from datetime import timedelta
from typing import Any

import pytest

from handlers.events import OtherReceived
from handlers.other import Help, KindRefused, NotUnderstood, Sorry, sorry
from handlers.relay.kinds import CONTENT, UNKNOWN, reason_of
from handlers.relay.mirroring import EditNotPassed
from handlers.verbs import Verb
from storage.work import Work
from tests.handlers.settings import NOON
from tests.handlers.village import Village

REFUSED = [*sorted(name for name, kind in CONTENT.items() if kind.reason), UNKNOWN]


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_refused_goes_nowhere_and_its_sender_is_told_why(
    village: Village, ann: int, ben: int, kind: str
) -> None:
    put = village.send_other(ann, kind)
    assert put.said(ann) == [KindRefused(reason_of(kind), seated=True)]
    assert put.heard(ben) == []
    assert put.said(ben) == []


def test_one_who_has_no_talk_hears_so_beside_the_reason(village: Village) -> None:
    dan, cora = village.physician("Pediatrics"), village.coordinator()
    assert village.send_other(dan, "location").said(dan) == [KindRefused("place", seated=False)]
    assert village.send_other(cora, "video").said(cora) == [KindRefused("film", seated=False)]


def test_an_album_that_is_refused_is_told_once_below_the_first_of_it(
    village: Village, ann: int
) -> None:
    put = village.send_other(ann, "document", album="one")
    assert put.said(ann) == [KindRefused("file", seated=True, together=True)]
    assert [getattr(each, "reply_to", None) for each in put.cards(ann)] == [village.newest]
    village.memory.follow()
    assert [village.send_other(ann, "document", album="one") for _ in range(9)] == [[]] * 9
    again = village.send_other(ann, "document", album="two")
    assert again.said(ann) == [KindRefused("file", seated=True, together=True)]
    alone = village.send_other(ann, "document")
    assert alone.said(ann) == [KindRefused("file", seated=True)]


def test_what_is_remembered_of_a_refused_album_is_soon_forgotten(
    village: Village, ann: int, ben: int
) -> None:
    village.send_other(ann, "video", album="one")
    assert village.send_other(ben, "video", album="one").said(ben) != []
    village.clock.go_on(timedelta(hours=1))
    assert village.send_other(ann, "video", album="one").said(ann) != []
    village.clock.go_on(timedelta(hours=1))
    village.do(lambda work: work.tallies.expire(village.now))
    assert village.memory.count("tallies") == 0


def test_whoever_is_forgotten_leaves_no_word_of_a_refused_album_or_change(
    village: Village,
) -> None:
    dan = village.physician("Pediatrics")
    village.send_other(dan, album="one")
    village.edit(dan, village.newest, "changed")
    assert village.memory.count("tallies") == 2
    village.command(dan, "forget_me")
    village.press(dan, Verb.FORGET_YES)
    assert village.memory.count("tallies") == 0


def test_an_album_of_photos_for_nobody_is_told_once(village: Village) -> None:
    dan = village.physician("Pediatrics")
    put = village.show(dan, "one", album="together")
    assert put.said(dan) == [KindRefused("nobody", seated=False, together=True)]
    assert village.show(dan, "two", album="together") == []


def test_a_stranger_who_sends_anything_is_shown_the_door(village: Village) -> None:
    stranger = village.stranger()
    (said,) = village.send_other(stranger, "contact").said(stranger)
    assert not isinstance(said, KindRefused)


def test_an_edit_is_not_passed_on_and_one_who_talks_is_told(
    village: Village, ann: int, ben: int
) -> None:
    put = village.edit(ann)
    assert put.said(ann) == [EditNotPassed()]
    assert put.heard(ben) == []


def test_one_who_has_nobody_to_pass_it_to_is_not_bothered(village: Village) -> None:
    dan = village.physician("Pediatrics")
    assert village.edit(dan) == []


def test_help_says_what_can_be_done_and_more_to_a_supporter(
    village: Village, ann: int, ben: int
) -> None:
    put = village.command(ann, "help")
    assert put.said(ann) == [Help(supporter=False, coordinator=False)]
    assert put.verbs(ann) == [
        Verb.ASK_START,
        Verb.MIND_SHOW,
        Verb.COLLEAGUE_INVITE,
        Verb.PRIVACY_SHOW,
    ]
    assert village.command(ben, "help").said(ben) == [Help(supporter=True, coordinator=False)]
    assert village.command(eve := village.stranger(), "help").said(eve) == [
        Help(supporter=False, coordinator=False)
    ]


@pytest.mark.parametrize("command", ["nobody", "nonsense", "debug"])
def test_a_command_that_is_not_known_is_said_to_be_so(
    village: Village, ann: int, ben: int, command: str
) -> None:
    put = village.command(ann, command)
    assert put.said(ann) == [NotUnderstood()]
    assert put.heard(ben) == []


def test_whoever_sent_what_failed_twice_is_told(village: Village, ann: int) -> None:
    event = OtherReceived(ann, None, 7, NOON, kind="voice")

    def unit(work: Work) -> list[Any]:
        sorry(event, work, village.moment)
        return [draft.order for draft in work.outbox.drafts()]

    (card,) = village.do(unit)
    assert (card.message, card.reply_to) == (Sorry(), 7)

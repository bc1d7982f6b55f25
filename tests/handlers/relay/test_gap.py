"""Promise 2: Telegram keeps what waits for a day; after a longer silence open talks are told."""

from datetime import timedelta

from handlers.relay import gap
from handlers.relay.gap import GapNoticed
from handlers.verbs import Verb
from tests.handlers.put import Orders
from tests.handlers.village import Village


def notice(village: Village, **later: float) -> Orders:
    """Notice a gap, and return what is put until a while later."""
    village.do(lambda work: gap.notice(work, village.moment))
    return village.wait(**later or {"minutes": 1})


def test_both_sides_of_a_talk_are_told_once(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    put = notice(village)
    assert put.said(ann) == put.said(ben) == [GapNoticed()]
    assert village.wait(hours=12).said(ann) == []


def test_both_sides_of_an_introduction_are_told_for_the_supporter_may_write(
    village: Village, ben: int
) -> None:
    ann = village.physician("Emergency")
    village.introduces(ann, ben)
    assert notice(village).said(ben) == [GapNoticed()]


def test_one_who_waits_or_whose_talk_is_closing_is_not_told(village: Village, ben: int) -> None:
    ann, eve = village.physician("Emergency"), village.physician("Psychiatry")
    village.links(ann, ben)
    village.asks(eve)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    put = notice(village)
    assert GapNoticed() not in [*put.said(ann), *put.said(ben), *put.said(eve)]


def test_several_talks_are_told_one_after_the_other(village: Village, ben: int) -> None:
    people = [village.physician("Emergency") for _ in range(2)]
    for person in people:
        village.links(person, ben)
    village.do(lambda work: gap.notice(work, village.moment))
    assert village.wait(seconds=0).said(ben) == [GapNoticed()]
    assert village.wait(seconds=1).said(ben) == [GapNoticed()]


def test_nobody_is_told_at_night(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.type(ben, "Hello")
    village.deliver()
    village.clock.go_on(timedelta(hours=10))  # it is 22:00
    assert notice(village, hours=9).said(ann) == []
    assert village.wait(hours=1, minutes=1).said(ann) == [GapNoticed()]

"""A colleague in mind: a text to hand on, for everybody inside, of which nothing is kept."""

from handlers.joining.consent import DoorClosed
from handlers.request.in_mind import ColleagueInMind, TextToHandOn
from handlers.verbs import Verb
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


def test_whoever_is_inside_gets_a_text_with_the_programmes_link(village: Village) -> None:
    letters = village.code(None)
    link = f"https://t.me/{PROGRAMME.username}?start=join_{letters}"
    text = TextToHandOn(PROGRAMME.name, link, PROGRAMME.contact)
    for person in (village.physician("Surgery"), village.coordinator()):
        assert Verb.MIND_SHOW in village.command(person, "help").verbs(person)
        put = village.press(person, Verb.MIND_SHOW)
        assert put.said(person) == [ColleagueInMind(), text]


def test_a_programme_without_a_link_of_its_own_gives_the_bots(village: Village) -> None:
    ann = village.physician("Surgery")
    _, text = village.press(ann, Verb.MIND_SHOW).said(ann)
    assert isinstance(text, TextToHandOn)
    assert text.link == f"https://t.me/{PROGRAMME.username}"


def test_a_stranger_has_no_such_button_and_a_forged_one_gives_nothing(village: Village) -> None:
    eve = village.stranger()
    assert Verb.MIND_SHOW not in village.command(eve, "help").verbs(eve)
    assert village.press(eve, Verb.MIND_SHOW).said(eve) == [DoorClosed(PROGRAMME.contact)]


def test_nothing_of_it_is_kept_or_counted(village: Village) -> None:
    ann = village.physician("Surgery")
    tables = [
        name
        for (name,) in village.memory.ledger.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'outbox'"
        )
    ]

    def rows() -> list[int]:
        counted = (f"SELECT count(*) FROM {name}" for name in tables)  # noqa: S608  names of ours
        return [village.memory.ledger.execute(each).fetchone()[0] for each in counted]

    before = rows()
    village.press(ann, Verb.MIND_SHOW)
    village.deliver()
    assert rows() == before

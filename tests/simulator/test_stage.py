"""The stage: what the story looks like."""

import io

import msgspec
import pytest

from simulator.script import ENGLISH, FRENCH
from simulator.shapes import (
    Chat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
)
from simulator.stage import BUDGET, Stage, on


class Terminal(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def stage(out: io.StringIO) -> Stage:
    return Stage(out, ENGLISH.directions, 40)


def card(text: str, *labels: str, edited: bool = False, named: int = 0) -> Message:
    return Message(
        message_id=1,
        chat=Chat(id=1, type="private"),
        date=0,
        edit_date=1 if edited else None,
        text=text,
        entities=(MessageEntity(offset=0, length=named, type="bold"),) if named else (),
        reply_markup=InlineKeyboardMarkup(
            inline_keyboard=tuple(
                (InlineKeyboardButton(text=each, callback_data="x"),) for each in labels
            )
        ),
    )


async def test_a_card_stands_behind_a_bar_with_its_buttons_in_brackets(
    stage: Stage, out: io.StringIO
) -> None:
    await stage.shows(["Nora"], card("◇ Hello.\n\nHow are you?", "Well", "Help now"))

    assert out.getvalue().splitlines() == [
        *("Nora's phone", "┃ ◇ Hello.", "┃", "┃ How are you?", "┃", "┃ [Well] [Help now]", "")
    ]


async def test_a_card_that_changes_says_so(stage: Stage, out: io.StringIO) -> None:
    await stage.shows(["Nora"], card("Done.", edited=True))

    assert out.getvalue().startswith("Nora's phone (the card changes)\n")


async def test_one_card_on_several_phones_is_shown_once(stage: Stage, out: io.StringIO) -> None:
    await stage.shows(["Bruno", "Clara", "David"], card("Could you?"))

    assert out.getvalue().startswith("The phones of Bruno, Clara and David\n")


async def test_what_a_person_wrote_says_who_and_where_it_arrived(
    stage: Stage, out: io.StringIO
) -> None:
    await stage.shows(["Nora"], card("Clara\nHello", named=5), "Clara")

    assert out.getvalue() == "Clara writes → Nora's phone\n┃ Clara\n┃ Hello\n\n"


async def test_no_line_is_too_long_and_no_button_is_broken(stage: Stage, out: io.StringIO) -> None:
    await stage.shows(
        ["Nora"], card("1. " + "word " * 30, "A button of some length", "Another one", "A third")
    )
    await stage.tells("word " * 30)
    await stage.writes("Nora", "word " * 30)

    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= 40
    assert "┃ [A button of some length] [Another one]"[:40] not in lines
    assert {"┃ [A button of some length]", "┃ [Another one] [A third]"} <= {*lines}
    assert lines[2].startswith("┃    word")


async def test_the_time_is_told_where_it_has_changed(stage: Stage, out: io.StringIO) -> None:
    await stage.scene("One", "Tuesday")
    await stage.scene("Two", "Tuesday")
    await stage.scene("Three", "Thursday")

    headings = [line.rstrip("─") for line in out.getvalue().splitlines() if line]
    assert headings == ["── One ── Tuesday ", "── Two ", "── Three ── Thursday "]


async def test_what_is_done_names_who_and_what(stage: Stage, out: io.StringIO) -> None:
    await stage.taps("Nora", "Send")
    await stage.writes("Nora", "Hello")

    assert out.getvalue() == "Nora taps [Send]\n\nNora writes: Hello\n\n"


async def test_into_a_file_go_no_colours(out: io.StringIO) -> None:
    await on(out, FRENCH.directions, fast=False).taps("Nora", "Envoyer")

    assert out.getvalue() == "Nora touche [Envoyer]\n\n"


async def test_a_person_has_one_colour_throughout() -> None:
    terminal = Terminal()
    stage = Stage(terminal, ENGLISH.directions, 80, coloured=True)

    for name in ("Nora", "Clara", "Nora"):
        await stage.taps(name, "Send")

    nora, _, clara, _, again, _ = terminal.getvalue().splitlines()
    assert "\033[1m\033[33mNora\033[0m" in nora
    assert nora == again
    assert "\033[33m" not in clara


async def test_the_pauses_are_longer_for_longer_texts_and_have_an_end(out: io.StringIO) -> None:
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    stage = Stage(out, ENGLISH.directions, 40, pause=pause)
    for _ in range(200):
        await stage.tells("Hello")
        await stage.tells("word " * 40)

    assert pauses[0] < pauses[1] < 2
    assert sum(pauses) == pytest.approx(BUDGET)
    assert pauses[-1] == pytest.approx(0)


async def test_a_terminal_is_coloured_and_waits_unless_told_to_be_fast() -> None:
    terminal = Terminal()

    await on(terminal, ENGLISH.directions, fast=True).taps("Nora", "Send")

    assert "\033[36m[Send]" in terminal.getvalue()


async def test_what_is_changed_and_what_one_reacts_with_is_told(
    stage: Stage, out: io.StringIO
) -> None:
    await stage.edits("Nora", "Hello")
    await stage.reacts("Clara", "🙏")

    assert out.getvalue() == "Nora edits: Hello\n\nClara reacts with 🙏\n\n"


async def test_a_photo_and_what_is_answered_stand_above_the_words(
    stage: Stage, out: io.StringIO
) -> None:
    answered = msgspec.structs.replace(
        card("Clara\nHello"), reply_to_message=card("How do you sleep, now that it is over?")
    )
    await stage.shows(["Nora"], answered, "Clara", photo=True)

    assert out.getvalue().splitlines() == [
        "Clara writes → Nora's phone",
        "┃ ↱ How do you sleep, now that it is…",
        *("┃ (a photo)", "┃ Clara", "┃ Hello", ""),
    ]

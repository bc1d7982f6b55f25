"""The sheet: whatever is to be said, nothing runs over anything, and white stays where it must."""

from itertools import combinations

import pytest
from PIL import Image, ImageOps
from pypdfium2 import PdfDocument

from bot.column import Text
from bot.errors import PosterRefused
from bot.ink import KINDS, Kind
from bot.poster import Poster
from bot.sheet import HEIGHT, MARGIN, WIDTH, Shape, laid_out
from handlers.moment import Resource
from tests.bot.prints import DOTS, LONG, LONG_PLACE, a_poster, file, seen

MANY = Resource(
    "Programme d'aide aux médecins et à leur famille, ligne d'écoute confidentielle",
    "1-800-555-0100 poste 12345",
    hours="lundi au vendredi de 8 h à 20 h, samedi de 9 h à 17 h",
)
WORST = {
    "name": "W" * 200,
    "organization": "Institut " * 22,
    "contact": "M" * 200,
    "username": "m" * 32,
    "resources": (MANY,),
}
EVERY = {
    "plain": a_poster("en"),
    "a department": a_poster("fr", "Médecine d'urgence"),
    "nothing told": a_poster("fr", organization="", contact="", resources=()),
    "long names": a_poster("fr", LONG_PLACE, username="m" * 32, resources=(MANY,), **LONG),
    "the longest names": a_poster("fr", "M" * 100, **WORST),
}
every_poster = pytest.mark.parametrize("poster", EVERY.values(), ids=EVERY)


@every_poster
@pytest.mark.parametrize("kind", KINDS)
def test_the_margins_stay_white(poster: Poster, kind: Kind) -> None:
    drawn = ImageOps.invert(seen(poster, kind)).point(lambda shade: 255 if shade > 8 else 0)
    left, top, right, low = (edge * 72 / DOTS[kind] for edge in drawn.getbbox() or ())
    assert left >= MARGIN - 1
    assert top >= MARGIN - 1
    assert right <= WIDTH - MARGIN + 1
    assert low <= HEIGHT - MARGIN + 1


@every_poster
def test_no_line_runs_over_another_or_over_the_code(poster: Poster) -> None:
    with PdfDocument(file(poster, "pdf")) as document:
        page = document[0].get_textpage()
        lines = [page.get_rect(at) for at in range(page.count_rects())]
    code = inside(poster)
    everything = [*lines, (code[0], HEIGHT - code[3], code[2], HEIGHT - code[1])]
    assert len(everything) > 10
    assert [pair for pair in combinations(everything, 2) if overlap(*pair)] == []


Box = tuple[float, float, float, float]


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two rectangles, as left, low, right, high, cover each other."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and along > 0


def test_rectangles_that_cover_each_other_would_be_found() -> None:
    assert overlap((0, 0, 2, 2), (1, 1, 3, 3))
    assert not overlap((0, 0, 2, 2), (2, 0, 3, 2))


def inside(poster: Poster) -> Box:
    """Return left, top, right and low of the code."""
    boxes = code_of(poster).boxes
    return (
        min(x for x, _, _, _ in boxes),
        min(y for _, y, _, _ in boxes),
        max(x + width for x, _, width, _ in boxes),
        max(y + height for _, y, _, height in boxes),
    )


def code_of(poster: Poster) -> Shape:
    """Return the shape of the code, which has many boxes."""
    (code,) = [it for it in laid_out(poster) if isinstance(it, Shape) and len(it.boxes) > 1]
    return code


@every_poster
def test_four_squares_around_the_code_stay_white(poster: Poster) -> None:
    square = min(height for _, _, _, height in code_of(poster).boxes)
    left, top, right, low = (edge * DOTS["png"] / 72 for edge in inside(poster))
    quiet = 4 * square * DOTS["png"] / 72  # ISO/IEC 18004
    picture = seen(poster, "png")
    picture.paste(255, (round(left), round(top), round(right), round(low)))
    around = picture.crop((left - quiet, top - quiet, right + quiet, low + quiet))
    assert around.getextrema() == (255, 255)


@every_poster
def test_the_code_is_as_large_as_ever(poster: Poster) -> None:
    left, top, right, low = inside(poster)
    assert right - left == pytest.approx(low - top)
    assert 200 <= right - left <= 222


@every_poster
def test_squares_lie_on_whole_dots(poster: Poster) -> None:
    edges = [edge * DOTS["png"] / 72 for box in code_of(poster).boxes for edge in box]
    assert [edge for edge in edges if abs(edge - round(edge)) > 1e-6] == []


def test_nothing_is_cut_away_from_what_is_long() -> None:
    poster = EVERY["long names"]
    drawn = " ".join(it.words for it in laid_out(poster) if isinstance(it, Text))
    for told in (poster.organization, poster.contact, poster.crisis, poster.place):
        assert " ".join(told.split("\n")) in drawn


@pytest.mark.parametrize("name", ["plain", "nothing told"])
def test_what_every_poster_says_takes_a_line_each(name: str) -> None:
    drawn = [it.words for it in texts(EVERY[name])]
    told = (*EVERY[name].lines.split("\n"), *EVERY[name].crisis.split("\n"))
    assert [each for each in told if each not in drawn] == []


def test_letters_become_smaller_only_where_they_must() -> None:
    sizes = {name: max(it.size for it in texts(EVERY[name])) for name in EVERY}
    assert sizes["plain"] == sizes["nothing told"] == 44
    assert 44 > sizes["long names"] > sizes["the longest names"] > 25


def texts(poster: Poster) -> list[Text]:
    """Return the lines of a poster."""
    return [it for it in laid_out(poster) if isinstance(it, Text)]


def test_the_crisis_line_stands_last_on_a_ground_of_its_own() -> None:
    *_, ground, first, second, third = laid_out(EVERY["plain"])
    assert isinstance(ground, Shape)
    ((_, top, _, height),) = ground.boxes
    crisis = [it for it in (first, second, third) if isinstance(it, Text)]
    assert len(crisis) == 3
    assert all(top < it.y < top + height for it in crisis)
    assert not [it for it in texts(EVERY["plain"]) if it.y > top and it not in crisis]


def test_more_than_a_sheet_can_hold_is_refused() -> None:
    endless = Resource("Line", url="https://example.org/" + "a" * 2000)
    with pytest.raises(PosterRefused, match="shorten"):
        laid_out(a_poster("en", resources=(endless,)))


def test_a_picture_is_a_picture_of_the_pdf() -> None:
    one, other = (
        seen(EVERY["a department"], kind).resize((85, 110), Image.Resampling.BOX) for kind in KINDS
    )
    apart = [abs(a - b) for a, b in zip(one.tobytes(), other.tobytes(), strict=True)]
    assert max(apart) < 48

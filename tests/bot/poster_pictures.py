"""`make pictures`, the posters: one in each language, small, side by side.

Written to docs/pictures/posters.png; their link is the demo's, and leads nowhere.
"""

import io
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageOps

from bot.ink import printed
from bot.poster import Poster, poster
from bot.words import Words
from simulator.demo import USERNAME
from simulator.programme import PLACES
from tests.handlers.settings import PROGRAMME

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "posters.png"
ORGANIZATIONS = {"en": "A health region", "fr": "Une région sanitaire"}
WIDTH, BETWEEN, COLOURS = 620, 24, 32
EDGE = "#c9d3d6"


def take() -> None:
    """Print both posters, and put them side by side."""
    sheets = [_small(_poster(language)) for language in ORGANIZATIONS]
    wide = sum(each.width for each in sheets) + BETWEEN
    picture = Image.new("RGB", (wide, sheets[0].height), "white")
    for at, each in enumerate(sheets):
        picture.paste(each, (at * (each.width + BETWEEN), 0))
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURE, optimize=True)


def _poster(language: str) -> Poster:
    programme = replace(
        PROGRAMME, username=USERNAME, organization=ORGANIZATIONS[language], resources=()
    )
    return poster(programme, Words(), language, PLACES[language]["emergency"], "ABCDEFGH")


def _small(poster: Poster) -> Image.Image:
    sheet = Image.open(io.BytesIO(printed(poster, "png")))
    small = sheet.resize((WIDTH, WIDTH * sheet.height // sheet.width), Image.Resampling.LANCZOS)
    return ImageOps.expand(small, border=1, fill=EDGE)


if __name__ == "__main__":
    take()

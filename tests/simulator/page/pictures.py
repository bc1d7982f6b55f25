"""`make pictures`: takes the pictures of the docs, in both languages, shades and sizes.

They are written to docs/pictures/ as `<moment>-<language>-<width>-<shade>.png`, with few colours.
"""

import asyncio
import io
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.async_api import expect

from tests.simulator.page.served import served
from tests.simulator.page.visitor import (
    CHROMIUM,
    IN_A_WHILE,
    SMALL,
    SOON,
    WIDE,
    Shade,
    Visitor,
    chromium,
    visit,
)

FOLDER = Path(__file__).parents[3] / "docs" / "pictures"
LANGUAGES = ("en", "fr")
SHADES: Sequence[Shade] = ("light", "dark")
COLOURS = 64


@dataclass(frozen=True, slots=True)
class Moment:
    """What is pictured before a step of the tour; a small screen shows `phone`.

    `shut` waits until nothing of the talk opens any more.
    """

    name: str
    step: int
    phone: str = ""
    with_keys: bool = False
    shut: bool = False


MOMENTS = (
    Moment("offers", 10, phone="Clara"),
    Moment("introduction", 14, phone="Nora"),
    Moment("open", 18, with_keys=True),
    Moment("closed", 21, shut=True),
)


async def take() -> None:
    """Walk the tour in each language, and take all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        async with (
            chromium() as browser,
            served("--language", language) as page,
            visit(browser, page, WIDE) as wide,
            visit(browser, page, SMALL) as small,
        ):
            for moment in MOMENTS:
                await wide.steps_to(moment.step)
                for visitor in (wide, small):
                    await _prepare(visitor, moment)
                    await _take(visitor, f"{moment.name}-{language}")


async def _prepare(visitor: Visitor, moment: Moment) -> None:
    at = visitor.page.locator("#tour-at")
    await expect(at).to_contain_text(f"{moment.step} /", timeout=SOON)
    await visitor.page.locator("#see-keys" if moment.with_keys else "#see-disk").evaluate(
        "it => it.click()"
    )
    if moment.shut:
        await expect(visitor.page.locator("#talks.shut")).to_be_attached(timeout=IN_A_WHILE)
    tab = visitor.page.locator("#tabs button", has_text=moment.phone)
    if moment.phone and await tab.first.is_visible():
        await tab.click()
    await visitor.page.evaluate("document.activeElement.blur()")
    await visitor.settles()


async def _take(visitor: Visitor, name: str) -> None:
    size = visitor.page.viewport_size
    assert size is not None
    for shade in SHADES:
        await visitor.page.emulate_media(color_scheme=shade)
        shot = Image.open(io.BytesIO(await visitor.page.screenshot())).convert("RGB")
        path = FOLDER / f"{name}-{size['width']}-{shade}.png"
        shot.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def main() -> int:
    """Take the pictures; return the exit status."""
    if CHROMIUM is None:
        sys.stderr.write("pictures: there is no Chromium here: apt-get install chromium\n")
        return 1
    asyncio.run(take())
    return 0


if __name__ == "__main__":
    sys.exit(main())

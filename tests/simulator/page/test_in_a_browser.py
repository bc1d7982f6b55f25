"""The page in a real browser: the whole main job by clicks alone, and what a small screen shows."""

import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

CHROMIUM = shutil.which("chromium")
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
WIDE, SMALL = (1280, 900), (360, 740)
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="there is no Chromium here: apt-get install chromium"
)


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    """Yield Debian's Chromium."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        await browser.close()


class Visitor:
    """Somebody at the page, who acts on the phones as people do, and notes what goes wrong."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on("console", lambda line: self.complaints.append(line.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def phone(self, name: str) -> Locator:
        """Return somebody's phone."""
        return self.page.locator(f'.phone[aria-label^="{name},"]')

    async def taps(self, name: str, verb: str) -> None:
        """Press the newest button of a verb."""
        await self.phone(name).locator(f'.rows [data-data^="{verb}"]').last.click()

    async def writes(self, name: str, text: str) -> None:
        """Type a text, and send it."""
        await self.phone(name).get_by_role("textbox").fill(text)
        await self.phone(name).get_by_role("button", name="Send").click()

    async def reads(self, name: str, text: str) -> None:
        """See a text on somebody's phone."""
        bubbles = self.phone(name).locator(".bubble").filter(has_text=text)
        await expect(bubbles.last).to_be_visible(timeout=10_000)


async def visit(browser: Browser, page: str, size: tuple[int, int]) -> Visitor:
    """Open the page."""
    tab = await browser.new_page(viewport={"width": size[0], "height": size[1]})
    visitor = Visitor(tab)
    await tab.goto(page)
    await expect(visitor.phone("Nora")).to_be_visible(timeout=20_000)
    return visitor


async def test_the_main_job_can_be_done_by_clicks_alone(browser: Browser, page: str) -> None:
    visitor = await visit(browser, page, WIDE)
    await visitor.phone("Nora").get_by_role("button", name="/start").click()
    for verb in ("ask:start", "consent:agree", "place:done", "ask:topic:burnout"):
        await visitor.taps("Nora", verb)
    await visitor.taps("Nora", "ask:when:urgent")
    await visitor.taps("Nora", "ask:send")
    await visitor.taps("Clara", "offer:yes")
    await visitor.taps("Clara", "reach:hour")
    await visitor.taps("Nora", "meet:yes")
    await visitor.reads("Clara", "said yes")
    await visitor.writes("Nora", "<b>It has been a long week.</b>")
    await visitor.reads("Clara", "<b>It has been a long week.</b>")
    await visitor.writes("Clara", "Tell me.")
    await visitor.reads("Nora", "Tell me.")
    case = visitor.page.locator(".keys .case")
    await expect(case).to_have_count(1)
    await visitor.taps("Nora", "talk:end")
    await visitor.taps("Nora", "end:yes")
    await expect(case).to_have_count(0, timeout=20_000)
    await expect(visitor.page.locator("#readable")).to_contain_text("0 of ")
    for _ in range(2):
        await visitor.page.get_by_role("button", name="two days").click()
    await visitor.taps("Nora", "checkin:better")
    await visitor.reads("Nora", "Thank you for answering")
    assert visitor.complaints == []
    await visitor.page.close()


async def test_a_small_screen_shows_one_phone_at_a_time(browser: Browser, page: str) -> None:
    visitor = await visit(browser, page, SMALL)
    await expect(visitor.phone("Mila")).to_be_hidden()
    await visitor.page.get_by_role("button", name="Mila").click()
    await expect(visitor.phone("Mila")).to_be_visible()
    await expect(visitor.phone("Nora")).to_be_hidden()
    width = await visitor.page.evaluate("document.documentElement.scrollWidth")
    assert width <= SMALL[0]
    assert visitor.complaints == []
    await visitor.page.close()


@pytest.mark.parametrize("shade", ["light", "dark"])
async def test_the_shade_follows_the_system_and_can_be_changed(
    browser: Browser, page: str, shade: str
) -> None:
    visitor = await visit(browser, page, WIDE)
    await visitor.page.emulate_media(color_scheme="dark" if shade == "dark" else "light")
    ground = "getComputedStyle(document.body).backgroundColor"
    before = await visitor.page.evaluate(ground)
    await visitor.page.locator("#shade").click()
    assert await visitor.page.evaluate(ground) != before
    await visitor.page.close()


async def test_the_tour_can_be_left_and_taken_up(browser: Browser, page: str) -> None:
    visitor = await visit(browser, page, WIDE)
    step = visitor.page.get_by_role("button", name="Next")
    await expect(step).to_be_visible()
    await visitor.page.get_by_role("button", name="Leave the tour").click()
    await expect(step).to_be_hidden()
    await visitor.page.get_by_role("button", name="Take the tour").click()
    await expect(step).to_be_visible()
    await visitor.page.close()

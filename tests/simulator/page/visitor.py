"""Somebody at the page, in Debian's Chromium: acts on the phones as people do."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

from playwright.async_api import Browser, ConsoleMessage, Locator, Page, async_playwright, expect

CHROMIUM = shutil.which("chromium")
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
WIDE, SMALL = (1280, 900), (360, 740)
Shade = Literal["light", "dark"]
PACE = 1500
"""Milliseconds after which a phone that has not changed will not, by Telegram's pace of a message a
second in each chat, and the page's own."""
STANDS = """async (pace) => {
    const fresh = async () => {
        const live = (await fetch("/live")).body.getReader(), text = new TextDecoder();
        let told = "";
        while (!/event: scene\\ndata: .*\\n\\n/.test(told)) {
            told += text.decode((await live.read()).value, { stream: true });
        }
        live.cancel();
        return JSON.parse(told.match(/event: scene\\ndata: (.*)\\n\\n/)[1]);
    };
    const owes = ({ shelves }) => shelves.some(({ name, rows }) => /box$/.test(name) && rows > 0);
    let stood = "", since = Date.now(), shown = "";
    while (shown !== stood || Date.now() - since < pace) {
        const { phones, disk } = await fresh();
        const told = phones.map(({ messages }) => messages.map(({ seq }) => seq).join(" ")).join();
        if (owes(disk) || told !== stood) [stood, since] = [told, Date.now()];
        await new Promise((done) => setTimeout(done, 100));
        shown = [...document.querySelectorAll(".log")].map((log) =>
            [...log.querySelectorAll(".message:not(.leaving)")]
                .map(({ dataset }) => dataset.seqs).join(" ")).join();
    }
}"""
"""Waits until nothing lies in the bot's inbox and outbox, and all phones stand as they stood and as
the page shows them. The server is asked anew each time: what the page was told may be old."""
SOON, IN_A_WHILE = 10_000, 60_000
"""Milliseconds until the bot has answered, and until another programme has begun."""


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Yield Debian's Chromium."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        await browser.close()


class Visitor:
    """Somebody at the page, who notes what goes wrong."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on("console", self._hears)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hears(self, line: ConsoleMessage) -> None:
        """Note what the browser says; between two programmes it may say that nobody answers."""
        if not line.location["url"].endswith("/live"):
            self.complaints.append(line.text)

    def phone(self, name: str) -> Locator:
        """Return somebody's phone."""
        return self.page.locator(f'.phone[aria-label^="{name},"]')

    def button(self, name: str, verb: str) -> Locator:
        """Return the newest button of a verb on somebody's phone."""
        return self.phone(name).locator(f'.log [data-data^="{verb}"]').last

    async def taps(self, name: str, verb: str) -> None:
        """Press the newest button of a verb."""
        await self.button(name, verb).click()

    async def writes(self, name: str, text: str) -> None:
        """Type a text, and send it."""
        await self.phone(name).locator(".writes textarea").fill(text)
        await self.phone(name).locator("button[type=submit]").click()

    async def reads(self, name: str, text: str) -> None:
        """See a text on somebody's phone."""
        bubbles = self.phone(name).locator(".bubble").filter(has_text=text)
        await expect(bubbles.last).to_be_visible(timeout=SOON)

    def said(self, name: str, text: str) -> Locator:
        """Return the newest message on somebody's phone in which a text stands."""
        words = self.page.locator(".said").filter(has_text=text)
        return self.phone(name).locator(".message").filter(has=words).last

    async def offers(self, name: str, text: str) -> Locator:
        """Open what can be done with a message; return the sheet."""
        await self.said(name, text).locator(".more").click()
        return self.phone(name).get_by_role("dialog")

    async def replies(self, name: str, to: str, text: str) -> None:
        """Answer a message."""
        sheet = await self.offers(name, to)
        await sheet.locator(".deeds button").first.click()
        await self.writes(name, text)

    async def attaches(self, name: str) -> Locator:
        """Open what can be sent beside words; return the sheet."""
        await self.phone(name).locator(".writes .plain").click()
        return self.phone(name).get_by_role("dialog")

    async def settles(self) -> None:
        """Wait until the bot owes nobody anything, and no phone has changed for a while."""
        await asyncio.wait_for(self.page.evaluate(STANDS, PACE), IN_A_WHILE / 1000)

    async def steps_to(self, number: int) -> None:
        """Take the tour's steps until the one of a number comes next; the first is 1."""
        at = self.page.locator("#tour-at")
        while True:
            told = await at.inner_text()
            if told.startswith(f"{number} /"):
                return
            await self.page.locator("#tour-next").click()
            shown = "it => document.getElementById('tour-at').textContent !== it"
            await self.page.wait_for_function(shown, arg=told, timeout=SOON)

    async def begins_anew(self, language: str) -> None:
        """See to it that the story stands at its beginning, in a language."""
        if await self._is_at_the_beginning(language):
            return
        spoken = await self.page.locator("html").get_attribute("lang")
        notice = self.page.locator("#notice")
        await self.page.locator("#reset" if spoken == language else "#language").click()
        await expect(notice).not_to_be_empty()
        await expect(notice).to_be_empty(timeout=IN_A_WHILE)
        await expect(self.page.locator("html")).to_have_attribute("lang", language)
        await expect(self.phone("Nora").locator(".nothing")).to_be_attached()

    async def _is_at_the_beginning(self, language: str) -> bool:
        spoken = await self.page.locator("html").get_attribute("lang")
        at = await self.page.locator("#tour-at").inner_text()
        untouched = await self.phone("Nora").locator(".nothing").count()
        return spoken == language and at.startswith("1 /") and untouched > 0


@asynccontextmanager
async def visit(
    browser: Browser,
    address: str,
    size: tuple[int, int] = WIDE,
    shade: Shade = "light",
    *,
    moving: bool = False,
) -> AsyncIterator[Visitor]:
    """Open the page; nothing may have gone wrong in the end.

    Unless it is `moving`, nothing moves: that would be slow.
    """
    width, height = size
    page = await browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme=shade,
        reduced_motion="no-preference" if moving else "reduce",
    )
    visitor = Visitor(page)
    await page.goto(address)
    await expect(visitor.phone("Nora")).to_be_attached(timeout=IN_A_WHILE)
    yield visitor
    await page.close()
    assert visitor.complaints == []

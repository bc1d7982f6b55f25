"""The page in a real browser: the main job by clicks and by keys, what is announced, barriers.

Each test sees to it that the story stands where it needs it; they come in an order in which it
seldom must begin anew, which takes a while. Those that need it in French share a worker, and all
others share another: so there are two stories, and two browsers.
"""

import re
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Locator, expect

from tests.simulator.page.visitor import IN_A_WHILE, SMALL, SOON, WIDE, Shade, Visitor, visit

IN_FRENCH = pytest.mark.xdist_group("page-fr")
pytestmark = pytest.mark.xdist_group("page")
MARKUP = '<img src="x" onerror="document.title = 1"><b>It has been a long week.</b>'
OF_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
SHADES: dict[Shade, dict[str, Any]] = {
    "light": {"resultTypes": ["violations"]},
    "dark": {"resultTypes": ["violations"], "runOnly": OF_COLOURS},
}
"""What axe looks for in each shade: the second changes colours and nothing else."""
TABS = 250
"""Presses of the tab key after which something cannot be reached by it."""


async def test_the_tour_can_be_left_and_taken_up(browser: Browser, page: str) -> None:
    async with visit(browser, page) as visitor:
        await visitor.begins_anew("en")
        step = visitor.page.get_by_role("button", name="Next")
        await expect(step).to_be_visible()
        await visitor.page.get_by_role("button", name="Leave the tour").click()
        await expect(step).to_be_hidden()
        await visitor.page.get_by_role("button", name="Take the tour").click()
        await expect(step).to_be_visible()


async def test_the_main_job_can_be_done_by_clicks_alone(browser: Browser, page: str) -> None:
    async with visit(browser, page) as visitor:
        await visitor.begins_anew("en")
        for verb in ("/start", "ask:start", "consent:agree"):
            await expect(visitor.button("Nora", verb)).to_have_class(re.compile("pointed"))
            await visitor.taps("Nora", verb)
        await expect(visitor.page.locator("#tour-at")).to_have_text("4 / 24")  # by hand
        for verb in ("place:done", "ask:topic:burnout"):
            await visitor.taps("Nora", verb)
        await visitor.taps("Nora", "ask:when:urgent")
        await visitor.taps("Nora", "ask:send")
        await visitor.taps("Clara", "offer:yes")
        await visitor.taps("Clara", "reach:hour")
        await visitor.taps("Nora", "meet:yes")
        await visitor.reads("Clara", "said yes")
        await visitor.writes("Nora", MARKUP)
        await visitor.reads("Clara", MARKUP)
        await visitor.writes("Clara", "Tell me.")
        await visitor.reads("Nora", "Tell me.")
        await expect(visitor.page.locator(".log img")).to_have_count(0)
        await expect(visitor.page).to_have_title("Peerline: a demo on this computer")
        await closes(visitor)
        for _ in range(2):
            await visitor.page.get_by_role("button", name="two days").click()
        await visitor.taps("Nora", "checkin:better")
        await visitor.reads("Nora", "Thank you for answering")


async def closes(visitor: Visitor) -> None:
    """End the talk; see that its key goes, and that nothing of it opens any more."""
    case, talks = visitor.page.locator(".keys .case"), visitor.page.locator("#talks-open b")
    await expect(case).to_have_count(1)
    await expect(talks).not_to_have_text("0")
    await visitor.page.locator("#see-keys").click()
    await expect(visitor.page.locator(".shelf").first).to_contain_text("topic: burnout")
    await visitor.taps("Nora", "talk:end")
    await visitor.taps("Nora", "end:yes")
    await expect(case).to_have_count(0, timeout=2 * SOON)
    await expect(talks).to_have_text("0")
    await expect(visitor.page.locator("#readable b")).to_have_text("0")


@IN_FRENCH
async def test_the_main_job_can_be_done_by_keys_alone_in_french(
    browser: Browser, page: str
) -> None:
    async with visit(browser, page) as visitor:
        if await visitor.page.locator("html").get_attribute("lang") == "en":
            await presses(visitor, visitor.page.locator("#language"))
            await expect(visitor.page.locator("html")).to_have_attribute(
                "lang", "fr", timeout=IN_A_WHILE
            )
        await visitor.begins_anew("fr")
        for verb in ("/start", "ask:start", "consent:agree", "place:done"):
            await presses(visitor, visitor.button("Nora", verb))
        await expect(visitor.button("Nora", "ask:topic:burnout")).to_be_visible(timeout=SOON)
        inside = "it => it.contains(document.activeElement)"
        assert await visitor.phone("Nora").locator(".log").evaluate(inside), "the place is lost"
        await presses(visitor, visitor.button("Nora", "ask:topic:burnout"))
        await presses(visitor, visitor.button("Nora", "ask:when:urgent"))
        await presses(visitor, visitor.button("Nora", "ask:send"))
        await presses(visitor, visitor.button("Clara", "offer:yes"))
        await presses(visitor, visitor.button("Clara", "reach:hour"), "Space")
        await presses(visitor, visitor.button("Nora", "meet:yes"))
        await visitor.reads("Clara", "a dit oui")
        await types(visitor, "Nora", "Une longue semaine.")
        await visitor.reads("Clara", "Une longue semaine.")
        await types(visitor, "Clara", "Racontez.")
        await visitor.reads("Nora", "Racontez.")
        await presses(visitor, visitor.button("Nora", "talk:end"))
        await presses(visitor, visitor.button("Nora", "end:yes"))
        await expect(visitor.page.locator(".keys .case")).to_have_count(0, timeout=2 * SOON)


async def presses(visitor: Visitor, wanted: Locator, key: str = "Enter") -> None:
    """Go to something by the tab key, and press a key there."""
    await expect(wanted).to_be_attached(timeout=SOON)
    await goes_to(visitor, wanted)
    await visitor.page.keyboard.press(key)


async def types(visitor: Visitor, name: str, text: str) -> None:
    """Go to where one writes, type a text, and send it."""
    await goes_to(visitor, visitor.phone(name).get_by_role("textbox"))
    await visitor.page.keyboard.type(text)
    await visitor.page.keyboard.press("Enter")


async def goes_to(visitor: Visitor, wanted: Locator) -> None:
    """Press the tab key until something has the focus, which must be seen."""
    for _ in range(TABS):
        if await wanted.evaluate("it => it === document.activeElement"):
            break
        await visitor.page.keyboard.press("Tab")
    style = await wanted.evaluate(
        "it => it === document.activeElement && getComputedStyle(it).outlineStyle"
    )
    assert style == "solid"


MOMENTS = (1, 10, 18, 21)
"""The steps of the tour before which barriers are looked for: at the beginning, when offers are
out, in a talk with the disk opened, and after the close."""


@pytest.mark.parametrize("language", ["en", pytest.param("fr", marks=IN_FRENCH)])
async def test_no_barrier_is_found(browser: Browser, page: str, language: str) -> None:
    async with visit(browser, page) as visitor:
        await visitor.begins_anew(language)
        for moment in MOMENTS:
            await visitor.steps_to(moment)
            await visitor.page.locator("#see-keys" if moment > 10 else "#see-disk").click()
            for width, height in (WIDE, SMALL):
                await visitor.page.set_viewport_size({"width": width, "height": height})
                for shade, rules in SHADES.items():
                    await visitor.page.emulate_media(color_scheme=shade)
                    found = await Axe().run(visitor.page, options=rules)
                    assert found.violations_count == 0, found.generate_report()


async def test_a_key_leads_through_the_page_and_out_of_it_again(
    browser: Browser, page: str
) -> None:
    async with visit(browser, page) as visitor:
        visited: set[str] = set()
        for _ in range(TABS):
            await visitor.page.keyboard.press("Tab")
            where = await visitor.page.evaluate(
                "document.activeElement.id || document.activeElement.ariaLabel"
                " || document.activeElement.tagName"
            )
            if where in {"BODY", "reset"} and visited:
                break
            visited.add(where)
        assert where in {"BODY", "reset"}
        assert {"language", "tour-next", "skip-due", "see-keys", "Nora", "Mila"} <= visited


async def test_arrows_move_a_chat_and_escape_closes_its_menu(browser: Browser, page: str) -> None:
    async with visit(browser, page) as visitor:
        log = visitor.phone("Mila").locator(".log")
        await goes_to(visitor, log)
        before = await log.evaluate("it => it.scrollTop")
        await visitor.page.keyboard.press("ArrowUp")
        await expect(log).not_to_have_js_property("scrollTop", before)
        menu = visitor.phone("Mila").locator("summary")
        await presses(visitor, menu)
        await expect(visitor.phone("Mila").locator(".menu li").first).to_be_visible()
        await visitor.page.keyboard.press("Tab")
        await visitor.page.keyboard.press("Escape")
        await expect(visitor.phone("Mila").locator(".menu li").first).to_be_hidden()
        assert await menu.evaluate("it => it === document.activeElement")


async def test_a_new_message_is_announced_once_and_no_old_one_again(
    browser: Browser, page: str
) -> None:
    async with visit(browser, page) as visitor:
        log = visitor.phone("Mila").locator(".log")
        assert await live(visitor, log) == "polite"
        assert await live(visitor, visitor.page.locator("#notice")) == "polite"
        assert await live(visitor, visitor.page.locator("#tour-text")) == "polite"
        await log.evaluate(
            """it => {
                window.added = [];
                new MutationObserver((changes) => changes.forEach((change) =>
                    change.addedNodes.forEach((node) => window.added.push(node.textContent))))
                    .observe(it, { childList: true });
            }"""
        )
        await visitor.writes("Mila", "/help_now")
        await visitor.reads("Mila", "9-1-1")
        added = await visitor.page.evaluate("window.added")
        assert [text for text in added if "/help_now" in text][:2] == added[:1]
        assert len([text for text in added if "9-1-1" in text]) == 1
        assert len(added) == 2


async def live(visitor: Visitor, wanted: Locator) -> str | None:
    """Return how the browser tells a screen reader of changes in something."""
    session = await visitor.page.context.new_cdp_session(visitor.page)
    await wanted.evaluate("it => { it.dataset.asked = '' }")
    root = await session.send("DOM.getDocument")
    found = await session.send(
        "DOM.querySelector", {"nodeId": root["root"]["nodeId"], "selector": "[data-asked]"}
    )
    tree = await session.send(
        "Accessibility.getPartialAXTree",
        {"nodeId": found["nodeId"], "fetchRelatives": False},
    )
    await wanted.evaluate("it => { delete it.dataset.asked }")
    await session.detach()
    properties: list[dict[str, Any]] = tree["nodes"][0].get("properties", [])
    return next((each["value"]["value"] for each in properties if each["name"] == "live"), None)


async def test_a_small_screen_shows_one_phone_at_a_time(browser: Browser, page: str) -> None:
    async with visit(browser, page, SMALL) as visitor:
        await expect(visitor.phone("Mila")).to_be_hidden()
        await visitor.page.get_by_role("button", name="Mila").click()
        await expect(visitor.phone("Mila")).to_be_visible()
        await expect(visitor.phone("Nora")).to_be_hidden()
        width = await visitor.page.evaluate("document.documentElement.scrollWidth")
        assert width <= SMALL[0]


@pytest.mark.parametrize("shade", ["light", "dark"])
async def test_the_shade_follows_the_system_and_can_be_changed(
    browser: Browser, page: str, shade: Shade
) -> None:
    async with visit(browser, page, shade=shade) as visitor:
        ground = "getComputedStyle(document.body).backgroundColor"
        button = visitor.page.locator("#shade")
        before = await visitor.page.evaluate(ground), await button.inner_text()
        await button.click()
        after = await visitor.page.evaluate(ground), await button.inner_text()
        assert before[0] != after[0]
        assert before[1] != after[1]
        await button.click()
        assert (await visitor.page.evaluate(ground), await button.inner_text()) == before

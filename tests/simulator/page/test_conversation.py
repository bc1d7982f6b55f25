"""A talk on the page, in a real browser: photos, recordings, edits, replies, reactions, and going.

All tests share one talk between Nora and Clara, and one worker.
"""

import io
import re
from collections.abc import AsyncIterator

import pytest
from axe_playwright_python.async_playwright import Axe
from PIL import Image
from playwright.async_api import Browser, FilePayload, Locator, expect

from tests.simulator.page.visitor import SMALL, SOON, WIDE, Shade, Visitor, visit

pytestmark = pytest.mark.xdist_group("talk")
IN_TALK = 17
"""The step of the tour before which the two are in touch."""
SHADES: tuple[Shade, ...] = ("light", "dark")


@pytest.fixture
async def visitor(browser: Browser, page: str) -> AsyncIterator[Visitor]:
    """Return somebody at the page, on which Nora and Clara are in touch."""
    async with visit(browser, page) as visitor:
        await visitor.steps_to(IN_TALK)
        await visitor.reads("Clara", "Thank you. At work I function.")
        yield visitor


def chips(visitor: Visitor, name: str, text: str) -> Locator:
    return visitor.said(name, text).locator(".chip")


async def sees(photo: Locator) -> tuple[int, int]:
    """Return the width and height of a photo that is shown."""
    await expect(photo).to_be_visible(timeout=SOON)
    size: list[int] = await photo.evaluate(
        "async it => { await it.decode(); return [it.naturalWidth, it.naturalHeight]; }"
    )
    return size[0], size[1]


async def test_a_drawn_photo_is_seen_on_both_phones_with_its_caption(visitor: Visitor) -> None:
    sheet = await visitor.attaches("Nora")
    send = sheet.locator(".sends button")
    await expect(send).to_have_attribute("aria-disabled", "true")
    await sheet.get_by_role("button", name="Lake").click()
    await expect(send).to_have_attribute("aria-disabled", "false")
    await sheet.get_by_label("Caption").fill("From the dock")
    await send.click()
    await expect(sheet).to_be_hidden(timeout=SOON)
    for name in ("Nora", "Clara"):
        await visitor.reads(name, "From the dock")
        photo = visitor.said(name, "From the dock").locator("img.photo")
        assert await sees(photo) == (480, 360)
        assert await photo.get_attribute("alt") == "Photo"


async def test_a_blurred_photo_is_seen_once_it_is_pressed(visitor: Visitor) -> None:
    sheet = await visitor.attaches("Nora")
    await sheet.get_by_role("button", name="Coffee").click()
    await sheet.get_by_role("button", name="Blurred until it is tapped").click()
    await sheet.get_by_label("Caption").fill("Cold again")
    await sheet.locator(".sends button").click()
    await visitor.reads("Clara", "Cold again")
    said = visitor.said("Clara", "Cold again")
    photo = said.locator("img.photo")
    await expect(photo).to_have_css("filter", "blur(24px)", timeout=SOON)
    await said.get_by_role("button", name="Blurred photo: press to see it").click()
    await expect(photo).to_have_css("filter", "none", timeout=SOON)


async def test_a_photo_can_be_sent_by_keys_alone(visitor: Visitor) -> None:
    clip = visitor.phone("Clara").locator(".writes .plain")
    await clip.focus()
    press = visitor.page.keyboard.press
    await press("Enter")
    sheet = visitor.phone("Clara").get_by_role("dialog")
    await expect(sheet.get_by_role("button", name="Lake")).to_be_focused()
    await press("Escape")
    await expect(sheet).to_be_hidden()
    await expect(clip).to_be_focused()
    await press("Enter")
    await press("Tab")
    await press("Space")
    await sheet.get_by_label("Caption").focus()
    await visitor.page.keyboard.type("It is late here too")
    await press("Enter")
    await expect(sheet).to_be_hidden(timeout=SOON)
    await expect(visitor.phone("Clara").get_by_role("textbox")).to_be_focused()
    await visitor.reads("Nora", "It is late here too")


async def test_several_photos_are_one_album_on_both_phones(visitor: Visitor) -> None:
    sheet = await visitor.attaches("Nora")
    for name in ("Lake", "Coffee", "Path"):
        await sheet.get_by_role("button", name=name).click()
    await sheet.get_by_label("Caption").fill("Three of them")
    await sheet.get_by_role("button", name="Send as an album").click()
    for name in ("Nora", "Clara"):
        await visitor.reads(name, "Three of them")
        album = visitor.said(name, "Three of them").locator(".album img")
        await expect(album).to_have_count(3)
        tops = [await each.evaluate("it => it.offsetTop") for each in await album.all()]
        assert tops[0] < tops[1] == tops[2]


async def test_a_photo_from_the_disk_is_made_smaller_and_tells_nothing_of_its_camera(
    visitor: Visitor,
) -> None:
    taken, file = Image.new("RGB", (3000, 1500), (40, 90, 120)), io.BytesIO()
    exif = taken.getexif()
    exif[0x010F] = "Camera of Ann"
    taken.save(file, "JPEG", exif=exif)
    sheet = await visitor.attaches("Nora")
    picked = FilePayload(name="lake.jpg", mimeType="image/jpeg", buffer=file.getvalue())
    await sheet.locator("input[type=file]").set_input_files([picked])
    await expect(sheet.get_by_role("button", name="lake.jpg")).to_have_attribute(
        "aria-pressed", "true"
    )
    await sheet.get_by_label("Caption").fill("Where I grew up")
    await sheet.get_by_label("Caption").press("Enter")
    await visitor.reads("Clara", "Where I grew up")
    photo = visitor.said("Clara", "Where I grew up").locator("img.photo")
    assert await sees(photo) == (1280, 640)
    address = await photo.evaluate("it => it.src")
    answer = await visitor.page.request.get(address)
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert b"Camera of Ann" not in await answer.body()
    assert b"Camera of Ann" in file.getvalue()


async def test_what_is_no_picture_is_not_taken(visitor: Visitor) -> None:
    sheet = await visitor.attaches("Mila")
    picked = FilePayload(name="lake.jpg", mimeType="image/jpeg", buffer=b"no picture")
    await sheet.locator("input[type=file]").set_input_files([picked])
    await expect(visitor.page.locator("#notice")).to_have_text("That cannot be sent as a photo.")
    await expect(sheet.locator(".tile")).to_have_count(4)


async def test_recordings_stickers_and_dice_are_drawn_as_what_they_are(visitor: Visitor) -> None:
    nora = visitor.phone("Nora")
    for label in ("Voice message", "Video message"):
        await (await visitor.attaches("Nora")).get_by_role("button", name=label).click()
        shown = nora.get_by_role("img", name=f"{label}, 4 seconds")
        await expect(shown.last).to_be_visible(timeout=SOON)
    for label in ("Sticker: 👋", "Thrown: 🎲"):
        await (await visitor.attaches("Nora")).get_by_role("button", name=label).click()
        await expect(nora.get_by_role("img", name=re.compile(label)).last).to_be_visible()


async def test_ones_own_words_are_changed_on_both_phones(visitor: Visitor) -> None:
    await visitor.writes("Nora", "I sleap badly.")
    await visitor.reads("Clara", "I sleap badly.")
    await (
        (await visitor.offers("Nora", "I sleap badly.")).get_by_role("button", name="Edit").click()
    )
    writes = visitor.phone("Nora").get_by_role("textbox")
    await expect(writes).to_have_value("I sleap badly.")
    await visitor.writes("Nora", "I sleep badly.")
    await visitor.reads("Clara", "I sleep badly.")
    for name in ("Nora", "Clara"):
        await expect(visitor.said(name, "I sleep badly.").locator(".meta")).to_contain_text(
            "edited"
        )
        await expect(visitor.phone(name).locator(".bubble", has_text="sleap")).to_have_count(0)


async def test_a_change_can_be_left_by_escape_and_anothers_words_cannot_be_changed(
    visitor: Visitor,
) -> None:
    sheet = await visitor.offers("Nora", "Thank you. At work I function.")
    await sheet.get_by_role("button", name="Edit").click()
    writes = visitor.phone("Nora").get_by_role("textbox")
    await writes.press("Escape")
    await expect(writes).to_have_value("")
    await expect(visitor.phone("Nora").locator(".replying")).to_be_hidden()
    sheet = await visitor.offers("Clara", "Thank you. At work I function.")
    await expect(sheet.get_by_role("button", name="Reply")).to_be_visible()
    await expect(sheet.get_by_role("button", name="Edit")).to_have_count(0)


async def test_a_reply_shows_what_it_answers_and_leads_there(visitor: Visitor) -> None:
    await visitor.replies("Clara", "Thank you. At work I function.", "I know that kind of empty.")
    await visitor.reads("Nora", "I know that kind of empty.")
    quote = visitor.said("Nora", "I know that kind of empty.").locator(".quote")
    await expect(quote).to_contain_text("Nora Thank you. At work I function.")
    await visitor.phone("Nora").locator(".log").evaluate("it => { it.scrollTop = 0 }")
    await quote.click()
    answered = visitor.said("Nora", "Thank you. At work I function.")
    await expect(answered).to_be_focused()
    await expect(answered).to_be_in_viewport()


async def test_a_reaction_stands_below_on_both_phones_until_it_is_taken_back(
    visitor: Visitor,
) -> None:
    await visitor.writes("Clara", "We can go slowly.")
    await visitor.reads("Nora", "We can go slowly.")
    sheet = await visitor.offers("Nora", "We can go slowly.")
    await sheet.get_by_role("button", name="🙏").first.click()
    mine, copy = (chips(visitor, name, "We can go slowly.") for name in ("Nora", "Clara"))
    await expect(mine).to_have_attribute("aria-pressed", "true", timeout=SOON)
    await expect(copy).to_have_attribute("aria-label", "🙏 Bot", timeout=SOON)
    await mine.click()
    for each in (mine, copy):
        await expect(each).to_have_count(0, timeout=SOON)


async def test_every_standard_reaction_is_there(visitor: Visitor) -> None:
    sheet = await visitor.offers("Nora", "Thank you. At work I function.")
    await sheet.get_by_text("All reactions").click()
    await expect(sheet.locator("details button")).to_have_count(73)
    await sheet.locator("details").get_by_role("button", name="🕊").click()
    mine = chips(visitor, "Nora", "Thank you. At work I function.")
    await expect(mine).to_have_attribute("aria-label", "🕊 Nora", timeout=SOON)


async def test_what_is_taken_back_leaves_the_other_chat_and_that_is_said(
    visitor: Visitor,
) -> None:
    await visitor.writes("Nora", "Not this.")
    await visitor.reads("Clara", "Not this.")
    await visitor.replies("Nora", "Not this.", "/unsend")
    gone = visitor.phone("Clara").locator(".message", has_text="Not this.")
    await expect(gone).to_have_count(0, timeout=SOON)
    told = visitor.phone("Clara").get_by_role("status").filter(has_text="A message has left")
    await expect(told).to_be_attached()
    await expect(told).to_have_count(0, timeout=SOON)


async def test_what_goes_fades_where_things_may_move(browser: Browser, page: str) -> None:
    async with visit(browser, page, moving=True) as visitor:
        await visitor.steps_to(IN_TALK)
        await visitor.writes("Nora", "Nor this.")
        await visitor.reads("Clara", "Nor this.")
        await visitor.page.evaluate(
            """() => {
                window.faded = [];
                document.addEventListener("animationstart", ({ animationName, target }) => {
                    if (animationName === "leave") window.faded.push(target.textContent);
                });
            }"""
        )
        await visitor.replies("Nora", "Nor this.", "/unsend")
        gone = visitor.phone("Clara").locator(".message", has_text="Nor this.")
        await expect(gone).to_have_count(0, timeout=SOON)
        (faded,) = await visitor.page.evaluate("window.faded")
        assert "Nor this." in faded


async def test_phones_are_settled_once_all_that_was_sent_has_come(visitor: Visitor) -> None:
    lines = [f"Line {number} of a long message." for number in range(4)]
    for line in lines:
        await visitor.writes("Clara", line)
    await visitor.settles()
    come = await visitor.phone("Nora").locator(".said").all_inner_texts()
    assert [text.partition("\n")[2] for text in come][-4:] == lines


async def test_a_right_click_offers_the_same_and_the_place_is_kept(visitor: Visitor) -> None:
    message = visitor.said("Clara", "Thank you. At work I function.")
    await message.locator(".bubble").click(button="right")
    sheet = visitor.phone("Clara").get_by_role("dialog")
    await expect(sheet).to_be_visible()
    await visitor.phone("Clara").locator(".log").click(position={"x": 5, "y": 5})
    await expect(sheet).to_be_hidden()
    more = message.locator(".more")
    await more.focus()
    await visitor.page.keyboard.press("Enter")
    await visitor.page.keyboard.press("Escape")
    await expect(more).to_be_focused()


async def test_what_may_not_be_passed_on_says_so_quietly(visitor: Visitor) -> None:
    lock = visitor.said("Clara", "Thank you. At work I function.").locator(".lock")
    await expect(lock).to_have_attribute(
        "aria-label", "Telegram's apps let nobody forward or save this"
    )
    own = visitor.phone("Nora").locator(".message.own").first.locator(".lock")
    await expect(own).to_have_count(0)


async def test_no_barrier_is_found_in_a_talk_or_on_a_sheet(visitor: Visitor) -> None:
    sheets = (
        ("Nora", await visitor.attaches("Nora")),
        ("Clara", await visitor.offers("Clara", "Thank you. At work I function.")),
    )
    await sheets[1][1].get_by_text("All reactions").click()
    for size in (WIDE, SMALL):
        await visitor.page.set_viewport_size({"width": size[0], "height": size[1]})
        for name, _ in sheets if size == SMALL else sheets[:1]:
            if size == SMALL:
                await visitor.page.locator("#tabs button", has_text=name).click()
            for shade in SHADES:
                await visitor.page.emulate_media(color_scheme=shade)
                found = await Axe().run(visitor.page, options={"resultTypes": ["violations"]})
                assert found.violations_count == 0, found.generate_report()
        wide = await visitor.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size[0]


async def test_messages_leave_both_phones_by_time_and_at_a_close_where_one_side_wished_so(
    visitor: Visitor,
) -> None:
    await write_to_each_other(visitor, "Before the weekend.", "Until then.")
    await visitor.page.locator("#skip-days").click()
    await both_are_gone(visitor, "Before the weekend.", "Until then.")

    await write_to_each_other(visitor, "It was better.", "I am glad.")
    for verb in ("chat:show", "chat:clear:on"):
        await visitor.taps("Clara", verb)
    await visitor.reads("Clara", "When this talk ends: all of it leaves both chats at once.")
    for verb in ("talk:end", "end:yes"):
        await visitor.taps("Nora", verb)
    await both_are_gone(visitor, "It was better.", "I am glad.")
    for name in ("Nora", "Clara"):
        await visitor.reads(name, "Its messages leave both chats now")


async def write_to_each_other(visitor: Visitor, by_nora: str, by_clara: str) -> None:
    """Let the two write to each other, and see it on both phones."""
    for writer, reader, text in (("Nora", "Clara", by_nora), ("Clara", "Nora", by_clara)):
        await visitor.writes(writer, text)
        for name in (writer, reader):
            await expect(visitor.said(name, text)).to_be_visible(timeout=SOON)


async def both_are_gone(visitor: Visitor, *texts: str) -> None:
    """See that texts are on neither phone any more."""
    for name in ("Nora", "Clara"):
        for text in texts:
            words = visitor.phone(name).locator(".message", has_text=text)
            await expect(words).to_have_count(0, timeout=SOON)

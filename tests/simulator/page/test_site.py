"""The page's side of the server: what it serves, what it refuses, and what it tells."""

import asyncio
import json
import re
import time
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientSession
from PIL import Image

from simulator.drawings import DRAWINGS, HEIGHT, WIDTH
from simulator.page.site import FILES, LARGEST_PHOTOS

pytestmark = pytest.mark.xdist_group("site")  # one worker, so that one demo is served
PATIENCE = 20
Scene = dict[str, Any]


async def act(page: str, headers: dict[str, str] | None = None, /, **order: object) -> int:
    """Send an order; return the status of the answer."""
    return await posts(f"{page}act", order, headers)


async def posts(url: str, order: object, headers: dict[str, str] | None = None) -> int:
    async with ClientSession() as session, session.post(url, json=order, headers=headers) as answer:
        return answer.status


async def sees(page: str, is_enough: Callable[[Scene], bool] = lambda _: True) -> Scene:
    """Return the first scene in which something is to be seen."""
    async with ClientSession() as session, session.get(f"{page}live") as live:
        until = time.monotonic() + PATIENCE
        kind = ""
        while time.monotonic() < until:
            line = (await asyncio.wait_for(live.content.readuntil(b"\n"), PATIENCE)).decode()
            assert line.endswith("\n"), "there is nothing more to be seen"
            kind = line.removeprefix("event: ").strip() if line.startswith("event: ") else kind
            if kind == "scene" and line.startswith("data: "):
                scene: Scene = json.loads(line.removeprefix("data: "))
                if is_enough(scene):
                    return scene
    raise AssertionError("in vain")


def texts(scene: Scene, name: str) -> list[str]:
    """Return what stands on a phone."""
    (phone,) = [each for each in scene["phones"] if each["name"] == name]
    return [each["text"] for each in phone["messages"]]


@pytest.mark.parametrize("path", ["", *(name.removeprefix("/") for name in FILES if name != "/")])
async def test_its_files_are_served_under_a_strict_policy(page: str, path: str) -> None:
    async with ClientSession() as session, session.get(f"{page}{path}") as answer:
        assert answer.status == 200
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http:" not in policy
        body = await answer.text()
    hosts = set(re.findall(r"https?://[^\"']+", body))
    assert hosts <= {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("path", ["elsewhere", "page/static/index.html", "../server.py"])
async def test_there_is_nothing_else(page: str, path: str) -> None:
    async with ClientSession() as session, session.get(f"{page}{path}") as answer:
        assert answer.status == 404


async def test_a_foreign_host_gets_nothing(page: str) -> None:
    headers = {"Host": "example.org"}
    async with ClientSession() as session, session.get(page, headers=headers) as answer:
        assert answer.status == 403


async def test_a_foreign_page_in_the_same_browser_may_not_act(page: str) -> None:
    assert await act(page, {"Origin": "http://example.org"}, do="tour") == 403
    async with ClientSession() as session:
        plain = {"Content-Type": "text/plain"}
        form = session.post(f"{page}act", data=b'{"do": "tour"}', headers=plain)
        async with form as answer:
            assert answer.status == 403
    assert (await sees(page))["tour"]["at"] == 0


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"do": "erase"},
        {"do": "say", "phone": "Nobody", "text": "x"},
        {"do": "say", "phone": "Clara", "text": ""},
        {"do": "say", "phone": "Clara", "text": "x" * 5000},
        {"do": "say", "phone": "Clara", "text": "x", "reply_to": 10**9},
        {"do": "tap", "phone": "Clara", "message_id": 1, "data": "offer:yes"},
        {"do": "tour", "more": 1},
        {"do": "edit", "phone": "Clara", "message_id": 1, "text": "x"},
        {"do": "react", "phone": "Clara", "message_id": 1, "emoji": ["👍"]},
        {"do": "voice", "phone": "Nora"},
        {"do": "photos", "phone": "Clara"},
        {"do": "photos", "phone": "Clara", "drawn": ["../server.py"]},
        {"do": "photos", "phone": "Clara", "drawn": ["lake"] * 11},
        {"do": "photos", "phone": "Clara", "photos": ["R0lGODlh"]},
        {"do": "photos", "phone": "Clara", "photos": ["no base64"]},
        {"do": "sticker", "phone": "Clara", "emoji": ["x"]},
        {"do": "throw", "phone": "Clara", "emoji": ["👍"]},
    ],
)
async def test_what_nobody_could_do_is_refused_with_a_reason(
    page: str, order: dict[str, object]
) -> None:
    before = (await sees(page))["phones"]
    assert await act(page, **order) == 400
    assert (await sees(page))["phones"] == before


async def test_nobody_reacts_with_what_is_no_reaction_of_everybodys(page: str) -> None:
    scene = await sees(page)
    (clara,) = [each for each in scene["phones"] if each["name"] == "Clara"]
    card = clara["messages"][-1]["message_id"]
    for emoji in (["x"], ["👍", "❤"], ["<b>"]):
        order = {"do": "react", "phone": "Clara", "message_id": card, "emoji": emoji}
        assert await act(page, **order) == 400
    assert (await sees(page))["phones"] == scene["phones"]


@pytest.mark.parametrize("name", DRAWINGS)
async def test_a_drawing_is_a_picture_as_large_as_it_says(page: str, name: str) -> None:
    async with ClientSession() as session, session.get(f"{page}drawing/{name}.png") as answer:
        assert answer.headers["Content-Type"] == "image/png"
        picture = Image.open(BytesIO(await answer.read()))
    picture.load()
    assert picture.size == (WIDTH, HEIGHT)
    assert len(picture.getcolors() or []) > 8


async def test_photos_may_be_large_but_not_endless_and_only_the_page_sends_them(page: str) -> None:
    body = BytesIO(b'{"do": "photos", "text": "%b"}' % (b"x" * LARGEST_PHOTOS))
    async with ClientSession() as session:
        kind = {"Content-Type": "application/json"}
        async with session.post(f"{page}photos", data=body, headers=kind) as answer:
            assert answer.status == 413
    assert await posts(f"{page}photos", {"do": "tour"}, {"Origin": "http://example.org"}) == 403


async def test_an_order_that_is_too_long_is_refused(page: str) -> None:
    assert await act(page, do="say", phone="Clara", text="x" * 100_000) == 413


async def test_the_tour_leads_to_the_disk_on_which_nothing_can_be_read(page: str) -> None:
    for _ in range(17):
        assert await act(page, do="tour") == 204
    talk = await sees(page, lambda scene: bool(heard(scene)) and scene["tour"]["at"] == 17)
    assert not talk["tour"]["lost"]
    assert [slot for slot in talk["disk"]["slots"] if slot["kind"] == "case"]
    assert talk["disk"]["searched"] > 20
    assert talk["disk"]["readable"] == 0

    for _ in range(3):
        assert await act(page, do="tour") == 204
    closed = await sees(page, lambda scene: has_no_case(scene) and scene["tour"]["at"] == 20)
    assert closed["disk"]["readable"] == 0

    for _ in range(3):
        assert await act(page, do="tour") == 204
    asked = await sees(page, lambda scene: scene["tour"]["at"] == 23)
    assert not asked["tour"]["lost"]
    assert asked["when"] > closed["when"]


def heard(scene: Scene) -> list[str]:
    """Return what Clara has read of the words that Nora kept."""
    return [text for text in texts(scene, "Clara") if "keep going over" in text]


def has_no_case(scene: Scene) -> bool:
    """Tell whether no key of a case is left."""
    return not [slot for slot in scene["disk"]["slots"] if slot["kind"] == "case"]


async def test_time_goes_on_by_a_spell(page: str) -> None:
    before = (await sees(page))["when"]
    assert await act(page, do="skip", spell="hour") == 204
    assert (await sees(page, lambda scene: scene["when"] > before))["when"] > before


async def test_whoever_begins_anew_in_another_language_finds_nothing_of_before(page: str) -> None:
    assert await act(page, do="reset", language="fr") == 204
    until = time.monotonic() + PATIENCE * 2
    while time.monotonic() < until:
        try:
            scene = await sees(page)
        except (OSError, AssertionError, asyncio.IncompleteReadError):
            await asyncio.sleep(0.1)
            continue
        if scene["language"] == "fr":
            break
    assert (scene["language"], scene["tour"]["at"]) == ("fr", 0)
    assert texts(scene, "Nora") == []

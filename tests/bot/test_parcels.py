"""Parcels: files out to a chat and in from one, over the wire and into the store."""

from dataclasses import asdict
from typing import Any

import pytest
from telegram import error

from bot.api import Api, Upload
from bot.errors import FileTooLarge, PosterRefused
from bot.parcels import FETCH, SEND, Parcels
from bot.poster import poster
from bot.words import Words
from handlers.programme.tables import MOST_BYTES
from simulator import people
from simulator.faults import Fault, Kind
from simulator.orders import NewPerson, Start
from simulator.rooms import Person
from simulator.world import World
from tests.bot.moments import PROGRAMME
from tests.bot.telegrams import Parrot, listening
from tests.bot.test_api import TOKEN, is_silent

FILE = {"name": "roster.csv", "content": b"first_name\nB\xc3\xa9a\n"}


@pytest.fixture
def ann(world: World) -> Person:
    """Somebody who has started the bot."""
    ann = people.arrive(world, NewPerson(first_name="Ann", id=77))
    people.start(world, ann, Start())
    return ann


def file_of(world: World, answer: dict[str, Any]) -> Upload:
    """Return the file in a message that was sent."""
    kept = world.files.find(answer["document"]["file_id"])
    assert kept is not None
    return Upload("document", kept.upload.name, kept.upload.content)


async def test_a_file_arrives_as_it_is(calling: Api, world: World, ann: Person) -> None:
    params = {"chat_id": ann.chat.id, "caption": "Béa; = + @", "file": FILE}
    answer = await Parcels(calling).carry(SEND, params)
    assert answer["caption"] == "Béa; = + @"
    sent = file_of(world, answer)
    assert (sent.name, sent.content) == (FILE["name"], FILE["content"])
    assert await calling.call("getMe", {}), "what follows is JSON again"


async def test_a_file_as_large_as_may_be_arrives(calling: Api, world: World, ann: Person) -> None:
    params = {
        "chat_id": ann.chat.id,
        "caption": "x",
        "file": {"name": "roster.csv", "content": b"x" * MOST_BYTES},
    }
    answer = await Parcels(calling).carry(SEND, params)
    assert file_of(world, answer).content == b"x" * MOST_BYTES


@pytest.mark.parametrize(("kind", "begins"), [("pdf", b"%PDF"), ("png", b"\x89PNG")])
async def test_a_poster_is_drawn_on_its_way(
    calling: Api, world: World, ann: Person, kind: str, begins: bytes
) -> None:
    sheet = poster(PROGRAMME, Words(), "fr", "Pédiatrie", "ABCDEFGH")
    params = {"chat_id": ann.chat.id, "caption": "x", "poster": asdict(sheet), "kind": kind}
    sent = file_of(world, await Parcels(calling).carry(SEND, params))
    assert (sent.name, sent.content[: len(begins)]) == (f"poster-pediatrie-fr.{kind}", begins)


@pytest.mark.parametrize("of", ["ᐅᑕᕐᓂᐊᖅ", "x" * 5000])
async def test_a_poster_that_cannot_be_drawn_is_refused(calling: Api, of: str) -> None:
    sheet = poster(PROGRAMME, Words(), "en", of, "ABCDEFGH")
    params = {"chat_id": 77, "caption": "x", "poster": asdict(sheet), "kind": "pdf"}
    with pytest.raises(PosterRefused):
        await Parcels(calling).carry(SEND, params)


async def test_a_poster_of_another_version_is_refused(calling: Api) -> None:
    params = {"chat_id": 77, "caption": "x", "poster": {"title": "old"}, "kind": "pdf"}
    with pytest.raises(PosterRefused):
        await Parcels(calling).carry(SEND, params)


async def test_a_file_that_somebody_sent_is_fetched_whole(calling: Api, world: World) -> None:
    kept = world.files.keep("Béa's roster #1?.csv", b"a,b" * 100_000)
    found = await Parcels(calling).carry(FETCH, {"file_id": kept.ready.file_id})
    assert found == {"file_id": kept.ready.file_id, "content": b"a,b" * 100_000}


async def test_a_file_is_taken_in_up_to_a_limit(calling: Api, world: World) -> None:
    least, most = world.files.keep("a.csv", bytes(10)), world.files.keep("b.csv", bytes(11))
    assert await calling.file(least.ready.file_id, 10) == bytes(10)
    with pytest.raises(FileTooLarge):
        await calling.file(most.ready.file_id, 10)


async def test_a_file_of_no_id_is_an_error_for_good(calling: Api) -> None:
    with pytest.raises(error.BadRequest):
        await calling.file("nothing", 10)


@pytest.mark.parametrize(
    ("body", "status", "becomes"),
    [
        (b'{"ok":true,"result":{"file_id":"x"}}', 200, error.TelegramError),
        (b'{"ok":true,"result":{"file_id":"x","file_path":5}}', 200, error.TelegramError),
        (b'{"ok":true,"result":[]}', 200, error.TelegramError),
    ],
)
async def test_a_path_that_is_none_is_an_error(
    body: bytes, status: int, becomes: type[error.TelegramError]
) -> None:
    async with listening(Parrot(body, status)) as parrot, Api(TOKEN, parrot.url, 1) as api:
        with pytest.raises(error.TelegramError) as met:
            await api.file("x", 10)
    assert type(met.value) is becomes
    assert is_silent(met.value, parrot.url, TOKEN)


async def test_a_download_that_is_not_there_any_more_is_an_error_for_good(
    calling: Api, world: World
) -> None:
    kept = world.files.keep("a.csv", b"x")
    world.files.lose(kept)
    with pytest.raises(error.BadRequest) as met:
        await calling.file(kept.ready.file_id, 10)
    assert is_silent(met.value, "http", world.token)


async def test_trouble_with_a_file_is_trouble_like_any_other(
    calling: Api, world: World, ann: Person
) -> None:
    params = {"chat_id": ann.chat.id, "caption": "x", "file": FILE}
    for kind, becomes in (
        (Kind.TOO_MANY_REQUESTS, error.RetryAfter),
        (Kind.FORBIDDEN, error.Forbidden),
        (Kind.DROP_AFTER, error.NetworkError),
    ):
        world.faults.add(Fault(kind=kind, method=SEND))
        with pytest.raises(error.TelegramError) as met:
            await Parcels(calling).carry(SEND, params)
        assert type(met.value) is becomes
        assert is_silent(met.value, "http://", world.token)

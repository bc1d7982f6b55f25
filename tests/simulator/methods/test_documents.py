"""sendDocument and getFile: what goes out can be downloaded, and so can what persons send."""

import base64
from io import BytesIO

import pytest
from aiohttp import FormData

from simulator import limits
from tests.simulator.conftest import Bot, House, Person

CSV = b"name,link\nBen,x\n"


def form(ann: Person, content: bytes = CSV, **fields: str) -> FormData:
    made = FormData()
    made.add_field("chat_id", str(ann.id))
    for name, value in fields.items():
        made.add_field(name, value)
    made.add_field("document", BytesIO(content), filename="links.csv", content_type="text/csv")
    return made


async def sends(house: House, made: FormData) -> tuple[int, dict[str, object]]:
    url = f"{house.simulator.url}/bot{house.token}/sendDocument"
    async with house.session.post(url, data=made) as response:
        return response.status, await response.json()


async def downloads(house: House, url: str) -> tuple[int, bytes, str]:
    async with house.session.get(f"{house.simulator.url}{url}") as response:
        head = response.headers.get("Content-Disposition", "")
        return response.status, await response.read(), head


async def brings(ann: Person, content: bytes = CSV, **more: object) -> None:
    told = base64.b64encode(content).decode()
    await ann.does("document", name="roster.csv", content=told, **more)


async def test_a_file_of_the_bots_is_seen_and_can_be_saved(house: House, ann: Person) -> None:
    status, _ = await sends(house, form(ann, caption="Links", protect_content="true"))
    assert status == 200
    (seen,) = [each for each in (await ann.sees())["messages"] if each["document"]]
    assert (seen["text"], seen["protect_content"]) == ("Links", True)
    assert (seen["document"]["name"], seen["document"]["size"]) == ("links.csv", len(CSV))
    found = await downloads(house, seen["document"]["url"])
    assert found == (200, CSV, "attachment; filename*=UTF-8''links.csv")


async def test_a_file_of_a_persons_is_asked_for_by_its_id(
    house: House, bot: Bot, ann: Person
) -> None:
    await brings(ann, caption="the roster")
    (update,) = await bot.updates()
    document = update["message"]["document"]
    assert (document["file_name"], document["mime_type"]) == ("roster.csv", "text/csv")
    assert update["message"]["caption"] == "the roster"
    file = await bot("getFile", file_id=document["file_id"])
    assert file["file_size"] == document["file_size"] == len(CSV)
    assert file["file_unique_id"] == document["file_unique_id"]
    address = f"/file/bot{house.token}/{file['file_path']}"
    assert (await downloads(house, address))[1] == CSV


async def test_a_file_that_the_bot_has_met_is_sent_by_its_id(bot: Bot, ann: Person) -> None:
    await brings(ann)
    (update,) = await bot.updates()
    file_id = update["message"]["document"]["file_id"]
    message = await bot("sendDocument", chat_id=ann.id, document=file_id)
    assert message["document"]["file_name"] == "roster.csv"


async def test_a_text_is_not_edited_into_a_file(house: House, bot: Bot, ann: Person) -> None:
    _, answer = await sends(house, form(ann))
    result = answer["result"]
    assert isinstance(result, dict)
    refused = await bot.refusal(
        "editMessageText", chat_id=ann.id, message_id=result["message_id"], text="x"
    )
    assert refused == "400 Bad Request: there is no text in the message to edit"


@pytest.mark.parametrize(
    ("fields", "content", "reason"),
    [
        ({"caption": "x" * (limits.CAPTION_CHARACTERS + 1)}, CSV, "message caption is too long"),
        ({"caption": "x", "parse_mode": "HTML"}, CSV, "parse_mode is not simulated; send entities"),
        ({}, b"", "file must be non-empty"),
    ],
)
async def test_what_telegram_does_not_take_is_refused(
    house: House, ann: Person, fields: dict[str, str], content: bytes, reason: str
) -> None:
    status, answer = await sends(house, form(ann, content, **fields))
    assert (status, answer["description"]) == (400, f"Bad Request: {reason}")


async def test_a_message_needs_a_file(bot: Bot, ann: Person) -> None:
    assert await bot.refusal("sendDocument", chat_id=ann.id) == (
        "400 Bad Request: there is no document in the request"
    )


async def test_an_id_of_no_file_is_refused(house: House, bot: Bot, ann: Person) -> None:
    assert await bot.refusal("getFile", file_id="nothing") == "400 Bad Request: invalid file_id"
    assert await bot.refusal("getFile") == "400 Bad Request: file_id not specified"
    refused = await bot.refusal("sendDocument", chat_id=ann.id, document="nothing")
    assert refused == "400 Bad Request: wrong file identifier/HTTP URL specified"
    for address in (f"/file/bot{house.token}/documents/file_0.csv", "/file/bot1:x/documents/x"):
        assert (await downloads(house, address))[0] == 404


async def test_a_file_that_is_too_large_for_bots_is_not_handed_out(
    house: House, bot: Bot, ann: Person
) -> None:
    kept = house.simulator.worlds.get(house.token).files.keep(
        "film.mov", bytes(limits.FILE_BYTES_DOWN + 1)
    )
    refused = await bot.refusal("getFile", file_id=kept.ready.file_id)
    assert refused == "400 Bad Request: file is too big"
    status, answer = await sends(house, form(ann, bytes(limits.FILE_BYTES_UP + 1)))
    assert (status, answer["description"]) == (400, "Bad Request: file is too big")

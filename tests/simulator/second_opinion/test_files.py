"""sendDocument and getFile, as aiogram meets them."""

import base64
from io import BytesIO

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile

from tests.simulator.conftest import Person
from tests.simulator.second_opinion.conftest import Client, unknown_fields

CSV = b"first_name,role\nBen,surgeon\n"


async def test_a_document_goes_out_and_is_downloaded(client: Client, ann: Person) -> None:
    file = BufferedInputFile(CSV, filename="roster.csv")
    message = await client.send_document(ann.id, file, caption="The roster")
    assert message.document is not None
    assert (message.document.file_name, message.document.file_size) == ("roster.csv", len(CSV))
    assert (message.caption, message.text) == ("The roster", None)
    assert unknown_fields(message) == []
    into = BytesIO()
    await client.download(message.document, into)
    assert into.getvalue() == CSV


async def test_a_document_of_a_persons_is_downloaded(client: Client, ann: Person) -> None:
    content = base64.b64encode(CSV).decode()
    await ann.does("document", name="roster.csv", content=content, caption="Here")
    message = await client.heard()
    assert message.document is not None
    assert (message.document.file_name, message.caption) == ("roster.csv", "Here")
    assert unknown_fields(message) == []
    into = BytesIO()
    await client.download(message.document, into)
    assert into.getvalue() == CSV


async def test_a_file_that_nobody_has_is_refused(client: Client) -> None:
    with pytest.raises(TelegramBadRequest, match="invalid file_id"):
        await client.get_file("nothing")

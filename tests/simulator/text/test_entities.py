"""Reading the entities that a bot gives."""

from typing import Any

import pytest

from simulator.errors import Malformed
from simulator.shapes import MessageEntity, User
from simulator.text.entities import read

ANN = User(id=1001, is_bot=False, first_name="Ann")
HERE = {"offset": 0, "length": 2}


def read_one(**fields: object) -> list[MessageEntity]:
    return list(read([{**HERE, **fields}], lambda user_id: ANN if user_id == ANN.id else None))


@pytest.mark.parametrize(
    "kind",
    [
        *("bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre"),
        *("blockquote", "expandable_blockquote"),
    ],
)
def test_plain_kinds_are_taken(kind: str) -> None:
    assert read_one(type=kind) == [MessageEntity(offset=0, length=2, type=kind)]


@pytest.mark.parametrize(
    "kind", ["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"]
)
def test_kinds_that_telegram_finds_itself_are_ignored(kind: str) -> None:
    assert read_one(type=kind) == []


def test_code_may_name_its_language() -> None:
    assert read_one(type="pre", language="python")[0].language == "python"


def test_a_link_is_kept_in_telegrams_form() -> None:
    assert read_one(type="text_link", url="example.org")[0].url == "http://example.org/"


def test_a_link_to_a_known_person_is_a_mention() -> None:
    assert read_one(type="text_link", url="tg://user?id=1001")[0].user == ANN


def test_a_mention_of_somebody_unknown_is_dropped() -> None:
    assert read_one(type="text_mention", user={"id": 7}) == []


def test_custom_emoji_are_dropped() -> None:
    assert read_one(type="custom_emoji", custom_emoji_id="5368324170671202286") == []


def test_a_date_is_taken() -> None:
    (date,) = read_one(type="date_time", unix_time=0, date_time_format="wD")

    assert (date.unix_time, date.date_time_format) == (0, "wD")


def test_anything_but_a_list_is_ignored() -> None:
    assert list(read({"type": "bold"}, lambda _: None)) == []


@pytest.mark.parametrize(
    ("entity", "why"),
    [
        (7, "expected an Object"),
        ({"length": 1, "type": "bold"}, 'Can\'t find field "offset"'),
        ({"offset": 0, "type": "bold"}, 'Can\'t find field "length"'),
        ({**HERE}, 'Can\'t find field "type"'),
        ({**HERE, "type": ""}, "Type is not specified"),
        ({**HERE, "type": "loud"}, "Unsupported type specified"),
        ({**HERE, "type": ["bold"]}, 'Field "type" must be of type String'),
        ({"offset": "x", "length": 1, "type": "bold"}, 'Field "offset" must be a valid Number'),
        ({"offset": None, "length": 1, "type": "bold"}, 'Field "offset" must be a Number'),
        ({**HERE, "type": "text_link"}, 'Can\'t find field "url"'),
        (
            {**HERE, "type": "text_link", "url": "tel:911"},
            "Entity URL 'tel:911' is invalid: Wrong HTTP URL",
        ),
        ({**HERE, "type": "text_mention"}, 'Can\'t find field "user"'),
        ({**HERE, "type": "text_mention", "user": {}}, 'Can\'t find field "id"'),
        (
            {**HERE, "type": "custom_emoji", "custom_emoji_id": "0"},
            "Invalid custom emoji identifier specified",
        ),
        ({**HERE, "type": "date_time"}, 'Can\'t find field "unix_time"'),
        (
            {**HERE, "type": "date_time", "unix_time": 0, "date_time_format": "x"},
            "Invalid date-time format specified",
        ),
    ],
)
def test_a_malformed_entity_is_refused(entity: Any, why: str) -> None:
    with pytest.raises(Malformed) as refused:
        read([entity], lambda _: None)

    assert str(refused.value) == f"Can't parse MessageEntity: {why}"

"""The ways in which arguments come, which all mean the same."""

import json
from typing import Any

import pytest
from aiohttp import FormData

from simulator.parameters import Call
from tests.simulator.conftest import Bot, House, Person

MARKUP = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}


async def sent(house: House, address: str = "", **request: Any) -> Any:
    """Call sendMessage in some way; return what came back."""
    url = f"{house.simulator.url}/bot{house.token}/sendMessage{address}"
    async with house.session.post(url, **request) as response:
        answer = await response.json()
    assert answer["ok"], answer
    return answer["result"]


async def test_json_carries_nested_values_as_they_are(house: House, ann: Person) -> None:
    message = await sent(house, json={"chat_id": ann.id, "text": "x", "reply_markup": MARKUP})

    assert message["reply_markup"] == MARKUP


async def test_json_carries_nested_values_as_strings_too(house: House, ann: Person) -> None:
    arguments = {"chat_id": str(ann.id), "text": "x", "reply_markup": json.dumps(MARKUP)}

    assert (await sent(house, json=arguments))["reply_markup"] == MARKUP


async def test_a_form_carries_nested_values_as_strings(house: House, ann: Person) -> None:
    form = {"chat_id": str(ann.id), "text": "é & ü", "reply_markup": json.dumps(MARKUP)}

    message = await sent(house, data=form)

    assert (message["text"], message["reply_markup"]) == ("é & ü", MARKUP)


async def test_a_multipart_form_carries_the_same(house: House, ann: Person) -> None:
    form = FormData({"chat_id": str(ann.id), "text": "é", "reply_markup": json.dumps(MARKUP)})
    form.add_field("ignored", b"bytes", filename="file")

    message = await sent(house, data=form)

    assert (message["text"], message["reply_markup"]) == ("é", MARKUP)


async def test_the_address_carries_arguments_and_goes_before_the_body(
    house: House, ann: Person
) -> None:
    message = await sent(house, f"?chat_id={ann.id}&text=a%20b", json={"text": "other"})

    assert message["text"] == "a b"


async def test_get_works_as_well_as_post(house: House, ann: Person) -> None:
    url = f"{house.simulator.url}/bot{house.token}/sendMessage"

    async with house.session.get(url, params={"chat_id": ann.id, "text": "x"}) as response:
        assert (await response.json())["result"]["text"] == "x"


async def test_the_case_of_a_method_does_not_matter(bot: Bot) -> None:
    assert await bot("GETME") == await bot("getme")


async def test_a_body_that_cannot_be_read_has_no_arguments(house: House) -> None:
    url = f"{house.simulator.url}/bot{house.token}/sendMessage"
    as_json = {"Content-Type": "application/json"}

    for body in (b"{", b"[1]"):
        async with house.session.post(url, data=body, headers=as_json) as response:
            answer = await response.json()
        assert answer["description"] == "Bad Request: message text is empty"


async def test_a_number_for_a_text_is_its_digits(house: House, ann: Person) -> None:
    assert (await sent(house, json={"chat_id": ann.id, "text": 12}))["text"] == "12"


@pytest.mark.parametrize(
    ("value", "number"),
    [(7, 7), ("7", 7), (" -7x", -7), ("x", 0), ("", 5), (None, 0), (True, 0), (7.9, 7)],
)
def test_a_number_is_read_as_far_as_it_goes(value: object, number: int) -> None:
    assert Call("m", {"n": value}).integer("n", 5) == number


def test_a_missing_number_is_the_default() -> None:
    assert Call("m", {}).integer("n", 5) == 5


@pytest.mark.parametrize(
    ("value", "is_set"),
    [(True, True), ("True", True), ("yes", True), (1, True), ("no", False), (False, False)],
)
def test_a_flag_is_true_yes_or_1(value: object, *, is_set: bool) -> None:
    assert Call("m", {"f": value}).flag("f") is is_set

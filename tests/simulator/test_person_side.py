"""The persons' side: addresses and orders."""

import pytest

from tests.simulator.conftest import House, Person


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "moon"), ("GET", "people/1/fly"), ("POST", "people/1001/fly"), ("DELETE", "people")],
)
async def test_an_unknown_address_is_answered_with_404(
    house: House, method: str, path: str
) -> None:
    status, answer = await house.ask(method, path)

    assert status == 404
    assert answer["error"].startswith("there is no ")


@pytest.mark.parametrize("who", ["4711", "ann"])
async def test_an_unknown_person_is_answered_with_404(house: House, who: str) -> None:
    assert (await house.ask("POST", f"people/{who}/say", text="x"))[0] == 404


async def test_an_unknown_group_is_answered_with_404(house: House, ann: Person) -> None:
    assert (await house.ask("POST", "groups/-1/say", by=ann.id, text="x"))[0] == 404


async def test_an_order_with_an_unknown_field_is_refused(ann: Person) -> None:
    error = await ann.cannot("say", text="x", colour="red")

    assert "colour" in error


async def test_an_order_without_a_needed_field_is_refused(ann: Person) -> None:
    assert "text" in await ann.cannot("say")


async def test_an_order_that_is_no_json_is_refused(house: House, ann: Person) -> None:
    url = f"{house.simulator.url}/sim/{house.token}/people/{ann.id}/say"

    async with house.session.post(url, data=b"{") as response:
        assert response.status == 400


async def test_any_update_can_be_injected(house: House) -> None:
    assert (await house.ask("POST", "updates", update={"message": 7}))[0] == 200

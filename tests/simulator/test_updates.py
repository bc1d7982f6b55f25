"""Updates that a test injects."""

import pytest

from tests.simulator.conftest import Bot, House, Person


async def test_an_update_without_an_id_is_given_the_next(
    bot: Bot, house: House, ann: Person
) -> None:
    said = await ann.does("say", text="a")
    injected = await house.post("updates", update={"message": {"broken": True}})

    assert injected["update_id"] == said["update_id"] + 1
    assert (await bot("getUpdates"))[-1] == {**injected, "message": {"broken": True}}


async def test_an_update_keeps_the_id_it_has_and_the_next_follows_it(
    bot: Bot, house: House, ann: Person
) -> None:
    await house.post("updates", update={"update_id": 1_500_000_000})
    said = await ann.does("say", text="a")

    assert said["update_id"] == 1_500_000_001
    assert len(await bot("getUpdates", offset=1_500_000_001)) == 1


async def test_the_same_id_can_come_twice_and_is_confirmed_at_once(
    bot: Bot, house: House, ann: Person
) -> None:
    said = await ann.does("say", text="a")
    again = {"update_id": said["update_id"], "message": {"text": "again"}}
    await house.post("updates", update=again)

    assert len(await bot("getUpdates")) == 2
    assert await bot("getUpdates", offset=said["update_id"] + 1) == []


async def test_an_update_can_be_kept_without_an_id(bot: Bot, house: House) -> None:
    await house.post("updates", update={"message": {}}, keep=True)

    assert await bot("getUpdates") == [{"message": {}}]


async def test_any_text_can_stand_in_place_of_an_update(bot: Bot, house: House) -> None:
    await house.post("updates", raw='["no", "object"]')

    assert await bot("getUpdates") == [["no", "object"]]


async def test_text_that_is_no_json_breaks_the_whole_answer(house: House) -> None:
    await house.post("updates", raw="{{{")
    url = f"{house.simulator.url}/bot{house.token}/getUpdates"

    async with house.session.get(url) as response:
        assert response.status == 200
        with pytest.raises(ValueError, match="Expecting"):
            await response.json()

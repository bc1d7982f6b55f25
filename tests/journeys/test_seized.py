"""The short form of `python -m benchmarks seizure`: the disk, copied all through one story."""

import base64
import json
from random import Random

import pytest

from benchmarks.canaries import BLOCK, Search, forms, found, number_forms
from benchmarks.seizure import seize

CANARY = "Épuisée, zoë@exemple"


async def test_no_copy_tells_what_was_said_or_by_whom_and_none_opens_after_the_close() -> None:
    result = await seize("fr")
    assert result.canaries > 30
    assert result.files > 20
    assert result.readable_before_close > 50  # the search can find something
    assert result.names_who_consented > 20
    assert result.hits == 0
    assert result.readable_after_close == 0
    assert result.names_who_took_part == 0


@pytest.mark.parametrize(
    "hidden",
    [
        CANARY.encode(),
        CANARY.encode("utf-16-le"),
        CANARY.encode("utf-16-be"),
        CANARY.encode().hex().encode(),
        CANARY.encode().hex().upper().encode(),
        json.dumps({"text": f"x{CANARY}y"}).encode(),
        base64.b64encode(f"{CANARY} and more".encode()),
        base64.urlsafe_b64encode(f"a{CANARY} and more".encode()),
        base64.b64encode(f"ab{CANARY}c".encode()),
    ],
)
def test_a_canary_is_found_in_every_encoding(hidden: bytes) -> None:
    noise = Random(1).randbytes(5000)
    assert found(noise + hidden + noise, [forms(CANARY)]) == 1
    assert found(noise + noise, [forms(CANARY)]) == 0


@pytest.mark.parametrize("at", [0, BLOCK - 9, BLOCK, 3 * BLOCK - 1, 3 * BLOCK])
def test_a_canary_is_found_across_the_border_of_two_blocks_and_once_a_content(at: int) -> None:
    noise, hidden = bytes(4 * BLOCK), CANARY.encode()
    search = Search([forms(CANARY), forms("nowhere")])
    content = noise[:at] + hidden + noise[at:]
    assert [search.found(content), search.found(noise), search.found(content + hidden)] == [1, 0, 1]


@pytest.mark.parametrize("number", [123_456_789, 7_654_321_098])
def test_an_id_is_found_as_text_and_as_a_number(number: int) -> None:
    noise = Random(1).randbytes(5000)
    for hidden in (str(number).encode(), number.to_bytes(8), number.to_bytes(8, "little")):
        assert found(noise + hidden + noise, [number_forms(number)]) == 1
    assert found(noise, [number_forms(number)]) == 0

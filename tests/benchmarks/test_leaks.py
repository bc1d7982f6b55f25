"""The short form of `python -m benchmarks leaks`, and the page that it writes."""

from benchmarks.content import page
from benchmarks.leaks import leaks
from handlers.relay.kinds import CONTENT, KINDS, Outcome
from tests.house.floors import ROOT


async def test_of_no_kind_of_message_anything_is_found_that_tells_who_sent_it() -> None:
    found = await leaks(("user",))
    refused = [each for each in CONTENT.values() if each.outcome is Outcome.REFUSED]
    assert found.broken() == []
    assert found.figures() == {
        "kinds": len(KINDS),
        "relayed": len(CONTENT) - len(refused),
        "refused": len(refused),
        "hits": 0,
    }
    assert min(found.planted.values()) > 0
    assert (ROOT / "docs" / "content.md").read_text("utf-8") == page(found)

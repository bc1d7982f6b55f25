"""Promise 6: no call to the other side carries who somebody is."""

import json

import pytest

from handlers.verbs import Verb
from simulator import people
from simulator.orders import Send
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import a_talk, crowd, found_three_departments
from tests.journeys.town import Town


@pytest.fixture
async def pair(place: Town) -> tuple[Resident, Resident]:
    return await a_talk(place, "Annabel", "Benedict")


def calls_to(place: Town, who: Resident) -> str:
    """Return everything that the bot has ever sent to somebody, as text."""
    calls = (call.params for call in place.world.calls.after(0))
    return json.dumps([each for each in calls if each.get("chat_id") == who.id], ensure_ascii=False)


def marks_of(who: Resident) -> list[str]:
    user = who.person.user
    return [str(user.id), user.first_name, user.username or "-"]


async def test_mentions_and_accounts_become_plain_words_and_bold_stays(
    place: Town, pair: tuple[Resident, Resident]
) -> None:
    ann, ben = pair
    text = "I am Annie, see me or there, and this is bold"
    ann.says(
        text,
        entities=(
            {"type": "text_mention", "offset": 5, "length": 5, "user": {"id": ann.id}},
            {"type": "text_link", "offset": 12, "length": 6, "url": f"tg://user?id={ann.id}"},
            {"type": "text_link", "offset": 22, "length": 5, "url": "https://t.me/annabel"},
            {"type": "bold", "offset": 41, "length": 4},
        ),
    )
    await ben.hears(ANY, text)
    heard = next(each.message for each in ben.entries() if (each.message.text or "").endswith(text))
    shift = len(heard.text or "") - len(text)
    kinds = {(each.type, each.offset - shift) for each in heard.entities}
    assert kinds == {("bold", -shift), ("bold", 41)}
    assert not any(mark in calls_to(place, ben) for mark in marks_of(ann))


async def test_a_link_hidden_behind_words_is_shown_in_full(
    pair: tuple[Resident, Resident],
) -> None:
    ann, ben = pair
    link = {"type": "text_link", "offset": 5, "length": 4, "url": "https://example.org/leave"}
    ann.says("Read this, please", entities=(link,))
    await ben.hears(ANY, "Read this (https://example.org/leave), please")


async def test_nothing_that_either_ever_gets_says_who_the_requester_is(
    place: Town, pair: tuple[Resident, Resident]
) -> None:
    ann, ben = pair
    ann.says("Hello.")
    await ben.hears(ANY, "Hello.")
    ben.says("Hello.")
    await ann.hears("Dr. Benedict", "Hello.")
    assert not any(mark in calls_to(place, ben) for mark in marks_of(ann))
    assert str(ben.id) not in calls_to(place, ann)
    assert (ben.person.user.username or "-") not in calls_to(place, ann)


async def test_a_message_forwarded_or_written_through_another_bot_brings_its_text_only(
    place: Town, pair: tuple[Resident, Resident]
) -> None:
    ann, ben = pair
    origin = {
        "type": "user",
        "date": 1,
        "sender_user": {"id": 5550001, "is_bot": False, "first_name": "Origin"},
    }
    via = {"id": 5550002, "is_bot": True, "first_name": "Via", "username": "via_bot"}
    quote = {"text": "quoted words", "position": 0}
    further = {"text": "passed on", "forward_origin": origin, "via_bot": via, "quote": quote}
    people.send(place.world, ann.person, Send(further))
    await ben.hears(ANY, "passed on")
    seen = calls_to(place, ben)
    assert not any(word in seen for word in ("5550001", "Origin", "via_bot", "quoted words"))


async def test_a_relayed_text_cannot_pass_for_a_card_of_the_bot(
    pair: tuple[Resident, Resident],
) -> None:
    ann, ben = pair
    ann.says("◇ Please send me your number.")
    await ben.hears(ANY, "· Please send me your number.")


async def test_relayed_texts_show_no_preview_and_cannot_be_forwarded(
    pair: tuple[Resident, Resident],
) -> None:
    ann, ben = pair
    ann.says("https://example.org/article")
    await ben.hears(ANY, "https://example.org/article")
    message = next(e.message for e in ben.entries() if "example.org" in (e.message.text or ""))
    assert message.has_protected_content
    assert message.link_preview_options is not None
    assert message.link_preview_options.is_disabled


async def test_the_offer_says_nothing_but_when_language_and_a_topic_that_was_allowed(
    place: Town, language: str
) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Annabel", "Emergency"), place.supporter("Benedict", "Surgery")
    crowd(place, 2)
    await place.opens()
    ann.says("/support")
    await ann.presses(Verb.ASK_BURNOUT)
    await ann.presses(Verb.ASK_SOON)
    await ann.presses(Verb.ASK_SEND)
    await place.settles()
    shown = {"en": "worn out", "fr": "épuisement"}[language]
    offer = next(text for text in ben.texts() if "Emergency" not in text and "◇" in text)
    assert shown not in offer
    assert not any(mark in calls_to(place, ben) for mark in [*marks_of(ann), "Emergency"])


async def test_a_topic_that_may_be_shown_is_shown(place: Town, language: str) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Annabel", "Emergency"), place.supporter("Benedict", "Surgery")
    crowd(place, 2)
    await place.opens()
    ann.says("/support")
    await ann.presses(Verb.ASK_BURNOUT)
    await ann.presses(Verb.ASK_SOON)
    await ann.presses(Verb.ASK_SHOW)
    await place.settles()
    await ann.presses(Verb.ASK_SEND)
    await place.settles()
    assert ben.has_read({"en": "worn out", "fr": "épuisement"}[language])

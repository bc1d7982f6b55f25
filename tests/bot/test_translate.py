"""Updates become events, of which nobody can tell who sent them but by the id."""

import dataclasses
import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import PoisonUpdate
from bot.translate import (
    ALLOWED_UPDATES,
    is_help,
    translate,
    without_help,
)
from handlers.buttons import NO_ID, Button, new_card
from handlers.events import (
    BlockChanged,
    ButtonPressed,
    CommandGiven,
    DocumentReceived,
    EditReceived,
    Event,
    GroupEntered,
    OtherReceived,
    PersonEvent,
    PhotoReceived,
    ReactionChanged,
    TextReceived,
    VoiceReceived,
)
from handlers.relay.kinds import UNKNOWN
from handlers.verbs import Verb
from storage.values import Entity, Text
from tests.bot import updates
from tests.bot.updates import ANN, DATE, NAME, body, command, membership, message, press

AT = datetime.fromtimestamp(DATE, UTC)
HEARD = ("voice", "video_note")
WHO = (ANN, "fr-CA", 12, AT)


def told(value: object) -> Iterator[object]:
    """Yield everything that an event holds."""
    if dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from told(getattr(value, each.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from told(each)
    else:
        yield value


def test_a_text_is_received_with_who_wrote_it_when_and_in_answer_to_what() -> None:
    reply = {**message(text=NAME), "message_id": 9}
    assert translate(body(message=message(text="Hello", reply_to_message=reply))) == TextReceived(
        *WHO, text=Text("Hello"), reply_to=9
    )


def test_formatting_comes_along_where_it_carries_no_identity() -> None:
    entities = [
        {"type": "bold", "offset": 0, "length": 5},
        {"type": "text_mention", "offset": 6, "length": 3, "user": updates.USER},
    ]
    event = translate(body(message=message(text="Hello you", entities=entities)))
    assert isinstance(event, TextReceived)
    assert event.text == Text("Hello you", (Entity("bold", 0, 5),))


@pytest.mark.parametrize(
    ("text", "length", "name", "argument"),
    [
        ("/start", 6, "start", ""),
        ("/start join_ABC", 6, "start", "join_ABC"),
        ("/START@Peer_Bot  join_ABC ", 15, "start", "join_ABC"),
        ("/help_now", 9, "help_now", ""),
        ("/end please 🩺", 4, "end", "please 🩺"),
        ("/end\nplease", 4, "end", "please"),
    ],
)
def test_a_command_is_given_with_what_stands_behind_it(
    text: str, length: int, name: str, argument: str
) -> None:
    assert translate(body(message=command(text, length))) == CommandGiven(
        *WHO, command=name, argument=argument
    )


def test_a_command_is_one_whatever_else_is_formatted_there() -> None:
    told = command("/help_now", 9)
    told["entities"] = [{"type": "bold", "offset": 0, "length": 9}, *told["entities"]]
    assert is_help(translate(body(message=told)))


def test_a_command_in_the_middle_of_a_text_is_part_of_the_text() -> None:
    entities = [{"type": "bot_command", "offset": 4, "length": 4}]
    event = translate(body(message=message(text="see /end", entities=entities)))
    assert isinstance(event, TextReceived)


@pytest.mark.parametrize("kind", ["sticker", "dice"])
def test_a_sticker_and_a_die_become_the_emoji_they_stand_for(kind: str) -> None:
    content = updates.CONTENT[kind]
    event = translate(body(message=message(**{kind: content})))
    assert event == TextReceived(*WHO, text=Text(content["emoji"]))
    content = {key: value for key, value in content.items() if key != "emoji"}
    event = translate(body(message=message(**{kind: content})))
    assert event == OtherReceived(*WHO, kind=kind)


def test_a_photo_comes_in_its_largest_size_with_what_stands_below_it() -> None:
    small = {"file_id": "small", "file_unique_id": "1", "width": 90, "height": 60}
    large = {"file_id": "large", "file_unique_id": "2", "width": 900, "height": 600}
    bold = [{"type": "bold", "offset": 0, "length": 4}]
    sent = message(photo=[large, small], caption="Look", caption_entities=bold, media_group_id="3")
    event = translate(body(message=sent))
    text = Text("Look", (Entity("bold", 0, 4),), photo="large", lasting="2", album="3")
    assert event == PhotoReceived(*WHO, text=text)


@pytest.mark.parametrize("kind", sorted({*updates.CONTENT} - {"sticker", "dice", *HEARD, "photo"}))
def test_content_that_is_no_text_is_told_by_its_kind_alone(kind: str) -> None:
    event = translate(body(message=message(caption=NAME, **{kind: updates.CONTENT[kind]})))
    if kind == "document":
        assert event == DocumentReceived(*WHO, kind=kind, source="", size=None, is_table=False)
    else:
        assert event == OtherReceived(*WHO, kind=kind)


@pytest.mark.parametrize("name", ["roster.csv", f"{NAME}.CSV"])
def test_of_a_table_only_its_id_and_its_size_are_told(name: str) -> None:
    document = {"file_id": "opaque", "file_unique_id": NAME, "file_name": name, "file_size": 9}
    event = translate(body(message=message(caption=NAME, document=document)))
    assert event == DocumentReceived(*WHO, kind="document", source="opaque", size=9, is_table=True)


@pytest.mark.parametrize("name", ["roster.csv.exe", "csv", None])
def test_what_is_called_otherwise_is_no_table(name: str | None) -> None:
    document = {"file_id": "opaque", "file_unique_id": "u", "file_name": name}
    event = translate(body(message=message(document=document)))
    assert event == DocumentReceived(*WHO, kind="document", source="", size=None, is_table=False)


@pytest.mark.parametrize(
    "document", [7, [], {"file_id": 5}, {"file_id": "x", "file_size": -1}, {"file_name": "x"}]
)
def test_a_file_of_another_shape_is_poison(document: Any) -> None:
    with pytest.raises(PoisonUpdate):
        translate(body(message=message(document=document)))


@pytest.mark.parametrize(
    "beside",
    [
        {"effect_id": "1"},
        {"business_connection_id": "1"},
        {"sender_boost_count": 3},
        {"reply_to_story": {"chat": updates.CHANNEL, "id": 1}},
    ],
)
@pytest.mark.parametrize("kind", ["video", "contact", "poll"])
def test_what_stands_beside_content_hides_it_from_nobody(kind: str, beside: dict[str, Any]) -> None:
    event = translate(body(message=message(**beside, **{kind: updates.CONTENT[kind]})))
    assert event == OtherReceived(*WHO, kind=kind)


def test_what_is_not_read_of_content_may_be_as_it_likes() -> None:
    assert translate(body(message=message(video=["?"]))) == OtherReceived(*WHO, kind="video")


@pytest.mark.parametrize("beside", [{}, {"effect_id": "1"}, {"rich_message": {"blocks": [NAME]}}])
def test_content_of_a_kind_that_nobody_knows_yet_is_answered_too(beside: dict[str, Any]) -> None:
    assert translate(body(message=message(**beside))) == OtherReceived(*WHO, kind=UNKNOWN)


@pytest.mark.parametrize("kind", sorted(updates.NOTICES))
def test_what_apps_say_by_themselves_means_nothing(kind: str) -> None:
    assert translate(body(message=message(**{kind: updates.NOTICES[kind]}))) is None


@pytest.mark.parametrize(("name", "heard"), [("/help_now", True), ("/start", False)])
def test_help_now_is_heard_under_a_picture_and_no_other_command_is(name: str, heard: bool) -> None:  # noqa: FBT001  a parameter
    entity = {"type": "bot_command", "offset": 0, "length": len(name)}
    picture = message(photo=updates.PHOTO, caption=name, caption_entities=[entity])
    event = translate(body(message=picture))
    assert isinstance(event, PhotoReceived)
    assert event.asks_help is heard
    assert event.text == Text("" if heard else name, photo="photo-id", lasting="lasting-id")
    sent = message(voice=updates.CONTENT["voice"], caption=name, caption_entities=[entity])
    event = translate(body(message=sent))
    assert isinstance(event, VoiceReceived)
    assert (event.asks_help, event.text.text) == (heard, "" if heard else name)
    film = message(video=updates.CONTENT["video"], caption=name, caption_entities=[entity])
    assert isinstance(translate(body(message=film)), CommandGiven if heard else OtherReceived)


def test_a_voice_and_a_round_video_come_with_what_stands_below_them() -> None:
    told = {"file_id": "id", "file_unique_id": "lasting", "duration": 3}
    event = translate(body(message=message(voice=told, caption="In short")))
    assert event == VoiceReceived(*WHO, text=Text("In short", lasting="lasting", voice="id"))
    event = translate(body(message=message(video_note=told)))
    assert event == VoiceReceived(*WHO, text=Text("", lasting="lasting", round="id"))
    event = translate(body(edited_message=message(voice=told, caption="after", edit_date=DATE)))
    assert event == EditReceived(*WHO, text=Text("after", lasting="lasting", voice="id"))


PLEA = "\U0001f614 please /Help_Now@peer_bot"
BEHIND = [{"type": "bot_command", "offset": 10, "length": 18}]


@pytest.mark.parametrize(
    ("update", "kind"),
    [
        ({"message": message(text=PLEA, entities=BEHIND)}, TextReceived),
        (
            {"message": message(photo=updates.PHOTO, caption=PLEA, caption_entities=BEHIND)},
            PhotoReceived,
        ),
        ({"edited_message": message(text=PLEA, entities=BEHIND, edit_date=DATE)}, EditReceived),
    ],
)
def test_help_now_behind_other_words_is_heard_beside_them(
    update: dict[str, Any], kind: type[PersonEvent]
) -> None:
    event = translate(body(**update))
    assert isinstance(event, kind)
    assert event.asks_help
    assert is_help(event)
    left = without_help(event)
    assert left == replace(event, asks_help=False)
    assert without_help(left) == left


def test_help_now_is_heard_behind_another_command() -> None:
    twice = [{"type": "bot_command", "offset": at, "length": 9} for at in (0, 10)]
    event = translate(body(message=message(text="/privacy! /help_now", entities=twice)))
    assert isinstance(event, CommandGiven)
    assert event.asks_help
    assert without_help(translate(body(message=command("/help_now", 9)))) is None


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_what_stands_behind_help_now_is_a_text_beside_it(gap: str) -> None:
    entities = [{"type": "bot_command", "offset": 0, "length": 9}]
    text = f"/help_now{gap}I cannot go on"
    event = translate(body(message=message(text=text, entities=entities)))
    assert isinstance(event, TextReceived)
    assert (event.text.text, event.asks_help) == (text, True)


def test_the_words_alone_are_no_cry_for_help() -> None:
    event = translate(body(message=message(text=PLEA)))
    assert isinstance(event, TextReceived)
    assert not event.asks_help


def test_what_is_changed_into_a_cry_for_help_is_one() -> None:
    event = translate(body(edited_message={**command("/help_now", 9), "edit_date": DATE}))
    assert isinstance(event, CommandGiven)
    assert event.command == "help_now"
    other = translate(body(edited_message={**command("/start", 6), "edit_date": DATE}))
    assert isinstance(other, EditReceived)


def test_an_edit_is_noted_with_what_the_text_says_now() -> None:
    event = translate(body(edited_message=message(text="after", edit_date=DATE)))
    assert event == EditReceived(*WHO, text=Text("after"))


def test_an_edit_of_something_else_is_noted_without_it() -> None:
    changed = message(photo=[], caption=NAME, edit_date=DATE)
    event = translate(body(edited_message=changed))
    assert event == EditReceived(*WHO, refused=True)
    assert NAME not in set(map(str, told(event)))


def test_an_edit_below_a_photo_is_noted_with_the_photo_that_is_there_now() -> None:
    changed = message(photo=updates.PHOTO, caption="after", media_group_id="3", edit_date=DATE)
    text = Text("after", photo="photo-id", lasting="lasting-id", album="3")
    assert translate(body(edited_message=changed)) == EditReceived(*WHO, text=text)


@pytest.mark.parametrize("beside", [{}, {"live_photo": updates.CONTENT["live_photo"]}])
def test_a_photo_that_its_sender_blurred_stays_so(beside: dict[str, object]) -> None:
    sent = message(photo=updates.PHOTO, has_media_spoiler=True, **beside)
    text = Text("", photo="photo-id", lasting="lasting-id", blurred=True)
    assert translate(body(message=sent)) == PhotoReceived(*WHO, text=text)
    assert translate(body(edited_message=sent)) == EditReceived(*WHO, text=text)


@pytest.mark.parametrize("kind", ["location", "poll", "video", "checklist"])
def test_an_edit_of_what_was_refused_says_so(kind: str) -> None:
    changed = message(**{kind: updates.CONTENT[kind]}, edit_date=DATE)
    assert translate(body(edited_message=changed)) == EditReceived(*WHO, refused=True)


def test_an_edit_of_a_command_says_so() -> None:
    command = [{"type": "bot_command", "offset": 0, "length": 8}]
    changed = message(text="/support", entities=command, edit_date=DATE)
    event = translate(body(edited_message=changed))
    assert event == EditReceived(*WHO, text=Text("/support"), is_command=True)


@pytest.mark.parametrize("kind", ["document", "video"])
def test_what_is_refused_knows_with_what_it_was_sent(kind: str) -> None:
    sent = message(**{kind: updates.CONTENT[kind]}, media_group_id="3")
    event = translate(body(message=sent))
    assert isinstance(event, OtherReceived)
    assert event.album == "3"


def reaction(*emoji: Mapping[str, object], **changed: object) -> dict[str, object]:
    """Return an update's fields about reactions to message 14."""
    user = {"id": ANN, "is_bot": False, "first_name": NAME}
    chat = {"id": ANN, "type": "private"}
    told_: dict[str, object] = {"message_id": 14, "chat": chat, "user": user, "date": DATE}
    return told_ | {"old_reaction": [], "new_reaction": list(emoji)} | changed


def test_a_standard_reaction_is_noted() -> None:
    liked = {"type": "emoji", "emoji": "👍"}
    event = translate(body(message_reaction=reaction(liked)))
    assert event == ReactionChanged(ANN, None, 14, AT, emoji="👍")


CUSTOM = {"type": "custom_emoji", "custom_emoji_id": "5368324170671202286"}
HEART = {"type": "emoji", "emoji": "❤"}


def test_that_no_reaction_is_left_is_noted() -> None:
    event = translate(body(message_reaction=reaction()))
    assert event == ReactionChanged(ANN, None, 14, AT, emoji=None)


@pytest.mark.parametrize("which", [CUSTOM, {"type": "emoji", "emoji": "🧾"}, {"type": "paid"}])
def test_a_reaction_that_cannot_be_mirrored_is_told_apart_from_none(
    which: dict[str, object],
) -> None:
    event = translate(body(message_reaction=reaction(which)))
    assert event == ReactionChanged(ANN, None, 14, AT, emoji=None, more=True)


@pytest.mark.parametrize("further", [CUSTOM, {"type": "emoji", "emoji": "👍"}])
def test_of_several_reactions_the_first_standard_one_is_noted_and_that_there_are_more(
    further: dict[str, object],
) -> None:
    event = translate(body(message_reaction=reaction(HEART, further)))
    assert event == ReactionChanged(ANN, None, 14, AT, emoji="❤", more=True)


def test_a_reaction_in_a_group_means_nothing() -> None:
    group = {"id": -100, "type": "group"}
    assert translate(body(message_reaction=reaction(chat=group))) is None


def test_a_reply_to_a_message_of_another_chat_is_none() -> None:
    elsewhere = {"message_id": 9, "date": DATE, "chat": {"id": -100, "type": "channel"}}
    event = translate(body(message=message(text="Hello", reply_to_message=elsewhere)))
    assert isinstance(event, TextReceived)
    assert event.reply_to is None


@pytest.mark.parametrize("verb", [Verb.HELP_NOW, Verb.ASK_START])
def test_a_button_without_an_id_is_pressed(verb: Verb) -> None:
    assert translate(body(callback_query=press(verb))) == ButtonPressed(
        ANN, "fr-CA", 14, AT, callback="777", verb=verb, card=NO_ID
    )


def test_a_button_with_an_id_is_pressed() -> None:
    card = new_card()
    data = Button(Verb.OFFER_YES, card).data
    event = translate(body(callback_query=press(data)))
    assert isinstance(event, ButtonPressed)
    assert (event.verb, event.card) == (Verb.OFFER_YES, card)


@pytest.mark.parametrize("data", [None, "", "offer:yes", "forget:all", "offer:yes:short", "🩺"])
def test_a_button_that_is_none_of_ours_is_pressed_without_a_verb(data: str | None) -> None:
    event = translate(body(callback_query=press(data)))
    assert isinstance(event, ButtonPressed)
    assert (event.verb, event.card) == (None, NO_ID)


def test_a_button_of_a_message_too_old_to_be_shown_is_pressed_all_the_same() -> None:
    old = {"message_id": 3, "date": 0, "chat": updates.CHAT}
    event = translate(body(callback_query=press("help:now", message=old)))
    assert isinstance(event, ButtonPressed)
    assert (event.person, event.message_id, event.verb) == (ANN, 3, Verb.HELP_NOW)


@pytest.mark.parametrize("chat", [updates.GROUP, updates.CHANNEL])
def test_a_button_in_a_group_or_of_no_message_means_nothing(chat: dict[str, Any]) -> None:
    elsewhere = {"message_id": 3, "date": DATE, "chat": chat}
    assert translate(body(callback_query=press("help:now", message=elsewhere))) is None
    inline = {**press("help:now", inline_message_id="1"), "message": None}
    assert translate(body(callback_query=inline)) is None


@pytest.mark.parametrize("chat", [updates.GROUP, updates.CHANNEL, {**updates.GROUP, "type": "x"}])
def test_a_message_in_a_group_or_a_channel_is_only_a_reason_to_leave(chat: dict[str, Any]) -> None:
    assert translate(body(message=message(text=NAME, chat=chat))) == GroupEntered(chat["id"])
    assert translate(body(edited_message=message(text=NAME, chat=chat))) is None


@pytest.mark.parametrize("status", ["member", "administrator", "restricted"])
@pytest.mark.parametrize("chat", [updates.GROUP, updates.CHANNEL])
def test_being_brought_into_a_group_or_a_channel_is_noticed(
    chat: dict[str, Any], status: str
) -> None:
    event = translate(body(my_chat_member=membership(chat, status)))
    assert event == GroupEntered(chat["id"])


@pytest.mark.parametrize("status", ["left", "kicked"])
def test_being_thrown_out_of_a_group_means_nothing(status: str) -> None:
    assert translate(body(my_chat_member=membership(updates.GROUP, status))) is None


@pytest.mark.parametrize(("status", "blocked"), [("member", False), ("kicked", True)])
def test_being_blocked_and_unblocked_by_a_person_is_noticed(status: str, blocked: bool) -> None:  # noqa: FBT001
    event = translate(body(my_chat_member=membership(updates.CHAT, status)))
    assert event == BlockChanged(updates.CHAT["id"], blocked)


def test_other_bots_are_not_listened_to() -> None:
    bot = {**updates.USER, "is_bot": True}
    assert translate(body(message={**message(text="Hello"), "from": bot})) is None
    assert translate(body(edited_message={**message(text="Hello"), "from": bot})) is None


def test_a_message_of_nobodys_means_nothing() -> None:
    assert translate(body(message={**message(text="Hello"), "from": None})) is None


@pytest.mark.parametrize("kind", ["poll_answer", "message_reaction_count", "kind_of_tomorrow"])
def test_an_update_that_nobody_asked_for_means_nothing(kind: str) -> None:
    assert kind not in ALLOWED_UPDATES
    assert translate(body(**{kind: None})) is None


@pytest.mark.parametrize(
    "update",
    [
        *({"message": message(**{kind: value})} for kind, value in updates.CONTENT.items()),
        {"message": message(text="Hello", reply_to_message=message(text=NAME))},
        {"message": command("/start", 6)},
        {"edited_message": message(caption=NAME, photo=[])},
        {"callback_query": press("help:now")},
        {"my_chat_member": membership(updates.GROUP, "member")},
        {"message": message(text="Hello", chat=updates.GROUP)},
    ],
    ids=lambda update: "/".join(next(iter(update.values())))[-40:],
)
def test_no_name_and_no_username_ever_is_in_an_event(update: dict[str, Any]) -> None:
    event = translate(body(**update))
    assert event is not None
    assert not any(NAME.lower() in str(each).lower() for each in told(event))
    assert NAME not in repr(event)


@pytest.mark.parametrize(
    ("update", "helps"),
    [
        (body(message=command("/help_now", 9)), True),
        (body(message=command("/help_now@peer_bot", 18)), True),
        (body(callback_query=press("help:now")), True),
        (body(message=command("/help", 5)), False),
        (body(message=message(text="help")), False),
        (body(callback_query=press("ask:start")), False),
        (body(), False),
    ],
)
def test_who_asks_for_help_now_is_recognized(update: bytes, *, helps: bool) -> None:
    assert is_help(translate(update)) is helps


@pytest.mark.parametrize(
    "poison",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b"{",
        b"\xff",
        b'{"message": "a secret"}',
        b'{"message": {"text": "a secret"}}',
        body(message={**message(text=5)}),
        body(message={**message(text="a secret"), "message_id": "12"}),
        body(message={**message(text="a secret"), "date": None}),
        body(message={**message(text="a secret"), "from": {**updates.USER, "id": "a secret"}}),
        body(message={**message(text="a secret"), "from": {**updates.USER, "id": 2**70}}),
        body(message=message(text="a secret", entities=[{"type": "bold"}])),
        body(callback_query={**press("help:now"), "id": 777}),
        body(callback_query={**press("help:now"), "from": "a secret"}),
        body(my_chat_member={**membership(updates.GROUP, "member"), "chat": "a secret"}),
        body(message=message(text="a secret")).replace(b"a secret", b"a secret \\ud800"),
    ],
)
def test_what_is_not_of_the_bot_apis_shape_is_poison_and_tells_nothing(poison: bytes) -> None:
    with pytest.raises(PoisonUpdate) as met:
        translate(poison)
    assert str(met.value).isidentifier()
    assert met.value.__cause__ is None
    assert met.value.__suppress_context__


BASES: list[Any] = [
    {"message": message(text="Hello", reply_to_message=message(text="x"))},
    {"message": command("/start join_ABC", 6)},
    {"message": message(text="see it", entities=[{"type": "text_link", "offset": 0, "length": 3}])},
    {"message": message(photo=updates.PHOTO)},
    {"edited_message": message(text="Hello")},
    {"callback_query": press("help:now")},
    {"my_chat_member": membership(updates.GROUP, "member")},
]
VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    | st.sampled_from([[], {}, [[]], [{}], {"id": 1}])
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Return an update in which some values have become others, or are gone."""
    update = json.loads(json.dumps({"update_id": 1, **draw(st.sampled_from(BASES))}))
    for _ in range(draw(st.integers(1, 3))):
        _mutate(draw, update)
    return json.dumps(update).encode()


def _mutate(draw: st.DrawFn, value: Any) -> None:
    places = list(value) if isinstance(value, dict) else list(range(len(value)))
    if not places:
        return
    place = draw(st.sampled_from(places))
    inner = value[place]
    if isinstance(inner, dict | list) and inner and draw(st.booleans()):
        _mutate(draw, inner)
    elif draw(st.booleans()):
        value[place] = deepcopy(draw(VALUES))  # it may be mutated in its turn
    else:
        del value[place]


@given(mutated() | st.binary(max_size=40))
def test_whatever_comes_is_an_event_or_nothing_or_poison(update: bytes) -> None:
    try:
        event = translate(update)
    except PoisonUpdate:
        return
    assert event is None or is_sound(event)


def is_sound(event: Event) -> bool:
    """Tell whether the parts of an event are of the kinds that they claim to be."""
    if isinstance(event, GroupEntered):
        return type(event.chat) is int
    if isinstance(event, BlockChanged):
        return type(event.person) is int and event.person > 0
    assert isinstance(event, PersonEvent)
    spoken = event.spoken is None or isinstance(event.spoken, str)
    dated = isinstance(event.date, datetime) and event.date.tzinfo is not None
    if isinstance(event, TextReceived):
        reply = event.reply_to is None or type(event.reply_to) is int
        return spoken and dated and reply and isinstance(event.text.text, str)
    return spoken and dated and type(event.person) is int and type(event.message_id) is int

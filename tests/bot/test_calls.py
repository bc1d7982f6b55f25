"""Orders become calls: the right method, in the right words, and nothing that betrays anybody."""

from collections.abc import Iterator
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calls import COORDINATOR, EVERYBODY, PRESS_ANSWERED_WITHIN, SUPPORTER, Calls
from bot.parcels import FETCHED_WITHIN
from bot.relayed import Relayed
from bot.words import Words
from handlers.buttons import Button, column, new_card, understood
from handlers.cards import ButtonOld
from handlers.conversation.ending import EndAsked, TalkEnded
from handlers.orders import (
    AnswerPress,
    DeleteCard,
    DeleteMessages,
    Earlier,
    EditCard,
    EditText,
    FetchFile,
    LeaveChat,
    Order,
    Picture,
    React,
    Reader,
    SendAlbum,
    SendCard,
    SendFile,
    SendNotice,
    SendPoster,
    SendText,
    ShowMenu,
    TakeBack,
    Tongues,
)
from handlers.other import NotUnderstood
from handlers.programme.addressing import FromProgramme
from handlers.programme.exporting import RosterFile
from handlers.programme.posting import PosterFile
from handlers.verbs import WITH_ID, Verb
from handlers.writing import MARK
from storage.outgoing import Origin, Outgoing, Trace
from storage.values import CaseId, Entity, Handle, Text
from tests.bot.moments import NOON, PROGRAMME, moment

NOON_SECONDS = int(NOON.timestamp())
CALLS = Calls(Words())
ANN = Reader(77, "en", "America/Winnipeg")
BEN = Reader(88, "fr", "America/Winnipeg")
CASE = CaseId(b"c" * 16)
CARD = SendCard(ANN, EndAsked("Dr. Ben"), column(Button(Verb.END_YES, new_card())))
TEXT = SendText(77, "Dr. Ben", Text("I am here."), CASE, Origin(88, 5))
NOTICE = SendNotice(ANN, FromProgramme("Peerline"), Text("A training day."), "all:7")
EDIT = EditCard(ANN, Earlier(Handle(3)), TalkEnded("Dr. Ben"))
PHOTO = Picture(Handle(4), Text("", photo="photo-id"), Origin(88, 7))
EVERY_ORDER: list[Order] = [
    CARD,
    TEXT,
    NOTICE,
    EDIT,
    EditCard(ANN, 12, TalkEnded("Dr. Ben"), quiet=True),
    DeleteCard(ANN, Earlier(Handle(3)), TalkEnded("Dr. Ben")),
    SendText(77, "Dr. Ben", Text("I am here."), CASE, Origin(88, 5), None, Earlier(Handle(3))),
    SendText(77, "Dr. Ben", Text("I am here."), CASE, Origin(88, 5), None, 12),
    SendAlbum(77, "Dr. Ben", (PHOTO, PHOTO), CASE),
    EditText(77, "Dr. Ben", Text("I was here."), CASE, Origin(88, 5), Earlier(Handle(3))),
    TakeBack(77, CASE, Origin(88, 6), Earlier(Handle(3))),
    DeleteMessages(77, CASE, (Trace(12, NOON_SECONDS), Trace(13, NOON_SECONDS + 60))),
    React(77, CASE, 12, "👍"),
    React(77, CASE, Earlier(Handle(3)), None),
    AnswerPress(ANN, "777"),
    AnswerPress(ANN, "777", ButtonOld()),
    ShowMenu(ANN, supporter=True, coordinator=False),
    ShowMenu(ANN, supporter=False, coordinator=False),
    LeaveChat(Reader(-100, "en", "America/Winnipeg")),
    SendFile(ANN, "roster.csv", b"a,b", RosterFile()),
    SendPoster(ANN, "Surgery", "ABCDEFGH", "fr", "pdf", PosterFile("Surgery", Tongues(("fr",)))),
    FetchFile(ANN, "file-id", "import"),
]


def call(order: Order) -> tuple[Outgoing, dict[str, Any]]:
    out = CALLS.of(order, moment())
    return out, msgspec.msgpack.decode(out.params, type=dict[str, Any])


def buttons(params: dict[str, Any]) -> list[dict[str, str]]:
    return [each for row in params["reply_markup"]["inline_keyboard"] for each in row]


def keys(value: Any) -> Iterator[str]:
    """Yield every key of a call, however deep."""
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from keys(each)


def test_a_card_is_sent_with_its_mark_in_its_readers_words() -> None:
    out, params = call(CARD)
    assert (out.person, out.method, params["chat_id"]) == (77, "sendMessage", 77)
    assert params["text"] == f"{MARK} {Words().say(EndAsked('Dr. Ben'), ANN, NOON)}"
    french = call(SendCard(BEN, EndAsked("Dr. Ben")))[1]["text"]
    assert french == f"{MARK} {Words().say(EndAsked('Dr. Ben'), BEN, NOON)}"


def test_there_is_an_example_of_every_order() -> None:
    assert {type(each) for each in EVERY_ORDER} == set(get_args(Order))


@pytest.mark.parametrize("order", EVERY_ORDER, ids=lambda each: type(each).__name__)
def test_no_call_is_parsed_for_markup_or_shows_a_preview(order: Order) -> None:
    params = call(order)[1]
    assert "parse_mode" not in set(keys(params))
    if "text" in params and "callback_query_id" not in params:
        assert params["link_preview_options"] == {"is_disabled": True}


@pytest.mark.parametrize("order", EVERY_ORDER, ids=lambda each: type(each).__name__)
def test_every_call_is_for_its_reader_and_names_nobody_else(order: Order) -> None:
    out, params = call(order)
    chat = order.chat if isinstance(order, Relayed) else order.to.chat
    assert out.person == chat
    assert "88" not in str(params)
    assert repr(out) == object.__repr__(out)


@pytest.mark.parametrize(
    "order",
    [CARD, SendCard(ANN, NotUnderstood()), EDIT, EditCard(ANN, 12, NotUnderstood(), CARD.buttons)],
    ids=lambda each: type(each).__name__,
)
@pytest.mark.parametrize("to", [ANN, BEN], ids=["en", "fr"])
def test_help_now_is_the_last_button_of_every_card(order: SendCard | EditCard, to: Reader) -> None:
    shown = buttons(call(order)[1])
    assert shown[-1]["callback_data"] == "help:now"
    assert [each["callback_data"] for each in shown].count("help:now") == 1
    assert Words().label(Button(Verb.HELP_NOW), to, NOON)


def test_a_notice_stands_below_our_own_line_and_keeps_its_formatting() -> None:
    text = Text(f"{MARK} 🌲 Come", (Entity("bold", 5, 4),))
    notice = SendNotice(BEN, FromProgramme("Peerline"), text, "all:7")
    out, params = call(notice)
    heading = Words().say(FromProgramme("Peerline"), BEN, NOON)
    assert params["text"] == f"{MARK} {heading}\n\n· 🌲 Come"
    (bold,) = params["entities"]
    units = params["text"].encode("utf-16-le")
    start, end = 2 * bold["offset"], 2 * (bold["offset"] + bold["length"])
    assert units[start:end].decode("utf-16-le") == "Come"
    assert (out.receipt, [each["callback_data"] for each in buttons(params)]) == (
        "all:7",
        ["help:now"],
    )


def test_empty_rows_of_buttons_are_left_out() -> None:
    rows = ((), (Button(Verb.ASK_START),), ())
    keyboard = call(SendCard(ANN, NotUnderstood(), rows))[1]["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in keyboard] == [1, 1]


@pytest.mark.parametrize("verb", list(Verb))
def test_no_button_carries_more_than_telegram_takes_and_each_is_understood(verb: Verb) -> None:
    card = new_card() if verb in WITH_ID else None
    data = Button(verb, card).data
    assert len(data.encode()) <= 64
    press = understood(data)
    assert press is not None
    assert press.verb is verb


def test_a_card_of_a_case_is_kept_in_mind_and_one_of_none_is_not() -> None:
    assert not call(CARD)[0].keep
    assert call(SendCard(ANN, EndAsked("Dr. Ben"), case=CASE))[0].keep


def test_a_card_may_ask_for_a_receipt_and_answer_a_message() -> None:
    out, params = call(SendCard(ANN, NotUnderstood(), receipt="offer", reply_to=5))
    assert out.receipt == "offer"
    assert params["reply_parameters"] == {"message_id": 5, "allow_sending_without_reply": True}


@pytest.mark.parametrize("order", [CARD, TEXT, EDIT], ids=lambda each: type(each).__name__)
def test_what_cannot_be_sent_is_given_up_after_the_time_that_the_programme_says(
    order: Order,
) -> None:
    assert call(order)[0].give_up == (NOON + PROGRAMME.undelivered).timestamp()


def test_a_text_is_passed_on_under_a_bold_name_and_protected() -> None:
    out, params = call(TEXT)
    assert (out.method, out.keep, out.origin) == ("sendMessage", True, Origin(88, 5))
    assert params == {
        "chat_id": 77,
        "text": "Dr. Ben\nI am here.",
        "entities": [{"type": "bold", "offset": 0, "length": 7}],
        "link_preview_options": {"is_disabled": True},
        "protect_content": True,
    }


def test_a_text_is_passed_on_without_buttons_and_without_the_mark() -> None:
    params = call(TEXT)[1]
    assert "reply_markup" not in params
    assert not params["text"].startswith(MARK)


def test_formatting_of_what_is_passed_on_is_moved_behind_the_name() -> None:
    text = Text("x = 1", (Entity("pre", 0, 5, "python"), Entity("italic", 4, 1)))
    params = call(SendText(77, "🌲 Lake", text, CASE, Origin(88)))[1]
    assert params["entities"] == [
        {"type": "bold", "offset": 0, "length": 7},
        {"type": "pre", "offset": 8, "length": 5, "language": "python"},
        {"type": "italic", "offset": 12, "length": 1},
    ]


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
)
def test_formatting_of_what_is_passed_on_still_lies_on_the_same_words(name: str, said: str) -> None:
    whole = len(said.encode("utf-16-le")) // 2
    text = Text(said, (Entity("italic", 0, whole),))
    params = call(SendText(77, name, text, CASE, Origin(88)))[1]
    units = params["text"].encode("utf-16-le")
    bold, italic = (
        units[each["offset"] * 2 : (each["offset"] + each["length"]) * 2].decode("utf-16-le")
        for each in params["entities"]
    )
    assert (bold, italic) == (name, said)


def test_a_card_of_an_earlier_order_is_edited_and_sent_anew_where_it_is_gone() -> None:
    out, params = call(EDIT)
    assert (out.method, out.target, out.otherwise) == ("editMessageText", 3, "sendMessage")
    assert "message_id" not in params


def test_the_card_whose_button_was_pressed_is_edited() -> None:
    out, params = call(EditCard(ANN, 12, TalkEnded("Dr. Ben")))
    assert (out.target, params["message_id"]) == (None, 12)


def test_a_quiet_card_is_not_sent_anew() -> None:
    assert call(EditCard(ANN, Earlier(Handle(3)), TalkEnded("x"), quiet=True))[0].otherwise is None


def test_a_press_is_answered_while_telegram_waits_for_it() -> None:
    out, params = call(AnswerPress(ANN, "777"))
    assert (out.method, params) == ("answerCallbackQuery", {"callback_query_id": "777"})
    assert out.expires == (NOON + PRESS_ANSWERED_WITHIN).timestamp()


def test_a_press_may_be_answered_with_a_line_that_passes() -> None:
    params = call(AnswerPress(ANN, "777", ButtonOld()))[1]
    assert params["text"] == Words().say(ButtonOld(), ANN, NOON)
    assert len(params["text"]) <= 200


def test_only_what_is_passed_on_is_protected_and_a_photo_too() -> None:
    photo = SendText(77, "Dr. Ben", Text("Look", photo="photo-id"), CASE, Origin(88, 5))
    protected = {type(each) for each in EVERY_ORDER if call(each)[1].get("protect_content")}
    assert protected == {SendText, SendAlbum}
    assert call(photo)[1]["protect_content"] is True


def test_messages_are_deleted_in_one_call_as_long_as_the_oldest_may_be() -> None:
    traces = (Trace(12, NOON_SECONDS), Trace(13, NOON_SECONDS + 60))
    out, params = call(DeleteMessages(77, None, traces))
    assert (out.method, params) == ("deleteMessages", {"chat_id": 77, "message_ids": [12, 13]})
    assert (out.traces, out.keep, out.receipt) == (traces, False, None)
    assert out.give_up == NOON_SECONDS + 48 * 3600


def test_a_supporters_menu_has_their_commands_first() -> None:
    out, params = call(ShowMenu(BEN, supporter=True, coordinator=False))
    assert (out.method, params["scope"]) == ("setMyCommands", {"type": "chat", "chat_id": 88})
    names = [each["command"] for each in params["commands"]]
    assert names == [*SUPPORTER, *EVERYBODY]
    french = [Words().plain(f"menu-{name}", "fr") for name in names]
    assert [each["description"] for each in params["commands"]] == french


def test_a_coordinators_menu_has_theirs_behind_those_of_a_supporter() -> None:
    for supporter, first in ((False, ()), (True, SUPPORTER)):
        params = call(ShowMenu(ANN, supporter=supporter, coordinator=True))[1]
        names = [each["command"] for each in params["commands"]]
        assert names == [*first, *COORDINATOR, *EVERYBODY]


def test_who_has_no_role_loses_the_menu_of_their_own() -> None:
    out, params = call(ShowMenu(ANN, supporter=False, coordinator=False))
    assert (out.method, params) == (
        "deleteMyCommands",
        {"scope": {"type": "chat", "chat_id": 77}},
    )


def test_a_group_is_left() -> None:
    out, params = call(LeaveChat(Reader(-100, "en", "America/Winnipeg")))
    assert (out.method, params) == ("leaveChat", {"chat_id": -100})


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_profile_fits_what_telegram_takes(language: str) -> None:
    about, briefly = CALLS.descriptions(language)
    assert 0 < len(about) <= 512
    assert 0 < len(briefly) <= 120
    for each in CALLS.commands((*SUPPORTER, *EVERYBODY), language):
        assert 1 <= len(each["command"]) <= 32
        assert 1 <= len(each["description"]) <= 256


def test_a_file_goes_out_as_it_is_with_a_card_below_it() -> None:
    out, params = call(SendFile(BEN, "roster.csv", b"a,b", RosterFile()))
    assert (out.method, out.receipt, params["chat_id"]) == ("sendDocument", "file", 88)
    assert params["file"] == {"name": "roster.csv", "content": b"a,b"}
    assert params["caption"] == f"{MARK} {Words().say(RosterFile(), BEN, NOON)}"


def test_a_poster_waits_as_words_in_its_own_language() -> None:
    message = PosterFile("Surgery", Tongues(("fr",)))
    out, params = call(SendPoster(ANN, "Surgery", "ABCDEFGH", "fr", "png", message))
    assert (out.method, params["kind"], params["poster"]["code"]) == (
        "sendDocument",
        "png",
        "ABCD EFGH",
    )
    assert "coll\u00e8gue" in params["poster"]["headline"]
    assert len(out.params) < 4096, "it is drawn when it goes out"


def test_a_file_is_fetched_within_the_hour_or_not_at_all() -> None:
    out, params = call(FetchFile(ANN, "file-id", "import"))
    assert (out.method, out.receipt, params) == ("getFile", "import", {"file_id": "file-id"})
    assert out.give_up == (NOON + FETCHED_WITHIN).timestamp()


def test_a_deletion_carries_what_stands_there_where_it_comes_too_late() -> None:
    out, params = call(DeleteCard(ANN, Earlier(Handle(3)), TalkEnded("Dr. Ben")))
    assert (out.method, out.otherwise, out.target) == ("deleteMessage", "editMessageText", 3)
    assert params["text"] == call(EDIT)[1]["text"]

"""Posting: the posters of a place, for coordinators to print."""

import pytest

from handlers.cards import ButtonOld
from handlers.orders import SendPoster, Tongues
from handlers.programme.posting import PosterFile
from handlers.verbs import Verb
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.village import Village


def row_of(village: Village, place: str | None) -> CardId:
    letters = village.codes[place]
    codes = village.do(lambda work: list(work.codes.all().values()))
    return CardId(next(each.id for each in codes if each.letters == letters))


def posters(put: Orders) -> list[SendPoster]:
    return [each for each in put if isinstance(each, SendPoster)]


@pytest.mark.parametrize(("place", "of"), [("Surgery", "Surgery"), (None, "*")])
def test_a_place_has_a_poster_of_each_kind_in_each_language(
    village: Village, place: str | None, of: str
) -> None:
    village.code(None)
    cora = village.coordinator()
    village.press(cora, Verb.DOORWAY_SHOW, row_of(village, place))
    found = posters(village.press(cora, Verb.POSTER_SEND))
    assert {(each.language, each.kind) for each in found} == {
        (language, kind) for language in ("en", "fr") for kind in ("pdf", "png")
    }
    for each in found:
        assert (each.to.chat, each.of, each.letters) == (cora, of, village.codes[place])
        assert each.message == PosterFile(place or "", Tongues((each.language,)))


def test_nobody_else_gets_a_poster(village: Village) -> None:
    cora, row = village.coordinator(), row_of(village, "Surgery")
    for person in (village.physician("Surgery"), village.supporter("Ben", "Surgery")):
        put = village.press(person, Verb.POSTER_SEND, row)
        assert (put.answer, posters(put)) == (ButtonOld(), [])
    assert village.press(cora, Verb.POSTER_SEND, CardId(b"x" * 16)).answer == ButtonOld()

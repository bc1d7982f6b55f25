"""The poster as somebody in a staff room has it before their eyes: its words, and its code."""

import io
import re

import pytest
from PIL import Image, ImageFilter
from pypdfium2 import PdfDocument

from bot.errors import PosterRefused
from bot.ink import KINDS, Kind, printed
from handlers.moment import Resource
from tests.bot.prints import DOTS, LINK, LONG, LONG_PLACE, a_poster, read, said, seen

LANGUAGES = ("en", "fr")
in_each_language = pytest.mark.parametrize("language", LANGUAGES)
of_each_kind = pytest.mark.parametrize("kind", KINDS)
HEADLINES = {
    "en": "A physician colleague who listens",
    "fr": "Un ou une collègue médecin à l\u2019écoute",
}
CRISIS = {
    "en": [
        "Danger to life: 9-1-1",
        "Thoughts of suicide: call or text 9-8-8, day or night",
        "Family line: 204-555-0199, English or French",
    ],
    "fr": [
        "Vie en danger : 9-1-1",
        "Pensées suicidaires : appelez ou textez le 9-8-8, jour et nuit",
        "Family line : 204-555-0199, anglais ou français",
    ],
}


@in_each_language
@of_each_kind
@pytest.mark.parametrize("of", ["*", "Emergency", LONG_PLACE])
def test_a_phone_reads_the_join_link(language: str, kind: Kind, of: str) -> None:
    assert read(seen(a_poster(language, of), kind)) == LINK


@of_each_kind
def test_a_phone_reads_it_from_afar_out_of_focus_and_with_a_stain(kind: Kind) -> None:
    picture = seen(a_poster("en"), kind)
    inch = DOTS[kind]
    left, top = round(1.5 * inch), round(6 * inch)
    picture.paste(255, (left, top, left + inch // 2, top + inch // 2))
    far = picture.resize((picture.width * 80 // inch, picture.height * 80 // inch))
    assert read(far.filter(ImageFilter.GaussianBlur(1))) == LINK


@pytest.mark.parametrize("username", ["abcde", "a" * 32])
def test_a_phone_reads_it_whatever_the_length_of_the_bots_name(username: str) -> None:
    picture = seen(a_poster("fr", LONG_PLACE, username=username, **LONG), "png")
    assert read(picture) == f"https://t.me/{username}?start=join_KQRTMWPX"


def test_a_code_that_is_not_there_is_not_read() -> None:
    picture = seen(a_poster("en"), "png")
    picture.paste(255, (0, 0, 1150, 3300))
    assert read(picture) is None


@in_each_language
def test_all_that_a_reader_needs_stands_on_it_in_order(language: str) -> None:
    lines = said(a_poster(language))
    text = " ".join(lines)
    parts = ["Peerline", "A health region", HEADLINES[language], "@peerline_bot", "KQRT MWPX"]
    places = [text.index(each) for each in [*parts, "204-555-0100", "9-1-1"]]
    assert places == sorted(places)
    assert lines[-3:] == CRISIS[language]


@in_each_language
def test_it_says_who_listens_that_one_stays_unnamed_and_what_it_is_not(language: str) -> None:
    text = " ".join(said(a_poster(language)))
    told = {
        "en": ("trained, from outside your own dep", "not learn your name", "not for emergencies"),
        "fr": ("formée, hors de votre départ", "saura pas votre nom", "ni un service d\u2019urg"),
    }
    assert [each for each in told[language] if each not in text] == []


@in_each_language
def test_the_numbers_that_are_always_there_close_it_where_the_programme_has_none(
    language: str,
) -> None:
    later = Resource("For later", url="https://example.org", show=("closing",))
    assert said(a_poster(language, resources=(later,)))[-2:] == CRISIS[language][:2]


def test_only_the_first_of_the_programmes_own_numbers_is_shown() -> None:
    lines = Resource("First line", "555-0101"), Resource("Second line", "555-0102")
    assert said(a_poster("en", resources=lines))[-1] == "First line: 555-0101"


@in_each_language
def test_a_department_is_named_and_the_programme_names_none(language: str) -> None:
    of_one, of_all = said(a_poster(language, "Emergency")), said(a_poster(language))
    assert of_one[of_one.index("KQRT MWPX") + 2] == "Emergency"
    assert "*" not in " ".join(of_all)
    assert len(of_all) == len(of_one) - 2


def test_what_the_programme_has_not_told_leaves_no_gap() -> None:
    lines = said(a_poster("en", organization="", contact=""))
    assert [each for each in lines if not each.strip() or "Questions" in each] == []


@of_each_kind
def test_it_is_a_letter_sheet(kind: Kind) -> None:
    content = printed(a_poster("en"), kind)
    if kind == "pdf":
        with PdfDocument(content) as document:
            assert len(document) == 1
            assert document[0].get_size() == (8.5 * 72, 11 * 72)
    else:
        picture = Image.open(io.BytesIO(content))
        assert picture.size == (2550, 3300)
        assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.1)


def test_the_pdf_brings_its_letters_along_and_tells_its_language() -> None:
    content = printed(a_poster("fr"), "pdf")
    names = re.findall(rb"/FontName\s*/\S*Atkinson\S*", content)
    assert len(set(names)) == 2
    assert content.count(b"/FontFile2") == 2
    assert re.search(rb"/Lang\s*\(fr\)", content)


@of_each_kind
def test_the_same_poster_is_the_same_file(kind: Kind) -> None:
    assert printed(a_poster("en"), kind) == printed(a_poster("en"), kind)


@of_each_kind
def test_the_file_is_marked_as_the_poster_of_its_department(kind: Kind) -> None:
    surgery, clinic = a_poster("en", "Surgery"), a_poster("en", "Surgery clinic")
    assert surgery.mark.encode() in printed(surgery, kind)
    assert surgery.mark.encode() not in printed(clinic, kind)
    assert clinic.mark.encode() not in printed(surgery, kind)


def test_it_tells_nothing_when_printed_in_a_log() -> None:
    assert "KQRT" not in repr(a_poster("en"))


@pytest.mark.parametrize("sign", ["\u14c2", "\U0001f642", "\u0416"])
def test_a_sign_that_the_typeface_lacks_is_refused_by_its_name(sign: str) -> None:
    with pytest.raises(PosterRefused, match=f"U\\+{ord(sign):04X}"):
        printed(a_poster("en", f"Clinic {sign}"), "pdf")


def test_what_looks_like_a_sign_that_it_has_is_no_hindrance() -> None:
    lines = said(a_poster("fr", "Hôpital St\u2011Boniface\u202f: Me\u0301decine"))
    assert "Hôpital St-Boniface : Médecine" in lines

"""Prints: posters as a reader has them before their eyes, seen by programs that drew nothing."""

import io
from dataclasses import replace
from functools import cache
from typing import Any

import zxingcpp
from PIL import Image
from pypdfium2 import PdfDocument

from bot.ink import Kind, printed
from bot.poster import Poster, poster
from bot.words import Words
from tests.handlers.settings import PROGRAMME

LINK = "https://t.me/peerline_bot?start=join_KQRTMWPX"
DOTS = {"pdf": 144, "png": 300}
"""How finely each kind is looked at, in dots an inch."""
LONG = {
    "name": "Programme de soutien par les pairs des médecins du Manitoba et du Nord-Ouest ontarien",
    "organization": "Office régional de la santé de Winnipeg, en partenariat avec la Faculté des "
    "sciences de la santé et le Collège universitaire de Saint-Boniface",
    "contact": "soutien-par-les-pairs@office-regional-de-la-sante.example.org ou 204-555-0100",
}
LONG_PLACE = "Département de médecine d'urgence et de soins intensifs néonatals, Saint-Boniface"


@cache
def words() -> Words:
    """Return the sentences, read once."""
    return Words()


def a_poster(language: str, of: str = "*", **told: Any) -> Poster:
    """Return a poster of a department, or of the programme, of which other things may be told."""
    programme = replace(PROGRAMME, **told)
    return poster(programme, words(), language, of, "KQRTMWPX")


def seen(poster: Poster, kind: Kind) -> Image.Image:
    """Return a poster as it comes out of a printer."""
    return look(file(poster, kind), kind)


@cache
def file(poster: Poster, kind: Kind) -> bytes:
    """Return a poster's file, printed once."""
    return printed(poster, kind)


def look(content: bytes, kind: Kind) -> Image.Image:
    """Return what a file shows, at `DOTS` of its kind."""
    if kind == "png":
        return Image.open(io.BytesIO(content)).convert("L")
    with PdfDocument(content) as document:
        picture: Image.Image = document[0].render(scale=DOTS["pdf"] / 72).to_pil()
    return picture.convert("L")


def read(picture: Image.Image) -> str | None:
    """Return what a phone reads in a picture, None where it finds no code."""
    code = zxingcpp.read_barcode(picture)
    return code.text if code else None


def said(poster: Poster) -> list[str]:
    """Return the lines that the PDF's own text has, as a screen reader reads them."""
    with PdfDocument(file(poster, "pdf")) as document:
        text: str = document[0].get_textpage().get_text_range()
    return text.splitlines()

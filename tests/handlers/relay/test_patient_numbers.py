"""Patient numbers are known by their form or their word; phone numbers and dates are none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.relay.patient_numbers import is_in


@pytest.mark.parametrize(
    "text",
    [
        "her card is 9698 658 215, as you know",  # British Columbia, as python-stdnum has it
        "1234-567-897",  # Ontario, its digits by Luhn
        "1234 567 897 AB",
        "PHIN 123456789",
        "PHIN: 123 456 789",
        "phn is 98765-4321".replace("phn", "PHN"),
        "his health card number is 123456789",
        "Personal Health Identification Number 123456789",
        "OHIP 1234-567-897",
        "sa carte santé: 123 456 789",
        "numéro d'assurance maladie 123456789",
        "assurance-maladie no 123456789",
        "BOUF 9401 1419",
        "BOUF94611419",  # of a woman
        "bouf94611419",
        "MRN 1234567",
        "mrn".upper() + ": 12345",
        "chart no. 445566",
        "Chart #445566",
        "medical record number 998877",
        "patient ID 1234567",
        "dossier 1234567",
        "numéro de dossier: 1234567",
        "dossier médical n° 1234567",
        "1234567897AB",
        "health number 1234567897",
    ],
)
def test_a_patients_number_is_known(text: str) -> None:
    assert is_in(text)
    assert is_in(f"I cannot stop thinking of it.\n{text}. Sorry.")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "call me at 204-555-0100",
        "(204) 555-0100",
        "2045550100",
        "+1 204 555 0100",
        "12045550100",
        "9025550104",
        "9-8-8, or 9-1-1",
        "on 2031-05-14 at 14:30",
        "20310514",
        "14/05/2031 1430",
        "chart 2031-05-14",
        "dossier 20310514",
        "the chart room, 204-555-0100",
        "my chart is 3 pages",
        "health card 204-555-0100",
        "MSI 555-0100",
        "MSI 2045550100",
        "unit 4, room 12345678",
        "1234 567 890",  # as on a card, but the check digit does not fit
        "9698 648 215",
        "MBAT 9413 1419",  # a month that is none
        "since 2019 I did 1200 shifts in 365 days",
        "123456789",  # nine digits alone may be anything
        "5000000108",  # and so may ten, though a check digit fits
        "2045550100 OK",
        "https://example.org/1234567897/9698658215x",
        "$1,234,567.89",
        "patient 12 of 34567",
        "PHIN " + "no " * 1300 + "x",  # whoever tries all readings of this never ends
        "PHIN" + " -" * 2000,
        "PHIN" + " " * 4000 + "x",
        "the patients: 5",
        "born 19550312",
        "call 20110512",
        "date 12031955",
        "seen 28112024",
        "BORN 1955-03-12",
        "PHIN 20110512",
        "PHIN 7872071",
        "call 2012 1234",
        "unit 72071",
        "hospital 7872071",
        "chart 12031955",
        "chart 550312",
    ],
)
def test_what_may_be_anything_else_is_none(text: str) -> None:
    assert not is_in(text)


PHONES = st.tuples(
    st.integers(2, 9),
    st.integers(0, 99),
    st.integers(2, 9),
    st.integers(0, 99),
    st.integers(0, 9999),
).map(lambda it: (f"{it[0]}{it[1]:02}", f"{it[2]}{it[3]:02}", f"{it[4]:04}"))
FORMS = st.sampled_from(
    ["{}{}{}", "{}-{}-{}", "{} {} {}", "({}) {}-{}", "+1 {} {} {}", "1-{}-{}-{}", "{}.{}.{}"]
)
DAYS = st.sampled_from(
    [
        *("%Y-%m-%d", "%Y%m%d", "%d/%m/%Y", "%Y %m %d", "%d%m%Y", "%m%d%Y", "%d-%m-%Y"),
        *("%m %d %Y", "%y%m%d", "%d%m%y", "%m%d%y"),
    ]
)
WORDS = st.sampled_from(
    ["", "call ", "born ", "DATE ", "health card: ", "MRN ", "chart ", "dossier ", "PHIN "]
)


@given(PHONES, FORMS, WORDS)
def test_no_phone_number_is_ever_one(phone: tuple[str, ...], form: str, word: str) -> None:
    assert not is_in(f"{word}{form.format(*phone)}")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), DAYS, WORDS)
def test_no_date_is_ever_one(day: object, form: str, word: str) -> None:
    assert not is_in(f"{word}{day:{form}}")

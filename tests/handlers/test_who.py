"""In which words and hours somebody is spoken to."""

from handlers.who import is_known, reader_of
from matching.hours import parse
from tests.handlers.settings import ZONE
from tests.handlers.village import Village


def zone_of(village: Village, person: int) -> str:
    """Return the zone in which somebody is told times."""
    return village.do(lambda work: reader_of(work, person, village.moment).zone)


def test_supporters_read_times_in_the_zone_of_their_own_hours(village: Village) -> None:
    far = parse("mon-fri 08:00-17:00", "America/Vancouver")
    assert zone_of(village, village.supporter("Ben", "Surgery", hours=far)) == "America/Vancouver"


def test_everybody_else_reads_them_in_the_programmes(village: Village) -> None:
    assert zone_of(village, village.physician("Emergency")) == ZONE
    assert zone_of(village, village.stranger()) == ZONE


def test_known_is_who_consented_or_runs_the_programme(village: Village) -> None:
    people = village.physician("Emergency"), village.coordinator(), village.stranger()
    known = village.do(lambda work: [is_known(work, each) for each in people])
    assert known == [True, True, False]


def test_what_one_chose_as_a_requester_counts_before_what_stands_on_the_roster(
    village: Village,
) -> None:
    ben = village.physician(language="fr")
    village.enlist(ben, "Ben", "Surgery", language="en")
    found = village.do(lambda work: reader_of(work, ben, village.moment, "en"))
    assert found.language == "fr"

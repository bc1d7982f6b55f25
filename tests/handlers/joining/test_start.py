"""The first words to whoever comes, by which link ever, or by none."""

from datetime import timedelta

from handlers.joining.confirming import Agreement
from handlers.joining.consent import ConsentAsked
from handlers.joining.coordinating import YouCoordinate
from handlers.joining.places import PlacesShown
from handlers.joining.start import (
    GuessedTooOften,
    LinkInvalid,
    NobodyHere,
    NoLink,
    Welcome,
    WelcomeBack,
)
from handlers.orders import EditCard, Listed
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.doors import Door
from storage.supporters import Standing
from storage.tokens import Opens, Token
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

NAME, CONTACT = PROGRAMME.name, PROGRAMME.contact


def door_of(village: Village, person: int) -> Door | None:
    """Return the door at which somebody stands."""
    return village.do(lambda work: work.doors.find(person))


def test_a_departments_link_greets_with_whom_it_keeps_out(village: Village) -> None:
    ann = village.stranger()
    put = village.command(ann, "start", f"join_{village.codes['Emergency']}")
    assert put.said(ann) == [Welcome(NAME, "Emergency")]
    assert put.verbs(ann) == [Verb.ASK_START, Verb.PRIVACY_SHOW, Verb.LANG_FR]


def test_the_programmes_link_greets_without_a_place(village: Village) -> None:
    ann = village.stranger()
    assert village.command(ann, "start", f"join_{village.code(None)}").said(ann) == [
        Welcome(NAME, "")
    ]


def test_nothing_is_known_of_one_at_the_door_but_the_link_and_the_language(
    village: Village,
) -> None:
    ann = village.stranger()
    village.command(ann, "start", f"join_{village.codes['Surgery']}", spoken="fr-CA")
    door = door_of(village, ann)
    assert door
    assert (door.code, door.language, door.token) == (village.codes["Surgery"], "fr", None)
    assert village.do(lambda work: work.people.find(ann)) is None
    assert village.due(Timer.DOOR, door.id) == village.now + timedelta(hours=24)


def test_who_stays_at_the_door_for_a_day_is_forgotten(village: Village) -> None:
    ann = village.stranger()
    village.command(ann, "start", f"join_{village.codes['Surgery']}")
    assert village.wait(hours=25) == []
    assert door_of(village, ann) is None


def test_a_second_link_takes_the_place_of_the_first_at_the_door(village: Village) -> None:
    ann = village.stranger()
    for name in ("Surgery", "Emergency"):
        village.command(ann, "start", f"join_{village.codes[name]}")
    door = door_of(village, ann)
    assert door
    assert door.code == village.codes["Emergency"]
    assert village.memory.count("doors") == 1


def test_an_older_doors_timer_closes_no_newer_one(village: Village) -> None:
    ann = village.stranger()
    village.command(ann, "start", f"join_{village.codes['Surgery']}")
    village.wait(hours=12)
    village.command(ann, "start", f"join_{village.codes['Emergency']}")
    village.wait(hours=13)
    assert door_of(village, ann) is not None


def test_a_department_that_is_gone_leaves_a_welcome_without_a_place(village: Village) -> None:
    ann, code = village.stranger(), village.codes["Surgery"]
    village.do(lambda work: work.departments.drop(village.departments["Surgery"]))
    assert village.command(ann, "start", f"join_{code}").said(ann) == [Welcome(NAME, "")]


def test_a_link_that_opens_nothing_says_so_and_where_to_ask(village: Village) -> None:
    ann = village.stranger()
    for argument in ("join_AAAAAAAA", "join_", "agree_nothing", "coordinate_x", "agree_", "hello"):
        assert village.command(ann, "start", argument).said(ann) == [LinkInvalid(CONTACT)]
        village.clock.go_on(timedelta(hours=2))


def test_after_five_wrong_codes_one_has_to_wait_an_hour(village: Village) -> None:
    ann = village.stranger()
    right = f"join_{village.codes['Surgery']}"
    for _ in range(4):
        assert village.command(ann, "start", "join_AAAAAAAA").said(ann) == [LinkInvalid(CONTACT)]
    assert village.command(ann, "start", "join_AAAAAAAA").said(ann) == [GuessedTooOften(CONTACT)]
    assert village.command(ann, "start", right).said(ann) == [GuessedTooOften(CONTACT)]
    village.clock.go_on(timedelta(hours=1))
    assert village.command(ann, "start", right).said(ann) == [Welcome(NAME, "Surgery")]


def test_one_who_guesses_keeps_nobody_else_out(village: Village) -> None:
    eve, ann = village.stranger(), village.stranger()
    for _ in range(9):
        village.command(eve, "start", "join_AAAAAAAA")
    put = village.command(ann, "start", f"join_{village.codes['Surgery']}")
    assert put.said(ann) == [Welcome(NAME, "Surgery")]


def test_many_who_guess_together_are_held_back_and_nobody_else(village: Village) -> None:
    for _ in range(20):
        guesser = village.stranger()
        for _ in range(5):
            village.command(guesser, "start", "join_AAAAAAAA")
    once, ann = village.stranger(), village.stranger()
    village.command(once, "start", "join_AAAAAAAA")
    link = f"join_{village.codes['Surgery']}"
    assert village.command(once, "start", link).said(once) == [GuessedTooOften(CONTACT)]
    assert door_of(village, once) is None
    village.command(ann, "start", link)
    assert door_of(village, ann) is not None


def test_without_a_link_one_hears_how_to_get_in(village: Village) -> None:
    ann = village.stranger()
    put = village.command(ann, "start")
    assert put.said(ann) == [NoLink(NAME, CONTACT)]
    assert door_of(village, ann) is None


def test_who_has_consented_is_greeted_as_one_who_comes_back(village: Village) -> None:
    ann = village.physician("Emergency")
    put = village.command(ann, "start")
    assert put.said(ann) == [WelcomeBack(NAME)]
    people = Verb.PEOPLE_SHOW
    assert put.verbs(ann) == [Verb.ASK_START, people, Verb.PLACE_SHOW, Verb.PRIVACY_SHOW]


def test_a_further_link_adds_its_place_at_once(village: Village) -> None:
    ann = village.physician("Emergency")
    put = village.command(ann, "start", f"join_{village.codes['Surgery']}")
    assert put.said(ann) == [PlacesShown(Listed(("Emergency", "Surgery")))]
    again = village.command(ann, "start", f"join_{village.codes['Surgery']}")
    assert again.said(ann) == [PlacesShown(Listed(("Emergency", "Surgery")))]


def test_the_programmes_link_adds_nothing_to_one_who_has_consented(village: Village) -> None:
    ann = village.physician("Emergency")
    assert village.command(ann, "start", f"join_{village.code(None)}").said(ann) == [
        WelcomeBack(NAME)
    ]


def invitation(village: Village, name: str = "Ben") -> str:
    """Return the secret of a supporter's invitation."""
    row = village.enlist(None, name, "Surgery", standing=Standing.INVITED, agreed_to="")
    token, until = Token(Opens.SUPPORTER, row), village.now + timedelta(days=14)
    return village.do(lambda work: work.tokens.mint(token, until))


def test_an_invitation_shows_what_a_supporter_agrees_to(village: Village) -> None:
    ben, secret = village.stranger(), invitation(village)
    put = village.command(ben, "start", f"agree_{secret}")
    assert put.said(ben) == [Agreement(NAME)]
    assert put.verbs(ben)[:3] == [Verb.CONSENT_AGREE, Verb.PRIVACY_SHOW, Verb.CONSENT_NO]
    door = door_of(village, ben)
    assert door
    assert door.token == secret


def test_an_invitation_that_has_expired_opens_nothing(village: Village) -> None:
    ben, secret = village.stranger(), invitation(village)
    village.clock.go_on(timedelta(days=14))
    assert village.command(ben, "start", f"agree_{secret}").said(ben) == [LinkInvalid(CONTACT)]


def test_a_coordinators_link_makes_one_coordinator_once(village: Village) -> None:
    cora, eve = village.stranger(), village.stranger()
    until = village.now + timedelta(days=2)
    secret = village.do(lambda work: work.tokens.mint(Token(Opens.COORDINATOR), until))
    put = village.command(cora, "start", f"coordinate_{secret}")
    assert put.said(cora) == [YouCoordinate(NAME, PROGRAMME.duty)]
    assert village.do(lambda work: work.coordinators.of_person(cora)) is not None
    put = village.command(eve, "start", f"coordinate_{secret}")
    assert put.said(eve) == [LinkInvalid(CONTACT)]


def test_a_token_opens_only_what_it_is_for(village: Village) -> None:
    ben, secret = village.stranger(), invitation(village)
    put = village.command(ben, "start", f"coordinate_{secret}")
    assert put.said(ben) == [LinkInvalid(CONTACT)]
    assert village.do(lambda work: work.coordinators.all()) == {}


def test_what_a_stranger_types_is_not_kept_and_they_are_told(village: Village) -> None:
    ann = village.stranger()
    put = village.type(ann, "I cannot go on like this")
    assert put.said(ann) == [NobodyHere(inside=False, contact=CONTACT)]
    assert put.verbs(ann) == []
    assert village.memory.count("held") == 0


def test_who_types_at_the_door_is_shown_the_way_in(village: Village) -> None:
    ann = village.stranger()
    village.command(ann, "start", f"join_{village.codes['Surgery']}")
    put = village.type(ann, "Hello?")
    assert put.said(ann) == [NobodyHere(inside=True, contact=CONTACT)]
    assert put.verbs(ann) == [Verb.ASK_START, Verb.PRIVACY_SHOW]


def test_a_code_may_be_typed_with_spaces_and_in_small_letters(village: Village) -> None:
    ann, code = village.stranger(), village.codes["Surgery"].lower()
    put = village.type(ann, f"{code[:4]}-{code[4:6]} {code[6:]}")
    assert put.said(ann) == [Welcome(NAME, "Surgery")]


def test_a_wrong_code_that_is_typed_counts_as_a_guess(village: Village) -> None:
    ann = village.stranger()
    for _ in range(5):
        put = village.type(ann, "AAAAAAAA")
    assert put.said(ann) == [GuessedTooOften(CONTACT)]


def test_the_language_chosen_at_the_door_changes_the_greeting_in_its_place(
    village: Village,
) -> None:
    ann = village.stranger()
    village.command(ann, "start", f"join_{village.codes['Surgery']}")
    (card,) = village.press(ann, Verb.LANG_FR).cards(ann)
    assert isinstance(card, EditCard)
    assert card.message == Welcome(NAME, "Surgery")
    assert card.to.language == "fr"
    assert Verb.LANG_EN in [button.verb for row in card.buttons for button in row]


def test_the_language_is_remembered_of_one_who_came_by_no_link_for_a_day(village: Village) -> None:
    ann = village.stranger()
    village.command(ann, "start", spoken="en")
    put = village.press(ann, Verb.LANG_FR)
    assert put.said(ann) == [NoLink(NAME, CONTACT)]
    (card,) = village.command(ann, "start", spoken="en").cards(ann)
    assert card.to.language == "fr"
    village.wait(hours=25)
    assert door_of(village, ann) is None


def test_help_and_consent_at_the_door_are_asked_for_by_the_same_link_again(
    village: Village,
) -> None:
    ann = village.stranger()
    village.command(ann, "start", f"join_{village.codes['Surgery']}")
    assert village.press(ann, Verb.ASK_START).said(ann) == [ConsentAsked()]

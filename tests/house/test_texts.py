"""Messages in the code and texts in the Fluent files are the same ones, in both languages."""

import ast
from collections.abc import Iterable, Iterator
from itertools import product

import pytest

from bot.calls import COORDINATOR, EVERYBODY, SUPPORTER
from bot.words import Words
from handlers.orders import Reader
from handlers.programme.relations import CHANGES
from handlers.request.intake import TOPICS, URGENCIES
from handlers.request.wishing import MUSTS
from handlers.supporter.background import GENDERS, STAGES
from handlers.supporter.listens import TONGUES
from handlers.supporter.listens import TOPICS as LISTENS
from handlers.supporter.own_time import QUIET, ZONES
from handlers.supporter.profile import CAPACITIES, PARTS
from handlers.verbs import Verb
from matching.values import Topic, When
from tests.house.floors import modules
from tests.house.fluent_files import LANGUAGES, Sentence, messages, names, sentences
from tests.house.samples import NOW, ZONE, values_of

TEXTS = {language: sentences(language) for language in LANGUAGES}
MESSAGES = messages()
PROFILE = {"description", "short-description"}
BUTTONS = {f"button-{verb.replace(':', '-')}": verb for verb in Verb}
TABLES: dict[frozenset[str], Iterable[Verb | None]] = {
    frozenset({"by"}): URGENCIES,
    frozenset({"on"}): (*PARTS, *CAPACITIES, *LISTENS, *TONGUES, *STAGES, *GENDERS, *ZONES, *QUIET),
    frozenset({"other"}): CHANGES,
    frozenset({"must"}): MUSTS,
}
"""The tables through which buttons go, by the variables of their labels."""
MENUS = {f"menu-{command}" for command in (*EVERYBODY, *SUPPORTER, *COORDINATOR)}

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@in_each_language
def test_every_message_has_its_text_with_exactly_its_fields_for_variables(language: str) -> None:
    texts = TEXTS[language]
    assert set(MESSAGES) <= set(texts)
    told = {name: set(texts[name].variables) for name in MESSAGES}
    assert told == MESSAGES


@in_each_language
def test_every_button_and_every_command_has_its_words(language: str) -> None:
    assert set(BUTTONS) | MENUS | PROFILE <= set(TEXTS[language])


@in_each_language
def test_no_text_is_without_use(language: str) -> None:
    texts = TEXTS[language]
    tongues = {f"language-{each}" for each in LANGUAGES}
    parts = {reference for each in texts.values() for reference in each.references}
    used = set(MESSAGES) | set(BUTTONS) | MENUS | PROFILE | tongues | parts | said_by_words()
    assert set(texts) - used == set()


def said_by_words() -> set[str]:
    """Return every string that the module of words names, and that of the poster."""
    saying = [each for each in modules("bot") if each.name in {"bot.words", "bot.poster"}]
    nodes = (node for each in saying for node in ast.walk(each.tree))
    constants = (node for node in nodes if isinstance(node, ast.Constant))
    return {node.value for node in constants if isinstance(node.value, str)}


@in_each_language
def test_no_text_is_written_twice(language: str) -> None:
    assert sorted(names(language)) == sorted(set(names(language)))


def test_both_languages_say_the_same_things_with_the_same_variables_in_the_same_files() -> None:
    first, *others = (
        {name: (it.file, it.variables, it.references) for name, it in texts.items()}
        for texts in TEXTS.values()
    )
    assert all(other == first for other in others)


def test_both_languages_tell_the_same_cases_apart() -> None:
    first, *others = (
        {name: {key: set(told) for key, told in it.choices.items()} for name, it in texts.items()}
        for texts in TEXTS.values()
    )
    assert all(other == first for other in others)


@in_each_language
def test_every_topic_and_every_urgency_has_a_name_of_its_own(language: str) -> None:
    assert set(TEXTS[language]["topic-name"].choices["topic"]) == set(Topic)
    assert set(TEXTS[language]["when-name"].choices["when"]) == set(When)


@in_each_language
def test_a_button_is_given_exactly_the_variables_of_its_label(language: str) -> None:
    given = {verb: set[str]() for verb in Verb} | labels_given()
    told = {verb: set(TEXTS[language][name].variables) for name, verb in BUTTONS.items()}
    assert told == given


def labels_given() -> dict[Verb, set[str]]:
    """Return the variables that the errands give to each verb's label, in every place alike."""
    found: dict[Verb, set[str]] = {}
    for verb, variables in _labels():
        assert found.setdefault(verb, variables) == variables, verb
    return found


def _labels() -> Iterator[tuple[Verb, set[str]]]:
    calls = (
        node
        for module in modules("handlers", "bot")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Button"
    )
    for call in calls:
        label = next((it.value for it in call.keywords if it.arg == "label"), None)
        label = call.args[2] if len(call.args) > 2 else label
        keys = label.keys if isinstance(label, ast.Dict) else ()
        variables = {str(key.value) for key in keys if isinstance(key, ast.Constant)}
        yield from ((verb, variables) for verb in _verbs(call, variables))


def _verbs(call: ast.Call, variables: set[str]) -> list[Verb]:
    """Return the verbs that a call names, or that the table holds through which it goes."""
    verb = call.args[0]
    if isinstance(verb, ast.Attribute) and ast.unparse(verb.value) == "Verb":
        return [Verb[verb.attr]]
    table = TABLES.get(frozenset(variables), TOPICS)
    return [each for each in table if each is not None]


@pytest.fixture(scope="module", params=LANGUAGES)
def rendered(request: pytest.FixtureRequest) -> dict[str, list[str]]:
    """Every text of a language in each of its cases, by its name."""
    words, to = Words(), Reader(0, request.param, ZONE)

    def cases(sentence: Sentence) -> Iterator[dict[str, str | int]]:
        options = {each: values_of(each, sentence.choices) for each in sentence.variables}
        return (dict(zip(options, them, strict=True)) for them in product(*options.values()))

    return {
        name: [words.text(name, case, to, NOW) for case in cases(sentence)]
        for name, sentence in TEXTS[request.param].items()
    }


def test_no_case_of_a_text_leaves_a_gap_or_a_double_stop(rendered: dict[str, list[str]]) -> None:
    texts = [text for many in rendered.values() for text in many]
    assert [text for text in texts if not text or text != text.strip()] == []
    for flaw in ("  ", " \n", "\n ", "\n\n\n", " .", " ,", "..", ",.", "{", "}"):
        assert [text for text in texts if flaw in text] == []


def test_a_text_fits_where_telegram_shows_it(rendered: dict[str, list[str]]) -> None:
    longest = {name: max(map(len, texts)) for name, texts in rendered.items()}
    assert max(longest[name] for name in MESSAGES) <= 4000  # of 4096, with our mark
    assert max(longest[name] for name in BUTTONS) <= 64
    assert max(longest[name] for name in MENUS) <= 256  # Bot API, BotCommand
    assert longest["description"] <= 512  # Bot API, setMyDescription
    assert longest["short-description"] <= 120  # Bot API, setMyShortDescription


def test_what_stands_on_a_button_or_in_a_menu_is_one_line(rendered: dict[str, list[str]]) -> None:
    assert [text for name in {*BUTTONS, *MENUS} for text in rendered[name] if "\n" in text] == []

"""The verbs on buttons, as a fixed contract with whoever scripts against them."""

import pytest

from handlers.buttons import NO_ID, Button, Press, new_card, understood
from handlers.verbs import WITH_ID, Verb

CONTRACT = """
    consent:agree consent:no place:add place:done ask:start ask:topic:relationship
    ask:topic:workplace ask:topic:burnout ask:topic:imposter ask:topic:adverse-event
    ask:topic:other ask:topic:unsaid ask:when:routine ask:when:soon ask:when:urgent ask:note
    ask:send:<id> ask:cancel:<id> ask:few:yes:<id> ask:few:wait:<id> note:keep:<id> note:drop:<id>
    lang:en lang:fr offer:yes:<id> offer:no:<id> reach:hour:<id> reach:evening:<id>
    reach:tomorrow:<id> meet:yes:<id> meet:other:<id> talk:end:<id> end:yes:<id> end:no:<id>
    to:<id> checkin:better:<id> checkin:same:<id> checkin:harder:<id> checkin:talk:<id>
    checkin:stop:<id> supporter:confirm:<id> forget:yes forget:no help:now
"""
"""The verbs of the design that this version has; the debrief's are not built."""


@pytest.mark.parametrize("told", CONTRACT.split())
def test_a_verb_of_the_contract_stays_as_it_is(told: str) -> None:
    verb = Verb(told.removesuffix(":<id>"))
    assert (verb in WITH_ID) == told.endswith(":<id>")


@pytest.mark.parametrize("verb", Verb)
def test_what_a_button_carries_fits_and_is_understood_again(verb: Verb) -> None:
    card = new_card() if verb in WITH_ID else None
    button = Button(verb, card)
    assert len(button.data.encode()) <= 64  # Bot API, InlineKeyboardButton.callback_data
    assert understood(button.data) == Press(verb, NO_ID if card is None else card)

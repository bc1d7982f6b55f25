"""The hard rules of promise 1, each by name and with its reason."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from matching.rules import RULES, Reason, eligible, why_not
from matching.values import Candidate, Leads, PersonId, Places, Request, Sought, Wish
from tests.matching.people import (
    ACUTE,
    ANN,
    BEN,
    CLEO,
    EMERGENCY,
    PEDIATRICS,
    SURGERY,
    TODAY,
    candidate,
    circumstance,
    request,
)
from tests.matching.worlds import MUSTS

NEIGHBOURS = Places(
    groups={EMERGENCY: ACUTE},
    neighbours={EMERGENCY: frozenset({SURGERY}), SURGERY: frozenset({EMERGENCY})},
)


def reason(asked: Request, supporter: Candidate, places: Places | None = None) -> Reason | None:
    """Return why a supporter may not be asked."""
    return why_not(asked, supporter, circumstance(places))


def test_a_supporter_of_another_department_may_be_asked() -> None:
    assert reason(request(), candidate()) is None


def test_a_supporter_of_the_same_department_is_never_asked() -> None:
    works_there_too = candidate(departments=frozenset({SURGERY, EMERGENCY}))
    assert reason(request(), works_there_too) is Reason.SAME_DEPARTMENT


def test_every_department_that_the_requester_declared_counts() -> None:
    asked = request(departments=frozenset({EMERGENCY, SURGERY}))
    assert reason(asked, candidate()) is Reason.SAME_DEPARTMENT


def test_who_leads_the_department_is_never_asked() -> None:
    leads = candidate(leads=Leads(departments=frozenset({EMERGENCY})))
    assert reason(request(), leads) is Reason.LEADS


def test_who_leads_the_whole_group_is_never_asked() -> None:
    leads = candidate(leads=Leads(groups=frozenset({ACUTE})))
    assert reason(request(), leads, NEIGHBOURS) is Reason.LEADS


def test_who_leads_another_department_or_group_may_be_asked() -> None:
    leads = candidate(leads=Leads(frozenset({PEDIATRICS}), frozenset({"clinics"})))
    assert reason(request(), leads, Places({EMERGENCY: ACUTE, PEDIATRICS: "clinics"})) is None


def test_a_department_without_a_group_is_led_by_no_group() -> None:
    leads = candidate(leads=Leads(groups=frozenset({ACUTE})))
    assert reason(request(), leads, Places({SURGERY: ACUTE})) is None


def test_who_leads_a_department_kept_apart_is_never_asked() -> None:
    leads = candidate(
        departments=frozenset({PEDIATRICS}), leads=Leads(departments=frozenset({SURGERY}))
    )
    assert reason(request(), leads, NEIGHBOURS) is Reason.LEADS


def test_who_leads_the_group_of_a_department_kept_apart_is_never_asked() -> None:
    places = Places(groups={SURGERY: ACUTE}, neighbours=NEIGHBOURS.neighbours)
    leads = candidate(departments=frozenset({PEDIATRICS}), leads=Leads(groups=frozenset({ACUTE})))
    assert reason(request(), leads, places) is Reason.LEADS


def test_who_leads_what_the_requesters_own_entry_keeps_apart_is_never_asked() -> None:
    asked = request(apart_from=frozenset({SURGERY}))
    pediatrician = candidate(
        departments=frozenset({PEDIATRICS}), leads=Leads(departments=frozenset({SURGERY}))
    )
    assert reason(asked, pediatrician) is Reason.LEADS


def test_who_leads_everything_is_not_asked_unasked() -> None:
    assert reason(request(), candidate(leads=Leads(everything=True))) is Reason.LEADS_EVERYTHING


def test_departments_kept_apart_count_as_one() -> None:
    assert reason(request(), candidate(), NEIGHBOURS) is Reason.KEPT_APART


def test_being_kept_apart_holds_in_both_directions() -> None:
    asked = request(departments=frozenset({SURGERY}))
    assert reason(asked, candidate(departments=frozenset({EMERGENCY})), NEIGHBOURS) is (
        Reason.KEPT_APART
    )


def test_a_neighbour_of_a_neighbour_may_be_asked() -> None:
    chain = {
        EMERGENCY: frozenset({PEDIATRICS}),
        PEDIATRICS: frozenset({EMERGENCY, SURGERY}),
        SURGERY: frozenset({PEDIATRICS}),
    }
    assert reason(request(), candidate(), Places(neighbours=chain)) is None


def test_a_supporter_who_keeps_apart_from_the_department_is_not_asked() -> None:
    assert reason(request(), candidate(apart_from=frozenset({EMERGENCY}))) is Reason.KEPT_APART


def test_a_requester_on_the_roster_is_kept_from_what_their_entry_names() -> None:
    assert reason(request(apart_from=frozenset({SURGERY})), candidate()) is Reason.KEPT_APART


def test_people_kept_apart_are_not_asked_whichever_of_the_two_said_so() -> None:
    says_ann = request(on_roster_as=CLEO, not_with=frozenset({BEN}))
    says_ben = candidate(BEN, not_with=frozenset({CLEO}))
    assert reason(says_ann, candidate(BEN)) is Reason.KEPT_APART
    assert reason(request(on_roster_as=CLEO), says_ben) is Reason.KEPT_APART


def test_nobody_is_kept_apart_from_one_who_is_not_on_the_roster() -> None:
    assert reason(request(), candidate(BEN, not_with=frozenset({CLEO}))) is None


def test_nobody_is_asked_for_themselves() -> None:
    assert reason(request(), candidate(person=ANN)) is Reason.SAME_PERSON


def test_nobody_is_asked_for_themselves_from_another_account_on_the_roster() -> None:
    other_account = candidate(BEN, person=PersonId(99))
    assert reason(request(on_roster_as=BEN), other_account) is Reason.SAME_PERSON


def test_a_person_whom_the_requester_refused_is_not_asked() -> None:
    assert reason(request(vetoed=frozenset({BEN})), candidate(BEN)) is Reason.VETOED


def test_who_said_no_is_not_asked_again() -> None:
    assert reason(request(declined=frozenset({BEN})), candidate(BEN)) is Reason.DECLINED


def test_who_was_introduced_is_not_asked_again() -> None:
    assert reason(request(introduced=frozenset({BEN})), candidate(BEN)) is Reason.INTRODUCED


def test_who_was_never_trained_is_not_asked() -> None:
    assert reason(request(), candidate(trained=False)) is Reason.TRAINING


def test_training_holds_on_its_last_valid_day_and_not_on_the_next() -> None:
    def on(day: date) -> Reason | None:
        return why_not(request(), candidate(training_expires=TODAY), circumstance(today=day))

    assert on(TODAY) is None
    assert on(TODAY + timedelta(days=1)) is Reason.TRAINING


def test_who_has_not_agreed_to_the_text_as_it_stands_is_not_asked() -> None:
    assert reason(request(), candidate(agreed=False)) is Reason.AGREEMENT


def test_who_is_away_or_not_confirmed_is_not_asked() -> None:
    assert reason(request(), candidate(active=False)) is Reason.NOT_ACTIVE


def test_one_language_in_common_is_enough_and_needed() -> None:
    asked = request(languages=frozenset({"en", "fr"}))
    assert reason(asked, candidate(languages=frozenset({"fr", "cr"}))) is None
    assert reason(asked, candidate(languages=frozenset({"cr"}))) is Reason.LANGUAGE


def test_who_has_as_many_cases_as_they_agreed_to_is_not_asked() -> None:
    assert reason(request(), candidate(capacity=2, open_cases=1)) is None
    assert reason(request(), candidate(capacity=2, open_cases=2)) is Reason.FULL
    assert reason(request(), candidate(capacity=0)) is Reason.FULL


def test_who_rests_after_a_heavy_talk_is_not_asked() -> None:
    assert reason(request(), candidate(resting=True)) is Reason.RESTING


FIELD, STAGE, GENDER, NAMED = MUSTS


def seeking(*musts: Wish, **sought: Any) -> Request:
    """Return Ann's request, with what she looks for and what of it is a must."""
    return request(sought=Sought(**sought, musts=frozenset(musts)))


def test_a_must_of_the_same_field_keeps_out_other_fields_and_those_who_have_not_said() -> None:
    asked = seeking(FIELD, field="surgery")
    assert reason(asked, candidate(field="surgery")) is None
    assert reason(asked, candidate(field="psychiatry")) is Reason.FIELD
    assert reason(asked, candidate()) is Reason.FIELD


def test_a_must_of_another_field_keeps_out_the_same_and_those_who_have_not_said() -> None:
    asked = seeking(FIELD, field="surgery", other=True)
    assert reason(asked, candidate(field="psychiatry")) is None
    assert reason(asked, candidate(field="surgery")) is Reason.FIELD
    assert reason(asked, candidate()) is Reason.FIELD


def test_a_must_of_a_career_stage_keeps_out_everybody_else() -> None:
    asked = seeking(STAGE, stage="late")
    assert reason(asked, candidate(stage="late")) is None
    assert reason(asked, candidate(stage="early")) is Reason.STAGE
    assert reason(asked, candidate()) is Reason.STAGE


def test_a_must_of_a_gender_keeps_out_everybody_else() -> None:
    asked = seeking(GENDER, gender="woman")
    assert reason(asked, candidate(gender="woman")) is None
    assert reason(asked, candidate(gender="man")) is Reason.GENDER
    assert reason(asked, candidate()) is Reason.GENDER


def test_who_wants_nobody_but_one_is_offered_to_nobody_else() -> None:
    asked = seeking(NAMED, named=BEN)
    assert reason(asked, candidate(BEN)) is None
    assert reason(asked, candidate(CLEO)) is Reason.NOT_NAMED


def test_what_is_only_wished_for_keeps_nobody_out() -> None:
    asked = seeking(language="fr", field="surgery", stage="late", gender="woman", named=BEN)
    assert reason(asked, candidate(CLEO)) is None


def test_a_must_of_which_nothing_was_said_keeps_nobody_out() -> None:
    assert reason(seeking(*MUSTS), candidate()) is None


def test_who_leads_everything_may_be_asked_by_name_and_only_so() -> None:
    chief = candidate(BEN, leads=Leads(everything=True))
    assert reason(seeking(named=BEN), chief) is None
    assert reason(seeking(NAMED, named=BEN), chief) is None
    assert reason(seeking(named=CLEO), chief) is Reason.LEADS_EVERYTHING


def test_being_named_lifts_no_other_rule() -> None:
    asked = request(sought=Sought(named=BEN), vetoed=frozenset({BEN}))
    assert reason(asked, candidate(BEN)) is Reason.VETOED
    works_there = candidate(BEN, departments=frozenset({EMERGENCY}))
    assert reason(seeking(NAMED, named=BEN), works_there) is Reason.SAME_DEPARTMENT


def test_every_rule_gives_a_reason_of_its_own_and_every_reason_has_a_rule() -> None:
    assert sorted(rule.reason for rule in RULES) == sorted(Reason)


@pytest.mark.parametrize("predicate", [rule.forbids for rule in RULES], ids=lambda it: it.__name__)
def test_no_rule_forbids_a_pair_that_it_does_not_speak_of(
    predicate: Callable[..., bool],
) -> None:
    assert not predicate(request(), candidate(), circumstance())


def test_the_reason_told_is_the_gravest() -> None:
    everything_wrong = candidate(
        departments=frozenset({EMERGENCY}), active=False, trained=False, capacity=0
    )
    assert reason(request(), everything_wrong) is Reason.SAME_DEPARTMENT


def test_the_eligible_come_in_the_order_given() -> None:
    ben, cleo = candidate(BEN), candidate(CLEO)
    full = candidate(capacity=0)
    assert eligible(request(), [cleo, full, ben], circumstance()) == [cleo, ben]

"""Routes: one ordered table from what happened to the errand that answers for it.

The order matters: help now before everything; then start, language, privacy, consent and
forgetting, which need nothing; then the gate that nobody passes without consent; then everything
else, and last what was not understood.
"""

from typing import TypeGuard

from handlers import (
    answers,
    chronicle,
    duty,
    help_now,
    language,
    other,
    presence,
    privacy,
    sure,
)
from handlers.conversation import (
    blocking,
    calling,
    checkin,
    damaged,
    debrief,
    ending,
    felt_wrong,
    for_whom,
    forgetting,
    going_on,
    holding,
    open_cases,
    proposing,
    rematch,
    reporting,
    ringing,
    second_thoughts,
    sharing,
    staying,
    tonight,
    unanswered,
    undelivered,
    worry,
)
from handlers.errors import NoRoute
from handlers.events import (
    BlockChanged,
    ButtonPressed,
    CaseDrained,
    CommandGiven,
    DocumentReceived,
    EditReceived,
    Event,
    FileFetched,
    GroupEntered,
    MediaReceived,
    OrderDelivered,
    OrderRefused,
    OtherReceived,
    PersonEvent,
    ReactionChanged,
    TextReceived,
)
from handlers.joining import (
    confirming,
    consent,
    enlisting,
    guessers,
    leaving,
    nominating,
    places,
    refreshers,
    start,
)
from handlers.match import (
    alerts,
    cancelling,
    closing,
    introduction,
    matchmaking,
    offers,
    reaching,
    standard,
    status,
    waiting,
)
from handlers.moment import Moment
from handlers.orders import AnswerPress
from handlers.programme import (
    addressing,
    backlog,
    bands,
    departments,
    desk,
    digest,
    doorways,
    enrolling,
    exporting,
    grouping,
    importing,
    inviting,
    merging,
    naming,
    portions,
    posting,
    relating,
    retiring,
    roster,
    searching,
    seconds,
    shutting,
)
from handlers.programme.relations import ASKS, CHANGES
from handlers.relay import (
    albums,
    clearing,
    gap,
    mirroring,
    reactions,
    relaying,
    stops,
    traces,
    voices,
)
from handlers.request import choosing, directory, in_mind, intake, wishing
from handlers.routing import (
    Route,
    at_the_door,
    case_press,
    command,
    is_known_person,
    is_stranger,
    press,
    receipt,
    tick,
    word,
)
from handlers.supporter import (
    agreeing,
    apart,
    availability,
    background,
    declaring,
    listens,
    own_time,
    profile,
    resting,
    unreachable,
)
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader
from storage.work import Work


def noted(event: Event, work: Work, moment: Moment) -> None:
    """Take note of what needs no answer."""


TABLE: tuple[Route, ...] = (
    # Help now, before everything.
    press(help_now.help_now, Verb.HELP_NOW),
    command("help_now", help_now.help_now),
    # What needs nothing.
    command("start", start.start),
    command("help", other.help_),
    command("privacy", privacy.show),
    press(privacy.show, Verb.PRIVACY_SHOW),
    command("language", language.ask),
    Route(
        ButtonPressed,
        start.in_another_language,
        lambda event, work: event.verb in {Verb.LANG_EN, Verb.LANG_FR} and at_the_door(event, work),
    ),
    press(language.choose, Verb.LANG_EN, Verb.LANG_FR),
    press(consent.agree, Verb.CONSENT_AGREE),
    press(consent.decline, Verb.CONSENT_NO),
    press(enlisting.begin, Verb.NOMINEE_YES),
    press(enlisting.ask, *enlisting.ASKS),
    press(enlisting.ask_place, Verb.NOMINEE_PLACE),
    press(enlisting.pick, Verb.NOMINEE_PICK),
    press(enlisting.drop, Verb.NOMINEE_DROP),
    press(enlisting.done, Verb.NOMINEE_DONE),
    command("forget_me", forgetting.ask),
    press(forgetting.forget, Verb.FORGET_YES),
    press(forgetting.keep, Verb.FORGET_NO),
    Route(GroupEntered, other.group),
    Route(BlockChanged, unreachable.changed),
    Route(ReactionChanged, reactions.reacted),
    # What somebody types: their conversation first, a code for the door last.
    Route(MediaReceived, other.media, is_known_person),
    Route(TextReceived, other.typed, lambda event, _: not isinstance(event, MediaReceived)),
    # The gate: nobody goes on without consent or a role.
    Route(PersonEvent, consent.ask, is_stranger),
    press(in_mind.show, Verb.MIND_SHOW),
    # The request.
    press(intake.start, Verb.ASK_START),
    command("support", intake.start),
    press(places.pressed, Verb.PLACE_SHOW),
    press(places.ask, Verb.PLACE_ADD),
    press(places.pick, Verb.PLACE_PICK),
    press(leaving.drop, Verb.PLACE_DROP),
    press(places.pick, Verb.PLACE_ALSO),
    press(leaving.left, Verb.PLACE_LEFT),
    press(intake.places_done, Verb.PLACE_DONE),
    Route(ButtonPressed, intake.topic, lambda event, _: event.verb in intake.TOPICS),
    Route(ButtonPressed, intake.when, lambda event, _: event.verb in intake.URGENCIES),
    press(intake.language, Verb.ASK_LANGUAGE),
    press(intake.show_topic, Verb.ASK_SHOW),
    press(intake.ask_note, Verb.ASK_NOTE),
    press(wishing.show, Verb.ASK_MORE),
    press(wishing.ready, Verb.ASK_READY),
    Route(ButtonPressed, wishing.toggle, lambda event, _: event.verb in wishing.MUSTS),
    Route(ButtonPressed, wishing.drop, lambda event, _: event.verb in wishing.DROPS),
    Route(ButtonPressed, wishing.choose, lambda event, _: event.verb in wishing.OPENS),
    Route(ButtonPressed, wishing.pick, lambda event, _: event.verb in wishing.PICKS),
    press(wishing.other_field, Verb.WISH_OTHER),
    press(wishing.ask_when, Verb.WISH_LATER),
    press(wishing.later, *wishing.LATER),
    press(wishing.at_once, Verb.DROP_LATER),
    command("people", directory.show),
    press(directory.show, Verb.PEOPLE_SHOW),
    press(directory.turn, *directory.TURNS),
    press(directory.choose, Verb.PEOPLE_FILTER),
    press(directory.ask_name, Verb.PEOPLE_FIND),
    press(directory.person, Verb.PEOPLE_PERSON),
    press(choosing.ask_for, Verb.PEOPLE_ASK),
    press(choosing.avoid, Verb.PEOPLE_AVOID),
    press(choosing.avoided, Verb.PEOPLE_AVOIDED),
    press(choosing.allow, Verb.PEOPLE_ALLOW),
    case_press("request", intake.send, Verb.ASK_SEND),
    press(cancelling.pressed, Verb.ASK_CANCEL),
    case_press("few", waiting.few, Verb.ASK_FEW_YES, Verb.ASK_FEW_WAIT),
    case_press("request", waiting.stay, Verb.WAIT_STAY),
    press(waiting.widen, Verb.WAIT_WIDEN),
    command("status", status.show),
    press(status.show, Verb.STATUS_SHOW),
    press(holding.keep_pressed, Verb.NOTE_KEEP),
    press(holding.drop_pressed, Verb.NOTE_DROP),
    # The match.
    press(offers.yes, Verb.OFFER_YES),
    press(offers.no, Verb.OFFER_NO),
    case_press("reach", reaching.said, Verb.REACH_HOUR, Verb.REACH_EVENING, Verb.REACH_TOMORROW),
    case_press("introduction", introduction.yes, Verb.MEET_YES),
    case_press("introduction", introduction.other, Verb.MEET_OTHER),
    # The talk and its end.
    press(for_whom.chosen, Verb.TO),
    press(answers.chosen, Verb.TO_ANSWER),
    press(second_thoughts.send_voice, Verb.VOICE_SEND),
    press(second_thoughts.keep_voice, Verb.VOICE_KEEP),
    case_press(voices.REFUSED, second_thoughts.allow_voice, Verb.VOICE_ALLOW),
    press(second_thoughts.send_number, Verb.NUMBER_SEND),
    press(second_thoughts.change_number, Verb.NUMBER_CHANGE),
    press(second_thoughts.drop_number, Verb.NUMBER_DROP),
    command(mirroring.UNSEND, mirroring.unsend),
    command("cases", open_cases.command),
    case_press(open_cases.KIND, open_cases.show, Verb.CASE_SHOW),
    command("end", ending.command),
    case_press("talk", ending.ask, Verb.TALK_END),
    case_press("end", ending.end, Verb.END_YES),
    case_press("end", ending.go_on, Verb.END_NO),
    press(rematch.ask, Verb.TALK_REMATCH),
    press(staying.show, Verb.CHAT_SHOW),
    case_press(staying.CARD, staying.choose, *staying.CHOICES),
    case_press("rematch", rematch.change, Verb.REMATCH_YES),
    case_press("rematch", rematch.keep, Verb.REMATCH_NO),
    command("later", tonight.command),
    case_press("talk", tonight.pressed, Verb.TONIGHT_SAY),
    command("call", calling.command),
    case_press("talk", calling.ask, Verb.CALL_ASK),
    case_press(calling.WAYS, calling.propose, *calling.PROPOSES),
    press(sharing.nothing, Verb.CALL_NOTHING),
    press(sharing.give, Verb.CALL_GIVE),
    press(sharing.drop, Verb.CALL_DROP),
    press(calling.yes, Verb.CALL_YES),
    press(proposing.no, Verb.CALL_NO),
    case_press("talk", going_on.as_it_is, Verb.RHYTHM_ON),
    press(going_on.elsewhere, Verb.RHYTHM_ELSEWHERE),
    case_press("request", rematch.ask_note, Verb.NOTE_WRITE),
    command("worried", worry.command),
    case_press("talk", worry.show, Verb.WORRY_SHOW),
    case_press(worry.HELP, worry.show_help, Verb.WORRY_HELP),
    case_press(worry.RING, ringing.ask, Verb.WORRY_RING),
    case_press(ringing.ASKED, ringing.chosen, Verb.RING_ME, Verb.RING_PROGRAMME),
    case_press(ringing.ASKED, ringing.declined, Verb.RING_NO),
    press(ringing.send, Verb.RING_SEND),
    press(ringing.drop, Verb.RING_DROP),
    case_press("end", felt_wrong.in_talk, Verb.WRONG_SHOW),
    press(felt_wrong.after, Verb.WRONG_AFTER),
    press(felt_wrong.chosen, *felt_wrong.SAID),
    press(felt_wrong.ask_words, Verb.WRONG_WORDS),
    press(felt_wrong.name, Verb.WRONG_NAME),
    press(felt_wrong.send, Verb.WRONG_SEND),
    press(felt_wrong.drop, Verb.WRONG_DROP),
    press(blocking.block, Verb.WRONG_BLOCK),
    press(debrief.answer, Verb.DEBRIEF_FINE, Verb.DEBRIEF_SKIP),
    press(debrief.heavy, Verb.DEBRIEF_HEAVY),
    press(debrief.talk, Verb.DEBRIEF_TALK),
    press(checkin.answer, Verb.CHECKIN_BETTER, Verb.CHECKIN_SAME, Verb.CHECKIN_HARDER),
    press(checkin.talk, Verb.CHECKIN_TALK),
    press(checkin.stop, Verb.CHECKIN_STOP),
    # The programme's people.
    command("available", availability.available),
    command("away", availability.away),
    command("profile", profile.show),
    press(profile.hours, Verb.HOURS_SHOW),
    press(profile.toggle, *profile.PARTS),
    press(profile.capacity, *profile.CAPACITIES),
    press(profile.show, Verb.PROFILE_SHOW),
    press(declaring.seen, Verb.PROFILE_SEEN),
    press(declaring.show, Verb.PROFILE_WORDS),
    press(declaring.ask, *declaring.ASKS),
    press(declaring.keep, Verb.WORDS_KEEP),
    press(declaring.without, Verb.WORDS_NONE),
    press(listens.show, Verb.PROFILE_LISTENS),
    press(listens.topic, *listens.TOPICS),
    press(listens.tongue, *listens.TONGUES),
    press(background.show, Verb.PROFILE_BACKGROUND),
    press(background.fields, Verb.FIELD_SHOW),
    press(background.pick, Verb.FIELD_PICK, Verb.FIELD_NONE),
    press(background.stage, *background.STAGES),
    press(background.gender, *background.GENDERS),
    press(own_time.show, Verb.PROFILE_TIMES),
    press(own_time.zone, *own_time.ZONES),
    press(own_time.quiet, *own_time.QUIET),
    press(own_time.urgent, Verb.URGENT_ANYTIME),
    press(apart.show, Verb.PROFILE_APART),
    press(apart.ask, Verb.APART_TYPE),
    press(apart.browse, Verb.APART_BROWSE, Verb.APART_FROM),
    press(apart.toggle, Verb.APART_TOGGLE),
    press(apart.to_own, Verb.SHOWN_TO_OWN),
    press(agreeing.show, Verb.AGREEMENT_SHOW),
    press(agreeing.agree, Verb.AGREEMENT_YES),
    press(agreeing.put_off, Verb.AGREEMENT_LATER),
    press(nominating.invite, Verb.COLLEAGUE_INVITE),
    press(availability.away_for_a_while, Verb.AWAY_TODAY, Verb.AWAY_WEEK),
    command("roster", roster.command),
    command("departments", doorways.command),
    press(doorways.further, Verb.DOORWAYS_FROM),
    press(doorways.show, Verb.DOORWAY_SHOW),
    press(doorways.ask, Verb.RENEW_ASK),
    press(doorways.renew, Verb.RENEW_YES),
    press(doorways.keep, Verb.RENEW_NO),
    press(sure.said, Verb.NAME_YES, Verb.NAME_NO),
    press(departments.show, Verb.DEPT_SHOW),
    press(departments.keep, Verb.DEPT_KEEP),
    press(naming.ask_new, Verb.DEPT_ADD),
    press(naming.ask_name, Verb.DEPT_RENAME),
    press(naming.ask_size, Verb.DEPT_SIZE),
    press(grouping.ask, Verb.DEPT_GROUP),
    press(grouping.pick, Verb.GROUP_PICK),
    press(grouping.leave, Verb.GROUP_NONE),
    press(grouping.ask_new, Verb.GROUP_NEW),
    press(grouping.ask_name, Verb.GROUP_RENAME),
    press(relating.ask, *ASKS),
    press(relating.change, *CHANGES),
    press(merging.ask, Verb.DEPT_MERGE),
    press(merging.chosen, Verb.DEPT_MERGE_INTO, Verb.DEPT_MERGE_SURE),
    press(merging.confirmed, Verb.DEPT_MERGE_YES),
    press(shutting.ask, Verb.DEPT_RETIRE),
    press(shutting.ask_again, Verb.DEPT_RETIRE_SURE),
    press(shutting.confirmed, Verb.DEPT_RETIRE_YES),
    command("waiting", backlog.command),
    command("digest", digest.command),
    press(backlog.ask_for_time, Verb.TIME_ASK),
    press(exporting.show, Verb.FILES_SHOW),
    press(exporting.roster_file, Verb.FILES_ROSTER),
    press(exporting.attendance, *exporting.SPELLS),
    Route(DocumentReceived, importing.received, importing.is_meant),
    press(importing.go_on, Verb.IMPORT_YES),
    press(importing.leave, Verb.IMPORT_NO),
    press(posting.send, Verb.POSTER_SEND),
    press(roster.show, Verb.ROSTER_SHOW),
    press(roster.group, *roster.GROUPS),
    press(roster.further, Verb.ROSTER_FROM),
    press(roster.person, Verb.ROSTER_PERSON),
    press(searching.ask, Verb.ROSTER_FIND),
    press(desk.show, Verb.DESK_SHOW),
    press(desk.one, Verb.DESK_ONE),
    press(desk.ask_name, Verb.DESK_NAME),
    press(desk.ask_remove, Verb.DESK_REMOVE),
    press(desk.remove, Verb.DESK_REMOVE_YES),
    press(duty.show, Verb.DUTY_SHOW),
    press(duty.choose, *duty.WRITTEN),
    command("invite", inviting.command),
    press(inviting.begin, Verb.INVITE_SUPPORTER),
    press(inviting.pick, Verb.INVITE_PLACE),
    press(inviting.more, Verb.INVITE_MORE, Verb.INVITE_ON),
    press(inviting.done, Verb.INVITE_DONE),
    press(inviting.stop, Verb.INVITE_STOP),
    press(inviting.ask_coordinator, Verb.INVITE_COORDINATOR),
    press(inviting.coordinator, Verb.INVITE_COORDINATOR_YES),
    press(addressing.ask, Verb.ALL_WRITE),
    press(portions.ask_retiring, *portions.GROUPS),
    press(seconds.submit, Verb.ACT_SEND),
    press(seconds.drop, Verb.ACT_DROP),
    press(seconds.agree, Verb.ACT_YES),
    press(seconds.refuse, Verb.ACT_NO),
    press(seconds.withdraw, Verb.ACT_WITHDRAW),
    press(chronicle.show, Verb.LOG_SHOW),
    press(enrolling.trained, *enrolling.YEARS, Verb.TRAINED_ALWAYS),
    press(enrolling.invite, Verb.ROSTER_INVITE),
    press(retiring.ask, Verb.RETIRE_ASK),
    press(retiring.retire, Verb.RETIRE_YES),
    press(retiring.keep, Verb.RETIRE_NO),
    press(confirming.confirm, Verb.SUPPORTER_CONFIRM),
    press(confirming.refuse, Verb.SUPPORTER_REFUSE),
    # What was not understood.
    Route(EditReceived, second_thoughts.edited),
    Route(OtherReceived, other.other),
    Route(ButtonPressed, other.pressed),
    Route(CommandGiven, other.command),
    # What we noticed ourselves.
    tick(Timer.DOOR, start.close_door),
    word(Timer.DRAFT, intake.forget_draft),
    tick(Timer.LAPSE, offers.lapse),
    tick(Timer.WAVE, matchmaking.due),
    word(Timer.NEWS, waiting.news),
    word(Timer.UNWANTED, waiting.unwanted),
    tick(Timer.ALERT, alerts.due),
    word(Timer.REACH_HALF, reaching.remind),
    word(Timer.REACH_END, reaching.end),
    word(Timer.STANDARD, standard.missed),
    word(Timer.MEET_AGAIN, introduction.again),
    word(Timer.MEET_END, introduction.withdraw),
    word(Timer.IDLE, ending.idle),
    tick(Timer.TONIGHT, tonight.remind),
    tick(Timer.HOW_ON, going_on.ask),
    word(Timer.UNANSWERED, unanswered.due),
    tick(Timer.CLEAR, clearing.due),
    tick(Timer.TRACES, traces.due),
    tick(Timer.DRAINED, closing.give_up),
    tick(Timer.GAP, gap.tell),
    tick(Timer.ALBUM, albums.due),
    word(Timer.STOPPED, stops.expire),
    tick(Timer.HELD, holding.expire),
    word(Timer.CHECK_IN, checkin.due),
    tick(Timer.IMPORT, importing.expire),
    word(Timer.REFRESHER, refreshers.due),
    word(Timer.AGREEMENT, agreeing.due),
    tick(Timer.WORDS, declaring.expire),
    word(Timer.TIME_WANTED, backlog.ask_later),
    word(Timer.DIGEST, digest.due),
    tick(Timer.PENDING, seconds.due),
    word(Timer.PORTION, portions.due),
    tick(Timer.BANDS, bands.due),
    word(Timer.GUESSING, guessers.due),
    tick(Timer.BACK, availability.back),
    tick(Timer.RESTED, resting.over),
    word(Timer.DEBRIEF, debrief.due),
    tick(Timer.REPORT, reporting.due),
    word(Timer.REQUESTER_GONE, undelivered.gone),
    word(Timer.SUPPORTER_GONE, undelivered.gone),
    word(Timer.UNREACHABLE, unreachable.due),
    tick(Timer.FOLLOW_UP_END, checkin.forget),
    Route(CaseDrained, closing.drained),
    receipt(relaying.CONTACT, reaching.reached),
    receipt("alert", alerts.delivered),
    Route(OrderDelivered, portions.delivered, portions.is_of_many),
    Route(OrderDelivered, reporting.delivered, reporting.is_report),
    receipt(ringing.RECEIPT, ringing.delivered),
    receipt(mirroring.TAKEN_BACK, mirroring.taken_back),
    Route(OrderDelivered, noted),
    Route(OrderRefused, portions.refused, portions.is_of_many),
    Route(OrderRefused, reporting.refused, reporting.is_report),
    Route(FileFetched, importing.fetched),
    Route(OrderRefused, importing.not_fetched, importing.was_fetch),
    Route(OrderRefused, exporting.not_sent, exporting.was_file),
    Route(OrderRefused, traces.refused, traces.was_deletion),
    Route(OrderRefused, ringing.refused, ringing.was_number),
    Route(OrderRefused, undelivered.refused),
)


_OF_KIND: dict[type[object], tuple[Route, ...]] = {}
"""Of the table, what may take each kind of event, as it was found the first time."""


def dispatch(event: Event, work: Work, moment: Moment) -> None:
    """Let the first errand that answers for an event decide what follows from it.

    Raises:
        NoRoute: the table has none; a test looks that this cannot be.
    """
    route = next((each for each in _routes_of(event) if each.when(event, work)), None)
    if route is None:
        raise NoRoute(type(event).__name__)
    if isinstance(event, PersonEvent) and event.asks_help:
        help_now.help_now(event, work, moment)
    if isinstance(event, PersonEvent):
        presence.note(event, work, moment)
    albums.before(event, work, moment)
    if _leaves_question(event, route):
        answers.leave(event.person, work, moment)
    if isinstance(event, ButtonPressed):
        _answer(event, route, work, moment)
    else:
        route.errand(event, work, moment)
    if isinstance(event, PersonEvent | OrderRefused):
        unreachable.note(event, work, moment)
    damaged.let_go(work, moment)


def _routes_of(event: Event) -> tuple[Route, ...]:
    """Return the routes that may take events of this one's kind, in the order of the table."""
    routes = _OF_KIND.get(type(event))
    if routes is None:
        routes = tuple(each for each in TABLE if isinstance(event, each.kind))
        _OF_KIND[type(event)] = routes
    return routes


def _leaves_question(event: Event, route: Route) -> TypeGuard[PersonEvent]:
    """Tell whether somebody turns to something else, so that their next text answers nothing."""
    turns = isinstance(event, ButtonPressed | CommandGiven)
    return turns and route.errand is not help_now.help_now


def _answer(event: ButtonPressed, route: Route, work: Work, moment: Moment) -> None:
    """Run a press's errand, and tell Telegram first of all that the press was seen."""
    to, handle = reader(work, event, moment), work.outbox.reserve()
    message = route.errand(event, work, moment)
    work.outbox.put(AnswerPress(to, event.callback, message), handle)

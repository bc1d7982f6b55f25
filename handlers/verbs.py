"""Verbs: everything that a button may do. There is no other list."""

from enum import StrEnum


class Verb(StrEnum):
    """What a button does."""

    HELP_NOW = "help:now"
    LANG_EN = "lang:en"
    LANG_FR = "lang:fr"
    PRIVACY_SHOW = "privacy:show"
    MIND_SHOW = "mind:show"
    CONSENT_AGREE = "consent:agree"
    CONSENT_NO = "consent:no"
    PLACE_SHOW = "place:show"
    PLACE_ADD = "place:add"
    PLACE_PICK = "place:pick"
    PLACE_DROP = "place:drop"
    PLACE_ALSO = "place:also"
    PLACE_LEFT = "place:left"
    PLACE_DONE = "place:done"
    ASK_START = "ask:start"
    ASK_RELATIONSHIP = "ask:topic:relationship"
    ASK_WORKPLACE = "ask:topic:workplace"
    ASK_BURNOUT = "ask:topic:burnout"
    ASK_IMPOSTER = "ask:topic:imposter"
    ASK_ADVERSE_EVENT = "ask:topic:adverse-event"
    ASK_OTHER = "ask:topic:other"
    ASK_UNSAID = "ask:topic:unsaid"
    ASK_ROUTINE = "ask:when:routine"
    ASK_SOON = "ask:when:soon"
    ASK_URGENT = "ask:when:urgent"
    ASK_NOTE = "ask:note"
    ASK_LANGUAGE = "ask:language"
    ASK_SHOW = "ask:show"
    ASK_MORE = "ask:more"
    ASK_READY = "ask:ready"
    WISH_FIELD = "wish:field"
    WISH_STAGE = "wish:stage"
    WISH_GENDER = "wish:gender"
    WISH_LATER = "wish:later"
    WISH_OTHER = "wish:other"
    PICK_FIELD = "pick:field"
    PICK_STAGE = "pick:stage"
    PICK_GENDER = "pick:gender"
    LATER_TOMORROW = "later:tomorrow"
    LATER_TWO_DAYS = "later:two-days"
    LATER_WEEK = "later:week"
    MUST_LANGUAGE = "must:language"
    MUST_FIELD = "must:field"
    MUST_STAGE = "must:stage"
    MUST_GENDER = "must:gender"
    MUST_NAMED = "must:named"
    DROP_FIELD = "drop:field"
    DROP_STAGE = "drop:stage"
    DROP_GENDER = "drop:gender"
    DROP_NAMED = "drop:named"
    DROP_LATER = "drop:later"
    PEOPLE_SHOW = "people:show"
    PEOPLE_FROM = "people:from"
    PEOPLE_FILTER = "people:filter"
    PEOPLE_TOPIC = "people:topic"
    PEOPLE_LANGUAGE = "people:language"
    PEOPLE_FIELD = "people:field"
    PEOPLE_ALL = "people:all"
    PEOPLE_FIND = "people:find"
    PEOPLE_PERSON = "people:person"
    PEOPLE_ASK = "people:ask"
    PEOPLE_AVOID = "people:avoid"
    PEOPLE_AVOIDED = "people:avoided"
    PEOPLE_ALLOW = "people:allow"
    ASK_SEND = "ask:send"
    ASK_CANCEL = "ask:cancel"
    ASK_FEW_YES = "ask:few:yes"
    ASK_FEW_WAIT = "ask:few:wait"
    STATUS_SHOW = "status:show"
    WAIT_STAY = "wait:stay"
    WAIT_WIDEN = "wait:widen"
    NOTE_KEEP = "note:keep"
    NOTE_DROP = "note:drop"
    OFFER_YES = "offer:yes"
    OFFER_NO = "offer:no"
    REACH_HOUR = "reach:hour"
    REACH_EVENING = "reach:evening"
    REACH_TOMORROW = "reach:tomorrow"
    MEET_YES = "meet:yes"
    MEET_OTHER = "meet:other"
    CASE_SHOW = "case:show"
    TALK_END = "talk:end"
    END_YES = "end:yes"
    END_NO = "end:no"
    TALK_REMATCH = "talk:rematch"
    CHAT_SHOW = "chat:show"
    CHAT_CLEAR_ON = "chat:clear:on"
    CHAT_CLEAR_OFF = "chat:clear:off"
    CHAT_KEEP_ON = "chat:keep:on"
    CHAT_KEEP_OFF = "chat:keep:off"
    REMATCH_YES = "rematch:yes"
    REMATCH_NO = "rematch:no"
    TONIGHT_SAY = "tonight:say"
    CALL_ASK = "call:ask"
    CALL_ROOM = "call:room"
    CALL_CONTACT = "call:contact"
    CALL_NAME = "call:name"
    CALL_NOTHING = "call:nothing"
    CALL_GIVE = "call:give"
    CALL_DROP = "call:drop"
    CALL_YES = "call:yes"
    CALL_NO = "call:no"
    RHYTHM_ON = "rhythm:on"
    RHYTHM_ELSEWHERE = "rhythm:elsewhere"
    NOTE_WRITE = "note:write"
    WORRY_SHOW = "worry:show"
    WORRY_HELP = "worry:help"
    WORRY_RING = "worry:ring"
    RING_ME = "ring:me"
    RING_PROGRAMME = "ring:programme"
    RING_NO = "ring:no"
    RING_SEND = "ring:send"
    RING_DROP = "ring:drop"
    WRONG_SHOW = "wrong:show"
    WRONG_AFTER = "wrong:after"
    WRONG_UNKIND = "wrong:unkind"
    WRONG_ASKED = "wrong:asked"
    WRONG_KNOWN = "wrong:known"
    WRONG_ELSE = "wrong:else"
    WRONG_WORDS = "wrong:words"
    WRONG_NAME = "wrong:name"
    WRONG_SEND = "wrong:send"
    WRONG_DROP = "wrong:drop"
    WRONG_BLOCK = "wrong:block"
    DEBRIEF_FINE = "debrief:fine"
    DEBRIEF_HEAVY = "debrief:heavy"
    DEBRIEF_TALK = "debrief:talk"
    DEBRIEF_SKIP = "debrief:skip"
    TO = "to"
    VOICE_SEND = "voice:send"
    VOICE_KEEP = "voice:keep"
    VOICE_ALLOW = "voice:allow"
    NUMBER_SEND = "number:send"
    NUMBER_CHANGE = "number:change"
    NUMBER_DROP = "number:drop"
    CHECKIN_BETTER = "checkin:better"
    CHECKIN_SAME = "checkin:same"
    CHECKIN_HARDER = "checkin:harder"
    CHECKIN_TALK = "checkin:talk"
    CHECKIN_STOP = "checkin:stop"
    FILES_SHOW = "files:show"
    FILES_ROSTER = "files:roster"
    FILES_THIS_MONTH = "files:this-month"
    FILES_LAST_MONTH = "files:last-month"
    FILES_THIS_YEAR = "files:this-year"
    IMPORT_YES = "import:yes"
    IMPORT_NO = "import:no"
    POSTER_SEND = "poster:send"
    ROSTER_SHOW = "roster:show"
    ROSTER_UNCONFIRMED = "roster:unconfirmed"
    ROSTER_UNTRAINED = "roster:untrained"
    ROSTER_LAPSED = "roster:lapsed"
    ROSTER_DUE = "roster:due"
    ROSTER_SILENT = "roster:silent"
    ROSTER_RENEW = "roster:renew"
    ROSTER_INVITED = "roster:invited"
    ROSTER_AWAY = "roster:away"
    ROSTER_UNREACHABLE = "roster:unreachable"
    ROSTER_ALL = "roster:all"
    ROSTER_FROM = "roster:from"
    ROSTER_PERSON = "roster:person"
    ROSTER_INVITE = "roster:invite"
    ROSTER_FIND = "roster:find"
    DESK_SHOW = "desk:show"
    DESK_ONE = "desk:one"
    DESK_NAME = "desk:name"
    DESK_REMOVE = "desk:remove"
    DESK_REMOVE_YES = "desk:remove:yes"
    DUTY_SHOW = "duty:show"
    DUTY_DAYS = "duty:days"
    DUTY_DAILY = "duty:daily"
    DUTY_EVENINGS = "duty:evenings"
    DUTY_ALWAYS = "duty:always"
    INVITE_SUPPORTER = "invite:supporter"
    INVITE_PLACE = "invite:place"
    INVITE_MORE = "invite:more"
    INVITE_ON = "invite:on"
    INVITE_DONE = "invite:done"
    INVITE_STOP = "invite:stop"
    INVITE_COORDINATOR = "invite:coordinator"
    INVITE_COORDINATOR_YES = "invite:coordinator:yes"
    ALL_WRITE = "all:write"
    RETIRE_LAPSED = "retire:lapsed"
    RETIRE_SILENT = "retire:silent"
    ACT_SEND = "act:send"
    ACT_DROP = "act:drop"
    ACT_YES = "act:yes"
    ACT_NO = "act:no"
    ACT_WITHDRAW = "act:withdraw"
    LOG_SHOW = "log:show"
    TRAINED_ONE = "trained:1"
    TRAINED_TWO = "trained:2"
    TRAINED_THREE = "trained:3"
    TRAINED_ALWAYS = "trained:always"
    RETIRE_ASK = "retire:ask"
    RETIRE_YES = "retire:yes"
    RETIRE_NO = "retire:no"
    DOORWAYS_FROM = "doorways:from"
    DOORWAY_SHOW = "doorways:show"
    RENEW_ASK = "renew:ask"
    RENEW_YES = "renew:yes"
    RENEW_NO = "renew:no"
    DEPT_ADD = "dept:add"
    DEPT_SHOW = "dept:show"
    DEPT_KEEP = "dept:keep"
    DEPT_RENAME = "dept:rename"
    DEPT_SIZE = "dept:size"
    NAME_YES = "name:yes"
    NAME_NO = "name:no"
    DEPT_GROUP = "dept:group"
    GROUP_PICK = "group:pick"
    GROUP_NEW = "group:new"
    GROUP_NONE = "group:none"
    GROUP_RENAME = "group:rename"
    DEPT_APART = "dept:apart"
    DEPT_APART_ON = "dept:apart:on"
    DEPT_APART_OFF = "dept:apart:off"
    DEPT_ALSO = "dept:also"
    DEPT_ALSO_ON = "dept:also:on"
    DEPT_ALSO_OFF = "dept:also:off"
    DEPT_LEADS = "dept:leads"
    DEPT_LEADS_ON = "dept:leads:on"
    DEPT_LEADS_OFF = "dept:leads:off"
    DEPT_HEADS = "dept:heads"
    DEPT_HEADS_ON = "dept:heads:on"
    DEPT_HEADS_OFF = "dept:heads:off"
    DEPT_MERGE = "dept:merge"
    DEPT_MERGE_INTO = "dept:merge:into"
    DEPT_MERGE_SURE = "dept:merge:sure"
    DEPT_MERGE_YES = "dept:merge:yes"
    DEPT_RETIRE = "dept:retire"
    DEPT_RETIRE_SURE = "dept:retire:sure"
    DEPT_RETIRE_YES = "dept:retire:yes"
    TIME_ASK = "time:ask"
    HOURS_SHOW = "hours:show"
    HOURS_MORNINGS = "hours:mornings"
    HOURS_AFTERNOONS = "hours:afternoons"
    HOURS_EVENINGS = "hours:evenings"
    HOURS_WEEKENDS = "hours:weekends"
    HOURS_WEEKEND_EVENINGS = "hours:weekend-evenings"
    HOURS_NIGHTS = "hours:nights"
    CAPACITY_ONE = "capacity:1"
    CAPACITY_TWO = "capacity:2"
    CAPACITY_THREE = "capacity:3"
    PROFILE_SHOW = "profile:show"
    PROFILE_SEEN = "profile:seen"
    PROFILE_WORDS = "profile:words"
    PROFILE_LISTENS = "profile:listens"
    PROFILE_BACKGROUND = "profile:background"
    PROFILE_TIMES = "profile:times"
    PROFILE_APART = "profile:apart"
    WORDS_NAME = "words:name"
    WORDS_ROLE = "words:role"
    WORDS_ABOUT = "words:about"
    WORDS_FIELD = "words:field"
    WORDS_NONE = "words:none"
    WORDS_KEEP = "words:keep"
    TO_ANSWER = "answer"
    LISTEN_RELATIONSHIP = "listen:relationship"
    LISTEN_WORKPLACE = "listen:workplace"
    LISTEN_BURNOUT = "listen:burnout"
    LISTEN_IMPOSTER = "listen:imposter"
    LISTEN_ADVERSE_EVENT = "listen:adverse-event"
    LISTEN_OTHER = "listen:other"
    TONGUE_EN = "tongue:en"
    TONGUE_FR = "tongue:fr"
    FIELD_SHOW = "field:show"
    FIELD_PICK = "field:pick"
    FIELD_NONE = "field:none"
    STAGE_RESIDENT = "stage:resident"
    STAGE_EARLY = "stage:early"
    STAGE_MID = "stage:mid"
    STAGE_LATE = "stage:late"
    STAGE_UNSAID = "stage:unsaid"
    GENDER_WOMAN = "gender:woman"
    GENDER_MAN = "gender:man"
    GENDER_NONBINARY = "gender:nonbinary"
    GENDER_UNSAID = "gender:unsaid"
    ZONE_PACIFIC = "zone:pacific"
    ZONE_MOUNTAIN = "zone:mountain"
    ZONE_SASKATCHEWAN = "zone:saskatchewan"
    ZONE_CENTRAL = "zone:central"
    ZONE_EASTERN = "zone:eastern"
    ZONE_ATLANTIC = "zone:atlantic"
    ZONE_NEWFOUNDLAND = "zone:newfoundland"
    QUIET_OFF = "quiet:off"
    QUIET_NINE = "quiet:nine"
    QUIET_TEN = "quiet:ten"
    QUIET_ELEVEN = "quiet:eleven"
    URGENT_ANYTIME = "urgent:anytime"
    SHOWN_TO_OWN = "shown:own"
    APART_TYPE = "apart:type"
    APART_BROWSE = "apart:browse"
    APART_FROM = "apart:from"
    APART_TOGGLE = "apart:toggle"
    AGREEMENT_SHOW = "agreement:show"
    AGREEMENT_YES = "agreement:yes"
    AGREEMENT_LATER = "agreement:later"
    COLLEAGUE_INVITE = "colleague:invite"
    NOMINEE_YES = "nominee:yes"
    NOMINEE_NAME = "nominee:name"
    NOMINEE_ROLE = "nominee:role"
    NOMINEE_PLACE = "nominee:place"
    NOMINEE_PICK = "nominee:pick"
    NOMINEE_DROP = "nominee:drop"
    NOMINEE_DONE = "nominee:done"
    AWAY_TODAY = "away:today"
    AWAY_WEEK = "away:week"
    SUPPORTER_CONFIRM = "supporter:confirm"
    SUPPORTER_REFUSE = "supporter:refuse"
    FORGET_YES = "forget:yes"
    FORGET_NO = "forget:no"


WITH_ID = frozenset(
    {
        Verb.PLACE_PICK,
        Verb.PLACE_DROP,
        Verb.PLACE_ALSO,
        Verb.PLACE_LEFT,
        Verb.ASK_SEND,
        Verb.ASK_CANCEL,
        Verb.ASK_FEW_YES,
        Verb.ASK_FEW_WAIT,
        Verb.WAIT_STAY,
        Verb.WAIT_WIDEN,
        Verb.PICK_FIELD,
        Verb.PICK_STAGE,
        Verb.PICK_GENDER,
        Verb.PEOPLE_FROM,
        Verb.PEOPLE_FILTER,
        Verb.PEOPLE_TOPIC,
        Verb.PEOPLE_LANGUAGE,
        Verb.PEOPLE_FIELD,
        Verb.PEOPLE_PERSON,
        Verb.PEOPLE_ASK,
        Verb.PEOPLE_AVOID,
        Verb.PEOPLE_ALLOW,
        Verb.NOTE_KEEP,
        Verb.NOTE_DROP,
        Verb.OFFER_YES,
        Verb.OFFER_NO,
        Verb.REACH_HOUR,
        Verb.REACH_EVENING,
        Verb.REACH_TOMORROW,
        Verb.MEET_YES,
        Verb.MEET_OTHER,
        Verb.CASE_SHOW,
        Verb.TALK_END,
        Verb.END_YES,
        Verb.END_NO,
        Verb.TALK_REMATCH,
        Verb.CHAT_SHOW,
        Verb.CHAT_CLEAR_ON,
        Verb.CHAT_CLEAR_OFF,
        Verb.CHAT_KEEP_ON,
        Verb.CHAT_KEEP_OFF,
        Verb.REMATCH_YES,
        Verb.REMATCH_NO,
        Verb.TONIGHT_SAY,
        Verb.CALL_ASK,
        Verb.CALL_ROOM,
        Verb.CALL_CONTACT,
        Verb.CALL_NAME,
        Verb.CALL_NOTHING,
        Verb.CALL_GIVE,
        Verb.CALL_DROP,
        Verb.CALL_YES,
        Verb.CALL_NO,
        Verb.RHYTHM_ON,
        Verb.NOTE_WRITE,
        Verb.WORRY_SHOW,
        Verb.WORRY_HELP,
        Verb.WORRY_RING,
        Verb.RING_ME,
        Verb.RING_PROGRAMME,
        Verb.RING_NO,
        Verb.RING_SEND,
        Verb.RING_DROP,
        Verb.WRONG_SHOW,
        Verb.WRONG_AFTER,
        Verb.WRONG_UNKIND,
        Verb.WRONG_ASKED,
        Verb.WRONG_KNOWN,
        Verb.WRONG_ELSE,
        Verb.WRONG_WORDS,
        Verb.WRONG_NAME,
        Verb.WRONG_SEND,
        Verb.WRONG_DROP,
        Verb.WRONG_BLOCK,
        Verb.DEBRIEF_FINE,
        Verb.DEBRIEF_HEAVY,
        Verb.DEBRIEF_TALK,
        Verb.DEBRIEF_SKIP,
        Verb.TO,
        Verb.VOICE_SEND,
        Verb.VOICE_KEEP,
        Verb.VOICE_ALLOW,
        Verb.NUMBER_SEND,
        Verb.NUMBER_CHANGE,
        Verb.NUMBER_DROP,
        Verb.CHECKIN_BETTER,
        Verb.CHECKIN_SAME,
        Verb.CHECKIN_HARDER,
        Verb.CHECKIN_TALK,
        Verb.CHECKIN_STOP,
        Verb.SUPPORTER_CONFIRM,
        Verb.SUPPORTER_REFUSE,
        Verb.WORDS_KEEP,
        Verb.TO_ANSWER,
        Verb.FIELD_PICK,
        Verb.APART_FROM,
        Verb.APART_TOGGLE,
        Verb.AGREEMENT_YES,
        Verb.NOMINEE_PICK,
        Verb.NOMINEE_DROP,
        Verb.DOORWAYS_FROM,
        Verb.DOORWAY_SHOW,
        Verb.RENEW_ASK,
        Verb.RENEW_YES,
        Verb.RENEW_NO,
        Verb.IMPORT_YES,
        Verb.IMPORT_NO,
        Verb.POSTER_SEND,
        Verb.DEPT_SHOW,
        Verb.DEPT_KEEP,
        Verb.DEPT_RENAME,
        Verb.DEPT_SIZE,
        Verb.NAME_YES,
        Verb.NAME_NO,
        Verb.DEPT_GROUP,
        Verb.GROUP_PICK,
        Verb.GROUP_NEW,
        Verb.GROUP_NONE,
        Verb.GROUP_RENAME,
        Verb.DEPT_APART,
        Verb.DEPT_APART_ON,
        Verb.DEPT_APART_OFF,
        Verb.DEPT_ALSO,
        Verb.DEPT_ALSO_ON,
        Verb.DEPT_ALSO_OFF,
        Verb.DEPT_LEADS,
        Verb.DEPT_LEADS_ON,
        Verb.DEPT_LEADS_OFF,
        Verb.DEPT_HEADS,
        Verb.DEPT_HEADS_ON,
        Verb.DEPT_HEADS_OFF,
        Verb.DEPT_MERGE,
        Verb.DEPT_MERGE_INTO,
        Verb.DEPT_MERGE_SURE,
        Verb.DEPT_MERGE_YES,
        Verb.DEPT_RETIRE,
        Verb.DEPT_RETIRE_SURE,
        Verb.DEPT_RETIRE_YES,
        Verb.ROSTER_FROM,
        Verb.ROSTER_PERSON,
        Verb.ROSTER_INVITE,
        Verb.DESK_ONE,
        Verb.DESK_REMOVE,
        Verb.DESK_REMOVE_YES,
        Verb.INVITE_PLACE,
        Verb.INVITE_DONE,
        Verb.ACT_SEND,
        Verb.ACT_DROP,
        Verb.ACT_YES,
        Verb.ACT_NO,
        Verb.ACT_WITHDRAW,
        Verb.TRAINED_ONE,
        Verb.TRAINED_TWO,
        Verb.TRAINED_THREE,
        Verb.TRAINED_ALWAYS,
        Verb.RETIRE_ASK,
        Verb.RETIRE_YES,
        Verb.RETIRE_NO,
    }
)
"""Verbs that say nothing without the id of what they are about."""

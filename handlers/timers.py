"""The kinds of timers: what may come due, and of what."""

from enum import StrEnum


class Timer(StrEnum):
    """Each is a timer of a case, unless it says otherwise."""

    DOOR = "door"  # of a door: it closes
    DRAFT = "draft"  # the request was never sent
    LAPSE = "lapse"  # offers that nobody answered lapse
    WAVE = "wave"  # look for the next ones to ask
    NEWS = "news"  # the requester hears how it stands
    UNWANTED = "unwanted"  # nobody said that the request is still wanted
    ALERT = "alert"  # the coordinators hear that a case waits
    REACH_HALF = "reach-half"  # half the time to write is over
    REACH_END = "reach-end"  # the time to write is over
    STANDARD = "standard"  # by now the supporter should have written
    MEET_AGAIN = "meet-again"  # the introduction was not answered
    MEET_END = "meet-end"  # it was not answered the second time either
    IDLE = "idle"  # nobody wrote for a while
    DRAINED = "drained"  # what is undelivered of a closing case is given up
    GAP = "gap"  # Telegram was not heard from for longer than it keeps messages
    HELD = "held"  # of a card: nobody said where held texts should go
    CHECK_IN = "check-in"  # of a follow-up
    REFRESHER = "refresher"  # of a supporter: their training runs out, or has
    DIGEST = "digest"  # of the programme: coordinators hear how the roster stands
    BACK = "back"  # of a supporter: they said that they can be asked again from here on
    RESTED = "rested"  # of a supporter: the rest after a heavy talk is over
    DEBRIEF = "debrief"  # of a supporter: the coordinators hear that they would like to talk
    FOLLOW_UP_END = "follow-up-end"  # of a follow-up: the check-in was not answered

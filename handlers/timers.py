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
    TONIGHT = "tonight"  # the supporter said that they would write by this evening
    UNANSWERED = "unanswered"  # nobody said yes or no to a proposal, or to what they typed for one
    HOW_ON = "how-on"  # after three contacts: how shall it go on
    CLEAR = "clear"  # the first of its messages is old enough to leave both chats
    TRACES = "traces"  # of traces: messages of a closed talk are old enough to leave a chat
    DRAINED = "drained"  # what is undelivered of a closing case is given up
    GAP = "gap"  # Telegram was not heard from for longer than it keeps messages
    ALBUM = "album"  # of a card without buttons: no more of an album has come
    STOPPED = "stopped"  # of a card: nobody said whether to pass something on after all
    HELD = "held"  # of a card: nobody said where held texts should go
    CHECK_IN = "check-in"  # of a follow-up
    IMPORT = "import"  # of a card: nobody said whether to import a file
    REFRESHER = "refresher"  # of a supporter: their training runs out, or has
    PENDING = "pending"  # of a pending act: it takes effect, or is given up
    PORTION = "portion"  # of a pending act under way: the next ones are reached
    BANDS = "bands"  # of the programme: last month's load is drawn
    GUESSING = "guessing"  # of the programme: coordinators hear that somebody tries codes
    AGREEMENT = "agreement"  # of a supporter: they are asked to agree to a text that has changed
    WORDS = "words"  # of a supporter: they said no yes to what they typed of themselves
    TIME_WANTED = "time-wanted"  # of a supporter: they were left alone when others were asked
    DIGEST = "digest"  # of the programme: coordinators hear how the roster stands
    BACK = "back"  # of a supporter: they said that they can be asked again from here on
    RESTED = "rested"  # of a supporter: the rest after a heavy talk is over
    DEBRIEF = "debrief"  # of a supporter: the coordinators hear that they would like to talk
    REPORT = "report"  # of a report: it goes to a coordinator, or was not finished in time
    REQUESTER_GONE = "requester-gone"  # who asked has blocked the bot, and has stayed away
    SUPPORTER_GONE = "supporter-gone"  # who listens has
    UNREACHABLE = "unreachable"  # of a supporter: the coordinators hear that they cannot be reached
    FOLLOW_UP_END = "follow-up-end"  # of a follow-up: the check-in was not answered

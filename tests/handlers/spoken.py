"""What the bot says in random talks that something did not pass, or that a voice passes."""

from bot.words import Words
from handlers.conversation.for_whom import NotSent
from handlers.conversation.holding import (
    HeldEnough,
    TalkOver,
    TextDamaged,
    TextExpired,
    TextThrownAway,
)
from handlers.conversation.undelivered import NotDelivered
from handlers.orders import Message, Reader
from handlers.other import KindRefused
from handlers.relay.albums import PhotosNotPassed
from handlers.relay.kinds import Reason
from handlers.relay.mirroring import ChangeForNobody, EditNotPassed, NotTakenBack
from handlers.relay.stops import StopFull, Stopped
from handlers.relay.voices import VoiceEarly, VoiceNotSent, VoiceRefused
from handlers.writing import MARK
from tests.handlers.settings import NOON, ZONE

LANGUAGES = ("en", "fr")
_WORDS = Words()


def _spoken(*messages: Message) -> frozenset[str]:
    """Return messages as they read in both languages."""
    return frozenset(
        f"{MARK} {_WORDS.say(message, Reader(0, language, ZONE), NOON)}"
        for message in messages
        for language in LANGUAGES
    )


NOT_ARRIVED = _spoken(TalkOver(), HeldEnough())
"""Said below the very letter that did not arrive."""
TOGETHER = _spoken(NotDelivered(gone=True), NotDelivered(gone=False), PhotosNotPassed("over"))
"""Said below a letter, or below the first of those photos of an album that did not arrive."""
NOT_KEPT = _spoken(
    KindRefused(Reason.NOBODY, seated=False), VoiceEarly(), VoiceRefused(), StopFull()
)
"""Said below a voice, or a photo, that is gone and must never arrive."""
ALL_UNHEARD = _spoken(Stopped("late"), Stopped("over"))
"""Said below the first of the voices that have waited and are gone."""
KEPT_BACK = _spoken(VoiceNotSent())
GONE_UNSENT = _spoken(TextExpired(), TextDamaged(), NotSent(), TextThrownAway(), TalkOver())
NOT_CHANGED = _spoken(EditNotPassed(), ChangeForNobody())
NOT_TAKEN_BACK = _spoken(NotTakenBack())

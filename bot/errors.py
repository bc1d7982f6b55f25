"""What can go wrong at the rim.

BotError
├── ConfigurationInvalid   exit 2: a key is unknown, missing, wrong, or not supported
├── TokenRefused           exit 1: Telegram does not know the token
├── TelegramUnreachable    exit 1: Telegram does not answer a command that needs it
├── TokenTaken             exit 1: somebody else uses the token
├── HalfMade               exit 1: keys without their database, or a database without its keys
├── NotMade                exit 1: the system refused to write what `init` makes
├── ImportRefused          exit 1: a file to import has errors; each has its line
├── DepartmentUnknown      exit 2: a command names a department that there is not
├── ParcelRefused          a file that cannot be carried to a chat or from one, ever
│   ├── FileTooLarge       it is larger than what is taken in
│   └── PosterRefused      exit 1: a poster cannot be printed, or not where it should be
├── BatchBroken            updates that cannot be told apart: one of them is no JSON
├── ReaderGone             exit 1, without a word: nobody reads what a command says
├── ScreenLost             exit 1: what a command says could not be written
├── PoisonUpdate           an update that cannot be read
└── TextBroken             a text could not be rendered
"""


class BotError(Exception):
    """Base of this package's errors; never raised itself."""


class ConfigurationInvalid(BotError):
    """The configuration cannot be used; the text names the key and says what is wrong."""


class TokenRefused(BotError):
    """Telegram does not know the bot's token."""

    def __init__(self) -> None:
        super().__init__("Telegram does not accept the token: look at it, or ask BotFather anew")


class TelegramUnreachable(BotError):
    """A command needs an answer of Telegram's, and there is none; names the host."""


class TokenTaken(BotError):
    """Another process polls with the token, or a webhook is set that is not ours."""


class HalfMade(BotError):
    """Keys or database are there without the other; what is there is left as it is."""


class NotMade(BotError):
    """What `init` makes could not be written; names the place, and the system's word for it."""


class ImportRefused(BotError):
    """A file has errors; nothing of it was imported."""


class DepartmentUnknown(BotError):
    """There is no department of that name; the text names those that there are."""

    def __init__(self, name: str, known: list[str]) -> None:
        there = "`peerline import departments.csv` brings the first ones"
        if known:
            there = f"there are {', '.join(known)}" if known[1:] else f"there is {known[0]}"
        super().__init__(f"there is no department {name!r}; {there}")


class ParcelRefused(BotError):
    """A file cannot be carried, and trying again would not help; never raised itself."""


class FileTooLarge(ParcelRefused):
    """Telegram has more of a file than is taken in."""


class PosterRefused(ParcelRefused):
    """A poster cannot be made or written; says what is in its way."""


class BatchBroken(BotError):
    """A batch of updates is no JSON as a whole; `first` is the number of the first of them.

    It is not `whole` where it seems cut short on its way. What came, `payload`, is in no text.
    """

    def __init__(self, payload: bytes, first: int, *, whole: bool) -> None:
        super().__init__("a batch of updates cannot be taken apart")
        self.payload = payload
        self.first = first
        self.whole = whole


class ReaderGone(BotError):
    """What a command says is read by nobody any more, as behind `| head -1`."""


class ScreenLost(BotError):
    """What a command says could not be written; `cause` is the system's word for it."""

    def __init__(self, cause: str) -> None:
        super().__init__(
            f"standard output cannot be written ({cause}): what was to be said is lost"
        )


class PoisonUpdate(BotError):
    """An update is not of the Bot API's shape; its text is only the parser's class of error."""


class TextBroken(BotError):
    """A message is missing, or has a variable that its texts do not have; names the message."""

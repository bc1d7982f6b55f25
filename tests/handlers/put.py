"""What one event has put into the outbox, and what of it each person comes to see."""

import itertools

from handlers.orders import (
    AnswerPress,
    EditCard,
    Message,
    Order,
    SendAlbum,
    SendCard,
    SendFile,
    SendText,
)
from handlers.verbs import Verb


class Orders(list[Order]):
    """What one event has put, in the order in which it will be carried out."""

    def cards(self, person: int) -> list[SendCard | EditCard]:
        """Return the cards that a person gets or that change before their eyes."""
        return [it for it in self if isinstance(it, SendCard | EditCard) and it.to.chat == person]

    def said(self, person: int) -> list[Message]:
        """Return what the bot says to a person on its cards."""
        return [it.message for it in self.cards(person)]

    def heard(self, person: int) -> list[tuple[str, str]]:
        """Return what is passed on to a person, each with the name it goes under."""
        texts = (it for it in self if isinstance(it, SendText) and it.chat == person)
        return [(it.name, it.text.text) for it in texts]

    def albums(self, person: int) -> list[SendAlbum]:
        """Return the albums that are passed on to a person."""
        return [it for it in self if isinstance(it, SendAlbum) and it.chat == person]

    def verbs(self, person: int) -> list[Verb]:
        """Return the verbs on the cards that a person gets."""
        rows = itertools.chain.from_iterable(it.buttons for it in self.cards(person))
        return [button.verb for row in rows for button in row]

    def files(self, person: int) -> list[SendFile]:
        """Return the files that a person gets."""
        return [it for it in self if isinstance(it, SendFile) and it.to.chat == person]

    @property
    def answer(self) -> Message | None:
        """The line that passes over the screen in answer to a press."""
        (answer,) = [it for it in self if isinstance(it, AnswerPress)]
        return answer.message

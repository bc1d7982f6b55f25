"""What learning about persons would bring: Peerline's own order, and each one's chance of a yes.

Only the benchmark knows this. A yes counts where it came in time, everybody asked counts as asked;
both fade by half in twenty days, so that after sixty an eighth is left, and are smoothed by a
prior that counts as much as four offers.
"""

from collections.abc import Mapping, Sequence

from matching.ranking import score
from matching.values import Candidate, Request, SupporterId

HALF_LIFE = 20 * 86_400
"""Seconds."""
PRIOR_YES, PRIOR = 2.0, 4.0


class Learned:
    """An order that remembers who said yes."""

    def __init__(self, weight: float) -> None:
        self._weight = weight
        self._now = 0
        self._said: dict[SupporterId, tuple[int, float, float]] = {}

    def __call__(
        self, request: Request, fit: Sequence[Candidate], _: Mapping[SupporterId, int]
    ) -> list[Candidate]:
        """Order by Peerline's score and the chance of a yes, 0 to 1, times its weight."""
        return sorted(
            fit,
            key=lambda each: (
                -(score(request, each) + self._weight * self.chance(each.id)),
                each.id,
            ),
        )

    def asked(self, supporter: SupporterId, at: int) -> None:
        """Note an offer, at a second of the year."""
        self._note(supporter, at, said=0.0, asked=1.0)

    def said_yes(self, supporter: SupporterId, at: int) -> None:
        """Note a yes, at a second of the year."""
        self._note(supporter, at, said=1.0, asked=0.0)

    def chance(self, supporter: SupporterId) -> float:
        """Return the smoothed chance of a yes, 0 to 1."""
        said, asked = self._faded(supporter)
        return (PRIOR_YES + said) / (PRIOR + asked)

    def _note(self, supporter: SupporterId, at: int, *, said: float, asked: float) -> None:
        self._now = at
        yes, all_ = self._faded(supporter)
        self._said[supporter] = at, yes + said, all_ + asked

    def _faded(self, supporter: SupporterId) -> tuple[float, float]:
        at, said, asked = self._said.get(supporter, (self._now, 0.0, 0.0))
        fade: float = 0.5 ** ((self._now - at) / HALF_LIFE)
        return said * fade, asked * fade

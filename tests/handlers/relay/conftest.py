"""Two who talk, and of whose talk all has been delivered that began it."""

import pytest

from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician of Emergency who talks with Ben."""
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.deliver()
    return ann

"""Two who talk, and of whose talk all has been delivered that began it."""

import pytest

from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village, ann: int) -> int:
    """A physician of Emergency who talks with Ben, as everybody's is."""
    village.deliver()
    return ann

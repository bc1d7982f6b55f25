"""What holds for every test: how long an example takes is no matter of right or wrong."""

import pytest
from hypothesis import Phase, settings

AS_DRAWN = (Phase.explicit, Phase.reuse, Phase.generate)
"""What fails is told as it was drawn: to look for a shorter story of months takes too long."""

settings.register_profile("calm", deadline=None, derandomize=True)
settings.register_profile(
    "months", deadline=None, max_examples=20, stateful_step_count=200, phases=AS_DRAWN
)
settings.load_profile("calm")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let what one worker has to try begin first, so that nobody waits for it in the end."""
    items.sort(key=lambda each: each.get_closest_marker("xdist_group") is None)

"""Tests of one group share a worker: not every pytest lets pytest-xdist see the groups."""

import pytest


@pytest.mark.xdist_group("group")
def test_a_test_knows_its_group(request: pytest.FixtureRequest) -> None:
    grouped = bool(request.config.getoption("loadgroup", default=False))
    assert request.node.nodeid.endswith("@group") == grouped

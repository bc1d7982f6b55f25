"""Killed at any step of a case's life and of a rotation: nothing is lost, nothing comes back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.storage.crashes import Moment, Stage, Story, slots_in
from tests.storage.lives import whole_life
from tests.storage.programme import Programme
from tests.storage.verdicts import Judge, restore

SAMPLE = 16
"""Of so many starts that have keys to destroy, one is itself killed at every step."""


def test_no_death_in_a_whole_life_loses_anything_or_brings_anything_back(
    populated: Programme, restored: Path
) -> None:
    story = Stage(populated).play(whole_life())
    judge = Judge(story, restored)
    assert list(judge.complaints(story.moments)) == []
    assert judge.deaths > 300


def test_no_death_in_the_start_after_a_death_does_either(
    populated: Programme, restored: Path
) -> None:
    story = Stage(populated).play(whole_life())
    outer, deaths = Judge(story, restored), 0
    for moment, died in list(left_with_work(story, restored))[::SAMPLE]:
        start = Stage(restore(populated, moment, died, restored.with_name("died"))).play([])
        assert start.pictures[0] in outer.expected(moment)
        inner = Judge(start, restored)
        assert list(inner.complaints(start.moments)) == []
        deaths += inner.deaths
    assert deaths > 60


def left_with_work(story: Story, folder: Path) -> Iterator[tuple[Moment, bytes]]:
    """Yield the deaths after which a start finds keys that no row names."""
    for moment in story.moments:
        for live in dict.fromkeys(moment.lives()):
            programme = restore(story.programme, moment, live, folder)
            with closing(sqlite3.connect(programme.database)) as db:
                named = {key for (key,) in db.execute("SELECT id FROM slots")}
            if set(slots_in(live)) - named:
                yield moment, live

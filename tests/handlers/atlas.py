"""An atlas: what coordinators have said of departments, kept apart from the store, by names.

It forgets nothing and rewrites nothing but one table: which name has become part of which.
Whether two are too near is told from that alone, in the words of the first promise.
"""

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Atlas:
    """Departments by the names of their first day."""

    open: list[str] = field(default_factory=list)
    part_of: dict[str, str] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    apart: set[frozenset[str]] = field(default_factory=set)
    declared: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    leads: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    heads: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def today(self, name: str) -> str:
        """Return what a department is part of by now."""
        while name in self.part_of:
            name = self.part_of[name]
        return name

    def merge(self, gone: str, into: str) -> None:
        """Let one become part of another; who led it by its group leads the other by name."""
        if self.groups.get(gone) != self.groups.get(into):
            self.lead_by_name(gone, into)
        self.part_of[gone] = into
        self.open.remove(gone)
        self.groups.pop(gone, None)

    def regroup(self, name: str, group: str) -> None:
        """Put a department into a group, or into none."""
        if self.groups.get(name, "") != group:
            self.lead_by_name(name, name)
            self.groups.pop(name, None)
            if group:
                self.groups[name] = group

    def rename_group(self, before: str, after: str) -> None:
        """Call a group otherwise."""
        for name in [name for name, group in self.groups.items() if group == before]:
            self.groups[name] = after
        for headed in self.heads.values():
            if before in headed:
                headed.remove(before)
                headed.add(after)

    def lead_by_name(self, name: str, instead: str) -> None:
        """Let whoever leads a department by its group lead one by name."""
        for person, headed in self.heads.items():
            if self.groups.get(name) in headed:
                self.leads[person].add(instead)

    def are_apart(self, one: str, other: str) -> bool:
        """Tell whether two are the same by now, or were said to be kept apart."""
        pairs = [{self.today(name) for name in pair} for pair in self.apart]
        return one == other or {one, other} in pairs

    def are_too_near(self, requester: int, supporter: int) -> bool:
        """Tell whether a supporter works where a requester is known, or near, or leads there."""
        known = {self.today(name) for name in self.declared[requester]}
        works = {self.today(name) for name in self.declared[supporter]}
        ever = {*self.open, *self.groups, *works, *known}.union(*self.apart)
        everywhere = {self.today(name) for name in ever}
        reach = {name for name in everywhere if any(self.are_apart(name, it) for it in known)}
        led = {self.today(name) for name in self.leads[supporter]}
        headed = {self.groups[name] for name in reach if name in self.groups}
        return bool(reach & (works | led) or headed & self.heads[supporter])

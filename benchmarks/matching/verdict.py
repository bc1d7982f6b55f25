"""The verdict on every offer, reckoned anew: a second reading of the rules, from the world itself.

It calls nothing of `matching`: what the promise says is looked up again in who works where, who
leads what, who is there at that second, and what has been said. An offer that breaks any of it
counts once.
"""

from collections.abc import Collection

from benchmarks.matching.almanac import day_of
from benchmarks.matching.arrivals import Asked
from benchmarks.matching.volunteers import Supporter
from benchmarks.matching.world import World
from matching.values import DepartmentId, SupporterId


class Verdict:
    """Counts the offers of one year that broke a rule."""

    def __init__(self, world: World, *, within_hours: bool = True) -> None:
        self.world = world
        self.violations = 0
        self._within_hours = within_hours
        self._near = [self._theirs(each) for each in world.requests]

    def offered(
        self, asked: Asked, place: int, at: int, load: int, declined: Collection[SupporterId]
    ) -> None:
        """Judge an offer at the second at which it is made."""
        supporter = self.world.supporters[place]
        self.violations += (
            self._too_close(asked, supporter)
            or self._unwanted(asked, supporter)
            or supporter.profile.id in declined
            or self._not_ready(supporter, at)
            or load >= supporter.profile.capacity
            or (self._within_hours and not supporter.presence.is_there(at))
        )

    def _theirs(self, asked: Asked) -> set[DepartmentId]:
        """Return every department that counts as the requester's."""
        declared = set(asked.request.departments)
        apart = self.world.places.neighbours
        beside = {other for one, others in apart.items() for other in others if one in declared}
        return declared | beside | set(asked.request.apart_from)

    def _too_close(self, asked: Asked, supporter: Supporter) -> bool:
        near, who = self._near[asked.number], supporter.profile
        works = any(each in near for each in who.departments)
        leads = any(each in near for each in who.leads.departments)
        heads = any(self.world.places.groups.get(each) in who.leads.groups for each in near)
        shuns = any(each in asked.request.departments for each in who.apart_from)
        return works or leads or heads or who.leads.everything or shuns

    def _unwanted(self, asked: Asked, supporter: Supporter) -> bool:
        request, who = asked.request, supporter.profile
        same = who.person == request.requester or who.id == request.on_roster_as
        apart = who.id in request.not_with or request.on_roster_as in who.not_with
        speechless = not any(each in who.languages for each in request.languages)
        return same or apart or who.id in request.vetoed or speechless

    def _not_ready(self, supporter: Supporter, at: int) -> bool:
        trained = day_of(at) <= supporter.trained_until(at)
        return supporter.is_away(at) or not trained or not supporter.profile.agreed

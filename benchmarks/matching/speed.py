"""Speed: one decision in a large roster, from the request to the first five."""

from dataclasses import replace
from itertools import islice
from random import Random
from statistics import median
from time import perf_counter

from benchmarks.matching.world import Scenario, World, world
from matching.ranking import ranked
from matching.roster import Roster
from matching.rules import Circumstance, eligible
from matching.values import Candidate
from benchmarks.matching.almanac import FIRST

def lived_in(world: World, count: int, dice: Random) -> list[Candidate]:
    out=[]
    for n in range(count):
        s=world.supporters[n % len(world.supporters)]
        cap=s.profile.capacity
        out.append(replace(s.profile, id=n.to_bytes(8), person=n, open_cases=min(cap, dice.choices((0,1,2,3),(.7,.2,.07,.03))[0]), recent_cases=dice.expovariate(1/.6), training_expires=s.trained_until(0)))
    return out
if __name__=="__main__":
    w=world(Scenario(300,1000),1)
    at=Circumstance(w.places,FIRST)
    for n in (300,10000,100000):
        cs=lived_in(w,n,Random(1))
        t=perf_counter(); r=Roster(cs); build=perf_counter()-t
        ts=[];opens=[]
        for a in w.requests[:200]:
            t=perf_counter(); five=list(islice(r.ranked(a.request,at),5)); ts.append(perf_counter()-t)
            t=perf_counter(); r._open(a.request,at); opens.append(perf_counter()-t)
        t=perf_counter(); e=ranked(a.request,eligible(a.request,cs,at))[:5]; plain=perf_counter()-t
        assert e==five
        print(n,'build ms',build*1e3,'median',median(ts)*1e3,'max',max(ts)*1e3,'p95',sorted(ts)[190]*1e3,'open',median(opens)*1e3,'plain',plain*1e3)

"""The reserve: of the free places of those who are there, some are left to urgent requests.

A share of the places is kept, rounded down, with those whom a request suits least. It delays and
forbids nothing: where all others have been asked already, those are asked as well.
"""

from collections.abc import Collection, Sequence

from matching.values import Candidate


def unreserved(
    there: Sequence[Candidate], asked: Collection[bytes], share: float
) -> Sequence[Candidate]:
    """Return whom of those who are there, the best first, a request that can wait comes before."""
    kept = int(share * sum(_free(each) for each in there))
    last = len(there)
    while last and _free(there[last - 1]) <= kept:
        last -= 1
        kept -= _free(there[last])
    rest = there[:last]
    return rest if any(each.id not in asked for each in rest) else there


def _free(candidate: Candidate) -> int:
    """Return how many more cases somebody has room for; who has none is not eligible."""
    return max(1, candidate.capacity - candidate.open_cases)

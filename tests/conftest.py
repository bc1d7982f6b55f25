"""What holds for every test: how long an example takes is no matter of right or wrong."""

from hypothesis import Phase, settings

AS_DRAWN = (Phase.explicit, Phase.reuse, Phase.generate)
"""What fails is told as it was drawn: to look for a shorter story of months takes too long."""

settings.register_profile("calm", deadline=None, derandomize=True)
settings.register_profile(
    "months", deadline=None, max_examples=20, stateful_step_count=200, phases=AS_DRAWN
)
settings.load_profile("calm")

"""What holds for every test: how long an example takes is no matter of right or wrong."""

from hypothesis import settings

settings.register_profile("calm", deadline=None, derandomize=True)
settings.load_profile("calm")

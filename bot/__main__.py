"""`python -m bot` is the same command as `peerline`."""

import sys
from zoneinfo import reset_tzpath

from bot.cli import main as command


def main() -> int:
    """Run the command by the time zones that come with it.

    A machine may know those of years ago, and whoever is told an hour has a newer clock.
    """
    reset_tzpath(())
    return command()


if __name__ == "__main__":
    sys.exit(main())

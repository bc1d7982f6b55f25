"""Files: written whole beside what was there, and then put in its place; nobody can lead them away.

A symbolic link that stands there is replaced, never followed.
"""

import os
from pathlib import Path


def put(path: Path, content: bytes, mode: int) -> None:
    """Write a file with the permissions of `mode`, in place of what was there.

    Raises:
        OSError: it cannot be written; what was there is untouched.
    """
    rest = path.with_name(path.name + ".part")
    rest.unlink(missing_ok=True)
    descriptor = os.open(rest, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    rest.replace(path)

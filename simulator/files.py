"""The files of a world: what persons and the bot have sent, by the ids that Telegram gives them."""

import mimetypes
import secrets
from pathlib import PurePosixPath

from msgspec import Struct

from simulator.history import Attached
from simulator.parameters import Upload
from simulator.shapes import Document, File

_ANYTHING = "application/octet-stream"


class Kept(Struct, frozen=True, gc=False):
    """A file, as a message shows it and as it is downloaded."""

    shown: Document
    ready: File
    upload: Upload
    url: str

    def attached(self, caption: str) -> Attached:
        """Return it as the reader of a message sees it."""
        return Attached(self.upload.name, self.ready.file_size, caption, self.url)


class Files:
    """Files by id, and by the path under which they are downloaded."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._by_id: dict[str, Kept] = {}
        self._by_path: dict[str, Kept] = {}

    def keep(self, name: str, content: bytes) -> Kept:
        """Keep a file under ids of its own."""
        kind = mimetypes.guess_type(name)[0] or _ANYTHING
        file_id, unique_id = secrets.token_urlsafe(48), secrets.token_urlsafe(12)
        path = f"documents/file_{len(self._by_id)}{PurePosixPath(name).suffix}"
        kept = Kept(
            Document(
                file_name=name,
                mime_type=kind,
                file_id=file_id,
                file_unique_id=unique_id,
                file_size=len(content),
            ),
            File(
                file_id=file_id,
                file_unique_id=unique_id,
                file_size=len(content),
                file_path=path,
            ),
            Upload(name, kind, content),
            f"/file/bot{self._token}/{path}",
        )
        self._by_id[file_id] = self._by_path[path] = kept
        return kept

    def find(self, file_id: str) -> Kept | None:
        """Return a file by its id."""
        return self._by_id.get(file_id)

    def lose(self, kept: Kept) -> None:
        """Let a path that was told lead nowhere any more, as after an hour at Telegram."""
        del self._by_path[kept.ready.file_path]

    def at(self, path: str) -> Kept | None:
        """Return the file that is downloaded at a path."""
        return self._by_path.get(path)

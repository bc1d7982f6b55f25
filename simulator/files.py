"""The files of a world: what persons and the bot have sent, by the ids that Telegram gives them.

A medium is what stands in a message under the name of its kind: a photo in several sizes, each with
an id of its own, or a voice note. It can be sent again by any of its ids, also when the message in
which the bot met it is gone. Of media that a test made up there is no content, and no address.
"""

import mimetypes
import secrets
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from msgspec import Struct

from simulator.history import Attached
from simulator.parameters import Upload
from simulator.photographs import Photograph
from simulator.shapes import Document, File, JsonObject

KINDS = (
    *("photo", "voice", "video_note", "video", "audio", "document", "animation", "sticker"),
    "live_photo",
)
"""The fields of a message in which files stand."""
_ANYTHING = "application/octet-stream"
_SIDES = (90, 320, 800, 1280)
"""The longer sides of the sizes that Telegram makes of a photo."""


class Kept(Struct, frozen=True, gc=False):
    """A file as it is downloaded; `url` is where on this server."""

    ready: File
    upload: Upload
    url: str

    @property
    def shown(self) -> Document:
        """It as a document in a message."""
        return Document(
            file_name=self.upload.name,
            mime_type=self.upload.kind,
            file_id=self.ready.file_id,
            file_unique_id=self.ready.file_unique_id,
            file_size=self.ready.file_size,
        )

    def attached(self, caption: str) -> Attached:
        """Return it as the reader of a message sees it."""
        return Attached(self.upload.name, self.ready.file_size, caption, self.url)


class Medium(Struct, frozen=True, gc=False):
    """What a message shows under the name of its kind; `url` is where on this server it is."""

    kind: str
    shown: object
    url: str | None = None

    @property
    def fields(self) -> JsonObject:
        """It as a part of a message."""
        return {self.kind: self.shown}


class Files:
    """Files by id, and by the path under which they are downloaded."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._by_id: dict[str, Kept] = {}
        self._by_path: dict[str, Kept] = {}
        self._media: dict[str, Medium] = {}

    def keep(self, name: str, content: bytes) -> Kept:
        """Keep a document under ids of its own."""
        kind = mimetypes.guess_type(name)[0] or _ANYTHING
        return self._lay("documents", Upload(name, kind, content))

    def keep_photo(self, photograph: Photograph) -> Medium:
        """Keep a photo; every size of it is the whole when it is downloaded."""
        upload = Upload(f"photo{photograph.suffix}", photograph.kind, photograph.content)
        sizes, kept = list[JsonObject](), None
        for width, height in _sizes(photograph):
            kept = self._lay("photos", upload)
            size = {"width": width, "height": height, "file_size": kept.ready.file_size}
            sizes.append({**_ids(kept.ready), **size})
        return self._met(Medium("photo", sizes, None if kept is None else kept.url))

    def keep_recording(self, kind: str, folder: str, upload: Upload, more: JsonObject) -> Medium:
        """Keep a voice note or a round video; `more` is what a message tells of it beside."""
        kept = self._lay(folder, upload)
        size = {"file_size": kept.ready.file_size}
        return self._met(Medium(kind, {**more, **_ids(kept.ready), **size}, kept.url))

    def meet(self, fields: JsonObject) -> None:
        """Remember the media of a message that somebody sent as Telegram would tell it."""
        for kind in KINDS:
            shown = fields.get(kind)
            if any(each not in self._media for each in ids(shown)):
                self._met(Medium(kind, shown))

    def medium(self, file_id: str) -> Medium | None:
        """Return what was met under an id, or None."""
        return self._media.get(file_id)

    def find(self, file_id: str) -> Kept | None:
        """Return a file by its id."""
        return self._by_id.get(file_id)

    def lose(self, kept: Kept) -> None:
        """Let a path that was told lead nowhere any more, as after an hour at Telegram."""
        del self._by_path[kept.ready.file_path]

    def at(self, path: str) -> Kept | None:
        """Return the file that is downloaded at a path."""
        return self._by_path.get(path)

    def _lay(self, folder: str, upload: Upload) -> Kept:
        path = f"{folder}/file_{len(self._by_id)}{PurePosixPath(upload.name).suffix}"
        file = File(
            file_id=secrets.token_urlsafe(48),
            file_unique_id=secrets.token_urlsafe(12),
            file_size=len(upload.content),
            file_path=path,
        )
        kept = Kept(file, upload, f"/file/bot{self._token}/{path}")
        self._by_id[file.file_id] = self._by_path[path] = kept
        return kept

    def _met(self, medium: Medium) -> Medium:
        for each in ids(medium.shown):
            self._media[each] = medium
        return medium


def ids(shown: object) -> Iterator[str]:
    """Yield the ids by which a medium can be sent again."""
    for each in shown if isinstance(shown, list) else [shown]:
        if isinstance(each, Mapping) and isinstance(each.get("file_id"), str):
            yield each["file_id"]


def _ids(file: File) -> JsonObject:
    return {"file_id": file.file_id, "file_unique_id": file.file_unique_id}


def _sizes(photograph: Photograph) -> Iterator[tuple[int, int]]:
    """Yield width and height of the sizes, the smallest first."""
    longest = max(photograph.width, photograph.height)
    for side in (*(each for each in _SIDES if each < longest), min(longest, _SIDES[-1])):
        scale = side / longest
        yield max(1, round(photograph.width * scale)), max(1, round(photograph.height * scale))

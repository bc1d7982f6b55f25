"""Wishes: what a programme's founder wants, by flags or as the wizard asked; None is unsaid."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, repr=False)
class Wishes:
    """What `peerline init` is to make.

    `token` is one that was typed, to be written to a file; `check` asks Telegram who the bot is.
    """

    config: Path
    token_file: Path | None = None
    token: str = ""
    api_url: str | None = None
    name: str | None = None
    organization: str | None = None
    time_zone: str | None = None
    languages: tuple[str, ...] | None = None
    contact: str | None = None
    coordinator: int | None = None
    demo: bool = False
    check: bool = True

    def by_key(self) -> dict[tuple[str, str], object]:
        """Return what is wished for, by section and key of the configuration."""
        wished = {
            ("telegram", "token_file"): self._token_file(),
            ("telegram", "api_url"): self.api_url,
            ("programme", "name"): self.name,
            ("programme", "organization"): self.organization,
            ("programme", "time_zone"): self.time_zone,
            ("programme", "languages"): None if self.languages is None else list(self.languages),
            ("programme", "contact"): self.contact,
            ("programme", "coordinators"): None if self.coordinator is None else [self.coordinator],
        }
        return {key: value for key, value in wished.items() if value is not None}

    def _token_file(self) -> str | None:
        """Return the file as the configuration names it: by name where it lies beside it."""
        if self.token_file is None:
            return None
        file, folder = self.token_file.absolute(), self.config.absolute().parent
        return file.name if file.parent == folder else str(file)

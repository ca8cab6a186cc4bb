"""What the user can act on. Everything that is not one of these is a bug."""

from __future__ import annotations


class DccError(Exception):
    """Something expected went wrong; the message and the hint are fit for the user.

    Args:
        message: One sentence that says what happened.
        hint: One sentence that says what to do now; may be empty.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InvalidInputError(DccError):
    """What was typed, chosen or imported cannot be taken."""


class NotFoundError(DccError):
    """Something that was asked for is not in the workshop file."""


class UndoRefusedError(DccError):
    """A step cannot be undone or redone any more."""


class StorageError(DccError):
    """The workshop file could not be read or written."""


class FileInUseError(StorageError):
    """Somebody else has the workshop file open."""


class ForeignFileError(StorageError):
    """The file is not a workshop file."""


class DamagedFileError(StorageError):
    """The file is a workshop file that cannot be read whole."""


class TooNewError(StorageError):
    """The file was written by a newer version of the program."""


class ExportError(DccError):
    """A document could not be written; the old one is untouched."""


class ForeignDocumentError(ExportError):
    """There is a file already that this program did not write, or that somebody has edited since."""


class TemplateError(DccError):
    """A template is wrong; `problems` lists all that is, each with its place."""

    def __init__(self, message: str, *, hint: str = "", problems: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint=hint)
        self.problems = problems

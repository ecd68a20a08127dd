"""Every error that a person can meet, as one tree.

::

    FactcheckError            status 1
    ├── UsageError            status 2   the command's words are off
    │   ├── SettingsError                ... or those of the settings file
    │   └── EarlierDraftError            ... as a newer draft is the one to work on
    │   └── InTheWayError                ... or somebody else's change stands in the way
    ├── ReadError             status 3   the story cannot be read
    │   ├── FetchError                   ... because the address does not answer with one
    │   └── NoArticleError               ... because it holds no article
    ├── DeskError             status 4   the desk file cannot be used
    │   ├── DeskLockedError              ... because another program holds it
    │   ├── CarriedError                 ... or one that is to bring an article to it
    │   └── NotOnDeskError               no such article, claim or contradiction on it
    └── ExportError           status 5   the report cannot be written

Each carries one line that says what is wrong and what to do. Standard library only.
"""

from __future__ import annotations

from typing import ClassVar


class FactcheckError(Exception):
    """Base of all errors meant for a person.

    Args:
        message: what is wrong and what to do, one line, no trailing full stop needed.
    """

    status: ClassVar[int] = 1
    """Exit status of the command line."""
    title: ClassVar[str] = "Something went wrong"
    """Heading of the notice on the screen."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UsageError(FactcheckError):
    """A value given on the command line or to a public function cannot be used."""

    status = 2
    title = "That cannot be done"


class SettingsError(UsageError):
    """The settings file cannot be used; the message names the line and the setting."""

    title = "The settings cannot be used"


class EarlierDraftError(UsageError):
    """What was to be changed is an earlier draft; the message names the newest."""

    title = "There is a newer draft"


class InTheWayError(UsageError):
    """What was done cannot be taken back or brought back: a later change would be lost."""


class ReadError(FactcheckError):
    """A story cannot be read: missing, empty, binary, too large."""

    status = 3
    title = "The story cannot be read"


class FetchError(ReadError):
    """An address cannot be fetched: refused, timed out, not found, redirected in a circle."""


class NoArticleError(ReadError):
    """The input was read, but there is no article in it."""


class DeskError(FactcheckError):
    """The desk file cannot be opened or written."""

    status = 4
    title = "The desk file cannot be used"


class DeskLockedError(DeskError):
    """Another program holds the desk file for longer than we wait."""


class CarriedError(DeskError):
    """A file that is to bring an article to the desk is none, or was altered."""

    title = "That file cannot be imported"


class NotOnDeskError(DeskError):
    """The article, claim or contradiction asked for is not on this desk."""

    title = "Not on this desk"


class ExportError(FactcheckError):
    """A report cannot be written: unknown format, existing file, full or read-only disk."""

    status = 5
    title = "The report cannot be written"

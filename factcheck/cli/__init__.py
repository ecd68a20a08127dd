"""The command line: the whole desk without a screen, and the way to the workbench.

Every command is a function of `factcheck.cli.commands`; what they print is laid out in
`factcheck.cli.printing`. Anything heavy is imported by the command that needs it.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Sequence

from factcheck.cli.arguments import parser
from factcheck.errors import FactcheckError

_IN_ASCII = "factcheck.in_ascii"
_NEAREST = {
    "⚡": "!",
    "·": "-",
    "…": "...",
    "–": "-",
    "—": "--",
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’‚", "'"),
}
_INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells give it (128 + SIGINT)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the words after `factcheck`; those of the process without it.

    Returns:
        Exit status: 0, or that of the error (`factcheck.errors`), 130 when interrupted.
    """
    codecs.register_error(_IN_ASCII, _in_ascii)
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", _keep)(errors=_IN_ASCII)
    options = parser().parse_args(argv)
    try:
        status: int = options.command(options)
        sys.stdout.flush()
    except FactcheckError as error:
        from factcheck.text.cleaning import clean_line

        print(f"factcheck: {clean_line(error.message)}", file=sys.stderr)
        return error.status
    except KeyboardInterrupt:
        print("factcheck: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); nothing is left to say, also not at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _in_ascii(error: UnicodeError) -> tuple[str, int]:
    """Write what the terminal cannot show in its nearest ASCII, or as its code."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    shown = "".join(
        _NEAREST.get(char, char.encode("ascii", "backslashreplace").decode("ascii"))
        for char in error.object[error.start : error.end]
    )
    return shown, error.end


def _keep(**_settings: str) -> None:
    """Leave a stream as it is that cannot be told how to treat what it cannot show."""

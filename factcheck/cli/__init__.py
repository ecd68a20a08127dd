"""The command line: the whole desk without a screen, and the way to the workbench.

Every command is a function of `factcheck.cli.commands`; what they print is laid out in
`factcheck.cli.printing`. Anything heavy is imported by the command that needs it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from factcheck.cli.arguments import parser
from factcheck.errors import FactcheckError

_INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells give it (128 + SIGINT)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the words after `factcheck`; those of the process without it.

    Returns:
        Exit status: 0, or that of the error (`factcheck.errors`), 130 when interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets its code, not a traceback.
        getattr(stream, "reconfigure", _keep)(errors="backslashreplace")
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


def _keep(**_settings: str) -> None:
    """Leave a stream as it is that cannot be told how to treat what it cannot show."""

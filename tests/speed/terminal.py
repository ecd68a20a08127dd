"""A process under a terminal of its own, its output read and thrown away."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Sequence

COLUMNS, ROWS = 140, 45
_TOO_LONG = 60.0
"""Seconds after which a program that does not end is stopped."""


def run_in_terminal(command: Sequence[str]) -> float:
    """Run a command under a new terminal until it ends.

    Returns:
        When it was started, in seconds of the system's monotonic clock.

    Raises:
        RuntimeError: it failed, or did not end in time.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    started = time.monotonic()
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    printed = b""
    try:
        while process.poll() is None:
            if time.monotonic() - started > _TOO_LONG:
                process.kill()
                raise RuntimeError(f"{command} did not end in {_TOO_LONG:.0f} s")
            if select.select([ours], [], [], 0.005)[0]:
                try:
                    printed = (printed + os.read(ours, 65536))[-4000:]
                except OSError:  # the other side has closed
                    break
    finally:
        process.wait()
        os.close(ours)
    if process.returncode:
        raise RuntimeError(f"{command} failed:\n{printed.decode(errors='replace')}")
    return started

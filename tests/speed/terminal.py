"""A process under a terminal of its own, its output read and thrown away."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Sequence

COLUMNS, ROWS = 140, 45
_TOO_LONG = 60.0
"""Seconds after which a program that does not end is stopped."""


_ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")


def run_in_terminal(command: Sequence[str]) -> float:
    """Run a command under a new terminal until it ends.

    Returns:
        When it was started, in seconds of the system's monotonic clock.

    Raises:
        RuntimeError: it failed, or did not end in time.
    """
    ours, process, started = _start(command, {})
    printed = b""
    try:
        while process.poll() is None:
            if time.monotonic() - started > _TOO_LONG:
                process.kill()
                raise RuntimeError(f"{command} did not end in {_TOO_LONG:.0f} s")
            printed = (printed + _printed(ours))[-4000:]
    finally:
        process.wait()
        os.close(ours)
    if process.returncode:
        raise RuntimeError(f"{command} failed:\n{printed.decode(errors='replace')}")
    return started


def seconds_until(command: Sequence[str], words: Sequence[str], home: str) -> float:
    """Run a command under a new terminal until all of some words stand on its screen, and end it.

    Args:
        command: the program.
        words: what it must have written; each in one piece.
        home: its home folder, so that nothing of this user's own slows it down.

    Returns:
        Seconds from its start until then.

    Raises:
        RuntimeError: they did not come in time.
    """
    ours, process, started = _start(command, {"HOME": home})
    printed = b""
    try:
        while not all(word.encode() in _ESCAPES.sub(b"", printed) for word in words):
            if process.poll() is not None or time.monotonic() - started > _TOO_LONG:
                raise RuntimeError(f"{command} did not write {words}")
            printed += _printed(ours)
        return time.monotonic() - started
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def _start(
    command: Sequence[str], variables: dict[str, str]
) -> tuple[int, subprocess.Popen[bytes], float]:
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    started = time.monotonic()
    process = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, **terminal, **variables},
        start_new_session=True,
    )
    os.close(theirs)
    return ours, process, started


def _printed(ours: int) -> bytes:
    """Return what was written within some milliseconds; nothing once the other side has closed."""
    if not select.select([ours], [], [], 0.005)[0]:
        return b""
    try:
        return os.read(ours, 65536)
    except OSError:
        return b""

"""Real terminals for tests: a pseudo-terminal whose screen is read here, and tmux."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import shlex
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from rich.cells import cell_len

COLUMNS, LINES = 80, 24
PATIENCE = 60.0
"""Seconds that something on the screen is waited for; a busy machine is slow to start."""

# ECMA-48: control sequences, control strings, other escapes, line controls, text.
_TOKEN = re.compile(
    r"\x1b\[([0-?]*)[ -/]*([@-~])|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]"
    r"|([\r\n\x08])|([^\x00-\x1f\x7f]+)"
)


class Terminal(Protocol):
    """A program in a terminal."""

    def send(self, keys: str) -> None:
        """Type characters."""

    def screen(self) -> str:
        """Return what stands on the screen, a line each."""

    def has_ended(self) -> bool:
        """Return whether the program has ended."""

    def close(self) -> None:
        """End the program, if it has not ended."""


class PseudoTerminal:
    """A program in a pseudo-terminal; what it writes is drawn on a screen of cells here."""

    def __init__(self, arguments: list[str]) -> None:
        mine, its = pty.openpty()
        size = struct.pack("HHHH", LINES, COLUMNS, 0, 0)
        fcntl.ioctl(its, termios.TIOCSWINSZ, size)
        self._mine = mine
        self._written = bytearray()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "factcheck", *arguments],
            stdin=its,
            stdout=its,
            stderr=its,
            env=os.environ | {"TERM": "xterm-256color"},
            start_new_session=True,
        )
        os.close(its)

    def send(self, keys: str) -> None:
        os.write(self._mine, keys.encode())

    def screen(self) -> str:
        self._read()
        return drawn(self._written.decode("utf-8", "ignore"))

    @property
    def written(self) -> str:
        """All that the program has written, commands to the terminal among it."""
        self._read()
        return self._written.decode("utf-8", "ignore")

    def _read(self) -> None:
        while select.select([self._mine], [], [], 0)[0]:
            try:
                some = os.read(self._mine, 65_536)
            except OSError:  # the other end is closed
                return
            if not some:
                return
            self._written += some

    def has_ended(self) -> bool:
        self._read()
        return self._process.poll() is not None

    @property
    def status(self) -> int | None:
        """The exit status, None while the program goes on."""
        return self._process.poll()

    def close(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._mine)


class Tmux:
    """A program in tmux, on a server of its own."""

    def __init__(self, arguments: list[str], socket: Path) -> None:
        self._socket = socket
        command = shlex.join([sys.executable, "-m", "factcheck", *arguments])
        self._tmux(
            *("-f", os.devnull, "new-session", "-d", "-s", "it"),
            *("-x", str(COLUMNS), "-y", str(LINES), f"exec {command}"),
        )

    def _tmux(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["tmux", "-u", "-S", str(self._socket), *arguments],
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
        )

    def send(self, keys: str) -> None:
        for key in keys:
            self._tmux("send-keys", "-t", "it", "-H", f"{ord(key):x}")

    def screen(self) -> str:
        return self._tmux("capture-pane", "-p", "-t", "it").stdout

    def has_ended(self) -> bool:
        return self._tmux("has-session", "-t", "it").returncode != 0

    def close(self) -> None:
        self._tmux("kill-server")


def until(terminal: Terminal, shows: Callable[[str], bool], what: str) -> str:
    """Wait until the screen shows something, and return it."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        screen = terminal.screen()
        if shows(screen):
            return screen
        time.sleep(0.05)
    raise AssertionError(f"never seen: {what}\n{terminal.screen()}")


def until_ended(terminal: Terminal) -> None:
    """Wait until the program has ended."""
    ends = time.monotonic() + PATIENCE
    while not terminal.has_ended():
        assert time.monotonic() < ends, f"it does not end:\n{terminal.screen()}"
        time.sleep(0.05)


def drawn(written: str) -> str:
    """Return what a terminal shows after something was written to it.

    Only what moves the cursor, clears or writes is looked at; colours and modes are not.
    """
    cells = [[" "] * COLUMNS for _ in range(LINES)]
    row = column = 0
    for found in _TOKEN.finditer(written):
        numbers, command, line, text = found.groups()
        if command == "H":
            at = [int(each or 1) for each in (numbers or "1;1").split(";")]
            row, column = at[0] - 1, (at[1] if len(at) > 1 else 1) - 1
        elif command == "J" and numbers == "2":
            cells = [[" "] * COLUMNS for _ in range(LINES)]
        elif line == "\r":
            column = 0
        elif line == "\n":
            row += 1
        elif text and row < LINES:
            for char in text:
                width = cell_len(char)
                if width and column < COLUMNS:
                    cells[row][column : column + width] = [char, *[""] * (width - 1)]
                    column += width
    return "\n".join("".join(each).rstrip() for each in cells)

"""The same screens in a browser: a real server and a real headless Chromium, on loopback."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.model import Status
from factcheck.tui.serving import is_loopback, is_ours
from tests.tui.conftest import PUBLISHED, STORY

LOOPBACK = ("127.0.0.1", "localhost", "::1")
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
TOO_LONG = 60.0


@pytest.mark.parametrize(
    ("sent_to", "origin", "names", "ours"),
    [
        ("127.0.0.1:8000", None, LOOPBACK, True),
        ("localhost:8000", "http://localhost:8000", LOOPBACK, True),
        ("[::1]:8000", "http://[::1]:8000", LOOPBACK, True),
        ("127.0.0.1:8000", "https://news.example", LOOPBACK, False),
        ("127.0.0.1:8000", "http://127.0.0.1:9000", LOOPBACK, False),
        ("127.0.0.1:8000", "null", LOOPBACK, False),
        ("news.example:8000", "http://news.example:8000", LOOPBACK, False),  # a name moved to us
        ("127.0.0.1", None, LOOPBACK, False),
        ("", None, LOOPBACK, False),
        ("desk.newsroom.example:8000", "http://desk.newsroom.example:8000", (), True),
        ("desk.newsroom.example:8000", "https://news.example", (), False),
    ],
)
def test_only_our_own_page_may_open_the_desk(
    sent_to: str, origin: str | None, names: tuple[str, ...], ours: bool
) -> None:
    assert is_ours(sent_to, origin, names, 8000) is ours


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("", False)],
)
def test_what_only_this_machine_reaches(host: str, loopback: bool) -> None:
    assert is_loopback(host) is loopback


def test_without_the_extra_one_line_says_how_to_get_it(tmp_path: Path) -> None:
    # An import that finds nothing, as where the extra is not installed.
    (tmp_path / "textual_serve.py").write_text("raise ImportError('not here')\n")
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "serve"],
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=TOO_LONG,
    )
    assert done.returncode == 2
    assert done.stderr == (
        "factcheck: serving needs an extra: pip install 'factcheck-desk[serve]'\n"
    )


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.fixture
def server(desk_file: Path) -> Iterator[int]:
    """Serve a desk with one article; give the port."""
    pytest.importorskip("textual_serve", reason="the extra `serve` is not installed")
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    with factcheck.Desk(desk_file) as desk:
        desk.add(factcheck.read(STORY.encode(), published=PUBLISHED))
    port = free_port()
    words = ["serve", "--port", str(port), "--desk", str(desk_file)]
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", *words], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(f"open http://127.0.0.1:{port} ")
        yield port
        process.terminate()


class Browser:
    """A page of a headless Chromium, driven through its debugging socket."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._calls = 0
        self.asked_for: list[str] = []

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._calls += 1
        await self._page.send_json({"id": self._calls, "method": method, "params": parameters})
        while True:
            answer = json.loads((await self._page.receive()).data)
            if answer.get("method") == "Network.requestWillBeSent":
                self.asked_for.append(answer["params"]["request"]["url"])
            if answer.get("id") == self._calls:
                found: dict[str, Any] = answer.get("result", {})
                return found

    async def until(self, expression: str) -> None:
        while not (await self.call("Runtime.evaluate", expression=expression))["result"]["value"]:
            await asyncio.sleep(0.1)

    async def press(self, key: str, text: str, code: int) -> None:
        event = {"key": key, "text": text, "windowsVirtualKeyCode": code}
        await self.call("Input.dispatchKeyEvent", type="keyDown", **event)
        await self.call("Input.dispatchKeyEvent", type="keyUp", key=key)

    async def picture(self) -> bytes:
        shot = await self.call("Page.captureScreenshot", format="png")
        return base64.b64decode(shot["data"])


async def test_a_claim_is_marked_in_a_real_browser(
    server: int, desk_file: Path, tmp_path: Path
) -> None:
    import aiohttp

    port = free_port()
    chromium = await asyncio.create_subprocess_exec(
        CHROMIUM,
        *(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={tmp_path / 'chromium'}",
        ),
        *(f"--remote-debugging-port={port}", "--window-size=1100,700", "about:blank"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(TOO_LONG), aiohttp.ClientSession() as session:
            socket_address = await page_socket(session, port)
            async with session.ws_connect(socket_address, max_msg_size=0) as page:
                browser = Browser(page)
                await browser.call("Network.enable")
                await browser.call("Page.navigate", url=f"http://127.0.0.1:{server}/")
                await browser.until("document.body?.classList.contains('-first-byte') ?? false")
                await mark_through(browser, desk_file)
                assert (await browser.picture()).startswith(b"\x89PNG")
                mine = (f"http://127.0.0.1:{server}/", "data:", "blob:")
                assert [each for each in browser.asked_for if not each.startswith(mine)] == []
    finally:
        chromium.terminate()
        await chromium.wait()


async def page_socket(session: Any, port: int) -> str:
    """Return the address of the first page's debugging socket, once there is one."""
    import aiohttp

    while True:
        try:
            async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                for target in await answer.json(content_type=None):
                    if target["type"] == "page":
                        address: str = target["webSocketDebuggerUrl"]
                        return address
        except aiohttp.ClientConnectionError:
            pass  # it is still starting
        await asyncio.sleep(0.1)


async def mark_through(browser: Browser, desk_file: Path) -> None:
    """Open the article and mark its first claim, by keys, until the desk file says so."""
    while True:
        # A key that comes too early is lost, and Enter on the workbench does nothing.
        await browser.press("Enter", "\r", 13)
        await browser.press("v", "v", 86)
        await asyncio.sleep(0.3)
        with factcheck.Desk(desk_file) as desk:
            if desk.claims(1)[0].status is Status.VERIFIED:
                return

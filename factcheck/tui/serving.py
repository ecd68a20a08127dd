"""The same screens in a browser, through textual-serve (the optional extra `serve`).

There is no password, so only this machine is served unless told otherwise, and a page of another
site that the same browser shows is kept out: a browser names the page it acts for (`Origin`) and
the name it was sent to (`Host`), and only our own page may open the screens. The page is ours, too:
that of textual-serve loads a font from elsewhere, and nothing here leaves the machine.
"""

from __future__ import annotations

import ipaddress
import os
import shlex
import subprocess
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from aiohttp import web

    Response: TypeAlias = web.StreamResponse
    Handler = Callable[[web.Request], Awaitable[Response]]

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def serve(command: Sequence[str], host: str, port: int, say: Callable[[str], None]) -> None:
    """Serve until interrupted; each tab of the browser runs the command in a process of its own.

    Args:
        command: the program and its words.
        host: address to listen on.
        port: where to listen.
        say: told in a line where to look once it can be opened.

    Raises:
        UsageError: the extra is not installed, or that address and port cannot be had.
    """
    try:
        # An extra that most people do not have, with a web server of its own.
        from textual_serve.server import Server
    except ImportError as error:
        raise UsageError("serving needs an extra: pip install 'factcheck-desk[serve]'") from error

    class OurServer(Server):  # type: ignore[misc]  # types only where the extra is installed
        """Shows our page to our own page's address and nobody else."""

        async def _make_app(self) -> web.Application:
            app: web.Application = await super()._make_app()
            app.middlewares.append(_only_ours(host, port))
            return app

        async def on_startup(self, _app: web.Application) -> None:
            """Say where it is."""
            say(f"open {self.public_url} in a browser; Ctrl-C ends it")

        def initialize_logging(self) -> None:
            """Leave logging alone: what goes wrong is raised."""

    os.environ["PYTHONIOENCODING"] = "utf-8"  # a browser shows all of Unicode
    server = OurServer(
        subprocess.list2cmdline(command) if os.name == "nt" else shlex.join(command),
        host=host,
        port=port,
        title="factcheck",
        public_url=f"http://{_bracketed(host)}:{port}",
        templates_path=Path(__file__).with_name("page"),
    )
    try:
        server.serve()
    except OSError as error:
        raise UsageError(
            f"{host} port {port} cannot be listened on ({error.strerror}); try another --port"
        ) from error


def _only_ours(host: str, port: int) -> Callable[[web.Request, Handler], Awaitable[Response]]:
    """Return what refuses requests that another site's page makes."""
    from aiohttp import web

    names = _LOOPBACK if is_loopback(host) else ()

    async def guard(request: web.Request, handler: Handler) -> Response:
        if not is_ours(request.headers.get("Host", ""), request.headers.get("Origin"), names, port):
            raise web.HTTPForbidden(text="factcheck: this page may not open the desk\n")
        return await handler(request)

    marked: Callable[[web.Request, Handler], Awaitable[Response]] = web.middleware(guard)
    return marked


def is_ours(sent_to: str, origin: str | None, names: Sequence[str], port: int) -> bool:
    """Return whether a request is for us and made by our own page.

    Args:
        sent_to: the request's `Host`.
        origin: its `Origin`; None where the browser sends none, as for a page that is typed in.
        names: our names; empty where the user has told us to serve other machines, which may know
            us by any name.
        port: our port.
    """
    if names and sent_to.lower() not in {f"{_bracketed(name)}:{port}" for name in names}:
        return False
    return origin is None or origin.lower() in (
        f"http://{sent_to.lower()}",
        f"https://{sent_to.lower()}",
    )


def is_loopback(host: str) -> bool:
    """Return whether an address is this machine's own and no other can reach it."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host

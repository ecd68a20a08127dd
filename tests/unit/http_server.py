"""A real web server on loopback for tests: routes are functions or canned answers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Handler = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True)
class Answer:
    """A canned answer.

    Attributes:
        body: bytes sent as they are.
        status: HTTP status.
        headers: headers beside Content-Length.
    """

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html"})


class Site:
    """A running server.

    Attributes:
        routes: what each path answers; others are not found.
        stopped: set when the test is over, for handlers that keep a client waiting.
        asked: paths that were asked for, in order.
    """

    def __init__(self) -> None:
        self.routes: dict[str, Answer | Handler] = {}
        self.stopped = threading.Event()
        self.asked: list[str] = []
        site = self

        class RequestHandler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.asked.append(self.path)
                route = site.routes.get(self.path, Answer(b"not found", 404))
                if not isinstance(route, Answer):
                    route(self)
                    return
                self.send_response(route.status)
                for name, value in route.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(route.body)))
                self.end_headers()
                self.wfile.write(route.body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  inherited name
                """Keep the test's output clean."""

        self._server = _QuietServer(("127.0.0.1", 0), RequestHandler)

    def __getitem__(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self._server.server_port}{path}"


class _QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients hang up in these tests; that is no error of the server."""


@contextmanager
def serving() -> Iterator[Site]:
    """Run a server until the block ends."""
    site = Site()
    thread = threading.Thread(target=site._server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.stopped.set()
        site._server.shutdown()
        site._server.server_close()
        thread.join()

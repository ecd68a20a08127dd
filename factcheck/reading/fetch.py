"""Fetching a page: every hop, byte and second is counted, and nothing but http(s) is followed.

httpx's own limits do not bound memory: one small gzip chunk can become fifty megabytes. So the
bytes are taken raw from the wire and unpacked here, with a ceiling.
"""

from __future__ import annotations

import queue
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from factcheck._version import __version__
from factcheck.errors import FetchError
from factcheck.text.cleaning import clean_line

if TYPE_CHECKING:
    import httpx

_HEADERS: Final = {
    "User-Agent": f"factcheck/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
}
_UNPACKED_ENCODINGS: Final = ("", "identity")
_PACKED_ENCODINGS: Final = ("gzip", "x-gzip", "deflate")
_REASONS: Final = {
    401: "it asks for a login",
    402: "it asks for payment",
    403: "it refuses programs like this one",
    404: "there is no such page",
    410: "the page was taken away",
    429: "it asks to slow down",
    451: "it is blocked for legal reasons",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a page may cost.

    Attributes:
        redirects: hops followed.
        wire_bytes: bytes taken from the wire, packed as they come.
        bytes: bytes after unpacking.
        seconds: for everything, names looked up and all hops included.
        wait_seconds: for one connection, or for the next bytes of it.
    """

    redirects: int = 5
    wire_bytes: int = 10_000_000
    bytes: int = 30_000_000
    seconds: float = 30.0
    wait_seconds: float = 10.0


DEFAULT_LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class Page:
    """What an address answered.

    Attributes:
        data: the unpacked bytes.
        address: the address after all redirects, on one line.
        media_type: lower-case type from the header ("text/html"), may be empty.
        charset: charset from the header, may be empty.
    """

    data: bytes
    address: str
    media_type: str
    charset: str

    @property
    def path(self) -> str:
        """The path of the address, for its suffix."""
        return urlsplit(self.address).path


def fetch(address: str, limits: Limits = DEFAULT_LIMITS) -> Page:
    """Fetch a page.

    Proxies and passwords of the environment are not used.

    Args:
        address: http or https address.
        limits: how much it may cost.

    Raises:
        FetchError: refused, timed out, not found, redirected in a circle or away from http(s),
            too large, or no address at all.
    """
    # The deadline is kept from outside: a server that sends a byte now and then never runs into
    # a time limit for one read. The thread ends with its next read, within `wait_seconds`.
    answer: queue.Queue[Page | BaseException] = queue.Queue(maxsize=1)

    def work() -> None:
        try:
            answer.put(_fetch(address, limits))
        except BaseException as error:  # noqa: BLE001  raised again below, in the caller's thread
            answer.put(error)

    threading.Thread(target=work, name="fetch", daemon=True).start()
    try:
        found = answer.get(timeout=limits.seconds)
    except queue.Empty:
        raise FetchError(
            f"{_shown(address)} did not answer within {limits.seconds:g} seconds; "
            "try again, or save the page and open the file"
        ) from None
    if isinstance(found, BaseException):
        raise found
    return found


def _fetch(address: str, limits: Limits) -> Page:
    import httpx  # 150 ms to import, for stories from an address only

    seen: list[str] = []
    try:
        with httpx.Client(
            headers=_HEADERS,
            timeout=limits.wait_seconds,
            trust_env=False,
            follow_redirects=False,
        ) as client:
            for _ in range(limits.redirects + 1):
                _check_address(address)
                if address in seen:
                    raise FetchError(
                        f"{_shown(address)} redirects in a circle; save the page and open the file"
                    )
                seen.append(address)
                with client.stream("GET", address) as response:
                    if not response.has_redirect_location:
                        return _page(address, response, limits)
                    address = urljoin(address, response.headers["location"])
    except httpx.InvalidURL:
        raise FetchError(f"{_shown(address)} is no address; check it") from None
    except httpx.TimeoutException:
        raise FetchError(
            f"{_shown(address)} did not answer within {limits.wait_seconds:g} seconds; "
            "try again, or save the page and open the file"
        ) from None
    except httpx.ConnectError as error:
        raise FetchError(
            f"{_shown(address)} cannot be reached ({clean_line(str(error))}); "
            "check the address and the connection"
        ) from None
    except httpx.HTTPError as error:
        raise FetchError(
            f"{_shown(address)} broke off ({clean_line(str(error)) or type(error).__name__}); "
            "try again, or save the page and open the file"
        ) from None
    raise FetchError(
        f"{_shown(seen[0])} redirects more than {limits.redirects} times; "
        "save the page and open the file"
    )


def _check_address(address: str) -> None:
    try:
        parts = urlsplit(address)
        host = parts.hostname
        _ = parts.port  # raises when it is no port number
    except ValueError:
        raise FetchError(f"{_shown(address)} is no address; check it") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise FetchError(
            f"{_shown(address)} is no http or https address; save the page and open the file"
        )
    if not host:
        raise FetchError(f"{_shown(address)} names no host; check the address")
    if parts.username or parts.password:
        raise FetchError(
            f"the address of {_shown(host)} holds a name or password; leave it out of the address"
        )


def _page(address: str, response: httpx.Response, limits: Limits) -> Page:
    shown = _shown(address)
    if response.status_code >= 400 or not response.is_success:
        why = _REASONS.get(response.status_code) or (
            "its server has a fault" if response.status_code >= 500 else "that is no page"
        )
        raise FetchError(
            f"{shown} answers {response.status_code}: {why}; "
            "check the address, or save the page in a browser and open the file"
        )
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in (*_UNPACKED_ENCODINGS, *_PACKED_ENCODINGS):
        raise FetchError(
            f"{shown} is packed in a way not asked for; save the page and open the file"
        )
    wire = _within(response.iter_raw(65_536), limits.wire_bytes, shown)
    if encoding in _PACKED_ENCODINGS:
        data = _unpack(wire, encoding, limits.bytes, shown)
    else:
        data = b"".join(_within(wire, limits.bytes, shown))
    media, _, rest = response.headers.get("content-type", "").partition(";")
    charset = response.charset_encoding or ""
    return Page(data, clean_line(address), media.strip().lower(), charset if rest else "")


def _within(chunks: Iterator[bytes], most: int, shown: str) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > most:
            raise _too_large(shown, most)
        yield chunk


def _unpack(chunks: Iterator[bytes], encoding: str, most: int, shown: str) -> bytes:
    """Unpack gzip or deflate, never holding more than `most` bytes and one chunk."""
    out = bytearray()
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    started = encoding != "deflate"
    try:
        for chunk in chunks:
            if not started:  # "deflate" is zlib by the standard, raw deflate from some servers
                raw = chunk[0] & 0x0F != 8
                unpacker = zlib.decompressobj(-zlib.MAX_WBITS if raw else zlib.MAX_WBITS)
                started = True
            out += unpacker.decompress(chunk, most + 1 - len(out))
            if len(out) > most or unpacker.unconsumed_tail:
                raise _too_large(shown, most)
        return bytes(out)
    except zlib.error:
        raise FetchError(
            f"{shown} is packed wrongly; save the page in a browser and open the file"
        ) from None


def _too_large(shown: str, most: int) -> FetchError:
    return FetchError(
        f"{shown} is larger than {most / 1_000_000:g} MB; save the story's text and open the file"
    )


def _shown(address: str) -> str:
    return clean_line(address)[:200]

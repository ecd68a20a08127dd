"""Fetching, against a real server on loopback."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from factcheck.errors import FetchError, NoArticleError, ReadError
from factcheck.reading import read
from factcheck.reading.fetch import Limits, fetch
from tests.unit.http_server import Answer, Site, serving

STORY = (
    b"<!doctype html><html><head><title>Bridge closes | Elm Post</title></head><body><article>"
    b"<h1>Bridge closes</h1><p>The old bridge at Elmford closes on Monday for nine months, the "
    b"county council said in a statement.</p><p>About 4,000 cars a day cross it, according to the "
    b"council, and no other bridge lies within 12 miles.</p></article></body></html>"
)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


def _text(body: bytes, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(body, headers={"Content-Type": "text/plain", **named})


def _redirect(to: str) -> Answer:
    return Answer(b"", 302, {"Location": to})


def test_a_page_becomes_an_article_that_knows_its_address(site: Site) -> None:
    site.routes["/2026/05/04/bridge"] = Answer(STORY)
    article = read(site["/2026/05/04/bridge"])
    assert article.title == "Bridge closes"
    assert article.source == site["/2026/05/04/bridge"]
    assert str(article.published) == "2026-05-04"
    assert article.published_from == "page address"
    assert "nine months" in article.text


def test_redirects_are_followed_and_the_last_address_counts(site: Site) -> None:
    site.routes["/a"] = _redirect("/b")
    site.routes["/b"] = _redirect("c")
    site.routes["/c"] = Answer(STORY)
    page = fetch(site["/a"])
    assert page.address == site["/c"]
    assert site.asked == ["/a", "/b", "/c"]


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "raw deflate", "identity"])
def test_packed_answers_are_unpacked(site: Site, encoding: str) -> None:
    raw = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = {
        "gzip": gzip.compress(STORY),
        "deflate": zlib.compress(STORY),
        "raw deflate": raw.compress(STORY) + raw.flush(),
        "identity": STORY,
    }[encoding]
    site.routes["/"] = _text(packed, Content_Encoding=encoding.removeprefix("raw "))
    assert fetch(site["/"]).data == STORY


def test_charset_and_type_come_from_the_header(site: Site) -> None:
    site.routes["/"] = Answer(
        "Das Café in Köln schloß am Montag.".encode("cp1252"),
        headers={"Content-Type": "text/plain; charset=ISO-8859-1"},
    )
    article = read(site["/"])
    assert article.text == "Das Café in Köln schloß am Montag."


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(b"", 404), "no such page"),
        (Answer(b"", 403), "refuses"),
        (Answer(b"", 503), "server has a fault"),
        (_redirect("/loop"), "redirects in a circle"),
        (_redirect("ftp://127.0.0.1/x"), "no http or https address"),
        (_redirect("file:///etc/passwd"), "no http or https address"),
        (_text(b"x", Content_Encoding="br"), "packed in a way not asked for"),
        (_text(b"not gzip at all", Content_Encoding="gzip"), "packed wrongly"),
    ],
)
def test_what_cannot_be_fetched_is_one_line_that_says_why(
    site: Site, answer: Answer, words: str
) -> None:
    site.routes["/loop"] = answer
    with pytest.raises(FetchError, match=words) as caught:
        fetch(site["/loop"])
    assert "\n" not in caught.value.message
    assert len(caught.value.message) < 400


def test_too_many_redirects_end(site: Site) -> None:
    for n in range(9):
        site.routes[f"/{n}"] = _redirect(f"/{n + 1}")
    with pytest.raises(FetchError, match="more than 5 times"):
        fetch(site["/0"])
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://news.example/story", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("data:text/html,x", "only http and https"),
        ("http:///story", "names no host"),
        ("http://[::1", "no address"),
        ("http://user:secret@127.0.0.1/", "name or password"),
        ("http://127.0.0.1:99999/", "no address"),
    ],
)
def test_addresses_that_are_none_are_refused(address: str, words: str) -> None:
    with pytest.raises(FetchError, match=words) as caught:
        read(address)
    assert "secret" not in caught.value.message


def test_a_refused_connection_says_so() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(f"http://127.0.0.1:{port}/")


def test_a_silent_server_runs_into_the_time_limit(site: Site) -> None:
    def be_silent(_: BaseHTTPRequestHandler) -> None:
        site.stopped.wait(10)

    site.routes["/"] = be_silent
    with pytest.raises(FetchError, match="did not answer within"):
        fetch(site["/"], Limits(wait_seconds=0.2))


def test_a_server_that_trickles_runs_into_the_total_limit(site: Site) -> None:
    def trickle(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while not site.stopped.wait(0.05):
            request.wfile.write(b"x")

    site.routes["/"] = trickle
    started = time.perf_counter()
    with pytest.raises(FetchError, match=r"did not answer within 0\.4 seconds"):
        fetch(site["/"], Limits(seconds=0.4, wait_seconds=0.3))
    assert time.perf_counter() - started < 3


def test_a_broken_answer_says_so(site: Site) -> None:
    def cut(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b"only this")
        request.close_connection = True

    site.routes["/"] = cut
    with pytest.raises(FetchError, match="broke off"):
        fetch(site["/"])


def test_a_page_of_fifty_megabytes_is_given_up_early(site: Site) -> None:
    sent: list[int] = []

    def flood(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for n in range(50):
            request.wfile.write(b"x" * 1_000_000)
            sent.append(n)

    site.routes["/"] = flood
    with pytest.raises(FetchError, match="larger than 10 MB"):
        fetch(site["/"])
    assert len(sent) < 50


def test_a_decompression_bomb_is_not_unpacked(site: Site) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < 100_000
    site.routes["/"] = _text(bomb, Content_Encoding="gzip")
    with pytest.raises(FetchError, match="larger than 30 MB"):
        fetch(site["/"])


def test_proxies_of_the_environment_are_not_used(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.routes["/"] = Answer(STORY)
    assert fetch(site["/"]).data == STORY


def test_an_answer_that_is_no_text_is_refused(site: Site) -> None:
    site.routes["/picture"] = Answer(
        b"\x89PNG\r\n\x1a\n....", headers={"Content-Type": "image/png"}
    )
    site.routes["/data"] = Answer(b'{"a": 1}', headers={"Content-Type": "application/json"})
    with pytest.raises(ReadError, match="a picture"):
        read(site["/picture"])
    with pytest.raises(ReadError, match="neither a page nor a text"):
        read(site["/data"])


def test_a_page_without_a_type_is_told_by_its_looks(site: Site) -> None:
    site.routes["/story"] = Answer(STORY, headers={"Content-Type": "application/octet-stream"})
    site.routes["/notes.md"] = Answer(
        b"# Bridge closes\n\nThe bridge closes on *Monday*.", headers={"Content-Type": "text/plain"}
    )
    assert read(site["/story"]).title == "Bridge closes"
    assert read(site["/notes.md"]).text == "Bridge closes\n\nThe bridge closes on Monday."


def test_a_page_that_is_all_navigation_is_no_article(site: Site) -> None:
    links = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(60))
    body = (
        f"<html><head><title>Elm Post</title></head><body><nav><ul>{links}</ul></nav></body></html>"
    )
    site.routes["/"] = Answer(body.encode())
    with pytest.raises(NoArticleError, match="no story found"):
        read(site["/"])

"""Files that carry a story: refused whole where anything in them was altered, whoever made them."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck import Desk
from factcheck.errors import CarriedError, ExportError, NotOnDeskError
from factcheck.model import Article, Source, SourceType, Status
from factcheck.store import accepting
from factcheck.store.chain import Link, root
from tests.store.conftest import PARAGRAPHS, story

LOG = b"Harbour log, 3 May 2021: Halvor, 212 on board."


@pytest.fixture(scope="module")
def ada(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with a story of two drafts, a claim that was cut, and a source with a copy."""
    desk = Desk(tmp_path_factory.mktemp("ada") / "ada.db", checker="Ada")
    desk.add(story())
    desk.mark(1, desk.claims(1)[0].id, Status.VERIFIED)
    log = desk.add_source(1, Source("", SourceType.DOCUMENT, "Harbour log"))
    desk.keep_copy(1, log.id, "log.txt", LOG, LOG.decode())
    desk.revise(1, story(paragraphs=(*PARAGRAPHS[:2], *PARAGRAPHS[3:])))
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def bea(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An empty desk."""
    desk = Desk(tmp_path_factory.mktemp("bea") / "bea.db", checker="Bea")
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def exported(ada: Desk, tmp_path_factory: pytest.TempPathFactory) -> str:
    made = ada.export_article(2, tmp_path_factory.mktemp("files") / "ferry.json")
    assert (made.drafts, made.copies, made.missing, made.confidential) == (2, 1, 0, 0)
    return made.path.read_text(encoding="utf-8")


def link_anew(whole: dict[str, Any]) -> None:
    """Make all hashes of a file right, as a forger would."""
    for draft in whole["drafts"]:
        article = draft["article"]
        reached = root(article["sha256"], article["title"], article["published"])
        for event in draft["events"]:
            values = {name: event[name] for name in Link.__slots__}
            event["hash"] = reached = Link(**values).hash(reached)
        draft["head"] = reached


def _set(*path: Any, to: Any) -> Callable[[dict[str, Any]], None]:
    def alter(whole: dict[str, Any]) -> None:
        at: Any = whole
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = to

    return alter


def _drafts(to: Callable[[list[Any]], list[Any]]) -> Callable[[dict[str, Any]], None]:
    def alter(whole: dict[str, Any]) -> None:
        whole["drafts"] = to(whole["drafts"])

    return alter


def _later(
    change: str, make: Callable[[str], str] | None = None, *, to: str = ""
) -> Callable[[dict[str, Any]], None]:
    """Alter what an event of the second draft set."""

    def alter(whole: dict[str, Any]) -> None:
        event = next(each for each in whole["drafts"][1]["events"] if each["change"] == change)
        event["after"] = make(event["after"]) if make else to

    return alter


def _place(subject: str, field: int, to: Any) -> Callable[[dict[str, Any]], None]:
    """Alter a place of the second draft."""

    def alter(whole: dict[str, Any]) -> None:
        place = next(each for each in whole["drafts"][1]["places"] if each[0] == subject)
        place[field] = to

    return alter


def _copy(content: bytes) -> dict[str, str]:
    return {
        "sha256": hashlib.sha256(content).hexdigest(),
        "text": content.decode(),
        "content": base64.b64encode(content).decode("ascii"),
    }


ESCAPE = "\x1b[31mred"
ALTERED = {
    "another format": _set("format", to="a story"),
    "a newer version": _set("version", to=3),
    "no events": _set("drafts", 0, "events", to=[]),
    "events that are no list": _set("drafts", 0, "events", to={"a": 1}),
    "an article that is none": _set("drafts", 0, "article", to=[]),
    "other text": _set("drafts", 0, "article", "text", to="Nothing sank."),
    "control characters in the title": _set("drafts", 0, "article", "title", to=ESCAPE),
    "no title": _set("drafts", 0, "article", "title", to=""),
    "a block behind the end": _set("drafts", 0, "article", "blocks", 0, 2, to=10**6),
    "a block that is a text": _set("drafts", 0, "article", "blocks", 0, 1, to="0"),
    "a block that is half": _set("drafts", 0, "article", "blocks", 0, 1, to=0.5),
    "no such kind of block": _set("drafts", 0, "article", "blocks", 0, 0, to="<script>"),
    "a day that is none": _set("drafts", 0, "article", "published", to="yesterday"),
    "another time of arrival": _set(
        "drafts", 0, "article", "added", to="2020-01-01T00:00:00.000000+00:00"
    ),
    "a status that is none": _set("drafts", 0, "events", 1, "after", to='"perhaps"'),
    "a status that is a number": _set("drafts", 0, "events", 1, "after", to="5"),
    "a status that is a list": _set("drafts", 0, "events", 1, "after", to="[[[[[[1]]]]]]"),
    "a number without end": _set("drafts", 0, "events", 1, "after", to="9" * 400),
    "control characters in a value": _set("drafts", 0, "events", 1, "after", to=json.dumps(ESCAPE)),
    "no JSON in a value": _set("drafts", 0, "events", 1, "after", to="{"),
    "very deep JSON in a value": _set("drafts", 0, "events", 1, "after", to="[" * 100_000),
    "control characters in a name": _set("drafts", 0, "events", 1, "by", to=ESCAPE),
    "a name that is a number": _set("drafts", 0, "events", 1, "by", to=7),
    "a time without a zone": _set("drafts", 0, "events", 1, "at", to="2026-01-01T00:00:00"),
    "a subject that is none": _set("drafts", 0, "events", 1, "subject", to="desk"),
    "a field that is none": _set("drafts", 0, "events", 1, "change", to='status" = 1; --'),
    "a field of another subject": _set("drafts", 0, "events", 1, "change", to="tick"),
    "a claim without a place": _set("drafts", 0, "events", 1, "subject_id", to="nowhere"),
    "another value before": _set("drafts", 0, "events", 1, "before", to='"opinion"'),
    "a position that is another": _set("drafts", 0, "events", 1, "position", to=3),
    "an act that is to come": _set("drafts", 0, "events", 1, "act", to=3),
    "an act that is another's": _set("drafts", 0, "events", 1, "act", to=1),
    "an undo of itself": _set("drafts", 0, "events", 1, "undoes", to=2),
    "an undo of another thing": _set("drafts", 0, "events", 1, "undoes", to=1),
    "an origin that is none": _set("drafts", 0, "events", 1, "origin", to="x" * 64),
    "held, and changes something": _set("drafts", 0, "events", 1, "held", to='"opinion"'),
    "a place of other words": _set("drafts", 0, "places", 0, 2, to=1),
    "a place behind the end": _set("drafts", 0, "places", 0, 3, to=10**6),
    "a place of no claim": _set("drafts", 0, "places", 0, 0, to="article"),
    "places that are none": _set("drafts", 0, "places", to=[[1, 2]]),
    "no places": _set("drafts", 0, "places", to=[]),
    "no drafts": _set("drafts", to=[]),
    "drafts that are none": _set("drafts", to={"a": {}}),
    "a later draft alone": _drafts(lambda drafts: drafts[1:]),
    "drafts in another order": _drafts(lambda drafts: drafts[::-1]),
    "a draft twice": _drafts(lambda drafts: [*drafts, drafts[1]]),
    "very many drafts": _drafts(lambda drafts: drafts[:1] * 5_000),
    "a draft behind nothing that is here": _later("revises", to=json.dumps("0" * 64)),
    "a draft behind none": _later("revises", to="null"),
    "a draft by a number that stands for none": _later("revises", to="1"),
    "numbers that are none": _set("drafts", 1, "numbers", to={"one": 1}),
    "a number that stands for no draft": _set("drafts", 1, "numbers", to={"1": 2}),
    "a number that stands for the draft itself": _set("drafts", 1, "numbers", to={"1": 0}),
    "a claim cut from a draft that is not there": _later(
        "known", lambda said: json.dumps({**json.loads(said), "article": "0" * 64})
    ),
    "a cut claim at another place": _place("cut", 2, 0),
    "a cut claim with other words": _place("cut", 4, "The harbour was closed."),
    "no copies": _set("copies", to=None),
    "copies that are none": _set("copies", to=[[1]]),
    "a copy of other bytes": _set("copies", 0, "content", to="AAAA"),
    "a copy of no bytes": _set("copies", 0, "content", to=""),
    "a copy that is no base64": _set("copies", 0, "content", to="../../etc/passwd"),
    "a copy that is a number": _set("copies", 0, "content", to=5),
    "a copy that no source names": _set("copies", 0, to=_copy(b"Another log.")),
    "a copy twice": _set("copies", to=[_copy(LOG)] * 2),
    "a copy with a path for a name": _set("copies", 0, "sha256", to="../desk.db"),
    "control characters in the text of a copy": _set("copies", 0, "text", to=ESCAPE),
    "a copy without a text": _set("copies", 0, "text", to=None),
}


@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("name", ALTERED)
def test_an_altered_file_is_refused_whole(
    ada: Desk, bea: Desk, tmp_path: Path, exported: str, name: str, linked: bool
) -> None:
    whole = json.loads(exported)
    ALTERED[name](whole)
    if linked:
        try:
            link_anew(whole)
        except (TypeError, KeyError, AttributeError):
            return  # not even a forger can make a hash of that
    path = tmp_path / "ferry.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(CarriedError) as refused:
        bea.import_article(path)
    assert refused.value.message.isprintable()
    assert (bea.articles(), copies(bea)) == ([], 0)
    before = ada.head(1), ada.head(2)
    with pytest.raises(CarriedError):
        ada.import_article(path)
    assert (ada.head(1), ada.head(2)) == before


def copies(desk: Desk) -> int:
    """Return whether the copy of the log is on a desk."""
    try:
        desk.copy_of(hashlib.sha256(LOG).hexdigest())
    except NotOnDeskError:
        return 0
    return 1


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[" * 10**6, b"\xff\xfe", b"null", b"[]", b'{"format": 1}', b"\0" * 99]
)
def test_a_file_of_something_else_is_refused(desk: Desk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(CarriedError):
        desk.import_article(path)
    assert desk.articles() == []


def test_what_cannot_be_read_or_written_is_said(
    desk: Desk, article: Article, tmp_path: Path
) -> None:
    for path in (tmp_path / "none", tmp_path, Path("a\0b")):
        with pytest.raises(CarriedError):
            desk.import_article(path)
    with pytest.raises(NotOnDeskError):
        desk.export_article(7, tmp_path / "seven")
    path = desk.export_article(desk.add(article), tmp_path / "one").path
    with pytest.raises(ExportError):
        desk.export_article(1, path)
    assert str(tmp_path) not in path.read_text(encoding="utf-8")


def test_a_file_of_before_is_taken(bea: Desk, exported: str, tmp_path: Path, ada: Desk) -> None:
    whole = json.loads(exported)
    first = {"format": whole["format"], "version": 1, **whole["drafts"][0]}
    del first["numbers"]
    path = tmp_path / "ferry.json"
    path.write_text(json.dumps(first), encoding="utf-8")
    done = bea.import_article(path)
    assert (done.new, len(done.drafts), done.copies) == (True, 1, 0)
    assert bea.head(done.article_id) == ada.head(1)


def test_more_copies_than_a_file_carries_are_refused(
    ada: Desk, exported: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.store import stories

    monkeypatch.setattr(stories, "MOST_COPIED", len(LOG) - 1)
    with pytest.raises(CarriedError, match="without-copies"):
        ada.export_article(1, tmp_path / "large.json")
    assert ada.export_article(1, tmp_path / "small.json", copies=False).missing == 1
    monkeypatch.setattr(accepting, "MOST_COPIED", len(LOG) - 1)
    with pytest.raises(CarriedError, match="too large"):
        accepting.from_text(exported)

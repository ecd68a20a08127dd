"""A web page to blocks."""

from __future__ import annotations

from factcheck.model import BlockKind
from factcheck.reading.blocks import Draft, Story
from factcheck.reading.html import body_text
from factcheck.text.cleaning import clean_line


def read_page(html: str, url: str) -> Story:
    """Read a page."""
    body = body_text(html, url)
    lines = [clean_line(line) for line in body.split("\n")]
    return Story(drafts=[Draft(BlockKind.PARAGRAPH, line) for line in lines if line])

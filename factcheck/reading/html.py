"""The body of a page: trafilatura finds it in the clutter."""

from __future__ import annotations


def body_text(html: str | bytes, url: str | None = None) -> str:
    """Return the body of a page as plain text, a block a line.

    Args:
        html: the page.
        url: its address, if known.

    Returns:
        The text; empty when there is no story on the page.
    """
    from trafilatura import extract  # half a second to import

    return extract(html, url=url, include_comments=False) or ""

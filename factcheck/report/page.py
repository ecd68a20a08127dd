"""The make-up of a web page that needs nothing else, loads nothing and runs nothing.

No script, no outside resource: the page's own policy forbids them, and its style sheet is named
by its hash.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape

from factcheck.report.plain import one_line


def whole_page(title: str, version: str, style: str, body: Iterable[str]) -> str:
    """Return a page as HTML.

    Args:
        title: of the page; escaped here.
        version: of the program; escaped here.
        style: its style sheet, which is not escaped.
        body: the lines of its body, which are not escaped.
    """
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy(style))}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="generator" content="factcheck {as_text(version)}">',
        f"<title>{as_text(title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        *body,
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def policy(style: str) -> str:
    """Return a page's content security policy: nothing but the one style sheet in it."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    rules = ("default-src 'none'", f"style-src 'sha256-{digest}'")
    return "; ".join((*rules, "base-uri 'none'", "form-action 'none'"))


def as_text(text: str) -> str:
    """Return a text, on one line, for any place in HTML."""
    return escape(one_line(text))


def labelled(label: str, markup: str) -> str:
    """Return a label with what it is of, which is not escaped, for a list of such pairs."""
    return f'<div><dt>{label}</dt><dd dir="auto">{markup}</dd></div>'

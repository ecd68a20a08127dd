"""The checking copy as a PDF: the web page on paper, tagged so that it can be read aloud.

WeasyPrint lays it out, which needs the library Pango from the system. It loads nothing, and the
file says nothing of when or by whom it was made but what stands in the report.
"""

from __future__ import annotations

import hashlib
from typing import Any

from factcheck.errors import ExportError
from factcheck.report.as_html import make_page
from factcheck.report.contents import Contents
from factcheck.report.plain import one_line
from factcheck.report.style import STYLE
from factcheck.report.templates import style_of

_MISSING = (
    "a PDF needs WeasyPrint and the library Pango: pip install 'factcheck-desk[pdf]', and Pango"
    " from the system (Debian: libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install pango)"
)

# Beside the page's own rules for paper. Boxes that share out their room are laid out many times
# before they stand; floats, once.
_PAPER = """
@page { size: A4; margin: 18mm 16mm 20mm;
  @top-left { content: string(over); font: 8pt sans-serif; color: #444; }
  @bottom-left { content: string(title); font: 8pt sans-serif; color: #444; width: 80%; }
  @bottom-right { content: counter(page) " of " counter(pages); font: 8pt sans-serif;
    color: #444; }
}
@page :first { @top-left { content: none; } @bottom-left { content: none; } }
.over { string-set: over content(); }
h1 { string-set: title content(); }
body { overflow-wrap: break-word; orphans: 3; widows: 3; }
h1, h2, h3 { break-after: avoid; }
dl > div { display: block; overflow: hidden; }
dt { float: left; width: 9.5rem; }
dd { margin-left: 10.25rem; }
table { margin-bottom: 1rem; break-inside: avoid; }
#pictures h2 { bookmark-level: none; }
"""


def render_pdf(report: Contents) -> bytes:
    """Return the report as a PDF; the same report and fonts give the same bytes.

    Raises:
        ExportError: WeasyPrint or Pango is not installed, or a newsroom's template or style sheet
            is wrong.
    """
    weasyprint = _weasyprint()
    page = make_page(report, style_of(report, STYLE) + _PAPER)
    refusing, refused = _refusing()
    try:
        document = weasyprint.HTML(string=page, url_fetcher=refusing).render(
            presentational_hints=False, pdf_tags=True
        )
    except refused as error:
        named = f"{one_line(str(error))} in a template or style sheet"
        raise ExportError(f"a report loads nothing; take out {named}") from error
    document.metadata.created = report.copy.exported.isoformat(timespec="seconds")
    made: bytes = document.write_pdf(
        pdf_variant="pdf/ua-1",
        pdf_tags=True,
        pdf_identifier=hashlib.sha256(page.encode("utf-8", "backslashreplace")).digest()[:16],
    )
    return made


def _weasyprint() -> Any:
    """Return WeasyPrint, which is large and not installed with the rest.

    Raises:
        ExportError: it, or what it needs from the system, is not there.
    """
    try:
        import weasyprint
    except (ImportError, OSError) as error:  # OSError: Pango itself is not there
        raise ExportError(_MISSING) from error
    return weasyprint


def _refusing() -> tuple[object, type[Exception]]:
    """Return what WeasyPrint is to fetch with, and the error with which that fetches nothing."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class Refusing(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        """Fetches nothing."""

        def fetch(self, url: str, headers: object = None) -> object:  # noqa: ARG002  WeasyPrint's
            """Refuse."""
            raise FatalURLFetchingError(url)

    return Refusing(), FatalURLFetchingError

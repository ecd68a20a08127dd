"""The fact-check report: a checking copy as text, one module a format, and a check as values."""

from factcheck.report.bearings import bearings_to_dict, describe_bearings
from factcheck.report.describe import (
    check_to_dict,
    describe_checked_detail,
    describe_cut,
    describe_name,
    fit_to_dict,
    related_to_dict,
    source_name,
    to_json,
)
from factcheck.report.files import write_file, write_report
from factcheck.report.formats import (
    FORMATS,
    TEXT_FORMATS,
    Format,
    file_name,
    format_named,
    render,
    render_bytes,
)
from factcheck.report.nameless import nameless
from factcheck.report.quotations import quotations_to_dict
from factcheck.report.scope import Scope, narrowed
from factcheck.report.signing import describe_question

__all__ = [
    "FORMATS",
    "TEXT_FORMATS",
    "Format",
    "Scope",
    "bearings_to_dict",
    "check_to_dict",
    "describe_bearings",
    "describe_checked_detail",
    "describe_cut",
    "describe_name",
    "describe_question",
    "file_name",
    "fit_to_dict",
    "format_named",
    "nameless",
    "narrowed",
    "quotations_to_dict",
    "related_to_dict",
    "render",
    "render_bytes",
    "source_name",
    "to_json",
    "write_file",
    "write_report",
]

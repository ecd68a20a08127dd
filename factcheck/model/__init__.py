"""The words of the field as types: articles, details, claims, contradictions.

All of them are frozen and hold plain values. Offsets count Unicode code points into
`Article.text`, which was cleaned once when the article was read; an end is exclusive.
Standard library only. What reading a text needs is there at once; what comes after it, when it
is first used (making a dataclass costs most of a millisecond).
"""

from typing import TYPE_CHECKING

from factcheck.model.article import Article, Block, BlockKind, Span
from factcheck.model.claims import Attribution, Claim, SourceKind, Status
from factcheck.model.details import (
    AnnotatedArticle,
    Bound,
    Clause,
    Detail,
    Gender,
    Modality,
    Name,
    NameRecord,
    NameType,
    Number,
    NumberType,
    Quotation,
    Role,
    Sentence,
    Tenure,
    Time,
    TimeType,
)

if TYPE_CHECKING:
    from factcheck.model.checking import (
        ArticleSummary,
        Change,
        Check,
        CheckedDetail,
        CheckingCopy,
        Consistency,
        CutClaim,
        Doubt,
        Head,
        ImportedReport,
        NameEntry,
        Overwritten,
        Proof,
        Revision,
        Ruling,
        RulingRecord,
        Spelling,
        Tick,
    )
    from factcheck.model.contradictions import Contradiction, Kind, Level, Passage
    from factcheck.model.evidence import (
        Backed,
        Backing,
        Call,
        Copy,
        Evidence,
        Outcome,
        Source,
        SourceClass,
        SourceType,
        Stance,
    )
    from factcheck.model.outward import (
        Correction,
        CorrectionClass,
        LoggedCorrection,
        Organisation,
        PublicRating,
        RatingScale,
        ScaleRating,
    )
    from factcheck.model.quotations import (
        CheckedQuotation,
        Difference,
        Grade,
        SourcePassage,
        SourceText,
        WordChange,
    )
    from factcheck.model.recommending import Decision, Recommendation, Standing, Verdict
    from factcheck.model.searching import (
        Candidate,
        FoundIn,
        Match,
        Related,
        RelatedArticle,
        StoredClaim,
    )
    from factcheck.model.signing import Addressee, OpenWork, Question, Reader, SignOff
    from factcheck.model.transfer import Exported, Imported, ImportedDraft

__all__ = [
    "Addressee",
    "AnnotatedArticle",
    "Article",
    "ArticleSummary",
    "Attribution",
    "Backed",
    "Backing",
    "Block",
    "BlockKind",
    "Bound",
    "Call",
    "Candidate",
    "Change",
    "Check",
    "CheckedDetail",
    "CheckedQuotation",
    "CheckingCopy",
    "Claim",
    "Clause",
    "Consistency",
    "Contradiction",
    "Copy",
    "Correction",
    "CorrectionClass",
    "CutClaim",
    "Decision",
    "Detail",
    "Difference",
    "Doubt",
    "Evidence",
    "Exported",
    "FoundIn",
    "Gender",
    "Grade",
    "Head",
    "Imported",
    "ImportedDraft",
    "ImportedReport",
    "Kind",
    "Level",
    "LoggedCorrection",
    "Match",
    "Modality",
    "Name",
    "NameEntry",
    "NameRecord",
    "NameType",
    "Number",
    "NumberType",
    "OpenWork",
    "Organisation",
    "Outcome",
    "Overwritten",
    "Passage",
    "Proof",
    "PublicRating",
    "Question",
    "Quotation",
    "RatingScale",
    "Reader",
    "Recommendation",
    "Related",
    "RelatedArticle",
    "Revision",
    "Role",
    "Ruling",
    "RulingRecord",
    "ScaleRating",
    "Sentence",
    "SignOff",
    "Source",
    "SourceClass",
    "SourceKind",
    "SourcePassage",
    "SourceText",
    "SourceType",
    "Span",
    "Spelling",
    "Stance",
    "Standing",
    "Status",
    "StoredClaim",
    "Tenure",
    "Tick",
    "Time",
    "TimeType",
    "Verdict",
    "WordChange",
]

_HOMES = {
    "factcheck.model.checking": (
        "ArticleSummary",
        "Change",
        "Check",
        "CheckedDetail",
        "CheckingCopy",
        "Consistency",
        "CutClaim",
        "Doubt",
        "Head",
        "ImportedReport",
        "NameEntry",
        "Overwritten",
        "Proof",
        "Revision",
        "Ruling",
        "RulingRecord",
        "Spelling",
        "Tick",
    ),
    "factcheck.model.contradictions": ("Contradiction", "Kind", "Level", "Passage"),
    "factcheck.model.evidence": (
        "Backed",
        "Backing",
        "Call",
        "Copy",
        "Evidence",
        "Outcome",
        "Source",
        "SourceClass",
        "SourceType",
        "Stance",
    ),
    "factcheck.model.outward": (
        "Correction",
        "CorrectionClass",
        "LoggedCorrection",
        "Organisation",
        "PublicRating",
        "RatingScale",
        "ScaleRating",
    ),
    "factcheck.model.quotations": (
        "CheckedQuotation",
        "Difference",
        "Grade",
        "SourcePassage",
        "SourceText",
        "WordChange",
    ),
    "factcheck.model.recommending": ("Decision", "Recommendation", "Standing", "Verdict"),
    "factcheck.model.searching": (
        "Candidate",
        "FoundIn",
        "Match",
        "Related",
        "RelatedArticle",
        "StoredClaim",
    ),
    "factcheck.model.signing": ("Addressee", "OpenWork", "Question", "Reader", "SignOff"),
    "factcheck.model.transfer": ("Exported", "Imported", "ImportedDraft"),
}


def __getattr__(name: str) -> object:
    """Import a name's home when one of its names is first used (PEP 562)."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            module = import_module(home)
            globals().update({each: getattr(module, each) for each in names})
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

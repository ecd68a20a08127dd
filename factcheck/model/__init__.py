"""The words of the field as types: articles, details, claims, contradictions.

All of them are frozen and hold plain values. Offsets count Unicode code points into
`Article.text`, which was cleaned once when the article was read; an end is exclusive.
Standard library only.
"""

from factcheck.model.article import Article, Block, BlockKind, Span
from factcheck.model.checking import (
    ArticleSummary,
    Change,
    Check,
    CheckingCopy,
    Consistency,
    Ruling,
    RulingRecord,
)
from factcheck.model.claims import Attribution, Claim, Status
from factcheck.model.contradictions import Contradiction, Kind, Level, Passage
from factcheck.model.details import (
    AnnotatedArticle,
    Bound,
    Clause,
    Detail,
    Modality,
    Name,
    NameRecord,
    NameType,
    Number,
    NumberType,
    Quotation,
    Role,
    Sentence,
    Time,
    TimeType,
)

__all__ = [
    "AnnotatedArticle",
    "Article",
    "ArticleSummary",
    "Attribution",
    "Block",
    "BlockKind",
    "Bound",
    "Change",
    "Check",
    "CheckingCopy",
    "Claim",
    "Clause",
    "Consistency",
    "Contradiction",
    "Detail",
    "Kind",
    "Level",
    "Modality",
    "Name",
    "NameRecord",
    "NameType",
    "Number",
    "NumberType",
    "Passage",
    "Quotation",
    "Role",
    "Ruling",
    "RulingRecord",
    "Sentence",
    "Span",
    "Status",
    "Time",
    "TimeType",
]

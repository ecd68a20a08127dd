"""How the command line shows what each sentence was read to say, and why."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.cli.layout import wrapped
from factcheck.language.stance import stance_at
from factcheck.model import (
    AnnotatedArticle,
    Attribution,
    Detail,
    Gender,
    Modality,
    Name,
    NameRecord,
    Number,
    Quotation,
    Role,
    Sentence,
    Span,
    Tenure,
    Time,
)

_LABEL = 12
"""Columns of the label before each finding, indent included."""


def print_explanation(annotated: AnnotatedArticle) -> None:
    """Print every sentence with its details, each with its value and the way to it."""
    print("What each sentence was read to say\n")
    chiefs = {record.id: record.chief for record in annotated.names}
    for sentence in annotated.sentences:
        print("\n".join(_sentence_lines(annotated, sentence, chiefs)) + "\n")
    if annotated.names:
        print("Who and what it names\n")
        for record in annotated.names:
            print("\n".join(wrapped(" · ".join(_record(record)), "", "  ")))
        print()


def _sentence_lines(
    annotated: AnnotatedArticle, sentence: Sentence, chiefs: dict[str, str]
) -> list[str]:
    text = annotated.article.text
    lines = wrapped(sentence.span.of(text), "")
    findings = [(d.sort, _detail(d, chiefs)) for d in sentence.details]
    findings += [("source", _attribution(text, sentence, a)) for a in sentence.attributions]
    findings += [("stance", words) for words in _stances(annotated, sentence)]
    for label, words in findings:
        lines += wrapped(words, "", f"  {label:<{_LABEL - 2}}")
    return lines


def _detail(detail: Detail, chiefs: dict[str, str]) -> str:
    """Return a detail's words, value and chain in one line."""
    said = " · ".join(_facts(detail, chiefs))
    chain = "; ".join(detail.chain)
    return (
        _quoted(detail.surface) + (f" = {said}" if said else "") + (f" ← {chain}" if chain else "")
    )


def _facts(detail: Detail, chiefs: dict[str, str]) -> Iterator[str]:
    """Yield a detail's normal value and what else is known of it."""
    match detail:
        case Time():
            yield f"{detail.type.value} {detail.value}" if detail.value else detail.type.value
            if detail.mod:
                yield detail.mod
            if detail.unresolved:
                yield f"unresolved: {detail.unresolved}"
        case Number():
            yield detail.value
            yield detail.type.value
            if detail.counted:
                yield f"counts: {detail.counted}"
        case Name():
            yield detail.value
            yield detail.type.value
        case Role():
            yield _role(detail)
            if detail.holder:
                yield f"held by {chiefs.get(detail.holder, detail.holder)}"
        case Quotation():
            if detail.scare:
                yield "words set off, no utterance"
            if detail.open_end:
                yield "runs on in the next paragraph"


def _record(record: NameRecord) -> Iterator[str]:
    """Yield a name's chief spelling, its type and what else the article says of it."""
    yield record.chief
    yield record.type.value
    yield "named once" if len(record.mentions) == 1 else f"named {len(record.mentions)} times"
    known = {
        "also": ", ".join(record.short_forms),
        "nickname": record.nickname,
        "suffix": record.suffix,
        "addressed as": record.honorific,
        "gender": record.gender.value if record.gender is not Gender.UNKNOWN else "",
        "roles": "; ".join(dict.fromkeys(_role(role) for role in record.roles)),
    }
    yield from (f"{label} {words}" for label, words in known.items() if words)


def _role(role: Role) -> str:
    """Return a role and, when it is not held now or by full right, how it is held."""
    in_words = role.tenure is Tenure.HELD or role.tenure.value in role.value
    return role.value if in_words else f"{role.value} ({role.tenure.value})"


def _attribution(text: str, sentence: Sentence, attribution: Attribution) -> str:
    """Return who is said to have said what, by which words."""
    source = attribution.source.of(text) if attribution.source else "nobody named"
    who = attribution.speaker if attribution.speaker != source else ""
    within = ""
    if attribution.via is not None:
        outer = sentence.attributions[attribution.via]
        within = f", as {outer.speaker or 'an unnamed source'} has it"
    content = _quoted(" … ".join(span.of(text) for span in attribution.content))
    return f"{source}{f' = {who}' if who else ''}{within}: {content}" + _cue(text, attribution.cue)


def _stances(annotated: AnnotatedArticle, sentence: Sentence) -> Iterator[str]:
    """Yield the clauses that are more, or less, than plainly asserted, and by whom."""
    text = annotated.article.text
    for clause in sentence.clauses:
        stance = stance_at(annotated, clause.span)
        ways = [stance.modality.value] if stance.modality is not Modality.ASSERTED else []
        ways += ["negated"] if stance.negated else []
        if ways:
            speakers = [source.speaker for source in stance.sources if source.speaker]
            by = f" · by {' > '.join(speakers)}" if speakers else ""
            cues = "".join(_cue(text, cue) for cue in stance.cues)
            yield f"{', '.join(ways)}: {_quoted(clause.span.of(text))}{by}{cues}"
    if sentence.disputed:
        yield "dispute: the sentence reports two versions openly"


def _cue(text: str, cue: Span | None) -> str:
    return f" · cue {_quoted(cue.of(text))}" if cue else ""


def _quoted(words: str) -> str:
    """Return words between quotation marks, once: what opens with a mark keeps its own."""
    return words if words[:1] in '“"' else f"“{words}”"

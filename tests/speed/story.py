"""A long story to measure on: as many words as asked for, always the same."""

from __future__ import annotations

import datetime as dt

PUBLISHED = dt.date(2024, 3, 15)

_SURNAMES = ("Aaskov", "Brenn", "Castellar", "Dumaine", "Eskola", "Farrugia", "Gantz", "Holub")
_FIRST_NAMES = ("Tilde", "Ola", "Iria", "Noémie", "Pekka", "Rita", "Marek")
_ROLES = ("minister", "harbour master", "union leader", "police commissioner", "surveyor")
_PLACES = ("Vestholm", "Port Arden", "Lower Quay", "Kestrel Point", "the old cannery")
_THINGS = ("containers", "inspectors", "boats", "residents", "permits", "tonnes of grain")
_SENTENCES = (
    (
        "{first} {last}, the {role}, told reporters in {place} that {count} {things} had been "
        "counted by {date}."
    ),
    (
        "The figure rose by {share} percent after the storm, and {last} said the work in {place} "
        "would take {months} more months."
    ),
    '"Nobody asked us about the {things}," {last} said, "and we would have answered."',
    (
        "According to the {role}'s office, at least {count} {things} were moved from {place} "
        "between {date} and the end of the month."
    ),
    "Neighbours in {place} had complained for years about the noise of the cranes at night.",
)


def long_story(words: int) -> str:
    """Return a plain-text story of at least so many words, headline first.

    Names, places and figures change from paragraph to paragraph, as in a real long read, so
    that neither claims nor candidate pairs are all alike.
    """
    paragraphs = ["Harbour inquiry hears of missing grain"]
    written, at = 6, 0
    while written < words:
        sentences = []
        for template in _SENTENCES:
            at += 1
            day = PUBLISHED - dt.timedelta(days=at % 400 + 1)
            sentence = template.format(
                first=_FIRST_NAMES[at % len(_FIRST_NAMES)],
                last=_SURNAMES[at // 3 % len(_SURNAMES)],
                role=_ROLES[at // 7 % len(_ROLES)],
                place=_PLACES[at // 5 % len(_PLACES)],
                things=_THINGS[at // 2 % len(_THINGS)],
                count=at % 900 + 12,
                share=at % 60 + 2,
                months=at % 17 + 2,
                date=f"{day:%B} {day.day}, {day.year}",
            )
            sentences.append(sentence)
            written += len(sentence.split())
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs) + "\n"

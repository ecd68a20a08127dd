from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.tui.layers import Layer, pieces


def spans(most: int = 60) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, most), st.integers(1, 12)).map(
        lambda pair: Span(pair[0], pair[0] + pair[1])
    )


def test_a_line_is_cut_where_its_look_changes() -> None:
    claims = Layer([(Span(0, 10), "claim"), (Span(12, 20), "other")])
    marks = Layer([(Span(4, 6), "mark")])
    assert list(pieces(2, 15, [claims, marks])) == [
        (2, 4, ["claim"]),
        (4, 6, ["claim", "mark"]),
        (6, 10, ["claim"]),
        (10, 12, []),
        (12, 15, ["other"]),
    ]


def test_of_two_stretches_that_overlap_the_shorter_counts() -> None:
    layer = Layer([(Span(0, 20), "long"), (Span(5, 8), "short")])
    assert [looks for *_, looks in pieces(0, 20, [layer])] == [["long"], ["short"], ["long"]]


@given(st.lists(spans(), max_size=12), spans())
def test_near_leaves_out_nothing_and_takes_nothing_else(stretches: list[Span], line: Span) -> None:
    layer = Layer((span, str(n)) for n, span in enumerate(stretches))
    near = [span for span, _ in layer.near(line.start, line.end)]
    assert near == sorted(span for span in stretches if span.overlaps(line))


@given(st.lists(spans(), max_size=8), spans())
def test_pieces_fill_the_line_without_gap(stretches: list[Span], line: Span) -> None:
    cut = list(pieces(line.start, line.end, [Layer((span, "x") for span in stretches)]))
    assert [start for start, *_ in cut] == [line.start, *(end for _, end, _ in cut[:-1])]
    assert cut[-1][1] == line.end
    for start, end, looks in cut:
        assert bool(looks) == any(span.holds(Span(start, end)) for span in stretches)

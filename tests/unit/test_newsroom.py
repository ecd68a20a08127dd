"""What a newsroom sets for its readers: scales of ratings, causes of errors, addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import SettingsError, UsageError
from factcheck.model import PublicRating, RatingScale, ScaleRating
from factcheck.newsroom import USUAL_SCALE, read_causes, read_scales, scale_called
from factcheck.text.addresses import is_public_address
from tests.unit.growth import assert_in_proportion

OWN = """
about = "Ours."
[[rating]]
word = "No"
value = 0
[[rating]]
word = "Perhaps"
[[rating]]
word = "Yes"
value = 10
means = "It is so."
"""


def own(tmp_path: Path, text: str, name: str = "ours") -> Path:
    (tmp_path / "ratings").mkdir(exist_ok=True)
    (tmp_path / "ratings" / f"{name}.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_scales_that_ship_are_in_order_and_in_range(tmp_path: Path) -> None:
    scales = read_scales(tmp_path)
    assert [each.name for each in scales] == ["plain", "truth-meter", "verdicts"]
    assert scales[0].name == USUAL_SCALE
    for scale in scales:
        values = scale.values
        assert list(values) == sorted(values)
        assert scale.about
        for each in scale.ratings:
            assert each.means
            made = PublicRating(
                "a", scale.name, each.word, worst=values[0], best=values[-1], value=each.value
            )
            assert made.value == each.value
        assert "false" in scale.ratings[0].word.casefold() or "incorrect" in (
            scale.ratings[0].word.casefold()
        )


def test_a_newsroom_adds_its_own_and_replaces_ours(tmp_path: Path) -> None:
    folder = own(tmp_path, OWN)
    found = scale_called("ours", read_scales(folder))
    assert found == RatingScale(
        "ours",
        "Ours.",
        (ScaleRating("No", 0), ScaleRating("Perhaps"), ScaleRating("Yes", 10, "It is so.")),
    )
    own(tmp_path, OWN, "verdicts")
    assert scale_called("verdicts", read_scales(folder)).about == "Ours."
    with pytest.raises(UsageError, match="no scale 'none'; there are plain, ours"):
        scale_called("none", read_scales(folder))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[rating", "no TOML"),
        ('about = "a"', "2 to 20 ratings"),
        (OWN.replace("about", "title"), "nothing else"),
        (OWN.replace('"Perhaps"', '"no"'), "same word"),
        (OWN.replace("value = 10", "value = -1"), "worst first"),
        (OWN.replace("value = 10", "value = 0"), "worst first"),
        (OWN.replace("value = 10", "value = 2.5"), "whole number"),
        (OWN.replace("value = 10", "value = true"), "whole number"),
        (OWN.replace('word = "Yes"', ""), "needs word"),
        (OWN.replace("means", "colour"), "nothing else"),
    ],
)
def test_what_is_no_scale_is_named_with_its_file(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(SettingsError, match=problem) as refused:
        read_scales(own(tmp_path, text))
    assert "ours.toml" in refused.value.message


def test_causes_are_ours_or_the_newsrooms(tmp_path: Path) -> None:
    assert "wrong date or place" in read_causes(tmp_path)
    (tmp_path / "causes.toml").write_text('causes = ["haste", " wrong\\tsum "]', encoding="utf-8")
    assert read_causes(tmp_path) == ("haste", "wrong sum")
    (tmp_path / "causes.toml").write_text("causes = [1]", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"causes\.toml"):
        read_causes(tmp_path)


@pytest.mark.parametrize(("worst", "value", "best"), [(1, 4, 3), (2, 1, 3), (3, 3, 3), (3, 2, 1)])
def test_no_rating_lies_off_its_scale(worst: int, value: int, best: int) -> None:
    with pytest.raises(ValueError):
        PublicRating("a", "plain", "False", worst=worst, best=best, value=value)


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example",
        "http://news.example:8080/a/b?c=d#e",
        "https://news.example/Z%C3%BCrich/€",
        "https://zürich.example/",
        "https://news-room.example?x",
    ],
)
def test_an_address_that_anybody_can_open(address: str) -> None:
    assert is_public_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "news.example",
        "ftp://news.example/a",
        "javascript://news.example/%0aalert(1)",
        "https://",
        "https://localhost/a",
        "https://archive/a",
        "https://files.intranet/a",
        "https://desk.local",
        "https://127.0.0.1/a",
        "https://[::1]/a",
        "https://me:secret@news.example/",
        "https://news.example/a b",
        'https://news.example/"><script>',
        "https://news.example/\x1b[2J",
        "https://news..example/",
        "https://-news.example/",
        "shelf 12",
        " https://news.example",
        "https://news.example\n",
    ],
)
def test_an_address_that_is_none_for_readers(address: str) -> None:
    assert not is_public_address(address)


@pytest.mark.parametrize("piece", ["a.", "a-", "/", "https://", "a@", "."])
def test_a_hostile_address_takes_no_longer_than_it_is_long(piece: str) -> None:
    assert_in_proportion(lambda text: is_public_address(f"https://{text}@"), piece)

"""The settings file: what it may say, and what is said about it when it is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.cli import main
from factcheck.cli.configuring import page
from factcheck.errors import SettingsError
from factcheck.settings import OPTIONS, Settings, read_settings, settings_path
from factcheck.tui.actions import ACTIONS, BY_ID
from factcheck.tui.keymap import clashes, key_of, keymap, shown


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    settings = read_settings(tmp_path / "none.toml")
    assert {option.name: getattr(settings, option.name) for option in OPTIONS} == {
        option.name: option.default for option in OPTIONS
    }
    assert keymap(settings) == {action.id: action.keys for action in ACTIONS}


def test_a_file_sets_what_it_names(tmp_path: Path) -> None:
    settings = read_settings(
        written(
            tmp_path,
            'checker = "Tilde Aaskov"\ntheme = "light"\nascii = true\n'
            '[keys.workbench]\nverified = ["9", "F2"]\nundo = []\n[keys]\nanywhere.help = "F1"\n',
        )
    )
    assert (settings.checker, settings.theme, settings.ascii) == ("Tilde Aaskov", "light", True)
    keys = keymap(settings)
    assert keys["workbench.verified"] == ("9", "f2")
    assert keys["workbench.undo"] == ()
    assert keys["anywhere.help"] == ("f1",)
    assert keys["workbench.disputed"] == ("d",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('\nthem = "dark"', "line 2: them: unknown setting"),
        ('theme = "pink"', "line 1: theme: one of last, dark, light, terminal"),
        ("ascii = 1", "line 1: ascii: write true or false"),
        ("checker = 4", "line 1: checker: write it in quotes"),
        ('checker = "ada', "line 1: no TOML"),
        ("\n\nascii = yes", "line 3: no TOML"),
        ("keys = 3", "line 1: keys: write a table"),
        ("[keys]\nworkbench = 3", "line 2: keys.workbench: write a table"),
        ("[keys.workbench]\nverified = 3", "line 2: keys.workbench.verified: write a key"),
        ("[keys.workbench]\nverified = [3]", "line 2: keys.workbench.verified: write a key"),
        (
            '[keys.workbench]\n# a comment\nverifed = "v"',
            "no such action; did you mean keys.workbench.verified?",
        ),
        ('[keys.workbench]\nverified = "hyper+v"', "line 2: keys.workbench.verified: there is no"),
        ('[keys.workbench]\nverified = "Ctrl+I"', "terminals send tab for ctrl+i"),
        ('[keys.workbench]\nverified = ""', "line 2: keys.workbench.verified: there is no key"),
        (
            '[keys.workbench]\nverified = "d"',
            "line 2: keys.workbench.verified: d is the key of workbench.disputed already",
        ),
        (  # a pane's key would hide it
            '[keys.workbench]\nverified = "Down"',
            "line 2: keys.workbench.verified: ↓ is the key of claims.down already",
        ),
        (  # and it would hide this one
            '[keys.workbench]\nverified = "?"',
            "line 2: keys.workbench.verified: ? is the key of anywhere.help already",
        ),
        ("x = " + "[" * 100_000, "no TOML"),
        ("x = " + "1" * 10_000, "no TOML"),
    ],
)
def test_what_is_wrong_is_said_in_a_line_with_its_place(
    tmp_path: Path, text: str, says: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(SettingsError) as error:
        keymap(read_settings(path))
    assert error.value.message.startswith(str(path))
    assert says in error.value.message
    assert "\n" not in error.value.message


@pytest.mark.parametrize(
    ("content", "says"), [(b"checker = '\xff'", "UTF-8"), (None, "cannot be read")]
)
def test_what_cannot_be_read_is_said(tmp_path: Path, content: bytes | None, says: str) -> None:
    path = tmp_path / "config.toml"
    path.mkdir() if content is None else path.write_bytes(content)
    with pytest.raises(SettingsError, match=says):
        read_settings(path)


def test_two_keys_may_be_exchanged(tmp_path: Path) -> None:
    path = written(tmp_path, '[keys.workbench]\nverified = "d"\ndisputed = "v"\n')
    keys = keymap(read_settings(path))
    assert (keys["workbench.verified"], keys["workbench.disputed"]) == (("d",), ("v",))


@given(st.text(max_size=200))
def test_any_text_gives_settings_or_one_line(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "config.toml")
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            keymap(read_settings(path))
        except SettingsError as error:
            assert error.message.isprintable()


# ---- keys


@pytest.mark.parametrize(
    ("key", "named", "as_shown"),
    [
        ("?", "question_mark", "?"),
        ("/", "slash", "/"),
        (":", "colon", ":"),
        ("-", "minus", "-"),
        ("+", "plus", "+"),
        ("@", "at", "@"),
        (",", "comma", ","),
        ("v", "v", "v"),
        ("V", "V", "V"),
        ("1", "1", "1"),
        ("Esc", "escape", "Esc"),
        ("escape", "escape", "Esc"),
        ("SPACE", "space", "Space"),
        (" ", "space", "Space"),
        ("PgUp", "pageup", "PgUp"),
        ("↑", "up", "↑"),
        ("ctrl+p", "ctrl+p", "Ctrl+P"),
        ("Ctrl+Shift+Left", "ctrl+shift+left", "Ctrl+Shift+←"),
        ("question_mark", "question_mark", "?"),
        ("F12", "f12", "F12"),
    ],
)
def test_a_key_is_written_as_people_do(key: str, named: str, as_shown: str) -> None:
    assert key_of(key) == named
    assert shown(named) == as_shown
    assert key_of(as_shown) == named


def test_textual_calls_the_signs_so_too() -> None:
    from textual.keys import _character_to_key

    for code in range(0x21, 0x7F):
        assert key_of(chr(code)) == _character_to_key(chr(code))


# ---- the registry


def test_every_action_has_a_name_of_its_own_and_words() -> None:
    assert len(BY_ID) == len(ACTIONS)
    for action in ACTIONS:
        assert action.description
        assert action.group
        assert all(key_of(key) == key for key in action.keys), action.id
        assert len(set(action.keys)) == len(action.keys)


def test_no_key_of_ours_is_used_twice_in_one_place() -> None:
    ours = {action.id: action.keys for action in ACTIONS}
    same = [(one.id, other.id) for one, other, _ in clashes(ours) if one.context is other.context]
    assert same == []


def test_what_a_pane_or_screen_takes_from_what_holds_around_it_is_meant() -> None:
    ours = {action.id: action.keys for action in ACTIONS}
    taken = {
        (one.id, other.id) for one, other, _ in clashes(ours) if one.context is not other.context
    }
    assert taken == {
        ("contradictions.close", "anywhere.quit"),
        ("corrections.close", "anywhere.quit"),
        ("names.close", "anywhere.quit"),
        ("pencil.close", "anywhere.quit"),
        ("report.close", "anywhere.quit"),
        ("sign-off.close", "anywhere.quit"),
        ("workbench.filter", "article.find"),  # the same deed: looking for words in this pane
    }


# ---- factcheck config


def test_the_page_is_a_settings_file_with_everything_in_it() -> None:
    text = page(Settings())
    assert tomllib.loads(text) == {"keys": {context: {} for context in _contexts()}}
    every = tomllib.loads("\n".join(_without_comment(line) for line in text.splitlines()))
    assert {name: value for name, value in every.items() if name != "keys"} == {
        option.name: option.default for option in OPTIONS
    }
    names = {f"{context}.{name}" for context, table in every["keys"].items() for name in table}
    assert names == set(BY_ID)


def _contexts() -> set[str]:
    return {action.context.value for action in ACTIONS}


def _without_comment(line: str) -> str:
    """Take away the # of a setting that is commented out, and leave other comments."""
    entry = line.removeprefix("# ")
    name = entry.partition(" = ")[0]
    return entry if " = " in entry and name.replace("-", "").replace("_", "").isalnum() else line


def test_the_page_written_and_read_again_sets_the_same(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'checker = "O\'Brien \\"Ob\\""\n[keys.workbench]\nverified = ["!", "9"]\n'
        '[keys.anywhere]\nhelp = "F1"\nquit = []\n',
    )
    settings = read_settings(path)
    again = read_settings(written(tmp_path, page(settings)))
    assert again.checker == settings.checker
    assert keymap(again) == keymap(settings)


def test_config_prints_the_path(
    own_environment: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["config"]) == 0
    assert str(settings_path()) in capsys.readouterr().out
    named = own_environment / "mine.toml"
    monkeypatch.setenv("FACTCHECK_CONFIG", str(named))
    named.write_text('theme = "pink"\n')
    assert main(["config"]) == 2
    assert capsys.readouterr().err == (
        f"factcheck: {named}, line 1: theme: one of last, dark, light, terminal\n"
    )


def test_the_checker_and_the_desk_of_the_settings_hold_for_every_command(
    own_environment: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk_file, named = own_environment / "mine.db", own_environment / "mine.toml"
    monkeypatch.setenv("FACTCHECK_CONFIG", str(named))
    monkeypatch.delenv("FACTCHECK_DESK")
    named.write_text(f"checker = 'Tilde Aaskov'\ndesk = '{desk_file}'\n")
    story = own_environment / "story.txt"
    story.write_text("Fees rise\n\nThe council raised harbour fees by 12 percent on Monday.\n")
    assert main(["check", str(story), "--keep"]) == 0
    assert main(["mark", "1", "1", "verified"]) == 0
    with factcheck.Desk(desk_file) as desk:
        assert [change.by for change in desk.history(1)] == ["Tilde Aaskov"] * 2

"""What is made of the registry of actions: bindings, key bar, help, palette; keys of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

import factcheck
from factcheck.errors import SettingsError
from factcheck.model import Status
from factcheck.settings import Settings
from factcheck.tui.actions import ACTIONS, BY_ID
from factcheck.tui.app import FactcheckApp
from factcheck.tui.bindings import holders
from factcheck.tui.screens.help import HelpScreen
from factcheck.tui.symbols import Symbols
from tests.tui.conftest import CLOCK, PUBLISHED, STORY, MakeApp, is_on, press, screen_text, settle

SIZE = (110, 40)


def app_with(desk_file: Path, **settings: object) -> FactcheckApp:
    return FactcheckApp(
        lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK),
        lambda desk: desk.add(factcheck.read(STORY.encode(), published=PUBLISHED)),
        settings=Settings(**settings),  # type: ignore[arg-type]
    )


def key_bar(app: FactcheckApp) -> str:
    return screen_text(app).splitlines()[-1]


def options(app: FactcheckApp) -> list[str]:
    found = app.screen.query_one(OptionList)
    return [str(found.get_option_at_index(n).prompt) for n in range(found.option_count)]


async def test_every_action_has_something_that_does_it(make_app: MakeApp) -> None:
    app = make_app()
    done: set[str] = set()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for keys in (
            *(
                (),
                ("p",),
                ("escape", "N"),
                ("escape", "F"),
                ("escape", "K"),
                ("escape", "r"),
                ("escape", "c"),
                ("l",),
                ("slash",),
            ),
        ):
            await press(pilot, *keys)
            await settle(pilot)
            for context, node in holders(app.screen).items():
                for action in ACTIONS:
                    if action.context is context:
                        name = action.call.partition("(")[0].removeprefix("app.")
                        assert callable(getattr(node, f"action_{name}", None)), action.id
                        done.add(action.id)
    assert done == set(BY_ID)


async def test_keys_of_ones_own_hold_everywhere_they_are_shown(desk_file: Path) -> None:
    keys = {"workbench.verified": ("9",), "workbench.undo": (), "anywhere.light-theme": ("F2",)}
    app = app_with(desk_file, keys=keys)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert " 9 verified " in key_bar(app)
        assert "undo" not in key_bar(app)
        await press(pilot, "v", "9", "u")
        await press(pilot, "f2")
        assert app.theme == "light"
        await press(pilot, "question_mark", *"verified:")
        assert "  9 " in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        assert desk.claims(1)[0].status is Status.VERIFIED
        assert len(desk.history(1)) == 2


async def test_exchanged_keys_are_exchanged(desk_file: Path) -> None:
    app = app_with(desk_file, keys={"workbench.verified": ("d",), "workbench.disputed": ("v",)})
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "d", "j", "v")
    with factcheck.Desk(desk_file) as desk:
        statuses = [claim.status for claim in desk.claims(1)][:2]
    assert statuses == [Status.VERIFIED, Status.DISPUTED]


def test_a_key_that_cannot_be_used_is_said_before_anything_starts(desk_file: Path) -> None:
    with pytest.raises(SettingsError, match="there is no key"):
        app_with(desk_file, keys={"workbench.verified": ("hyper",)})
    assert not desk_file.exists()


async def test_the_key_bar_shows_what_matters_now(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert "v verified" in key_bar(app)
        assert "Esc all" not in key_bar(app)
        await press(pilot, "slash", *"nine")
        assert "verified" not in key_bar(app)
        assert "Esc all" in key_bar(app)
        await press(pilot, "enter")
        assert "v verified" in key_bar(app)
        assert "Esc all" in key_bar(app)
        await press(pilot, "c")
        assert "r real" in key_bar(app)
        await press(pilot, "escape", "escape")
        assert "Esc all" not in key_bar(app)


async def test_without_a_claim_the_key_bar_offers_no_mark(desk_file: Path) -> None:
    app = FactcheckApp(
        lambda: factcheck.Desk(desk_file), lambda desk: desk.add(factcheck.read(b"Why?\n\nWho?\n"))
    )
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert app.claim_count == 0
        await press(pilot, "v", "e", "n")
        assert "verified" not in key_bar(app)
        assert "? help" in key_bar(app)


async def test_the_palette_finds_an_action_by_its_words(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "colon")
        assert is_on(app, CommandPalette)
        await press(pilot, *"disputed")
        assert "disputed: something speaks against it" in screen_text(app)
        await press(pilot, "enter")
        await settle(pilot)
    with factcheck.Desk(desk_file) as desk:
        assert desk.claims(1)[1].status is Status.DISPUTED


async def test_the_palette_has_every_action_also_of_a_pane_without_the_keyboard(
    make_app: MakeApp,
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "tab", "colon")  # the list of claims has lost the keyboard
        await settle(pilot)
        shown = "\n".join(options(app))
        for action in ACTIONS:
            here = action.context.screen in ("workbench", "anywhere")
            # What cannot be done now: no filter is set, one draft, no change recommended.
            absent = ("palette", "clear-filter", "dark-theme", "holds", "cut", "drafts", "decide")
            if here and action.name not in absent:
                assert action.description in shown, action.id
        await press(pilot, *"last claim", "enter")
        await settle(pilot)
        assert f"{app.claim_count} of {app.claim_count}" in screen_text(app)


async def test_the_palette_offers_nothing_that_cannot_be_done(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "colon")
        await settle(pilot)
        shown = "\n".join(options(app))
        assert "show all claims again" not in shown  # no filter is set
        assert "light on dark" not in shown  # it is
        assert "dark on light" in shown


async def test_help_is_searched_by_words_and_by_key(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark", *"take back")
        shown = screen_text(app)
        assert "take your last change back" in shown
        assert "something speaks against it" not in shown
        app.screen.query_one(Input).value = "d"
        await settle(pilot)
        assert "something speaks against it" in screen_text(app)
        app.screen.query_one(Input).value = "qqq"
        await settle(pilot)
        assert "Nothing has these words" in screen_text(app)
        await press(pilot, "escape")
        assert not is_on(app, HelpScreen)


async def test_help_begins_with_the_screen_it_is_asked_for_on(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c", "question_mark")
        shown = screen_text(app)
        assert "On the contradictions" in shown
        assert "On the workbench" in shown
        assert shown.index("On the contradictions") < shown.index("On the workbench")


async def test_a_notice_says_which_key_undoes(desk_file: Path) -> None:
    app = app_with(desk_file, keys={"workbench.undo": ("Z",)})
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        app.say("Marked 4 claims [verified]", undo=True)
        await settle(pilot)
        assert "Marked 4 claims [verified] · Z undoes" in screen_text(app)


async def test_ascii_of_the_settings_holds_in_every_terminal(desk_file: Path) -> None:
    app = app_with(desk_file, ascii=True)
    assert app.symbols == Symbols(unicode=False)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark", *"filter:")
        region = app.screen.query_one(".sheet").region
        lines = screen_text(app).splitlines()[region.y : region.bottom]
        sheet = [line[region.x : region.right] for line in lines]
        assert any("! or flagged" in line or "who:mayor, !" in line for line in sheet)
        assert all(line.isascii() for line in sheet)

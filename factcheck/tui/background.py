"""Slow work that nobody waits for: a page that is fetched, a story that is read."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from textual.screen import Screen
from textual.worker import active_worker

T = TypeVar("T")


async def aside(call: Callable[[], T]) -> T:
    """Run a call in a thread of its own and return its result, or raise what it raises.

    Unlike a worker thread, it is left behind when the waiting task is cancelled or the program
    ends, so that leaving never waits for it. What must be finished belongs into `on_desk`.
    """
    future: Future[T] = Future()

    def run() -> None:
        try:
            result = call()
        except BaseException as error:  # noqa: BLE001  handed on to whoever waits
            future.set_exception(error)
        else:
            future.set_result(result)

    future.set_running_or_notify_cancel()
    threading.Thread(target=run, name="factcheck-aside", daemon=True).start()
    result = await asyncio.wrap_future(future)
    end_if_left()
    return result


def end_if_left() -> None:
    """End the worker that this is called in, if the screen that it works for was left.

    Textual cancels it, too, but only once the screen's widgets are gone.

    Raises:
        CancelledError: nobody waits for the worker any more.
    """
    worker = active_worker.get(None)
    node = worker.node if worker is not None else None
    if isinstance(node, Screen) and node not in node.app.screen_stack:
        raise asyncio.CancelledError

"""Time expressions and the calendar days they mean.

::

    tokens -> patterns -> parse -> compose   what the words say (`Expression`)
    tense, events, moments -> resolve        which days that is (`Moment`)
    find                                     a whole article, in order
"""

from factcheck.language.times.find import find_times, find_times_in

__all__ = ["find_times", "find_times_in"]

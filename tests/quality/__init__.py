"""Scores of the program's public functions on data sets, one table.

``python -m tests.quality --data DIR [SET ...]``: each set is a folder of DIR with its scorer
``score_<set>.py`` beside it. The program answers the set, the scorer judges the answers.
"""

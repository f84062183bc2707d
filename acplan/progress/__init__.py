"""What was reported: as rows, as the form to report it with, what it is held against, and as frames.

Import from its modules: all but `frames` do without pandas, so that `check` and `form` start fast.
"""

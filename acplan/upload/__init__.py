"""What an uploaded workbook would change, said before anything is saved.

Import from its modules: `effect` does without pandas, so that `check` starts fast.
"""

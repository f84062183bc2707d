"""Workbooks in and out: bytes to plain rows with their issues, rows to bytes."""

"""Every sentence a person reads, in Thai and English; nothing else in the library holds Thai prose."""

from acplan.words.text import Lang, Text

__all__ = ["Lang", "Text"]

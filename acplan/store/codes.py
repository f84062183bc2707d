"""A short code for each save: printed on papers, typed back to see whether the history still is what it was then."""

from __future__ import annotations

import re
import unicodedata

from acplan.store.folder import digest

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Douglas Crockford's Base32: no I, L, O and U, which are taken for others."""
_TAKEN_FOR = str.maketrans("ILO", "110")
_HEX_DIGITS = 15
"""60 bits of the hash: nobody finds another history with the same code by trying."""
_BODY, _CHECK = 12, 2
LENGTH = _BODY + _CHECK
_PRIME = 1021
"""The largest that two letters hold; any one letter typed wrongly, and any two exchanged, leave another remainder."""
_GROUP = 4
_PRINTED = re.compile(r"(?<!\w)\w{4}-\w{4}-\w{4}-\w{2}(?!\w)")
"""A code as it is printed, within a line that was copied whole."""


def save_code(line: bytes) -> str:
    """Return the code of a save from its line in the log, which holds the hash of the line before.

    Twelve letters for the hash and two that check them, in groups: `7K3M-9QPX-2V4D-HT`.
    """
    number = int(digest(line)[:_HEX_DIGITS], 16)
    return _grouped(_letters(number, _BODY) + _letters(number % _PRIME, _CHECK))


def as_printed(typed: str) -> str | None:
    """Return a code as it is printed, however it was typed, or in whatever line; None where it was copied wrongly."""
    letters = typed_letters(typed)
    if len(letters) != LENGTH or not set(letters) <= set(LETTERS):
        return None
    body, check = letters[:_BODY], letters[_BODY:]
    return _grouped(letters) if _number(body) % _PRIME == _number(check) else None


def typed_letters(typed: str) -> str:
    """Return the letters that were typed as a code: capitals, without what parts them or stands around a whole code."""
    wide = unicodedata.normalize("NFKC", typed)
    printed = _PRINTED.search(wide)
    found = printed[0] if printed else wide
    plain = "".join(str(unicodedata.decimal(letter, letter)) for letter in found if letter.isalnum())
    return plain.upper().translate(_TAKEN_FOR)


def _letters(number: int, count: int) -> str:
    return "".join(LETTERS[number >> 5 * place & 31] for place in reversed(range(count)))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * len(LETTERS) + LETTERS.index(letter)
    return number


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))

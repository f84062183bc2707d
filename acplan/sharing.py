"""Looking together over the office's network: the passphrase without which nobody there changes anything.

The launcher seals what was chosen and hands it on in a variable; what was typed is never kept. Nothing but the standard
library is needed, for the launcher has nothing else.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import threading
import unicodedata
from time import sleep

VARIABLE = "ACPLAN_SHARE"
"""In the environment of a server that a network can reach: the sealed passphrase, or `READING` where there is none."""
READING = "reading"
SHORTEST = 8
"""Letters of a passphrase; at one try a second it is not guessed."""
LONGEST = 200
"""Letters that the page takes; a longer one could be chosen and never typed."""
_SECONDS = 1.0
"""What each wrong try costs everybody who tries: more sessions try no faster."""
_SCRYPT = {"n": 2**14, "r": 8, "p": 1}
_tries = threading.Lock()


def sealed(passphrase: str) -> str:
    """Return what a passphrase can be recognised by and not be found from."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}:{_drawn_out(passphrase, salt).hex()}"


def is_shared() -> bool:
    """Tell whether a network can reach this server."""
    return bool(os.environ.get(VARIABLE))


def has_passphrase() -> bool:
    """Tell whether a passphrase was chosen; without one all can only read."""
    return ":" in os.environ.get(VARIABLE, "")


def opens(passphrase: str) -> bool:
    """Tell whether this is the passphrase that was chosen, one try at a time."""
    salt, _, found = os.environ.get(VARIABLE, "").partition(":")
    with _tries:
        try:
            right = hmac.compare_digest(_drawn_out(passphrase, bytes.fromhex(salt)), bytes.fromhex(found))
        except ValueError:
            return False  # there is none
        if not right:
            sleep(_SECONDS)
        return right


def _drawn_out(passphrase: str, salt: bytes) -> bytes:
    """Return the hash that takes long; letters that look the same count as the same."""
    return hashlib.scrypt(
        unicodedata.normalize("NFKC", passphrase).strip().encode("utf-8", "surrogatepass"), salt=salt, **_SCRYPT
    )

"""Reports in which each thing that needs attention occurs."""

from __future__ import annotations

from acplan.progress.state import Answers, Key
from kit.builders import DONE, NOT_STARTED, RUNNING, UNABLE

DONE_ALL: dict[Key, Answers] = {(2567, 4, n): {"status": DONE} for n in range(1, 42)}
EACH: dict[Key, Answers] = {key: answers for key, answers in DONE_ALL.items() if key[2] not in {5, 6, 8}} | {
    (2567, 4, 1): {"status": UNABLE, "reason": "บุคลากรไม่เพียงพอ"},
    (2567, 4, 2): {"status": DONE, "enacted": 1000.0, "disbursed": 1500.0},
    (2567, 4, 3): {"status": RUNNING, "enacted": 1000.0, "disbursed": 0.0},
    (2567, 4, 4): {"status": RUNNING, "enacted": 1000.0, "disbursed": 799.0},
    (2566, 4, 5): {"status": RUNNING},
    (2567, 1, 5): {"status": RUNNING},
    (2567, 4, 7): {"status": NOT_STARTED},
    (2567, 3, 8): {"status": RUNNING, "percent": 40.0},
}
RESULTS: dict[Key, Answers] = {(2567, 4, "P09-O1"): {"value": 2.0}, (2567, 4, "P09-O2"): {"value": 1.0}}

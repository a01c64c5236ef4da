"""The pieces, by id: each is a function in a module of its own kind that writes its tracks."""

import importlib
from dataclasses import dataclass, field

# Id: module.
PIECES = {
    "terraces": "terraces", "willows": "willows", "depths": "depths", "chase": "chase", "silence": "silence",
    "title": "title", "briefing": "briefing", "epilogue": "epilogue",
    "victory": "stings", "defeat": "stings", "loss": "stings", "choice": "stings",
}  # fmt: skip


@dataclass
class Piece:
    """
    `stems`: tracks by stem. `states`: how loud each stem is in each state; the first named is brought to
    `lufs`. Beats are those of `bpm`.
    """

    id: str
    bpm: float
    beats: float
    stems: dict
    sequence: list
    states: dict = field(default_factory=lambda: {"full": {"full": 1}})
    lufs: float = -16.0
    beats_per_bar: int = 4
    is_loop: bool = True
    hall_seconds: float = 2.4
    # After the last beat of what does not loop.
    tail_seconds: float = 4.5
    # What each state shall measure besides the first, LUFS; stems that only they use are moved to it.
    quieter: dict = field(default_factory=dict)


def piece_of(id):
    return getattr(importlib.import_module(f"score.{PIECES[id]}"), id)()

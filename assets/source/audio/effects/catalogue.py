"""The list of effects: a function that makes one take, and how loud it shall be."""

import zlib
from dataclasses import dataclass
from typing import Callable

import numpy as np


@dataclass(frozen=True)
class Effect:
    id: str
    make: Callable
    # What is loaded together: `interface`, `ground`, `space`.
    sheet: str
    # Loudness of the loudest 400 ms.
    lufs: float
    # Variants, so that what repeats is not the same twice.
    takes: int

    def take(self, index):
        rng = np.random.default_rng(zlib.crc32(f"{self.id}/{index}".encode()))
        return np.asarray(self.make(rng), float)


EFFECTS = {}


def effect(id, sheet, lufs, takes=1):
    def note(make):
        EFFECTS[id] = Effect(id, make, sheet, lufs, takes)
        return make

    return note

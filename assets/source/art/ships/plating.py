"""What hulls are made of: plating with panel lines, bare metal, lamps. Evaluated pixel by pixel."""

from dataclasses import dataclass

import numpy as np

from clay.sculpt import srgb
from raster import engine

FINE_WIDTH = 0.45  # of lines, where a picture comes close


@dataclass(frozen=True)
class Plating:
    """Colour of panels between two tones, lines between them, soot in patches, gloss.

    panel: length and width of a panel along and across the ship, or None for bare stuff. emit: how much
    of its own colour it sends out."""

    tone: str
    other: str = ''
    line: str = '#20222A'
    panel: tuple | None = None
    width: float = 0.010
    lines: float = 0.6
    rough: float = 0.45
    metal: float = 0.0
    soot: float = 0.0
    emit: float = 0.0
    dies: bool = False  # goes out when the ship is hurt


def lamp(colour, emit, dies=True):
    return Plating(colour, rough=0.7, emit=emit, dies=dies)


def hashed(*cells):
    """0..1 of whole numbers."""
    n = np.zeros_like(np.asarray(cells[0], np.int64))
    for i, c in enumerate(cells):
        n = (n + np.asarray(c, np.int64) * (374761393 + 2 * i * 1013904223)) & 0xFFFFFFFF
        n = ((n ^ (n >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((n ^ (n >> 16)) & 0xFFFF) / 65535


def noise(p, size, seed=0):
    """Smooth value noise in 0..1, features about `size` across."""
    return engine.value_noise(p / size + np.array((seed * 17.13, seed * 5.71, seed * 9.37)))


def clouds(p, size, seed=0):
    """Noise in three octaves, 0..1."""
    return (
        noise(p, size, seed) * 4 + noise(p, size / 2.1, seed + 1) * 2 + noise(p, size / 4.3, seed + 2)
    ) / 7


def bricks(along, across, panel, width):
    """(panel hash, whether on a line) of a running bond whose rows differ in panel length."""
    length, high = panel
    row = np.floor(across / high)
    scale = length * (0.7 + 0.9 * hashed(row, row * 0 + 3))
    x = along / scale + hashed(row, row * 0 + 7)
    column = np.floor(x)
    edge = np.minimum((x - column) * scale, (1 - x + column) * scale)
    edge = np.minimum(edge, np.minimum(across - row * high, (row + 1) * high - across))
    return hashed(row, column), np.clip(1.4 - edge / (width / 2), 0, 1)


def evaluate(made, p, fine=False):
    """Colour (n, 3) and surface (n, 3: roughness, metal, emission) of a Plating at places p on the ship.

    fine: for pictures that come close: thinner lines, and small panels within the panels."""
    n = len(p)
    colour = np.tile(srgb(made.tone), (n, 1))
    rough = np.full(n, made.rough)
    if made.panel:
        along, across = p[:, 1] + 0.31 * p[:, 2], np.abs(p[:, 0]) + 0.47 * p[:, 2] + 3
        tint, line = bricks(along, across, made.panel, made.width * (FINE_WIDTH if fine else 1))
        if fine:
            small = (made.panel[0] * 0.31, made.panel[1] * 0.5)
            inner, seam = bricks(along, across, small, made.width * FINE_WIDTH * 0.6)
            colour *= 1 - 0.16 * (inner**2)[:, None]
            line = np.maximum(line, seam * 0.45)
        colour += (srgb(made.other or made.tone) - colour) * (tint**1.5)[:, None]
        colour += (srgb(made.line) - colour) * (line * made.lines)[:, None]
        rough = rough * (0.8 + 0.4 * tint)
    if made.soot:
        dirt = np.clip((clouds(p * np.array((1.6, 0.7, 1)), 0.22) - 0.45) * 3, 0, 1) * made.soot
        colour += (srgb(made.line) - colour) * dirt[:, None]
    return colour, np.stack((rough, np.full(n, made.metal), np.full(n, made.emit)), -1)

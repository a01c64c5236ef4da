"""The land of the key picture as vertex-painted meshes: a valley floor, a path, hills, grass."""

from dataclasses import dataclass

import numpy as np

from clay.sculpt import srgb
from props.model import Leaves, noise


@dataclass(frozen=True)
class Land:
    """path: (y, x) along it. rise: where the mountains begin, and over how far they climb. gap: where they open,
    how wide, and how much of their height is left in it."""

    path: tuple
    rise: tuple = (24.0, 42.0)
    gap: float = 9.0
    gap_width: float = 11.0
    gap_floor: float = 0.12
    near: float = -13.0
    blades: int = 90000


FAR = 95.0
PATH_WIDTH = 0.85
GRASS = ('#5F7F35', '#7F9A40', '#A3AE4C')
FLOWERS = ('#E8C46A', '#E59A86', '#F0E3C0')


def path_x(land, y):
    ys, xs = zip(*land.path)
    return sum(np.interp(y + d, ys, xs) for d in (-1.6, -0.8, 0, 0.8, 1.6)) / 5


def height(land, x, y):
    """Ground height: rolling floor, terraces on the right, mountains far off with a gap between."""
    p = np.stack((x, y, np.zeros_like(x)), -1)
    roll = 0.22 * noise(p, 5.5, 1) + 0.07 * noise(p, 1.7, 2)
    aside = np.abs(x - path_x(land, y))
    roll = roll * np.clip((aside - 0.5) / 2.5, 0.15, 1)
    bank = 0.55 * np.clip((-x - 4.5) / 5, 0, 1.6) + 0.5 * np.clip((x - 7) / 5, 0, 1.4)
    slope = np.clip((y - land.rise[0]) / land.rise[1], 0, 1) ** 1.25
    ridges = 15 + 8 * noise(p, 17, 3) + 4 * noise(p, 7, 4) + 1.6 * noise(p, 2.6, 5) + 0.5 * noise(p, 0.9, 8)
    gap = 1 - (1 - land.gap_floor) * np.exp(-(((x - land.gap) / land.gap_width) ** 2))
    hills = 1.9 * np.clip((y - 12) / 16, 0, 1) * np.clip(noise(p, 10, 6) + 0.15, 0, 1)
    return (
        roll + bank * (1 + 0.3 * noise(p, 2.2, 7)) + hills * np.clip(aside / 5, 0, 1) + slope * ridges * gap
    )


def ground(land):
    """(vertices, quads, colour, surface) of the land, finer near the viewer."""
    ys = land.near + (FAR - land.near) * np.linspace(0, 1, 520) ** 2.1
    us = np.linspace(-1, 1, 560)
    u, y = np.meshgrid(us, ys)
    x = u * (9 + (y - land.near) * 0.62)
    z = height(land, x, y)
    p = np.stack((x, y, np.zeros_like(x)), -1)
    gz = np.gradient(z, axis=1) / (np.gradient(x, axis=1) + 1e-9)
    gy = np.gradient(z, axis=0) / (np.gradient(y, axis=0) + 1e-9)
    steep = np.hypot(gz, gy)
    low, middle, high = (srgb(c) for c in GRASS)
    t = np.clip(0.5 + 0.6 * noise(p, 2.3, 11) + 0.35 * noise(p, 0.5, 12), 0, 1)[..., None]
    colour = np.where(t < 0.5, low + (middle - low) * t * 2, middle + (high - middle) * (t * 2 - 1))
    rock, pale = srgb('#7A6A66'), srgb('#A08C7C')
    k = np.clip(0.5 + noise(p + np.stack((0 * z, 0 * z, z * 2.2), -1), 2.1, 13), 0, 1)[..., None]
    stone = rock + (pale - rock) * k
    bare = (
        np.clip((steep - 0.34) * 4 + 0.8 * noise(p, 1.9, 14), 0, 1)[..., None]
        * np.clip((y - land.rise[0] + 10) / 12, 0, 1)[..., None]
    )
    colour = colour + (stone - colour) * bare
    aside = np.abs(x - path_x(land, y)) + 0.16 * noise(p, 0.7, 15)
    dust = srgb('#B08C5E') * (1 + 0.22 * noise(p, 0.35, 16)[..., None])
    trodden = np.clip((PATH_WIDTH - aside) / 0.22, 0, 1)[..., None] * (y < 34)[..., None]
    colour = colour + (dust - colour) * trodden
    vertices = np.stack((x, y, z), -1).reshape(-1, 3)
    rows, cols = z.shape
    i = np.arange(rows * cols).reshape(rows, cols)
    quads = np.stack((i[:-1, :-1], i[:-1, 1:], i[1:, 1:], i[1:, :-1]), -1).reshape(-1, 4)
    surface = np.tile((1.0, 0.0, 0.0), (len(vertices), 1))
    return vertices, quads, np.clip(colour.reshape(-1, 3), 0, 1), surface


def meadow(land, seed=5):
    """Blades of grass and a few flowers, dense before the viewer, none on the path."""
    rng = np.random.default_rng(seed)
    count = land.blades
    y = land.near + 3 + 34 * rng.random(count) ** 2.2
    x = rng.uniform(-1, 1, count) * (7 + (y - land.near) * 0.5)
    aside = np.abs(x - path_x(land, y))
    keep = (aside > PATH_WIDTH * rng.uniform(0.8, 1.15, count)) & (y < land.rise[0] + 3)
    x, y = x[keep], y[keep]
    n = len(x)
    foot = np.stack((x, y, height(land, x, y) - 0.02), -1)
    clump = noise(foot * (1, 1, 0), 1.1, 21)
    tall = (0.12 + 0.11 * np.clip(clump + 0.4, 0, 1.2)) * rng.uniform(0.6, 1.4, n)
    turn = rng.uniform(-1.0, 1.0, n)
    side = np.stack((np.cos(turn), np.sin(turn), 0 * turn), -1) * (0.012 + 0.0009 * (y - land.near))[:, None]
    bend = np.stack((rng.normal(0.03, 0.05, n), rng.normal(0, 0.04, n), tall), -1)
    tip, waist = foot + bend, foot + bend * (0.45, 0.45, 0.6)
    corners = np.stack((foot - side, foot + side, waist + side * 0.7, tip), 1)
    a, b, c = (srgb(h) for h in GRASS)
    t = np.clip(0.5 + 0.4 * clump + rng.normal(0, 0.22, n), 0, 1)[:, None]
    colour = np.where(t < 0.5, a + (b - a) * t * 2, b + (c - b) * (t * 2 - 1)) * 1.25
    flower = rng.random(n) < 0.022 * (clump > 0.05)
    colour[flower] = np.array([srgb(h) for h in FLOWERS])[rng.integers(0, 3, flower.sum())]
    normals = np.tile((-0.25, -0.45, 0.86), (n * 4, 1))
    return Leaves(corners.reshape(-1, 3), np.arange(n * 4).reshape(-1, 4), np.repeat(colour, 4, 0), normals)

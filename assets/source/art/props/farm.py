"""What people of the valley build and grow around their houses."""

import math

import numpy as np

from clay.frames import move, turn
from clay.sculpt import layers, srgb
from props.buildings import pots
from props.model import Leaves, Model, leaves, patches
from props.stones import boulder

COURSES = layers(
    'stone',
    (patches(0.1, 5, 0.2), 'stone_pale'),
    (lambda q: np.abs(np.sin(q[:, 2] * 30)) < 0.16, 'stone_dark'),
)


def well(_seed):
    """A round well of dressed stone under a small copper roof, a bucket on its rope."""
    m = Model()
    s = m.sculpt(0.0105)
    s.loft([(-0.04, 0.3, 0.3), (0.2, 0.27, 0.27), (0.26, 0.29, 0.29)], COURSES, square=2, blend=0.008)
    s.cone((0, 0, 0.14), (0, 0, 0.4), 0.2, 0.2, 'dark', 0.006, cut=True)
    s.ball((0, 0, 0.1), (0.21, 0.21, 0.02), 'verdigris', 0.004)
    for x in (-0.25, 0.25):
        s.cone((x, 0, 0.1), (x, 0, 0.78), 0.03, 0.026, 'wood', 0.004)
    s.cone((-0.27, 0, 0.62), (0.27, 0, 0.62), 0.022, 0.022, 'wood_pale', 0.004)
    s.cone((0, 0, 0.6), (0, 0, 0.4), 0.01, 0.01, 'rope', 0.003)
    s.loft([(0.3, 0.05, 0.05), (0.4, 0.065, 0.065)], 'wood_pale', square=2, blend=0.004)
    s.loft(
        [(0.74, 0.36, 0.26), (0.78, 0.35, 0.25), (0.94, 0.12, 0.06), (0.98, 0.03, 0.02)],
        layers('copper', (lambda q: np.abs(np.sin(q[:, 0] * 30)) < 0.2, 'copper_dark')),
        square=3,
        blend=0.006,
    )
    pots(s, ((0.36, -0.2, 1.2), (0.44, -0.08, 0.9)), turn())
    for x, y, r, n in ((-0.36, -0.16, 0.07, 401), (0.3, -0.32, 0.05, 402)):
        boulder(s, x, y, r, n)
    return m


def fence(seed):
    """From west to east across a hex: woven wattle between posts, or a low wall of field stones."""
    m = Model()
    s = m.sculpt(0.0105)
    if seed == 1:
        rng = np.random.default_rng(410)
        for i in range(19):
            for row in range(3):
                x = -0.84 + 0.093 * i + rng.uniform(-0.02, 0.02) + (row % 2) * 0.045
                r = rng.uniform(0.062, 0.085) * (1 - 0.1 * row)
                boulder(s, x, rng.uniform(-0.03, 0.03), r, 420 + 3 * i + row, 0.72, z=0.085 * row)
        return m
    for i in range(8):
        x = -0.84 + 0.24 * i
        s.cone((x, 0, -0.05), (x + 0.01 * math.sin(i * 3), 0, 0.4), 0.026, 0.02, 'wood', 0.004)
    for k in range(6):
        z = 0.06 + 0.052 * k
        weave = [
            (x, 0.026 * math.sin((x + 0.84) / 0.24 * math.pi + math.pi * (k % 2)), z, 0.02)
            for x in np.linspace(-0.86, 0.86, 30)
        ]
        s.chain(weave, ('wood_pale', 'rope', 'wood')[k % 3], 0.004)
    return m


def terrace(_seed):
    """The stepped edge of a field from west to east: a retaining wall, a water channel, herbs on it."""
    m = Model()
    s = m.sculpt(0.0115)
    s.box((0, 0, 0.08), (0.9, 0.1, 0.13), COURSES, 0.03, 0.006)
    s.box((0, 0.0, 0.215), (0.92, 0.11, 0.022), 'stone_pale', 0.015, 0.006)
    s.cone((-0.9, 0.02, 0.245), (0.9, 0.02, 0.245), 0.036, 0.036, 'verdigris', 0.004, cut=True)
    for x in (-0.6, 0.05, 0.62):
        s.box((x, -0.1, 0.1), (0.05, 0.05, 0.14), 'stone', 0.02, 0.01)
    for i, x in enumerate((-0.78, -0.34, 0.3, 0.8)):
        blobs = [((x, -0.1, 0.05), (0.09, 0.06, 0.07)), ((x + 0.05, -0.12, 0.03), (0.06, 0.05, 0.05))]
        m.leaves.append(leaves(blobs, 430 + i, 900, 0.024, '#3F6238', '#78984A', '#BFC768'))
    return m


def rows(m, count, per_row, tall, lean, colours, width, seed):
    """Blades or stalks in straight rows, leaning with the wind; (foot, tip) points are returned."""
    rng = np.random.default_rng(seed)
    corners, paint, tips = [], [], []
    for r in range(count):
        y = -0.52 + 1.04 * r / (count - 1)
        half = 0.78 - 0.5 * abs(y) * 0.58
        for x in np.linspace(-half, half, per_row):
            for _ in range(3):
                foot = np.array((x + rng.normal(0, 0.018), y + rng.normal(0, 0.02), 0.0))
                h = tall * rng.uniform(0.75, 1.15)
                tip = foot + np.array((lean * h + rng.normal(0, 0.02), rng.normal(0, 0.02), h))
                turn_ = rng.uniform(-0.9, 0.9)
                side = np.array((math.cos(turn_), math.sin(turn_), 0)) * width
                middle = foot * 0.4 + tip * 0.6 + side * 0.8
                corners += [foot - side, foot + side, middle, tip]
                c = srgb(colours[rng.integers(len(colours))])
                paint += [c * 0.55, c * 0.55, c, c * 1.15]
                tips.append(tip)
    n = len(corners)
    up = np.tile((-0.35, -0.45, 0.82), (n, 1))
    m.leaves.append(Leaves(np.array(corners), np.arange(n).reshape(-1, 4), np.array(paint), up))
    return tips


def crop(seed):
    """A field in rows: ripening grain, blue flax, or gourds between broad leaves."""
    m = Model()
    s = m.sculpt(0.012)
    s.box((0, 0, -0.06), (0.02, 0.02, 0.02), 'soil', 0.01)
    if seed == 0:
        tips = rows(m, 8, 17, 0.27, 0.22, ('#B9A648', '#CDB552', '#A6A048'), 0.013, 440)
        for tip in tips[::2]:
            s.ball(tip, (0.016, 0.014, 0.034), 'cloth_pale', 0.002)
    elif seed == 1:
        tips = rows(m, 8, 15, 0.22, 0.1, ('#5E8A4A', '#6E9A52', '#4F7C46'), 0.011, 441)
        m.leaves.append(flowers(tips[::2], 0.026, ('#8FA6E0', '#B3C2F0', '#7C8FD0'), 442))
    else:
        blobs, rng = [], np.random.default_rng(443)
        for r in range(5):
            y = -0.44 + 0.22 * r
            half = 0.72 - 0.32 * abs(y)
            for x in np.linspace(-half, half, 6):
                blobs.append(((x + rng.normal(0, 0.02), y, 0.045), (0.09, 0.07, 0.06)))
                if rng.random() < 0.5:
                    s.ball(
                        (x + 0.07, y - 0.07, 0.045),
                        (0.055, 0.05, 0.045),
                        ('copper_pale', 'cloth_pale')[r % 2],
                        0.004,
                    )
        m.leaves.append(leaves(blobs, 444, 620, 0.042, '#2F5538', '#588A42', '#9FBE58'))
    return m


def flowers(spots, size, colours, seed):
    """Small bright petals at points."""
    rng = np.random.default_rng(seed)
    corners, paint = [], []
    for p in spots:
        angle, k = rng.uniform(0, 3.14), size * rng.uniform(0.7, 1.2)
        a = np.array((math.cos(angle), math.sin(angle) * 0.6, 0.4)) * k
        b = np.array((-math.sin(angle) * 0.8, math.cos(angle) * 0.6, 0.5)) * k
        corners += [p - a, p - b, p + a, p + b]
        paint += [srgb(colours[rng.integers(len(colours))])] * 4
    n = len(corners)
    up = np.tile((-0.3, -0.4, 0.86), (n, 1))
    return Leaves(np.array(corners), np.arange(n).reshape(-1, 4), np.array(paint), up)


def hayrick(_seed):
    """A rick of hay round a pole, a fork leaning on it."""
    m = Model()
    s = m.sculpt(0.012)

    def straw(q):
        return np.sin(q[:, 2] * 40 + 4 * np.sin(np.arctan2(q[:, 1], q[:, 0]) * 9)) > 0.35

    hay = layers('cloth_pale', (straw, 'rope'), (patches(0.08, 8, 0.35), 'copper_pale'))
    s.loft(
        [(-0.03, 0.34, 0.32), (0.2, 0.38, 0.36), (0.42, 0.3, 0.29), (0.62, 0.16, 0.15), (0.76, 0.05, 0.05)],
        hay,
        square=2,
        fold=(11, 0.012, 0.7, -0.03, 1),
    )
    s.cone((0, 0, 0.6), (0, 0, 0.92), 0.02, 0.014, 'wood', 0.004)
    s.ring((0, 0, 0.5), 0.235, 0.012, 'wood', 0.004)
    s.chain([(0.46, -0.26, 0, 0.014), (0.3, -0.2, 0.56, 0.013)], 'wood_pale', 0.004)
    for d in (-0.04, 0, 0.04):
        s.chain(
            [(0.3 + d * 0.4, -0.2 + d, 0.54, 0.009), (0.26 + d * 0.6, -0.18 + d * 1.4, 0.68, 0.006)],
            'steel_dark',
            0.003,
        )
    blades = np.random.default_rng(450)
    spots = [(blades.uniform(-0.5, 0.5), blades.uniform(-0.42, -0.2), 0.0) for _ in range(60)]
    corners, paint = [], []
    for p in spots:
        angle = blades.uniform(0, 3.1)
        d = np.array((math.cos(angle), math.sin(angle) * 0.6, 0.1)) * 0.05
        p = np.array(p) + (0, 0, 0.01)
        corners += [p - d, p + (0.008, 0.004, 0), p + d, p - (0.008, 0.004, 0)]
        paint += [srgb('#D9BE74')] * 4
    up = np.tile((-0.3, -0.4, 0.86), (len(corners), 1))
    m.leaves.append(Leaves(np.array(corners), np.arange(len(corners)).reshape(-1, 4), np.array(paint), up))
    return m


def reeds(seed):
    """Reeds at the water's edge with brown heads."""
    m = Model()
    s = m.sculpt(0.011)
    rng = np.random.default_rng(460 + seed)
    corners, paint = [], []
    clumps = (
        ((-0.4, 0.1), (0.05, 0.22), (0.36, -0.04), (-0.1, -0.2))
        if seed == 0
        else ((-0.3, -0.1), (0.3, 0.16), (0.06, -0.02))
    )
    for cx, cy in clumps:
        for _ in range(34):
            foot = np.array((cx + rng.normal(0, 0.075), cy + rng.normal(0, 0.05), -0.02))
            h = rng.uniform(0.3, 0.62)
            tip = foot + np.array((rng.normal(0.06, 0.06), rng.normal(0, 0.04), h))
            side = np.array((0.011, rng.normal(0, 0.004), 0))
            corners += [foot - side, foot + side, foot * 0.45 + tip * 0.55 + side, tip]
            c = srgb(('#5C8048', '#7C9A50', '#9AA858', '#4E7244')[rng.integers(4)])
            paint += [c * 0.5, c * 0.5, c, c * 1.1]
        for _ in range(3):
            x, y, h = cx + rng.normal(0, 0.06), cy + rng.normal(0, 0.04), rng.uniform(0.5, 0.7)
            s.cone((x, y, 0), (x + 0.02, y, h), 0.007, 0.006, 'moss', 0.002)
            s.cone((x + 0.02, y, h), (x + 0.024, y, h + 0.11), 0.02, 0.018, 'wood', 0.002)
    up = np.tile((-0.3, -0.45, 0.84), (len(corners), 1))
    m.leaves.append(Leaves(np.array(corners), np.arange(len(corners)).reshape(-1, 4), np.array(paint), up))
    return m


def cart(_seed):
    """A hand cart with bundles, left where the road ended."""
    m = Model()
    s = m.sculpt(0.0105)
    h = turn(z=-24)
    s.box((0, 0, 0.26), (0.34, 0.2, 0.02), 'wood_pale', 0.01, 0.004, frame=h)
    for y in (-0.2, 0.2):
        s.box((0, y, 0.33), (0.34, 0.016, 0.06), 'wood', 0.01, 0.004, frame=h)
        wheel = h @ move(-0.05, y * 1.25, 0.2) @ turn(x=90)
        s.ring((0, 0, 0), 0.18, 0.024, 'wood', 0.004, frame=wheel)
        for a in range(0, 180, 45):
            s.box((0, 0, 0), (0.17, 0.014, 0.014), 'wood_pale', 0.006, 0.003, frame=wheel @ turn(z=a))
        s.ball((0, 0, 0), (0.04, 0.04, 0.03), 'copper', 0.004, frame=wheel)
        s.chain([(0.3, y * 0.9, 0.27, 0.02), (0.72, y * 0.8, 0.1, 0.018)], 'wood', 0.004, frame=h)
    for x, y, r, paint in (
        (-0.16, 0, 0.14, 'cloth'),
        (0.12, 0.06, 0.12, 'rope'),
        (0.06, -0.09, 0.1, 'verdigris'),
        (0.22, -0.06, 0.08, 'cloth_pale'),
    ):
        s.ball((x, y, 0.3 + r * 0.6), (r * 1.1, r, r * 0.8), paint, 0.008, frame=h)
        s.ring((x, y, 0.3 + r * 0.6), r * 1.0, 0.012, 'wood', 0.004, frame=h @ turn(z=0))
    return m

"""Stones: rocks, the cave mouth, kelbonite crystals."""

import math

import numpy as np

from clay.frames import move, turn
from clay.sculpt import layers
from props.model import Model, leaves, patches
from props.plants import bush


def strata(seed):
    """Bedded stone: pale and dark bands broken by patches, moss on top surfaces is painted by height."""

    def band(q):
        return np.sin(q[:, 2] * 34 + 3 * np.sin(q[:, 0] * 5 + seed) + 2 * np.sin(q[:, 1] * 4)) > 0.72

    return layers('stone', (patches(0.13, seed, 0.22), 'stone_pale'), (band, 'stone_dark'))


def boulder(s, x, y, r, seed, flat=0.8, z=0.0, paint=None):
    """A faceted stone: a ball cut by random planes."""
    rng = np.random.default_rng(seed)
    normals = rng.normal(size=(11, 3))
    normals[:, 2] = np.abs(normals[:, 2]) * 0.8
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    depth = rng.uniform(0.68, 0.9, 11) * r
    stretch = np.array((1, rng.uniform(0.8, 1.1), flat))

    def f(p):
        q = p / stretch
        d = np.linalg.norm(q, axis=1) - r
        planes = q @ normals.T - depth
        return np.maximum(d, planes.max(1)) * min(stretch)

    frame = move(x, y, z + r * flat * 0.35)
    s.shape(f, -r * stretch, r * stretch, paint or strata(seed), 0.015, frame=frame)


def rock(seed):
    m = Model()
    s = m.sculpt(0.011)
    sets = (
        (
            (-0.18, 0.06, 0.30, 3),
            (0.2, -0.02, 0.22, 5),
            (0.02, -0.24, 0.13, 8),
            (0.40, -0.16, 0.08, 9),
            (-0.42, -0.14, 0.1, 12),
        ),
        ((0.08, 0.1, 0.36, 21), (-0.30, -0.04, 0.2, 23), (0.34, -0.18, 0.15, 25), (-0.08, -0.28, 0.1, 27)),
        (
            (-0.06, 0.08, 0.28, 61),
            (0.1, 0.12, 0.3, 62),
            (-0.36, -0.02, 0.17, 63),
            (0.4, 0, 0.16, 64),
            (0.06, -0.26, 0.14, 65),
        ),
    )[seed]
    for x, y, r, n in sets:
        boulder(s, x, y, r, n, 0.86 if r > 0.25 else 0.75)
    bush(m, s, -0.05 - 0.4 * (seed % 2), -0.2, 0.06, 4 + seed)
    return m


def cave(_seed):
    """A rock face with a dark mouth held by timber, rubble on its sill, grass on its brow."""
    m = Model()
    s = m.sculpt(0.016)
    face = strata(4)
    for x, y, r, n, flat in (
        (-0.62, 0.28, 0.46, 31, 1.1),
        (0.62, 0.26, 0.48, 32, 1.1),
        (0, 0.42, 0.6, 33, 1.05),
        (-0.3, 0.36, 0.55, 34, 1.25),
        (0.34, 0.38, 0.55, 35, 1.2),
        (-0.82, 0.02, 0.24, 36, 0.9),
        (0.84, 0.0, 0.22, 37, 0.9),
    ):
        boulder(s, x, y, r, n, flat, paint=face)
    s.loft(
        [(-0.1, 0.34, 0.6), (0.34, 0.32, 0.6), (0.54, 0.22, 0.55), (0.62, 0.06, 0.5)],
        'dark',
        square=2.4,
        blend=0.05,
        frame=move(0, 0.1),
        cut=True,
    )
    s.box((0, 0.16, -0.02), (0.31, 0.34, 0.05), 'dark', 0.02, 0.004, bias=0.04)
    s.box((0, 0.34, 0.2), (0.34, 0.03, 0.3), 'dark', 0.01, 0.002, bias=0.06)
    for x in (-0.3, 0.3):
        s.cone((x, -0.2, -0.04), (x * 0.86, -0.2, 0.48), 0.036, 0.032, 'wood', 0.004)
    s.cone((-0.36, -0.21, 0.49), (0.36, -0.21, 0.51), 0.036, 0.034, 'wood_pale', 0.004)
    s.box((0.0, -0.25, 0.36), (0.03, 0.014, 0.04), 'bronze', 0.012, 0.003)
    s.ball((0.0, -0.265, 0.345), (0.018, 0.01, 0.022), 'window', 0.002, bias=0.01)
    for x, y, r, n in (
        (-0.44, -0.34, 0.1, 41),
        (0.47, -0.36, 0.12, 42),
        (0.2, -0.42, 0.05, 43),
        (-0.16, -0.38, 0.045, 44),
    ):
        boulder(s, x, y, r, n)
    bush(m, s, -0.66, 0.1, 0.12, 6, z=0.36)
    bush(m, s, 0.5, 0.14, 0.1, 9, z=0.5)
    bush(m, s, -0.7, -0.26, 0.08, 12)
    return m


def cleft(_seed):
    """The other mouth: a tall cleft between leaning slabs, vines over it, no hand has touched it."""
    m = Model()
    s = m.sculpt(0.016)
    face = strata(9)
    for x, y, r, n, flat in (
        (-0.56, 0.2, 0.5, 71, 1.5),
        (0.5, 0.24, 0.52, 72, 1.3),
        (-0.1, 0.52, 0.6, 73, 1.5),
        (0.3, 0.5, 0.5, 74, 1.4),
        (-0.86, -0.02, 0.26, 75, 1.0),
        (0.86, 0.02, 0.28, 76, 0.9),
    ):
        boulder(s, x, y, r, n, flat, paint=face)
    s.loft(
        [
            (-0.1, 0.2, 0.6, 0, 0),
            (0.3, 0.19, 0.6, -0.02, 0),
            (0.6, 0.13, 0.6, 0.0, 0),
            (0.84, 0.02, 0.5, 0.04, 0),
        ],
        'dark',
        square=2.2,
        blend=0.04,
        frame=move(-0.04, 0.02) @ turn(y=6),
        cut=True,
    )
    s.box((-0.04, 0.2, 0.0), (0.2, 0.4, 0.04), 'dark', 0.02, 0.004, bias=0.05)
    s.box((-0.02, 0.34, 0.3), (0.24, 0.03, 0.4), 'dark', 0.01, 0.002, bias=0.06)
    for x, y, r, n in (
        (-0.34, -0.36, 0.11, 81),
        (0.36, -0.34, 0.13, 82),
        (0.1, -0.44, 0.05, 83),
        (0.56, -0.4, 0.08, 84),
    ):
        boulder(s, x, y, r, n)
    vines = [
        ((x, -0.16 - 0.1 * abs(x), z), (0.06, 0.04, t))
        for x, z, t in ((-0.3, 0.66, 0.2), (-0.2, 0.78, 0.13), (0.2, 0.7, 0.2), (0.3, 0.62, 0.14))
    ]
    m.leaves.append(leaves(vines, 85, 900, 0.03, '#2F5538', '#588A42', '#9FBE58', hang=0.8))
    bush(m, s, 0.62, 0.1, 0.11, 8, z=0.42)
    bush(m, s, -0.7, 0.06, 0.1, 5, z=0.6)
    bush(m, s, -0.76, -0.26, 0.09, 12)
    return m


def crystals(seed):
    """Kelbonite: hexagonal prisms bursting from dark stone, lit from within."""
    m = Model()
    s = m.sculpt(0.0105)
    rng = np.random.default_rng(60 + seed)
    for x, y, r, n in ((0, 0.02, 0.26, 51), (-0.26, -0.1, 0.15, 52), (0.28, -0.06, 0.16, 53)):
        boulder(s, x, y, r, n + seed * 7, 0.5, paint=layers('stone_dark', (patches(0.1, n, 0.3), 'stone')))
    spikes = (
        (0, 0.05, 0.62, 6, 0),
        (-0.17, 0.0, 0.46, -22, 8),
        (0.18, -0.02, 0.50, 24, 6),
        (0.03, -0.14, 0.34, 8, 30),
        (-0.3, -0.1, 0.26, -38, 16),
        (0.33, -0.08, 0.28, 44, 14),
        (-0.08, -0.19, 0.2, -14, 40),
    )
    for i, (x, y, length, lean, toward) in enumerate(spikes):
        length *= rng.uniform(0.85, 1.1)
        w = 0.045 + 0.06 * length
        frame = move(x, y, 0.06) @ turn(x=toward, y=lean) @ turn(z=rng.uniform(0, 60))
        sides = np.array([(math.cos(a), math.sin(a), 0) for a in np.arange(6) * math.pi / 3])
        points = np.array(
            [(math.cos(a) * 0.86, math.sin(a) * 0.86, 0.52) for a in np.arange(6) * math.pi / 3]
        )

        def f(p, w=w, top=length, sides=sides, points=points):
            return np.maximum(
                (p @ sides.T - w).max(1), ((p - np.array((0, 0, top - w * 0.3))) @ points.T - w * 0.62).max(1)
            )

        pale = layers('kelbonite', (lambda q, top=length: q[:, 2] > top * 0.72, 'kelbonite_pale'))
        s.shape(f, (-w * 1.2, -w * 1.2, -0.1), (w * 1.2, w * 1.2, length + w), pale, 0.002, frame=frame)
    return m


def rubble(seed):
    """What is left of a wall: broken blocks, beams and dust."""
    m = Model()
    s = m.sculpt(0.012)
    rng = np.random.default_rng(300 + seed)
    for i in range(16):
        x, y = rng.uniform(-0.5, 0.5), rng.uniform(-0.34, 0.34)
        r = rng.uniform(0.05, 0.15) * (1.15 - abs(x))
        if i % 3:
            boulder(
                s,
                x,
                y,
                r,
                310 + i + 40 * seed,
                0.75,
                paint=layers('adobe', (patches(0.08, i, 0.1), 'adobe_low')),
            )
        else:
            tilt = move(x, y, r * 0.5) @ turn(
                x=rng.uniform(-25, 25), y=rng.uniform(-30, 30), z=rng.uniform(0, 90)
            )
            s.box(
                (0, 0, 0),
                (r * 1.2, r * 0.8, r * 0.55),
                layers('adobe_pale', (patches(0.07, i, 0.15), 'adobe')),
                0.014,
                0.006,
                frame=tilt,
            )
    for x, y, lean, yaw in ((-0.2, 0.1, 18, 25), (0.24, -0.04, -14, -40), (0.05, 0.24, 32, 80)):
        s.box(
            (0, 0, 0),
            (0.3, 0.03, 0.028),
            layers('wood', (lambda q: np.abs(q[:, 0]) > 0.22, 'char')),
            0.008,
            0.003,
            frame=move(x, y, 0.12) @ turn(z=yaw) @ turn(y=lean),
        )
    return m

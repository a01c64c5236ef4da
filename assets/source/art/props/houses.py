"""More houses of the valley: a terrace house, a granary, a workshop."""

import numpy as np

from clay.frames import move, turn
from clay.sculpt import layers
from props.buildings import dome, door, opening, plaster, pots
from props.model import Model, leaves
from props.plants import GREENS, bush


def terrace_house(_seed):
    """Two stepped storeys, an arcade below, a garden on the lower roof, a small dome behind."""
    m = Model()
    s = m.sculpt(0.0125)
    h = turn(z=8)
    wall = plaster(21)
    s.loft(
        [(-0.03, 0.56, 0.36), (0.3, 0.545, 0.345), (0.4, 0.55, 0.35)],
        wall,
        square=8,
        blend=0.012,
        frame=h @ move(0, -0.02),
    )
    s.loft(
        [(0.36, 0.5, 0.3), (0.45, 0.5, 0.3)],
        'adobe_low',
        square=8,
        blend=0.004,
        frame=h @ move(0, -0.02),
        cut=True,
    )
    s.loft(
        [(0.3, 0.36, 0.22), (0.74, 0.335, 0.2), (0.8, 0.34, 0.205)],
        wall,
        square=8,
        blend=0.012,
        frame=h @ move(-0.14, 0.13),
    )
    s.loft(
        [(0.76, 0.29, 0.16), (0.86, 0.29, 0.16)],
        'adobe_low',
        square=8,
        blend=0.004,
        frame=h @ move(-0.14, 0.13),
        cut=True,
    )
    dome(s, -0.14, 0.13, 0.76, 0.17, 8, house=h)
    for x in (-0.36, -0.12, 0.12):
        opening(s, x, -0.365, 0.14, 0.075, 0.1, 'dark', h)
    door(s, 0.37, -0.36, 0, 0.08, 0.14, h)
    for x in (-0.33, -0.14, 0.05):
        opening(s, x, -0.07, 0.6, 0.042, 0.06, 'window', h, arched=False)
    for i in range(7):
        s.cone(
            (-0.46 + 0.14 * i, -0.28, 0.345),
            (-0.46 + 0.14 * i, -0.42, 0.345),
            0.018,
            0.017,
            'wood_pale',
            0.004,
            frame=h,
        )
    blobs = [
        ((x, y, 0.44), (0.09, 0.07, 0.07))
        for x, y in ((0.3, 0.1), (0.42, 0.0), (0.34, -0.14), (0.12, -0.2), (-0.1, -0.22), (-0.36, -0.22))
    ]
    turned = [((x * 0.99 - y * 0.14, y * 0.99 + x * 0.14, z), r) for (x, y, z), r in blobs]
    m.leaves.append(leaves(turned, 31, 700, 0.03, *GREENS[1]))
    pots(s, ((0.22, -0.42, 1.0), (-0.52, -0.36, 1.2)), h)
    bush(m, s, -0.66, -0.2, 0.1, 4)
    return m


def granary(_seed):
    """A stout drum on a stone foot under a steep thatch, a ladder to its hatch, sacks by the door."""
    m = Model()
    s = m.sculpt(0.0125)
    h = turn(z=-8)
    s.loft(
        [(-0.03, 0.44, 0.44), (0.12, 0.42, 0.42)],
        layers('stone', (lambda q: np.abs(np.sin(q[:, 2] * 34)) < 0.2, 'stone_dark')),
        square=2,
        blend=0.006,
        frame=h,
    )
    s.loft(
        [(0.08, 0.38, 0.38), (0.3, 0.4, 0.4), (0.52, 0.37, 0.37)],
        plaster(26, 0.2),
        square=2,
        blend=0.012,
        frame=h,
    )

    def straw(q):
        return np.sin(np.arctan2(q[:, 1], q[:, 0]) * 34 + 2 * np.sin(q[:, 2] * 20)) > 0.2

    thatch = layers(
        'rope', (straw, 'cloth_pale'), (lambda q: np.abs(np.sin(q[:, 2] * 17)) < 0.1, 'wood_pale')
    )
    s.loft(
        [(0.44, 0.53, 0.53), (0.5, 0.51, 0.51), (0.74, 0.3, 0.3), (0.98, 0.1, 0.1), (1.05, 0.03, 0.03)],
        thatch,
        square=2,
        blend=0.008,
        frame=h,
        fold=(17, 0.007, 1, 0.44, 0),
    )
    s.ball((0, 0, 1.06), (0.07, 0.07, 0.06), 'copper', 0.006, frame=h)
    s.cone((0, 0, 1.08), (0, 0, 1.2), 0.014, 0.006, 'verdigris', 0.004, frame=h)
    door(s, 0.1, -0.385, 0.08, 0.08, 0.13, h, yaw=12)
    opening(s, -0.2, -0.335, 0.37, 0.055, 0.055, 'dark', h, arched=False, yaw=-30)
    for x in (-0.05, 0.05):
        s.cone((x - 0.27, -0.56, 0), (x - 0.22, -0.36, 0.42), 0.014, 0.013, 'wood', 0.004, frame=h)
    for k in range(5):
        t = 0.15 + 0.18 * k
        s.cone(
            (-0.32 + 0.05 * t, -0.56 + 0.2 * t, 0.42 * t),
            (-0.22 + 0.05 * t, -0.56 + 0.2 * t, 0.42 * t),
            0.011,
            0.011,
            'wood_pale',
            0.003,
            frame=h,
        )
    for x, y, r in ((0.34, -0.44, 0.09), (0.46, -0.36, 0.08), (0.41, -0.42, 0.07)):
        s.ball(
            (x, y, r * 0.7 + (0.1 if r == 0.07 else 0)), (r, r * 0.9, r * 1.0), 'cloth_pale', 0.008, frame=h
        )
    bush(m, s, 0.52, 0.1, 0.09, 3)
    return m


def workshop(_seed):
    """An open-fronted workshop: three walls, a copper lean-to on posts, a kiln with a lit mouth, jars in rows."""
    m = Model()
    s = m.sculpt(0.0125)
    h = turn(z=-12)
    wall = plaster(33)
    s.loft(
        [(-0.03, 0.44, 0.3), (0.5, 0.42, 0.28), (0.58, 0.425, 0.285)],
        wall,
        square=8,
        blend=0.012,
        frame=h @ move(-0.1, 0.16),
    )
    s.loft(
        [(0.54, 0.375, 0.235), (0.63, 0.375, 0.235)],
        'adobe_low',
        square=8,
        blend=0.004,
        frame=h @ move(-0.1, 0.16),
        cut=True,
    )
    s.box((-0.1, -0.12, 0.2), (0.3, 0.2, 0.22), 'dark', 0.02, 0.01, frame=h, cut=True)
    s.box((-0.1, 0.04, 0.2), (0.3, 0.012, 0.2), 'dark', 0.006, 0.002, frame=h)
    roof = h @ move(-0.1, -0.2, 0.46) @ turn(x=18)
    s.box(
        (0, 0, 0),
        (0.46, 0.2, 0.014),
        layers(
            'copper',
            (lambda q: np.abs(np.sin(q[:, 0] * 26)) < 0.2, 'copper_dark'),
            (lambda q: np.sin(q[:, 0] * 9 + q[:, 1] * 12) > 0.8, 'verdigris'),
        ),
        0.008,
        0.003,
        frame=roof,
    )
    for x in (-0.5, -0.1, 0.3):
        s.cone((x, -0.36, 0), (x, -0.36, 0.4), 0.022, 0.02, 'wood', 0.004, frame=h)
    s.box((-0.12, -0.16, 0.12), (0.22, 0.07, 0.12), 'wood', 0.012, 0.004, frame=h)
    for x, paint in ((-0.26, 'pot'), (-0.14, 'verdigris'), (-0.02, 'pot')):
        s.ball((x, -0.17, 0.29), (0.045, 0.045, 0.055), paint, 0.004, frame=h)
    k = h @ move(0.48, 0.02)
    s.loft(
        [
            (-0.03, 0.24, 0.24),
            (0.2, 0.23, 0.23),
            (0.36, 0.15, 0.15),
            (0.62, 0.08, 0.08),
            (0.72, 0.085, 0.085),
        ],
        plaster(37),
        square=2,
        blend=0.01,
        frame=k,
    )
    s.box((0, -0.22, 0.12), (0.075, 0.08, 0.09), 'dark', 0.03, 0.006, frame=k, cut=True)
    s.ball((0, -0.17, 0.1), (0.07, 0.03, 0.07), 'window', 0.004, frame=k, bias=0.01)
    pots(s, ((0.3, -0.44, 1.2), (0.4, -0.4, 1.0), (0.5, -0.42, 1.3), (-0.6, -0.2, 1.2)), h)
    bush(m, s, -0.62, 0.04, 0.1, 2)
    return m

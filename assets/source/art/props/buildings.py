"""Houses of the valley: warm adobe, copper domes, wood and a little verdigris."""

import numpy as np

from clay.frames import move, turn
from clay.sculpt import layers
from props.model import Model, leaves, patches
from props.plants import GREENS, bush

YAW = -14


def plaster(seed, foot=0.13):
    """Adobe with pale patches, darker where the ground splashes it."""
    return layers(
        'adobe',
        (patches(0.16, seed, 0.18), 'adobe_pale'),
        (lambda q: q[:, 2] < foot + 0.03 * np.sin(q[:, 0] * 19 + q[:, 1] * 13), 'adobe_low'),
    )


def copper_skin(ribs):
    """Dome sheets with dark seams and a pale, hammered patch here and there."""

    def seam(q):
        return np.abs(np.sin(np.arctan2(q[:, 1], q[:, 0]) * ribs / 2)) < 0.09

    return layers('copper', (patches(0.09, 3, 0.25), 'copper_pale'), (seam, 'copper_dark'))


def dome(s, x, y, z, r, ribs=12, house=None):
    """Copper dome on a verdigris ring, with a finial."""
    w = dict(frame=house @ move(x, y, z))
    s.loft(
        [(-0.03, r * 1.09, r * 1.09), (0.035, r * 1.07, r * 1.07)], 'verdigris', square=2, blend=0.006, **w
    )
    profile = [(0.02, 1.0), (0.12, 1.0), (0.34, 0.93), (0.6, 0.75), (0.82, 0.5), (0.96, 0.25), (1.03, 0.05)]
    s.loft([(t * r, k * r, k * r) for t, k in profile], copper_skin(ribs), square=2, blend=0.006, **w)
    s.cone((0, 0, r * 0.98), (0, 0, r * 1.12), r * 0.12, r * 0.06, 'verdigris', 0.01, **w)
    s.ball((0, 0, r * 1.18), (r * 0.11,) * 3, 'verdigris', 0.004, **w)
    s.cone((0, 0, r * 1.2), (0, 0, r * 1.46), 0.014, 0.005, 'verdigris', 0.006, **w)


def opening(s, x, y, z, width, height, fill, house, arched=True, yaw=0.0):
    """A recess in a wall facing the viewer, filled with `fill`, under a wooden lintel."""
    w = dict(frame=house @ move(x, y, z) @ turn(z=yaw))
    s.box((0, 0, 0), (width, 0.05, height), 'adobe_low', 0.008, 0.008, cut=True, **w)
    if arched:
        s.cone((0, -0.05, height), (0, 0.05, height), width, width, 'adobe_low', 0.008, cut=True, **w)
    s.box((0, 0.045, 0.02 if arched else 0), (width * 1.05, 0.012, height * 1.25), fill, 0.006, 0.002, **w)
    if not arched:
        s.box((0, -0.045, height + 0.022), (width * 1.35, 0.025, 0.018), 'wood', 0.008, 0.004, **w)
        s.box((0, -0.045, -height - 0.018), (width * 1.3, 0.028, 0.014), 'wood_pale', 0.006, 0.004, **w)
        s.box((0, 0.02, 0), (0.008, 0.01, height), 'wood', 0.003, 0.002, **w)
        s.box((0, 0.02, 0), (width, 0.01, 0.008), 'wood', 0.003, 0.002, **w)


def door(s, x, y, z, width, height, house, yaw=0.0):
    opening(
        s,
        x,
        y,
        z + height,
        width,
        height,
        layers('wood', (lambda q: np.abs(np.sin(q[:, 0] * 90)) < 0.25, 'dark')),
        house,
        yaw=yaw,
    )
    f = house @ move(x, y, z) @ turn(z=yaw)
    s.box((0, -0.1, 0.018), (width * 1.6, 0.07, 0.02), 'stone_pale', 0.012, 0.004, frame=f)
    s.ball((width * 0.55, 0.03, height), (0.014, 0.014, 0.014), 'copper_pale', 0.002, frame=f)


def pots(s, places, house):
    for x, y, k in places:
        f = house @ move(x, y, 0)
        s.loft(
            [
                (0, 0.035 * k, 0.035 * k),
                (0.05 * k, 0.06 * k, 0.06 * k),
                (0.1 * k, 0.05 * k, 0.05 * k),
                (0.13 * k, 0.058 * k, 0.058 * k),
            ],
            'pot',
            square=2,
            blend=0.006,
            frame=f,
        )
        s.ball((0, 0, 0.13 * k), (0.042 * k, 0.042 * k, 0.02 * k), 'dark', 0.002, frame=f)


def domed_house(_seed):
    """A square house under one great dome, with an annexe, a terrace of beams and a garden edge."""
    m = Model()
    s = m.sculpt(0.0125)
    h = turn(z=YAW)
    wall = plaster(1)
    s.loft(
        [(-0.03, 0.49, 0.43), (0.2, 0.475, 0.415), (0.56, 0.445, 0.385), (0.66, 0.45, 0.39)],
        wall,
        square=7,
        blend=0.012,
        frame=h @ move(0, 0.05),
    )
    s.loft(
        [(0.625, 0.4, 0.345), (0.7, 0.39, 0.335)],
        'adobe_low',
        square=7,
        blend=0.004,
        frame=h @ move(0, 0.05),
        cut=True,
    )
    s.loft([(0.5, 0.40, 0.36), (0.68, 0.39, 0.355)], 'adobe', square=2.6, blend=0.01, frame=h @ move(0, 0.05))
    dome(s, 0, 0.05, 0.69, 0.36, house=h)
    s.loft(
        [(-0.03, 0.235, 0.225), (0.3, 0.22, 0.205), (0.4, 0.222, 0.208)],
        wall,
        square=7,
        blend=0.02,
        frame=h @ move(0.52, -0.16),
    )
    s.box(
        (0.52, -0.16, 0.41),
        (0.245, 0.23, 0.02),
        layers('copper', (lambda q: np.abs(np.sin(q[:, 0] * 40)) < 0.3, 'copper_dark')),
        0.012,
        0.004,
        frame=h,
    )
    door(s, -0.06, -0.355, 0, 0.085, 0.15, h)
    for x in (-0.31, 0.2):
        opening(s, x, -0.362, 0.34, 0.062, 0.085, 'window', h, arched=False)
    opening(s, 0.53, -0.375, 0.21, 0.055, 0.065, 'window', h, arched=False)
    for i in range(6):
        s.cone(
            (-0.37 + 0.148 * i, -0.30, 0.575),
            (-0.37 + 0.148 * i, -0.43, 0.575),
            0.02,
            0.019,
            'wood_pale',
            0.004,
            frame=h,
        )
    for x, y in ((-0.47, -0.3), (-0.47, 0.3), (0.45, 0.36)):
        s.cone((x, y, 0), (x * 0.94, y * 0.9, 0.42), 0.07, 0.03, wall, 0.05, frame=h)
    pots(s, ((0.12, -0.47, 1.0), (0.24, -0.5, 0.75), (-0.27, -0.47, 0.9)), h)
    bush(m, s, -0.52, -0.36, 0.11, 2)
    bush(m, s, 0.62, -0.58, 0.085, 5)
    return m


def round_house(_seed):
    """A round house with a stair to its roof, a lesser dome beside it and an awning on poles."""
    m = Model()
    s = m.sculpt(0.0125)
    h = turn(z=10)
    wall = plaster(6)
    s.loft(
        [(-0.03, 0.40, 0.40), (0.3, 0.375, 0.375), (0.62, 0.365, 0.365)],
        wall,
        square=2,
        blend=0.012,
        frame=h @ move(-0.14, 0.12),
    )
    s.loft(
        [(0.56, 0.325, 0.325), (0.66, 0.32, 0.32)],
        'adobe_low',
        square=2,
        blend=0.004,
        frame=h @ move(-0.14, 0.12),
        cut=True,
    )
    dome(s, -0.14, 0.12, 0.60, 0.275, 10, house=h)
    s.loft(
        [(-0.03, 0.27, 0.27), (0.3, 0.25, 0.25), (0.36, 0.255, 0.255)],
        wall,
        square=2,
        blend=0.03,
        frame=h @ move(0.4, 0.0),
    )
    dome(s, 0.4, 0.0, 0.38, 0.2, 8, house=h)
    for i in range(7):  # stair winding to the roof
        a = 168 + 11 * i
        s.box(
            (0, -0.425, 0.065 + 0.082 * i - 0.22),
            (0.05, 0.07, 0.22),
            wall,
            0.012,
            0.006,
            frame=h @ move(-0.14, 0.12) @ turn(z=a - 270),
        )
    door(s, -0.06, -0.262, 0, 0.085, 0.15, h, yaw=6)
    opening(s, -0.06, -0.248, 0.49, 0.05, 0.055, 'window', h, arched=False, yaw=6)
    opening(s, 0.30, -0.245, 0.24, 0.04, 0.05, 'window', h, arched=False, yaw=-20)
    awning = layers('cloth_pale', (lambda q: np.sin(q[:, 0] * 52) > 0, 'copper_dark'))
    shade = h @ move(0.48, -0.38, 0.34) @ turn(x=24, z=6)
    s.box((0, 0, 0), (0.17, 0.15, 0.012), awning, 0.01, 0.003, frame=shade)
    for x in (0.34, 0.62):
        s.cone((x, -0.50, 0), (x, -0.50, 0.28), 0.014, 0.013, 'wood', 0.004, frame=h)
    s.box((0.48, -0.42, 0.08), (0.13, 0.07, 0.08), 'wood', 0.012, 0.004, frame=h)
    for x, paint in ((0.40, 'cloth'), (0.47, 'bloom'), (0.55, 'copper_pale')):
        s.ball((x, -0.43, 0.165), (0.04, 0.04, 0.03), paint, 0.004, frame=h)
    pots(s, ((0.12, -0.36, 1.1), (0.2, -0.40, 0.8), (0.68, -0.2, 1.2)), h)
    bush(m, s, -0.56, -0.06, 0.12, 3)
    bush(m, s, 0.62, -0.22, 0.08, 8)
    return m


def tower_house(_seed):
    """A tall narrow house with a stepped shoulder, a balcony under its dome and a vine up its side."""
    m = Model()
    s = m.sculpt(0.0125)
    h = turn(z=16)
    wall = plaster(11)
    s.loft(
        [(-0.03, 0.31, 0.29), (0.4, 0.285, 0.265), (0.9, 0.255, 0.235)],
        wall,
        square=7,
        blend=0.012,
        frame=h @ move(-0.06, 0.1),
    )
    s.loft(
        [(0.70, 0.30, 0.28), (0.74, 0.31, 0.29)], 'wood', square=7, blend=0.006, frame=h @ move(-0.06, 0.1)
    )
    for i in range(5):
        s.cone(
            (-0.30 + 0.12 * i, -0.08, 0.69),
            (-0.30 + 0.12 * i, -0.24, 0.69),
            0.018,
            0.017,
            'wood_pale',
            0.004,
            frame=h,
        )
    dome(s, -0.06, 0.1, 0.92, 0.235, 10, house=h)
    s.loft(
        [(-0.03, 0.25, 0.22), (0.3, 0.235, 0.205), (0.40, 0.24, 0.21)],
        wall,
        square=7,
        blend=0.02,
        frame=h @ move(0.40, 0.0),
    )
    s.loft(
        [(0.365, 0.2, 0.17), (0.45, 0.2, 0.17)],
        'adobe_low',
        square=7,
        blend=0.004,
        frame=h @ move(0.40, 0.0),
        cut=True,
    )
    for x, y in ((0.28, -0.06), (0.38, 0.06), (0.50, -0.04)):  # jars drying on the low roof
        s.ball((x, y, 0.41), (0.04, 0.04, 0.05), 'pot', 0.004, frame=h)
    door(s, -0.10, -0.175, 0, 0.08, 0.14, h)
    opening(s, -0.19, -0.155, 0.50, 0.045, 0.07, 'window', h, arched=False)
    opening(s, 0.04, -0.155, 0.50, 0.045, 0.07, 'window', h, arched=False)
    opening(s, -0.07, -0.14, 0.82, 0.06, 0.05, 'window', h, arched=False)
    opening(s, 0.42, -0.205, 0.2, 0.055, 0.06, 'window', h, arched=False)
    pots(s, ((0.06, -0.28, 1.1), (0.15, -0.3, 0.8), (0.62, -0.26, 1.2)), h)
    m.leaves.append(
        leaves(
            [((-0.33, -0.02, 0.34), (0.05, 0.11, 0.34)), ((-0.31, -0.1, 0.16), (0.07, 0.1, 0.16))],
            17,
            900,
            0.026,
            *GREENS[0]
        )
    )
    bush(m, s, -0.36, -0.24, 0.1, 6)
    bush(m, s, 0.66, -0.1, 0.09, 7)
    return m

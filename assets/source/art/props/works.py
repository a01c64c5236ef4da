"""Works: the inhibitor device, the evacuation flag, the bridge."""

import math

import numpy as np

from clay.frames import move, turn
from clay.sculpt import layers
from props.model import Model
from props.stones import boulder


def inhibitor(_seed):
    """A transport inhibitor: three splayed legs, a caged column, a lit crown that points up."""
    m = Model()
    s = m.sculpt(0.0095)
    for a in (30, 150, 270):
        f = turn(z=a)
        s.chain([(0.08, 0, 0.3, 0.045), (0.26, 0, 0.14, 0.036), (0.36, 0, 0.02, 0.03)], 'steel_dark', frame=f)
        s.box((0.37, 0, 0.012), (0.07, 0.06, 0.022), 'bronze', 0.015, 0.006, frame=f)
        s.cone((0.13, 0, 0.33), (0.3, 0, 0.2), 0.018, 0.018, 'bronze', 0.006, frame=f)
        s.chain(
            [(0.125, 0, 0.42, 0.02), (0.15, 0, 0.62, 0.022), (0.1, 0, 0.82, 0.018)],
            'bronze',
            0.01,
            frame=turn(z=a + 60),
        )
    s.loft(
        [(0.16, 0.1, 0.1), (0.26, 0.17, 0.17), (0.38, 0.16, 0.16), (0.42, 0.1, 0.1)],
        layers('steel', (lambda q: np.abs(q[:, 2] - 0.31) < 0.018, 'bronze')),
        square=2,
        blend=0.01,
    )
    s.cone(
        (0, 0, 0.4),
        (0, 0, 0.82),
        0.075,
        0.06,
        layers('beam', (lambda q: np.sin(q[:, 2] * 62) > 0.1, 'steel_dark')),
        0.004,
    )
    s.loft([(0.8, 0.11, 0.11), (0.86, 0.15, 0.15), (0.92, 0.13, 0.13)], 'steel', square=2, blend=0.008)
    s.ring((0, 0, 0.93), 0.105, 0.026, 'bronze', 0.006)
    for a in (0, 120, 240):
        s.chain(
            [(0.13, 0, 0.9, 0.026), (0.2, 0, 1.0, 0.02), (0.16, 0, 1.13, 0.008)],
            'steel_dark',
            0.01,
            frame=turn(z=a + 30),
        )
    s.ball((0, 0, 0.985), (0.062, 0.062, 0.075), 'signal', 0.004, bias=0.01)
    s.box((0, -0.165, 0.31), (0.05, 0.014, 0.03), 'signal', 0.008, 0.002, bias=0.01)
    return m


def inhibitor_folded(_seed):
    """The same device packed for the road: legs along the column, the crown shut, a handle on top."""
    m = Model()
    s = m.sculpt(0.0095)
    f = turn(z=18) @ move(0, 0, 0.13) @ turn(y=84)
    s.loft(
        [(-0.4, 0.1, 0.1), (-0.3, 0.14, 0.14), (0.22, 0.13, 0.13), (0.34, 0.08, 0.08)],
        layers(
            'steel',
            (lambda q: np.abs(q[:, 2] + 0.06) < 0.024, 'bronze'),
            (lambda q: np.abs(q[:, 2] - 0.14) < 0.02, 'bronze'),
        ),
        square=2,
        blend=0.01,
        frame=f,
    )
    for a in (30, 150, 270):
        s.chain(
            [(0.13, 0, 0.24, 0.03), (0.155, 0, -0.1, 0.03), (0.14, 0, -0.42, 0.024)],
            'steel_dark',
            0.008,
            frame=f @ turn(z=a),
        )
        s.box((0.15, 0, -0.44), (0.045, 0.05, 0.03), 'bronze', 0.014, 0.006, frame=f @ turn(z=a))
    s.chain(
        [(0.0, 0.1, 0.3, 0.018), (-0.02, 0.2, 0.1, 0.018), (0.0, 0.1, -0.14, 0.018)],
        'bronze',
        0.006,
        frame=f @ turn(z=-90),
    )
    s.ball((0, 0, 0.36), (0.05, 0.05, 0.03), 'signal', 0.004, frame=f, bias=0.01)
    return m


def flag(_seed):
    """The rally flag: a pole in a cairn, cloth in the wind, a lit lamp on top."""
    m = Model()
    s = m.sculpt(0.009)
    for x, y, r, n in (
        (0, 0, 0.13, 71),
        (0.11, -0.05, 0.085, 72),
        (-0.1, -0.04, 0.09, 73),
        (0.02, -0.11, 0.07, 74),
    ):
        boulder(s, x, y, r, n)
    s.cone((0, 0, 0), (0, 0, 1.34), 0.022, 0.016, 'wood_pale', 0.006)
    s.ball((0, 0, 1.36), (0.034, 0.034, 0.034), 'copper_pale', 0.004)

    def cloth(p):
        along = np.clip(p[:, 0] / 0.6, 0, 1)
        wave = 0.05 * along * np.sin(p[:, 0] * 13 + p[:, 2] * 3) + 0.015 * along * np.sin(p[:, 0] * 29)
        droop = 0.1 * along**1.6
        fork = 0.11 * np.clip(1 - np.abs(p[:, 2] + droop) / 0.13, 0, 1)  # swallow tail
        edge = np.maximum.reduce(
            [-p[:, 0], p[:, 0] - 0.6 + fork, np.abs(p[:, 2] + droop) - 0.17 + 0.03 * along]
        )
        return np.maximum(np.abs(p[:, 1] - wave) - 0.012, edge) * 0.75

    paint = layers(
        'cloth', (lambda q: np.abs(q[:, 2] + 0.1 * np.clip(q[:, 0] / 0.6, 0, 1) ** 1.6) < 0.045, 'cloth_pale')
    )
    s.shape(
        cloth,
        (-0.01, -0.09, -0.32),
        (0.62, 0.09, 0.2),
        paint,
        0.002,
        frame=move(0.012, 0, 1.13) @ turn(z=-12),
    )
    return m


def plank_paint(q):
    return np.sin(q[:, 0] * 58) > 0.93


def span(s, x0, x1, sag, tilt=0.0):
    """Deck, rails and posts of a bridge from x0 to x1."""
    n = int((x1 - x0) / 0.075)
    for i in range(n):
        x = x0 + (x1 - x0) * (i + 0.5) / n
        z = 0.16 + sag * (1 - (x / 1.0) ** 2) + tilt * (x - x0)
        paint = ('wood', 'wood_pale', 'wood')[(i * 7) % 3]
        s.box(
            (x, 0.01 * math.sin(i * 2.4), z),
            (0.033, 0.30 + 0.012 * math.sin(i * 5.1), 0.02),
            paint,
            0.008,
            0.002,
        )
    for y in (-0.24, 0.24):
        rail = [(x, y, 0.12 + sag * (1 - x**2) + tilt * (x - x0), 0.03) for x in np.linspace(x0, x1, 9)]
        s.chain(rail, 'wood', 0.004)
    for y in (-0.31, 0.31):
        rope = [
            (x, y, 0.36 + sag * (1 - x**2) + tilt * (x - x0) - 0.02 * math.cos(x * 9), 0.014)
            for x in np.linspace(x0, x1, 13)
        ]
        s.chain(rope, 'rope', 0.004)
        for x in np.linspace(x0, x1, 5):
            z = sag * (1 - x**2) + tilt * (x - x0)
            s.cone((x, y, 0.08 + z), (x, y, 0.38 + z), 0.024, 0.02, 'wood_pale', 0.004)


def piers(s):
    for x in (-1, 1):
        s.loft(
            [(-0.2, 0.16, 0.36), (0.05, 0.14, 0.34), (0.13, 0.13, 0.33)],
            layers(
                'stone',
                (lambda q: np.abs(np.sin(q[:, 2] * 26)) < 0.2, 'stone_dark'),
                (lambda q: np.abs(np.sin(q[:, 1] * 15)) < 0.12, 'stone_dark'),
            ),
            square=5,
            blend=0.01,
            frame=move(x * 0.84, 0, 0),
        )
        for y in (-0.33, 0.33):
            s.cone((x * 0.86, y, 0), (x * 0.86, y, 0.5), 0.05, 0.04, 'wood', 0.006)
            s.ball((x * 0.86, y, 0.52), (0.05, 0.05, 0.035), 'copper', 0.004)


def bridge_intact(_seed):
    """A plank bridge from west to east across one hex."""
    m = Model()
    s = m.sculpt(0.0125)
    piers(s)
    span(s, -0.86, 0.86, 0.06)
    return m


def bridge_blown(_seed):
    """The same bridge with its middle gone: charred stumps, hanging ropes."""
    m = Model()
    s = m.sculpt(0.0125)
    piers(s)
    span(s, -0.86, -0.42, 0.0, -0.22)
    span(s, 0.36, 0.86, -0.1, 0.26)
    for x, y, lean in (
        (-0.40, -0.18, -40),
        (-0.37, 0.06, -55),
        (-0.41, 0.22, -30),
        (0.36, -0.14, 48),
        (0.33, 0.12, 36),
    ):
        s.box(
            (0, 0, 0),
            (0.12, 0.035, 0.018),
            layers('char', (lambda q: np.abs(q[:, 0]) > 0.09, 'signal')),
            0.008,
            0.002,
            frame=move(x, y, 0.04) @ turn(y=lean, z=x * 30),
        )
    for y in (-0.31, 0.31):
        s.chain(
            [(-0.42, y, 0.28, 0.014), (-0.38, y, 0.1, 0.013), (-0.36, y * 0.95, -0.08, 0.01)], 'rope', 0.004
        )
        s.chain([(0.36, y, 0.28, 0.014), (0.31, y, 0.1, 0.013), (0.32, y * 1.05, -0.04, 0.01)], 'rope', 0.004)
    return m

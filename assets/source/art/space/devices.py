"""Small things adrift: buoy, ejected core, mine, subspace charge, torpedo."""

import math

import numpy as np

from clay.frames import move, turn
from ships.parts import Model, V, pick
from ships.plating import Plating, lamp

STEEL = Plating('#AEB6C2', '#8C94A2', '#343A46', panel=(0.2, 0.12), rough=0.4, metal=0.3)
DARK = Plating('#2A2E3A', rough=0.5, metal=0.3)


def buoy(_):
    """Three folded vanes about a lit mast: it listens."""
    m = Model()
    steel, dark = m.material(STEEL), m.material(DARK)
    cyan, amber = m.material(lamp('#4CE8FF', 1.08)), m.material(lamp('#FF9426', 1.03))
    m.lathe(
        [
            (0, -0.5),
            (0.1, -0.46),
            (0.13, -0.3),
            (0.2, -0.1),
            (0.22, 0.1),
            (0.12, 0.24),
            (0.07, 0.5),
            (0, 0.52),
        ],
        steel,
        28,
    )
    m.ring([(0.21, -0.05), (0.25, -0.03), (0.25, 0.03), (0.21, 0.05)], cyan, 36)
    m.ball(0.11, cyan, (0, 0, 0.6))
    for a in (30, 150, 270):
        m.blade(
            [(0.18, -0.14, 0.14, -0.02, 0.05), (0.5, -0.2, 0.2, 0.06, 0.04), (0.72, -0.13, 0.13, 0.14, 0.03)],
            lambda t, b, p: pick(dark, (t > 0.86, amber), ((t * 5 % 1 < 0.16), steel)),
            frame=turn(z=a),
        )
    return m


def core(_):
    """A warp core adrift: a caged column of light with broken couplings."""
    m = Model()
    steel, dark = m.material(STEEL), m.material(DARK)
    blue, white = m.material(lamp('#3CA8FF', 1.08)), m.material(lamp('#CFF2FF', 1.03))
    lie = turn(x=62, z=24)
    m.loft(
        [(-0.72, 0.13, 0.13), (0.72, 0.13, 0.13)],
        lambda t, a, p: pick(blue, (np.abs(t * 5 % 1 - 0.5) < 0.12, white)),
        'z',
        24,
        frame=lie,
    )
    m.ball(0.24, blue, (0, 0, 0), (1, 1, 0.9), frame=lie)
    for z in (-0.78, -0.42, 0.42, 0.78):
        r = 0.27 if abs(z) > 0.5 else 0.24
        m.ring([(r - 0.1, z - 0.06), (r, z - 0.06), (r, z + 0.06), (r - 0.1, z + 0.06)], steel, 30, lie)
    for a in (20, 110, 200, 290):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        m.loft(
            [(-0.8, 0.035, 0.035), (0.8, 0.035, 0.035)], dark, 'z', 8, frame=lie @ move(0.22 * c, 0.22 * s)
        )
    m.lathe([(0, 0.84), (0.2, 0.84), (0.16, 0.96), (0.06, 1.02), (0, 1.02)], dark, 24, lie)
    m.lathe([(0, -1.0), (0.1, -0.98), (0.18, -0.84), (0, -0.84)], dark, 24, lie)
    return m


def hazard(_):
    """A mine of the old war: a spiked shell with a red eye."""
    m = Model()
    iron = m.material(
        Plating('#5E4640', '#7A5A4A', '#1E1414', panel=(0.3, 0.16), rough=0.5, metal=0.4, soot=0.4)
    )
    dark, red = m.material(DARK), m.material(lamp('#FF3A24', 1.18))
    trim = m.material(Plating('#D89A50', rough=0.34, metal=0.6))
    m.ball(
        0.44,
        lambda t, a, p: pick(iron, (np.abs(p[:, 2]) < 0.03, red), (np.abs(p[:, 2]) < 0.07, dark)),
        rows=28,
        sides=40,
    )
    m.ball(0.13, red, (0, -0.3, 0.3))
    for lift, turns in ((70, 3), (20, 6), (-30, 5)):
        for k in range(turns):
            e, a = math.radians(lift), 2 * math.pi * (k + 0.3 * (lift < 40)) / turns + 0.5
            d = V(math.cos(e) * math.cos(a), math.cos(e) * math.sin(a), math.sin(e))
            m.horn(
                [d * 0.4, d * 0.56, d * 0.78],
                [(0, 0.1, 0.1), (0.4, 0.05, 0.05), (1, 0.006, 0.006)],
                lambda t, b, p: pick(dark, (t > 0.55, trim)),
                10,
                10,
                belly=1.0,
            )
    return m


def charge(_):
    """A subspace charge: a violet heart between two half shells that are drawing apart."""
    m = Model()
    bronze = m.material(Plating('#A4602A', '#CC8440', '#2E1A14', panel=(0.3, 0.14), rough=0.34, metal=0.55))
    dark, violet = m.material(DARK), m.material(lamp('#B050FF', 1.13))
    white = m.material(lamp('#F0D8FF', 1.08))
    m.ball(
        0.3,
        lambda t, a, p: pick(violet, (np.abs(np.sin(p[:, 2] * 17 + p[:, 0] * 9)) < 0.28, white)),
        rows=20,
        sides=30,
    )
    tilt = turn(y=18)
    for side in (-1, 1):
        at = tilt @ move(0, 0, side * 0.16) @ turn(x=0 if side > 0 else 180)
        cap = [(0.46, 0.02), (0.5, 0.06), (0.44, 0.26), (0.3, 0.42), (0.1, 0.5), (0, 0.51)]
        m.lathe(
            [(0, 0.1), *cap],
            lambda t, a, p: pick(bronze, ((t > 0.6) & (t < 2), dark), (a % 60 < 7, dark)),
            44,
            at,
        )
    for a in range(0, 360, 60):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        m.horn(
            [V(c, s, 0) * 0.46, V(c, s, 0) * 0.62 + V(0, 0, 0.06), V(c, s, 0) * 0.82 + V(0, 0, 0.02)],
            [(0, 0.05, 0.05), (1, 0.006, 0.006)],
            dark,
            10,
            8,
            frame=tilt,
        )
    return m


def torpedo(_):
    """A spark of a torpedo: a bright heart in its casing; the stage adds the glare."""
    m = Model()
    dark = m.material(Plating('#3A2A2A', rough=0.4, metal=0.4))
    red, white = m.material(lamp('#FF5A24', 1.24)), m.material(lamp('#FFE8B8', 1.24))
    m.ball(0.34, red, (0, 0, 0), rows=20, sides=28)
    m.ball(0.27, white, (0, -0.06, 0.12), rows=18, sides=24)
    for a in (0, 60, 120):
        m.ring([(0.33, -0.03), (0.37, -0.03), (0.37, 0.03), (0.33, 0.03)], dark, 36, turn(x=90, z=a))
    return m

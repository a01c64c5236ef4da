"""Small craft: the captain's yacht, the shuttle, the scout of the observation mission, the mine drone."""

import math

import numpy as np

from clay.frames import move, turn
from ships.parts import Model, Shell, V, pick
from ships.plating import Plating, lamp

WHITE = Plating(
    '#EBE9E4', '#D2D3D6', '#6A7082', panel=(0.17, 0.08), width=0.009, lines=0.36, rough=0.35, soot=0.08
)
GRAPHITE = Plating('#3E4858', '#4E5A6A', '#1B202A', panel=(0.12, 0.07), width=0.009, rough=0.4, metal=0.2)
GLASS = Plating('#0E141E', rough=0.1)
GOLD = Plating('#F0B848', rough=0.28, metal=0.7)


def wounds(state, hurt, ruined, bite, deep):
    """(scorches, bites) of a craft by its state."""
    scorches = dict(whole=(), hurt=hurt, ruined=(*hurt, *ruined))[state]
    return list(scorches), list(dict(whole=(), hurt=(bite,), ruined=(bite, *deep))[state])


def yacht(state):
    """A broad white manta with a dark canopy and a gold line; its wing tips are turned up."""
    scorches, bites = wounds(
        state,
        ((0.12, 0.05, 0.09, 0.15), (-0.26, 0.3, 0.02, 0.14)),
        ((0.3, 0.28, 0.02, 0.2), (-0.04, -0.34, 0.05, 0.14), (0, 0.3, 0.08, 0.16)),
        (-0.42, 0.34, 0.05, 0.07),
        ((0.34, 0.36, 0.03, 0.11), (0.1, -0.02, 0.1, 0.06)),
    )
    m = Model(scorches=scorches, bites=bites)
    white, dark, gold, graphite = (m.material(one) for one in (WHITE, GLASS, GOLD, GRAPHITE))
    blue, window = m.material(lamp('#58C0FF', 0.98)), m.material(lamp('#FFE6AC', 0.92))
    red, green = m.material(lamp('#FF4A38', 1.03)), m.material(lamp('#3CFF84', 0.92))
    hull = Shell(
        [
            (-0.66, 0.01, 0.012, 0.01, -0.03, 1),
            (-0.54, 0.09, 0.045, 0.03, -0.02, 1.2),
            (-0.28, 0.17, 0.095, 0.05, 0, 1.25),
            (0.06, 0.2, 0.125, 0.06, 0.005, 1.2),
            (0.34, 0.16, 0.105, 0.055, 0.005, 1.1),
            (0.52, 0.1, 0.06, 0.04, 0.01, 1),
        ]
    )

    def skin(y, a, p):
        rim = np.minimum(np.abs(a - 180), np.minimum(a, 360 - a))
        return pick(
            white,
            ((y > -0.45) & (y < -0.12) & (np.abs(a - 90) < 44), dark),
            ((y > 0.02) & (y < 0.36) & (np.abs(a - 90) < 14), dark),
            ((y > -0.1) & (y < 0.42) & (np.abs(rim - 36) < 6) & (np.abs(y * 13 % 1 - 0.5) < 0.28), window),
            (np.abs(rim) < 15, gold),
            ((a > 195) & (a < 345), graphite),
        )

    m.shell(hull, skin, rows=70, sides=64)
    for side in (-1, 1):
        wing = [
            (0.1, -0.16, 0.46, -0.005, 0.06),
            (0.26, 0.08, 0.5, -0.01, 0.045),
            (0.4, 0.25, 0.56, 0.0, 0.032),
        ]
        wing += [(0.47, 0.36, 0.62, 0.07, 0.024), (0.5, 0.46, 0.68, 0.15, 0.012)]
        m.blade(
            [(side * x, a, b, z, t) for x, a, b, z, t in wing],
            lambda t, a, p: pick(
                white,
                ((t < 0.55) & (np.minimum(a, 360 - a) < 40), gold),
                ((t > 0.2) & (t < 0.52) & (np.abs(a - 110) < 24), graphite),
                (t > 0.8, gold),
            ),
        )
        m.ball(0.022, red if side < 0 else green, (side * 0.5, 0.6, 0.16))
        m.loft(
            [(0.44, 0.052, 0.042, side * 0.09, 0), (0.56, 0.044, 0.036, side * 0.09, 0)], graphite, sides=14
        )
        m.ball(0.042, blue, (side * 0.09, 0.565, 0), (1, 0.7, 0.85))
    return m


def shuttle(state):
    """Boxy and trusty: a white cabin with a dark roof and windscreen between two lit skids."""
    scorches, bites = wounds(
        state,
        ((0.1, 0.2, 0.15, 0.17), (-0.19, -0.1, 0.05, 0.12)),
        ((-0.08, 0.02, 0.15, 0.2), (0.2, -0.2, 0.08, 0.16)),
        (0.19, 0.24, 0.1, 0.07),
        ((-0.15, 0.1, 0.14, 0.09), (0.25, -0.25, -0.06, 0.09)),
    )
    m = Model(scorches=scorches, bites=bites)
    white, dark, graphite, gold = (m.material(one) for one in (WHITE, GLASS, GRAPHITE, GOLD))
    trim = m.material(Plating('#2C78C8', rough=0.35))
    blue, window = m.material(lamp('#4AA8FF', 1.00)), m.material(lamp('#FFE6AC', 0.92))
    red = m.material(lamp('#FF4A38', 1.03))

    def door(y, a, edge):
        """The hatch in each flank, and a frame about it."""
        low, high = np.abs(np.abs(a - 90) - 73) - 11, np.abs(y - 0.16) - 0.055
        return (low < edge * 130) & (high < edge) & (np.abs(a - 90) < 89)

    hull = Shell(
        [
            (-0.45, 0.11, 0.01, 0.05, -0.02, 0.5),
            (-0.36, 0.17, 0.09, 0.08, 0, 0.5),
            (-0.2, 0.2, 0.17, 0.09, 0, 0.5),
            (0.28, 0.2, 0.17, 0.09, 0, 0.5),
            (0.4, 0.16, 0.11, 0.08, 0, 0.5),
        ]
    )

    def skin(y, a, p):
        top = np.abs(a - 90)
        return pick(
            white,
            ((y > -0.4) & (y < -0.21) & (top < 62), dark),
            ((y > -0.16) & (top < 33) & (y < 0.36) & (top > 26), trim),
            ((y > -0.16) & (top < 26) & (y < 0.36), graphite),
            ((top > 63) & (top < 76) & (y > -0.14) & (y < 0.06) & (np.abs(y * 13 % 1 - 0.5) < 0.28), window),
            (door(y, a, 0.0), white),
            (door(y, a, 0.012), graphite),
            ((top > 78) & (top < 82) & (y > -0.26) & (y < 0.39), trim),
            ((y > 0.3) & (y < 0.315) | (y > -0.185) & (y < -0.17), graphite),
            ((a > 190) & (a < 350), graphite),
        )

    m.shell(hull, skin, rows=60, sides=72)
    m.tiles(hull.row(-0.06, 0.3, 3, 74, 0.075, 0.06), white)
    m.tiles(hull.row(0.0, 0.3, 2, 74, 0.04, 0.03), dark, 0.012)
    for side in (-1, 1):
        skid = [(-0.3, 0.02, 0.02), (-0.24, 0.058, 0.05), (0.36, 0.058, 0.05), (0.45, 0.04, 0.034)]
        m.loft(
            skid,
            lambda t, a, p: pick(
                graphite,
                ((t < -0.24) | (t > 0.4), blue),
                ((np.abs(a - 90) < 52) & (t > -0.1) & (t < 0.24), blue),
            ),
            sides=18,
            frame=move(side * 0.26, 0.02, -0.06),
        )
        m.box((0.08, 0.3, 0.04), white, (side * 0.22, 0.05, -0.05))
    m.ball(0.026, red, (0, 0.34, 0.16))
    m.tube((0, 0.3, 0.16), (0, 0.3, 0.235), 0.012, 0.006, gold, 8)
    return m


def scoutship(state):
    """A long needle with a sensor ring amidships and small fins: all eyes, no arms."""
    scorches, bites = wounds(
        state,
        ((0.02, 0.1, 0.07, 0.15), (0.16, 0.18, 0.12, 0.12)),
        ((0.0, -0.35, 0.04, 0.16), (-0.16, 0.16, 0.1, 0.16)),
        (0.19, 0.16, 0.1, 0.07),
        ((-0.12, 0.16, 0.18, 0.08), (0.2, 0.5, 0, 0.08)),
    )
    m = Model(scorches=scorches, bites=bites)
    white = m.material(Plating('#DFE8EC', '#C6D2D8', '#66727E', panel=(0.16, 0.06), lines=0.5, rough=0.35))
    graphite, orange = m.material(GRAPHITE), m.material(Plating('#F08028', rough=0.4))
    cyan = m.material(lamp('#3CF0C8', 0.98))
    hull = Shell(
        [
            (-0.86, 0.004, 0.005, 0.005, 0, 1),
            (-0.5, 0.036, 0.038, 0.035, 0, 1),
            (-0.1, 0.075, 0.08, 0.07, 0, 1),
            (0.2, 0.095, 0.1, 0.085, 0, 1),
            (0.45, 0.062, 0.066, 0.06, 0, 1),
            (0.52, 0.05, 0.05, 0.05, 0, 1),
        ]
    )

    def skin(y, a, p):
        return pick(
            white,
            ((y > -0.38) & (y < -0.24), orange),
            ((y < -0.58) | (y > 0.44), graphite),
            ((np.abs(a - 90) < 26) & (y > -0.2) & (y < 0.02), graphite),
            ((np.abs(a - 90) < 9) & (y > 0.06) & (y < 0.4) & (y * 12 % 1 > 0.4), cyan),
        )

    m.shell(hull, skin, rows=64, sides=36)
    hoop = move(0, 0.16, 0) @ turn(x=90)
    m.ring([(0.2, -0.035), (0.235, -0.04), (0.25, 0), (0.235, 0.04), (0.2, 0.035)], white, 56, hoop)
    m.ring([(0.19, -0.016), (0.202, -0.018), (0.202, 0.018), (0.19, 0.016)], cyan, 56, hoop)
    m.ring([(0.246, -0.012), (0.256, -0.012), (0.256, 0.012), (0.246, 0.012)], cyan, 56, hoop)
    for a in (45, 135, 225, 315):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        m.tube((0, 0.16, 0), (0.2 * c, 0.16, 0.2 * s), 0.02, 0.017, graphite, 8)
    for side in (-1, 1):
        m.blade([(side * 0.05, 0.26, 0.47, 0, 0.03), (side * 0.27, 0.47, 0.6, 0, 0.014)], white)
        m.tube((side * 0.27, 0.42, 0), (side * 0.27, 0.62, 0), 0.022, 0.026, orange, 10)
    m.loft([(0.5, 0.045, 0.045), (0.6, 0.026, 0.026), (0.68, 0.004, 0.004)], cyan, sides=14)
    m.ball(0.022, cyan, (0, -0.84, 0), (1, 2, 1))
    return m


def drone(state):
    """An eye in a collar of three fins."""
    scorches, bites = wounds(
        state,
        ((0.08, 0.02, 0.1, 0.12),),
        ((-0.08, 0.06, 0.1, 0.14),),
        (0.12, 0.02, 0.06, 0.05),
        ((-0.1, 0.12, 0.05, 0.07),),
    )
    m = Model(scorches=scorches, bites=bites)
    grey = m.material(Plating('#6E7686', '#565E6E', '#20242C', panel=(0.09, 0.06), rough=0.4, metal=0.3))
    bone = m.material(Plating('#D8A050', rough=0.35, metal=0.4))
    eye, hot = m.material(lamp('#FF4E28', 1.18)), m.material(lamp('#FF9A30', 1.03))
    m.ball(0.15, lambda t, a, p: pick(grey, (np.abs(p[:, 0]) < 0.012, eye)), rows=24, sides=36)
    m.ball(0.085, eye, (0, -0.1, 0.06), (1, 0.8, 1))
    m.ring([(0.15, -0.035), (0.195, -0.024), (0.195, 0.024), (0.15, 0.035)], bone, 40)
    for a in (90, 205, 335):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        q = V(c, s, 0)
        m.horn(
            [q * 0.15, q * 0.25 + V(0, 0.02, 0), q * 0.36 + V(0, 0.05, 0.02)],
            [(0, 0.075, 0.035), (1, 0.008, 0.008)],
            lambda t, b, p: pick(bone, (t < 0.4, grey)),
            rows=12,
            sides=10,
        )
    m.ball(0.045, hot, (0, 0.34, 0.015))
    return m

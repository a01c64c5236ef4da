"""The tanker and the holoship."""

import math

import numpy as np

from clay.frames import move, turn
from ships.parts import Model, Shell, V, pick
from ships.plating import Plating, clouds, lamp

STEEL = Plating(
    '#8C9098', '#747A86', '#30333A', panel=(0.26, 0.12), lines=0.4, rough=0.42, metal=0.3, soot=0.3
)
YELLOW = Plating('#E8AC34', '#CE9022', '#4A3010', panel=(0.16, 0.09), width=0.009, lines=0.45, soot=0.25)
DARK = Plating('#2E3038', rough=0.5, metal=0.3)


def tanker(state):
    """Six ribbed spheres of gas in an open frame, a blunt cab before them, three drives behind."""
    scorches = dict(
        whole=(),
        hurt=((0.33, 0.66, 0.34, 0.26), (-0.33, -0.6, 0.34, 0.2), (0.1, -1.1, 0.16, 0.24)),
        ruined=(
            *((0.33, 0.66, 0.3, 0.36), (-0.33, 0.02, 0.34, 0.3), (0.1, -1.1, 0.16, 0.34)),
            *((-0.33, -0.6, 0.3, 0.34), (0.3, 1.1, 0.1, 0.3)),
        ),
    )[state]
    bites = dict(
        whole=(),
        hurt=((0.5, 0.66, 0.22, 0.14),),
        ruined=(
            (0.42, 0.66, 0.24, 0.22),
            (-0.44, 0.02, 0.26, 0.2),
            (-0.2, -1.2, 0.1, 0.13),
            (-0.4, -0.66, 0.3, 0.14),
        ),
    )[state]
    m = Model(scorches=list(scorches), bites=list(bites))
    steel, yellow, dark = (m.material(one) for one in (STEEL, YELLOW, DARK))
    gas = m.material(Plating('#FF8E1E', rough=0.3, emit=0.42))
    deep = m.material(Plating('#E06A10', rough=0.3, emit=0.3))
    amber, window = m.material(lamp('#FF9426', 1.08)), m.material(lamp('#FFE6AC', 0.98))
    blue, red = m.material(lamp('#58B4FF', 0.98)), m.material(lamp('#FF4A38', 1.03))
    for row, y in enumerate((-0.62, 0.02, 0.66)):
        for side in (-1, 1):
            at = move(side * 0.33, y, 0.06)
            spent = state == 'ruined' and (row, side) in ((2, 1), (1, -1))
            m.ball(
                0.285,
                dark if spent else lambda t, a, p: pick(gas, (clouds(p, 0.3, 3) < 0.47, deep)),
                rows=24,
                sides=40,
                frame=at,
            )
            for k in range(4):
                rib = [(0.280, -0.021), (0.306, -0.021), (0.306, 0.021), (0.280, 0.021)]
                m.ring(rib, steel, 40, at @ turn(z=45 * k) @ turn(x=90))
            for z, r in ((-0.12, 0.262), (0.0, 0.294), (0.16, 0.243)):
                hoop = [
                    (r - 0.006, z - 0.02),
                    (r + 0.016, z - 0.016),
                    (r + 0.013, z + 0.016),
                    (r - 0.008, z + 0.02),
                ]
                m.ring(hoop, dark if z else yellow, 40, at)
            m.lathe([(0, 0.26), (0.085, 0.275), (0.085, 0.315), (0.05, 0.325), (0, 0.325)], yellow, 20, at)
            if not spent:
                m.ball(0.026, amber, (0, 0, 0.335), frame=at)
    for x in (-0.66, 0, 0.66):
        m.tube((x, -0.95, -0.03), (x, 1.0, -0.03), 0.04, 0.04, steel, 8)
    for y in (-0.95, -0.3, 0.34, 0.98):
        m.tube((-0.66, y, -0.03), (0.66, y, -0.03), 0.034, 0.034, steel, 8)
        for side in (-1, 1):
            m.box((0.09, 0.09, 0.17), yellow, (side * 0.66, y, -0.02))
    m.tube((0, -0.95, 0.1), (0, 1.0, 0.1), 0.055, 0.055, dark, 10)
    m.tiles([(V(0, -0.8 + 0.16 * i, 0.156), V(0, 0, 1), V(0, 1, 0), 0.05, 0.035) for i in range(11)], amber)
    cab = Shell(
        [
            (-1.46, 0.14, 0.05, 0.09, 0, 0.6),
            (-1.34, 0.26, 0.15, 0.13, 0, 0.5),
            (-1.02, 0.3, 0.2, 0.14, 0, 0.5),
            (-0.9, 0.2, 0.13, 0.12, 0, 0.5),
        ]
    )

    def skin(y, a, p):
        return pick(
            yellow,
            ((a > 190) & (a < 350), steel),
            ((y > -1.37) & (y < -1.26) & (a > 25) & (a < 155), dark),
            (
                (y > -1.2)
                & (y < -0.98)
                & (np.abs(np.abs(a - 90) - 62) < 8)
                & (np.abs(y * 18 % 1 - 0.5) < 0.28),
                window,
            ),
            ((y > -1.22) & (y < -1.16) & (a < 180), dark),
        )

    m.shell(cab, skin, rows=40, sides=48)
    m.ball(0.03, red, (0, -1.0, 0.21))
    m.box((0.94, 0.17, 0.21), steel, (0, 1.06, 0))
    for x in (-0.3, 0, 0.3):
        m.tube((x, 1.1, 0), (x, 1.29, 0), 0.11, 0.13, dark, 16)
        m.ball(0.1, blue, (x, 1.29, 0), (1, 0.5, 1))
    return m


def holoship(state):
    """A faceted dark mirror; light runs in its seams."""
    scorches = dict(
        whole=(),
        hurt=((0.3, -0.3, 0.1, 0.3), (-0.2, 0.4, 0.16, 0.22)),
        ruined=(
            (0.3, -0.3, 0.1, 0.42),
            (-0.2, 0.4, 0.16, 0.34),
            (-0.4, -0.4, 0.1, 0.3),
            (0.3, 0.5, 0.1, 0.3),
        ),
    )[state]
    bites = dict(
        whole=(),
        hurt=((0.55, -0.4, 0.02, 0.14),),
        ruined=((0.52, -0.35, 0.02, 0.24), (-0.4, 0.62, 0.1, 0.2), (-0.2, -0.5, 0.14, 0.13)),
    )[state]
    m = Model(scorches=list(scorches), bites=list(bites))
    mirror = m.material(Plating('#7A86A4', rough=0.22, metal=0.95))
    smoke = m.material(Plating('#232840', rough=0.26, metal=0.85))
    cyan, violet = m.material(lamp('#46E6FF', 1.03)), m.material(lamp('#B45CFF', 1.08))
    white = m.material(lamp('#D8FFFF', 0.98))

    def hexagon(rx, ry, z, shift=0.0, tip=1.0):
        rows = []
        for i in range(6):
            a = math.radians(60 * i)
            rows.append(V(rx * math.sin(a), shift - ry * math.cos(a) * (tip if i == 0 else 1), z))
        return rows

    rings = [
        hexagon(0.3, 0.62, -0.17, 0.06),
        hexagon(0.62, 0.9, 0, 0, 1.18),
        hexagon(0.585, 0.85, 0.04, 0, 1.18),
        hexagon(0.36, 0.55, 0.2, 0.05),
        hexagon(0.33, 0.51, 0.205, 0.05),
        hexagon(0.13, 0.26, 0.31, 0.12),
    ]
    points = [p for ring in rings for p in ring]
    triangles, tones = [], []

    def face(indices, tone):
        for k in range(1, len(indices) - 1):
            triangles.append((indices[0], indices[k], indices[k + 1]))
            tones.append(tone)

    for k in range(5):
        for i in range(6):
            a, b = k * 6 + i, k * 6 + (i + 1) % 6
            c, d = b + 6, a + 6
            if k == 2:  # star facets
                points.append((points[a] + points[b] + points[c] + points[d]) / 4 + V(0, 0, 0.035))
                e = len(points) - 1
                for pair, tone in (((a, b), i % 2), ((b, c), 0), ((c, d), 1), ((d, a), (i + 1) % 2)):
                    face((*pair, e), tone)
            else:
                face((a, b, c, d), 0 if k != 1 else 1)
    face(tuple(range(5, -1, -1)), 1)
    face(tuple(range(30, 36)), 0)
    spots = np.repeat(np.array(tones, float)[:, None, None], 3, 1) * np.ones((1, 1, 2))
    m.add(points, np.array(triangles), spots, lambda t, a, p: pick(mirror, (t > 0.5, smoke)))
    for i in range(6):
        j = (i + 1) % 6
        m.tube(rings[2][i], rings[2][j], 0.012, 0.012, cyan, 8)
        m.tube(rings[4][i], rings[4][j], 0.009, 0.009, violet, 8)
        m.tube(
            rings[3][i] * 0.98 + rings[2][i] * 0.02,
            rings[2][i],
            0.008,
            0.008,
            cyan if i % 3 == 0 else violet,
            8,
        )
    m.ball(0.06, cyan, (0, 0.12, 0.315), (1, 1.5, 0.6))
    m.ball(0.038, white, (0, -1.04, 0.02), (1, 2, 0.7))
    for i in (2, 3):
        a, b = rings[1][i], rings[1][i + 1]
        m.tube(
            a * 0.66 + b * 0.34 - V(0, 0, 0.02), a * 0.34 + b * 0.66 - V(0, 0, 0.02), 0.05, 0.05, violet, 10
        )
    return m

"""The bronze fleet: armoured crescents open to the bow, claws, spines, lamps between the plates."""

import math

import numpy as np

from ships.parts import Model, Shell, V, pick, unit
from ships.plating import Plating, lamp

BRONZE = Plating(
    '#A4602A', '#CC8440', '#2E1A14', panel=(0.34, 0.13), lines=0.2, rough=0.34, metal=0.55, soot=0.35
)
DUSK = Plating(
    '#74401F', '#8A4E26', '#2E1A14', panel=(0.34, 0.13), lines=0.2, rough=0.4, metal=0.45, soot=0.3
)
CHITIN = Plating('#4E3430', '#64443A', '#1A1012', panel=(0.12, 0.06), rough=0.5, metal=0.15)
TRIM = Plating('#F0BC66', rough=0.28, metal=0.7)


class Tones:
    """Materials that the bronze fleet shares, by number in a model; ember glows in seams between the plates."""

    def __init__(self, m, ember='#E86414', seam=0.1):
        self.seam = seam
        self.bronze, self.chitin, self.trim = (m.material(one) for one in (BRONZE, CHITIN, TRIM))
        self.dusk = m.material(DUSK)
        self.amber = m.material(lamp('#FF9022', 1.08))
        self.green = m.material(lamp('#6CFF30', 1.08))
        self.red = m.material(lamp('#FF5630', 1.13))
        self.ember = m.material(lamp(ember, 0.9))


def crescent(m, tones, radius, width, height, arc, plates, cy=0.0, stretch=1.0, drop=0.12, rows=144):
    """Both arms; returns {side: (centre line, half axes)}."""

    def skin(t, a, p):
        scale = t * plates % 1
        back = (a > 15) & (a < 165)
        return pick(
            tones.bronze,
            ((a > 185) & (a < 355), tones.chitin),
            ((np.abs(a - 90) > 62) & (scale < 0.78) & (t < 0.84) & (scale > tones.seam), tones.dusk),
            ((scale < tones.seam) & (a > 28) & (a < 152) & (t > 0.04) & (t < 0.84), tones.ember),
            ((scale > 0.9) & back & (t < 0.84), tones.trim),
            ((scale > 0.78) & (t < 0.84), tones.chitin),
            (t > 0.86, tones.trim),
        )

    arms = {}
    for side in (-1, 1):
        points = []
        for i in range(12):
            s = i / 11
            a = math.radians(arc * s)
            along = math.cos(a) * radius * (0.9 if a < 1.57 else stretch)
            points.append(
                (side * math.sin(a) * radius, cy + along, drop * 0.5 * math.sin(s * math.pi) - drop * s * s)
            )
        radii = [
            (0, width, height),
            (0.25, width * 0.96, height * 0.95),
            (0.55, width * 0.72, height * 0.78),
            (0.8, width * 0.42, height * 0.5),
            (1, 0.012, 0.012),
        ]
        arms[side] = m.horn(points, radii, skin, rows=rows, sides=28, plates=plates, saw=0.12)
    return arms


def spines(m, tones, arm, places, length, cy=0.0, girth=0.06):
    """Swept thorns on the outer edge of an arm."""
    line, half = arm
    n = len(line) - 1
    for k, t in enumerate(places):
        i = int(n * t)
        p = line[i]
        out = unit(V(p[0], p[1] - cy, 0))
        ahead = unit(line[i + 1] - p)
        reach = length * (1 - 0.09 * k)
        q = p + out * half[i][0] * 0.8
        m.horn(
            [q, q + out * reach * 0.6 + V(0, 0, 0.05), q + out * reach - ahead * reach * 0.5 + V(0, 0, 0.07)],
            [(0, girth * (1 - 0.09 * k), girth * 0.85), (1, 0.004, 0.004)],
            lambda s, a, p: pick(tones.chitin, (s > 0.6, tones.trim)),
            rows=12,
            sides=10,
        )


def rail(m, tones, arm, places, inward, cy=0.0):
    """A bright cutting edge laid on the inner side of an arm."""
    line, half = arm
    n = len(line) - 1
    at = [int(n * t) for t in places]
    points = [
        (line[i][0] * inward, cy + (line[i][1] - cy) * (inward - 0.02), line[i][2] + half[i][1] * 0.88)
        for i in at
    ]
    m.horn(points, [(0, 0.03, 0.026), (1, 0.012, 0.012)], tones.trim, rows=30, sides=8)


def skull(m, tones, at, size, eyes):
    """A beaked head with jaws, looking to the bow."""

    def big(keys):
        return Shell(
            [
                (at[1] + y * size, w * size, t * size, b * size, at[2] + z * size, p)
                for y, w, t, b, z, p in keys
            ]
        )

    head = big(
        [
            (-0.5, 0.012, 0.012, 0.01, -0.02, 1),
            (-0.38, 0.13, 0.09, 0.06, 0.0, 1),
            (-0.2, 0.24, 0.17, 0.1, 0.02, 1),
            (0.0, 0.27, 0.2, 0.11, 0.03, 1),
            (0.2, 0.22, 0.17, 0.1, 0.03, 1),
            (0.36, 0.13, 0.12, 0.08, 0.03, 1),
        ]
    )
    m.shell(
        head,
        lambda y, a, p: pick(
            tones.bronze,
            ((a > 190) & (a < 350), tones.chitin),
            (np.abs(a - 90) < 8, tones.trim),
            (((y - at[1]) / size > 0.22), tones.chitin),
        ),
        rows=48,
        sides=40,
    )
    for side in (-1, 1):
        m.ball(
            0.075 * size,
            eyes,
            (at[0] + side * 0.165 * size, at[1] - 0.2 * size, at[2] + 0.115 * size),
            (0.75, 1.6, 0.7),
        )
        jaw = [(0.1, -0.36, 0.0), (0.27, -0.66, 0.0), (0.24, -0.96, -0.03), (0.06, -1.14, -0.05)]
        m.horn(
            [(at[0] + side * x * size, at[1] + y * size, at[2] + z * size) for x, y, z in jaw],
            [(0, 0.10 * size, 0.08 * size), (0.5, 0.085 * size, 0.07 * size), (1, 0.006, 0.006)],
            tones.trim,
            rows=20,
            sides=12,
        )


DUEL_SCORCHES = dict(
    whole=(),
    hurt=((-0.62, 0.62, 0.12, 0.34), (0.86, 0.1, 0.1, 0.3), (0.05, 0.3, 0.1, 0.26)),
    ruined=(
        *((-0.62, 0.62, 0.12, 0.46), (0.86, 0.1, 0.1, 0.42), (0.05, 0.34, 0.1, 0.38)),
        *((0.45, 0.8, 0.12, 0.34), (-0.92, -0.1, 0.05, 0.3)),
    ),
)
DUEL_BITES = dict(
    whole=(),
    hurt=((-0.82, 0.46, 0.12, 0.13),),
    ruined=(
        (-0.8, 0.5, 0.1, 0.21),
        (0.72, -0.62, -0.05, 0.2),
        (0.2, 0.88, 0.2, 0.15),
        (0.98, 0.16, 0.08, 0.13),
    ),
)


def battleship(state):
    """A broad crescent with talons at its tips, a beaked command hull on a long neck, fires aft."""
    m = Model(scorches=list(DUEL_SCORCHES[state]), bites=list(DUEL_BITES[state]))
    tones = Tones(m)
    arms = crescent(m, tones, 0.9, 0.3, 0.18, 128, plates=9, stretch=1.12)
    for side in (-1, 1):
        line, half = arms[side]
        n = len(line) - 1
        rail(m, tones, arms[side], (0.05, 0.2, 0.35, 0.5, 0.65, 0.8), 0.86)
        for t in (0.13, 0.24, 0.35, 0.46, 0.57, 0.68):
            i = int(n * t)
            q = (line[i][0] * 0.97, line[i][1] * 0.96, line[i][2] + half[i][1])
            m.ball(0.036 - 0.014 * t, tones.red if t > 0.6 else tones.amber, q, (1, 1, 0.55))
        spines(m, tones, arms[side], (0.16, 0.3, 0.44, 0.58, 0.72), 0.28)
        p = line[int(n * 0.74)]
        m.horn(
            [
                p,
                p + V(-side * 0.1, -0.14, 0),
                p + V(-side * 0.26, -0.2, -0.01),
                p + V(-side * 0.38, -0.12, -0.03),
            ],
            [(0, 0.095, 0.08), (0.5, 0.065, 0.06), (1, 0.004, 0.004)],
            tones.trim,
            rows=18,
            sides=12,
        )
        for k in range(2):
            a = math.radians(9 + 15 * k)
            q = V(side * math.sin(a) * 0.98, math.cos(a) * 0.92 + 0.1, 0)
            m.tube(q - V(0, 0.1, 0), q + V(0, 0.1, 0), 0.08, 0.09, tones.chitin, 14)
            m.ball(0.068, tones.amber, q + V(0, 0.1, 0), (1, 0.7, 1))
        m.tube((side * 0.07, 0.2, 0.03), (side * 0.62, 0.42, 0.02), 0.055, 0.045, tones.chitin, 10)
    neck = Shell(
        [
            (-0.3, 0.1, 0.09, 0.06, 0.03, 1),
            (0.0, 0.095, 0.09, 0.06, 0.03, 1),
            (0.3, 0.13, 0.12, 0.09, 0.03, 1),
            (0.6, 0.21, 0.18, 0.12, 0.02, 1),
            (0.9, 0.23, 0.2, 0.12, 0.02, 1),
            (1.08, 0.16, 0.14, 0.1, 0.02, 1),
            (1.28, 0.05, 0.06, 0.04, 0.05, 1),
            (1.42, 0.005, 0.01, 0.01, 0.08, 1),
        ]
    )

    def skin(y, a, p):
        lit = (np.abs(np.abs(a - 90) - 50) < 7) & (y > 0.2) & (y < 1.02) & (np.abs(y * 10 % 1 - 0.5) < 0.22)
        return pick(
            tones.bronze,
            (lit, tones.amber),
            ((a > 190) & (a < 350), tones.chitin),
            (y * 7 % 1 < 0.18, tones.chitin),
            ((np.abs(a - 90) < 8) & (y > -0.3), tones.trim),
        )

    m.shell(neck, skin, rows=90, sides=44)
    skull(m, tones, (0, -0.44, 0.03), 0.72, tones.green)
    return m

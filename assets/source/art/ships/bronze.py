"""The rest of the bronze fleet: the flagship of two nested crescents, and the raider, a hooked swallow."""

import math

import numpy as np

from clay.frames import move, turn
from ships.crescents import Tones, crescent, rail, skull, spines
from ships.parts import Model, Shell, V, pick
from ships.plating import Plating, lamp

FLAG_SCORCHES = dict(
    whole=(),
    hurt=((-0.9, 1.3, 0.15, 0.5), (1.35, 0.4, 0.1, 0.42), (0.6, -0.5, 0.1, 0.36), (0, 1.0, 0.2, 0.3)),
    ruined=(
        *((-0.9, 1.3, 0.15, 0.66), (1.35, 0.4, 0.1, 0.6), (0.6, -0.5, 0.1, 0.5), (0, 1.0, 0.2, 0.42)),
        *((0.5, 1.55, 0.2, 0.5), (-1.3, 0.1, 0.05, 0.44), (-0.7, -0.6, 0.05, 0.4)),
    ),
)
FLAG_BITES = dict(
    whole=(),
    hurt=((-1.1, 1.12, 0.15, 0.2), (0.86, -0.5, 0.1, 0.13)),
    ruined=(
        *(
            (-1.05, 1.18, 0.12, 0.32),
            (1.34, -0.12, 0.05, 0.3),
            (0.82, -0.62, 0.1, 0.22),
            (0.42, 1.6, 0.22, 0.22),
        ),
        (-0.8, -0.9, 0.0, 0.2),
    ),
)


def flagship(state):
    """Two crescents one within the other on a spine of vertebrae; a green heart behind ribs; a great skull."""
    m = Model(scorches=list(FLAG_SCORCHES[state]), bites=list(FLAG_BITES[state]))
    tones = Tones(m, ember='#3EC81E', seam=0.07)
    heart = m.material(lamp('#8CFF40', 1.08, dies=state == 'ruined'))
    glow = m.material(lamp('#2E8A24', 0.7))
    nested = ((1.42, 0.30, 0.36, 0.22, 104, 12, 1.05), (0.86, -0.5, 0.25, 0.16, 116, 8, 1.15))
    for radius, middle, width, height, arc, plates, stretch in nested:
        arms = crescent(m, tones, radius, width, height, arc, plates, middle, stretch, 0.16, rows=plates * 16)
        for side in (-1, 1):
            line, half = arms[side]
            n = len(line) - 1
            rail(m, tones, arms[side], (0.06, 0.22, 0.38, 0.54, 0.7, 0.82), 0.9, middle)
            spines(
                m, tones, arms[side], (0.14, 0.26, 0.38, 0.5, 0.62, 0.74), 0.36 * radius / 1.3, middle, 0.08
            )
            for t in (0.14, 0.26, 0.38, 0.5, 0.62, 0.74):
                i = int(n * t)
                q = (line[i][0] * 0.985, middle + (line[i][1] - middle) * 0.97, line[i][2] + half[i][1])
                m.ball(0.045, tones.green, q, (1, 1, 0.5))
            tip = line[n]
            m.horn(
                [
                    line[int(n * 0.9)],
                    tip,
                    tip + V(-side * 0.1, -0.16, -0.02),
                    tip + V(-side * 0.24, -0.26, -0.05),
                ],
                [(0, 0.1, 0.08), (0.5, 0.075, 0.065), (1, 0.004, 0.004)],
                tones.trim,
                rows=18,
                sides=12,
            )
    for i in range(15):
        t = i / 14
        y = -0.95 + 2.65 * t
        size = 0.12 + 0.1 * math.sin(t * math.pi)
        if -0.42 < y < 0.62:
            size *= 0.62
        bone = [(0, -0.085), (0.7, -0.08), (1, -0.03), (0.92, 0.03), (0.55, 0.085), (0, 0.09)]
        m.lathe(
            [(r * size, z) for r, z in bone],
            lambda s, a, p: pick(tones.bronze, ((s < 2) | (s > 4), tones.chitin)),
            24,
            move(0, y, 0.06) @ turn(x=90),
        )
        if not -0.4 < y < 0.6:
            thorn = [
                (0, y, 0.06 + size * 0.8),
                (0, y + 0.05, 0.06 + size * 1.5),
                (0, y + 0.16, 0.06 + size * 1.9),
            ]
            m.horn(thorn, [(0, 0.05, 0.06), (1, 0.004, 0.004)], tones.trim, rows=10, sides=10)
    m.ball(
        0.29,
        lambda t, a, p: pick(heart, (np.abs(np.sin(p[:, 1] * 22) + 0.6 * np.sin(a / 14)) < 0.3, glow)),
        (0, 0.1, 0.1),
        (1, 1.35, 0.85),
        24,
        36,
    )
    for k in range(5):
        y, w = -0.24 + 0.17 * k, 0.42 - 0.05 * abs(k - 2)
        top = 0.4 - 0.03 * abs(k - 2)
        for side in (-1, 1):
            rib = [
                (0, y, top),
                (side * w * 0.8, y, top - 0.07),
                (side * w, y, 0.08),
                (side * w * 0.7, y, -0.1),
            ]
            m.horn(rib, [(0, 0.036, 0.036), (1, 0.026, 0.026)], tones.bronze if k % 2 else tones.trim, 16, 10)
    skull(m, tones, (0, -1.3, 0.05), 1.05, tones.green)
    for side in (-1, 1):
        for k in range(3):
            q = V(side * (0.16 + 0.26 * k), 1.66 - 0.09 * k, 0.02)
            m.tube(q - V(0, 0.14, 0), q + V(0, 0.1, 0), 0.1, 0.11, tones.chitin, 14)
            m.ball(0.085, tones.amber, q + V(0, 0.1, 0), (1, 0.7, 1))
    return m


RUST = Plating(
    '#B4502A', '#963E22', '#32140E', panel=(0.3, 0.12), lines=0.18, rough=0.36, metal=0.3, soot=0.3
)
RAID_SCORCHES = dict(
    whole=(),
    hurt=((0.34, 0.27, 0.05, 0.2), (-0.04, -0.16, 0.08, 0.17)),
    ruined=((0.34, 0.27, 0.05, 0.28), (-0.04, -0.16, 0.08, 0.24), (-0.48, 0.24, 0.03, 0.24)),
)
RAID_BITES = dict(
    whole=(),
    hurt=((0.5, 0.24, 0.04, 0.07),),
    ruined=((0.56, 0.04, 0, 0.14), (-0.38, 0.32, 0.05, 0.1), (0.08, 0.1, 0.12, 0.07)),
)


def raider(state):
    """A lean body, wings that sweep back and hook sharply forward, one hot engine."""
    m = Model(scorches=list(RAID_SCORCHES[state]), bites=list(RAID_BITES[state]))
    tones = Tones(m)
    rust, hot = m.material(RUST), m.material(lamp('#FF9E40', 1.13, dies=False))
    hull = Shell(
        [
            (-0.64, 0.004, 0.006, 0.006, -0.04, 1),
            (-0.5, 0.045, 0.04, 0.03, -0.02, 1),
            (-0.3, 0.095, 0.085, 0.05, 0, 1),
            (0, 0.12, 0.125, 0.07, 0.01, 1),
            (0.22, 0.105, 0.115, 0.07, 0.01, 1),
            (0.36, 0.08, 0.08, 0.06, 0.01, 1),
        ]
    )

    def skin(y, a, p):
        return pick(
            rust,
            ((a > 190) & (a < 350), tones.chitin),
            (np.abs(a - 90) < 10, tones.trim),
            ((y > 0.03) & (y < 0.1) | (y > -0.42) & (y < -0.37), tones.chitin),
        )

    m.shell(hull, skin, rows=50, sides=36)
    m.ball(0.06, tones.amber, (0, -0.28, 0.075), (0.62, 1.5, 0.5))
    m.tube((0, 0.32, 0.01), (0, 0.46, 0.01), 0.09, 0.1, tones.chitin)
    m.ball(0.085, hot, (0, 0.47, 0.01), (1, 0.8, 1))
    m.loft(
        [(0.48, 0.055, 0.055), (0.62, 0.022, 0.022), (0.72, 0.004, 0.004)],
        hot,
        sides=12,
        frame=move(0, 0, 0.01),
    )

    def wing_skin(t, a, p):
        scale = t * 6 % 1
        return pick(
            rust,
            (a > 180, tones.chitin),
            (t > 0.74, tones.trim),
            ((scale < 0.14) & (t > 0.1), tones.ember),
            ((scale > 0.84), tones.chitin),
        )

    for side in (-1, 1):
        way = [
            (0.06, 0.08, 0.02),
            (0.26, 0.26, 0.05),
            (0.46, 0.28, 0.03),
            (0.6, 0.08, -0.02),
            (0.58, -0.22, -0.06),
        ]
        way.append((0.44, -0.5, -0.09))
        m.horn(
            [(side * x, y, z) for x, y, z in way],
            [(0, 0.12, 0.06), (0.35, 0.14, 0.055), (0.6, 0.1, 0.05), (0.85, 0.05, 0.04), (1, 0.004, 0.004)],
            wing_skin,
            rows=54,
            sides=18,
            plates=6,
            saw=0.1,
        )
        thorn = [(side * 0.42, 0.3, 0.03), (side * 0.56, 0.4, 0.04), (side * 0.63, 0.56, 0.05)]
        m.horn(thorn, [(0, 0.06, 0.04), (1, 0.004, 0.004)], tones.trim, rows=10, sides=10)
    return m

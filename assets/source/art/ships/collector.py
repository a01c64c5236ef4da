"""The collector, whose foil sails open in six steps."""

import math

import numpy as np

from clay.frames import turn
from ships.parts import Model, Shell, V, pick
from ships.plating import Plating, lamp
from ships.works import DARK, STEEL

FOIL = Plating(
    '#FFC45E', '#F0A844', '#8A4E1C', panel=(0.42, 0.3), width=0.014, lines=0.3, rough=0.34, metal=0.45
)
PALE_FOIL = Plating(
    '#F8E0AC', '#E8C886', '#9A7038', panel=(0.42, 0.3), width=0.014, lines=0.3, rough=0.38, metal=0.35
)
SAIL_STEPS = 6
PETALS = 8


def petal(m, slot, base, reach, width, lift, bud, opened, tones):
    """One sail: between a shut bud (0) and a spread dish (1), cupped round the axis as it shuts."""
    foil, pale, rib, amber, shadow = tones
    rows, columns = 24, 14
    u = np.linspace(0, 1, rows + 1)[:, None]
    v = np.linspace(-1, 1, columns + 1)[None]
    slope, length = math.radians(lift), reach - base
    w = width * (np.sin(np.pi * np.minimum(1, 0.12 + 0.88 * u) ** 0.85) ** 0.75 + 0.02 * (1 - u))
    spread = np.stack(
        (
            base + length * u * math.cos(slope) + 0 * v,
            v * w,
            length * u * math.sin(slope) - 0.16 * w * (1 - v * v) + 0.045 * length**2 * u * u,
        ),
        -1,
    )
    r = (
        base * 0.9
        + bud * np.sin(np.pi * np.minimum(1, u * 1.02)) ** 0.8 * (1 - 0.35 * u)
        - (base * 0.9 - 0.05) * u
    )
    turned = v * np.minimum(1.25 * np.pi / PETALS * 1.15, w / np.maximum(r, 0.08))
    shut = np.stack((r * np.cos(turned), r * np.sin(turned), length * 0.86 * u - 0.08 + 0 * v), -1)
    grid = spread * opened + shut * (1 - opened)
    frame = turn(z=90 + 360 * slot / PETALS)

    def skin(t, a, p):
        return pick(
            foil,
            (np.abs(a) > 0.93, rib),
            (np.abs(np.abs(a) - 0.5) < 0.018, shadow),
            ((np.abs(t - 0.36) < 0.045) | (np.abs(t - 0.74) < 0.04), pale),
            (np.abs(a) < 0.05, rib),
        )

    m.sheet(grid, u[:, 0], v[0], skin, frame, round_=False, thin=True)
    raise_ = V(0.03 * (1 - opened), 0, 0.03 * opened)
    spine = [grid[i, columns // 2] + raise_ * 0.6 for i in range(0, rows + 1, 3)]
    m.horn(spine, [(0, 0.04, 0.04), (1, 0.016, 0.016)], rib, 24, 8, frame=frame)
    for i in range(4, rows, 4):
        m.ball(0.028, amber, grid[i, columns // 2] + raise_ * 1.4, rows=8, sides=10, frame=frame)
    m.ball(0.05, amber, grid[-1, columns // 2] + raise_, rows=10, sides=14, frame=frame)


def collector(state, sails=0):
    """A spindle with a crown of foil sails, shut in a bud until they open; the drive boom lies in the stern slot."""
    opened = sails / SAIL_STEPS
    reach = 0.45 + 1.9 * opened
    scorches = dict(
        whole=(),
        hurt=((0.5 * reach, -0.6 * reach, 0.4, 0.6), (-0.6 * reach, 0.1, 0.5, 0.5), (0.1, 1.6, 0.1, 0.3)),
        ruined=(
            *((0.5 * reach, -0.6 * reach, 0.4, 0.8), (-0.6 * reach, 0.1, 0.5, 0.7), (0.1, 1.6, 0.1, 0.4)),
            *((-0.3 * reach, -0.7 * reach, 0.6, 0.6), (0.7 * reach, 0.2, 0.5, 0.6)),
        ),
    )[state]
    bites = dict(
        whole=(),
        hurt=((0.6 * reach, -0.75 * reach, 0.4, 0.3),),
        ruined=(
            *(
                (0.6 * reach, -0.75 * reach, 0.4, 0.5),
                (-0.85 * reach, 0.2, 0.4, 0.42),
                (-0.2 * reach, -0.9 * reach, 0.5, 0.32),
            ),
            (0.9 * reach, 0.35 * reach, 0.4, 0.3),
        ),
    )[state]
    m = Model(scorches=list(scorches), bites=list(bites))
    foil, pale = m.material(FOIL), m.material(PALE_FOIL)
    rib = m.material(Plating('#54382C', rough=0.42, metal=0.4))
    shadow = m.material(Plating('#A8702C', rough=0.5))
    steel, dark = m.material(STEEL), m.material(DARK)
    amber, teal = m.material(lamp('#FF9828', 1.08)), m.material(lamp('#4CF0E0', 1.03))
    tones = (foil, pale, rib, amber, shadow)
    for k in range(1, PETALS):
        petal(m, k, 0.34, 2.5, 0.78, 9, 0.62, opened, tones)
    for k in range(1, PETALS - 1):
        petal(m, k + 0.5, 0.28, 1.4, 0.4, 26, 0.34, opened, (pale, foil, rib, amber, shadow))
    profile = [
        *((0, -0.75), (0.05, -0.7), (0.13, -0.45), (0.24, -0.2), (0.40, -0.06), (0.44, 0.02), (0.40, 0.1)),
        *((0.30, 0.16), (0.26, 0.26), (0.17, 0.34), (0.15, 0.62), (0.20, 0.66), (0.20, 0.72), (0.13, 0.76)),
        *((0.11, 1.0), (0.15, 1.03), (0.15, 1.08), (0.09, 1.12), (0.05, 1.38), (0.015, 1.62), (0, 1.64)),
    ]
    banded = np.isin(np.arange(len(profile)), (5, 8, 11, 12, 15, 16))
    m.lathe(
        profile, lambda t, a, p: pick(steel, (banded[np.clip(t.astype(int), 0, len(profile) - 1)], dark)), 44
    )
    for z, r in ((0.085, 0.425), (0.69, 0.21), (1.055, 0.16)):
        m.ring([(r, z - 0.026), (r + 0.026, z), (r, z + 0.026), (r - 0.03, z)], amber, 44)
    m.ball(0.055, teal, (0, 0, 1.66))
    for side in (-1, 1):
        m.tube((side * 0.1, 0.3, -0.02), (side * 0.16, 1.5, 0), 0.055, 0.045, rib, 8)
    for i in range(5):
        m.box((0.36, 0.05, 0.05), rib, (0, 0.5 + 0.22 * i, -0.01))
    drive = Shell(
        [
            (1.3, 0.12, 0.08, 0.07, 0.02, 0.8),
            (1.42, 0.27, 0.15, 0.13, 0.02, 0.7),
            (1.75, 0.3, 0.17, 0.14, 0.02, 0.7),
            (1.95, 0.22, 0.13, 0.1, 0.02, 0.8),
        ]
    )
    m.shell(
        drive,
        lambda y, a, p: pick(
            steel,
            (
                (np.abs(np.abs(a - 90) - 52) < 8)
                & (y > 1.45)
                & (y < 1.85)
                & (np.abs(y * 12 % 1 - 0.5) < 0.28),
                amber,
            ),
            ((y > 1.5) & (y < 1.56) | (y > 1.88), dark),
            ((a > 190) & (a < 350), dark),
        ),
        rows=36,
        sides=44,
    )
    for x in (-1, 0, 1):
        m.tube((x * 0.16, 1.86, 0.02), (x * 0.17, 2.08, 0.02), 0.08, 0.09, dark, 14)
        m.ball(0.07, teal, (x * 0.17, 2.09, 0.02), (1, 0.7, 1))
    return m

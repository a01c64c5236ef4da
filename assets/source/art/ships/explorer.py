"""The explorer: a spearhead saucer that runs into a long hull; low arched wings carry two blade engines."""

import math

import numpy as np

from clay.frames import move, turn
from ships.parts import Model, Shell, pick
from ships.plating import Plating, lamp

WHITE = Plating(
    '#EAEAEA', '#CCD1DA', '#626A80', panel=(0.27, 0.1), width=0.011, lines=0.36, rough=0.4, soot=0.10
)
GRAPHITE = Plating('#3C4656', '#4C586C', '#1B202A', panel=(0.15, 0.07), rough=0.4, metal=0.2)
PALE = Plating('#C4C9D2', '#A9B0BC', '#5C6272', panel=(0.12, 0.06), rough=0.4)
SCORCHES = dict(
    whole=(),
    hurt=(
        (-0.27, -0.52, 0.08, 0.30),
        (0.2, 0.02, 0.12, 0.2),
        (0.04, 0.56, 0.12, 0.24),
        (0.62, 0.7, -0.12, 0.26),
    ),
    ruined=(
        *((-0.25, -0.5, 0.08, 0.42), (0.26, -0.1, 0.1, 0.32), (0.03, 0.46, 0.12, 0.34)),
        *(
            (0.6, 0.72, -0.12, 0.42),
            (0.1, -0.9, 0.04, 0.2),
            (-0.45, 0.62, -0.1, 0.26),
            (-0.62, 1.05, -0.16, 0.2),
        ),
    ),
)
BITES = dict(
    whole=(),
    hurt=((0.47, -0.26, 0.03, 0.085),),
    ruined=(
        *(
            (0.46, -0.3, 0.05, 0.17),
            (-0.3, -0.62, 0.09, 0.10),
            (0.72, 1.1, -0.18, 0.16),
            (0.13, 0.62, 0.1, 0.1),
        ),
        (-0.4, -0.05, 0.04, 0.09),
    ),
)


def explorer(state):
    m = Model(scorches=list(SCORCHES[state]), bites=list(BITES[state]))
    white, graphite, pale = (m.material(one) for one in (WHITE, GRAPHITE, PALE))
    trim = m.material(Plating('#2C78C8', rough=0.35))
    dark = m.material(Plating('#12151D', rough=0.25))
    window = m.material(lamp('#FFE9B4', 0.90))
    blue, cyan = m.material(lamp('#3D9BFF', 0.90)), m.material(lamp('#A6E6FF', 0.92))
    red, green = m.material(lamp('#FF4A38', 1.03)), m.material(lamp('#3CFF84', 0.92))

    hull = Shell(
        [
            (-1.2, 0.002, 0.004, 0.004, -0.01, 1.7),
            (-1.08, 0.085, 0.028, 0.02, -0.006, 1.7),
            (-0.86, 0.255, 0.056, 0.036, 0, 1.75),
            (-0.6, 0.405, 0.082, 0.05, 0.005, 1.75),
            (-0.32, 0.48, 0.1, 0.062, 0.01, 1.7),
            (-0.06, 0.44, 0.112, 0.075, 0.012, 1.6),
            (0.13, 0.31, 0.12, 0.095, 0.012, 1.4),
            (0.28, 0.19, 0.125, 0.12, 0.008, 1.15),
            (0.44, 0.145, 0.125, 0.135, 0, 1),
            (0.72, 0.135, 0.11, 0.13, -0.005, 0.95),
            (0.95, 0.1, 0.08, 0.095, 0, 0.95),
            (1.1, 0.066, 0.055, 0.06, 0.012, 1),
            (1.14, 0.05, 0.04, 0.045, 0.015, 1),
        ]
    )

    def skin(y, a, p):
        rim = np.minimum(np.abs(a - 180), np.minimum(a, 360 - a))
        top = a < 180
        lit = (np.abs(y * 15.5 % 1 - 0.5) < 0.27) & (np.abs(rim - 18.5) < 2.6)
        hull_lit = (np.abs(y * 13 % 1 - 0.5) < 0.3) & (np.abs(rim - 12) < 4.5)
        return pick(
            white,
            (~top & ((y > 0.1) | (rim > 40)), graphite),
            ((rim < 4.5) & (y > -1.02) & (y < 0.2), graphite),
            ((y > -0.84) & (y < 0.1) & lit, window),
            ((y > 0.36) & (y < 1.0) & hull_lit, window),
            ((y > -0.88) & (y < 0.14) & (rim > 12.5) & (rim < 24), graphite),
            ((y > -0.76) & (y < 0.12) & (rim > 28) & (rim < 33.5), trim),
            ((y > 0.2) & (rim < 22), graphite),
            ((y > 0.86) & (y < 0.9) | (y > 1.09), graphite),
        )

    m.shell(hull, skin, rows=110, sides=96)
    deck = Shell(
        [
            (-0.88, 0.002, 0.03, 0.02, 0.03, 1.3),
            (-0.7, 0.085, 0.06, 0.03, 0.045, 1.3),
            (-0.42, 0.185, 0.075, 0.04, 0.068, 1.35),
            (-0.16, 0.205, 0.082, 0.04, 0.088, 1.35),
            (0.1, 0.15, 0.085, 0.04, 0.09, 1.2),
            (0.4, 0.085, 0.075, 0.04, 0.08, 1.1),
            (0.78, 0.05, 0.055, 0.04, 0.07, 1),
            (0.98, 0.01, 0.02, 0.02, 0.055, 1),
        ]
    )

    def skirt(y, a, p):
        side = np.minimum(a, np.abs(180 - a))
        lit = (np.abs(y * 14 % 1 - 0.5) < 0.27) & (np.abs(side - 36) < 7) & (y > -0.6) & (y < 0.34)
        return pick(graphite, (lit, window), ((y * 9 % 1 < 0.12) & (y < 0.2), pale))

    m.shell(deck, skirt, rows=80, sides=48)
    spine = Shell(
        [
            (-0.72, 0.002, 0.03, 0.02, 0.075, 1.2),
            (-0.55, 0.07, 0.06, 0.03, 0.085, 1.25),
            (-0.3, 0.13, 0.075, 0.04, 0.105, 1.3),
            (-0.1, 0.135, 0.085, 0.04, 0.12, 1.2),
            (0.15, 0.085, 0.085, 0.04, 0.125, 1.05),
            (0.5, 0.045, 0.065, 0.04, 0.11, 1),
            (0.88, 0.018, 0.04, 0.03, 0.085, 1),
        ]
    )
    m.shell(
        spine,
        lambda y, a, p: pick(
            white, ((a > 74) & (a < 106) & (y > -0.5) & (y < 0.75) & ~((y > -0.3) & (y < 0.1)), graphite)
        ),
        rows=80,
        sides=48,
    )
    bridge = Shell(
        [
            (-0.22, 0.01, 0.02, 0.02, 0.19, 1),
            (-0.16, 0.05, 0.04, 0.02, 0.19, 1),
            (-0.06, 0.06, 0.05, 0.02, 0.195, 1),
            (0.06, 0.035, 0.045, 0.02, 0.195, 1),
            (0.2, 0.008, 0.02, 0.02, 0.19, 1),
        ]
    )
    m.shell(bridge, lambda y, a, p: pick(pale, ((y < -0.1) & (a > 30) & (a < 150), dark)), rows=30, sides=32)
    m.ball(0.022, cyan, (0, -0.02, 0.247))
    # hatches, and the lit chevrons and point of the bow
    m.tiles(hull.row(-0.66, -0.02, 3, 46, 0.14, 0.055), pale)
    m.tiles(hull.row(0.42, 0.8, 3, 55, 0.08, 0.04), graphite)
    chevrons = []
    for i in range(4):
        for a in (50, 130):
            y = -1.0 + 0.05 * i
            q = math.radians(a)
            chevrons.append((hull.at(y, q), hull.normal(y, q), (1 if a < 90 else -1, 0.9, 0), 0.065, 0.017))
    m.tiles(chevrons, blue)
    m.ball(0.02, cyan, (0, -1.17, 0), (1, 2.2, 0.8))
    for side, lantern in ((-1, red), (1, green)):
        m.ball(0.02, lantern, (side * 0.442, -0.32, 0.016))
    # stern: impulse slots, tail light, fin
    for side in (-1, 1):
        q = math.radians(90 - side * 62)
        m.tiles([(hull.at(0.2, q), hull.normal(0.2, q), (side * 0.8, -1, 0), 0.14, 0.04)], blue, 0.012)
    m.loft([(1.1, 0.052, 0.042), (1.17, 0.037, 0.03)], cyan, sides=16, frame=move(0, 0, 0.015))
    m.blade(
        [(0, 0.7, 1.04, 0, 0.035), (0.06, 0.86, 1.09, 0, 0.03), (0.085, 0.98, 1.1, 0, 0.02)],
        graphite,
        frame=move(0, 0, 0.09) @ turn(y=-90),
    )
    m.ball(0.016, red, (0, 1.1, 0.18))
    for side in (-1, 1):
        engine(m, side, state, (white, graphite, blue, cyan, dark), red if side < 0 else green)
    return m


def engine(m, side, state, tones, lantern):
    """An arched wing, swept back and low, and the blade engine at its end."""
    white, graphite, blue, cyan, dark = tones
    dead = state == 'ruined' and side > 0
    sections = []
    for i in range(13):
        t = i / 12
        middle, half = 0.5 + 0.42 * t**1.1, 0.2 - 0.05 * math.sin(t * math.pi) + 0.02 * t
        lift = -0.03 + 0.06 * math.sin(t * math.pi) - 0.17 * t**1.6
        sections.append((side * (0.08 + 0.55 * t), middle - half, middle + half, lift, 0.06 - 0.025 * t))
    m.blade(
        sections,
        lambda t, a, p: pick(
            white,
            ((np.abs(a - 90) < 26) & (t > 0.28) & (t < 0.86) & (np.abs(t * 8 % 1 - 0.5) < 0.26), blue),
            ((np.abs(a - 90) < 34) & (t > 0.22) & (t < 0.92), graphite),
            (a > 180, graphite),
        ),
    )
    at = move(side * 0.65, 0.8, -0.19) @ turn(z=side * 1.5)
    pod = Shell(
        [
            (-0.62, 0.004, 0.004, 0.004, -0.02, 1),
            (-0.53, 0.04, 0.03, 0.05, -0.005, 1),
            (-0.4, 0.078, 0.058, 0.075, 0, 0.9),
            (-0.1, 0.098, 0.078, 0.085, 0.005, 0.85),
            (0.16, 0.09, 0.078, 0.075, 0.005, 0.85),
            (0.36, 0.064, 0.056, 0.055, 0.01, 0.9),
            (0.43, 0.052, 0.045, 0.04, 0.012, 1),
        ]
    )
    field, heart = (dark, dark) if dead else (blue, cyan)

    def skin(y, a, p):
        top = np.abs(a - 90)
        return pick(
            white,
            ((y > -0.53) & (y < -0.45) & (a < 180), field),
            ((y > -0.33) & (y < 0.27) & (top < 17) & (y * 8 % 1 > 0.2), heart),
            ((y > -0.35) & (y < 0.29) & (top < 36) & (y * 8 % 1 > 0.12), field),
            ((y > -0.41) & (y < 0.34) & (top < 52), graphite),
            ((y > 0.36) | (y < -0.55), graphite),
            ((a > 200) & (a < 340), graphite),
        )

    m.shell(pod, skin, rows=64, sides=64, frame=at)
    if not dead:
        m.loft(
            [(0.42, 0.046, 0.04, 0, 0.012), (0.47, 0.034, 0.03, 0, 0.012), (0.53, 0.006, 0.006, 0, 0.012)],
            cyan,
            sides=16,
            frame=at,
        )
    m.ball(0.017, lantern, (side * 0.088, -0.1, 0.02), frame=at)

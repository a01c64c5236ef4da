"""The wide pictures of space as records: gas, ships and rocks far to near, and what happens between them."""

from dataclasses import dataclass, field

from space.nebula import DUSK, EMBER, VIOLET, Gas


@dataclass(frozen=True)
class Sprite:
    """A ship or rock: where its middle is (shares of the picture), its length in pixels, and how it lies.

    yaw: where the bow points, degrees counter-clockwise from right; tilt: how far above it we look from;
    roll: starboard down; near: distance of the eye in lengths; fog: (colour, share) that it sinks into;
    shine: brightness; ember: light from the fire below right; trail: how far its engines' light goes, in units
    of its model."""

    what: str
    x: float
    y: float
    length: float
    yaw: float
    tilt: float = 30.0
    roll: float = 0.0
    state: str = 'whole'
    near: float = 3.2
    fog: tuple = ((0, 0, 0), 0.0)
    shine: float = 1.0
    ember: float = 0.0
    trail: float = 0.0


@dataclass(frozen=True)
class Effect:
    """kind: a function of keyart/effects.py; values: what it takes."""

    kind: str
    values: dict


def effect(kind, **values):
    return Effect(kind, values)


@dataclass(frozen=True)
class Vista:
    gas: Gas
    layers: tuple = field(default_factory=tuple)  # sprites and effects, far to near
    warmth: tuple = (1.0, 1.0, 1.0)


BEAM = ((1, 0.42, 0.12), (1, 0.62, 0.25), (1, 0.95, 0.8))
BOLT = ((0.35, 1, 0.12), (0.62, 1, 0.3), (0.95, 1, 0.8))
TRACTOR = (0.35, 0.75, 1.0)
PLUM = (0.20, 0.10, 0.26)

VISTAS = {
    'runaway': Vista(
        Gas(41, DUSK, (0.80, 0.30, 0.40, 0.34), (0.20, 0.60, 0.45, 0.5), dense=0.40),
        (
            effect('planet', x=0.13, y=0.20, size=0.30, fog=(PLUM, 0.25)),
            Sprite('rock/2', 0.93, 0.82, 120, 20, fog=(PLUM, 0.35)),
            Sprite('rock/0', 0.62, 0.90, 70, 70, fog=(PLUM, 0.55)),
            effect('tractor', start=(0.40, 0.60), end=(0.735, 0.335), wide=34, colour=TRACTOR),
            Sprite('scoutship', 0.745, 0.33, 250, 24, 32, 10, trail=1.4),
            Sprite('shuttle', 0.25, 0.66, 400, 24, 32, 0, near=2.2, trail=1.2),
            effect('flash', at=(0.402, 0.602), size=26, colour=TRACTOR, strength=0.8),
        ),
    ),
    'through-the-briar': Vista(
        Gas(58, DUSK, (0.86, 0.36, 0.34, 0.40), (0.20, 0.75, 0.40, 0.40), dense=0.42, stars=0.6),
        (
            effect('planet', x=0.90, y=0.12, size=0.24, fog=((0.42, 0.2, 0.34), 0.45)),
            Sprite('battleship', 0.17, 0.22, 290, 8, 36, -4, fog=((0.17, 0.09, 0.27), 0.6), shine=0.75),
            Sprite('battleship', 0.36, 0.36, 180, 14, 36, -4, fog=((0.18, 0.10, 0.30), 0.7), shine=0.7),
            effect(
                'bank', at=(0.20, 0.40), size=(0.46, 0.14), seed=3, colour=(0.30, 0.13, 0.36), strength=0.75
            ),
            Sprite('rock/5', 0.10, 0.86, 210, 40, fog=((0.10, 0.06, 0.18), 0.45)),
            Sprite('rock/1', 0.44, 0.90, 90, 10, fog=((0.14, 0.08, 0.24), 0.5)),
            effect('fire', at=(0.93, 0.84), size=(0.17, 0.12), seed=8, heat=0.85),
            Sprite('enterprise', 0.60, 0.58, 640, 20, 36, -4, near=2.6, shine=0.86, ember=0.5, trail=1.4),
            effect(
                'bank', at=(0.62, 0.86), size=(0.55, 0.13), seed=7, colour=(0.26, 0.10, 0.30), strength=0.7
            ),
            Sprite('rock/4', 0.965, 0.30, 120, 10, fog=((0.5, 0.2, 0.3), 0.3)),
        ),
    ),
    'riker-manoeuvre': Vista(
        Gas(73, EMBER, (0.34, 0.40, 0.42, 0.40), (0.94, 0.20, 0.30, 0.5), dense=0.46, stars=0.5),
        (
            effect('fire', at=(0.26, 0.36), size=(0.40, 0.30), seed=5, heat=1.0),
            Sprite(
                'battleship',
                0.17,
                0.30,
                330,
                345,
                40,
                -10,
                'ruined',
                fog=((0.55, 0.2, 0.06), 0.12),
                shine=0.8,
                ember=1.2,
            ),
            Sprite(
                'battleship',
                0.41,
                0.20,
                210,
                215,
                42,
                8,
                'ruined',
                fog=((0.55, 0.2, 0.06), 0.2),
                shine=0.8,
                ember=1.2,
            ),
            effect('fire', at=(0.20, 0.46), size=(0.32, 0.15), seed=9, heat=1.02),
            effect('fire', at=(0.43, 0.33), size=(0.17, 0.10), seed=13, heat=0.95),
            effect('flash', at=(0.19, 0.36), size=80, colour=(1, 0.66, 0.3), strength=1.0),
            effect('flash', at=(0.40, 0.26), size=42, colour=(1, 0.62, 0.28), strength=0.9),
            effect('sparks', at=(0.19, 0.36), seed=4, reach=150, count=90),
            Sprite('enterprise', 0.66, 0.68, 700, 346, 28, -12, near=2.2, ember=0.9, trail=2.4),
            effect('fire', at=(0.20, 0.90), size=(0.34, 0.10), seed=21, heat=0.85),
        ),
    ),
    'patch-duel': Vista(
        Gas(21),
        (
            effect('planet', x=0.86, y=0.13, size=0.34, fog=(PLUM, 0.22)),
            Sprite('raider', 0.60, 0.20, 130, 205, 28, 14, fog=((0.34, 0.17, 0.26), 0.30)),
            Sprite('rock/2', 0.44, 0.20, 110, 0, fog=(PLUM, 0.35)),
            Sprite('rock/0', 0.10, 0.14, 90, 30, fog=((0.05, 0.06, 0.16), 0.5)),
            effect('bolts', start=(0.575, 0.235), end=(0.33, 0.53), places=(0.15, 0.42, 0.5), colours=BOLT),
            effect('fire', at=(0.78, 0.90), size=(0.24, 0.10), seed=5, heat=0.86),
            Sprite('battleship', 0.80, 0.52, 390, 196, 26, 12, 'hurt', ember=0.8),
            Sprite('enterprise', 0.27, 0.62, 660, 14, 38, -4, near=2.6, ember=0.4, trail=1.6),
            effect('beam', start=(0.497, 0.561), end=(0.675, 0.535), colours=BEAM),
            effect('flash', at=(0.675, 0.535), size=44, colour=(1, 0.7, 0.36), strength=1.0),
            effect('sparks', at=(0.675, 0.535), seed=2, reach=70, count=70),
            Sprite('rock/5', 0.56, 0.92, 170, 60, fog=((0.3, 0.14, 0.2), 0.2), ember=0.6),
        ),
    ),
    'patch-escape': Vista(
        Gas(96, VIOLET, (0.92, 0.45, 0.26, 0.55), (0.15, 0.35, 0.40, 0.5), dense=0.50),
        (
            Sprite('rock/2', 0.82, 0.16, 130, 30, fog=((0.5, 0.25, 0.25), 0.4)),
            Sprite('rock/4', 0.92, 0.80, 150, 30, fog=((0.5, 0.25, 0.25), 0.3), ember=0.6),
            Sprite('rock/0', 0.46, 0.86, 90, 75, fog=(PLUM, 0.45)),
            Sprite('hazard/0', 0.72, 0.86, 60, 0, fog=(PLUM, 0.30)),
            Sprite('raider', 0.20, 0.28, 210, 350, 36, -8, trail=0.9),
            Sprite('raider', 0.15, 0.66, 300, 8, 34, 4, near=2.6, trail=0.9),
            effect('bolts', start=(0.26, 0.645), end=(0.55, 0.575), places=(0.12, 0.45, 0.85), colours=BOLT),
            effect('bolts', start=(0.28, 0.30), end=(0.60, 0.44), places=(0.2, 0.62, 0.7), colours=BOLT),
            Sprite('yacht', 0.64, 0.50, 430, 8, 36, 6, near=2.2, ember=0.3, trail=1.3),
            Sprite('rock/5', 0.32, 0.97, 240, 10, fog=((0.06, 0.05, 0.14), 0.35)),
        ),
        (1.02, 1.0, 1.0),
    ),
    'two-fronts': Vista(
        Gas(33, VIOLET, (0.28, 0.34, 0.34, 0.36), (0.90, 0.30, 0.35, 0.6), dense=0.40),
        (
            effect('planet', x=0.53, y=1.10, size=0.98, fog=((0.16, 0.08, 0.18), 0.05)),
            Sprite('drone', 0.44, 0.34, 46, 340, 28),
            Sprite('drone', 0.52, 0.24, 34, 350, 28, fog=(PLUM, 0.2)),
            Sprite('flagship', 0.26, 0.38, 600, 340, 38, -4, near=2.4),
            effect('bolts', start=(0.46, 0.50), end=(0.70, 0.36), places=(0.25, 0.6), colours=BOLT),
            Sprite('enterprise', 0.80, 0.26, 400, 200, 36, 4, near=2.6, trail=1.4),
            effect('beam', start=(0.657, 0.313), end=(0.475, 0.475), colours=BEAM),
            effect('flash', at=(0.475, 0.475), size=36, colour=(0.5, 1, 0.4), strength=0.9),
            effect('sparks', at=(0.475, 0.475), seed=6, reach=56, count=50),
        ),
    ),
}

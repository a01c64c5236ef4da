"""The head: skull, features, and what age, race or a beard adds to it.

Built to be read at 25 pixels: dark brows, lash lines and a mouth on clean planes of skin, little white.
"""

from dataclasses import dataclass

import numpy as np

from clay.sculpt import layers

EYE = (0.059, 0.198)  # across and up


@dataclass(frozen=True)
class Face:
    """Features; mood lowers (-) or lifts (+) the inner brows."""

    brow: str
    jaw: float = 1.0
    mood: float = -0.006
    brow_weight: float = 1.0
    nose: float = 1.0
    eye: float = 1.0
    aged: bool = False
    soft: bool = False
    young: bool = False
    ridged: bool = False
    beard: str = ''  # full, goatee or stubble
    stretched: bool = False
    lit_eyes: bool = False


def beard_rule(face):
    """(test, material) that paints a beard over the lower face."""
    low, reach = {'full': (0.098, 0.05), 'goatee': (0.07, 0.012), 'stubble': (0.098, 0.05)}[face.beard]

    def beard(q):
        edge = low + 0.62 * np.maximum(np.abs(q[:, 0]) - 0.05, 0)
        side = np.abs(q[:, 0]) < (0.2 if face.beard != 'goatee' else 0.055)
        chin = (q[:, 2] < edge) & (q[:, 2] > -0.03) & (q[:, 1] < reach) & side
        lip = (np.abs(q[:, 2] - 0.117 + 1.6 * q[:, 0] ** 2) < 0.012) & (np.abs(q[:, 0]) < 0.058)
        return chin | lip & (q[:, 1] < -0.1)

    return beard, 'stubble' if face.beard == 'stubble' else 'hair'


def skin_paint(face):
    """Beard, flushed cheeks and stretched folds painted over the skin; later rules win."""

    def cheek(q):
        x, z = (np.abs(q[:, 0]) - 0.085) / 0.034, (q[:, 2] - 0.14) / 0.022
        return (x**2 + z**2 < 1) & (q[:, 1] < -0.05)

    def sockets(q):
        x, z = (np.abs(q[:, 0]) - 0.06) / 0.05, (q[:, 2] - 0.2) / 0.034
        return (x**2 + z**2 < 1) & (q[:, 1] < -0.05)

    rules = [(cheek, 'flush')]
    if face.beard:
        rules.append(beard_rule(face))
    if face.stretched:
        rules = [(sockets, 'fold')]
    return layers('skin', *rules)


def eye_paint(face, x):
    """An almond of white under a dark lash line, a coloured iris, a pupil and one light in it."""
    ex, ez = EYE
    wide, tall = 0.036 * face.eye, (0.0195 if face.stretched else 0.0225) * face.eye

    def at(q):
        u = q[:, 0] * x - ex
        return u, q[:, 2] - ez - 0.16 * u

    def almond(q, grow=1.0):
        u, v = at(q)
        return (u / (wide * grow)) ** 2 + (v / (tall * grow)) ** 2 < 1

    def round_(q, r, du=0.0, dv=0.0):
        u, v = at(q)
        return (u + 0.003 - du) ** 2 + ((v - dv) * 0.86) ** 2 < (r * face.eye) ** 2

    lash = 0.55 if face.soft else 0.68

    def upper(q):
        u, v = at(q)
        out = 1.34 if face.soft else 1.2
        return almond(q, out) & (v > tall * lash - 0.1 * np.maximum(u, 0)) & (u > -wide)

    return layers(
        'skin',
        (almond, 'white'),
        (lambda q: almond(q) & round_(q, 0.0185), 'iris'),
        (lambda q: almond(q) & round_(q, 0.0098), 'pupil'),
        (upper, 'lash'),
        (lambda q: round_(q, 0.0058, -0.007 * x, 0.009), 'gleam'),
    )


def eye(s, face, x, where):
    ex, ez = EYE
    k = face.eye
    s.ball(
        (x * ex, -0.119, ez), (0.043 * k, 0.034, 0.033 * k), eye_paint(face, x), 0.006, bias=0.004, **where
    )
    w = face.brow_weight
    lift = 0.03 * (k - 1)
    gentle = 0.005 if face.soft or face.young else 0.0
    if face.stretched:  # no brows: a fold of skin drawn up and outward
        fold = [
            (x * 0.026, -0.158, 0.243, 0.011),
            (x * 0.07, -0.15, 0.25, 0.014),
            (x * 0.125, -0.1, 0.272, 0.01),
        ]
        s.chain(fold, 'fold', 0.016, **where)
        return
    brow = [
        (x * 0.025, -0.159, 0.243 + face.mood + lift + gentle, 0.0072 * w),
        (x * 0.066, -0.155, 0.252 + lift + gentle, 0.0086 * w),
        (x * 0.108, -0.117, 0.243 + lift + gentle * 0.6, 0.005 * w),
    ]
    s.chain(brow, 'brow', 0.004, bias=0.0015, **where)


def ear(s, x, where):
    s.ball((x * 0.153, 0.022, 0.185), (0.02, 0.036, 0.052), 'skin', 0.014, **where)
    s.ball((x * 0.174, 0.012, 0.19), (0.012, 0.02, 0.03), 'flush', 0.012, cut=True, **where)


def side_of_face(s, face, x, skin, where):
    jaw = face.jaw
    round_ = face.soft or face.young
    cheek = (x * 0.08, -0.082, 0.122) if round_ else (x * 0.09, -0.088, 0.142)
    s.ball(cheek, (0.042, 0.046, 0.044) if round_ else (0.038, 0.042, 0.032), skin, 0.06, **where)
    ear(s, x, where)
    s.chain(
        [
            (x * 0.118 * jaw, 0.02, 0.12, 0.026),
            (x * 0.104 * jaw, -0.015, 0.066, 0.03),
            (x * 0.04 * jaw, -0.112, 0.04, 0.028),
        ],
        skin,
        0.05,
        **where,
    )
    hollow = dict(where, cut=True)
    if face.stretched:
        s.ball((x * 0.128 * jaw**0.5, -0.11, 0.096), (0.028, 0.05, 0.036), skin, 0.03, **hollow)
    s.ball((x * ex_in(), -0.172, 0.203), (0.038, 0.034, 0.026), skin, 0.03, **hollow)
    eye(s, face, x, where)
    if face.aged:
        s.cone((x * 0.036, -0.172, 0.13), (x * 0.064, -0.14, 0.085), 0.005, 0.005, skin, 0.012, **hollow)
        s.cone((x * 0.04, -0.168, 0.166), (x * 0.082, -0.14, 0.166), 0.004, 0.004, skin, 0.01, **hollow)


def ex_in():
    return EYE[0] + 0.003


def nose(s, face, where):
    k = face.nose * (0.86 if face.soft or face.young else 1.0)
    s.chain(
        [
            (0, -0.144, 0.226, 0.0125),
            (0, -0.166, 0.188, 0.0135 * k),
            (0, -0.184 - 0.006 * (k - 1), 0.153, 0.0185 * k),
        ],
        'skin',
        0.022,
        **where,
    )
    for x in (-1, 1):
        s.ball((x * 0.02 * k, -0.163, 0.147), (0.0145 * k, 0.016, 0.012 * k), 'skin', 0.012, **where)
    s.ball((0, -0.16, 0.13), (0.02, 0.02, 0.006), 'shadow', 0.006, bias=-0.002, **where)


def mouth(s, face, where):
    """Two lips and the dark line between them."""
    full = 1.25 if face.soft else 0.86
    wide = 0.036 if face.soft else 0.041

    def line(q):
        return np.abs(q[:, 2] - 0.086 - 4.5 * q[:, 0] ** 2) < 0.0042

    lips = layers('lip', (line, 'mouth'))
    upper = [
        (
            x * wide,
            -0.134 - (1 - abs(x)) * 0.0135,
            0.0885 + 0.006 * x * x + (0.002 if abs(x) == 0.4 else 0),
            r * full,
        )
        for x, r in ((-1, 0.0035), (-0.4, 0.007), (0, 0.0062), (0.4, 0.007), (1, 0.0035))
    ]
    lower = [
        (x * wide * 0.8, -0.134 - (1 - abs(x)) * 0.0125, 0.0785 + 0.006 * x * x, r * full)
        for x, r in ((-1, 0.005), (0, 0.0098), (1, 0.005))
    ]
    s.chain(upper, lips, 0.006, bias=0.001, **where)
    s.chain(lower, lips, 0.006, bias=0.001, **where)


def brow_ridges(s, where):
    for x, r in ((0, 0.022), (-0.036, 0.019), (0.036, 0.019), (-0.074, 0.016), (0.074, 0.016)):
        a = abs(x)
        ridge = [
            (x * 0.72, -0.154 + a * 0.3, 0.25, r * 0.6),
            (x * 1.1, -0.14 + a * 0.5, 0.31, r * 0.95),
            (x, -0.088 + a * 0.3, 0.37, r * 0.9),
            (x * 0.7, -0.01, 0.405, r * 0.5),
        ]
        s.chain(ridge, 'skin', 0.02, **where)
        s.cone(
            (x * 1.1 + 0.018, -0.165 + a * 0.5, 0.3),
            (x + 0.016, -0.1, 0.38),
            0.003,
            0.003,
            'flush',
            0.01,
            cut=True,
            **where,
        )


def head(s, face, frame):
    """Head and face in `frame`, whose origin is the top of the neck; hair is put on separately."""
    where = dict(frame=frame, group='head')
    skin, jaw = skin_paint(face), face.jaw
    neck = 0.8 if face.soft or face.young else jaw**0.5
    s.cone((0, 0.03, -0.1), (0, 0.02, 0.1), 0.078 * neck, 0.068 * neck, 'skin', 0.03, **where)
    s.ball((0, 0.018, 0.252), (0.147, 0.168, 0.16), skin, 0.05, **where)
    s.ball((0, -0.03, 0.145), (0.11 * jaw**0.7, 0.118, 0.112), skin, 0.06, **where)
    s.ball((0, -0.118, 0.047), (0.036 * jaw, 0.034, 0.028), skin, 0.05, **where)
    for x in (-1, 1):
        side_of_face(s, face, x, skin, where)
    ridge = 0.012 if face.soft or face.young else 0.022
    s.cone((-0.07, -0.128, 0.246), (0.07, -0.128, 0.246), ridge, ridge, skin, 0.05, **where)
    nose(s, face, where)
    mouth(s, face, where)
    if face.beard in ('full', 'goatee'):
        s.ball(
            (0, -0.128, 0.028), (0.058 if face.beard == 'full' else 0.036, 0.044, 0.05), skin, 0.04, **where
        )
        s.cone((-0.045, -0.15, 0.114), (0.045, -0.15, 0.114), 0.011, 0.011, skin, 0.012, **where)
    if face.ridged:
        brow_ridges(s, where)

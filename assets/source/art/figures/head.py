"""The head: skull, features, and what age, race or a beard adds to it."""
import numpy as np

from clay.sculpt import layers

EYE_HEIGHT = 0.2


def skin_paint(face):
    """Lips, beard and stretched folds painted over the skin; later rules win."""

    def mouth(q):
        return (
            (np.abs(q[:, 2] - 0.093 + 0.1 * q[:, 0] ** 2) < 0.0085)
            & (np.abs(q[:, 0]) < 0.042)
            & (q[:, 1] < -0.06)
        )

    def full_lips(q):
        return (((q[:, 2] - 0.09) / 0.017) ** 2 + (q[:, 0] / 0.036) ** 2 < 1) & (q[:, 1] < -0.06)

    def beard(q):
        edge = 0.075 + 0.9 * np.maximum(np.abs(q[:, 0]) - 0.05, 0)
        chin = (q[:, 2] < edge) & (q[:, 2] > -0.02) & (q[:, 1] < 0.03)
        moustache = (np.abs(q[:, 2] - 0.122) < 0.013) & (np.abs(q[:, 0]) < 0.06) & (q[:, 1] < -0.1)
        return chin | moustache

    def sockets(q):
        x, z = (np.abs(q[:, 0]) - 0.064) / 0.056, (q[:, 2] - 0.196) / 0.044
        return (x**2 + z**2 < 1) & (q[:, 1] < -0.04)

    rules = [(beard, 'hair')] if face.bearded else []
    rules.append((mouth, 'lip'))
    if face.soft:
        rules.append((full_lips, 'lip'))
    if face.stretched:
        rules.append((sockets, 'fold'))
    return layers('skin', *rules)


def eye(s, face, x, where):
    def iris(q):
        return ((q[:, 0] - x * 0.058) / 0.021) ** 2 + ((q[:, 2] - EYE_HEIGHT) / 0.032) ** 2 < 1

    paint = layers('white', (iris, 'iris'), (lambda q: q[:, 2] > 0.224, 'iris'))
    s.ball((x * 0.062, -0.118, EYE_HEIGHT), (0.04, 0.034, 0.033), paint, 0.002, bias=0.006, **where)
    w = face.brow_weight
    brow = [
        (x * (0.024 + 0.010 / w), -0.163, 0.250 + face.mood, 0.0145 * w),
        (x * 0.068, -0.158, 0.254, 0.0165 * w),
        (x * 0.112, -0.118, 0.243, 0.010 * w),
    ]
    s.chain(brow, 'brow', 0.008, bias=0.004 if w == 1 else -0.001, **where)


def side_of_face(s, face, x, skin, where):
    jaw = face.jaw
    s.ball((x * 0.092, -0.095, 0.15), (0.04, 0.042, 0.036), skin, 0.05, **where)
    s.ball((x * 0.158, 0.02, 0.185), (0.024, 0.042, 0.06), 'skin', 0.012, **where)
    s.cone((x * 0.1 * jaw, 0, 0.08), (x * 0.05 * jaw, -0.1, 0.045), 0.035, 0.03, skin, 0.05, **where)
    if face.stretched:
        hollow = dict(where, cut=True)
        s.ball((x * 0.125 * jaw**0.5, -0.105, 0.1), (0.03, 0.05, 0.035), skin, 0.03, **hollow)
    s.ball((x * 0.064, -0.165, 0.203), (0.046, 0.034, 0.03), skin, 0.03, cut=True, **where)
    eye(s, face, x, where)
    if face.aged:
        s.cone(
            (x * 0.045, -0.16, 0.135), (x * 0.062, -0.135, 0.09), 0.008, 0.008, skin, 0.012, cut=True, **where
        )


def brow_ridges(s, where):
    for x, r in ((0, 0.024), (-0.038, 0.02), (0.038, 0.02), (-0.075, 0.017), (0.075, 0.017)):
        a = abs(x)
        ridge = [
            (x * 0.8, -0.16 + a * 0.3, 0.245, r * 0.8),
            (x * 1.1, -0.152 + a * 0.5, 0.31, r),
            (x, -0.1 + a * 0.3, 0.375, r * 0.9),
            (x * 0.7, -0.02, 0.42, r * 0.5),
        ]
        s.chain(ridge, 'skin', 0.008, **where)


def head(s, figure, frame):
    """Head and face in `frame`, whose origin is the top of the neck; hair is put on separately."""
    face = figure.face
    where = dict(frame=frame, group='head')
    skin, jaw = skin_paint(face), face.jaw
    neck = 0.82 if face.soft else jaw**0.5
    s.cone((0, 0.03, -0.09), (0, 0.015, 0.1), 0.078 * neck, 0.07, 'skin', 0.03, **where)
    s.ball((0, 0.018, 0.255), (0.15, 0.17, 0.165), skin, 0.05, **where)
    s.ball((0, -0.035, 0.14), (0.112 * jaw, 0.122, 0.115), skin, 0.07, **where)
    s.ball((0, -0.112, 0.052), (0.05 * jaw, 0.042, 0.036), skin, 0.05, **where)
    for x in (-1, 1):
        side_of_face(s, face, x, skin, where)
    s.cone((-0.06, -0.135, 0.25), (0.06, -0.135, 0.25), 0.024, 0.024, skin, 0.05, **where)
    s.cone((0, -0.145, 0.22), (0, -0.186, 0.158), 0.017, 0.02 if face.soft else 0.026, 'skin', 0.025, **where)
    s.cone((-0.018, -0.165, 0.148), (0.018, -0.165, 0.148), 0.018, 0.018, 'skin', 0.015, **where)
    if face.bearded:
        s.ball((0, -0.125, 0.03), (0.06, 0.05, 0.06), skin, 0.04, **where)
        s.cone((-0.05, -0.145, 0.118), (0.05, -0.145, 0.118), 0.017, 0.017, skin, **where)
    else:
        s.ball((0, -0.15, 0.08), (0.032, 0.02, 0.012), skin, **where)
    if face.ridged:
        brow_ridges(s, where)

"""Cloth that hangs: skirts of robes and coats, shawls, mantles, aprons; each takes (sculpt, figure, joints)."""

import numpy as np

from clay.frames import bone
from clay.sculpt import layers
from figures.skeleton import SIDES

FULL, KNEE = 0.60, 0.36  # how far below the hips a hem hangs


def hem_of(j, length):
    """(centre x, y, half widths x, y, z) of a hem in pelvis space, so that the legs stay inside it."""
    pelvis = j['pelvis']
    turn, origin = pelvis[:3, :3], pelvis[:3, 3]
    ankles = np.array([(j['ankle' + side] - origin) @ turn for side, _ in SIDES])
    knees = np.array([(j['knee' + side] - origin) @ turn for side, _ in SIDES])
    z = max(-length, ankles[:, 2].mean() + 0.04)
    t = np.clip((-z - 0.33) / 0.33, 0, 1)
    at = knees + (ankles - knees) * t
    centre, half = at.mean(0), np.abs(at[0] - at[1]) / 2
    return centre[0], centre[1], half[0] + 0.13, half[1] + 0.13, z


def skirt(s, figure, j, length, paint, flare, open_front=False, folds=7):
    b = figure.build
    x, y, rx, ry, z = hem_of(j, length)
    wa, hip = b.waist, b.hip * b.waist
    s.loft(
        [
            (0.11, 0.152 * wa, 0.124 * wa),
            (0.0, 0.168 * wa, 0.14 * wa, 0, 0.0),
            (-0.12, 0.2 * hip, 0.18 * hip, x * 0.2, y * 0.2),
            (z * 0.6, (0.2 * hip + rx) / 2 + flare * 0.5, (0.18 + ry) / 2 + flare * 0.5, x * 0.6, y * 0.6),
            (z, rx + flare, ry + flare, x, y),
        ],
        paint,
        square=2.2,
        blend=0.02,
        frame=j['pelvis'],
        fold=(folds, 0.02, -0.05, z, 1.7 + b.hip * 3),
        bias=0.065,
        gap=(0, -1, 0.93) if open_front else None,
        shell=0.03 if open_front else 0,
    )


def banded(paint, z, colour):
    """A hem with a band of another colour just above it."""
    return layers(paint, (lambda q: (q[:, 2] < z + 0.1) & (q[:, 2] > z + 0.045), colour))


def robe(s, figure, j):
    """An ankle-long robe, banded at the hem, bound with a sash whose end hangs."""
    z = hem_of(j, FULL)[4]
    skirt(s, figure, j, FULL, banded('suit', z, 'trim'), 0.035)
    sash(s, figure, j)


def tunic(s, figure, j):
    """A knee-long tunic over trousers, bound with a sash."""
    z = hem_of(j, KNEE)[4]
    skirt(s, figure, j, KNEE, banded('suit', z, 'trim'), 0.02)
    sash(s, figure, j)


def sash(s, figure, j):
    wa, torso = figure.build.waist, j['torso']
    s.loft(
        [(-0.06, 0.172 * wa, 0.142 * wa), (0.035, 0.168 * wa, 0.138 * wa)], 'belt', blend=0.006, frame=torso
    )
    s.ball((0.1, -0.125 * wa, -0.015), (0.04, 0.03, 0.04), 'belt', 0.01, frame=torso)
    s.chain([(0.1, -0.14 * wa, -0.03, 0.028), (0.125, -0.18 * wa, -0.24, 0.034)], 'belt', 0.008, frame=torso)


def sleeves(s, figure, j):
    """Wide at the wrist, turned up in another colour."""
    r = figure.build.arm
    for side, _ in SIDES:
        lower, reach = bone(j['elbow' + side], j['wrist' + side], j['pole' + side])
        s.loft(
            [
                (0.0, 0.074 * r, 0.076 * r),
                (reach - 0.07, 0.086 * r, 0.1 * r, 0, -0.012),
                (reach - 0.02, 0.09 * r, 0.106 * r, 0, -0.014),
            ],
            layers('suit', (lambda q, end=reach - 0.055: q[:, 2] > end, 'trim')),
            square=2,
            blend=0.012,
            frame=lower,
        )


def shawl(s, figure, j):
    """A folded cape, longer on one side, with one end thrown over the shoulder."""
    k = figure.build.shoulders / 0.24
    torso = j['torso']
    s.loft(
        [
            (0.05, 0.27 * k, 0.2, 0.03, 0.02),
            (0.22, 0.262 * k, 0.19, 0.01, 0.01),
            (0.37, 0.225 * k, 0.165),
            (0.46, 0.135, 0.12),
            (0.52, 0.1, 0.1),
        ],
        layers('cloth', (lambda q: q[:, 2] < 0.1, 'trim')),
        square=2.2,
        blend=0.012,
        frame=torso,
        shell=0.035,
        fold=(5, 0.014, 0.35, 0.05, 2.3),
        gap=(-0.25, -1, 0.8),
    )
    thrown = [
        (-0.1, -0.13, 0.46, 0.05),
        (0.1, -0.18, 0.35, 0.055),
        (0.2 * k, -0.1, 0.42, 0.05),
        (0.16, 0.1, 0.43, 0.05),
        (0.12, 0.17, 0.18, 0.06),
    ]
    s.chain(thrown, 'cloth', 0.015, frame=torso)


def stole(s, figure, j):
    """Two long bands from the neck to the knees, the mark of who speaks for the village."""
    torso = j['torso']
    pattern = layers('cloth', (lambda q: np.abs(np.sin(q[:, 2] * 34)) < 0.3, 'trim'))
    for _, x in SIDES:
        s.chain(
            [
                (x * 0.09, 0.08, 0.46, 0.05),
                (x * 0.115, -0.1, 0.42, 0.048),
                (x * 0.1, -0.165, 0.24, 0.045),
                (x * 0.09, -0.165, 0.02, 0.045),
                (x * 0.1, -0.205, -0.32, 0.05),
            ],
            pattern,
            0.012,
            frame=torso,
            bias=0.004,
        )


def apron(s, figure, j):
    """A leather work apron with tools in it."""
    torso, wa = j['torso'], figure.build.waist
    s.loft(
        [
            (-0.3, 0.19 * wa, 0.2 * wa, 0, -0.02),
            (-0.05, 0.168 * wa, 0.155 * wa, 0, -0.01),
            (0.12, 0.16, 0.152, 0, -0.012),
            (0.33, 0.13, 0.165, 0, -0.012),
        ],
        'bag',
        square=2.4,
        blend=0.01,
        frame=torso,
        shell=0.03,
        gap=(0, 1, 0.35),
    )
    for x in (-0.07, 0.0, 0.07):
        s.cone(
            (x, -0.19, 0.08),
            (x + 0.01, -0.2, 0.19),
            0.014,
            0.018,
            'metal' if x else 'trim',
            0.004,
            frame=torso,
        )


def mantle(s, figure, j):
    """A long coat open in front, with a high standing collar."""
    skirt(
        s,
        figure,
        j,
        FULL - 0.06,
        layers('cloth', (lambda q: (q[:, 1] < -0.1) & (np.abs(q[:, 0]) < 0.12), 'trim')),
        0.05,
        True,
        5,
    )
    torso, k = j['torso'], figure.build.shoulders / 0.24
    s.loft(
        [(0.42, 0.13, 0.11, 0, 0.01), (0.52, 0.16, 0.15, 0, 0.02), (0.66, 0.21, 0.19, 0, 0.03)],
        layers('cloth', (lambda q: q[:, 2] > 0.62, 'trim')),
        square=2.2,
        blend=0.008,
        frame=torso,
        shell=0.026,
        gap=(0, -1, 0.45),
    )
    for _, x in SIDES:
        s.ball((x * 0.2 * k, 0.01, 0.4), (0.125, 0.14, 0.075), 'plate', 0.01, frame=torso)
        s.ring((x * 0.2 * k, 0.01, 0.38), 0.118, 0.016, 'trim', 0.004, frame=torso, sy=1.1)


GARMENTS = dict(
    robe=robe,
    tunic=tunic,
    sleeves=sleeves,
    shawl=shawl,
    stole=stole,
    apron=apron,
    mantle=mantle,
    waistband=sash,
)

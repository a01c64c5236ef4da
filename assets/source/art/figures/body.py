"""The clothed body: torso, arms, hands, legs and boots over a skeleton."""

import numpy as np

from clay.frames import aim, bone, turn
from clay.sculpt import layers
from figures.skeleton import SIDES

FORWARD = (0, -1, 0)


def torso(s, figure, j):
    b, frame = figure.build, j['torso']
    paint = 'suit'
    if 'uniform' in figure.costume:
        # the coloured yoke dips toward the breastbone and sits higher on the back
        def line(q):
            return 0.235 + 0.5 * np.abs(q[:, 0]) - 0.06 * (q[:, 1] > 0)

        paint = layers(
            'suit', (lambda q: q[:, 2] > line(q) - 0.028, 'trim'), (lambda q: q[:, 2] > line(q), 'yoke')
        )
    ch, wa = b.chest, b.waist
    s.loft(
        [
            (-0.13, 0.15 * b.hip * wa, 0.12 * wa),
            (-0.03, 0.146 * wa, 0.115 * wa),
            (0.08, 0.158 * (wa + ch) / 2, 0.122 * ch),
            (0.2, 0.19 * ch, 0.142 * ch, 0, -0.008),
            (0.31, 0.2 * ch, 0.14 * ch, 0, -0.005),
            (0.4, 0.15 * ch, 0.11 * ch),
            (0.46, 0.09, 0.085),
        ],
        paint,
        square=2.5,
        frame=frame,
    )
    for _, x in SIDES:
        if figure.face.soft:
            s.ball((x * 0.075, -0.1, 0.24), (0.075, 0.06, 0.07), paint, 0.05, frame=frame)
        else:
            s.ball((x * 0.085 * ch, -0.085 * ch, 0.27), (0.1 * ch, 0.07, 0.075), paint, 0.06, frame=frame)
        shoulder = (x * (b.shoulders - 0.05), 0.012, 0.395)
        s.cone((x * 0.05, 0.02, 0.45), shoulder, 0.058, 0.058 * b.arm, paint, 0.05, frame=frame)


def arm(s, figure, j, side, x):
    b, uniform = figure.build, 'uniform' in figure.costume
    r, pole = b.arm, j['pole' + side]
    upper, length = bone(j['shoulder' + side], j['elbow' + side], pole)
    lower, reach = bone(j['elbow' + side], j['wrist' + side], pole)
    sleeve = cuff = 'suit'
    if uniform:
        sleeve = layers('suit', (lambda q: q[:, 2] < 0.125, 'trim'), (lambda q: q[:, 2] < 0.102, 'yoke'))
        cuff = layers('suit', (lambda q: q[:, 2] > reach - 0.04, 'trim'))
    s.ball((-x * 0.014, 0, 0.03), (0.068 * r, 0.076 * r, 0.092 * r), sleeve, 0.03, frame=upper)
    s.cone((-x * 0.006, 0, 0), (0, 0, length), 0.074 * r, 0.062 * r, sleeve, 0.04, frame=upper)
    s.ball((0, 0.01, 0), (0.062 * r, 0.066 * r, 0.068 * r), 'suit', 0.04, frame=lower)
    s.cone((0, 0, 0.03), (0, 0, reach - 0.03), 0.066 * r, 0.057 * r, 'suit', 0.035, frame=lower)
    for z, ring in ((-0.04, 0.064), (-0.085, 0.066)):  # the sleeve bunches above the elbow
        s.ring((0, -0.01, length + z), ring * r * 0.84, 0.010, 'suit', 0.03, frame=upper @ turn(x=-14))
    s.ring((0, 0, 0.06), 0.056 * r, 0.012, 'suit', 0.03, frame=lower @ turn(x=12))
    s.loft(
        [(reach - 0.065, 0.064 * r, 0.064 * r), (reach - 0.015, 0.072 * r, 0.072 * r)],
        cuff if uniform else 'metal',
        square=2,
        blend=0.008,
        frame=lower,
    )


def hand(s, figure, j, side, x):
    """A big mitten with a thumb and a finger edge; curled when it holds something."""
    k = 1.12 * figure.build.arm**0.5
    frame = aim(j['wrist' + side], j['wrist' + side] - j['elbow' + side], j['torso'][:3, 1])
    s.ball((0, 0, 0.035), (0.046 * k, 0.056 * k, 0.06 * k), 'hand', 0.03, frame=frame)
    if side == 'R' or j['both_hands']:
        s.ball((0, -0.02, 0.07), (0.05 * k, 0.055 * k, 0.045 * k), 'hand', frame=frame)
        s.cone(
            (-x * 0.03, -0.045, 0.03),
            (-x * 0.01, -0.075, 0.065),
            0.021 * k,
            0.02 * k,
            'hand',
            0.012,
            frame=frame,
        )
    else:
        s.cone((0, 0, 0.06), (-x * 0.02, -0.012, 0.115), 0.04 * k, 0.027 * k, 'hand', 0.03, frame=frame)
        s.cone((0, 0.024, 0.06), (-x * 0.022, 0.02, 0.105), 0.025 * k, 0.02 * k, 'hand', 0.012, frame=frame)
        s.cone((0, -0.04, 0.03), (-x * 0.014, -0.062, 0.078), 0.023 * k, 0.02 * k, 'hand', 0.015, frame=frame)


def leg(s, figure, j, side, x):
    r, uniform = figure.build.leg, 'uniform' in figure.costume
    thigh, length = bone(j['hip' + side], j['knee' + side], FORWARD)
    shin, drop = bone(j['knee' + side], j['ankle' + side], FORWARD)
    foot = j['foot' + side]
    piping = 'legs'
    if uniform:
        piping = layers('legs', (lambda q: (np.abs(q[:, 1] + 0.01) < 0.016) & (q[:, 0] * x > 0), 'yoke'))
    s.cone((0, 0, 0), (0, 0, length), 0.115 * r, 0.084 * r, piping, 0.05, frame=thigh)
    s.ball((0, -0.03, 0.06), (0.1 * r, 0.1 * r, 0.13), piping, 0.05, frame=thigh)
    s.ball((0, 0.02, 0), (0.08 * r, 0.085 * r, 0.09), 'legs', 0.04, frame=shin)
    s.cone((0, -0.01, 0.02), (0, 0, drop * 0.55), 0.086 * r, 0.08 * r, 'legs', 0.04, frame=shin)
    for z, ring, tilt in ((0.09, 0.082, -16), (0.135, 0.088, 10)):  # cloth gathers over the boot
        s.ring((0, 0, z), ring * r * 0.93, 0.016, 'legs', 0.035, frame=shin @ turn(x=tilt))
    s.loft(
        [
            (drop * 0.44, 0.1 * r, 0.104 * r),
            (drop * 0.5, 0.102 * r, 0.106 * r),
            (drop * 0.8, 0.078 * r, 0.084 * r),
            (drop + 0.02, 0.07 * r, 0.08 * r),
        ],
        'boot',
        square=2.1,
        blend=0.012,
        frame=shin,
    )
    s.ring((0, 0, drop * 0.45), 0.094 * r, 0.018, 'boot' if uniform else 'metal', 0.008, frame=shin)
    k = r**0.6
    sole = layers('boot', (lambda q: q[:, 2] < -0.078, 'belt'))
    s.cone((0, 0.035, -0.04), (0, -0.09, -0.05), 0.07 * k, 0.072 * k, sole, 0.04, frame=foot)
    s.cone((-0.012, -0.09, -0.055), (-0.008, -0.165, -0.062), 0.07 * k, 0.058 * k, sole, 0.03, frame=foot)
    s.cone((0, 0, 0), (0, -0.1, -0.03), 0.068 * k, 0.055 * k, sole, 0.05, frame=foot)
    s.cone((-0.04, 0.07, -0.095), (0.04, 0.07, -0.095), 0.035, 0.035, sole, frame=foot)
    s.box((0, 0, -0.2), (0.4, 0.5, 0.095), 'boot', blend=0.012, frame=foot, cut=True)


def body(s, figure, j):
    torso(s, figure, j)
    for side, x in SIDES:
        arm(s, figure, j, side, x)
        hand(s, figure, j, side, x)
        leg(s, figure, j, side, x)

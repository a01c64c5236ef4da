"""What is worn over the body, by name in COSTUME; each part takes (sculpt, figure, joints)."""

import numpy as np

from clay.frames import bone, move, point, turn
from clay.sculpt import layers
from figures.garments import GARMENTS
from figures.skeleton import SIDES


def uniform(s, figure, j):
    """Tunic skirt, belt, collar, badge, and cloth that drags toward the belt."""
    b, torso = figure.build, j['torso']
    wa, h, c = b.waist, b.hip * b.waist, b.chest
    hem = layers('suit', (lambda q: q[:, 2] < -0.176, 'trim'))
    s.loft(
        [
            (-0.2, 0.222 * h, 0.194 * h),
            (-0.12, 0.19 * h, 0.164 * h),
            (-0.02, 0.153 * wa, 0.122 * wa),
            (0.04, 0.15 * wa, 0.12 * wa),
        ],
        hem,
        blend=0.012,
        frame=torso,
        fold=(5, 0.011, 0, -0.2, 1.3),
        gap=(0, -1, 0.965),
    )
    s.loft(
        [(-0.045, 0.166 * wa, 0.134 * wa), (0.012, 0.166 * wa, 0.134 * wa)], 'belt', blend=0.004, frame=torso
    )
    s.box((0, -0.134 * wa, -0.016), (0.034, 0.014, 0.032), 'metal', 0.008, 0.003, frame=torso)
    collar = layers('suit', (lambda q: q[:, 2] > 0.484, 'trim'))
    s.loft(
        [(0.435, 0.098, 0.092), (0.5, 0.088, 0.082, 0, -0.004)], collar, square=2, blend=0.008, frame=torso
    )
    s.box((0.095, -0.150 * c - 0.004, 0.3), (0.026, 0.014, 0.03), 'metal', 0.01, 0.002, frame=torso)
    for _, x in SIDES:
        for z0, z1 in ((0.2, 0.1), (0.12, 0.035)):
            crease = dict(blend=0.03, frame=torso, cut=True)
            s.cone((x * 0.17 * wa, -0.07, z0), (x * 0.04, -0.128 * wa, z1), 0.012, 0.006, 'suit', **crease)
            s.cone((x * 0.15 * wa, 0.09, z0), (x * 0.04, 0.135 * wa, z1), 0.012, 0.006, 'suit', **crease)
    s.cone((-0.13, -0.1, 0.09), (0.1, -0.125, 0.06), 0.012, 0.01, 'suit', 0.03, frame=torso)


def holster(s, figure, j):
    s.box((-0.19, 0.02, -0.12), (0.032, 0.055, 0.09), 'belt', 0.02, 0.006, frame=j['torso'])
    s.box((-0.2, 0.015, -0.03), (0.022, 0.03, 0.04), 'gun', 0.01, 0.004, frame=j['torso'])


def case(s, figure, j):
    """Tool case at the back with a lit strip."""
    s.box((0.03, 0.15, -0.02), (0.1, 0.035, 0.06), 'belt', 0.015, 0.006, frame=j['torso'])
    s.box((0.03, 0.186, -0.02), (0.05, 0.006, 0.02), 'glow', 0.004, 0.002, frame=j['torso'])


def vest(s, figure, j):
    """Field vest: padded plates front and back, shoulder straps, a row of pouches, a lit charge pack."""
    b, torso = figure.build, j['torso']
    c, wa = b.chest, b.waist
    padding = layers(
        'vest',
        (lambda q: np.abs(q[:, 2] - 0.215) < 0.011, 'belt'),
        (lambda q: (np.abs(q[:, 2] - 0.135) < 0.011), 'belt'),
        (lambda q: (q[:, 2] > 0.335), 'plate'),
    )
    s.loft(
        [
            (0.045, 0.17 * wa, 0.142 * wa),
            (0.15, 0.192 * c, 0.165 * c, 0, -0.008),
            (0.27, 0.2 * c, 0.178 * c, 0, -0.012),
            (0.36, 0.17 * c, 0.15 * c, 0, -0.006),
        ],
        padding,
        square=3,
        blend=0.006,
        frame=torso,
    )
    for _, x in SIDES:
        strap = [
            (x * 0.105, -0.13, 0.35, 0.03),
            (x * 0.115, -0.03, 0.452, 0.034),
            (x * 0.11, 0.09, 0.42, 0.032),
            (x * 0.1, 0.13, 0.33, 0.03),
        ]
        s.chain(strap, 'vest', 0.006, frame=torso)
    for x in (-0.1, 0, 0.1):
        s.box((x, -0.165 * c + abs(x) * 0.15, 0.085), (0.04, 0.035, 0.045), 'vest', 0.015, 0.004, frame=torso)
    s.box((0, 0.2 * c, 0.23), (0.085, 0.04, 0.105), 'vest', 0.02, 0.006, frame=torso)
    for x in (-0.035, 0.035):
        s.box((x, 0.24 * c, 0.24), (0.014, 0.008, 0.06), 'glow', 0.005, 0.001, frame=torso)


def band(s, j, points, width, paint):
    """Flat strap through (x, y, z, outward x, y, z) points in torso space."""
    torso = j['torso']
    for p, q in zip(points, points[1:]):
        frame, length = bone(point(torso, p[:3]), point(torso, q[:3]), torso[:3, :3] @ np.array(p[3:]))
        s.box(
            (0, 0, length / 2),
            (width, 0.014, length / 2 + 0.012),
            paint,
            0.011,
            0.006,
            frame=frame,
            bias=0.004,
        )


def sash(s, figure, j):
    """Metal links from the left shoulder to the right hip, front and back."""
    links = [
        (0.17, 0.02, 0.475, 0, 0, 1),
        (0.15, -0.13, 0.38, 0, -1, 0.4),
        (0.06, -0.19, 0.27, 0, -1, 0),
        (-0.07, -0.185, 0.13, 0, -1, 0),
        (-0.155, -0.13, 0.02, -0.5, -1, 0),
        (-0.2, -0.02, -0.03, -1, 0, 0),
        (-0.13, 0.14, 0.04, -0.5, 1, 0),
        (0.02, 0.175, 0.2, 0, 1, 0),
        (0.13, 0.15, 0.36, 0, 1, 0.3),
        (0.17, 0.02, 0.475, 0, 0, 1),
    ]
    band(s, j, links, 0.042, 'metal')
    for p in links[1:5]:
        s.ball(p[:3], (0.03, 0.03, 0.03), 'trim', 0.004, frame=j['torso'], bias=0.01)


def blade(s, figure, j):
    """Short broad blade across the small of the back: the warrior is known from behind."""
    f = j['torso'] @ move(-0.04, 0.185, 0) @ turn(y=62)
    s.box((0, 0, 0), (0.035, 0.018, 0.22), 'belt', 0.012, 0.004, frame=f)
    s.cone((0, 0, 0.2), (0, 0, 0.34), 0.022, 0.022, 'trim', 0.005, frame=f)
    s.box((0, 0, 0.22), (0.06, 0.025, 0.016), 'metal', 0.01, 0.004, frame=f)


def satchel(s, figure, j):
    """Physician's bag with a cross in the branch colour, on a strap."""
    strap = [
        (-0.15, 0.01, 0.46, 0, 0, 1),
        (-0.12, -0.115, 0.36, 0, -1, 0.4),
        (0, -0.17, 0.2, 0, -1, 0),
        (0.13, -0.11, 0.03, 0, -1, 0),
        (0.2, -0.02, -0.1, 1, 0, 0),
        (0.1, 0.13, 0.05, 0, 1, 0),
        (-0.06, 0.14, 0.27, 0, 1, 0),
        (-0.15, 0.01, 0.46, 0, 0, 1),
    ]
    band(s, j, strap, 0.022, 'belt')

    def cross(q):
        y, z = np.abs(q[:, 1] - 0.03), np.abs(q[:, 2] + 0.15)
        return (z < 0.016) & (y < 0.05) | (y < 0.016) & (z < 0.05)

    s.box(
        (0.215, 0.03, -0.16),
        (0.05, 0.1, 0.085),
        layers('bag', (cross, 'yoke')),
        0.025,
        0.006,
        frame=j['torso'],
    )


def breastplate(s, figure, j):
    b, torso = figure.build, j['torso']
    ch, wa = b.chest, b.waist
    seams = layers(
        'plate',
        (lambda q: q[:, 2] < 0.185, 'metal'),
        (lambda q: (np.abs(q[:, 0]) < 0.022) & (q[:, 1] < 0), 'metal'),
    )
    s.loft(
        [
            (0.13, 0.165 * ch, 0.11 * ch, 0, -0.05),
            (0.17, 0.205 * ch, 0.13 * ch, 0, -0.05),
            (0.3, 0.225 * ch, 0.14 * ch, 0, -0.045),
            (0.4, 0.19 * ch, 0.125 * ch, 0, -0.02),
            (0.44, 0.14 * ch, 0.11 * ch),
        ],
        seams,
        square=2.9,
        blend=0.006,
        frame=torso,
    )
    gorget = layers('suit', (lambda q: q[:, 2] > 0.505, 'metal'))
    s.loft(
        [(0.4, 0.14, 0.13), (0.47, 0.15, 0.15, 0, 0.012), (0.53, 0.13, 0.14, 0, 0.03)],
        gorget,
        square=2.2,
        blend=0.01,
        frame=torso,
        gap=(0, -1, 0.8),
    )
    for k in range(3):
        z = 0.085 - 0.062 * k
        hoop = [(z, 0.15 * wa, 0.118 * wa, 0, -0.02), (z + 0.035, 0.158 * wa, 0.124 * wa, 0, -0.02)]
        s.loft(hoop, 'metal' if k == 1 else 'plate', square=2.6, blend=0.006, frame=torso)
    s.loft([(-0.1, 0.172 * wa, 0.14 * wa), (-0.05, 0.168 * wa, 0.136 * wa)], 'belt', blend=0.004, frame=torso)
    rim = layers('plate', (lambda q: q[:, 2] < -0.215, 'metal'))
    for x, w in ((-0.125, 0.058), (0, 0.06), (0.125, 0.058)):  # hip plates, front and back
        for y in (-1, 1):
            centre = (x * wa, y * (0.15 - abs(x) * 0.25) * wa, -0.165)
            s.box(centre, (w * wa**0.5, 0.018, 0.085), rim, 0.015, 0.006, frame=torso @ turn(x=y * 8))


def armour(s, figure, j):
    """Breastplate, domed shoulders, bracers, knees and greaves."""
    b = figure.build
    breastplate(s, figure, j)
    for side, x in SIDES:
        shoulder = j['torso'].copy()
        shoulder[:3, 3] = j['shoulder' + side]
        tilted = shoulder @ turn(y=x * 22)
        r = 0.13 if b.heavy else 0.135 * b.arm**0.4
        s.ball(
            (x * 0.012, 0, 0.028),
            (r, r * 1.02, r * 0.86),
            'plate' if b.heavy else 'metal',
            0.004,
            frame=tilted,
        )
        s.ring((x * 0.012, 0, -0.012), r * 0.96, 0.018, 'plate', 0.004, frame=tilted)
        if not b.heavy:
            s.ring((x * 0.02, 0, 0.05), r * 0.86, 0.014, 'trim', 0.006, frame=tilted)
        lower, reach = bone(j['elbow' + side], j['wrist' + side], j['pole' + side])
        bracer = layers('plate', (lambda q, end=reach - 0.085: (q[:, 2] > end) | (q[:, 2] < 0.075), 'metal'))
        s.loft(
            [(0.05, 0.088 * b.arm, 0.09 * b.arm), (reach - 0.05, 0.074 * b.arm, 0.074 * b.arm)],
            bracer,
            blend=0.006,
            frame=lower,
        )
        s.ball((0, 0.03, 0), (0.075 * b.arm, 0.07 * b.arm, 0.08 * b.arm), 'plate', 0.006, frame=lower)
        shin, drop = bone(j['knee' + side], j['ankle' + side], (0, -1, 0))
        s.ball((0, 0.045, 0), (0.082 * b.leg, 0.07 * b.leg, 0.1 * b.leg), 'metal', 0.006, frame=shin)
        s.loft(
            [
                (0.07, 0.07 * b.leg, 0.05, 0, 0.065 * b.leg),
                (drop * 0.85, 0.06 * b.leg, 0.045, 0, 0.055 * b.leg),
            ],
            'plate',
            square=2.2,
            blend=0.008,
            frame=shin,
        )
        thigh, length = bone(j['hip' + side], j['knee' + side], (x, -0.6, 0))
        s.box(
            (0, 0.085 * b.leg, length * 0.5), (0.075 * b.leg, 0.035, 0.1), 'plate', 0.03, 0.006, frame=thigh
        )


def slabs(s, figure, j):
    """The heavy's layered shoulder slabs, and a gorget that half hides the jaw."""
    for side, x in SIDES:
        shoulder = j['torso'].copy()
        shoulder[:3, 3] = j['shoulder' + side]
        for dz, dx, w, tilt, paint, rim in (
            (-0.085, 0.1, 0.16, 58, 'plate', 'trim'),
            (-0.015, 0.07, 0.19, 40, 'metal', 'belt'),
            (0.07, 0, 0.2, 16, 'plate', 'trim'),
        ):
            f = shoulder @ move(x * dx, 0, dz) @ turn(y=x * tilt)
            s.ball((0, 0, -0.01), (w * 0.9, w * 1.04, 0.085), paint, 0.002, frame=f)
            s.ring((0, 0, -0.02), w * 0.93, 0.021, rim, 0.003, frame=f, sx=0.95, sy=1.09)
        s.chain(
            [(0, -0.15, 0.125, 0.02), (x * 0.01, 0, 0.165, 0.03), (0, 0.15, 0.125, 0.02)],
            'metal',
            0.008,
            frame=shoulder,
        )
    collar = layers('plate', (lambda q: q[:, 2] > 0.535, 'metal'))
    s.loft(
        [(0.43, 0.19, 0.165, 0, -0.01), (0.56, 0.21, 0.19)],
        collar,
        blend=0.006,
        frame=j['torso'],
        shell=0.03,
        gap=(0, -1, 0.62),
    )


def pack(s, figure, j):
    """Power pack with two canisters and a lit strip: the back reads as armed."""
    heavy = figure.build.heavy
    k = 1.35 if heavy else 1.0
    f = j['torso'] @ move(0, 0.23 if heavy else 0.17, 0.25)
    s.box((0, 0, 0), (0.12 * k, 0.06, 0.13 * k), 'belt', 0.025, 0.006, frame=f)
    for _, x in SIDES:
        s.cone(
            (x * 0.085 * k, 0.06, -0.12 * k),
            (x * 0.085 * k, 0.06, 0.13 * k),
            0.052 * k,
            0.052 * k,
            'plate',
            0.004,
            frame=f,
        )
        for z in (0.06, -0.07):
            s.ring((x * 0.085 * k, 0.06, z), 0.05 * k, 0.014, 'trim', 0.004, frame=f)
    s.box((0, 0.08, 0), (0.018, 0.02, 0.1 * k), 'glow', 0.008, 0.002, frame=f)


def kit(s, figure, j):
    """An engineer's kit: a tool roll across the chest, a coil at the hip."""
    links = [
        (0.16, 0.02, 0.47, 0, 0, 1),
        (0.13, -0.125, 0.37, 0, -1, 0.4),
        (0.02, -0.175, 0.2, 0, -1, 0),
        (-0.13, -0.12, 0.03, 0, -1, 0),
        (-0.19, -0.02, -0.06, -1, 0, 0),
        (-0.08, 0.14, 0.08, 0, 1, 0),
        (0.1, 0.15, 0.3, 0, 1, 0),
        (0.16, 0.02, 0.47, 0, 0, 1),
    ]
    band(s, j, links, 0.03, 'bag')
    for p in links[1:4]:
        s.box((p[0], p[1] - 0.02, p[2]), (0.03, 0.02, 0.026), 'plate', 0.01, 0.004, frame=j['torso'])
    s.ring((-0.225, 0.02, -0.15), 0.06, 0.026, 'plate', 0.006, frame=j['torso'] @ turn(y=84), group='body')
    s.box((0.2, 0.03, -0.13), (0.045, 0.08, 0.075), 'bag', 0.02, 0.006, frame=j['torso'])
    s.box((0.24, 0.03, -0.12), (0.008, 0.03, 0.02), 'glow', 0.006, 0.002, frame=j['torso'])


def light_armour(s, figure, j):
    """A guard's half armour: a lacquered breast and one great shoulder, the other bare."""
    b, torso = figure.build, j['torso']
    ch, wa = b.chest, b.waist
    s.loft(
        [
            (0.1, 0.165 * wa, 0.135 * wa),
            (0.22, 0.2 * ch, 0.16 * ch, 0, -0.01),
            (0.34, 0.205 * ch, 0.158 * ch, 0, -0.008),
            (0.43, 0.14 * ch, 0.115 * ch),
        ],
        layers('plate', (lambda q: np.abs(q[:, 0] + 0.5 * (q[:, 2] - 0.26)) < 0.03, 'trim')),
        square=2.8,
        blend=0.006,
        frame=torso,
    )
    s.loft([(-0.1, 0.176 * wa, 0.146 * wa), (-0.04, 0.17 * wa, 0.14 * wa)], 'metal', blend=0.004, frame=torso)
    shoulder = torso.copy()
    shoulder[:3, 3] = j['shoulderL']
    for dz, w in ((-0.06, 0.13), (0.0, 0.15), (0.06, 0.15)):
        tilted = shoulder @ move(0.02, 0, dz) @ turn(y=30)
        s.ball((0, 0, 0), (w, w * 1.1, 0.06), 'plate', 0.003, frame=tilted)
        s.ring((0, 0, -0.012), w * 0.95, 0.014, 'trim', 0.003, frame=tilted, sy=1.1)
    for side, _ in SIDES:
        shin, drop = bone(j['knee' + side], j['ankle' + side], (0, -1, 0))
        s.loft(
            [
                (0.02, 0.07 * b.leg, 0.055, 0, 0.06 * b.leg),
                (drop * 0.8, 0.06 * b.leg, 0.045, 0, 0.05 * b.leg),
            ],
            'plate',
            square=2.2,
            blend=0.008,
            frame=shin,
        )


COSTUME = dict(
    uniform=uniform,
    holster=holster,
    case=case,
    vest=vest,
    sash=sash,
    blade=blade,
    satchel=satchel,
    armour=armour,
    slabs=slabs,
    pack=pack,
    kit=kit,
    light_armour=light_armour,
    **GARMENTS,
)

"""Columns of villagers: who walks in each, how they dress, where they stand.

A column shows as many households as still have people in it: five grown-ups and two children at
most, a parent and a child at least. People keep their places in the view and turn where they
stand, so that nobody hides another whatever the facing.
"""

from dataclasses import dataclass

import numpy as np

from clay.frames import IDENTITY, move, scale, turn
from clay.sculpt import Sculpt, layers
from figures.head import Face, head
from figures.officer import face_materials, mixed
from figures.skeleton import bend

POSES = ('idle', 'walk0', 'walk1', 'cower')
STEPS = dict(body=0.0115, head=0.0068, hair=0.010)
SCALE = 0.76

COLOURS = dict(
    umber='#8A5738',
    bronze='#A8714A',
    sand_skin='#C08A60',
    fair='#D8A67E',
    dark_hair='#3A241A',
    grey_hair='#C9C2B6',
    red_hair='#7A3A1E',
    rust='#A8502E',
    ochre='#C9923E',
    clay='#8A4A34',
    cream='#DCCBA2',
    olive='#7C7F48',
    plum='#6B4458',
    sand='#B89A6C',
    teal='#4E7F7C',
    rose='#B9776A',
    indigo='#4A5278',
    brown='#5E4232',
    wood='#7A5632',
    straw='#D9B763',
    white='#F3E8D8',
    iris='#20140F',
    lip='#7A4030',
)


@dataclass(frozen=True)
class Villager:
    """Dress and load: covering is hood, turban or hair; carry is baby, basket, pack, staff or wave."""

    skin: str
    robe: str
    shawl: str = ''
    sash: str = ''
    covering: str = 'hair'
    hair: str = 'dark_hair'
    carry: str = ''
    bearded: bool = False
    scale: float = 0.88
    yaw: float = 0.0

    @property
    def child(self):
        return self.scale < 0.65


# in each: 0 a parent, 1 an elder, 2 and 3 and 4 grown, 5 and 6 children
VARIANTS = {
    'column': (
        Villager('bronze', 'rust', 'cream', covering='hood', carry='baby', scale=0.86, yaw=8),
        Villager(
            'umber', 'sand', 'clay', 'rust', covering='turban', bearded=True, carry='staff', scale=0.9, yaw=-6
        ),
        Villager('umber', 'olive', 'ochre', 'brown', carry='pack', scale=1.0),
        Villager('sand_skin', 'plum', 'sand', covering='hood', carry='basket', scale=0.9, yaw=-10),
        Villager('fair', 'teal', '', 'straw', hair='red_hair', scale=0.95, yaw=6),
        Villager('bronze', 'ochre', '', 'clay', carry='wave', scale=0.56, yaw=4),
        Villager('sand_skin', 'rose', '', 'cream', scale=0.6, yaw=-6),
    ),
    'column-b': (
        Villager('umber', 'teal', 'straw', covering='hood', carry='basket', scale=0.88, yaw=6),
        Villager(
            'fair',
            'clay',
            'cream',
            'ochre',
            covering='hair',
            hair='grey_hair',
            bearded=True,
            carry='staff',
            scale=0.92,
            yaw=-8,
        ),
        Villager('bronze', 'indigo', 'sand', 'rust', carry='pack', scale=1.0),
        Villager('fair', 'ochre', 'rose', covering='hood', carry='baby', scale=0.88, yaw=-6),
        Villager('umber', 'cream', 'rust', 'brown', covering='turban', scale=0.97, yaw=8),
        Villager('umber', 'rust', '', 'straw', scale=0.6, yaw=4),
        Villager('fair', 'olive', '', 'cream', hair='red_hair', carry='wave', scale=0.54, yaw=-8),
    ),
    'column-c': (
        Villager(
            'fair', 'plum', 'ochre', '', covering='hair', hair='red_hair', carry='baby', scale=0.9, yaw=4
        ),
        Villager('bronze', 'olive', 'sand', covering='hood', carry='staff', scale=0.84, yaw=-8),
        Villager('sand_skin', 'rust', 'brown', 'straw', bearded=True, carry='pack', scale=0.98),
        Villager('umber', 'cream', 'teal', 'clay', covering='turban', carry='basket', scale=0.92, yaw=-8),
        Villager('bronze', 'indigo', '', 'ochre', carry='wave', scale=0.96, yaw=10),
        Villager('fair', 'teal', '', 'rose', hair='red_hair', scale=0.58, yaw=2),
        Villager('bronze', 'clay', '', 'cream', scale=0.62, yaw=-4),
    ),
}

# size: (person, x, y); x to the right, y away from the viewer
PLACES = {
    5: (
        (0, -0.22, 0.00),
        (1, 0.27, -0.02),
        (2, 0.02, 0.52),
        (3, -0.50, 0.34),
        (4, 0.50, 0.36),
        (5, 0.02, -0.30),
        (6, -0.54, -0.14),
    ),
    4: (
        (0, -0.24, 0.00),
        (1, 0.25, -0.02),
        (2, 0.22, 0.48),
        (3, -0.30, 0.46),
        (5, 0.0, -0.30),
        (6, -0.54, -0.12),
    ),
    3: ((0, -0.24, 0.04), (1, 0.27, 0.00), (2, 0.02, 0.48), (5, 0.02, -0.26)),
    2: ((0, -0.22, 0.08), (1, 0.24, 0.12), (5, -0.02, -0.20)),
    1: ((0, 0.06, 0.16), (5, -0.26, -0.04)),
}
JITTER = {'column': 1.0, 'column-b': -1.0, 'column-c': 0.9}  # the second crowd stands mirrored


def places(variant, size, pose='idle'):
    """{person: (x, y)} of a column of `size` households; in fear they crowd together."""
    near = 0.76 if pose == 'cower' else 1.0
    return {i: (x * JITTER[variant] * near, y * near) for i, x, y in PLACES[size]}


def gait(pose, person):
    """(lift, lean, sway) of a person, degrees: on the move every other one is on the rise."""
    if pose in ('idle', 'cower'):
        return 0.0, 0.0, 0.0
    rising = (person % 2 == 0) == (pose == 'walk0')
    return (0.05, 5.0, 4.0) if rising else (0.0, 3.0, -4.0)


def robe(s, v, body):
    band = v.sash or v.shawl or 'brown'
    hem = layers(v.robe, (lambda q: (q[:, 2] < 0.14) & (q[:, 2] > 0.085), band))
    s.loft(
        [
            (0.03, 0.29, 0.26),
            (0.2, 0.255, 0.225),
            (0.5, 0.205, 0.175),
            (0.85, 0.16, 0.135),
            (0.95, 0.165, 0.135),
            (1.15, 0.2, 0.145),
            (1.27, 0.16, 0.12),
            (1.36, 0.07, 0.07),
        ],
        hem,
        square=2.2,
        frame=body,
        fold=(6, 0.022, 0.8, 0.05, v.scale * 17),
    )
    for x in (-1, 1):
        s.ball((x * 0.1, -0.2 + x * 0.07, 0.04), (0.065, 0.11, 0.05), 'brown', 0.01)
    if v.sash:
        s.loft([(0.84, 0.175, 0.15), (0.92, 0.172, 0.147)], v.sash, square=2.2, blend=0.008, frame=body)
        s.cone((0.09, -0.15, 0.86), (0.12, -0.2, 0.55), 0.035, 0.045, v.sash, frame=body)


def hand_at(v, x, cower):
    """Where a hand is (x = 1 is the left), by what is carried."""
    if cower:
        return (x * 0.17, -0.13, 1.5) if v.carry not in ('baby',) else (x * 0.07, -0.27, 0.96)
    if v.carry in ('baby', 'basket'):
        return (x * 0.07, -0.27, 0.92 if v.carry == 'baby' else 0.86)
    if v.carry == 'pack':
        return (x * 0.15, -0.17, 1.1)
    if v.carry == 'staff' and x < 0:
        return (-0.32, -0.24, 0.98)
    if v.carry == 'wave' and x > 0:
        return (0.44, 0, 1.02)
    return (x * 0.3, -0.12 - x * 0.08, 0.78)


def arms(s, v, body, cower):
    for x in (-1, 1):
        shoulder = np.array((x * 0.2, 0, 1.2))
        elbow, wrist = bend(shoulder, hand_at(v, x, cower), 0.25, 0.25, (x * 0.8, 0.5, -0.6))
        s.cone(shoulder, elbow, 0.085, 0.085, v.robe, 0.04, frame=body)
        s.cone(elbow, elbow + (wrist - elbow) * 0.86, 0.075, 0.095, v.robe, 0.03, frame=body)
        s.ball(wrist, (0.062, 0.062, 0.062), v.skin, 0.008, frame=body, bias=0.002)


def face(s, v, where):
    """The head of the cast, with the looks that this villager has."""
    woman = not v.bearded and v.covering != 'turban' and v.carry not in ('pack',)
    look = Face(
        COLOURS[hair_of(v)],
        jaw=0.92 if woman or v.child else 1.04,
        mood=0.006,
        brow_weight=0.7 if woman else 1.0,
        eye=1.2 if v.child else 1.06,
        soft=woman and not v.child,
        young=v.child,
        aged=hair_of(v) == 'grey_hair',
        beard='full' if v.bearded else '',
    )
    head(s, look, where['frame'])


def hair_of(v):
    return 'grey_hair' if v.bearded and v.hair == 'dark_hair' and v.covering == 'turban' else v.hair


def covering(s, v, where):
    if v.covering == 'hood':
        s.loft(
            [
                (-0.05, 0.2, 0.16, 0, 0.03),
                (0.1, 0.17, 0.165, 0, 0.035),
                (0.25, 0.18, 0.185, 0, 0.02),
                (0.36, 0.15, 0.165, 0, 0.015),
                (0.42, 0.07, 0.09, 0, 0.02),
            ],
            v.shawl,
            square=2.1,
            blend=0.015,
            fold=(4, 0.008, 0.3, -0.05, v.yaw),
            **where,
        )
        s.ball((0, -0.2, 0.16), (0.115, 0.16, 0.15), v.shawl, cut=True, **where)
    elif v.covering == 'turban':
        cloth = 'cream' if v.robe != 'cream' else 'teal'
        s.ring((0, 0.015, 0.325), 0.11, 0.055, cloth, 0.02, frame=where['frame'] @ turn(x=-10), group='hair')
        s.ball((0, 0.03, 0.36), (0.12, 0.13, 0.08), cloth, **where)
        s.cone((-0.1, -0.1, 0.3), (0.1, -0.08, 0.36), 0.04, 0.04, 'rust', 0.012, **where)
    else:
        s.loft(
            [
                (0.1, 0.1, 0.05, 0, 0.1),
                (0.2, 0.155, 0.11, 0, 0.07),
                (0.3, 0.16, 0.15, 0, 0.035),
                (0.38, 0.12, 0.13, 0, 0.02),
                (0.42, 0.05, 0.06, 0, 0.02),
            ],
            v.hair,
            square=2.1,
            blend=0.02,
            gap=(0, -1, 0.75),
            **where,
        )
        s.ball((0, -0.06, 0.37), (0.11, 0.08, 0.05), v.hair, **where)
        if not v.bearded and v.carry != 'pack':  # long, gathered behind
            s.chain(
                [
                    (0, 0.13, 0.3, 0.08),
                    (0, 0.17, 0.15, 0.075),
                    (0, 0.16, -0.02, 0.06),
                    (0, 0.15, -0.16, 0.03),
                ],
                v.hair,
                0.03,
                **where,
            )


def shawl(s, v, body):
    """A folded cape, longer on one side, with one end thrown over the shoulder."""
    edge = layers(v.shawl, (lambda q: q[:, 2] < 0.93, v.robe))
    s.loft(
        [
            (0.88, 0.27, 0.2, 0.03, 0.02),
            (1.05, 0.258, 0.185, 0.01, 0.01),
            (1.2, 0.215, 0.155),
            (1.3, 0.13, 0.115),
            (1.36, 0.1, 0.1),
        ],
        edge,
        square=2.2,
        blend=0.012,
        frame=body,
        shell=0.035,
        fold=(5, 0.014, 1.15, 0.9, v.yaw * 2.3),
        gap=(-0.25, -1, 0.8),
    )
    thrown = [
        (-0.1, -0.13, 1.28, 0.05),
        (0.1, -0.17, 1.18, 0.055),
        (0.2, -0.1, 1.24, 0.05),
        (0.16, 0.1, 1.25, 0.05),
        (0.12, 0.16, 1.0, 0.06),
    ]
    s.chain(thrown, v.shawl, 0.015, frame=body)


def load(s, v, body):
    if v.carry == 'baby':
        s.ball((0, -0.29, 0.98), (0.17, 0.11, 0.1), 'cream', frame=body)
        s.ball((-0.13, -0.31, 1.06), (0.075, 0.075, 0.075), 'sand_skin', 0.01, frame=body)
        s.ring((-0.13, -0.31, 1.06), 0.07, 0.03, 'ochre', 0.01, frame=body)
    if v.carry == 'basket':
        s.loft(
            [(0.78, 0.13, 0.11, 0, -0.3), (0.93, 0.18, 0.15, 0, -0.3)],
            'wood',
            square=2.2,
            blend=0.006,
            frame=body,
            fold=(9, 0.006, 0.8, 0.81, 0),
        )
        for centre, paint in (
            ((-0.07, -0.33, 0.95), 'rust'),
            ((0.06, -0.33, 0.96), 'straw'),
            ((0, -0.25, 0.97), 'olive'),
        ):
            s.ball(centre, (0.07, 0.07, 0.055), paint, 0.006, frame=body)
    if v.carry == 'pack':
        s.ball((0, 0.24, 1.12), (0.22, 0.15, 0.24), 'sand', frame=body)
        s.cone((-0.24, 0.24, 1.37), (0.24, 0.24, 1.37), 0.075, 0.075, 'rust', 0.01, frame=body)
        for z in (1.02, 1.2):
            s.ring((0, 0.22, z), 0.19, 0.02, 'brown', 0.006, frame=body, sy=0.8)
    if v.carry == 'staff':
        pole = [
            (-0.36, -0.3, 0.02, 0.022),
            (-0.335, -0.27, 0.8, 0.02),
            (-0.34, -0.26, 1.55, 0.022),
            (-0.3, -0.22, 1.68, 0.03),
        ]
        s.chain(pole, 'wood', 0.01, frame=body)


def sculpt(v, cower=False):
    """One villager at the origin, full size before `scale`; cowering, bent with arms over the head."""
    s = Sculpt()
    for name, colour in COLOURS.items():
        s.material(name, colour, 0.85)
    skin, hair = COLOURS[v.skin], COLOURS[hair_of(v)]
    s.material('skin', skin, 0.6, shade=0.72)
    s.material('hair', hair, 0.6)
    s.material('brow', hair, 0.8)
    s.material('lip', mixed(skin, '#8A3028', 0.4), 0.6)
    face_materials(s, skin, COLOURS['iris'], hair)
    body = IDENTITY @ turn(x=20 if cower else 5)
    robe(s, v, body)
    arms(s, v, body, cower)
    neck = body @ move(0, -0.03, 1.33) @ turn(x=-6 if cower else -10) @ scale(1.5 if v.child else 1.22)
    face(s, v, dict(frame=neck, group='head'))
    covering(s, v, dict(frame=neck, group='hair'))
    if v.shawl:
        shawl(s, v, body)
    if not cower or v.carry in ('baby', 'pack'):
        load(s, v, body)
    return s

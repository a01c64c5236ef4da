"""One figure of the cast in one pose, as a Sculpt."""

from clay.frames import IDENTITY, move
from clay.mesh import shell
from clay.sculpt import Sculpt
from figures.body import body
from figures.cast import CAST
from figures.costume import COSTUME
from figures.hair import HAIR
from figures.head import head
from figures.headgear import HEADGEAR
from figures.poses import pose
from figures.skeleton import HEAD_SCALE, skeleton
from figures.weapons import WEAPONS

EMPTY_HANDED = ('fall', 'down', 'carried', 'cower')
STEPS = dict(body=0.0105, head=0.0052, hair=0.0065, gear=0.0075)  # voxel size of each group


def materials(s, figure):
    p = figure.palette
    gloved = 'armour' in figure.costume or 'light_armour' in figure.costume
    s.material('skin', p['skin'], 0.55, shade=0.72)
    s.material('fold', p.get('fold', p['skin']), 0.55)
    s.material('hand', p['boot'] if gloved else p['skin'], 0.6)
    s.material('brow', figure.face.brow, 0.8)
    s.material('hair', p['hair'], 0.55)
    s.material('hair_low', mixed(p['hair'], '#120A10', 0.22), 0.6)
    s.material('hair_high', mixed(p['hair'], '#FFE0B8', 0.09), 0.5)
    s.material('white', p['white'], 0.4, shade=0.3)
    face_materials(s, p['skin'], p['iris'], p['hair'])
    for name, rough in (
        ('suit', 0.8),
        ('legs', 0.82),
        ('boot', 0.42),
        ('belt', 0.5),
        ('lip', 0.6),
        ('bag', 0.7),
        ('vest', 0.75),
        ('cloth', 0.85),
    ):
        s.material(name, p.get(name, p['suit']), rough)
    hem = {'robe': 'suit', 'mantle': 'cloth'}.get(figure.costume[0])
    if hem:  # a knee that pushes through the cloth is not seen
        s.material('legs', p[hem], 0.85)
    s.material('yoke', p.get('yoke', p['suit']), 0.78)
    s.material('trim', p['trim'], 0.4, 0.3)
    s.material('metal', p['metal'], 0.42, 0.3)
    s.material('plate', p.get('plate', p['metal']), 0.45, 0.25)
    s.material('gun', p['gun'], 0.4, 0.5)
    s.material('glow', p['glow'], 0.4, emit=1.6, shade=0)


def mixed(a, b, t):
    """'#RRGGBB' t of the way from a to b."""
    parts = [(int(a[i : i + 2], 16), int(b[i : i + 2], 16)) for i in (1, 3, 5)]
    return '#%02X%02X%02X' % tuple(round(x + (y - x) * t) for x, y in parts)


def face_materials(s, skin, iris, hair):
    """What a face needs besides skin, lips and brows."""
    s.material('flush', mixed(skin, '#B03C2C', 0.09), 0.6, shade=0.72)
    s.material('shadow', mixed(skin, '#3A1420', 0.45), 0.8, shade=0.5)
    s.material('mouth', mixed(skin, '#2A0E14', 0.72), 0.8, shade=0.3)
    s.material('stubble', mixed(skin, hair, 0.42), 0.8, shade=0.6)
    s.material('iris', iris, 0.3, shade=0.1)
    s.material('pupil', '#0C080C', 0.3, shade=0)
    s.material('lash', mixed(hair, '#120C10', 0.8), 0.7, shade=0)
    s.material('gleam', '#FFFFFF', 0.3, emit=0.25, shade=0)


def in_hand(figure, pose_name):
    """What a figure holds in a pose; '' for nothing."""
    if pose_name in EMPTY_HANDED:
        return ''
    if pose_name == 'use':
        return figure.tool
    return figure.idle_tool if pose_name == 'idle' and figure.idle_tool else figure.weapon


def put_head(s, figure, frame):
    head(s, figure.face, frame)
    {**HAIR, **HEADGEAR}[figure.hair](s, dict(frame=frame, group='hair'))


def head_of(name, steps=None):
    """{group: Shell} of a cast member's head and hair about the top of the neck: the same in every pose."""
    figure, s, k = CAST[name], Sculpt(), HEAD_SCALE * CAST[name].build.head
    materials(s, figure)
    put_head(s, figure, IDENTITY)
    return {group: shell(s, group, (steps or STEPS)[group] / k) for group in ('head', 'hair')}


def officer(name, pose_name):
    """(sculpt, scale, head frame) of a cast member in a pose."""
    figure, s = CAST[name], Sculpt()
    materials(s, figure)
    joints = skeleton(figure.build, pose(figure, pose_name))
    body(s, figure, joints)
    put_head(s, figure, joints['head'])
    for part in figure.costume:
        COSTUME[part](s, figure, joints)
    held = in_hand(figure, pose_name)
    if held:
        WEAPONS[held](s, dict(frame=joints['gun'] @ move(0, 0.05, 0), group='gear'))
    return s, figure.build.scale, joints['head']

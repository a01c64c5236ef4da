"""One figure of the cast in one pose, as a Sculpt."""
from clay.frames import move
from clay.sculpt import Sculpt
from figures.body import body
from figures.cast import CAST
from figures.costume import COSTUME
from figures.hair import HAIR
from figures.head import head
from figures.poses import pose
from figures.skeleton import skeleton
from figures.weapons import WEAPONS

STEPS = dict(body=0.0105, head=0.0072, hair=0.0085, gear=0.0075)  # voxel size of each group


def materials(s, figure):
    p = figure.palette
    gloved = 'armour' in figure.costume
    s.material('skin', p['skin'], 0.55, shade=0.72)
    s.material('fold', p.get('fold', p['skin']), 0.55)
    s.material('hand', p['boot'] if gloved else p['skin'], 0.6)
    s.material('brow', figure.face.brow, 0.8)
    s.material('hair', p['hair'], 0.55)
    s.material('white', p['white'], 0.4, shade=0.3)
    s.material('iris', p['iris'], 0.3, shade=0.3)
    for name, rough in (
        ('suit', 0.8),
        ('legs', 0.82),
        ('boot', 0.42),
        ('belt', 0.5),
        ('lip', 0.6),
        ('bag', 0.7),
        ('vest', 0.75),
    ):
        s.material(name, p.get(name, p['suit']), rough)
    s.material('yoke', p.get('yoke', p['suit']), 0.78)
    s.material('trim', p['trim'], 0.4, 0.3)
    s.material('metal', p['metal'], 0.42, 0.3)
    s.material('plate', p.get('plate', p['metal']), 0.45, 0.25)
    s.material('gun', p['gun'], 0.4, 0.5)
    s.material('glow', p['glow'], 0.4, emit=1.6, shade=0)


def officer(name, pose_name):
    """(sculpt, scale) of a cast member in a pose."""
    figure, s = CAST[name], Sculpt()
    materials(s, figure)
    joints = skeleton(figure.build, pose(figure, pose_name))
    body(s, figure, joints)
    head(s, figure, joints['head'])
    HAIR[figure.hair](s, dict(frame=joints['head'], group='hair'))
    for part in figure.costume:
        COSTUME[part](s, figure, joints)
    held = figure.idle_tool if pose_name == 'idle' and figure.idle_tool else figure.weapon
    if pose_name != 'down':
        WEAPONS[held](s, dict(frame=joints['gun'] @ move(0, 0.05, 0), group='gear'))
    return s, figure.build.scale

"""Poses: a stance of the legs joined with a carriage of the upper body, and how the whole lies in space.

Feet are (x, y, ankle height above rest, pitch) on the ground; hands and weapon direction are in
torso space. A figure's record says how it stands idle, carries while walking, and aims.
"""

from clay.frames import move, scale, turn

EVEN = dict(footL=(0.13, -0.03, 0, 0), footR=(-0.14, 0.05, 0, 0), hips=(0, 0, 4))
PROUD = dict(footL=(0.15, -0.05, 0, 0), footR=(-0.13, 0.05, 0, 0), z=-0.005, hips=(0, 0, 6))
WIDE = dict(footL=(0.20, -0.06, 0, 0), footR=(-0.20, 0.07, 0, 0), z=-0.025, hips=(0, 0, 6))
NARROW = dict(footL=(0.11, -0.05, 0, 0), footR=(-0.11, 0.04, 0, 0), hips=(0, 0, 8))
SEATED = dict(footL=(0.16, -0.36, 0, 0), footR=(-0.12, -0.44, 0, -12), z=-0.58, hips=(-8, 0, 6))
STRIDE = dict(footL=(0.09, -0.27, 0.02, -14), footR=(-0.09, 0.25, 0.07, 38), z=-0.035, hips=(0, 0, -8))
PASS = dict(footL=(0.10, 0.02, 0, 0), footR=(-0.10, 0.12, 0.17, 40), z=0.01, hips=(0, 0, 2))
LUNGE = dict(footL=(0.13, -0.22, 0, 0), footR=(-0.17, 0.20, 0, 0), z=-0.04, hips=(0, 0, -14))
SPRAWL = dict(footL=(0.24, -0.16, 0.26, 30), footR=(-0.14, -0.02, 0.13, 34), z=-0.02, hips=(0, 0, 10))

CROUCH = dict(footL=(0.16, -0.20, 0, 0), footR=(-0.14, 0.20, 0.07, 40), z=-0.27, hips=(16, 0, -6))
COWER = dict(footL=(0.13, -0.12, 0, 0), footR=(-0.13, 0.10, 0.03, 18), z=-0.24, hips=(22, 0, 8))
STAGGER = dict(footL=(0.17, -0.14, 0.03, -16), footR=(-0.15, 0.24, 0, 0), z=-0.05, hips=(-6, 0, 16))
BUCKLE = dict(footL=(0.16, -0.26, 0.05, -20), footR=(-0.15, 0.02, 0.05, 30), z=-0.2, hips=(-14, 0, 14))
DANGLE = dict(footL=(0.11, 0.02, 0, 34), footR=(-0.10, 0.07, 0, 40), z=0.02, hips=(30, 0, 0))

STANCES = dict(
    walk0=STRIDE,
    walk1=PASS,
    aim=LUNGE,
    shoot=LUNGE,
    use=CROUCH,
    cower=COWER,
    hit=STAGGER,
    fall=BUCKLE,
    down=SPRAWL,
    carried=DANGLE,
)
MIRRORED = dict(walk2='walk0', walk3='walk1')  # the other half of the walk

CARRIAGES = dict(
    # standing
    ease=dict(
        torso=(-2, 0, -4),
        head=(-10, 0, 0),
        handL=(0.36, -0.07, -0.1),
        handR=(-0.35, -0.14, -0.07),
        gun=(0, -0.5, -1),
    ),
    command=dict(
        torso=(-3, 0, -6),
        head=(-9, 0, 2),
        handL=(0.205, -0.085, 0),
        handR=(-0.36, -0.12, -0.06),
        gun=(0, -0.5, -1),
    ),
    brace=dict(
        torso=(2, 0, -8),
        head=(-13, 0, 4),
        handL=(0.42, -0.12, -0.04),
        handR=(-0.42, -0.17, 0),
        gun=(-0.1, -0.75, -0.7),
    ),
    tend=dict(
        torso=(2, 0, -8),
        head=(-6, 0, 2),
        handL=(0.27, -0.06, -0.04),
        handR=(-0.12, -0.32, 0.17),
        gun=(0.1, -1, 0.25),
    ),
    scan=dict(
        torso=(0, 0, -4),
        head=(-6, 0, 4),
        handL=(0.35, -0.1, -0.08),
        handR=(-0.16, -0.32, 0.16),
        gun=(0.1, -1, 0.25),
    ),
    port=dict(torso=(2, 0, -10), head=(-11, 0, 6), handR=(-0.17, -0.24, 0.0), gun=(0.58, -0.05, 0.82)),
    low=dict(torso=(3, 0, -8), head=(-11, 0, 4), handR=(-0.24, -0.20, 0.10), gun=(0.78, -0.36, -0.50)),
    hip=dict(torso=(5, 0, -8), head=(-14, 0, 4), handR=(-0.30, -0.16, -0.02), gun=(0.62, -0.78, 0.1)),
    # walking with free arms: 0 and 2 swing wide, 1 and 3 pass
    swing0=dict(
        torso=(7, 0, 14),
        head=(-14, 0, -6),
        handL=(0.34, 0.20, -0.02),
        handR=(-0.28, -0.32, 0.06),
        gun=(0, -0.7, -0.8),
    ),
    swing1=dict(
        torso=(6, 0, 0),
        head=(-13, 0, 0),
        handL=(0.36, -0.02, -0.1),
        handR=(-0.34, -0.10, -0.06),
        gun=(0, -0.5, -1),
    ),
    swing2=dict(
        torso=(7, 0, -14),
        head=(-14, 0, 6),
        handL=(0.28, -0.32, 0.04),
        handR=(-0.34, 0.18, -0.02),
        gun=(0, -0.25, -1),
    ),
    swing3=dict(
        torso=(6, 0, 0),
        head=(-13, 0, 0),
        handL=(0.34, -0.10, -0.08),
        handR=(-0.36, -0.02, -0.08),
        gun=(0, -0.4, -1),
    ),
    # aiming
    pistol=dict(
        torso=(6, 0, -8),
        head=(-9, 0, 18),
        handL=(0.02, -0.44, 0.33),
        handR=(-0.06, -0.50, 0.37),
        gun=(0.14, -1, 0.02),
        both_hands=True,
    ),
    rifle=dict(torso=(7, 0, 16), head=(-9, 0, -4), handR=(-0.14, -0.12, 0.33), gun=(0.12, -1, 0.02)),
    cannon=dict(torso=(9, 0, 4), head=(-15, 0, 2), handR=(-0.36, 0.05, 0.06), gun=(0.16, -1, 0.06)),
    # the instant of the shot: arms and barrel thrown up, shoulders back
    pistol_kick=dict(
        torso=(-1, 0, -12),
        head=(-5, 0, 20),
        handL=(0.0, -0.38, 0.40),
        handR=(-0.08, -0.43, 0.45),
        gun=(0.14, -1, 0.30),
        both_hands=True,
    ),
    rifle_kick=dict(torso=(0, 0, 24), head=(-6, 0, -10), handR=(-0.17, -0.03, 0.34), gun=(0.12, -1, 0.16)),
    cannon_kick=dict(torso=(1, 0, 12), head=(-11, 0, -4), handR=(-0.38, 0.14, 0.1), gun=(0.16, -1, 0.18)),
    # at work on something low, and huddled in fear
    work=dict(
        torso=(20, 0, 2),
        head=(-16, 0, 4),
        handL=(0.12, -0.46, 0.10),
        handR=(-0.10, -0.44, 0.16),
        gun=(0.1, -1, -0.25),
        both_hands=True,
    ),
    huddle=dict(
        torso=(26, 0, -6),
        head=(6, 0, 8),
        handL=(0.15, -0.16, 0.62),
        handR=(-0.15, -0.12, 0.66),
        gun=(0, -0.5, -1),
    ),
    # struck
    reel=dict(
        torso=(-14, 0, 26),
        head=(-14, 0, -22),
        handL=(0.26, -0.34, 0.42),
        handR=(-0.46, 0.02, 0.22),
        gun=(-0.5, -0.5, 0.5),
    ),
    collapse=dict(
        torso=(-6, 0, 18),
        head=(10, 0, -30),
        handL=(0.50, -0.06, 0.40),
        handR=(-0.42, -0.20, 0.34),
        gun=(-0.4, -0.6, -0.6),
    ),
    # over somebody's shoulder
    drape=dict(
        torso=(58, 0, 0),
        head=(22, 0, 8),
        handL=(0.20, -0.40, 0.58),
        handR=(-0.19, -0.42, 0.56),
        gun=(0, -1, 0),
    ),
    # people without arms, walking
    stroll0=dict(
        torso=(5, 0, 10),
        head=(-13, 0, -4),
        handL=(0.30, 0.12, 0),
        handR=(-0.27, -0.26, 0.02),
        gun=(0, -0.7, -0.8),
    ),
    stroll2=dict(
        torso=(5, 0, -10),
        head=(-13, 0, 4),
        handL=(0.27, -0.26, 0.02),
        handR=(-0.30, 0.12, 0),
        gun=(0, -0.3, -1),
    ),
    fold=dict(
        torso=(1, 0, -6),
        head=(-10, 0, 6),
        handL=(0.07, -0.24, 0.03),
        handR=(-0.07, -0.25, 0.02),
        gun=(0, -0.5, -1),
        both_hands=True,
    ),
    listen=dict(
        torso=(1, 0, -6),
        head=(-8, 0, 10),
        handL=(0.08, -0.20, 0.22),
        handR=(-0.34, -0.10, -0.08),
        gun=(0, -0.5, -1),
    ),
    welcome=dict(
        torso=(0, 0, -6),
        head=(-8, 0, 4),
        handL=(0.30, -0.28, 0.12),
        handR=(-0.22, -0.16, 0.0),
        gun=(0, -0.5, -1),
    ),
    nurse=dict(
        torso=(10, 0, -6),
        head=(4, 0, 10),
        handL=(0.10, -0.22, 0.12),
        handR=(-0.30, 0.10, -0.04),
        gun=(0, -0.5, -1),
    ),
    eager=dict(
        torso=(3, 0, 6),
        head=(-14, 0, -8),
        handL=(0.30, -0.16, 0.06),
        handR=(-0.32, 0.04, -0.04),
        gun=(0, -0.5, -1),
    ),
    lean_on=dict(
        torso=(2, 0, -8),
        head=(-10, 0, 6),
        handL=(0.24, -0.06, 0.0),
        handR=(-0.36, -0.18, -0.02),
        gun=(0, -0.5, -1),
    ),
    bear=dict(
        torso=(-4, 0, 0),
        head=(-4, 0, 4),
        handL=(0.11, -0.32, 0.10),
        handR=(-0.11, -0.32, 0.10),
        gun=(0.35, 0, 0.94),
        both_hands=True,
    ),
    lean=dict(
        torso=(7, 0, -4),
        head=(-14, 0, 2),
        handL=(0.32, -0.12, -0.08),
        handR=(-0.30, -0.30, 0.12),
        gun=(0, -0.1, 1),
    ),
    proud=dict(
        torso=(-4, 0, -6),
        head=(-6, 0, 6),
        handL=(0.30, 0.02, -0.02),
        handR=(-0.24, -0.22, 0.06),
        gun=(0.3, -0.6, -0.6),
    ),
    # fallen
    limp=dict(
        torso=(0, 0, 6),
        head=(-4, 0, 34),
        handL=(0.46, 0.03, 0.22),
        handR=(-0.44, 0.05, 0.02),
        gun=(-0.5, -0.2, -1),
    ),
)


def mirror(stance):
    """The same stance on the other leg."""
    (lx, ly, lz, lp), (rx, ry, rz, rp) = stance['footL'], stance['footR']
    x, y, z = stance['hips']
    return {**stance, 'footL': (-rx, ry, rz, rp), 'footR': (-lx, ly, lz, lp), 'hips': (x, -y, -z)}


def pose(figure, name):
    """The full pose `name` of a figure's record."""
    if name in MIRRORED:
        return {**mirror(STANCES[MIRRORED[name]]), **CARRIAGES[walking(figure, name)]}
    if name == 'idle':
        return {**figure.stance, **CARRIAGES[figure.carriage]}
    if name in ('walk0', 'walk1'):
        return {**STANCES[name], **CARRIAGES[walking(figure, name)]}
    carriage = OTHER.get(name) or figure.aim + ('_kick' if name == 'shoot' else '')
    return {**STANCES[name], **CARRIAGES[carriage]}


OTHER = dict(use='work', cower='huddle', hit='reel', fall='collapse', down='limp', carried='drape')


def walking(figure, name):
    """The carriage of a phase of the walk: one for all, or one a phase."""
    if figure.walk in ('swing', 'stroll') or not figure.walk:
        own = (figure.walk or 'swing') + name[-1]
        return own if own in CARRIAGES else 'swing' + name[-1]
    return figure.walk


def lie(name):
    """(how the posed body lies in its own space, how far back in the cell) of a pose."""
    if name == 'down':  # on the back
        return move(0, -0.9, 0.16) @ turn(x=-90) @ scale(0.955), 0.46
    if name == 'fall':  # tipping backwards over the heels
        return move(0, -0.3, -0.02) @ turn(x=-24) @ move(0, -0.06, 0), 0.0
    if name == 'hit':
        return move(), -0.1
    if name == 'carried':  # folded at the hips over a shoulder
        return move(0, 0.02, 1.40) @ turn(x=42) @ move(0, 0, -0.78), 0.0
    return move(), 0.0

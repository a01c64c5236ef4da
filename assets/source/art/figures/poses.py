"""Poses: a stance of the legs joined with a carriage of the upper body.

Feet are (x, y, ankle height above rest, pitch) on the ground; hands and weapon direction are in
torso space. A figure's record says how it stands idle, carries while walking, and aims.
"""

EVEN = dict(footL=(0.13, -0.03, 0, 0), footR=(-0.14, 0.05, 0, 0), hips=(0, 0, 4))
PROUD = dict(footL=(0.15, -0.05, 0, 0), footR=(-0.13, 0.05, 0, 0), z=-0.005, hips=(0, 0, 6))
WIDE = dict(footL=(0.20, -0.06, 0, 0), footR=(-0.20, 0.07, 0, 0), z=-0.025, hips=(0, 0, 6))
NARROW = dict(footL=(0.11, -0.05, 0, 0), footR=(-0.11, 0.04, 0, 0), hips=(0, 0, 8))
STRIDE = dict(footL=(0.09, -0.27, 0.02, -14), footR=(-0.09, 0.25, 0.07, 38), z=-0.035, hips=(0, 0, -8))
PASS = dict(footL=(0.10, 0.02, 0, 0), footR=(-0.10, 0.12, 0.17, 40), z=0.01, hips=(0, 0, 2))
LUNGE = dict(footL=(0.13, -0.22, 0, 0), footR=(-0.17, 0.20, 0, 0), z=-0.04, hips=(0, 0, -14))
SPRAWL = dict(footL=(0.20, -0.10, 0.10, 30), footR=(-0.13, 0.0, 0.02, 34), z=-0.02, hips=(0, 0, 10))

STANCES = dict(walk0=STRIDE, walk1=PASS, aim=LUNGE, down=SPRAWL)
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
    """The full pose `name` (idle, walk0 to walk3, aim, down) of a figure's record."""
    if name in MIRRORED:
        carriage = figure.walk or 'swing' + name[-1]
        return {**mirror(STANCES[MIRRORED[name]]), **CARRIAGES[carriage]}
    if name == 'idle':
        return {**figure.stance, **CARRIAGES[figure.carriage]}
    if name in ('walk0', 'walk1'):
        carriage = figure.walk or 'swing' + name[-1]
    else:
        carriage = {'aim': figure.aim, 'down': 'limp'}[name]
    return {**STANCES[name], **CARRIAGES[carriage]}

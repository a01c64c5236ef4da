"""Three probes: scout (round, three arms), hunter (forked blade), warden (dished ring of plates)."""

import numpy as np

from clay.frames import move, turn
from clay.sculpt import Sculpt, layers

POSES = ('idle', 'aim', 'hit', 'fall')
STEPS = dict(body=0.0085)
HOVER = 0.8
SCALE = 1.2
# a ring seen edge-on is a line: the warden's turn to east and west stops short of profile
YAW = {
    ('probe_warden', 'e'): -28,
    ('probe_warden', 'w'): 208,
    ('probe_hunter', 'e'): -8,
    ('probe_hunter', 'w'): 188,
}


def scout(s, base):
    w = dict(frame=base)
    s.ball((0, 0, 0.02), (0.27, 0.27, 0.22), 'plate', **w)
    s.ring((0, 0, 0), 0.275, 0.035, 'metal', 0.006, **w)
    for z in (0.05, -0.05):
        s.ring((0, 0, z), 0.262, 0.014, 'dark', 0.004, cut=True, **w)
    s.ball((0, 0.02, 0.17), (0.16, 0.16, 0.09), 'metal', 0.006, **w)
    s.ring((0, 0.02, 0.2), 0.11, 0.014, 'dark', 0.004, **w)
    s.cone((0, -0.2, 0.02), (0, -0.26, 0.02), 0.125, 0.115, 'dark', 0.006, **w)
    s.ball((0, -0.31, 0.02), (0.082, 0.07, 0.082), 'eye', 0.004, bias=0.004, **w)
    for angle in (90, 210, 330):
        f = base @ turn(z=angle)
        s.chain(
            [(0.24, 0, 0, 0.04), (0.4, 0, 0.09, 0.034), (0.5, 0, 0, 0.022), (0.53, 0, -0.12, 0.01)],
            'metal',
            0.01,
            frame=f,
        )
        s.ball((0.42, 0, 0.1), (0.045, 0.045, 0.045), 'plate', 0.01, frame=f)
        s.ball((0.42, 0, 0.15), (0.026, 0.026, 0.02), 'glow', 0.002, frame=f)
    s.chain([(0.06, 0.08, 0.2, 0.014), (0.1, 0.12, 0.44, 0.008)], 'dark', **w)
    s.ball((0.1, 0.12, 0.46), (0.03, 0.03, 0.03), 'eye', 0.002, **w)
    s.ball((0, 0, -0.19), (0.1, 0.1, 0.05), 'glow', 0.004, **w)


def hunter(s, base):
    w = dict(frame=base)
    hull = layers('plate', (lambda q: q[:, 2] < -0.03, 'dark'))
    s.chain(
        [(0, 0.34, 0.05, 0.07), (0, 0.1, 0.06, 0.155), (0, -0.14, 0, 0.14), (0, -0.3, -0.04, 0.06)],
        hull,
        0.06,
        **w
    )
    s.ball((0, 0.04, 0.14), (0.1, 0.26, 0.09), 'metal', 0.01, **w)
    s.box((0, -0.235, 0.02), (0.08, 0.05, 0.012), 'eye', 0.014, 0.004, bias=0.03, **w)
    for x in (-1, 1):
        blade = layers('plate', (lambda q: q[:, 1] < -0.3, 'metal'))
        s.chain(
            [
                (x * 0.13, 0.1, 0, 0.075),
                (x * 0.3, -0.06, -0.03, 0.06),
                (x * 0.27, -0.38, -0.05, 0.042),
                (x * 0.17, -0.66, -0.06, 0.014),
            ],
            blade,
            **w
        )
        s.chain([(x * 0.24, -0.16, 0.012, 0.016), (x * 0.23, -0.4, 0, 0.014)], 'glow', 0.002, bias=0.012, **w)
        s.chain(
            [(x * 0.1, 0.22, 0.1, 0.05), (x * 0.26, 0.4, 0.24, 0.03), (x * 0.3, 0.48, 0.3, 0.008)],
            'metal',
            **w
        )
        s.cone((x * 0.07, 0.3, 0.03), (x * 0.07, 0.42, 0.04), 0.05, 0.055, 'dark', 0.006, **w)
        s.ball((x * 0.07, 0.46, 0.04), (0.042, 0.03, 0.042), 'glow', 0.002, **w)
    s.chain([(0, 0.12, 0.16, 0.04), (0, 0.34, 0.34, 0.018), (0, 0.42, 0.4, 0.006)], 'plate', **w)


def warden(s, base):
    w = dict(frame=base)
    s.ball((0, 0.08, 0), (0.24, 0.25, 0.26), 'plate', **w)
    s.ball((0, 0.14, 0.16), (0.17, 0.18, 0.13), 'metal', 0.008, **w)
    s.ring((0, 0.08, -0.02), 0.235, 0.02, 'dark', 0.006, **w)
    s.cone((0, -0.08, 0), (0, -0.12, 0), 0.14, 0.13, 'dark', 0.006, **w)
    s.ball((0, -0.22, 0), (0.095, 0.075, 0.095), 'eye', 0.004, bias=0.004, **w)
    wheel = base @ move(0, -0.1, 0) @ turn(x=90)
    s.ring((0, 0, -0.02), 0.43, 0.03, 'dark', 0.004, frame=wheel)
    s.ring((0, 0, 0.012), 0.335, 0.013, 'glow', 0.002, frame=wheel, bias=0.004)
    for i in range(6):  # six plates, dished backwards, a gap between
        f = wheel @ turn(z=60 * i + 30) @ move(0.45, 0, 0) @ turn(y=16)
        edge = layers('metal' if i % 2 else 'plate', (lambda q: np.abs(q[:, 0] - 0.068) < 0.012, 'trim'))
        s.box((0, 0, 0), (0.1, 0.2, 0.034), edge, 0.03, 0.004, frame=f)
        s.ball((-0.03, 0, 0.036), (0.028, 0.06, 0.012), 'glow', 0.002, frame=f)
    for angle in (90, 210, 330):
        s.cone((0.17, 0, -0.05), (0.42, 0, -0.02), 0.04, 0.032, 'dark', frame=wheel @ turn(z=angle))
    s.chain([(0, 0.26, -0.02, 0.1), (0, 0.4, -0.06, 0.06)], 'dark', **w)
    s.ball((0, 0.45, -0.07), (0.05, 0.03, 0.05), 'glow', 0.002, **w)


def bore(s, base):
    """A tunneller: a stubby hull on three clawed struts behind a ringed drill that points ahead and down."""
    w = dict(frame=base)
    hull = layers(
        'plate', (lambda q: np.abs(q[:, 2] + 0.02) < 0.022, 'trim'), (lambda q: q[:, 2] < -0.1, 'dark')
    )
    s.ball((0, 0.14, 0.03), (0.29, 0.3, 0.23), hull, **w)
    s.ball((0, 0.2, 0.2), (0.17, 0.2, 0.1), 'metal', 0.006, **w)
    nose = base @ move(0, -0.1, -0.02) @ turn(x=100)
    s.loft([(-0.04, 0.235, 0.235), (0.08, 0.225, 0.225)], 'dark', square=2, blend=0.008, frame=nose)
    s.ring((0, 0, 0.02), 0.23, 0.032, 'metal', 0.006, frame=nose)

    def thread(q):
        return np.sin(q[:, 2] * 62 + 3 * np.arctan2(q[:, 1], q[:, 0])) > 0.25

    s.loft(
        [(0.05, 0.2, 0.2), (0.2, 0.165, 0.165), (0.36, 0.1, 0.1), (0.5, 0.03, 0.03), (0.55, 0.008, 0.008)],
        layers('metal', (thread, 'dark')),
        square=2,
        blend=0.006,
        frame=nose,
    )
    for angle in (40, 140, 220, 320):
        f = nose @ turn(z=angle)
        s.chain(
            [(0.2, 0, 0.06, 0.03), (0.17, 0.03, 0.2, 0.024), (0.1, 0.05, 0.36, 0.012)],
            'plate',
            0.006,
            frame=f,
        )
    for x in (-1, 1):
        s.ball((x * 0.17, -0.07, 0.14), (0.06, 0.05, 0.06), 'dark', 0.004, **w)
        s.ball((x * 0.18, -0.105, 0.145), (0.042, 0.034, 0.042), 'eye', 0.002, bias=0.004, **w)
    for angle in (60, 120, 270):
        f = base @ turn(z=angle)
        leg = [(0.2, 0, -0.08, 0.06), (0.42, 0, -0.02, 0.045), (0.5, 0, -0.2, 0.034), (0.46, 0, -0.32, 0.012)]
        if angle != 270:
            s.chain(leg, 'metal', 0.01, frame=f)
            s.ball((0.42, 0, 0.0), (0.06, 0.06, 0.06), 'plate', 0.01, frame=f)
    for x in (-0.12, 0.12):
        s.cone((x, 0.38, 0.06), (x, 0.48, 0.07), 0.065, 0.07, 'dark', 0.006, **w)
        s.ball((x, 0.5, 0.07), (0.05, 0.03, 0.05), 'glow', 0.002, **w)


KINDS = dict(probe_scout=scout, probe_hunter=hunter, probe_warden=warden, probe_bore=bore)

# how the body hangs: height, tilt forward, roll, turn, shift to the side
HANG = dict(
    idle=(HOVER, 0, 0, 0, 0),
    aim=(HOVER - 0.04, 13, 0, 0, 0),
    hit=(HOVER - 0.06, -16, 22, 14, 0.06),
    fall=(0.5, 26, -30, 20, -0.02),
)
# the eye's colour and how it burns; falling, the lights go out
EYE = dict(idle=('#FF5230', 1.9), aim=('#FF7038', 4.0), hit=('#FFD0A0', 3.0), fall=('#54241C', 0.0))
LIGHT = dict(idle=1.2, aim=1.6, hit=0.5, fall=0.0)


def probe(kind, pose='idle'):
    """(sculpt, scale) of a probe hovering over the origin."""
    s = Sculpt()
    s.material('plate', '#A2A7B6', 0.36, 0.4)
    s.material('dark', '#2F303B', 0.5, 0.2)
    s.material('metal', '#BC8442', 0.36, 0.45)
    s.material('trim', '#E0A850', 0.35, 0.5)
    colour, burn = EYE[pose]
    s.material('eye', colour, 0.4, emit=burn, shade=0)
    s.material('glow', '#6FE0FF' if LIGHT[pose] else '#31505C', 0.4, emit=LIGHT[pose], shade=0)
    height, tilt, roll, yaw, aside = HANG[pose]
    KINDS[kind](s, move(aside, 0, height) @ turn(tilt, roll, yaw))
    return s, SCALE

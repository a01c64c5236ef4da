"""Hair styles, by name in HAIR; each takes the sculpt and where (frame and group) to put it."""

import numpy as np

from clay.frames import move, turn
from clay.sculpt import layers


def _strand(q):
    """-1 to 1 across strands that fall from the crown."""
    angle = np.arctan2(q[:, 0], 0.05 - q[:, 1])
    return np.sin(angle * 21 + 2.2 * np.sin(q[:, 2] * 13) + 1.3 * np.sin(angle * 5))


STRANDS = layers(
    'hair',
    (lambda q: _strand(q) < -0.5, 'hair_low'),
    (lambda q: (_strand(q) > 0.62) & (q[:, 2] > 0.1), 'hair_high'),
)


def fringe(s, where):
    """Short band round the back and sides of a bare crown."""
    s.loft(
        [
            (0.12, 0.11, 0.09, 0, 0.085),
            (0.19, 0.155, 0.135, 0, 0.05),
            (0.25, 0.158, 0.145, 0, 0.042),
            (0.29, 0.148, 0.135, 0, 0.045),
        ],
        STRANDS,
        square=2.1,
        blend=0.012,
        gap=(0, -1, -0.05),
        **where,
    )
    for x in (-1, 1):
        s.cone((x * 0.15, 0, 0.26), (x * 0.148, -0.035, 0.175), 0.016, 0.009, STRANDS, **where)


def slick(s, where):
    """Smooth cap swept back from a side parting."""
    s.loft(
        [
            (0.14, 0.13, 0.06, 0, 0.12),
            (0.2, 0.155, 0.12, 0, 0.075),
            (0.28, 0.166, 0.155, 0, 0.04),
            (0.35, 0.15, 0.152, 0, 0.03),
            (0.4, 0.105, 0.12, 0, 0.026),
            (0.422, 0.03, 0.05, 0, 0.026),
        ],
        STRANDS,
        square=2.1,
        blend=0.02,
        **where,
    )
    s.ball((0, -0.2, 0.215), (0.138, 0.13, 0.135), STRANDS, 0.015, cut=True, **where)
    s.chain(
        [
            (0.05, -0.105, 0.36, 0.03),
            (0.02, -0.05, 0.395, 0.036),
            (0, 0.08, 0.4, 0.044),
            (0, 0.16, 0.3, 0.05),
        ],
        STRANDS,
        0.04,
        **where,
    )
    s.chain(
        [(-0.07, -0.1, 0.345, 0.028), (-0.07, -0.02, 0.385, 0.034), (-0.08, 0.1, 0.36, 0.045)],
        STRANDS,
        0.04,
        **where,
    )
    s.cone((0.095, -0.12, 0.37), (0.075, 0.08, 0.43), 0.012, 0.012, STRANDS, 0.025, cut=True, **where)
    for x in (-1, 1):
        s.cone((x * 0.152, -0.035, 0.27), (x * 0.153, -0.04, 0.18), 0.018, 0.009, STRANDS, **where)


def mane(s, where):
    """Long hair swept back over the shoulders in locks."""
    s.loft(
        [
            (0.1, 0.11, 0.06, 0, 0.13),
            (0.2, 0.165, 0.13, 0, 0.08),
            (0.3, 0.176, 0.16, 0, 0.05),
            (0.38, 0.155, 0.15, 0, 0.045),
            (0.43, 0.09, 0.11, 0, 0.04),
            (0.445, 0.03, 0.05, 0, 0.04),
        ],
        STRANDS,
        square=2.1,
        blend=0.02,
        gap=(0, -1, 0.55),
        **where,
    )
    for x, w in ((-0.15, 0.05), (0.15, 0.05), (-0.1, 0.062), (0.1, 0.062), (0, 0.07)):
        back = 0.15 - abs(x)
        lock = [
            (x * 0.9, 0.05 + back * 0.6, 0.34, w),
            (x * 1.25, 0.08 + back * 0.7, 0.18, w * 1.1),
            (x * 1.4, 0.1 + back * 0.6, 0.02, w * 1.12),
            (x * 1.3, 0.12 + back * 0.6, -0.13, w * 0.55),
        ]
        s.chain(lock, STRANDS, 0.014, **where)
    for x in (-0.1, -0.035, 0.035, 0.1):
        a = abs(x)
        s.chain(
            [
                (x, -0.03, 0.405 - a * 0.3, 0.03),
                (x * 1.2, 0.07, 0.425 - a * 0.4, 0.034),
                (x * 1.3, 0.16, 0.35, 0.04),
            ],
            STRANDS,
            **where,
        )


def bob(s, where):
    """Full hair to below the jaw: parted on one side, swept off the face, locks that turn in."""
    s.loft(
        [
            (0.06, 0.14, 0.07, 0, 0.115),
            (0.16, 0.163, 0.115, 0, 0.075),
            (0.26, 0.168, 0.15, 0, 0.042),
            (0.34, 0.152, 0.155, 0, 0.028),
            (0.4, 0.11, 0.12, 0, 0.022),
            (0.428, 0.04, 0.05, 0, 0.022),
        ],
        STRANDS,
        square=2.1,
        **where,
    )
    s.ball((0, -0.2, 0.185), (0.128, 0.15, 0.185), STRANDS, 0.02, cut=True, **where)
    for x, out in ((-1, 0.0), (1, 0.006)):
        for y, r in ((-0.055, 0.036), (0.0, 0.05), (0.06, 0.058)):
            lock = [
                (x * (0.135 + y * 0.1), y + 0.01, 0.33, r * 0.8),
                (x * (0.162 + out), y, 0.2, r * 0.82),
                (x * (0.168 + out), y + 0.006, 0.08, r),
                (x * (0.145 + out), y - 0.012, -0.015, r * 0.8),
                (x * 0.118, y - 0.02, -0.05, r * 0.4),
            ]
            s.chain(lock, STRANDS, 0.016, **where)
    for x in (-0.085, 0, 0.085):
        back = [
            (x, 0.15, 0.3, 0.06),
            (x * 1.1, 0.17, 0.14, 0.07),
            (x, 0.14, 0.0, 0.06),
            (x, 0.1, -0.06, 0.03),
        ]
        s.chain(back, STRANDS, 0.02, **where)
    for points in (
        # the long side sweeps from the parting across the brow and down past the temple
        [(0.06, -0.09, 0.39, 0.034), (-0.02, -0.122, 0.372, 0.032), (-0.1, -0.106, 0.325, 0.03)],
        [(-0.1, -0.106, 0.325, 0.03), (-0.148, -0.07, 0.24, 0.027), (-0.158, -0.06, 0.14, 0.024)],
        [(0.065, -0.085, 0.39, 0.03), (0.12, -0.09, 0.335, 0.03), (0.15, -0.06, 0.24, 0.026)],
        [(0.15, -0.06, 0.24, 0.026), (0.16, -0.055, 0.15, 0.022)],
        [(0.03, -0.06, 0.41, 0.03), (-0.07, -0.07, 0.385, 0.034), (-0.14, -0.03, 0.31, 0.034)],
    ):
        s.chain(points, STRANDS, 0.014, **where)
    s.cone((0.066, -0.13, 0.4), (0.055, 0.06, 0.462), 0.008, 0.01, STRANDS, 0.02, cut=True, **where)


def cap(s, where, grow=0.0, front=0.155):
    """Close hair over the skull, cut clear of the face; `front` is how high the face reaches."""
    g = grow
    s.loft(
        [
            (0.12, 0.12 + g, 0.06 + g, 0, 0.11),
            (0.2, 0.152 + g, 0.125 + g, 0, 0.066),
            (0.28, 0.159 + g, 0.153 + g, 0, 0.035),
            (0.35, 0.143 + g, 0.148 + g, 0, 0.026),
            (0.398 + g, 0.098 + g, 0.112 + g, 0, 0.024),
            (0.414 + g, 0.03, 0.05, 0, 0.024),
        ],
        STRANDS,
        square=2.1,
        blend=0.02,
        **where,
    )
    s.ball((0, -0.2, 0.215), (0.136, 0.135, front), STRANDS, 0.015, cut=True, **where)


def cropped(s, where):
    """Tight curls cut short, with straight sides."""
    cap(s, where, 0.002, 0.162)
    rng = np.random.default_rng(5)
    for _ in range(70):
        a, z = rng.uniform(0, 6.283), rng.uniform(0.25, 0.41)
        r = 0.152 * np.sqrt(max(1 - ((z - 0.25) / 0.17) ** 2, 0.02))
        x, y = np.sin(a) * r, 0.028 - np.cos(a) * r
        if y < -0.06 and z < 0.355:
            continue
        s.ball((x, y, z), (0.018, 0.018, 0.016), 'hair_low' if rng.random() < 0.3 else 'hair', 0.01, **where)
    for x in (-1, 1):
        s.cone((x * 0.15, -0.035, 0.26), (x * 0.15, -0.05, 0.13), 0.014, 0.008, 'hair', **where)


def implants(s, where):
    """Cropped hair, and a lit disc with a bar at each temple."""
    cropped(s, where)
    for x in (-1, 1):
        s.ball((x * 0.147, -0.055, 0.225), (0.014, 0.026, 0.026), 'metal', 0.003, **where)
        s.ball((x * 0.158, -0.058, 0.225), (0.008, 0.015, 0.015), 'glow', 0.001, bias=0.002, **where)


def waves(s, where):
    """A dark mass of long waves, off the forehead and over the shoulders."""
    cap(s, where, 0.012)
    rng = np.random.default_rng(9)
    for angle in np.linspace(-2.25, 2.25, 15):
        x, y = np.sin(angle), 0.05 + np.cos(angle)
        side, turn_ = abs(angle) > 1.7, rng.uniform(-0.02, 0.02)
        k = 0.155 + rng.uniform(-0.006, 0.012)
        lock = [
            (x * 0.11, 0.03 + y * 0.09, 0.385, 0.036),
            (x * k, 0.02 + y * k * 0.9, 0.27, 0.044),
            (x * (k + 0.022) + turn_, 0.02 + y * k, 0.15, 0.046),
            (x * (k + 0.006) - turn_, 0.025 + y * k * 0.95, 0.04, 0.05),
            (x * (k + 0.03) + turn_, 0.03 + y * k * 0.95, -0.07, 0.05),
            (x * k, 0.035 + y * k * 0.86, -0.16, 0.022),
        ]
        s.chain(lock[:4] + [lock[5]] if side else lock, STRANDS, 0.012, **where)
    for x in (-1, 1):
        s.chain(
            [(x * 0.01, -0.1, 0.395, 0.03), (x * 0.09, -0.112, 0.355, 0.032), (x * 0.15, -0.06, 0.26, 0.03)],
            STRANDS,
            0.014,
            **where,
        )


def loose(s, where):
    """Long hair drawn from the brow under a woven band, falling in one sheaf between the shoulders."""
    cap(s, where, 0.006)
    for x, r in ((-0.11, 0.05), (-0.05, 0.056), (0.02, 0.06), (0.08, 0.055), (0.125, 0.045)):
        back = 0.16 - abs(x) * 0.5
        fall = [
            (x, back * 0.8, 0.34, r),
            (x * 1.2, back, 0.18, r),
            (x * 1.15, back + 0.02, 0.02, r),
            (x * 0.9, back + 0.035, -0.14, r * 0.9),
            (x * 0.6, back + 0.03, -0.27, r * 0.4),
        ]
        s.chain(fall, STRANDS, 0.012, **where)
    for x in (-1, 1):
        side = [
            (x * 0.02, -0.098, 0.39, 0.028),
            (x * 0.1, -0.1, 0.345, 0.03),
            (x * 0.155, -0.03, 0.24, 0.028),
            (x * 0.16, 0.04, 0.1, 0.03),
            (x * 0.15, 0.05, -0.03, 0.014),
        ]
        s.chain(side, STRANDS, 0.012, **where)
    s.ring(
        (0, 0.02, 0.335),
        0.156,
        0.013,
        'trim',
        0.004,
        frame=where['frame'] @ turn(x=-6),
        group='hair',
        sy=1.02,
    )


def tousled(s, where):
    """A boy's hair, thick and in every direction."""
    cap(s, where, 0.008, 0.15)
    rng = np.random.default_rng(14)
    for angle in np.linspace(-2.9, 2.9, 17):
        x, y = np.sin(angle), np.cos(angle)
        lift = rng.uniform(-0.02, 0.03)
        front = y < -0.4
        lock = [
            (x * 0.05, 0.02 + y * 0.05, 0.41, 0.036),
            (x * 0.12, 0.02 + y * 0.125, 0.375 + lift, 0.036),
            (x * 0.172, 0.02 + y * 0.165, (0.31 if front else 0.27) + lift, 0.024),
            (
                x * 0.185 + 0.02,
                0.02 + y * (0.15 if front else 0.185),
                (0.275 if front else 0.17) + lift,
                0.008,
            ),
        ]
        s.chain(lock, STRANDS, 0.012, **where)


def swept(s, where):
    """An old man's hair, thin on top, brushed back to the collar."""
    cap(s, where, -0.002, 0.178)
    for angle in np.linspace(-1.9, 1.9, 11):
        x, y = np.sin(angle), np.cos(angle)
        lock = [
            (x * 0.09, -0.02 + y * 0.06, 0.395, 0.024),
            (x * 0.15, 0.03 + y * 0.13, 0.29, 0.034),
            (x * 0.155, 0.04 + y * 0.135, 0.14, 0.036),
            (x * 0.14, 0.055 + y * 0.13, 0.0, 0.018),
        ]
        s.chain(lock, STRANDS, 0.012, **where)


def curls(s, where):
    """A full head of big curls."""
    cap(s, where, 0.006)
    rng = np.random.default_rng(21)
    for _ in range(64):
        a, z = rng.uniform(0, 6.283), rng.uniform(0.12, 0.42)
        r = 0.172 * np.sqrt(max(1 - ((z - 0.23) / 0.21) ** 2, 0.03))
        x, y = np.sin(a) * r, 0.03 - np.cos(a) * r
        if y < -0.03 and z < 0.32:
            continue
        k = rng.uniform(0.026, 0.036)
        s.ball((x, y, z), (k, k, k), 'hair_low' if rng.random() < 0.3 else 'hair', 0.008, **where)


def knot(s, where):
    """Hair drawn tight to a knot high on the back of the head, under a headset band."""
    s.loft(
        [
            (0.13, 0.12, 0.06, 0, 0.11),
            (0.2, 0.156, 0.125, 0, 0.068),
            (0.28, 0.162, 0.155, 0, 0.035),
            (0.35, 0.146, 0.15, 0, 0.026),
            (0.4, 0.1, 0.115, 0, 0.024),
            (0.418, 0.03, 0.05, 0, 0.024),
        ],
        STRANDS,
        square=2.1,
        blend=0.02,
        **where,
    )
    s.ball((0, -0.2, 0.235), (0.138, 0.135, 0.155), STRANDS, 0.015, cut=True, **where)
    s.ball((0, 0.17, 0.40), (0.085, 0.08, 0.085), STRANDS, 0.015, **where)
    s.ring((0, 0, 0), 0.062, 0.02, 'yoke', 0.006, frame=_tied(where['frame']), group=where['group'])
    for x in (-0.09, -0.03, 0.03, 0.09):
        s.chain(
            [(x * 1.5, -0.04, 0.40, 0.016), (x * 1.3, 0.04, 0.415, 0.026), (x * 0.6, 0.12, 0.40, 0.026)],
            STRANDS,
            0.012,
            **where,
        )
    s.ball((-0.165, 0.0, 0.19), (0.022, 0.045, 0.05), 'vest', 0.006, **where)
    s.chain(
        [(-0.172, -0.02, 0.17, 0.011), (-0.15, -0.1, 0.11, 0.009), (-0.11, -0.14, 0.09, 0.011)],
        'vest',
        0.004,
        **where,
    )


def _tied(frame):
    """Where the hair tie sits: tilted behind the crown."""
    return frame @ move(0, 0.125, 0.365) @ turn(x=-48)


HAIR = dict(
    fringe=fringe,
    slick=slick,
    mane=mane,
    bob=bob,
    knot=knot,
    cropped=cropped,
    implants=implants,
    waves=waves,
    loose=loose,
    tousled=tousled,
    swept=swept,
    curls=curls,
)

"""What is worn on the head or done to it, by name in HEADGEAR: scarf, helmet, the Son'a's clamps and crowns."""

import numpy as np

from clay.sculpt import layers
from figures.hair import STRANDS, cap


def clamps(s, where):
    """Skin stretched back to metal clamps, and a bolted ridge over the crown."""
    for x in (-1, 1):
        for low, high in ((0.13, 0.19), (0.185, 0.235), (0.265, 0.3), (0.315, 0.35)):
            s.cone(
                (x * 0.075, -0.13, low),
                (x * 0.16, 0.05, high),
                0.008,
                0.022,
                'fold',
                0.016,
                bias=0.002,
                **where,
            )
        for z in (0.2, 0.3):
            s.box((x * 0.158, 0.062, z), (0.022, 0.036, 0.03), 'trim', 0.012, 0.006, **where)
        s.cone((x * 0.15, 0.08, 0.34), (x * 0.12, 0.14, 0.1), 0.024, 0.03, 'metal', 0.01, **where)
    s.chain(
        [(0, -0.03, 0.425, 0.016), (0, 0.08, 0.42, 0.026), (0, 0.175, 0.32, 0.03), (0, 0.17, 0.15, 0.03)],
        'metal',
        0.01,
        **where,
    )


def scarf(s, where):
    """A headscarf laid over the hair, its ends behind; grey shows at the brow."""
    cap(s, where)
    s.loft(
        [
            (-0.03, 0.15, 0.12, 0, 0.07),
            (0.1, 0.158, 0.135, 0, 0.06),
            (0.24, 0.172, 0.16, 0, 0.04),
            (0.34, 0.152, 0.152, 0, 0.032),
            (0.4, 0.1, 0.11, 0, 0.03),
            (0.425, 0.03, 0.04, 0, 0.03),
        ],
        layers('cloth', (lambda q: np.abs(np.sin(q[:, 2] * 40)) < 0.16, 'trim')),
        square=2.1,
        blend=0.014,
        fold=(5, 0.008, 0.3, -0.03, 2),
        **where,
    )
    s.ball((0, -0.205, 0.17), (0.122, 0.16, 0.17), 'cloth', 0.015, cut=True, **where)
    s.chain([(0, 0.17, 0.16, 0.05), (0.02, 0.2, 0.0, 0.05), (0, 0.2, -0.2, 0.03)], 'cloth', 0.02, **where)


def helmet(s, where):
    """A guard's close helmet: crest, cheek plates, the face open, a lit strip over the brow."""
    s.loft(
        [
            (0.04, 0.15, 0.1, 0, 0.08),
            (0.16, 0.178, 0.16, 0, 0.04),
            (0.28, 0.182, 0.18, 0, 0.025),
            (0.38, 0.15, 0.155, 0, 0.02),
            (0.435, 0.08, 0.09, 0, 0.02),
            (0.45, 0.02, 0.03, 0, 0.02),
        ],
        layers('plate', (lambda q: q[:, 2] < 0.075, 'metal')),
        square=2.3,
        blend=0.012,
        **where,
    )
    s.ball((0, -0.2, 0.16), (0.112, 0.17, 0.135), 'belt', 0.012, cut=True, **where)
    s.chain(
        [(0, -0.15, 0.36, 0.016), (0, -0.02, 0.45, 0.024), (0, 0.12, 0.42, 0.026), (0, 0.2, 0.24, 0.02)],
        'metal',
        0.008,
        **where,
    )
    s.chain(
        [(-0.1, -0.135, 0.3, 0.012), (0, -0.172, 0.312, 0.014), (0.1, -0.135, 0.3, 0.012)],
        'metal',
        0.006,
        **where,
    )
    s.box((0, -0.183, 0.313), (0.05, 0.012, 0.009), 'glow', 0.006, 0.001, bias=0.004, **where)
    for x in (-1, 1):
        s.box((x * 0.148, -0.06, 0.13), (0.022, 0.06, 0.06), 'plate', 0.02, 0.008, **where)
        s.ball((x * 0.185, 0.02, 0.22), (0.02, 0.04, 0.04), 'metal', 0.006, **where)


def cowl(s, where):
    """A tactician's cowl over the clamps, with an aerial and a lens beside the eye."""
    clamps(s, where)
    s.loft(
        [
            (-0.04, 0.17, 0.13, 0, 0.05),
            (0.1, 0.18, 0.165, 0, 0.05),
            (0.25, 0.187, 0.18, 0, 0.035),
            (0.37, 0.15, 0.16, 0, 0.035),
            (0.44, 0.06, 0.08, 0, 0.05),
        ],
        layers('cloth', (lambda q: q[:, 1] < -0.088, 'trim')),
        square=2.2,
        blend=0.014,
        fold=(4, 0.008, 0.35, 0.0, 1),
        **where,
    )
    s.ball((0, -0.2, 0.2), (0.125, 0.17, 0.18), 'cloth', 0.012, cut=True, **where)
    s.chain(
        [(-0.185, 0.04, 0.24, 0.016), (-0.2, 0.07, 0.42, 0.008), (-0.2, 0.09, 0.55, 0.006)],
        'gun',
        0.004,
        **where,
    )
    s.ball((-0.2, 0.09, 0.56), (0.016, 0.016, 0.016), 'glow', 0.002, **where)
    s.chain(
        [(-0.185, 0.03, 0.22, 0.016), (-0.15, -0.12, 0.22, 0.012), (-0.085, -0.165, 0.21, 0.012)],
        'gun',
        0.004,
        **where,
    )
    s.ball((-0.07, -0.168, 0.205), (0.026, 0.014, 0.022), 'glow', 0.002, bias=0.006, **where)


def crown(s, where):
    """Ru'afo's: skin drawn into long pleats to a high ridged headpiece, a jewel at the brow."""
    clamps(s, where)
    for x in (-0.09, -0.045, 0, 0.045, 0.09):
        a = abs(x)
        s.chain(
            [
                (x * 0.6, -0.14 + a * 0.4, 0.29, 0.01),
                (x, -0.09, 0.385 - a * 0.3, 0.014),
                (x * 1.1, 0.02, 0.43 - a * 0.5, 0.018),
            ],
            'fold',
            0.012,
            **where,
        )
    for x, tall in ((-0.1, 0.4), (-0.05, 0.45), (0, 0.48), (0.05, 0.45), (0.1, 0.4)):
        s.chain(
            [
                (x, 0.03, 0.37, 0.028),
                (x * 1.25, 0.1, tall - 0.03, 0.024),
                (x * 1.35, 0.17, tall - 0.02, 0.012),
            ],
            'trim',
            0.008,
            **where,
        )
    s.loft(
        [
            (-0.04, 0.13, 0.06, 0, 0.13),
            (0.14, 0.165, 0.1, 0, 0.1),
            (0.3, 0.15, 0.1, 0, 0.1),
            (0.4, 0.1, 0.07, 0, 0.08),
        ],
        'cloth',
        square=2.2,
        blend=0.01,
        **where,
    )
    s.ball((0, -0.152, 0.3), (0.016, 0.012, 0.022), 'glow', 0.002, bias=0.004, **where)


def pleats(s, where):
    """Gallatin's: softer clamps, one fold each side, long grey hair tied behind."""
    for x in (-1, 1):
        s.cone((x * 0.09, -0.125, 0.2), (x * 0.155, 0.03, 0.27), 0.01, 0.02, 'fold', 0.016, **where)
        s.box((x * 0.158, 0.045, 0.275), (0.018, 0.03, 0.028), 'trim', 0.012, 0.006, **where)
    s.loft(
        [
            (0.1, 0.12, 0.07, 0, 0.1),
            (0.24, 0.16, 0.12, 0, 0.07),
            (0.34, 0.14, 0.12, 0, 0.06),
            (0.41, 0.06, 0.07, 0, 0.06),
        ],
        STRANDS,
        square=2.1,
        blend=0.014,
        **where,
    )
    s.chain(
        [(0, 0.17, 0.24, 0.07), (0, 0.2, 0.08, 0.05), (0, 0.2, -0.08, 0.055), (0, 0.18, -0.24, 0.02)],
        STRANDS,
        0.02,
        **where,
    )
    s.ring((0, 0.2, 0.06), 0.05, 0.014, 'trim', 0.004, **where)


HEADGEAR = dict(clamps=clamps, scarf=scarf, helmet=helmet, cowl=cowl, crown=crown, pleats=pleats)

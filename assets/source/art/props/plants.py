"""Trees of the valley: leafy round crowns and slim poplars, and the bushes beside houses."""

import math

import numpy as np

from clay.sculpt import srgb
from props.model import Leaves, Model, leaves

GREENS = (('#2F5538', '#5E9140', '#B2C658'), ('#3A5C34', '#7BA040', '#CBCB60'))
SHRUBS = (*GREENS, ('#4A5A34', '#8A9648', '#C9C070'))
DRY = ('#A8A24C', '#8E983E', '#75893A', '#5F7A36')
POPLAR_GREENS = (('#2F4E34', '#5C8A3E', '#A2BC50'), ('#44582F', '#86993B', '#CDBF58'))


def _crown(s, blobs, core, inside=0.94):
    for c, r in blobs:
        s.ball(c, np.array(r) * inside, core, 0.04)


def leafy(seed):
    """A spreading tree, sometimes with a smaller neighbour leaning on it."""
    m = Model()
    s = m.sculpt(0.014)
    rng = np.random.default_rng(40 + seed)
    trunks = ((-0.04, 0.02, 1.0),) if seed == 0 else ((-0.26, 0.14, 0.86), (0.26, -0.1, 0.7))
    for i, (x, y, k) in enumerate(trunks):
        s.chain(
            [(x, y, -0.04, 0.085 * k), (x + 0.02, y, 0.25 * k, 0.058 * k), (x - 0.03, y, 0.5 * k, 0.05 * k)],
            'bark',
        )
        for a in (20, 140, 255):
            r = math.radians(a)
            s.cone(
                (x + math.cos(r) * 0.11 * k, y + math.sin(r) * 0.11 * k, -0.02),
                (x, y, 0.12 * k),
                0.025,
                0.05 * k,
                'bark',
                0.04,
            )
        s.chain([(x, y, 0.35 * k, 0.04 * k), (x + 0.18 * k, y - 0.03, 0.62 * k, 0.025 * k)], 'bark')
        blobs = [((x, y, 0.86 * k), (0.3 * k, 0.29 * k, 0.24 * k))]
        for n in range(8):
            angle = math.tau * (n + rng.uniform(-0.25, 0.25)) / 8
            d, z = rng.uniform(0.22, 0.34) * k, rng.uniform(0.55, 0.84) * k
            r = rng.uniform(0.16, 0.23) * k
            blobs.append(((x + math.cos(angle) * d, y + math.sin(angle) * d, z), (r, r, r * 0.82)))
        _crown(s, blobs, 'leaf_core')
        m.leaves.append(leaves(blobs, 7 + seed * 3 + i, 720, 0.036, *GREENS[(seed + i) % 2]))
    return m


def poplar(seed):
    """Two or three slim trees in a row."""
    m = Model()
    s = m.sculpt(0.014)
    rows = (
        ((-0.22, 0.08, 1.12), (0.2, -0.1, 0.9)),
        ((-0.34, 0.0, 0.86), (0.02, 0.16, 1.22), (0.34, -0.08, 0.98)),
    )[seed]
    for i, (x, y, k) in enumerate(rows):
        s.chain([(x, y, -0.04, 0.05), (x, y, 0.3 * k, 0.036)], 'bark')
        blobs = [
            ((x, y, 0.50 * k), (0.165 * k, 0.165 * k, 0.3 * k)),
            ((x + 0.03, y - 0.02, 0.80 * k), (0.15 * k, 0.15 * k, 0.36 * k)),
            ((x - 0.02, y, 1.12 * k), (0.095 * k, 0.095 * k, 0.30 * k)),
            ((x - 0.06, y + 0.02, 0.62 * k), (0.13 * k, 0.13 * k, 0.27 * k)),
        ]
        _crown(s, blobs, 'poplar_core')
        m.leaves.append(
            leaves(blobs, 90 + seed * 5 + i, 760, 0.032, *POPLAR_GREENS[(i + seed) % 2], hang=0.5)
        )
    return m


def cedar(seed):
    """A dark mountain tree in spreading tiers, sometimes with a young one beside it."""
    m = Model()
    s = m.sculpt(0.014)
    trees = (((0.0, 0.0, 1.1),), ((-0.2, 0.1, 1.0), (0.3, -0.12, 0.68)))[seed]
    for i, (x, y, k) in enumerate(trees):
        rng = np.random.default_rng(70 + seed * 3 + i)
        s.chain([(x, y, -0.04, 0.06 * k), (x, y, 0.5 * k, 0.042 * k), (x, y, 1.3 * k, 0.02)], 'bark')
        blobs = []
        for tier, (z, reach, count) in enumerate(
            ((0.36, 0.36, 8), (0.6, 0.3, 7), (0.83, 0.23, 6), (1.04, 0.15, 5), (1.24, 0.07, 3))
        ):
            for n in range(count):
                a = math.tau * (n + 0.5 * (tier % 2) + rng.uniform(-0.15, 0.15)) / count
                d = reach * k * rng.uniform(0.75, 1.0)
                at = (
                    x + math.cos(a) * d * 0.72,
                    y + math.sin(a) * d * 0.72,
                    (z - 0.05 * rng.uniform(0, 1)) * k,
                )
                blobs.append((at, (0.13 * k * (0.6 + reach), 0.13 * k * (0.6 + reach), 0.06 * k)))
            blobs.append(((x, y, (z + 0.06) * k), (reach * 0.55 * k, reach * 0.55 * k, 0.1 * k)))
        _crown(s, blobs, 'leaf_core')
        m.leaves.append(
            leaves(blobs, 74 + seed * 2 + i, 760, 0.03, '#20443A', '#3F7050', '#86A862', hang=0.7)
        )
    return m


def blossom(seed):
    """An orchard tree in flower; the second bears fruit."""
    m = Model()
    s = m.sculpt(0.013)
    rng = np.random.default_rng(80 + seed)
    s.chain([(0, 0, -0.04, 0.06), (0.03, 0, 0.2, 0.05), (-0.02, 0.01, 0.36, 0.04)], 'bark')
    for a in (30, 150, 265):
        r = math.radians(a)
        s.chain([(0, 0, 0.32, 0.034), (math.cos(r) * 0.2, math.sin(r) * 0.2, 0.58, 0.02)], 'bark')
    blobs = [((0, 0, 0.72), (0.24, 0.24, 0.18))]
    for n in range(7):
        a = math.tau * (n + rng.uniform(-0.2, 0.2)) / 7
        d, r = rng.uniform(0.2, 0.28), rng.uniform(0.13, 0.18)
        blobs.append(((math.cos(a) * d, math.sin(a) * d, rng.uniform(0.5, 0.72)), (r, r, r * 0.8)))
    if seed == 0:
        s.material('petal_core', '#A8627A', 1.0)
        _crown(s, blobs, 'petal_core')
        m.leaves.append(leaves(blobs, 81, 900, 0.03, '#B0647E', '#EBA5AE', '#FFE3DC'))
    else:
        _crown(s, blobs, 'leaf_core')
        m.leaves.append(leaves(blobs, 83, 760, 0.034, '#34603A', '#6E9C48', '#BCD068'))
        for _ in range(46):
            c, r = blobs[rng.integers(len(blobs))]
            d = rng.normal(size=3)
            d /= np.linalg.norm(d)
            s.ball(np.array(c) + d * np.array(r) * 1.04, (0.03, 0.03, 0.03), 'signal_fruit', 0.002)
    return m


def bush(m, s, x, y, r, seed, z=0.0):
    """A low bush as part of another model."""
    blobs = [
        ((x, y, z + r * 0.6), (r, r, r * 0.8)),
        ((x + r * 0.7, y - r * 0.2, z + r * 0.4), (r * 0.6, r * 0.6, r * 0.55)),
    ]
    _crown(s, blobs, 'leaf_core')
    m.leaves.append(leaves(blobs, seed, 900, 0.026, *GREENS[seed % 2]))


def brush(seed):
    """Scrub: bushes of several sizes with dry grass between them."""
    m = Model()
    s = m.sculpt(0.013)
    rng = np.random.default_rng(200 + seed)
    spots = (
        (
            (-0.42, 0.16, 0.19),
            (0.02, 0.30, 0.16),
            (0.40, 0.10, 0.21),
            (-0.14, -0.16, 0.15),
            (0.26, -0.30, 0.13),
            (-0.46, -0.26, 0.12),
        ),
        (
            (-0.28, 0.28, 0.2),
            (0.30, 0.24, 0.17),
            (-0.48, -0.08, 0.14),
            (0.06, -0.04, 0.2),
            (0.46, -0.16, 0.15),
            (-0.16, -0.34, 0.14),
        ),
    )[seed]
    for i, (x, y, r) in enumerate(spots):
        shrub(m, s, x, y, r, 30 + 7 * seed + i)
    blades = []
    for _ in range(340):
        angle, d = rng.uniform(0, math.tau), rng.uniform(0.1, 0.66)
        blades.append((math.cos(angle) * d, math.sin(angle) * d * 0.8))
    m.leaves.append(grass(blades, rng))
    return m


def shrub(m, s, x, y, r, seed):
    """A low, ragged clump: sprays of leaves at several heights, none of them round."""
    rng = np.random.default_rng(seed)
    blobs = [((x, y, r * 0.36), (r * 0.8, r * 0.66, r * 0.42))]
    for _ in range(rng.integers(6, 9)):
        angle, k = rng.uniform(0, math.tau), r * rng.uniform(0.22, 0.42)
        d = r * rng.uniform(0.4, 1.3)
        tall = rng.uniform(0.7, 1.5)
        blobs.append(
            (
                (
                    x + math.cos(angle) * d,
                    y + math.sin(angle) * d * 0.75,
                    k * tall + r * 0.25 * max(0, 1 - d / r),
                ),
                (k, k, k * tall),
            )
        )
    _crown(s, blobs, 'leaf_core', 0.8)
    m.leaves.append(leaves(blobs, seed, 640, 0.034, *SHRUBS[seed % 3], shag=1.45))


def grass(spots, rng):
    """Dry blades standing at the spots."""
    corners, colours = [], []
    for x, y in spots:
        turn, tall = rng.uniform(-0.8, 0.8), rng.uniform(0.08, 0.24)
        side = np.array((math.cos(turn), math.sin(turn), 0)) * 0.009
        foot = np.array((x, y, 0.0))
        tip = foot + np.array((rng.uniform(-0.05, 0.05), rng.uniform(-0.05, 0.05), tall))
        middle = (foot + tip) / 2 + side * 0.6
        corners += [foot - side, foot + side, middle + side * 0.3, tip]
        colours += [srgb(DRY[rng.integers(len(DRY))])] * 4
    n = len(corners)
    up = np.tile((-0.3, -0.4, 0.86), (n, 1))
    return Leaves(np.array(corners), np.arange(n).reshape(-1, 4), np.array(colours), up)

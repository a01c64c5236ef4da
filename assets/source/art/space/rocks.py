"""Asteroids: boulders cut by planes, pitted, with pale broken edges."""

import numpy as np

from ships.parts import Model, pick
from ships.picture import ways
from ships.plating import Plating, clouds, noise

STONE = (
    ('#7C6266', '#A08482', '#33242E'),
    ('#86644E', '#AE8664', '#35231D'),
    ('#665C7C', '#8A80A0', '#282236'),
)


def hewn(d, rng, count, jitter, near, far):
    """How far out planes about the middle let the directions d reach."""
    planes = ways(count) + rng.normal(0, jitter, (count, 3))
    planes /= np.linalg.norm(planes, axis=1, keepdims=True)
    reach = rng.uniform(near, far, count) / np.maximum(d @ planes.T, 0.05)
    return np.minimum(-np.log(np.exp(-34 * reach).sum(1)) / 34, 1.2)


def rock(seed):
    rng = np.random.default_rng(100 + seed)
    m = Model()
    tone, pale, soot = STONE[seed % len(STONE)]
    stone = m.material(Plating(tone, line=soot, rough=0.95, soot=0.7))
    light = m.material(Plating(pale, line=soot, rough=0.9, soot=0.4))
    ore = m.material(Plating('#B4683C', rough=0.55, metal=0.35))
    rows, sides = 150, 200
    lift = np.linspace(-90, 90, rows + 1)
    angle = np.linspace(0, 360, sides + 1)
    q, e = np.radians(angle[:-1]), np.radians(np.clip(lift, -89.9, 89.9))[:, None]
    d = np.stack((np.cos(e) * np.cos(q), np.cos(e) * np.sin(q), np.sin(e) + 0 * q), -1).reshape(-1, 3)
    r = np.minimum(hewn(d, rng, 13, 0.30, 0.62, 0.95), hewn(d, rng, 70, 0.12, 0.86, 1.06))
    rough = 0.34 * (clouds(d, 0.62, seed) - 0.5) - 0.05 * np.abs(clouds(d, 0.3, seed + 3) - 0.5) * 4
    r *= 1 + rough + 0.07 * (clouds(d, 0.11, seed + 6) - 0.5)
    for _ in range(5):
        c = rng.normal(size=3)
        c /= np.linalg.norm(c)
        size = rng.uniform(0.16, 0.36)
        off = np.linalg.norm(d - c, axis=1) / size + 0.25 * (clouds(d, 0.2, seed + 7) - 0.5)
        r *= 1 - 0.5 * size * np.clip(1 - off**2, 0, 1)
    stretch = rng.uniform(0.72, 1.1, 3)
    points = (d * r[:, None] * stretch).reshape(rows + 1, sides, 3)

    def skin(t, a, p):
        vein = np.abs(noise(p, 0.3, seed + 20) - 0.5)
        return pick(
            stone,
            ((vein < 0.014) & (noise(p, 0.5, seed + 30) > 0.62), ore),
            (clouds(p * np.array((1, 1, 2.2)), 0.3, seed + 9) > 0.60, light),
        )

    m.sheet(points, lift, angle, skin, caps=True)
    return m

"""A wide nebula: gas warped by its own flow, bright filaments, relief lit from its hot heart, dust lanes, stars."""

from dataclasses import dataclass

import numpy as np

from space.gas import blurred, ramp, spectral, warped

VIOLET = (
    *((0, '#05060F'), (0.16, '#0C1026'), (0.30, '#1D1A48'), (0.44, '#4A2464')),
    *((0.57, '#8C3560'), (0.70, '#D06038'), (0.83, '#F6A648'), (1, '#FFF0C0')),
)
DUSK = (
    *((0, '#04050E'), (0.18, '#0D0F28'), (0.34, '#24194E'), (0.50, '#5A2A72')),
    *((0.64, '#96407A'), (0.78, '#C86A84'), (0.90, '#F0B0A0'), (1, '#FFF0E0')),
)
EMBER = (
    *((0, '#07050C'), (0.16, '#170C1E'), (0.30, '#3A1638'), (0.44, '#7A2640')),
    *((0.57, '#B8402A'), (0.70, '#EE7A24'), (0.83, '#FFBE54'), (1, '#FFF6D4')),
)


@dataclass(frozen=True)
class Gas:
    """heart: where it is hot (x, y, half width, half height in shares of the picture); cold: where it is teal."""

    seed: int
    tones: tuple = VIOLET
    heart: tuple = (0.70, 0.52, 0.36, 0.34)
    cold: tuple = (0.12, 0.28, 0.42, 0.50)
    hue: tuple = (0.02, 0.20, 0.30)
    dense: float = 0.43
    stars: float = 1.0


def lobe(u, v, place):
    x, y, w, h = place
    return np.exp(-(((u - x) / w) ** 2 + ((v - y) / h) ** 2))


def nebula(gas, w, h):
    """Encoded colours (h, w, 3) in 0..1."""
    rng = np.random.default_rng(gas.seed)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    u, v = x / w, y / h

    def layer(slope, low=1.0):
        return spectral(h, w, slope, rng, low)

    q1, q2, s = layer(2.6), layer(2.6), h * 0.13
    q3, q4 = warped(layer(2.3, 1.5), q1 * s, q2 * s), warped(layer(2.3, 1.5), -q2 * s, q1 * s)
    body = warped(layer(2.0), q3 * s * 0.75, q4 * s * 0.75)
    cool = warped(layer(2.1, 1.2), -q4 * s, q3 * s)
    threads = 0
    for i, (low, slope) in enumerate(((2, 2.1), (5, 1.9), (11, 1.8), (22, 1.75))):
        n = warped(layer(slope, low), q3 * s * (0.8 - 0.13 * i), q4 * s * (0.8 - 0.13 * i))
        threads = threads + np.clip(1 - np.abs(n / n.std()) * 0.9, 0, 1) ** (3 + i) * 0.62**i
    threads = threads / threads.max()
    heart, cold = lobe(u, v, gas.heart), lobe(u, v, gas.cold)
    density = np.clip(0.20 + 0.13 * body + gas.dense * heart - 0.05 * cold, 0, 1)
    form = blurred(density + 0.05 * threads, 2.5)
    gy, gx = np.gradient(form)
    lx, ly = gas.heart[0] - u, gas.heart[1] - v
    relief = np.clip(-(gx * lx + gy * ly) / (np.sqrt(lx * lx + ly * ly) + 0.05) * 60, -1, 1)
    colour = ramp(density, gas.tones)
    colour += (np.clip(0.45 + 0.32 * cool, 0, 1) * cold * 1.1)[..., None] * np.array(gas.hue)
    colour *= (1 + 0.55 * relief)[..., None]
    hot = np.clip(density - 0.16, 0, 1) * 1.5
    colour += (threads**2.2 * hot)[..., None] * np.array((1.0, 0.58, 0.34))
    colour += (threads**2.4 * cold * 0.55)[..., None] * np.array((0.15, 0.55, 0.75))
    dust = warped(layer(1.8, 2.5), q4 * s * 0.9, -q3 * s * 0.9)
    fine = warped(layer(1.75, 5), q3 * s * 0.6, q4 * s * 0.6)
    dust = np.clip((dust + 0.35 * fine - 0.1) * 0.55, 0, 1) ** 1.2 * np.clip(density * 1.7, 0, 1)
    rim = np.clip(dust * (1 - dust) * 4, 0, 1) ** 2
    colour *= 1 - 0.62 * dust[..., None]
    colour += (rim * heart * 0.28)[..., None] * np.array((1.0, 0.5, 0.28))
    seen = 1 - 0.8 * np.clip(density - 0.25, 0, 1)
    colour += stars(rng, w, h, gas.stars) * seen[..., None]
    return np.clip(1 - np.exp(-1.25 * np.clip(colour, 0, None)), 0, 1)


def stars(rng, w, h, amount):
    """Faint dust, small stars and a few bright ones with cross rays."""
    total = np.zeros((h, w, 3), np.float32)
    share = amount * w * h / (1920 * 1080)
    warm, cold = np.array((1, 0.86, 0.7)), np.array((0.72, 0.86, 1))
    for n, bright, radius in ((3200, 0.5, 0), (420, 0.9, 0.6), (46, 3.2, 0.9)):
        sky = np.zeros((h, w, 3), np.float32)
        n = int(n * share)
        t = rng.random(n)[:, None]
        tint = (warm * t + cold * (1 - t)) * (1 if radius == 0 else 7 * radius)
        sky[rng.integers(0, h, n), rng.integers(0, w, n)] = bright * rng.random(n)[:, None] ** 1.6 * tint
        total += sky if radius == 0 else blurred(sky, radius)
    rays = np.zeros((h, w), np.float32)
    for _ in range(int(9 * amount)):
        rays[rng.integers(40, h - 40), rng.integers(40, w - 40)] = rng.uniform(30, 80)
    cross = blurred(rays, 1.0) + blurred(rays, 6) * 0.7
    line = np.zeros_like(rays)
    for axis in (0, 1):
        for k in range(-16, 17):
            line += np.roll(rays, k, axis) * np.exp(-abs(k) / 5) * 0.011
    return total + (cross + line)[..., None] * np.array((0.8, 0.92, 1.0))

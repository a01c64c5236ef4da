"""python3 keyart/finish.py RAW OUT: the wide pictures finished into OUT: sky and ringed planet behind the land, haze between, glow and grade over it."""

import os
import sys

import numpy as np
from PIL import Image, ImageFilter

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from keyart.scenes import SCENES

QUALITY = 84


def ramp(t, stops):
    """Colours at t (0..1) through evenly spread stops."""
    at = np.linspace(0, 1, len(stops))
    return np.stack([np.interp(t, at, [s[i] for s in stops]) for i in range(3)], -1)


def cloud_noise(h, w, size, seed, stretch=3.0):
    """Soft noise in 0..1, wider than high."""
    rng = np.random.default_rng(seed)
    total, weight = np.zeros((h, w)), 0.0
    for octave in range(5):
        rows = max(2, int(size * 2**octave))
        cols = max(2, int(rows * w / h / stretch))
        grid = Image.fromarray(rng.random((rows, cols)).astype(np.float32))
        k = 0.55**octave
        total += k * np.asarray(grid.resize((w, h), Image.BICUBIC))
        weight += k
    return np.clip(total / weight, 0, 1)


def sky(air, w, h, horizon):
    """Evening sky with a ringed planet and lit cloud bands; horizon is its row."""
    y, x = np.mgrid[0:h, 0:w].astype(np.float64)
    t = np.clip(y / horizon, 0, 1)
    colour = ramp(t**1.15, (air.zenith, air.high, air.low, air.horizon))
    glow = np.exp(-(((x / w - air.sun) / 0.42) ** 2)) * t**2
    colour += glow[..., None] * np.array((60, 34, 4))
    rng = np.random.default_rng(3)
    for _ in range(air.stars):
        sx, sy, b = rng.integers(0, w - 1), int(rng.random() ** 1.6 * horizon * 0.6), rng.uniform(30, 130)
        colour[sy, sx] += b * (1 - t[sy, sx])
    colour = planet(air, colour, x, y, w, h)
    bands = cloud_noise(h, w, 5, 8)
    thick = np.clip((bands - 0.5) * 4.2, 0, 1) * np.clip(1.15 - np.abs(t - 0.62) * 2.1, 0, 1)
    lit = np.clip((bands - np.roll(bands, 7, 0)) * 14 + 0.45, 0, 1)[..., None]
    cloud = np.array(air.cloud) + lit * (np.array(air.cloud_lit) - np.array(air.cloud))
    return colour + (cloud - colour) * (thick * 0.78)[..., None]


def planet(air, colour, x, y, w, h):
    """A pale gas world seen through the evening, with its ring of light."""
    cx, cy, r = air.planet[0] * w, air.planet[1] * h, air.planet[2] * w
    dx, dy = (x - cx) / r, (y - cy) / r
    d = np.hypot(dx, dy)
    tilt = np.radians(-17)
    u, v = dx * np.cos(tilt) + dy * np.sin(tilt), -dx * np.sin(tilt) + dy * np.cos(tilt)
    ball = np.clip((1 - d) * r / 1.5, 0, 1)
    light = np.clip(-dx * 0.82 + dy * 0.28 + 0.50 * np.sqrt(np.clip(1 - d * d, 0, 1)), 0, 1)
    stripes = 0.5 + 0.5 * np.sin(v * 15 + 1.2 * np.sin(v * 7 + u * 1.1))
    body = np.array((196, 150, 160)) + stripes[..., None] * np.array((40, 34, 8))
    shown = (ball * (0.18 + 0.80 * light))[..., None]
    colour = colour + (body - colour) * shown * 0.92
    ring = np.hypot(u, v / 0.27)
    band = ((ring > 1.32) & (ring < 2.15)).astype(float) * (
        0.45 + 0.55 * np.sin(ring * 42) * np.sin(ring * 17)
    )
    band *= np.clip((ring - 1.32) * 16, 0, 1) * np.clip((2.15 - ring) * 9, 0, 1)
    band *= np.where((v < 0) & (d < 1), 0, 1)
    return colour + (np.array((255, 226, 190)) - colour) * (np.clip(band, 0, 1) * 0.62)[..., None]


def bloom(image, radius, strength):
    bright = np.clip(image - 205, 0, 255).astype(np.uint8)
    soft = Image.fromarray(bright).filter(ImageFilter.GaussianBlur(radius))
    return image + np.asarray(soft).astype(np.float64) * strength


def compose(raw, name, air):
    """The finished picture as an array."""
    picture = Image.open(os.path.join(raw, name + '.png')).convert('RGBA')
    w, h = picture.size
    a = np.asarray(picture).astype(np.float64)
    alpha = a[..., 3:] / 255
    mist = (
        np.asarray(Image.open(os.path.join(raw, name + '__mist.png')).convert('L')).astype(np.float64)[
            ..., None
        ]
        / 255
    )
    rows = np.linspace(0, 1, h)[:, None, None]
    haze = np.array(air.haze_far) + (np.array(air.haze_low) - air.haze_far) * np.clip(
        (rows - air.line + 0.29) / 0.28, 0, 1
    )
    left = np.clip(1 - np.linspace(0, 1, w)[None, :, None] * 1.3, 0, 1)
    haze = haze + left * np.array((26, 16, -10))
    amount = np.clip(mist, 0, 1) ** 0.85 * 0.86
    land = a[..., :3] + (haze - a[..., :3]) * amount
    behind = sky(air, w, h, h * air.line)
    out = land * alpha + behind * (1 - alpha)
    glow = Image.open(os.path.join(raw, name + '__glow.png')).convert('RGB')
    k = w / 1600
    for r, s in ((3, 0.9), (9, 1.0), (22, 0.9)):
        out += np.asarray(glow.filter(ImageFilter.GaussianBlur(r * k))).astype(np.float64) * s
    out = bloom(np.clip(out, 0, 255), 14 * k, 0.35)
    grey = out.mean(-1, keepdims=True)
    out = grey + (out - grey) * 1.12
    out = 255 * np.clip(out / 255, 0, 1) ** 0.96
    y, x = np.mgrid[0:h, 0:w]
    edge = np.hypot((x / w - 0.5) * 1.05, (y / h - 0.48) * 1.15)
    out *= (1 - 0.42 * np.clip(edge - 0.38, 0, 1) ** 1.3)[..., None]
    return np.clip(out, 0, 255).astype(np.uint8)


def main():
    raw, out = sys.argv[1:]
    for name, scene in SCENES.items():
        picture = Image.fromarray(compose(raw, name, scene.air))
        picture.save(os.path.join(out, name + '.webp'), quality=QUALITY, method=6)


main()

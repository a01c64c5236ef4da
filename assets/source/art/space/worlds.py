"""The banded planet and its rings, whose back half can lie behind it. Pictures at twice the built size."""

import numpy as np
from PIL import Image

from space.gas import ramp, sampled, spectral, warped

RADIUS = 450  # built pixels
RING = (1.30, 2.08)  # in radii
TILT = np.radians(-15)  # of the rings on the picture
FLAT = 0.26  # their height for their width
LIGHT = np.array((-0.64, -0.42, 0.64)) / np.linalg.norm((-0.64, -0.42, 0.64))  # right, down, to the viewer
PLANET_CELL = (920, 920)
RINGS_CELL = (1900, 900)
BANDS = (
    (0.0, '#4A2A58'),
    (0.22, '#7E4468'),
    (0.40, '#B86A5E'),
    (0.58, '#DE9A66'),
    (0.76, '#F2C88C'),
    (0.9, '#FFEBC8'),
    (1.0, '#FFF6E4'),
)
ICE = ((0.0, '#4A2E44'), (0.35, '#A0705E'), (0.65, '#E2B07E'), (1.0, '#FFEFD0'))


def ring_frame():
    """Right, toward the viewer's side, and normal of the ring plane in picture space (x, y down, z near)."""
    c, s, up = np.cos(TILT), np.sin(TILT), np.sqrt(1 - FLAT**2)
    along = np.array((c, s, 0))
    near = np.array((-s * FLAT, c * FLAT, up))
    return along, near, np.cross(along, near)


def ring_body(radius):
    """(brightness, opacity) at a distance from the middle, in radii: many lanes and two gaps."""
    rng = np.random.default_rng(11)
    n = 900
    lanes = rng.normal(0, 1, n)
    soft = lambda k: np.convolve(np.pad(lanes, 40, mode='wrap'), np.hanning(k) / np.hanning(k).sum(), 'same')[
        40:-40
    ]
    value = 0.6 + 0.28 * soft(13) + 0.9 * soft(61)
    r = np.linspace(*RING, n)
    opacity = np.clip(0.66 + 0.42 * soft(13) + 1.2 * soft(75), 0.1, 0.97)
    for gap, wide in ((1.80, 0.028), (1.47, 0.012)):
        opacity *= 1 - 0.93 * np.exp(-(((r - gap) / wide) ** 2))
    opacity *= np.clip((r - RING[0]) / 0.10, 0, 1) * np.clip((RING[1] - r) / 0.07, 0, 1)
    inside = (radius > RING[0]) & (radius < RING[1])
    return np.interp(radius, r, np.clip(value, 0, 1)), np.interp(radius, r, opacity) * inside


def weather():
    """Cloud bands over (latitude, longitude): 0 dark to 1 pale, drawn out along the wind."""
    h, w = 900, 1800
    rng = np.random.default_rng(3)
    lat = np.linspace(-1, 1, h)[:, None]
    broad, fine = spectral(h, w, 1.9, rng, 2, 3.2), spectral(h, w, 1.35, rng, 6, 4.5)
    shear = spectral(h, w, 2.2, rng, 1, 1.6)
    curl = warped(fine, 46 * shear, 9 * broad)
    edge = lat + 0.026 * broad + 0.013 * curl
    bands = 0.52 + 0.26 * np.sin(edge * 15 + 0.6) + 0.15 * np.sin(edge * 37 + 2.1) + 0.08 * np.sin(edge * 83)
    bands += 0.075 * warped(curl, 30 * shear, 5 * shear) + 0.05 * curl
    y, x = np.mgrid[0:h, 0:w]
    d = np.hypot((x / w - 0.47) / 0.045, (y / h - 0.63) / 0.04)  # the storm
    swirl = 0.5 + 0.4 * np.cos(d * 7 + 2 * np.arctan2(y / h - 0.63, x / w - 0.47))
    inside = np.clip(1.15 - d, 0, 1)
    return np.clip(bands * (1 - inside) + inside * (0.5 + 0.5 * swirl), 0, 1).astype(np.float32)


def grid(cell):
    """Picture coordinates in radii at twice the built size."""
    w, h = cell[0] * 2, cell[1] * 2
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    return (x + 0.5 - w / 2) / (2 * RADIUS), (y + 0.5 - h / 2) / (2 * RADIUS)


def image_of(rgb, alpha):
    return Image.fromarray((np.clip(np.dstack((rgb, alpha)), 0, 1) * 255 + 0.5).astype(np.uint8), 'RGBA')


def planet():
    x, y = grid(PLANET_CELL)
    r2 = x * x + y * y
    z = np.sqrt(np.clip(1 - r2, 0, 1))
    along, near, pole = ring_frame()
    p = np.stack((x, y, z), -1)
    lat = np.clip(p @ pole, -1, 1)
    lon = np.arctan2(p @ along, p @ near)
    map_ = weather()
    h, w = map_.shape
    haze = np.clip((np.abs(lat) - 0.74) * 5, 0, 1)
    tone = sampled(map_, (lat * 0.5 + 0.5) * (h - 1.01), lon / (2 * np.pi) * w)
    tone = tone + (0.52 + 0.16 * np.sin(lat * 60) - tone) * haze
    colour = ramp(tone * 0.93, BANDS)
    polar = np.clip((np.abs(lat) - 0.72) * 3, 0, 1)[..., None]
    colour = colour * (1 - 0.5 * polar) + np.array((0.42, 0.30, 0.46)) * 0.5 * polar
    facing = p @ LIGHT
    day = np.clip(facing * 1.05 + 0.06, 0, 1) ** 0.75
    # the rings' shadow: follow the light from here to their plane
    away = -(p @ pole) / (LIGHT @ pole)
    hit = p + away[..., None] * LIGHT
    _, shade = ring_body(np.linalg.norm(hit, axis=-1))
    day = day * (1 - 0.62 * shade * (away > 0))
    rim = np.clip(1 - z, 0, 1)
    colour = colour * (0.035 + 1.06 * day)[..., None]
    colour += (rim**3 * day)[..., None] * np.array((0.95, 0.55, 0.42)) * 0.75
    colour += ((1 - np.clip(facing + 0.3, 0, 1)) * rim**2.5)[..., None] * np.array((0.34, 0.16, 0.52)) * 0.5
    dusk = np.exp(-(((facing - 0.03) / 0.12) ** 2))[..., None]
    colour = colour + dusk * np.array((0.16, 0.03, 0.02))
    alpha = np.clip((1 - np.sqrt(r2)) * RADIUS * 2 / 2 + 0.5, 0, 1)
    return image_of(colour, alpha)


def rings():
    """(back half, front half)."""
    x, y = grid(RINGS_CELL)
    along, near, pole = ring_frame()
    u = x * along[0] + y * along[1]
    v = (-x * np.sin(TILT) + y * np.cos(TILT)) / FLAT
    value, opacity = ring_body(np.hypot(u, v))
    p = u[..., None] * along + v[..., None] * near
    lit = p @ LIGHT
    dark = np.clip((1 - np.sqrt(np.clip((p * p).sum(-1) - lit * lit, 0, None))) * 12, 0, 1) * (lit < 0)
    colour = ramp(value, ICE) * (1 - 0.86 * dark)[..., None]
    colour *= (0.9 + 0.16 * np.clip(-u / 2, -1, 1))[..., None]
    seam = np.clip(v * RADIUS * FLAT + 0.5, 0, 1)
    return image_of(colour, opacity * (1 - seam)), image_of(colour, opacity * seam)

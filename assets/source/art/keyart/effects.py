"""Light and fire of the wide pictures of space. Each paints on a Canvas; places are shares of the picture."""

import math

import numpy as np
from PIL import Image, ImageDraw

from space import worlds
from space.gas import blurred, ramp, spectral, warped

FIRE = (
    *((0, '#000000'), (0.18, '#3A0E08'), (0.38, '#A83410')),
    *((0.58, '#F0801C'), (0.78, '#FFC860'), (1, '#FFF6D8')),
)


class Canvas:
    """Encoded colours in 0..1."""

    def __init__(self, colours):
        self.colours = np.array(colours, np.float32)
        self.height, self.width = self.colours.shape[:2]
        self.y, self.x = np.mgrid[0 : self.height, 0 : self.width].astype(np.float32)

    def spot(self, at):
        return at[0] * self.width, at[1] * self.height

    def screen(self, light):
        """Add light that never burns out flat."""
        self.colours = 1 - (1 - self.colours) * (1 - np.clip(light, 0, 1))

    def over(self, image, at, scale=1.0, fog=((0, 0, 0), 0.0), shine=1.0):
        """An RGBA image with its middle at a place, sunk into fog."""
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        a = np.asarray(image).astype(np.float32) / 255
        a = a * np.concatenate([a[..., 3:]] * 3 + [np.ones_like(a[..., 3:])], -1)
        a = np.stack(
            [np.asarray(Image.fromarray(a[..., i]).resize(size, Image.LANCZOS)) for i in range(4)], -1
        )
        a = np.clip(a, 0, 1)
        px, py = self.spot(at)
        left, top = round(px - size[0] / 2), round(py - size[1] / 2)
        x0, y0 = max(0, left), max(0, top)
        x1, y1 = min(self.width, left + size[0]), min(self.height, top + size[1])
        if x1 <= x0 or y1 <= y0:
            return
        part = a[y0 - top : y1 - top, x0 - left : x1 - left]
        alpha = part[..., 3:]
        colour, share = fog
        rgb = part[..., :3] * shine * (1 - share) + np.array(colour) * share * alpha
        self.colours[y0:y1, x0:x1] = self.colours[y0:y1, x0:x1] * (1 - alpha) + rgb

    def drawn(self, draw, blur, colour, strength=1.0):
        """Light of a shape that `draw` draws in white."""
        mask = Image.new('L', (self.width, self.height))
        draw(ImageDraw.Draw(mask))
        m = np.asarray(mask).astype(np.float32) / 255
        m = padded_blur(m, blur) if blur else m
        return (m * strength)[..., None] * np.array(colour)


def padded_blur(a, radius):
    """A blur whose edges do not meet."""
    k = int(radius * 3) + 1
    return blurred(np.pad(a, ((k, k), (k, k)) + ((0, 0),) * (a.ndim - 2)), radius)[k:-k, k:-k]


def planet(canvas, x, y, size, fog):
    """The ringed world; size: its diameter in heights of the picture."""
    body, (back, front) = worlds.planet(), worlds.rings()
    scale = size * canvas.height / (4 * worlds.RADIUS)
    for image in (back, body, front):
        canvas.over(image, (x, y), scale, fog)


def flash(canvas, at, size, colour, strength):
    px, py = canvas.spot(at)
    d = np.hypot(canvas.x - px, canvas.y - py) / size
    canvas.screen((strength * (np.exp(-d * d * 2.2) + 0.35 * np.exp(-d * 0.9)))[..., None] * np.array(colour))
    canvas.screen((strength * np.exp(-((d * 3.4) ** 2)))[..., None] * np.array((1, 0.97, 0.9)))


def sparks(canvas, at, seed, reach, count):
    rng = np.random.default_rng(seed)
    px, py = canvas.spot(at)

    def draw(d):
        for _ in range(count):
            a, far, from_ = (
                rng.uniform(0, 2 * math.pi),
                abs(rng.normal()) * reach * 0.6 + 8,
                rng.uniform(0.3, 0.8),
            )
            c, s = math.cos(a), math.sin(a)
            d.line(
                (px + c * far * from_, py + s * far * from_, px + c * far, py + s * far), fill=255, width=2
            )

    canvas.screen(canvas.drawn(draw, 0.7, (1, 0.75, 0.4), 0.95))


def wake(canvas, at, toward, wide, colour):
    """Light that trails behind an engine to a point."""
    (x, y), (tx, ty) = canvas.spot(at), canvas.spot(toward)
    length = math.hypot(tx - x, ty - y)
    nx, ny = -(ty - y) / length, (tx - x) / length
    far = np.clip(((canvas.x - x) * (tx - x) + (canvas.y - y) * (ty - y)) / length**2, 0, 1)
    for k, blur, lift in ((1.0, wide * 0.8, 0.0), (0.5, wide * 0.25, 0.45)):
        shape = [(x + nx * wide * k, y + ny * wide * k), (x - nx * wide * k, y - ny * wide * k), (tx, ty)]
        light = canvas.drawn(
            lambda d: d.polygon(shape, fill=255), blur, np.array(colour) * (1 - lift) + lift, 0.8
        )
        canvas.screen(light * ((1 - far) ** 1.2)[..., None])


def tractor(canvas, start, end, wide, colour):
    """A widening cone of waves from a ship to what it holds."""
    (x, y), (tx, ty) = canvas.spot(start), canvas.spot(end)
    length = math.hypot(tx - x, ty - y)
    ux, uy = (tx - x) / length, (ty - y) / length
    along = ((canvas.x - x) * ux + (canvas.y - y) * uy) / length
    across = np.abs((canvas.x - x) * -uy + (canvas.y - y) * ux)
    half = 5 + wide * np.clip(along, 0, 1.3)
    inside = (
        np.clip((half - across) / 4, 0, 1)
        * np.clip((along + 0.01) * 40, 0, 1)
        * np.clip((1.12 - along) * 8, 0, 1)
    )
    waves = 0.5 + 0.5 * np.cos((along * length - 0.35 * across**2 / half) / 5.5)
    rim = np.exp(-(((half - across) / 3.5) ** 2))
    light = inside * (0.16 + 0.24 * waves**3 + 0.45 * rim)
    canvas.screen(padded_blur(light.astype(np.float32), 0.8)[..., None] * np.array(colour))
    canvas.screen((padded_blur((inside * 0.28).astype(np.float32), 12))[..., None] * np.array(colour))


def beam(canvas, start, end, colours):
    line = (*canvas.spot(start), *canvas.spot(end))
    for (wide, blur, strength), colour in zip(((12, 11, 1.2), (6, 2.8, 1.1), (3, 0.6, 1.15)), colours):
        canvas.screen(canvas.drawn(lambda d: d.line(line, fill=255, width=wide), blur, colour, strength))
    flash(canvas, start, 16, colours[1], 0.8)


def bolts(canvas, start, end, places, colours):
    (x, y), (tx, ty) = canvas.spot(start), canvas.spot(end)
    for k, t in enumerate(places):
        off = (-6, 7)[k % 2]
        a = (x + (tx - x) * t, y + (ty - y) * t + off)
        b = (x + (tx - x) * (t + 0.10), y + (ty - y) * (t + 0.10) + off)
        for (wide, blur, strength), colour in zip(((10, 6, 1.0), (5, 1.5, 1.0), (2, 0.5, 1.0)), colours):
            canvas.screen(canvas.drawn(lambda d: d.line(a + b, fill=255, width=wide), blur, colour, strength))


def fire(canvas, at, size, seed, heat):
    """Burning gas: warped ridges in a soft lobe, from soot red to white gold."""
    rng = np.random.default_rng(seed)
    h, w = canvas.height, canvas.width
    px, py = canvas.spot(at)
    q1, q2 = spectral(h, w, 2.3, rng, 2), spectral(h, w, 2.3, rng, 2)
    n = warped(spectral(h, w, 1.75, rng, 3), q1 * 60, q2 * 60)
    ridge = np.clip(1 - np.abs(warped(spectral(h, w, 1.7, rng, 6), q1 * 47, q2 * 47)) * 0.8, 0, 1)
    d = ((canvas.x - px) / (size[0] * w)) ** 2 + ((canvas.y - py) / (size[1] * h)) ** 2
    form = np.exp(-d * 1.6 + 0.25 * q1)
    t = np.clip(np.clip(form * (0.62 + 0.26 * n + 0.42 * ridge**2) * heat, 0, 1) - 0.10, 0, 1)
    veil = np.clip(t * 1.7, 0, 1)[..., None]
    canvas.colours = canvas.colours * (1 - 0.5 * veil)
    canvas.screen(ramp(t, FIRE) * 0.95)
    canvas.screen(padded_blur((t * 0.35).astype(np.float32), 26)[..., None] * np.array((1, 0.42, 0.14)))


def bank(canvas, at, size, seed, colour, strength):
    """A bank of gas before what lies behind it."""
    rng = np.random.default_rng(seed)
    h, w = canvas.height, canvas.width
    px, py = canvas.spot(at)
    q1, q2 = spectral(h, w, 2.4, rng, 1.5), spectral(h, w, 2.4, rng, 1.5)
    n = warped(spectral(h, w, 1.9, rng, 2), q1 * 70, q2 * 50)
    d = ((canvas.x - px) / (size[0] * w)) ** 2 + ((canvas.y - py) / (size[1] * h)) ** 2
    share = np.clip(np.exp(-d * 1.5) * (0.62 + 0.34 * n), 0, 1)[..., None] * strength
    tone = np.array(colour) * (0.85 + 0.35 * np.clip(n, -1, 2))[..., None]
    canvas.colours = np.clip(canvas.colours * (1 - share) + tone * share, 0, 1)


EFFECTS = dict(
    planet=planet,
    flash=flash,
    sparks=sparks,
    wake=wake,
    tractor=tractor,
    beam=beam,
    bolts=bolts,
    fire=fire,
    bank=bank,
)

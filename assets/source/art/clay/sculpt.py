"""A Sculpt: primitives joined by a smooth union, each with a frame, a paint and a blend radius.

Common keywords of every primitive: `blend` the radius of the smooth union, `frame` its 4x4 frame,
`cut` carve instead of add, `group` which mesh it belongs to, `bias` how far its paint wins over
neighbours. A paint is a material name or `layers(base, (test, name), ...)`.
"""

from dataclasses import dataclass
from typing import Callable

import numpy as np

from clay.frames import IDENTITY

SECTION_SAMPLES = 80


def srgb(hexcode):
    """Linear (r, g, b) of '#RRGGBB'."""
    c = np.array([int(hexcode[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


@dataclass
class Material:
    """Surface read from vertex attributes; `shade` is how much painted shade it takes."""

    colour: np.ndarray
    rough: float
    metal: float
    emit: float
    shade: float


@dataclass
class Primitive:
    distance: Callable
    frame: np.ndarray
    low: np.ndarray
    high: np.ndarray
    paint: object
    blend: float
    cut: bool
    group: str
    bias: float

    def local(self, points):
        """(world distance, local coordinates) of world points; a uniform scale is allowed."""
        r = self.frame[:3, :3]
        s = np.linalg.norm(r[:, 0])
        q = (points - self.frame[:3, 3]) @ r / s**2
        return self.distance(q) * s, q


def layers(base, *rules):
    """Paint by rule: each (test, material) in turn overpaints where test(local points) holds."""
    return (base, rules)


class Sculpt:
    def __init__(self):
        self.primitives = []
        self.materials = []
        self.index = {}

    def material(self, name, colour, rough=0.7, metal=0.0, emit=0.0, shade=1.0):
        """Declare a material; a later declaration of the same name wins."""
        self.index[name] = len(self.materials)
        self.materials.append(Material(srgb(colour), rough, metal, emit, shade))

    def paint_of(self, paint, q):
        """Material numbers for the local points q."""
        if isinstance(paint, str):
            return np.full(len(q), self.index[paint])
        base, rules = paint
        out = np.full(len(q), self.index[base])
        for test, name in rules:
            out[test(q)] = self.index[name]
        return out

    def shape(self, f, low, high, paint, blend, frame=IDENTITY, cut=False, group='body', bias=0.0):
        """Any distance function of local points, within the local box low..high."""
        low, high = np.array(low, float), np.array(high, float)
        pick = np.array([[i >> 2 & 1, i >> 1 & 1, i & 1] for i in range(8)], bool)
        corners = np.where(pick, high, low) @ frame[:3, :3].T + frame[:3, 3]
        self.primitives.append(
            Primitive(f, frame, corners.min(0), corners.max(0), paint, blend, cut, group, bias)
        )

    def cone(self, a, b, ra, rb, paint, blend=0.02, **where):
        """Capsule from a to b with radii ra and rb."""
        a, b = np.array(a, float), np.array(b, float)
        d = b - a
        length2 = d @ d + 1e-9

        def f(p):
            t = np.clip(((p - a) @ d) / length2, 0, 1)
            return np.linalg.norm(p - a - t[:, None] * d, axis=1) - (ra + (rb - ra) * t)

        r = max(ra, rb)
        self.shape(f, np.minimum(a, b) - r, np.maximum(a, b) + r, paint, blend, **where)

    def chain(self, points, paint, blend=0.02, **where):
        """Capsules through (x, y, z, radius) points."""
        for p, q in zip(points, points[1:]):
            self.cone(p[:3], q[:3], p[3], q[3], paint, blend, **where)

    def ball(self, centre, radii, paint, blend=0.02, **where):
        """Ellipsoid."""
        c, r = np.array(centre, float), np.array(radii, float)

        def f(p):
            q = (p - c) / r
            n = np.linalg.norm(q, axis=1)
            return n * (n - 1) / (np.linalg.norm(q / r, axis=1) + 1e-9)

        self.shape(f, c - r, c + r, paint, blend, **where)

    def box(self, centre, half, paint, round=0.01, blend=0.01, **where):
        """Box of half extents `half` with rounded edges."""
        c, h = np.array(centre, float), np.array(half, float)

        def f(p):
            q = np.abs(p - c) - (h - round)
            return np.linalg.norm(np.maximum(q, 0), axis=1) + np.minimum(q.max(1), 0) - round

        self.shape(f, c - h, c + h, paint, blend, **where)

    def ring(self, centre, radius, r, paint, blend=0.01, sx=1.0, sy=1.0, **where):
        """Torus about the local z axis, stretched by sx, sy."""
        c = np.array(centre, float)

        def f(p):
            q = (p - c) / np.array((sx, sy, 1))
            return np.hypot(np.hypot(q[:, 0], q[:, 1]) - radius, q[:, 2]) - r

        e = np.array(((radius + r) * sx, (radius + r) * sy, r))
        self.shape(f, c - e, c + e, paint, blend, **where)

    def loft(self, rings, paint, square=2.4, blend=0.03, fold=None, shell=0.0, gap=None, **where):
        """Solid through superellipse sections (z, rx, ry[, ox, oy]).

        square: 2 is an ellipse, larger is boxier. fold: (count, depth, z0, z1, phase), radial cloth
        folds growing from z0 to z1. shell: hollow skin of that thickness. gap: (x, y, cosine), open
        where the direction from the axis faces (x, y).
        """
        table = np.array([tuple(r) + (0, 0) * (len(r) == 3) for r in rings], float)
        table = table[np.argsort(table[:, 0])]
        z0, z1 = table[0, 0], table[-1, 0]
        zs = np.linspace(z0, z1, SECTION_SAMPLES)
        curve = np.stack([np.interp(zs, table[:, 0], table[:, i]) for i in range(1, 5)], 1)
        for _ in range(10):
            curve[1:-1] = (curve[:-2] + 2 * curve[1:-1] + curve[2:]) / 4

        def f(p):
            z = np.clip(p[:, 2], z0, z1)
            rx, ry, ox, oy = (np.interp(z, zs, curve[:, i]) for i in range(4))
            x, y = p[:, 0] - ox, p[:, 1] - oy
            if fold:
                n, depth, f0, f1, phase = fold
                angle = np.arctan2(y, x)
                grow = depth * np.clip((z - f0) / (f1 - f0), 0, 1)
                wave = np.sin(n * angle + phase) + 0.45 * np.sin((2 * n - 3) * angle + 2.1 * phase + 1)
                rx, ry = rx + grow * wave, ry + grow * wave
            q = (np.abs(x / rx) ** square + np.abs(y / ry) ** square) ** (1 / square)
            d = (q - 1) * np.minimum(rx, ry)
            dz = np.maximum(z0 - p[:, 2], p[:, 2] - z1)
            if shell:
                d = np.abs(d + shell / 2) - shell / 2
            d = np.where(dz > 0, np.hypot(np.maximum(d, 0), dz), np.maximum(d, dz))
            if gap:
                d = np.maximum(d, x * gap[0] + y * gap[1] - gap[2] * np.hypot(x, y))
            return d

        m = (fold[1] * 1.5 if fold else 0) + 0.01
        reach = table[:, 1:3]
        offset = table[:, 3:5]
        low = (*((offset - reach).min(0) - m), z0)
        high = (*((offset + reach).max(0) + m), z1)
        self.shape(f, low, high, paint, blend, **where)

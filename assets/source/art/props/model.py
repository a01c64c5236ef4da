"""A Model: sculpts with their voxel size, and leaves. Paint tests that many props share."""

from dataclasses import dataclass, field

import numpy as np

from clay.sculpt import Sculpt, srgb

SUN = np.array((-0.65, -0.40, 0.64))  # toward the light, for colour painted on leaves

EARTH = dict(
    adobe=('#D9B486', 0.95),
    adobe_pale=('#E9CFA4', 0.95),
    adobe_low=('#B1855A', 0.95),
    copper=('#C4703F', 0.55),
    copper_dark=('#9A4E30', 0.6),
    copper_pale=('#DB9058', 0.5),
    verdigris=('#46898C', 0.6),
    wood=('#6B4A30', 0.85),
    wood_pale=('#8E6842', 0.85),
    dark=('#1E161E', 0.95),
    stone=('#8A8178', 0.92),
    stone_pale=('#A79E90', 0.92),
    stone_dark=('#6B645F', 0.95),
    moss=('#7A8A45', 1.0),
    soil=('#8A6A48', 1.0),
    bark=('#5E442F', 0.95),
    rope=('#C9AE7C', 0.9),
    cloth=('#B5302E', 0.85),
    cloth_pale=('#EBCB8B', 0.85),
    char=('#2A2326', 0.95),
    leaf_core=('#456B3A', 1.0),
    poplar_core=('#4E6C3C', 1.0),
    pot=('#B4663E', 0.8),
    bloom=('#E8A6A0', 0.9),
    signal_fruit=('#D9582E', 0.6),
    steel=('#7E838F', 0.42),
    steel_dark=('#32343F', 0.5),
    bronze=('#B07A3C', 0.42),
)


@dataclass
class Leaves:
    """Small quads with painted colour and the normals of the crown they belong to."""

    vertices: np.ndarray
    quads: np.ndarray
    colour: np.ndarray
    normals: np.ndarray


@dataclass
class Model:
    sculpts: list = field(default_factory=list)
    leaves: list = field(default_factory=list)

    def sculpt(self, step=0.013):
        """A new sculpt of this model with the earth palette and the lights."""
        s = Sculpt()
        for name, (colour, rough) in EARTH.items():
            s.material(
                name,
                colour,
                rough,
                0.35 if name in ('steel', 'steel_dark', 'bronze', 'copper', 'copper_pale') else 0,
            )
        s.material('window', '#FFC870', 0.6, emit=1.1, shade=0)
        s.material('kelbonite', '#3FAFA4', 0.22, emit=0.10, shade=0.8)
        s.material('kelbonite_pale', '#8FE8D4', 0.2, emit=0.22, shade=0.6)
        s.material('signal', '#FF5230', 0.4, emit=1.9, shade=0)
        s.material('panel', '#2F86A4', 0.4, emit=0.42, shade=0.2)
        s.material('beam', '#6FE0FF', 0.4, emit=1.2, shade=0)
        self.sculpts.append((s, step))
        return s


def noise(p, size, seed):
    """Smooth value noise in -1..1 at points p, features about `size` across."""
    q = p / size + np.array((seed * 17.13, seed * 5.71, seed * 9.37))
    cell = np.floor(q).astype(np.int64)
    f = q - cell
    f = f * f * (3 - 2 * f)
    total = 0
    for corner in range(8):
        o = np.array((corner & 1, corner >> 1 & 1, corner >> 2 & 1))
        n = (cell + o) @ np.array((374761393, 668265263, 2147483647 // 7))
        n = (n ^ (n >> 13)) * 1274126177 & 0x7FFFFFFF
        total = total + (n / 0x3FFFFFFF - 1) * np.abs(1 - o - f).prod(-1)
    return total


def patches(size, seed, level):
    """Paint test: where noise exceeds `level`."""
    return lambda q: noise(q, size, seed) > level


def leaves(blobs, seed, count, size, dark, middle, light, hang=0.0, shag=1.12):
    """Leaves over the outside of ellipsoid blobs ((x, y, z), (rx, ry, rz)); colours from dark to light.

    hang: how far they droop; shag: how far out the outermost stand."""
    rng = np.random.default_rng(seed)
    dark, middle, light = (srgb(c) for c in (dark, middle, light))
    centre = np.array([c for c, _ in blobs])
    top = max(c[2] + r[2] for c, r in blobs)
    bottom = min(c[2] - r[2] for c, r in blobs)
    points, normals = [], []
    for c, r in blobs:
        c, r = np.array(c), np.array(r)
        n = int(count * (r[0] * r[1] + r[1] * r[2] + r[0] * r[2]) / 0.12)
        d = rng.normal(size=(n, 3))
        d /= np.linalg.norm(d, axis=1, keepdims=True)
        points.append(c + d * r * rng.uniform(0.9, shag, (n, 1)))
        out = d / r
        normals.append(out / np.linalg.norm(out, axis=1, keepdims=True))
    p, n = np.concatenate(points), np.concatenate(normals)
    outside = np.ones(len(p), bool)
    for c, r in blobs:
        outside &= np.linalg.norm((p - np.array(c)) / np.array(r), axis=1) > 0.86
    p, n = p[outside], n[outside]
    whole = p - centre.mean(0)
    whole /= np.linalg.norm(whole, axis=1, keepdims=True) + 1e-9
    soft = n * 0.7 + whole * 0.5
    soft /= np.linalg.norm(soft, axis=1, keepdims=True)
    side = np.cross(n, rng.normal(size=n.shape))
    side /= np.linalg.norm(side, axis=1, keepdims=True) + 1e-9
    up = np.cross(side, n) + n * rng.uniform(-0.5, 0.5, (len(n), 1)) - np.array((0, 0, hang))
    s = size * rng.uniform(0.6, 1.3, (len(p), 1))
    corners = np.stack((p - up * s, p - side * s * 0.62, p + up * s, p + side * s * 0.62), 1)
    lit = soft @ SUN * 0.5 + 0.5
    height = (p[:, 2] - bottom) / (top - bottom)
    t = np.clip(0.62 * lit + 0.38 * height + rng.normal(0, 0.09, len(p)), 0, 1)[:, None]
    colour = np.where(t < 0.5, dark + (middle - dark) * t * 2, middle + (light - middle) * (t * 2 - 1))
    return Leaves(
        corners.reshape(-1, 3),
        np.arange(len(p) * 4).reshape(-1, 4),
        np.repeat(colour, 4, 0),
        np.repeat(soft, 4, 0),
    )

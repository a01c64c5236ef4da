"""A Model of hard surfaces: lofts, lathes, blades, horns, balls and plates, each with a paint.

Bow to -y, up is +z, starboard -x. A paint is a material of the model or a function (t, a, p) of where a
pixel lies on its part: t along it, a round it in degrees or across it, p its place on the ship (n, 3); it
returns materials, one a pixel (`pick`). So lines stay sharp however coarse the mesh is.
"""

from dataclasses import dataclass, field

import numpy as np

from clay.frames import IDENTITY

CREASE = np.cos(np.radians(48))  # faces that meet at less are rounded into each other


def V(x, y, z):
    return np.array((x, y, z), float)


def pick(other, *choices):
    """Materials a pixel: of the first (condition, material) that holds, else the other."""
    return np.select([c for c, _ in choices], [m for _, m in choices], other)


def spline(keys, at):
    """Monotone cubic through rows (t, v1, v2, ...) at places t: it never overshoots what was drawn."""
    k = np.array(keys, float)
    x, y = k[:, 0], k[:, 1:]
    h = np.diff(x)[:, None]
    d = np.diff(y, axis=0) / h
    m = np.zeros_like(y)
    m[0], m[-1] = d[0], d[-1]
    for i in range(1, len(x) - 1):
        a, b = d[i - 1], d[i]
        w1, w2 = 2 * h[i] + h[i - 1], h[i] + 2 * h[i - 1]
        same = a * b > 0
        m[i] = np.where(same, (w1 + w2) / (w1 / np.where(same, a, 1) + w2 / np.where(same, b, 1)), 0)
    at = np.clip(np.atleast_1d(np.array(at, float)), x[0], x[-1])
    i = np.clip(np.searchsorted(x, at) - 1, 0, len(x) - 2)
    s, u = h[i], ((at - x[i])[:, None]) / h[i]
    v = 1 - u
    return (
        v * v * (1 + 2 * u) * y[i]
        + u * v * v * s * m[i]
        + u * u * (3 - 2 * u) * y[i + 1]
        - u * u * v * s * m[i + 1]
    )


def placed(frame, p):
    return p @ frame[:3, :3].T + frame[:3, 3]


def unit(v):
    v = np.asarray(v, float)
    return v / (np.linalg.norm(v, axis=-1, keepdims=True) + 1e-12)


def corner_normals(points, triangles):
    """A normal for every corner: the mean of the faces round it that meet without a crease."""
    a, b, c = (points[triangles[:, i]] for i in range(3))
    flat = np.cross(b - a, c - a)
    direction = unit(flat)
    vertex = triangles.reshape(-1)
    order = np.argsort(vertex, kind='stable')
    _, starts, counts = np.unique(vertex[order], return_index=True, return_counts=True)
    out = np.zeros((len(vertex), 3))
    for k in np.unique(counts):
        corners = order[starts[counts == k][:, None] + np.arange(k)]
        face = corners // 3
        near = np.einsum('mik,mjk->mij', direction[face], direction[face]) > CREASE
        out[corners] = np.einsum('mij,mjk->mik', near.astype(float), flat[face])
    return unit(out).reshape(-1, 3, 3)


@dataclass
class Part:
    """corners, normals (T, 3, 3) and where they lie on the part (T, 3, 2)."""

    corners: np.ndarray
    normals: np.ndarray
    spots: np.ndarray
    paint: object
    thin: bool


@dataclass
class Model:
    """What a ship is made of: materials, parts; scorches and bites are (x, y, z, radius)."""

    materials: list = field(default_factory=list)
    parts: list = field(default_factory=list)
    scorches: list = field(default_factory=list)
    bites: list = field(default_factory=list)

    def material(self, made):
        """The number by which paints name it."""
        self.materials.append(made)
        return len(self.materials) - 1

    def add(self, points, triangles, spots, paint, frame=IDENTITY, thin=False):
        """A mesh; spots are given a corner. Faces are turned outward unless it is thin."""
        points = placed(frame, np.asarray(points, float))
        triangles, spots = np.asarray(triangles), np.asarray(spots, float)
        a, b, c = (points[triangles[:, i]] - points.mean(0) for i in range(3))
        if not thin and np.einsum('ij,ij->i', a, np.cross(b, c)).sum() < 0:
            triangles, spots = triangles[:, ::-1], spots[:, ::-1]
        self.parts.append(Part(points[triangles], corner_normals(points, triangles), spots, paint, thin))

    def sheet(self, grid, t, a, paint, frame=IDENTITY, round_=True, caps=True, thin=False):
        """A grid of points (rows, columns, 3); round: the last column meets the first, a has one more."""
        m, n = grid.shape[:2]
        i = np.arange(m - 1)[:, None]
        j = np.arange(n if round_ else n - 1)[None, :]
        k = (j + 1) % n
        corner = [(i, j, j), (i, k, j + 1), (i + 1, k, j + 1), (i + 1, j, j)]
        index = [(r * n + c + 0 * (i + j)).reshape(-1) for r, c, _ in corner]
        spot = [
            np.stack((np.asarray(t)[(r + 0 * j).reshape(-1)], np.asarray(a)[(s + 0 * i).reshape(-1)]), -1)
            for r, _, s in corner
        ]
        triangles = [np.stack([index[q] for q in o], -1) for o in ((0, 1, 2), (0, 2, 3))]
        spots = [np.stack([spot[q] for q in o], 1) for o in ((0, 1, 2), (0, 2, 3))]
        if round_ and caps:
            for row, turned in ((0, True), (m - 1, False)):
                first = np.arange(1, n - 1)
                fan = np.stack((0 * first, first, first + 1), -1) + row * n
                fan = fan[:, ::-1] if turned else fan
                triangles.append(fan)
                spots.append(np.broadcast_to((t[row], 90.0), (len(fan), 3, 2)))
        self.add(grid.reshape(-1, 3), np.concatenate(triangles), np.concatenate(spots), paint, frame, thin)

    def loft(self, rings, paint, axis='y', sides=20, power=2.0, frame=IDENTITY):
        """Superellipse sections (t, rx, ry[, ox, oy]) along an axis."""
        angle = np.linspace(0, 360, sides + 1)
        q = np.radians(angle[:-1] + 180 / sides)
        bend = lambda v: np.sign(v) * np.abs(v) ** (2 / power)
        rows = []
        for t, rx, ry, *shift in rings:
            ox, oy = shift or (0, 0)
            x, y = ox + rx * bend(np.cos(q)), oy + ry * bend(np.sin(q))
            z = np.full_like(x, t)
            rows.append(np.stack(dict(x=(z, x, y), y=(x, z, y), z=(x, y, z))[axis], -1))
        self.sheet(np.array(rows), [r[0] for r in rings], angle, paint, frame)

    def lathe(self, profile, paint, sides=40, frame=IDENTITY):
        """A turned body: (radius, z) from below to above; t counts the points of the profile."""
        angle = np.linspace(0, 360, sides + 1)
        q = np.radians(angle[:-1])
        grid = np.array(
            [
                np.stack((max(r, 5e-4) * np.cos(q), max(r, 5e-4) * np.sin(q), np.full_like(q, z)), -1)
                for r, z in profile
            ]
        )
        self.sheet(grid, np.arange(len(profile)), angle, paint, frame)

    def ring(self, profile, paint, sides=48, frame=IDENTITY):
        """A turned body whose profile (radius, z) is a closed loop."""
        self.lathe(list(profile) + [profile[0]], paint, sides, frame)

    def ball(self, radius, paint, at=(0, 0, 0), stretch=(1, 1, 1), rows=14, sides=22, frame=IDENTITY):
        lift = np.linspace(-90, 90, rows + 1)
        angle = np.linspace(0, 360, sides + 1)
        q, e = np.radians(angle[:-1]), np.radians(np.clip(lift, -89.9, 89.9))[:, None]
        grid = np.stack((np.cos(e) * np.cos(q), np.cos(e) * np.sin(q), np.sin(e) + 0 * q), -1)
        self.sheet(grid * radius * np.array(stretch) + np.array(at), lift, angle, paint, frame)

    def tube(self, a, b, r1, r2, paint, sides=14):
        """A rod from a to b with rounded ends."""
        a, b = np.array(a, float), np.array(b, float)
        length = np.linalg.norm(b - a)
        z = (b - a) / length
        x = unit(np.cross(z, (0, 0, 1.0) if abs(z[2]) < 0.9 else (1.0, 0, 0)))
        frame = np.eye(4)
        frame[:3, 0], frame[:3, 1], frame[:3, 2], frame[:3, 3] = x, np.cross(z, x), z, a
        rings = [(0, r1 * 0.7, r1 * 0.7), (min(r1, length) * 0.25, r1, r1)]
        rings += [(length - min(r2, length) * 0.25, r2, r2), (length, r2 * 0.7, r2 * 0.7)]
        self.loft(rings, paint, 'z', sides, frame=frame)

    def box(self, size, paint, at=(0, 0, 0), taper=1.0, frame=IDENTITY):
        x, y, z = (s / 2 for s in size)
        shift = np.eye(4)
        shift[:3, 3] = at
        self.loft(
            [(-z, x * 2**0.5, y * 2**0.5), (z, x * taper * 2**0.5, y * taper * 2**0.5)],
            paint,
            'z',
            4,
            frame=frame @ shift,
        )

    def blade(self, sections, paint, sides=24, frame=IDENTITY):
        """A wing through sections (x, leading y, trailing y, z, thickness); a is degrees round the profile."""
        angle = np.linspace(0, 360, sides + 1)
        q = np.radians(angle[:-1])
        rows = [
            np.stack(
                (
                    np.full_like(q, x),
                    (lead + trail) / 2 - (trail - lead) / 2 * np.cos(q),
                    z + thick / 2 * np.sin(q),
                ),
                -1,
            )
            for x, lead, trail, z, thick in sections
        ]
        self.sheet(np.array(rows), np.linspace(0, 1, len(rows)), angle, paint, frame)

    def horn(self, points, radii, paint, rows=28, sides=16, plates=0, saw=0.14, belly=0.6, frame=IDENTITY):
        """A tapered claw through points with (t, width, height); plates give overlapping scales.

        Returns its centre line and the half axes along it."""
        t = np.linspace(0, 1, rows + 1)
        middle = spline([(s, *p) for s, p in zip(np.linspace(0, 1, len(points)), points)], t)
        half = spline(radii, t)
        ahead = unit(
            middle[np.minimum(np.arange(rows + 1) + 1, rows)] - middle[np.maximum(np.arange(rows + 1) - 1, 0)]
        )
        side = unit(np.cross(ahead, (0, 0, 1.0)))
        up = unit(np.cross(side, ahead))
        grown = half
        if plates:
            grown = half * (1 + saw * (1 - (t * plates) % 1) * 2 - saw)[:, None]
        angle = np.linspace(0, 360, sides + 1)
        q = np.radians(angle[:-1])
        high = np.where(np.sin(q) > 0, np.sin(q), belly * np.sin(q))
        grid = (
            middle[:, None]
            + side[:, None] * (grown[:, :1] * np.cos(q))[..., None]
            + up[:, None] * (grown[:, 1:] * high)[..., None]
        )
        self.sheet(grid, t, angle, paint, frame)
        return placed(frame, middle), half

    def tiles(self, items, paint, height=0.006, frame=IDENTITY):
        """Small raised plates (place, normal, along, length, width); t is the number of each."""
        points, triangles, spots = [], [], []
        for i, (p, n, along, length, width) in enumerate(items):
            n = unit(n)
            along = unit(np.asarray(along, float) - n * (np.asarray(along, float) @ n))
            side, base = np.cross(n, along), len(points)
            for z in (-0.008, height):
                for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                    points.append(p + along * (x * length / 2) + side * (y * width / 2) + n * z)
            for quad in ((4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7), (3, 2, 1, 0)):
                for o in ((0, 1, 2), (0, 2, 3)):
                    triangles.append([base + quad[k] for k in o])
                    spots.append([(i, 0.0)] * 3)
        if points:
            self.add(points, triangles, spots, paint, frame)

    def shell(self, form, paint, rows=72, sides=64, frame=IDENTITY):
        """A hull along y from a Shell; t is y, a degrees round it (90 is the top)."""
        s = np.linspace(0, 1, rows + 1)
        y = form.bow + (form.stern - form.bow) * (0.6 * s + 0.4 * (1 - np.cos(np.pi * s)) / 2)
        angle = np.linspace(0, 360, sides + 1)
        grid = form.at(y[:, None], np.radians(angle[None, :-1]))
        self.sheet(grid, y, angle, paint, frame)


class Shell:
    """Sections along y: (y, half width, height above, depth below, centre z, sharpness).

    Sharpness of the section: 1 an ellipse, 2 a lens with a knife edge, 0.6 boxy."""

    def __init__(self, keys):
        self.keys = [(*k, 0, 1) if len(k) == 4 else (*k, 1) if len(k) == 5 else k for k in keys]
        self.bow, self.stern = keys[0][0], keys[-1][0]

    def at(self, y, angle):
        """Points of the hull at y and angle (radians), broadcast."""
        y, angle = np.broadcast_arrays(np.asarray(y, float), np.asarray(angle, float))
        w, top, below, z, p = np.moveaxis(spline(self.keys, y.reshape(-1)).reshape(*y.shape, 5), -1, 0)
        c, s = np.cos(angle), np.sin(angle)
        x = w * np.sign(c) * np.abs(c) ** np.minimum(1, p)
        return np.stack((x, y, z + np.where(s > 0, top, -below) * np.abs(s) ** p), -1)

    def normal(self, y, angle):
        e = 0.004
        n = np.cross(
            self.at(y, angle + e) - self.at(y, angle - e), self.at(y + e, angle) - self.at(y - e, angle)
        )
        n = unit(n)
        return n if n @ V(np.cos(angle), 0, np.sin(angle)) > 0 else -n

    def row(self, y0, y1, count, angle, length, width, both=True):
        """Places for plates along the hull, on both sides."""
        items = []
        for i in range(count):
            y = y0 + (y1 - y0) * (i + 0.5) / count
            for a in (angle, 180 - angle) if both else (angle,):
                q = np.radians(a)
                items.append(
                    (
                        self.at(y, q),
                        self.normal(y, q),
                        self.at(y + 0.02, q) - self.at(y - 0.02, q),
                        length,
                        width,
                    )
                )
        return items

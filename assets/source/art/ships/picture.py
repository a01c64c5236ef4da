"""A Model seen from the board: traced, painted pixel by pixel, then lit."""

from dataclasses import dataclass

import numpy as np
from PIL import Image

from raster import camera, engine
from ships import damage, plating

OPEN_SIDE, OPEN_WAYS = 320, 26
GLEAM = 0.55  # how much a convex edge catches and a crevice loses


@dataclass
class Solid:
    """A Model ready to be looked at: corners of all parts, and how open they lie."""

    model: object
    place: np.ndarray
    normals: np.ndarray
    spots: np.ndarray
    owner: np.ndarray  # part of a triangle
    maps: tuple

    @property
    def triangles(self):
        return np.arange(len(self.place), dtype=np.int32).reshape(-1, 3)


def solid_of(model):
    corners = [p.corners.reshape(-1, 3) for p in model.parts]
    place = np.concatenate(corners)
    owner = np.repeat(np.arange(len(model.parts)), [len(p.corners) for p in model.parts])
    triangles = np.arange(len(place), dtype=np.int32).reshape(-1, 3)
    return Solid(
        model,
        place,
        np.concatenate([p.normals.reshape(-1, 3) for p in model.parts]),
        np.concatenate([p.spots.reshape(-1, 2) for p in model.parts]),
        owner,
        open_maps(place, triangles),
    )


def ways(count):
    """Directions spread evenly over the sphere."""
    i = np.arange(count) + 0.5
    z = 1 - 2 * i / count
    a = np.pi * (1 + 5**0.5) * i
    r = np.sqrt(1 - z * z)
    return np.stack((r * np.cos(a), r * np.sin(a), z), -1)


def open_maps(place, triangles):
    """Depth maps from all sides, by which a point knows how much sky it sees."""
    low, high = place.min(0), place.max(0)
    centre, radius = (low + high) / 2, np.linalg.norm(high - low) / 2 + 0.02
    k = OPEN_SIDE / (2 * radius)
    depths, frames, toward = [], [], ways(OPEN_WAYS)
    for ray in toward:
        x = np.cross(ray, (0, 0, 1.0))
        x /= np.linalg.norm(x)
        rows = np.stack((x * k, np.cross(x, ray) * k, -ray))
        shift = np.array((OPEN_SIDE / 2, OPEN_SIDE / 2, 0)) - rows @ centre
        depths.append(engine.depth_map(place @ rows.T + shift, triangles, OPEN_SIDE, OPEN_SIDE))
        frames.append(np.hstack((rows, shift[:, None])))
    return np.stack(depths), engine.floats(frames), toward, 1.3 * 2 * radius / OPEN_SIDE


def inner(values, triangle, u, v):
    """Attribute of corners inside their triangles."""
    a, b, c = (values[k::3][triangle] for k in range(3))
    return a * u + b * v + c * (1 - u - v)


def painted(solid, part, spots, p, state, fine):
    """Colour and surface a pixel, lamps that went out darkened."""
    model = solid.model
    material = np.zeros(len(p), int)
    for i in np.unique(part):
        at = (part == i).nonzero()[0]
        paint = model.parts[i].paint
        material[at] = paint(spots[at, 0], spots[at, 1], p[at]) if callable(paint) else paint
    colour, surface = np.zeros((len(p), 3)), np.zeros((len(p), 3))
    for m in np.unique(material):
        at = (material == m).nonzero()[0]
        made = model.materials[m]
        colour[at], surface[at] = plating.evaluate(made, p[at], fine)
        if made.dies and state != 'whole':
            out = at[damage.dims(state, spots[at, 0], p[at])]
            colour[out], surface[out] = damage.DEAD, (0.5, 0, 0)
    return colour, surface


def gleam(normal, depth, covered, view):
    """How much edges catch light, -1..1 a pixel: convex ones gain, hollows lose."""
    side = np.array((1.0, 0, 0))
    up = np.cross(view, side)
    total = np.zeros(covered.shape)
    for step, axis, along in ((2, 1, side), (2, 0, -up)):
        n = normal @ along
        ahead, behind = np.roll(n, -step, axis), np.roll(n, step, axis)
        far = np.abs(np.roll(depth, -step, axis) - np.roll(depth, step, axis)) > 0.05
        total += np.where(far, 0, ahead - behind)
    return np.where(covered, np.clip(total, -1, 1), 0)


def take(solid, turned, look, light, state='whole', fine=False):
    """(picture RGBA, glow RGB or None) of a Solid under a frame of rotation and scale, at twice the built size."""
    width, height = look.size
    r = turned[:3, :3]
    spin = r / np.linalg.norm(r[:, 0])
    world = solid.place @ r.T + turned[:3, 3]
    screen, triangles = look.project(world), solid.triangles
    bites = engine.floats(np.reshape(solid.model.bites, (-1, 4)))
    owner, where = engine.trace(screen, triangles, solid.place, bites, look.size)
    covered = owner >= 0
    triangle = owner[covered]
    u, v = where[covered][:, :1], where[covered][:, 1:]
    p, spots = inner(solid.place, triangle, u, v), inner(solid.spots, triangle, u, v)
    n = inner(solid.normals, triangle, u, v)
    n /= np.linalg.norm(n, axis=1, keepdims=True) + 1e-9
    part = solid.owner[triangle]
    corner = solid.place.reshape(-1, 3, 3)[triangle]
    flat = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    averted = flat @ (look.view @ spin) < 0
    thin = np.array([q.thin for q in solid.model.parts])[part]
    n[averted] *= -1
    colour, surface = painted(solid, part, spots, p, state, fine)
    if solid.model.scorches:
        damage.scorch(solid.model, p, colour, surface)
    if solid.model.bites:
        damage.torn(solid.model, p, colour, surface, averted & ~thin)
    maps, frames, toward, bias = solid.maps
    hidden = engine.openness(p, n, maps, frames, toward, bias)
    turned_n = n @ spin.T
    full_n, full_d = np.zeros((height, width, 3)), np.full((height, width), 1e3)
    full_n[covered] = turned_n
    full_d[covered] = inner(world, triangle, u, v) @ look.view
    edge = gleam(full_n, full_d, covered, look.view)[covered] * GLEAM
    dark = surface[:, 2] > 0
    colour = np.where(dark[:, None], colour, colour * (1 + edge)[:, None])
    colour = np.where((dark | (edge <= 0))[:, None], colour, colour + (1 - colour) * (edge * 0.25)[:, None])
    soup = camera.Soup(world, None, None, None, triangles)
    out = engine.light_points(
        inner(world, triangle, u, v),
        turned_n,
        colour,
        np.concatenate((surface, hidden[:, None] ** 1.25), -1),
        look.view,
        light,
        camera.shadows(soup, light),
    )
    picture, glow = np.zeros((height, width, 4)), np.zeros((height, width, 3))
    picture[covered] = np.concatenate((np.clip(out, 0, 1.6), np.ones((len(out), 1))), -1)
    glow[covered] = colour * surface[:, 2:]
    small = camera.shrunk(picture, camera.OVERSAMPLE)
    alpha = small[..., 3:]
    rgb = camera.encoded(small[..., :3] / np.maximum(alpha, 1e-4))
    bytes_ = (np.concatenate((rgb, alpha), -1) * 255 + 0.5).astype(np.uint8)
    lit = (np.clip(camera.shrunk(glow, camera.OVERSAMPLE), 0, 1) * 255 + 0.5).astype(np.uint8)
    return Image.fromarray(bytes_, 'RGBA'), Image.fromarray(lit, 'RGB') if lit.max() >= 8 else None

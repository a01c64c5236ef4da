"""An orthographic look at a soup of triangles, its shadows, and the picture written as PNG."""

import math
import os
from dataclasses import dataclass

import numpy as np
from PIL import Image

from clay.mesh import OCCLUSION_STEP, field, painted, shell
from raster import engine

SUPERSAMPLE = 2  # raw pictures are twice the built size
OVERSAMPLE = 2  # and every pixel of them is the mean of this squared
SHADOW_SIDE = 640
SHADOW_SPREAD = ((0.1, 0.8), (0.75, -0.3), (-0.7, 0.2), (-0.15, -0.75))


@dataclass
class Soup:
    """Triangles with everything that light needs at each vertex."""

    world: np.ndarray
    normals: np.ndarray
    colour: np.ndarray
    surface: np.ndarray
    triangles: np.ndarray

    def moved(self, frame):
        """The soup under a 4x4 frame of rotation, uniform scale and shift."""
        r = frame[:3, :3]
        turn = r / np.linalg.norm(r[:, 0])
        world = self.world @ r.T + frame[:3, 3]
        return Soup(world, self.normals @ turn.T, self.colour, self.surface, self.triangles)


def joined(soups):
    starts = np.cumsum([0] + [len(s.world) for s in soups])
    parts = [
        np.concatenate([getattr(s, f) for s in soups]) for f in ('world', 'normals', 'colour', 'surface')
    ]
    triangles = np.concatenate([s.triangles + at for s, at in zip(soups, starts)]).astype(np.int32)
    return Soup(*parts, triangles)


def triangles_of(quads):
    return np.concatenate((quads[:, :3], quads[:, (0, 2, 3)])).astype(np.int32)


def soup_of(sculpt, steps, tall=1.7, ready=None):
    """Mesh every group of a sculpt (steps: group to voxel size); `ready` holds shells already in their place."""
    occlusion, soups = field(sculpt, None, OCCLUSION_STEP), []
    for group, step in steps.items():
        if any(p.group == group and not p.cut for p in sculpt.primitives):
            form = ready[group] if ready and group in ready else shell(sculpt, group, step)
            m = painted(form, sculpt.materials, occlusion, tall)
            soups.append(Soup(m.vertices, m.normals, m.colour, m.surface, triangles_of(m.quads)))
    return joined(soups)


def leaf_soup(leaves):
    surface = np.tile((1.0, 0.0, 0.0, 0.85), (len(leaves.vertices), 1))
    return Soup(leaves.vertices, leaves.normals, leaves.colour, surface, triangles_of(leaves.quads))


@dataclass(frozen=True)
class Camera:
    """Looks north and down by `elevation` degrees; the world's origin falls on `anchor` of the cell."""

    elevation: float
    cell: tuple
    anchor: tuple
    pixels_per_unit: float

    @property
    def size(self):
        k = SUPERSAMPLE * OVERSAMPLE
        return self.cell[0] * k, self.cell[1] * k

    @property
    def view(self):
        e = math.radians(self.elevation)
        return np.array((0, -math.cos(e), math.sin(e)))

    def project(self, world):
        e = math.radians(self.elevation)
        width, height = self.size
        k = self.pixels_per_unit * SUPERSAMPLE * OVERSAMPLE
        up = np.array((0, math.sin(e), math.cos(e)))
        x = world[:, 0] * k + self.anchor[0] * width
        y = self.anchor[1] * height - world @ up * k
        return np.stack((x, y, -(world @ self.view)), 1)


def shadows(soup, light):
    """Depth maps from the shadowing sun and close around it: their mean has soft edges."""
    low, high = soup.world.min(0), soup.world.max(0)
    centre, radius = (low + high) / 2, np.linalg.norm(high - low) / 2 + 0.02
    main = light.suns[0, :3]
    aside = np.cross(main, (0, 0, 1.0))
    aside /= np.linalg.norm(aside)
    above = np.cross(aside, main)
    spread = math.tan(math.radians(light.softness))
    k = SHADOW_SIDE / (2 * radius)
    depths, frames = [], []
    for a, b in SHADOW_SPREAD:
        ray = main + (aside * a + above * b) * spread
        ray /= np.linalg.norm(ray)
        x = np.cross(ray, above)
        x /= np.linalg.norm(x)
        rows = np.stack((x * k, np.cross(x, ray) * k, -ray))
        shift = np.array((SHADOW_SIDE / 2, SHADOW_SIDE / 2, 0)) - rows @ centre
        depths.append(engine.depth_map(soup.world @ rows.T + shift, soup.triangles, SHADOW_SIDE, SHADOW_SIDE))
        frames.append(np.hstack((rows, shift[:, None])))
    bias = 1.6 * 2 * radius / SHADOW_SIDE + 0.006
    return np.stack(depths), engine.floats(frames), bias


def encoded(linear):
    c = np.clip(linear, 0, 1)
    return np.where(c <= 0.0031308, c * 12.92, 1.055 * c ** (1 / 2.4) - 0.055)


def shrunk(a, k):
    return sum(a[i::k, j::k] for i in range(k) for j in range(k)) / k**2


def take(soup, camera, light):
    """(picture RGBA, glow RGB or None) as PIL images, at twice the built size."""
    picture, glow = engine.shade(
        camera.project(soup.world),
        soup.triangles,
        soup,
        camera.view,
        light,
        shadows(soup, light),
        camera.size,
    )
    covered = picture[..., 3:]
    colour = np.clip(picture[..., :3], 0, 1.6) * covered
    small = shrunk(np.concatenate((colour, covered), -1), OVERSAMPLE)
    alpha = small[..., 3:]
    rgb = encoded(small[..., :3] / np.maximum(alpha, 1e-4))
    bytes_ = (np.concatenate((rgb, alpha), -1) * 255 + 0.5).astype(np.uint8)
    light_ = (np.clip(shrunk(glow, OVERSAMPLE), 0, 1) * 255 + 0.5).astype(np.uint8)
    return Image.fromarray(bytes_, 'RGBA'), Image.fromarray(light_, 'RGB') if light_.max() >= 8 else None


def path_of(folder, name, kind=''):
    return os.path.join(folder, name.replace('/', '__') + kind + '.png')


def write(folder, name, picture, glow):
    """The glow first: a frame counts as rendered once its picture is there."""
    if glow:
        glow.save(path_of(folder, name, '__glow'), compress_level=1)
    picture.save(path_of(folder, name), compress_level=1)


def rendered(folder, name):
    """Whether that frame was rendered already."""
    return os.path.exists(path_of(folder, name))

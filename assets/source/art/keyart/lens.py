"""A perspective look at a scene: picture, glow and mist, as wide as asked for."""

from dataclasses import dataclass

import numpy as np
from PIL import Image

from raster import camera, engine

OVERSAMPLE = 2
SHADOW_SIDE = 2600
SHADOW_SPREAD = ((0, 0), (0.9, 0.4), (-0.5, -0.8))
FILM = 36.0  # millimetres wide
NEAREST = 0.6


@dataclass(frozen=True)
class Lens:
    eye: tuple
    look: tuple
    focal: float
    size: tuple

    @property
    def axes(self):
        """Right, up and forward as rows."""
        forward = np.array(self.look, float) - np.array(self.eye, float)
        forward /= np.linalg.norm(forward)
        right = np.cross(forward, (0, 0, 1.0))
        right /= np.linalg.norm(right)
        return np.stack((right, np.cross(right, forward), forward))

    def project(self, world):
        """Pixels of the oversampled picture, and distance along the look."""
        x, y, z = ((world - np.array(self.eye)) @ self.axes.T).T
        width, height = (n * OVERSAMPLE for n in self.size)
        k = self.focal / FILM * width / np.maximum(z, 1e-3)
        return np.stack((width / 2 + x * k, height / 2 - y * k, z), 1)


def shadows(soup, light, centre, radius):
    """Depth maps from the sun over what lies within `radius` of `centre`."""
    main = light.suns[0, :3]
    aside = np.cross(main, (0, 0, 1.0))
    aside /= np.linalg.norm(aside)
    above = np.cross(aside, main)
    k = SHADOW_SIDE / (2 * radius)
    spread = np.tan(np.radians(light.softness))
    depths, frames = [], []
    for a, b in SHADOW_SPREAD:
        ray = main + (aside * a + above * b) * spread
        ray /= np.linalg.norm(ray)
        x = np.cross(ray, above)
        x /= np.linalg.norm(x)
        rows = np.stack((x * k, np.cross(x, ray) * k, -ray))
        shift = np.array((SHADOW_SIDE / 2, SHADOW_SIDE / 2, 0)) - rows @ np.array(centre, float)
        depths.append(engine.depth_map(soup.world @ rows.T + shift, soup.triangles, SHADOW_SIDE, SHADOW_SIDE))
        frames.append(np.hstack((rows, shift[:, None])))
    return np.stack(depths), engine.floats(frames), 3.0 / k + 0.008


def take(soup, lens, light, centre, radius, mist):
    """(picture RGBA, glow RGB, mist L) of a soup; mist: where haze begins, and how deep it is."""
    width, height = (n * OVERSAMPLE for n in lens.size)
    screen = lens.project(soup.world)
    ahead = (screen[:, 2] > NEAREST)[soup.triangles].all(1)
    triangles = np.ascontiguousarray(soup.triangles[ahead])
    maps = shadows(soup, light, centre, radius)
    picture, glow = engine.shade(screen, triangles, soup, lens.eye, light, maps, (width, height), near=True)
    distance = engine.depth_map(screen, triangles, width, height)
    covered = picture[..., 3:]
    haze = np.clip((distance[..., None] - mist[0]) / mist[1], 0, 1)
    layers = np.concatenate((np.clip(picture[..., :3], 0, 1.8) * covered, covered, haze * covered), -1)
    small = camera.shrunk(layers, OVERSAMPLE)
    alpha = small[..., 3:4]
    rgb = camera.encoded(small[..., :3] / np.maximum(alpha, 1e-4))

    def image(a, mode):
        return Image.fromarray((np.clip(a, 0, 1) * 255 + 0.5).astype(np.uint8).squeeze(), mode)

    return (
        image(np.concatenate((rgb, alpha), -1), 'RGBA'),
        image(camera.shrunk(glow, OVERSAMPLE), 'RGB'),
        image(small[..., 4:] / np.maximum(alpha, 1e-4), 'L'),
    )

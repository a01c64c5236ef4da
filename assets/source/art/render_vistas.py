"""python3 render_vistas.py RAW OUT [SCENE ...]: the wide pictures of space, keyart-SCENE.webp.

The ships of a scene are kept in RAW; only what is missing is rendered again.
"""

import dataclasses
import math
import os
import sys
import time

import numpy as np
from PIL import Image

from clay.frames import move, turn
from finish import grade
from finish_space import edge_lit, softly_glowing
from keyart.effects import EFFECTS, Canvas, padded_blur
from keyart.vistas import VISTAS, Sprite
from raster import camera, light
from raster.light import sun
from ships import fleet, picture
from space.catalogue import BODIES
from space.nebula import nebula

SIZE = (1280, 720)
QUALITY = 84
FRONT = 270
# colour of its light, half its width and where it leaves the ship, in units of the model
ENGINES = dict(
    enterprise=((0.15, 0.5, 1.0), 0.055, ((-0.67, 1.3, -0.18), (0.67, 1.3, -0.18), (0, 1.15, 0.01))),
    shuttle=((0.2, 0.5, 1.0), 0.045, ((-0.26, 0.45, -0.06), (0.26, 0.45, -0.06))),
    scoutship=((0.2, 0.95, 0.8), 0.035, ((0, 0.62, 0),)),
    yacht=((0.2, 0.6, 1.0), 0.04, ((-0.09, 0.58, 0), (0.09, 0.58, 0))),
    raider=((1, 0.5, 0.15), 0.06, ((0, 0.66, 0.01),)),
)
ROOM = 1.5  # side of a sprite's cell in lengths of its ship


@dataclasses.dataclass(frozen=True)
class Eye:
    """Looks north and down from `far` away at the origin, which falls on the middle of a square cell."""

    elevation: float
    side: int
    far: float
    pixels: float  # a unit at the origin

    @property
    def size(self):
        k = self.side * camera.OVERSAMPLE
        return k, k

    @property
    def view(self):
        e = math.radians(self.elevation)
        return np.array((0, -math.cos(e), math.sin(e)))

    def project(self, world):
        e = math.radians(self.elevation)
        up = np.array((0, math.sin(e), math.cos(e)))
        away = self.far - world @ self.view
        k = self.pixels * camera.OVERSAMPLE * self.far / away
        middle = self.size[0] / 2
        return np.stack((middle + world[:, 0] * k, middle - world @ up * k, -100 / away), 1)


def lit(sprite):
    """The light of space, and what fire adds from below right."""
    fire = sun(-40, -12, '#FF7A28', 3.4 * sprite.ember)
    return dataclasses.replace(light.SPACE, suns=np.concatenate((light.SPACE.suns, fire[None])))


def stance(sprite):
    """(model, frame, eye) of a ship or rock, its length as on the canvas."""
    if sprite.what in BODIES:
        body = BODIES[sprite.what]
        model, middle, axis = body.build(body.seed), 0.0, 0
    else:
        kind = fleet.FLEET[sprite.what]
        model, middle, axis = kind.build(sprite.state), kind.centre, 1
    along = np.concatenate([part.corners[..., axis].reshape(-1) for part in model.parts])
    length = along.max() - along.min()
    frame = turn(z=sprite.yaw - FRONT) @ turn(y=sprite.roll) @ move(0, -middle)
    side = int(sprite.length * ROOM / 2) * 2
    return model, frame, Eye(sprite.tilt, side, sprite.near * length, sprite.length / length)


def wakes(canvas, sprite):
    """Light that trails from every engine, drawn behind the ship."""
    _, frame, look = stance(sprite)
    colour, wide, engines = ENGINES[sprite.what]
    for engine in engines:
        ends = np.array((engine, np.array(engine) + (0, sprite.trail, 0)))
        spots = look.project(ends @ frame[:3, :3].T + frame[:3, 3])[:, :2] / camera.OVERSAMPLE - look.side / 2
        at, toward = (tuple((sprite.x, sprite.y) + spot / SIZE) for spot in spots)
        EFFECTS['wake'](canvas, at, toward, wide * look.pixels, colour)


def sprite_of(raw, name, sprite):
    path = camera.path_of(raw, name)
    if not os.path.exists(path):
        model, frame, look = stance(sprite)
        solid = picture.solid_of(model)
        camera.write(raw, name, *picture.take(solid, frame, look, lit(sprite), sprite.state, fine=True))
    glow = camera.path_of(raw, name, '__glow')
    image = edge_lit(grade(Image.open(path).convert('RGBA'), 1.1, 1.1, (2, 3, 7)), 0.35)
    return softly_glowing(image, Image.open(glow).convert('RGB'), 0.5, 7) if os.path.exists(glow) else image


def graded(colours, seed):
    """Halation round what is bright, a darker edge, a breath of grain."""
    h, w = colours.shape[:2]
    y, x = np.mgrid[0:h, 0:w]
    bright = np.clip(colours - 0.72, 0, 1).astype(np.float32)
    halo = padded_blur(bright, 15) * np.array((1.2, 0.8, 0.55))
    out = 1 - (1 - colours) * (1 - np.clip(halo, 0, 1))
    out = out * (1 - 0.30 * (((x / w - 0.5) / 0.7) ** 2 + ((y / h - 0.5) / 0.72) ** 2))[..., None]
    out = out + np.random.default_rng(seed).normal(0, 0.006, (h, w, 1))
    return np.clip(out, 0, 1)


def composed(raw, name, vista):
    canvas = Canvas(nebula(vista.gas, *SIZE))
    for i, layer in enumerate(vista.layers):
        if isinstance(layer, Sprite):
            image = sprite_of(raw, 'vista/%s/%d' % (name, i), layer)
            if layer.trail:
                wakes(canvas, layer)
            canvas.over(image, (layer.x, layer.y), 1.0, layer.fog, layer.shine)
        else:
            EFFECTS[layer.kind](canvas, **layer.values)
    return graded(canvas.colours * np.array(vista.warmth), vista.gas.seed)


def main():
    raw, out, *names = sys.argv[1:]
    os.makedirs(raw, exist_ok=True)
    for name in names or VISTAS:
        start = time.time()
        picture_ = Image.fromarray((composed(raw, name, VISTAS[name]) * 255 + 0.5).astype(np.uint8))
        picture_.save(os.path.join(out, 'keyart-%s.webp' % name), quality=QUALITY, method=6)
        print('%s %.1fs' % (name, time.time() - start), flush=True)


if __name__ == '__main__':
    main()

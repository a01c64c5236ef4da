"""python3 render_props.py RAW all|NAME ...: props with the ground camera, and their masks for the painter's shadows."""

import json
import math
import sys
import time

import numpy as np

from clay.frames import scale
from props.catalogue import PROPS
from raster import camera, engine, light

HEX_WIDTH = 192  # pixels a hex is wide in the built frames
PIXELS_PER_UNIT = HEX_WIDTH / math.sqrt(3)
ELEVATION = math.degrees(math.asin(88 * 1.5 / (1.5 * PIXELS_PER_UNIT)))  # 52.55
BOARD_PER_UNIT = 128 / math.sqrt(3)  # plan pixels of the board
HEIGHT_PER_UNIT = BOARD_PER_UNIT * math.cos(math.radians(ELEVATION))  # pixels of height on the picture
SIDE = 24  # of a mask
FINE = 6  # samples a side of its cells
LOW = 0.07  # what begins below this stands on the ground


def soup_of(prop):
    model = prop.build(prop.seed)
    parts = [camera.soup_of(sculpt, dict(body=step), tall=0.9) for sculpt, step in model.sculpts]
    parts += [camera.leaf_soup(leaves) for leaves in model.leaves]
    return camera.joined(parts).moved(scale(prop.scale))


def mask_of(soup):
    """Radius and height in pixels of the board, and where the prop begins and ends over a small square."""
    radius = np.abs(soup.world[:, :2]).max() + 0.02
    side = SIDE * FINE
    k = side / (2 * radius)
    x, y, z = soup.world.T
    plan = np.stack((x * k + side / 2, side / 2 - y * k), 1)
    above = -engine.depth_map(np.hstack((plan, -z[:, None])), soup.triangles, side, side)
    below = engine.depth_map(np.hstack((plan, z[:, None])), soup.triangles, side, side)
    stands = below < 1e8
    above = np.where(stands, above, 0)
    below = np.where(stands & (below > LOW), below, np.where(stands, 0, soup.world[:, 2].max()))

    def cells(a):
        """The median of every cell: thin twigs count little."""
        return np.sort(a.reshape(SIDE, FINE, SIDE, FINE).transpose(0, 2, 1, 3).reshape(SIDE, SIDE, -1), -1)[
            ..., FINE * FINE // 2
        ]

    top, base = cells(above), cells(below)
    height = top.max()

    def digits(a):
        return [
            ''.join('%x' % v for v in row) for row in np.clip(np.round(a / height * 15), 0, 15).astype(int)
        ]

    return dict(
        radius=round(float(radius * BOARD_PER_UNIT), 1),
        height=round(float(height * HEIGHT_PER_UNIT), 1),
        mask=dict(side=SIDE, top=digits(top), base=digits(base)),
    )


def main():
    raw, *names = sys.argv[1:]
    for name in PROPS if names == ['all'] else names:
        if camera.rendered(raw, name):
            continue
        start, prop = time.time(), PROPS[name]
        soup = soup_of(prop)
        look = camera.Camera(ELEVATION, prop.cell, prop.anchor, PIXELS_PER_UNIT)
        with open(camera.path_of(raw, name)[:-4] + '.json', 'w', encoding='utf8') as f:
            json.dump(mask_of(soup) if prop.casts else dict(radius=0, height=0), f)
        camera.write(raw, name, *camera.take(soup, look, light.GROUND))
        print('%s %.1fs' % (name, time.time() - start), flush=True)


if __name__ == '__main__':
    main()

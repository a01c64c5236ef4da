"""python3 render_keyart.py RAW [SCENE ...]: the wide pictures with their depth as mist."""

import math
import sys
import time

import numpy as np

from clay.frames import move, scale, turn
from figures import column, officer, probes
from keyart import land, lens
from keyart.scenes import SCENES
from props.catalogue import PROPS
from raster import camera

FRONT = 270
NEAR_STEPS = dict(body=0.005, head=0.0042, hair=0.0055, gear=0.006)  # finer than on the board
FINE_WITHIN = 9.0  # of the eye
STATURE = 0.95  # of the columns' people beside the cast


def stand(scene, x, y, yaw, size, lift=0.0):
    """A frame on the land; yaw is the way it faces."""
    z = float(land.height(scene.land, np.array([float(x)]), np.array([float(y)]))[0])
    return move(x, y, z + lift) @ turn(z=yaw - FRONT) @ scale(size)


def people(scene):
    for unit, pose, x, y, yaw in scene.people:
        sculpt, size, _ = officer.officer(unit, pose)
        near = math.dist((x, y), scene.lens.eye[:2]) < FINE_WITHIN
        yield camera.soup_of(sculpt, NEAR_STEPS if near else officer.STEPS).moved(
            stand(scene, x, y, yaw, size)
        )


def walkers(scene):
    for i, (variant, person, off, y, aside) in enumerate(scene.walkers):
        villager = column.VARIANTS[variant][person]
        here, there = (float(land.path_x(scene.land, np.array(v))) for v in (y, y + 0.8))
        ahead = math.degrees(math.atan2(0.8, there - here))
        frame = stand(scene, here + off, y, ahead + aside, villager.scale * STATURE, 0.03 * (i % 2))
        yield camera.soup_of(column.sculpt(villager), column.STEPS, tall=1.75).moved(frame)


def machines(scene):
    for unit, pose, x, y, z, yaw, size in scene.machines:
        sculpt, k = probes.probe(unit, pose)
        yield camera.soup_of(sculpt, probes.STEPS).moved(
            move(x, y, z) @ turn(z=yaw - FRONT) @ scale(size * k)
        )


def scenery(scene):
    built = {}
    for name, x, y, yaw, size in scene.props:
        if name not in built:
            model = PROPS[name].build(PROPS[name].seed)
            parts = [camera.soup_of(sculpt, dict(body=step), tall=0.9) for sculpt, step in model.sculpts]
            built[name] = camera.joined(parts + [camera.leaf_soup(leaves) for leaves in model.leaves])
        yield built[name].moved(stand(scene, x, y, yaw + FRONT, size))


def soil(scene):
    """The land as a soup, with normals from its own slope."""
    vertices, quads, colour, surface = land.ground(scene.land)
    corners = vertices[quads]
    flat = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
    normals = np.zeros_like(vertices)
    for i in range(4):
        np.add.at(normals, quads[:, i], flat)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-9
    surface = np.hstack((surface, np.ones((len(surface), 1))))
    return camera.Soup(vertices, normals, colour, surface, camera.triangles_of(quads))


def main():
    raw, *names = sys.argv[1:]
    for name in names or SCENES:
        if camera.rendered(raw, name):
            continue
        start, scene = time.time(), SCENES[name]
        parts = [soil(scene), camera.leaf_soup(land.meadow(scene.land))]
        for group in (people, walkers, machines, scenery):
            parts += group(scene)
        soup = camera.joined(parts)
        picture, glow, mist = lens.take(soup, scene.lens, scene.light, *scene.shadow, scene.air.mist)
        glow.save(camera.path_of(raw, name, '__glow'))
        mist.save(camera.path_of(raw, name, '__mist'))
        picture.save(camera.path_of(raw, name))
        print('%s %d triangles, %.1fs' % (name, len(soup.triangles), time.time() - start), flush=True)


main()

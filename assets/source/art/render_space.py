"""python3 render_space.py RAW all|NAME ...: what stands in space. A name is a ship's kind, or a frame of another body."""

import sys
import time

import numpy as np

from clay.frames import move, turn
from raster import camera, light
from ships import fleet, picture
from ships.collector import SAIL_STEPS
from space import worlds
from space.catalogue import BODIES

FRONT = 270  # ships are built with the bow down the y axis
ELEVATION = 46.0
CENTRE = (0.5, 0.5)
CARD, CARD_MARGIN = (240, 180), 20  # built pixels
CARD_ELEVATION, CARD_YAW, CARD_ROLL = 36.0, 30.0, 6.0
SAILS_YAW = 180.0  # bow to the west: the drive boom shows at the right


def render_ship(raw, kind, states=fleet.STATES, headings=range(fleet.HEADINGS)):
    ship = fleet.FLEET[kind]
    look = camera.Camera(ELEVATION, (ship.cell, ship.cell), CENTRE, ship.pixels)
    for state in states:
        names = {h: 'ship/%s/%s/%d' % (kind, state, h) for h in headings}
        todo = {h: name for h, name in names.items() if not camera.rendered(raw, name)}
        if not todo:
            continue
        start = time.time()
        solid = picture.solid_of(ship.build(state))
        built = time.time()
        for h, name in todo.items():
            frame = turn(z=30 * h - FRONT) @ move(0, -ship.centre)
            camera.write(raw, name, *picture.take(solid, frame, look, light.SPACE, state))
        each = (time.time() - built) / len(todo)
        print('%s %s built %.1fs, a frame %.2fs' % (kind, state, built - start, each), flush=True)


def render_sails(raw, states=fleet.STATES, steps=range(1, SAIL_STEPS + 1)):
    """The collector's sails on their way: it neither moves nor turns, so they are drawn in one heading."""
    ship = fleet.FLEET['collector']
    look = camera.Camera(ELEVATION, (ship.cell, ship.cell), CENTRE, ship.pixels)
    for state in states:
        for sails in steps:
            name = 'ship/collector/%s/sails%d' % (state, sails)
            if camera.rendered(raw, name):
                continue
            start = time.time()
            solid = picture.solid_of(ship.build(state, sails))
            camera.write(raw, name, *picture.take(solid, turn(z=SAILS_YAW - FRONT), look, light.SPACE, state))
            print('%s %.1fs' % (name, time.time() - start), flush=True)


def render_card(raw, kind):
    """A portrait of a ship for the interface: closer and lower, filling its picture."""
    name = 'card/' + kind
    if camera.rendered(raw, name):
        return
    start = time.time()
    if kind == 'buoy':
        model = BODIES['buoy/0'].build(0)
    elif kind == 'collector':  # known by its sails
        model = fleet.FLEET[kind].build('whole', SAIL_STEPS)
    else:
        model = fleet.FLEET[kind].build('whole')
    solid = picture.solid_of(model)
    frame = turn(z=CARD_YAW - FRONT) @ turn(y=CARD_ROLL)
    rough = camera.Camera(CARD_ELEVATION, CARD, CENTRE, 1.0)
    k = camera.SUPERSAMPLE * camera.OVERSAMPLE
    seen = rough.project(solid.place @ frame[:3, :3].T)[:, :2] / k - np.array(CARD) / 2
    low, high = seen.min(0), seen.max(0)
    pixels = ((np.array(CARD) - CARD_MARGIN) / (high - low)).min()
    anchor = tuple(0.5 - (low + high) / 2 * pixels / np.array(CARD))
    look = camera.Camera(CARD_ELEVATION, CARD, anchor, pixels)
    camera.write(raw, name, *picture.take(solid, frame, look, light.SPACE, fine=True))
    print('%s %.1fs' % (name, time.time() - start), flush=True)


def render_body(raw, name):
    if camera.rendered(raw, name):
        return
    start, body = time.time(), BODIES[name]
    look = camera.Camera(ELEVATION, (body.cell, body.cell), CENTRE, body.pixels)
    solid = picture.solid_of(body.build(body.seed))
    camera.write(raw, name, *picture.take(solid, turn(z=body.yaw), look, light.SPACE))
    print('%s %.1fs' % (name, time.time() - start), flush=True)


def render_worlds(raw):
    if camera.rendered(raw, 'rings/front'):
        return
    start = time.time()
    camera.write(raw, 'planet/0', worlds.planet(), None)
    back, front = worlds.rings()
    camera.write(raw, 'rings/back', back, None)
    camera.write(raw, 'rings/front', front, None)
    print('planet and rings %.1fs' % (time.time() - start), flush=True)


def main():
    raw, *names = sys.argv[1:]
    for name in (*fleet.FLEET, 'sails', *BODIES, 'planet', 'cards') if names == ['all'] else names:
        if name == 'planet':
            render_worlds(raw)
            continue
        if name == 'cards':
            for kind in (*fleet.FLEET, 'buoy'):
                render_card(raw, kind)
            continue
        if name == 'sails':
            render_sails(raw)
            continue
        if name in BODIES:
            render_body(raw, name)
            continue
        kind, *rest = name.split(':')
        chosen = dict(states=rest[0].split(',')) if rest else {}
        if len(rest) > 1:
            chosen['headings'] = [int(h) for h in rest[1].split(',')]
        render_ship(raw, kind, **chosen)


if __name__ == '__main__':
    main()

"""python3 render_figures.py RAW all|UNIT:POSE,POSE[:FACING,FACING] ...

Renders each unit, pose and facing to RAW at twice the built size; frames already there are kept.
Units: the cast, villagers, probes, and the columns, which come in all their sizes.
"""

import sys
import time

from clay.frames import move, scale, turn
from figures import column, officer, poses, probes
from figures.cast import CAST
from figures.jobs import poses_of
from raster import camera, light

FACING = dict(e=0, ne=60, nw=120, w=180, sw=240, se=300)
FRONT = 270  # figures are sculpted looking at the camera, down the y axis
CAMERA = camera.Camera(elevation=32.0, cell=(192, 216), anchor=(0.5, 0.86), pixels_per_unit=102.0)


def render_unit(raw, unit, pose, facings, heads):
    """One unit of the cast, or a probe, in one pose; `heads` keeps what poses share."""
    todo = [f for f in facings if not camera.rendered(raw, '%s/%s/%s' % (unit, pose, f))]
    if not todo:
        return
    start = time.time()
    if unit in CAST:
        sculpt, size, neck = officer.officer(unit, pose)
        if unit not in heads:
            heads[unit] = officer.head_of(unit)
        ready = {group: form.moved(neck) for group, form in heads[unit].items()}
        soup = camera.soup_of(sculpt, officer.STEPS, ready=ready)
    else:
        sculpt, size = probes.probe(unit, pose)
        soup = camera.soup_of(sculpt, probes.STEPS)
    lie, back = poses.lie(pose)
    sculpted = time.time()
    for f in todo:
        yaw = probes.YAW.get((unit, f), FACING[f]) - FRONT
        placed = soup.moved(move(0, back) @ turn(z=yaw) @ scale(size) @ lie)
        camera.write(raw, '%s/%s/%s' % (unit, pose, f), *camera.take(placed, CAMERA, light.FIGURE))
    each = (time.time() - sculpted) / len(todo)
    print('%s/%s sculpt %.1fs, a frame %.2fs' % (unit, pose, sculpted - start, each), flush=True)


def person(people, villager, i, cower):
    """The mesh of somebody in a crowd, made once."""
    if (i, cower) not in people:
        people[i, cower] = camera.soup_of(column.sculpt(villager, cower), column.STEPS, tall=1.75)
    return people[i, cower]


def render_column(raw, variant, wanted, facings):
    """A crowd in every size: people stand where the view shows them all, and turn in place."""
    names = {(n, p, f): f'{variant}/{n}/{p}/{f}' for n in column.PLACES for p in wanted for f in facings}
    todo = {key: name for key, name in names.items() if not camera.rendered(raw, name)}
    if not todo:
        return
    people = {}
    for (size, pose, facing), name in todo.items():
        crowd = []
        for i, (x, y) in column.places(variant, size, pose).items():
            v = column.VARIANTS[variant][i]
            lift, lean, sway = column.gait(pose, i)
            yaw = FACING[facing] - FRONT + v.yaw
            frame = move(x, y, lift) @ turn(lean, sway, yaw) @ scale(v.scale * column.SCALE)
            crowd.append(person(people, v, i, pose == 'cower').moved(frame))
        camera.write(raw, name, *camera.take(camera.joined(crowd), CAMERA, light.FIGURE))
    print(variant, len(todo), 'frames', flush=True)


def main():
    raw, *jobs = sys.argv[1:]
    heads = {}
    if jobs == ['all']:
        jobs = ['%s:%s' % (unit, ','.join(wanted)) for unit, wanted in poses_of().items()]
    for job in jobs:
        unit, wanted, *facings = job.split(':')
        facings = facings[0].split(',') if facings else list(FACING)
        if unit in column.VARIANTS:
            render_column(raw, unit, wanted.split(','), facings)
            continue
        for pose in wanted.split(','):
            render_unit(raw, unit, pose, facings, heads)


main()

"""blender -b -t 1 -P render_figures.py -- RAW SAMPLES UNIT:POSE,POSE:FACING,FACING ...

Renders each unit, pose and facing to RAW at twice the built size; frames already there are kept.
Units: the cast, probe_*, and the columns, which come in all their sizes.
"""
import math
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bpy

from figures import column, officer, probes
from figures.cast import CAST
from stage import claymesh, scene

FACING = dict(e=0, ne=60, nw=120, w=180, sw=240, se=300)
FRONT = 270  # figures are sculpted looking at the camera, down the y axis
CELL = (192, 216)
ANCHOR = (0.5, 0.86)
LIE_DOWN = (-90, 0.94, 0.16)  # on the back: tilt, shift along the body, lift
LIE_BACK = 0.34  # and a little up the cell


def stage_figure(samples):
    scene.reset(samples)
    scene.light_figure()
    scene.camera(scene.FIGURE_ELEVATION, *CELL, ANCHOR, scene.FIGURE_PIXELS_PER_UNIT)


def render_unit(raw, samples, unit, pose, facings):
    """One unit of the cast, or a probe, in one pose."""
    todo = [f for f in facings if not scene.rendered(raw, '%s/%s/%s' % (unit, pose, f))]
    if not todo:
        return
    start = time.time()
    stage_figure(samples)
    slot = scene.write_emission(raw)
    root = scene.empty()
    holder = scene.empty(root)
    if unit in CAST:
        sculpt, size = officer.officer(unit, pose)
        steps = officer.STEPS
    else:
        sculpt, size = probes.probe(unit)
        steps = probes.STEPS
    claymesh.add_clay(sculpt, steps, holder, claymesh.clay_material())
    root.scale = (size,) * 3
    if pose == 'down':
        tilt, shift, lift = LIE_DOWN
        holder.rotation_euler, holder.location = (math.radians(tilt), 0, 0), (0, -shift, lift)
        root.location = (0, LIE_BACK, 0)
    print('SCULPT %s %s %.1fs' % (unit, pose, time.time() - start), flush=True)
    for f in todo:
        yaw = probes.YAW.get((unit, f), FACING[f]) - FRONT
        root.rotation_euler = (0, 0, math.radians(yaw))
        bpy.context.view_layer.update()
        scene.render(raw, '%s/%s/%s' % (unit, pose, f), slot)


def render_column(raw, samples, variant, poses, facings):
    """A crowd in every size: people are meshed once, stand where the view shows them all, and turn in place."""
    names = {(n, p, f): f'{variant}/{n}/{p}/{f}' for n in column.PLACES for p in poses for f in facings}
    todo = {key: name for key, name in names.items() if not scene.rendered(raw, name)}
    if not todo:
        return
    stage_figure(samples)
    material = claymesh.clay_material()
    people = []
    for villager in column.VARIANTS[variant]:
        root = scene.empty()
        claymesh.add_clay(column.sculpt(villager), column.STEPS, root, material, tall=1.75)
        root.scale = (villager.scale * column.SCALE,) * 3
        people.append(root)
    for (size, pose, facing), name in todo.items():
        places = column.places(variant, size)
        for i, root in enumerate(people):
            for child in root.children:
                child.hide_render = i not in places
            if i in places:
                lift, lean, sway = column.gait(pose, i)
                yaw = FACING[facing] - FRONT + column.VARIANTS[variant][i].yaw
                root.location = (*places[i], lift)
                root.rotation_euler = [math.radians(a) for a in (lean, sway, yaw)]
        bpy.context.view_layer.update()
        scene.render(raw, name)


def main():
    raw, samples, *jobs = sys.argv[sys.argv.index('--') + 1 :]
    for job in jobs:
        unit, poses, facings = job.split(':')
        if unit in column.VARIANTS:
            render_column(raw, int(samples), unit, poses.split(','), facings.split(','))
            continue
        for pose in poses.split(','):
            render_unit(raw, int(samples), unit, pose, facings.split(','))


main()

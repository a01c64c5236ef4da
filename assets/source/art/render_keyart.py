"""blender -b -t 1 -P render_keyart.py -- RAW SAMPLES PERCENT: the key picture with its depth as mist."""
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bpy
from mathutils import Vector

from figures import column, officer, probes
from keyart import cast, land
from props.catalogue import PROPS
from stage import claymesh, scene

SIZE = (1600, 900)
EYE, LOOK, LENS = (0.3, -9.6, 2.35), (0.9, 10.0, 2.55), 33
MIST = (9.0, 75.0)  # where haze begins, and how deep it is
FRONT = 270


def light():
    """Low sun from the left, violet shade, a cool rim from behind."""
    scene.sun(196, 15, '#FFBE78', 4.4, 2.5)
    scene.sun(70, 24, '#B9A8FF', 1.5, 10, shadow=False)
    scene.sun(262, 30, '#FFD9C0', 0.5, 20, shadow=False)
    scene.sky('#6A4E5E', '#7A86D8', 0.62)


def camera():
    data = bpy.data.cameras.new('camera')
    data.lens, data.clip_end = LENS, 400
    node = bpy.data.objects.new('camera', data)
    bpy.context.scene.collection.objects.link(node)
    node.location = EYE
    node.rotation_euler = (Vector(LOOK) - Vector(EYE)).to_track_quat('-Z', 'Y').to_euler()
    bpy.context.scene.camera = node


def stand(x, y, yaw, size, lift=0.0):
    """A node on the land; yaw is the way it faces."""
    z = float(land.height(*(land.np.array([v]) for v in (x, y)))[0])
    node = scene.empty(location=(x, y, z + lift), yaw=yaw - FRONT)
    node.scale = (size,) * 3
    return node


def people(material):
    for unit, pose, x, y, yaw in cast.OFFICERS:
        sculpt, size = officer.officer(unit, pose)
        claymesh.add_clay(sculpt, officer.STEPS, stand(x, y, yaw, size), material)
    for i, (variant, person, off, y, turn) in enumerate(cast.WALKERS):
        villager = column.VARIANTS[variant][person]
        x = float(land.path_x(y)) + off
        ahead = math.degrees(math.atan2(0.8, float(land.path_x(y + 0.8) - land.path_x(y))))
        node = stand(x, y, ahead + turn, villager.scale * 0.95, 0.03 * (i % 2))
        claymesh.add_clay(column.sculpt(villager), column.STEPS, node, material, tall=1.75)


def machines(material):
    for unit, x, y, z, yaw, size in cast.PROBES:
        sculpt, scale = probes.probe(unit)
        node = scene.empty(location=(x, y, z), yaw=yaw - FRONT)
        node.scale = (size * scale,) * 3
        claymesh.add_clay(sculpt, probes.STEPS, node, material)


def scenery(material):
    built = {}
    for name, x, y, yaw, size in cast.PROPS:
        node = stand(x, y, yaw + FRONT, size)
        if name in built:
            for child in built[name].children:
                copy = child.copy()
                copy.parent = node
                bpy.context.scene.collection.objects.link(copy)
            continue
        built[name] = node
        model = PROPS[name].build(PROPS[name].seed)
        for sculpt, step in model.sculpts:
            claymesh.add_clay(sculpt, dict(body=step), node, material, tall=0.9)
        for leaves in model.leaves:
            claymesh.add_leaves(leaves, node, material)


def write_layers(raw):
    """Glow and mist beside the picture."""
    s = bpy.context.scene
    slot = scene.write_emission(raw)
    slot.path = 'keyart__glow'
    s.view_layers[0].use_pass_mist = True
    s.world.mist_settings.start, s.world.mist_settings.depth = MIST
    s.world.mist_settings.falloff = 'LINEAR'
    tree = s.node_tree
    out = next(n for n in tree.nodes if n.bl_idname == 'CompositorNodeOutputFile')
    layers = next(n for n in tree.nodes if n.bl_idname == 'CompositorNodeRLayers')
    out.file_slots.new('keyart__mist')
    tree.links.new(layers.outputs['Mist'], out.inputs[1])


def main():
    raw, samples, percent = sys.argv[sys.argv.index('--') + 1 :]
    if scene.rendered(raw, 'keyart'):
        return
    scene.reset(int(samples))
    light()
    camera()
    material = claymesh.clay_material()
    claymesh.add_mesh('land', *land.ground(), None, material)
    claymesh.add_leaves(land.meadow(), None, material)
    people(material)
    machines(material)
    scenery(material)
    write_layers(raw)
    s = bpy.context.scene
    s.render.resolution_x, s.render.resolution_y = SIZE
    s.render.resolution_percentage = int(percent)
    scene.render(raw, 'keyart')


main()

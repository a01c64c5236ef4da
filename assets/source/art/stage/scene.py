"""An empty scene, an orthographic camera over the board, light rigs and one rendered frame.

Board: pointy-top hexes of circumradius 1, x east, y north, z up; the camera looks north and down.
"""
import math
import os
import time

import bpy
from mathutils import Vector

from clay.sculpt import srgb

SUPERSAMPLE = 2
HEX_WIDTH = 192  # pixels a hex is wide in the built frames; the game draws them at 2/3
PIXELS_PER_UNIT = HEX_WIDTH / math.sqrt(3)
GROUND_ELEVATION = math.degrees(math.asin(88 * 1.5 / (1.5 * PIXELS_PER_UNIT)))  # 52.55
FIGURE_ELEVATION = 32.0  # figures stand more upright than the ground: at 52 they are faceless
FIGURE_PIXELS_PER_UNIT = 102.0


def reset(samples):
    """Empty the file and set up Cycles; samples per pixel."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    c = scene.cycles
    c.device, c.samples, c.use_denoising = 'CPU', samples, False
    c.use_adaptive_sampling, c.adaptive_threshold = True, 0.02
    c.max_bounces, c.diffuse_bounces, c.glossy_bounces, c.transparent_max_bounces = 4, 2, 2, 4
    c.caustics_reflective = c.caustics_refractive = False
    c.sample_clamp_indirect, c.sample_clamp_direct = 2, 6
    scene.render.film_transparent = True
    scene.render.image_settings.file_format = 'PNG'
    scene.render.image_settings.color_mode = 'RGBA'
    scene.render.image_settings.compression = 15
    scene.view_settings.view_transform, scene.view_settings.look = 'Standard', 'None'


def empty(parent=None, location=(0, 0, 0), yaw=0.0):
    """A bare node to hang things on; yaw in degrees."""
    node = bpy.data.objects.new('node', None)
    bpy.context.scene.collection.objects.link(node)
    node.location, node.rotation_euler, node.parent = location, (0, 0, math.radians(yaw)), parent
    return node


def sun(azimuth, elevation, colour, strength, softness, shadow=True):
    """Distant light from (azimuth, elevation) in degrees; softness is its angle."""
    light = bpy.data.lights.new('sun', 'SUN')
    light.energy, light.color, light.angle = strength, srgb(colour), math.radians(softness)
    light.cycles.cast_shadow = shadow
    node = bpy.data.objects.new('sun', light)
    bpy.context.scene.collection.objects.link(node)
    a, e = math.radians(azimuth), math.radians(elevation)
    toward = Vector((math.cos(e) * math.cos(a), math.cos(e) * math.sin(a), math.sin(e)))
    node.rotation_euler = toward.to_track_quat('Z', 'Y').to_euler()


def sky(low, high, strength):
    """Even light, warm bounce from below to cool sky above."""
    world = bpy.data.worlds.new('sky')
    bpy.context.scene.world = world
    world.use_nodes = True
    nodes, links = world.node_tree.nodes, world.node_tree.links
    where, split = nodes.new('ShaderNodeTexCoord'), nodes.new('ShaderNodeSeparateXYZ')
    span, ramp = nodes.new('ShaderNodeMapRange'), nodes.new('ShaderNodeValToRGB')
    span.inputs[1].default_value = -1
    for element, at, colour in zip(ramp.color_ramp.elements, (0.35, 0.75), (low, high)):
        element.position, element.color = at, (*srgb(colour), 1)
    links.new(where.outputs['Generated'], split.inputs[0])
    links.new(split.outputs[2], span.inputs[0])
    links.new(span.outputs[0], ramp.inputs[0])
    links.new(ramp.outputs[0], nodes['Background'].inputs[0])
    nodes['Background'].inputs[1].default_value = strength


def light_figure():
    """Key from the south-west, cool rim, and a shadowless fill so that averted faces still read."""
    sun(232, 44, '#FFE9C8', 2.45, 6)
    sun(48, 28, '#CFE4FF', 2.2, 10, shadow=False)
    sun(300, 24, '#FFE2D0', 0.55, 20, shadow=False)
    sky('#8A7466', '#86A8E0', 0.6)


def light_ground():
    """The painter's sun (azimuth 212, elevation 36), warmer and harder, with a thin cool rim."""
    sun(212, 40, '#FFE3B8', 3.6, 4)
    sun(60, 25, '#BFE0FF', 1.8, 8, shadow=False)
    sky('#8A7A66', '#8FB4E8', 0.7)


def camera(elevation, width, height, anchor, pixels_per_unit):
    """Orthographic camera; the world origin falls on `anchor`, fractions from left and top."""
    scene = bpy.context.scene
    data = bpy.data.cameras.new('camera')
    data.type, data.clip_end = 'ORTHO', 200
    data.ortho_scale = max(width, height) / pixels_per_unit
    node = bpy.data.objects.new('camera', data)
    scene.collection.objects.link(node)
    scene.camera = node
    scene.render.resolution_x, scene.render.resolution_y = width * SUPERSAMPLE, height * SUPERSAMPLE
    e = math.radians(elevation)
    forward, up = Vector((0, math.cos(e), -math.sin(e))), Vector((0, math.sin(e), math.cos(e)))
    aside = Vector(((0.5 - anchor[0]) * width / pixels_per_unit, 0, 0))
    centre = aside + up * ((anchor[1] - 0.5) * height / pixels_per_unit)
    node.location, node.rotation_euler = centre - forward * 40, (math.radians(90 - elevation), 0, 0)


def write_emission(folder):
    """Also write what glows, as NAME__glow0001.png; returns the slot `render` names."""
    scene = bpy.context.scene
    scene.view_layers[0].use_pass_emit = True
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    layers, picture = tree.nodes.new('CompositorNodeRLayers'), tree.nodes.new('CompositorNodeComposite')
    tree.links.new(layers.outputs['Image'], picture.inputs[0])
    tree.links.new(layers.outputs['Alpha'], picture.inputs[1])
    out = tree.nodes.new('CompositorNodeOutputFile')
    out.base_path = folder
    out.format.file_format, out.format.color_mode = 'PNG', 'RGB'
    out.format.color_management = 'OVERRIDE'
    out.format.view_settings.view_transform = 'Raw'
    tree.links.new(layers.outputs['Emit'], out.inputs[0])
    return out.file_slots[0]


def render(folder, name, slot=None):
    """Render one frame to folder/name.png; '/' in a frame name becomes '__'."""
    flat = name.replace('/', '__')
    scene = bpy.context.scene
    scene.render.filepath = os.path.join(folder, flat + '.png')
    if slot:
        slot.path = flat + '__glow'
    start = time.time()
    bpy.ops.render.render(write_still=True)
    print('FRAME %s %.1fs' % (name, time.time() - start), flush=True)


def rendered(folder, name):
    """Whether that frame was rendered already."""
    return os.path.exists(os.path.join(folder, name.replace('/', '__') + '.png'))

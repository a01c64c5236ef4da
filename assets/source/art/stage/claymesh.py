"""Clay meshes in Blender: one material that reads everything from vertex attributes."""
import bpy
import numpy as np

from clay.mesh import OCCLUSION_STEP, field, mesh


def clay_material():
    """Colour from the attribute `colour`; roughness, metal and emission from `surface`."""
    m = bpy.data.materials.new('clay')
    m.use_nodes = True
    nodes, links = m.node_tree.nodes, m.node_tree.links
    shader = nodes['Principled BSDF']
    shader.inputs['Specular'].default_value = 0.3
    colour, surface = nodes.new('ShaderNodeAttribute'), nodes.new('ShaderNodeAttribute')
    colour.attribute_name, surface.attribute_name = 'colour', 'surface'
    split = nodes.new('ShaderNodeSeparateXYZ')
    links.new(surface.outputs['Vector'], split.inputs[0])
    for i, socket in enumerate(('Roughness', 'Metallic', 'Emission Strength')):
        links.new(split.outputs[i], shader.inputs[socket])
    links.new(colour.outputs['Color'], shader.inputs['Base Color'])
    links.new(colour.outputs['Color'], shader.inputs['Emission'])
    return m


def add_clay(sculpt, steps, parent, material, tall=1.7):
    """Mesh every group of a sculpt (steps: group to voxel size) under `parent`."""
    occlusion = field(sculpt, None, OCCLUSION_STEP)
    for group, step in steps.items():
        if not any(p.group == group and not p.cut for p in sculpt.primitives):
            continue
        vertices, quads, colour, surface = mesh(sculpt, group, step, occlusion, tall)
        data = bpy.data.meshes.new(group)
        data.vertices.add(len(vertices))
        data.vertices.foreach_set('co', vertices.astype(np.float32).ravel())
        data.loops.add(quads.size)
        data.loops.foreach_set('vertex_index', quads.ravel().astype(np.int32))
        data.polygons.add(len(quads))
        data.polygons.foreach_set('loop_start', np.arange(0, quads.size, 4, dtype=np.int32))
        data.polygons.foreach_set('loop_total', np.full(len(quads), 4, np.int32))
        data.polygons.foreach_set('use_smooth', np.ones(len(quads), bool))
        data.update(calc_edges=True)
        one = np.ones((len(vertices), 1))
        for name, values in (('colour', colour), ('surface', surface)):
            attribute = data.attributes.new(name, 'FLOAT_COLOR', 'POINT')
            attribute.data.foreach_set('color', np.hstack((values, one)).astype(np.float32).ravel())
        node = bpy.data.objects.new(group, data)
        bpy.context.scene.collection.objects.link(node)
        data.materials.append(material)
        node.parent = parent


def add_leaves(leaves, parent, material):
    """Leaves as one mesh; their normals are the crown's, so that light falls on it as on a body."""
    data = bpy.data.meshes.new('leaves')
    data.from_pydata(leaves.vertices.tolist(), [], leaves.quads.tolist())
    one = np.ones((len(leaves.vertices), 1))
    surface = np.tile((1.0, 0.0, 0.0), (len(leaves.vertices), 1))
    for name, values in (('colour', leaves.colour), ('surface', surface)):
        attribute = data.attributes.new(name, 'FLOAT_COLOR', 'POINT')
        attribute.data.foreach_set('color', np.hstack((values, one)).astype(np.float32).ravel())
    data.polygons.foreach_set('use_smooth', np.ones(len(leaves.quads), bool))
    data.use_auto_smooth = True
    data.normals_split_custom_set_from_vertices(leaves.normals.tolist())
    node = bpy.data.objects.new('leaves', data)
    bpy.context.scene.collection.objects.link(node)
    data.materials.append(material)
    node.parent = parent

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
        add_mesh(group, vertices, quads, colour, surface, parent, material)


def add_mesh(name, vertices, quads, colour, surface, parent, material):
    """A smooth mesh of quads with its colour and surface a vertex."""
    data = bpy.data.meshes.new(name)
    data.vertices.add(len(vertices))
    data.vertices.foreach_set('co', vertices.astype(np.float32).ravel())
    data.loops.add(quads.size)
    data.loops.foreach_set('vertex_index', quads.ravel().astype(np.int32))
    data.polygons.add(len(quads))
    data.polygons.foreach_set('loop_start', np.arange(0, quads.size, 4, dtype=np.int32))
    data.polygons.foreach_set('loop_total', np.full(len(quads), 4, np.int32))
    data.polygons.foreach_set('use_smooth', np.ones(len(quads), bool))
    data.update(calc_edges=True)
    paint(data, colour, surface)
    node = bpy.data.objects.new(name, data)
    bpy.context.scene.collection.objects.link(node)
    data.materials.append(material)
    node.parent = parent
    return data


def paint(data, colour, surface):
    """Set the two vertex attributes that the clay material reads."""
    one = np.ones((len(colour), 1))
    for name, values in (('colour', colour), ('surface', surface)):
        attribute = data.attributes.new(name, 'FLOAT_COLOR', 'POINT')
        attribute.data.foreach_set('color', np.hstack((values, one)).astype(np.float32).ravel())


def add_leaves(leaves, parent, material):
    """Leaves as one mesh; their normals are the crown's, so that light falls on it as on a body."""
    surface = np.tile((1.0, 0.0, 0.0), (len(leaves.vertices), 1))
    data = add_mesh('leaves', leaves.vertices, leaves.quads, leaves.colour, surface, parent, material)
    data.use_auto_smooth = True
    data.normals_split_custom_set_from_vertices(leaves.normals.tolist())

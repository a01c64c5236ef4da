"""blender -b -t 1 -P render_props.py -- RAW SAMPLES all|NAME ...: props with the ground camera."""
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from props.catalogue import PROPS
from stage import claymesh, scene


def main():
    raw, samples, *names = sys.argv[sys.argv.index('--') + 1 :]
    for name in PROPS if names == ['all'] else names:
        if scene.rendered(raw, name):
            continue
        start, prop = time.time(), PROPS[name]
        scene.reset(int(samples))
        scene.light_ground()
        scene.camera(scene.GROUND_ELEVATION, *prop.cell, prop.anchor, scene.PIXELS_PER_UNIT)
        slot = scene.write_emission(raw)
        material, root = claymesh.clay_material(), scene.empty()
        root.scale = (prop.scale,) * 3
        model = prop.build(prop.seed)
        for sculpt, step in model.sculpts:
            claymesh.add_clay(sculpt, dict(body=step), root, material, tall=0.9)
        for leaves in model.leaves:
            claymesh.add_leaves(leaves, root, material)
        print('SCULPT %s %.1fs' % (name, time.time() - start), flush=True)
        scene.render(raw, name, slot)


main()

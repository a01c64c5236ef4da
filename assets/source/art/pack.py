"""python3 pack.py DONE OUT: finished frames to atlases in WebP, ground.json and manifest.json.

A family is what is loaded together: one unit, one column, the props of the valley, the machines. Its
tier says whether it belongs to the first battle's download. ground.json names for every frame where it
lies on its page and what was trimmed off: [x, y, width, height, left, top].
"""

import hashlib
import json
import os
import re
import sys

import numpy as np
from PIL import Image

from figures.jobs import FIRST, FIRST_PROBES, poses_of
from figures.column import VARIANTS
from packing import pack
from props.catalogue import LATER, PROPS

QUALITY = 78
SHADOW_STEP, EDGE_STEP = 16, 32  # alpha is coarse: coded without loss, it would weigh more than the colours
SOLID = 225
SHADOW_TOP = 135  # nothing but shadow and glow is fainter
FIGURE_CELL, FIGURE_ANCHOR = (192, 216), (0.5, 0.86)
SCALE = 2 / 3  # at which the game draws every frame: a hex is then 128 pixels wide


def coarse(image):
    """Alpha in few levels: edges in eight, shadows in nine, the faintest cut."""
    a = np.asarray(image.getchannel('A')).astype(int)
    steps = np.where(
        a < SHADOW_TOP, (a + SHADOW_STEP // 2) // SHADOW_STEP * SHADOW_STEP, (a + 16) // EDGE_STEP * EDGE_STEP
    )
    steps[a < 12] = 0
    steps[a > SOLID] = 255
    out = image.copy()
    out.putalpha(Image.fromarray(np.clip(steps, 0, 255).astype(np.uint8)))
    return out


def family_of(name):
    if name.startswith('prop/'):
        return 'machines' if name.startswith(LATER) else 'props'
    return name.split('/')[0]


def tier_of(family):
    first = (*FIRST, *FIRST_PROBES, *VARIANTS, 'props')
    return 'first' if family in first else 'later'


def saved(image, out, file):
    """Write a page; its entry in the manifest."""
    path = os.path.join(out, file)
    image.save(path, quality=QUALITY, method=6)
    with open(path, 'rb') as f:
        data = f.read()
    return dict(image=file, bytes=len(data), sha256=hashlib.sha256(data).hexdigest())


def prop_entries(done, names):
    """Anchor, body and mask of every prop."""
    entries = {}
    for name in names:
        with open(os.path.join(done, name.replace('/', '__') + '.json'), encoding='utf8') as f:
            x, y = PROPS[name].anchor
            entries[name] = dict(anchor=dict(x=x, y=y), **json.load(f))
    return entries


def units_of(names):
    """{unit: {pose: [facings]}} of every frame that has a facing."""
    units = {}
    for name in names:
        match = re.fullmatch(r'(.+)/(\w+)/(e|ne|nw|w|sw|se)', name)
        if match:
            unit, pose, facing = match.groups()
            units.setdefault(unit, {}).setdefault(pose, []).append(facing)
    return units


def main():
    done, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    names = sorted(n[:-4].replace('__', '/') for n in os.listdir(done) if n.endswith('.png'))
    families = [f for f in (*poses_of(), 'props', 'machines') if any(family_of(n) == f for n in names)]
    pages, files = [], []
    for family in families:
        chosen = [n for n in names if family_of(n) == family]
        frames = [(n, coarse(Image.open(os.path.join(done, n.replace('/', '__') + '.png')))) for n in chosen]
        for i, (image, places) in enumerate(pack(frames)):
            entry = saved(image, out, 'ground-%s-%d.webp' % (family, i))
            files.append(dict(entry, family=family, tier=tier_of(family), frames=len(places)))
            page = dict(
                image=entry['image'], family=family, width=image.width, height=image.height, frames=places
            )
            if family not in ('props', 'machines'):
                page.update(cell=FIGURE_CELL, anchor=FIGURE_ANCHOR)
            pages.append(page)
    props = [n for n in names if n in PROPS]
    cells = {n: PROPS[n].cell for n in props}
    write(os.path.join(out, 'ground.json'), dict(pages=pages, cells=cells))
    busts = os.path.join(out, 'portraits')
    manifest = dict(
        scale=round(SCALE, 4),
        images=files,
        units=units_of(names),
        props=prop_entries(done, props),
        portraits=(
            sorted(n[:-5] for n in os.listdir(busts) if n.endswith('.webp')) if os.path.isdir(busts) else []
        ),
    )
    write(os.path.join(out, 'manifest.json'), manifest, indent=1)
    for tier in ('first', 'later'):
        print(tier, sum(f['bytes'] for f in files if f['tier'] == tier), 'bytes')
    print(len(names), 'frames')


def write(path, value, indent=None):
    with open(path, 'w', encoding='utf8') as f:
        json.dump(value, f, indent=indent, sort_keys=True, separators=(',', ':') if indent is None else None)
        f.write('\n')


main()

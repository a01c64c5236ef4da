"""python3 pack.py DONE OUT ground|space: finished frames to atlases in WebP, THEATRE.json and manifest.json.

A family is what is loaded together: one unit, one column, the props of the valley, the machines; a kind of
ship, what drifts among them, the ringed planet. Its tier says whether it belongs to the download before the
first battle of its theatre. THEATRE.json names for every frame where it lies on its page and what was
trimmed off: [x, y, width, height, left, top]. The manifest keeps what it says of the other theatre.
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
from ships.fleet import FLEET, HEADINGS, STATES
from space import worlds
from space.catalogue import BODIES

QUALITY = 78
CARD = 'card__'  # begins the names of ships' portraits
SHADOW_STEP, EDGE_STEP = 16, 32  # alpha is coarse: coded without loss, it would weigh more than the colours
SOLID = 225
SHADOW_TOP = 135  # nothing but shadow and glow is fainter
FIGURE_CELL, FIGURE_ANCHOR = (192, 216), (0.5, 0.86)
# who flies in the first missions in space
FIRST_SHIPS = ('enterprise', 'battleship', 'raider', 'shuttle', 'scoutship')
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


class Ground:
    """Figures and props: figures share a cell and their feet, a prop has its own."""

    name = 'ground'
    extra = {}
    families = (*poses_of(), 'props', 'machines')

    @staticmethod
    def family_of(name):
        if name.startswith('prop/'):
            return 'machines' if name.startswith(LATER) else 'props'
        return name.split('/')[0]

    @staticmethod
    def tier_of(family):
        first = (*FIRST, *FIRST_PROBES, *VARIANTS, 'props')
        return 'first' if family in first else 'later'

    @staticmethod
    def names_of(name):
        return [name]

    @staticmethod
    def stand_of(family):
        if family in ('props', 'machines'):
            return {}
        return dict(cell=FIGURE_CELL, anchor=FIGURE_ANCHOR)

    @staticmethod
    def cells(names):
        return {n: PROPS[n].cell for n in names if n in PROPS}

    @staticmethod
    def entries(done, names):
        props = [n for n in names if n in PROPS]
        return dict(units=units_of(names), props=prop_entries(done, props))


class Space:
    """Ships and bodies: all stand on their middle."""

    name = 'space'
    extra = dict(scale=round(SCALE, 4))
    families = (*FLEET, 'bodies', 'planet')

    @staticmethod
    def family_of(name):
        if name.startswith('ship/'):
            return name.split('/')[1]
        return 'planet' if name.startswith(('planet', 'rings')) else 'bodies'

    @staticmethod
    def tier_of(family):
        return 'first' if family in (*FIRST_SHIPS, 'bodies', 'planet') else 'later'

    @staticmethod
    def names_of(name):
        """Opening sails are drawn from one side only: every heading shows it."""
        return ['%s/%d' % (name, h) for h in range(HEADINGS)] if '/sails' in name else [name]

    @staticmethod
    def stand_of(family):
        stand = dict(anchor=(0.5, 0.5))
        if family in FLEET:
            stand.update(cell=(FLEET[family].cell, FLEET[family].cell))
        return stand

    @staticmethod
    def cells(names):
        planet = {
            'planet/0': worlds.PLANET_CELL,
            'rings/back': worlds.RINGS_CELL,
            'rings/front': worlds.RINGS_CELL,
        }
        sides = {n: (body.cell, body.cell) for n, body in BODIES.items()}
        return {n: cell for n, cell in {**planet, **sides}.items() if n in names}

    @staticmethod
    def entries(done, names):
        kinds = sorted({n.split('/')[1] for n in names if n.startswith('ship/')})
        return dict(ships={k: dict(states=STATES, headings=HEADINGS) for k in kinds})


THEATRES = dict(ground=Ground, space=Space)


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


def pages_of(theatre, done, out, names):
    """(pages with their frames, entries of the manifest); pages that are no longer filled are taken away."""
    pages, files = [], []
    for family in theatre.families:
        chosen = [n for n in names if theatre.family_of(n) == family]
        frames = [(n, Image.open(os.path.join(done, n.replace('/', '__') + '.png'))) for n in chosen]
        if family != 'planet':  # whose rings are veils
            frames = [(n, coarse(image)) for n, image in frames]
        for i, (image, places) in enumerate(pack(frames) if frames else ()):
            entry = saved(image, out, '%s-%s-%d.webp' % (theatre.name, family, i))
            files.append(dict(entry, family=family, tier=theatre.tier_of(family), frames=len(places)))
            size = dict(width=image.width, height=image.height)
            places = {name: place for n, place in places.items() for name in theatre.names_of(n)}
            page = dict(image=entry['image'], family=family, frames=places, **size)
            pages.append(dict(page, **theatre.stand_of(family)))
    kept = {f['image'] for f in files}
    for file in os.listdir(out):
        if file.startswith(theatre.name + '-') and file not in kept:
            os.remove(os.path.join(out, file))
    return pages, files


def save_cards(done, out):
    """Portraits of ships, as portraits/ship-KIND.webp; their frames lie on no page."""
    os.makedirs(os.path.join(out, 'portraits'), exist_ok=True)
    for file in sorted(n for n in os.listdir(done) if n.startswith(CARD)):
        name = file[len(CARD) : -len('.png')]
        card = coarse(Image.open(os.path.join(done, file)))
        card.save(os.path.join(out, 'portraits', 'ship-%s.webp' % name), quality=QUALITY, method=6)


def main():
    done, out, chosen = sys.argv[1:]
    theatre = THEATRES[chosen]
    os.makedirs(out, exist_ok=True)
    names = sorted(
        n[:-4].replace('__', '/') for n in os.listdir(done) if n.endswith('.png') and not n.startswith(CARD)
    )
    save_cards(done, out)
    pages, files = pages_of(theatre, done, out, names)
    write(os.path.join(out, theatre.name + '.json'), dict(pages=pages, cells=theatre.cells(names), **theatre.extra))
    target = os.path.join(out, 'manifest.json')
    known = json.load(open(target, encoding='utf8')) if os.path.exists(target) else {}
    others = [f for f in known.get('images', ()) if not f['image'].startswith(theatre.name + '-')]
    busts = os.path.join(out, 'portraits')
    manifest = dict(
        known,
        scale=round(SCALE, 4),
        images=sorted(others + files, key=lambda f: f['image']),
        portraits=(
            sorted(n[:-5] for n in os.listdir(busts) if n.endswith('.webp')) if os.path.isdir(busts) else []
        ),
        **theatre.entries(done, names),
    )
    write(target, manifest, indent=1)
    for tier in ('first', 'later'):
        print(tier, sum(f['bytes'] for f in files if f['tier'] == tier), 'bytes')
    print(len(names), 'frames')


def write(path, value, indent=None):
    with open(path, 'w', encoding='utf8') as f:
        json.dump(value, f, indent=indent, sort_keys=True, separators=(',', ':') if indent is None else None)
        f.write('\n')


main()

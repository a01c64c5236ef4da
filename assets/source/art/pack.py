"""python3 pack.py DONE OUT: finished frames to atlases in WebP, ground.json and manifest.json.

ground.json is Phaser's multiatlas format. Every frame keeps its source size and trim, and carries
its anchor (fractions of the source size), so that a sprite stands right whatever its trim.
"""
import hashlib
import json
import os
import re
import sys

from PIL import Image

from props.catalogue import PROPS

SIDE = 2048
GAP = 2
QUALITY = 90
SCALE = 2 / 3  # at which the game draws every frame: a hex is then 128 pixels wide
FIGURE_ANCHOR = (0.5, 0.86)
FAMILIES = (
    ('crew', r'(picard|data|worf|crusher|security)/'),
    ('sona', r'(trooper|enforcer|probe_\w+)/'),
    ('valley', r'column'),
    ('props', r'prop/'),
)


class Bin:
    """Free rectangles of one page; the best short side wins (MaxRects)."""

    def __init__(self):
        self.free = [(0, 0, SIDE, SIDE)]

    def place(self, w, h):
        """(x, y) of a w x h rectangle, or None when it does not fit."""
        fits = [
            (min(r[2] - w, r[3] - h), max(r[2] - w, r[3] - h), r)
            for r in self.free
            if r[2] >= w and r[3] >= h
        ]
        if not fits:
            return None
        x, y = min(fits)[2][:2]
        split = []
        for fx, fy, fw, fh in self.free:
            if x >= fx + fw or x + w <= fx or y >= fy + fh or y + h <= fy:
                split.append((fx, fy, fw, fh))
                continue
            if x > fx:
                split.append((fx, fy, x - fx, fh))
            if x + w < fx + fw:
                split.append((x + w, fy, fx + fw - x - w, fh))
            if y > fy:
                split.append((fx, fy, fw, y - fy))
            if y + h < fy + fh:
                split.append((fx, y + h, fw, fy + fh - y - h))
        self.free = [r for r in split if not any(r != o and _inside(r, o) for o in split)]
        self.free = list(dict.fromkeys(self.free))
        return x, y


def _inside(a, b):
    return a[0] >= b[0] and a[1] >= b[1] and a[0] + a[2] <= b[0] + b[2] and a[1] + a[3] <= b[1] + b[3]


def frame_entry(name, size, trim, at, anchor):
    x0, y0, x1, y1 = trim
    w, h = x1 - x0, y1 - y0
    return dict(
        filename=name,
        rotated=False,
        trimmed=(w, h) != size,
        sourceSize=dict(w=size[0], h=size[1]),
        spriteSourceSize=dict(x=x0, y=y0, w=w, h=h),
        frame=dict(x=at[0], y=at[1], w=w, h=h),
        anchor=dict(x=round(anchor[0], 4), y=round(anchor[1], 4)),
    )


def pack_family(frames, anchors):
    """Pages [(image, entries)] of (name, image) frames; the tallest go first."""
    pages = []
    trimmed = [(name, image, image.getchannel('A').getbbox()) for name, image in frames]
    trimmed.sort(key=lambda f: (f[2][1] - f[2][3], f[2][0] - f[2][2], f[0]))
    for name, image, trim in trimmed:
        w, h = trim[2] - trim[0] + GAP, trim[3] - trim[1] + GAP
        for page in pages:
            at = page[0].place(w, h)
            if at:
                break
        else:
            page = (Bin(), Image.new('RGBA', (SIDE, SIDE)), [])
            pages.append(page)
            at = page[0].place(w, h)
        page[1].paste(image.crop(trim), at)
        page[2].append(frame_entry(name, image.size, trim, at, anchors.get(name, FIGURE_ANCHOR)))
    return [
        (cropped(image, entries), sorted(entries, key=lambda e: e['filename'])) for _, image, entries in pages
    ]


def cropped(image, entries):
    """A page cut to a multiple of four that holds its frames."""
    right = max(e['frame']['x'] + e['frame']['w'] for e in entries)
    bottom = max(e['frame']['y'] + e['frame']['h'] for e in entries)
    return image.crop((0, 0, -(-right // 4) * 4, -(-bottom // 4) * 4))


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
    anchors = {name: prop.anchor for name, prop in PROPS.items()}
    names = sorted(n[:-4].replace('__', '/') for n in os.listdir(done) if n.endswith('.png'))
    textures, files = [], []
    for family, pattern in FAMILIES:
        chosen = [n for n in names if re.match(pattern, n)]
        frames = [(n, Image.open(os.path.join(done, n.replace('/', '__') + '.png'))) for n in chosen]
        for i, (image, entries) in enumerate(pack_family(frames, anchors)):
            file = 'ground-%s-%d.webp' % (family, i)
            path = os.path.join(out, file)
            image.save(path, quality=QUALITY, alpha_quality=95, method=4)
            textures.append(
                dict(
                    image=file,
                    format='RGBA8888',
                    size=dict(w=image.width, h=image.height),
                    scale=1,
                    frames=entries,
                )
            )
            with open(path, 'rb') as f:
                data = f.read()
            files.append(
                dict(
                    image=file, bytes=len(data), sha256=hashlib.sha256(data).hexdigest(), frames=len(entries)
                )
            )
    write(
        os.path.join(out, 'ground.json'), dict(textures=textures, meta=dict(app='briar-patch', version='1'))
    )
    props = {
        n: dict(anchor=dict(x=p.anchor[0], y=p.anchor[1]), radius=p.radius, height=p.height)
        for n, p in PROPS.items()
        if n in names
    }
    busts = os.path.join(out, 'portraits')
    portraits = sorted(n[:-5] for n in os.listdir(busts)) if os.path.isdir(busts) else []
    manifest = dict(
        scale=round(SCALE, 4),
        atlas='ground.json',
        images=files,
        units=units_of(names),
        props=props,
        portraits=portraits,
    )
    write(os.path.join(out, 'manifest.json'), manifest, indent=1)
    print(len(names), 'frames', sum(f['bytes'] for f in files), 'bytes')


def write(path, value, indent=None):
    with open(path, 'w', encoding='utf8') as f:
        json.dump(value, f, indent=indent, sort_keys=True, separators=(',', ':') if indent is None else None)
        f.write('\n')


main()

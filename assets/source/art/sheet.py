"""python3 sheet.py DONE OUT.png COLUMNS [ZOOM] PREFIX ...: a contact sheet of finished frames on grass or dark gas.

ZOOM in percent, where it is more than 10.
"""

import os
import sys

from PIL import Image

GRASS = (118, 142, 66, 255)
GAS = (44, 26, 66, 255)


def main():
    done, out, columns, *prefixes = sys.argv[1:]
    zoom = 1
    if prefixes and prefixes[0].isdigit():
        zoom = int(prefixes.pop(0))
        zoom = zoom / 100 if zoom > 10 else zoom
    names = sorted(n for n in os.listdir(done) if n.endswith('.png'))
    frames = []
    for p in prefixes or ['']:
        frames += [Image.open(os.path.join(done, n)) for n in names if n.startswith(p.replace('/', '__'))]
    columns = int(columns)
    grass = not any(n.startswith('ship__') for n in names)
    w, h = max(f.width for f in frames), max(f.height for f in frames)
    sheet = Image.new('RGBA', (columns * w, -(-len(frames) // columns) * h), GRASS if grass else GAS)
    for i, frame in enumerate(frames):
        sheet.alpha_composite(frame, (i % columns * w, i // columns * h))
    sheet = sheet.resize((int(sheet.width * zoom), int(sheet.height * zoom)), Image.LANCZOS)
    sheet.convert('RGB').save(out)
    print(len(frames), 'frames', sheet.size)


main()

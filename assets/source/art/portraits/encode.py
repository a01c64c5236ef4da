"""python3 encode.py SVGS OUT: every portrait as WebP. Needs rsvg-convert (librsvg2-bin)."""

import io
import os
import subprocess
import sys

from PIL import Image

SIDE = 288
QUALITY = 72


def drawn(path):
    png = subprocess.run(['rsvg-convert', '-w', str(SIDE * 2), path], check=True, capture_output=True).stdout
    return Image.open(io.BytesIO(png)).convert('RGB').resize((SIDE, SIDE), Image.LANCZOS)


def main():
    svgs, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    for name in sorted(os.listdir(svgs)):
        if name.endswith('.svg'):
            drawn(os.path.join(svgs, name)).save(
                os.path.join(out, name[:-4] + '.webp'), quality=QUALITY, method=6
            )


main()

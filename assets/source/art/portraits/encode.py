"""python3 encode.py SVGS RAW OUT: portraits of 256 px as WebP, and the probes' busts from their raw renders.

Needs rsvg-convert (librsvg2-bin).
"""
import io
import os
import subprocess
import sys

from PIL import Image, ImageDraw, ImageFilter

SIDE = 256
QUALITY = 86
PROBES = ('probe_scout', 'probe_hunter', 'probe_warden')
NIGHT, EMBER = (22, 22, 34), (150, 62, 40)


def drawn(path):
    png = subprocess.run(['rsvg-convert', '-w', str(SIDE * 2), path], check=True, capture_output=True).stdout
    return Image.open(io.BytesIO(png)).convert('RGB').resize((SIDE, SIDE), Image.LANCZOS)


def ground():
    """The dark, ember-lit ground that machines stand before."""
    light = Image.new('L', (SIDE, SIDE))
    ImageDraw.Draw(light).ellipse((90, 10, 290, 210), fill=190)
    light = light.filter(ImageFilter.GaussianBlur(52))
    image = Image.composite(Image.new('RGB', light.size, EMBER), Image.new('RGB', light.size, NIGHT), light)
    shard = Image.new('L', light.size)
    draw = ImageDraw.Draw(shard)
    for points in (
        ((0, 66), (84, 0), (34, 0), (0, 28)),
        ((256, 34), (168, 0), (224, 0)),
        ((0, 234), (50, 112), (0, 145)),
        ((256, 184), (200, 68), (256, 100)),
    ):
        draw.polygon(points, fill=40)
    image.paste(Image.new('RGB', light.size, EMBER), (0, 0), shard)
    return image


def probe(raw, unit):
    """Bust of a probe from its raw render, without its shadow."""
    sprite = Image.open(os.path.join(raw, unit + '__idle__sw.png')).convert('RGBA')
    box = sprite.getchannel('A').getbbox()
    sprite = sprite.crop(box)
    k = 200 / max(sprite.size)
    sprite = sprite.resize((round(sprite.width * k), round(sprite.height * k)), Image.LANCZOS)
    image = ground().convert('RGBA')
    image.alpha_composite(sprite, ((SIDE - sprite.width) // 2, (SIDE - sprite.height) // 2 + 6))
    return image.convert('RGB')


def main():
    svgs, raw, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    faces = {n[:-4]: drawn(os.path.join(svgs, n)) for n in sorted(os.listdir(svgs)) if n.endswith('.svg')}
    faces.update({unit: probe(raw, unit) for unit in PROBES})
    for name, image in faces.items():
        image.save(os.path.join(out, name + '.webp'), quality=QUALITY, method=6)


main()

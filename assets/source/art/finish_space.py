"""python3 finish_space.py RAW DONE: raw renders of what stands in space (twice the size) to finished frames.

Grade, lit edge, dark outline, soft glow from the emission pass, half size. A frame newer than its raw
picture is kept.
"""

import os
import sys

import numpy as np
from PIL import Image, ImageFilter

from finish import grade, half, outlined

EDGE_LIGHT = np.array((255, 246, 228))
GLOW, GLOW_RADIUS = 0.6, 5
PLAIN = ('planet', 'rings')  # half size and nothing else


def blurred(image, radius):
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius))).astype(np.float32)


def edge_lit(image, strength=0.5, width=2):
    """A bright inner edge on the upper left contour keeps hulls crisp before gas."""
    alpha = np.asarray(image.getchannel('A')).astype(np.float32) / 255
    shifted = np.zeros_like(alpha)
    shifted[width:, width:] = alpha[:-width, :-width]
    rim = np.clip(alpha - shifted, 0, 1) * alpha
    rim = (
        blurred(Image.fromarray((rim * 255).astype(np.uint8)), 0.7)[..., None]
        / 255
        * strength
        * alpha[..., None]
    )
    a = np.asarray(image).astype(np.float32)
    a[..., :3] = 255 - (255 - a[..., :3]) * (1 - rim * EDGE_LIGHT / 255)
    return Image.fromarray(a.astype(np.uint8), 'RGBA')


def softly_glowing(image, emission, strength=GLOW, radius=GLOW_RADIUS):
    """Light spreading from what emits, with a soft knee, so that a white hull keeps its form."""
    light = strength * sum(blurred(emission, radius * r) * w for r, w in ((0.5, 0.8), (1, 0.8), (2.4, 0.9)))
    light = 255 * (1 - np.exp(-light / 255))
    a = np.asarray(image).astype(np.float32)
    alpha = a[..., 3:] / 255
    out = 255 - (255 - a[..., :3] * alpha) * (255 - light * (1 - 0.35 * alpha)) / 255
    total = np.maximum(alpha, np.clip(light.max(-1, keepdims=True) / 255, 0, 1))
    rgb = np.clip(out / np.maximum(total, 1e-3), 0, 255)
    return Image.fromarray(np.concatenate((rgb, total * 255), -1).astype(np.uint8), 'RGBA')


def finished(image, emission, outline=3):
    image = edge_lit(grade(image, 1.1, 1.08, (3, 4, 8)))
    image = outlined(image, outline, 0.8)
    return softly_glowing(image, emission) if emission else image


def finish(raw, flat):
    image = Image.open(os.path.join(raw, flat + '.png')).convert('RGBA')
    if flat.startswith(PLAIN):
        return half(image)
    glow = os.path.join(raw, flat + '__glow.png')
    emission = Image.open(glow).convert('RGB') if os.path.exists(glow) else None
    return half(finished(image, emission))


def main():
    raw, done = sys.argv[1:]
    os.makedirs(done, exist_ok=True)
    here = os.path.getmtime(os.path.abspath(__file__))
    for name in sorted(n for n in os.listdir(raw) if n.endswith('.png') and not n.endswith('__glow.png')):
        source, target = os.path.join(raw, name), os.path.join(done, name)
        if os.path.exists(target) and os.path.getmtime(target) > max(os.path.getmtime(source), here):
            continue
        finish(raw, name[:-4]).save(target)


if __name__ == '__main__':
    main()

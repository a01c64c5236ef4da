"""python3 finish.py RAW DONE [FAMILY ...]: raw renders (twice the size) to finished frames.

Grade, dark outline, glow from the emission pass, shadow on the ground, half size, alpha under 8
cut to nothing. A frame newer than its raw picture is kept.
"""

import os
import shutil
import sys

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

OUTLINE_COLOUR = (24, 16, 30)
SHADOW_COLOUR = (24, 16, 44)
SHADOW_ALPHA = 0.5
SHADOW_LENGTH = 0.6  # of the true length: long shadows would leave the cell
SUN = (0.85, 0.42)  # where shadows fall on screen for one step of height: right and up
ALPHA_FLOOR = 8
FIGURE_ANCHOR = (0.5, 0.86)
OUTLINE = dict(figure=3, prop=2)


def half(image):
    """Half size, premultiplied so that edges keep their colour."""
    a = np.asarray(image).astype(np.float32) / 255
    a[..., :3] *= a[..., 3:]
    size = (image.width // 2, image.height // 2)
    small = [np.asarray(Image.fromarray(a[..., i]).resize(size, Image.LANCZOS)) for i in range(4)]
    out = np.clip(np.stack(small, -1), 0, 1)
    out[..., :3] /= np.maximum(out[..., 3:], 1e-4)
    out = (np.clip(out, 0, 1) * 255 + 0.5).astype(np.uint8)
    out[out[..., 3] < ALPHA_FLOOR] = 0
    return Image.fromarray(out, 'RGBA')


def grade(image, saturation=1.12, contrast=1.08, lift=(6, 4, 12)):
    """Richer colour; darks lifted toward violet."""
    rgb = ImageEnhance.Contrast(ImageEnhance.Color(image.convert('RGB')).enhance(saturation)).enhance(
        contrast
    )
    a = np.asarray(rgb).astype(np.float32)
    dark = 1 - a.mean(-1, keepdims=True) / 255
    out = Image.fromarray(np.clip(a + np.array(lift) * dark, 0, 255).astype(np.uint8))
    out.putalpha(image.getchannel('A'))
    return out


def outlined(image, width, strength):
    """Dark line round the outside."""
    edge = (
        image.getchannel('A')
        .filter(ImageFilter.MaxFilter(2 * width + 1))
        .filter(ImageFilter.GaussianBlur(0.8))
    )
    out = Image.new('RGBA', image.size, OUTLINE_COLOUR + (0,))
    out.putalpha(edge.point(lambda v: int(v * strength)))
    out.alpha_composite(image)
    return out


def glowing(image, emission, radius=7, strength=1.1):
    """Light spreading from what emits, added over the picture and its surroundings."""
    e = np.asarray(emission)
    if e.max() < 8:
        return image
    spread = ((radius * 0.4, 0.9), (radius, 1.2), (radius * 2.2, 1.0))
    light = sum(
        np.asarray(Image.fromarray(e).filter(ImageFilter.GaussianBlur(r))).astype(np.float32) * w
        for r, w in spread
    )
    light *= strength
    a = np.asarray(image).astype(np.float32)
    alpha = a[..., 3:] / 255
    total = np.maximum(alpha, np.clip(light.max(-1, keepdims=True) / 255, 0, 1))
    rgb = np.clip((a[..., :3] * alpha + light) / np.maximum(total, 1e-3), 0, 255)
    return Image.fromarray(np.concatenate([rgb, total * 255], -1).astype(np.uint8), 'RGBA')


def soft_ellipse(size, centre, radii, blur, strength):
    mask = Image.new('L', size)
    x, y = centre
    ImageDraw.Draw(mask).ellipse(
        (x - radii[0], y - radii[1], x + radii[0], y + radii[1]), fill=int(255 * strength)
    )
    return mask.filter(ImageFilter.GaussianBlur(blur))


def shifted(mask, dx, dy):
    return mask.transform(mask.size, Image.AFFINE, (1, 0, -dx, 0, 1, -dy))


def cast_shadow(alpha, foot, strength):
    """The silhouette laid on the ground away from the sun, fading with length."""
    sx, sy = SUN[0] * SHADOW_LENGTH, SUN[1] * SHADOW_LENGTH
    lying = alpha.transform(
        alpha.size, Image.AFFINE, (1, sx / sy, -sx / sy * foot, 0, 1 / sy, foot - foot / sy), Image.BILINEAR
    )
    rows = (foot - np.arange(alpha.height)) / (foot * sy)
    fade = np.clip(1.05 - rows, 0, 1) ** 0.8 * (rows > -0.06)
    cut = np.asarray(lying).astype(np.float32) * fade[:, None] * strength
    # fade toward the right edge of the cell, so that no shadow ends in a straight line
    x = np.arange(alpha.width) / alpha.width
    cut *= np.clip((1 - x) / 0.12, 0, 1)[None]
    return Image.fromarray(cut.astype(np.uint8)).filter(ImageFilter.GaussianBlur(3))


def grounded(image, unit, pose, alpha):
    """Put the figure's shadow under it."""
    w, h = image.size
    x, y = FIGURE_ANCHOR[0] * w, FIGURE_ANCHOR[1] * h
    if unit.startswith('probe'):
        mask = soft_ellipse(image.size, (x + 8, y), (52, 24), 9, 0.42)
    elif pose == 'down':
        thick = alpha.filter(ImageFilter.GaussianBlur(6)).point(lambda v: int(v * 0.6))
        mask = shifted(thick, 8, 6)
    else:
        crowd = unit.startswith('column')
        size = 0 if crowd else 52 if unit == 'enforcer' else 42
        mask = cast_shadow(alpha, y + (22 if crowd else 8), SHADOW_ALPHA)
        if size:
            under = soft_ellipse(image.size, (x + 4, y), (size, size * 0.45), 8, 0.55)
            mask = ImageChops.lighter(mask, under)
        else:
            feet = np.asarray(alpha).astype(np.float32)
            feet[: int(y - 90)] = 0
            near = Image.fromarray(feet.astype(np.uint8)).filter(ImageFilter.GaussianBlur(9))
            mask = ImageChops.lighter(mask, shifted(near, 6, 8).point(lambda v: int(v * 0.5)))
    out = Image.new('RGBA', image.size, SHADOW_COLOUR + (0,))
    out.putalpha(mask)
    out.alpha_composite(image)
    return out


def finish(raw, flat):
    unit, pose = (
        flat.split('__')[:2] if not flat.startswith('column') else (flat.split('__')[0], flat.split('__')[2])
    )
    image = grade(Image.open(os.path.join(raw, flat + '.png')).convert('RGBA'))
    alpha = image.getchannel('A')
    kind = 'prop' if unit == 'prop' else 'figure'
    image = outlined(image, OUTLINE[kind], 0.85 if kind == 'figure' else 0.6)
    glow = os.path.join(raw, flat + '__glow.png')
    if os.path.exists(glow):
        image = glowing(image, Image.open(glow).convert('RGB'))
    if kind == 'figure' and pose != 'carried':
        image = grounded(image, unit, pose, alpha)
    return half(image)


def main():
    raw, done, *families = sys.argv[1:]
    os.makedirs(done, exist_ok=True)
    here = os.path.getmtime(os.path.abspath(__file__))
    for name in sorted(os.listdir(raw)):
        flat = name[:-4]
        if (
            not name.endswith('.png')
            or flat.endswith(('__glow', '__mist'))
            or '__' not in flat  # the wide pictures have a finish of their own
            or families
            and not flat.startswith(tuple(families))
        ):
            continue
        source, target = os.path.join(raw, name), os.path.join(done, name)
        mask = source[:-4] + '.json'
        if os.path.exists(mask):
            shutil.copyfile(mask, target[:-4] + '.json')
        if os.path.exists(target) and os.path.getmtime(target) > max(os.path.getmtime(source), here):
            continue
        finish(raw, flat).save(target)


if __name__ == '__main__':
    main()

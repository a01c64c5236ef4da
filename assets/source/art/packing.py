"""Trimmed frames onto pages: free rectangles, the best short side wins (MaxRects)."""

from PIL import Image

SIDE = 2048
GAP = 2


class Bin:
    """Free rectangles of one page."""

    def __init__(self, width, height):
        self.free = [(0, 0, width, height)]

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


def width_for(trimmed):
    """A page width that makes the family's pages about square."""
    area = sum((t[2] - t[0] + GAP) * (t[3] - t[1] + GAP) for _, _, t in trimmed)
    widest = max(t[2] - t[0] + GAP for _, _, t in trimmed)
    return max(widest, min(SIDE, -(-int((area * 1.08) ** 0.5) // 64) * 64))


def pack(frames):
    """Pages [(image, {name: [x, y, w, h, left, top]})] of (name, image) frames; the tallest go first."""
    pages = []
    trimmed = [(name, image, image.getchannel('A').getbbox()) for name, image in frames]
    trimmed.sort(key=lambda f: (f[2][1] - f[2][3], f[2][0] - f[2][2], f[0]))
    width = width_for(trimmed)
    for name, image, trim in trimmed:
        w, h = trim[2] - trim[0] + GAP, trim[3] - trim[1] + GAP
        for page in pages:
            at = page[0].place(w, h)
            if at:
                break
        else:
            page = (Bin(width, SIDE), Image.new('RGBA', (width, SIDE)), {})
            pages.append(page)
            at = page[0].place(w, h)
        page[1].paste(image.crop(trim), at)
        page[2][name] = [at[0], at[1], w - GAP, h - GAP, trim[0], trim[1]]
    return [(cropped(image, places), dict(sorted(places.items()))) for _, image, places in pages]


def cropped(image, places):
    """A page cut to a multiple of four that holds its frames."""
    right = max(x + w for x, y, w, h, *_ in places.values())
    bottom = max(y + h for x, y, w, h, *_ in places.values())
    return image.crop((0, 0, -(-right // 4) * 4, -(-bottom // 4) * 4))

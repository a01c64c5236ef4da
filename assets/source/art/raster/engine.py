"""The renderer in C: built on first use, called with numpy arrays."""

import ctypes
import os
import subprocess
import tempfile

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
FLAGS = ('-O2', '-ffp-contract=off', '-shared', '-fPIC')
_library = None


def library():
    global _library
    if _library is None:
        with tempfile.TemporaryDirectory() as folder:
            target = os.path.join(folder, 'raster.so')
            subprocess.run(['cc', *FLAGS, os.path.join(HERE, 'raster.c'), '-o', target, '-lm'], check=True)
            _library = ctypes.CDLL(target)
    return _library


def floats(a):
    return np.ascontiguousarray(a, np.float32)


def pointer(a):
    kind = ctypes.c_int if a.dtype == np.int32 else ctypes.c_float
    return a.ctypes.data_as(ctypes.POINTER(kind))


def depth_map(screen, triangles, width, height):
    """Nearest depth a pixel; where there is nothing, 1e9."""
    out = np.empty((height, width), np.float32)
    screen = floats(screen)
    library().render_depth(width, height, len(triangles), pointer(screen), pointer(triangles), pointer(out))
    return out


def shade(screen, triangles, soup, view, light, shadow, size, near=False):
    """(picture, glow), linear float arrays, of a Soup at screen positions under a Light.

    view: toward the viewer, or where the viewer stands if near.
    """
    width, height = size
    picture = np.zeros((height, width, 4), np.float32)
    glow = np.zeros((height, width, 3), np.float32)
    depths, frames, bias = shadow
    arrays = [floats(a) for a in (screen, soup.world, soup.normals, soup.colour, soup.surface, view)]
    suns, sky = floats(light.suns), floats(light.sky)
    library().render(
        width,
        height,
        len(triangles),
        pointer(arrays[0]),
        pointer(triangles),
        *(pointer(a) for a in arrays[1:]),
        int(near),
        len(suns),
        pointer(suns),
        pointer(sky),
        ctypes.c_float(light.wrap),
        len(depths),
        depths.shape[1],
        pointer(depths),
        pointer(frames),
        ctypes.c_float(bias),
        pointer(picture),
        pointer(glow),
    )
    return picture, glow

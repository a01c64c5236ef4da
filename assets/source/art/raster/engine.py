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


def trace(screen, triangles, place, bites, size):
    """(triangle or -1, weights of its first two corners) at every pixel; bites: balls taken out of `place`."""
    width, height = size
    owner = np.empty((height, width), np.int32)
    where = np.empty((height, width, 2), np.float32)
    screen, place, bites = floats(screen), floats(place), floats(bites)
    library().trace(
        width,
        height,
        len(triangles),
        pointer(screen),
        pointer(triangles),
        pointer(place),
        len(bites),
        pointer(bites),
        pointer(owner),
        pointer(where),
    )
    return owner, where


def light_points(place, normal, colour, surface, view, light, shadow):
    """Light (n, 3) that points of their own colour and surface send toward the viewer."""
    depths, frames, bias = shadow
    arrays = [floats(a) for a in (place, normal, colour, surface, view)]
    suns, sky, out = floats(light.suns), floats(light.sky), np.empty((len(place), 3), np.float32)
    library().light_points(
        len(place),
        *(pointer(a) for a in arrays),
        len(suns),
        pointer(suns),
        pointer(sky),
        ctypes.c_float(light.wrap),
        len(depths),
        depths.shape[1],
        pointer(depths),
        pointer(frames),
        ctypes.c_float(bias),
        pointer(out),
    )
    return out


def openness(place, normal, depths, frames, toward, bias):
    """Share of the half space about each normal from which nothing hides a point."""
    arrays = [floats(a) for a in (place, normal)]
    toward, out = floats(toward), np.empty(len(place), np.float32)
    library().openness(
        len(place),
        *(pointer(a) for a in arrays),
        len(depths),
        depths.shape[1],
        pointer(toward),
        pointer(depths),
        pointer(frames),
        ctypes.c_float(bias),
        pointer(out),
    )
    return out


def value_noise(place):
    """Smooth noise in 0..1 at places (n, 3), one lattice step a unit."""
    place, out = floats(place), np.empty(len(place), np.float32)
    library().value_noise(len(place), pointer(place), pointer(out))
    return out

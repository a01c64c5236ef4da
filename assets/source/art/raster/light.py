"""Light rigs: suns by azimuth and elevation, the first throws soft shadows; a sky from low to high."""

from dataclasses import dataclass

import numpy as np

from clay.sculpt import srgb


@dataclass(frozen=True)
class Light:
    suns: np.ndarray  # (n, 6): toward the light, irradiance
    sky: np.ndarray  # (2, 3): low, high
    softness: float  # radius of the first sun, degrees
    wrap: float  # how far light creeps round an edge


def toward(azimuth, elevation):
    a, e = np.radians(azimuth), np.radians(elevation)
    return np.array((np.cos(e) * np.cos(a), np.cos(e) * np.sin(a), np.sin(e)))


def sun(azimuth, elevation, colour, strength):
    return np.concatenate((toward(azimuth, elevation), srgb(colour) * strength))


def sky(low, high, strength):
    return np.stack((srgb(low), srgb(high))) * strength


# key from the south-west, cool rim, and a fill so that averted faces still read
FIGURE = Light(
    suns=np.stack((sun(232, 44, '#FFE9C8', 2.5), sun(48, 28, '#CFE4FF', 2.2), sun(300, 24, '#FFE2D0', 0.6))),
    sky=sky('#8A7466', '#86A8E0', 0.62),
    softness=4.0,
    wrap=0.1,
)
# the painter's sun (azimuth 212, elevation 36), warmer and harder, with a thin cool rim
GROUND = Light(
    suns=np.stack((sun(212, 40, '#FFE3B8', 3.6), sun(60, 25, '#BFE0FF', 1.8))),
    sky=sky('#8A7A66', '#8FB4E8', 0.7),
    softness=3.0,
    wrap=0.05,
)
# high key from the upper left, cool and ember rims: a white hull stays white, bronze gets its gleam
SPACE = Light(
    suns=np.stack(
        (
            sun(158, 54, '#FFF1DC', 2.85),
            sun(300, 34, '#F2F0EE', 0.65),
            sun(-28, 10, '#FFAE78', 1.1),
            sun(48, 24, '#86B0FF', 1.3),
        )
    ),
    sky=sky('#40384E', '#A8AEC8', 0.62),
    softness=2.0,
    wrap=0.0,
)

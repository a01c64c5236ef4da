"""The wide pictures as records: land, light, lens, sky, and who and what stands where.

People are (unit, pose, x, y, yaw); yaw in degrees, 0 east, 90 away from us. Walkers of the columns go along
the path: (variant, person, x off the path, y, yaw off the way). Machines hang at a height; props stand.
"""

from dataclasses import dataclass

import numpy as np

from keyart.land import Land
from keyart.lens import Lens
from raster.light import Light, sky, sun


@dataclass(frozen=True)
class Air:
    """Sky colours from zenith to horizon, haze low and far, where it begins and how deep it is."""

    zenith: tuple = (48, 42, 92)
    high: tuple = (120, 84, 138)
    low: tuple = (226, 142, 118)
    horizon: tuple = (255, 206, 142)
    haze_low: tuple = (250, 190, 140)
    haze_far: tuple = (150, 116, 158)
    line: float = 0.47  # height of the horizon
    sun: float = 0.02  # where along it the sun stands
    planet: tuple = (0.70, 0.20, 0.115)
    mist: tuple = (9.0, 75.0)
    stars: int = 170
    cloud: tuple = (122, 84, 132)  # in its own shadow, and lit
    cloud_lit: tuple = (255, 180, 162)


@dataclass(frozen=True)
class Scene:
    land: Land
    lens: Lens
    light: Light
    air: Air
    shadow: tuple  # centre and radius of what throws shadows
    people: tuple = ()
    walkers: tuple = ()
    machines: tuple = ()
    props: tuple = ()


EVENING = Light(
    suns=np.stack((sun(200, 17, '#FFC07C', 4.6), sun(64, 26, '#B9A8FF', 1.7), sun(262, 30, '#FFD9C0', 0.55))),
    sky=sky('#6A4E5E', '#7A86D8', 0.66),
    softness=1.6,
    wrap=0.06,
)
LATE = Light(
    suns=np.stack((sun(168, 13, '#FFA860', 4.4), sun(40, 30, '#9FA8FF', 1.3))),
    sky=sky('#5E4A66', '#7078C8', 0.72),
    softness=1.6,
    wrap=0.06,
)
DUSK = Light(
    suns=np.stack((sun(212, 20, '#FFB070', 2.6), sun(80, 34, '#8FA0FF', 1.7))),
    sky=sky('#4E4464', '#6474C4', 0.85),
    softness=2.0,
    wrap=0.06,
)
BEFORE_DAWN = Light(
    suns=np.stack((sun(150, 38, '#8CA6FF', 2.4), sun(58, 9, '#FF9A66', 1.7), sun(250, 22, '#6FD8E0', 0.5))),
    sky=sky('#343A62', '#5A6CC0', 0.86),
    softness=2.0,
    wrap=0.06,
)
NOON = Light(
    suns=np.stack((sun(222, 48, '#FFF0D0', 4.6), sun(70, 30, '#A9C4FF', 1.2))),
    sky=sky('#7A7468', '#8FB4F0', 0.8),
    softness=1.4,
    wrap=0.05,
)

KEY = Scene(
    land=Land(
        path=((-12, -1.0), (-6, -1.2), (0, -0.6), (6, 0.2), (13, 2.4), (20, 5.0), (30, 6.2), (60, 7.0)),
        blades=130000,
    ),
    lens=Lens(eye=(0.2, -9.8, 1.95), look=(0.9, 10.0, 2.35), focal=33, size=(1600, 900)),
    light=EVENING,
    air=Air(),
    shadow=((1, 6, 1), 19.0),
    people=(
        ('picard', 'idle', 1.62, -4.3, 238),
        ('worf', 'idle', 3.0, -2.9, 222),
        ('data', 'use', 0.72, -2.3, 318),
        ('crusher', 'idle', -0.6, -1.2, 320),
        ('villager-elder', 'walk0', -0.1, 0.1, 70),
        ('security', 'aim', 6.3, 2.4, 100),
        ('anij', 'walk0', 0.3, 1.6, 62),
        ('artim', 'walk2', 0.75, 0.5, 66),
        ('villager-woman', 'walk0', -0.45, 2.7, 70),
        ('villager-man', 'walk2', 0.6, 3.6, 66),
        ('villager-child', 'walk1', 0.15, 3.2, 66),
        ('sojef', 'walk0', 0.9, 5.2, 62),
        ('tournel', 'walk2', 0.3, 6.2, 62),
    ),
    walkers=(
        ('column', 0, -0.28, 7.2, 0),
        ('column', 5, 0.3, 7.0, 8),
        ('column', 1, 0.3, 8.7, -4),
        ('column', 2, -0.3, 9.8, 6),
        ('column', 3, 0.32, 10.5, -8),
        ('column-b', 0, -0.25, 11.9, 2),
        ('column-b', 6, 0.3, 12.1, 0),
        ('column-b', 2, 0.2, 13.4, 5),
        ('column', 4, -0.35, 14.2, -5),
        ('column-b', 1, 0.3, 15.2, 0),
        ('column-c', 0, -0.2, 16.8, 0),
        ('column-c', 5, 0.3, 17.1, 0),
        ('column-b', 4, -0.1, 18.7, 0),
        ('column-c', 2, 0.3, 20.6, 0),
        ('column-c', 3, -0.2, 22.6, 0),
    ),
    machines=(  # unit, pose, x, y, height, yaw, size
        ('probe_hunter', 'aim', 1.1, 6.0, 5.0, 245, 1.35),
        ('probe_scout', 'idle', 7.6, 8.4, 4.5, 222, 1.2),
        ('probe_scout', 'idle', -1.2, 15.0, 6.4, 290, 1.2),
        ('probe_warden', 'idle', 6.4, 16.0, 7.2, 246, 1.8),
    ),
    props=(  # name, x, y, yaw, size
        ('prop/house/0', -7.6, 9.0, 0, 2.9),
        ('prop/house/3', -11.4, 11.0, 10, 2.9),
        ('prop/house/2', -5.6, 14.0, -8, 2.8),
        ('prop/house/1', -13.4, 17.0, 24, 3.0),
        ('prop/house/4', -8.6, 18.0, -14, 2.8),
        ('prop/house/5', -10.0, 5.4, 14, 2.7),
        ('prop/well/0', -4.6, 6.2, 0, 2.4),
        ('prop/cart/0', -2.9, 2.2, 30, 2.1),
        ('prop/tree/leafy/0', -7.6, 3.0, 0, 3.3),
        ('prop/tree/leafy/1', 8.2, 6.4, 0, 3.2),
        ('prop/tree/blossom/0', 6.2, 3.2, 0, 3.0),
        ('prop/tree/poplar/1', -9.6, 7.6, 0, 3.3),
        ('prop/tree/poplar/0', -3.6, 17.0, 0, 3.3),
        ('prop/tree/poplar/1', 11.6, 12.6, 0, 3.4),
        ('prop/tree/cedar/0', 14.0, 15.0, 0, 3.8),
        ('prop/tree/cedar/1', 12.0, 19.0, 0, 3.6),
        ('prop/tree/leafy/0', 13.4, 11.0, 0, 3.4),
        ('prop/tree/leafy/1', -14.6, 10.0, 0, 3.4),
        ('prop/tree/leafy/0', 9.6, 20.0, 0, 3.4),
        ('prop/tree/poplar/0', -15.6, 20.0, 0, 3.6),
        ('prop/tree/blossom/0', -6.6, 11.6, 0, 2.9),
        ('prop/rock/1', 5.1, -4.6, 30, 1.5),
        ('prop/rock/0', -5.6, -2.4, 0, 1.4),
        ('prop/brush/0', 5.9, -1.6, 0, 1.6),
        ('prop/brush/1', -5.4, -0.8, 0, 1.7),
        ('prop/cave/0', 7.2, 27.5, 0, 4.4),
        ('prop/flag/0', 3.4, 9.6, 0, 1.9),
        ('prop/inhibitor/0', 4.5, 6.0, 0, 1.6),
    ),
)

VALLEY = Scene(
    land=Land(
        path=((-12, -9), (0, -4.5), (8, -0.5), (14, 1.5), (20, 5.0), (30, 7.0), (60, 8.0)),
        rise=(27.0, 40.0),
        blades=60000,
        near=-11.0,
    ),
    lens=Lens(eye=(-1.0, -10.5, 10.5), look=(0.6, 14.0, -0.5), focal=30, size=(1280, 720)),
    light=DUSK,
    air=Air(
        zenith=(34, 34, 84),
        high=(92, 74, 140),
        low=(202, 126, 130),
        horizon=(250, 186, 140),
        haze_low=(214, 150, 146),
        haze_far=(118, 104, 160),
        line=0.24,
        sun=0.1,
        planet=(0.79, 0.1, 0.075),
        mist=(14.0, 78.0),
    ),
    shadow=((0, 10, 0.5), 21.0),
    walkers=(
        ('column', 0, -0.28, 1.2, 0),
        ('column', 5, 0.3, 1.0, 8),
        ('column', 1, 0.3, 2.2, -4),
        ('column', 2, -0.3, 3.1, 6),
        ('column-b', 3, 0.3, 4.4, 0),
        ('column-b', 0, -0.25, 5.2, 2),
        ('column-b', 6, 0.3, 5.4, 0),
        ('column-b', 2, 0.2, 6.4, 5),
        ('column-c', 1, -0.3, 8.6, 0),
        ('column-c', 0, 0.2, 9.4, 0),
        ('column-c', 5, -0.3, 9.8, 0),
        ('column-c', 2, 0.2, 11.0, 0),
        ('column', 3, 0.2, 13.2, 0),
        ('column', 4, -0.2, 14.2, 0),
        ('column-b', 4, 0.2, 15.4, 0),
        ('column-b', 1, 0.0, 17.0, 0),
    ),
    machines=(
        ('probe_scout', 'idle', 6.6, 4.5, 5.2, 205, 1.3),
        ('probe_hunter', 'idle', -5.0, 15.0, 5.4, 310, 1.4),
    ),
    props=(
        ('prop/house/0', 1.6, 4.6, 0, 2.8),
        ('prop/house/1', 4.6, 7.0, 10, 2.8),
        ('prop/house/2', 5.4, 12.2, -8, 2.8),
        ('prop/house/3', -5.0, 7.2, 8, 2.8),
        ('prop/house/4', -7.6, 3.2, -6, 2.6),
        ('prop/house/5', 5.6, 1.6, -10, 2.6),
        ('prop/house/0', -4.2, 13.0, 12, 2.7),
        ('prop/house/1', 8.6, 15.0, 0, 2.7),
        ('prop/house/2', -8.6, 11.0, 0, 2.7),
        ('prop/house/3', 0.4, 18.0, 0, 2.7),
        ('prop/house/4', 9.8, 9.4, 0, 2.6),
        ('prop/well/0', 0.9, 9.2, 0, 2.2),
        ('prop/hayrick/0', -9.2, -0.4, 0, 2.2),
        ('prop/hayrick/0', 8.6, 4.6, 0, 2.2),
        ('prop/crop/grain', -8.2, -3.6, 0, 3.0),
        ('prop/crop/flax', -4.0, -5.0, 0, 2.6),
        ('prop/crop/gourds', 3.0, -2.6, 0, 2.6),
        ('prop/crop/grain', 7.4, -2.8, 0, 2.8),
        ('prop/crop/flax', 9.6, 0.8, 0, 2.4),
        ('prop/tree/poplar/1', -2.6, 10.2, 0, 3.2),
        ('prop/tree/poplar/0', 3.0, 15.2, 0, 3.2),
        ('prop/tree/leafy/0', 7.6, 10.8, 0, 3.2),
        ('prop/tree/leafy/1', -11.0, 7.0, 0, 3.3),
        ('prop/tree/blossom/0', -1.2, 6.2, 0, 2.8),
        ('prop/tree/blossom/1', 7.8, 6.4, 0, 2.8),
        ('prop/tree/blossom/0', -6.6, 9.4, 0, 2.8),
        ('prop/tree/cedar/0', 13.0, 16.0, 0, 3.8),
        ('prop/tree/cedar/1', -13.0, 15.0, 0, 3.8),
        ('prop/tree/cedar/1', 11.0, 22.0, 0, 3.8),
        ('prop/tree/cedar/0', -9.0, 20.0, 0, 3.8),
        ('prop/tree/leafy/0', -13.0, 1.0, 0, 3.4),
        ('prop/tree/leafy/0', 12.6, 6.4, 0, 3.4),
        ('prop/fence/wattle', -5.8, -1.6, 12, 2.6),
        ('prop/fence/stone', 5.2, -0.6, -6, 2.6),
        ('prop/cave/0', 8.0, 29.0, 0, 4.6),
    ),
)

CAVES = Scene(
    land=Land(
        path=((-12, -2.4), (-4, -1.6), (4, 0.2), (10, 1.7), (14, 2.0), (60, 2.2)),
        rise=(17.5, 15.0),
        gap=40.0,
        blades=90000,
    ),
    lens=Lens(eye=(-1.4, -8.4, 2.5), look=(1.6, 10.0, 2.5), focal=34, size=(1280, 720)),
    light=LATE,
    air=Air(
        zenith=(40, 38, 88),
        high=(112, 78, 136),
        low=(220, 130, 116),
        horizon=(255, 196, 132),
        haze_low=(232, 160, 130),
        haze_far=(120, 96, 148),
        line=0.42,
        sun=0.0,
        planet=(0.16, 0.16, 0.07),
        mist=(10.0, 70.0),
    ),
    shadow=((1, 5, 1), 17.0),
    people=(
        ('worf', 'idle', 3.9, 6.6, 232),
        ('security', 'idle', -0.9, 7.0, 268),
        ('crusher', 'use', -2.5, 0.4, 350),
        ('villager-elder', 'idle', -1.5, 0.6, 200),
        ('picard', 'idle', 2.5, -2.6, 118),
        ('artim', 'walk0', 0.5, -0.2, 70),
        ('anij', 'walk0', 0.0, 0.9, 66),
        ('villager-woman', 'walk2', 0.2, 2.4, 62),
        ('villager-man', 'walk0', 0.9, 3.4, 64),
        ('villager-child', 'walk0', 0.1, 3.7, 64),
        ('tournel', 'walk0', 1.3, 5.0, 70),
    ),
    walkers=(
        ('column', 1, -0.2, 6.2, 0),
        ('column', 0, 0.3, 7.0, 0),
        ('column', 5, -0.2, 7.3, 0),
        ('column-b', 2, 0.1, 8.4, 0),
        ('column-b', 3, 0.4, 9.2, 0),
        ('column-c', 2, -0.1, 10.2, 0),
        ('column-c', 0, 0.3, 11.0, 0),
    ),
    props=(
        ('prop/cave/0', 2.1, 14.6, 0, 5.6),
        ('prop/crystals/0', 6.6, 10.2, 0, 2.6),
        ('prop/crystals/1', -4.4, 11.6, 0, 2.4),
        ('prop/crystals/0', 8.6, 13.0, 20, 3.0),
        ('prop/rock/0', 5.4, 3.0, 0, 2.0),
        ('prop/rock/1', -5.4, 5.6, 0, 2.2),
        ('prop/rock/2', -4.2, -2.0, 0, 1.5),
        ('prop/rock/2', 6.0, -1.6, 0, 1.7),
        ('prop/brush/0', -4.6, 2.4, 0, 1.8),
        ('prop/brush/1', 6.2, 6.0, 0, 1.9),
        ('prop/tree/cedar/0', -8.4, 11.0, 0, 3.8),
        ('prop/tree/cedar/1', 10.6, 9.6, 0, 3.8),
        ('prop/tree/cedar/1', -6.2, 15.6, 0, 3.6),
        ('prop/cart/0', -3.4, 3.4, 40, 2.0),
        ('prop/flag/0', 4.8, 8.4, 0, 1.9),
        ('prop/tree/leafy/0', -9.0, 4.6, 0, 3.4),
    ),
)

GORGE = Scene(
    land=Land(
        path=((-12, -1.0), (-4, -0.6), (2, 0.6), (8, 2.0), (13, 2.6), (20, 2.8), (60, 2.8)),
        rise=(5.0, 24.0),
        gap=2.6,
        gap_width=7.5,
        gap_floor=0.06,
        blades=42000,
    ),
    lens=Lens(eye=(-1.0, -8.8, 2.1), look=(1.6, 10.0, 2.5), focal=31, size=(1280, 720)),
    light=BEFORE_DAWN,
    air=Air(
        zenith=(14, 18, 52),
        high=(32, 40, 96),
        low=(96, 88, 140),
        horizon=(232, 150, 120),
        haze_low=(96, 98, 150),
        haze_far=(50, 62, 118),
        line=0.44,
        sun=0.62,
        planet=(0.13, 0.17, 0.09),
        mist=(9.0, 60.0),
        cloud=(40, 44, 96),
        cloud_lit=(210, 132, 128),
    ),
    shadow=((1, 5, 1), 17.0),
    people=(
        ('picard', 'idle', 3.1, -1.7, 232),
        ('anij', 'use', 1.0, -1.3, 318),
        ('artim', 'idle', 0.0, -1.2, 345),
        ('troi', 'idle', -2.3, -0.6, 312),
        ('worf', 'aim', 4.7, 2.4, 84),
        ('villager-elder', 'walk0', 0.3, 1.6, 66),
        ('villager-woman', 'walk2', 1.0, 2.4, 66),
        ('villager-child', 'walk1', 0.5, 2.8, 66),
        ('villager-man', 'walk0', 1.3, 3.8, 70),
    ),
    walkers=(
        ('column', 0, -0.25, 4.6, 0),
        ('column', 5, 0.3, 5.0, 4),
        ('column', 2, 0.1, 6.2, 0),
        ('column-b', 3, -0.3, 7.0, 0),
        ('column-b', 6, 0.3, 7.4, 0),
        ('column-c', 1, 0.0, 8.6, 0),
        ('column-c', 5, 0.3, 9.4, 0),
        ('column-b', 2, -0.1, 10.4, 0),
    ),
    machines=(
        ('probe_bore', 'aim', 4.9, 9.0, 5.2, 236, 2.6),
        ('probe_scout', 'idle', -2.2, 12.0, 5.6, 300, 1.5),
    ),
    props=(
        ('prop/cave/0', 2.7, 13.6, 0, 5.4),
        ('prop/cave/1', -7.6, 10.0, 24, 4.6),
        ('prop/crystals/0', -3.1, 3.4, 0, 2.4),
        ('prop/crystals/1', 5.6, 7.6, 0, 2.7),
        ('prop/crystals/0', -2.6, 11.4, 30, 2.9),
        ('prop/crystals/1', 7.6, 3.2, 10, 2.0),
        ('prop/rubble/0', 4.6, -0.6, 0, 1.8),
        ('prop/rubble/1', -4.2, 0.6, 0, 1.9),
        ('prop/rubble/0', 5.9, 4.4, 40, 2.0),
        ('prop/rock/0', 6.2, 1.2, 0, 2.4),
        ('prop/rock/1', -5.6, 3.0, 0, 2.6),
        ('prop/rock/2', -3.9, -3.4, 0, 1.7),
        ('prop/rock/2', 4.4, -4.0, 0, 1.5),
        ('prop/rock/1', -6.0, 7.0, 60, 2.9),
        ('prop/rock/0', 8.6, 7.6, 60, 3.0),
        ('prop/brush/1', -2.9, -0.2, 0, 1.5),
        ('prop/tree/cedar/0', -9.4, 6.4, 0, 3.6),
        ('prop/tree/cedar/1', 10.6, 9.4, 0, 3.8),
    ),
)

PASS = Scene(
    land=Land(
        path=((-12, -2.2), (-6, -1.6), (-1, 0.4), (3, 2.4), (7, 2.0), (12, 0.8), (18, 2.2), (26, 4.0), (60, 4.4)),
        rise=(-4.0, 30.0),
        gap=2.4,
        gap_width=8.0,
        gap_floor=0.34,
        blades=70000,
    ),
    lens=Lens(eye=(-1.6, -10.2, 2.5), look=(1.6, 10.0, 3.0), focal=31, size=(1280, 720)),
    light=NOON,
    air=Air(
        zenith=(58, 104, 190),
        high=(104, 152, 218),
        low=(176, 202, 230),
        horizon=(240, 232, 214),
        haze_low=(206, 212, 222),
        haze_far=(140, 164, 206),
        line=0.5,
        sun=0.2,
        planet=(0.74, 0.17, 0.12),
        mist=(14.0, 95.0),
        stars=0,
        cloud=(164, 178, 208),
        cloud_lit=(255, 250, 240),
    ),
    shadow=((1, 5, 2), 18.0),
    people=(
        ('data', 'use', 3.0, -3.4, 236),
        ('tournel', 'walk0', -0.2, -1.6, 50),
        ('crusher', 'idle', -3.4, -2.2, 318),
        ('villager-elder', 'walk2', 0.4, -0.6, 48),
        ('villager-child', 'walk0', 0.9, -0.2, 46),
        ('villager-woman', 'walk0', 1.3, 0.8, 50),
        ('sojef', 'idle', 3.3, 1.4, 232),
        ('worf', 'aim', 5.6, 4.0, 96),
        ('villager-man', 'walk2', 2.3, 3.0, 84),
    ),
    walkers=(
        ('column', 0, 0.0, 0.4, 0),
        ('column', 5, -0.25, 2.2, 0),
        ('column', 2, 0.0, 4.2, 0),
        ('column-b', 3, -0.2, 5.4, 0),
        ('column-b', 6, 0.2, 6.4, 0),
        ('column-c', 1, 0.0, 7.8, 0),
        ('column-c', 5, 0.2, 9.0, 0),
        ('column-b', 2, -0.1, 10.4, 0),
        ('column-b', 0, 0.1, 11.8, 0),
        ('column-c', 2, 0.0, 13.4, 0),
        ('column', 3, 0.1, 15.0, 0),
        ('column', 4, 0.0, 17.0, 0),
    ),
    machines=(
        ('probe_hunter', 'aim', 5.0, 8.0, 6.8, 232, 1.6),
        ('probe_scout', 'idle', -3.6, 9.0, 6.4, 292, 1.4),
        ('probe_scout', 'idle', 1.2, 18.0, 10.2, 262, 1.5),
    ),
    props=(
        ('prop/crystals/0', -3.6, 1.4, 0, 2.2),
        ('prop/crystals/1', 5.4, 0.2, 0, 2.1),
        ('prop/crystals/0', 4.4, 10.4, 0, 2.6),
        ('prop/rock/0', 4.9, -3.0, 0, 2.1),
        ('prop/rock/1', -5.0, -2.4, 0, 2.3),
        ('prop/rock/2', -0.9, 3.4, 0, 2.0),
        ('prop/rock/0', -2.4, 6.4, 40, 2.8),
        ('prop/rock/1', 6.6, 6.0, 0, 2.9),
        ('prop/rock/2', 4.6, 14.0, 0, 2.8),
        ('prop/rock/1', -1.4, 13.0, 20, 2.9),
        ('prop/rubble/0', 3.6, 0.8, 0, 1.6),
        ('prop/rubble/1', -2.2, -0.6, 0, 1.6),
        ('prop/brush/0', -4.2, -4.6, 0, 1.6),
        ('prop/brush/1', 6.4, -1.4, 0, 1.7),
        ('prop/tree/cedar/0', -7.4, 3.4, 0, 3.6),
        ('prop/tree/cedar/1', -6.2, 8.2, 0, 3.8),
        ('prop/tree/cedar/1', 9.2, 5.0, 0, 3.8),
        ('prop/tree/cedar/0', 8.4, 11.0, 0, 3.8),
        ('prop/tree/cedar/0', -9.6, 1.0, 0, 3.6),
        ('prop/flag/0', 5.4, 22.0, 0, 2.6),
    ),
)

# by file name: behind the title, a battle that was won, and each mission by its id
SCENES = {
    'keyart': KEY,
    'keyart-won': CAVES,
    'keyart-insurrection': VALLEY,
    'keyart-long-walk-caves': GORGE,
    'keyart-long-walk-pass': PASS,
}

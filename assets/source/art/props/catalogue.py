"""Every prop by frame name: how it is built, its cell and anchor, and its body for the painter's shadow."""
from dataclasses import dataclass
from typing import Callable

from props.buildings import domed_house, round_house, tower_house
from props.plants import brush, leafy, poplar
from props.stones import cave, crystals, rock, rubble
from props.works import bridge_blown, bridge_intact, flag, inhibitor


@dataclass(frozen=True)
class Prop:
    """cell in built pixels; anchor (the hex centre) in fractions of it; radius and height of the
    shadow's body in pixels on a board whose hexes are 128 wide."""

    build: Callable
    seed: int
    cell: tuple
    radius: int
    height: int
    anchor: tuple = (0.5, 0.66)
    scale: float = 1.0


PROPS = {
    'prop/house/0': Prop(domed_house, 0, (272, 256), 46, 82, scale=1.2),
    'prop/house/1': Prop(round_house, 0, (272, 256), 44, 76, scale=1.2),
    'prop/house/2': Prop(tower_house, 0, (272, 288), 40, 108, (0.5, 0.7), 1.2),
    'prop/tree/leafy/0': Prop(leafy, 0, (192, 224), 30, 70),
    'prop/tree/leafy/1': Prop(leafy, 1, (192, 224), 36, 60),
    'prop/tree/poplar/0': Prop(poplar, 0, (192, 240), 22, 88, (0.5, 0.7)),
    'prop/tree/poplar/1': Prop(poplar, 1, (192, 240), 26, 96, (0.5, 0.7)),
    'prop/brush/0': Prop(brush, 0, (224, 192), 34, 12, (0.5, 0.58)),
    'prop/brush/1': Prop(brush, 1, (224, 192), 34, 12, (0.5, 0.58)),
    'prop/rock/0': Prop(rock, 0, (192, 176), 28, 24, (0.5, 0.56)),
    'prop/rock/1': Prop(rock, 1, (192, 176), 30, 30, (0.5, 0.56)),
    'prop/rubble/0': Prop(rubble, 0, (208, 176), 34, 10, (0.5, 0.56)),
    'prop/rubble/1': Prop(rubble, 1, (208, 176), 34, 10, (0.5, 0.56)),
    'prop/cave/0': Prop(cave, 0, (288, 256), 58, 62, (0.5, 0.64)),
    'prop/crystals/0': Prop(crystals, 0, (176, 176), 22, 36, (0.5, 0.66)),
    'prop/crystals/1': Prop(crystals, 1, (176, 176), 22, 36, (0.5, 0.66)),
    'prop/inhibitor/0': Prop(inhibitor, 0, (176, 208), 20, 74, (0.5, 0.74)),
    'prop/flag/0': Prop(flag, 0, (192, 208), 8, 92, (0.4, 0.78)),
    'prop/bridge/intact': Prop(bridge_intact, 0, (256, 192), 0, 0, (0.5, 0.6)),
    'prop/bridge/blown': Prop(bridge_blown, 0, (256, 192), 0, 0, (0.5, 0.6)),
}

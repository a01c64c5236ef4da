"""Every prop by frame name: how it is built, its cell and anchor, and its body for the painter's shadow."""

from dataclasses import dataclass
from typing import Callable

from props.buildings import domed_house, round_house, tower_house
from props.deck import bulkhead, console, emitter, landing_pad, transport_pad
from props.deck import door as sliding_door
from props.farm import cart, crop, fence, hayrick, reeds, terrace, well
from props.houses import granary, terrace_house, workshop
from props.plants import blossom, brush, cedar, leafy, poplar
from props.stones import cave, cleft, crystals, rock, rubble
from props.works import bridge_blown, bridge_intact, flag, inhibitor, inhibitor_folded


@dataclass(frozen=True)
class Prop:
    """cell in built pixels; anchor (the hex centre) in fractions of it; whether the painter throws its shadow."""

    build: Callable
    seed: int
    cell: tuple
    anchor: tuple = (0.5, 0.66)
    scale: float = 1.0
    casts: bool = True


PROPS = {
    'prop/house/0': Prop(domed_house, 0, (272, 256), scale=1.2),
    'prop/house/1': Prop(round_house, 0, (272, 256), scale=1.2),
    'prop/house/2': Prop(tower_house, 0, (272, 288), (0.5, 0.7), 1.2),
    'prop/house/3': Prop(terrace_house, 0, (272, 256), scale=1.2),
    'prop/house/4': Prop(granary, 0, (272, 256), (0.5, 0.7), 1.15),
    'prop/house/5': Prop(workshop, 0, (272, 256), scale=1.2),
    'prop/tree/leafy/0': Prop(leafy, 0, (192, 224)),
    'prop/tree/leafy/1': Prop(leafy, 1, (192, 224)),
    'prop/tree/poplar/0': Prop(poplar, 0, (192, 240), (0.5, 0.7)),
    'prop/tree/poplar/1': Prop(poplar, 1, (192, 240), (0.5, 0.7)),
    'prop/tree/cedar/0': Prop(cedar, 0, (192, 256), (0.5, 0.72)),
    'prop/tree/cedar/1': Prop(cedar, 1, (192, 256), (0.5, 0.72)),
    'prop/tree/blossom/0': Prop(blossom, 0, (192, 224)),
    'prop/tree/blossom/1': Prop(blossom, 1, (192, 224)),
    'prop/brush/0': Prop(brush, 0, (224, 192), (0.5, 0.58)),
    'prop/brush/1': Prop(brush, 1, (224, 192), (0.5, 0.58)),
    'prop/reeds/0': Prop(reeds, 0, (192, 192), (0.5, 0.64)),
    'prop/reeds/1': Prop(reeds, 1, (192, 192), (0.5, 0.64)),
    'prop/rock/0': Prop(rock, 0, (192, 176), (0.5, 0.56)),
    'prop/rock/1': Prop(rock, 1, (192, 176), (0.5, 0.56)),
    'prop/rock/2': Prop(rock, 2, (192, 176), (0.5, 0.56)),
    'prop/rubble/0': Prop(rubble, 0, (208, 176), (0.5, 0.56)),
    'prop/rubble/1': Prop(rubble, 1, (208, 176), (0.5, 0.56)),
    'prop/cave/0': Prop(cave, 0, (288, 256), (0.5, 0.64)),
    'prop/cave/1': Prop(cleft, 0, (288, 272), (0.5, 0.66)),
    'prop/crystals/0': Prop(crystals, 0, (176, 176), (0.5, 0.66)),
    'prop/crystals/1': Prop(crystals, 1, (176, 176), (0.5, 0.66)),
    'prop/inhibitor/0': Prop(inhibitor, 0, (176, 208), (0.5, 0.74)),
    'prop/inhibitor/folded': Prop(inhibitor_folded, 0, (176, 144), (0.5, 0.6)),
    'prop/flag/0': Prop(flag, 0, (192, 208), (0.4, 0.78)),
    'prop/bridge/intact': Prop(bridge_intact, 0, (256, 192), (0.5, 0.6), casts=False),
    'prop/bridge/blown': Prop(bridge_blown, 0, (256, 192), (0.5, 0.6), casts=False),
    'prop/well/0': Prop(well, 0, (176, 192), (0.5, 0.7)),
    'prop/fence/wattle': Prop(fence, 0, (240, 128), (0.5, 0.64)),
    'prop/fence/stone': Prop(fence, 1, (240, 128), (0.5, 0.64)),
    'prop/terrace/0': Prop(terrace, 0, (240, 128), (0.5, 0.6)),
    'prop/crop/grain': Prop(crop, 0, (224, 192), (0.5, 0.56), casts=False),
    'prop/crop/flax': Prop(crop, 1, (224, 192), (0.5, 0.56), casts=False),
    'prop/crop/gourds': Prop(crop, 2, (224, 192), (0.5, 0.56), casts=False),
    'prop/hayrick/0': Prop(hayrick, 0, (176, 192), (0.5, 0.7)),
    'prop/cart/0': Prop(cart, 0, (192, 160), (0.5, 0.62)),
    'prop/pad/landing': Prop(landing_pad, 0, (224, 192), (0.5, 0.54), casts=False),
    'prop/pad/transport': Prop(transport_pad, 0, (224, 192), (0.5, 0.54)),
    'prop/console/0': Prop(console, 0, (192, 192), (0.5, 0.68)),
    'prop/console/dead': Prop(console, 1, (192, 192), (0.5, 0.68)),
    'prop/door/closed': Prop(sliding_door, 0, (256, 224), (0.5, 0.72)),
    'prop/door/open': Prop(sliding_door, 1, (256, 224), (0.5, 0.72)),
    'prop/bulkhead/0': Prop(bulkhead, 0, (240, 208), (0.5, 0.7)),
    'prop/emitter/0': Prop(emitter, 0, (160, 160), (0.5, 0.68)),
    'prop/emitter/failing': Prop(emitter, 1, (160, 160), (0.5, 0.68)),
}
# not needed before the first battle
LATER = ('prop/pad/transport', 'prop/console', 'prop/door', 'prop/bulkhead', 'prop/emitter')

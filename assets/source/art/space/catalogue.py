"""Every body in space that is no ship: how it is built, its square cell, built pixels a unit of its model."""

from dataclasses import dataclass
from typing import Callable

from space.devices import buoy, charge, core, hazard, torpedo
from space.rocks import rock


@dataclass(frozen=True)
class Body:
    build: Callable
    seed: int
    cell: int
    pixels: float
    yaw: float = 0.0


BODIES = {
    **{
        'rock/%d' % i: Body(rock, i, 208, size, yaw=40.0 * i)
        for i, size in enumerate((78, 62, 84, 52, 70, 88, 46, 58))
    },
    'buoy/0': Body(buoy, 0, 96, 46),
    'core/0': Body(core, 0, 144, 54),
    'hazard/0': Body(hazard, 0, 112, 54),
    'charge/0': Body(charge, 0, 120, 56),
    'torpedo/0': Body(torpedo, 0, 48, 38),
}

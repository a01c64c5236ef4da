"""Every kind of ship: how it is built, the side of its square cell, and built pixels a unit of its model."""

from dataclasses import dataclass
from typing import Callable

from ships.bronze import flagship, raider
from ships.collector import collector
from ships.craft import drone, scoutship, shuttle, yacht
from ships.crescents import battleship
from ships.explorer import explorer
from ships.works import holoship, tanker

STATES = ('whole', 'hurt', 'ruined')
HEADINGS = 12


@dataclass(frozen=True)
class Kind:
    """centre: y of the model that stands on the anchor."""

    build: Callable
    cell: int
    pixels: float
    centre: float = 0.0


FLEET = {
    'enterprise': Kind(explorer, 300, 96, -0.02),
    'yacht': Kind(yacht, 120, 62, 0.0),
    'shuttle': Kind(shuttle, 100, 78, 0.0),
    'scoutship': Kind(scoutship, 124, 62, -0.08),
    'battleship': Kind(battleship, 256, 82, 0.08),
    'raider': Kind(raider, 180, 92, -0.02),
    'flagship': Kind(flagship, 360, 66, -0.38),
    'collector': Kind(collector, 560, 92),
    'holoship': Kind(holoship, 216, 92, -0.04),
    'tanker': Kind(tanker, 248, 72, -0.05),
    'drone': Kind(drone, 76, 80, 0.02),
}

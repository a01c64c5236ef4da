"""What a figure of the cast is: its build, face, dress, weapon and carriage, and which poses it has."""

from dataclasses import dataclass, field

from figures.head import Face
from figures.poses import EVEN

PEACEFUL = ('idle', 'walk0', 'walk1', 'walk2', 'walk3', 'use', 'cower', 'hit', 'fall', 'down', 'carried')
ARMED = ('idle', 'walk0', 'walk1', 'walk2', 'walk3', 'aim', 'shoot', 'use', 'hit', 'fall', 'down', 'carried')
INJURED = ('idle', 'down', 'carried')
FOE = ARMED[:-1]  # nobody carries them


@dataclass(frozen=True)
class Build:
    """Proportions; 1 is the average officer, shoulders is half the width between the joints."""

    shoulders: float = 0.24
    chest: float = 1.0
    waist: float = 1.0
    hip: float = 1.0
    arm: float = 1.0
    leg: float = 1.0
    head: float = 1.0
    scale: float = 1.0
    heavy: bool = False


@dataclass(frozen=True)
class Figure:
    palette: dict
    face: Face
    hair: str
    costume: tuple
    weapon: str = ''
    aim: str = ''
    build: Build = field(default_factory=Build)
    stance: dict = field(default_factory=lambda: EVEN)
    carriage: str = 'ease'
    walk: str = ''
    idle_tool: str = ''  # what is held when idle, if not the weapon
    tool: str = ''  # what is held at work
    poses: tuple = PEACEFUL

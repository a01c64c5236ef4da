"""The cast: a figure is a record of palette, build, face, hair, costume, weapon and carriage."""

from figures.crew import CREW
from figures.sona import SONA
from figures.valley import VALLEY

CAST = {**CREW, **SONA, **VALLEY}

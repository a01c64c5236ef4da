"""Every effect, by id; importing the modules fills the list."""

from effects import arrivals, devices, feet, impacts, interface, people, probes, ships, weapons  # noqa: F401
from effects.catalogue import EFFECTS  # noqa: F401

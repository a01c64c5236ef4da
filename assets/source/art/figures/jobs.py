"""Every frame of figures there is to render: units with their poses, those of the first battle first."""

from figures.cast import CAST
from figures.column import POSES as CROWD
from figures.column import VARIANTS
from figures.probes import KINDS
from figures.probes import POSES as FLIGHT

FIRST = ('picard', 'data', 'worf', 'crusher', 'security', 'anij', 'trooper', 'enforcer')
FIRST_PROBES = ('probe_scout', 'probe_hunter', 'probe_warden')


def poses_of():
    """{unit: poses} in the order in which they are needed."""
    cast = sorted(CAST, key=lambda unit: (FIRST.index(unit) if unit in FIRST else len(FIRST)))
    probes = sorted(KINDS, key=lambda kind: kind not in FIRST_PROBES)
    order = [
        *cast[: len(FIRST)],
        *VARIANTS,
        *probes[: len(FIRST_PROBES)],
        *cast[len(FIRST) :],
        *probes[len(FIRST_PROBES) :],
    ]
    return {
        unit: CAST[unit].poses if unit in CAST else CROWD if unit in VARIANTS else FLIGHT for unit in order
    }

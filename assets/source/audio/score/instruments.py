"""The players: patch of MuseScore General (bank, program), range, seat, loudness in the mix, hall."""

from score.notation import Track

_BASE = {"range": (0, 127), "pan": 0.0, "lufs": -26.0, "wet": -8.0, "lead_ms": 0.0, "low_cut": 40.0, "tilt": 0.0, "human": 9.0, "is_drum": False, "is_short": False, "bar": 4}  # fmt: skip


def _player(patch, low, high, **rest):
    return {**_BASE, "patch": patch, "range": (low, high), **rest}


# `is_short`: the bowed bite that the font lacks is cut out of its long notes.
PLAYERS = {
    "violins": _player((20, 49), 55, 100, pan=-0.35, lead_ms=110, lufs=-25, low_cut=150),
    "violins2": _player((25, 49), 55, 96, pan=-0.15, lead_ms=125, lufs=-27, low_cut=120),
    "violas": _player((30, 49), 48, 84, pan=0.2, lead_ms=125, lufs=-27, low_cut=90),
    "cellos": _player((40, 49), 36, 76, pan=0.35, lead_ms=115, low_cut=60),
    "basses": _player((50, 49), 24, 60, pan=0.25, lead_ms=100, wet=-14, low_cut=32),
    "violins-short": _player((20, 48), 55, 100, pan=-0.35, lead_ms=25, wet=-9, low_cut=150, is_short=True),
    "violas-short": _player((30, 48), 48, 84, pan=0.2, lead_ms=25, wet=-10, low_cut=90, is_short=True),
    "cellos-short": _player((40, 48), 36, 76, pan=0.35, lead_ms=25, wet=-11, lufs=-25, low_cut=60, is_short=True),
    "basses-short": _player((50, 48), 24, 60, pan=0.25, lead_ms=25, wet=-15, low_cut=32, is_short=True),
    "pizzicato": _player((0, 45), 28, 96, pan=0.15, lead_ms=5, lufs=-28),
    "tremolo": _player((20, 44), 55, 100, pan=-0.3, lead_ms=60, wet=-7, lufs=-30, low_cut=180),
    "tremolo-low": _player((30, 44), 48, 84, pan=0.15, lead_ms=60, lufs=-29, low_cut=90),
    "flute": _player((0, 73), 60, 96, pan=-0.12, lead_ms=25, wet=-6, lufs=-24, low_cut=200),
    "recorder": _player((0, 74), 60, 98, pan=-0.2, lead_ms=15, wet=-6, lufs=-25, low_cut=250),
    "oboe": _player((0, 68), 58, 91, pan=0.08, lead_ms=20, wet=-7, low_cut=180),
    "english-horn": _player((0, 69), 52, 81, pan=0.1, lead_ms=20, wet=-6, lufs=-26, low_cut=140),
    "clarinet": _player((0, 71), 50, 91, pan=0.12, lead_ms=20, wet=-7, lufs=-28, low_cut=120),
    "bassoon": _player((0, 70), 34, 72, pan=0.2, lead_ms=18, wet=-8, lufs=-28, low_cut=60),
    "horn": _player((0, 60), 36, 77, pan=-0.25, lead_ms=30, wet=-4, lufs=-24, low_cut=60, tilt=-1),
    "trumpet": _player((0, 56), 52, 84, pan=0.18, lead_ms=15, wet=-5, lufs=-25, low_cut=150, tilt=-2),
    "trombones": _player((0, 57), 34, 72, pan=0.3, lead_ms=18, wet=-5, low_cut=50, tilt=-1),
    "tuba": _player((0, 58), 26, 58, pan=0.3, lead_ms=25, lufs=-27, low_cut=35),
    "choir": _player((0, 52), 43, 84, lead_ms=80, wet=-4, lufs=-27, low_cut=150),
    "harp": _player((0, 46), 24, 103, pan=-0.45, lead_ms=4, wet=-7, lufs=-27, low_cut=60, human=12),
    "guitar": _player((0, 24), 40, 84, pan=0.4, lead_ms=3, wet=-9, lufs=-27, low_cut=80, human=12),
    "dulcimer": _player((0, 15), 48, 96, pan=0.3, lead_ms=2, wet=-8, lufs=-30, low_cut=120, human=12),
    "celesta": _player((0, 8), 60, 108, pan=-0.4, wet=-5, lufs=-31, low_cut=250, human=12),
    "vibraphone": _player((0, 11), 53, 89, pan=0.35, wet=-4, lufs=-31, low_cut=120),
    "timpani": _player((0, 47), 33, 60, pan=0.05, lead_ms=4, wet=-6, low_cut=35, human=5),
    "taiko": _player((0, 116), 24, 72, lead_ms=2, wet=-9, lufs=-25, low_cut=48, human=5),
    "bass-drum": _player((8, 116), 24, 72, lead_ms=2, wet=-9, lufs=-30, human=4),
    "frame-drum": _player((0, 117), 30, 84, pan=-0.15, lead_ms=2, wet=-10, lufs=-31, low_cut=70, human=8),
    "percussion": _player((128, 48), 0, 127, pan=0.05, lufs=-28, low_cut=60, human=5, is_drum=True),
    "glow": _player((0, 95), 36, 84, lead_ms=100, wet=-5, lufs=-31, low_cut=80),
    "breath": _player((0, 89), 36, 84, lead_ms=120, wet=-4, lufs=-30, low_cut=70),
}  # fmt: skip


def player(stem, kind, **changes):
    """A track for a player; the stem in its name keeps its human touch apart from the same player's elsewhere."""
    return Track(f"{stem}-{kind}", PLAYERS[kind], **changes)


def players(stem, text, **changes):
    return [player(stem, kind, **changes) for kind in text.split()]

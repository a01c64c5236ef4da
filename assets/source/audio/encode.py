"""
Files for the browser: Ogg Opus, and MP3 where that is not known. Loops are padded by a quarter of a second of
themselves on both sides, so that a decoder's delay never shows: the game loops between the pads.
"""

import subprocess

import numpy as np
from signals import RATE, samples, write

PAD = 0.25
EXACT = "-map_metadata -1 -fflags +bitexact -flags:a +bitexact".split()
# Kilobits a second by what is encoded: Opus, and MP3, which keeps less of the highest.
RATES = {"music": (56, 64), "place": (64, 56), "sheet": (40, 40)}
FORMATS = ("ogg", "mp3")


def padded(x):
    pad = samples(PAD)
    return np.concatenate([x[-pad:], x, x[:pad]])


def loop_of(x):
    """Where a padded loop begins and ends, seconds."""
    return {"loopStart": PAD, "loopEnd": round(PAD + len(x) / RATE, 6)}


def encode(x, kind, work, out, name):
    """Writes `name.ogg` and `name.mp3` into `out`."""
    wav = f"{work}/{name}.wav"
    write(wav, x)
    opus, mp3 = RATES[kind]
    options = {
        "ogg": f"-c:a libopus -vbr on -application audio -frame_duration 20 -b:a {opus}k",
        "mp3": f"-c:a libmp3lame -abr 1 -b:a {mp3}k -ar 32000",
    }
    for ending in FORMATS:
        subprocess.run(
            ["ffmpeg", "-v", "error", "-y", "-i", wav, *options[ending].split(), *EXACT, f"{out}/{name}.{ending}"],
            check=True,
        )


def decoded(path):
    """What a decoder makes of a file, (n, 2)."""
    raw = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", path, "-f", "f32le", "-ac", "2", "-ar", str(RATE), "-"],
        check=True,
        capture_output=True,
    ).stdout
    return np.frombuffer(raw, np.float32).reshape(-1, 2).astype(np.float64)

"""
Effects and ambiences as files: the takes of a sheet lie one after the other in one file, with silence
between them, so that a codec's smear of one does not reach the next.
"""

import numpy as np
from ambience import PLACES, place
from effects import EFFECTS
from signals import RATE, decibel, gain, integrated, loudest, samples, soft_clipped, true_peak

LEAD = 0.1
BETWEEN = 0.15
# Takes begin on whole frames of the codecs.
FRAME = 480
# Peaks before encoding; codecs add up to a decibel.
CEILING_DB = -3.0
# What lies so far under a take's peak at its end is cut off.
CUT_DB = -44


def trimmed(x):
    """Without its silent end, faded at both edges."""
    level = np.abs(x)
    last = np.nonzero(level > level.max() * gain(CUT_DB))[0][-1]
    x = x[: min(len(x), last + samples(0.03))].copy()
    fade = min(samples(0.06), len(x) // 4)
    x[-fade:] *= np.linspace(1, 0, fade)
    x[:24] *= np.linspace(0, 1, 24)
    return x


def levelled(x, lufs):
    """At its loudness; where peaks are in the way they are bent, and the rest raised again."""
    for _ in range(6):
        x = soft_clipped(x * gain(lufs - loudest(x)), gain(CEILING_DB - 0.3))
        if abs(loudest(x) - lufs) < 0.1:
            break
    return x * min(1, gain(CEILING_DB - true_peak(x)))


def sheet(name):
    """The samples of a sheet, where each take lies (seconds), and what each measures."""
    at, parts, takes, measured = samples(LEAD), [], {}, {}
    for effect in EFFECTS.values():
        if effect.sheet != name:
            continue
        for index in range(effect.takes):
            raw = effect.take(index)
            x = levelled(trimmed(raw - raw.mean()), effect.lufs)
            parts.append((at, x))
            takes.setdefault(effect.id, []).append([round(at / RATE, 4), round(len(x) / RATE, 4)])
            measured.setdefault(effect.id, []).append(
                {"lufs": round(loudest(x), 1), "truePeak": round(true_peak(x), 1)}
            )
            at += -(-(len(x) + samples(BETWEEN)) // FRAME) * FRAME
    y = np.zeros(at)
    for start, x in parts:
        y[start : start + len(x)] += x
    return y, takes, measured


def places():
    """Each ambience at its loudness: (name, samples)."""
    for name in PLACES:
        x, lufs = place(name)
        x = x * gain(lufs - integrated(x))
        if decibel(np.abs(x).max()) > CEILING_DB:
            x = soft_clipped(x, gain(CEILING_DB))
        yield name, x

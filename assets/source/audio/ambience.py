"""
Places: loops of noise and small happenings that are periodic by the way they are made, so that they have no
seam. The two sides share their low end and differ above it. Levels: -28 to -30 LUFS.
"""

import numpy as np
from signals import RATE, below, clock, hall, reverberated_loop, samples
from tones import decay, glide, sine, struck

SECONDS = 32


def coloured(rng, n, curve):
    """Noise with a spectrum drawn as (hertz, level) points; periodic."""
    spectrum = np.fft.rfft(rng.standard_normal(n))
    y = np.fft.irfft(spectrum * np.interp(np.fft.rfftfreq(n, 1 / RATE), *zip(*curve)), n)
    return y / y.std()


def wide(rng, n, curve, width=0.6):
    """The same noise on both sides, and as much of another on each as `width` says."""
    both = coloured(rng, n, curve)
    sides = [coloured(rng, n, curve) for _ in range(2)]
    return np.stack([(1 - width) * both + width * one for one in sides], 1)


def drift(rng, n, cycles, low, high):
    """A slow unrest between two levels that comes round with the loop."""
    t = np.arange(n) / n
    y = sum(np.sin(2 * np.pi * c * t + rng.uniform(0, 2 * np.pi)) / (i + 1) for i, c in enumerate(cycles))
    y = (y - y.min()) / (y.max() - y.min())
    return (low + (high - low) * y)[:, None]


def lay(y, at, x, pan=0.0, level=1.0):
    """Puts a small sound into the loop, round its end; the farther side hears it a moment later."""
    for side in (0, 1):
        lag = int(abs(pan) * 26) if (pan > 0) == (side == 0) else 0
        share = np.sqrt((1 + (pan if side else -pan)) / 2)
        y[(at + lag + np.arange(len(x))) % len(y), side] += level * share * x


def with_room(y, floor_hertz, answer, wet):
    """What lies above a frequency sounds in a room."""
    spectrum = np.fft.rfft(y, axis=0)
    hertz = np.maximum(np.fft.rfftfreq(len(y), 1 / RATE), 1)
    high = np.fft.irfft(spectrum / (1 + (floor_hertz / hertz) ** 4)[:, None], len(y), axis=0)
    return y + wet * reverberated_loop(high, answer)


BIRDS = (
    # Base, bend, seconds of a note, seconds between notes, turns of the bend: three that do not exist.
    (2900, 0.25, 0.09, 0.14, 3.1),
    (4000, -0.35, 0.05, 0.09, 1.5),
    (2100, 0.12, 0.16, 0.24, 6.0),
)


def bird(rng):
    base, bend, length, gap, turns = BIRDS[rng.integers(3)]
    count = rng.integers(2, 6)
    y = np.zeros(samples(1.6))
    for k in range(count):
        hertz = base * rng.uniform(0.95, 1.05) * np.exp(bend * np.sin(np.linspace(0, turns, samples(length))))
        note = sine(hertz) * np.hanning(len(hertz)) * rng.uniform(0.6, 1)
        at = samples(k * gap)
        y[at : at + len(note)] += note
    return y


def wind(rng, n, cycles=(2, 3, 5, 9)):
    gusts = drift(rng, n, cycles, 0.2, 1)
    low = wide(rng, n, [(0, 0), (60, 0.2), (180, 1), (500, 0.5), (1200, 0.12), (4000, 0.02), (24000, 0)], 0.5)
    leaves = wide(rng, n, [(0, 0), (1500, 0), (3500, 0.6), (7000, 1), (12000, 0.3), (24000, 0)], 0.9)
    return 0.5 * low * gusts + 0.09 * leaves * gusts**2


def brook(rng, n, bubbles):
    y = 0.15 * wide(rng, n, [(0, 0), (300, 0.1), (700, 1), (1600, 0.7), (3500, 0.3), (9000, 0.05), (24000, 0)], 0.7) * drift(rng, n, (31, 47, 73), 0.5, 1)
    for at in rng.integers(0, n, bubbles):
        hertz = rng.uniform(500, 1500)
        lay(y, at, sine(glide(hertz, hertz * 1.5, 0.05)) * decay(0.05, 0.015), rng.uniform(-0.7, 0.2), rng.uniform(0.03, 0.14))
    return y


def valley(rng, n):
    """Late afternoon: wind in terraces, a brook to the left, birds that answer each other."""
    y = wind(rng, n) + brook(rng, n, 340)
    for _ in range(11):
        at, pan, level = rng.integers(0, n), rng.uniform(-0.9, 0.9), rng.uniform(0.08, 0.26)
        call = bird(rng)
        lay(y, at, call, pan, level)
        if rng.random() < 0.5:
            lay(y, at + samples(rng.uniform(1.2, 2.2)), call, -pan, level * 0.4)
    return with_room(y, 1500, hall(1.6, 0.03, 1, 9), 0.35)


def night(rng, n):
    """Dusk and after: the wind lies down, crickets in three fields, an owl that is none, water far off."""
    y = 0.55 * wind(rng, n, (1, 2, 5)) + 0.4 * brook(rng, n, 120)
    t = np.arange(n) / RATE
    for pan, hertz, rate in ((-0.7, 4370, 17), (0.5, 4710, 15), (0.1, 3980, 21)):
        hertz, rate = round(hertz * SECONDS) / SECONDS, round(rate * SECONDS) / SECONDS
        chirps = np.maximum(0, np.sin(2 * np.pi * rate * t)) ** 3 * drift(rng, n, (9, 13, 22), 0, 1)[:, 0] ** 2
        lay(y, 0, np.sin(2 * np.pi * hertz * t) * chirps, pan, 0.05)
    for at in (5.5, 21.0):
        for k, length in enumerate((0.22, 0.5)):
            call = sine(glide(392, 370, length)) * np.hanning(samples(length))
            lay(y, samples(at + 0.35 * k), call, 0.55, 0.11)
    return with_room(y, 900, hall(2.2, 0.04, 0.8, 10), 0.5)


def cave(rng, n):
    """Stone: a breath from deep within, drops that ring long, a pebble now and then."""
    y = 0.35 * wide(rng, n, [(0, 0), (50, 1), (130, 0.6), (400, 0.1), (2000, 0.02), (24000, 0)], 0.4) * drift(rng, n, (1, 2, 3), 0.5, 1)
    for at in rng.integers(0, n, 17):
        hertz = rng.uniform(1100, 1700)
        lay(y, at, sine(glide(hertz, hertz * 1.6, 0.05)) * decay(0.05, 0.012), rng.uniform(-0.8, 0.8), rng.uniform(0.12, 0.4))
    for at in rng.integers(0, n, 3):
        for k in range(3):
            stone = struck(0.05, [rng.uniform(700, 1200), 2100], [0.006, 0.004], [1, 0.5])
            lay(y, at + samples(0.11 * k + rng.uniform(0, 0.05)), stone, rng.uniform(-0.9, 0.9), 0.14)
    return with_room(y, 400, hall(3.4, 0.05, 1, 14), 0.9)


def deck(rng, n):
    """Inside a ship of theirs: a fifth of engines, air in ducts, a relay that closes far off."""
    t = np.arange(n) / RATE
    y = 0.3 * wide(rng, n, [(0, 0), (40, 0.6), (110, 1), (300, 0.4), (900, 0.1), (3000, 0.03), (24000, 0)], 0.3)
    y += 0.12 * wide(rng, n, [(0, 0), (700, 0), (1800, 0.7), (4200, 1), (8000, 0.3), (24000, 0)], 0.8) * drift(rng, n, (1, 3), 0.6, 1)
    for hertz, level in ((58.0, 0.5), (87.0, 0.28), (116.0, 0.18), (174.5, 0.07)):
        for side, shift in ((0, 0.0), (1, 1 / SECONDS)):
            y[:, side] += level * np.sin(2 * np.pi * (round(hertz * SECONDS) / SECONDS + shift) * t) * drift(rng, n, (2, 3), 0.7, 1)[:, 0]
    for at in rng.integers(0, n, 7):
        relay = struck(0.12, [rng.uniform(900, 1400), 2600], [0.012, 0.006], [1, 0.5])
        lay(y, at, below(relay, 3000), rng.uniform(-0.9, 0.9), 0.2)
    return with_room(y, 500, hall(1.2, 0.02, 0.8, 16), 0.4)


def nebula(rng, n):
    """The Patch: a floor of slow tones that beat, far discharges, a veil of hiss that comes and goes."""
    t = np.arange(n) / RATE
    y = wide(rng, n, [(0, 0), (22, 0.3), (45, 1), (90, 0.7), (200, 0.25), (600, 0.06), (3000, 0.01), (24000, 0)], 0.35) * drift(rng, n, (1, 2, 5), 0.5, 1)
    for k, hertz in enumerate((36.75, 55.0, 73.5, 110.0, 146.75, 220.25)):
        hertz = round(hertz * SECONDS) / SECONDS
        for side in (0, 1):
            y[:, side] += 0.35 / (1 + 0.6 * k) * np.sin(2 * np.pi * (hertz + side / SECONDS) * t) * drift(rng, n, (1 + k, 2 + k, 3), 0, 1)[:, 0]
    y += 0.09 * wide(rng, n, [(0, 0), (2000, 0), (4000, 0.6), (6500, 1), (9000, 0.2), (24000, 0)], 0.9) * drift(rng, n, (3, 7, 11), 0, 1) ** 3
    for at in rng.integers(0, n, 10):
        thunder = below(rng.standard_normal(samples(1.5)), 300) * np.hanning(samples(1.5))
        lay(y, at, thunder, rng.uniform(-0.8, 0.8), rng.uniform(0.5, 1.4))
    return with_room(y, 300, hall(3.5, 0.04, 0.8, 12), 0.3)


# Loudness each is brought to.
PLACES = {"valley": (valley, -30), "night": (night, -30), "cave": (cave, -30), "deck": (deck, -29), "nebula": (nebula, -28)}


def place(name):
    """The loop of a place, stereo, and its loudness."""
    make, lufs = PLACES[name]
    rng = np.random.default_rng(sum(name.encode()) * 7919)
    y = make(rng, samples(SECONDS))
    return y - y.mean(0), lufs

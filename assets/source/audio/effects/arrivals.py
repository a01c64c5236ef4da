"""Who comes: squads and probes; the search that rises; whose turn it is; how the day goes."""

import numpy as np
from effects.catalogue import effect
from signals import band, below, clock, sweep
from tones import NOTES, bell, decay, glide, in_room, layers, noise, pink, shape, sine, square, steady


@effect("landing", "ground", -15)
def landing(rng):
    """A squad comes down: engines that scream lower, dust, boots, a ramp."""
    seconds = 2.0
    t = clock(seconds)
    engine = sweep(noise(rng, seconds), glide(2600, 260, seconds, 0.7), 0.35)[1] * np.interp(t, [0, 0.5, 1.1, seconds], [0.1, 1, 0.7, 0])
    whine = sine(glide(880, 190, seconds, 0.8)) * np.interp(t, [0, 0.4, 1.3, seconds], [0, 0.25, 0.15, 0])
    down = sine(glide(90, 36, 0.5)) * decay(0.5, 0.16)
    boots = [(1.35 + 0.13 * k + rng.uniform(0, 0.04), band(noise(rng, 0.08), 200, 2500) * decay(0.08, 0.02), 0.6) for k in range(5)]
    return in_room(layers(2.3, (0, engine, 0.7), (0, whine, 0.6), (1.15, down, 1.6), *boots), 0.3, 1.0)


@effect("probe-arrives", "ground", -21)
def probe_arrives(rng):
    """Another probe at the edge: the hum of flight comes nearer and settles."""
    seconds = 1.2
    t = clock(seconds)
    hum = sum(level * sine(glide(hertz * 1.3, hertz, seconds)) for hertz, level in ((110, 0.6), (221, 1), (333, 0.5)))
    return in_room((hum * (0.75 + 0.25 * np.sin(2 * np.pi * 23 * t)) + 0.2 * pink(rng, len(t))) * np.interp(t, [0, 0.8, seconds], [0, 1, 0]), 0.25, 0.8)


@effect("alarm", "ground", -17)
def alarm(rng):
    """The search level rises: two low calls of the Son'a's own interval, a tritone that opens."""
    def call(low, high, seconds):
        y = sine(glide(low, high, seconds)) + 0.4 * square(glide(low * 1.004, high * 1.004, seconds), 4)
        return below(y, 2500) * shape(seconds, 0.04, 0.2, 0.8, 0.15)

    floor = below(pink(rng, 48000), 120) * np.interp(clock(1.0), [0, 0.1, 1], [0, 1, 0])
    return in_room(layers(1.6, (0, call(220, 311, 0.5), 0.5), (0.62, call(220, 330, 0.7), 0.55), (0, floor, 0.5)), 0.3, 1.1)


@effect("turn-ours", "ground", -20)
def turn_ours(rng):
    """Ours: two bells, a fifth apart."""
    return in_room(layers(2.0, (0, bell(NOTES["D5"], 1.8, 0.7), 0.6), (0.16, bell(NOTES["A5"], 1.6, 0.5), 0.45)), 0.4, 1.4)


@effect("turn-theirs", "ground", -20)
def turn_theirs(rng):
    """Theirs: a muffled drum, a low tone that leans."""
    drum = sine(glide(92, 55, 0.4)) * decay(0.4, 0.14) + 0.3 * below(noise(rng, 0.4), 400) * decay(0.4, 0.05)
    lean = sine(glide(146.8, 138.6, 1.2)) * shape(1.2, 0.1, 0.4, 0.5, 0.5)
    return in_room(layers(1.4, (0, drum, 1), (0.2, 0.7 * drum, 0.7), (0.05, lean, 0.35)), 0.35, 1.2)


@effect("objective", "ground", -20)
def objective(rng):
    """Something that was to be done is done."""
    ring = [(at, bell(NOTES[n], 1.2, 0.5), 0.45) for at, n in ((0, "D5"), (0.12, "F#5"), (0.24, "A5"), (0.36, "E6"))]
    return in_room(layers(1.8, *ring), 0.4, 1.3)


@effect("watch-set", "ground", -23)
def watch_set(rng):
    """Overwatch: a weapon raised, a sight that hums."""
    click = band(noise(rng, 0.02), 2500, 9000) * decay(0.02, 0.004)
    hum = sine(glide(440, 466, 0.4)) * shape(0.4, 0.08, 0.1, 0.5, 0.2)
    return in_room(layers(0.6, (0, click, 0.8), (0.06, click, 0.5), (0.08, hum, 0.35)), 0.2, 0.5)


@effect("word-open", "interface", -24)
def word_open(rng):
    """A panel opens: air and a third."""
    return in_room(layers(0.3, (0, band(noise(rng, 0.12), 1500, 6000) * shape(0.12, 0.05, 0.03, 0.4, 0.05), 0.12), (0.02, sine(steady(NOTES["F#5"], 0.16)) * decay(0.16, 0.05, 0.006), 0.4), (0.06, sine(steady(NOTES["A5"], 0.16)) * decay(0.16, 0.05, 0.006), 0.35)), 0.2, 0.5)

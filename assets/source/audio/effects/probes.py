"""
Probes and their tags: what a player must know by ear. Each stage has its own figure, so that it is known
without looking: noticed rises once, watched twice, an aim seeks, a lock closes on a fifth, free falls away.
"""

import numpy as np
from effects.catalogue import effect
from signals import band, below, clock, sweep
from tones import NOTES, decay, glide, in_room, layers, noise, pink, saw, shape, sine, square, steady


def beep(hertz, seconds, tau=None):
    tone = sine(steady(hertz, seconds)) + 0.3 * sine(steady(hertz * 2, seconds)) + 0.12 * sine(steady(hertz * 3, seconds))
    return tone * (decay(seconds, tau, 0.003) if tau else shape(seconds, 0.003, 0.02, 0.6, 0.02))


@effect("probe-fly", "ground", -26, takes=3)
def probe_fly(rng):
    """One hex of flight: two beating hums that pass, a little higher in the middle."""
    seconds = 0.6
    t = clock(seconds)
    rise = 1 + 0.08 * np.sin(np.pi * t / seconds)
    pitch = rng.uniform(0.96, 1.04)
    hum = sum(level * sine(hertz * pitch * rise) for hertz, level in ((110, 0.6), (221, 1), (333, 0.5), (662, 0.22)))
    hum *= 0.75 + 0.25 * np.sin(2 * np.pi * 23 * t)
    return (hum + 0.25 * band(pink(rng, len(t)), 700, 4200)) * np.sin(np.pi * t / seconds) ** 1.2


@effect("probe-turn", "ground", -26, takes=3)
def probe_turn(rng):
    """A small motor turns the eye."""
    motor = saw(glide(320 * rng.uniform(0.95, 1.05), 520, 0.22), 6) * shape(0.22, 0.02, 0.05, 0.5, 0.06)
    return in_room(below(motor, 2600), 0.15, 0.4)


@effect("probe-notice", "ground", -20, takes=3)
def probe_notice(rng):
    """Noticed: one rising chirp."""
    return in_room(sine(glide(880, 1320, 0.16)) * decay(0.16, 0.06, 0.006) + 0.3 * sine(glide(1760, 2640, 0.16)) * decay(0.16, 0.04), 0.2, 0.5)


@effect("probe-watch", "ground", -18, takes=3)
def probe_watch(rng):
    """Watched: the chirp twice, the second higher, with an edge."""
    def chirp(low, high):
        return square(glide(low, high, 0.14), 3) * decay(0.14, 0.06, 0.004)

    return in_room(below(layers(0.5, (0, chirp(880, 1320), 0.5), (0.15, chirp(1175, 1760), 0.6)), 6000), 0.22, 0.5)


@effect("probe-course", "ground", -21)
def probe_course(rng):
    """It turns to something: the motor, then a thought."""
    return layers(0.8, (0, probe_turn(rng), 1), (0.2, beep(NOTES["E5"], 0.1, 0.04), 0.4), (0.3, beep(NOTES["B5"], 0.14, 0.05), 0.4))


@effect("tag-aim", "ground", -19)
def tag_aim(rng):
    """An aim: it seeks, faster and faster, and does not yet close."""
    seeks = [(at, beep(NOTES["B5"], 0.06), 0.6) for at in (0, 0.2, 0.36, 0.48, 0.57, 0.64, 0.7)]
    line = sine(glide(196, 220, 0.9)) * shape(0.9, 0.3, 0.3, 0.5, 0.3)
    return in_room(layers(1.0, *seeks, (0, line, 0.35)), 0.2, 0.6)


@effect("tag-lock", "ground", -18)
def tag_lock(rng):
    """A lock: two beeps and a fifth that stands, with a low octave under it."""
    held = (sine(steady(1318.5, 0.5)) + 0.6 * sine(steady(1975.5, 0.5))) * shape(0.5, 0.004, 0.1, 0.6, 0.25)
    floor = sine(steady(164.8, 0.6)) * shape(0.6, 0.01, 0.2, 0.6, 0.3)
    return in_room(layers(1.0, (0, beep(987.8, 0.06), 0.6), (0.1, beep(987.8, 0.06), 0.6), (0.22, held, 0.6), (0.22, floor, 0.8)), 0.25, 0.7)


@effect("tag-shift", "ground", -20)
def tag_shift(rng):
    """Somebody steps into the line: the seeking slides to another pitch."""
    return in_room(layers(0.6, (0, beep(987.8, 0.06), 0.6), (0.08, sine(glide(987.8, 740, 0.22)) * decay(0.22, 0.12), 0.6), (0.3, beep(740, 0.1), 0.5)), 0.2, 0.5)


@effect("tag-free", "ground", -20)
def tag_free(rng):
    """A tag let go: three notes that fall and open, major, so that it is good news."""
    return in_room(layers(0.9, (0, beep(NOTES["A5"], 0.12, 0.06), 0.5), (0.1, beep(NOTES["F#5"], 0.12, 0.07), 0.5), (0.2, beep(NOTES["D5"], 0.4, 0.16), 0.6)), 0.3, 0.8)


def beam(rng, hertz, seconds=2.3):
    """A transporter: partials that rise out of nothing, each trembling by itself, and sparks among them."""
    t = clock(seconds)
    body = 0
    for k, one in enumerate(hertz):
        wave = sine(steady(one, seconds) * (1 + 0.006 * np.sin(2 * np.pi * (3 + 0.7 * k) * t + k)))
        body = body + wave * (0.5 + 0.5 * np.sin(2 * np.pi * (5.3 + 1.1 * k) * t + 2 * k)) / (1 + 0.35 * k)
    sparks = [(float(at), beep(rng.choice(hertz[2:]) * 2, 0.08, 0.025), 0.2) for at in np.sort(rng.uniform(0.2, seconds - 0.3, 60))]
    rise = np.sin(np.pi * np.clip(t / seconds, 0, 1)) ** 1.2
    return (0.35 * body + layers(seconds, *sparks) + 0.2 * band(noise(rng, seconds), 5000, 9000) * rise) * rise


@effect("beam-away", "ground", -18, takes=3)
def beam_away(rng):
    """Theirs: people are taken. The light is cold and sinks at its end: a minor sixth in it."""
    y = beam(rng, (233.1, 349.2, 554.4, 698.5, 1108.7, 1396.9, 2217.5))
    sink = sine(glide(220, 82, 1.1, 1.4)) * shape(1.1, 0.3, 0.3, 0.7, 0.4)
    return in_room(layers(2.4, (0, y, 1), (1.1, sink, 0.5)), 0.45, 1.5)


@effect("materialise", "ground", -21)
def materialise(rng):
    """Somebody comes."""
    return in_room(beam(rng, (146.8, 220, 293.7, 440, 587.3, 880), 1.1)[::-1], 0.35, 1.0)


@effect("contact", "ground", -22, takes=3)
def contact(rng):
    """An enemy comes into sight: a low knock with a question in it."""
    return in_room(layers(0.6, (0, beep(NOTES["A3"], 0.12, 0.06), 0.9), (0.11, beep(233.1, 0.25, 0.1), 0.8)), 0.3, 0.8)


@effect("contact-lost", "ground", -28)
def contact_lost(rng):
    return in_room(sine(glide(233, 175, 0.3)) * decay(0.3, 0.12, 0.01), 0.3, 0.7)


@effect("sweep-noise", "ground", -25)
def sweep_noise(rng):
    """A field is swept: routes read, intents read."""
    return in_room(sweep(noise(rng, 0.8), glide(600, 3600, 0.8, 1.2), 0.12)[1] * shape(0.8, 0.2, 0.2, 0.6, 0.3), 0.3, 0.8)

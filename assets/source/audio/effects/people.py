"""Officers and villagers: no voices, but breath, cloth, wood and bells."""

import numpy as np
from effects.catalogue import effect
from signals import band, below, clock, sweep
from tones import NOTES, bell, decay, glide, grains, in_room, layers, noise, pink, shape, sine, steady


def murmur(rng, seconds, count, pitch=1.0):
    """Many people speak at once, far enough away that no word is heard: vowels as moving resonances."""
    voices = []
    for _ in range(count):
        length = rng.uniform(0.18, 0.4)
        t = clock(length)
        root = rng.choice([118, 140, 165, 196, 220, 262]) * pitch * rng.uniform(0.94, 1.06)
        throat = sum(np.sin(2 * np.pi * np.cumsum(np.full(len(t), root * k) * (1 + 0.02 * np.sin(11 * t))) / 48000) / k for k in range(1, 14))
        first, second = rng.uniform(320, 750), rng.uniform(900, 1900)
        vowel = band(throat, first * 0.8, first * 1.25) + 0.5 * band(throat, second * 0.85, second * 1.2)
        voices.append((rng.uniform(0, seconds - length), vowel * np.sin(np.pi * t / length) ** 1.5, rng.uniform(0.3, 1)))
    return layers(seconds, *voices)


@effect("calm-lost", "ground", -24, takes=3)
def calm_lost(rng):
    """A column grows uneasy."""
    return in_room(murmur(rng, 1.0, 16, 1.05), 0.3, 0.8)


@effect("dread", "ground", -21, takes=3)
def dread(rng):
    """A column is about to run: breath drawn in, louder and higher."""
    breath = sweep(noise(rng, 0.5), glide(700, 2300, 0.5), 0.25)[1] * shape(0.5, 0.35, 0.1, 0.7, 0.1)
    return in_room(layers(1.2, (0, breath, 0.25), (0.15, murmur(rng, 1.0, 26, 1.3), 1)), 0.3, 0.8)


@effect("safe", "ground", -21)
def safe(rng):
    """A column is safe: the valley's first three notes on bells, and a breath let go."""
    ring = [(at, bell(NOTES[n], 1.4, 0.6), 0.5) for at, n in ((0, "F#5"), (0.16, "A5"), (0.32, "D6"))]
    breath = band(noise(rng, 0.8), 500, 2600) * shape(0.8, 0.15, 0.3, 0.3, 0.4)
    return in_room(layers(1.9, *ring, (0.1, breath, 0.08)), 0.4, 1.4)


@effect("flag", "ground", -23)
def flag(rng):
    """A pole goes into the ground, cloth catches the wind."""
    pole = layers(0.3, (0, sine(glide(180, 80, 0.15)) * decay(0.15, 0.04), 1), (0, band(noise(rng, 0.1), 300, 1800) * decay(0.1, 0.02), 0.6))
    t = clock(0.7)
    cloth = band(noise(rng, 0.7), 300, 2400) * (0.5 + 0.5 * np.sin(2 * np.pi * (7 + 4 * t) * t)) ** 2 * np.exp(-t / 0.3)
    return in_room(layers(0.9, (0, pole, 1), (0.1, cloth, 0.4)), 0.15, 0.4)


@effect("rise", "ground", -23)
def rise(rng):
    """Somebody stands up again: cloth, a breath, a hand on a shoulder."""
    cloth = band(noise(rng, 0.4), 600, 2800) * shape(0.4, 0.12, 0.1, 0.5, 0.15)
    breath = sweep(noise(rng, 0.4), glide(600, 1500, 0.4), 0.3)[1] * shape(0.4, 0.2, 0.1, 0.6, 0.12)
    return in_room(layers(0.9, (0, cloth, 0.4), (0.1, breath, 0.14), (0.34, bell(NOTES["D5"], 0.6, 0.3), 0.35)), 0.2, 0.6)


@effect("lift", "ground", -25)
def lift(rng):
    cloth = band(noise(rng, 0.4), 500, 2400) * shape(0.4, 0.1, 0.1, 0.5, 0.2)
    return in_room(layers(0.55, (0, cloth, 0.5), (0.25, sine(glide(90, 62, 0.14)) * decay(0.14, 0.05), 0.7)), 0.12, 0.3)


@effect("taken", "ground", -18)
def taken(rng):
    """Somebody is led off: a clasp, two notes that fall by a minor sixth."""
    clasp = layers(0.2, (0, band(noise(rng, 0.03), 2000, 8000) * decay(0.03, 0.005), 1), (0.05, band(noise(rng, 0.03), 1500, 7000) * decay(0.03, 0.006), 0.8))
    low = sine(steady(NOTES["A3"] * 1.0595, 0.8)) * shape(0.8, 0.02, 0.3, 0.5, 0.4)
    return in_room(layers(1.5, (0, clasp, 0.7), (0.15, sine(steady(370, 0.5)) * decay(0.5, 0.2, 0.01), 0.5), (0.42, low, 0.7)), 0.35, 1.2)


@effect("ability-lead", "ground", -22)
def ability_lead(rng):
    """An officer speaks and others follow: the crew's fourth, on horns made of sines."""
    def horn(hertz, seconds):
        return sum(sine(steady(hertz * k, seconds)) / k**1.5 for k in range(1, 7)) * shape(seconds, 0.04, 0.2, 0.7, 0.15)

    return in_room(below(layers(1.0, (0, horn(NOTES["A3"], 0.24), 0.5), (0.2, horn(NOTES["D4"], 0.6), 0.6)), 3000), 0.35, 1.0)


@effect("ability-mind", "ground", -23)
def ability_mind(rng):
    """What is felt rather than done: a soft chord that opens and closes."""
    chord = sum(sine(steady(NOTES[n], 1.4)) for n in ("D4", "A4", "E5")) * np.sin(np.pi * clock(1.4) / 1.4) ** 2
    return in_room(0.3 * chord + 0.1 * bell(NOTES["B5"], 1.4, 0.3), 0.45, 1.4)


@effect("ability-heal", "ground", -23)
def ability_heal(rng):
    """A hypospray, and a tone that steadies."""
    spray = band(noise(rng, 0.25), 3500, 9500) * shape(0.25, 0.01, 0.05, 0.6, 0.06)
    tone = sine(steady(NOTES["F#5"], 0.5)) * np.sin(np.pi * clock(0.5) / 0.5)
    return in_room(layers(0.9, (0, spray, 0.4), (0.22, tone, 0.3), (0.36, sine(steady(NOTES["A5"], 0.4)) * decay(0.4, 0.15, 0.02), 0.25)), 0.25, 0.7)


@effect("found", "ground", -23)
def found(rng):
    """Something was hidden here: things moved aside, a small bright bell."""
    moved = grains(rng, 0.4, 30, 900, 5000, lambda u: u * 0.34, (0.003, 0.012))
    return in_room(layers(1.0, (0, moved, 0.4), (0.36, bell(NOTES["E6"], 0.6, 0.4), 0.3), (0.46, bell(NOTES["A6"], 0.5, 0.3), 0.25)), 0.25, 0.7)


@effect("omen-landing", "ground", -20)
def omen_landing(rng):
    """A squad will land here: a carrier far up, two low knocks."""
    t = clock(1.8)
    far = below(pink(rng, len(t)), 300) * np.sin(np.pi * t / 1.8) ** 2
    knock = sine(glide(110, 73, 0.3)) * decay(0.3, 0.1)
    return in_room(layers(1.9, (0, far, 0.9), (0.5, knock, 0.8), (0.82, knock, 0.8)), 0.4, 1.2)

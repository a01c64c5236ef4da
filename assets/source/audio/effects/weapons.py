"""Hand weapons: ours sing, theirs bark. Levels: weapons -15 to -18 LUFS."""

import numpy as np
from effects.catalogue import effect
from signals import above, below, clock, sweep
from tones import air, decay, glide, hiss, in_room, layers, noise, saturated, saw, shape, sine, steady, struck


@effect("phaser", "ground", -17, takes=3)
def phaser(rng):
    """A warm beam: a fifth over a root that falls, slowly beating."""
    seconds = 0.46
    t = clock(seconds)
    pitch = rng.uniform(0.94, 1.06)
    root = glide(980 * pitch, 620 * pitch, seconds, 0.4) * (1 + 0.006 * np.sin(2 * np.pi * 29 * t))
    bent = 1.4 * np.sin(2 * np.pi * np.cumsum(root * 2.01) / 48000) * np.exp(-t / 0.2)
    tone = np.sin(2 * np.pi * np.cumsum(root) / 48000 + bent) + 0.55 * sine(root * 1.5) + 0.2 * sine(root * 3.02)
    body = tone * shape(seconds, 0.006, 0.1, 0.62, 0.16)
    sparks = air(rng, seconds, 2200, 8000) * shape(seconds, 0.002, 0.05, 0.25, 0.2)
    return in_room(saturated(body + 0.35 * sparks, 1.2), 0.22, 0.6)


@effect("phaser-heavy", "ground", -15, takes=3)
def phaser_heavy(rng):
    """The same voice an octave lower, with a chest to it."""
    seconds = 0.85
    t = clock(seconds)
    pitch = rng.uniform(0.95, 1.05)
    root = glide(560 * pitch, 290 * pitch, seconds, 0.35) * (1 + 0.008 * np.sin(2 * np.pi * 17 * t))
    bent = 2.0 * np.sin(2 * np.pi * np.cumsum(root * 2.01) / 48000) * np.exp(-t / 0.4)
    tone = np.sin(2 * np.pi * np.cumsum(root) / 48000 + bent) + 0.6 * saw(root * 1.5, 7) * 0.6 + 0.3 * sine(root * 3.02)
    thump = sine(glide(150, 48, 0.3, 0.5)) * decay(0.3, 0.09)
    body = layers(seconds, (0, tone * shape(seconds, 0.008, 0.2, 0.6, 0.25), 1), (0, thump, 1.5))
    return in_room(saturated(body + 0.4 * air(rng, seconds, 1500, 7000) * shape(seconds, 0.002, 0.1, 0.25, 0.3), 1.5), 0.28, 0.9)


@effect("rifle", "ground", -16, takes=3)
def rifle(rng):
    """The Son'a rifle: one hard packet, ring-modulated, with a dirty tail."""
    seconds = 0.3
    pitch = rng.uniform(0.92, 1.08)
    ring = np.sign(np.sin(2 * np.pi * 143 * pitch * clock(seconds)))
    packet = saturated(saw(glide(900 * pitch, 170, seconds, 0.6)) * ring * decay(seconds, 0.06, 0.001), 2.2)
    crack = hiss(rng, 0.05, 3000) * decay(0.05, 0.008, 0.0005)
    dirt = below(noise(rng, seconds), 1100) * decay(seconds, 0.07)
    return in_room(layers(seconds, (0, packet, 1), (0, crack, 0.5), (0.01, dirt, 0.7)), 0.24, 0.6)


@effect("repeater", "ground", -16, takes=3)
def repeater(rng):
    """An enforcer's single pulse: lighter, metal in it."""
    seconds = 0.2
    pitch = rng.uniform(0.9, 1.1)
    packet = saturated(saw(glide(1250 * pitch, 320, seconds, 0.5)) * decay(seconds, 0.035, 0.001), 2)
    metal = struck(seconds, [613 * pitch, 1490, 2730], [0.05, 0.03, 0.02], [0.5, 0.4, 0.2])
    return in_room(packet + metal + 0.4 * hiss(rng, seconds, 4000) * decay(seconds, 0.015), 0.22, 0.5)


@effect("blade", "ground", -17, takes=3)
def blade(rng):
    """A curved blade: air parted, then steel that rings a little."""
    rush = sweep(noise(rng, 0.26), glide(700, 3800 * rng.uniform(0.9, 1.1), 0.26, 0.8), 0.3)[1] * shape(0.26, 0.12, 0.1, 0.6, 0.1)
    tone = rng.uniform(0.96, 1.04)
    steel = struck(0.5, [1180 * tone, 2210 * tone, 3760 * tone, 5900 * tone], [0.16, 0.12, 0.07, 0.04], [0.7, 0.6, 0.4, 0.3])
    thud = sine(glide(140, 60, 0.14)) * decay(0.14, 0.04)
    return in_room(layers(0.8, (0, rush, 0.5), (0.2, steel, 0.5), (0.2, thud, 1.0)), 0.2, 0.5)


@effect("launcher", "ground", -15, takes=3)
def launcher(rng):
    """A tube's cough and the shell's thin whistle away."""
    thump = sine(glide(170, 44, 0.4, 0.5)) * decay(0.4, 0.1)
    rush = sweep(noise(rng, 0.7), glide(500, 2400, 0.7, 0.6), 0.2)[1] * shape(0.7, 0.02, 0.25, 0.3, 0.4)
    whistle = sine(glide(1700, 980, 0.6)) * shape(0.6, 0.05, 0.3, 0.3, 0.3)
    return in_room(layers(0.8, (0, thump, 1.6), (0.02, rush, 0.5), (0.08, whistle, 0.1)), 0.3, 0.9)


@effect("overwatch-shot", "ground", -21)
def overwatch_shot(rng):
    """Somebody fires out of turn: a short rising click of a sight that found its target."""
    tick = struck(0.12, [1480, 2960], [0.02, 0.012], [1, 0.4])
    return in_room(layers(0.3, (0, tick, 0.6), (0.07, sine(steady(1760, 0.1)) * decay(0.1, 0.03), 0.7)), 0.15, 0.4)


@effect("miss", "ground", -22, takes=3)
def miss(rng):
    """A shot that goes by and into the ground."""
    by = above(noise(rng, 0.22), 2500) * shape(0.22, 0.05, 0.05, 0.3, 0.1)
    dirt = below(noise(rng, 0.15), 900) * decay(0.15, 0.03)
    return in_room(layers(0.45, (0, by, 0.4), (0.14, dirt, 0.8)), 0.2, 0.4)

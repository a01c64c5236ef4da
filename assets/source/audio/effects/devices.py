"""Inhibitors, suits, doors, consoles."""

import numpy as np
from effects.catalogue import effect
from signals import band, below, clock, sweep
from tones import NOTES, decay, glide, hiss, in_room, layers, noise, shape, sine, square, steady, struck


def field_hum(seconds, hertz):
    t = clock(seconds)
    return (sine(steady(hertz, seconds)) + 0.6 * sine(steady(hertz * 1.5, seconds)) + 0.3 * sine(steady(hertz * 2.01, seconds))) * (0.8 + 0.2 * np.sin(2 * np.pi * 6 * t))


@effect("inhibitor-placed", "ground", -20)
def inhibitor_placed(rng):
    """Feet of metal in the ground, then a field that stands up on a fifth."""
    feet = struck(0.25, [310, 720, 1380], [0.05, 0.03, 0.02], [1, 0.6, 0.4])
    rise = field_hum(1.0, 196) * np.interp(clock(1.0), [0, 0.35, 0.6, 1.0], [0, 1, 0.6, 0])
    return in_room(layers(1.4, (0, feet, 0.7), (0.08, feet, 0.5), (0.2, rise, 0.5)), 0.25, 0.9)


@effect("inhibitor-lifted", "ground", -22)
def inhibitor_lifted(rng):
    fall = field_hum(0.5, 196) * np.interp(clock(0.5), [0, 0.05, 0.5], [0, 1, 0])
    return in_room(layers(0.8, (0, fall, 0.5), (0.34, struck(0.2, [420, 980], [0.04, 0.02], [1, 0.5]), 0.5)), 0.2, 0.6)


@effect("inhibitor-weakened", "ground", -20, takes=3)
def inhibitor_weakened(rng):
    """A lock refused: the field takes it, and sags by a semitone."""
    hit = struck(0.5, [466, 702, 1061, 1583], [0.2, 0.15, 0.1, 0.07], [1, 0.7, 0.5, 0.4])
    sag = sine(glide(294, 277, 0.7, 0.6)) * decay(0.7, 0.25, 0.02)
    return in_room(layers(0.9, (0, hit, 0.5), (0, band(noise(rng, 0.2), 900, 5000) * decay(0.2, 0.04), 0.4), (0.06, sag, 0.5)), 0.3, 0.9)


@effect("inhibitor-spent", "ground", -18)
def inhibitor_spent(rng):
    """The last of it: the field breaks, a coil burns out."""
    down = below(square(glide(392, 49, 0.7, 1.2), 3), 2400) * shape(0.7, 0.01, 0.3, 0.6, 0.2)
    sparks = [(rng.uniform(0, 0.6), hiss(rng, 0.03, 3000) * decay(0.03, 0.006), rng.uniform(0.2, 0.6)) for _ in range(12)]
    return in_room(layers(1.0, (0, down, 0.5), *sparks, (0.62, sine(glide(80, 40, 0.3)) * decay(0.3, 0.1), 0.9)), 0.3, 0.9)


@effect("suit-on", "ground", -23)
def suit_on(rng):
    """The isolation suit closes over somebody: light drawn inward."""
    draw = sweep(noise(rng, 0.8), glide(5200, 500, 0.8), 0.2)[1] * shape(0.8, 0.3, 0.2, 0.7, 0.2)
    return in_room(layers(1.0, (0, draw, 0.3), (0, sine(glide(740, 220, 0.8)) * shape(0.8, 0.2, 0.2, 0.5, 0.3), 0.3)), 0.3, 0.8)


@effect("suit-off", "ground", -23)
def suit_off(rng):
    return in_room(suit_on(rng)[:40000][::-1], 0.1, 0.4)


@effect("jam", "ground", -20)
def jam(rng):
    """A probe is spoken to by somebody else: its own beeps, scrambled."""
    bits = [(0.055 * k, square(steady(float(rng.choice([740, 988, 1175, 1480, 1976])), 0.05), 3) * shape(0.05, 0.002, 0.02, 0.6, 0.01), 0.35) for k in range(10)]
    static = band(noise(rng, 0.7), 1200, 5000) * shape(0.7, 0.05, 0.2, 0.5, 0.3)
    return in_room(layers(0.9, *bits, (0, static, 0.2)), 0.2, 0.6)


@effect("door", "ground", -22, takes=3)
def door(rng):
    """Air let out, a motor, a frame that meets."""
    air = sweep(noise(rng, 0.7), np.concatenate([glide(500, 3400, 0.3), glide(3400, 700, 0.4)]), 0.35)[1] * shape(0.7, 0.05, 0.3, 0.5, 0.2)
    motor = sine(glide(180, 330, 0.7)) * shape(0.7, 0.03, 0.2, 0.3, 0.3)
    frame = struck(0.25, [92, 171, 264], [0.05, 0.04, 0.03], [1, 0.6, 0.4])
    return in_room(layers(0.95, (0, air, 0.6), (0, motor, 0.25), (0.66, frame, 0.9)), 0.25, 0.7)


@effect("console", "ground", -24, takes=3)
def console(rng):
    """Fingers on glass: seven short notes of the pentatonic."""
    scale = [NOTES[n] for n in ("D5", "E5", "F#5", "A5", "B5", "D6", "E6")]
    keys = [(0.078 * k + rng.uniform(0, 0.02), sine(steady(float(rng.choice(scale)), 0.05)) * shape(0.05, 0.002, 0.02, 0.5, 0.02), 0.4) for k in range(7)]
    return in_room(layers(0.7, *keys), 0.15, 0.4)


@effect("overload", "ground", -16)
def overload(rng):
    """A console climbs past what it can bear, and bursts."""
    climb = below(square(glide(180, 1400, 0.55, 1.8), 3), 5000) * np.linspace(0.1, 1, len(clock(0.55)))
    burst = layers(0.6, (0, band(noise(rng, 0.5), 300, 6000) * decay(0.5, 0.07), 1.4), (0, sine(glide(130, 45, 0.4)) * decay(0.4, 0.12), 1.3))
    sparks = [(0.6 + rng.uniform(0, 0.5), hiss(rng, 0.03, 3000) * decay(0.03, 0.006), rng.uniform(0.2, 0.5)) for _ in range(14)]
    return in_room(layers(1.3, (0, climb, 0.4), (0.55, burst, 1), *sparks), 0.28, 0.8)

"""Steps by what lies under the foot, and many feet at once. Level: -31 LUFS, a column a little more."""

import numpy as np
from effects.catalogue import effect
from signals import band, below, samples
from tones import decay, glide, grains, layers, noise, sine, struck

HEEL_TO_TOE = 0.075


def weight(rng, strength=1.0):
    """What every step has: a body that comes down. Felt more than heard."""
    return strength * sine(glide(88 * rng.uniform(0.9, 1.1), 48, 0.09)) * decay(0.09, 0.026, 0.004)


def rolled(rng, surface, toe=0.6):
    """Heel, then toe: the second comes sooner and lighter in a hurry."""
    at = HEEL_TO_TOE * rng.uniform(0.85, 1.2)
    return layers(0.34, (0, surface(1.0), 1), (0, weight(rng), 0.55), (at, surface(0.75), toe), (at, weight(rng, 0.5), 0.3))


# Codecs take a decibel and a half of what is nearly all hiss.
@effect("step-grass", "ground", -29.6, takes=3)
def grass(rng):
    """Blades that bend and spring back: grains that thicken and thin, hardly a thump."""
    def blades(size):
        press = grains(rng, 0.16, int(46 * size), 2200, 9500, lambda u: 0.012 + 0.085 * u**0.7, (0.0015, 0.006))
        swish = band(noise(rng, 0.16), 1600, 6500) * np.interp(np.arange(samples(0.16)), [0, 900, 2600, 7600], [0, 1, 0.3, 0])
        return 0.55 * press + 0.16 * swish

    return rolled(rng, blades, 0.7)


@effect("step-stone", "ground", -31, takes=3)
def stone(rng):
    """A sole on rock: a hard tick and the grit that it turns on."""
    def rock(size):
        tick = struck(0.05, [rng.uniform(700, 900), 1720, 3100], [0.006, 0.004, 0.003], [0.8, 0.6, 0.4])
        grit = grains(rng, 0.12, int(22 * size), 1800, 7000, lambda u: 0.004 + 0.07 * u, (0.001, 0.004))
        return layers(0.14, (0, tick, 0.7 * size), (0, grit, 0.5))

    return rolled(rng, rock, 0.55)


@effect("step-deck", "ground", -31, takes=3)
def deck(rng):
    """Carpet over plates: a soft pat, the plate answers low and late."""
    plate_tone = rng.uniform(0.94, 1.06)

    def plate(size):
        pat = band(noise(rng, 0.05), 350, 2400) * decay(0.05, 0.008, 0.001)
        answer = struck(0.16, [171 * plate_tone, 402 * plate_tone, 655], [0.035, 0.02, 0.012], [0.5, 0.3, 0.12])
        return layers(0.2, (0, pat, 0.9 * size), (0.006, answer, 0.6 * size))

    return rolled(rng, plate, 0.5)


@effect("step-water", "ground", -30, takes=3)
def water(rng):
    """Shallow water: a slap, a few drops that ring as bubbles."""
    slap = band(noise(rng, 0.2), 500, 4200) * decay(0.2, 0.045, 0.008)
    pull = band(noise(rng, 0.2), 900, 3000) * decay(0.2, 0.06, 0.05)
    drops = []
    for _ in range(9):
        hertz = rng.uniform(520, 1500)
        drop = sine(glide(hertz, hertz * rng.uniform(1.3, 1.8), 0.05)) * decay(0.05, 0.014)
        drops.append((rng.uniform(0.04, 0.3), drop, rng.uniform(0.1, 0.35)))
    return layers(0.42, (0, slap, 0.8), (0.14, pull, 0.35), (0, weight(rng), 0.5), *drops)


@effect("step-brush", "ground", -30, takes=3)
def brush(rng):
    """Leaves and a twig."""
    leaves = grains(rng, 0.24, 80, 1800, 8000, lambda u: 0.01 + 0.19 * u, (0.002, 0.008))
    twig = struck(0.05, [rng.uniform(1300, 1900), 3300], [0.005, 0.003], [1, 0.5])
    return layers(0.32, (0, leaves, 0.5), (rng.uniform(0.05, 0.12), twig, 0.6), (0, weight(rng), 0.45))


@effect("step-column", "ground", -29, takes=3)
def column(rng):
    """Twenty-five people walk a few paces: feet near and far, cloth, a handle that creaks."""
    feet = []
    for _ in range(15):
        one = stone(rng) if rng.random() < 0.4 else grass(rng)
        feet.append((rng.uniform(0, 0.42), below(one, rng.uniform(2500, 9000)), rng.uniform(0.25, 0.9)))
    cloth = band(noise(rng, 0.7), 500, 2200) * np.interp(np.arange(samples(0.7)), [0, 9000, 33600], [0, 0.1, 0])
    creak = struck(0.12, [rng.uniform(320, 420), 770], [0.03, 0.015], [1, 0.4])
    return layers(0.75, *feet, (0, cloth, 0.5), (rng.uniform(0.1, 0.4), creak, 0.12))


@effect("shove", "ground", -24, takes=3)
def shove(rng):
    """Pushed aside by what lands: feet that slide."""
    slide = band(noise(rng, 0.3), 700, 4000) * decay(0.3, 0.09, 0.03)
    return layers(0.4, (0, slide, 0.5), (0, weight(rng), 1), (0.16, weight(rng), 0.7))

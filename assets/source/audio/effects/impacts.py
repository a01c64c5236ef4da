"""What blows and falls do. Levels: hits around -18, explosions -12 to -13 LUFS."""

import numpy as np
from effects.catalogue import effect
from signals import above, band, below, clock, samples, sweep
from tones import air, decay, glide, grains, hiss, in_room, layers, noise, pink, saturated, sine, struck


@effect("hit-body", "ground", -18, takes=3)
def hit_body(rng):
    """Energy against cloth and breath; nobody cries out."""
    thud = sine(glide(125 * rng.uniform(0.9, 1.1), 52, 0.2, 0.6)) * decay(0.2, 0.05)
    cloth = band(noise(rng, 0.14), 500, 3200) * decay(0.14, 0.025)
    fizz = air(rng, 0.3, 3000, 9000) * decay(0.3, 0.06)
    return in_room(layers(0.35, (0, thud, 1.3), (0.004, cloth, 0.7), (0.01, fizz, 0.3)), 0.15, 0.4)


@effect("hit-metal", "ground", -18, takes=3)
def hit_metal(rng):
    """A probe's shell: a dull ring and a rattle."""
    size = rng.uniform(0.92, 1.08)
    shell = struck(0.6, [186 * size, 431 * size, 702 * size, 1187 * size, 2050 * size], [0.2, 0.14, 0.1, 0.06, 0.04], [1, 0.9, 0.6, 0.5, 0.3])
    return in_room(layers(0.7, (0, shell, 0.8), (0, band(noise(rng, 0.06), 1500, 8000) * decay(0.06, 0.01), 0.9), (0.08, grains(rng, 0.3, 9, 1500, 6000, lambda u: u * 0.3), 0.25)), 0.22, 0.6)


@effect("fall", "ground", -20, takes=3)
def fall(rng):
    """Somebody goes down: knees, then the body, then cloth."""
    def thud(low):
        return sine(glide(100, low, 0.2)) * decay(0.2, 0.06) + 0.5 * below(noise(rng, 0.2), 500) * decay(0.2, 0.03)

    cloth = band(noise(rng, 0.3), 600, 2600) * decay(0.3, 0.09, 0.03)
    return in_room(layers(0.9, (0, thud(60), 0.7), (0.19 + rng.uniform(-0.03, 0.03), thud(48), 1.1), (0.2, cloth, 0.35)), 0.15, 0.5)


def explosion(rng, size=1.0):
    seconds = 2.2 * size
    t = clock(seconds)
    fire = sweep(noise(rng, seconds), glide(6400, 90, seconds, 0.4), 0.9)[0] * decay(seconds, 0.36 * size)
    chest = sine(glide(95 / size, 27 / size, seconds, 0.5)) * decay(seconds, 0.4 * size, 0.004)
    crack = hiss(rng, 0.12, 1800) * decay(0.12, 0.022, 0.0005)
    growl = below(pink(rng, len(t)) * np.exp(-t / (0.75 * size)), 700)
    debris = grains(rng, seconds, 40, 600, 5000, lambda u: 0.25 + u**1.6 * seconds * 0.7, (0.006, 0.02))
    return in_room(saturated(layers(seconds, (0, fire, 1.3), (0, chest, 1.5), (0, crack, 1.9), (0.02, growl, 0.4), (0, debris, 0.35)), 1.6), 0.28, 1.4)


@effect("explosion", "ground", -13, takes=3)
def explosion_small(rng):
    return explosion(rng, rng.uniform(0.85, 1.0))


@effect("probe-burst", "ground", -13, takes=3)
def probe_burst(rng):
    """A machine comes down: a dying tone, a shell that bursts, parts that patter."""
    dying = sine(glide(540 * rng.uniform(0.9, 1.1), 90, 0.5, 0.7)) * decay(0.5, 0.2)
    shell = struck(0.8, [141, 377, 655, 1130], [0.25, 0.16, 0.1, 0.06], [1, 0.8, 0.6, 0.4])
    parts = grains(rng, 1.2, 26, 1500, 7000, lambda u: 0.1 + u**1.4, (0.004, 0.012))
    return layers(2.4, (0, dying, 0.3), (0.28, explosion(rng, 0.7), 1), (0.3, shell, 0.45), (0.5, parts, 0.2))


def rocks(rng, seconds, count, middle, spread, crest):
    """Stones of all sizes that come down around a middle time."""
    stones = []
    for _ in range(count):
        at = float(np.clip(rng.normal(middle, spread), 0.02, seconds - 0.3))
        hertz = rng.uniform(90, 900)
        stone = struck(0.12, [hertz, hertz * 1.47, hertz * 2.3], [0.03, 0.02, 0.012], [1, 0.6, 0.4])
        grit = band(noise(rng, 0.12), hertz, min(hertz * 6, 9000)) * decay(0.12, 0.018)
        stones.append((at, stone + 0.8 * grit, rng.uniform(0.15, 0.9) * crest(at)))
    return stones


@effect("rockfall", "ground", -14, takes=3)
def rockfall(rng):
    seconds = 2.6
    t = clock(seconds)
    body = np.interp(t, [0, 0.35, 0.9, 1.6, seconds], [0, 0.5, 1, 0.4, 0])
    rumble = below(pink(rng, len(t)), 130) * body
    dust = above(noise(rng, seconds), 3500) * np.interp(t, [0, 0.8, 1.4, seconds], [0, 0.07, 0.1, 0])
    stones = rocks(rng, seconds, 55, 0.9, 0.45, lambda at: np.interp(at, [0, 0.35, 0.9, 1.8, 2.6], [0.1, 0.4, 1, 0.5, 0.1]))
    return in_room(saturated(layers(seconds, (0, rumble, 2.2), *stones, (0, dust, 0.6)), 1.5), 0.3, 1.2)


@effect("bridge-falls", "ground", -13)
def bridge_falls(rng):
    """The charge, timber that cracks in a row, stones into water."""
    cracks = [(0.35 + k * 0.13 + rng.uniform(0, 0.05), struck(0.2, [rng.uniform(210, 420), 890, 1730], [0.05, 0.03, 0.015], [1, 0.7, 0.5]), rng.uniform(0.4, 0.9)) for k in range(7)]
    splash = sweep(noise(rng, 1.4), glide(3600, 500, 1.4, 0.5), 0.7)[1] * np.clip(clock(1.4) / 0.05, 0, 1) * np.exp(-clock(1.4) / 0.4)
    stones = rocks(rng, 3.2, 34, 1.2, 0.4, lambda at: 1.0)
    return layers(4.0, (0, explosion(rng, 0.95), 1), *cracks, (1.25, splash, 0.55), (1.6, 0.7 * splash, 0.4), *stones)


@effect("bombardment", "ground", -12)
def bombardment(rng):
    """From orbit: a tearing above, then the ground, three times, rolling."""
    tear = sweep(noise(rng, 0.6), glide(6000, 700, 0.6, 1.4), 0.5)[1] * np.linspace(0.05, 1, samples(0.6)) ** 2
    strikes = [(0.5 + k * 0.42, explosion(rng, 0.8 + 0.15 * k), 1 - 0.14 * k) for k in range(3)]
    return layers(4.2, (0, tear, 0.5), *strikes)


@effect("omen", "ground", -19)
def omen(rng):
    """Something will come down here: far thunder that does not end well."""
    seconds = 2.2
    t = clock(seconds)
    thunder = below(pink(rng, len(t)), 160) * np.interp(t, [0, 0.3, 0.7, seconds], [0, 1, 0.5, 0])
    tone = sine(glide(98, 92, seconds)) * np.interp(t, [0, 0.5, 1.4, seconds], [0, 0.5, 0.3, 0])
    return in_room(thunder + tone + 0.5 * sine(glide(207, 196, seconds)) * np.interp(t, [0, 0.6, seconds], [0, 0.3, 0]), 0.4, 1.4)

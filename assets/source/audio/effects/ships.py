"""Space: beams, torpedoes, shields, hulls, and the Patch itself."""

import numpy as np
from effects.catalogue import effect
from effects.impacts import explosion
from effects.probes import beep
from signals import above, band, below, clock, samples, sweep
from tones import NOTES, air, decay, glide, grains, hiss, in_room, layers, noise, pink, saturated, saw, shape, sine, square, steady, struck


@effect("ship-phaser", "space", -15, takes=3)
def ship_phaser(rng):
    seconds = 1.15
    t = clock(seconds)
    pitch = rng.uniform(0.95, 1.05)
    root = glide(520 * pitch, 300 * pitch, seconds, 0.35) * (1 + 0.004 * np.sin(2 * np.pi * 7 * t))
    bent = 1.8 * np.sin(2 * np.pi * np.cumsum(root * 2.01) / 48000) * np.exp(-t / 0.5)
    tone = (np.sin(2 * np.pi * np.cumsum(root) / 48000 + bent) + 0.6 * saw(root * 1.5) + 0.35 * sine(root * 3.02)) * shape(seconds, 0.012, 0.2, 0.7, 0.28)
    return in_room(saturated(tone + 0.35 * air(rng, seconds, 1800, 6000) * shape(seconds, 0.004, 0.12, 0.3, 0.3), 1.2), 0.3, 0.8)


@effect("ship-torpedo", "space", -15, takes=3)
def ship_torpedo(rng):
    thump = sine(glide(150, 42, 0.35, 0.5)) * decay(0.35, 0.11)
    rush = sweep(noise(rng, 1.3), glide(350, 2600, 1.3, 0.6), 0.18)[1] * shape(1.3, 0.02, 0.35, 0.25, 0.6)
    flicker = sine(glide(900 * rng.uniform(0.95, 1.05), 260, 1.3)) * (0.5 + 0.5 * np.sin(2 * np.pi * 31 * clock(1.3))) * shape(1.3, 0.05, 0.5, 0.3, 0.5)
    return in_room(layers(1.4, (0, thump, 1.6), (0.03, rush, 0.5), (0.04, flicker, 0.35)), 0.35, 1.2)


@effect("ship-disruptor", "space", -16, takes=3)
def ship_disruptor(rng):
    pitch = rng.uniform(0.93, 1.07)
    packets = []
    for k in range(4):
        ring = np.sign(np.sin(2 * np.pi * (137 + 9 * k) * clock(0.13)))
        packets.append((k * 0.085, saturated(saw(glide(880 * pitch, 190, 0.13, 0.7)) * ring * decay(0.13, 0.05), 2), 1 - 0.1 * k))
    return in_room(layers(0.6, *packets, (0, below(noise(rng, 0.3), 900) * decay(0.3, 0.06), 0.6)), 0.25, 0.6)


@effect("shield-hit", "space", -16, takes=3)
def shield_hit(rng):
    """Glass that is not there."""
    tone = rng.uniform(0.95, 1.05)
    glass = struck(1.2, [x * tone for x in (311, 466, 702, 1061, 1583, 2377)], [0.5, 0.4, 0.3, 0.24, 0.18, 0.12], [1, 0.8, 0.7, 0.6, 0.5, 0.4])
    tremble = 1 + 0.5 * np.sin(2 * np.pi * glide(26, 9, 1.2) * clock(1.2))
    return in_room(0.5 * glass * tremble + 0.8 * band(noise(rng, 1.2), 800, 5000) * decay(1.2, 0.09), 0.35, 1.3)


@effect("hull-hit", "space", -15, takes=3)
def hull_hit(rng):
    size = rng.uniform(0.93, 1.07)
    clang = struck(0.9, [x * size for x in (74, 118, 203, 347, 521, 893)], [0.35, 0.3, 0.2, 0.14, 0.1, 0.06], [1.3, 1, 0.8, 0.6, 0.4, 0.3])
    parts = grains(rng, 0.9, 16, 1500, 7000, lambda u: 0.1 + u * 0.6, (0.004, 0.012))
    return in_room(saturated(clang + 1.4 * below(noise(rng, 0.9), 1500) * decay(0.9, 0.05), 1.5) + 0.3 * parts, 0.3, 0.9)


@effect("ship-explosion", "space", -12, takes=3)
def ship_explosion(rng):
    return explosion(rng, 1.35)


@effect("gas-lit", "space", -15, takes=3)
def gas_lit(rng):
    """Hiss, breath held, then the fire runs."""
    gas = hiss(rng, 0.7, 3000) * np.linspace(0.1, 1, samples(0.7)) ** 2 * 0.22 * np.clip((0.7 - clock(0.7)) / 0.16, 0, 1)
    t = clock(1.9)
    way = np.concatenate([glide(180, 2600, 0.35), glide(2600, 140, 1.55, 0.6)])[: len(t)]
    flames = np.clip(1 + 3.2 * below(noise(rng, 1.9), 18), 0.3, 2)
    fire = sweep(noise(rng, 1.9), way, 0.5)[0] * np.minimum(1, t / 0.09) * np.exp(-np.maximum(0, t - 0.3) / 0.5) * flames
    return in_room(saturated(layers(2.4, (0, gas, 1), (0.5, fire, 1.3), (0.55, sine(glide(70, 34, 1.2)) * decay(1.2, 0.35, 0.04), 0.9)), 1.4), 0.25, 1.1)


@effect("gas-burns", "space", -16, takes=3)
def gas_burns(rng):
    """A lit cell burns out: a front of flame runs through it, roars, tears at what it holds, and dies in embers."""
    long = 2.8
    t = clock(long)
    rise = np.minimum(1, t / 0.16) ** 1.5
    fall = np.exp(-np.maximum(0, t - 0.55) / 0.6)
    # Flames flutter at some ten a second, faster as the gas runs out.
    flutter = np.clip(1 + 2.6 * below(noise(rng, long), 11) + 1.4 * below(noise(rng, long), 26), 0.25, 2.2)
    roar = sweep(pink(rng, len(t)), np.concatenate([glide(120, 1500, 0.4), glide(1500, 160, long - 0.4, 0.7)])[: len(t)], 0.7)[0]
    body = band(pink(rng, len(t)), 45, 210) * 1.5 + 0.8 * sine(glide(58, 31, long))
    tears = grains(rng, long, 60, 500, 3200, lambda u: 0.1 + 1.9 * u**1.4, (0.004, 0.02))
    embers = above(noise(rng, long), 2600) * np.clip(below(noise(rng, long), 40) * 9 - 0.55, 0, 1) * np.clip((t - 0.9) / 0.5, 0, 1)
    fire = roar * flutter * rise * fall + body * rise * fall + 0.7 * tears * rise * fall + 0.25 * embers * np.exp(-np.maximum(0, t - 1.1) / 0.7)
    return in_room(saturated(fire, 1.3), 0.3, 1.3)


@effect("engines", "space", -24, takes=3)
def engines(rng):
    """A ship takes way: felt through the deck."""
    t = clock(1.6)
    push = below(pink(rng, len(t)), 240) + 0.7 * sine(glide(52, 66, 1.6))
    return in_room(push * np.sin(np.pi * t / 1.6) ** 1.3, 0.3, 0.9)


@effect("scan", "space", -20)
def scan(rng):
    """An active scan: a ping that comes back."""
    ping = sine(glide(1480, 1320, 0.5)) * decay(0.5, 0.12, 0.004)
    return in_room(layers(1.6, (0, ping, 0.7), (0.5, 0.4 * below(ping, 1800), 0.6), (0.9, 0.2 * below(ping, 1200), 0.5)), 0.5, 1.5)


@effect("lock-ship", "space", -20)
def lock_ship(rng):
    return in_room(layers(0.7, (0, beep(NOTES["A5"], 0.05), 0.5), (0.09, beep(NOTES["A5"], 0.05), 0.5), (0.18, beep(NOTES["E6"], 0.3, 0.12), 0.6)), 0.2, 0.6)


@effect("tractor", "space", -20)
def tractor(rng):
    t = clock(1.5)
    hold = (saw(steady(73.4, 1.5), 8) + saw(steady(110.3, 1.5), 8)) * (0.6 + 0.4 * np.sin(2 * np.pi * 9 * t))
    return in_room(below(hold, 1400) * np.interp(t, [0, 0.3, 1.1, 1.5], [0, 1, 0.8, 0]), 0.3, 0.9)


@effect("cloak", "space", -22)
def cloak(rng):
    fold = sweep(noise(rng, 1.3), glide(3600, 200, 1.3, 0.8), 0.15)[1] * shape(1.3, 0.3, 0.3, 0.7, 0.5)
    return in_room(0.5 * fold + 0.4 * sine(glide(660, 110, 1.3)) * shape(1.3, 0.3, 0.3, 0.5, 0.5), 0.45, 1.5)


@effect("tear", "space", -14)
def tear(rng):
    """A hole in space: it opens downward."""
    t = clock(2.8)
    rip = sweep(noise(rng, 2.8), glide(4800, 120, 2.8, 0.5), 0.2)[1] * np.interp(t, [0, 0.1, 1.2, 2.8], [0, 1, 0.6, 0])
    groan = below(square(glide(110, 36, 2.8, 0.7), 4), 900) * np.interp(t, [0, 0.2, 1.6, 2.8], [0, 0.7, 0.5, 0])
    return in_room(saturated(rip + groan, 1.4), 0.45, 1.8)


@effect("scoop", "space", -22)
def scoop(rng):
    return in_room(sweep(noise(rng, 0.9), glide(400, 1900, 0.9), 0.14)[1] * shape(0.9, 0.25, 0.2, 0.6, 0.3), 0.3, 0.8)


@effect("vent", "space", -19)
def vent(rng):
    return in_room(above(noise(rng, 1.2), 1200) * shape(1.2, 0.03, 0.4, 0.35, 0.6) * 0.5 + sweep(noise(rng, 1.2), glide(2400, 500, 1.2), 0.3)[1] * shape(1.2, 0.02, 0.4, 0.3, 0.6), 0.3, 0.9)


@effect("red-alert", "space", -19)
def red_alert(rng):
    calls = [(k * 0.62, (sine(glide(330, 494, 0.42)) + 0.4 * square(glide(332, 497, 0.42))) * shape(0.42, 0.03, 0.2, 0.8, 0.1), 0.5) for k in (0, 1)]
    return in_room(layers(1.3, *calls), 0.3, 1.0)

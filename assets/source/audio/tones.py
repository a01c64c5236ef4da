"""Tones and noises that effects are made of: oscillators, envelopes, grains, struck bodies."""

import numpy as np
from signals import RATE, above, band, clock, hall, samples
from scipy.signal import fftconvolve

# Notes that interface and signals use: the pentatonic of D, so that they never clash with the score.
NOTES = {
    "D3": 146.83, "A3": 220.0, "D4": 293.66, "E4": 329.63, "F#4": 369.99, "A4": 440.0, "B4": 493.88,
    "D5": 587.33, "E5": 659.26, "F#5": 739.99, "A5": 880.0, "B5": 987.77, "D6": 1174.66, "E6": 1318.51,
    "F#6": 1479.98, "A6": 1760.0,
}  # fmt: skip


def sine(hertz, phase=0.0):
    """`hertz`: one value a sample."""
    return np.sin(2 * np.pi * np.cumsum(hertz) / RATE + phase)


def saw(hertz, partials=11):
    turn = 2 * np.pi * np.cumsum(hertz) / RATE
    return 0.6 * sum(np.sin(k * turn) / k for k in range(1, partials + 1))


def square(hertz, hardness=6):
    return np.tanh(hardness * sine(hertz))


def steady(hertz, seconds):
    return np.full(samples(seconds), float(hertz))


def glide(start, end, seconds, bend=1.0):
    """A frequency on its way; `bend` under 1 hurries at first."""
    x = np.linspace(0, 1, samples(seconds)) ** bend
    return start * (end / start) ** x


def noise(rng, seconds):
    return rng.standard_normal(samples(seconds))


def pink(rng, n):
    """Noise that falls by 3 dB an octave; it is periodic, so that it loops."""
    spectrum = np.fft.rfft(rng.standard_normal(n))
    spectrum /= np.sqrt(np.maximum(np.arange(len(spectrum)), 1))
    spectrum[:8] = 0
    y = np.fft.irfft(spectrum, n)
    return y / y.std()


def decay(seconds, tau, attack=0.002):
    t = clock(seconds)
    return np.minimum(1, t / attack) * np.exp(-t / tau) * np.clip((seconds - t) / 0.02, 0, 1)


def shape(seconds, attack=0.005, fall=0.1, level=0.6, release=0.1):
    """Attack, fall to a level, release at the end."""
    t = clock(seconds)
    held = level + (1 - level) * np.exp(-np.maximum(0, t - attack) / fall)
    return np.minimum(1, t / attack) * held * np.clip((seconds - t) / release, 0, 1) ** 1.5


def swell(seconds, power=1.3):
    return np.sin(np.pi * np.clip(clock(seconds) / seconds, 0, 1)) ** power


def struck(seconds, hertz, taus, levels):
    """A body that was struck: partials that die each at its own speed."""
    t = clock(seconds)
    y = sum(a * np.exp(-t / tau) * np.sin(2 * np.pi * f * t + i) for i, (f, tau, a) in enumerate(zip(hertz, taus, levels)))
    return y * np.minimum(1, t / 0.0008) * np.clip((seconds - t) / min(0.06, seconds * 0.3), 0, 1) ** 2


def bell(hertz, seconds, brightness=1.0):
    partials = [hertz * x for x in (1, 2.0, 2.76, 4.07, 5.4)]
    taus = [seconds * x for x in (0.45, 0.3, 0.22, 0.13, 0.08)]
    levels = [1, *(brightness * x for x in (0.5, 0.35, 0.2, 0.12))]
    return struck(seconds, partials, taus, levels) * np.minimum(1, clock(seconds) / 0.002)


def grains(rng, seconds, count, low, high, when, tau=(0.002, 0.008)):
    """
    Many tiny bursts of noise: grass, grit, debris. `when(u)` spreads them: it maps numbers of 0 to 1 to
    seconds.
    """
    y = np.zeros(samples(seconds) + samples(0.1))
    for _ in range(count):
        at = samples(float(np.clip(when(rng.random()), 0, seconds)))
        burst = rng.standard_normal(samples(0.05)) * decay(0.05, rng.uniform(*tau), 0.0005)
        centre = np.exp(rng.uniform(np.log(low), np.log(high)))
        y[at : at + len(burst)] += band(burst, centre * 0.7, min(centre * 1.5, 20000)) * rng.uniform(0.3, 1)
    return y[: samples(seconds)]


def saturated(x, drive=1.0):
    return np.tanh(x * drive) / np.tanh(drive)


def layers(seconds, *parts):
    """Lays signals over each other: each is (second, signal, gain)."""
    y = np.zeros(samples(seconds))
    for at, x, level in parts:
        start = samples(at)
        n = min(len(x), len(y) - start)
        if n > 0:
            y[start : start + n] += level * x[:n]
    return y


_rooms = {}


def in_room(x, wet=0.25, seconds=0.9, tail=None):
    """Mono room: dry sound with a little of a made-up space."""
    if seconds not in _rooms:
        _rooms[seconds] = hall(seconds, 0.008, 1.2, seed=3)[:, 0]
    y = np.concatenate([x, np.zeros(samples(seconds if tail is None else tail))])
    return y + wet * fftconvolve(y, _rooms[seconds])[: len(y)]


def air(rng, seconds, low, high):
    return band(noise(rng, seconds), low, high)


def hiss(rng, seconds, hertz):
    return above(noise(rng, seconds), hertz)

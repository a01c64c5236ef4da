"""Signals: filters, envelopes, rooms, loudness, limiting. Arrays of samples at 48 kHz; stereo is (n, 2)."""

import numpy as np
from scipy.io import wavfile
from scipy.ndimage import maximum_filter1d, uniform_filter1d
from scipy.signal import butter, fftconvolve, resample_poly, sosfilt, sosfiltfilt

RATE = 48000
SILENCE_LUFS = -99.0


def samples(seconds):
    return int(round(seconds * RATE))


def clock(seconds):
    """Time of each sample, seconds."""
    return np.arange(samples(seconds)) / RATE


def gain(decibel):
    return 10 ** (decibel / 20)


def decibel(amplitude):
    return 20 * np.log10(np.maximum(amplitude, 1e-9))


# ---- filters


def band(x, low, high, order=2):
    return sosfilt(butter(order, [low, high], "band", fs=RATE, output="sos"), x, axis=0)


def below(x, hertz, order=2):
    return sosfilt(butter(order, hertz, "low", fs=RATE, output="sos"), x, axis=0)


def above(x, hertz, order=2):
    return sosfilt(butter(order, hertz, "high", fs=RATE, output="sos"), x, axis=0)


def shelf(x, hertz, db, side="high"):
    """First-order shelf: what lies on one side of a frequency is raised or lowered."""
    sos = butter(1, hertz, side, fs=RATE, output="sos")
    return x + (gain(db) - 1) * sosfilt(sos, x, axis=0)


def sweep(x, hertz, damping=0.25):
    """A resonant filter whose frequency moves (Chamberlin's state variable): its low and band outputs."""
    low = mid = 0.0
    lows, bands = np.empty_like(x), np.empty_like(x)
    coefficient = 2 * np.sin(np.pi * np.minimum(hertz, RATE / 6.5) / RATE)
    for i, value in enumerate(x):
        low += coefficient[i] * mid
        high = value - low - damping * mid
        mid += coefficient[i] * high
        lows[i], bands[i] = low, mid
    return lows, bands


def around(change, x, is_loop=True):
    """Runs a causal filter as if the loop had been playing for ever."""
    return change(np.concatenate([x[-RATE:], x]))[RATE:] if is_loop else change(x)


# ---- loudness (ITU-R BS.1770-4)

_K_WEIGHT = [
    np.array([[1.53512485958697, -2.69169619, 1.19839281085285, 1, -1.69065929318241, 0.73248077421585]]),
    np.array([[1.0, -2.0, 1.0, 1, -1.99004745483398, 0.99007225036621]]),
]


def blocks(x):
    """Mean square of each 400 ms block, a tenth of a second apart, summed over the channels."""
    y = np.atleast_2d(x.T).T.astype(np.float64)
    if y.shape[1] == 1:
        y = np.repeat(y, 2, axis=1)
    least = samples(0.4)
    if len(y) < least:
        y = np.vstack([y, np.zeros((least - len(y), 2))])
    for sos in _K_WEIGHT:
        y = sosfilt(sos, y, axis=0)
    total = np.vstack([np.zeros((1, 2)), np.cumsum(y**2, axis=0)])
    starts = np.arange(0, len(y) - least + 1, samples(0.1))
    return ((total[starts + least] - total[starts]) / least).sum(1)


def as_lufs(power):
    return -0.691 + 10 * np.log10(power + 1e-12)


def integrated(x):
    """Loudness of the whole, gated, in LUFS."""
    power = blocks(x)
    power = power[as_lufs(power) > -70]
    if not len(power):
        return SILENCE_LUFS
    power = power[as_lufs(power) > as_lufs(power.mean()) - 10]
    return float(as_lufs(power.mean()))


def loudest(x):
    """Loudness of the loudest 400 ms, in LUFS: the measure for short sounds."""
    return float(as_lufs(blocks(x).max()))


def between(x, floor):
    """
    The highest value at and between the samples, one a sample, over all channels: oversampled four times, but
    only where values come over a floor, which is where it matters.
    """
    level = np.abs(np.atleast_2d(x.T).T).max(1)
    out, block, margin = level.copy(), 2048, 64
    for start in np.flatnonzero(np.add.reduceat(level > floor, np.arange(0, len(level), block))) * block:
        first, last = max(0, start - margin), min(len(x), start + block + margin)
        fine = np.abs(resample_poly(x[first:last], 4, 1, axis=0))
        fine = fine.reshape(last - first, -1).max(1)
        end = min(start + block, len(x))
        out[start:end] = fine[start - first : end - first]
    return out


def true_peak(x):
    """Highest value between the samples, dBTP."""
    return float(decibel(between(x, 0.6 * np.abs(x).max()).max()))


# ---- rooms


def hall(seconds=2.4, lead=0.022, bright=1.0, seed=7, size=1.0):
    """
    The answer of a made-up hall: noise in seven bands that die at their own speed, and early reflections.
    `seconds` = time to fall by 60 dB at middle frequencies, `lead` = silence before it.
    """
    rng = np.random.default_rng(seed)
    n = samples(seconds * 1.25)
    t = np.arange(n) / RATE
    answer = np.zeros((n, 2))
    edges = [30, 125, 250, 500, 1000, 2000, 4000, 9000]
    falls = np.array([1.15, 1.15, 1.05, 1.0, 0.88, 0.66, 0.42]) * seconds
    for low, high, fall in zip(edges, edges[1:], falls):
        sos = butter(2, [low, high], "band", fs=RATE, output="sos")
        noise = sosfiltfilt(sos, rng.standard_normal((n, 2)), axis=0)
        answer += (bright if low >= 2000 else 1) * noise * np.exp(-6.9 * t / fall)[:, None]
    answer *= (1 - np.exp(-t / 0.018))[:, None]
    answer /= np.sqrt((answer**2).sum(0))
    for k in range(14):
        at = samples(0.008 + 0.067 * (k / 13) ** 1.3 * size + rng.uniform(0, 0.003))
        answer[at, k % 2] += 0.16 * 0.9**k * rng.choice([-1, 1])
    out = np.zeros((n + samples(lead), 2))
    out[samples(lead) :] = answer
    fade = samples(0.2)
    out[-fade:] *= np.linspace(1, 0, fade)[:, None]
    return out


def reverberated_loop(x, answer):
    """The hall's answer to a loop that plays for ever (circular convolution)."""
    n = len(x)
    padded = np.zeros((n, 2))
    padded[: len(answer)] = answer[:n]
    return np.fft.irfft(np.fft.rfft(x, axis=0) * np.fft.rfft(padded, axis=0), n, axis=0)


def reverberated(x, answer):
    return fftconvolve(x, answer, axes=0)[: len(x)]


# ---- peaks


def limit(x, ceiling_db=-1.5, is_loop=True, look=0.004, release=0.12):
    """Holds peaks under a ceiling: looks ahead, listens between the samples, goes round with a loop."""
    n, reach = len(x), samples(look)
    fine = between(x, 0.6 * gain(ceiling_db))
    wanted = np.minimum(1, gain(ceiling_db) / np.maximum(fine, 1e-9))
    edge = "wrap" if is_loop else "nearest"
    held = -maximum_filter1d(-wanted, 2 * reach + 1, mode=edge)
    if is_loop:
        held = np.concatenate([held, held])
    block = 32
    coarse = held[: len(held) // block * block].reshape(-1, block).min(1)
    back = np.exp(-block / (release * RATE))
    smooth, value = np.empty_like(coarse), 1.0
    for i, least in enumerate(coarse):
        value = min(least, 1 - (1 - value) * back)
        smooth[i] = value
    places = np.arange(len(smooth)) * block + block / 2
    applied = np.minimum(np.interp(np.arange(len(held)), places, smooth), held)
    applied = uniform_filter1d(applied, reach, mode=edge)
    return x * (applied[n : 2 * n] if is_loop else applied[:n])[:, None]


def soft_clipped(x, ceiling):
    """Bends what exceeds seven tenths of the ceiling; nothing exceeds the ceiling."""
    knee = 0.7 * ceiling
    over = np.abs(x) > knee
    bent = np.sign(x) * (knee + (ceiling - knee) * np.tanh((np.abs(x) - knee) / (ceiling - knee)))
    return np.where(over, bent, x)


# ---- files


def write(path, x):
    """16 bits, with triangular dither from a fixed seed so that a rebuild is the same to the byte."""
    rng = np.random.default_rng(1)
    dither = (rng.random(x.shape) - rng.random(x.shape)) / 32768
    wavfile.write(path, RATE, (np.clip(x + dither, -1, 1) * 32767).astype(np.int16))


def read(path):
    rate, x = wavfile.read(path)
    assert rate == RATE, f"{path}: {rate} Hz"
    return x.astype(np.float64) / 32768 if x.dtype == np.int16 else x.astype(np.float64)

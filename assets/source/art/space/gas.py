"""Noise by spectrum, warped by itself: what clouds, bands and nebulae are made of."""

import numpy as np


def spectral(h, w, slope, rng, low=0.0, across=1.0):
    """Noise that tiles, mean 0 and deviation 1; power falls with frequency ** -slope, none below `low`.

    across: how much wider than high its features are."""
    fy = np.fft.fftfreq(h)[:, None] * h
    fx = np.fft.rfftfreq(w)[None] * w * (h / w) * across
    f = np.sqrt(fy * fy + fx * fx)
    f[0, 0] = 1
    power = np.where(f < low, 0, f**-slope)
    power[0, 0] = 0
    n = np.fft.irfft2(power * np.exp(2j * np.pi * rng.random(power.shape)), s=(h, w))
    return ((n - n.mean()) / n.std()).astype(np.float32)


def sampled(a, y, x):
    """Bilinear reading of an array that tiles."""
    h, w = a.shape[:2]
    y0, x0 = np.floor(y), np.floor(x)
    fy, fx = y - y0, x - x0
    i, j = y0.astype(np.int64) % h, x0.astype(np.int64) % w
    k, m = (i + 1) % h, (j + 1) % w
    return (a[i, j] * (1 - fx) + a[i, m] * fx) * (1 - fy) + (a[k, j] * (1 - fx) + a[k, m] * fx) * fy


def warped(a, dx, dy):
    y, x = np.mgrid[0 : a.shape[0], 0 : a.shape[1]].astype(np.float32)
    return sampled(a, y + dy, x + dx)


def ramp(t, stops):
    """Encoded colours (0..1) at t through (place, '#RRGGBB')."""
    at = [s for s, _ in stops]
    c = np.array([[int(h[i : i + 2], 16) / 255 for i in (1, 3, 5)] for _, h in stops])
    t = np.clip(t, 0, 1)
    return np.stack([np.interp(t, at, c[:, i]) for i in range(3)], -1)


def blurred(a, radius):
    """A Gaussian blur of an array that tiles, in the frequency domain."""
    h, w = a.shape[:2]
    fy, fx = np.fft.fftfreq(h)[:, None], np.fft.rfftfreq(w)[None]
    k = np.exp(-2 * (np.pi * radius) ** 2 * (fy * fy + fx * fx))
    if a.ndim == 3:
        return np.stack([blurred(a[..., i], radius) for i in range(a.shape[2])], -1)
    return np.fft.irfft2(np.fft.rfft2(a) * k, s=(h, w)).astype(np.float32)

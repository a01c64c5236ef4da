"""
Looks at what cannot be heard here. With a picture's name and files (or `A.ogg+B.ogg*0.7`): spectrograms and
levels, and figures of each. Without arguments: the score, by piece.
"""

import struct
import sys
import zlib

import numpy as np
from encode import decoded
from scipy.signal import stft
from signals import RATE, decibel, integrated, true_peak

WIDTH, HEIGHT, STRIP = 1100, 220, 50
BANDS = (20, 80, 250, 1000, 4000, 10000, 20000)


def mixture(text):
    """`A.ogg+B.ogg*0.7`."""
    parts = [part.partition("*") for part in text.split("+")]
    return sum(decoded(name) * float(weight or 1) for name, _, weight in parts)


def figures(x):
    middle, side = x.mean(1), (x[:, 0] - x[:, 1]) / 2
    power = np.abs(np.fft.rfft(middle)) ** 2
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    bands = [10 * np.log10(power[(hertz >= a) & (hertz < b)].sum() / power.sum() + 1e-9) for a, b in zip(BANDS, BANDS[1:])]
    return (
        f"{integrated(x):6.1f} LUFS  {true_peak(x):5.1f} dBTP  centroid {(power * hertz).sum() / power.sum():5.0f} Hz  "
        f"bands {' '.join(f'{b:5.1f}' for b in bands)}  correlation {np.corrcoef(x.T)[0, 1]:.2f}  "
        f"side {10 * np.log10((side**2).mean() / (middle**2).mean() + 1e-9):.1f} dB"
    )


def picture(x):
    """A spectrogram (40 Hz to 16 kHz, up is high) over a strip of levels (50 dB)."""
    hertz, times, values = stft(x.mean(1), RATE, nperseg=4096, noverlap=2048)
    rows = np.clip(np.searchsorted(hertz, np.geomspace(40, 16000, HEIGHT)), 0, len(hertz) - 1)
    columns = np.linspace(0, len(times) - 1, WIDTH).astype(int)
    level = np.clip((decibel(np.abs(values))[rows][:, columns] + 95) / 70, 0, 1)[::-1]
    colours = np.stack([level * 3 - 0.8, level * 1.8 - 0.45, np.sin(level * 3.1) * 0.9], 2)
    strip = np.zeros((STRIP, WIDTH, 3), np.uint8)
    step = len(x) // WIDTH
    loud = decibel(np.sqrt((x[: step * WIDTH].mean(1).reshape(WIDTH, step) ** 2).mean(1)))
    for column, db in enumerate(np.clip((loud + 50) / 50, 0, 1)):
        strip[STRIP - 1 - int(db * (STRIP - 1)) :, column] = (120, 200, 220)
    return np.vstack([(np.clip(colours, 0, 1) * 255).astype(np.uint8), strip, np.full((4, WIDTH, 3), 255, np.uint8)])


def write_png(path, image):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    height, width = image.shape[:2]
    rows = b"".join(b"\0" + row.tobytes() for row in image)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


# ---- the score

LEADING = tuple("recorder flute oboe english-horn clarinet bassoon horn trumpet violins cellos trombones".split())
# Stems in which the rests of the lines are counted: those that are heard alone.
QUIET = ("calm", "theme", "full")
# First steps of the leitmotifs, in half tones; the valley's also in minor.
MOTIFS = {"valley": ((1, 2), (2, 2)), "crew": ((5, 7), (5, 2), (7, 5)), "Son'a": ((1, -1),)}


def report(piece):
    notes = [(beat, value) for tracks in piece.stems.values() for t in tracks if not _is_drum(t) for beat, _, value, _ in t.notes]
    strong = [(beat, value) for beat, value in notes if beat % piece.beats_per_bar == 0]
    fit = [value % 12 in _chord_at(piece, beat).classes or value % 12 in (_chord_at(piece, beat).shadow, _chord_at(piece, beat).bass) for beat, value in strong]
    found = {name: 0 for name in MOTIFS}
    lines = [t for tracks in piece.stems.values() for t in tracks if t.name.endswith(LEADING)]
    for track in lines:
        values = [value for _, _, value, _ in sorted(track.notes)]
        steps = tuple(b - a for a, b in zip(values, values[1:]))
        for name, shapes in MOTIFS.items():
            found[name] += sum(steps[i : i + 2] in shapes for i in range(len(steps)))
    bars = int(piece.beats / piece.beats_per_bar)
    alone = [t for stem in QUIET for t in piece.stems.get(stem, []) if t.name.endswith(LEADING)]
    sung = {int(beat // piece.beats_per_bar) for track in alone for beat, _, _, _ in track.notes}
    motifs = ", ".join(f"{name} {count}" for name, count in found.items())
    return f"{piece.id:10s} {len(notes):5d} notes, {100 * np.mean(fit):3.0f} % of strong beats in the harmony, {bars - len(sung)} of {bars} bars without a line; {motifs}"


def _is_drum(track):
    return track.is_drum or any(name in track.name for name in ("taiko", "drum"))


def _chord_at(piece, beat):
    return [chord for chord, start, _ in piece.sequence if start <= beat + 1e-6][-1]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        images = []
        for text in sys.argv[2:]:
            x = mixture(text)
            print(text, figures(x), sep="\n  ")
            images.append(picture(x))
        write_png(sys.argv[1], np.vstack(images))
    else:
        from score import PIECES, piece_of

        for id in PIECES:
            print(report(piece_of(id)))

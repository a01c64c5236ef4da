"""
From tracks to stems: each track is rendered dry by fluidsynth, brought to its loudness, seated, given the hall;
the stems of a piece are then balanced so that every state measures what it shall.
"""

import hashlib
import subprocess
import warnings

import numpy as np
from score.notation import Track, midi
from scipy.io import wavfile
from signals import (
    RATE,
    above,
    around,
    band,
    gain,
    hall,
    integrated,
    limit,
    reverberated,
    reverberated_loop,
    samples,
    shelf,
    true_peak,
)

FONT = "/usr/share/sounds/sf2/MuseScore_General_Full.sf2"
# Fluidsynth writes a chunk that scipy does not know.
warnings.filterwarnings("ignore", category=wavfile.WavFileWarning)

# Silence before the first beat, so that slow attacks may begin early.
LEAD = 1.0
SYNTH = ["fluidsynth", "-ni", "-q", "-r", str(RATE), "-g", "0.6", "-R", "0", "-C", "0", "-O", "float", "-T", "wav"]
SYNTH += ["-o", "synth.polyphony=512", "-o", "synth.dynamic-sample-loading=1", "-o", "synth.cpu-cores=1"]
# Peaks of files, before encoding: codecs add up to a decibel.
CEILING_DB = -2.5


def synthesised(track, bpm, work):
    """The track, dry; taken from an earlier run if nothing of it changed."""
    score = midi(track, bpm, LEAD)
    digest = hashlib.sha256(score).hexdigest()[:16]
    wav = work / "raw" / f"track-{digest}.wav"
    if not wav.exists():
        mid = wav.with_suffix(".mid")
        mid.write_bytes(score)
        part = wav.with_suffix(".part")
        subprocess.run(
            [*SYNTH, "-F", str(part), FONT, str(mid)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        part.rename(wav)
    return wavfile.read(wav)[1].astype(np.float32)


def bowed_short(track, bpm, work):
    """
    Short bow strokes: cut out of settled long notes at three places in turn, with a quick attack, some bite of
    the bow and a short decay.
    """
    pitches = sorted({value for _, _, value, _ in track.notes})
    long = Track("long-" + track.name, track.voice, human=0)
    for index, value in enumerate(pitches):
        long.note(value, index * 4, 3, 104)
    x = synthesised(long, 120, work)
    bite = above(x, 2000, 1)
    second, rng, drift = 60 / bpm, track.random, 0.0
    end = max(beat + length for beat, length, _, _ in track.notes)
    y = np.zeros((samples(LEAD + end * second + 1), 2), np.float32)
    for beat, length, value, velocity in sorted(track.notes):
        drift = 0.8 * drift + rng.gauss(0, track.human / 1000 * 0.6)
        on = beat * second + max(-0.02, min(0.02, drift)) - 0.004
        count = samples(max(0.09, min(0.22, length * second * 0.95)) + 0.09)
        t = np.arange(count) / RATE
        cut = samples(LEAD + pitches.index(value) * 2 + (0.30, 0.47, 0.64)[rng.randrange(3)] + rng.uniform(0, 0.02))
        shape = np.minimum(1, t / 0.006) ** 2 * np.exp(-t / (0.10 + 0.06 * velocity / 127)) * np.clip((count / RATE - t) / 0.05, 0, 1)
        stroke = (x[cut : cut + count] + (0.4 + 0.8 * velocity / 127) * bite[cut : cut + count] * np.exp(-t / 0.03)[:, None]) * shape[:, None]
        at = samples(LEAD + on)
        y[at : at + count] += stroke * (max(8, velocity + rng.gauss(0, 4)) / 100) ** 2
    return y


def seated(x, pan):
    """Constant power; the recorded width stays."""
    angle = (pan + 1) * np.pi / 4
    return x * np.array([np.cos(angle), np.sin(angle)]) * 2**0.5


def wrapped(x, n):
    """Laid onto the loop: what rings past its end, or begins before its start, goes round."""
    y, at = np.zeros((n, 2)), samples(LEAD)
    i = 0
    while i < len(x):
        place = (i - at) % n
        count = min(n - place, len(x) - i)
        y[place : place + count] += x[i : i + count]
        i += count
    return y


def fitted(x, n):
    y = x[samples(LEAD) :][:n]
    return np.vstack([y, np.zeros((n - len(y), 2))])


def mixed(tracks, piece, n, answer, work):
    """A stem of exactly n samples, before it is balanced."""
    dry, wet = np.zeros((n, 2)), np.zeros((n, 2))
    for track in tracks:
        make = bowed_short if track.is_short else synthesised
        x = above(make(track, piece.bpm, work), track.low_cut)
        if track.tilt:
            x = shelf(x, 2500, track.tilt)
        x = seated(x * gain(track.lufs - integrated(x)), track.pan)
        x = wrapped(x, n) if piece.is_loop else fitted(x, n)
        dry += x
        wet += x * gain(track.wet)
    wet = around(lambda z: above(z, 160), wet, piece.is_loop)
    return dry + (reverberated_loop(wet, answer) if piece.is_loop else reverberated(wet, answer))


def polished(x, is_loop):
    """Less mud, more air, and the overtones above 5 kHz that a sampled orchestra lacks."""
    x = around(lambda z: shelf(shelf(z, 2600, 7.0), 220, -2.5, "low"), x, is_loop)
    middle = around(lambda z: band(z, 2200, 7000), x, is_loop)
    level = np.sqrt((middle**2).mean()) + 1e-9
    bent = level * (np.tanh(1.6 * middle / level) - 0.62 * np.abs(np.tanh(0.9 * middle / level)))
    return x + 0.55 * around(lambda z: above(z, 5000, 3), bent, is_loop)


def mixture(stems, weights):
    return sum(stems[stem] * weight for stem, weight in weights.items())


def raised_to(stems, weights, stem, lufs):
    """The gain of one stem with which a mixture measures so much; found along the secant, in decibels."""
    rest = mixture(stems, {name: weight for name, weight in weights.items() if name != stem})

    def missing(db):
        return integrated(rest + stems[stem] * weights[stem] * gain(db)) - lufs

    # Two guesses: as loud as the whole shall be, and a little less.
    one = lufs - integrated(stems[stem])
    two = one - 3
    miss_one, miss_two = missing(one), missing(two)
    for _ in range(5):
        if abs(miss_two) < 0.02 or miss_one == miss_two:
            break
        slope = (miss_two - miss_one) / (two - one)
        one, miss_one = two, miss_two
        two = two - float(np.clip(miss_two / max(slope, 0.05), -8, 8))
        miss_two = missing(two)
    return gain(two)


def balanced(stems, piece):
    """
    The stems in proportion: the quiet states set the stems that are theirs, the loudest state comes last and
    sets the one that only it has.
    """
    if len(stems) == 1:
        ((name, x),) = stems.items()
        return {name: x * gain(piece.lufs - integrated(x))}
    loudest = next(iter(piece.states))
    done = {}
    order = [*((state, lufs) for state, lufs in piece.quieter.items()), (loudest, piece.lufs)]
    for state, lufs in order:
        weights = piece.states[state]
        new = [stem for stem in weights if stem not in done]
        # What has no level yet is brought to one together; of several, all but the last at once.
        if not done:
            factor = gain(lufs - integrated(mixture(stems, weights)))
            done.update({stem: stems[stem] * factor for stem in new})
        elif new:
            together = sum(stems[stem] for stem in new)
            factor = raised_to({**done, "new": together}, {**{s: w for s, w in weights.items() if s in done}, "new": 1}, "new", lufs)
            done.update({stem: stems[stem] * factor for stem in new})
    return done


def held(stems, piece):
    """Peaks under the ceiling, in each stem and in the loudest state: its stems are bent together."""
    loudest = piece.states[next(iter(piece.states))]
    sum_before = mixture(stems, loudest)
    sum_after = limit(sum_before, CEILING_DB, piece.is_loop)
    level = np.abs(sum_before).max(1)
    factor = np.where(level > 1e-6, np.abs(sum_after).max(1) / np.maximum(level, 1e-9), 1)[:, None]
    out = {}
    for stem, x in stems.items():
        x = x * factor if stem in loudest else x
        out[stem] = limit(x, CEILING_DB, piece.is_loop)
    return out


def render(piece, work):
    """The stems of a piece, and what each of its states measures."""
    n = round(piece.beats * 60 / piece.bpm * RATE)
    if not piece.is_loop:
        n += samples(piece.tail_seconds)
    answer = hall(piece.hall_seconds, seed=11)
    stems = {stem: mixed(tracks, piece, n, answer, work) for stem, tracks in piece.stems.items()}
    stems = {stem: polished(x, piece.is_loop) for stem, x in stems.items()}
    stems = held(balanced(stems, piece), piece)
    if not piece.is_loop:
        fade = samples(2.5)
        curve = np.concatenate([np.ones(n - fade), np.linspace(1, 0, fade) ** 2])[:, None]
        stems = {stem: x * curve for stem, x in stems.items()}
    measures = {}
    for state, weights in piece.states.items():
        x = mixture(stems, weights)
        measures[state] = {"mix": weights, "lufs": round(integrated(x), 2), "truePeak": round(true_peak(x), 2)}
    return stems, measures

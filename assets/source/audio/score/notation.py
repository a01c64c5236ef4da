"""Written music: pitches, chords, lines with their dynamics, and tracks that become MIDI files."""

import random
import struct
import zlib

TICKS = 960
_PITCHES = {n: i for i, n in enumerate("C Db D Eb E F Gb G Ab A Bb B".split())}
_PITCHES.update({"C#": 1, "D#": 3, "F#": 6, "G#": 8, "A#": 10})
_QUALITIES = {
    "": (0, 4, 7), "m": (0, 3, 7), "7": (0, 4, 7, 10), "maj7": (0, 4, 7, 11), "m7": (0, 3, 7, 10),
    "sus4": (0, 5, 7), "sus2": (0, 2, 7), "m6": (0, 3, 7, 9), "dim": (0, 3, 6), "add9": (0, 2, 4, 7),
    "7sus4": (0, 5, 7, 10), "m7b5": (0, 3, 6, 10), "5": (0, 7), "madd9": (0, 2, 3, 7), "6": (0, 4, 7, 9),
}  # fmt: skip


def pitch(name):
    """`F#4` is 66."""
    return _PITCHES[name[:-1]] + 12 * (int(name[-1]) + 1)


class Chord:
    """`Bm7/A`: its pitch classes, root first, and the pitch class in the bass."""

    def __init__(self, symbol):
        body, _, bass = symbol.partition("/")
        length = 2 if len(body) > 1 and body[1] in "#b" else 1
        self.symbol = symbol
        self.root = _PITCHES[body[:length]]
        self.quality = body[length:]
        self.classes = tuple((self.root + step) % 12 for step in _QUALITIES[self.quality])
        self.bass = _PITCHES[bass] if bass else self.root

    def member(self, index):
        return self.classes[index % len(self.classes)]

    @property
    def shadow(self):
        """The root a minor third lower under a major chord: the same notes above, darker below."""
        is_major = 4 in _QUALITIES[self.quality]
        return (self.root - 3) % 12 if is_major else self.root


def chords(text, beats):
    """`D | G/D A` with bars of so many beats: (chord, beat, length) each."""
    out, beat = [], 0.0
    for bar in text.split("|"):
        symbols = bar.split()
        for symbol in symbols:
            out.append((Chord(symbol), beat, beats / len(symbols)))
            beat += beats / len(symbols)
    return out


def near(pitch_class, centre):
    """The pitch of a class that lies nearest to a pitch; the lower of two."""
    return min((p for p in range(12, 116) if p % 12 == pitch_class), key=lambda p: (abs(p - centre), p))


class Track:
    """One player or section: notes as (beat, length, pitch, velocity), and controllers."""

    def __init__(self, name, voice, **changes):
        self.name = name
        self.voice = {**voice, **changes}
        self.notes, self.controls = [], []
        self.random = random.Random(zlib.crc32(name.encode()))

    def __getattr__(self, key):
        try:
            return self.__dict__["voice"][key]
        except KeyError:
            raise AttributeError(key) from None

    def note(self, where, beat, length, velocity=80):
        value = pitch(where) if isinstance(where, str) else where
        low, high = self.range
        if not self.is_drum and not low <= value <= high:
            raise ValueError(f"{self.name}: {value} at beat {beat} is out of its range {low} to {high}")
        self.notes.append((beat, length, value, velocity))
        return self

    def line(self, text, beat=0.0, velocity=80, up=0, legato=0.98, arch=10):
        """
        `F#4:1.5 G4:.5 r:2`: a phrase. It swells toward its middle and falls off, strong beats lean a little,
        long notes breathe.
        """
        items = [item.split(":") for item in text.replace("|", " ").split()]
        total = sum(float(length) for _, length in items)
        start = beat
        for name, length in items:
            length = float(length)
            if name != "r":
                share = (beat - start) / max(total, 1)
                lean = 5 if beat % self.bar == 0 else 2 if beat % 2 == 0 else 0
                value = pitch(name) + up
                self.note(value, beat, length * legato, velocity + arch * (1 - (2 * share - 0.9) ** 2) + lean)
                self._breathe(beat, length)
            beat += length
        return beat

    def _breathe(self, beat, length):
        if length < 1.5:
            self.control(beat, 11, 106)
            return
        for k in range(9):
            self.control(beat + length * k / 8, 11, 92 + 26 * (1 - (2 * k / 8 - 0.9) ** 2))

    def control(self, beat, number, value):
        self.controls.append((beat, number, int(max(0, min(127, value)))))

    def swell(self, start, end, low, high, step=0.5):
        """Expression up and down again."""
        count = max(1, int((end - start) / step))
        for k in range(count + 1):
            self.control(start + k * step, 11, low + (high - low) * (1 - (2 * k / count - 1) ** 2))

    def ramp(self, start, end, low, high, step=0.25):
        count = max(1, int((end - start) / step))
        for k in range(count + 1):
            self.control(start + k * step, 11, low + (high - low) * k / count)


def _length(value):
    out = [value & 127]
    value >>= 7
    while value:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out[::-1])


def midi(track, bpm, lead):
    """A track as a MIDI file of 120 beats a minute, after `lead` seconds of rest, played as people play."""
    second = 60 / bpm
    channel = 9 if track.is_drum else 0
    bank, program = track.patch

    def tick(seconds):
        return max(0, round((seconds + lead) * 2 * TICKS))

    events = [
        (0, 0, bytes([0xB0 | channel, 0, 0 if track.is_drum else bank])),
        (0, 1, bytes([0xC0 | channel, program])),
        (0, 2, bytes([0xB0 | channel, 7, 110])),
        (0, 2, bytes([0xB0 | channel, 10, 64])),
        (0, 2, bytes([0xB0 | channel, 11, 110])),
    ]
    rng, drift = track.random, 0.0
    for beat, length, value, velocity in sorted(track.notes):
        # Players run ahead or drag for a while; they do not jitter note by note.
        drift = 0.8 * drift + rng.gauss(0, track.human / 1000 * 0.6)
        on = beat * second + max(-0.03, min(0.03, drift)) - track.lead_ms / 1000
        off = on + max(0.04, length * second + rng.gauss(0, 0.012))
        loud = int(max(8, min(127, velocity + rng.gauss(0, 3.5))))
        events += [
            (tick(on), 5, bytes([0x90 | channel, value, loud])),
            (max(tick(on) + 2, tick(off)), 4, bytes([0x80 | channel, value, 0])),
        ]
    events += [(tick(beat * second - track.lead_ms / 1000), 3, bytes([0xB0 | channel, n, v])) for beat, n, v in track.controls]
    events.sort(key=lambda event: event[:2])
    body, last = b"\0\xff\x51\x03" + (500000).to_bytes(3, "big"), 0
    for at, _, data in events:
        body += _length(at - last) + data
        last = at
    body += b"\0\xff\x2f\0"
    return b"MThd" + struct.pack(">IHHH", 6, 0, 1, TICKS) + b"MTrk" + struct.pack(">I", len(body)) + body

"""Chords for several players: who takes which note, so that each voice moves as little as it can."""

import itertools


def led(sequence, ranges, start):
    """
    One tuple of pitches a chord, low to high. Searches every voicing within the ranges for the least motion:
    no crossing, no parallel fifths or octaves, no doubled third, no gap over an octave between upper voices.
    """
    before, out = tuple(start), []
    for chord, _, _ in sequence:
        choices = [[p for p in range(low, high + 1) if p % 12 in chord.classes] for low, high in ranges]
        best, least = None, float("inf")
        for voices in itertools.product(*choices):
            if any(low >= high for low, high in zip(voices, voices[1:])):
                continue
            price = _price(voices, before, chord, bool(out))
            if price < least:
                best, least = voices, price
        if best is None:
            raise ValueError(f"no voicing of {chord.symbol} in {ranges}")
        out.append(best)
        before = best
    return out


def _price(voices, before, chord, has_before):
    steps = sum(abs(a - b) + (3 if abs(a - b) > 5 else 0) for a, b in zip(voices, before))
    missing = 9 * len(set(chord.classes[:3]) - {p % 12 for p in voices})
    thirds = 4 if len(chord.classes) == 3 and sum(p % 12 == chord.member(1) for p in voices) > 1 else 0
    gaps = sum(4 for low, high in zip(voices[1:], voices[2:]) if high - low > 12)
    parallels = 0
    if has_before:
        for i, j in itertools.combinations(range(len(voices)), 2):
            now, was = (voices[j] - voices[i]) % 12, (before[j] - before[i]) % 12
            if now == was and now in (0, 7) and voices[i] != before[i]:
                parallels += 25
    return steps + missing + thirds + gaps + parallels


def carpet(tracks, sequence, ranges, start, velocity=66, low=58, high=104, phrase=16, gaps=()):
    """
    Held chords, voice-led, one track a voice, low to high; repeated tones are tied, and every phrase swells.
    `gaps`: (from, to) beats in which nobody plays.
    """
    voicings = led(sequence, ranges, start)
    end = sequence[-1][1] + sequence[-1][2]
    for index, track in enumerate(tracks):
        k = 0
        while k < len(sequence):
            _, beat, length = sequence[k]
            value = voicings[k][index]
            while k + 1 < len(sequence) and voicings[k + 1][index] == value and length < 8 and not _rests(sequence[k + 1][1], gaps):
                k += 1
                length += sequence[k][2]
            if not _rests(beat, gaps):
                track.note(value, beat, length, velocity)
            k += 1
        for beat in range(0, int(end), phrase):
            track.swell(beat, min(beat + phrase - 0.5, end), low, high)
    return voicings


def _rests(beat, gaps):
    return any(start <= beat < end for start, end in gaps)

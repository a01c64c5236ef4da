"""
Terraces, the valley's first piece. D major, 88 beats a minute, 24 bars: a village at work in the sun. Recorder,
guitar and harp carry the calm; the danger brings the Son'a's half step into the bass, then the crew's horns.
"""

from score import Piece
from score.instruments import player
from score.notation import chords, near
from score.voicing import carpet

HARMONY = (
    "D | G/D | D | A/C# | Bm7 | G | Em7 | Asus4 A | "
    "Bm | F#m | G | D/F# | Em | C | G/B | Asus4 | "
    "D | G/D | D/F# | A/C# | Bb | C | D | D"
)
SECTIONS = ((0, 32), (32, 64), (64, 96))
# Bars in which the carpet is silent: the guitar alone has the beginning, the close is left open.
RESTS = ((0, 8), (60, 64), (92, 96))

TUNE = "F#4:1.5 G4:.5 A4:2 | B4:1.5 A4:.5 G4:2 | A4:3 D5:1 | E5:2 C#5:1 A4:1 | F#5:1.5 E5:.5 D5:2 | r:1 D5:.5 C#5:.5 B4:2 | G4:1 B4:1 E5:2 | D5:2 C#5:2"
MIDDLE = "r:4 | A5:1.5 F#5:.5 C#5:2 | D5:1.5 E5:.5 G5:2 | F#5:3 r:1 | r:4 | E5:1 G5:1.5 E5:.5 C5:1 | D5:3 r:1 | r:4"
RETURN = "F#5:1.5 G5:.5 A5:2 | B5:1.5 A5:.5 G5:2 | A5:2 F#5:1 D5:1 | E5:3 r:1 | F5:2 D5:2 | E5:1.5 G5:.5 E5:2 | F#5:4 | r:4"
# Longer notes, an octave lower: what a horn can sing against drums.
CALL = "F#3:1.5 G3:.5 A3:2 | B3:1.5 A3:.5 G3:2 | A3:3 D4:1 | E4:2 C#4:2 | F#4:1.5 E4:.5 D4:2 | B3:3 r:1 | G3:1 B3:1 E4:2 | D4:2 C#4:2"
PEAK = "A4:3 F#4:1 | B4:2 G4:2 | A4:1 B4:1 D5:2 | C#5:4 | D5:1.5 F5:.5 D5:2 | E5:1.5 G5:.5 E5:2 | F#5:6 r:2"


def bed(sequence):
    low, middle, high = (player("terraces-bed", n, lufs=l) for n, l in (("cellos", -28), ("violas", -27), ("violins2", -27)))
    carpet([low, middle, high], sequence, [(50, 62), (57, 69), (64, 78)], (54, 62, 69), 64, 50, 102, gaps=RESTS)
    harp = player("terraces-bed", "harp", lufs=-28)
    for chord, beat, length in sequence:
        # A chord rolled every other bar, higher at the turn of a section: light, not a carpet of its own.
        if int(beat) % 8 != 0 or length < 4:
            continue
        base = near(chord.bass, 45)
        tones = [p for p in range(base, base + 34) if p % 12 in chord.classes]
        for k, value in enumerate(tones[:7]):
            harp.note(value, beat + k * 0.14, 3, 54 + 3 * k)
    return [low, middle, high, harp]


def calm(sequence):
    recorder, flute, oboe = (player("terraces-calm", n) for n in ("recorder", "flute", "oboe"))
    guitar, dulcimer, basses, drum, celesta = (player("terraces-calm", n) for n in ("guitar", "dulcimer", "basses", "frame-drum", "celesta"))
    violins = player("terraces-calm", "violins", lufs=-26)
    recorder.line(TUNE, 0, 74)
    oboe.line(MIDDLE, 32, 70)
    flute.line(RETURN, 64, 76)
    violins.line("r:4 | r:4 | r:4 | A4:3 r:1 | Bb4:2 A4:2 | G4:2 C5:2 | A4:4 | r:4", 64, 68)
    for chord, beat, length in sequence:
        basses.note(near(chord.bass, 40), beat, length * 0.8, 56)
        bar = int(beat) // 4
        base = near(chord.bass, 47)
        tones = [p for p in range(base, base + 30) if p % 12 in chord.classes]
        # Plucked threes against the four, resting in every fourth bar; sparser in the middle.
        if bar % 4 != 3 or bar < 3:
            steps = (0, 2, 3, 1, 4, 3) if bar < 8 or bar >= 16 else (0, 3, 2)
            for k, index in enumerate(steps):
                guitar.note(tones[min(index, len(tones) - 1)], beat + k * length / len(steps), 1.3, 64 + (9 if k == 0 else 0) - 2 * k)
        if 4 <= bar < 8 or 18 <= bar < 22:
            for k, offset in enumerate((0.5, 1.5, 2.5)):
                dulcimer.note(near(chord.member(k), 74), beat + offset * length / 4, 0.8, 48 + 5 * (k == 1))
        if bar in (6, 7, 16, 17, 18, 20, 21) and length == 4:
            for offset, velocity in ((0, 60), (1.5, 42), (2.5, 50)):
                drum.note(55 if offset == 0 else 62, beat + offset, 0.3, velocity)
    for beat in (30.5, 46, 62, 91):
        for k, name in enumerate(("A6", "D7", "B6")):
            celesta.note(name, beat + k * 0.16, 0.6, 40)
    return [recorder, flute, oboe, guitar, dulcimer, basses, drum, celesta, violins]


def tension(sequence):
    cellos, basses = player("terraces-tension", "cellos-short"), player("terraces-tension", "basses-short")
    tremolo, low = player("terraces-tension", "tremolo"), player("terraces-tension", "tremolo-low")
    timpani, pluck, english = (player("terraces-tension", n) for n in ("timpani", "pizzicato", "english-horn"))
    for chord, beat, length in sequence:
        root = near(chord.shadow, 35)
        above, bar = near(chord.shadow, 47), int(beat) // 4
        for k in range(int(length * 2)):
            if (beat * 2 + k) % 8 in (0, 3, 6):
                cellos.note(above, beat + k / 2, 0.3, 86 if k % 8 == 0 else 74)
                basses.note(root, beat + k / 2, 0.4, 80)
            elif bar % 8 >= 4:
                cellos.note(near(chord.member(2), 50), beat + k / 2, 0.2, 56)
        if length == 4:
            # The half step that cannot settle, at the end of every other bar.
            if bar % 2:
                cellos.note(above + 1, beat + 3.5, 0.3, 70)
            timpani.note(near(chord.shadow, 42), beat, 0.5, 66).note(near(chord.shadow, 42), beat + 0.75, 0.5, 48)
        if bar % 4 == 3:
            pluck.note(near(chord.member(1), 62), beat + length - 1, 0.3, 70).note(near(chord.member(2), 67), beat + length - 0.5, 0.3, 64)
        tremolo.note(near(chord.member(2), 79), beat, length, 58)
        low.note(near(chord.member(1), 62), beat, length, 58)
    for start in range(0, 96, 16):
        tremolo.ramp(start, start + 15.75, 44, 112)
        low.ramp(start, start + 15.75, 50, 104)
    for start in (24, 56, 88):
        english.line("D4:1.5 Eb4:.5 D4:2 | r:4" if start != 56 else "E4:1.5 F4:.5 E4:2 | r:4", start, 72)
    return [cellos, basses, tremolo, low, timpani, pluck, english]


def combat(sequence):
    names = "taiko bass-drum percussion horn trumpet trombones tuba violins-short violas-short choir".split()
    taiko, drum, snare, horn, trumpet, trombones, tuba, motor, inner, choir = (player("terraces-combat", n) for n in names)
    horn.voice["lufs"], choir.voice["lufs"], motor.voice["lufs"] = -22, -28, -26
    # Every section is whole from its first bar; they differ in who leads.
    force = (0.92, 0.86, 1.0)
    for chord, beat, length in sequence:
        section = int(beat) // 32
        q, bar = force[section], int(beat) // 4
        for k in range(int(length * 4)):
            accent = k in (0, 6, 12)
            motor.note(near(chord.member((0, 2, 1, 2)[k % 4]), 76 if section < 2 else 81), beat + k / 4, 0.2, (92 if accent else 70) * q)
            if section != 1 or k % 2 == 0:
                inner.note(near(chord.member((2, 0)[k % 2]), 62), beat + k / 4, 0.2, (86 if accent else 62) * q)
        for offset in (0, 1.5, 3) if length == 4 else (0,):
            for index in range(3):
                trombones.note(near(chord.member(index), 55), beat + offset, 0.45 if offset else 0.9, (96 if offset == 0 else 78) * q)
        tuba.note(near(chord.shadow, 36), beat, length * 0.9 if section == 2 else 0.9, 86 * q)
        if length == 4:
            for k in (0, 3, 6, 8, 11, 14):
                taiko.note(45 if k in (0, 8) else 50, beat + k / 4, 0.3, (112 if k == 0 else 84) * q)
            drum.note(36, beat, 1, (104 if bar % 2 == 0 else 84) * q)
            for k in (4, 10, 12):
                snare.note(38, beat + k / 4, 0.2, 62 * q)
        if section == 2:
            for index in range(3):
                choir.note(near(chord.member(index), 67), beat, length, 82)
    for start in (28, 60, 92):
        for k in range(12):
            snare.note(38, start + 1 + k / 4, 0.2, 44 + 5 * k)
            taiko.note(48, start + 1 + k / 4, 0.2, 60 + 4 * k)
    for start in (0, 32, 64):
        snare.note(49, start, 3, 90)
    horn.line(CALL, 0, 92)
    horn.line("r:4 | A3:1 D4:3 | E4:1 A4:2 G4:1 | F#4:4 | r:4 | G3:1 C4:3 | D4:1 G4:3 | A4:3 r:1", 32, 90)
    trumpet.line("r:4 | r:4 | r:4 | r:2 A4:1 D5:1 | E5:3 D5:1 | E5:1 G5:2 E5:1 | D5:4 | E5:2 C#5:2", 32, 88)
    horn.line(PEAK, 64, 104, -12)
    trumpet.line(PEAK, 64, 98)
    return [taiko, drum, snare, horn, trumpet, trombones, tuba, motor, inner, choir]


STATES = {"combat": {"bed": 0.7, "tension": 1, "combat": 1}, "calm": {"bed": 1, "calm": 1}, "tension": {"bed": 1, "tension": 1}}
QUIETER = {"calm": -19, "tension": -19}


def terraces():
    sequence = chords(HARMONY, 4)
    stems = {"bed": bed(sequence), "calm": calm(sequence), "tension": tension(sequence), "combat": combat(sequence)}
    return Piece("terraces", 88, 96, stems, sequence, STATES, -16, 4, True, 2.3, quieter=QUIETER)

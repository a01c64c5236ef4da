"""
Willows, the valley's second piece. G major, three beats, 84 a minute, 30 bars: by the water. Clarinet, a cello
and a flute pass the valley's motif on; where terraces bustles, this one waits.
"""

from score import Piece
from score.instruments import player
from score.notation import chords, near
from score.terraces import QUIETER, STATES
from score.voicing import carpet

HARMONY = (
    "G | D/F# | Em7 | Bm7 | C | G/B | Am7 | Dsus4 | "
    "Em | Bm | C | G | Am | Em/G | F | Dsus4 | "
    "G | D/F# | Em7 | Bm | C | G/B | Am7 | D | "
    "Eb | F | G | G | C/G | G"
)
RESTS = ((0, 6), (42, 48), (84, 90))
WALTZ = {"bar": 3}

FIRST = "B4:1 C5:.5 D5:1.5 | E5:1 D5:.5 C5:1.5 | B4:3 | r:1 D5:1 F#5:1 | G5:2 E5:1 | D5:2 B4:1 | C5:1.5 B4:.5 A4:1 | A4:2 r:1"
SECOND = "r:3 | B3:1 C4:.5 D4:1.5 | E4:2 G4:1 | D4:3 | r:1 C4:1 E4:1 | G4:2 F#4:1 | A4:2 F4:1 | G4:2 r:1"
THIRD = "B5:1 C6:.5 D6:1.5 | A5:2 r:1 | r:1 G5:1 B5:1 | F#5:3 | E5:1.5 F#5:.5 G5:1 | D5:2 r:1 | C5:1 E5:1 A5:1 | F#5:2 r:1"
CLOSE = "Bb4:2 G4:1 | C5:2 A4:1 | B4:3 | r:3 | E5:2 C5:1 | D5:3"


def bed(sequence):
    low, middle, high = (player("willows-bed", n, lufs=l) for n, l in (("cellos", -28), ("violas", -27), ("violins2", -27)))
    carpet([low, middle, high], sequence, [(47, 60), (55, 69), (62, 76)], (55, 62, 67), 60, 48, 98, phrase=12, gaps=RESTS)
    harp = player("willows-bed", "harp", lufs=-27, **WALTZ)
    for chord, beat, length in sequence:
        bar = int(beat) // 3
        base = near(chord.bass, 43)
        tones = [p for p in range(base, base + 34) if p % 12 in chord.classes]
        # Low, then two above; every fourth bar only the low one rings on.
        harp.note(tones[0], beat, 2.8, 60)
        if bar % 4 != 3:
            harp.note(tones[3], beat + 1, 1.5, 48).note(tones[4], beat + 2, 1, 46)
    return [low, middle, high, harp]


def calm(sequence):
    clarinet, flute, recorder = (player("willows-calm", n, **WALTZ) for n in ("clarinet", "flute", "recorder"))
    cello = player("willows-calm", "cellos", lufs=-24, **WALTZ)
    violins, guitar, basses, celesta = (player("willows-calm", n, **WALTZ) for n in ("violins", "guitar", "basses", "celesta"))
    clarinet.voice["lufs"] = -24
    clarinet.line(FIRST, 0, 74)
    cello.line(SECOND, 24, 76)
    flute.line(THIRD, 48, 72)
    violins.line("D5:3 | F#4:3 | G4:2 B4:1 | D5:3 | E5:3 | D5:2 G4:1 | A4:3 | A4:2 r:1", 48, 62)
    recorder.line(CLOSE, 72, 66)
    for chord, beat, length in sequence:
        bar = int(beat) // 3
        if bar % 2 == 0 or 16 <= bar < 24:
            basses.note(near(chord.bass, 40), beat, length * 0.9, 54)
        if 4 <= bar < 8 or 10 <= bar < 14 or 16 <= bar < 23:
            for k in range(3):
                guitar.note(near(chord.member(k + 1), 64 + 2 * k), beat + 0.5 + k * 0.75, 1.0, 58 - 4 * k)
        if bar in (7, 15, 23, 27):
            for k, step in enumerate((2, 1, 2, 0)):
                celesta.note(near(chord.member(step), 91 - 2 * k), beat + 0.75 + k * 0.5, 1, 44 - 3 * k)
    return [clarinet, flute, recorder, cello, violins, guitar, basses, celesta]


def tension(sequence):
    pluck, basses = player("willows-tension", "pizzicato", lufs=-25), player("willows-tension", "basses-short")
    tremolo, low = player("willows-tension", "tremolo"), player("willows-tension", "tremolo-low")
    timpani, bassoon = player("willows-tension", "timpani"), player("willows-tension", "bassoon", lufs=-26, **WALTZ)
    for chord, beat, length in sequence:
        root, bar = near(chord.shadow, 35), int(beat) // 3
        # Two against three: the bar no longer dances.
        for k in range(4):
            pluck.note(near((chord.shadow, chord.member(2), chord.member(1), chord.member(2))[k], 52), beat + k * 0.75, 0.4, 76 - 6 * (k % 2))
        basses.note(root, beat, 0.5, 80).note(root, beat + 1.5, 0.4, 66)
        if bar % 2:
            basses.note(root + 1, beat + 2.5, 0.4, 64)
        timpani.note(near(chord.shadow, 42), beat, 0.5, 64)
        tremolo.note(near(chord.member(1), 79), beat, length, 56)
        low.note(near(chord.member(2), 60), beat, length, 56)
    for start in range(0, 84, 12):
        tremolo.ramp(start, start + 11.75, 42, 110)
        low.ramp(start, start + 11.75, 48, 104)
    for start in (18, 42, 66):
        bassoon.line("G2:1 Ab2:.5 G2:1.5 | Db3:1 C3:.5 Ab2:1.5", start, 78)
    return [pluck, basses, tremolo, low, timpani, bassoon]


def combat(sequence):
    names = "taiko bass-drum percussion horn trumpet trombones tuba violins-short cellos-short choir".split()
    taiko, drum, snare, horn, trumpet, trombones, tuba, motor, cellos, choir = (player("willows-combat", n, **WALTZ) for n in names)
    horn.voice["lufs"], choir.voice["lufs"] = -22, -28
    for chord, beat, length in sequence:
        bar = int(beat) // 3
        q = 1.0 if bar >= 16 else 0.9 if bar < 8 else 0.85
        for k in range(12):
            accent = k in (0, 3, 6, 9)
            if accent or bar % 8 < 7:
                motor.note(near(chord.member((0, 1, 2, 1)[k % 4]), 74 if bar < 16 else 79), beat + k / 4, 0.2, (90 if accent else 66) * q)
        for k in range(6):
            cellos.note(near(chord.shadow if k % 3 == 0 else chord.member(2), 45), beat + k / 2, 0.3, (94 if k % 3 == 0 else 70) * q)
        for offset in (0, 1.5):
            for index in range(3):
                trombones.note(near(chord.member(index), 55), beat + offset, 0.8 if offset == 0 else 0.4, (94 if offset == 0 else 76) * q)
            tuba.note(near(chord.shadow, 36), beat + offset, 0.8, 84 * q)
        for k in (0, 3, 6, 8, 10):
            taiko.note(45 if k in (0, 6) else 50, beat + k / 4, 0.3, (112 if k == 0 else 84) * q)
        drum.note(36, beat, 1, 100 * q)
        snare.note(38, beat + 1, 0.2, 60 * q).note(38, beat + 2.5, 0.2, 66 * q)
        if bar >= 16:
            for index in range(3):
                choir.note(near(chord.member(index), 67), beat, length, 80)
        if bar % 8 == 7:
            for k in range(8):
                snare.note(38, beat + 1 + k / 4, 0.2, 48 + 6 * k)
    for start in (0, 24, 48):
        snare.note(49, start, 3, 88)
    horn.line("B3:1 C4:.5 D4:1.5 | E4:1 D4:.5 C4:1.5 | B3:3 | r:1 D4:1 F#4:1 | G4:2 E4:1 | D4:2 B3:1 | C4:1.5 B3:.5 A3:1 | A3:2 r:1", 0, 94)
    horn.line("r:3 | B3:1 E4:2 | E4:3 | D4:1 G4:2 | E4:2 C4:1 | B3:1 E4:2 | F4:2 C4:1 | G3:1 D4:2", 24, 94)
    trumpet.line("r:3 | r:3 | r:3 | r:1 B4:1 D5:1 | E5:3 | r:1 E5:.5 F#5:.5 G5:1 | F5:2 A4:1 | G4:2 r:1", 24, 88)
    for track, up, velocity in ((horn, -12, 102), (trumpet, 0, 96)):
        track.line("B4:1 C5:.5 D5:1.5 | A4:2 D5:1 | E5:2 D5:1 | F#5:3 | E5:1.5 F#5:.5 G5:1 | D5:2 B4:1 | C5:1 E5:1 A4:1 | F#4:3 | G4:1 Bb4:2 | A4:1 C5:2 | B4:6", 48, velocity, up)
    return [taiko, drum, snare, horn, trumpet, trombones, tuba, motor, cellos, choir]


def willows():
    sequence = chords(HARMONY, 3)
    stems = {"bed": bed(sequence), "calm": calm(sequence), "tension": tension(sequence), "combat": combat(sequence)}
    return Piece("willows", 84, 90, stems, sequence, STATES, -16, 3, True, 2.5, quieter=QUIETER)

"""
Chase, for space. D minor, 138 a minute, 36 bars: the drive is strings and drums and can stand alone; the theme
bends the valley's motif into minor, lets the crew's leap break into major, and falls back.
"""

from score import Piece
from score.instruments import player
from score.notation import chords, near
from score.voicing import led

HARMONY = (
    "Dm | Dm | Bb | Bb | Gm | Gm | A | A | Dm | Dm/C | Bb | F/A | Gm | Eb | Asus4 | A | "
    "Bb | Dm | Gb | Bbm | Eb | Gm | Em7b5 | A | D | Bb | C | D | D | Bb | Gm6 | A | Dm | Bb | Eb | A"
)
FORCE = (0.72, 0.8, 0.9, 0.96, 0.84, 0.92, 1.0, 0.94, 0.78)


def drive(sequence):
    names = "cellos-short basses-short violas-short violins-short taiko bass-drum percussion timpani".split()
    cellos, basses, violas, violins, taiko, drum, snare, timpani = (player("chase-drive", n) for n in names)
    cellos.voice["lufs"] = -23
    for chord, beat, length in sequence:
        bar = int(beat) // 4
        q = FORCE[bar // 4]
        root, low = near(chord.bass, 48), near(chord.bass, 36)
        third, fifth = near(chord.member(1), 53), near(chord.member(2), 55)
        figure = [root, root, root, third, root, root, fifth, third, root, root, root, fifth, root, third, fifth, third]
        for k in range(16):
            accent = k in (0, 3, 6, 10, 12)
            cellos.note(figure[k], beat + k / 4, 0.2, (98 if accent else 68) * q)
            if accent:
                basses.note(low, beat + k / 4, 0.3, 92 * q)
            if bar >= 4 and not 16 <= bar < 18:
                violas.note(near(chord.member(k * 2), 64), beat + k / 4, 0.2, (80 if accent else 58) * q)
            if bar >= 8 and bar % 8 and not 16 <= bar < 20:
                violins.note(near(chord.member((0, 1, 2, 1)[k % 4]), 79 if bar >= 24 else 74), beat + k / 4, 0.2, (82 if k % 4 == 0 else 60) * q)
        for k in (0, 3, 6, 10, 12, 14) if q > 0.75 else (0, 10):
            taiko.note(43 if k in (0, 10) else 50, beat + k / 4, 0.3, (114 if k == 0 else 88) * q)
        drum.note(36, beat, 1, 104 * q)
        if bar % 8 == 7:
            for k in range(16):
                snare.note(38, beat + k / 4, 0.2, 38 + 4 * k)
            for k in range(8):
                timpani.note(near(chord.bass, 45), beat + 2 + k / 4, 0.25, 58 + 6 * k)
        elif q > 0.75:
            for k in (4, 12, 15):
                snare.note(38, beat + k / 4, 0.2, (76 if k != 15 else 54) * q)
        if bar in (0, 8, 16, 24):
            snare.note(49, beat, 3, 96)
            timpani.note(near(chord.bass, 45), beat, 1, 100)
    return [cellos, basses, violas, violins, taiko, drum, snare, timpani]


def theme(sequence):
    names = "horn trumpet trombones tuba choir violins".split()
    horn, trumpet, trombones, tuba, choir, violins = (player("chase-theme", n) for n in names)
    horn.voice["lufs"], trumpet.voice["lufs"], violins.voice["lufs"], choir.voice["lufs"] = -21.5, -24, -25, -26
    horn.line("r:4 | D4:1.5 Eb4:.5 D4:2 | r:4 | D4:1.5 F4:.5 Bb3:2 | r:4 | G4:1.5 Ab4:.5 G4:2 | E4:2 C#4:2 | E4:4", 0, 84)
    horn.line("F4:1.5 G4:.5 A4:2 | Bb4:1.5 A4:.5 F4:2 | D4:3 C4:.5 Bb3:.5 | A3:2 C4:2 | Bb3:1.5 C4:.5 D4:2 | Eb4:1.5 D4:.5 Bb3:2 | D4:1.5 E4:.5 D4:2 | C#4:3 r:1", 32, 100)
    violins.line("D5:2 F5:2 | A5:1.5 F5:.5 D5:2 | Gb5:1.5 F5:.5 Db5:2 | F5:1.5 Db5:.5 Bb4:2 | Eb5:1.5 F5:.5 G5:2 | D5:1 G5:1 Bb5:2 | G5:1.5 E5:.5 Bb4:2 | A4:1 C#5:1 E5:2", 64, 90)
    horn.line("r:4 | r:2 A3:1 D4:1 | Db4:4 | r:2 F3:1 Bb3:1 | Bb3:4 | r:2 D4:1 G4:1 | G4:4 | E4:2 C#4:2", 64, 88)
    for track, up, velocity in ((horn, 0, 104), (trumpet, 0, 100), (violins, 12, 94)):
        track.line("F#4:1.5 G4:.5 A4:2 | Bb4:1.5 A4:.5 F4:2 | C5:1.5 D5:.5 E5:2 | F#5:3 D5:1" if track is not horn else "F#4:1.5 G4:.5 A4:2 | Bb4:1.5 A4:.5 F4:2 | G4:1.5 A4:.5 G4:2 | A4:3 F#4:1", 96, velocity, up)
    trumpet.line("A4:1 D5:3 | D5:1.5 C5:.5 Bb4:2 | D5:1 E5:1 G5:2 | E5:2 C#5:2", 112, 100)
    horn.line("D4:1 A4:3 | F4:1.5 D4:.5 Bb3:2 | G4:2 Bb4:2 | A4:2 E4:2", 112, 102)
    horn.line("F4:1.5 G4:.5 A4:2 | r:4 | Eb4:1.5 D4:.5 Bb3:2 | C#4:4", 128, 84)
    voicings = led(sequence, [(45, 57), (53, 64), (57, 69)], (50, 57, 62))
    for index, (chord, beat, length) in enumerate(sequence):
        bar = int(beat) // 4
        for value in voicings[index]:
            if bar >= 24 and bar < 32 or bar % 8 >= 6:
                trombones.note(value, beat, length * 0.92, 84)
            elif bar >= 8:
                trombones.note(value, beat, 0.4, 92).note(value, beat + 0.75, 0.35, 78)
        if bar >= 8:
            tuba.note(near(chord.bass, 36), beat, 3.8 if bar >= 24 else 1.4, 86)
        if 16 <= bar < 32:
            for k in range(3):
                choir.note(near(chord.member(k), 66), beat, length, 80)
    for start in range(64, 128, 16):
        choir.swell(start, start + 15.5, 80, 118)
    return [horn, trumpet, trombones, tuba, choir, violins]


def chase():
    sequence = chords(HARMONY, 4)
    states = {"full": {"drive": 1, "theme": 1}, "drive": {"drive": 1}}
    return Piece("chase", 138, 144, {"drive": drive(sequence), "theme": theme(sequence)}, sequence, states, -16, 4, True, 2.0, quieter={"drive": -18.5})

"""
Title. D major, 80 a minute, 22 bars: dawn on tremolos and the crew's leap, the valley's theme whole, the Son'a
across it, and the theme again over everybody.
"""

from score import Piece
from score.instruments import player
from score.notation import chords, near
from score.themes import CREW
from score.voicing import carpet

HARMONY = (
    "D | G/D | D | C/D | D | G/D | D/F# | A/C# | Bm7 | G | Em7 | Asus4 A | "
    "Bb | Ebmaj7/Bb | Gm | Asus4 | D | Bb | C | D | D | D"
)
THEME = "F#4:1.5 G4:.5 A4:2 | B4:1.5 A4:.5 G4:2 | A4:3 D5:1 | E5:2 C#5:1 A4:1 | F#5:1.5 E5:.5 D5:2 | D5:1 C#5:.5 B4:.5 D5:2 | G4:1 B4:1 E5:1.5 D5:.5 | D5:2 C#5:1 A4:1"
ALL = "F#5:1.5 G5:.5 A5:2 | Bb5:1.5 A5:.5 F5:2 | E5:1.5 D5:.5 G5:2 | A5:4 | F#5:4 | D5:4"


def title():
    sequence = chords(HARMONY, 4)
    names = "tremolo tremolo-low horn harp celesta violins violins2 violas cellos basses flute trumpet trombones tuba choir timpani percussion bass-drum recorder".split()
    tremolo, low, horn, harp, celesta, violins, violins2, violas, cellos, basses, flute, trumpet, trombones, tuba, choir, timpani, cymbal, drum, recorder = (
        player("title", n) for n in names
    )
    for track, lufs in ((horn, -22), (violins, -22.5), (celesta, -32), (tremolo, -31), (recorder, -27)):
        track.voice["lufs"] = lufs
    voicings = carpet([cellos, violas, violins2], sequence, [(50, 62), (57, 69), (62, 76)], (54, 62, 69), 70, 56, 112, gaps=((0, 8),))
    for chord, beat, length in sequence[:5]:
        tremolo.note(near(chord.member(0), 86), beat, length, 56).note(near(chord.member(2), 81), beat, length, 54)
        low.note(near(chord.member(1), 78), beat, length, 52)
    tremolo.ramp(0, 16, 34, 116)
    low.ramp(0, 16, 34, 106)
    horn.line(CREW, 0, 80)
    recorder.line("r:4 | r:4 | r:2 D6:.5 C6:.5 A5:1 | r:4", 0, 56)
    violins.line(THEME, 16, 82)
    flute.line(THEME, 16, 60, 12)
    horn.line("r:2 D4:1 C#4:1 | B3:2 D4:2 | A3:3 r:1 | C#4:2 E4:2 | D4:2 F#4:2 | D4:2 B3:2 | B3:2 G3:2 | A3:2 A3:2", 16, 64)
    # The Son'a: the half step in the low brass, the valley's violins holding out above.
    trombones.line("D3:1.5 Eb3:.5 D3:2 | Bb3:1.5 Ab3:.5 G3:2 | D3:1.5 Eb3:.5 D3:2 | E3:2 A3:2", 48, 92)
    horn.line("D4:1.5 Eb4:.5 F4:2 | G4:1.5 F4:.5 Eb4:2 | D4:1.5 Eb4:.5 G4:2 | E4:4", 48, 96)
    violins.line("F5:4 | Eb5:2 D5:2 | D5:2 Bb5:2 | A5:3 E5:1", 48, 86)
    for track, up, velocity in ((violins, 0, 98), (trumpet, -12, 102)):
        track.line(ALL, 64, velocity, up)
    horn.line("F#4:1.5 G4:.5 A4:2 | F4:1.5 F4:.5 D4:2 | E4:1.5 D4:.5 C4:2 | A3:4 | A3:1 D4:3 | A3:4", 64, 104)
    for index, (chord, beat, length) in enumerate(sequence):
        bar = int(beat) // 4
        if bar >= 4:
            basses.note(near(chord.bass, 38), beat, length, 70)
        if 4 <= bar < 12:
            tones = [p for p in range(near(chord.bass, 45), 82) if p % 12 in chord.classes]
            for k in range(int(length * 2)):
                harp.note(tones[min((0, 2, 3, 4, 5, 4, 3, 2)[k], len(tones) - 1)], beat + k * 0.5, 1.2, 60 - 2 * (k % 3))
        if bar < 4 or bar >= 20:
            for k in range(int(length * 2)):
                celesta.note(near(chord.member((2, 0, 1, 0)[k % 4]), 88 + (k % 3) * 4), beat + k * 0.5, 0.8, 46)
        if bar >= 16:
            for value in voicings[index]:
                trombones.note(min(70, value - (12 if value > 66 else 0)), beat, length * 0.95, 84)
            tuba.note(near(chord.bass, 36), beat, length * 0.95, 84)
            for k in range(3):
                choir.note(near(chord.member(k), 68), beat, length, 84)
        if bar >= 12 and bar < 20:
            timpani.note(near(chord.bass, 43), beat, 1, 88)
            drum.note(36, beat, 1, 90)
        if bar in (11, 15):
            for k in range(12):
                timpani.note(45, beat + 1 + k / 4, 0.25, 40 + 5 * k)
    for beat, velocity in ((48, 84), (64, 104), (76, 96)):
        cymbal.note(49, beat, 4, velocity)
    for track in (trombones, choir):
        track.swell(64, 79.5, 88, 122)
    for track in (violins, violins2, violas, cellos, basses, horn, trumpet, trombones, tuba, choir):
        track.ramp(80, 88, 108, 44)
    tracks = [tremolo, low, horn, harp, celesta, violins, violins2, violas, cellos, basses, flute, trumpet, trombones, tuba, choir, timpani, cymbal, drum, recorder]
    return Piece("title", 80, 88, {"full": tracks}, sequence, lufs=-16, is_loop=False, hall_seconds=3.0)

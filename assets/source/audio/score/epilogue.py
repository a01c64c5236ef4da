"""Epilogue. D major, 70 a minute, 17 bars: the valley in the evening. The theme comes in pieces and is made whole late."""

from score import Piece
from score.instruments import player
from score.notation import chords, near
from score.voicing import carpet

HARMONY = "D | G/D | D | A/C# | Bm7 | Gmaj7 | Em7 | Asus4 | D/F# | G | A/C# | D | Gm6 | D/A | Asus4 | D | D"


def epilogue():
    sequence = chords(HARMONY, 4)
    names = "guitar harp recorder violins violins2 violas cellos basses horn oboe celesta choir".split()
    guitar, harp, recorder, violins, violins2, violas, cellos, basses, horn, oboe, celesta, choir = (player("epilogue", n) for n in names)
    recorder.voice["lufs"], violins.voice["lufs"], horn.voice["lufs"], choir.voice["lufs"] = -25, -23, -24, -29
    carpet([cellos, violas, violins2], sequence, [(50, 61), (57, 69), (62, 76)], (54, 62, 69), 62, 50, 106, gaps=((0, 16), (28, 32)))
    recorder.line("F#4:1.5 G4:.5 A4:2 | r:4 | r:2 A4:1 D5:1 | C#5:3 r:1", 0, 68)
    oboe.line("B4:1.5 A4:.5 G4:2 | r:4", 16, 66)
    horn.line("r:4 | D4:1 G4:3 | r:4 | A3:1 D4:2 E4:1", 16, 68)
    violins.line("F#4:1.5 G4:.5 A4:2 | B4:1.5 A4:.5 G4:2 | A4:2 C#5:1 E5:1 | F#5:3 D5:1 | D5:2 Bb4:2 | A4:1.5 F#4:.5 D5:2 | D5:2 C#5:1 E5:1 | F#5:1.5 G5:.5 A5:2 | F#5:4", 32, 82)
    horn.line("D4:4 | D4:2 B3:2 | E4:4 | A3:1 D4:3 | Bb3:2 G3:2 | A3:4 | A3:2 E4:2 | D4:4 | D4:4", 32, 66)
    recorder.line("r:4 | D6:1.5 A5:.5 F#5:2", 60, 58)
    for chord, beat, length in sequence:
        bar = int(beat) // 4
        base = near(chord.bass, 47)
        tones = [p for p in range(base, base + 30) if p % 12 in chord.classes]
        if bar < 8 and bar != 7:
            for k, index in enumerate((0, 2, 3, 4, 3, 2)):
                guitar.note(tones[min(index, len(tones) - 1)], beat + k * 4 / 6, 1.4, 62 - 2 * k)
        else:
            for k in range(8):
                harp.note(tones[min((0, 1, 2, 3, 4, 3, 2, 1)[k], len(tones) - 1)], beat + k * 0.5, 1.6, 56)
            basses.note(near(chord.bass, 38), beat, length, 60)
        if bar in (3, 7, 11, 15, 16):
            celesta.note(near(chord.member(2), 88), beat + 2, 2, 46).note(near(chord.member(0), 93), beat + 2.75, 2, 42)
        if 11 <= bar < 16:
            for k in range(3):
                choir.note(near(chord.member(k), 66), beat, length, 66)
    choir.swell(44, 64, 54, 100)
    for track in (violins, violins2, violas, cellos, basses, horn):
        track.ramp(62, 68, 100, 40)
    tracks = [guitar, harp, recorder, violins, violins2, violas, cellos, basses, horn, oboe, celesta, choir]
    return Piece("epilogue", 70, 68, {"full": tracks}, sequence, lufs=-18, is_loop=False, hall_seconds=2.8, tail_seconds=5)

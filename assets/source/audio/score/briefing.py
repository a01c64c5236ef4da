"""Briefing. D mixolydian, 66 a minute, 13 bars: people around a table. Low strings, the crew's leap, one open question."""

from score import Piece
from score.instruments import player
from score.notation import chords, near
from score.voicing import carpet

HARMONY = "Dsus2 | C/D | G/D | Dsus2 | Bm7 | G | Am7 | D | Bm7 | C | G/B | Asus4 | Dsus2"


def briefing():
    sequence = chords(HARMONY, 4)
    names = "violas cellos basses violins2 horn clarinet harp pizzicato timpani oboe".split()
    violas, cellos, basses, violins, horn, clarinet, harp, pluck, timpani, oboe = (player("briefing", n) for n in names)
    horn.voice["lufs"], clarinet.voice["lufs"], oboe.voice["lufs"] = -23, -25, -25
    carpet([cellos, violas, violins], sequence, [(47, 59), (55, 66), (62, 74)], (50, 57, 64), 60, 48, 98, phrase=8, gaps=((12, 16), (48, 52)))
    horn.line("r:4 | A3:1 D4:3 | E4:1 D4:1 B3:2 | A3:3 r:1", 0, 74)
    clarinet.line("r:1 F#4:1 A4:2 | B4:1.5 A4:.5 G4:2 | r:4 | F#4:1 A4:1 D5:2", 16, 68)
    oboe.line("r:4 | r:4 | E5:1.5 D5:.5 C5:2 | r:4", 16, 64)
    horn.line("F#3:1 B3:2 A3:1 | G3:1 C4:3 | D4:2 B3:2 | D4:4 | r:4", 32, 78)
    clarinet.line("r:4 | E4:1.5 F4:.5 E4:2 | r:4 | E4:4 | A4:1 D5:2 r:1", 32, 64)
    for chord, beat, length in sequence:
        bar = int(beat) // 4
        if bar != 3:
            basses.note(near(chord.bass, 38), beat, 3.2, 58)
        if 2 <= bar < 11 and bar != 6:
            for k in (0, 1.5, 2.5):
                pluck.note(near(chord.member(0 if k == 0 else 2), 50), beat + k, 0.4, 60 if k == 0 else 46)
        if bar % 4 == 0 or bar == 11:
            for k in range(4):
                harp.note(near(chord.member(k), 50 + 6 * k), beat + 0.25 * k, 3, 56)
        if bar in (4, 8):
            timpani.note(near(chord.bass, 42), beat, 1, 50)
    tracks = [violas, cellos, basses, violins, horn, clarinet, harp, pluck, timpani, oboe]
    return Piece("briefing", 66, 52, {"full": tracks}, sequence, lufs=-21, is_loop=False, hall_seconds=2.6)

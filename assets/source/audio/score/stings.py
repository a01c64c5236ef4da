"""Four short pieces: won, lost, somebody gone, something to decide."""

from score import Piece
from score.instruments import player
from score.notation import chords, near


def sting(id, bpm, beats, progression, tracks, lufs, tail):
    sounding = [track for track in tracks if track.notes]
    return Piece(
        id, bpm, beats, {"full": sounding}, chords(progression, 4), lufs=lufs, is_loop=False, hall_seconds=2.8, tail_seconds=tail
    )


def victory():
    """The valley's motif on trumpets, the crew's leap under it; flat seventh and home."""
    progression = "D Bb | C | D | D"
    names = "trumpet horn trombones tuba violins choir timpani percussion bass-drum harp".split()
    trumpet, horn, trombones, tuba, violins, choir, timpani, percussion, drum, harp = (player("victory", n) for n in names)
    trumpet.line("F#4:.75 G4:.25 A4:1 F5:.5 D5:.5 F5:1 | G5:1 E5:.5 G5:.5 A5:2 | F#5:4", 0, 104)
    horn.line("A3:.5 D4:1.5 D4:1 F4:1 | E4:2 G4:2 | A4:4 | F#4:3", 0, 100)
    violins.line("A5:2 Bb5:2 | C6:2 E6:2 | D6:6", 0, 96)
    for chord, beat, length in chords(progression, 4)[:4]:
        for index in range(3):
            trombones.note(near(chord.member(index), 57), beat, length * 0.97, 92)
            choir.note(near(chord.member(index), 68), beat, length, 88)
        tuba.note(near(chord.bass, 36), beat, length * 0.97, 88)
        drum.note(36, beat, 1, 96)
    for k in range(8):
        timpani.note(45, 6 + k / 4, 0.25, 58 + 6 * k)
    timpani.note(38, 0, 1, 100).note(38, 8, 1, 112)
    percussion.note(49, 0, 3, 98).note(49, 8, 4, 108)
    for k, name in enumerate("D3 A3 D4 F#4 A4 D5 F#5 A5 D6".split()):
        harp.note(name, 8 + k * 0.12, 2, 76)
    return sting("victory", 112, 14, progression, [trumpet, horn, trombones, tuba, violins, choir, timpani, percussion, drum, harp], -16, 3.5)


def defeat():
    """The same first notes, minor, falling; it does not wail."""
    progression = "Dm | Bb Gm6 | Dm | Dm"
    horn, cellos, basses, choir, violas, timpani = (player("defeat", n) for n in "horn cellos basses choir violas timpani".split())
    horn.line("F4:1.5 E4:.5 D4:2 | D4:1.5 Bb3:.5 G3:2 | A3:4", 0, 78)
    cellos.line("D4:1.5 C4:.5 A3:2 | Bb3:2 G3:2 | D3:5", 0, 82)
    for chord, beat, length in chords(progression, 4)[:4]:
        for index in range(3):
            choir.note(near(chord.member(index), 60), beat, length, 70)
        violas.note(near(chord.member(1), 62), beat, length, 64)
        basses.note(near(chord.bass, 38), beat, length, 66)
    timpani.note(38, 0, 1, 68).note(38, 8, 1, 76).note(38, 9, 1, 54)
    return sting("defeat", 66, 14, progression, [horn, cellos, basses, choir, violas, timpani], -19, 3.5)


def loss():
    """Somebody is gone: the valley's three notes begin, and the fourth does not come."""
    oboe, violas, cellos, basses, celesta = (player("loss", n) for n in "oboe violas cellos basses celesta".split())
    oboe.line("F#4:1 G4:.5 A4:2.5", 0, 74)
    celesta.note("A5", 1.5, 3, 52).note("Eb6", 4.2, 3, 44)
    for track, notes in ((violas, "D4 Eb4"), (cellos, "A3 A3"), (basses, "D2 Eb2")):
        first, second = notes.split()
        track.note(first, 1.5, 2.6, 60).note(second, 4, 4, 56)
        track.ramp(1.5, 4, 60, 96)
        track.ramp(4, 8, 96, 40)
    return sting("loss", 76, 8, "D | Eb", [oboe, violas, cellos, basses, celesta], -21, 2.5)


def choice():
    """A question: the crew's fourth, left open on a suspended chord."""
    horn, harp, violins, violas, cellos = (player("choice", n) for n in "horn harp violins violas cellos".split())
    horn.line("A3:1 D4:2 E4:3", 0, 76)
    for k, name in enumerate("D3 A3 E4 A4 D5 E5".split()):
        harp.note(name, 1 + k * 0.16, 3, 64)
    for track, name in ((violins, "E5"), (violas, "A4"), (cellos, "D3")):
        track.note(name, 1, 5, 58)
        track.swell(1, 6, 56, 98)
    return sting("choice", 72, 6, "Dsus2 | Dsus2", [horn, harp, violins, violas, cellos], -21, 2.5)

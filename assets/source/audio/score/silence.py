"""Silence, for running without lights. E minor, 54 a minute, 14 bars: a pulse under the floor, single tones, waiting."""

from score import Piece
from score.instruments import player
from score.notation import chords, near

HARMONY = "Em | Em | C/E | Em | Am/E | Em | F/E | Em | Em | C | Am | F | Bsus4 | Em"


def silence():
    sequence = chords(HARMONY, 4)
    breath, basses, cellos = (player("silence", n) for n in ("breath", "basses", "cellos"))
    floor = player("silence-floor", "cellos", lufs=-29, pan=0.0)
    vibraphone, celesta, horn, tremolo, timpani = (player("silence", n) for n in ("vibraphone", "celesta", "horn", "tremolo", "timpani"))
    breath.voice["lufs"], vibraphone.voice["lufs"], horn.voice["lufs"], timpani.voice["lufs"] = -27, -27, -28, -29
    for start, name, length in ((0, "E2", 29), (28, "E2", 9), (36, "C3", 4.5), (40, "A2", 4.5), (44, "F2", 4.5), (48, "B2", 4.5), (52, "E2", 5)):
        # The floor does not stop where a chord changes above it.
        floor.note(name, start, length, 46)
    for start in range(0, 56, 8):
        floor.swell(start, start + 7.75, 58, 104)
    for chord, beat, length in sequence:
        bar = int(beat) // 4
        if bar % 2 == 0:
            breath.note(near(chord.member(2), 59), beat + 1, length + 1, 42)
        if bar not in (3, 7, 13):
            basses.note(near(chord.bass, 40), beat, 3.2, 54)
        # A pulse of two, as a heart in another room.
        timpani.note(40, beat, 0.4, 52).note(40, beat + 0.5, 0.4, 38)
        # A ping that comes back twice, each time farther off.
        if bar % 3 == 0:
            for k, velocity in enumerate((66, 44, 30)):
                vibraphone.note(near(chord.member(0), 76), beat + 1 + k * 0.75, 2, velocity)
        elif bar % 3 == 1:
            celesta.note(near(chord.member(1), 88), beat + 2.5, 2, 44)
        if bar in (4, 5, 6, 9, 10, 11, 12):
            tremolo.note(near(chord.member(2), 71), beat, length, 44)
    tremolo.ramp(16, 28, 30, 100)
    tremolo.ramp(36, 52, 30, 112)
    horn.line("E3:1.5 F3:.5 E3:2 | r:4", 8, 60)
    horn.line("B3:1.5 C4:.5 B3:2 | F4:1.5 E4:.5 C4:2", 32, 58)
    cellos.line("G3:1.5 A3:.5 B3:2 | r:4 | r:4 | C4:1.5 B3:.5 A3:2", 20, 62)
    cellos.line("B3:4 | E3:3 r:1", 48, 60)
    tracks = [floor, breath, basses, cellos, vibraphone, celesta, horn, tremolo, timpani]
    return Piece("silence", 54, 56, {"full": tracks}, sequence, lufs=-23, is_loop=True, hall_seconds=3.4)

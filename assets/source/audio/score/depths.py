"""
Depths, for caves and decks. C minor, 72 a minute, 20 bars. The calm is hardly music: single tones that ring, the
valley's motif slowed and in minor, far off. Danger ticks; the fight is iron.
"""

from score import Piece
from score.instruments import player
from score.notation import chords, near
from score.terraces import QUIETER, STATES
from score.voicing import carpet

HARMONY = "Cm | Ab | Fm | Cm/G | Cm | Ab | Db | Gsus4 | Eb | Bb/D | Cm | Ab | Fm | Db | Gsus4 | G | Cm | Ab | Db | Cm"
RESTS = ((12, 20), (60, 64), (76, 80))


def bed(sequence):
    breath, low, middle = player("depths-bed", "breath", lufs=-27), player("depths-bed", "cellos", lufs=-28), player("depths-bed", "violas", lufs=-29)
    carpet([low, middle], sequence, [(43, 55), (51, 64)], (48, 55), 58, 44, 96, phrase=8, gaps=RESTS)
    for chord, beat, length in sequence:
        breath.note(near(chord.bass, 46), beat, length, 58)
        breath.note(near(chord.member(2), 58), beat + 1, length - 1, 46)
    basses = player("depths-bed", "basses", lufs=-29)
    for chord, beat, length in sequence[::2]:
        basses.note(near(chord.bass, 36), beat, length * 1.6, 56)
    return [breath, low, middle, basses]


def calm(sequence):
    vibraphone, harp, celesta = (player("depths-calm", n) for n in ("vibraphone", "harp", "celesta"))
    english, flute, choir = (player("depths-calm", n) for n in ("english-horn", "flute", "choir"))
    vibraphone.voice["lufs"], flute.voice["lufs"], choir.voice["lufs"], english.voice["lufs"] = -26, -27, -30, -24
    english.line("r:4 | r:4 | Eb4:1.5 F4:.5 G4:2 | Ab4:1.5 G4:.5 F4:2 | Eb4:4 | r:4", 8, 70)
    flute.line("r:4 | Bb4:1.5 D5:.5 F5:2 | Eb5:3 C5:1 | C5:4 | r:4 | F5:2 Ab5:2 | G5:4 | r:4", 32, 62)
    english.line("G4:1.5 Ab4:.5 Bb4:2 | r:1 Ab4:1 F4:2 | Eb4:4", 64, 66)
    for chord, beat, length in sequence:
        bar = int(beat) // 4
        # Drops: one a bar, never at the same place twice in a row.
        offset = (0.5, 2.5, 1.0, 3.0, 1.75)[bar % 5]
        vibraphone.note(near(chord.member((2, 0, 1)[bar % 3]), 72 + 3 * (bar % 3)), beat + offset, 3, 62)
        if bar % 3 == 1:
            celesta.note(near(chord.member(1), 91), beat + offset + 0.75, 2, 46)
        if bar % 4 == 0:
            for k in range(5):
                harp.note(near(chord.member(k), 44 + 7 * k), beat + k * 0.3, 3, 56 + 3 * k)
        if 8 <= bar < 12 or bar >= 17:
            for index in range(2):
                choir.note(near(chord.member(index + 1), 63), beat, length, 60)
    choir.swell(32, 47, 50, 100)
    choir.swell(68, 79, 50, 96)
    return [vibraphone, harp, celesta, english, flute, choir]


def tension(sequence):
    pluck, cellos, basses = player("depths-tension", "pizzicato", lufs=-26), player("depths-tension", "cellos-short"), player("depths-tension", "basses-short")
    tremolo, timpani, clarinet, wood = (player("depths-tension", n) for n in ("tremolo", "timpani", "clarinet", "frame-drum"))
    clarinet.voice["lufs"] = -26
    for chord, beat, length in sequence:
        bar = int(beat) // 4
        for k in range(8):
            # A clock that misses beats.
            if (k + bar) % 8 not in (2, 5):
                pluck.note(near(chord.member((0, 2, 0, 1)[k % 4]), 55), beat + k / 2, 0.3, 72 if k % 4 == 0 else 54)
            if k in (0, 3, 6):
                cellos.note(near(chord.root, 43), beat + k / 2, 0.35, 82 if k == 0 else 68)
        basses.note(near(chord.root, 36), beat, 0.5, 82).note(near(chord.root, 36) + (1 if bar % 2 else 0), beat + 3, 0.5, 68)
        timpani.note(near(chord.root, 41), beat, 0.5, 62).note(near(chord.root, 41), beat + 0.5, 0.5, 46)
        tremolo.note(near(chord.member(2), 74), beat, length, 56)
        if bar % 2:
            wood.note(60, beat + 1.5, 0.2, 60).note(60, beat + 3.25, 0.2, 48)
    for start in range(0, 80, 8):
        tremolo.ramp(start, start + 7.75, 40, 112)
    for start in (12, 28, 44, 68):
        clarinet.line("C4:1.5 Db4:.5 C4:2 | Gb4:1.5 F4:.5 Db4:2", start, 76)
    return [pluck, cellos, basses, tremolo, timpani, clarinet, wood]


def combat(sequence):
    names = "taiko bass-drum percussion horn trombones tuba violas-short cellos-short violins-short choir trumpet".split()
    taiko, drum, metal, horn, trombones, tuba, violas, cellos, violins, choir, trumpet = (player("depths-combat", n) for n in names)
    horn.voice["lufs"], trombones.voice["lufs"], cellos.voice["lufs"] = -22, -24, -23
    for chord, beat, length in sequence:
        bar = int(beat) // 4
        q = (0.9, 0.94, 0.88, 1.0, 1.0)[bar // 4]
        root, third = near(chord.root, 48), near(chord.member(1), 51)
        figure = [root, root, root + 12, root, root, third, root, root + 12, root, root, third, root, root + 7, root, third, root]
        for k in range(16):
            accent = k in (0, 3, 6, 10, 12)
            value = figure[k] if figure[k] % 12 in chord.classes else root
            cellos.note(value, beat + k / 4, 0.2, (100 if accent else 70) * q)
            if accent or bar >= 8:
                violas.note(near(chord.member((0, 2)[k % 2]), 62), beat + k / 4, 0.2, (88 if accent else 60) * q)
            if bar >= 4 and k % 2 == 0:
                violins.note(near(chord.member((2, 1, 0, 1)[k // 2 % 4]), 77), beat + k / 4, 0.25, 80 * q)
        for offset, long in ((0, 0.9), (1.5, 0.4), (2.5, 0.8)):
            for index in range(3):
                trombones.note(near(chord.member(index), 53), beat + offset, long, (98 if offset == 0 else 84) * q)
        tuba.note(near(chord.root, 36), beat, 1.4, 90 * q).note(near(chord.root, 36), beat + 2.5, 1.2, 80 * q)
        for k in (0, 3, 6, 10, 12, 14):
            taiko.note(43 if k in (0, 10) else 50, beat + k / 4, 0.3, (114 if k == 0 else 88) * q)
        drum.note(36, beat, 1, 106 * q)
        # Iron: an anvil of sorts on the off-beats.
        metal.note(56, beat + 1, 0.3, 54 * q).note(56, beat + 3, 0.3, 62 * q)
        if bar >= 12:
            for index in range(3):
                choir.note(near(chord.member(index), 63), beat, length, 84)
        if bar % 4 == 3:
            for k in range(8):
                metal.note(38, beat + 2 + k / 4, 0.2, 50 + 6 * k)
    for start in (0, 32, 48):
        metal.note(49, start, 3, 88)
    horn.line("C4:1.5 Db4:.5 C4:2 | Ab3:1.5 Bb3:.5 C4:2 | F4:1.5 Gb4:.5 F4:2 | Eb4:3 D4:1", 0, 96)
    horn.line("G3:1 C4:3 | Ab3:1 Eb4:3 | Db4:1 Ab4:2 Gb4:1 | G4:4", 16, 96)
    trumpet.line("Eb4:1.5 F4:.5 G4:2 | F4:1.5 D4:.5 Bb3:2 | C5:3 Bb4:1 | Ab4:4 | C5:1.5 Db5:.5 C5:2 | Db5:2 Ab4:2 | C5:4 | B4:4", 32, 94)
    horn.line("Eb4:1.5 F4:.5 G4:2 | F4:1.5 D4:.5 Bb3:2 | Eb4:3 Eb4:1 | C4:4 | F4:1.5 Gb4:.5 F4:2 | F4:2 Ab4:2 | G4:4 | G4:4", 32, 98)
    horn.line("C4:1 G4:3 | Ab4:1.5 G4:.5 Eb4:2 | F4:1.5 Ab4:.5 Db4:2 | C4:4", 64, 102)
    trumpet.line("G4:1 C5:3 | C5:2 Ab4:2 | Ab4:1.5 F4:.5 Ab4:2 | G4:4", 64, 94)
    return [taiko, drum, metal, horn, trombones, tuba, violas, cellos, violins, choir, trumpet]


def depths():
    sequence = chords(HARMONY, 4)
    stems = {"bed": bed(sequence), "calm": calm(sequence), "tension": tension(sequence), "combat": combat(sequence)}
    return Piece("depths", 72, 80, stems, sequence, STATES, -16, 4, True, 3.0, quieter=QUIETER)

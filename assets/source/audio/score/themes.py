"""
The leitmotifs. The valley: third, fourth, fifth of the key, up to the sixth and home (all steps, as speech).
The crew: a fourth and a fifth that climb (all leaps, as resolve). The Son'a: a half step and a tritone that
cannot settle, a bent shadow of the valley's first three notes.
"""

VALLEY = "F#4:1.5 G4:.5 A4:2 | B4:1.5 A4:.5 G4:2"
VALLEY_ANSWER = "A4:3 D5:1 | E5:2 C#5:1 A4:1"
CREW = "A3:1 D4:3 | E4:1 A4:2 G4:.5 F#4:.5 | E4:4"
SONA = "D4:1.5 Eb4:.5 D4:2 | Ab4:1.5 G4:.5 Eb4:2"

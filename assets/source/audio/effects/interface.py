"""The interface: short, soft, of the pentatonic of D. Levels -19 to -30 LUFS."""

from effects.catalogue import effect
from signals import band
from tones import NOTES, decay, in_room, layers, noise, sine, square, steady


def notes(names, seconds=0.09, gap=0.06, tau=0.05):
    def tone(hertz):
        return (sine(steady(hertz, seconds)) + 0.25 * sine(steady(2 * hertz, seconds))) * decay(seconds, tau, 0.003)

    parts = [(i * gap, tone(NOTES[n]), 0.5) for i, n in enumerate(names)]
    return in_room(layers(gap * len(names) + seconds + 0.1, *parts), 0.12, 0.4, 0.25)


@effect("hover", "interface", -30, takes=3)
def hover(rng):
    """A fingertip on wood rather than a tone: it is heard a thousand times."""
    tap = sine(steady(880 * rng.uniform(0.97, 1.03), 0.03)) * decay(0.03, 0.006, 0.001)
    return layers(0.08, (0, tap, 0.3), (0, band(noise(rng, 0.02), 2000, 6000) * decay(0.02, 0.003, 0.0005), 0.1))


@effect("click", "interface", -25, takes=3)
def click(rng):
    tap = sine(steady(1175 * rng.uniform(0.985, 1.015), 0.05)) * decay(0.05, 0.016, 0.001)
    return in_room(layers(0.1, (0, tap, 0.5), (0, band(noise(rng, 0.02), 1500, 7000) * decay(0.02, 0.004, 0.0005), 0.2)), 0.1, 0.3, 0.15)


@effect("confirm", "interface", -23)
def confirm(rng):
    return notes(["A5", "D6"])


@effect("cancel", "interface", -24)
def cancel(rng):
    return notes(["F#5", "D5"])


@effect("select", "interface", -26, takes=3)
def select(rng):
    return notes(["D5", "A5"], 0.06, 0.035, 0.03)


@effect("refuse", "interface", -24)
def refuse(rng):
    """No: two low notes a semitone apart, dull, not scolding."""
    def tone(hertz):
        return square(steady(hertz, 0.13), 2) * decay(0.13, 0.05, 0.004)

    return in_room(layers(0.4, (0, tone(NOTES["D4"]), 0.3), (0.12, tone(NOTES["D4"] * 0.944), 0.3)), 0.12, 0.4, 0.2)


@effect("undo", "interface", -25)
def undo(rng):
    return notes(["A5", "E5", "D5"], 0.07, 0.045, 0.035)

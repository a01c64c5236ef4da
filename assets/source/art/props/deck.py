"""Machines and decks: pads, consoles, doors, bulkheads, emitters. Grey steel and bronze, lit cold."""

import math

import numpy as np

from clay.frames import move, turn
from clay.sculpt import layers
from props.model import Model

PANELS = layers(
    'steel',
    (lambda q: np.abs(np.sin(q[:, 0] * 9.5)) < 0.05, 'steel_dark'),
    (lambda q: np.abs(np.sin(q[:, 2] * 11)) < 0.06, 'steel_dark'),
)


def transport_pad(_seed):
    """Six lit discs about a seventh on a low plinth: where people are beamed from."""
    m = Model()
    s = m.sculpt(0.0115)
    s.loft([(-0.03, 0.62, 0.62), (0.06, 0.6, 0.6), (0.09, 0.56, 0.56)], 'steel', square=2.2, blend=0.006)
    s.ring((0, 0, 0.075), 0.585, 0.02, 'bronze', 0.004)
    for i in range(7):
        a, r = i * math.pi / 3, 0.36 if i < 6 else 0
        f = move(math.cos(a) * r, math.sin(a) * r, 0.09)
        s.loft([(-0.02, 0.145, 0.145), (0.012, 0.14, 0.14)], 'steel_dark', square=2, blend=0.003, frame=f)
        s.loft([(0.0, 0.11, 0.11), (0.02, 0.105, 0.105)], 'panel', square=2, blend=0.002, frame=f, bias=0.004)
    for a in (30, 150, 270):
        f = turn(z=a)
        s.chain([(0.6, 0, 0.02, 0.04), (0.64, 0, 0.26, 0.026)], 'bronze', 0.008, frame=f)
        s.ball((0.64, 0, 0.3), (0.036, 0.036, 0.036), 'beam', 0.003, frame=f)
    return m


def landing_pad(_seed):
    """Trodden ground marked for landing: four lamps and a ring of white stones."""
    m = Model()
    s = m.sculpt(0.0115)
    for i in range(18):
        a = i * math.tau / 18
        s.ball(
            (math.cos(a) * 0.66, math.sin(a) * 0.66, 0.02),
            (0.055, 0.05, 0.035),
            'stone_pale' if i % 3 else 'stone',
            0.004,
        )
    for a in (45, 135, 225, 315):
        f = turn(z=a) @ move(0.66, 0, 0)
        s.cone((0, 0, 0), (0, 0, 0.16), 0.05, 0.03, 'steel_dark', 0.006, frame=f)
        s.ball((0, 0, 0.2), (0.045, 0.045, 0.05), 'beam', 0.004, frame=f)
    for a in (0, 90):
        s.box((0, 0, 0.004), (0.3, 0.035, 0.01), 'cloth_pale', 0.006, 0.002, frame=turn(z=a + 45))
    return m


def console(seed):
    """A standing console with lit glass; its second form is dead and smokes no more."""
    m = Model()
    s = m.sculpt(0.0105)
    lit, screen = ('panel', 'window') if seed == 0 else ('steel_dark', 'dark')
    s.loft(
        [(-0.03, 0.42, 0.2), (0.08, 0.36, 0.15), (0.4, 0.34, 0.13), (0.46, 0.4, 0.18)],
        PANELS,
        square=4,
        blend=0.01,
    )
    desk = move(0, -0.06, 0.5) @ turn(x=-28)
    s.box((0, 0, 0), (0.46, 0.2, 0.03), 'steel_dark', 0.02, 0.006, frame=desk)
    s.box((0, 0, 0.03), (0.4, 0.15, 0.006), lit, 0.01, 0.002, frame=desk, bias=0.004)
    for x in (-0.26, 0, 0.26):
        s.box((x, 0.04, 0.036), (0.09, 0.06, 0.006), screen, 0.008, 0.002, frame=desk, bias=0.008)
        s.box((x, -0.09, 0.036), (0.1, 0.016, 0.006), 'bronze', 0.006, 0.002, frame=desk, bias=0.008)
    for x in (-0.42, 0.42):
        s.chain([(x, 0.08, 0, 0.05), (x, 0.1, 0.5, 0.036), (x * 0.9, 0.16, 0.78, 0.02)], 'bronze', 0.008)
    s.box((0, 0.17, 0.74), (0.36, 0.02, 0.13), 'steel', 0.02, 0.006)
    s.box((0, 0.145, 0.74), (0.31, 0.008, 0.095), lit if seed == 0 else 'char', 0.01, 0.002, bias=0.004)
    if seed == 1:
        s.box((0.1, -0.2, 0.56), (0.16, 0.06, 0.02), 'char', 0.02, 0.006, frame=turn(y=12))
    return m


def frame_of_door(s):
    for x in (-1, 1):
        s.box((x * 0.72, 0, 0.5), (0.14, 0.16, 0.54), PANELS, 0.05, 0.008)
        s.box((x * 0.6, -0.16, 0.56), (0.02, 0.012, 0.32), 'bronze', 0.01, 0.004)
        s.box((x * 0.74, -0.165, 0.62), (0.05, 0.012, 0.07), 'steel_dark', 0.01, 0.003)
    s.box((0, 0, 1.06), (0.86, 0.17, 0.1), PANELS, 0.05, 0.008)


def door(seed):
    """A sliding door across the hex, shut (red) or open (blue)."""
    m = Model()
    s = m.sculpt(0.0125)
    frame_of_door(s)
    lamp = 'signal' if seed == 0 else 'beam'
    s.box((0, -0.17, 1.06), (0.16, 0.014, 0.035), lamp, 0.01, 0.003, bias=0.004)
    for x in (-1, 1):
        at = 0.3 if seed == 0 else 0.53
        half = 0.3 if seed == 0 else 0.075
        leaf = layers(
            'steel_dark',
            (lambda q: np.abs(q[:, 2] - 0.5) < 0.05, 'bronze'),
            (lambda q: np.abs(np.sin(q[:, 2] * 16)) < 0.08, 'dark'),
        )
        s.box((x * at, 0, 0.48), (half, 0.06, 0.49), leaf, 0.02, 0.002)
    if seed == 1:
        s.box((0, 0.0, -0.0), (0.46, 0.1, 0.012), 'panel', 0.006, 0.002)
    return m


def bulkhead(_seed):
    """A rib of the hull from deck to ceiling, with conduits."""
    m = Model()
    s = m.sculpt(0.0135)
    s.box((0, 0, 0.56), (0.84, 0.2, 0.6), PANELS, 0.06, 0.01)
    for x in (-0.55, 0.0, 0.55):
        s.chain([(x, -0.2, 0, 0.07), (x, -0.24, 0.5, 0.06), (x, -0.16, 1.12, 0.07)], 'bronze', 0.012)
    for z in (0.3, 0.78):
        s.cone((-0.8, -0.22, z), (0.8, -0.22, z), 0.034, 0.034, 'steel_dark', 0.006)
    for x in (-0.28, 0.28):
        s.box((x, -0.205, 0.56), (0.1, 0.01, 0.05), 'beam', 0.01, 0.002, bias=0.004)
    return m


def emitter(seed):
    """A holographic emitter: an eye on a stalk over a ring; the second one fails and burns red."""
    m = Model()
    s = m.sculpt(0.0105)
    light = 'beam' if seed == 0 else 'signal'
    s.loft([(-0.03, 0.32, 0.32), (0.05, 0.3, 0.3), (0.09, 0.22, 0.22)], 'steel', square=2, blend=0.008)
    s.ring((0, 0, 0.075), 0.25, 0.018, light, 0.003, bias=0.003)
    s.chain([(0, 0, 0.06, 0.08), (0, 0, 0.3, 0.05), (0, 0, 0.52, 0.06)], 'steel_dark', 0.012)
    for a in (90, 210, 330):
        s.chain(
            [(0.1, 0, 0.1, 0.03), (0.24, 0, 0.36, 0.024), (0.14, 0, 0.62, 0.012)],
            'bronze',
            0.01,
            frame=turn(z=a),
        )
    s.ball((0, 0, 0.66), (0.14, 0.14, 0.13), 'steel', 0.006)
    s.ring((0, 0, 0.66), 0.145, 0.02, 'bronze', 0.004)
    s.ball((0, -0.09, 0.7), (0.085, 0.07, 0.085), light, 0.004, bias=0.006)
    return m

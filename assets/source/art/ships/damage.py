"""What fire leaves on a hull: scorched plates, glowing cracks, and the ember-lit inside of what was torn open."""

import numpy as np

from clay.sculpt import srgb
from ships.plating import clouds, hashed, noise

CHAR = srgb('#16110F')
EMBER = srgb('#FF6A18')
HEART = srgb('#FFD488')
DEAD = srgb('#0C0E14')
INSIDE = srgb('#3A221C')


def dims(state, t, p):
    """Which lamps went out: in tiles by their number, elsewhere by where they lie."""
    share = dict(whole=0.0, hurt=0.42, ruined=0.86)[state]
    return hashed(np.floor(p[:, 0] * 9 + 90), np.floor(p[:, 1] * 11 + 90)) < share


def scorch(model, p, colour, surface):
    """Char about every scorch, cracks that glow in its middle; in place."""
    for x, y, z, radius in model.scorches:
        d = np.linalg.norm(p - np.array((x, y, z)), axis=1) / radius
        near = (d < 1.5).nonzero()[0]
        if not len(near):
            continue
        q, d = p[near], d[near]
        ragged = d + (clouds(q, radius * 0.6, 5) - 0.5) * 1.5
        burnt = np.clip((1.05 - ragged) * 1.9, 0, 0.97)[:, None]
        surface[near, 2] *= 1 - burnt[:, 0]
        surface[near, 0] += (0.9 - surface[near, 0]) * burnt[:, 0]
        colour[near] += (CHAR - colour[near]) * burnt
        vein = 1 - np.abs(noise(q, 0.03 + radius * 0.26, 9) * 2 - 1) * 7
        heat = np.clip(vein, 0, 1) * np.clip((0.7 - d) * 2, 0, 1)
        core = np.clip((0.1 - d + (clouds(q, radius * 0.25, 12) - 0.5) * 0.5) * 6, 0, 1)
        glow(colour, surface, near, np.maximum(heat, core))


def torn(model, p, colour, surface, inside):
    """Hot edges round bites, dark ember-lit depths where the inside shows; in place."""
    edge = np.full(len(p), 9.0)
    for x, y, z, radius in model.bites:
        d = np.linalg.norm(p - np.array((x, y, z)), axis=1) - radius
        edge = np.minimum(edge, d / radius)
    burnt = np.clip((0.75 - edge) * 1.6, 0, 0.95) * (0.55 + 0.45 * noise(p, 0.05, 3))
    colour += (CHAR - colour) * burnt[:, None]
    surface[:, 2] *= 1 - burnt
    surface[inside] = (0.9, 0.1, 0.0)
    colour[inside] = INSIDE
    floor = np.abs(((p[:, 2] * 34) % 1) - 0.5) < 0.14
    lit = inside & floor
    colour[lit] = INSIDE * 1.9
    near = (edge < 0.9).nonzero()[0]
    q = p[near]
    heat = np.clip(noise(q, 0.045, 4) * 1.5 - 0.55, 0, 1) * np.where(inside[near], 1.0, 0.0)
    heat += np.clip((0.12 - edge[near]) * 5, 0, 1) * (noise(q, 0.06, 6) > 0.42)
    glow(colour, surface, near, np.clip(heat, 0, 1))


def glow(colour, surface, near, heat):
    hot = near[heat > 0.05]
    h = heat[heat > 0.05][:, None]
    shine = EMBER + (HEART - EMBER) * np.clip(h * 1.5 - 0.7, 0, 1)
    colour[hot] += (shine - colour[hot]) * np.clip(h * 2, 0, 1)
    surface[hot, 2] = np.maximum(surface[hot, 2], h[:, 0] * 1.25)

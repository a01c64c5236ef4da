"""From a Sculpt to meshes: sample the field, take surface nets, paint colour and soft shade."""

from dataclasses import dataclass

import numpy as np

FAR = 0.25
OCCLUSION_STEP = 0.03
OCCLUSION_RAYS = ((0.03, 0.8), (0.07, 0.9), (0.13, 0.7), (0.22, 0.45))
SHADE_TINT = np.array((0.80, 0.84, 0.66))  # shade removes less blue: it turns plum, never black


def field(sculpt, group, step):
    """(distances on a grid, its low corner) for one group, or for everything when group is None."""
    prims = [p for p in sculpt.primitives if group is None or p.group == group]
    solid = [p for p in prims if not p.cut]
    low = np.min([p.low for p in solid], 0) - 3 * step
    high = np.max([p.high for p in solid], 0) + 3 * step
    size = np.ceil((high - low) / step).astype(int) + 1
    grid = np.full(size, FAR)
    for p in prims:
        margin = p.blend + 3 * step
        a = np.clip(((p.low - margin - low) / step).astype(int), 0, size - 1)
        b = np.clip(np.ceil((p.high + margin - low) / step).astype(int) + 1, 1, size)
        if (b <= a).any():
            continue
        axes = [low[i] + step * np.arange(a[i], b[i]) for i in range(3)]
        points = np.stack(np.meshgrid(*axes, indexing='ij'), -1).reshape(-1, 3)
        d = p.local(points)[0].reshape([len(x) for x in axes])
        box = tuple(slice(a[i], b[i]) for i in range(3))
        old, k = grid[box], max(p.blend, 1e-4)
        if p.cut:
            h = np.maximum(k - np.abs(old + d), 0) / k
            grid[box] = np.maximum(old, -d) + h * h * k / 4
        else:
            h = np.maximum(k - np.abs(old - d), 0) / k
            grid[box] = np.minimum(old, d) - h * h * k / 4
    return grid, low


def sample(grid, p):
    """Trilinear reading of a grid (x, y, z, channels) at fractional cell positions."""
    p = np.clip(p, 0, np.array(grid.shape[:3]) - 1.001)
    i = p.astype(int)
    f = p - i
    out = 0
    for a in (0, 1):
        for b in (0, 1):
            for c in (0, 1):
                w = np.abs((1 - a, 1 - b, 1 - c) - f).prod(1)
                out = out + w[:, None] * grid[i[:, 0] + a, i[:, 1] + b, i[:, 2] + c]
    return out


def surface_nets(grid):
    """(vertices, quads): one vertex a mixed cell at the mean of its crossings, one quad an edge."""
    inside = grid < 0
    nx, ny, nz = (n - 1 for n in grid.shape)
    corners = [(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)]
    count = sum(inside[a : a + nx, b : b + ny, c : c + nz].astype(np.int8) for a, b, c in corners)
    cells = np.argwhere((count > 0) & (count < 8))
    number = np.full((nx, ny, nz), -1)
    number[tuple(cells.T)] = np.arange(len(cells))
    value = {o: grid[tuple((cells + o).T)] for o in corners}
    total, hits = np.zeros((len(cells), 3)), np.zeros((len(cells), 1))
    for o in corners:
        for axis in range(3):
            if o[axis]:
                continue
            far = list(o)
            far[axis] = 1
            a, b = value[o], value[tuple(far)]
            crossed = (a < 0) != (b < 0)
            at = np.tile(np.array(o, float), (len(cells), 1))
            at[:, axis] = np.where(crossed, a / np.where(crossed, a - b, 1), 0)
            total[crossed] += at[crossed]
            hits[crossed] += 1
    quads = []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        near = np.take(inside, range(grid.shape[axis] - 1), axis)
        beyond = np.take(inside, range(1, grid.shape[axis]), axis)
        for crossed, flip in ((near & ~beyond, False), (~near & beyond, True)):
            c = np.argwhere(crossed)
            limit = (nx, ny, nz)
            c = c[(c[:, u] > 0) & (c[:, v] > 0) & (c[:, u] < limit[u]) & (c[:, v] < limit[v])]
            ring = []
            for du, dv in ((1, 1), (0, 1), (0, 0), (1, 0)):
                k = c.copy()
                k[:, u] -= du
                k[:, v] -= dv
                ring.append(number[tuple(k.T)])
            q = np.stack(ring, 1)
            quads.append(q[:, ::-1] if flip else q)
    return cells + total / hits, np.concatenate(quads)


def blur(grid):
    for axis in range(3):
        grid = (np.roll(grid, 1, axis) + grid * 2 + np.roll(grid, -1, axis)) / 4
    return grid


def paint(sculpt, group, vertices):
    """Material number of each vertex: the paint of the nearest added primitive."""
    owner, best = np.zeros(len(vertices), int), np.full(len(vertices), 9.0)
    for p in sculpt.primitives:
        if p.cut or p.group != group:
            continue
        near = ((vertices > p.low - 0.06) & (vertices < p.high + 0.06)).all(1).nonzero()[0]
        if not len(near):
            continue
        d, q = p.local(vertices[near])
        d = np.abs(d) - p.bias  # the nearest surface, also where a cut laid an inside bare
        wins = d < best[near]
        if wins.any():
            best[near[wins]] = d[wins]
            owner[near[wins]] = sculpt.paint_of(p.paint, q[wins])
    return owner


def painted_shade(colour, amount, vertices, normals, occlusion, edge, tall):
    """Occlusion toward plum, lit convex edges, a little height gradient, a breath of mottling."""
    grid, low = occlusion
    hidden = np.zeros(len(vertices))
    for reach, weight in OCCLUSION_RAYS:
        d = sample(grid[..., None], (vertices + normals * reach - low) / OCCLUSION_STEP)[:, 0]
        hidden += weight * np.clip((reach - d) / reach, 0, 1)
    hidden = np.clip(1 - np.exp(-1.1 * np.clip(hidden - 0.25, 0, 9)), 0, 0.85)[:, None]
    openness = 1 - hidden
    colour = colour * (1 - amount * hidden * SHADE_TINT)
    colour *= 1 + amount * np.clip(edge * 2.2, -0.25, 0.45)[:, None]
    colour *= 1 + amount * (np.clip(vertices[:, 2:] / tall, 0, 1) - 0.62) * 0.42
    swirl = np.sin(
        vertices @ np.array((31.0, 27.0, 23.0)) + 3 * np.sin(vertices[:, 0] * 19 + vertices[:, 2] * 13)
    )
    return np.clip(colour * (1 + amount * 0.06 * swirl[:, None]), 0, 4), openness


@dataclass
class Shell:
    """The bare form of one group of a sculpt: what is kept when only its place changes."""

    vertices: np.ndarray
    quads: np.ndarray
    normals: np.ndarray
    owner: np.ndarray  # material number a vertex
    edge: np.ndarray  # how convex it is there

    def moved(self, frame):
        """The shell under a frame of rotation, uniform scale and shift."""
        r = frame[:3, :3]
        turn = r / np.linalg.norm(r[:, 0])
        vertices = self.vertices @ r.T + frame[:3, 3]
        return Shell(vertices, self.quads, self.normals @ turn.T, self.owner, self.edge)


@dataclass
class Mesh:
    """surface: roughness, metal, emission, and how open the place lies to the sky."""

    vertices: np.ndarray
    quads: np.ndarray
    normals: np.ndarray
    colour: np.ndarray
    surface: np.ndarray


def shell(sculpt, group, step):
    """One group of a sculpt as a Shell."""
    grid, low = field(sculpt, group, step)
    vertices, quads = surface_nets(grid)
    vertices = vertices * step + low
    cell = (vertices - low) / step
    normals = sample(np.stack(np.gradient(grid, step), -1), cell)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-9
    edge = -sample((grid - blur(grid))[..., None], cell)[:, 0] / step
    return Shell(vertices, quads, normals, paint(sculpt, group, vertices), edge)


def painted(form, materials, occlusion, tall=1.7):
    """A shell in its place as a painted Mesh."""
    colour = np.array([m.colour for m in materials])[form.owner]
    surface = np.array([(m.rough, m.metal, m.emit) for m in materials])[form.owner]
    amount = np.array([m.shade * (1 - min(max(m.emit, 0), 1)) for m in materials])[form.owner][:, None]
    colour, openness = painted_shade(colour, amount, form.vertices, form.normals, occlusion, form.edge, tall)
    return Mesh(form.vertices, form.quads, form.normals, colour, np.hstack((surface, openness)))

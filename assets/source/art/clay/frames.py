"""4x4 frames: where a primitive stands and which way it points. Angles in degrees."""

import numpy as np

IDENTITY = np.eye(4)


def move(x=0.0, y=0.0, z=0.0):
    """Translation."""
    m = np.eye(4)
    m[:3, 3] = (x, y, z)
    return m


def turn(x=0.0, y=0.0, z=0.0):
    """Rotation about x, then y, then z."""
    ax, ay, az = np.radians((x, y, z))
    cx, sx, cy, sy, cz, sz = np.cos(ax), np.sin(ax), np.cos(ay), np.sin(ay), np.cos(az), np.sin(az)
    m = np.eye(4)
    m[:3, :3] = (
        np.array(((cz, -sz, 0), (sz, cz, 0), (0, 0, 1)))
        @ np.array(((cy, 0, sy), (0, 1, 0), (-sy, 0, cy)))
        @ np.array(((1, 0, 0), (0, cx, -sx), (0, sx, cx)))
    )
    return m


def scale(s):
    """Uniform scale; primitives allow no other."""
    return np.diag((s, s, s, 1.0))


def point(frame, p):
    """World position of the local point p."""
    return frame[:3, :3] @ np.array(p, float) + frame[:3, 3]


def aim(origin, z, y=(0, 1, 0)):
    """Frame at origin whose z axis points along z and whose y axis is as near to y as it can be."""
    z = np.array(z, float)
    z /= np.linalg.norm(z)
    y = np.array(y, float)
    y = y - z * (y @ z)
    if np.linalg.norm(y) < 1e-4:
        y = np.array((1.0, 0, 0)) - z * z[0]
    y /= np.linalg.norm(y)
    m = np.eye(4)
    m[:3, 0], m[:3, 1], m[:3, 2], m[:3, 3] = np.cross(y, z), y, z, origin
    return m


def bone(a, b, y):
    """(frame at a with z toward b, length)."""
    d = np.array(b, float) - np.array(a, float)
    return aim(a, d, y), float(np.linalg.norm(d))

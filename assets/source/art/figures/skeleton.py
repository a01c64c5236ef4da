"""Joints of a figure from its build and its pose, by two-bone inverse kinematics."""

import numpy as np

from clay.frames import aim, move, point, scale, turn

HIP_HEIGHT = 0.76
UPPER_ARM, FOREARM, THIGH, SHIN = 0.275, 0.25, 0.335, 0.325
HEAD_SCALE = 1.15
SIDES = (('L', 1), ('R', -1))


def bend(a, target, l1, l2, pole):
    """(middle joint, end) of a limb from a to target, bent toward pole, pulled in if out of reach."""
    a, target, pole = (np.array(v, float) for v in (a, target, pole))
    d = target - a
    length = np.linalg.norm(d)
    if length > 0.985 * (l1 + l2):
        d *= 0.985 * (l1 + l2) / length
        target = a + d
        length = np.linalg.norm(d)
    u = d / length
    along = (l1 * l1 - l2 * l2 + length * length) / (2 * length)
    out = pole - u * (pole @ u)
    return a + u * along + out / np.linalg.norm(out) * np.sqrt(max(l1 * l1 - along * along, 0)), target


def skeleton(build, pose):
    """Joints by name; L is the figure's left. `gun` is the weapon's frame: grip, barrel along z."""
    j = {}
    pelvis = j['pelvis'] = move(0, 0, HIP_HEIGHT + pose.get('z', 0)) @ turn(*pose.get('hips', (0, 0, 0)))
    torso = j['torso'] = pelvis @ move(0, 0, 0.09) @ turn(*pose.get('torso', (0, 0, 0)))
    neck = torso @ move(0, -0.01, 0.475) @ turn(*pose.get('head', (0, 0, 0)))
    j['head'] = neck @ scale(build.head * HEAD_SCALE)
    reach = 1 + 0.25 * (build.chest - 1)
    right = point(torso, pose['handR'])
    gun = aim(right, torso[:3, :3] @ np.array(pose['gun'], float), torso[:3, 2])
    left = point(torso, pose['handL']) if 'handL' in pose else point(gun, (0, 0, 0.33))
    j['both_hands'] = 'handL' not in pose or pose.get('both_hands', False)
    for (s, x), hand in zip(SIDES, (left, right)):
        j['shoulder' + s] = point(torso, (x * build.shoulders, 0, 0.385))
        pole = j['pole' + s] = torso[:3, :3] @ np.array((x * 0.5, 0.75, -0.5))
        j['elbow' + s], j['wrist' + s] = bend(
            j['shoulder' + s], hand, UPPER_ARM * reach, FOREARM * reach, pole
        )
        spread = 1 + 0.6 * (build.leg - 1)
        fx, fy, fz, pitch = pose['foot' + s]
        j['hip' + s] = point(pelvis, (x * 0.088 * build.hip * spread, 0, -0.03))
        ankle = (fx * (1 + 0.8 * (build.leg - 1)), fy, 0.1 + fz)
        j['knee' + s], j['ankle' + s] = bend(j['hip' + s], ankle, THIGH, SHIN, (x * 0.22, -1, 0))
        j['foot' + s] = move(*j['ankle' + s]) @ turn(z=x * 14) @ turn(x=pitch)
    forearm = j['wristR'] - j['elbowR']
    gun[:3, 3] = j['wristR'] + 0.055 * forearm / np.linalg.norm(forearm)
    j['gun'] = gun
    return j

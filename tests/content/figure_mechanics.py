"""What a real body could do: joint angles, what carries it, its centre of mass."""

from math import atan2, degrees

from content.figures.exercise import solids
from content.figures.flesh import parts
from content.figures.geometry import across, between, dot, hull, length, minus, placed, scaled, unit
from content.figures.room import axes_of

# Shares of the body's mass, and where along the segment it lies. Dempster, as in Winter (2009), table 4.1.
MASSES = [
    (0.497, "pelvis", "shoulders", 0.5),
    (0.081, "neck", "head", 1.0),
    *[
        (share, f"{side} {a}", f"{side} {b}", along)
        for side in ("left", "right")
        for share, a, b, along in (
            (0.028, "shoulder", "elbow", 0.436),
            (0.016, "elbow", "wrist", 0.43),
            (0.006, "wrist", "fingers", 0.5),
            (0.100, "hip", "knee", 0.433),
            (0.0465, "knee", "ankle", 0.433),
            (0.0145, "heel", "toe", 0.5),
        )
    ],
]

# Degrees. American Academy of Orthopaedic Surgeons (1965), Joint motion: knee 0-135, hip flexion 120 and extension 30,
# abduction 45, ankle 20 up and 50 down, elbow 0-150. A pulled knee, an instep on the mat, and an ankle with the body's
# weight on it go farther (Bennell and others (1998), weight-bearing lunge: 38 to 50 up).
RANGES = {"knee": (-1, 150), "hip": (-30, 132), "abduct": (-35, 55), "elbow": (-1, 150), "ankle": (-60, 42)}


def angle(a, b):
    return degrees(atan2(length((a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])), dot(a, b)))


def joints(body):
    """Of each side: knee, hip, abduct, elbow and ankle in degrees."""
    p, found = body.points, {}
    for side, sign in (("left", 1), ("right", -1)):
        hip, knee, ankle = (p[f"{side} {name}"] for name in ("hip", "knee", "ankle"))
        thigh, shank = unit(minus(knee, hip)), unit(minus(ankle, knee))
        x, y, z = (dot(thigh, axis) for axis in body.axes["pelvis"])
        bend = angle(thigh, shank)
        backwards = dot(across(shank, thigh), body.axes[f"{side} thigh"][0]) > 0.01
        toes = body.axes[f"{side} foot"][0]
        found[side] = {
            "knee": -bend if backwards else bend,
            "hip": degrees(atan2(x, -z)) if abs(y) < 0.93 else 0.0,
            "abduct": degrees(atan2(sign * y, length((x, 0, z)))),
            "ankle": 90 - angle(toes, scaled(shank, -1)),
            "elbow": angle(minus(p[f"{side} elbow"], p[f"{side} shoulder"]), minus(p[f"{side} wrist"], p[f"{side} elbow"])),
        }
    return found


def lowest(body):
    return min(centre[2] - radius for part in parts(body) for centre, radius in part.balls)


def surfaces(props):
    """Of each flat top: its height, and a function that tells whether it lies below a place."""
    found = [(0.0, lambda x, y: True)]
    for prop in props:
        for solid in solids()[prop.name]:
            if solid.box is None:
                continue
            low, high = solid.box
            corners = [
                placed(axes_of(prop), (x * prop.long, y, high[2] * prop.tall), prop.at)[:2]
                for x in (low[0], high[0])
                for y in (low[1], high[1])
            ]
            top = prop.at[2] + high[2] * prop.tall
            found.append((top, lambda x, y, edge=tuple(hull(corners)): inside((x, y), edge, 3.0)))
            if solid.layer == "back" and prop.name == "wall":
                found[-1] = (top, lambda x, y: False)
    for prop in props:
        if prop.name == "bosu":
            found.append((24.0, lambda x, y, at=prop.at: abs(x - at[0]) < 22 and abs(y - at[1]) < 22))
    return found


def inside(point, corners, margin):
    """Whether the point lies in the convex shape, or at most `margin` outside."""
    if len(corners) < 3:
        return any(length((point[0] - x, point[1] - y, 0)) <= margin for x, y in corners)
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        across_ = (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)
        if across_ / length((bx - ax, by - ay, 0)) < -margin:
            return False
    return True


def bottom(body, name):
    """The lowest place of what rests on that point: the skin round it, or the point itself."""
    around = {"knee": 5.6, "hand": 3.6, "wrist": 2.8, "elbow": 3.7, "shoulder": 5.6, "ankle": 3.7, "pelvis": 8.6, "chest": 10}
    return body.points[name][2] - around.get(name.split()[-1], 0.0)


def support(body, contacts):
    """What the contacts span on the ground."""
    dots = []
    for name in contacts:
        points = [body.points[name]]
        if name.endswith("sole"):
            side = name.split()[0]
            foot = body.axes[f"{side} foot"]
            points = [
                placed(foot, (0, y, 0), body.points[f"{side} {end}"]) for end in ("heel", "ball", "toe") for y in (-4, 4)
            ]
        if name.endswith("ball"):
            points.append(body.points[name.replace("ball", "toe")])
        if name == "seat":
            points = [placed(body.axes["pelvis"], (x, y, 0), body.points["seat"]) for x in (-8, 10) for y in (-14, 14)]
        dots += [(x, y) for x, y, _ in points]
    return hull(dots)


def centre_of_mass(body):
    total = [0.0, 0.0, 0.0]
    for share, start, end, along in MASSES:
        point = between(body.points[start], body.points[end], along)
        total = [value + share * coordinate for value, coordinate in zip(total, point, strict=True)]
    return scaled(tuple(total), 1 / sum(mass for mass, *_ in MASSES))

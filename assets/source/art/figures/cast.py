"""The cast: a figure is a record of palette, build, face, hair, costume, weapon and carriage."""
from dataclasses import dataclass, field

from figures.poses import EVEN, NARROW, PROUD, WIDE


@dataclass(frozen=True)
class Build:
    """Proportions; 1 is the average officer, shoulders is half the width between the joints."""

    shoulders: float = 0.24
    chest: float = 1.0
    waist: float = 1.0
    hip: float = 1.0
    arm: float = 1.0
    leg: float = 1.0
    head: float = 1.0
    scale: float = 1.0
    heavy: bool = False


@dataclass(frozen=True)
class Face:
    """Features; mood lowers (-) or lifts (+) the inner brows."""

    brow: str
    jaw: float = 1.0
    mood: float = -0.018
    brow_weight: float = 1.0
    aged: bool = False
    soft: bool = False
    ridged: bool = False
    bearded: bool = False
    stretched: bool = False


@dataclass(frozen=True)
class Figure:
    palette: dict
    face: Face
    hair: str
    costume: tuple
    weapon: str
    aim: str
    build: Build = field(default_factory=Build)
    stance: dict = field(default_factory=lambda: EVEN)
    carriage: str = 'ease'
    walk: str = ''
    idle_tool: str = ''  # what is held when idle, if not the weapon


COMMAND, OPERATIONS, SCIENCES = '#B5302E', '#CF9526', '#2A97A0'

UNIFORM = dict(
    suit='#2C3352',
    legs='#343B5C',
    boot='#221E28',
    trim='#EBCB8B',
    gun='#5A5E6C',
    glow='#FFB04A',
    white='#F7F0E4',
    iris='#1E1418',
    lip='#8E4638',
    belt='#17151D',
    metal='#C9A25A',
)
SONA = dict(
    suit='#4C4746',
    legs='#45413F',
    boot='#2E2A2C',
    trim='#E0A850',
    gun='#565A66',
    glow='#59FFA0',
    white='#F3E7C8',
    iris='#2A1210',
    lip='#8C6450',
    belt='#2B2628',
    metal='#B8742F',
    plate='#A39F97',
    skin='#E6CFB4',
    fold='#C29A78',
    hair='#222222',
)

CAST = dict(
    picard=Figure(
        palette=dict(UNIFORM, skin='#D9A07A', hair='#B9B4AE', yoke=COMMAND),
        build=Build(shoulders=0.245, chest=1.02),
        face=Face('#8F8984', jaw=1.05, mood=-0.012, aged=True),
        hair='fringe',
        costume=('uniform', 'holster', 'case'),
        weapon='pistol',
        aim='pistol',
        stance=PROUD,
        carriage='command',
    ),
    data=Figure(
        palette=dict(UNIFORM, skin='#EBDDA6', hair='#2A2018', yoke=OPERATIONS, iris='#8A6A10', lip='#B39766'),
        build=Build(shoulders=0.235),
        face=Face('#4A3A22', jaw=0.95, mood=-0.002, brow_weight=0.68),
        hair='slick',
        costume=('uniform', 'holster', 'case'),
        weapon='pistol',
        aim='pistol',
        carriage='scan',
        idle_tool='scanner',
    ),
    worf=Figure(
        palette=dict(
            UNIFORM, skin='#8C573A', hair='#2A1D18', yoke=OPERATIONS, lip='#5A2E22', metal='#C8CBD4'
        ),
        build=Build(shoulders=0.285, chest=1.18, arm=1.2, leg=1.1, scale=1.04),
        face=Face('#17110F', jaw=1.14, ridged=True, bearded=True),
        hair='mane',
        costume=('uniform', 'sash', 'blade'),
        weapon='pistol',
        aim='pistol',
        stance=WIDE,
        carriage='brace',
    ),
    crusher=Figure(
        palette=dict(UNIFORM, skin='#F0C2A0', hair='#A23A1A', yoke=SCIENCES, lip='#B04A42', bag='#D8D4C8'),
        build=Build(shoulders=0.2, chest=0.9, arm=0.86, leg=0.92, waist=0.86, hip=1.04, scale=0.97),
        face=Face('#7E2C16', jaw=0.88, soft=True, mood=0.004, brow_weight=0.55),
        hair='bob',
        costume=('uniform', 'satchel'),
        weapon='pistol',
        aim='pistol',
        stance=NARROW,
        carriage='tend',
        idle_tool='scanner',
    ),
    security=Figure(
        palette=dict(
            UNIFORM,
            skin='#6E4430',
            hair='#17110F',
            yoke=OPERATIONS,
            lip='#5E2C26',
            vest='#5B6273',
            plate='#C4C9D4',
            glow='#6FD8FF',
        ),
        build=Build(shoulders=0.225, chest=0.98, arm=0.98, leg=0.98, waist=0.92, hip=1.02, scale=0.99),
        face=Face('#17110F', jaw=0.93, soft=True, mood=-0.002, brow_weight=0.6),
        hair='knot',
        costume=('uniform', 'vest', 'holster'),
        weapon='carbine',
        aim='rifle',
        stance=PROUD,
        carriage='low',
        walk='low',
    ),
    trooper=Figure(
        palette=SONA,
        build=Build(shoulders=0.26, chest=1.06, arm=1.08, leg=1.06, head=0.98),
        face=Face('#A8866A', jaw=0.92, stretched=True),
        hair='clamps',
        costume=('armour', 'pack'),
        weapon='rifle',
        aim='rifle',
        carriage='port',
        walk='port',
    ),
    enforcer=Figure(
        palette=dict(SONA, plate='#7C7977', glow='#FF8A3A'),
        build=Build(shoulders=0.35, chest=1.36, waist=1.3, arm=1.42, leg=1.32, scale=1.05, heavy=True),
        face=Face('#A8866A', jaw=1.2, stretched=True),
        hair='clamps',
        costume=('armour', 'slabs', 'pack'),
        weapon='cannon',
        aim='cannon',
        stance=WIDE,
        carriage='hip',
        walk='hip',
    ),
)

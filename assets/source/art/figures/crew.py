"""The officers and the security detail."""

from figures.head import Face
from figures.poses import NARROW, PROUD, WIDE
from figures.record import ARMED, Build, Figure

COMMAND, OPERATIONS, SCIENCES = '#B5302E', '#CF9526', '#2A97A0'

UNIFORM = dict(
    suit='#323B62',
    legs='#3A4268',
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
SIDEARM = dict(weapon='pistol', aim='pistol', tool='scanner', poses=ARMED)

CREW = dict(
    picard=Figure(
        palette=dict(UNIFORM, skin='#D9A07A', hair='#B9B4AE', yoke=COMMAND),
        build=Build(shoulders=0.245, chest=1.02),
        face=Face('#A8A29C', jaw=1.02, mood=-0.004, brow_weight=0.85, nose=1.12, aged=True),
        hair='fringe',
        costume=('uniform', 'holster', 'case'),
        **SIDEARM,
        stance=PROUD,
        carriage='command',
    ),
    data=Figure(
        palette=dict(UNIFORM, skin='#EBDDA6', hair='#2A2018', yoke=OPERATIONS, iris='#B08A18', lip='#B39766'),
        build=Build(shoulders=0.235),
        face=Face('#4A3A22', jaw=0.95, mood=0.002, brow_weight=0.75),
        hair='slick',
        costume=('uniform', 'holster', 'case'),
        **SIDEARM,
        carriage='scan',
        idle_tool='scanner',
    ),
    worf=Figure(
        palette=dict(
            UNIFORM, skin='#8C573A', hair='#2A1D18', yoke=OPERATIONS, lip='#5A2E22', metal='#C8CBD4'
        ),
        build=Build(shoulders=0.285, chest=1.18, arm=1.2, leg=1.1, scale=1.04),
        face=Face('#17110F', jaw=1.12, mood=-0.012, brow_weight=1.3, nose=1.15, ridged=True, beard='full'),
        hair='mane',
        costume=('uniform', 'sash', 'blade'),
        **SIDEARM,
        stance=WIDE,
        carriage='brace',
    ),
    crusher=Figure(
        palette=dict(
            UNIFORM,
            skin='#F0C2A0',
            hair='#A84420',
            yoke=SCIENCES,
            lip='#B8584C',
            iris='#2E6A8A',
            bag='#D8D4C8',
        ),
        build=Build(shoulders=0.2, chest=0.9, arm=0.86, leg=0.92, waist=0.86, hip=1.04, scale=0.97),
        face=Face('#8A3418', jaw=0.88, soft=True, mood=0.004, brow_weight=0.55, eye=1.06),
        hair='bob',
        costume=('uniform', 'satchel'),
        **SIDEARM,
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
        **dict(SIDEARM, weapon='carbine', aim='rifle'),
        stance=PROUD,
        carriage='low',
        walk='low',
    ),
    troi=Figure(
        palette=dict(UNIFORM, skin='#DFA582', hair='#2E1C18', yoke=SCIENCES, lip='#9A4440', iris='#241410'),
        build=Build(shoulders=0.198, chest=0.9, arm=0.85, leg=0.93, waist=0.88, hip=1.06, scale=0.94),
        face=Face('#2A1814', jaw=0.87, soft=True, mood=0.006, brow_weight=0.6, eye=1.12),
        hair='waves',
        costume=('uniform', 'holster'),
        stance=NARROW,
        carriage='listen',
        **SIDEARM,
    ),
    laforge=Figure(
        palette=dict(
            UNIFORM,
            skin='#7A4A30',
            hair='#1C1412',
            yoke=OPERATIONS,
            lip='#6A3830',
            iris='#8FD8FF',
            bag='#7A6A52',
            plate='#B9C0CC',
            glow='#6FD8FF',
        ),
        build=Build(shoulders=0.24, chest=1.0, waist=1.04),
        face=Face('#17110F', jaw=1.0, mood=0.002, brow_weight=0.9),
        hair='implants',
        costume=('uniform', 'kit'),
        carriage='scan',
        idle_tool='scanner',
        **SIDEARM,
    ),
)

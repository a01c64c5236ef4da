"""The Son'a: skin drawn back to clamps, bronze and grey."""
from figures.head import Face
from figures.poses import PROUD, WIDE
from figures.record import ARMED, FOE, Build, Figure

ISSUE = dict(
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

SONA = dict(
    trooper=Figure(
        palette=ISSUE,
        build=Build(shoulders=0.26, chest=1.06, arm=1.08, leg=1.06, head=0.98),
        face=Face('#A8866A', jaw=0.9, nose=0.9, stretched=True),
        hair='clamps',
        costume=('armour', 'pack'),
        weapon='rifle',
        aim='rifle',
        tool='scanner',
        poses=FOE,
        carriage='port',
        walk='port',
    ),
    enforcer=Figure(
        palette=dict(ISSUE, plate='#7C7977', glow='#FF8A3A'),
        build=Build(shoulders=0.35, chest=1.36, waist=1.3, arm=1.42, leg=1.32, scale=1.05, heavy=True),
        face=Face('#A8866A', jaw=1.2, stretched=True),
        hair='clamps',
        costume=('armour', 'slabs', 'pack'),
        weapon='cannon',
        aim='cannon',
        poses=FOE,
        stance=WIDE,
        carriage='hip',
        walk='hip',
    ),
    tactician=Figure(
        palette=dict(ISSUE, suit='#54463C', cloth='#6B5A34', belt='#3A2C22', glow='#7FE8FF', plate='#8D8A84'),
        build=Build(shoulders=0.22, chest=0.95, arm=0.92, leg=0.96, waist=0.94),
        face=Face('#A8866A', jaw=0.86, nose=0.9, stretched=True),
        hair='cowl',
        costume=('robe', 'sleeves', 'pack'),
        weapon='repeater',
        aim='pistol',
        tool='scanner',
        idle_tool='scanner',
        poses=FOE,
        carriage='tend',
        walk='stroll',
    ),
    guard=Figure(
        palette=dict(ISSUE, suit='#3A3644', legs='#332F3A', plate='#7A3B30', metal='#C08A3C', glow='#FFC24A'),
        build=Build(shoulders=0.25, chest=1.04, arm=1.02, leg=1.02),
        face=Face('#A8866A', jaw=0.95, nose=0.9, stretched=True),
        hair='helmet',
        costume=('light_armour', 'holster'),
        weapon='repeater',
        aim='pistol',
        tool='scanner',
        poses=FOE,
        stance=PROUD,
        carriage='ease',
    ),
    gallatin=Figure(
        palette=dict(
            ISSUE, suit='#3E4640', legs='#383C38', cloth='#39443E', plate='#6E7468', hair='#B4ADA2', trim='#C9A25A'
        ),
        build=Build(shoulders=0.255, chest=1.06, arm=1.04),
        face=Face('#8C7058', jaw=1.02, mood=0.008, nose=1.05, stretched=True, aged=True),
        hair='pleats',
        costume=('mantle', 'holster'),
        weapon='repeater',
        aim='pistol',
        tool='scanner',
        poses=ARMED,  # he may come over to us, and be carried
        stance=PROUD,
        carriage='command',
    ),
    ruafo=Figure(
        palette=dict(
            ISSUE, suit='#33241F', legs='#2C2224', cloth='#5A1F1C', plate='#B98A3C', trim='#F0C060', glow='#FFB03A'
        ),
        build=Build(shoulders=0.285, chest=1.14, arm=1.1, leg=1.06, scale=1.06),
        face=Face('#A8866A', jaw=0.98, mood=-0.016, nose=1.1, stretched=True, aged=True),
        hair='crown',
        costume=('mantle', 'sleeves'),
        weapon='repeater',
        aim='pistol',
        tool='scanner',
        poses=FOE,
        stance=WIDE,
        carriage='proud',
    ),
)

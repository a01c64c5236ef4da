"""The people of the valley who act by themselves, and villagers of all ages for flight, fetching, carrying."""
from figures.head import Face
from figures.poses import NARROW, PROUD, SEATED
from figures.record import INJURED, Build, Figure

CLOTH = dict(
    boot='#5A3E2C',
    legs='#6A5138',
    gun='#7A5632',
    glow='#FFB04A',
    white='#F7F0E4',
    iris='#2A1810',
    lip='#9A5040',
    metal='#8A5A34',
    bag='#7A5632',
)
WOMAN = dict(shoulders=0.198, chest=0.9, arm=0.84, leg=0.9, waist=0.88, hip=1.04)
CHILD = dict(shoulders=0.2, chest=0.94, arm=0.9, leg=0.94, waist=1.0)

VALLEY = dict(
    anij=Figure(
        palette=dict(
            CLOTH,
            skin='#E2AD86',
            hair='#9A6A34',
            suit='#8C3F34',
            cloth='#D9C08A',
            belt='#3F6A68',
            trim='#E0B860',
            iris='#3A5A34',
        ),
        build=Build(**WOMAN, scale=0.97),
        face=Face('#6A4426', jaw=0.9, soft=True, mood=0.004, brow_weight=0.6, eye=1.06),
        hair='loose',
        costume=('robe', 'sleeves', 'shawl'),
        stance=NARROW,
        carriage='welcome',
        walk='stroll',
    ),
    artim=Figure(
        palette=dict(CLOTH, skin='#D9A27A', hair='#4A2E1C', suit='#4E7F7C', belt='#C9923E', trim='#E6D3A0'),
        build=Build(**CHILD, scale=0.72, head=1.26),
        face=Face('#3A2416', jaw=0.9, young=True, mood=0.008, brow_weight=0.7, eye=1.2),
        hair='tousled',
        costume=('tunic',),
        stance=NARROW,
        carriage='eager',
    ),
    sojef=Figure(
        palette=dict(
            CLOTH, skin='#D6A47E', hair='#D8D2C6', suit='#D8C59A', cloth='#7E3F2E', belt='#8A5738', trim='#C9923E'
        ),
        build=Build(shoulders=0.23, chest=0.98, arm=0.96),
        face=Face('#BDB5A8', jaw=1.0, mood=0.006, nose=1.1, brow_weight=0.9, aged=True, beard='goatee'),
        hair='swept',
        costume=('robe', 'sleeves', 'stole'),
        stance=PROUD,
        carriage='fold',
        walk='stroll',
    ),
    tournel=Figure(
        palette=dict(
            CLOTH, skin='#A06A44', hair='#2A1A14', suit='#6F7A3E', cloth='#8A4A34', belt='#5A3A26', trim='#D9B763', bag='#6E472C'
        ),
        build=Build(shoulders=0.262, chest=1.1, arm=1.1, leg=1.05, waist=1.06, scale=1.01),
        face=Face('#20140F', jaw=1.08, nose=1.05, brow_weight=1.05, beard='stubble'),
        hair='curls',
        costume=('tunic', 'apron'),
        stance=PROUD,
        carriage='lean_on',
    ),
    injured=Figure(
        palette=dict(
            CLOTH, skin='#C99A74', hair='#CFC8BC', suit='#8A6A4A', cloth='#E6DCC4', belt='#7A4234', trim='#DCCBA2'
        ),
        build=Build(shoulders=0.22, chest=0.95, arm=0.92, scale=0.94),
        face=Face('#BDB5A8', jaw=0.98, mood=0.014, nose=1.1, aged=True, beard='full'),
        hair='fringe',
        costume=('shawl', 'sleeves', 'waistband'),
        stance=SEATED,
        carriage='nurse',
        poses=INJURED,
    ),
    **{
        'villager-man': Figure(
            palette=dict(CLOTH, skin='#7E5034', hair='#20140F', suit='#B5622E', cloth='#DCCBA2', belt='#6B4458', trim='#E6C98A'),
            build=Build(shoulders=0.245, chest=1.02, arm=1.02),
            face=Face('#20140F', jaw=1.04, brow_weight=1.0, beard='full'),
            hair='cropped',
            costume=('tunic', 'sleeves'),
            carriage='ease',
        ),
        'villager-woman': Figure(
            palette=dict(CLOTH, skin='#C08A60', hair='#2A1A14', suit='#4A5278', cloth='#C9923E', belt='#A8502E', trim='#E0B860'),
            build=Build(**WOMAN, scale=0.93),
            face=Face('#2A1A14', jaw=0.89, soft=True, brow_weight=0.6, eye=1.06),
            hair='scarf',
            costume=('robe', 'sleeves'),
            weapon='basket',
            stance=NARROW,
            carriage='bear',
            walk='bear',
        ),
        'villager-elder': Figure(
            palette=dict(CLOTH, skin='#C99A74', hair='#DAD4CA', suit='#7A5A78', cloth='#B89A6C', belt='#5E4232', trim='#DCCBA2'),
            build=Build(shoulders=0.215, chest=0.94, arm=0.9, scale=0.92),
            face=Face('#CFC8BC', jaw=0.96, mood=0.012, nose=1.15, aged=True, beard='full'),
            hair='swept',
            costume=('robe', 'sleeves', 'shawl'),
            weapon='staff',
            stance=NARROW,
            carriage='lean',
            walk='lean',
        ),
        'villager-child': Figure(
            palette=dict(CLOTH, skin='#E0B088', hair='#7A3A1E', suit='#C9923E', cloth='#B9776A', belt='#4E7F7C', trim='#F0E0B8'),
            build=Build(**CHILD, scale=0.62, head=1.34),
            face=Face('#7A3A1E', jaw=0.88, young=True, soft=True, mood=0.01, brow_weight=0.6, eye=1.22),
            hair='loose',
            costume=('robe',),
            stance=NARROW,
            carriage='eager',
            walk='stroll',
        ),
    },
)

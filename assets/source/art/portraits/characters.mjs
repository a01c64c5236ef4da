// Who there is, by id. Parameters of a character record (0 or 1 = the plain default unless noted):
//   pose      turn -1..1 (kept within .8), nod, roll, lean (degrees), gaze [x,y], headX, headY, scale, light (-1 key light left, 1 right)
//   skull     headW, headH, cranium, temple, cheek, gaunt, jaw, jowl, chin, browRidge, neck, shoulder, slope
//   eyes      eyeW, eyeH, eyeGap, eyeV, eyeTilt, iris (size), irisC, pupil, sclera, lid, squint, lashes, socket (painted socket colour)
//   brows     brow (thickness, 0 = bony ridge), browArch, browIn, browOut, browY, browC, browTaper 'bushy', oneBrow
//   nose      noseL, noseW, noseV, noseTip, hook       mouth  mouthW, mouthV, lip (colour), lipU, lipL, curve, smirk, parted
//   ears      ear (size), ears 'none' | 'long'         age    age 0..1, naso, freckles, blush, soft (child: fewer planes)
//   hair      hairStyle none|crop|slick|fade|crown|waves|long|curls|ponytail|knot|wrap|wrapBoy|cowl|tousled|swept|braids|hat, hair, hairHi, hairline, hairVol, hairLen, hairWide, part, wrap [3 colours]
//   beard     {type full|goatee|stubble|moustache, len, alpha, color, cheek}
//   species   ridges (warrior brow plates), stretch + staples [[side,v,angle]..] + metal + suture, seams (android), templeScar
//   colour    skin, shadeTint, hiTint, hiAmt, bg [top, bottom, accent], motif grid|hills|shards
//   costume   {type uniform|admiral|soft|woven|shawl|armour|alien, dept command|operations|science, pips, color, color2, trim, weave, collarH, fan}
//   expressive  multiplies every expression value

import { CREW } from './characters-crew.mjs'
import { SONA } from './characters-sona.mjs'
import { SONA_SKY } from './characters-sona-sky.mjs'
import { VALLEY } from './characters-valley.mjs'
import { VILLAGE } from './characters-village.mjs'

export const CHARACTERS = { ...CREW, ...VALLEY, ...VILLAGE, ...SONA, ...SONA_SKY }

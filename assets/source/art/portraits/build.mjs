// node build.mjs OUT: every portrait as OUT/<id>.svg.
import { mkdirSync, writeFileSync } from 'node:fs'
import { CHARACTERS } from './characters.mjs'
import { portrait } from './portrait.mjs'

const out = process.argv[2] ?? '.'
mkdirSync(out, { recursive: true })
for (const id of Object.keys(CHARACTERS)) writeFileSync(`${out}/${id}.svg`, portrait(id))

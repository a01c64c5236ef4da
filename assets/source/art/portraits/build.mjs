// node build.mjs OUT [ID …]: every portrait, or those named, as OUT/<id>-<expression>.svg; machines, which
// have no expressions, as OUT/<id>.svg.
import { mkdirSync, writeFileSync } from 'node:fs'
import { CHARACTERS } from './characters.mjs'
import { EXPRESSIONS } from './expressions.mjs'
import { MACHINES, machine } from './machines.mjs'
import { portrait } from './portrait.mjs'

const [out = '.', ...only] = process.argv.slice(2)
const isWanted = (id) => only.length === 0 || only.includes(id)
mkdirSync(out, { recursive: true })
for (const id of Object.keys(CHARACTERS).filter(isWanted)) {
  for (const expression of Object.keys(EXPRESSIONS)) {
    writeFileSync(`${out}/${id}-${expression}.svg`, portrait(id, expression))
  }
}
for (const id of Object.keys(MACHINES).filter(isWanted)) {
  writeFileSync(`${out}/${id}.svg`, machine(id))
}

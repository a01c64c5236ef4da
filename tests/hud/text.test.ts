import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { groundPlan } from '../../src/battle'
import { hasText, text, textFor } from '../../src/text'
import en from '../../src/text/en.json'
import { valley } from '../input/valley'

/** The text of every source below a folder. */
function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

const RULES = ['src/rules', 'src/kernel'].flatMap(sourcesBelow)

function foundIn(sources: readonly string[], pattern: RegExp): string[] {
  const found = sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name]) => name))
  return [...new Set(found)].sort()
}

describe('the words of the rules', () => {
  it('every reason for which an order is refused has a sentence', () => {
    const codes = foundIn(RULES, /reject\(\s*'(\w+)'/g)
    expect(codes.length).toBeGreaterThan(30)
    expect(codes.filter((code) => !hasText(`reason.${code}`))).toEqual([])
  })

  it('every reason for which a column does not follow has a sentence', () => {
    const [columns] = [readFileSync('src/rules/ground/columns.ts', 'utf8')]
    const codes = foundIn([columns], /return '(\w+)'/g)
    expect(codes).toContain('columnShaken')
    expect(codes.filter((code) => !hasText(`reason.${code}`))).toEqual([])
  })

  it('every action that has nobody to be used on says so in its own words', () => {
    const ids = foundIn([readFileSync('src/rules/ground/options.ts', 'utf8')], /\badd\(\s*'(\w+)'/g)
    expect(ids).toContain('pullTag')
    expect(ids.filter((id) => !hasText(`reason.nothingTo.${id}`))).toEqual([])
  })

  it('every unit, weapon, ability and terrain has a name', () => {
    const { content } = valley().field.worlds[0]
    const keys = [
      ...[...content.units.keys()].flatMap((id) => [`unit.${id}.name`, `unit.${id}.role`]),
      ...[...content.weapons.keys()].map((id) => `weapon.${id}`),
      ...[...content.abilities.keys()].flatMap((id) => [`ability.${id}`, `ability.${id}.help`]),
      ...[...content.terrain.keys()].map((id) => `terrain.${id}`),
    ]
    expect(keys.filter((key) => !hasText(key))).toEqual([])
  })

  it('every column of a mission has a name of its own', () => {
    const { mission } = valley()
    const names = groundPlan(mission).columns.map((_, column) => textFor(`column.${column}`))
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name.startsWith('column.'))).toEqual([])
  })

  it('what would lose each mission is said in words', () => {
    const { mission } = valley()
    const measures = mission.endings.lost.map(({ measure }) => `loss.${measure}`)
    expect(measures.filter((key) => !hasText(key))).toEqual([])
  })
})

describe('the sentences', () => {
  it('a count chooses between one and many', () => {
    expect(text('battle.idle', { count: 1 })).toBe('1 idle')
    expect(text('battle.columnAria', { column: 'Mill Lane', count: 5, calm: 3 })).toContain(
      '5 of 5',
    )
  })

  it('a parameter is shown as it is written, never as markup', () => {
    expect(text('debrief.blue.won', { mission: '<b>' })).toBe('<b>: done')
  })

  it('every key is used somewhere', () => {
    const sources = ['src/hud', 'src/cli', 'src/input', 'src/stage']
      .flatMap(sourcesBelow)
      .join('\n')
    const stems = Object.keys(en).map((key) => key.replace(/_(zero|one|other)$/, ''))
    const isUsed = (key: string): boolean => {
      if (sources.includes(`'${key}'`)) return true
      // Keys that end in an id are asked for as a template: `unit.${id}.name`.
      const parts = key.split('.')
      return parts.some((_, cut) => {
        if (cut === 0) return false
        const head = parts.slice(0, cut).join('.')
        return sources.includes(`\`${head}.\${`)
      })
    }
    expect([...new Set(stems)].filter((key) => !isUsed(key))).toEqual([])
  })
})

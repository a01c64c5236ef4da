import { describe, expect, it } from 'vitest'
import {
  computedImports,
  forbiddenArrows,
  homelessSources,
  importCycles,
  LAYERS,
  layerOf,
} from './layers'
import { type Source, sourcesBelow } from './syntax'

const sources = sourcesBelow('src')

/** Synthetic sources: paths and their texts. */
function written(files: Record<string, string>): Source[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }))
}

describe('the import graph of the game', () => {
  it('has sources to judge', () => {
    expect(sources.length).toBeGreaterThan(10)
  })

  it('gives each source a place in the table', () => {
    expect(homelessSources(sources)).toEqual([])
  })

  it('has no arrow the table does not allow', () => {
    expect(forbiddenArrows(sources)).toEqual([])
  })

  it('has no import the table cannot judge', () => {
    expect(sources.flatMap(computedImports)).toEqual([])
  })

  it('has no cycle', () => {
    expect(importCycles(sources)).toEqual([])
  })
})

describe('the table', () => {
  it('never lets the two theatres know each other', () => {
    expect(layerOf('src/rules/ground/move.ts')?.imports).not.toContain('src/rules/space')
    expect(layerOf('src/rules/space/move.ts')?.imports).not.toContain('src/rules/ground')
  })

  it('keeps Phaser to the stage and Preact to the HUD', () => {
    const users = (name: string) =>
      LAYERS.filter(({ packages }) => packages.includes(name)).map(({ path }) => path)
    expect(users('phaser')).toEqual(['src/main.tsx', 'src/stage'])
    expect(users('preact')).toEqual(['src/main.tsx', 'src/hud'])
  })
})

describe('the judge of imports', () => {
  it('finds an import of values upwards', () => {
    const files = written({
      'src/hex/grid.ts': "import { step } from '../kernel/step'\nstep()",
      'src/kernel/step.ts': 'export const step = () => 1',
    })
    expect(forbiddenArrows(files)).toEqual([
      'src/hex/grid.ts:1: src/hex may not import src/kernel/step.ts',
    ])
  })

  it.each([
    ['a type', "import type { T } from '../space/move'"],
    ['a type in place', "export type U = import('../space/move').T"],
    ['a re-export', "export * from '../space/move'"],
    ['a later import', "export const load = () => import('../space/move')"],
  ])('finds %s taken from the other theatre', (_, text) => {
    const files = written({
      'src/rules/ground/move.ts': text,
      'src/rules/space/move.ts': 'export type T = 1',
    })
    expect(forbiddenArrows(files)).toEqual([
      'src/rules/ground/move.ts:1: src/rules/ground may not import src/rules/space/move.ts',
    ])
  })

  it('finds the other theatre’s content', () => {
    const files = written({
      'src/rules/ground/move.ts': "import { hulls } from '../../content/space/hulls'",
      'src/content/space/hulls.ts': 'export const hulls = []',
    })
    expect(forbiddenArrows(files)).toHaveLength(1)
  })

  it('finds a package where it does not belong', () => {
    const files = written({
      'src/hud/App.tsx': "import Phaser from 'phaser'",
      'src/stage/scene.ts': "import Phaser from 'phaser'",
      'src/stage/paint/ground.ts': "import Phaser from 'phaser'",
      'src/battle/match.ts': "import { readFileSync } from 'node:fs'",
    })
    expect(forbiddenArrows(files)).toEqual([
      'src/hud/App.tsx:1: src/hud may not import phaser',
      'src/stage/paint/ground.ts:1: src/stage/paint may not import phaser',
      'src/battle/match.ts:1: src/battle may not import node:fs',
    ])
  })

  it('finds an import of an entry', () => {
    const files = written({
      'src/cli/show.ts': "import { main } from './main'",
      'src/cli/main.ts': 'export const main = 1',
    })
    expect(forbiddenArrows(files)).toHaveLength(1)
  })

  it('lets what the table allows pass', () => {
    const files = written({
      'src/main.tsx': "import { App } from './hud/App'\nimport './hud/app.css'",
      'src/hud/App.tsx': "import { signal } from '@preact/signals'\nexport const App = signal(1)",
      'src/rules/ground/move.ts': "import { ring } from '../../hex/ring'\nimport './cover'",
      'src/rules/ground/cover.ts': 'export const cover = 1',
      'src/hex/ring.ts': 'export const ring = 1',
    })
    expect(forbiddenArrows(files)).toEqual([])
  })

  it('finds a computed import and a homeless file', () => {
    const files = written({ 'src/misc.ts': 'export const load = (at: string) => import(at)' })
    expect(files.flatMap(computedImports)).toHaveLength(1)
    expect(homelessSources(files)).toEqual(['src/misc.ts'])
  })
})

describe('the judge of cycles', () => {
  it('finds a cycle through types and folders', () => {
    const files = written({
      'src/hex/a.ts': "import './b'",
      'src/hex/b.ts': "import type { C } from './c'",
      'src/hex/c/index.ts': "export * from '../a'\nexport type C = 1",
    })
    expect(importCycles(files)).toEqual([
      'src/hex/a.ts -> src/hex/b.ts -> src/hex/c/index.ts -> src/hex/a.ts',
    ])
  })

  it('takes two ways to one file for none', () => {
    const files = written({
      'src/hex/a.ts': "import './b'\nimport './c'",
      'src/hex/b.ts': "import './c'",
      'src/hex/c.ts': 'export {}',
    })
    expect(importCycles(files)).toEqual([])
  })
})

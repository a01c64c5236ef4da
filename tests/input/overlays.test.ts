import { describe, expect, it } from 'vitest'
import type { GroundView } from '../../src/battle'
import {
  IDLE,
  type Mode,
  type OverlayFacts,
  overlaysOf,
  pendingOrder,
  selected,
} from '../../src/input'
import { factsOf, lensOf, own, valley } from './valley'

const match = valley()
const [world] = match.field.worlds
const view = match.view('blue').fronts[0].view

function picture(mode: Mode, hovered: number | null, change: Partial<OverlayFacts> = {}) {
  const unit = mode.kind === 'idle' ? null : mode.unit
  const order = pendingOrder(mode, hovered, factsOf(match))
  return overlaysOf({
    view,
    round: 1,
    grid: world.board.grid,
    exits: world.board.exits,
    content: world.content,
    lens: lensOf(match),
    mode,
    hovered,
    cursor: null,
    options: unit === null ? null : match.options(unit),
    order,
    forecast: order === null ? null : match.forecast(order),
    showsThreats: true,
    ...change,
  })
}

const seen = (kind: 'aim' | 'lock'): GroundView => {
  const column = own(match, 'column')
  const tag = { id: 7, probe: 500, unit: column.id, household: 2, stage: kind } as const
  return { ...view, tags: [tag] }
}

describe('what is drawn over the board', () => {
  it('reach is drawn for the selected unit alone', () => {
    const worf = own(match, 'worf')
    expect(picture(IDLE, null).reach).toEqual([])
    expect(picture(selected(worf.id), null).reach).toEqual(match.options(worf.id).reach.hexes)
  })

  it('the path of the pending move begins where the unit stands and ends under the pointer', () => {
    const worf = own(match, 'worf')
    const goal = match.options(worf.id).reach.hexes.find((hex) => hex !== worf.hex) ?? -1
    const move = picture(selected(worf.id), goal).paths.find((path) => path.kind === 'move')
    expect(move?.hexes[0]).toBe(worf.hex)
    expect(move?.hexes.at(-1)).toBe(goal)
    expect(move?.exposure).toHaveLength(move?.hexes.length ?? 0)
  })

  it('every exposed step of the forecast is marked on the path', () => {
    const worf = own(match, 'worf')
    for (const goal of match.options(worf.id).reach.hexes) {
      const order = pendingOrder(selected(worf.id), goal, factsOf(match))
      if (order === null) continue
      const forecast = match.forecast(order)
      const move = picture(selected(worf.id), goal).paths.find((path) => path.kind === 'move')
      const marked = move?.hexes.filter((_, step) => move.exposure[step] !== 'none') ?? []
      expect(new Set(marked)).toEqual(new Set(forecast.exposures.map((one) => one.hex)))
    }
  })

  it('a cone is drawn in two bands that share no hex', () => {
    for (const { noticed, watched } of picture(IDLE, null).cones) {
      expect(noticed.filter((hex) => watched.includes(hex))).toEqual([])
    }
  })

  it('a jammed probe watches nobody, and its path and its tags rest', () => {
    const probe = view.units.find((unit) => unit.probe !== null && unit.probe.path.length > 0)
    if (probe === undefined) throw new Error('expected a probe in sight that means to fly')
    const jam = (until: number): GroundView => {
      const spans = [{ condition: 'jammed', until }] as const
      const units = view.units.map((unit) => (unit.id === probe.id ? { ...unit, spans } : unit))
      return { ...seen('lock'), units }
    }
    const usual = picture(IDLE, null)
    expect(usual.cones.some(({ unit }) => unit === probe.id)).toBe(true)
    expect(usual.flights.find(({ unit }) => unit === probe.id)?.rests).toBe(false)
    const jammed = picture(IDLE, null, { view: jam(1) })
    expect(jammed.cones.some(({ unit }) => unit === probe.id)).toBe(false)
    expect(jammed.flights.find(({ unit }) => unit === probe.id)?.rests).toBe(true)
  })

  it('hidden threats leave no cone, flight or path behind', () => {
    const bare = picture(IDLE, null, { showsThreats: false })
    expect(bare.cones).toEqual([])
    expect(bare.flights).toEqual([])
  })

  it('what was read of a squad and where squads were foreseen to land is drawn, threats hidden or not', () => {
    const probe = view.units.find((unit) => unit.probe !== null)
    if (probe === undefined) throw new Error('expected an enemy in sight')
    const { neighbours } = world.board.grid
    const first = neighbours[probe.hex * 6]
    const path = [first, neighbours[first * 6]]
    const squad = { ...probe, kind: 'trooper', probe: null }
    const units = view.units.map((unit) => (unit.id === probe.id ? squad : unit))
    const intents = [{ unit: squad.id, round: 2, path }]
    const read = { ...view, units, pieces: { ...view.pieces, intents, landings: [40, 7] } }
    const drawn = picture(IDLE, null, { showsThreats: false, view: read })
    expect(drawn.flights).toEqual([
      { unit: squad.id, hexes: [squad.hex, ...path], inPhases: 1, rests: false },
    ])
    expect(drawn.landings).toEqual([40, 7])
    // Of a way half walked the rest is left.
    const onWay = units.map((unit) => (unit === squad ? { ...squad, hex: first } : unit))
    const later = picture(IDLE, null, { showsThreats: false, view: { ...read, units: onWay } })
    expect(later.flights).toEqual([{ unit: squad.id, hexes: path, inPhases: 1, rests: false }])
  })

  it('a rallied column shows where it will walk by itself', () => {
    const rallied = picture(IDLE, null).paths.filter((path) => path.kind === 'rally')
    expect(rallied.length).toBeGreaterThan(0)
    for (const { hexes } of rallied) expect(hexes.length).toBeGreaterThan(1)
  })

  it('an aim counts two phases, a lock one', () => {
    expect(picture(IDLE, null, { view: seen('aim') }).tags[0]).toMatchObject({ phasesLeft: 2 })
    expect(picture(IDLE, null, { view: seen('lock') }).tags[0]).toMatchObject({ phasesLeft: 1 })
  })

  it('a placed inhibitor shows the field it will hold', () => {
    const worf = own(match, 'worf')
    const action = match.options(worf.id).actions.findIndex((one) => one.id === 'placeInhibitor')
    const mode: Mode = {
      kind: 'targeting',
      unit: worf.id,
      guided: [],
      action,
      choice: worf.hex,
    }
    expect(picture(mode, null).area).toMatchObject({ kind: 'field' })
    expect(picture(mode, null).area?.hexes).toContain(worf.hex)
  })
})

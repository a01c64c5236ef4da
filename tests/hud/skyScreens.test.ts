import { describe, expect, it } from 'vitest'
import { createMatch, type Match, plannerSeedOf, type SpaceBoard, setupFor } from '../../src/battle'
import { parseReplay, replayOf } from '../../src/battle/replay'
import { filmOf } from '../../src/battle/replayFilm'
import { courseOf } from '../../src/hud/screens/courseOf'
import { fleetOf, hullShare } from '../../src/hud/screens/fleetOf'
import { timelineOf } from '../../src/hud/screens/replayMarks'
import { bowAt, skyCentre, skyLayers, skySize } from '../../src/hud/screens/skyMap'
import { stampReason } from '../../src/hud/screens/stampReasons'
import { theatreOf } from '../../src/hud/screens/theatre'
import { playSide } from '../../src/planner'
import { hasText } from '../../src/text'
import { recorded, shippedLibrary } from '../golden/recorded'

const library = shippedLibrary()
const missions = [...library.missions.values()]

/** A recorded battle at its end. */
function fought(name: string): Match {
  const parsed = parseReplay(recorded(`${name}.replay`))
  if (!parsed.ok) throw new Error('the recorded replay cannot be read')
  const { setup, seed, commands } = parsed.value
  const match = createMatch(library, setup, seed)
  for (const command of commands) match.submit(command)
  return match
}

/** The manoeuvre of an Enterprise without a crew: it drifts before two battleships until it is lost. */
function foughtByNobody(): Match {
  const match = createMatch(library, setupFor('riker-manoeuvre', 'officer'), 'nobody aboard')
  while (match.state().outcome === null) {
    if (match.state().phase === 'blue') match.submit({ type: 'endTurn', front: 0 })
    else playSide(match, 'red', plannerSeedOf(match.seed, 'red'), 'cadet')
  }
  return match
}

const manoeuvre = fought('riker-manoeuvre')
const fronts = fought('two-fronts')

function boardOf(id: string): SpaceBoard {
  const plan = library.missions.get(id)?.fronts.find(({ theatre }) => theatre === 'space')
  if (plan?.theatre !== 'space') throw new Error(`${id} has no front in space`)
  return plan.board
}

describe('the words of every mission', () => {
  it.each(missions.map((mission) => [mission.id, mission] as const))(
    '%s tells all that its screens ask for',
    (id, mission) => {
      const keys = [
        ...['name', 'place', 'brief', 'learn'].map((part) => `mission.${id}.${part}`),
        ...mission.objectives.map((one) => `mission.${id}.objective.${one.id}`),
        ...[...mission.endings.lost, ...mission.endings.over].map(
          (one) => `mission.${id}.ending.${one.id}`,
        ),
        ...mission.stamps.map((one) => `mission.${id}.stamp.${one.id}`),
        ...[...mission.before, ...Object.values(mission.after).flat()].map((line) => line.text),
        ...mission.endings.lost.map(({ measure }) => `loss.${measure}`),
        ...mission.stamps.flatMap(({ tests }) => tests.map(({ measure }) => `reached.${measure}`)),
      ]
      expect(keys.filter((key) => !hasText(key))).toEqual([])
    },
  )

  it('stand in three groups, each with its own theatre', () => {
    const groups = new Set(missions.map(theatreOf))
    expect([...groups].sort()).toEqual(['both', 'ground', 'space'])
    expect(theatreOf(manoeuvre.mission)).toBe('space')
    expect(theatreOf(fronts.mission)).toBe('both')
  })
})

describe('the chart of the Patch', () => {
  const board = boardOf('riker-manoeuvre')

  it('holds every hex, each in a place of its own', () => {
    const { width, height } = skySize(board)
    const places = board.terrain.map((_, hex) => skyCentre(board, hex))
    for (const { x, y } of places) {
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true)
    }
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(board.grid.size)
  })

  it('draws what a board has and nothing that it lacks', () => {
    const fills = (id: string) => skyLayers(boardOf(id)).map(({ fill }) => fill)
    const METREON = '#d07a22'
    const CURRENT = '#9fb4ff'
    expect(fills('riker-manoeuvre')).toContain(METREON)
    expect(fills('runaway')).not.toContain(METREON)
    expect(fills('runaway')).toContain(CURRENT)
    expect(fills('riker-manoeuvre')).not.toContain(CURRENT)
  })

  it('points bows where ships fly: east to the right, west to the left', () => {
    const tip = (facing: number) => Number(/^M(-?[\d.]+)/.exec(bowAt({ x: 0, y: 0 }, facing))?.[1])
    expect(tip(0)).toBeGreaterThan(10)
    expect(tip(3)).toBeLessThan(-10)
  })
})

describe('the ships of a debrief', () => {
  it('stand as the battle left them, ours first', () => {
    const fleet = fleetOf(manoeuvre)
    expect(fleet.map(({ side }) => side)).toEqual(['blue', 'red', 'red', 'red'])
    const states = fleet.map(({ kind, status }) => `${kind} ${status}`).sort()
    expect(states).toEqual([
      'battleship fled',
      'battleship fled',
      'enterprise active',
      'tanker destroyed',
    ])
    for (const { status, hull, hullMost, arcs } of fleet) {
      expect(hull <= hullMost).toBe(true)
      if (status === 'fled') expect(hull).toBeGreaterThan(0)
      expect(arcs.every((share) => share >= 0 && share <= 1)).toBe(true)
    }
    const [enterprise] = fleet
    expect(hullShare(manoeuvre, 'blue')).toBeCloseTo(enterprise.hull / enterprise.hullMost)
  })

  it('lost what the course tells, order by order', () => {
    const { rounds, wounds, people, hasShips, shipName } = courseOf(library, manoeuvre)
    expect({ people, hasShips }).toEqual({ people: 0, hasShips: true })
    expect(rounds[0]).toMatchObject({ ours: 1, theirs: 1 })
    expect(rounds.at(-1)?.ours).toBeCloseTo(hullShare(manoeuvre, 'blue'))
    const ours = wounds.filter(({ isOurs }) => isOurs)
    const lost = ours.reduce((sum, { hull }) => sum + hull, 0)
    const [{ hull, hullMost }] = fleetOf(manoeuvre)
    // Ring light mends: what was lost is no less than what is missing.
    expect(lost).toBeGreaterThanOrEqual(hullMost - hull)
    expect(
      wounds
        .map(({ end }) => end)
        .filter((end) => end !== null)
        .sort(),
    ).toEqual(['shipDestroyed', 'shipFled', 'shipFled'])
    expect(shipName(ours[0].unit)).toBe('Enterprise')
    const given = wounds.map(({ commands }) => commands)
    expect(given).toEqual([...given].sort((one, other) => one - other))
  })

  it('are told as lost where they were destroyed, with no hull left', () => {
    const match = foughtByNobody()
    expect(match.result()?.kind).toBe('lost')
    const [enterprise, ...others] = fleetOf(match)
    expect(enterprise).toMatchObject({ kind: 'enterprise', status: 'destroyed', hull: 0 })
    expect(others.every(({ status }) => status === 'active')).toBe(true)
    expect(hullShare(match, 'blue')).toBe(0)
    const { rounds, wounds } = courseOf(library, match)
    expect(rounds.at(-1)).toMatchObject({ ours: 0 })
    const ends = wounds.filter(({ end }) => end !== null)
    expect(ends).toMatchObject([{ unit: enterprise.id, isOurs: true, end: 'shipDestroyed' }])
    expect(hasText(`debrief.ship.${enterprise.status}`)).toBe(true)
    expect(hasText(`debrief.wound.${ends[0].end}`)).toBe(true)
  })

  it('of two fronts stand beside the people of the other', () => {
    const course = courseOf(library, fronts)
    expect(course.people).toBe(75)
    expect(course.hasShips).toBe(true)
    expect(course.probesLost).not.toBeNull()
    expect(courseOf(library, manoeuvre).probesLost).toBeNull()
  })
})

describe('a stamp that was won', () => {
  it('says what was its own, not that the battle was won', () => {
    const style = manoeuvre.mission.stamps.find(({ id }) => id === 'style')
    if (style === undefined) throw new Error('no stamp of style')
    expect(stampReason(manoeuvre, style)).toMatchObject({ isMet: true })
    expect(stampReason(manoeuvre, style).words).toContain('given back')
  })
})

describe('the timeline of a film in space', () => {
  it('marks hits, fires and ships gone, over the hull of ours', () => {
    const { kinds, marks, measure, curve } = timelineOf(filmOf(library, replayOf(manoeuvre)))
    expect(kinds).not.toContain('tag')
    expect(measure).toBe('hull')
    expect(curve[0]).toEqual({ at: 0, share: 1 })
    expect(curve.at(-1)?.share).toBeCloseTo(hullShare(manoeuvre, 'blue'))
    const found = new Set(marks.map(({ kind }) => kind))
    for (const kind of ['shot', 'hull', 'fire', 'loss', 'choice'] as const) {
      expect(found.has(kind), kind).toBe(true)
    }
    expect(marks.filter(({ kind }) => kind === 'loss')).toHaveLength(3)
  })

  it('of two fronts has the marks of both, over the people', () => {
    const { kinds, measure } = timelineOf(filmOf(library, replayOf(fronts)))
    expect(kinds).toEqual(expect.arrayContaining(['tag', 'hull']))
    expect(measure).toBe('safe')
  })
})

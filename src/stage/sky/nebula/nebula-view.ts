// The nebula of one board on the stage: the far sky, the gas and what burns in it, currents and dust.
import type Phaser from 'phaser'
import { boardRect } from '../../projection'
import { createCurrentLayer } from './current-layer'
import { burning, emberLeft } from './fire'
import { type Channel, channelOf, createGasField } from './gas-field'
import { createGasLayer } from './gas-layer'
import { createGritLayer } from './grit-layer'
import type { Fire, NebulaBoard, NebulaLook, NebulaOptions, NebulaView } from './nebula'
import { createSkyLayer } from './sky-layer'

/** How much of a flame there is where nothing burns: fire that strikes from beside. */
const SHEET = 0.62
const GAS = ['thin', 'dense', 'metreon', 'ringlight'] as const

type Burn = {
  readonly fire: Fire
  /** What filled the hex when it caught. */
  readonly from: Channel | null
  readonly wasLit: boolean
}

/** Puts the nebula of a board on the stage, as the board begins. */
export function createNebulaView(
  scene: Phaser.Scene,
  board: NebulaBoard,
  options: NebulaOptions,
): NebulaView {
  const { cols, rows, seed } = board
  const field = createGasField(cols, rows)
  const gas = createGasLayer(scene, field, seed)
  const flat = boardRect(cols, rows)
  const sky = createSkyLayer(scene, flat, seed, options.onChange)
  const current = createCurrentLayer(scene, cols, board.terrain)
  const grit = createGritLayer(scene, cols, board.terrain, seed)
  let look: NebulaLook = { terrain: board.terrain, lit: [] }
  /** Hexes on fire, and those burnt out while others still burn: their gas does not come back. */
  const burns = new Map<number, Burn>()
  /** When the embers of a hex began to go out, and how strong they were. */
  const embers = new Map<number, { readonly sinceMs: number; readonly strength: number }>()
  let timeMs: number | null = null

  const fill = (hex: number) => {
    const own = channelOf(look.terrain[hex])
    const isLit = look.lit.includes(hex)
    for (const channel of GAS) field.set(hex, channel, channel === own ? 1 : 0)
    field.set(hex, 'lit', isLit ? 1 : 0)
    const burn = burns.get(hex)
    if (!burn) {
      field.set(hex, 'fire', 0)
      field.set(hex, 'glow', 0)
      return
    }
    const { gas: left, thin, flame, ember, glow } = burning(burn.fire.share, burn.fire.strength)
    // The rules have done with the gas before its flames are through: what burns is what was there at first.
    const isFuelled = burn.from === 'metreon'
    if (isFuelled) {
      field.set(hex, 'metreon', left)
      field.set(hex, 'thin', thin)
    }
    if (burn.wasLit) field.set(hex, 'lit', left)
    const fuel = isFuelled ? 1 : SHEET
    field.set(hex, 'fire', flame * fuel)
    field.set(hex, 'glow', glow * fuel)
    field.set(hex, 'ember', ember * fuel)
  }

  const cool = () => {
    for (const [hex, { sinceMs, strength }] of embers) {
      const left = timeMs === null ? 0 : emberLeft(timeMs - sinceMs)
      field.set(hex, 'ember', strength * left)
      if (left === 0) embers.delete(hex)
    }
  }

  const flush = (): boolean => {
    const changed = field.flush()
    gas.refresh(changed)
    return changed[0] || changed[1]
  }

  const beforeRender = () => {
    const seen = options.seen()
    sky.lay(seen)
    gas.setTime(options.detail() === 0 ? null : timeMs)
    gas.draw(seen)
  }
  scene.events.on('prerender', beforeRender)

  for (let hex = 0; hex < cols * rows; hex++) fill(hex)
  flush()

  return {
    sync(next) {
      look = next
      for (let hex = 0; hex < cols * rows; hex++) fill(hex)
      if (flush()) options.onChange()
    },
    burn(fires) {
      if (fires.length === 0 && burns.size === 0) return
      for (const fire of fires) {
        const from = burns.get(fire.hex)?.from ?? channelOf(look.terrain[fire.hex])
        const wasLit = burns.get(fire.hex)?.wasLit ?? look.lit.includes(fire.hex)
        burns.set(fire.hex, { fire, from, wasLit })
        embers.delete(fire.hex)
      }
      const now = new Set(fires.map(({ hex }) => hex))
      for (const [hex, burn] of burns) {
        if (!now.has(hex) && burn.fire.share < 1)
          burns.set(hex, { ...burn, fire: { ...burn.fire, share: 1 } })
      }
      const touched = [...burns]
      if (fires.length === 0) burns.clear()
      for (const [hex, { fire, from }] of touched) {
        fill(hex)
        if (fires.length > 0) continue
        const { ember } = burning(1, fire.strength)
        embers.set(hex, {
          sinceMs: timeMs ?? 0,
          strength: ember * (from === 'metreon' ? 1 : SHEET),
        })
      }
      if (timeMs === null) cool()
      flush()
    },
    animate(next) {
      timeMs = next
      current.animate(next)
      if (embers.size === 0) return
      cool()
      flush()
    },
    isPainted: () => sky.isPainted,
    destroy() {
      scene.events.off('prerender', beforeRender)
      current.destroy()
      grit.destroy()
      gas.destroy()
      sky.destroy()
    },
  }
}

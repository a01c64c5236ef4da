// The nebula of one board on the stage: the far sky, the gas and what burns in it, currents and dust.
import type Phaser from 'phaser'
import { boardRect } from '../../projection'
import { burning, emberLeft } from './fire'
import { channelOf, createGasField } from './gas-field'
import { createGasLayer } from './gas-layer'
import type { Fire, NebulaBoard, NebulaLook, NebulaOptions, NebulaView } from './nebula'
import { createSkyLayer } from './sky-layer'

const GAS = ['thin', 'dense', 'metreon', 'ringlight'] as const

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
  let look: NebulaLook = { terrain: board.terrain, lit: [] }
  /** Hexes on fire, each as it was last told. */
  const onFire = new Map<number, Fire>()
  /** When the embers of a hex began to go out, and how strong they were. */
  const embers = new Map<number, { readonly sinceMs: number; readonly strength: number }>()
  let timeMs: number | null = null

  const fill = (hex: number) => {
    const own = channelOf(look.terrain[hex])
    const fire = onFire.get(hex)
    const burn = fire && burning(fire.share, fire.strength)
    for (const channel of GAS) {
      let share = channel === own ? 1 : 0
      if (burn && channel === 'metreon') share *= burn.gas
      if (burn && channel === 'thin' && own === 'metreon') share = burn.thin
      field.set(hex, channel, share)
    }
    field.set(hex, 'lit', look.lit.includes(hex) ? (burn?.gas ?? 1) : 0)
    // Fire that strikes where nothing burns is a thin sheet of flame.
    const fuel = own === 'metreon' ? 1 : 0.62
    field.set(hex, 'fire', burn ? burn.flame * fuel : 0)
    field.set(hex, 'glow', burn ? burn.glow * fuel : 0)
    if (burn) field.set(hex, 'ember', burn.ember * fuel)
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
      if (fires.length === 0 && onFire.size === 0) return
      const before = [...onFire.keys()]
      onFire.clear()
      for (const fire of fires) onFire.set(fire.hex, fire)
      for (const hex of before) {
        if (onFire.has(hex)) continue
        const strength = 1
        embers.set(hex, { sinceMs: timeMs ?? 0, strength })
        fill(hex)
      }
      for (const hex of onFire.keys()) {
        embers.delete(hex)
        fill(hex)
      }
      if (timeMs === null) cool()
      flush()
    },
    animate(next) {
      timeMs = next
      if (embers.size === 0) return
      cool()
      flush()
    },
    isPainted: () => sky.isPainted,
    destroy() {
      scene.events.off('prerender', beforeRender)
      gas.destroy()
      sky.destroy()
    },
  }
}

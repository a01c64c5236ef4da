// Short words on the board. They are DOM text over the canvas: sharp, and scaled with the interface. They
// are placed when the view rests, and carried along with their hexes while it moves.
import type { LabelOverlay } from '../input'
import { type LabelGround, placeLabels } from './label-places'
import type { ScreenPoint } from './projection'

const TONES: Readonly<
  Record<LabelOverlay['tone'], { ink: string; ground: string; line: string; edge: string }>
> = {
  ice: { ink: '#10131D', ground: '#86DDEC', line: '#86DDEC', edge: 'transparent' },
  amber: { ink: '#10131D', ground: '#FFBC57', line: '#FFBC57', edge: 'transparent' },
  ember: { ink: '#FFE3DD', ground: 'rgba(75,16,16,0.94)', line: '#FF8370', edge: '#FF8370' },
  plain: { ink: '#F0F4FC', ground: 'rgba(7,10,19,0.86)', line: '#B9C4D8', edge: 'transparent' },
}

export type LabelLayer = {
  show(labels: readonly LabelOverlay[]): void
  /**
   * Puts them where their hexes lie on the screen, CSS pixels; anew when `ground` is given, else
   * carried along as they are.
   */
  place(screenOf: (hex: number) => ScreenPoint, ground: LabelGround | null): void
  destroy(): void
}

type Placed = {
  readonly label: LabelOverlay
  readonly element: HTMLElement
  readonly line: HTMLElement
  readonly width: number
  readonly height: number
  /** Upper left corner from the point it names; null while it has no place. */
  offset: ScreenPoint | null
  /** Where its line begins, from the point, and how it is turned; null while it has none. */
  leader: (ScreenPoint & { readonly turn: string }) | null
}

/** Shorter lines are not drawn, CSS pixels. */
const SHORTEST_LINE = 4

export function createLabelLayer(host: HTMLElement): LabelLayer {
  const { ownerDocument } = host
  const layer = ownerDocument.createElement('div')
  layer.setAttribute('aria-hidden', 'true')
  Object.assign(layer.style, { position: 'absolute', inset: '0', overflow: 'hidden' })
  layer.style.pointerEvents = 'none'
  const lines = ownerDocument.createElement('div')
  layer.append(lines)
  host.append(layer)
  let shown: Placed[] = []
  let key = ''

  const make = (parent: HTMLElement, tag: string, style: Partial<CSSStyleDeclaration>) => {
    const element = ownerDocument.createElement(tag)
    Object.assign(element.style, { position: 'absolute', left: '0', top: '0' }, style)
    parent.append(element)
    return element
  }

  /** Gives a label its place beside its point, and the line from its nearest edge to there. */
  const settle = (one: Placed, offset: ScreenPoint | null, isFar: boolean) => {
    const { element, line, width, height } = one
    one.offset = offset
    one.leader = null
    if (offset && isFar) {
      const x = Math.min(Math.max(0, offset.x), offset.x + width)
      const y = Math.min(Math.max(0, offset.y), offset.y + height)
      const length = Math.hypot(x, y)
      if (length >= SHORTEST_LINE) {
        one.leader = { x, y, turn: `rotate(${Math.atan2(-y, -x)}rad)` }
        line.style.width = `${length}px`
      }
    }
    element.style.visibility = offset ? 'visible' : 'hidden'
    line.style.visibility = one.leader ? 'visible' : 'hidden'
  }

  const carry = ({ element, line, offset, leader }: Placed, { x, y }: ScreenPoint) => {
    if (!offset) return
    element.style.transform = `translate(${Math.round(x + offset.x)}px, ${Math.round(y + offset.y)}px)`
    if (!leader) return
    line.style.transform = `translate(${x + leader.x}px, ${y + leader.y}px) ${leader.turn}`
  }

  return {
    show(labels) {
      const next = JSON.stringify(labels)
      if (next === key) return
      key = next
      lines.replaceChildren()
      layer.replaceChildren(lines)
      shown = labels.map((label) => {
        const tone = TONES[label.tone]
        const line = make(lines, 'i', {
          height: '1.5px',
          marginTop: '-0.75px',
          background: tone.line,
          boxShadow: '0 0 0 1px rgba(7,10,19,0.4)',
          transformOrigin: '0 50%',
          visibility: 'hidden',
        })
        const element = make(layer, 'span', {
          padding: '0.1em 0.5em',
          borderRadius: '0.25em',
          font: '600 0.78rem/1.35 "Saira Condensed", "Arial Narrow", sans-serif',
          letterSpacing: '0.04em',
          textTransform: 'uppercase',
          whiteSpace: 'nowrap',
          visibility: 'hidden',
          color: tone.ink,
          background: tone.ground,
          boxShadow: `0 1px 4px rgba(5,7,15,0.55), inset 0 0 0 1px ${tone.edge}`,
        })
        element.textContent = label.text
        return { label, element, line, width: 0, height: 0, offset: null, leader: null }
      })
      // Measured together, so that the page is laid out once.
      shown = shown.map((one) => ({
        ...one,
        width: one.element.offsetWidth,
        height: one.element.offsetHeight,
      }))
    },
    place(screenOf, ground) {
      if (shown.length === 0) return
      const points = shown.map(({ label }) => screenOf(label.hex))
      if (ground) {
        const wishes = shown.map(({ width, height }, i) => ({ ...points[i], width, height }))
        placeLabels(wishes, ground).forEach((place, i) => {
          const offset = place && { x: place.x - points[i].x, y: place.y - points[i].y }
          settle(shown[i], offset, place?.isFar ?? false)
        })
      }
      shown.forEach((one, i) => {
        carry(one, points[i])
      })
    },
    destroy() {
      layer.remove()
    },
  }
}

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
}

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

  const put = (one: Placed, at: ScreenPoint) => {
    const { element, line, offset, width, height } = one
    element.style.visibility = offset ? 'visible' : 'hidden'
    line.style.visibility = 'hidden'
    if (!offset) return
    const x = Math.round(at.x + offset.x)
    const y = Math.round(at.y + offset.y)
    element.style.transform = `translate(${x}px, ${y}px)`
    // The line runs from the nearest edge of the label to the point.
    const fromX = Math.min(Math.max(at.x, x), x + width)
    const fromY = Math.min(Math.max(at.y, y), y + height)
    const length = Math.hypot(at.x - fromX, at.y - fromY)
    if (line.dataset.far !== 'yes' || length < 4) return
    const angle = Math.atan2(at.y - fromY, at.x - fromX)
    line.style.visibility = 'visible'
    line.style.width = `${length}px`
    line.style.transform = `translate(${fromX}px, ${fromY}px) rotate(${angle}rad)`
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
        })
        const element = make(layer, 'span', {
          padding: '0.1em 0.5em',
          borderRadius: '0.25em',
          font: '600 0.78rem/1.35 "Saira Condensed", "Arial Narrow", sans-serif',
          letterSpacing: '0.04em',
          textTransform: 'uppercase',
          whiteSpace: 'nowrap',
          color: tone.ink,
          background: tone.ground,
          boxShadow: `0 1px 4px rgba(5,7,15,0.55), inset 0 0 0 1px ${tone.edge}`,
        })
        element.textContent = label.text
        return { label, element, line, width: 0, height: 0, offset: null }
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
          const one = shown[i]
          one.offset = place && { x: place.x - points[i].x, y: place.y - points[i].y }
          one.line.dataset.far = place?.isFar ? 'yes' : 'no'
        })
      }
      shown.forEach((one, i) => {
        put(one, points[i])
      })
    },
    destroy() {
      layer.remove()
    },
  }
}

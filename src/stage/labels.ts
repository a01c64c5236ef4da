// Short words on the board. They are DOM text over the canvas: sharp, scaled with the interface, and
// dropped where a more important one already stands.
import type { LabelOverlay } from '../input'
import type { ScreenPoint, ScreenRect } from './projection'

const TONES: Readonly<Record<LabelOverlay['tone'], { ink: string; ground: string }>> = {
  ice: { ink: '#10131D', ground: '#86DDEC' },
  amber: { ink: '#10131D', ground: '#FFBC57' },
  ember: { ink: '#FFE3DD', ground: 'rgba(75,16,16,0.94)' },
  plain: { ink: '#F0F4FC', ground: 'rgba(7,10,19,0.86)' },
}
/** Free space kept around a label, CSS pixels. */
const APART = 4

export type LabelLayer = {
  show(labels: readonly LabelOverlay[]): void
  /** Places them by where their hexes lie on the screen, CSS pixels. */
  place(screenOf: (hex: number) => ScreenPoint, panels: readonly ScreenRect[]): void
  destroy(): void
}

type Placed = { readonly label: LabelOverlay; readonly element: HTMLElement }

export function createLabelLayer(host: HTMLElement): LabelLayer {
  const layer = host.ownerDocument.createElement('div')
  layer.setAttribute('aria-hidden', 'true')
  Object.assign(layer.style, { position: 'absolute', inset: '0', overflow: 'hidden' })
  layer.style.pointerEvents = 'none'
  host.append(layer)
  let shown: Placed[] = []
  return {
    show(labels) {
      layer.replaceChildren()
      shown = labels.map((label) => {
        const element = host.ownerDocument.createElement('span')
        element.textContent = label.text
        const tone = TONES[label.tone]
        Object.assign(element.style, {
          position: 'absolute',
          left: '0',
          top: '0',
          padding: '0.1em 0.5em',
          borderRadius: '0.25em',
          font: '600 0.78rem/1.35 "Saira Condensed", "Arial Narrow", sans-serif',
          letterSpacing: '0.04em',
          textTransform: 'uppercase',
          whiteSpace: 'nowrap',
          color: tone.ink,
          background: tone.ground,
        })
        layer.append(element)
        return { label, element }
      })
    },
    place(screenOf, panels) {
      const taken = panels.map(({ x, y, width, height }) => new DOMRect(x, y, width, height))
      for (const { label, element } of shown) {
        const at = screenOf(label.hex)
        const width = element.offsetWidth
        const height = element.offsetHeight
        const box = new DOMRect(
          at.x - width / 2 - APART,
          at.y - height - APART,
          width + 2 * APART,
          height + 2 * APART,
        )
        const isFree = !taken.some((other) => overlaps(other, box))
        element.style.visibility = isFree ? 'visible' : 'hidden'
        if (!isFree) continue
        taken.push(box)
        element.style.transform = `translate(${Math.round(box.x + APART)}px, ${Math.round(box.y + APART)}px)`
      }
    },
    destroy() {
      layer.remove()
    },
  }
}

function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

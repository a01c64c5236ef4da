import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { GroundBoard } from '../../battle'
import { text } from '../../text'
import { useBattle } from '../context'
import { miniHexAt, miniPart, miniSize } from './boardPicture'

type MiniBoard = Pick<GroundBoard, 'grid'>

interface MiniMapFrameProps {
  readonly board: MiniBoard
  readonly class: string
  /** `meet` shows the whole board, `slice` fills the panel and cuts what stands over. */
  readonly fit: 'meet' | 'slice'
  readonly children: ComponentChildren
}

/** The panel of either theatre's small map, which is its `children`. A press shows the place. */
export function MiniMapFrame({ board, class: look, fit, children }: MiniMapFrameProps) {
  const session = useBattle()
  const picture = useRef<SVGSVGElement>(null)
  const { width, height } = miniSize(board)
  const point = ({ clientX, clientY }: MouseEvent) => {
    const toPage = picture.current?.getScreenCTM()
    if (!toPage) return
    const at = new DOMPoint(clientX, clientY).matrixTransform(toPage.inverse())
    session.centre(miniHexAt(board, at))
  }
  return (
    <button type="button" class={look} aria-label={text('battle.miniMap')} onClick={point}>
      <svg
        ref={picture}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio={`xMidYMid ${fit}`}
        aria-hidden="true"
      >
        {children}
        <SeenFrame board={board} />
      </svg>
    </button>
  )
}

/** Around what the camera shows. On its own, so that a pan draws no more than this anew. */
function SeenFrame({ board }: { board: MiniBoard }) {
  const part = useBattle().seenPart.value
  const frame = part && miniPart(board, part)
  if (!frame) return null
  return (
    <>
      <rect {...frame} fill="none" rx="2" stroke="#070a13" stroke-width="3.4" />
      <rect {...frame} fill="none" rx="2" stroke="#f0f4fc" stroke-width="1.6" />
    </>
  )
}

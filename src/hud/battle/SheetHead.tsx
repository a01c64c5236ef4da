import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { unitOf } from '../../input'
import { text } from '../../text'
import { usePorts, useSession } from '../context'
import { IconButton } from '../parts/Button'
import { ActionsLeft, Calm, Houses, Pips } from '../parts/Marks'
import { draggedSheet, nextSheet, type SheetState } from './sheet'

interface SheetHeadProps {
  readonly sheet: Signal<SheetState>
  /** Whom it is about. */
  readonly children: ComponentChildren
}

/** The head of a phone's bottom sheet: whom it is about, and the handle that opens and closes it. */
export function SheetHead({ sheet, children }: SheetHeadProps) {
  const drag = useDrag(sheet)
  const step = (by: number) => () => {
    sheet.value = nextSheet(sheet.value, by)
  }
  return (
    <div class="sheet-head" {...drag}>
      <i class="sheet-head__grip" aria-hidden="true" />
      {children}
      <IconButton
        icon="down"
        label={text('sheet.less')}
        isDisabled={sheet.value === 'peek'}
        onPress={step(-1)}
      />
      <IconButton
        icon="up"
        label={text('sheet.more')}
        isDisabled={sheet.value === 'full'}
        onPress={step(1)}
      />
    </div>
  )
}

/** Drags of the head move the sheet a state up or down when they end. */
function useDrag(sheet: Signal<SheetState>) {
  const from = useRef<number | null>(null)
  return {
    onPointerDown(event: PointerEvent) {
      const isButton = event.target instanceof Element && event.target.closest('button') !== null
      if (isButton || !(event.currentTarget instanceof Element)) return
      from.current = event.clientY
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerUp(event: PointerEvent) {
      if (from.current === null) return
      sheet.value = draggedSheet(sheet.value, event.clientY - from.current)
      from.current = null
    },
    onPointerCancel() {
      from.current = null
    },
  }
}

/** Who is selected on the ground, in a line. */
export function Who() {
  const session = useSession()
  const { content } = usePorts().library
  const view = session.ground.value
  const id = unitOf(session.mode.value)
  const unit = view.units.find((one) => one.id === id)
  if (unit === undefined) return <p class="grow dim">{text('battle.noSelection')}</p>
  const spec = content.units.get(unit.kind)
  const full = spec?.resolve ?? unit.resolve
  return (
    <div class="sheet-head__who grow">
      <b class="sheet-head__name">{session.naming.unit(unit.id)}</b>
      {unit.column === null ? (
        <>
          <ActionsLeft
            ap={unit.hasAttacked ? 0 : unit.ap}
            of={spec?.ap ?? 2}
            taken={session.order.value === null ? 0 : 1}
          />
          <span class="number">
            {unit.resolve}
            <span class="faint">/{full}</span>
          </span>
          <Pips full={unit.resolve} of={full} />
        </>
      ) : (
        <>
          <Houses present={unit.column.households} tagged={0} />
          <Calm calm={unit.column.calm} />
        </>
      )}
    </div>
  )
}

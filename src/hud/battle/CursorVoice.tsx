import { text } from '../../text'
import { useSession } from '../context'
import { keyLabel, useKeyMap } from '../keys'
import { householdCount } from '../session/naming'
import { BOARD_HELP_ID } from './areas'

/** How the board is played without seeing it: told when the keyboard comes to it. */
export function BoardHelp() {
  const map = useKeyMap()
  return (
    <p class="unseen" id={BOARD_HELP_ID}>
      {text('battle.boardHelp', {
        next: keyLabel(map, 'nextIdle'),
        area: keyLabel(map, 'nextArea'),
        help: keyLabel(map, 'help'),
      })}
    </p>
  )
}

/** Says aloud where the keyboard's cursor stands, and on whom. */
export function CursorVoice() {
  const session = useSession()
  const hex = session.cursor.value
  return (
    <p class="unseen" aria-live="polite">
      {hex !== null && <Place hex={hex} />}
    </p>
  )
}

function Place({ hex }: { hex: number }) {
  const session = useSession()
  const { board } = session.match.field.worlds[0]
  const { view } = session.view.value.fronts[0]
  const altered = view.altered.find((one) => one.hex === hex)
  const who = view.units
    .filter((unit) => unit.hex === hex)
    .map((unit) => {
      const name = session.naming.unit(unit.id)
      return unit.column === null
        ? name
        : text('battle.columnAria', {
            column: name,
            count: householdCount(unit),
            calm: unit.column.calm,
          })
    })
  return (
    <>
      {text('battle.hexAria', {
        row: Math.floor(hex / board.grid.cols) + 1,
        col: (hex % board.grid.cols) + 1,
        terrain: text(`terrain.${altered?.terrain ?? board.terrain[hex]}`),
        who: who.length === 0 ? '' : `. ${who.join('. ')}`,
      })}
    </>
  )
}

import type { Unit } from '../../battle'
import { useSession } from '../context'
import { faceOf } from '../session/expression'
import { columnFace, Face } from './Face'

/** The portrait of one of the player's units, with what the battle has done to it. */
export function UnitFace({ unit }: { unit: Unit }) {
  const session = useSession()
  const battle = session.view.value
  const { view } = battle.fronts[0]
  const id = unit.column === null ? unit.kind : columnFace(session.naming.columnOrdinal(unit.id))
  return (
    <Face id={id} expression={faceOf(unit, view, session.match, session.log.value, battle.round)} />
  )
}

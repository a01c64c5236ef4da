import { text } from '../../text'
import { usePlayersLibrary } from './context'

/** How far the battle on screen is on the disk: said only of what is there. */
export function KeptLine() {
  const { keeper } = usePlayersLibrary()
  const count = keeper.kept.value
  if (keeper.trouble.value !== null) {
    return <p class="loses">{text(`trouble.${keeper.trouble.value}`)}</p>
  }
  return (
    <p class="dim hint">{count === 0 ? text('menu.keptNone') : text('menu.kept', { count })}</p>
  )
}

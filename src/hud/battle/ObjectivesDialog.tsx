import { text, textFor } from '../../text'
import { useBattle } from '../context'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { Stamps } from '../parts/Stamps'
import { ColumnList } from './Columns'
import { GoalList } from './Objectives'

/** The mission at length: what is wanted, what loses it, the four stamps, and who is with each column. */
export function ObjectivesDialog({ onClose }: { onClose: () => void }) {
  const session = useBattle()
  const { onGround, side } = session
  const columns = side === 'blue' ? onGround : null
  const { mission } = session.match
  return (
    <Dialog title={textFor(`mission.${mission.id}.name`)} isWide onClose={onClose}>
      <div class="dialog__list">
        <GoalList />
        <h3 class="label dim">
          {text(side === 'red' ? 'debrief.stampsOfBlue' : 'briefing.stamps')}
        </h3>
        <Stamps mission={mission} earned={null} />
        {columns !== null && (
          <>
            <h3 class="label dim">{text('battle.columns')}</h3>
            <ColumnList onGo={onClose} />
          </>
        )}
      </div>
      <div class="dialog__buttons">
        {session.purpose === 'play' && columns !== null && (
          <Button
            icon="flying-flag"
            onPress={() => {
              onClose()
              columns.plantFlag()
            }}
          >
            {text('battle.flag')}
          </Button>
        )}
        <Button kind="go" onPress={onClose}>
          {text('common.close')}
        </Button>
      </div>
    </Dialog>
  )
}

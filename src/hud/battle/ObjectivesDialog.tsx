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
  const { onGround } = session
  const { mission } = session.match
  return (
    <Dialog title={textFor(`mission.${mission.id}.name`)} isWide onClose={onClose}>
      <div class="dialog__list">
        <GoalList />
        <h3 class="label dim">{text('briefing.stamps')}</h3>
        <Stamps mission={mission} earned={null} />
        {onGround !== null && (
          <>
            <h3 class="label dim">{text('battle.columns')}</h3>
            <ColumnList onGo={onClose} />
          </>
        )}
      </div>
      <div class="dialog__buttons">
        {session.purpose === 'play' && onGround !== null && (
          <Button
            icon="flying-flag"
            onPress={() => {
              onClose()
              onGround.plantFlag()
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

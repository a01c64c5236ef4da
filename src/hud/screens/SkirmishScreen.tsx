import type { Mission } from '../../battle'
import { text, textFor } from '../../text'
import { Button } from '../parts/Button'
import { Sky } from '../parts/Sky'
import { Screen } from './Screen'
import { ValleyMap } from './ValleyMap'

interface SkirmishScreenProps {
  readonly missions: readonly Mission[]
  readonly onBack: () => void
  readonly onChoose: (mission: string) => void
}

/** Every mission there is, each by itself: the board, what it asks, and the way to its briefing. */
export function SkirmishScreen({ missions, onBack, onChoose }: SkirmishScreenProps) {
  return (
    <Screen
      name="skirmish"
      title={text('skirmish.title')}
      about={text('skirmish.about')}
      onBack={onBack}
    >
      <ul class="skirmish">
        {missions.map((mission) => (
          <MissionCard key={mission.id} mission={mission} onChoose={() => onChoose(mission.id)} />
        ))}
      </ul>
    </Screen>
  )
}

function MissionCard({ mission, onChoose }: { mission: Mission; onChoose: () => void }) {
  const say = (part: string) => textFor(`mission.${mission.id}.${part}`)
  const { rounds, par } = mission
  return (
    <li class="panel skirmish__card">
      <div class="skirmish__head">
        <Sky className="skirmish__picture" art={mission.id} />
        <div class="skirmish__name">
          <h2>{say('name')}</h2>
          <p>
            {say('place')} · {text('briefing.about', { rounds, par })}
          </p>
        </div>
      </div>
      <ValleyMap mission={mission} />
      <p class="skirmish__words">{say('learn')}</p>
      <Button icon="play" onPress={onChoose}>
        {text('skirmish.open', { mission: say('name') })}
      </Button>
    </li>
  )
}

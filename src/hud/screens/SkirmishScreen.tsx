import type { Mission } from '../../battle'
import { text, textFor } from '../../text'
import { Button } from '../parts/Button'
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
      <ValleyMap mission={mission} />
      <div class="skirmish__words">
        <h2>{say('name')}</h2>
        <p class="dim">
          {say('place')} · {text('briefing.about', { rounds, par })}
        </p>
        <p>{say('learn')}</p>
      </div>
      <Button icon="play" onPress={onChoose}>
        {text('skirmish.open', { mission: say('name') })}
      </Button>
    </li>
  )
}

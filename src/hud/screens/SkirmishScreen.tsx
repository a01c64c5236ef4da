import type { Mission } from '../../battle'
import { text, textFor } from '../../text'
import { Button } from '../parts/Button'
import { Sky } from '../parts/Sky'
import { MissionMaps } from './MissionMaps'
import { Screen } from './Screen'
import { THEATRES, theatreOf } from './theatre'
import { WhenNear } from './WhenNear'

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
      <div class="skirmishes">
        {THEATRES.map((theatre) => {
          const group = missions.filter((mission) => theatreOf(mission) === theatre)
          if (group.length === 0) return null
          return (
            <section key={theatre} class="skirmishes__group" aria-labelledby={`group-${theatre}`}>
              <h2 class="label skirmishes__head" id={`group-${theatre}`}>
                {text(`skirmish.group.${theatre}`)} <span class="dim">{group.length}</span>
              </h2>
              <ul class="skirmish">
                {group.map((mission) => (
                  <MissionCard
                    key={mission.id}
                    mission={mission}
                    onChoose={() => onChoose(mission.id)}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Screen>
  )
}

function MissionCard({ mission, onChoose }: { mission: Mission; onChoose: () => void }) {
  const say = (part: string) => textFor(`mission.${mission.id}.${part}`)
  const { rounds, par, fronts } = mission
  return (
    <li class="panel skirmish__card">
      <div class="skirmish__head">
        <Sky className="skirmish__picture" art={mission.id} />
        <div class="skirmish__name">
          <h3>{say('name')}</h3>
          <p>
            {say('place')} · {text(`briefing.about.${theatreOf(mission)}`, { rounds, par })}
          </p>
        </div>
      </div>
      <WhenNear
        className={fronts.length > 1 ? 'skirmish__map skirmish__map--two' : 'skirmish__map'}
      >
        <MissionMaps mission={mission} />
      </WhenNear>
      <p class="skirmish__words">{say('learn')}</p>
      <Button icon="play" onPress={onChoose}>
        {text('skirmish.open', { mission: say('name') })}
      </Button>
    </li>
  )
}

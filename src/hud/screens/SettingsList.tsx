import { EFFECTS, SPEEDS, UI_SCALES } from '../../platform/settings'
import { text } from '../../text'
import { useSettings } from '../settings'

/** Speed, size, motion, effects. */
export function SettingsList() {
  const { settings, change } = useSettings()
  const { speed, uiScale, reducedMotion, effects } = settings.value
  return (
    <div>
      <Choice
        title={text('settings.speed')}
        help={text('settings.speedHelp')}
        values={SPEEDS}
        chosen={speed}
        label={(one) =>
          text(one === 0 ? 'settings.speed.instant' : (`settings.speed.${one}` as const))
        }
        onChoose={(next) => change({ speed: next })}
      />
      <Choice
        title={text('settings.scale')}
        help={text('settings.scaleHelp')}
        values={UI_SCALES}
        chosen={uiScale}
        label={(one) => `${Math.round(one * 100)} %`}
        onChoose={(next) => change({ uiScale: next })}
      />
      <Choice
        title={text('settings.effects')}
        help={text('settings.effectsHelp')}
        values={EFFECTS}
        chosen={effects}
        label={(one) => text(`settings.effects.${one}`)}
        onChoose={(next) => change({ effects: next })}
      />
      <div class="setting">
        <div>
          <p class="setting__name">{text('settings.motion')}</p>
          <p class="dim">{text('settings.motionHelp')}</p>
        </div>
        <button
          type="button"
          class="switch"
          role="switch"
          aria-checked={reducedMotion}
          aria-label={text('settings.motion')}
          onClick={() => change({ reducedMotion: !reducedMotion })}
        >
          {text(reducedMotion ? 'common.on' : 'common.off')}
          <i />
        </button>
      </div>
    </div>
  )
}

interface ChoiceProps<T extends string | number> {
  readonly title: string
  readonly help: string
  readonly values: readonly T[]
  readonly chosen: T
  readonly label: (value: T) => string
  readonly onChoose: (value: T) => void
}

function Choice<T extends string | number>(props: ChoiceProps<T>) {
  return (
    <div class="setting">
      <div>
        <p class="setting__name">{props.title}</p>
        <p class="dim">{props.help}</p>
      </div>
      <div class="segments" role="group" aria-label={props.title}>
        {props.values.map((value) => (
          <button
            type="button"
            key={value}
            aria-pressed={value === props.chosen}
            onClick={() => props.onChoose(value)}
          >
            {props.label(value)}
          </button>
        ))}
      </div>
    </div>
  )
}

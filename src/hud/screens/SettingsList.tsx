import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import {
  CONFIRM_STYLES,
  EFFECTS,
  OVERLAY_STYLES,
  type Settings,
  SPEEDS,
  UI_SCALE,
} from '../../platform/settings'
import { text } from '../../text'
import { Cap } from '../parts/Panel'
import { useSettings } from '../settings'

/** Everything that a player sets, in groups: the same list in the battle and from the title. */
export function SettingsList() {
  return (
    <div class="settings">
      <div class="settings__groups">
        <div class="pile">
          <ScreenSettings />
          <MotionSettings />
        </div>
        <div class="pile">
          <PlaySettings />
          <SoundSettings />
        </div>
      </div>
    </div>
  )
}

function ScreenSettings() {
  const { settings, change } = useSettings()
  return (
    <Group title={text('settings.group.screen')}>
      <Scale />
      <Choice
        title={text('settings.overlays')}
        help={text('settings.overlaysHelp')}
        values={OVERLAY_STYLES}
        chosen={settings.value.overlayStyle}
        label={(one) => text(`settings.overlays.${one}`)}
        onChoose={(next) => change({ overlayStyle: next })}
      />
    </Group>
  )
}

function MotionSettings() {
  const { settings, change } = useSettings()
  const { speed, enemySpeed, effects } = settings.value
  return (
    <Group title={text('settings.group.motion')}>
      <Choice
        title={text('settings.speed')}
        help={text('settings.speedHelp')}
        values={SPEEDS}
        chosen={speed}
        label={speedName}
        onChoose={(next) => change({ speed: next })}
      />
      <Choice
        title={text('settings.enemySpeed')}
        help={text('settings.enemySpeedHelp')}
        values={SPEEDS}
        chosen={enemySpeed}
        label={speedName}
        onChoose={(next) => change({ enemySpeed: next })}
      />
      <Choice
        title={text('settings.effects')}
        help={text('settings.effectsHelp')}
        values={EFFECTS}
        chosen={effects}
        label={(one) => text(`settings.effects.${one}`)}
        onChoose={(next) => change({ effects: next })}
      />
      <Switch name="reducedMotion" title={text('settings.motion')}>
        {text('settings.motionHelp')}
      </Switch>
    </Group>
  )
}

function PlaySettings() {
  const { settings, change } = useSettings()
  const { confirmStyle } = settings.value
  return (
    <Group title={text('settings.group.play')}>
      <Choice
        title={text('settings.confirm')}
        help={text(`settings.confirm.${confirmStyle}Help`)}
        values={CONFIRM_STYLES}
        chosen={confirmStyle}
        label={(one) => text(`settings.confirm.${one}`)}
        onChoose={(next) => change({ confirmStyle: next })}
      />
      <Switch name="endTurnGuard" title={text('settings.guard')}>
        {text('settings.guardHelp')}
      </Switch>
      <Switch name="tips" title={text('settings.tips')}>
        {text('settings.tipsHelp')}
      </Switch>
    </Group>
  )
}

const VOLUMES = ['main', 'music', 'ambience', 'effects', 'interface'] as const

function SoundSettings() {
  return (
    <Group title={text('settings.group.sound')}>
      <Switch name="isMuted" title={text('settings.mute')}>
        {text('settings.muteHelp')}
      </Switch>
      {VOLUMES.map((one) => (
        <Volume key={one} of={one} />
      ))}
      <Switch name="captions" title={text('settings.captions')}>
        {text('settings.captionsHelp')}
      </Switch>
    </Group>
  )
}

/** Followed while the slider moves: one hears what one sets. */
function Volume({ of }: { of: (typeof VOLUMES)[number] }) {
  const { settings, change } = useSettings()
  const { volumes } = settings.value
  const percent = Math.round(volumes[of] * 100)
  return (
    <div class="setting">
      <div>
        <p class="setting__name">{text(`settings.volume.${of}`)}</p>
      </div>
      <div class="slider">
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          value={percent}
          aria-label={text(`settings.volume.${of}`)}
          onInput={({ currentTarget }) =>
            change({ volumes: { ...volumes, [of]: Number(currentTarget.value) / 100 } })
          }
        />
        <span class="number">{text('settings.percent', { value: percent })}</span>
      </div>
    </div>
  )
}

const speedName = (speed: Settings['speed']) =>
  text(speed === 0 ? 'settings.speed.instant' : (`settings.speed.${speed}` as const))

interface GroupProps {
  readonly title: string
  readonly aside?: string
  readonly children: ComponentChildren
}

function Group({ title, aside, children }: GroupProps) {
  return (
    <section class="panel settings__group" aria-label={title}>
      <Cap title={title} aside={aside} />
      {children}
    </section>
  )
}

/** The size of the interface: followed when the slider is let go, so that it does not run away from the hand. */
function Scale() {
  const { settings, change } = useSettings()
  const { uiScale } = settings.value
  const drawn = useSignal<number | null>(null)
  return (
    <div class="setting">
      <div>
        <p class="setting__name">{text('settings.scale')}</p>
        <p class="dim">{text('settings.scaleHelp')}</p>
      </div>
      <div class="slider">
        <input
          type="range"
          min={UI_SCALE.least * 100}
          max={UI_SCALE.most * 100}
          step={UI_SCALE.step * 100}
          value={drawn.value ?? Math.round(uiScale * 100)}
          aria-label={text('settings.scale')}
          onInput={(event) => {
            drawn.value = Number(event.currentTarget.value)
          }}
          onChange={(event) => {
            drawn.value = null
            change({ uiScale: Number(event.currentTarget.value) / 100 })
          }}
        />
        <span class="number">
          {text('settings.percent', { value: drawn.value ?? Math.round(uiScale * 100) })}
        </span>
      </div>
    </div>
  )
}

interface SwitchProps {
  readonly name: 'reducedMotion' | 'endTurnGuard' | 'tips' | 'isMuted' | 'captions'
  readonly title: string
  readonly children: ComponentChildren
}

function Switch({ name, title, children }: SwitchProps) {
  const { settings, change } = useSettings()
  const isOn = settings.value[name]
  return (
    <div class="setting">
      <div>
        <p class="setting__name">{title}</p>
        <p class="dim">{children}</p>
      </div>
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={isOn}
        aria-label={title}
        onClick={() => change({ [name]: !isOn, ...(name === 'tips' ? { learned: [] } : {}) })}
      >
        {text(isOn ? 'common.on' : 'common.off')}
        <i />
      </button>
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

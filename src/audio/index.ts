/**
 * The sound of the game: one context, made at the player's first gesture as browsers ask, quiet while the page
 * is hidden. What is wished for before then is remembered.
 */
import { createBank, type Format } from './bank'
import { type BattleEar, createEar, type EarNeeds } from './ear'
import { createMixer, type Mixer, type Volumes } from './mixer'
import { createMusic, type Music } from './music'
import { createPlaces, type Places } from './places'
import { programmeOf, SPACE } from './programme'
import type { InterfaceSound, PieceId, PlaceId, SheetId } from './sounds'
import { createVoices, type Voices } from './voices'

export { addressOf } from './addresses'
export { formatsOf } from './bank'
export type { TellingSound } from './captions'
export type { BattleEar } from './ear'
export { groundHearing, type Hearing, skyHearing } from './hearing'
export type { Direction } from './placing'
export { SPACE } from './programme'
export type { InterfaceSound } from './sounds'
export { listenToTaps } from './taps'

/** What is on screen, as far as music cares. */
export type Screen = 'title' | 'briefing' | 'battle' | 'debrief'

export interface SoundState {
  /** The context's own word; `none`: the player has not touched anything yet. */
  readonly context: string
  /** The highest level of the last moment, 0 to 1. */
  readonly peak: number
  readonly piece: PieceId | null
  readonly place: PlaceId | null
  readonly mood: string
  /** Of decoded samples. */
  readonly bytes: number
}

export interface Sound {
  setVolumes(volumes: Volumes, isMuted: boolean): void
  screen(screen: Screen): void
  tap(sound: InterfaceSound): void
  /**
   * Opens the ears of one board of a battle: music and place by the light of its front, or `SPACE`. Another
   * board of the same battle is not another beginning: the music waits whether one stays there.
   */
  openBattle(
    battle: object,
    lights: readonly string[],
    needs: BattleNeeds,
  ): BattleEar & { close(): void }
  readonly state: SoundState
}

type BattleNeeds = Omit<EarNeeds, 'play' | 'want' | 'duck' | 'turned' | 'now' | 'soon'>

export interface SoundOptions {
  readonly addressOf: (file: string, format: Format) => string
  readonly formats: readonly Format[]
  readonly page: Document
}

interface Desk {
  readonly context: AudioContext
  readonly mixer: Mixer
  readonly voices: Voices
  readonly music: Music
  readonly places: Places
  readonly bank: ReturnType<typeof createBank>
}

const TICK_MS = 200
const GESTURES = ['pointerup', 'touchend', 'keydown'] as const
/** A player who loses many hears it told once. */
const LOSS_APART_SEC = 40
const SCREEN_PIECES: Readonly<Record<Exclude<Screen, 'battle'>, PieceId>> = {
  title: 'title',
  briefing: 'briefing',
  debrief: 'epilogue',
}
const SHEETS_OF: Readonly<Record<'ground' | 'space' | 'none', readonly SheetId[]>> = {
  ground: ['interface', 'ground'],
  // Bells, contacts and explosions are those of the ground.
  space: ['interface', 'ground', 'space'],
  none: ['interface'],
}
const sheetsFor = (lights: readonly string[]): readonly SheetId[] =>
  lights.length === 0
    ? SHEETS_OF.none
    : lights.flatMap((light) => SHEETS_OF[light === SPACE ? 'space' : 'ground'])

export function createSound({ addressOf, formats, page }: SoundOptions): Sound {
  let desk: Desk | null = null
  let volumes: { readonly each: Volumes; readonly isMuted: boolean } | null = null
  let light: string | null = null
  /** What is fought: the same object for all its boards. */
  let battle: object | null = null
  /** Of all its boards: what alarms is heard from each. */
  let lights: readonly string[] = []
  let screen: Screen = 'title'
  let ear: BattleEar | null = null
  let lastLossSec = Number.NEGATIVE_INFINITY
  let playedFor: PieceId | null = null

  /** Fetches what this theatre needs and forgets what belongs to another. */
  const furnish = ({ bank, music, places }: Desk) => {
    const sheets = sheetsFor(lights)
    bank.keep(new Set<string>([...sheets, ...music.files, ...places.files]))
    for (const sheet of sheets) void bank.load(sheet)
  }
  /** Makes true what was wished for. */
  const obey = (at: Desk, isSwap = false) => {
    if (volumes !== null) at.mixer.setVolumes(volumes.each)
    if (light !== null) {
      const programme = programmeOf(light)
      // The place is heard before any piece: it comes first.
      at.places.go(programme.place)
      at.music.follow(programme, isSwap)
    } else if (screen !== 'battle') {
      const piece = SCREEN_PIECES[screen]
      at.places.go(null)
      // A piece is heard once: coming back to the same kind of screen does not begin it again.
      if (piece !== playedFor) at.music.play(piece)
      playedFor = piece
    }
    furnish(at)
  }

  const refurnish = () => {
    if (desk !== null) furnish(desk)
  }
  const open = (): Desk => {
    const context = new AudioContext({ latencyHint: 'interactive' })
    const mixer = createMixer(context)
    const bank = createBank({ context, addressOf, formats })
    const made = {
      context,
      mixer,
      bank,
      voices: createVoices(mixer, bank),
      music: createMusic(mixer, bank, refurnish),
      places: createPlaces(mixer, bank),
    }
    setInterval(() => {
      if (context.state !== 'running') return
      ear?.tick()
      made.music.tick()
    }, TICK_MS)
    return made
  }
  /** Muted, nothing is fetched nor decoded; hidden, nothing plays. */
  const isWanted = () => !page.hidden && volumes?.isMuted !== true
  const wake = () => {
    if (!isWanted()) return
    if (desk === null) {
      desk = open()
      obey(desk)
    }
    // After an interruption, a call or another app, each gesture tries again.
    if (desk.context.state === 'running') return
    const { context, mixer } = desk
    context
      .resume()
      .then(() => mixer.fade(true))
      .catch(() => {})
  }
  const rest = () => {
    if (desk === null) return
    const { context, mixer } = desk
    const seconds = mixer.fade(false)
    setTimeout(() => {
      if (!isWanted()) context.suspend().catch(() => {})
      else mixer.fade(true)
    }, seconds * 1000)
  }
  const wakeOrRest = () => (isWanted() ? wake() : rest())
  for (const gesture of GESTURES) {
    page.addEventListener(gesture, wake, { capture: true, passive: true })
  }
  page.addEventListener('visibilitychange', () => {
    // Before the first gesture there is nothing to come back to.
    if (desk !== null) wakeOrRest()
  })

  const turned = (how: 'loss' | 'choice' | 'victory' | 'defeat') => {
    if (desk === null) return
    const now = desk.context.currentTime
    if (how === 'loss') {
      if (now - lastLossSec < LOSS_APART_SEC) return
      lastLossSec = now
    }
    desk.music.sting(how, how === 'victory' || how === 'defeat')
  }

  return {
    setVolumes(each, isMuted) {
      const wasMuted = volumes?.isMuted === true
      volumes = { each, isMuted }
      desk?.mixer.setVolumes(each)
      // The switch was pressed: that is a gesture, too.
      if (wasMuted !== isMuted && (desk !== null || wasMuted)) wakeOrRest()
    },
    screen(next) {
      screen = next
      if (next === 'battle') return
      light = null
      lights = []
      battle = null
      ear = null
      if (desk !== null) obey(desk)
    },
    tap(sound) {
      desk?.voices.play(sound)
    },
    openBattle(itsBattle, itsLights, needs) {
      const isSwap = itsBattle === battle
      battle = itsBattle
      lights = itsLights
      light = itsLights[needs.front]
      playedFor = null
      if (!isSwap) lastLossSec = Number.NEGATIVE_INFINITY
      if (desk !== null) obey(desk, isSwap)
      const mine = createEar({
        ...needs,
        play: (sound, options) => desk?.voices.play(sound, options) ?? false,
        want: (mood) => desk?.music.want(mood),
        duck: (seconds) => desk?.mixer.duck(seconds),
        turned,
        now: () => desk?.context.currentTime ?? 0,
        // Called as a part of something else, the browser's own refuses.
        soon: (run) => queueMicrotask(run),
      })
      ear = mine
      return {
        ...mine,
        close() {
          // What follows, another board or a screen, brings its own music: until then this one goes on.
          if (ear !== mine) return
          ear = null
          desk?.voices.hush()
        },
      }
    },
    get state() {
      return {
        context: desk?.context.state ?? 'none',
        peak: desk?.context.state === 'running' ? desk.mixer.peak() : 0,
        piece: desk?.music.now.piece ?? null,
        place: desk?.places.now ?? null,
        mood: desk?.music.now.mood ?? 'calm',
        bytes: desk?.bank.bytes ?? 0,
      }
    },
  }
}

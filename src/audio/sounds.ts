/** Every sound there is, by id, as the built files name them. */
import manifest from '../../assets/audio/manifest.json'

export type GroundSound = keyof typeof manifest.sheets.ground
export type InterfaceSound = keyof typeof manifest.sheets.interface
export type SpaceSound = keyof typeof manifest.sheets.space
export type SoundId = GroundSound | InterfaceSound | SpaceSound
export type SheetId = keyof typeof manifest.sheets
export type PlaceId = keyof typeof manifest.places
export type PieceId = keyof typeof manifest.music

/** Where a take lies in its sheet: start and length, seconds. */
export type Take = readonly [startSec: number, seconds: number]

export interface LoopSpec {
  readonly loopStart: number
  readonly loopEnd: number
}

export interface PieceSpec extends Partial<LoopSpec> {
  readonly bpm: number
  readonly beatsPerBar: number
  /** File of each stem. */
  readonly stems: Readonly<Record<string, string>>
}

interface Manifest {
  readonly sheets: Readonly<Record<string, Readonly<Record<string, readonly Take[]>>>>
  readonly places: Readonly<Record<string, LoopSpec & { readonly file: string }>>
  readonly music: Readonly<Record<string, PieceSpec>>
}

const built = manifest as unknown as Manifest

const sheetOfSound = new Map(
  Object.entries(built.sheets).flatMap(([sheet, sounds]) =>
    Object.keys(sounds).map((sound) => [sound, sheet] as const),
  ),
)

export const SOUND_IDS = [...sheetOfSound.keys()] as readonly SoundId[]
export const PIECE_IDS = Object.keys(built.music) as readonly PieceId[]

export function sheetOf(sound: SoundId): SheetId {
  const sheet = sheetOfSound.get(sound)
  if (sheet === undefined) throw new Error(`no sheet has the sound ${sound}`)
  return sheet as SheetId
}

/** The variants of a sound; one at least. */
export const takesOf = (sound: SoundId): readonly Take[] => built.sheets[sheetOf(sound)][sound]

const loops = new Map<string, LoopSpec>([
  ...Object.values(built.places).map((place) => [place.file, place] as const),
  ...Object.values(built.music).flatMap(({ loopStart, loopEnd, stems }) =>
    loopStart === undefined || loopEnd === undefined
      ? []
      : Object.values(stems).map((file) => [file, { loopStart, loopEnd }] as const),
  ),
])

/** Where a file loops; null for one that does not. */
export const loopOf = (file: string): LoopSpec | null => loops.get(file) ?? null

export const placeOf = (place: PlaceId): LoopSpec & { readonly file: string } => built.places[place]

export const pieceOf = (piece: PieceId): PieceSpec => built.music[piece]

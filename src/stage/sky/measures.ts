// How large ships are on the board and where their engines sit, as their pictures show them: for whatever is
// drawn on them and around them.

export type ShipMeasures = {
  /** From the middle to the bow, and from the middle to the side, board pixels in the plane of the board. */
  readonly ahead: number
  readonly beam: number
  /** Engines: distances astern and to port of the middle; `sink` = below it on the picture. */
  readonly engines: readonly {
    readonly astern: number
    readonly aside: number
    readonly sink: number
  }[]
  /** Colour of the engines. */
  readonly glow: number
}

const BLUE = 0x7fd8ff
const GOLD = 0xffd25a
const GREEN = 0xb6f06a

const at = (astern: number, aside = 0, sink = 0) => ({ astern, aside, sink })

const SHIPS: Readonly<Record<string, ShipMeasures>> = {
  enterprise: { ahead: 80, beam: 48, engines: [at(86, 40, 8), at(86, -40, 8)], glow: BLUE },
  battleship: { ahead: 75, beam: 66, engines: [at(72, 12), at(72, -12)], glow: GOLD },
  raider: { ahead: 43, beam: 42, engines: [at(44)], glow: GOLD },
  flagship: { ahead: 104, beam: 74, engines: [at(104, 18), at(104, -18)], glow: GREEN },
  collector: { ahead: 120, beam: 116, engines: [], glow: GOLD },
  holoship: { ahead: 64, beam: 34, engines: [at(56, 8, 4), at(56, -8, 4)], glow: 0xd080ff },
  tanker: { ahead: 70, beam: 38, engines: [at(70, 16), at(70, 0), at(70, -16)], glow: BLUE },
  drone: { ahead: 19, beam: 19, engines: [at(20)], glow: GOLD },
  yacht: { ahead: 29, beam: 24, engines: [at(26, 6), at(26, -6)], glow: BLUE },
  shuttle: { ahead: 26, beam: 20, engines: [at(27, 14, 4), at(27, -14, 4)], glow: BLUE },
  scoutship: { ahead: 34, beam: 15, engines: [at(32)], glow: BLUE },
  buoy: { ahead: 22, beam: 22, engines: [], glow: BLUE },
}

/** The measures of a kind; those of a shuttle for one that is not known. */
export function measuresOf(kind: string): ShipMeasures {
  return SHIPS[kind] ?? SHIPS.shuttle
}

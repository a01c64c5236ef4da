// How large ships are on the board and where their engines and weapons sit: for whatever is drawn on them.

export type ShipMeasures = {
  /** From the middle to the bow, and from the middle to the side, board pixels in the plane of the board. */
  readonly ahead: number
  readonly beam: number
  /** Engines: distances astern and to the side of the middle. */
  readonly engines: readonly { readonly astern: number; readonly aside: number }[]
  readonly glow: number
}

const BLUE = 0x7fd8ff
const AMBER = 0xffb04a
const GREEN = 0xb6f06a

const SHIPS: Readonly<Record<string, ShipMeasures>> = {
  enterprise: {
    ahead: 62,
    beam: 32,
    engines: [
      { astern: 56, aside: 25 },
      { astern: 56, aside: -25 },
    ],
    glow: BLUE,
  },
  battleship: { ahead: 54, beam: 52, engines: [{ astern: 54, aside: 0 }], glow: GREEN },
  raider: { ahead: 36, beam: 32, engines: [{ astern: 32, aside: 0 }], glow: GREEN },
  flagship: { ahead: 72, beam: 70, engines: [{ astern: 72, aside: 0 }], glow: GREEN },
  collector: { ahead: 74, beam: 74, engines: [], glow: AMBER },
  holoship: { ahead: 48, beam: 18, engines: [{ astern: 46, aside: 0 }], glow: BLUE },
  tanker: {
    ahead: 50,
    beam: 26,
    engines: [
      { astern: 50, aside: 8 },
      { astern: 50, aside: -8 },
    ],
    glow: BLUE,
  },
  drone: { ahead: 16, beam: 10, engines: [{ astern: 13, aside: 0 }], glow: AMBER },
  yacht: { ahead: 36, beam: 18, engines: [{ astern: 24, aside: 0 }], glow: BLUE },
  shuttle: {
    ahead: 25,
    beam: 15,
    engines: [
      { astern: 22, aside: 13 },
      { astern: 22, aside: -13 },
    ],
    glow: BLUE,
  },
  scoutship: { ahead: 38, beam: 12, engines: [{ astern: 25, aside: 0 }], glow: BLUE },
  buoy: { ahead: 9, beam: 9, engines: [], glow: BLUE },
}

/** The measures of a kind; those of a shuttle for one that is not known. */
export function measuresOf(kind: string): ShipMeasures {
  return SHIPS[kind] ?? SHIPS.shuttle
}

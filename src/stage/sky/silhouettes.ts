// Plain drawn ships, for kinds that have no picture yet: a hull seen at the camera's angle.
import type Phaser from 'phaser'
import { drawnTexture } from '../marks'
import { FLAT, HEADINGS } from './heading'

type Point = readonly [number, number]
type Part = {
  readonly fill: string
  readonly points: readonly Point[]
}

/** Half the side of a silhouette's square, board pixels. */
const HALF = 84
const LINE = '#070A13'

const mirrored = (points: readonly Point[]): Point[] => [
  ...points,
  ...[...points].reverse().map(([x, y]): Point => [x, -y]),
]
const oval = (x: number, y: number, rx: number, ry: number): Point[] =>
  Array.from({ length: 20 }, (_, i): Point => {
    const angle = (i / 20) * 2 * Math.PI
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)]
  })
const pair = (fill: string, points: readonly Point[]): Part[] => [
  { fill, points },
  { fill, points: points.map(([x, y]): Point => [x, -y]) },
]
/** A crescent open ahead. */
const crescent = (reach: number, thick: number): Point[] => {
  const outer = Array.from({ length: 17 }, (_, i): Point => {
    const angle = (0.28 + (1.44 * i) / 16) * Math.PI
    return [reach * Math.cos(angle), reach * 0.92 * Math.sin(angle)]
  })
  const inner = Array.from({ length: 17 }, (_, i): Point => {
    const angle = (1.72 - (1.44 * i) / 16) * Math.PI
    const near = reach - thick * Math.sin(((i + 1) / 18) * Math.PI)
    return [near * Math.cos(angle), near * 0.92 * Math.sin(angle)]
  })
  return [...outer, ...inner]
}

const WHITE = '#E4E8F2'
const GREY = '#8A93A8'
const BLUE = '#6FD3F2'
const BRONZE = '#8A5A2E'
const DARK = '#5B3A20'
const GREEN = '#B9E05A'

/** Ahead is to the right, x and y in board pixels. */
const SHIPS: Readonly<Record<string, readonly Part[]>> = {
  enterprise: [
    ...pair(GREY, [
      [-14, 6],
      [-42, 24],
      [-34, 28],
      [-6, 10],
    ]),
    {
      fill: WHITE,
      points: mirrored([
        [14, 5],
        [-30, 8],
        [-42, 4],
      ]),
    },
    ...pair(BLUE, [
      [-14, 24],
      [-58, 22],
      [-60, 28],
      [-14, 31],
    ]),
    { fill: WHITE, points: oval(32, 0, 34, 23) },
    { fill: GREY, points: oval(32, 0, 14, 9) },
  ],
  battleship: [
    { fill: BRONZE, points: crescent(58, 22) },
    {
      fill: DARK,
      points: mirrored([
        [42, 3],
        [-30, 6],
        [-56, 4],
      ]),
    },
    { fill: GREEN, points: oval(34, 0, 8, 6) },
  ],
  raider: [
    { fill: BRONZE, points: crescent(34, 14) },
    {
      fill: DARK,
      points: mirrored([
        [36, 2],
        [-20, 5],
        [-34, 2],
      ]),
    },
  ],
  flagship: [
    { fill: BRONZE, points: crescent(76, 24) },
    { fill: DARK, points: crescent(44, 16) },
    {
      fill: DARK,
      points: mirrored([
        [66, 4],
        [-40, 7],
        [-74, 4],
      ]),
    },
    { fill: GREEN, points: oval(14, 0, 16, 13) },
  ],
  collector: [
    ...[0, 1, 2, 3, 4, 5].map(
      (k): Part => ({
        fill: '#C08A3A',
        points: [
          [8, 0],
          [44, 16],
          [78, 0],
          [44, -16],
        ].map(([x, y]): Point => {
          const angle = (k * Math.PI) / 3
          return [
            x * Math.cos(angle) - y * Math.sin(angle),
            x * Math.sin(angle) + y * Math.cos(angle),
          ]
        }),
      }),
    ),
    { fill: '#F2C86A', points: oval(0, 0, 18, 18) },
  ],
  holoship: [
    {
      fill: '#3A3E5C',
      points: mirrored([
        [46, 0],
        [22, 16],
        [-36, 16],
        [-48, 6],
      ]),
    },
    { fill: '#6C77A8', points: oval(-4, 0, 18, 9) },
  ],
  tanker: [
    {
      fill: GREY,
      points: mirrored([
        [50, 8],
        [40, 14],
        [-50, 14],
      ]),
    },
    ...[-30, -4, 22].flatMap((x): Part[] => [
      { fill: '#D69A4A', points: oval(x, 13, 14, 12) },
      { fill: '#D69A4A', points: oval(x, -13, 14, 12) },
    ]),
  ],
  drone: [
    {
      fill: GREY,
      points: mirrored([
        [16, 0],
        [0, 9],
        [-14, 6],
      ]),
    },
  ],
  yacht: [
    {
      fill: WHITE,
      points: mirrored([
        [38, 0],
        [6, 10],
        [-26, 22],
        [-20, 4],
      ]),
    },
  ],
  shuttle: [
    {
      fill: WHITE,
      points: mirrored([
        [24, 6],
        [16, 11],
        [-20, 11],
      ]),
    },
    ...pair(BLUE, [
      [12, 12],
      [-22, 12],
      [-22, 16],
      [12, 16],
    ]),
  ],
  scoutship: [
    {
      fill: WHITE,
      points: mirrored([
        [38, 0],
        [6, 4],
        [-8, 12],
        [-26, 5],
      ]),
    },
    { fill: '#D6743A', points: oval(4, 0, 8, 4) },
  ],
  buoy: [
    { fill: GREY, points: oval(0, 0, 9, 9) },
    { fill: BLUE, points: oval(0, 0, 4, 4) },
  ],
}

/** The texture of a drawn ship at a heading; shown at 1/MARK_DENSITY. */
export function silhouetteTexture(scene: Phaser.Scene, kind: string, heading: number): string {
  const side = 2 * HALF
  return drawnTexture(scene, `ship-${kind}-${heading}`, side, side, (context) => {
    const angle = (heading / HEADINGS) * 2 * Math.PI
    context.translate(HALF, HALF)
    context.scale(1, FLAT)
    context.rotate(-angle)
    context.lineJoin = 'round'
    context.lineWidth = 2
    context.strokeStyle = LINE
    for (const { fill, points } of SHIPS[kind] ?? SHIPS.shuttle) {
      context.beginPath()
      for (const [x, y] of points) context.lineTo(x, y)
      context.closePath()
      context.fillStyle = fill
      context.fill()
      context.stroke()
    }
  })
}

import { keyArt } from '../art'
import { countUp } from './Marks'

/** Behind the full screens: the key picture, or a plain sky with the ringed planet without it. */
export function Sky({ className }: { className: string }) {
  const painted = keyArt()
  if (painted !== null) return <img class={className} src={painted} alt="" />
  return (
    <svg
      class={className}
      viewBox="0 0 1600 900"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <defs>
        <radialGradient id="skyViolet" cx="62%" cy="40%" r="60%">
          <stop offset="0" stop-color="#5d2f7d" />
          <stop offset="0.5" stop-color="#2b1747" />
          <stop offset="1" stop-color="#0a0a1c" />
        </radialGradient>
        <radialGradient id="skyEmber" cx="92%" cy="45%" r="40%">
          <stop offset="0" stop-color="#c9712e" stop-opacity="0.85" />
          <stop offset="1" stop-color="#c9712e" stop-opacity="0" />
        </radialGradient>
        <radialGradient id="skyPlanet" cx="36%" cy="34%" r="75%">
          <stop offset="0" stop-color="#f2c98d" />
          <stop offset="0.45" stop-color="#b06a4c" />
          <stop offset="0.75" stop-color="#4a2a44" />
          <stop offset="1" stop-color="#120b1d" />
        </radialGradient>
        <linearGradient id="skyRing" x1="0" x2="1">
          <stop offset="0" stop-color="#e9c79a" stop-opacity="0.15" />
          <stop offset="0.45" stop-color="#f3dcb6" />
          <stop offset="1" stop-color="#a06a4e" stop-opacity="0.35" />
        </linearGradient>
      </defs>
      <rect width="1600" height="900" fill="url(#skyViolet)" />
      <rect width="1600" height="900" fill="url(#skyEmber)" />
      {countUp(150).map((star) => (
        <circle
          key={star}
          cx={(star * 739) % 1600}
          cy={(star * star * 31 + star * 173) % 900}
          r={0.5 + (star % 5) * 0.28}
          fill="#f4ecff"
          opacity={0.35 + (star % 7) * 0.08}
        />
      ))}
      <g transform="rotate(-13 1155 530)">
        <Ring isFront={false} />
        <circle cx="1155" cy="530" r="160" fill="url(#skyPlanet)" />
        <Ring isFront />
      </g>
    </svg>
  )
}

/** Half of the planet's rings: the far half lies behind it, the near half before. */
function Ring({ isFront }: { isFront: boolean }) {
  return (
    <g fill="none" stroke="url(#skyRing)">
      {[
        [352, 90, 22],
        [312, 78, 9],
        [286, 70, 14],
        [248, 60, 6],
      ].map(([rx, ry, width]) => (
        <path
          key={rx}
          d={`M${1155 - rx} 530a${rx} ${ry} 0 0 ${isFront ? 0 : 1} ${2 * rx} 0`}
          stroke-width={width}
        />
      ))}
    </g>
  )
}

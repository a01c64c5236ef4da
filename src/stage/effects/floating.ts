// Numbers and words that float over somebody, as pictures.
import type Phaser from 'phaser'
import { DEPTH } from '../depth'
import { GLYPH_FONT } from '../ink'
import { drawnTexture } from '../marks'

export type Tone = 'harm' | 'good' | 'note'

const PLATE: Readonly<Record<Tone, { ground: string; ink: string }>> = {
  harm: { ground: 'rgba(75,16,16,0.94)', ink: '#FFE3DD' },
  good: { ground: 'rgba(6,32,41,0.94)', ink: '#86DDEC' },
  note: { ground: 'rgba(42,28,6,0.94)', ink: '#FFBC57' },
}

/** A sign of a number as a picture; there are few of them, and each is drawn once. */
export function numberTexture(scene: Phaser.Scene, amount: number): string {
  const isLoss = amount < 0
  const shown = isLoss ? `\u2212${-amount}` : `+${amount}`
  return drawnTexture(scene, `number-${amount}`, 22 * shown.length + 16, 46, (context) => {
    context.font = `700 38px ${GLYPH_FONT}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.lineWidth = 7
    context.strokeStyle = isLoss ? '#240807' : '#07211A'
    const middle = (22 * shown.length + 16) / 2
    context.strokeText(shown, middle, 25)
    context.fillStyle = isLoss ? '#FFF6E6' : '#C9F7DD'
    context.fillText(shown, middle, 25)
  })
}

/** A word on a plate, not shown yet; whoever asks for it destroys it. */
export function floatingWord(
  scene: Phaser.Scene,
  words: string,
  tone: Tone,
): Phaser.GameObjects.Image {
  const shown = words.toUpperCase()
  const { ground, ink } = PLATE[tone]
  const width = 9 * shown.length + 16
  const texture = drawnTexture(scene, `word-${tone}-${shown}`, width, 22, (draw) => {
    draw.fillStyle = ground
    draw.beginPath()
    draw.roundRect(1, 1, width - 2, 20, 4)
    draw.fill()
    draw.font = `600 14px ${GLYPH_FONT}`
    draw.textAlign = 'center'
    draw.textBaseline = 'middle'
    draw.fillStyle = ink
    draw.fillText(shown, width / 2, 12)
  })
  return scene.add
    .image(0, 0, texture)
    .setDepth(DEPTH.numbers + 1)
    .setVisible(false)
}

/** What the tests of sound run in the page: decodes files, measures them, and lets the music play offline. */
import { createBank, type Format } from '../../src/audio/bank'
import type { Mood } from '../../src/audio/danger'
import { createMixer } from '../../src/audio/mixer'
import { createMusic } from '../../src/audio/music'
import { PROGRAMMES } from '../../src/audio/programme'
import { pieceOf, SOUND_IDS, sheetOf, takesOf } from '../../src/audio/sounds'
import { integrated, loudest, RATE } from './loudness'

const addressOf = (file: string, format: Format) => `sound-under-test/${file}.${format}`
const decoder = new OfflineAudioContext(2, 1, RATE)

async function decoded(file: string, format: Format): Promise<AudioBuffer> {
  const answer = await fetch(addressOf(file, format))
  return decoder.decodeAudioData(await answer.arrayBuffer())
}

const channelsOf = (buffer: AudioBuffer, startSec = 0, endSec = buffer.duration) =>
  Array.from({ length: 2 }, (_, channel) =>
    buffer
      .getChannelData(Math.min(channel, buffer.numberOfChannels - 1))
      .subarray(Math.round(startSec * RATE), Math.round(endSec * RATE)),
  )

const page = {
  async seconds(file: string, format: Format): Promise<number> {
    return (await decoded(file, format)).duration
  },

  /** Loudness of a loop's stems together, each with its weight. */
  async mixture(
    stems: readonly { readonly file: string; readonly weight: number }[],
    loopStart: number,
    loopEnd: number,
    format: Format,
  ): Promise<number> {
    const sums: Float32Array[] = []
    for (const { file, weight } of stems) {
      const channels = channelsOf(await decoded(file, format), loopStart, loopEnd)
      channels.forEach((channel, side) => {
        sums[side] ??= new Float32Array(channel.length)
        const sum = sums[side]
        for (let i = 0; i < sum.length; i += 1) sum[i] += channel[i] * weight
      })
    }
    return integrated(sums)
  },

  /** Loudness of each take of every sound, by id. */
  async takes(format: Format): Promise<Record<string, number[]>> {
    const sheets = new Map<string, AudioBuffer>()
    const measured: Record<string, number[]> = {}
    for (const sound of SOUND_IDS) {
      const sheet = sheetOf(sound)
      const buffer = sheets.get(sheet) ?? (await decoded(sheet, format))
      sheets.set(sheet, buffer)
      measured[sound] = takesOf(sound).map(([start, seconds]) => {
        // The silence after it belongs to it: short sounds fill no block.
        const channels = channelsOf(buffer, start, start + seconds)
        return loudest(channels.map((one) => padded(one)))
      })
    }
    return measured
  },

  /**
   * Plays a valley's programme for so long without speakers; what is wanted changes at given seconds. Gives
   * the level of each second, decibels, and what the music said it played.
   */
  async performance(
    wishes: readonly { readonly at: number; readonly mood: Mood }[],
    seconds: number,
  ) {
    const context = new OfflineAudioContext(2, seconds * RATE, RATE)
    const mixer = createMixer(context)
    const bank = createBank({ context, addressOf, formats: ['ogg'] })
    const programme = PROGRAMMES.afternoon
    for (const file of Object.values(pieceOf(programme.turns[0].piece).stems)) await bank.load(file)
    const music = createMusic(mixer, bank, () => {})
    music.follow(programme)
    const moods: string[] = []
    for (let at = 0.2; at < seconds; at += 0.2) {
      void context.suspend(at).then(async () => {
        const wish = wishes.findLast((one) => one.at <= at)
        music.want(wish?.mood ?? 'calm')
        music.tick()
        moods[Math.floor(at)] = music.now.mood
        // What was loaded before is there after a turn of the loop.
        await new Promise((turn) => setTimeout(turn))
        await context.resume()
      })
    }
    const rendered = await context.startRendering()
    const levels = Array.from({ length: seconds }, (_, second) => {
      const powers = channelsOf(rendered, second, second + 1).map(
        (channel) => channel.reduce((sum, x) => sum + x * x, 0) / channel.length,
      )
      return 10 * Math.log10(powers[0] + powers[1] + 1e-12)
    })
    return { levels, moods }
  },
}

function padded(channel: Float32Array): Float32Array {
  const long = new Float32Array(channel.length + RATE / 2)
  long.set(channel)
  return long
}

export type SoundPage = typeof page
Object.assign(window, { soundPage: page })

/** Reading and writing files: the game's own from the project, the caller's from where they stand. */

import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { faultSentence, type Library, loadLibrary } from '../battle/library'
import { textOfLink } from '../battle/replayLink'
import { Refusal } from './refusal'
import { say } from './say'

const MAPS = 'maps'
/** Beyond what any of our files may hold; a larger one is not worth reading. */
const READ_BYTES = 8 * 1024 * 1024

/** A path of the caller's, from the folder the command was given in. */
export const callersPath = (path: string): string =>
  resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** The text of a caller's file. Throws a Refusal if it cannot be read. */
export const readText = (path: string): string => {
  try {
    const place = callersPath(path)
    if (!statSync(place).isFile() || statSync(place).size > READ_BYTES) throw new Error(path)
    return readFileSync(place, 'utf8')
  } catch {
    throw new Refusal(say('cli.noFile', { file: path }))
  }
}

/**
 * The text of a replay: of a file, or of a link, which is anything with a `#`. Throws a Refusal if
 * there is none.
 */
export const readReplayText = (place: string): string => {
  if (!place.includes('#')) return readText(place)
  const text = textOfLink(place)
  if (text === null) throw new Refusal(say('cli.noLink'))
  return text
}

/** Throws a Refusal unless a file could be written there: before hours of work, not after. */
export const checkWritable = (path: string): void => {
  const place = callersPath(path)
  const folder = statSync(dirname(place), { throwIfNoEntry: false })
  const taken = statSync(place, { throwIfNoEntry: false })
  if (folder?.isDirectory() !== true || taken?.isDirectory() === true) {
    throw new Refusal(say('cli.noFolder', { file: path }))
  }
}

/** Writes a file whole or not at all: under another name first. Throws a Refusal if it cannot. */
export const writeText = (path: string, text: string): void => {
  const place = callersPath(path)
  const beside = `${place}.${process.pid}.part`
  try {
    writeFileSync(beside, text)
    renameSync(beside, place)
  } catch {
    rmSync(beside, { force: true })
    throw new Refusal(say('cli.noFolder', { file: path }))
  }
}

/** The texts of the boards and missions that the game ships with, by path. */
export const shippedFiles = (): ReadonlyMap<string, string> => {
  const names = readdirSync(MAPS, { withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names.map(({ name }) => [join(MAPS, name), readFileSync(join(MAPS, name), 'utf8')]),
  )
}

/** The library the game ships with. Throws a Refusal with its first fault if it is broken. */
export const shippedLibrary = (): Library => {
  const library = loadLibrary(shippedFiles())
  if (library.ok) return library.value
  throw new Refusal(faultSentence(library.faults[0]))
}

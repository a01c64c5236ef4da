/** Runs the command line as a caller would: its own process, its own folder, its exit code. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { onTestFinished } from 'vitest'

export interface Answer {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder of the test's own, gone when the test is. */
export function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'briar-patch-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}

/** The answer to `cli …`, called from a folder, with lines on standard input. */
export function cli(args: readonly string[], from = process.cwd(), input = ''): Answer {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'scripts/run.mjs'), 'cli', ...args],
    { cwd: from, env: { ...process.env, INIT_CWD: from }, encoding: 'utf8', input },
  )
  return { code: status, out: stdout, err: stderr }
}

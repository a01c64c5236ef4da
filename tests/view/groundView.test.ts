import type Phaser from 'phaser'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { LIGHTS } from '../../src/battle'
import { createGroundView } from '../../src/stage/ground-view'
import type { GroundTexels } from '../../src/stage/paint/chunks'
import { type GroundBoard, MATERIAL } from '../../src/stage/paint/ground-board'
import { createPaintCrew, type PaintRequest } from '../../src/stage/paint/paint-ground'
import { paintedArea } from '../../src/stage/paint/painted-area'

const COLS = 6
const ROWS = 5

function lakeOf(seed: number): GroundBoard {
  return {
    cols: COLS,
    rows: ROWS,
    terrain: new Uint8Array(COLS * ROWS).fill(MATERIAL.deep),
    elevation: new Uint8Array(COLS * ROWS),
    tunnels: new Uint8Array(COLS * ROWS),
    seed,
    light: LIGHTS.afternoon,
    props: [],
    bodies: new Map(),
  }
}

/** A worker that paints plain water when it is told to go on, and signs it with its board's seed. */
class HeldWorker {
  onmessage: ((event: { data: GroundTexels }) => void) | null = null
  onerror: (() => void) | null = null
  readonly #waiting: (() => void)[] = []
  /** Chunks that it was ever asked for. */
  asked = 0
  #seed = 0
  postMessage(request: PaintRequest): void {
    if (request.kind === 'board') this.#seed = request.board.seed
    if (request.kind !== 'chunk') return
    this.asked += 1
    const seed = this.#seed
    this.#waiting.push(() => this.onmessage?.({ data: waterOf(seed) }))
  }
  get isBusy(): boolean {
    return this.#waiting.length > 0
  }
  terminate(): void {}
  /** Hands over the chunk it was asked for first; false if there is none. */
  handOver(): boolean {
    const next = this.#waiting.shift()
    next?.()
    return next !== undefined
  }
}

function waterOf(seed: number): GroundTexels {
  const texels = (side: number) => ({
    width: side,
    height: side,
    bytes: new Uint8Array(4 * side * side).fill(seed),
  })
  return {
    ground: texels(2),
    water: new Uint8ClampedArray(4).fill(255),
    veils: { x: 0, y: 0, frames: [texels(1), texels(1), texels(1)] },
  }
}

type Picture = { key: string; alpha: number; isVisible: boolean; isGone: boolean }

/** As much of a scene as the ground needs: it remembers its textures and pictures. */
function recordingScene() {
  const textures = new Map<string, { seed: number }>()
  const pictures: Picture[] = []
  const context: unknown = new Proxy({}, { get: () => () => undefined, set: () => true })
  const textureOf = (key: string) => ({
    refresh() {},
    getContext: () => context,
    source: [{ glTexture: uploadOf(key), width: 2, height: 2 }],
  })
  const uploadOf = (key: string) => ({
    update(bytes: Uint8Array) {
      textures.set(key, { seed: bytes[0] })
    },
  })
  const add = (key: string) => {
    const picture: Picture = { key, alpha: 1, isVisible: true, isGone: false }
    pictures.push(picture)
    const image = {
      texture: { key },
      setOrigin: () => image,
      setDepth: () => image,
      setScale: () => image,
      setDisplaySize: () => image,
      setAlpha(alpha: number) {
        picture.alpha = alpha
        return image
      },
      setVisible(isVisible: boolean) {
        picture.isVisible = isVisible
        return image
      },
      destroy() {
        picture.isGone = true
      },
    }
    return image
  }
  const scene = {
    sys: {
      renderer: { gl: {}, createTexture2D: (...options: unknown[]) => options[6] },
    },
    textures: {
      addGLTexture(key: string, bytes: Uint8Array) {
        textures.set(key, { seed: bytes[0] })
      },
      exists: (key: string) => textures.has(key),
      createCanvas(key: string) {
        textures.set(key, { seed: 0 })
        return textureOf(key)
      },
      get: textureOf,
      remove: (key: string) => textures.delete(key),
    },
    add: { image: (_x: number, _y: number, key: string) => add(key) },
  }
  return { scene: scene as unknown as Phaser.Scene, textures, pictures }
}

const SEEN = { x: 0, y: 0, width: 800, height: 600 }

function groundOn(scene: Phaser.Scene, crew: ReturnType<typeof crewOfTwo>['crew'], seen = SEEN) {
  return createGroundView(scene, {
    crew,
    density: 1,
    focus: () => ({ x: 0, y: 0 }),
    seen: () => seen,
    onChange: () => undefined,
  })
}

function crewOfTwo() {
  const workers: HeldWorker[] = []
  const crew = createPaintCrew(() => {
    const worker = new HeldWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  return {
    crew,
    settle,
    async finish() {
      for (;;) {
        await settle()
        if (!workers.some((worker) => worker.handOver())) return
      }
    },
    workers,
    step: () => workers[0].handOver(),
    asked: () => workers.reduce((sum, worker) => sum + worker.asked, 0),
  }
}

beforeAll(() => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext() {
        return null
      }
    },
  )
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

test('a battle that is left takes all its ground textures and pictures along', async () => {
  const { scene, textures, pictures } = recordingScene()
  const { crew, finish } = crewOfTwo()
  const ground = groundOn(scene, crew)
  void ground.paint(lakeOf(1))
  await finish()
  expect(textures.size).toBeGreaterThan(8)
  const full = textures.size
  const shown = pictures.filter((picture) => !picture.isGone).length
  void ground.repaint(lakeOf(1), [8])
  await finish()
  expect(textures.size).toBe(full)
  expect(pictures.filter((picture) => !picture.isGone).length).toBe(shown)
  ground.destroy()
  expect([...textures.keys()]).toEqual([])
  expect(pictures.every((picture) => picture.isGone)).toBe(true)
})

test('a chunk of a battle that was left while it was being painted lands nowhere', async () => {
  const { scene, textures, pictures } = recordingScene()
  const { crew, finish, settle, step } = crewOfTwo()
  const left = groundOn(scene, crew)
  void left.paint(lakeOf(1))
  await settle()
  step()
  left.destroy()
  const next = groundOn(scene, crew)
  void next.paint(lakeOf(2))
  await finish()
  const chunks = [...textures].filter(([key]) => /^ground-[-\d]/.test(key))
  expect(chunks.length).toBeGreaterThan(4)
  expect(chunks.map(([, texture]) => texture.seed)).toEqual(chunks.map(() => 2))
  next.destroy()
  expect([...textures.keys()]).toEqual([])
  expect(pictures.every((picture) => picture.isGone)).toBe(true)
})

test('water moves while it is told the time, and shows nothing of it when stilled', async () => {
  const { scene, pictures } = recordingScene()
  const { crew, finish } = crewOfTwo()
  const ground = groundOn(scene, crew)
  void ground.paint(lakeOf(1))
  await finish()
  const veils = () => pictures.filter(({ key }) => key.includes('veil'))
  const seen = () => veils().flatMap(({ isVisible, alpha }) => (isVisible ? [alpha] : []))
  expect(seen()).toEqual([])
  ground.animate(1000)
  const first = seen()
  expect(first.length).toBeGreaterThan(0)
  ground.animate(2000)
  expect(seen()).not.toEqual(first)
  ground.animate(null)
  expect(seen()).toEqual([])
  ground.destroy()
})

/** Has a board painted whole before it is shown. */
async function paintedAhead(board: GroundBoard, { crew, finish }: ReturnType<typeof crewOfTwo>) {
  crew.ahead(board, {
    area: paintedArea(board),
    density: 1,
    focus: () => ({ x: 0, y: 0 }),
    isAwaited: false,
  })
  await finish()
}

const chunksOf = (textures: ReadonlyMap<string, { seed: number }>) =>
  [...textures].flatMap(([key, { seed }]) =>
    /^ground-[-\d]/.test(key) && !key.includes('veil') ? [seed] : [],
  )

test('a battle opens onto the ground that was painted during its briefing, and no worker is asked again', async () => {
  const { scene, textures } = recordingScene()
  const helpers = crewOfTwo()
  await paintedAhead(lakeOf(1), helpers)
  const ground = groundOn(scene, helpers.crew)
  await ground.paint(lakeOf(1))
  expect(helpers.asked()).toBe(chunksOf(textures).length)
  expect(chunksOf(textures).length).toBeGreaterThan(4)
  expect(ground.isPainted({ x: 0, y: 0, width: 800, height: 600 })).toBe(true)
  ground.destroy()
})

test('ahead of a battle one worker paints at a time, each in its turn', async () => {
  const { crew, settle, workers } = crewOfTwo()
  const board = lakeOf(1)
  crew.ahead(board, {
    area: paintedArea(board),
    density: 1,
    focus: () => ({ x: 0, y: 0 }),
    isAwaited: false,
  })
  const busy: number[] = []
  for (;;) {
    await settle()
    const [one, ...others] = workers.filter(({ isBusy }) => isBusy)
    if (one === undefined) break
    expect(others).toEqual([])
    busy.push(workers.indexOf(one))
    one.handOver()
  }
  expect(busy.length).toBeGreaterThan(4)
  expect(busy).toEqual(busy.map((_, turn) => turn % 2))
})

test('a worker that dies ahead of a battle leaves its chunk to the other', async () => {
  const { scene, textures } = recordingScene()
  const helpers = crewOfTwo()
  const board = lakeOf(1)
  helpers.crew.ahead(board, {
    area: paintedArea(board),
    density: 1,
    focus: () => ({ x: 0, y: 0 }),
    isAwaited: false,
  })
  await helpers.settle()
  helpers.workers[0].onerror?.()
  await helpers.finish()
  const ground = groundOn(scene, helpers.crew)
  await ground.paint(board)
  // What the dead one was asked for was asked for again.
  expect(helpers.asked()).toBe(chunksOf(textures).length + 1)
  ground.destroy()
})

test('what was painted for another battle is not shown in this one', async () => {
  const { scene, textures } = recordingScene()
  const helpers = crewOfTwo()
  await paintedAhead(lakeOf(2), helpers)
  const ground = groundOn(scene, helpers.crew)
  void ground.paint(lakeOf(1))
  await helpers.finish()
  expect(chunksOf(textures)).toEqual(chunksOf(textures).map(() => 1))
  expect(chunksOf(textures).length).toBeGreaterThan(4)
  ground.destroy()
})

test('a battle that is begun before its ground is painted ahead waits for the rest alone', async () => {
  const { scene, textures } = recordingScene()
  const helpers = crewOfTwo()
  const board = lakeOf(1)
  helpers.crew.ahead(board, {
    area: paintedArea(board),
    density: 1,
    focus: () => ({ x: 0, y: 0 }),
    isAwaited: false,
  })
  await helpers.settle()
  helpers.step()
  const ground = groundOn(scene, helpers.crew)
  let isPainted = false
  void ground.paint(board).then(() => {
    isPainted = true
  })
  while (!isPainted) await helpers.finish()
  expect(helpers.asked()).toBe(chunksOf(textures).length)
  ground.destroy()
})

test('a battle that is begun shows at once what is painted of its ground, and what is under way when it comes', async () => {
  const { scene, textures } = recordingScene()
  const helpers = crewOfTwo()
  const board = lakeOf(1)
  helpers.crew.ahead(board, {
    area: paintedArea(board),
    density: 1,
    focus: () => ({ x: 0, y: 0 }),
    isAwaited: true,
  })
  await helpers.settle()
  helpers.workers[0].handOver()
  helpers.workers[1].handOver()
  const ground = groundOn(scene, helpers.crew)
  void ground.paint(board)
  await helpers.settle()
  await helpers.settle()
  expect(chunksOf(textures).length).toBe(2)
  const asked = helpers.asked()
  helpers.workers[0].handOver()
  await helpers.settle()
  expect(chunksOf(textures).length).toBe(3)
  expect(helpers.asked()).toBe(asked)
  ground.destroy()
})

test('what painted land hides wholly is not drawn', async () => {
  const lying = (pictures: readonly Picture[]) =>
    ['ground-backdrop', 'ground-sketch'].filter((key) =>
      pictures.some((one) => one.key === key && one.isVisible && !one.isGone),
    )
  const inland = { x: 100, y: 160, width: 400, height: 120 }
  const { scene, pictures } = recordingScene()
  const { crew, finish } = crewOfTwo()
  const ground = groundOn(scene, crew, inland)
  void ground.paint(lakeOf(1))
  ground.beginFrame()
  expect(lying(pictures)).toEqual(['ground-backdrop', 'ground-sketch'])
  await finish()
  ground.beginFrame()
  expect(lying(pictures)).toEqual([])
  ground.destroy()

  const shore = recordingScene()
  const edge = groundOn(shore.scene, crew, { ...inland, x: -100 })
  void edge.paint(lakeOf(1))
  await finish()
  edge.beginFrame()
  expect(lying(shore.pictures)).toEqual(['ground-backdrop'])
})

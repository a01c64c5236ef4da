// The stage: shows a board and what stands on it, plays what was seen, tells where the player points.
// It knows no rules; what it draws is handed to it as data.
import type Phaser from 'phaser'
import { startGame } from './battle-scene'
import { NO_INSETS } from './camera'
import { createCameraControl } from './camera-control'
import { createDirector } from './director'
import { createFrameClock, type FrameClock } from './frame-clock'
import { deviceRatio, listenToHost } from './host'
import { createLabelLayer } from './labels'
import { listenToPointer } from './pointer'
import { hexCentre, pickHex, type ScreenPoint, type ScreenRect } from './projection'
import { createQuality } from './quality'
import type { PointerHandler, Stage, StageOptions } from './stage-port'
import { type BoardView, DETAIL, type Repertoire, type Theatre } from './theatre'

/** Ambient life ends by itself where so many of its frames in a row come later than this. */
const LATE = { ms: 90, frames: 6 }

/** Puts a stage into a host element, which must have a size and be positioned. */
export function createStage<T extends Repertoire>(
  host: HTMLElement,
  theatre: Theatre<T>,
  options: StageOptions<T['seen']>,
): Stage<T> {
  let { hasReducedMotion } = options
  const quality = createQuality(options.effects, options.mayLower, options.onLowered)
  let ratio = deviceRatio()
  let scene: Phaser.Scene | null = null
  let view: BoardView<T> | null = null
  let handler: PointerHandler | null = null
  /** Where the pointer rests on the board; null when it does not. */
  let pointer: ScreenPoint | null = null
  let lifeMs = 0
  let lateFrames = 0
  let home: (ScreenPoint & { readonly handMoves: number }) | null = null
  /** What must stay in view until the hand moves the camera or something is played. */
  let wanted: { readonly hexes: readonly number[]; readonly handMoves: number } | null = null
  let isAmbient = true
  let panels: readonly ScreenRect[] = []
  /** What was last told of what the camera shows. */
  let looked: ScreenRect | null = null
  const whenReady: (() => void)[] = []

  const hooks = { loadArt: theatre.loadArt, onReady, onFrame: () => drawFrame() }
  const game = startGame(host, ratio, hooks)
  const isAlive = () =>
    view !== null && isAmbient && quality.level === 'high' && !hasReducedMotion && !document.hidden
  const clock: FrameClock = createFrameClock(
    game,
    {
      busy: () =>
        scene === null || director.isPlaying || control.isMoving || view?.isGliding === true,
      waiting: () => view !== null && !view.isPainted(seenRect()),
      alive: isAlive,
    },
    options.nowMs,
  )
  const labels = createLabelLayer(host)
  const control = createCameraControl(
    {
      width: host.clientWidth,
      height: host.clientHeight,
      insets: NO_INSETS,
      board: { x: 0, y: 0, width: 1, height: 1 },
      backdrop: { x: 0, y: 0, width: 1, height: 1 },
    },
    () => hasReducedMotion,
    () => {
      clock.request()
      placeLabels()
      // A glide is over before anything is pointed at anew.
      if (pointer !== null && !control.isMoving) point(pointer, false)
    },
  )
  const director = createDirector<T['act'], T['seen']>(
    {
      isReady: (cue) => view?.performer.isReady(cue) ?? true,
      begin(cue) {
        view?.performer.begin(cue)
        if (cue.tells) options.onBegan?.(cue.tells, director.rate)
      },
      progress: (cue, share) => view?.performer.progress(cue, share),
      end: (cue) => view?.performer.end(cue),
    },
    (events) => {
      for (const seen of events) options.onShown(seen)
      const last = events.at(-1)
      if (last) bringTo(theatre.displayOf(last.after), !hasReducedMotion)
    },
  )

  function onReady(ready: Phaser.Scene): void {
    scene = ready
    ready.cameras.main.setBackgroundColor('#070A13')
    for (const run of whenReady) run()
    whenReady.length = 0
    clock.request()
  }

  function drawFrame(): void {
    const elapsedMs = clock.tick()
    if (view?.isPainted(seenRect()) && director.isPlaying) quality.frame(elapsedMs)
    view?.beginFrame()
    view?.advance(elapsedMs)
    director.advance(elapsedMs)
    view?.endFrame()
    control.advance(elapsedMs)
    if (isAlive()) live()
    aimCamera()
    tellLook()
  }

  function tellLook(): void {
    if (!view || !options.onLook) return
    const seen = seenRect()
    if (looked && areSame([looked], [seen])) return
    looked = seen
    options.onLook(seen)
  }

  function frameWanted(): void {
    if (view === null || wanted === null || wanted.handMoves !== control.handMoves) return
    const { shape } = view
    const places = wanted.hexes.map((hex) => hexCentre(shape, hex))
    control.frame(places, true)
  }

  function live(): void {
    const now = performance.now()
    lateFrames = now - lifeMs > LATE.ms ? lateFrames + 1 : 0
    lifeMs = now
    view?.live(now)
    if (lateFrames > LATE.frames) isAmbient = false
  }

  function aimCamera(): void {
    if (!scene) return
    const { camera, shaken } = control
    view?.setZoom(camera.zoom)
    const x = camera.x + shaken.x / camera.zoom
    const y = camera.y + shaken.y / camera.zoom
    scene.cameras.main.setZoom(camera.zoom * ratio).centerOn(x, y)
  }

  function bringTo(display: T['display'], glides: boolean): void {
    view?.sync(display, glides)
    placeLabels()
  }

  function seenRect(): ScreenRect {
    const { width, height } = control.viewport
    const { x, y } = control.toBoard({ x: 0, y: 0 })
    return { x, y, width: width / control.camera.zoom, height: height / control.camera.zoom }
  }

  function placeLabels(): void {
    const board = view
    if (!board) return
    const { width, height, insets } = control.viewport
    const isResting = !control.isMoving && !control.isHeld
    const ground = isResting && {
      bounds: { x: 0, y: insets.top, width, height: height - insets.top },
      panels,
      counts: board.counts().map(boxOnScreen),
      faces: board.faces().map(boxOnScreen),
    }
    labels.place((hex) => control.toScreen(board.labelPlace(hex)), ground || null)
  }

  function boxOnScreen(box: ScreenRect): ScreenRect {
    const { zoom } = control.camera
    const { x, y } = control.toScreen(box)
    return { x, y, width: box.width * zoom, height: box.height * zoom }
  }

  function screenOf(hex: number): ScreenPoint {
    return view ? control.toScreen(hexCentre(view.shape, hex)) : { x: 0, y: 0 }
  }

  const afterReady = (run: () => void) => {
    if (scene) run()
    else whenReady.push(run)
  }

  const hexAt = (at: ScreenPoint): number | null => {
    if (!view) return null
    const point = control.toBoard(at)
    return pickHex(view.shape, point.x, point.y)
  }
  const point = (at: ScreenPoint | null, isMoved: boolean) => {
    pointer = at
    handler?.hover(at && hexAt(at), isMoved)
  }
  const stopPointer = listenToPointer(host, (gesture) => {
    switch (gesture.type) {
      case 'hover':
        return point(gesture.at, true)
      case 'pan':
        return control.panBy(gesture.dx, gesture.dy)
      case 'zoom':
        return control.zoomBy(gesture.factor, gesture.at)
      case 'cancel':
        return handler?.secondary()
      case 'tap':
        return on(gesture.at, handler?.click)
      case 'double':
        return on(gesture.at, handler?.double)
      case 'hold':
        return on(gesture.at, handler?.hold)
    }
  })
  const on = (at: ScreenPoint, act: ((hex: number) => void) | undefined) => {
    const hex = hexAt(at)
    if (hex !== null) act?.(hex)
  }

  const stopHost = listenToHost(host, {
    resized() {
      const { clientWidth: width, clientHeight: height } = host
      const next = deviceRatio()
      if (next !== ratio) {
        ratio = next
        game.scale.setZoom(1 / ratio)
      }
      game.scale.resize(Math.round(width * ratio), Math.round(height * ratio))
      control.refit({ width, height })
    },
    // A hidden page draws no frames; whoever waits for a cue must not wait for the player's return.
    shown(isShown) {
      if (isShown) clock.request()
      else director.skip()
    },
    held: control.hold,
  })
  game.events.once('ready', () => game.renderer.on('restorewebgl', () => clock.request()))

  return {
    show(board, display) {
      afterReady(() => {
        if (!scene) return
        director.skip()
        view?.destroy()
        control.refit({ board: theatre.rectOf(board), backdrop: theatre.paintedArea(board) })
        control.lookAt(theatre.ownMiddle(board, display))
        view = theatre.openBoard(scene, board, display, {
          viewWidth: control.viewport.width,
          detail: () => DETAIL[quality.level],
          isCalm: () => hasReducedMotion,
          seen: seenRect,
          shake(strength) {
            if (quality.level === 'high' && !hasReducedMotion) control.shake(strength)
          },
          frame: (places) => control.frame(places, false),
          onChange: () => clock.request(),
          focus: () => ({ x: control.camera.x, y: control.camera.y }),
        })
        bringTo(display, false)
      })
    },
    sync(display) {
      afterReady(() => {
        director.skip()
        bringTo(display, false)
      })
    },
    async play(cues, whose) {
      wanted = null
      if (!scene) return
      if (cues.some((cue) => cue.events.some(beginsOtherPhase))) {
        home = { x: control.camera.x, y: control.camera.y, handMoves: control.handMoves }
      }
      const done = director.play(cues, whose)
      clock.request()
      await done
      if (!home || !cues.some((cue) => cue.events.some(beginsOwnPhase))) return
      // After the other side's turn players find the view where they left it, unless they moved it.
      if (home.handMoves === control.handMoves) control.returnTo(home)
      home = null
    },
    setOverlays(model) {
      afterReady(() => {
        view?.setOverlays(model)
        labels.show(model?.labels ?? [])
        placeLabels()
      })
    },
    onPointer(next) {
      handler = next
    },
    frame(...hexes) {
      wanted = { hexes, handMoves: control.handMoves }
      frameWanted()
    },
    centre(hex) {
      wanted = null
      afterReady(() => {
        if (view) control.glideTo(hexCentre(view.shape, hex))
      })
    },
    zoomStep: control.zoomStep,
    zoomBy(factor) {
      const { width, height } = control.viewport
      control.zoomBy(factor, { x: width / 2, y: height / 2 })
    },
    steer(x, y) {
      control.steer(x, y)
      if (pointer !== null && !control.isMoving) point(pointer, false)
    },
    get zoom() {
      return control.camera.zoom
    },
    setInsets(insets) {
      control.refit({ insets })
      // What was to be in view may now lie under the panel that it opened.
      frameWanted()
    },
    setPanels(next) {
      if (areSame(panels, next)) return
      panels = next
      placeLabels()
    },
    setSpeeds: director.setSpeeds,
    hurry: director.hurry,
    setEffects(next, mayLower, isCalm) {
      quality.set(next, mayLower)
      hasReducedMotion = isCalm
      isAmbient = true
      lateFrames = 0
      if (!isAlive()) view?.live(null)
      clock.request()
    },
    setOverlayStyle(style) {
      afterReady(() => view?.setOverlayStyle(style))
    },
    hold: clock.hold,
    skip: director.skip,
    get isPlaying() {
      return director.isPlaying
    },
    get idle() {
      return clock.idle
    },
    screenOf,
    destroy() {
      director.skip()
      stopHost()
      stopPointer()
      labels.destroy()
      view?.destroy()
      view = null
      whenReady.length = 0
      clock.stop()
    },
  }
}

function areSame(a: readonly ScreenRect[], b: readonly ScreenRect[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (one, i) =>
        one.x === b[i].x &&
        one.y === b[i].y &&
        one.width === b[i].width &&
        one.height === b[i].height,
    )
  )
}

function beginsOwnPhase({ event, after }: Repertoire['seen']): boolean {
  return event.type === 'phaseBegan' && event.phase === after.side
}

function beginsOtherPhase({ event, after }: Repertoire['seen']): boolean {
  return event.type === 'phaseBegan' && event.phase !== after.side
}

// What the camera does not see is not handed to the renderer: of a large board that is most of it.
import Phaser from 'phaser'
import { isQuadSheet } from './quad-sheet'

/** Has a scene draw only what can be in view; call it when the scene's camera stands. */
export function drawOnlySeen(scene: Phaser.Scene): void {
  // One list for all frames: each is drawn before the next is made.
  const seen: Phaser.GameObjects.GameObject[] = []
  scene.cameras.getVisibleChildren = (things, camera) => {
    seen.length = 0
    const { worldView } = camera
    for (const thing of things) {
      if (thing.willRender(camera) && !isOutside(thing, worldView)) seen.push(thing)
    }
    return seen
  }
}

/** Whether an image lies wholly outside, however it is turned. */
function isOutside(thing: Phaser.GameObjects.GameObject, view: Phaser.Geom.Rectangle): boolean {
  if (!(thing instanceof Phaser.GameObjects.Image) || isQuadSheet(thing)) return false
  const { x, y, width, height, scaleX, scaleY } = thing
  const reach = width * Math.abs(scaleX) + height * Math.abs(scaleY)
  return (
    x + reach < view.x || x - reach > view.right || y + reach < view.y || y - reach > view.bottom
  )
}

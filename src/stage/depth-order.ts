// Keeps what is on the stage in order of depth. From frame to frame the order hardly changes: what moved
// goes the few places that it must, where Phaser merges the whole list anew.
import type Phaser from 'phaser'

type Deep = { readonly depth: number }

/** What is far out of order is left to the language's own sort after so many steps a thing. */
const MOST_STEPS_EACH = 20

/** Has a scene's things, all of which have a depth, sorted in place. */
export function keepInDepthOrder({ children }: Phaser.Scene): void {
  children.depthSort = () => {
    if (!children.sortChildrenFlag) return
    children.sortChildrenFlag = false
    sortByDepth(children.getChildren() as unknown as Deep[])
  }
}

/** Sorts from the lowest depth up; those of one depth stay in the order they came in. */
export function sortByDepth(things: Deep[]): void {
  let stepsLeft = things.length * MOST_STEPS_EACH
  for (let i = 1; i < things.length; i++) {
    const thing = things[i]
    const { depth } = thing
    let to = i
    for (; to > 0 && things[to - 1].depth > depth; to--) things[to] = things[to - 1]
    things[to] = thing
    stepsLeft -= i - to
    if (stepsLeft >= 0) continue
    things.sort((a, b) => a.depth - b.depth)
    return
  }
}

// Pictures as the renderer takes them: unpacked beside the page. An image that the browser unpacks only when
// it is handed to the graphics processor holds the page up for a tenth of a second each.

/** A fetched and unpacked picture, stored upside down as WebGL reads it where the browser can. */
export async function decodedImage(url: string): Promise<ImageBitmap | HTMLImageElement> {
  if (!(await canTurnOver())) {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  }
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`expected a picture at ${url}, got ${answer.status}`)
  return createImageBitmap(await answer.blob(), {
    imageOrientation: 'flipY',
    premultiplyAlpha: 'premultiply',
  })
}

let turnsOver: Promise<boolean> | null = null

/** WebGL takes unpacked pictures as they are; a browser that ignores the wish would show them on their head. */
function canTurnOver(): Promise<boolean> {
  turnsOver ??= tryTurningOver().catch(() => false)
  return turnsOver
}

async function tryTurningOver(): Promise<boolean> {
  const blackOverWhite = new ImageData(new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255]), 1)
  const turned = await createImageBitmap(blackOverWhite, { imageOrientation: 'flipY' })
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 2
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(turned, 0, 0)
  return context?.getImageData(0, 0, 1, 1).data[0] === 255
}

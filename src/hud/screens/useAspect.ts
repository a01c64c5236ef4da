import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

/** Width through height of a picture as it lies on screen. */
export function useAspect() {
  const frame = useRef<SVGSVGElement>(null)
  const aspect = useSignal(2)
  useEffect(() => {
    const watch = new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.height > 0) aspect.value = contentRect.width / contentRect.height
    })
    if (frame.current !== null) watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])
  return { frame, aspect: aspect.value }
}

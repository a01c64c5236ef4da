import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** How far beyond the window its content is made: about a row of cards. */
const AHEAD = '300px'

/** Makes its content once it comes near the window: a long list opens at once, however much each entry costs. */
export function WhenNear({
  className,
  children,
}: {
  className: string
  children: ComponentChildren
}) {
  const place = useRef<HTMLDivElement>(null)
  const isNear = useSignal(false)
  useEffect(() => {
    if (place.current === null) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        isNear.value = true
        watch.disconnect()
      },
      { rootMargin: AHEAD },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={place} class={className}>
      {isNear.value && children}
    </div>
  )
}

"use client"

import { type RefObject, useEffect, useState } from "react"

/** So far before it is seen, what stands there is asked for. */
const ahead = "400px"

/** True from when somebody first scrolls near the place. */
export const useNear = (place: RefObject<HTMLElement | null>): boolean => {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!place.current) return
    const look = ([entry]: readonly IntersectionObserverEntry[]) => entry?.isIntersecting && setNear(true)
    const watch = new IntersectionObserver(look, { rootMargin: ahead })
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [place])
  return near
}

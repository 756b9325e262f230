"use client"

import { type TouchEvent, type TouchList, useRef } from "react"
import { pictureBySwipe, pinched } from "./zoom.rule.ts"

type FingersProps = {
  readonly zoom: number
  readonly shown: number
  readonly count: number
  readonly onZoom: (zoom: number) => void
  readonly onTurn: (index: number) => void
}
type Began =
  | { readonly kind: "pinch"; readonly zoom: number; readonly apart: number }
  | { readonly kind: "swipe"; readonly x: number; readonly y: number }

const apartOf = (touches: TouchList): number => {
  const [one, other] = [touches[0], touches[1]]
  return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0
}

/** Two fingers bring a picture nearer, one turns to the next while it is seen whole. */
export const useFingers = ({ zoom, shown, count, onZoom, onTurn }: FingersProps) => {
  const began = useRef<Began | null>(null)
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const finger = touches[0]
      if (touches.length === 2) began.current = { kind: "pinch", zoom, apart: apartOf(touches) }
      else if (touches.length === 1 && finger && zoom === 1)
        began.current = { kind: "swipe", x: finger.clientX, y: finger.clientY }
      else began.current = null
    },
    onTouchMove: ({ touches }: TouchEvent) => {
      if (began.current?.kind !== "pinch" || touches.length !== 2) return
      onZoom(pinched(began.current.zoom, began.current.apart, apartOf(touches)))
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const [finger, from] = [changedTouches[0], began.current]
      began.current = null
      if (from?.kind !== "swipe" || finger === undefined) return
      const to = pictureBySwipe({ x: finger.clientX - from.x, y: finger.clientY - from.y }, shown, count)
      if (to !== null) onTurn(to)
    },
  }
}

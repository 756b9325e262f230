"use client"

import { useEffect, useState } from "react"
import { holdLeft } from "./hold-left.rule.ts"

/** What is left of the hold; read aloud once, when two minutes are left. */
export const HoldTimer = ({ expiresAt, offMs }: { readonly expiresAt: Date; readonly offMs: number }) => {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setNow(Date.now() + offMs)
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [offMs])
  const left = now === null ? null : holdLeft(expiresAt.getTime(), now)
  return (
    <div>
      <p className="flex items-baseline gap-2" role="timer">
        <span className="text-sm text-muted">Held for you for</span>
        <span className="min-w-16 text-2xl font-bold tabular-nums">{left?.text ?? "–:––"}</span>
      </p>
      <p role="status" className="sr-only">
        {left?.isShort ? "Less than two minutes are left to pay." : ""}
      </p>
    </div>
  )
}

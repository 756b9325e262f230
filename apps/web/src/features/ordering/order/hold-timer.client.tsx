"use client"

import { useEffect, useState } from "react"
import { holdEnd, holdLeft, holdNews } from "./hold-left.rule.ts"

type HoldTimerProps = {
  readonly expiresAt: Date
  readonly offMs: number
  readonly isConfirming: boolean
}

/** What is left of the hold and what its end means; read aloud when two minutes are left, and when it is over. */
export const HoldTimer = ({ expiresAt, offMs, isConfirming }: HoldTimerProps) => {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setNow(Date.now() + offMs)
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [offMs])
  const left = now === null ? null : holdLeft(expiresAt.getTime(), now)
  const news = left ? holdNews(left) : ""
  return (
    <div className="space-y-1">
      <p className="flex items-baseline gap-2" role="timer">
        <span className="text-sm text-muted">Held for you for</span>
        <span className="min-w-16 text-2xl font-bold tabular-nums">{left?.text ?? "–:––"}</span>
      </p>
      <p className="text-sm text-muted">{left?.isOver ? news : holdEnd(isConfirming)}</p>
      <p role="status" className="sr-only">
        {news}
      </p>
    </div>
  )
}

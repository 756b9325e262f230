"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { useHeaderState } from "../../../trpc/header-state.tsx"
import { timeLeft } from "./countdown.rule.ts"

const units = ["h", "m", "s"]

/** The server's clock as seen from here: this device's clock and by how much it is off. */
const useServerClock = (): (() => number) | null => {
  const { data, dataUpdatedAt } = useHeaderState()
  if (!data) return null
  const off = data.now.getTime() - dataUpdatedAt
  return () => Date.now() + off
}

/** Counts down on the server's time; the page is fetched anew when it is over. */
export const Countdown = ({ endsAt }: { readonly endsAt: string }) => {
  const clock = useServerClock()
  const router = useRouter()
  const [, tick] = useState(0)
  const left = clock ? timeLeft(Date.parse(endsAt), clock()) : null
  const over = clock !== null && left === null
  useEffect(() => {
    if (over) router.refresh()
    const timer = over ? undefined : setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [over, router])
  if (over) return <p className="font-semibold">This sale is over.</p>
  return (
    <p className="flex items-center gap-2 text-sm font-semibold" role="timer">
      <span>Ends in</span>
      <span className="flex gap-1">
        {(left ?? ["--", "--", "--"]).map((value, index) => (
          <span
            key={units[index]}
            className="rounded-md bg-[#2e1c00] px-2 py-1 font-bold tabular-nums text-[#ffe9bd]"
          >
            {value}
            <span className="ms-0.5 text-xs font-medium opacity-80">{units[index]}</span>
          </span>
        ))}
      </span>
    </p>
  )
}

/** How long one may still order for these dates, in words: "2 h 10 min"; null when the time is over. */
export const orderWithin = (orderByMs: number, nowMs: number): string | null => {
  const minutes = Math.floor((orderByMs - nowMs) / 60_000)
  if (minutes < 1) return null
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${minutes} min`
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
}

const lookEveryMs = 60_000
const lookAtMostEveryMs = 5000

/** When to ask for the dates again: each minute, and as soon as a cut-off has passed. */
export const lookAgainMs = (orderByMs: readonly number[], nowMs: number): number => {
  const nextMs = Math.min(...orderByMs.filter((at) => at > nowMs)) - nowMs
  return Math.max(lookAtMostEveryMs, Math.min(lookEveryMs, nextMs))
}

export type StockState = { readonly tone: "good" | "warn" | "bad"; readonly text: string }

const fewLeft = 5
const dates = new Intl.DateTimeFormat("en-IN", { day: "numeric", month: "short", timeZone: "UTC" })
const dayAndMonth = (date: string): string => dates.format(new Date(`${date}T00:00:00Z`))

type Stock = {
  readonly available: number
  readonly inStock: boolean
  readonly backOn: { readonly on: string } | null
}

/** What to say of stock that can reach the pincode. */
export const stockState = ({ available, inStock, backOn }: Stock): StockState => {
  if (available === 0 && backOn) return { tone: "warn", text: `Back on ${dayAndMonth(backOn.on)}` }
  if (!inStock) return { tone: "bad", text: "Sold out" }
  if (available === 0) return { tone: "bad", text: "Doesn’t reach you" }
  if (available <= fewLeft) return { tone: "warn", text: `Only ${available} left` }
  return { tone: "good", text: "In stock" }
}

import { createHash } from "node:crypto"

/**
 * How the bank behaves for one payment. A number may follow after a colon: milliseconds for slow, the time-outs and
 * short-key-window, days for late-webhook, times for refund-fails.
 */
export const MODES = [
  "ask",
  "success",
  "decline",
  "challenge",
  "slow",
  "timeout-then-success",
  "timeout-then-decline",
  "answer-lost",
  "duplicate-webhooks",
  "reordered-webhooks",
  "webhook-first",
  "late-webhook",
  "wrong-amount",
  "refund-fails",
  "short-key-window",
] as const
export type ModeName = (typeof MODES)[number]

export type Mode = { readonly name: ModeName; readonly size: number }

const usualSize: Readonly<Partial<Record<ModeName, number>>> = {
  slow: 2000,
  "timeout-then-success": 30_000,
  "timeout-then-decline": 30_000,
  "late-webhook": 3,
  "refund-fails": 2,
  "short-key-window": 1000,
}

const isName = (text: string | undefined): text is ModeName => MODES.includes(text as ModeName)

/** `late-webhook:5` → five days; null: not a mode. */
export const parseMode = (text: string): Mode | null => {
  const [, name, size] = /^([a-z-]{3,24})(?::(\d{1,9}))?$/.exec(text) ?? []
  if (!isName(name)) return null
  return { name, size: size === undefined ? (usualSize[name] ?? 0) : Number(size) }
}

/** The last two digits of an amount that choose a mode, where the sandbox is told to look at amounts. */
export const AMOUNT_ENDINGS: Readonly<Record<number, ModeName>> = Object.fromEntries(
  MODES.slice(1).map((name, index) => [index + 1, name]),
)

export type Odds = readonly { readonly mode: string; readonly share: number }[]

/** `timeout-then-success=0.2,answer-lost=0.1` */
export const parseOdds = (text: string): Odds =>
  text
    .split(",")
    .filter(Boolean)
    .map((part) => {
      const [mode = "", share = ""] = part.trim().split("=")
      if (!parseMode(mode) || !(Number(share) >= 0)) throw new Error(`"${part}" is no mode with its share`)
      return { mode, share: Number(share) }
    })

/** A number in [0, 1) that depends on nothing but seed and reference, whatever the order of arrival. */
const drawOf = (seed: string, reference: string): number =>
  createHash("sha256").update(`${seed}:${reference}`).digest().readUInt32BE(0) / 2 ** 32

const drawMode = (odds: Odds, draw: number): string | null => {
  let edge = 0
  for (const { mode, share } of odds) {
    edge += share
    if (draw < edge) return mode
  }
  return null
}

export type ModeSettings = {
  readonly seed: string
  readonly odds: Odds
  /** Whether the last two digits of an amount choose a mode. */
  readonly byAmount: boolean
}

/** Who asks most closely decides: the payment itself, then the operator's preset, the amount, the seeded odds; else a person. */
export const chooseMode = (
  payment: {
    readonly reference: string
    readonly amount: number
    readonly asked: string | null
    readonly preset: string | null
  },
  { seed, odds, byAmount }: ModeSettings,
): string => {
  const ending = byAmount ? AMOUNT_ENDINGS[payment.amount % 100] : undefined
  return (
    payment.asked ??
    payment.preset ??
    ending ??
    drawMode(odds, drawOf(seed, payment.reference)) ??
    ("ask" satisfies ModeName)
  )
}

export const modeOf = (text: string): Mode => parseMode(text) ?? { name: "ask", size: 0 }

import type { FeedRowError } from "../catalog.model.ts"
import type { CanonicalRow } from "./feed.model.ts"

export type Complaint = { readonly code: string; readonly hint: string }

/** Collects what is wrong with one row; every reading answers a value or notes an error and answers undefined. */
export type RowCheck = {
  readonly errors: FeedRowError[]
  readonly text: (column: string, rule: TextRule) => string | undefined
  readonly read: <Value>(column: string, reading: Reading<Value>) => Value | undefined
  readonly complain: (column: string, complaint: Complaint) => void
}

export type TextRule = {
  readonly required?: boolean
  readonly min?: number
  readonly max: number
  readonly pattern?: RegExp
  readonly hint?: string
}

export type Reading<Value> = {
  readonly required?: boolean
  /** Characters at most; more is no such value, and no pattern looks at it. */
  readonly max?: number
  readonly parse: (text: string) => Value | null
  readonly code: string
  readonly hint: string
}

const shown = (value: string): string => (value.length > 120 ? `${value.slice(0, 117)}…` : value)

const controls = /[^\P{Cc}\t\n\r]/u
/** No script puts as many marks on a letter (UAX #15, Stream-Safe Text); to put more in order takes their square in time. */
const heaped = /\p{M}{31}/u

/** An amount, a number or a weight, however it is written. */
const usualMax = 64

const unfit = (value: string): Complaint | undefined => {
  if (controls.test(value)) return { code: "BAD_CHARACTERS", hint: "remove control characters" }
  return heaped.test(value) ? { code: "BAD_CHARACTERS", hint: "at most 30 marks on one letter" } : undefined
}

const complaintAbout = (value: string, rule: TextRule): Complaint | undefined => {
  if (value.length > rule.max) return { code: "TOO_LONG", hint: `at most ${rule.max} characters` }
  if (value.length < (rule.min ?? 1)) return { code: "TOO_SHORT", hint: `at least ${rule.min} characters` }
  if (rule.pattern && !rule.pattern.test(value))
    return { code: "BAD_FORMAT", hint: rule.hint ?? "see the feed's description" }
  return undefined
}

export const checkRow = ({ row, cells, names }: CanonicalRow): RowCheck => {
  const errors: FeedRowError[] = []
  const complain = (column: string, { code, hint }: Complaint): void => {
    const value = shown(cells.get(column) ?? "")
    errors.push({ line: row.line, column: names.get(column) ?? column, value, code, hint })
  }
  const given = (column: string, required: boolean | undefined): string | undefined => {
    const value = cells.get(column)
    if (value === undefined && required) complain(column, { code: "MISSING", hint: `give a ${column}` })
    return value
  }
  return {
    errors,
    complain,
    text: (column, rule) => {
      const raw = given(column, rule.required)
      if (raw === undefined) return undefined
      const foul = unfit(raw)
      const value = foul ? "" : raw.normalize("NFC")
      const complaint = foul ?? complaintAbout(value, rule)
      if (complaint) complain(column, complaint)
      return complaint ? undefined : value
    },
    read: (column, { required, parse, code, hint, max = usualMax }) => {
      const value = given(column, required)
      if (value === undefined) return undefined
      const parsed = value.length > max ? null : parse(value)
      if (parsed === null) complain(column, { code, hint })
      return parsed ?? undefined
    },
  }
}

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
  readonly parse: (text: string) => Value | null
  readonly code: string
  readonly hint: string
}

const shown = (value: string): string => (value.length > 120 ? `${value.slice(0, 117)}…` : value)

const controls = /[^\P{Cc}\t\n\r]/u

const complaintAbout = (value: string, rule: TextRule): Complaint | undefined => {
  if (controls.test(value)) return { code: "BAD_CHARACTERS", hint: "remove control characters" }
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
      const value = given(column, rule.required)?.normalize("NFC")
      if (value === undefined) return undefined
      const complaint = complaintAbout(value, rule)
      if (complaint) complain(column, complaint)
      return complaint ? undefined : value
    },
    read: (column, { required, parse, code, hint }) => {
      const value = given(column, required)
      if (value === undefined) return undefined
      const parsed = parse(value)
      if (parsed === null) complain(column, { code, hint })
      return parsed ?? undefined
    },
  }
}

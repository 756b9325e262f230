/** JSON beside which it stands what JSON can't say: superjson's form, of which our procedures use dates and undefined. */
export type Wire = { readonly json?: unknown; readonly meta?: { readonly values?: unknown } | undefined }

type Branch = Record<string, unknown>

const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null

/** A path's keys stand between dots; a dot or backslash within a key has a backslash before it. */
const keysOf = (path: string): readonly string[] => {
  const keys = [""]
  for (const [part] of path.matchAll(/\\.|[^\\]/gsu))
    if (part === ".") keys.push("")
    else keys[keys.length - 1] += part.length > 1 && part.startsWith("\\") ? part.slice(1) : part
  return keys
}

const meant = (value: unknown, type: unknown): unknown => {
  if (type === "Date") return new Date(String(value))
  if (type === "undefined") return undefined
  throw new Error(`The wire carries no ${String(type)}`)
}

const mean = (root: unknown, path: string, type: unknown): void => {
  const keys = [...keysOf(path)]
  const last = keys.pop() ?? ""
  let at = root
  for (const key of keys) at = isBranch(at) ? at[key] : undefined
  if (isBranch(at)) at[last] = meant(at[last], type)
}

/** What was sent, in place; it must come fresh from JSON. */
const deserialize = ({ json, meta }: Wire): unknown => {
  const marks = meta?.values
  if (Array.isArray(marks)) return meant(json, marks[0])
  if (!isBranch(marks)) return json
  for (const [path, mark] of Object.entries(marks)) mean(json, path, Array.isArray(mark) ? mark[0] : mark)
  return json
}

const escaped = (key: string): string => key.replace(/[\\.]/g, "\\$&")

const datesIn = (value: unknown, path: readonly string[]): readonly string[] => {
  if (value instanceof Date) return [path.map(escaped).join(".")]
  return isBranch(value) ? Object.entries(value).flatMap(([key, one]) => datesIn(one, [...path, key])) : []
}

/** Dates are marked, undefined is left out. */
const serialize = (value: unknown): Wire => {
  const dates = datesIn(value, [])
  if (dates.length === 0) return { json: value }
  const values = value instanceof Date ? ["Date"] : Object.fromEntries(dates.map((path) => [path, ["Date"]]))
  return { json: value, meta: { values, v: 1 } as Wire["meta"] }
}

/** The browser's end of the wire; superjson, by which the server reads, is more than a page need carry for this. */
export const wire = { serialize, deserialize }

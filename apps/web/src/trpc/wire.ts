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

type Mark = readonly [path: string, type: "Date" | "undefined"]

/** What JSON can't say, by its place below `at`. Undefined under a key is left out, as JSON does; in a list it keeps its place. */
const markIn = (value: unknown, at: string[], marks: Mark[]): void => {
  if (value instanceof Date) marks.push([at.map(escaped).join("."), "Date"])
  else if (value === undefined) marks.push([at.map(escaped).join("."), "undefined"])
  else if (isBranch(value)) {
    const isList = Array.isArray(value)
    for (const key of Object.keys(value)) {
      const one = value[key]
      if (one === undefined && !isList) continue
      at.push(key)
      markIn(one, at, marks)
      at.pop()
    }
  }
}

/** Far cheaper than superjson's own, which an answer to every question would pay. */
const serialize = (value: unknown): Wire => {
  const marks: Mark[] = []
  markIn(value, [], marks)
  if (marks.length === 0) return { json: value }
  const isMark = value === undefined || value instanceof Date
  const values = isMark
    ? marks.map(([, type]) => type)
    : Object.fromEntries(marks.map(([path, type]) => [path, [type]]))
  return { json: value, meta: { values, v: 1 } as Wire["meta"] }
}

/** The browser's end of the wire, and how the server writes; what it reads is anybody's, and goes through superjson itself. */
export const wire = { serialize, deserialize }

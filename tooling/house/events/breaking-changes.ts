export type Schema = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly [keyword: string]: unknown
}

type Comparison = { readonly before: Schema; readonly after: Schema; readonly at: string }

const typeOf = ({ type, anyOf }: Schema): string => {
  if (anyOf) return `any of (${anyOf.map(typeOf).sort().join(", ")})`
  if (type === undefined) return "anything"
  return typeof type === "string" ? type : type.toSorted((a, b) => a.localeCompare(b)).join(" or ")
}

const valuesOf = (schema: Schema): readonly unknown[] | undefined =>
  schema.enum ?? ("const" in schema ? [schema.const] : undefined)

const compareFields = ({ before, after, at }: Comparison): string[] => {
  const had = before.properties ?? {}
  const has = after.properties ?? {}
  const mustHad = new Set(before.required)
  const mustHave = new Set(after.required)
  const changes = Object.entries(had).flatMap(([name, schema]) => {
    const field = at === "" ? name : `${at}.${name}`
    const next = has[name]
    if (!next) return [`${field} was removed`]
    const loosened = mustHad.has(name) && !mustHave.has(name) ? [`${field} may now be missing`] : []
    const tightened = !mustHad.has(name) && mustHave.has(name) ? [`${field} is now required`] : []
    return [...loosened, ...tightened, ...breakingChanges(schema, next, field)]
  })
  const added = Object.keys(has).filter((name) => !(name in had) && mustHave.has(name))
  return [...changes, ...added.map((name) => `${at === "" ? name : `${at}.${name}`} is new and required`)]
}

const compareValues = ({ before, after, at }: Comparison): string[] => {
  const had = valuesOf(before)
  const has = valuesOf(after)
  if (!has) return []
  if (!had) return [`${at} is now limited to ${JSON.stringify(has)}`]
  const lost = had.filter((value) => !has.includes(value))
  return lost.length > 0
    ? [`${at} no longer admits ${lost.map((value) => JSON.stringify(value)).join(", ")}`]
    : []
}

const ceilings = ["maximum", "exclusiveMaximum", "maxLength", "maxItems"]
const floors = ["minimum", "exclusiveMinimum", "minLength", "minItems"]

const compareLimits = ({ before, after, at }: Comparison): string[] => {
  const tighter = (keyword: string, isTighter: (was: number, is: number) => boolean): boolean => {
    const was = before[keyword]
    const is = after[keyword]
    if (typeof is !== "number") return false
    return typeof was !== "number" || isTighter(was, is)
  }
  const lowered = ceilings.filter((keyword) => tighter(keyword, (was, is) => is < was))
  const raised = floors.filter((keyword) => tighter(keyword, (was, is) => is > was))
  const reshaped = ["pattern", "format"].filter(
    (keyword) => after[keyword] !== undefined && after[keyword] !== before[keyword],
  )
  return [...lowered, ...raised, ...reshaped].map((keyword) => `${at} has a stricter ${keyword}`)
}

const compareInner = ({ before, after, at }: Comparison): string[] => {
  const items = before.items && after.items ? breakingChanges(before.items, after.items, `${at}[]`) : []
  const had = before.additionalProperties
  const has = after.additionalProperties
  const values =
    typeof had === "object" && typeof has === "object" ? breakingChanges(had, has, `${at}.*`) : []
  return [...items, ...values]
}

/**
 * What would hurt a consumer of the published event, or make an event already in a topic unreadable:
 * lost or newly required fields, other types, fewer admitted values, stricter limits. Empty when compatible.
 */
export const breakingChanges = (before: Schema, after: Schema, at = ""): readonly string[] => {
  if (typeOf(before) !== typeOf(after)) {
    return [`${at || "the event"} was ${typeOf(before)} and is ${typeOf(after)}`]
  }
  const comparison = { before, after, at }
  return [compareFields, compareValues, compareLimits, compareInner].flatMap((compare) => compare(comparison))
}

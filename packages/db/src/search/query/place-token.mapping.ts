import type { estypes } from "@elastic/elasticsearch"

const isValue = (value: unknown): value is string | number =>
  typeof value === "number" || (typeof value === "string" && value.length <= 120)

/** The place of a hit in its list: the values by which it was sorted, as one word fit for an address. */
export const writeToken = (sort: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(sort)).toString("base64url")

/**
 * The values of a place, if they can be those of a list sorted by so many; else null. A token comes from outside: what it says
 * is used as values only, never as anything that is asked.
 */
export const readToken = (token: string, count: number): estypes.SortResults | null => {
  try {
    const values: unknown = JSON.parse(Buffer.from(token, "base64url").toString())
    const fits = Array.isArray(values) && values.length === count && values.every(isValue)
    return fits && typeof values.at(-1) === "string" ? values : null
  } catch {
    return null
  }
}

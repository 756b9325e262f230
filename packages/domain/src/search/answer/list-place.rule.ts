import { fnv1a } from "../../shared/index.ts"
import type { KnownReading } from "../reading/known-reading.model.ts"

/** Where a list goes on; all that a cursor says. */
export type ListPlace = {
  /** Which page comes next. */
  readonly page: number
  /** How the text was read: whatever else it may be read as meanwhile, the list goes on in the same way. */
  readonly reading: KnownReading
  /** Marks of the products listed so far, as long as likeness orders; behind that none. */
  readonly listed: readonly string[]
  /** The index's token of the hit after which it goes on; null where likeness still orders. */
  readonly after: string | null
}

/** Short, for a cursor that fits into an address although it names a hundred products. */
export const markOf = (productId: string): string => fnv1a(productId).toString(36)

export const writePlace = ({ page, reading, listed, after }: ListPlace): string =>
  JSON.stringify([page, reading, listed.join(","), after])

type Written = readonly [number, KnownReading, string, string | null]

/** Only what `writePlace` wrote is a place; whether it is one of ours is for the door to know that lets it in. */
const isWritten = (all: unknown): all is Written => {
  if (!Array.isArray(all) || all.length !== 4) return false
  const [page, reading, listed, after]: readonly unknown[] = all
  const isRead = typeof reading === "object" && reading !== null && "reading" in reading
  return (
    Number.isInteger(page) &&
    isRead &&
    typeof listed === "string" &&
    (after === null || typeof after === "string")
  )
}

/** The place that a cursor names; null where there is none to name. */
export const readPlace = (cursor: string | null | undefined): ListPlace | null => {
  if (!cursor) return null
  try {
    const all: unknown = JSON.parse(cursor)
    if (!isWritten(all)) return null
    const [page, reading, listed, after] = all
    return { page, reading, listed: listed === "" ? [] : listed.split(","), after }
  } catch {
    return null
  }
}

import type { Clock } from "../../shared/index.ts"
import type { CurrentTable, PublishedTables } from "../ports.ts"
import type { PromiseTable } from "../promise/promise-table.model.ts"
import { decodeTable } from "../promise/table-codec.rule.ts"
import { holdFresh } from "./hold-fresh.rule.ts"

export type HoldTablePorts = {
  readonly clock: Clock
  /** Asked in order; the next one only when the former fails or has nothing. */
  readonly sources: readonly PublishedTables[]
  readonly onFault: (fault: unknown) => void
  /** How old the look for a newer version may be. */
  readonly checkEveryMs: number
}

const newerFrom = async (
  source: PublishedTables,
  held: PromiseTable | null,
): Promise<PromiseTable | null> => {
  const newest = await source.newest()
  if (!newest) return null
  if (held && newest.version <= held.version) return held
  const blob = await source.load(newest.version)
  if (!blob) return null
  const decoded = decodeTable(blob)
  if (!decoded.ok) throw new Error(`promise table ${newest.version}: ${decoded.error.reason}`)
  return decoded.value
}

const lookAround = async (
  { sources, onFault }: HoldTablePorts,
  held: PromiseTable | null,
): Promise<PromiseTable | null> => {
  for (const source of sources) {
    try {
      const found = await newerFrom(source, held)
      if (found) return found
    } catch (fault) {
      onFault(fault)
    }
  }
  return held
}

/**
 * Keeps the newest promise table in memory and swaps it as a whole. A table that can't be had or is broken leaves the
 * last good one in place.
 */
export const makeHoldTable = (ports: HoldTablePorts): CurrentTable =>
  holdFresh({ ...ports, look: (held: PromiseTable | null) => lookAround(ports, held) })

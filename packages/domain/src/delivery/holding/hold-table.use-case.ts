import type { CurrentTable, PublishedTables } from "../ports.ts"
import type { PromiseTable } from "../promise/promise-table.model.ts"
import { decodeTable } from "../promise/table-codec.rule.ts"
import { type HoldEdge, holdFresh } from "./hold-fresh.rule.ts"

export type HoldTablePorts = HoldEdge & {
  /** Asked in order; the next one only when the former fails or has nothing. */
  readonly sources: readonly PublishedTables[]
  readonly onFault: (fault: unknown) => void
}

/** Who holds nothing goes back so many versions when the newest can't be had; that many are kept. */
const stepsBack = 3

const newerFrom = async (
  source: PublishedTables,
  held: PromiseTable | null,
  back: number,
): Promise<PromiseTable | null> => {
  const newest = await source.newest()
  if (!newest) return null
  if (held && newest.version <= held.version) return held
  const version = newest.version - back
  const blob = await source.load(version)
  if (!blob) return null
  const decoded = decodeTable(blob)
  if (!decoded.ok) throw new Error(`promise table ${version}: ${decoded.error.reason}`)
  return decoded.value
}

const lookAround = async (
  { sources, onFault }: HoldTablePorts,
  held: PromiseTable | null,
): Promise<PromiseTable | null> => {
  let answers = 0
  for (let back = 0; back <= (held ? 0 : stepsBack); back += 1) {
    for (const source of sources) {
      const found = await newerFrom(source, held, back).catch((fault: unknown) => {
        answers -= 1
        onFault(fault)
        return null
      })
      answers += 1
      if (found) return found
    }
  }
  if (held && answers === sources.length) onFault(new Error(`none is there; version ${held.version} stands`))
  return held
}

/**
 * Keeps the newest promise table in memory and swaps it as a whole. A table that can't be had or is broken leaves the
 * last good one in place; a process that holds none yet takes the one before.
 */
export const makeHoldTable = (ports: HoldTablePorts): CurrentTable =>
  holdFresh({ ...ports, look: (held: PromiseTable | null) => lookAround(ports, held) })

import { makeLoadIndex } from "../capacity/limited-lanes.rule.ts"
import type { Lane } from "../network/network.model.ts"
import { headerOf, packedBytes, type TableFacts, waysOfCells } from "../promise/build-table.rule.ts"
import { encodedBytes } from "../promise/table-codec.rule.ts"
import { daysOfWay } from "../routes/way-cell.rule.ts"

type Measured = {
  /** Sets of limited lanes that the cells tell apart. */
  readonly loads: number
  /** Of the encoded table. */
  readonly bytes: number
}

/** How large the table of a network would be, counted without packing or encoding it; tells every way on the way. */
export const measureTable = (
  facts: TableFacts,
  onWay: (way: readonly Lane[], from: string, to: string) => void,
): Measured => {
  const { loadOf, ...limits } = makeLoadIndex(facts.network)
  for (const { warehouseId, clusterId, ways } of waysOfCells(facts))
    for (const way of ways) {
      onWay(way, warehouseId, clusterId)
      if (daysOfWay(way)) loadOf(way)
    }
  const bytes = encodedBytes(headerOf(facts, limits), packedBytes(facts.network))
  return { loads: limits.loads.length, bytes }
}

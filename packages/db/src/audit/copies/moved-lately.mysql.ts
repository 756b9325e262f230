import { chunksOf, places, type Sql } from "../../shared/index.ts"

/** So many keys are asked about at once. */
export const askedAtOnce = 500

/** SKUs of these whose stock moved within so many seconds: their copies may still be on the way. */
export const movedLately = async (
  sql: Pick<Sql, "rows">,
  skus: readonly string[],
  seconds: number,
): Promise<ReadonlySet<string>> => {
  const moved = new Set<string>()
  for (const some of chunksOf(skus, askedAtOnce)) {
    const rows = await sql.rows<{ sku: string }>(
      `SELECT DISTINCT sku FROM inventory_movement WHERE sku IN (${places(some.length)})
       AND at > UTC_TIMESTAMP(3) - INTERVAL ${Math.trunc(seconds)} SECOND`,
      some,
    )
    for (const { sku } of rows) moved.add(sku)
  }
  return moved
}

import { afterAll, describe, expect, it } from "vitest"
import { createMysql, isCheckViolation } from "../shared/index.ts"
import { auditQueries } from "./audit.mysql.ts"
import { breachesOf, findingsOf } from "./testing/breach.builder.ts"
import { stock } from "./testing/broken-books.builder.ts"
import { sku } from "./testing/planted-rows.builder.ts"
import { plantings } from "./testing/plantings.builder.ts"

const mysql = createMysql({ poolSize: 2 })
afterAll(() => mysql.close())

describe("a breach planted for one query", () => {
  it.each(plantings)("%s bites, and leaves its healthy neighbor alone", async (query, broken, healthy) => {
    const breach = breachesOf(mysql, query)
    expect(await breach(...broken)).toContain(query)
    expect(await breach(...healthy)).not.toContain(query)
  })
})

it("plants a breach for each query; what A1 looks for the table itself refuses", async () => {
  const planted = new Set(plantings.map(([query]) => query))
  expect(auditQueries.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual(["A1"])
  await expect(findingsOf(mysql, "A1")(stock(sku, 1, 2))).rejects.toSatisfy(isCheckViolation)
})

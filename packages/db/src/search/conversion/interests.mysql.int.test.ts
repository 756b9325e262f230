import { interestsContract } from "@haat/domain/search/testing"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql } from "../../shared/index.ts"
import { makeInterests } from "./interests.mysql.ts"

const mysql = createMysql()
afterAll(() => mysql.close())

const make = async () => {
  await mysql.change("DELETE FROM search_interest")
  await mysql.change("DELETE FROM search_conversion")
  return makeInterests(mysql)
}

describe("interest in MySQL", () => {
  interestsContract(make)

  it("keeps nobody's name", async () => {
    const interests = await make()
    const at = new Date()
    await interests.note([{ kind: "click", productId: "P-1", actor: "visitor-whom-I-know", at }])
    const rows = await mysql.rows<{ readonly actor: string }>("SELECT actor FROM search_interest")
    expect(rows).toHaveLength(1)
    expect(rows[0]?.actor).toMatch(/^[0-9a-f]{32}$/)
  })
})

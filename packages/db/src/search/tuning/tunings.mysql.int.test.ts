import { defaultTuning } from "@haat/domain/search"
import { tuningsContract } from "@haat/domain/search/testing"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, listAdminActions } from "../../shared/index.ts"
import { makeTunings } from "./tunings.mysql.ts"

const mysql = createMysql()
afterAll(() => mysql.close())

const make = async () => {
  await mysql.change("DELETE FROM search_tuning")
  return makeTunings(mysql)
}

describe("tunings in MySQL", () => {
  tuningsContract(make)

  it("leaves a trace of each change, and none of one that was refused", async () => {
    const tunings = await make()
    const actor = `A-${Date.now()}`
    const next = { ...defaultTuning(), revision: 1, changedAt: new Date(), changedBy: actor }
    await tunings.append(next)
    await tunings.append({ ...next, synonyms: ["a, b"] })
    const { items } = await listAdminActions(mysql, { cursor: null, limit: 20, subject: "search:tuning" })
    const own = items.filter(({ actorId }) => actorId === actor)
    expect(own).toHaveLength(1)
    expect(own[0]).toMatchObject({ action: "search.tune", before: {}, after: {} })
  })
})

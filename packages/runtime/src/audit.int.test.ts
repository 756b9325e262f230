import { createMysql } from "@haat/db/shared"
import { createRedis } from "@haat/platform/redis"
import { afterAll, expect, it } from "vitest"
import { auditCopies } from "./audit.ts"
import { clients, closeAll } from "./shared/index.ts"

const sql = createMysql({ poolSize: 1 })
afterAll(async () => {
  await sql.close()
  await closeAll()
})

const away = (): never => {
  throw new Error("connect ECONNREFUSED 127.0.0.1:1")
}
const gone = createRedis("audit-away").duplicate({ port: 1, retryStrategy: () => null, lazyConnect: true })
gone.on("error", () => undefined)
const nobody = { redis: () => gone, elastic: away, cassandra: away, mongo: away }

it("says of each engine that is away that nobody could look: no alarm, and no pass", async () => {
  const findings = await auditCopies({ clients: { ...clients, ...nobody }, sql, now: new Date() })
  expect(findings.map(({ id }) => id)).toEqual(["A15a", "A15b", "A15c", "A15d", "A14c"])
  for (const { id, rows, samples, unseen } of findings) {
    expect([rows, samples], id).toEqual([0, []])
    expect(unseen, id).toBeTruthy()
  }
})

it("looks at each copy where the engines are there", async () => {
  const concerning = () => false
  const findings = await auditCopies({ clients, sql, now: new Date() }, { concerning })
  const blind = findings.filter(({ unseen }) => unseen !== undefined).map(({ id }) => id)
  // This namespace has neither a relay nor an index of its own to look at.
  expect(blind.filter((id) => id !== "A15c" && id !== "A14c")).toEqual([])
})

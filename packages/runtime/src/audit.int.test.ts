import { createMysql } from "@haat/db/shared"
import { AUDIT_READINGS } from "@haat/domain/payment"
import { createRedis } from "@haat/platform/redis"
import { afterAll, expect, it } from "vitest"
import { auditCopies } from "./audit.ts"
import { auditedCases } from "./payment/audited-cases.ts"
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
  expect(findings.filter(({ id }) => !AUDIT_READINGS[id])).toEqual([])
  for (const { id, rows, samples, unseen } of findings) {
    expect([rows, samples], id).toEqual([0, []])
    expect(unseen, id).toBeTruthy()
  }
})

it("makes no case of what nobody could look at, and lets none be closed for it", async () => {
  const { problems, blind } = await auditedCases({ ...clients, ...nobody })()
  expect(problems.map((one) => one.split(":")[0])).toEqual(["A15a", "A15b", "A15c", "A15d", "A14c"])
  expect(new Set(blind)).toContain("COPY_DIFFERS")
})

it("looks at each copy where the engines are there", async () => {
  const concerning = () => false
  const findings = await auditCopies({ clients, sql, now: new Date() }, { concerning })
  const blind = findings.filter(({ unseen }) => unseen !== undefined).map(({ id }) => id)
  // This namespace has neither a relay nor an index of its own to look at.
  expect(blind.filter((id) => id !== "A15c" && id !== "A14c")).toEqual([])
})

import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createMysql, type Mysql } from "../client.mysql.ts"
import { inTransaction } from "../unit-of-work.mysql.ts"
import { listAdminActions, recordAdminAction } from "./admin-actions.mysql.ts"

let mysql: Mysql
beforeAll(() => {
  mysql = createMysql({ poolSize: 2 })
})
afterAll(() => mysql.close())

const actionOn = (subject: string, after: unknown) => ({
  actorId: "admin-1",
  action: "lane.edit",
  subject,
  before: null,
  after,
  at: new Date("2026-03-01T10:00:00.250Z"),
})

it("keeps what was changed, newest first, and pages through it", async () => {
  const subject = `lane:${newId()}`
  for (const hours of [1, 2, 3])
    await inTransaction(mysql, (tx) => recordAdminAction(tx, actionOn(subject, { hours })))
  const first = await listAdminActions(mysql, { subject, cursor: null, limit: 2 })
  expect(first.items.map(({ after }) => after)).toEqual([{ hours: 3 }, { hours: 2 }])
  expect(first.items[0]).toMatchObject(actionOn(subject, { hours: 3 }))
  const second = await listAdminActions(mysql, { subject, cursor: first.next, limit: 2 })
  expect(second).toMatchObject({ items: [{ after: { hours: 1 } }], next: null })
})

it("leaves no trace of a change that was rolled back", async () => {
  const subject = `lane:${newId()}`
  await inTransaction(mysql, async (tx) => {
    await recordAdminAction(tx, actionOn(subject, { hours: 9 }))
    throw new Error("the change failed")
  }).catch(() => undefined)
  expect((await listAdminActions(mysql, { subject, cursor: null, limit: 5 })).items).toEqual([])
})

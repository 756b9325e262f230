import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql, listAdminActions } from "../../shared/index.ts"
import { makeModerationNotes } from "./moderation-notes.mysql.ts"

const mysql = createMysql({ poolSize: 4 })
afterAll(() => mysql.close())

it("keeps a step of staff once, however often and at once it is told", async () => {
  const keep = makeModerationNotes(mysql)
  const [eventId, subject] = [newId(), `review:${newId()}`]
  const note = {
    ...{ subject, productId: "p1", actorId: "admin-1", verdict: "hide" as const, reason: "rude" },
    ...{ before: { state: "shown", reports: 2 }, after: { state: "hidden", reports: 0 } },
  } as const
  const at = new Date("2026-01-06T10:00:00.000Z")
  await Promise.all([1, 2, 3].map(() => keep(eventId, note, at)))
  const { items } = await listAdminActions(mysql, { cursor: null, limit: 5, subject })
  expect(items).toMatchObject([
    {
      ...{ actorId: "admin-1", action: "catalog.hide", subject, at },
      ...{ before: { state: "shown", reports: 2 }, after: { state: "hidden", reason: "rude" } },
    },
  ])
})

import { factOf } from "@haat/domain/payment/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { attemptDesk } from "./attempt-desk.mysql.ts"
import { attemptRows } from "./attempts.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())
/** Other tests' shops ask about what is due, too: of gateways of their own. */
const provider = `b${newId().slice(-7)}`
const desk = attemptDesk(mysql, [provider])

const open = async () => {
  const attempt = {
    id: newId(),
    orderId: newId(),
    provider,
    amountMinor: 100,
    currency: "INR" as const,
  }
  await inTransaction(mysql, (tx) =>
    attemptRows(tx).open([{ ...attempt, idempotencyKey: newId(), createdAt: new Date() }]),
  )
  return attempt
}
const statusOf = async (orderId: string) => (await desk.trailOf(orderId)).attempts[0]?.status

it("notes what the gateway answered, without undoing a fact that was faster", async () => {
  const slow = await open()
  await desk.noteCreated(slow.id, { providerRef: `r-${slow.id}`, redirectUrl: "https://pay.example/1" })
  expect(await statusOf(slow.orderId)).toBe("REQUIRES_ACTION")
  const fast = await open()
  const fact = factOf({ provider, attemptId: fast.id, providerRef: `r-${fast.id}`, amountMinor: 100 })
  await inTransaction(mysql, (tx) => attemptRows(tx).apply(fact))
  await desk.noteCreated(fast.id, { providerRef: `r-${fast.id}`, redirectUrl: "https://pay.example/2" })
  await desk.noteUnknown(fast.id)
  expect(await statusOf(fast.orderId)).toBe("CAPTURED")
})

it("notes the answers of a moment each at its attempt, and one that can't be noted harms no other", async () => {
  const [first, ...others] = await Promise.all([open(), open(), open(), open()])
  const noteAs = (id: string, providerRef: string) =>
    desk.noteCreated(id, { providerRef, redirectUrl: `https://pay.example/${id}` })
  await noteAs(first.id, `r-${first.id}`)
  const told = await Promise.allSettled(
    others.map(({ id }, at) => noteAs(id, `r-${at === 1 ? first.id : id}`)),
  )
  expect(told.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"])
  const found = await Promise.all([first, ...others].map(({ id }) => desk.find(id)))
  expect(found.map((one) => [one?.status, one?.redirectUrl])).toEqual(
    [first, ...others].map(({ id }, at) =>
      at === 2 ? ["INITIATED", null] : ["REQUIRES_ACTION", `https://pay.example/${id}`],
    ),
  )
})

it("hands an unclear attempt to one asker only, when it is due, and to none who hasn't its gateway", async () => {
  const { id, orderId } = await open()
  await desk.noteUnknown(id)
  expect(await statusOf(orderId)).toBe("UNKNOWN")
  await mysql.change(
    "UPDATE payment_attempt SET next_check_at = UTC_TIMESTAMP(3) - INTERVAL 1 DAY WHERE id = ?",
    [id],
  )
  expect(await attemptDesk(mysql, [`${provider}-2`]).takeDue(1000)).toEqual([])
  const taken = (await Promise.all(Array.from({ length: 5 }, () => desk.takeDue(1000)))).flat()
  expect(taken.filter((attempt) => attempt.id === id)).toHaveLength(1)
})

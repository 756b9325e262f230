import { type APIRequestContext, expect, test } from "@playwright/test"
import { apiShopper, expectRefused } from "../fixtures/api-shopper.ts"
import { readBooks } from "../fixtures/books.ts"
import { staffMembers } from "../fixtures/staff.ts"
import { plenty } from "../fixtures/stocked.ts"

type Ask = { readonly id: string; readonly amountMinor: number }

/** Somebody of the staff who doesn't keep to the pages: raw requests under their own session. */
const insider = async (request: APIRequestContext, baseURL: string, who: object) => {
  const headers = { origin: baseURL, "x-haat-client": "e2e" }
  const entered = await request.post("/api/auth/sign-in/email", { data: who, headers })
  expect(entered.ok(), await entered.text()).toBe(true)
  return {
    send: (path: string, json: object) =>
      request.post(`/api/trpc/orderingAdmin.${path}`, { data: { json }, headers }),
    tell: async (path: string, json: object): Promise<Ask> => {
      const answer = await request.post(`/api/trpc/orderingAdmin.${path}`, { data: { json }, headers })
      expect(answer.ok(), await answer.text()).toBe(true)
      return ((await answer.json()) as { readonly result: { readonly data: { json: Ask } } }).result.data.json
    },
  }
}

const refundsOf = (code: string) =>
  readBooks<{ amount_minor: number }>(
    "SELECT r.amount_minor FROM payment_refund r JOIN ordering_order o ON o.id = r.order_id WHERE o.code = ?",
    [code],
  )

const refusalIn = (text: string): string =>
  /"code":"([A-Z_]+)"/.exec(text.split('"refusal"')[1] ?? "")?.[1] ?? ""

test("nobody sends money alone: not by approving oneself, by a replay, with another sum, or by the old door", async ({
  playwright,
  request,
  baseURL,
}) => {
  const url = baseURL ?? ""
  const shopper = await apiShopper(request)
  const { code, total_minor: total } = await shopper.buy(await plenty(4), 1)
  await shopper.payAtBank(code)
  const contexts = await Promise.all([1, 2].map(() => playwright.request.newContext({ baseURL: url })))
  const [first, second] = await Promise.all([
    insider(contexts[0] as APIRequestContext, url, staffMembers.first),
    insider(contexts[1] as APIRequestContext, url, staffMembers.second),
  ])
  const own = { code, reason: "attack", idempotencyKey: crypto.randomUUID() }
  const refused = async (answer: Parameters<typeof expectRefused>[0]) =>
    refusalIn(await expectRefused(answer))

  expect((await first.send("refund", { ...own, amountMinor: 100 })).status()).toBe(404)
  const ask = await first.tell("ask", { ...own, step: { kind: "refund", amountMinor: 1_000 } })
  const again = await first.tell("ask", { ...own, step: { kind: "refund", amountMinor: 1_000 } })
  expect(again.id).toBe(ask.id)
  const otherSum = first.send("ask", { ...own, step: { kind: "refund", amountMinor: 2_000 } })
  expect(await refused(await otherSum)).toBe("IDEMPOTENCY_CONFLICT")
  const tooMuch = {
    ...own,
    idempotencyKey: crypto.randomUUID(),
    step: { kind: "refund", amountMinor: total + 1 },
  }
  expect(await refused(await first.send("ask", tooMuch))).toBe("REFUND_TOO_HIGH")
  for (const amountMinor of [0, -1_000, 1.5, "1000", Number.MAX_SAFE_INTEGER + 1])
    await expectRefused(await first.send("ask", { ...tooMuch, step: { kind: "refund", amountMinor } }), 400)

  const verdict = { askId: ask.id, reason: "attack" }
  expect(await refused(await first.send("approve", { ...verdict, amountMinor: 1_000 }))).toBe("OWN_ASK")
  const posing = { ...verdict, amountMinor: 1_000, actorId: "somebody-else" }
  await expectRefused(await first.send("approve", posing), 400)
  expect(await refused(await second.send("approve", { ...verdict, amountMinor: 100_000 }))).toBe(
    "REFUND_CHANGED",
  )
  expect(await refused(await second.send("withdraw", verdict))).toBe("NOT_YOUR_ASK")
  await expectRefused(
    await shopper.post("/api/trpc/orderingAdmin.approve", { json: { ...verdict, amountMinor: 1_000 } }),
  )
  expect(await refundsOf(code)).toEqual([])

  const many = await Promise.all(
    Array.from({ length: 6 }, () => second.send("approve", { ...verdict, amountMinor: 1_000 })),
  )
  expect(many.filter((answer) => answer.ok())).toHaveLength(1)
  expect(await refused(await second.send("approve", { ...verdict, amountMinor: 1_000 }))).toBe("ASK_DECIDED")
  expect(await refundsOf(code)).toEqual([{ amount_minor: 1_000 }])
  const records = await readBooks<{ action: string; actor_id: string }>(
    "SELECT action, actor_id FROM shared_admin_action WHERE subject = ? ORDER BY at",
    [`order:${code}`],
  )
  expect(records.map(({ action }) => action)).toEqual(["order.ask", "order.approve"])
  expect(new Set(records.map(({ actor_id: actor }) => actor)).size).toBe(2)
  await Promise.all(contexts.map((context) => context.dispose()))
})

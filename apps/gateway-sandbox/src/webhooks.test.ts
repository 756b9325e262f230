import { expect, it } from "vitest"
import { opened } from "./testing/opened.ts"
import { deliverDue, signatureOf } from "./webhooks.ts"

const later = (ms: number) => Date.now() + ms
const days = 86_400_000

it("are kept until they arrive", async () => {
  const { bank, ledger, open } = opened()
  bank.pay(open())
  const { deliveries } = ledger
  expect(deliveries.due(Date.now())).toHaveLength(1)
  expect(await deliverDue(ledger, "secret")).toBe(0)
  expect(deliveries.due(Date.now())).toHaveLength(0)
  expect(deliveries.due(later(60_000))).toMatchObject([{ tries: 1 }])
})

it("are signed over time and body", () => {
  const at = new Date(1_767_594_600_000)
  expect(signatureOf("secret", "{}", at)).toMatch(/^t=1767594600,v1=[0-9a-f]{64}$/)
  expect(signatureOf("secret", "{}", at)).not.toBe(signatureOf("secret", "{ }", at))
})

it("come doubled, reordered or days late where the mode says so", () => {
  const told = (mode: string, at: number) => {
    const { bank, ledger, open } = opened()
    bank.pay(open({ mode }))
    return ledger.deliveries.due(at).map(({ body }) => JSON.parse(body) as { id: string; type: string })
  }
  const doubled = told("duplicate-webhooks", later(2000))
  expect(doubled).toHaveLength(4)
  expect(new Set(doubled.map(({ id }) => id)).size).toBe(1)
  expect(told("reordered-webhooks", later(2000)).map(({ type }) => type)).toEqual([
    "payment.captured",
    "payment.authorized",
  ])
  expect(told("late-webhook:3", later(3 * days - 1000))).toHaveLength(0)
  expect(told("late-webhook:3", later(3 * days + 1000))).toHaveLength(1)
})

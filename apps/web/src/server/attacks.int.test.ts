import { createHmac } from "node:crypto"
import { secretsEnv, webEnv } from "@haat/platform/env"
import { newId } from "@haat/platform/ids"
import { brokenRules, openScene, placeFor } from "@haat/runtime/ordering/testing/order-scene"
import { clients, closeAll } from "@haat/runtime/shared"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Way, wayNames, ways } from "./front/testing/ways.ts"
import { visitorCookie, writeVisitorToken } from "./identity/visitor-token.ts"

/** Requests as they come off the wire, by each way there is to the doors: what stands right behind each door. */
const { origin } = new URL(webEnv().publicUrl)
const json = { "content-type": "application/json" }

let way: Way

afterAll(closeAll)

type Headers = Readonly<Record<string, string>>

const call = (path: string, input: object, headers: Headers = {}) =>
  way.ask(
    new Request(`${origin}/api/trpc/${path}`, {
      method: "POST",
      body: JSON.stringify({ json: input }),
      headers: { ...json, origin, "x-haat-client": "attack", ...headers },
    }),
  )

const rows = <Row>(sql: string, values: readonly string[]) => clients.mysql().rows<Row>(sql, values)

const visitor = () => {
  const id = newId()
  const token = writeVisitorToken(id)
  return { id, bearer: { authorization: `Bearer ${token}` }, cookie: { cookie: `${visitorCookie}=${token}` } }
}

describe.each(wayNames)("%s", (name) => {
  beforeAll(async () => {
    way = await ways[name]()
    return way.end
  })

  describe("what a client sends beside its wish", () => {
    it("is no quantity but a whole number from 1 to 10", async () => {
      const { id, cookie } = visitor()
      for (const quantity of [-1, 0, 1.5, 11, 1e9, 2 ** 53, "1", null, [1], { $gt: 0 }]) {
        const answer = await call("basket.add", { sku: "A", quantity }, cookie)
        expect(answer.status, JSON.stringify(quantity)).toBe(400)
      }
      expect(await rows("SELECT id FROM basket_cart WHERE owner_key = ?", [`v:${id}`])).toEqual([])
    })

    it("is no price, state, owner or version", async () => {
      const { id, cookie } = visitor()
      const address = {
        ...{ name: "Asha Rao", phone: "9876543210", line1: "12, 4th Cross", line2: "", landmark: "" },
        ...{ city: "Bengaluru", state: "Karnataka", pincode: "560001" },
      }
      const wish = {
        ...{ idempotencyKey: newId(), cartVersion: 1, quoteId: "q".repeat(64), email: "asha@haat.example" },
        ...{ service: "standard", address },
      }
      const honest = await call("ordering.place", wish, cookie)
      expect(honest.status, "the wish alone is well-formed").not.toBe(400)
      for (const extra of [{ totalMinor: 1 }, { status: "PLACED" }, { ownerKey: "v:x" }, { version: 0 }])
        expect((await call("ordering.place", { ...wish, ...extra }, cookie)).status).toBe(400)
      expect(await rows("SELECT id FROM ordering_order WHERE owner_key = ?", [`v:${id}`])).toEqual([])
    })

    it("is no key longer than keys are", async () => {
      const { cookie } = visitor()
      const key = (idempotencyKey: string) =>
        call("ordering.pay", { code: "HTNOSUCH", idempotencyKey }, cookie)
      expect((await key("k".repeat(10_240))).status).toBe(400)
      expect((await key(newId())).status).toBe(404)
    })
  })

  describe("an order", () => {
    it("doesn't exist for a stranger, however it is asked for", async () => {
      const scene = await openScene({ kettle: { "WH-BLR": 5 } })
      const [owner, stranger] = [visitor(), visitor()]
      const { code } = await placeFor(scene.ordering, scene.buyer({ kettle: 1 }, owner.id))
      const see = async (name: string, { bearer }: { readonly bearer: Headers }, token = "") => {
        const query = token === "" ? "" : `?token=${token}`
        const answer = await way.ask(
          new Request(`${origin}/api/v1/orders/${name}${query}`, { headers: bearer }),
        )
        const body = (await answer.text())
          .replaceAll(name, "CODE")
          .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
        return { status: answer.status, body }
      }
      expect((await see(code, owner)).status).toBe(200)
      const unknown = await see("HTNOSUCH22", stranger)
      expect(unknown.status).toBe(404)
      expect(await see(code, stranger)).toEqual(unknown)
      const right = scene.ordering.accessTokenOf(code)
      expect((await see(code, stranger, right)).status).toBe(200)
      const near = `${right.slice(0, -1)}${right.endsWith("A") ? "B" : "A"}`
      expect(await see(code, stranger, near)).toEqual(unknown)

      const cancelled = await call("ordering.cancel", { code }, stranger.cookie)
      expect(cancelled.status).toBe(404)
      const [kept] = await rows<{ status: string }>("SELECT status FROM ordering_order WHERE code = ?", [
        code,
      ])
      expect(kept?.status).toBe("RESERVED")
      expect(await brokenRules(scene)).toEqual([])
    })
  })

  describe("a webhook", () => {
    const secret = secretsEnv().paymentWebhook
    const signed = (body: string, { key = secret, ageSeconds = 0 } = {}): string => {
      const at = Math.floor(Date.now() / 1000) - ageSeconds
      return `t=${at},v1=${createHmac("sha256", key).update(`${at}.${body}`).digest("hex")}`
    }
    const told = (id: string, filler = "") =>
      JSON.stringify({
        ...{ id, type: "payment.captured", filler },
        data: {
          ...{ id: `pay_${id}`, reference: newId(), status: "captured", reason: null },
          ...{ amount: 100, captured: 100, currency: "INR", checkoutUrl: null },
        },
      })
    const send = (body: string, signature?: string) =>
      way.ask(
        new Request(`${origin}/api/webhooks/payment/sandbox`, {
          method: "POST",
          body,
          headers: { ...json, ...(signature === undefined ? {} : { "haat-signature": signature }) },
        }),
      )
    const kept = (id: string) => rows("SELECT event_id FROM payment_webhook WHERE event_id = ?", [id])

    const forgeries: readonly (readonly [string, (body: string) => readonly [string, string | undefined]])[] =
      [
        ["without a signature", (body) => [body, undefined]],
        ["signed by another secret", (body) => [body, signed(body, { key: "another-secret" })]],
        ["changed by one byte", (body) => [body.replace('"amount":100', '"amount":900'), signed(body)]],
        ["six minutes old", (body) => [body, signed(body, { ageSeconds: 360 })]],
        ["from ten minutes ahead", (body) => [body, signed(body, { ageSeconds: -600 })]],
      ]
    it.each(forgeries)("%s isn't taken, and nothing is written", async (_, forge) => {
      const id = newId()
      const [body, signature] = forge(told(id))
      const answer = await send(body, signature)
      expect(answer.status).toBe(400)
      expect(await kept(id)).toEqual([])
    })

    it("that is genuine is taken, and one that is too large isn't even read", async () => {
      const [id, large] = [newId(), newId()]
      const body = told(id)
      expect((await send(body, signed(body))).status).toBe(200)
      const giant = told(large, "x".repeat(300_000))
      expect((await send(giant, signed(giant))).status).toBe(413)
      expect(await kept(large)).toEqual([])
    })
  })
})

import { webEnv } from "@haat/platform/env"
import { newId } from "@haat/platform/ids"
import { clients, closeAll } from "@haat/runtime/shared"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { handleAuth } from "./auth-door.ts"

const { origin } = new URL(webEnv().publicUrl)

afterAll(closeAll)

describe("an account's doors", () => {
  const enter = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    handleAuth(
      new Request(`${origin}/api/auth${path}`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", origin, "x-haat-peer": newId(), ...headers },
      }),
    )
  const someone = () => ({ email: `${newId()}@haat.example`, name: "Asha Rao", password: "a-long-password" })
  let known: ReturnType<typeof someone>
  beforeAll(async () => {
    known = someone()
    await enter("/sign-up/email", known)
  })

  it("take no role, supplier or verdict from whoever signs up", async () => {
    for (const extra of [{ role: "admin" }, { supplierId: "SUP-01" }, { emailVerified: true }]) {
      const who = { ...someone(), ...extra }
      expect((await enter("/sign-up/email", who)).status).toBe(400)
      expect(
        await clients.mysql().rows("SELECT id FROM customers_user WHERE email = ?", [who.email]),
      ).toEqual([])
    }
  })

  it("say of a taken address what they say of a new one, and no sooner", async () => {
    const seen = async (path: string, body: { readonly email: string }) => {
      const began = performance.now()
      const answer = await enter(path, body)
      const text = (await answer.text())
        .replaceAll(body.email, "E-MAIL")
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "x")
      expect(performance.now() - began).toBeGreaterThan(390)
      return { status: answer.status, text }
    }
    const { email: _email, ...rest } = someone()
    const signUp = (email: string) => seen("/sign-up/email", { ...rest, email })
    const reset = (email: string) => seen("/request-password-reset", { email })
    for (const ask of [signUp, reset]) expect(await ask(known.email)).toEqual(await ask(someone().email))
  })

  it("fill nobody's mailbox, whoever asks from wherever", async () => {
    const { email } = someone()
    const statuses: number[] = []
    for (let round = 0; round < 6; round += 1)
      statuses.push(
        ...(await Promise.all(
          Array.from({ length: 10 }, async () => (await enter("/request-password-reset", { email })).status),
        )),
      )
    expect(statuses.filter((status) => status === 200)).toHaveLength(50)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
  })

  it("open for no page of another site", async () => {
    const evil = { origin: "https://evil.example", cookie: "haat.session_token=x" }
    expect((await enter("/sign-in/email", { email: known.email, password: "x" }, evil)).status).toBe(403)
  })
})

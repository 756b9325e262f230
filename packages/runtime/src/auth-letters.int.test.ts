import { webEnv } from "@haat/platform/env"
import { afterAll, expect, it } from "vitest"
import { createAuth } from "./auth.ts"
import { linkSeals } from "./auth-letters.ts"
import {
  accountScene,
  cookieOf,
  lettersTo,
  linkTo,
  person,
  request,
} from "./customers/testing/account-scene.ts"
import { closeAll } from "./shared/index.ts"

const auth = createAuth()
const { signUp, signIn, join, whoIs } = accountScene(auth)

afterAll(closeAll)

const shapeOf = async (response: Response) => {
  const { token, user } = (await response.json()) as { token: unknown; user: Record<string, unknown> }
  const named = { ...user, id: "id", createdAt: "at", updatedAt: "at" }
  return { status: response.status, cookies: response.headers.getSetCookie(), token, user: named }
}

it("answers a taken address as a new one, and tells its owner alone", async () => {
  const asha = person()
  await join(asha)
  const { password: _password, ...known } = asha
  const stranger = { ...known, password: "the-strangers-password" }
  const [taken, fresh] = [await signUp(stranger), await signUp({ ...stranger, email: person().email })]
  const [a, b] = [await shapeOf(taken), await shapeOf(fresh)]
  expect({ ...a, user: { ...a.user, email: "" } }).toEqual({ ...b, user: { ...b.user, email: "" } })
  expect(a).toMatchObject({ status: 200, token: null, cookies: [] })
  expect((await lettersTo(asha.email)).map(({ letter }) => letter)).toEqual(["confirm", "taken"])
  expect((await signIn(stranger)).status).toBe(401)
})

it("lets nobody in before the address is confirmed, and sends the link again to who knows the password", async () => {
  const asha = person()
  await signUp(asha)
  const early = await signIn(asha)
  expect([early.status, early.headers.getSetCookie()]).toEqual([403, []])
  const guess = await signIn({ ...asha, password: "a-wrong-password" })
  expect(guess.status).toBe(401)
  expect((await lettersTo(asha.email)).map(({ letter }) => letter)).toEqual(["confirm", "confirm"])
})

it("gives a new password by the letter's link: once, and it ends every session", async () => {
  const asha = person()
  const cookie = cookieOf(await join(asha))
  const ask = (email: string) => auth.handle(request("/request-password-reset", { email }))
  const [known, unknown] = [await ask(asha.email), await ask(person().email)]
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
  const link = await linkTo(asha.email)
  expect(link.origin).toBe(new URL(webEnv().publicUrl).origin)
  const token = link.searchParams.get("token")
  const reset = (newPassword: string) => auth.handle(request("/reset-password", { newPassword, token }))
  expect((await reset("short")).status).toBe(400)
  expect((await reset("a-new-password")).status).toBe(200)
  expect((await reset("another-password")).status).toBe(400)
  await expect.poll(() => whoIs(cookie), { timeout: 5000 }).toBeNull()
  const enter = async (password: string) => (await signIn({ email: asha.email, password })).status
  expect([await enter(asha.password), await enter("a-new-password")]).toEqual([401, 200])
})

it("takes an address back from whoever signed up with it first: its owner's new password confirms it", async () => {
  const thief = person()
  await signUp(thief)
  await auth.handle(request("/request-password-reset", { email: thief.email }))
  const link = await linkTo(thief.email)
  const body = { newPassword: "the-owners-password", token: link.searchParams.get("token") }
  await auth.handle(request("/reset-password", body))
  const enter = async (password: string) => (await signIn({ email: thief.email, password })).status
  expect([await enter(thief.password), await enter("the-owners-password")]).toEqual([401, 200])
})

it("keeps links out of the outbox, and opens none that was sealed otherwise", async () => {
  const asha = person()
  await signUp(asha)
  const [told] = await lettersTo(asha.email)
  expect(told?.sealedLink).not.toContain("verify-email")
  expect(await linkSeals.open(`${told?.sealedLink}00`)).toBeNull()
})

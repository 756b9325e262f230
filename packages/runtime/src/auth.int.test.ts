import { createMysql, type Mysql } from "@haat/db/shared"
import { createRedis } from "@haat/platform/redis"
import { afterAll, expect, it } from "vitest"
import { createAuth } from "./auth.ts"
import { accountScene, cookieOf, person, request } from "./customers/testing/account-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

const signedIn: string[] = []
const auth = createAuth({
  onSignIn: async (customerId) => {
    signedIn.push(customerId)
    throw new Error("the cart could not be moved")
  },
})

type PoolConnection = Awaited<ReturnType<Mysql["pool"]["getConnection"]>>

const gone = createRedis("auth-test").duplicate({ port: 1, retryStrategy: () => null, lazyConnect: true })
gone.on("error", () => undefined)
const mysql = createMysql()
const withoutRedis = createAuth({}, { ...clients, mysql: () => mysql, redis: () => gone })

/** MySQL as it is, but for statements that hold these words: they fail. */
const brokenAt = (words: string): Mysql => {
  const failing = (connection: PoolConnection) =>
    new Proxy(connection, {
      get: (target, name) => {
        const held: unknown = Reflect.get(target, name)
        if (typeof held !== "function") return held
        return (...given: unknown[]) => {
          if (name === "execute" && String(given[0]).includes(words)) throw new Error("disk full")
          return Reflect.apply(held, target, given)
        }
      },
    })
  const getConnection = async () => failing(await mysql.pool.getConnection())
  return { ...mysql, pool: Object.create(mysql.pool, { getConnection: { value: getConnection } }) }
}

afterAll(async () => {
  await mysql.close()
  await closeAll()
})

const { signUp, signIn, join, whoIs } = accountScene(auth)
const whoIsWithout = accountScene(withoutRedis).whoIs

it("signs up, in and out; what follows a sign-in may fail without harm", async () => {
  const asha = person()
  const up = await join({ ...asha, callbackURL: "/cart" } as typeof asha)
  expect(up.headers.get("location")).toBe("/cart")
  expect(up.headers.getSetCookie()[0]).toMatch(/^haat\.session_token=.*Path=\/; HttpOnly; SameSite=Lax/)
  const customer = await whoIs(cookieOf(up))
  expect(customer).toMatchObject({ email: asha.email, name: "Asha Rao", role: "shopper", supplierId: null })
  const signedInAgain = await signIn(asha)
  expect(signedIn).toEqual([customer?.id, customer?.id])
  const cookie = cookieOf(signedInAgain)
  await auth.handle(request("/sign-out", {}, { cookie }))
  expect(await whoIs(cookie)).toBeNull()
  expect(await whoIs(cookieOf(up))).toMatchObject({ id: customer?.id })
})

it("gives nobody a role they ask for", async () => {
  const asha = person()
  const up = await join({ ...asha, role: "admin" } as typeof asha).catch(() => join(asha))
  expect(await whoIs(cookieOf(up))).toMatchObject({ role: "shopper" })
})

it("refuses a supplier, a short and a long password, an endless name and a foreign origin", async () => {
  const status = async (body: unknown, headers = {}) =>
    (await auth.handle(request("/sign-up/email", body, headers))).status
  for (const change of [
    { supplierId: "SUP-01" },
    { password: "1234567" },
    { password: "x".repeat(129) },
    { name: "x".repeat(121) },
    { name: "a\r\nb" },
    { email: { email: 1 } },
  ])
    expect([400, 422]).toContain(await status({ ...person(), ...change }))
  const cookie = cookieOf(await join(person()))
  const signOut = request("/sign-out", {}, { origin: "https://evil.example", cookie })
  expect((await auth.handle(signOut)).status).toBe(403)
  expect(await whoIs(cookie)).not.toBeNull()
})

it("holds sessions, and their end, while Redis is away", async () => {
  const asha = person()
  const cookie = cookieOf(await join(asha))
  expect(await whoIsWithout(cookie)).toMatchObject({ email: asha.email })
  await withoutRedis.handle(request("/sign-out", {}, { cookie }))
  expect(await whoIsWithout(cookie)).toBeNull()
  await expect.poll(() => whoIs(cookie), { timeout: 5000 }).toBeNull()
})

it("takes a right away at once, whatever the session remembers", async () => {
  const account = { ...person(), role: "supplier", supplierId: "SUP-01" } as const
  const id = await auth.enroll(account)
  expect(await auth.enroll(account)).toBe(id)
  const cookie = cookieOf(await signIn(account))
  expect(await whoIs(cookie)).toMatchObject({ role: "supplier", supplierId: "SUP-01" })
  await auth.enroll({ ...account, role: "shopper", supplierId: null })
  expect(await whoIs(cookie)).toMatchObject({ role: "shopper", supplierId: null })
})

it("tells of a new customer", async () => {
  const asha = person()
  const customer = await whoIs(cookieOf(await join(asha)))
  const told = await clients
    .mysql()
    .rows<{ readonly type: string }>("SELECT type FROM shared_outbox WHERE aggregateid = ?", [
      customer?.id ?? "",
    ])
  expect(told.map(({ type }) => type).sort()).toEqual([
    "customers.customer_registered.v1",
    "customers.letter_requested.v1",
  ])
})

it("makes no account that nobody is told of, and nothing stands in the way of the next try", async () => {
  const broken = brokenAt("INTO shared_outbox")
  const [asha, withoutOutbox] = [person(), createAuth({}, { ...clients, mysql: () => broken })]
  const failed = await accountScene(withoutOutbox).signUp(asha)
  expect(failed.status).toBeGreaterThanOrEqual(400)
  const kept = await clients.mysql().rows("SELECT id FROM customers_user WHERE email = ?", [asha.email])
  expect(kept).toEqual([])
  expect((await signUp(asha)).status).toBe(200)
})

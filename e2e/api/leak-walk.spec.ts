import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test"
import { leaks } from "../fixtures/api-shopper.ts"
import { customer } from "../fixtures/customer.ts"
import { inputFor, type Procedure, procedures } from "../fixtures/procedures.ts"
import { pagePaths, plantSecrets } from "../fixtures/secrets.ts"

type Planted = Awaited<ReturnType<typeof plantSecrets>>

const callOf = (request: APIRequestContext, baseURL: string, known: Planted["known"]) => {
  const headers = { origin: baseURL, "x-haat-client": "e2e" }
  return ({ path, type, input }: Procedure): Promise<APIResponse> => {
    const json = input === null ? undefined : inputFor(input, known)
    if (type === "mutation") return request.post(`/api/trpc/${path}`, { data: { json }, headers })
    const params = json === undefined ? {} : { input: JSON.stringify({ json }) }
    return request.get(`/api/trpc/${path}`, { headers, params })
  }
}

/** The planted texts that stand in an answer, headers included. */
const foundIn = async (answer: APIResponse, secrets: readonly string[]): Promise<readonly string[]> => {
  const text = `${await answer.text()}\n${JSON.stringify(answer.headersArray())}`
  return secrets.filter((secret) => text.includes(secret))
}

const walk = async (call: ReturnType<typeof callOf>, secrets: readonly string[]) => {
  const found: string[] = []
  const statuses = new Map<string, number>()
  for (const procedure of procedures()) {
    const answer = await call(procedure)
    statuses.set(procedure.path, answer.status())
    for (const secret of await foundIn(answer, secrets)) found.push(`${procedure.path} tells ${secret}`)
    const text = await answer.text()
    if (answer.status() >= 400 && leaks.test(text)) found.push(`${procedure.path}: ${text.slice(0, 200)}`)
    if (answer.status() >= 500) found.push(`${procedure.path} answers ${answer.status()}`)
  }
  return { found, statuses }
}

const closedTo = (statuses: ReadonlyMap<string, number>, roles: readonly string[]) =>
  procedures().filter(
    ({ path, role }) => roles.includes(role) && ![401, 403].includes(statuses.get(path) ?? 0),
  )

test.setTimeout(600_000)

test("no procedure tells a stranger, another customer or the owner what isn't theirs", async ({
  playwright,
  baseURL,
}) => {
  const url = baseURL ?? ""
  const [home, street, next] = await Promise.all(
    [0, 1, 2].map(() => playwright.request.newContext({ baseURL: url })),
  )
  if (!home || !street || !next) throw new Error("no contexts")
  const { known, personal, inner } = await plantSecrets(home, url)
  const everything = [...personal, ...inner]

  const stranger = await walk(callOf(street, url, known), everything)
  expect(stranger.found).toEqual([])
  expect(closedTo(stranger.statuses, ["customer", "supplier", "admin"])).toEqual([])

  await customer(next, url)
  const other = await walk(callOf(next, url, known), everything)
  expect(other.found).toEqual([])
  expect(closedTo(other.statuses, ["supplier", "admin"])).toEqual([])

  const own = await walk(callOf(home, url, known), inner)
  expect(own.found).toEqual([])
  const readable = ["customers.addresses", "ordering.get", "ordering.list", "customers.me"]
  for (const path of readable) expect(own.statuses.get(path), path).toBe(200)
  await Promise.all([home, street, next].map((one) => one.dispose()))
})

test("no page tells a stranger or another customer what isn't theirs", async ({ playwright, baseURL }) => {
  const url = baseURL ?? ""
  const [home, street, next] = await Promise.all(
    [0, 1, 2].map(() => playwright.request.newContext({ baseURL: url })),
  )
  if (!home || !street || !next) throw new Error("no contexts")
  const { known, personal, inner } = await plantSecrets(home, url)
  await customer(next, url)
  const parts: Readonly<Record<string, string>> = {
    ...{ code: known.code, region: "south", category: "fashion", slug: known.slug ?? "" },
  }
  const walkers = [
    ["a stranger", street],
    ["another customer", next],
  ] as const
  const visits = walkers.flatMap(([who, request]) =>
    [{}, { rsc: "1" }].map((headers) => ({ who, request, headers })),
  )
  const found: string[] = []
  for (const page of pagePaths()) {
    const path = page.replaceAll(/\[(\w+)\]/g, (_, part: string) => parts[part] ?? "walker")
    for (const { who, request, headers } of visits) {
      const answer = await request.get(path, { headers, timeout: 120_000 })
      expect(answer.status(), path).toBeLessThan(500)
      const told = await foundIn(answer, [...personal, ...inner])
      found.push(...told.map((secret) => `${path} tells ${who} ${secret}`))
    }
  }
  expect(found).toEqual([])
  const own = await home.get(`/orders/${known.code}`)
  expect(await own.text()).toContain(known.code)
  expect(await foundIn(own, inner)).toEqual([])
  await Promise.all([home, street, next].map((one) => one.dispose()))
})

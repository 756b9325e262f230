import { randomUUID } from "node:crypto"
import {
  type APIRequestContext,
  type APIResponse,
  expect,
  type PlaywrightWorkerArgs,
  test,
} from "@playwright/test"
import { apiShopper } from "../fixtures/api-shopper.ts"
import { customer } from "../fixtures/customer.ts"
import { expectMail, linkMailed } from "../fixtures/mailbox.ts"
import { offerDesk } from "../fixtures/offers.ts"
import { withOffice } from "../fixtures/office.ts"
import { plenty } from "../fixtures/stocked.ts"

test.setTimeout(600_000)

type Ask = () => Promise<APIResponse>
type Seen = { readonly ms: number; readonly status: number; readonly body: string }

const rounds = 15

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const timed = async (ask: Ask): Promise<Seen> => {
  const began = performance.now()
  const answer = await ask()
  const body = (await answer.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
  return { ms: performance.now() - began, status: answer.status(), body }
}

/** Asks in turns, so that whatever slows the machine slows both; compares what a guesser could tell apart. */
const expectAlike = async (there: Ask, notThere: Ask): Promise<void> => {
  const [known, unknown]: [Seen[], Seen[]] = [[], []]
  await timed(there)
  await timed(notThere)
  for (let round = 0; round < rounds; round += 1) {
    known.push(await timed(there))
    unknown.push(await timed(notThere))
  }
  for (const [at, one] of known.entries())
    expect([one.status, one.body]).toEqual([unknown[at]?.status, unknown[at]?.body])
  const [a, b] = [median(known.map(({ ms }) => ms)), median(unknown.map(({ ms }) => ms))]
  const apart = Math.abs(a - b) > 5 ? Math.max(a, b) / Math.min(a, b) : 1
  expect(apart, `medians of ${a.toFixed(1)} and ${b.toFixed(1)} ms`).toBeLessThan(2)
}

const call = (request: APIRequestContext, baseURL: string, path: string, json: object): Ask => {
  const headers = { origin: baseURL, "x-haat-client": "e2e" }
  return () => request.post(`/api/trpc/${path}`, { data: { json }, headers, timeout: 120_000 })
}

/** The address of an account; the browser that made it is gone. */
const takenAddress = async (
  { request }: PlaywrightWorkerArgs["playwright"],
  baseURL: string,
): Promise<string> => {
  const context = await request.newContext({ baseURL })
  const { email } = await customer(context, baseURL)
  await context.dispose()
  return email
}

test("signing in says and takes the same, whether there is such an account or not", async ({
  request,
  baseURL,
  playwright,
}) => {
  const email = await takenAddress(playwright, baseURL ?? "")
  const enter =
    (who: () => string): Ask =>
    () =>
      request.post("/api/auth/sign-in/email", {
        ...{ data: { email: who(), password: "a-wrong-password" }, timeout: 120_000 },
        headers: { origin: baseURL ?? "" },
      })
  await expectAlike(
    enter(() => email),
    enter(() => `${randomUUID()}@haat.example`),
  )
})

test("signing up and asking for a new password say and take the same, and only the owner hears more", async ({
  request,
  baseURL,
  playwright,
}) => {
  const email = await takenAddress(playwright, baseURL ?? "")
  const ask =
    (path: string, bodyOf: () => object): Ask =>
    async () => {
      const body = bodyOf() as { readonly email: string }
      const answer = await request.post(`/api/auth/${path}`, {
        ...{ data: body, timeout: 120_000 },
        headers: { origin: baseURL ?? "", host: "evil.example" },
      })
      const headers = Object.keys(answer.headers()).sort().join()
      const told = (await answer.text())
        .replaceAll(body.email, "E-MAIL")
        .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "then")
      return { status: () => answer.status(), text: async () => `${headers} ${told}` } as APIResponse
    }
  const signUp = (who: () => string) =>
    ask("sign-up/email", () => ({ email: who(), name: "Asha Rao", password: "a-strangers-password" }))
  const reset = (who: () => string) => ask("request-password-reset", () => ({ email: who() }))
  const [known, unknown] = [() => email, () => `${randomUUID()}@haat.example`]
  await expectAlike(signUp(known), signUp(unknown))
  await expectMail(email, "Somebody, perhaps you, tried to create an account")
  await expectAlike(reset(known), reset(unknown))
  expect(new URL(await linkMailed(email, "reset-password")).origin).toBe(new URL(baseURL ?? "").origin)
})

withOffice(
  "codes of coupons and gift cards that one can't use sound like none",
  async ({ request, baseURL, office }) => {
    const offers = offerDesk(office)
    const others = await offers.coupon({ conditions: { customerIds: ["somebody-else"] } })
    const shopper = await apiShopper(request)
    await shopper.fill(await plenty(3), 1)
    const quoteWith =
      (coupon: () => string): Ask =>
      async () => {
        const code = coupon()
        const answer = await shopper.askQuote({ coupon: code })
        const text = (await answer.text()).replaceAll(code, "CODE")
        return { status: () => answer.status(), text: async () => text } as APIResponse
      }
    await expectAlike(
      quoteWith(() => others),
      quoteWith(() => `T${randomUUID().replaceAll("-", "").slice(0, 11).toUpperCase()}`),
    )
    const card = await offers.giftCard(500)
    const [row] = await office.cardsOf(card.slice(-4))
    await office.call("pricingAdmin.setGiftCardState", { accountId: row?.id, state: "blocked" })
    const url = baseURL ?? ""
    await expectAlike(
      call(request, url, "pricing.giftCard", { code: card }),
      call(request, url, "pricing.giftCard", { code: `${card.slice(0, -4)}ZZZZ` }),
    )
  },
)

test("another's order sounds like none", async ({ request, baseURL }) => {
  const [owner, stranger] = [await apiShopper(request), await apiShopper(request)]
  const { code } = await owner.buy(await plenty(), 1)
  const see =
    (name: string): Ask =>
    () =>
      request.get(`/api/v1/orders/${name}`, { headers: stranger.headers, timeout: 120_000 })
  expect(baseURL).toBeTruthy()
  await expectAlike(see(code), see(`${code.slice(0, -4)}ZZZZ`))
})

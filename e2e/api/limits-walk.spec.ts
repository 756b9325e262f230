import { expect, test } from "@playwright/test"
import { expectRefused } from "../fixtures/api-shopper.ts"
import { procedures } from "../fixtures/procedures.ts"

test.setTimeout(600_000)

const levels = 20_000
const deep = `{"json":${'{"a":'.repeat(levels)}1${"}".repeat(levels)}}`
const wide = `{"json":{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join(",")}}}`
const huge = `{"json":{"a":"${"x".repeat(300_000)}"}}`

test("no mutation takes a body that is too large, too deep or too wide", async ({ request, baseURL }) => {
  const headers = {
    ...{ origin: baseURL ?? "", "x-haat-client": "e2e", "content-type": "application/json" },
  }
  const mutations = procedures().filter(({ type }) => type === "mutation")
  expect(mutations.length).toBeGreaterThan(30)
  for (const { path } of mutations) {
    const send = (body: string) =>
      request.post(`/api/trpc/${path}`, { data: Buffer.from(body), headers, timeout: 120_000 })
    // The server doesn't read on: who still writes may see the line cut instead of the answer.
    const answered = await send(huge).catch((error: Error) => error)
    if (answered instanceof Error) expect(answered.message).toMatch(/ECONNRESET|EPIPE/)
    else await expectRefused(answered, 413)
    for (const body of [deep, wide]) await expectRefused(await send(body), 400, 401, 403)
  }
  expect((await request.get("/api/livez")).status()).toBe(200)
})

import { expect, test } from "@playwright/test"
import { expectRefused } from "../fixtures/api-shopper.ts"
import { pictureOf } from "../fixtures/bombs.ts"
import { customer } from "../fixtures/customer.ts"
import { memoryBehind } from "../fixtures/server-memory.ts"

test("S43: a picture that is small on the wire and huge when opened is refused unopened", async ({
  request,
  baseURL,
}) => {
  test.setTimeout(200_000)
  const url = baseURL ?? ""
  await customer(request, url)
  const send = (data: Buffer) =>
    request.post("/api/reviews/photos", {
      data,
      headers: { origin: url, "x-haat-client": "e2e", "content-type": "image/png" },
    })
  expect((await send(pictureOf(64))).status(), "an honest one made the same way").toBe(200)
  const memory = memoryBehind(url)
  const before = memory()
  for (const side of [30_000, 7_000]) {
    const bomb = pictureOf(side)
    expect(bomb.length).toBeLessThan(256 * 1024)
    expect(await expectRefused(await send(bomb), 422)).toContain("PHOTO_REFUSED")
    expect(memory() - before, "more memory, in bytes").toBeLessThan(200 * 1024 * 1024)
  }
  expect((await request.get("/api/livez")).status()).toBe(200)
})

import { type APIRequestContext, expect, type PlaywrightWorkerArgs, test } from "@playwright/test"
import { pincode } from "../fixtures/api-shopper.ts"
import { readBooks } from "../fixtures/books.ts"
import { hitsOf, optionsFor, readEverywhere } from "../fixtures/promises.ts"
import { openStorefront, type Storefront } from "../fixtures/storefront.ts"

const minuteMs = 60_000

/** Lies in one warehouse; the cut-off is of what it is listed with, the option that arrives soonest. */
const itemOfOnePlace = async (request: APIRequestContext) => {
  for (const { sku, slug } of await hitsOf(request)) {
    const places = await readBooks(
      "SELECT 1 FROM inventory_stock WHERE sku = ? AND on_hand - reserved - allocated - shortfall > 0",
      [sku],
    )
    if (places.length !== 1) continue
    const [soonest] = [...(await optionsFor(request, sku))].sort(
      (a, b) =>
        a.latest.localeCompare(b.latest) || a.earliest.localeCompare(b.earliest) || a.feeMinor - b.feeMinor,
    )
    if (!soonest) continue
    const path = `/p/${slug}?sku=${encodeURIComponent(sku)}`
    return { sku, path, cutOff: new Date(soonest.orderBy) }
  }
  throw new Error("the demo has no shirt that lies in one place")
}

/** The minute of the day at a warehouse's door, and the minutes at which its lanes leave. */
const atTheDoor = async (warehouseId: string, at: Date) => {
  const [warehouse] = await readBooks<{ time_zone: string }>(
    "SELECT time_zone FROM delivery_warehouse WHERE id = ?",
    [warehouseId],
  )
  const lanes = await readBooks<{ cut_off_minute: number }>(
    "SELECT DISTINCT cut_off_minute FROM delivery_lane WHERE from_node = ?",
    [warehouseId],
  )
  const clock = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone: warehouse?.time_zone ?? "UTC", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  })
  const [hour = 0, minute = 0] = clock.format(at).split(":").map(Number)
  return { now: hour * 60 + minute, leaving: lanes.map((lane) => lane.cut_off_minute) }
}

/** Everything that a storefront says of the item, and what it keeps of an order, which is given back at once. */
const tellAll = async (playwright: PlaywrightWorkerArgs["playwright"], shop: Storefront, sku: string) => {
  const request = await playwright.request.newContext({ baseURL: shop.url })
  const { order, shopper, kept, listed } = await readEverywhere(request, sku)
  expect((await shopper.post(`/api/v1/orders/${order}/cancel`, {})).ok()).toBe(true)
  expect(kept).not.toBeNull()
  expect(listed).toEqual(Object.fromEntries(Object.keys(listed).map((page) => [page, listed.books])))
  await request.dispose()
  return kept ?? { service: "", warehouseId: "", dispatchOn: "", cutOffAt: "", earliest: "", latest: "" }
}

test("at a cut-off every page turns to the next day together, by the warehouse's clock alone", async ({
  page,
  request,
  playwright,
}) => {
  test.setTimeout(240_000)
  const { sku, path, cutOff } = await itemOfOnePlace(request)
  // Another zone for the processes: theirs must not matter.
  const at = (ms: number) =>
    openStorefront({ at: new Date(cutOff.getTime() + ms), env: { TZ: "Pacific/Honolulu" } })
  const [before, after] = await Promise.all([at(-15 * minuteMs), at(minuteMs)])
  try {
    const [last, next] = [await tellAll(playwright, before, sku), await tellAll(playwright, after, sku)]
    expect(last.cutOffAt).toBe(cutOff.toISOString())
    const door = await atTheDoor(last.warehouseId, cutOff)
    expect(door.leaving).toContain(door.now)
    expect(next.warehouseId).toBe(last.warehouseId)
    expect(Date.parse(next.cutOffAt)).toBeGreaterThan(cutOff.getTime())
    // The other service may still leave that day; the same one can't.
    const isLater = next.service !== last.service || next.dispatchOn > last.dispatchOn
    expect(isLater, `${next.service} of ${next.dispatchOn} after ${last.service} of ${last.dispatchOn}`).toBe(
      true,
    )
    expect(next.latest >= last.latest, `${next.latest} not before ${last.latest}`).toBe(true)

    const minutesLeft = page.getByText(/^Order within (9|1[0-4]) min$/)
    for (const { url } of [before, after]) {
      await page.context().addCookies([{ url, name: "haat_pincode", value: pincode }])
      await page.goto(`${url}${path}`)
      await expect(page.getByText(/^Order within/).first()).toBeVisible()
      if (url === before.url) await expect(minutesLeft.first()).toBeVisible()
      else await expect(minutesLeft).toHaveCount(0)
    }
  } finally {
    await Promise.all([before.close(), after.close()])
  }
})

import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { awake } from "../fixtures/awake.ts"
import { enterAs, staffMembers } from "../fixtures/staff.ts"

/** The last stretch to Leh: what is changed here moves the dates of few other tests. */
const lane = "HUB-IXL>CL-194:surface"
const leh = "194101"

type Hit = { readonly slug: string; readonly sku: string; readonly promise: { readonly latest: string } }

const dayIn = new Intl.DateTimeFormat("en-IN", { day: "numeric", month: "short", timeZone: "UTC" })

const hitAtLeh = async (page: Page): Promise<Hit> => {
  const answer = await page.request.get("/api/v1/search", { params: { q: "kurta", pincode: leh } })
  const { items } = (await answer.json()) as { readonly items: readonly Record<string, unknown>[] }
  const [first] = items
  const arrives = first?.arrives as { readonly latest: string }
  return { slug: String(first?.slug), sku: String(first?.sku), promise: arrives }
}

/** A shop that nobody asked for a while answers once from what it held, and looks for news beside it. */
const settledHitAtLeh = async (page: Page): Promise<Hit> => {
  let last = await hitAtLeh(page)
  await page.waitForTimeout(2_500)
  await expect(async () => {
    const now = await hitAtLeh(page)
    const isSame = now.promise.latest === last.promise.latest
    last = now
    expect(isSame).toBe(true)
  }).toPass({ intervals: [2_500] })
  return last
}

const csvOf = async (page: Page): Promise<readonly string[]> => {
  const answer = await page.request.get("/api/admin/delivery/lane")
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.text()).trim().split(/\r?\n/)
}

const sendFile = async (page: Page, lines: readonly string[], button: string): Promise<void> => {
  await page
    .getByLabel("CSV file to take over")
    .setInputFiles({ name: "lanes.csv", mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) })
  await page.getByRole("button", { name: button, exact: true }).click()
}

test("a lane is changed: its effect is shown first, and search and the product page follow within seconds", async ({
  page,
}) => {
  await enterAs(page, staffMembers.first)
  await page.context().addCookies([{ name: "haat_pincode", value: leh, url: page.url() }])
  const rows = await csvOf(page)
  const [head = "", row = ""] = [rows[0], rows.find((one) => one.startsWith(lane))]
  const hours = Number(row.split(",")[5])
  expect(hours).toBeGreaterThan(0)
  const before = await settledHitAtLeh(page)
  try {
    await page.goto(`/admin/delivery?kind=lane&text=${encodeURIComponent(lane)}`)
    await expectAccessible(page)
    const drawer = page.getByRole("dialog", { name: "Edit lane" })
    await expect(async () => {
      if (!(await drawer.isVisible())) await page.getByRole("button", { name: `Edit ${lane}` }).click()
      await expect(drawer).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await drawer.getByLabel("Hours").fill("many")
    await drawer.getByRole("button", { name: "Save" }).click()
    await expect(drawer.getByText(/whole number|number/i).first()).toBeVisible()
    await drawer.getByLabel("Hours").fill(String(hours + 96))
    await drawer.getByRole("button", { name: "Show the effect" }).click()
    const effect = drawer.getByRole("region", { name: "Effect on promises" })
    await effect.getByLabel("To pincode").fill(leh)
    await expect(effect.getByText("After")).toBeVisible()
    await expect(effect.getByText(/\d+ ways between warehouses and places change/)).toBeVisible()
    await expectAccessible(page)
    await drawer.getByRole("button", { name: "Save" }).click()
    await expect(drawer).toBeHidden()
    const saved = performance.now()
    await expect
      .poll(async () => (await hitAtLeh(page)).promise.latest, { timeout: 10_000, intervals: [250] })
      .not.toBe(before.promise.latest)
    test.info().annotations.push({ type: "ms", description: `${Math.round(performance.now() - saved)}` })
    const after = await hitAtLeh(page)
    expect(after.promise.latest > before.promise.latest).toBe(true)
    await page.goto(`/p/${before.slug}?sku=${before.sku}`)
    const delivery = page.getByRole("region", { name: "Delivery" })
    await expect(delivery).toContainText(dayIn.format(new Date(`${after.promise.latest}T00:00:00Z`)))

    await page.goto("/admin/delivery?kind=lane")
    await awake(page)
    await sendFile(page, [head, row.replace(`,${hours},`, ",soon,")], "Take over")
    const problems = page.getByRole("table", { name: "Problems in the file" })
    await expect(problems.getByRole("row").nth(1)).toContainText("2")
    await expect(problems.getByRole("row").nth(1)).toContainText("hours")
    await expect(problems.getByRole("row").nth(1)).toContainText("soon")
    await expectAccessible(page)
    await sendFile(page, [head, row], "Check only")
    await expect(page.getByText("This is what it would do")).toBeVisible()
    await expect(page.getByText(/1 rows: 0 new, 1 changed, 0 removed/)).toBeVisible()
    await page.getByRole("button", { name: "Take over", exact: true }).click()
    await expect(page.getByText("Taken over")).toBeVisible()
    await expect
      .poll(async () => (await hitAtLeh(page)).promise.latest, { timeout: 10_000, intervals: [250] })
      .toBe(before.promise.latest)
  } finally {
    await page.request.post("/api/admin/delivery/lane", {
      headers: { "content-type": "text/csv", "x-haat-client": "e2e", origin: new URL(page.url()).origin },
      data: `${head}\n${row}\n`,
    })
  }
})

test("a long file says how far it is until it says what it would do", async ({ page }) => {
  await enterAs(page, staffMembers.first)
  await page.goto("/admin/delivery?kind=pincode")
  await awake(page)
  const answer = await page.request.get("/api/admin/delivery/pincode")
  const lines = (await answer.text()).trim().split(/\r?\n/)
  expect(lines.length).toBeGreaterThan(10_000)
  await page.evaluate(() => {
    const told: string[] = []
    const look = () => {
      const text = document.querySelector("progress[aria-label='The file']")?.parentElement?.textContent
      if (text && text !== told.at(-1)) told.push(text)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { told })
  })
  await sendFile(page, lines, "Check only")
  await expect(page.getByText("This is what it would do")).toBeVisible({ timeout: 60_000 })
  const told = await page.evaluate(() => (window as unknown as { readonly told: readonly string[] }).told)
  expect(told.at(-1)).toMatch(/^Holding \d[\d,]+ rows against the network/)
  await expect(page.getByRole("progressbar", { name: "The file" })).toHaveCount(0)
})

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test("each part of the network fits and is accessible", async ({ page }) => {
    await enterAs(page, staffMembers.first)
    for (const kind of ["lane", "warehouse", "hub", "courier", "holiday", "last-mile", "pincode"]) {
      await page.goto(`/admin/delivery?kind=${kind}`)
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1)
      await expectAccessible(page)
    }
  })
})

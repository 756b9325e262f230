import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { apiShopper } from "../fixtures/api-shopper.ts"
import { awake, awakeAt } from "../fixtures/awake.ts"
import { readBooks } from "../fixtures/books.ts"
import { enterAs, parcelsOf, staffMembers } from "../fixtures/staff.ts"
import { plenty } from "../fixtures/stocked.ts"

const warehouse = "WH-BLR"
const open = async (page: Page, tab: string, more = ""): Promise<void> => {
  await page.goto(`/admin/warehouse?warehouse=${warehouse}&tab=${tab}${more}`)
  await expect(page.getByRole("heading", { level: 1, name: "Warehouse" })).toBeVisible()
  await awake(page)
}
const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole("region", { name: "Messages" })).toContainText(text)

const tracesOf = (subject: string) =>
  readBooks<{ action: string; actor_id: string }>(
    "SELECT action, actor_id FROM shared_admin_action WHERE subject LIKE ? ORDER BY id",
    [subject],
  )

test("goods are announced, refused with their row when nobody sells them, received, put away and counted", async ({
  page,
}) => {
  const sku = await plenty(7)
  await enterAs(page, staffMembers.first)
  await open(page, "inbound")
  await expectAccessible(page)
  const supplier = `Journey ${crypto.randomUUID().slice(0, 8)}`
  await page.getByLabel("Supplier").fill(supplier)
  await page.getByLabel("Expected on").fill("2031-05-05")
  const lines = page.getByLabel("SKUs and units, one a line")
  await lines.fill(`${sku} 4\nSUP-01-NO-SUCH-THING 2`)
  const announce = page.getByRole("button", { name: "Announce" })
  await announce.click()
  await expect(page.getByText(/row 2: SUP-01-NO-SUCH-THING/)).toBeVisible()
  await lines.fill(`${sku} 4`)
  await announce.click()
  await said(page, "Announced")
  const card = page.getByRole("listitem").filter({ hasText: supplier })
  await card.getByRole("button", { name: "Receive" }).click()
  await said(page, `4 × ${sku} received`)

  await open(page, "put-away", `&text=${encodeURIComponent(sku)}`)
  await expectAccessible(page)
  const shelf = page.getByRole("listitem").filter({ hasText: sku }).first()
  const bin = `J-${crypto.randomUUID().slice(0, 6).toUpperCase()}`
  await awakeAt(shelf.getByLabel("Bin"))
  await shelf.getByLabel("Bin").fill(bin)
  await shelf.getByRole("button", { name: "Put away" }).click()
  await said(page, `in ${bin}`)

  await open(page, "counts", `&text=${encodeURIComponent(sku)}`)
  await expectAccessible(page)
  const count = page.getByRole("form", { name: `Count ${sku}` })
  await awakeAt(count)
  await count.getByLabel("Bin").fill(bin)
  await count.getByLabel("Counted").fill("3")
  await count.getByLabel("Why").fill("damaged")
  await count.getByRole("button", { name: "Book" }).click()
  await said(page, "counted")
  const [left] = await readBooks<{ quantity: number }>(
    "SELECT quantity FROM inventory_bin WHERE warehouse_id = 'WH-BLR' AND sku = ? AND bin = ?",
    [sku, bin],
  )
  expect(left?.quantity).toBe(3)
  expect((await tracesOf(`bin:${bin}@${warehouse}`)).map(({ action }) => action)).toEqual(["bin.count"])
})

test("a parcel is picked from its bins, packed and handed over", async ({ page, request }) => {
  const shopper = await apiShopper(request)
  const { code } = await shopper.buy(await plenty(8), 1)
  await shopper.payAtBank(code)
  await expect.poll(async () => (await parcelsOf(code)).length).toBe(1)
  const [parcel] = await parcelsOf(code)
  await enterAs(page, staffMembers.first)
  await open(page, "parcels")
  await expectAccessible(page)
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: code }) })
  await expect(async () => {
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible()
    if ((await card.count()) === 0) await page.getByRole("link", { name: "More parcels" }).click()
    await expect(card).toContainText("to pick", { timeout: 3_000 })
  }).toPass()
  await awake(page)
  await expect(card.getByText(/^[A-Z]-[A-Z0-9]+: \d|^floor: \d/).first()).toBeVisible()
  const step = async (label: string, then: string) => {
    await card.getByRole("button", { name: label, exact: true }).click()
    await expect(card.getByText(then, { exact: true }).first()).toBeVisible()
  }
  await step("Picked", "picked")
  await step("Packed", "packed")
  await card.getByLabel("Tracking number").fill(parcel?.id ?? "")
  await card.getByRole("button", { name: "Hand over" }).click()
  await said(page, `${code} handed over`)
  await expect.poll(async () => (await parcelsOf(code)).map(({ status }) => status)).toEqual(["SHIPPED"])
  expect((await tracesOf(`shipment:${parcel?.id}`)).map(({ action }) => action)).toContain("shipment.pick")
})

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test("goods go to another warehouse, and some of them are lost on the way", async ({ page }) => {
    const sku = await plenty(9)
    await enterAs(page, staffMembers.first)
    await open(page, "transfers")
    await expectAccessible(page)
    await page.getByLabel("To", { exact: true }).selectOption("WH-NAG")
    await page.getByLabel("SKUs and units, one a line").fill(`${sku} 2`)
    await page.getByRole("button", { name: "Send" }).click()
    await said(page, "Sent on its way")
    await page.goto("/admin/warehouse?warehouse=WH-NAG&tab=transfers")
    await awake(page)
    const line = page.getByRole("listitem").filter({ hasText: "WH-BLR → WH-NAG" }).getByRole("listitem")
    const mine = line.filter({ hasText: sku }).first()
    await mine.getByLabel(`Units of ${sku} arrived`).fill("1")
    await mine.getByRole("button", { name: "Arrived" }).click()
    await said(page, `1 × ${sku} received`)
    await expect(mine).toContainText("1 arrived")
    await mine.getByRole("button", { name: "Lost" }).click()
    await said(page, "written off")
    await expectAccessible(page)
    for (const tab of ["inbound", "put-away", "parcels", "counts"]) {
      await open(page, tab)
      await expectAccessible(page)
    }
    await page.goto("/admin/warehouse?warehouse=WH-XXX&tab=counts")
    await expect(page.getByText("The network has no warehouse WH-XXX")).toBeVisible()
  })
})

import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { awake } from "../fixtures/awake.ts"
import { readBooks } from "../fixtures/books.ts"
import { enterAs, staffMembers } from "../fixtures/staff.ts"

const titles = async (page: Page, q: string): Promise<readonly string[]> => {
  const answer = await page.request.get("/api/v1/search", { params: { q, pincode: "560001" } })
  const { items } = (await answer.json()) as { readonly items: readonly { readonly name: string }[] }
  return items.map(({ name }) => name)
}
const save = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Save for all shoppers" }).click()
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("Saved")
}

test.describe("who saves, after one another", () => {
  test.describe.configure({ mode: "default" })

  test("a word of the staff's leads somewhere, a pin comes first, and both are tried before they count", async ({
    page,
  }) => {
    const word = `zq${Date.now()
      .toString(36)
      .replaceAll(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "a")}`
    await enterAs(page, staffMembers.first)
    await page.goto("/admin/search")
    await expectAccessible(page)
    const synonyms = page.getByLabel("Other words for the same")
    const kept = await synonyms.inputValue()
    try {
      await expect(async () => {
        await synonyms.fill(`${kept}\n${word} => kurta`)
        await page.getByLabel("Search for").fill(word)
        await page.getByRole("button", { name: "Compare" }).click()
        const proposed = page.getByRole("region", { name: "With your changes" })
        await expect(proposed.getByRole("button", { name: /^Pin / }).nth(2)).toBeVisible({ timeout: 8_000 })
      }).toPass()
      const proposed = page.getByRole("region", { name: "With your changes" })
      await expect(page.getByRole("region", { name: "Now", exact: true })).toContainText(
        /Nothing is listed|in all/,
      )
      const third = proposed.getByRole("button", { name: /^Pin / }).nth(2)
      const name = ((await third.getAttribute("aria-label")) ?? "").replace(/^Pin /, "")
      await third.click()
      await expect(proposed.getByRole("button", { name: /^Pin / }).first()).toHaveAttribute(
        "aria-label",
        `Pin ${name}`,
      )
      await expectAccessible(page)
      expect(await titles(page, word)).not.toContain(name)
      await save(page)
      await expect.poll(async () => (await titles(page, word))[0], { timeout: 10_000 }).toBe(name)
      const [trace] = await readBooks<{ state_after: string }>(
        "SELECT state_after FROM shared_admin_action WHERE action LIKE 'search%' ORDER BY id DESC LIMIT 1",
        [],
      )
      expect(trace?.state_after).toContain(word)
    } finally {
      await page.goto("/admin/search")
      const remove = page.getByRole("button", { name: `Remove the pin for ${word}` })
      await page.getByLabel("Other words for the same").fill(kept)
      if (await remove.isVisible()) await remove.click()
      await save(page)
    }
  })

  test("what the shop's own list knows and the staff's doesn't is shown, and taken over with one press", async ({
    page,
  }) => {
    const line = "besan, gram flour"
    await enterAs(page, staffMembers.first)
    await page.goto("/admin/search")
    await awake(page)
    const synonyms = page.getByLabel("Other words for the same")
    const kept = await synonyms.inputValue()
    const without = kept.replace(`${line}\n`, "")
    expect(without).not.toBe(kept)
    try {
      await synonyms.fill(without)
      await save(page)
      const missing = page.getByRole("list", { name: "Lines that aren’t in your list" })
      await expect(missing).toContainText(line)
      await expectAccessible(page)
      await synonyms.fill(`${without}\n# being typed`)
      await page.getByRole("button", { name: "Take them over" }).click()
      await expect(missing).toBeHidden()
      await expect(synonyms).toHaveValue(new RegExp(`# being typed\n(.*\n)*${line}`))
      const [trace] = await readBooks<{ state_before: string; state_after: string }>(
        "SELECT state_before, state_after FROM shared_admin_action WHERE action LIKE 'search%' ORDER BY id DESC LIMIT 1",
        [],
      )
      expect(trace?.state_before).not.toContain(line)
      expect(trace?.state_after).toContain(line)
      expect(trace?.state_after).not.toContain("being typed")
    } finally {
      await page.goto("/admin/search")
      await awake(page)
      await synonyms.fill(kept)
      await save(page)
    }
  })
})

test("a weight out of bounds is told at its field and can't be saved", async ({ page }) => {
  await enterAs(page, staffMembers.first)
  await page.goto("/admin/search")
  const weight = page
    .getByRole("group", { name: /What “best match” weighs/ })
    .getByRole("textbox")
    .first()
  await expect(async () => {
    await weight.fill("99")
    await expect(weight).toHaveAttribute("aria-invalid", "true", { timeout: 1_000 })
  }).toPass()
  await expect(page.getByRole("button", { name: "Save for all shoppers" })).toBeDisabled()
})

test("the pipeline says how far behind it is, and how fresh the index", async ({ page }) => {
  await enterAs(page, staffMembers.first)
  await page.goto("/admin/pipeline")
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1)
  await expect(page.getByRole("table").first()).toBeVisible()
  await expect(page.getByText("This can't be looked at now")).toHaveCount(0)
  await expectAccessible(page)
  await awake(page)
  await page.getByRole("button", { name: "Write them anew now" }).click()
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("what is sold out anew")
  const asked = "SELECT actor_id FROM shared_admin_action WHERE action = 'pipeline.rebuild-marks'"
  expect((await readBooks(asked)).length, "traces of it").toBeGreaterThan(0)
})

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test("search and pipeline pages fit and are accessible", async ({ page }) => {
    await enterAs(page, staffMembers.first)
    for (const path of ["/admin/search", "/admin/pipeline"]) {
      await page.goto(path)
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1)
      await expectAccessible(page)
    }
  })
})

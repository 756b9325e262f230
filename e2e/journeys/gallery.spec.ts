import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { pincode } from "../fixtures/api-shopper.ts"
import { awake } from "../fixtures/awake.ts"

/** A product with more than one picture. */
const openPictures = async (page: Page): Promise<number> => {
  const found = await page.request.get(`/api/v1/search?q=kurta&pincode=${pincode}&page_size=24`)
  const { items } = (await found.json()) as { items: readonly { slug: string }[] }
  for (const { slug } of items) {
    await page.goto(`/p/${slug}`)
    const count = await thumbnails(page).count()
    if (count > 1) {
      await awake(page)
      return count
    }
  }
  throw new Error("no product has two pictures")
}

const thumbnails = (page: Page) => page.getByRole("button", { name: /^Show picture/ })
const picture = (page: Page, nth: number) => page.getByRole("button", { name: `Enlarge picture ${nth} of` })
/** In its row; how much of it the window holds depends on where the page was scrolled to. */
const expectShown = (page: Page, nth: number) =>
  expect
    .poll(() =>
      picture(page, nth).evaluate((node) => {
        const [own, row] = [node.getBoundingClientRect(), node.closest("ul")?.getBoundingClientRect()]
        return row === undefined ? 1 : Math.abs(own.left - row.left) / row.width
      }),
    )
    .toBeLessThan(0.1)
const closely = (page: Page) => page.getByRole("dialog", { name: /^Pictures of/ })
const widthOf = async (page: Page): Promise<number> =>
  (await closely(page).getByRole("img").boundingBox())?.width ?? 0

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme })

    test("pictures turn by keys and buttons, and are looked at closely by keys alone", async ({ page }) => {
      const count = await openPictures(page)
      await picture(page, 1).focus()
      await page.keyboard.press("ArrowRight")
      await expect(picture(page, 2)).toBeFocused()
      await expectShown(page, 2)
      await expect(thumbnails(page).nth(1)).toHaveAttribute("aria-current", "true")
      await thumbnails(page).first().click()
      await expect(thumbnails(page).first()).toHaveAttribute("aria-current", "true")
      await expectShown(page, 1)

      await picture(page, 1).focus()
      await page.keyboard.press("Enter")
      const dialog = closely(page)
      await expect(dialog.getByRole("status")).toHaveText(`Picture 1 of ${count}`)
      expect(await dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true)
      await expectAccessible(page)
      await page.keyboard.press("ArrowRight")
      await expect(dialog.getByRole("status")).toHaveText(`Picture 2 of ${count}`)
      const whole = await widthOf(page)
      await page.keyboard.press("+")
      await page.keyboard.press("+")
      await expect(dialog.getByRole("status")).toHaveText(`Picture 2 of ${count}, 250%`)
      await expect.poll(async () => (await widthOf(page)) / whole).toBeCloseTo(2.5, 1)

      await dialog.getByRole("button", { name: /^See the whole/ }).focus()
      const stage = dialog
        .locator("div")
        .filter({ has: page.getByRole("img") })
        .first()
      const before = await stage.evaluate((node) => node.scrollLeft)
      expect(before, "it grows around its middle").toBeGreaterThan(0)
      await page.keyboard.press("ArrowRight")
      await expect.poll(() => stage.evaluate((node) => node.scrollLeft)).toBeGreaterThan(before)
      await expectAccessible(page)
      await page.keyboard.press("Escape")
      await expect(dialog).toBeHidden()
      await expectShown(page, 2)
    })
  })

test.describe("by touch", () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true })

  test("a swipe turns, two fingers bring nearer", async ({ page }) => {
    const count = await openPictures(page)
    await picture(page, 1).tap()
    const status = closely(page).getByRole("status")
    await expect(status).toHaveText(`Picture 1 of ${count}`)
    const client = await page.context().newCDPSession(page)
    const touch = (
      type: "touchStart" | "touchMove" | "touchEnd",
      ...points: readonly (readonly [number, number])[]
    ) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      })
    await touch("touchStart", [300, 400])
    await touch("touchMove", [200, 405])
    await touch("touchMove", [100, 405])
    await touch("touchEnd")
    await expect(status).toHaveText(`Picture 2 of ${count}`)

    await touch("touchStart", [180, 400], [220, 400])
    await touch("touchMove", [160, 400], [240, 400])
    await touch("touchMove", [140, 400], [260, 400])
    await touch("touchEnd")
    await expect(status).toHaveText(`Picture 2 of ${count}, 300%`)
    await expectAccessible(page)
    await closely(page).getByRole("button", { name: "Zoom out" }).tap()
    await expect(status).toHaveText(`Picture 2 of ${count}, 250%`)
    await closely(page).getByRole("button", { name: "Close" }).tap()
    await expect(closely(page)).toBeHidden()
    await expectShown(page, 2)
  })
})

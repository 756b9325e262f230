import { randomBytes } from "node:crypto"
import { expect, type Page, test } from "@playwright/test"

const script = "window.haatHacked=1"
const wild = (mark: string) => ({
  title: `Tumbler ${mark} <img src=x onerror=${script}> </script><script>${script}</script>`,
  brand: `"><svg onload=${script}>`,
  description: `<p onclick="${script}">Fine <b>copper</b></p><script>${script}</script><a href="javascript:${script}">here</a><iframe srcdoc="x"></iframe>`,
})
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const isInert = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => Reflect.get(window, "haatHacked")), page.url()).toBeUndefined()
  const live = page.locator('[onerror], [onload], [onclick], a[href^="javascript:"], iframe[srcdoc]')
  expect(await live.count(), page.url()).toBe(0)
}

test("what a supplier writes stays words: in lists, on the product's page and in proposals", async ({
  page,
  request,
}) => {
  const mark = `zari${randomBytes(6).toString("hex").replace(/\d/g, "q")}`
  const { title, brand, description } = wild(mark)
  const row = [`XSS-${mark}`, title, brand, "Kitchen", "499.00", "WH-BLR=5", description]
    .map(quoted)
    .join(",")
  const body = `id,title,brand,category,price,stock,description\n${row}\n`
  const headers = { authorization: "Bearer haat-demo-key-sup-03", "content-type": "text/csv" }
  const answer = await request.post("/api/v1/feeds", { data: Buffer.from(body), headers })
  expect(answer.status(), await answer.text()).toBe(200)
  expect(await answer.json()).toMatchObject({ submitted: 1 })
  const found = async () => {
    const listed = await request.get(`/api/v1/search?q=${mark}&pincode=560001`)
    return ((await listed.json()) as { items: { slug: string }[] }).items
  }
  await expect.poll(async () => (await found()).length, { timeout: 60_000 }).toBe(1)

  await page.goto(`/s?q=${mark}`)
  const card = page
    .getByRole("main")
    .getByRole("link", { name: new RegExp(mark) })
    .first()
  await expect(card).toBeVisible()
  await expect(card).toContainText("<img src=x")
  await isInert(page)

  await page.goto(`/p/${(await found())[0]?.slug}`)
  await expect(page.getByRole("heading", { level: 1 })).toContainText(mark)
  await expect(page.getByText("copper", { exact: true })).toBeVisible()
  await isInert(page)

  await page.goto("/")
  await page.getByRole("combobox").first().fill(mark)
  await expect(page.getByRole("option", { name: new RegExp(mark) }).first()).toBeVisible()
  await isInert(page)
})

test("what is typed stays words where the page says it again", async ({ page }) => {
  for (const text of [
    `<img src=x onerror=${script}>`,
    `</script><script>${script}</script>`,
    `"><svg onload=${script}>`,
  ]) {
    await page.goto(`/s?q=${encodeURIComponent(text)}`)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await isInert(page)
  }
})

import { type APIRequestContext, expect, test } from "@playwright/test"
import { openStorefront, type Storefront } from "../fixtures/storefront.ts"

/** Networks kept for documentation: nobody lives there. */
const states = { "192.0.2.0/24": "DL", "198.51.100.0/24": "WB", "203.0.113.0/24": "MH" }
const [inDelhi, inKolkata, inMumbai, unknown] = ["192.0.2.7", "198.51.100.7", "203.0.113.7", "100.64.0.1"]
const regions = ["north", "south", "east", "west"] as const
type Region = (typeof regions)[number]

/** Regions begin with different rows of goods: by the first one a page is known. */
const beginningOf = async (request: APIRequestContext, region: Region): Promise<string> => {
  const answer = await request.get("/api/v1/home", { params: { region } })
  const { blocks } = (await answer.json()) as {
    readonly blocks: readonly { readonly type: string; readonly categoryId?: string }[]
  }
  return blocks.find(({ type }) => type === "category-row")?.categoryId ?? ""
}

const until = async (look: () => Promise<string | undefined>): Promise<string> => {
  let found: string | undefined
  await expect(async () => {
    found = await look()
    expect(found).toBeDefined()
  }).toPass({ timeout: 60_000 })
  return found ?? ""
}

const regionOfHome = async (request: APIRequestContext, url: string, headers: Record<string, string>) => {
  // On a crowded machine a rendering may miss its record, and stands for seconds; the next one has it.
  const first = await until(
    async () => /id="row-([^"]+)"/.exec(await (await request.get(`${url}/`, { headers })).text())?.[1],
  )
  const beginnings = await Promise.all(
    regions.map(async (region) => [await beginningOf(request, region), region] as const),
  )
  expect(new Set(beginnings.map(([row]) => row)).size, "regions that begin alike").toBe(regions.length)
  return new Map(beginnings).get(first) ?? `a page that begins with ${first}`
}

test.describe("behind one proxy of ours, with an address database", () => {
  let shop: Storefront
  test.beforeAll(async () => {
    shop = await openStorefront({ env: { TRUSTED_HOPS: "1" }, states })
  })
  test.afterAll(async () => shop?.close())

  for (const [name, forwarded, region] of [
    ["Delhi", inDelhi, "north"],
    ["Kolkata", inKolkata, "east"],
    ["Mumbai", inMumbai, "west"],
    ["nobody knows where", unknown, "south"],
    ["Delhi, who claims Mumbai", `${inMumbai}, ${inDelhi}`, "north"],
    ["Delhi, who claims a chain of proxies", `${inMumbai}, ${inKolkata}, ${inDelhi}`, "north"],
  ] as const)
    test(`a first visit from ${name} finds the ${region}`, async ({ request }) => {
      const headers = { "x-forwarded-for": forwarded }
      expect(await regionOfHome(request, shop.url, headers)).toBe(region)
    })

  test("who has chosen a region keeps it wherever they are, and no header of theirs chooses one", async ({
    request,
  }) => {
    const here = { "x-forwarded-for": inMumbai }
    expect(await regionOfHome(request, shop.url, { ...here, cookie: "haat_region=east" })).toBe("east")
    const claims = { "x-haat-region": "north", "x-haat-peer": inDelhi, "x-real-ip": inDelhi }
    expect(await regionOfHome(request, shop.url, { ...here, ...claims })).toBe("west")
  })
})

test("with no proxy of ours the header is the visitor's own invention", async ({ request }) => {
  const shop = await openStorefront({ env: { TRUSTED_HOPS: "0" }, states })
  try {
    for (const forwarded of [inDelhi, inKolkata, inMumbai])
      expect(await regionOfHome(request, shop.url, { "x-forwarded-for": forwarded })).toBe("south")
  } finally {
    await shop.close()
  }
})

import { expect, it } from "vitest"
import { refreshRecordsJob } from "./refresh-records.job.ts"

const run = { id: "1", attempt: 1, signal: new AbortController().signal }

it("rebuilds each region for each platform, and fails only after it tried all", async () => {
  const tried: string[] = []
  const homepage = {
    regions: () => ["south", "north"],
    rebuild: async ({ region, platform }: { readonly region: string; readonly platform: string }) => {
      tried.push(`${region}:${platform}`)
      if (tried.length === 1) throw new Error("no catalog")
      return null
    },
  }
  await expect(refreshRecordsJob.handle(undefined, { homepage }, run)).rejects.toThrow("failed to build")
  expect(tried).toEqual(["south:web", "south:android", "north:web", "north:android"])
})

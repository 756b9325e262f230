import { expect, it } from "vitest"
import { refreshNetworkJob } from "./refresh-network.job.ts"

it("refreshes on every tick and passes a failure on to be retried", async () => {
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  const fine = { delivery: { refreshNetwork: async () => "published" as const } }
  expect(await refreshNetworkJob.handle(undefined, fine, run)).toBe("published")
  const away = { delivery: { refreshNetwork: () => Promise.reject(new Error("MySQL is away")) } }
  await expect(refreshNetworkJob.handle(undefined, away, run)).rejects.toThrow("MySQL is away")
})

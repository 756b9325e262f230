import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { mmdbFile } from "@haat/platform/geo/testing"
import { answer, openStorefront } from "./storefront.ts"

/** Each network's state in India, as an operator's own database would tell it. */
const geoDatabase = (states: Readonly<Record<string, string>>): Buffer =>
  mmdbFile(
    Object.fromEntries(
      Object.entries(states).map(([network, state]) => [
        network,
        { country: { iso_code: "IN" }, subdivisions: [{ iso_code: state }] },
      ]),
    ),
  )

const clock = (at: string): NodeJS.ProcessEnv => ({
  CLOCK_STARTS_AT: at,
  NODE_OPTIONS: `--import=${new URL("shifted-clock.ts", import.meta.url).href}`,
})

/**
 * `node infra/testing/storefront-beside.ts [--env '{"TRUSTED_HOPS":"1"}'] [--states '{"203.0.113.0/24":"KA"}'] [--at instant]`:
 * the built storefront once more on the engines of the shop, with settings, an address database or a time of its own. Says its
 * address and lives as long as its input is open.
 */
const run = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { env: { type: "string" }, states: { type: "string" }, at: { type: "string" } },
  })
  const folder = await mkdtemp(join(tmpdir(), "haat-storefront-"))
  const database = join(folder, "city.mmdb")
  const states = JSON.parse(values.states ?? "{}") as Readonly<Record<string, string>>
  await writeFile(database, geoDatabase(states))
  const web = await openStorefront({
    ...(JSON.parse(values.env ?? "{}") as NodeJS.ProcessEnv),
    ...(values.states === undefined ? {} : { GEOIP_DATABASE: database }),
    ...(values.at === undefined ? {} : clock(values.at)),
  })
  try {
    await web.start().catch((error: unknown) => {
      throw new Error(`${String(error)}\n${web.said()}`)
    })
    answer({ url: web.url, metricsUrl: web.metricsUrl })
    for await (const _ of process.stdin);
  } finally {
    await web.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await run()

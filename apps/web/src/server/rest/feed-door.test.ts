import { expect, it } from "vitest"
import { isDryRun } from "./feed-door.ts"

const dryRun = (query: string) => isDryRun(new URLSearchParams(query))

it("takes no other word for a dry run, so that a slip never feeds the shop", () => {
  expect([dryRun(""), dryRun("dry_run=false"), dryRun("dry_run=true")]).toEqual([false, false, true])
  for (const query of ["dry_run", "dry_run=", "dry_run=1", "dry_run=TRUE", "dryRun=true", "dry_run=true&x=1"])
    expect(dryRun(query), query).toBeUndefined()
  expect(dryRun("dry_run=true&dry_run=false")).toBeUndefined()
  expect(dryRun("constructor")).toBeUndefined()
})

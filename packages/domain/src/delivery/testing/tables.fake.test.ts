import { describe } from "vitest"
import { archiveContract, copiesContract } from "./tables.contract.ts"
import { fakeTables } from "./tables.fake.ts"

describe("the fake keeps the contracts it stands in for", () => {
  archiveContract(
    async () => fakeTables(),
    () => "event",
  )
  copiesContract(async () => fakeTables())
})

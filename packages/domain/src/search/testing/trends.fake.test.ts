import { describe } from "vitest"
import { trendsContract } from "./trends.contract.ts"
import { fakeTrends } from "./trends.fake.ts"

describe("the fake trends", () => {
  trendsContract(async () => fakeTrends())
})

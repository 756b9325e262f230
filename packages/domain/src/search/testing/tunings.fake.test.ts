import { describe } from "vitest"
import { tuningsContract } from "./tunings.contract.ts"
import { fakeTunings } from "./tunings.fake.ts"

describe("the fake store of tunings", () => {
  tuningsContract(async () => fakeTunings())
})

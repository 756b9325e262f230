import { describe } from "vitest"
import { createFakeFacts, factsContract } from "./index.ts"

let ids = 0
const freshId = () => {
  ids += 1
  return String(ids)
}

describe("facts in memory", () => factsContract(createFakeFacts(), freshId))

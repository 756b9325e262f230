import { describe } from "vitest"
import { createFakeSends, createFakeWatches, sendsContract, watchesContract } from "./index.ts"

let events = 0
const freshEvent = () => {
  events += 1
  return `event-${events}`
}

describe("sends in memory", () => sendsContract(createFakeSends(), freshEvent))

let names = 0
const freshName = () => {
  names += 1
  return `name-${String(names).padStart(5, "0")}`
}

describe("watches in memory", () => watchesContract(createFakeWatches(), freshName))

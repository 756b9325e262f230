import { describe } from "vitest"
import { createFakeSends, sendsContract } from "./index.ts"

let events = 0
const freshEvent = () => {
  events += 1
  return `event-${events}`
}

describe("sends in memory", () => sendsContract(createFakeSends(), freshEvent))

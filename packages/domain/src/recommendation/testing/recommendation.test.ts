import { describe } from "vitest"
import { createFakeRankings, createFakeSignals, rankingsContract, signalsContract } from "./index.ts"

let ids = 0
const fresh = () => {
  ids += 1
  return String(ids)
}

describe("signals in memory", () => signalsContract(createFakeSignals(), fresh))
describe("rankings in memory", () => rankingsContract(createFakeRankings(), fresh))

import { describe } from "vitest"
import { ledgerContract, loadCopiesContract } from "./loads.contract.ts"
import { fakeLedger, fakeLoadCopies } from "./loads.fake.ts"

let named = 0
const name = (): string => {
  named += 1
  return `n${named}`
}

describe("the fakes keep the contracts they stand in for", () => {
  ledgerContract(async () => fakeLedger(), { order: name, lane: name })
  loadCopiesContract(async () => fakeLoadCopies())
})

import { describe } from "vitest"
import { addressesContract, createFakeAddresses } from "./index.ts"

let customers = 0
const customer = async () => {
  customers += 1
  return `customer-${customers}`
}

describe("addresses in memory", () => addressesContract(createFakeAddresses(), customer))

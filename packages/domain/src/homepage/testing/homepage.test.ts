import { describe } from "vitest"
import { createFakeHomeRecords, homeRecordsContract } from "./index.ts"

let regions = 0
const freshRegion = () => {
  regions += 1
  return `region-${regions}`
}

describe("homepage records in memory", () => homeRecordsContract(createFakeHomeRecords(), freshRegion))

import { describe } from "vitest"
import { buyableContract } from "./buyable.contract.ts"
import { listsContract } from "./lists.contract.ts"
import { productIndexContract } from "./product-index.contract.ts"
import { fakeProductIndex } from "./product-index.fake.ts"

describe("the fake index", () => {
  const make = async () => {
    const index = fakeProductIndex()
    return { index, clear: async () => index.clear(), settle: async () => undefined }
  }
  productIndexContract(make, 5)
  listsContract(make, 9)
  buyableContract(make, 5)
})

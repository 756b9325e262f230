import { describe } from "vitest"
import { productIndexContract } from "./product-index.contract.ts"
import { fakeProductIndex } from "./product-index.fake.ts"

describe("the fake index", () => {
  productIndexContract(async () => {
    const index = fakeProductIndex()
    return { index, clear: async () => index.clear(), settle: async () => undefined }
  }, 5)
})

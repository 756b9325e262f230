import { describe } from "vitest"
import {
  cartCacheContract,
  cartsContract,
  createFakeCartCache,
  createFakeCarts,
  wishesContract,
} from "./index.ts"

let owners = 0
const owner = () => {
  owners += 1
  return `v:${owners}`
}

describe("carts in memory", () => cartsContract(createFakeCarts(), owner))
describe("wishes in memory", () => wishesContract(createFakeCarts().wishes, owner))
describe("cached carts in memory", () => cartCacheContract(createFakeCartCache(), owner))

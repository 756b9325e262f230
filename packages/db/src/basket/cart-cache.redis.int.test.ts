import { cartCacheContract, cartOf } from "@haat/domain/basket/testing"
import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll, describe, expect, it } from "vitest"
import { createCartCache } from "./cart-cache.redis.ts"

const redis = createRedis("cart-cache-test")
const owner = () => `v:${newId()}`

afterAll(() => redis.disconnect())

describe("cached carts in Redis", () => {
  cartCacheContract(createCartCache(redis), owner)

  it("answers null and stays quiet when Redis is away", async () => {
    const gone = redis.duplicate({ port: 1, retryStrategy: () => null, lazyConnect: true })
    gone.on("error", () => undefined)
    const cache = createCartCache(gone)
    await cache.put(cartOf([{ sku: "A", quantity: 1 }]))
    await cache.drop("v:1", 9)
    expect(await cache.get("v:1")).toBeNull()
  })
})

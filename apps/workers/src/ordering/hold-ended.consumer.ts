import { logFor } from "@haat/platform/log"
import { createBlockingRedis, type Redis } from "@haat/platform/redis"
import type { Shop } from "@haat/runtime/shop"
import type { Watch } from "../backbone/watch.ts"

type Deps = { readonly ordering: Pick<Shop["ordering"], "expireOrder"> }

const holdKey = /^ordering:hold:([\w-]{1,64})$/

/** The order whose hold a Redis key stood for; null for any other key. */
export const orderOfKey = (key: string): string | null => holdKey.exec(key)?.[1] ?? null

const listen = async (redis: Redis, onExpired: (key: string) => void): Promise<void> => {
  await redis.connect()
  // Managed servers forbid CONFIG; there the operator sets the events, and the sweep works anyway.
  await redis.config("SET", "notify-keyspace-events", "Ex").catch(() => undefined)
  redis.on("message", (_channel: string, key: string) => onExpired(key))
  await redis.subscribe(`__keyevent@${redis.options.db ?? 0}__:expired`)
}

/** The promptest of three reminders: Redis tells when a hold's record runs out. It may be missed; the sweep isn't. */
export const holdEndedWatch: Watch<Deps> = {
  name: "ordering.hold-ended",
  run: async ({ ordering }, signal) => {
    const log = logFor("ordering.hold-ended")
    const redis = createBlockingRedis("hold-ended")
    const onExpired = (key: string) => {
      const orderId = orderOfKey(key)
      if (orderId === null) return
      ordering
        .expireOrder(orderId)
        .catch((error: unknown) =>
          log.warn({ err: error, orderId }, "not expired at once; the sweep follows"),
        )
    }
    listen(redis, onExpired).catch((error: unknown) =>
      log.warn({ err: error }, "can't hear holds end; the sweep does it"),
    )
    await new Promise<void>((stop) => {
      if (signal.aborted) stop()
      else signal.addEventListener("abort", () => stop(), { once: true })
    })
    redis.disconnect()
  },
}

import { errors } from "@elastic/elasticsearch"
import { until } from "@haat/platform/clock"
import { Unavailable } from "@haat/platform/resilience"
import { expect, it } from "vitest"
import type { Elastic } from "../../shared/index.ts"
import { writeBulk } from "./bulk.elastic.ts"
import type { Operation } from "./operation.mapping.ts"

const put = (id: string): Operation => ({ id, version: 1, body: {} })

/** An engine whose queue has room for so many documents a request. */
const narrow = (room: () => number) => {
  const requests: string[][] = []
  const elastic = {
    bulk: async ({
      operations,
    }: {
      readonly operations: readonly { readonly index?: { readonly _id: string } }[]
    }) => {
      const ids = operations.flatMap(({ index }) => index?._id ?? [])
      requests.push(ids)
      const limit = room()
      if (limit < 0)
        throw new errors.ResponseError({
          statusCode: 429,
          body: {},
          headers: {},
          warnings: null,
          meta: {} as never,
        })
      const busy = { status: 429, error: { type: "es_rejected_execution_exception", reason: "queue" } }
      return { items: ids.map((_, at) => ({ index: at < limit ? { status: 201 } : busy })) }
    },
  } as unknown as Elastic
  return { elastic, requests }
}

it("sends again only what the engine had no room for, until all is taken", async () => {
  const rooms = [2, 1, 0, 5]
  const { elastic, requests } = narrow(() => rooms.shift() ?? 5)
  const outcomes = await writeBulk(elastic, "any", ["a", "b", "c", "d"].map(put))
  expect(requests).toEqual([["a", "b", "c", "d"], ["c", "d"], ["d"], ["d"]])
  expect(outcomes).not.toBe("gone")
  expect((outcomes as readonly { status: number }[]).map(({ status }) => status)).toEqual([
    201, 201, 201, 201,
  ])
})

it("takes a refused request for a full queue, too, and in the end for an outage that is waited for", async () => {
  const { elastic, requests } = narrow(() => -1)
  await expect(writeBulk(elastic, "any", [put("a")])).rejects.toBeInstanceOf(Unavailable)
  expect(requests).toHaveLength(6)
}, 30_000)

it("says of a document that can't be written why, so that the consumer puts it aside", async () => {
  const poison = { status: 400, error: { type: "mapper_parsing_exception", reason: "no such field" } }
  const elastic = { bulk: async () => ({ items: [{ index: poison }] }) } as unknown as Elastic
  await expect(writeBulk(elastic, "any", [put("a")])).rejects.toThrow("no such field")
})

it("writes many in two requests side by side, and answers them in their order", async () => {
  const waiting: (() => void)[] = []
  const sizes: number[] = []
  const elastic = {
    bulk: async ({ operations }: { readonly operations: readonly { readonly index?: unknown }[] }) => {
      const heads = operations.flatMap(({ index }) => (index as { readonly _id: string } | undefined) ?? [])
      sizes.push(heads.length)
      await new Promise<void>((go) => waiting.push(go))
      return { items: heads.map(({ _id }) => ({ index: { status: Number(_id) } })) }
    },
  } as unknown as Elastic
  const ids = Array.from({ length: 600 }, (_, at) => String(1000 + at))
  const writing = writeBulk(elastic, "any", ids.map(put))
  await until("two are under way", () => waiting.length === 2)
  expect(sizes).toEqual([250, 250])
  for (const go of waiting.splice(0).reverse()) go()
  await until("the rest is under way", () => waiting.length === 1)
  for (const go of waiting.splice(0)) go()
  const outcomes = await writing
  expect((outcomes as readonly { status: number }[]).map(({ status }) => String(status))).toEqual(ids)
})

import { aDocument } from "@haat/domain/search/testing"
import { afterAll, beforeAll, expect, it } from "vitest"
import { operationsOf } from "../product-index.elastic.ts"
import { ownIndex } from "../testing/own-index.ts"
import { makeIndexWriter } from "./index-writer.elastic.ts"

const { elastic, names, open, drop } = ownIndex("products-written")
const writer = makeIndexWriter(elastic, names)
const put = (version: number) => operationsOf([{ kind: "put", document: aDocument({ version }) }])

beforeAll(open)
afterAll(drop)

it("names what was overtaken, and writes nothing for nothing", async () => {
  expect(await writer.write([])).toEqual([])
  expect(await writer.write(put(5))).toEqual([])
  expect(await writer.write(put(4))).toEqual(["P-1"])
  expect(await writer.write(put(6))).toEqual([])
})

it("keeps writing to the live index when the former one refuses the new shape", async () => {
  const former = `${names.live}-v0`
  await elastic.indices.create({
    index: former,
    mappings: { dynamic: "strict", properties: {} },
    aliases: { [names.former]: {} },
  })
  expect(await writer.write(put(7))).toEqual([])
  const { _version } = await elastic.get({ index: names.live, id: "P-1" })
  expect(_version).toBe(7)
})

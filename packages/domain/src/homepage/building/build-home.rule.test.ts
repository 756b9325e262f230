import { expect, it } from "vitest"
import type { HomeBlock } from "../homepage.model.ts"
import { departmentOf } from "../testing/index.ts"
import { buildHome, CARDS_PER_ROW } from "./build-home.rule.ts"

const now = new Date("2026-11-22T10:00:00Z")
const departments = Array.from({ length: 12 }, (_, index) => departmentOf(`dept-${index}`, 20))
const record = (region: string, at = now) => {
  const built = buildHome({ region, platform: "web" }, departments, at)
  if (!built) throw new Error("nothing was built")
  return built
}
const rows = (blocks: readonly HomeBlock[]) =>
  blocks.flatMap((block) => (block.type === "category-row" ? [block] : []))

it("shows a hero, the day's deals and a dozen best sellers of each department", () => {
  const { blocks, menu } = record("south")
  expect(blocks.slice(0, 2).map(({ type }) => type)).toEqual(["hero", "flash-sale"])
  expect(rows(blocks)).toHaveLength(12)
  expect(rows(blocks).every(({ cards }) => cards.length === CARDS_PER_ROW)).toBe(true)
  expect(menu.map(({ categoryId }) => categoryId)).toEqual(departments.map(({ category }) => category.id))
})

it("ends the day's deals at midnight in India", () => {
  const deals = record("south").blocks.find((block) => block.type === "flash-sale")
  expect(deals?.type === "flash-sale" && deals.endsAt).toBe("2026-11-22T18:30:00.000Z")
  const late = record("south", new Date("2026-11-22T18:30:00.000Z"))
  expect(late.blocks[1]).toMatchObject({ endsAt: "2026-11-23T18:30:00.000Z" })
})

it("gives each region its own order, and each day its own deals", () => {
  const first = (region: string) => rows(record(region).blocks)[0]?.categoryId
  expect(first("south")).not.toBe(first("north"))
  expect(record("south").blocks[1]).not.toEqual(record("south", new Date("2026-11-23T10:00:00Z")).blocks[1])
})

it("newer records have higher versions; nothing to show is no record", () => {
  expect(record("south", new Date(now.getTime() + 1)).version).toBeGreaterThan(record("south").version)
  expect(buildHome({ region: "south", platform: "web" }, [departmentOf("empty", 0)], now)).toBeNull()
})

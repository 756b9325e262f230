import type { Category } from "@haat/domain/catalog"
import { expect, it } from "vitest"
import { categoryTrail, findCategory, roomByAddress } from "./category-trail.rule.ts"

const category = (id: string, path: readonly string[]): Category => ({
  id,
  name: id.toUpperCase(),
  path,
  parentId: path.at(-2) ?? null,
  attributes: [],
  variantOptions: [],
})
const home = category("home", ["home"])
const tea = category("tea", ["home", "gone", "tea"])

it("goes from the department down, leaving out what is gone", () => {
  expect(categoryTrail([tea, home], tea).map(({ id }) => id)).toEqual(["home", "tea"])
})

it("calls a room by the words of its address while nobody can say what rooms there are", () => {
  expect(roomByAddress("men-tshirts")).toMatchObject({
    id: "men-tshirts",
    name: "Men tshirts",
    path: ["men-tshirts"],
  })
})

it("finds by id", () => {
  expect(findCategory([home, tea], "tea")).toBe(tea)
  expect(findCategory([home], "tea")).toBeUndefined()
})

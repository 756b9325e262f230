import { expect, it } from "vitest"
import { categoriesCalled } from "./called.rule.ts"

const category = (id: string, name: string, parentId: string | null = null) => ({ id, name, parentId })
const categories = [
  category("mobiles", "Mobiles & Audio"),
  category("phones", "Smartphones", "mobiles"),
  category("covers", "Phone Covers & Screen Guards", "mobiles"),
  category("home", "Home & Furniture"),
  category("furniture", "Furniture", "home"),
  category("tea", "Tea, Coffee and Drinks", "home"),
  category("desks", "Study Tables", "home"),
]

it.each([
  ["phone", [], []],
  ["smartphone", ["phones"], []],
  ["cover", [], ["covers"]],
  ["guards", [], ["covers"]],
  ["furniture", ["furniture"], []],
  ["mobile", [], ["mobiles"]],
  ["coffee", [], ["tea"]],
  ["study table", ["desks"], []],
  ["coffee table", [], []],
  ["", [], []],
])("knows which categories hold what is called %j", (name, wholly, partly) => {
  expect(categoriesCalled([name], categories)).toEqual({ wholly, partly })
})

it("takes any of several names", () => {
  expect(categoriesCalled(["phone", "smartphone"], categories).wholly).toEqual(["phones"])
})

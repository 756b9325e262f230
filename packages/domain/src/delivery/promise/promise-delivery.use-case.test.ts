import { expect, it } from "vitest"
import { aTable, quickExpress } from "../testing/table.builder.ts"
import { makePromiseDelivery } from "./promise-delivery.use-case.ts"

const now = new Date("2026-11-18T12:00:00+05:30")
const delivery = makePromiseDelivery(
  async () => aTable({ version: 6, cellOf: quickExpress }),
  async () => [],
)

it("locates, reaches and promises from one table", async () => {
  expect(await delivery.locate("600001")).toMatchObject({ city: "Chennai", cluster: 1 })
  const reach = await delivery.reach("600001", now)
  const options = await delivery.promises({ pincode: "600001", warehouseIds: ["WH-BLR"], now })
  expect(options.map(({ service }) => service)).toEqual(["standard", "express"])
  for (const option of options) expect(reach.byWarehouse.get("WH-BLR")).toContainEqual(option)
})

it("promises nothing to an unknown or unreachable pincode", async () => {
  expect(await delivery.promises({ pincode: "682555", warehouseIds: ["WH-BLR"], now })).toEqual([])
  expect(await delivery.promises({ pincode: "nonsense", warehouseIds: ["WH-BLR"], now })).toEqual([])
  expect(await delivery.locate("nonsense")).toBeNull()
})

it("lists warehouses as the shop knows them, and the region of a place", async () => {
  expect((await delivery.listWarehouses())[0]).toEqual({
    id: "WH-BLR",
    name: "Bengaluru warehouse",
    city: "Bengaluru",
    state: "Karnataka",
    pincode: "560067",
    timeZone: "Asia/Kolkata",
  })
  expect(await delivery.regionOf("560001")).toBe("south")
})

it("promises nothing while there is no table, and says that it doesn't know", async () => {
  const early = makePromiseDelivery(
    async () => null,
    async () => [],
  )
  expect(await early.locate("560001")).toBeNull()
  expect(await early.reach("560001", now)).toMatchObject({ byWarehouse: new Map(), unknown: true })
  expect(await delivery.reach("682555", now)).not.toHaveProperty("unknown")
  expect(await early.listWarehouses()).toEqual([])
  expect(await early.regionOf("781001")).toBe("east")
})

import { wishesContract } from "@haat/domain/basket/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql } from "../shared/index.ts"
import { createCarts } from "./carts.mysql.ts"
import { createWishes } from "./wishes.mysql.ts"

const mysql = createMysql()
let tick = Date.now()
const clock = {
  now: () => {
    tick += 1
    return new Date(tick)
  },
}
const edge = { clock, ids: { uuid: newId, code: newId } }
const wishes = createWishes(mysql, edge)
const owner = () => `v:${newId()}`

afterAll(() => mysql.close())

describe("wishes in MySQL", () => {
  wishesContract(wishes, owner)

  it("move to the customer at sign-in, doubles once", async () => {
    const [from, to] = [owner(), owner()]
    await wishes.set(to, "p1", true)
    await wishes.set(from, "p1", true)
    await wishes.set(from, "p2", true)
    const carts = createCarts(mysql, edge)
    await carts.merge(from, to, (lines) => lines)
    await carts.merge(from, to, (lines) => lines)
    expect(await wishes.list(to)).toEqual(["p2", "p1"])
    expect(await wishes.list(from)).toEqual([])
  })
})

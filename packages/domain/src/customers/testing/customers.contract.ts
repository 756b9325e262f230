import { expect, it } from "vitest"
import type { Addresses } from "../ports.ts"
import { addressDraftOf } from "./customers.builder.ts"

/** `customer` gives ids of customers that exist and have no address yet. */
export const addressesContract = (addresses: Addresses, customer: () => Promise<string>): void => {
  const add = async (id: string, city: string) => {
    const added = await addresses.add(id, addressDraftOf({ city }), 20)
    if (!added) throw new Error("the address was not added")
    return added
  }
  const cities = async (id: string) => (await addresses.list(id)).map(({ city }) => city)

  it("lists the default first, then the newest", async () => {
    const id = await customer()
    const first = await add(id, "One")
    await add(id, "Two")
    const third = await add(id, "Three")
    expect([first.isDefault, third.isDefault]).toEqual([true, false])
    expect(await cities(id)).toEqual(["One", "Three", "Two"])
    expect(await addresses.makeDefault(id, third.id)).toBe(true)
    expect(await cities(id)).toEqual(["Three", "Two", "One"])
    expect((await addresses.list(id)).filter(({ isDefault }) => isDefault)).toHaveLength(1)
  })

  it("gives the default's place to the newest when it goes", async () => {
    const id = await customer()
    const first = await add(id, "One")
    await add(id, "Two")
    await add(id, "Three")
    expect(await addresses.remove(id, first.id)).toBe(true)
    expect(await addresses.remove(id, first.id)).toBe(false)
    expect(await addresses.list(id)).toMatchObject([{ city: "Three", isDefault: true }, { city: "Two" }])
  })

  it("edits in place and keeps it the default", async () => {
    const id = await customer()
    const first = await add(id, "One")
    const edited = await addresses.edit(id, first.id, addressDraftOf({ city: "Uno", line2: "" }))
    expect(edited).toEqual({ ...addressDraftOf({ city: "Uno", line2: "" }), id: first.id, isDefault: true })
    expect(await addresses.list(id)).toEqual([edited])
  })

  it("keeps customers apart", async () => {
    const [mine, other] = [await customer(), await customer()]
    const { id } = await add(mine, "One")
    expect(await addresses.edit(other, id, addressDraftOf({}))).toBeNull()
    expect(await addresses.remove(other, id)).toBe(false)
    expect(await addresses.makeDefault(other, id)).toBe(false)
    expect(await cities(mine)).toEqual(["One"])
  })

  it("never exceeds the limit, however many are added at once", async () => {
    const id = await customer()
    const added = await Promise.all(Array.from({ length: 8 }, () => addresses.add(id, addressDraftOf({}), 3)))
    expect(added.filter(Boolean)).toHaveLength(3)
    expect(await addresses.list(id)).toHaveLength(3)
  })
}

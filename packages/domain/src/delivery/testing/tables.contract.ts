import { expect, it } from "vitest"
import type { TableArchive, TableCopies } from "../ports.ts"
import { checksumOf, decodeTable, encodeTable } from "../promise/table-codec.rule.ts"
import { aTable } from "./table.builder.ts"

/** What every archive of promise tables must do. */
export const archiveContract = (make: () => Promise<TableArchive>, newEventId: () => string): void => {
  const save = (archive: TableArchive, networkRevision: number) =>
    archive.save({
      networkRevision,
      encode: (version) => encodeTable(aTable({ version })),
      at: new Date("2026-11-18T10:00:00Z"),
      eventId: newEventId(),
    })

  it("gives each table a higher version and keeps its bytes", async () => {
    const archive = await make()
    const first = await save(archive, 1)
    const second = await save(archive, 2)
    expect(second.version).toBe(first.version + 1)
    expect(await archive.newest()).toEqual(second)
    const blob = await archive.load(second.version)
    expect(blob && checksumOf(blob)).toBe(second.checksum)
    expect(blob && decodeTable(blob)).toMatchObject({ ok: true, value: { version: second.version } })
  })

  it("has no blob of a version that never was", async () => {
    expect(await (await make()).load(999_999)).toBeNull()
  })
}

/** What every quick copy must do. */
export const copiesContract = (make: () => Promise<TableCopies>): void => {
  it("hands out the newest blob byte for byte", async () => {
    const copies = await make()
    const blob = encodeTable(aTable({ version: 71 }))
    await copies.put({ version: 71, checksum: checksumOf(blob) }, blob)
    expect(await copies.newest()).toEqual({ version: 71, checksum: checksumOf(blob) })
    const loaded = await copies.load(71)
    expect(loaded && Uint8Array.from(loaded)).toEqual(blob)
    expect(await copies.load(70_000)).toBeNull()
  })

  it("never goes back to an older version", async () => {
    const copies = await make()
    const [newer, older] = [encodeTable(aTable({ version: 90 })), encodeTable(aTable({ version: 89 }))]
    await copies.put({ version: 90, checksum: checksumOf(newer) }, newer)
    await copies.put({ version: 89, checksum: checksumOf(older) }, older)
    expect((await copies.newest())?.version).toBe(90)
    await copies.forget()
    expect(await copies.newest()).toBeNull()
    await copies.put({ version: 89, checksum: checksumOf(older) }, older)
    expect((await copies.newest())?.version).toBe(89)
  })
}

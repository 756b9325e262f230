import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { aTable } from "../testing/table.builder.ts"
import { checksumOf, decodeTable, encodeTable } from "./table-codec.rule.ts"

const bytes = (view: DataView) => [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)]

it("gives back the table it was made from, non-ASCII names included", () => {
  const table = aTable({ version: 41 })
  const decoded = decodeTable(encodeTable(table))
  expect(decoded.ok).toBe(true)
  if (!decoded.ok) return
  expect(decoded.value.version).toBe(41)
  expect(decoded.value.header).toEqual(table.header)
  expect(bytes(decoded.value.cells)).toEqual(bytes(table.cells))
  expect(bytes(decoded.value.places)).toEqual(bytes(table.places))
})

it("decodes a blob that lies inside a larger buffer", () => {
  const blob = encodeTable(aTable({ version: 3 }))
  const larger = new Uint8Array(blob.length + 11)
  larger.set(blob, 7)
  expect(decodeTable(larger.subarray(7, 7 + blob.length)).ok).toBe(true)
  expect(checksumOf(blob)).toMatch(/^[0-9a-f]{8}$/)
})

const blob = encodeTable(aTable({ version: 5 }))

test.prop([fc.nat({ max: blob.length - 1 }), fc.integer({ min: 1, max: 255 })])(
  "notices any altered byte but the version's",
  (at, flip) => {
    fc.pre(at < 4 || at > 7)
    const altered = Uint8Array.from(blob)
    altered[at] = (altered[at] ?? 0) ^ flip
    expect(decodeTable(altered).ok).toBe(false)
  },
)

test.prop([fc.nat({ max: blob.length - 1 })])("notices that the end is missing", (length) => {
  expect(decodeTable(blob.slice(0, length)).ok).toBe(false)
})

import { err, ok, type Result } from "../../shared/index.ts"
import { cellBytes } from "./cell.rule.ts"
import { placeBytes } from "./place-row.rule.ts"
import { type PromiseTable, serviceLevels, type TableFault, type TableHeader } from "./promise-table.model.ts"

/** "HPT2": a promise table in the second layout. Any change of layout takes another mark. */
const mark = 0x48505432
const preambleBytes = 24
const crcAt = 20

/** What the archive's column and one statement to it take, with room for the statement itself. */
export const tableBytesLimit = 15_000_000

const crcTable: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

/** CRC-32 (ISO-HDLC, as in zip) over the bytes after the preamble. */
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const asciiJson = (header: TableHeader): string =>
  JSON.stringify(header).replaceAll(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )

const countBeyondAscii = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) count += 1
  }
  return count
}

/** How many bytes a table of this header takes when it is encoded; each character beyond ASCII is written as six. */
export const encodedBytes = (
  header: TableHeader,
  packed: { readonly cells: number; readonly places: number },
): number => {
  const json = JSON.stringify(header)
  return preambleBytes + json.length + 5 * countBeyondAscii(json) + packed.cells + packed.places
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

/**
 * One binary blob: preamble of six 32-bit numbers (mark, version, header bytes, cell bytes, place bytes, CRC-32), the
 * header as ASCII JSON, the cells, the places. Big-endian.
 */
export const encodeTable = ({ version, header, cells, places }: PromiseTable): Uint8Array<ArrayBuffer> => {
  const json = asciiJson(header)
  const blob = new Uint8Array(preambleBytes + json.length + cells.byteLength + places.byteLength)
  for (let index = 0; index < json.length; index += 1) blob[preambleBytes + index] = json.charCodeAt(index)
  blob.set(bytesOf(cells), preambleBytes + json.length)
  blob.set(bytesOf(places), preambleBytes + json.length + cells.byteLength)
  const view = new DataView(blob.buffer)
  const numbers = [mark, version, json.length, cells.byteLength, places.byteLength]
  numbers.forEach((value, index) => {
    view.setUint32(index * 4, value)
  })
  view.setUint32(crcAt, crc32(blob.subarray(preambleBytes)))
  return blob
}

const broken = (reason: string): Result<never, TableFault> => err({ code: "BROKEN_TABLE", reason })

const asciiOf = (bytes: Uint8Array): string => {
  let text = ""
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}

type Preamble = { readonly version: number; readonly sizes: readonly [number, number, number] }

const preambleOf = (blob: Uint8Array): Result<Preamble, TableFault> => {
  if (blob.byteLength < preambleBytes) return broken("shorter than its preamble")
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  const at = (index: number): number => view.getUint32(index * 4)
  const sizes = [at(2), at(3), at(4)] as const
  if (at(0) !== mark) return broken("not a promise table of this layout")
  if (blob.byteLength !== sizes.reduce((sum, size) => sum + size, preambleBytes)) return broken("cut short")
  if (crc32(blob.subarray(preambleBytes)) !== at(5)) return broken("checksum differs")
  return ok({ version: at(1), sizes })
}

/** The table in a blob, or why it isn't one: cut short, altered on the way, of another layout. */
export const decodeTable = (blob: Uint8Array): Result<PromiseTable, TableFault> => {
  const preamble = preambleOf(blob)
  if (!preamble.ok) return preamble
  const { version, sizes } = preamble.value
  const [headerBytes, cellsBytes, placesBytes] = sizes
  const json = asciiOf(blob.subarray(preambleBytes, preambleBytes + headerBytes))
  const header = JSON.parse(json) as TableHeader
  if (cellsBytes !== header.warehouses.length * header.clusters * serviceLevels.length * cellBytes) {
    return broken("cells don't fit the header")
  }
  if (placesBytes % placeBytes !== 0) return broken("places don't fill their rows")
  const start = blob.byteOffset + preambleBytes + headerBytes
  return ok({
    version,
    header,
    cells: new DataView(blob.buffer, start, cellsBytes),
    places: new DataView(blob.buffer, start + cellsBytes, placesBytes),
  })
}

/** The checksum inside a blob, as readers compare it. */
export const checksumOf = (blob: Uint8Array): string =>
  new DataView(blob.buffer, blob.byteOffset, blob.byteLength).getUint32(crcAt).toString(16).padStart(8, "0")

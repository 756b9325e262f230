import { thumbHashToRGBA } from "thumbhash"

/** Pixels per side: as much as a ThumbHash knows, as little as a page of two hundred pictures can carry. */
const side = 5
const headBytes = 54
const rowBytes = Math.ceil((side * 3) / 4) * 4
const keptPictures = 4000

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

type Decoded = { readonly w: number; readonly h: number; readonly rgba: Uint8Array }

/** The mean color of one cell of the grid laid over the decoded picture. */
const cellColor = (
  { w, h, rgba }: Decoded,
  column: number,
  row: number,
): readonly [number, number, number] => {
  const sum = [0, 0, 0]
  let count = 0
  for (let y = Math.floor((row * h) / side); y < ((row + 1) * h) / side; y += 1) {
    for (let x = Math.floor((column * w) / side); x < ((column + 1) * w) / side; x += 1) {
      const at = (y * w + x) * 4
      for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (rgba[at + channel] ?? 0)
      count += 1
    }
  }
  const mean = (channel: number) => Math.round((sum[channel] ?? 0) / Math.max(1, count))
  return [mean(0), mean(1), mean(2)]
}

/** An uncompressed 24-bit bitmap (BITMAPINFOHEADER), rows from the bottom up, blue first. */
const bitmapOf = (picture: Decoded): Uint8Array => {
  const bytes = new Uint8Array(headBytes + rowBytes * side)
  const head = new DataView(bytes.buffer)
  bytes.set([0x42, 0x4d])
  head.setUint32(2, bytes.length, true)
  head.setUint32(10, headBytes, true)
  head.setUint32(14, 40, true)
  head.setInt32(18, side, true)
  head.setInt32(22, side, true)
  head.setUint16(26, 1, true)
  head.setUint16(28, 24, true)
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const [red, green, blue] = cellColor(picture, column, side - 1 - row)
      bytes.set([blue, green, red], headBytes + row * rowBytes + column * 3)
    }
  }
  return bytes
}

/** The header of a hash and its three slowest waves. */
const shortestHash = 8

const paint = (placeholder: string): string | null => {
  try {
    const hash = bytesOf(placeholder)
    if (hash.length < shortestHash) return null
    const bitmap = bitmapOf(thumbHashToRGBA(hash))
    return `url(data:image/bmp;base64,${btoa(String.fromCharCode(...bitmap))})`
  } catch {
    return null
  }
}

const painted = new Map<string, string | null>()

/**
 * A ThumbHash (base64) as a CSS image of a few pixels, which the browser blurs by enlarging it; null when it can't
 * be read. Decoding costs 0.2 ms, so the latest pictures are kept.
 */
export const blurredPicture = (placeholder: string): string | null => {
  const known = painted.get(placeholder)
  if (known !== undefined) return known
  const made = paint(placeholder)
  const [oldest] = painted.size < keptPictures ? [] : painted.keys()
  if (oldest !== undefined) painted.delete(oldest)
  painted.set(placeholder, made)
  return made
}

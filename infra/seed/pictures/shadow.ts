/** Pixels with four channels; the last is alpha. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number }

/** The box around everything that is not transparent. */
export const outlineBox = ({ data, width, height }: Pixels) => {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < 8) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  return { left, top, width: Math.max(1, right - left + 1), height: Math.max(1, bottom - top + 1) }
}

const grid = 64
const margin = 14
export const shadowEdge = grid + 2 * margin
/** How much larger than the art its shadow's picture is. */
export const shadowSpread = shadowEdge / grid

const smallAlpha = ({ data, width, height }: Pixels): Float32Array => {
  const small = new Float32Array(shadowEdge * shadowEdge)
  for (let y = 0; y < grid; y += 1)
    for (let x = 0; x < grid; x += 1) {
      const from = Math.floor(((y + 0.5) * height) / grid) * width + Math.floor(((x + 0.5) * width) / grid)
      small[(y + margin) * shadowEdge + x + margin] = data[from * 4 + 3] ?? 0
    }
  return small
}

/** One pass of a box blur along rows (`step` 1) or columns. */
const smear = (from: Float32Array, radius: number, step: number): Float32Array => {
  const to = new Float32Array(from.length)
  const line = step === 1 ? shadowEdge : 1
  for (let row = 0; row < shadowEdge; row += 1)
    for (let at = 0; at < shadowEdge; at += 1) {
      let sum = 0
      for (let near = Math.max(0, at - radius); near <= Math.min(shadowEdge - 1, at + radius); near += 1)
        sum += from[row * line + near * step] ?? 0
      to[row * line + at * step] = sum / (2 * radius + 1)
    }
  return to
}

const opacity = 0.34

/** A soft dark shape of the art's outline, small: it is stretched when it is drawn, which softens it further. */
export const softShadow = (art: Pixels): Uint8Array => {
  let alpha = smallAlpha(art)
  for (let pass = 0; pass < 2; pass += 1) alpha = smear(smear(alpha, 4, 1), 4, shadowEdge)
  const pixels = new Uint8Array(shadowEdge * shadowEdge * 4)
  for (let index = 0; index < alpha.length; index += 1)
    pixels.set([36, 22, 14, Math.round((alpha[index] ?? 0) * opacity)], index * 4)
  return pixels
}

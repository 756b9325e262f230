import sharp, { type OverlayOptions } from "sharp"
import { artFile } from "../world/art.ts"
import { drawn, edge, groundOf, placing } from "./ground.ts"
import type { Recipe } from "./recipe.ts"

type Raw = { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 }
type Cut = { readonly data: Buffer; readonly info: Raw }

const scale = edge / drawn
const shadowBox = 96
const shadowMargin = 16

/** The art without its empty margin, as large as the box admits. */
const cutOut = async ({ code, turn }: Recipe, box: number): Promise<Cut> => {
  const trimmed = await sharp(artFile(code))
    .ensureAlpha()
    .trim({ threshold: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const art = sharp(trimmed.data, { raw: trimmed.info })
  return (turn === 0 ? art : art.modulate({ hue: turn }))
    .resize(Math.round(box * scale), Math.round(box * scale), { fit: "inside", kernel: "cubic" })
    .raw()
    .toBuffer({ resolveWithObject: true })
}

const at = (value: number): number => Math.round(value * scale)

const standing = ({ info }: Cut, center: number, foot: number) => ({
  left: at(center) - Math.round(info.width / 2),
  top: Math.max(0, at(foot) - info.height),
})

const layer = (
  { data, info }: Cut,
  place: { readonly left: number; readonly top: number },
): OverlayOptions => ({
  input: data,
  raw: { width: info.width, height: info.height, channels: info.channels },
  ...place,
})

/** Alpha of the art's outline in a small box with a margin, so that the blur has room; 0 to 90 of 255. */
const outlineOf = async ({ data, info }: Cut): Promise<Buffer> => {
  const inner = shadowBox - 2 * shadowMargin
  const alpha = await sharp(data, { raw: info })
    .extractChannel(3)
    .resize(inner, inner, { fit: "fill" })
    .raw()
    .toBuffer()
  const padded = sharp(alpha, { raw: { width: inner, height: inner, channels: 1 } })
    .extend({
      top: shadowMargin,
      bottom: shadowMargin,
      left: shadowMargin,
      right: shadowMargin,
      background: "#000",
    })
    .toColorspace("b-w")
    .raw()
    .toBuffer()
  return sharp(await padded, { raw: { width: shadowBox, height: shadowBox, channels: 1 } })
    .blur(4.5)
    .linear(0.3, 0)
    .toColorspace("b-w")
    .raw()
    .toBuffer()
}

/** A soft shadow in the art's own outline: blurred small and stretched, which is quick and soft by itself. */
const shadowOf = async (cut: Cut, place: { left: number; top: number }): Promise<OverlayOptions[]> => {
  const outline = await outlineOf(cut)
  const pixels = Buffer.alloc(shadowBox * shadowBox * 4)
  for (let index = 0; index < outline.length; index += 1)
    pixels.set([36, 22, 14, outline[index] ?? 0], index * 4)
  const inner = shadowBox - 2 * shadowMargin
  const [width, height] = [cut.info.width, cut.info.height].map((length) =>
    Math.round((length * shadowBox) / inner),
  )
  if (width === undefined || height === undefined) return []
  const left = place.left - Math.round((width - cut.info.width) / 2) + at(14)
  const top = place.top - Math.round((height - cut.info.height) / 2) + at(22)
  const [trimLeft, trimTop] = [Math.max(0, -left), Math.max(0, -top)]
  const visible = {
    width: Math.min(width - trimLeft, edge - left - trimLeft),
    height: Math.min(height - trimTop, edge - top - trimTop),
  }
  const { data, info } = await sharp(pixels, { raw: { width: shadowBox, height: shadowBox, channels: 4 } })
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .extract({ left: trimLeft, top: trimTop, ...visible })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [layer({ data, info }, { left: left + trimLeft, top: top + trimTop })]
}

/** The pair's second piece stands behind, smaller and a little paler. */
const companion = async (recipe: Recipe): Promise<OverlayOptions[]> => {
  const cut = await cutOut({ ...recipe, turn: recipe.turn === 0 ? 0 : recipe.turn + 20 }, 270)
  for (let index = 3; index < cut.data.length; index += 4)
    cut.data[index] = Math.round((cut.data[index] ?? 0) * 0.75)
  return [layer(cut, standing(cut, 745, 640))]
}

const background = async (recipe: Recipe): Promise<Cut> =>
  sharp(Buffer.from(groundOf(recipe)))
    .resize(edge, edge, { kernel: "cubic" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })

/** One picture as an uncompressed TIFF, ready to be rendered into its widths. */
export const compose = async (recipe: Recipe): Promise<Uint8Array> => {
  const [ground, cut, behind] = await Promise.all([
    background(recipe),
    cutOut(recipe, placing[recipe.layout].size),
    recipe.layout === "pair" ? companion(recipe) : [],
  ])
  const { center, foot } = placing[recipe.layout]
  const place = standing(cut, center, foot)
  return sharp(ground.data, { raw: ground.info })
    .composite([...behind, ...(await shadowOf(cut, place)), layer(cut, place)])
    .removeAlpha()
    .tiff({ compression: "none" })
    .toBuffer()
}

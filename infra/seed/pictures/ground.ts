import type { Layout, Recipe } from "./recipe.ts"

/** Edge of the composed picture in pixels. */
export const edge = 640
/** The ground is laid out on this grid and rasterized at half of it: gradients lose nothing by being stretched. */
export const drawn = 960

type Tone = (lightness: number, saturation: number, shift?: number) => string

const toneOf =
  (tint: number): Tone =>
  (lightness, saturation, shift = 0) =>
    `hsl(${(tint + shift + 360) % 360} ${saturation}% ${lightness}%)`

const gradient = (from: string, to: string): string =>
  `<linearGradient id="ground" x1="0" y1="0" x2="0.35" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`

const glow =
  '<radialGradient id="glow"><stop offset="0" stop-color="#fff" stop-opacity=".85"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>'

const floorShade = (color: string): string =>
  `<radialGradient id="shade"><stop offset="0" stop-color="${color}" stop-opacity=".42"/><stop offset=".6" stop-color="${color}" stop-opacity=".14"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`

const shapes: Readonly<Record<Layout, (tone: Tone, light: number) => string>> = {
  stage: (tone, light) =>
    `<circle cx="480" cy="420" r="430" fill="url(#glow)"/><rect y="700" width="960" height="260" fill="${tone(light - 7, 46, 8)}" opacity=".55"/>`,
  halo: (tone, light) =>
    `<circle cx="480" cy="470" r="345" fill="${tone(light - 8, 55, 14)}" opacity=".6"/><circle cx="480" cy="470" r="270" fill="${tone(light + 2, 60)}" opacity=".75"/>`,
  arch: (tone, light) =>
    `<path d="M200 960V470a280 280 0 0 1 560 0v490z" fill="${tone(light - 9, 50, -12)}" opacity=".7"/><path d="M250 960V480a230 230 0 0 1 460 0v480z" fill="${tone(light + 1, 58)}" opacity=".7"/>`,
  pair: (tone, light) =>
    `<circle cx="760" cy="190" r="330" fill="${tone(light - 5, 58, 20)}" opacity=".55"/><circle cx="150" cy="840" r="270" fill="${tone(light - 7, 50, -16)}" opacity=".5"/>`,
  podium: (tone, light) =>
    `<circle cx="480" cy="400" r="410" fill="url(#glow)"/><path d="M190 735v110c0 45 130 82 290 82s290-37 290-82V735z" fill="${tone(light - 13, 42)}"/><ellipse cx="480" cy="735" rx="290" ry="82" fill="${tone(light - 3, 55)}"/>`,
  band: (tone, light) =>
    `<path d="M-40 760 1000 330v300L-40 1000z" fill="${tone(light - 8, 54, 16)}" opacity=".55"/><path d="M-40 690 1000 260v60L-40 740z" fill="#fff" opacity=".5"/>`,
}

/** Where the art stands: edge of its box, its center, and the line its foot touches. */
export const placing: Readonly<
  Record<Layout, { readonly size: number; readonly center: number; readonly foot: number }>
> = {
  stage: { size: 560, center: 480, foot: 735 },
  halo: { size: 530, center: 480, foot: 735 },
  arch: { size: 500, center: 480, foot: 800 },
  pair: { size: 520, center: 440, foot: 740 },
  podium: { size: 490, center: 480, foot: 752 },
  band: { size: 570, center: 480, foot: 755 },
}

/** The ground as SVG: a gradient of the department's tint, the layout's shapes, the shade at the foot, the shadow. */
export const groundOf = ({ layout, tint, light }: Recipe, shadow: string): string => {
  const tone = toneOf(tint)
  const { size, center, foot } = placing[layout]
  const definitions = gradient(tone(light + 3, 62), tone(light - 6, 52, 12)) + glow + floorShade(tone(24, 45))
  const shade = `<ellipse cx="${center}" cy="${foot - 6}" rx="${size * 0.42}" ry="${size * 0.075}" fill="url(#shade)"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${drawn / 2}" height="${drawn / 2}" viewBox="0 0 ${drawn} ${drawn}"><defs>${definitions}</defs><rect width="${drawn}" height="${drawn}" fill="url(#ground)"/>${shapes[layout](tone, light)}${shade}${shadow}</svg>`
}

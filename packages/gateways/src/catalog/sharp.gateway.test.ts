import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { makeRenderer } from "./sharp.gateway.ts"

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#e8c39e" } })
    .png()
    .toBuffer()

describe("renderer", () => {
  it("makes every width as AVIF and as WebP, and a placeholder", async () => {
    const { width, height, placeholder, renditions } = await makeRenderer().render(await picture(1200, 1200))
    expect([width, height]).toEqual([640, 640])
    expect(renditions.map(({ width: wide, format }) => `${wide} ${format}`)).toEqual(
      [160, 320, 640].flatMap((wide) => [`${wide} avif`, `${wide} webp`]),
    )
    for (const { bytes, width: wanted, format } of renditions)
      expect(await sharp(bytes).metadata()).toMatchObject({
        width: wanted,
        ...(format === "webp" ? { format } : { format: "heif", compression: "av1" }),
      })
    expect(Buffer.from(placeholder, "base64").length).toBeGreaterThan(4)
  })

  it("never enlarges", async () => {
    const { renditions } = await makeRenderer().render(await picture(400, 300))
    expect(renditions.map(({ width }) => width)).toEqual([160, 160, 320, 320])
  })

  it("refuses giants and what is no picture", async () => {
    const giant = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="50000" height="50000"><rect width="9" height="9"/></svg>`,
    )
    await expect(makeRenderer().render(giant)).rejects.toThrow(/pixel|large|limit/i)
    await expect(makeRenderer().render(new Uint8Array([1, 2, 3]))).rejects.toThrow(/unsupported/i)
  })
})

import type { MetadataRoute } from "next"

const manifest = (): MetadataRoute.Manifest => ({
  name: "Haat",
  short_name: "Haat",
  description: "A marketplace that only promises what it can deliver.",
  start_url: "/",
  display: "standalone",
  background_color: "#fbf7ef",
  theme_color: "#0b5d56",
  icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
})

export default manifest

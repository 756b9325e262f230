import { webEnv } from "@haat/platform/env"
import type { MetadataRoute } from "next"
import { readCategories } from "../features/catalog/read-product.view.tsx"

export const dynamic = "force-dynamic"

/** The homepage and every category; products are found from there. */
const sitemap = async (): Promise<MetadataRoute.Sitemap> => {
  const { publicUrl } = webEnv()
  const categories = await readCategories()
  return [
    { url: publicUrl, changeFrequency: "hourly" },
    ...categories.map(({ id }) => ({
      url: `${publicUrl}/c/${encodeURIComponent(id)}`,
      changeFrequency: "daily" as const,
    })),
  ]
}

export default sitemap

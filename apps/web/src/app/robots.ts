import { webEnv } from "@haat/platform/env"
import type { MetadataRoute } from "next"

export const dynamic = "force-dynamic"

const robots = (): MetadataRoute.Robots => ({
  rules: {
    userAgent: "*",
    allow: "/",
    disallow: [
      "/api/",
      "/account",
      "/admin",
      "/cart",
      "/checkout",
      "/confirm-email",
      "/forgot-password",
      "/orders",
      "/reset-password",
      "/s$",
      "/s?",
      "/sign-in",
      "/sign-up",
      "/wishlist",
    ],
  },
  sitemap: `${webEnv().publicUrl}/sitemap.xml`,
})

export default robots

import { randomBytes } from "node:crypto"
import { mode } from "@haat/platform/env"
import { type NextRequest, NextResponse } from "next/server"
import { contentSecurityPolicy } from "./server/guard/content-security-policy.ts"

/** Private pages are rendered for one request each, so each gets a nonce: no other script runs on them. */
export const proxy = (request: NextRequest): NextResponse => {
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString("base64"),
    development: !mode().production,
  })
  const headers = new Headers(request.headers)
  headers.set("content-security-policy", policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set("content-security-policy", policy)
  return response
}

/** Only what is dynamic anyway: a proxied page that could be shared would cost three times as much. */
export const config = {
  matcher: [
    "/account",
    "/admin/:path*",
    "/cart",
    "/checkout",
    "/confirm-email",
    "/forgot-password",
    "/orders/:path*",
    "/p/:slug/review",
    "/reset-password",
    "/sign-in",
    "/sign-up",
    "/wishlist",
  ],
}

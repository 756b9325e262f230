import { contentSecurityPolicy } from "./content-security-policy.ts"

type Mode = { readonly development: boolean }

/** What every answer of ours carries, a page's or a program's. */
export const securityHeaders = ({ development }: Mode): readonly (readonly [string, string])[] => [
  // Shopper pages are prerendered and shared; private ones get a stricter policy in `proxy.ts`.
  ["Content-Security-Policy", contentSecurityPolicy({ nonce: null, development })],
  // The development server sends one of its scripts with a wrong type.
  ...(development ? [] : [["X-Content-Type-Options", "nosniff"] as const]),
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
  ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"],
]

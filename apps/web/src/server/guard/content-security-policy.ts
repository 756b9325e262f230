export type PolicyFacts = {
  /** Allows what one request's nonce marks; null for shared pages, whose inline flight data can carry none. */
  readonly nonce: string | null
  readonly development: boolean
}

const scripts = ({ nonce, development }: PolicyFacts): string =>
  ["script-src 'self'", nonce ? `'nonce-${nonce}'` : "'unsafe-inline'", development ? "'unsafe-eval'" : ""]
    .filter((part) => part !== "")
    .join(" ")

/** What a page of ours may load and do: our own origin only, framed by nobody, sending forms nowhere else. */
export const contentSecurityPolicy = (facts: PolicyFacts): string =>
  [
    "default-src 'self'",
    scripts(facts),
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    `connect-src 'self'${facts.development ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ")

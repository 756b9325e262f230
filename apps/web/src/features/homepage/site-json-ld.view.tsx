import { webEnv } from "@haat/platform/env"

/** Tells search engines that this is a shop and how to search it. */
export const SiteJsonLd = () => {
  const url = webEnv().publicUrl
  const facts = {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: "Haat",
    url,
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${url}/s?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  }
  const text = JSON.stringify(facts).replaceAll("<", "\\u003c")
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}

export { ScrollRow } from "./scroll-row.tsx"
export { Section } from "./section.tsx"
export { CountBubble, headerActionClass, SiteHeader } from "./site-header.tsx"
export { useNear } from "./use-near.ts"

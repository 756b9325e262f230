export { ScrollRow } from "./scroll-row.tsx"
export { Section } from "./section.tsx"

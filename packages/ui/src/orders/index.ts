export { OfferRows, Saved, TenderRows } from "./price-rows.tsx"
export { StatusBadge } from "./status-badge.tsx"
export { Timeline, type TimelineEntry } from "./timeline.tsx"

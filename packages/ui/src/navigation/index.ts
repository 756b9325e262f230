export { Breadcrumb, type Crumb } from "./breadcrumb.tsx"
export { Pagination } from "./pagination.tsx"
export { pillLinkClass } from "./pill-link.ts"
export { Steps } from "./steps.tsx"

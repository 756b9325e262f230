export { Breadcrumb, type Crumb } from "./breadcrumb.tsx"
export { Pagination } from "./pagination.tsx"
export { Steps } from "./steps.tsx"

export { ProductSkeleton as default } from "../../../features/catalog/product-skeleton.view.tsx"

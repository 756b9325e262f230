export { ReviewsSkeleton as default } from "../../../../features/catalog/reviews/shown/reviews-skeleton.view.tsx"

export { ResultsSkeleton as default } from "../../../features/search/results/results-skeleton.view.tsx"

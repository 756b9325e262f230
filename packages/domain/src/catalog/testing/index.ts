export { aCategory } from "./category.builder.ts"
export { aSubmission, aVariant } from "./submission.builder.ts"

import { plainText } from "../reviews/review.schema.ts"
import { questionLimits } from "./question.model.ts"

export const questionText = plainText(questionLimits.text).min(8, "ask in a few words more")
export const answerText = plainText(questionLimits.answer).min(2, "write an answer")

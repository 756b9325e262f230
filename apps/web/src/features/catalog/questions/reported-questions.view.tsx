import type { StaffQuestion } from "@haat/domain/catalog"
import { JudgeQuestion } from "./judge-question.client.tsx"

/** Reported questions with their answers; each can be hidden by itself. */
export const ReportedQuestions = ({ questions }: { readonly questions: readonly StaffQuestion[] }) =>
  questions.length === 0 ? null : (
    <section aria-labelledby="reported-questions" className="space-y-3">
      <h2 id="reported-questions" className="text-xl">
        Reported questions
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised *:space-y-2 *:p-4">
        {questions.map(({ id, author, text, reports, answers }) => (
          <li key={id}>
            <p className="break-words font-semibold">{text}</p>
            <p className="text-muted text-sm">
              Asked by {author}, reported by {reports}
            </p>
            <JudgeQuestion questionId={id} answerId={null} verdicts={["hide", "keep"]} />
            <ul className="space-y-2 border-line border-s-2 ps-4 empty:hidden">
              {answers.map((answer) => (
                <li key={answer.id} className="space-y-1">
                  <p className="break-words">{answer.text}</p>
                  <p className="text-muted text-sm">Answered by {answer.author}</p>
                  <JudgeQuestion
                    questionId={id}
                    answerId={answer.id}
                    verdicts={[answer.state === "shown" ? "hide" : "restore"]}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )

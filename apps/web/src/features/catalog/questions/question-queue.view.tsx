import type { StaffQuestion } from "@haat/domain/catalog"
import Link from "next/link"
import { JudgeQuestion } from "./judge-question.client.tsx"

type Named = StaffQuestion & { readonly of: { readonly title: string; readonly slug: string } | null }
type QuestionQueueProps = { readonly state: "reported" | "hidden"; readonly questions: readonly Named[] }

const AnswerRow = ({
  questionId,
  answer,
}: {
  readonly questionId: string
  readonly answer: Named["answers"][number]
}) => (
  <li className="space-y-1">
    <p className="break-words">{answer.text}</p>
    <p className="text-muted text-sm">
      {answer.state === "hidden" ? "Hidden. " : ""}Answered by {answer.author}
    </p>
    <JudgeQuestion
      questionId={questionId}
      answerId={answer.id}
      verdicts={[answer.state === "shown" ? "hide" : "restore"]}
    />
  </li>
)

const Row = ({
  question: { id, author, text, state, reports, of, answers },
}: {
  readonly question: Named
}) => (
  <article aria-label={`Question by ${author}`} className="space-y-2">
    {of ? (
      <Link href={`/p/${encodeURIComponent(of.slug)}`} prefetch={false} className="underline">
        {of.title}
      </Link>
    ) : null}
    <p className="break-words font-semibold">{text}</p>
    <p className="text-muted text-sm">
      {state === "hidden" ? "Hidden. " : ""}Asked by {author}
      {reports > 0 ? `, reported by ${reports}` : ""}
    </p>
    <JudgeQuestion
      questionId={id}
      answerId={null}
      verdicts={state === "hidden" ? ["restore"] : reports > 0 ? ["hide", "keep"] : ["hide"]}
    />
    <ul className="space-y-2 border-line border-s-2 ps-4 empty:hidden">
      {answers.map((answer) => (
        <AnswerRow key={answer.id} questionId={id} answer={answer} />
      ))}
    </ul>
  </article>
)

/** Questions that were reported, or of which something is hidden; each part can be hidden or shown again by itself. */
export const QuestionQueue = ({ state, questions }: QuestionQueueProps) =>
  questions.length === 0 ? null : (
    <section aria-labelledby="queued-questions" className="space-y-3">
      <h2 id="queued-questions" className="text-xl">
        {state === "reported" ? "Reported questions" : "Hidden questions and answers"}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised *:p-4">
        {questions.map((question) => (
          <li key={question.id}>
            <Row question={question} />
          </li>
        ))}
      </ul>
    </section>
  )

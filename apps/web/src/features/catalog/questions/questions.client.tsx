"use client"

import type { ShownQuestion } from "@haat/domain/catalog"
import { Button } from "@haat/ui/actions"
import { Badge, Notice, Skeleton } from "@haat/ui/feedback"
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query"
import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTRPC } from "../../../trpc/client.tsx"
import { useHeaderState } from "../../../trpc/header-state.tsx"
import { questionProblem, voiceWords } from "./question-words.rule.ts"
import { TextForm } from "./text-form.client.tsx"

type Shown = {
  readonly question: ShownQuestion
  readonly signedIn: boolean
  /** They sold it, work here, or got it delivered. */
  readonly mayAnswer: boolean
  readonly onChanged: () => void
}

const Report = ({ question }: Pick<Shown, "question">) => {
  const report = useMutation(useTRPC().questions.report.mutationOptions())
  if (report.isSuccess) return <span role="status">Thank you. We’ll look at it.</span>
  return (
    <>
      <Button
        tone="quiet"
        size="sm"
        busy={report.isPending}
        onClick={() => report.mutate({ questionId: question.id })}
      >
        Report<span className="sr-only">: {question.text}</span>
      </Button>
      {report.isError ? <span role="alert">{questionProblem(report.error)}</span> : null}
    </>
  )
}

const One = ({ question, signedIn, mayAnswer, onChanged }: Shown) => {
  const answer = useMutation(useTRPC().questions.answer.mutationOptions({ onSuccess: onChanged }))
  return (
    <article aria-label={`Question by ${question.author}`} className="space-y-2">
      <h3 className="break-words text-base">{question.text}</h3>
      <ul className="space-y-2 border-line border-s-2 ps-4 empty:hidden">
        {question.answers.map(({ id, author, voice, text }) => (
          <li key={id} className="space-y-1">
            <p className="max-w-prose whitespace-pre-line break-words">{text}</p>
            <p className="flex flex-wrap items-center gap-2 text-muted text-sm">
              {author} <Badge tone={voice === "buyer" ? "good" : "brand"}>{voiceWords[voice]}</Badge>
            </p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2 text-muted text-sm">
        <span>Asked by {question.author}</span>
        {mayAnswer ? (
          <TextForm
            open="Answer"
            about={question.text}
            label="Your answer"
            send="Send the answer"
            most={1000}
            problem={answer.isError ? questionProblem(answer.error) : null}
            busy={answer.isPending}
            onSend={(text, key) => answer.mutateAsync({ questionId: question.id, text, key })}
          />
        ) : null}
        {signedIn ? <Report question={question} /> : null}
      </div>
    </article>
  )
}

const Ask = ({ productId, onChanged }: { readonly productId: string; readonly onChanged: () => void }) => {
  const ask = useMutation(useTRPC().questions.ask.mutationOptions({ onSuccess: onChanged }))
  return (
    <TextForm
      open="Ask a question"
      label="Your question"
      send="Ask"
      most={500}
      problem={ask.isError ? questionProblem(ask.error) : null}
      busy={ask.isPending}
      onSend={(text, key) => ask.mutateAsync({ productId, text, key })}
    />
  )
}

/** What others asked about a product, and what the seller, Haat and buyers answered. */
export const QuestionList = ({ productId }: { readonly productId: string }) => {
  const trpc = useTRPC()
  const path = usePathname()
  const { data: header } = useHeaderState()
  const list = useInfiniteQuery(
    trpc.questions.list.infiniteQueryOptions(
      { productId },
      { getNextPageParam: ({ next }) => next ?? undefined },
    ),
  )
  const signedIn = header?.customer != null
  const voice = useQuery(trpc.questions.voice.queryOptions({ productId }, { enabled: signedIn }))
  const questions = list.data?.pages.flatMap(({ items }) => items) ?? []
  const changed = () => void list.refetch()
  if (list.isPending) return <Skeleton className="h-40 w-full" />
  return (
    <div className="space-y-5">
      {list.isError ? (
        <Notice tone="warn">
          <p>The questions can’t be read at the moment.</p>
          <Button tone="plain" size="sm" busy={list.isFetching} onClick={changed}>
            Try again
          </Button>
        </Notice>
      ) : questions.length === 0 ? (
        <p className="text-muted">Nobody has asked anything yet.</p>
      ) : (
        <ul className="divide-y divide-line *:py-4">
          {questions.map((question) => (
            <li key={question.id}>
              <One
                question={question}
                signedIn={signedIn}
                mayAnswer={voice.data != null}
                onChanged={changed}
              />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button tone="plain" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          More questions
        </Button>
      ) : null}
      {signedIn ? (
        <Ask productId={productId} onChanged={changed} />
      ) : (
        <Link
          href={`/sign-in?next=${encodeURIComponent(path)}`}
          prefetch={false}
          className="tap-area text-brand underline"
        >
          Sign in to ask a question
        </Link>
      )}
    </div>
  )
}

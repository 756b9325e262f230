"use client"

import { Button } from "@haat/ui/actions"
import { ErrorState, Skeleton } from "@haat/ui/feedback"
import { pushSearchParam, useSearchParam } from "@haat/ui/location"
import { Steps } from "@haat/ui/navigation"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { useTRPC, useTRPCClient } from "../../../trpc/client.tsx"
import { refreshHeader } from "../../../trpc/header-state.tsx"
import { OrderSummary } from "../order-summary.view.tsx"
import { TenderBox } from "../vouchers/tender-box.client.tsx"
import { useVouchers } from "../vouchers/use-vouchers.client.tsx"
import { type DeliveryForm, fieldProblem, formProblems } from "./address-form.rule.ts"
import { AddressStep } from "./address-step.client.tsx"
import { checkoutProblem } from "./checkout-words.rule.ts"
import { DeliveryStep, type Service } from "./delivery-step.client.tsx"
import { useKeptForm } from "./kept/kept-form.client.tsx"
import { ProblemNotice } from "./problem-notice.client.tsx"
import { ReviewStep } from "./review-step.client.tsx"
import { usePlaceOrder, useQuote } from "./use-checkout.client.tsx"

const steps = ["address", "delivery", "review"] as const
const stepNames = ["Address", "Delivery", "Review and pay"]
type Step = (typeof steps)[number]

type CheckoutProps = {
  readonly suggested: Partial<DeliveryForm>
  readonly pincode: string
  readonly signedIn: boolean
}

/** The step the address names; nobody gets past an address that isn't complete. */
const useStep = (complete: boolean) => {
  const asked = useSearchParam("step")
  const step: Step = complete ? (steps.find((known) => known === asked) ?? "address") : "address"
  const heading = useRef<HTMLHeadingElement>(null)
  const go = (next: Step) => {
    pushSearchParam("step", next)
    window.scrollTo({ top: 0 })
    heading.current?.focus()
  }
  return { step, go, heading }
}

const useTakeWhatIsLeft = (onDone: () => void) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ sku, quantity }: { readonly sku: string; readonly quantity: number }) =>
      quantity === 0
        ? client.basket.remove.mutate({ sku })
        : client.basket.setQuantity.mutate({ sku, quantity }),
    onSuccess: async () => {
      onDone()
      await queries.invalidateQueries({ queryKey: trpc.ordering.checkout.queryKey() })
      await refreshHeader()
    },
  })
}

const useCheckout = ({ suggested, pincode }: CheckoutProps) => {
  const { form, setForm, loaded } = useKeptForm({ ...suggested, pincode: suggested.pincode ?? pincode })
  const [service, setService] = useState<Service>("standard")
  const own = useVouchers()
  const steps = useStep(loaded && Object.keys(formProblems(form)).length === 0)
  const quote = useQuote({
    ...{ pincode: fieldProblem("pincode", form.pincode) ? pincode : form.pincode, service },
    vouchers: own.vouchers,
  })
  const { place, problem, setProblem, change } = usePlaceOrder()
  const quoted = quote.data
  useEffect(() => {
    if (quoted && !quoted.options.some((option) => option.service === service)) setService(quoted.chosen)
  }, [quoted, service])
  const refused = problem ?? (quote.error ? checkoutProblem(quote.error.data?.refusal) : null)
  return { form, setForm, service, setService, ...own, ...steps, quote, place, refused, setProblem, change }
}

type State = ReturnType<typeof useCheckout>

const LaterSteps = ({ signedIn, ...state }: State & Pick<CheckoutProps, "signedIn">) => {
  const { form, service, setService, step, go, quote, place, vouchers, setVouchers, change } = state
  const quoted = quote.data
  if (quoted === undefined) return <Waiting failed={quote.isError} onRetry={() => quote.refetch()} />
  if (step === "delivery")
    return (
      <DeliveryStep checkout={quoted} service={service} onService={setService} onDone={() => go("review")} />
    )
  const { cartVersion, quoteId } = quoted
  const coupon = quoted.coupon?.ok ? quoted.coupon.code : null
  return (
    <ReviewStep
      form={form}
      checkout={quoted}
      busy={place.isPending || place.isSuccess}
      settling={quote.isPlaceholderData}
      onBack={go}
      tenders={
        <TenderBox
          {...{ vouchers, signedIn, checkout: quoted }}
          busy={quote.isFetching}
          onChange={setVouchers}
        />
      }
      change={change}
      onPlace={() =>
        place.mutate({
          ...{ form, service, cartVersion, quoteId, vouchers, coupon },
          seenMinor: quoted.payableMinor,
        })
      }
    />
  )
}

/** Address, delivery, review and pay; the order's summary stays in view and nothing typed is lost. */
export const CheckoutFlow = (props: CheckoutProps) => {
  const state = useCheckout(props)
  const { step, quote, refused, form, setForm, go } = state
  const take = useTakeWhatIsLeft(() => state.setProblem(null))
  return (
    <div className="space-y-5">
      <h1 ref={state.heading} tabIndex={-1} className="text-2xl focus:outline-none">
        Checkout
        <span className="sr-only">: {stepNames[steps.indexOf(step)]}</span>
      </h1>
      <Steps label="Steps of the checkout" steps={stepNames} current={steps.indexOf(step)} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="min-w-0 space-y-5">
          {refused ? (
            <ProblemNotice
              key={refused.title}
              problem={refused}
              onTake={(sku, quantity) => take.mutate({ sku, quantity })}
            />
          ) : null}
          {step === "address" ? (
            <AddressStep
              form={form}
              onChange={setForm}
              onDone={() => go("delivery")}
              signedIn={props.signedIn}
            />
          ) : (
            <LaterSteps {...state} signedIn={props.signedIn} />
          )}
        </div>
        {quote.data ? (
          <OrderSummary checkout={quote.data} settling={quote.isFetching} />
        ) : (
          <Skeleton className="h-72 rounded-xl" />
        )}
      </div>
    </div>
  )
}

type WaitingProps = { readonly failed: boolean; readonly onRetry: () => Promise<unknown> }

const Waiting = ({ failed, onRetry }: WaitingProps) =>
  failed ? (
    <ErrorState
      title="We couldn’t work out delivery"
      actions={<Button onClick={() => void onRetry()}>Try again</Button>}
    >
      <p>Your address is kept. Try again, or go back and choose another pincode.</p>
    </ErrorState>
  ) : (
    <div className="space-y-3" aria-busy="true">
      <Skeleton className="h-16 rounded-lg" />
      <Skeleton className="h-16 rounded-lg" />
    </div>
  )

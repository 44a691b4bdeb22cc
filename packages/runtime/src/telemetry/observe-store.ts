import type {
	ClaimedCall,
	ClaimedTurn,
	Delivery,
	Store,
	TurnCommit,
} from "@shopbell/store";
import type { ArrivalOutcome, Meter, TurnOutcome } from "./meter.js";
import type { TraceStep, Tracing } from "./tracing.js";

/** Something that was taken and not yet ended. */
interface UnderWay {
	readonly since: number;
	readonly step: TraceStep;
}

/**
 * The same store, counted and traced: every arrival, turn, delivery and call to the shop goes through
 * it, so nothing else needs to know of numbers. The context of a trace is stored with what a step
 * writes; whoever takes that up, in whatever process, continues the trace.
 */
export function observeStore(
	store: Store,
	meter: Meter,
	tracing: Tracing,
	now: () => number,
): Store {
	const taken = new WeakMap<object, UnderWay>();
	const take = (what: object, step: TraceStep): void => {
		taken.set(what, { since: performance.now(), step });
	};
	const end = (
		what: object,
		attributes: Parameters<TraceStep["end"]>[0],
		isError: boolean,
	): number => {
		const found = taken.get(what);
		taken.delete(what);
		found?.step.end(attributes, isError);
		return found ? (performance.now() - found.since) / 1000 : 0;
	};
	const startTurn = ({
		input,
		attempts,
		conversation,
		trace,
	}: ClaimedTurn): TraceStep =>
		tracing.start(
			"turn",
			"consumer",
			{
				"shopbell.channel": conversation.channel,
				"shopbell.input": input.kind,
				"shopbell.attempt": attempts + 1,
				"shopbell.conversation.id": conversation.id,
			},
			trace,
		);
	const noteWait = ({ input, attempts }: ClaimedTurn): void => {
		if (attempts === 0) meter.waited(Math.max(0, now() - input.at) / 1000);
	};
	const endTurn = (
		claim: ClaimedTurn,
		outcome: TurnOutcome,
		events: readonly string[] = [],
	): void => {
		const seconds = end(
			claim,
			{ "shopbell.outcome": outcome, "shopbell.events": events.join(" ") },
			outcome === "retry" || outcome === "dead",
		);
		meter.turned({ input: claim.input.kind, outcome, seconds, events });
	};

	return {
		...store,
		async receive(arrival) {
			const { channel, input } = arrival;
			const step = tracing.start("receive", "server", {
				"shopbell.channel": channel,
				"shopbell.input": input.kind,
			});
			let outcome: ArrivalOutcome | "failed" = "failed";
			let conversationId: string | undefined;
			try {
				const receipt = await store.receive(
					step.context === undefined
						? arrival
						: { ...arrival, trace: step.context },
				);
				outcome = receipt.kind;
				if ("conversationId" in receipt)
					conversationId = receipt.conversationId;
				meter.arrived({ channel, input: input.kind, outcome });
				if (receipt.kind === "accepted" && receipt.turned) {
					const { claimed, turn } = receipt.turned;
					noteWait(claimed);
					endTurn(
						claimed,
						"committed",
						turn.events.map(({ kind }) => kind),
					);
				}
				return receipt;
			} finally {
				step.end(
					{
						"shopbell.outcome": outcome,
						"shopbell.conversation.id": conversationId,
					},
					outcome === "failed",
				);
			}
		},
		takeTurnsAtOnce: (doTurn) =>
			store.takeTurnsAtOnce((claimed) => {
				const step = startTurn(claimed);
				take(claimed, step);
				const turn = doTurn(claimed);
				return turn && withTrace(turn, step);
			}),
		async claim(options) {
			const claim = await store.claim(options);
			if (!claim) return claim;
			noteWait(claim);
			take(claim, startTurn(claim));
			return claim;
		},
		async commit(claim, turn) {
			const outcome = await store.commit(
				claim,
				withTrace(turn, taken.get(claim)?.step),
			);
			endTurn(
				claim,
				outcome.kind,
				outcome.kind === "committed" ? turn.events.map(({ kind }) => kind) : [],
			);
			return outcome;
		},
		async fail(claim, reason) {
			const outcome = await store.fail(claim, reason);
			endTurn(claim, outcome);
			return outcome;
		},
		async claimDelivery(options) {
			const delivery = await store.claimDelivery(options);
			if (delivery) take(delivery, startDelivery(tracing, delivery));
			return delivery;
		},
		async settleDelivery(delivery, outcome) {
			const settled = await store.settleDelivery(delivery, outcome);
			const seconds = end(
				delivery,
				{ "shopbell.outcome": outcome.kind },
				outcome.kind !== "delivered" && outcome.kind !== "void",
			);
			meter.delivered({
				target: delivery.work.target,
				channel: delivery.channel,
				outcome: outcome.kind,
				seconds,
			});
			return settled;
		},
		async claimCall(options) {
			const call = await store.claimCall(options);
			if (call) take(call, startCall(tracing, call));
			return call;
		},
		async settleCall(call, outcome) {
			// What the shop answers is caused by the call.
			const context = taken.get(call)?.step.context;
			const settled = await store.settleCall(
				context === undefined ? call : { ...call, trace: context },
				outcome,
			);
			const seconds = end(
				call,
				{ "shopbell.outcome": outcome.kind },
				outcome.kind === "unavailable",
			);
			meter.called({
				action: call.call.action,
				outcome: outcome.kind,
				seconds,
			});
			return settled;
		},
	};
}

/** The turn with the trace that its deliveries and calls go on with. */
function withTrace(turn: TurnCommit, step: TraceStep | undefined): TurnCommit {
	const context = step?.context;
	return context === undefined ? turn : { ...turn, trace: context };
}

function startDelivery(tracing: Tracing, delivery: Delivery): TraceStep {
	return tracing.start(
		"deliver",
		"client",
		{
			"shopbell.target": delivery.work.target,
			"shopbell.channel": delivery.channel,
			"shopbell.attempt": delivery.attempts + 1,
			"shopbell.conversation.id": delivery.conversationId,
		},
		delivery.trace,
	);
}

function startCall(tracing: Tracing, claimed: ClaimedCall): TraceStep {
	return tracing.start(
		"call",
		"client",
		{
			"shopbell.action": claimed.call.action,
			"shopbell.attempt": claimed.call.attempt,
			"shopbell.conversation.id": claimed.conversationId,
		},
		claimed.trace,
	);
}

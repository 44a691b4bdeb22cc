import { channelNames } from "@shopbell/channels/look";
import {
	type ConversationPolicy,
	type ConversationState,
	createConversationState,
	defaultPolicy,
	encodeAction,
	type Input,
	type Knowledge,
	type TurnResult,
	turn,
} from "@shopbell/conversation";
import {
	actionNames,
	type Flow,
	type KnowledgeBase,
} from "@shopbell/knowledge";
import type { Proof } from "./proof.js";
import { sampleOutcomes } from "./sample-answers.js";
import { sampleWords } from "./sample-words.js";
import { Witness } from "./witness.js";

/** How people of each language ask for one, where there are no buttons. */
const wishes: Readonly<Record<string, string>> = {
	en: "I want to talk to a person",
	pl: "chcę rozmawiać z człowiekiem",
	uk: "хочу поговорити з людиною",
	bg: "искам да говоря с човек",
	sk: "chcem hovoriť s človekom",
	tr: "bir insanla görüşmek istiyorum",
};

/** Moments at which flows are walked: people are there, and nobody is. */
const moments = {
	day: Date.parse("2026-11-23T10:00:00Z"),
	night: Date.parse("2026-11-22T23:30:00Z"),
} as const;

/** How far is walked. */
export interface CrawlOptions {
	/** States of a flow, language and moment at most, those near the beginning first; default all. */
	readonly mostStates?: number;
	/** Every flow by night too. */
	readonly isAtNight?: boolean;
}

/**
 * Walks every reachable state of every flow in every language: from each it takes every button,
 * good and bad answers, every answer of the shop and every timer, and in each it asks for a
 * person by button and by words. By day, and by night where a flow asks whether people are there.
 */
export function crawlFlows(
	knowledgeBase: KnowledgeBase,
	knowledge: Knowledge,
	locales: readonly string[],
	{ mostStates = Number.POSITIVE_INFINITY, isAtNight }: CrawlOptions = {},
): Proof {
	let runs = 0;
	const broken: string[] = [];
	for (const flow of Object.values(knowledgeBase.flows))
		for (const locale of locales) {
			const reached = new Set<string>();
			let isWhole = true;
			const isOther =
				isAtNight || JSON.stringify(flow.steps).includes("is_open");
			for (const now of isOther ? Object.values(moments) : [moments.day]) {
				const walk = { flow, locale, knowledge, now, mostStates, reached };
				const walked = crawlFlow(walk);
				runs += walked.runs;
				broken.push(...walked.broken);
				isWhole &&= walked.isWhole;
			}
			if (isWhole) broken.push(...findUnreached(flow, locale, reached));
		}
	return { name: "crawler", runs, broken };
}

const policy: ConversationPolicy = {
	...defaultPolicy,
	burstMs: 0,
	actions: new Set(actionNames),
};

interface Walk {
	readonly flow: Flow;
	readonly locale: string;
	readonly knowledge: Knowledge;
	/** Epoch ms. */
	readonly now: number;
	readonly mostStates: number;
	/** Steps the walks of a flow and language have come to; grows. */
	readonly reached: Set<string>;
}

function crawlFlow({
	flow,
	locale,
	knowledge,
	now,
	mostStates,
	reached,
}: Walk): Proof & { readonly isWhole: boolean } {
	const name = `${flow.id} ${locale} ${now === moments.day ? "by day" : "by night"}`;
	const broken = new Set<string>();
	const seen = new Set<string>();
	let runs = 0;
	const step = (state: ConversationState, input: Input): TurnResult => {
		runs += channelNames.length;
		const result = turn(state, input, { knowledge, policy, now });
		const witness = new Witness(knowledge.locales);
		for (const problem of witness.see(state, input, result))
			broken.add(`${name} at ${state.flow?.at}: ${problem}`);
		for (const event of result.events)
			if (event.kind === "flow-ended") reached.add(event.at);
		return result;
	};
	const start: ConversationState = {
		...createConversationState("p", "proof", locale),
		greeted: true,
		locale: { locale, source: "choice", rival: null, streak: 0 },
	};
	/** Breadth first, so that a walk that is cut short has been everywhere near. */
	const open: TurnResult[] = [];
	const offer = (result: TurnResult): void => {
		const { state } = result;
		if (state.flow?.id !== flow.id || state.owner.kind !== "bot") return;
		reached.add(state.flow.at);
		const key = toKey(state, flow);
		if (seen.has(key) || seen.size >= mostStates) return;
		seen.add(key);
		open.push(result);
	};
	const known = { url: "https://lipa.example", title: "", order: "10233" };
	const customer = {
		id: "7",
		name: "Anna",
		email: "anna@mail.com",
		phone: "+48600100200",
	};
	for (const from of [start, { ...start, page: known, customer }])
		offer(
			step(from, {
				kind: "message",
				at: now,
				text: "",
				action: encodeAction({ kind: "flow", flowId: flow.id }),
			}),
		);
	for (const result of open) {
		askForPerson(result.state);
		for (const input of toInputs(flow, result, now, locale))
			offer(step(result.state, input));
	}
	function askForPerson(state: ConversationState): void {
		const message = { kind: "message", at: now } as const;
		for (const wish of [
			{ ...message, text: "", action: "person" },
			{ ...message, text: wishes[locale] ?? "" },
		]) {
			const asked = step(state, wish);
			if (asked.state.owner.kind !== "queued")
				broken.add(
					`${name} at ${state.flow?.at}: '${wish.text || "person"}' was not honoured`,
				);
		}
	}
	return { name, runs, broken: [...broken], isWhole: seen.size < mostStates };
}

function findUnreached(
	flow: Flow,
	locale: string,
	reached: ReadonlySet<string>,
): readonly string[] {
	const waits = new Set(["ask", "choose", "call", "end", "handoff"]);
	return Object.entries(flow.steps).flatMap(([id, { kind }]) =>
		waits.has(kind) && !reached.has(id) && !passes(flow, id)
			? [`${flow.id} ${locale}: the step '${id}' was never reached`]
			: [],
	);
}

/** A hand-off or an end is passed on the way: where the flow stood when it ended. */
function passes(flow: Flow, id: string): boolean {
	const kind = flow.steps[id]?.kind;
	return kind === "handoff" || kind === "end";
}

/** What makes two states the same to a walk: where it stands, what it waits for, what is known, and what conditions can tell apart. */
function toKey({ flow }: ConversationState, { steps }: Flow): string {
	if (flow === null) return "";
	const { wait } = flow;
	const conditions = Object.values(steps)
		.flatMap((step) =>
			step.kind === "check" ? step.cases.map(({ condition }) => condition) : [],
		)
		.join(" ");
	const values = { ...flow.values };
	for (const [name, { value }] of Object.entries(flow.slots))
		values[name] = value;
	return JSON.stringify([
		flow.at,
		wait.kind,
		wait.kind === "answer" ? [wait.tries, wait.isConfirming] : wait.attempt,
		Object.entries(flow.slots)
			.map(([name, { isConfirmed }]) => [name, isConfirmed])
			.sort(),
		flow.answered.at(-1),
		Object.entries(values)
			.filter(([name]) => conditions.includes(name))
			.sort(),
	]);
}

const answers = [
	"10233",
	"anna@mail.com",
	"+48 600 100 200",
	"2026-11-20",
	"3",
	"49,90 EUR",
	"x",
	"@@",
	"Main Street 5, 00-001 Warsaw",
	"1000 Sofia, 12345",
	"ok",
	"2",
	"thanks",
	"how do I return it? and where is my order?",
];
function toInputs(
	flow: Flow,
	{ state, effects }: TurnResult,
	now: number,
	locale: string,
): readonly Input[] {
	const running = state.flow;
	if (running === null) return [];
	const buttons = effects.flatMap((effect) =>
		effect.kind === "reply"
			? effect.message.quickReplies.filter(({ value }) => value !== "person")
			: [],
	);
	const step = flow.steps[running.at];
	const { wait } = running;
	return [
		...buttons.map(
			({ label, value }): Input => ({
				kind: "message",
				at: now,
				text: label,
				action: value,
			}),
		),
		...[...answers, ...(sampleWords[locale] ?? [])].map(
			(text): Input => ({ kind: "message", at: now, text }),
		),
		{
			kind: "message",
			at: now,
			text: "",
			attachments: [
				{
					name: "a.jpg",
					url: "https://files.example/a.jpg",
					contentType: "image/jpeg",
				},
			],
		},
		...effects.flatMap((effect): Input[] =>
			effect.kind === "set-timer"
				? [{ kind: "timer", at: now, timer: effect.timer, token: effect.token }]
				: [],
		),
		...(wait.kind === "call" && step?.kind === "call"
			? sampleOutcomes(step.action).map(
					(outcome): Input => ({
						kind: "action-result",
						at: now,
						key: wait.key,
						outcome,
					}),
				)
			: []),
	];
}

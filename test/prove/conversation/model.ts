import {
	type ConversationPolicy,
	type ConversationState,
	createConversationState,
	type DeskSignal,
	defaultPolicy,
	type Input,
	type Knowledge,
	type OutgoingMessage,
	turn,
} from "@shopbell/conversation";
import { actionNames, type KnowledgeBase } from "@shopbell/knowledge";
import fc from "fast-check";
import type { Proof } from "./proof.js";
import { sampleOutcomes } from "./sample-answers.js";
import { sampleWords } from "./sample-words.js";
import { Witness } from "./witness.js";

/** One thing that happens, as a choice that fits any moment. */
type Move =
	| { readonly kind: "say"; readonly text: string }
	| { readonly kind: "tap"; readonly which: number; readonly isOld: boolean }
	| { readonly kind: "shop"; readonly which: number }
	| { readonly kind: "timer"; readonly which: number }
	| { readonly kind: "desk"; readonly which: number; readonly isOld: boolean }
	| { readonly kind: "again"; readonly which: number }
	| { readonly kind: "open"; readonly locale: string; readonly order: boolean }
	| { readonly kind: "photo" }
	/** Says something else in place of the last message. */
	| { readonly kind: "edit"; readonly text: string }
	| { readonly kind: "sign-in"; readonly who: number }
	| { readonly kind: "wait"; readonly ms: number };

/** How much is tried. */
export interface ModelOptions {
	readonly runs: number;
	/** Inputs of one conversation, at most; default 50. */
	readonly maxInputs?: number;
	/** Starts from a seed and, with `path`, replays one failing conversation. */
	readonly seed?: number;
	readonly path?: string;
	/** Told of each line of the failing conversation. */
	readonly onTranscript?: (line: string) => void;
}

/** Random conversations over messages, taps, shop answers, timers, desk signals and redeliveries; no promise may break. */
export function proveByModel(
	knowledgeBase: KnowledgeBase,
	knowledge: Knowledge,
	options: ModelOptions,
): Proof {
	const { runs, maxInputs = 50, seed, path, onTranscript } = options;
	const moves = fc.array(arbitraryMove(knowledgeBase), {
		minLength: 1,
		maxLength: maxInputs,
		size: "max",
	});
	const details = fc.check(
		fc.property(moves, (list) => {
			const broken = play(list, knowledge);
			if (broken.length > 0) throw new Error(broken.join("; "));
		}),
		{
			numRuns: runs,
			...(seed === undefined ? {} : { seed }),
			...(path === undefined ? {} : { path }),
		},
	);
	if (!details.failed) return { name: "model", runs, broken: [] };
	const [list] = details.counterexample ?? [[]];
	play(list ?? [], knowledge, onTranscript);
	const cause = details.errorInstance;
	return {
		name: "model",
		runs: details.numRuns,
		broken: [
			`${cause instanceof Error ? cause.message : "broken"}; replay: npm run prove:conversation -- --replay ${details.seed}/${details.counterexamplePath}`,
		],
	};
}

const policy: ConversationPolicy = {
	...defaultPolicy,
	actions: new Set(actionNames),
};

const words = [
	...["yes", "no", "2", "10233", "LP-10234", "anna@mail.com", "ola@mail.pl"],
	...["stop", "back", "start over", "I don't know", "no, the other order"],
	...["hi", "thanks", "ok", "bye", "vague thing", "blurp", "blurp flurp", "my"],
	...["I want to talk to a person", "chcę człowieka", "this is ridiculous!!!"],
	...["I will sue you", "polski", "in English please", "türkçe lütfen", "👍"],
	...["tak", "nie", "wczoraj", "49,90 zł", "+48 600 100 200", "", "  ", "{x}"],
	...["how do I return it? and where is my order?", "*_[x](javascript:1)"],
	...["1000 Sofia, 12345", "600100200", "2026", "in March 2026", "#10244"],
	...["help", "could someone call me back", "I WANT MY MONEY BACK NOW!!!"],
	...Object.values(sampleWords).flat(),
];

function arbitraryMove(knowledgeBase: KnowledgeBase): fc.Arbitrary<Move> {
	const phrasings = Object.values(knowledgeBase.articles).flatMap(({ texts }) =>
		Object.values(texts).flatMap(({ questions }) => questions.slice(0, 2)),
	);
	const flowPhrasings = Object.keys(knowledgeBase.flows).flatMap((id) =>
		Object.values(knowledgeBase.articles[id]?.texts ?? {}).flatMap(
			({ questions }) => questions.slice(0, 1),
		),
	);
	const which = fc.nat(40);
	const say = (text: string): Move => ({ kind: "say", text });
	return fc.oneof(
		{ weight: 8, arbitrary: fc.constantFrom(...words).map(say) },
		{ weight: 2, arbitrary: fc.constantFrom(...phrasings).map(say) },
		{ weight: 4, arbitrary: fc.constantFrom(...flowPhrasings).map(say) },
		{
			weight: 6,
			arbitrary: fc.record({
				kind: fc.constant("tap" as const),
				which,
				isOld: fc.boolean(),
			}),
		},
		{
			weight: 6,
			arbitrary: fc.record({ kind: fc.constant("shop" as const), which }),
		},
		{
			weight: 2,
			arbitrary: fc.record({ kind: fc.constant("timer" as const), which }),
		},
		{
			weight: 3,
			arbitrary: fc.record({
				kind: fc.constant("desk" as const),
				which,
				isOld: fc.boolean(),
			}),
		},
		{
			weight: 2,
			arbitrary: fc.record({ kind: fc.constant("again" as const), which }),
		},
		{
			weight: 1,
			arbitrary: fc.record({
				kind: fc.constant("open" as const),
				locale: fc.constantFrom(...knowledgeBase.shop.locales, "de"),
				order: fc.boolean(),
			}),
		},
		{ weight: 1, arbitrary: fc.constant<Move>({ kind: "photo" }) },
		{
			weight: 1,
			arbitrary: fc.record({
				kind: fc.constant("edit" as const),
				text: fc.constantFrom(...words),
			}),
		},
		{
			weight: 1,
			arbitrary: fc.record({
				kind: fc.constant("sign-in" as const),
				who: fc.nat(2),
			}),
		},
		{
			weight: 1,
			arbitrary: fc.record({
				kind: fc.constant("wait" as const),
				ms: fc.constantFrom(1000, 60_000, 86_400_000, 864_000_000),
			}),
		},
	);
}

interface Play {
	state: ConversationState;
	now: number;
	readonly replies: OutgoingMessage[];
	readonly inputs: Input[];
	readonly timers: Extract<Input, { kind: "timer" }>[];
	readonly handoffs: string[];
	calls: { readonly key: string; readonly action: string }[];
}

/** Plays one conversation; what it broke. */
function play(
	moves: readonly Move[],
	knowledge: Knowledge,
	onTranscript?: (line: string) => void,
): string[] {
	const game: Play = {
		state: createConversationState("m", "proof", knowledge.defaultLocale),
		now: Date.parse("2026-11-23T10:00:00Z"),
		replies: [],
		inputs: [],
		timers: [],
		handoffs: [],
		calls: [],
	};
	const witness = new Witness(knowledge.locales);
	const broken: string[] = [];
	for (const move of moves) {
		const input = toInput(move, game);
		if (input === undefined) continue;
		const before = game.state;
		const context = { knowledge, policy, now: game.now };
		const result = turn(before, input, context);
		onTranscript?.(`→ ${JSON.stringify(input)}`);
		game.inputs.push(input);
		broken.push(...witness.see(before, input, result));
		if (input.kind !== "message" && input.kind !== "opened") {
			const again = turn(result.state, input, context);
			if (
				again.effects.some(
					(effect) =>
						effect.kind === "call" ||
						(effect.kind === "reply" && input.kind !== "desk"),
				)
			)
				broken.push(`a ${input.kind} delivered twice counted twice`);
		}
		game.state = JSON.parse(JSON.stringify(result.state)) as ConversationState;
		game.now += 1000;
		for (const effect of result.effects) {
			if (effect.kind === "reply") {
				game.replies.push(effect.message);
				onTranscript?.(
					`← ${effect.message.author.kind}: ${effect.message.markdown.replaceAll("\n", " ")} [${effect.message.quickReplies.map(({ value }) => value).join(" ")}]`,
				);
			} else onTranscript?.(`· ${JSON.stringify(effect)}`);
			if (effect.kind === "set-timer")
				game.timers.push({
					kind: "timer",
					at: effect.dueAt,
					timer: effect.timer,
					token: effect.token,
				});
			if (effect.kind === "call")
				game.calls.push({
					key: effect.call.idempotencyKey,
					action: effect.call.action,
				});
			if (effect.kind === "desk" && effect.command.kind === "request")
				game.handoffs.push(effect.command.handoffId);
		}
		if (broken.length > 0) return broken;
	}
	return broken;
}

function toInput(move: Move, game: Play): Input | undefined {
	const at = game.now;
	const pick = <T>(list: readonly T[], which: number): T | undefined =>
		list[list.length - 1 - (which % Math.max(1, list.length))];
	switch (move.kind) {
		case "say":
			return { kind: "message", at, text: move.text };
		case "edit":
			return { kind: "message", at, text: move.text, edits: "m1" };
		case "photo":
			return {
				kind: "message",
				at,
				text: "",
				attachments: [
					{
						name: "a.jpg",
						url: "https://f.example/a.jpg",
						contentType: "image/jpeg",
					},
				],
			};
		case "tap": {
			const buttons = (
				move.isOld ? game.replies : game.replies.slice(-1)
			).flatMap(({ quickReplies }) => quickReplies);
			const button = pick(buttons, move.which);
			return (
				button && {
					kind: "message",
					at,
					text: button.label,
					action: button.value,
				}
			);
		}
		case "shop": {
			const call = game.calls.at(-1);
			if (call === undefined) return undefined;
			const outcomes = sampleOutcomes(call.action);
			const outcome = outcomes[move.which % outcomes.length];
			return outcome && { kind: "action-result", at, key: call.key, outcome };
		}
		case "timer": {
			const timer = pick(game.timers, move.which % 4);
			return timer && { ...timer, at };
		}
		case "desk": {
			const handoffId = move.isOld ? game.handoffs[0] : game.handoffs.at(-1);
			if (handoffId === undefined) return undefined;
			const agent = { id: "a", name: "Anna" };
			const signals: readonly DeskSignal[] = [
				{ kind: "acknowledged", handoffId },
				{ kind: "accepted", handoffId, agent },
				{ kind: "said", handoffId, agent, text: "Hello *there*" },
				{ kind: "resolved", handoffId },
				{ kind: "released", handoffId },
				{ kind: "failed", handoffId },
				{ kind: "expired", handoffId },
				{ kind: "moved", handoffId, rung: "wider" },
				{ kind: "fell-back", handoffId, way: "ticket", number: "T-1" },
				{ kind: "transferred", handoffId, to: { id: "b", name: "Ben" } },
				{ kind: "transferred", handoffId, to: null },
				{
					kind: "waiting",
					handoffId,
					wait: { position: 2, estimate: { fromMs: 60_000, toMs: 240_000 } },
				},
			];
			const signal = signals[move.which % signals.length];
			return signal && { kind: "desk", at, signal };
		}
		case "again": {
			const old = pick(
				game.inputs.filter(({ kind }) => kind !== "message"),
				move.which,
			);
			return old;
		}
		case "open":
			return {
				kind: "opened",
				at,
				locale: move.locale,
				page: {
					url: "https://lipa.example",
					title: "Lipa",
					...(move.order ? { order: "10299" } : {}),
				},
			};
		case "sign-in":
			return {
				kind: "opened",
				at,
				customer:
					move.who === 0
						? null
						: {
								id: String(move.who),
								name: "Ola",
								email: `c${move.who}@mail.com`,
								phone: null,
							},
			};
		case "wait":
			game.now += move.ms;
			return undefined;
	}
}

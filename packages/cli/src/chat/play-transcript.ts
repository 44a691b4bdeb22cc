import {
	type ConversationState,
	createConversationState,
	type DeskNow,
	defaultPolicy,
	type Effect,
	type Input,
	type Knowledge,
	type OutgoingMessage,
	turn,
} from "@shopbell/conversation";
import { actionNames, toPlainText } from "@shopbell/knowledge";
import { toDeskSignal } from "./to-desk-signal.js";
import { toOutcome } from "./to-outcome.js";
import type { Expectation, Transcript, TranscriptTurn } from "./transcript.js";

/** What one turn of a transcript did. */
export interface PlayedTurn {
	readonly turn: TranscriptTurn;
	readonly seen: Required<Expectation>;
	/** What was expected and is otherwise, in words. */
	readonly wrong: readonly string[];
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Plays a transcript; the desk takes every request at once, the clock stands still unless told to wait. */
export function playTranscript(
	transcript: Transcript,
	knowledge: Knowledge,
): readonly PlayedTurn[] {
	let now = Date.parse("2026-11-23T10:00:00Z");
	let state: ConversationState = createConversationState(
		"transcript",
		"transcript",
		knowledge.defaultLocale,
	);
	const timers = new Map<string, Extract<Effect, { kind: "set-timer" }>>();
	const policy = {
		...defaultPolicy,
		burstMs: 0,
		actions: new Set(transcript.shop ? actionNames : []),
	};
	let shown: readonly OutgoingMessage[] = [];
	let isClosed = false;
	/** People are back at eight the next morning, Polish winter time. */
	const deskNow = (): DeskNow => ({
		opening: isClosed
			? {
					kind: "closed",
					opensAt: (Math.floor(now / dayMs) + 1) * dayMs + 7 * hourMs,
				}
			: { kind: "open", closesAt: null },
	});
	const feed = (input: Input): readonly Effect[] => {
		const result = turn(state, input, {
			knowledge,
			policy,
			now,
			desk: deskNow(),
		});
		state = result.state;
		now += 1000;
		return result.effects.flatMap((effect): readonly Effect[] => {
			if (effect.kind === "set-timer") timers.set(effect.timer, effect);
			if (effect.kind === "clear-timer") timers.delete(effect.timer);
			return effect.kind === "desk" && effect.command.kind === "request"
				? [
						effect,
						...feed({
							kind: "desk",
							at: now,
							signal: {
								kind: transcript.people === false ? "failed" : "acknowledged",
								handoffId: effect.command.handoffId,
							},
						}),
					]
				: [effect];
		});
	};
	const pass = (minutes: number): readonly Effect[] => {
		now += minutes * minuteMs;
		const due = [...timers.values()].filter(({ dueAt }) => dueAt <= now);
		return due.flatMap(({ timer, token }) => {
			timers.delete(timer);
			return feed({ kind: "timer", at: now, timer, token });
		});
	};
	const opening: Input = {
		kind: "opened",
		at: now,
		locale: transcript.language,
	};
	const [first] = transcript.turns;
	// A page or customer that comes first opens the chat itself, so its greeting can be looked at.
	const isOpened =
		first !== undefined && ("page" in first || "customer" in first);
	if (!isOpened) feed(opening);
	return transcript.turns.map((one) => {
		if ("hours" in one) isClosed = one.hours === "closed";
		const effects =
			"wait" in one
				? pass(one.wait)
				: toInputs(one, state, shown, now)
						.map((input) =>
							isOpened && one === first ? { ...opening, ...input } : input,
						)
						.flatMap(feed);
		const replies = effects.flatMap((effect) =>
			effect.kind === "reply" ? [effect.message] : [],
		);
		if (replies.length > 0) shown = replies;
		const seen = toSeen(state, effects, replies);
		return { turn: one, seen, wrong: compare(one, seen) };
	});
}

function toInputs(
	one: Exclude<TranscriptTurn, { wait: number }>,
	state: ConversationState,
	shown: readonly OutgoingMessage[],
	at: number,
): readonly Input[] {
	if ("hours" in one) return [];
	if ("shopper" in one) return [{ kind: "message", at, text: one.shopper }];
	if ("photo" in one)
		return [
			{
				kind: "message",
				at,
				text: "",
				attachments: [
					{
						name: one.photo,
						url: `https://files.example/${one.photo}`,
						contentType: "image/jpeg",
					},
				],
			},
		];
	if ("tap" in one) {
		const button = shown
			.flatMap(({ quickReplies }) => quickReplies)
			.find(({ label }) => label === one.tap);
		return [
			{
				kind: "message",
				at,
				text: one.tap,
				action: button?.value ?? "no such button",
			},
		];
	}
	if ("shop" in one) {
		const wait = state.flow?.wait;
		return wait && "key" in wait
			? [
					{
						kind: "action-result",
						at,
						key: wait.key,
						outcome: toOutcome(one.shop),
					},
				]
			: [];
	}
	if ("page" in one)
		return [
			{
				kind: "opened",
				at,
				...(one.page.language ? { locale: one.page.language } : {}),
				page: {
					url: "https://lipa.example",
					title: "Lipa",
					...(one.page.order ? { order: one.page.order } : {}),
				},
			},
		];
	if ("customer" in one)
		return [
			{
				kind: "opened",
				at,
				customer: { id: one.customer.email, phone: null, ...one.customer },
			},
		];
	if ("thumb" in one) {
		const articleId = state.shown.at(-1)?.articleId ?? "";
		return [{ kind: "feedback", at, articleId, isHelpful: one.thumb === "up" }];
	}
	const signal = toDeskSignal(one.desk, state, at);
	return signal ? [{ kind: "desk", at, signal }] : [];
}

function toSeen(
	state: ConversationState,
	effects: readonly Effect[],
	replies: readonly OutgoingMessage[],
): Required<Expectation> {
	const articles = replies.flatMap(({ articleId }) => articleId ?? []);
	const call = effects.flatMap((effect) =>
		effect.kind === "call" ? [effect.call] : [],
	)[0];
	return {
		article: articles.length === 0 ? "none" : articles,
		flow: state.flow ? `${state.flow.id}/${state.flow.at}` : "none",
		owner: state.owner.kind,
		choices: state.choices.map(({ articleId }) => articleId),
		reason:
			state.owner.kind === "bot" ? "none" : (state.handoffReason ?? "none"),
		language: state.locale.locale,
		says: replies.map(({ blocks }) => toPlainText(blocks)),
		call: call
			? `${call.action} ${Object.entries(call.input)
					.map(([name, value]) => `${name}=${String(value)}`)
					.join(" ")}`
			: "none",
	};
}

function compare(
	expected: Expectation,
	seen: Required<Expectation>,
): readonly string[] {
	const wrong: string[] = [];
	const list = (value: string | readonly string[]) =>
		typeof value === "string" ? [value] : value;
	for (const field of ["flow", "owner", "reason", "language", "call"] as const)
		if (expected[field] !== undefined && expected[field] !== seen[field])
			wrong.push(`${field} is '${seen[field]}', not '${expected[field]}'`);
	for (const field of ["article", "choices"] as const) {
		const wanted = expected[field];
		if (
			wanted !== undefined &&
			list(wanted).join(", ") !== list(seen[field]).join(", ")
		)
			wrong.push(
				`${field} is '${list(seen[field]).join(", ")}', not '${list(wanted).join(", ")}'`,
			);
	}
	const said = list(seen.says).join("\n").toLowerCase();
	for (const piece of list(expected.says ?? []))
		if (!said.includes(piece.toLowerCase()))
			wrong.push(`'${piece}' is not said, but: ${said.slice(0, 200)}`);
	return wrong;
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	createConversationState,
	type HumanAgent,
	toContextPack,
} from "@shopbell/conversation";
import { createStore, type DeskOutcome, type Store } from "@shopbell/store";
import type { HandoffPart, HandoffProof } from "./handoff-part.js";
import { createChance } from "./queue/create-chance.js";

/** People who accept at the same moment, two to eight of them. */
const people: readonly HumanAgent[] = [
	...["Anna", "Boris", "Clara", "Dmytro", "Elif", "Filip", "Gergana", "Hana"],
].map((name) => ({ id: name.toLowerCase(), name }));

/**
 * Simultaneous accepts of one handoff on the real store, by accept and by take-over, of what waits
 * and of tickets, some pressed twice: exactly one person has it afterwards, and the conversation
 * hears of that one alone.
 */
export async function runAcceptRaces({
	runs,
	seed,
	onTranscript,
}: {
	readonly runs: number;
	readonly seed: number;
	readonly onTranscript?: (line: string) => void;
}): Promise<HandoffProof> {
	const folder = mkdtempSync(join(tmpdir(), "shopbell-races-"));
	let now = Date.parse("2026-11-23T10:00:00Z");
	const store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		now: () => now,
		begin: (channel) => createConversationState("nobody", channel, "en"),
	});
	const broken: string[] = [];
	const random = createChance(seed).next;
	const wins = new Map<string, number>();
	try {
		for (let run = 0; run < runs; run += 1) {
			now += 1000;
			const racers = shuffle(people, random).slice(
				0,
				2 + Math.floor(random() * (people.length - 1)),
			);
			const isTicket = random() < 0.25;
			const { wrong, winner } = await race(store, `r${run}`, {
				racers: random() < 0.2 ? [...racers, ...racers.slice(0, 2)] : racers,
				isTicket,
				takesOver: random() < 0.1,
			});
			wins.set(winner, (wins.get(winner) ?? 0) + 1);
			if (wrong.length > 0) {
				onTranscript?.(
					`race ${run} of ${racers.map(({ id }) => id).join(", ")}${isTicket ? " for a ticket" : ""}: ${wrong.join("; ")}`,
				);
				broken.push(
					`${wrong.join("; ")}; replay: npm run prove:handoff -- --part accept-races --seed ${seed}`,
				);
			}
		}
	} finally {
		await store.close();
		rmSync(folder, { recursive: true, force: true });
	}
	return {
		name: "accept-races",
		runs,
		broken,
		figures: { winners: wins.size },
	};
}

async function race(
	store: Store,
	conversationId: string,
	how: {
		readonly racers: readonly HumanAgent[];
		readonly isTicket: boolean;
		readonly takesOver: boolean;
	},
): Promise<{ readonly wrong: readonly string[]; readonly winner: string }> {
	const state = createConversationState(conversationId, "proof", "en");
	const handoffId = `${conversationId}.1`;
	await store.openConversation({
		id: conversationId,
		channel: "proof",
		account: "default",
		address: null,
		state,
	});
	await store.handoffs.open(
		toContextPack(state, {
			id: handoffId,
			reason: "requested",
			articleId: null,
			at: 1,
		}),
	);
	if (how.isTicket) await store.handoffs.leaveTicket(handoffId, null);
	const outcomes = await Promise.all(
		how.racers.map(
			async (agent) =>
				[agent, await store.handoffs.accept(handoffId, agent)] as const,
		),
	);
	const signals = await drain(store, conversationId);
	const handoff = await store.handoffs.get(handoffId);
	const done = new Set(
		outcomes.flatMap(([{ id }, { kind }]) => (kind === "done" ? [id] : [])),
	);
	const [winner = "nobody"] = done;
	const wrong: string[] = [];
	if (done.size !== 1) wrong.push(`${done.size} people were told they have it`);
	if (handoff?.status !== "accepted" || handoff.agent?.id !== winner)
		wrong.push("somebody else than the one who was told has it");
	const accepted = signals.filter((signal) => signal.startsWith("accepted"));
	if (accepted.join() !== `accepted ${winner}`)
		wrong.push(`the conversation heard of '${accepted.join(", ")}'`);
	wrong.push(...seeLosers(outcomes, winner));
	// Whoever lost cannot say a word.
	const loser = how.racers.find(({ id }) => id !== winner);
	if (loser) {
		const said = await store.handoffs.say(handoffId, loser, {
			id: "1",
			text: "Hello",
		});
		if (said.kind === "done") wrong.push("somebody who lost could speak");
		if (how.takesOver) wrong.push(...(await takeOver(store, handoffId, loser)));
	}
	return { wrong, winner };
}

function seeLosers(
	outcomes: readonly (readonly [HumanAgent, DeskOutcome])[],
	winner: string,
): readonly string[] {
	return outcomes.flatMap(([{ id }, outcome]) =>
		id === winner || (outcome.kind === "taken" && outcome.by.id === winner)
			? []
			: [`${id} was told '${outcome.kind}'`],
	);
}

/** Two supervisors at once: the last to be written has it, and only that one. */
async function takeOver(
	store: Store,
	handoffId: string,
	loser: HumanAgent,
): Promise<readonly string[]> {
	const [first] = people;
	if (!first) return [];
	await Promise.all([
		store.handoffs.takeOver(handoffId, loser),
		store.handoffs.takeOver(handoffId, first),
	]);
	const agent = (await store.handoffs.get(handoffId))?.agent;
	return agent?.id === loser.id || agent?.id === first.id
		? []
		: ["nobody of those who took over has it"];
}

/** What the conversation heard, in order. */
async function drain(
	store: Store,
	conversationId: string,
): Promise<readonly string[]> {
	const heard: string[] = [];
	for (;;) {
		const claim = await store.claim({ workerId: "races", leaseMs: 10_000 });
		if (!claim) return heard;
		const { input } = claim;
		if (claim.conversation.id === conversationId && input.kind === "desk")
			heard.push(
				input.signal.kind === "accepted"
					? `accepted ${input.signal.agent.id}`
					: input.signal.kind,
			);
		await store.commit(claim, {
			state: claim.conversation.state,
			replies: [],
			deliverReplies: false,
			timers: [],
			deskCommands: [],
			calls: [],
			events: [],
		});
	}
}

function shuffle<T>(list: readonly T[], random: () => number): readonly T[] {
	return list
		.map((item) => ({ item, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}

/** 1,000 races in full, fewer else. */
export const acceptRacesPart: HandoffPart = {
	name: "accept-races",
	run: async ({ isFull, seed, onTranscript }) => [
		await runAcceptRaces({
			runs: isFull ? 1000 : 100,
			seed,
			...(onTranscript ? { onTranscript } : {}),
		}),
	],
};

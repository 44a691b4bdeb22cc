import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createBotClient, type ShopperWords } from "../channel/bot-client.js";
import { startFakeConnector } from "../channel/fake-connector.js";
import { idIn, placeOf, toNumberedWords } from "../channel/numbered-words.js";
import { checkOrder } from "../checkers/check-order.js";
import {
	checkOwnership,
	type OwnershipStep,
} from "../checkers/check-ownership.js";
import { checkUniqueEffects } from "../checkers/check-unique-effects.js";
import type {
	DeliveryPart,
	DeliveryProof,
	PartOptions,
} from "../delivery-part.js";
import { pause, until } from "../pause.js";
import { readOutcome, type StoredTalk } from "../read-outcome.js";
import { createChance } from "../seeded-chance.js";
import type { StoreHome } from "../stores/store-under-test.js";
import { type Subject, startSubject } from "../subject/start-subject.js";
import { seenEffects, tellUndrained, whenDrained } from "./seen-effects.js";

const counts = { small: 60, full: 10_000 };
const messagesEach = 10;
const processes = 3;

/** Conversations that go on side by side. */
const lanes = 48;

/** A process that sleeps longer than its leases: 10 s for a turn, 30 s for a delivery. */
const sleepsAt = 5;
const frozenMs = { small: 20_000, full: 35_000 };

/** Many conversations over several processes: order, and one owner at a time. */
export const orderPart: DeliveryPart = {
	name: "order",
	run: async (options) => {
		const home = await options.store.prepare();
		try {
			return await proveOrder(home, options);
		} finally {
			await home.remove();
		}
	},
};

async function proveOrder(
	home: StoreHome,
	{ isFull, seed, say, store }: PartOptions,
): Promise<readonly DeliveryProof[]> {
	const chance = createChance(seed);
	const conversations = isFull ? counts.full : counts.small;
	const count = store.kind === "embedded" ? 1 : processes;
	const historyFile = join(home.dataDir, "history");
	const connector = await startFakeConnector();
	const client = createBotClient(connector.url, lanes);
	const subjects: Subject[] = [];
	try {
		for (let n = 0; n < count; n += 1)
			subjects.push(
				await startSubject({
					dataDir: home.dataDir,
					env: home.env,
					watch: {
						historyFile,
						leaveEvery: 2,
						// The last of several falls asleep with a claim in its hands.
						...(n > 0 && n === count - 1
							? {
									crash: {
										point: "before-commit",
										nth: sleepsAt,
										signal: "SIGSTOP",
									} as const,
								}
							: {}),
					},
				}),
			);
		const talking = talkAll({ conversations, chance, client, subjects, say });
		const last = subjects.at(-1);
		if (count > 1 && last)
			await wakeLate(last, isFull ? frozenMs.full : frozenMs.small);
		await talking;
		const isDrained = await whenDrained(subjects[0] as Subject, connector, say);
		for (const subject of subjects) await subject.stop();
		const stored = await home.open();
		try {
			const { talks, missing, unknown } = await readOutcome(
				stored,
				Array.from({ length: conversations }, (_, n) =>
					toNumberedWords(`c${n}`, 0),
				),
			);
			const states = await Promise.all(
				talks.map((talk) => findLostUpdates(talk, stored)),
			);
			const history = readHistory(historyFile);
			const what = `${conversations} conversations with ${messagesEach} messages on ${count} ${count === 1 ? "process" : `processes, one of them asleep for ${(isFull ? frozenMs.full : frozenMs.small) / 1000} s`}`;
			const due = talks.flatMap(({ messages }) => messages);
			return [
				{
					name: `order within a conversation (${store.kind})`,
					runs: conversations * messagesEach,
					broken: [
						...tellUndrained(isDrained),
						...missing.map((name) => `${name} is not there`),
						...talks.flatMap(({ conversation, messages }) =>
							messages.length === messagesEach
								? []
								: [`${conversation} has ${messages.length} messages`],
						),
						...checkOrder([
							...talks.map(({ conversation, messages }) => ({
								name: conversation,
								places: messages.map(placeOf),
							})),
							...talks.map(({ conversation, replies }) => ({
								name: `replies of ${conversation}`,
								places: replies.map(placeOf),
							})),
							...seenEffects(connector),
						]),
						...checkUniqueEffects({
							due,
							unknown,
							seen: connector.effects.flatMap(({ text }) => idIn(text) ?? []),
						}),
					],
					figure: `${what}, ${unknown.length} sends marked unknown`,
				},
				{
					name: `one owner at a time, no update lost (${store.kind})`,
					runs: history.length,
					broken: [
						...checkOwnership(history),
						...states.flat(),
						// Else the sleep was in vain, and nothing of fencing is proved.
						...(count > 1 && countLost(history) === 0
							? ["no commit came too late"]
							: []),
					],
					figure: `claims and commits of ${what}; ${countLost(history)} commits came too late and changed nothing`,
				},
			];
		} finally {
			await stored.close();
		}
	} finally {
		for (const subject of subjects) await subject.kill();
		client.close();
		await connector.close();
	}
}

/** Messages of a conversation one after another, each to whichever process; again until one takes it. */
async function talkAll(run: {
	readonly conversations: number;
	readonly chance: () => number;
	readonly client: ReturnType<typeof createBotClient>;
	readonly subjects: readonly Subject[];
	readonly say: (line: string) => void;
}): Promise<void> {
	const { conversations, chance, client, subjects, say } = run;
	let next = 0;
	const deliver = async (words: ShopperWords): Promise<void> => {
		for (;;) {
			const to = subjects[Math.floor(chance() * subjects.length)] as Subject;
			const { kind } = await client.post(words, to.origin);
			if (kind === "acknowledged") return;
			await pause(50);
		}
	};
	await Promise.all(
		Array.from({ length: lanes }, async () => {
			while (next < conversations) {
				const conversation = next;
				next += 1;
				if (next % 1000 === 0) say(`${next} conversations`);
				for (let place = 0; place < messagesEach; place += 1)
					await deliver(toNumberedWords(`c${conversation}`, place));
			}
		}),
	);
}

/** Waits until a process has put itself to sleep, and wakes it when its leases are over. */
async function wakeLate(subject: Subject, ms: number): Promise<void> {
	const isAsleep = await until(
		() =>
			/^State:\s+T/m.test(readFileSync(`/proc/${subject.pid}/status`, "utf8")),
		60_000,
	);
	if (isAsleep) await pause(ms);
	subject.process.kill("SIGCONT");
}

/** What the state remembers must be every message, in order; and its version the number of turns. */
async function findLostUpdates(
	{ conversation, messages, entries, version }: StoredTalk,
	store: Awaited<ReturnType<StoreHome["open"]>>,
): Promise<readonly string[]> {
	const stored = await store.conversation(entries[0]?.conversationId ?? "");
	const remembered =
		stored?.state.asked.flatMap(({ text }) => idIn(text) ?? []) ?? [];
	const isWhole =
		remembered.length === messages.length &&
		remembered.every((id, place) => id === messages[place]);
	return [
		...(isWhole
			? []
			: [`${conversation}: its state has forgotten one of its messages`]),
		...(version >= 1 + messages.length
			? []
			: [`${conversation}: version ${version} is too low`]),
	];
}

function countLost(history: readonly OwnershipStep[]): number {
	return history.filter(
		(step) => step.kind === "commit" && step.outcome === "lost",
	).length;
}

function readHistory(file: string): readonly OwnershipStep[] {
	return readFileSync(file, "utf8")
		.split("\n")
		.flatMap((line) => (line ? [JSON.parse(line) as OwnershipStep] : []));
}

import { createBotClient, type ShopperWords } from "../channel/bot-client.js";
import {
	type FakeConnector,
	startFakeConnector,
} from "../channel/fake-connector.js";
import { idIn, toNumberedWords } from "../channel/numbered-words.js";
import {
	checkTotalQueue,
	tellQueueFaults,
} from "../checkers/check-total-queue.js";
import { checkUniqueEffects } from "../checkers/check-unique-effects.js";
import type {
	DeliveryPart,
	DeliveryProof,
	PartOptions,
} from "../delivery-part.js";
import { pause } from "../pause.js";
import { readOutcome } from "../read-outcome.js";
import { createChance, shuffled } from "../seeded-chance.js";
import type { StoreHome } from "../stores/store-under-test.js";
import { type Subject, startSubject } from "../subject/start-subject.js";
import { tellUndrained, whenDrained } from "./seen-effects.js";

const counts = { small: 600, full: 50_000 };

/** Messages of one conversation; every hundredth conversation wishes for a person at its end. */
const messagesEach = 10;
const personEvery = 100;

/** Deliveries of one message at most, and the time between the first and the last. */
const maxDeliveries = 5;
const maxApartMs = 8 * 86_400_000;

/** Steps in which the clock goes through the days. */
const steps = 33;
const wishStep = steps - 2;

/** Deliveries under way at a time. */
const lanes = 32;

interface Planned {
	readonly words: ShopperWords;
	readonly step: number;
}

/** Every message delivered one to five times, out of order and up to eight days apart. */
export const duplicatesPart: DeliveryPart = {
	name: "duplicates",
	run: async (options) => {
		const home = await options.store.prepare();
		try {
			return await proveDuplicates(home, options);
		} finally {
			await home.remove();
		}
	},
};

async function proveDuplicates(
	home: StoreHome,
	{ isFull, seed, say, store }: PartOptions,
): Promise<readonly DeliveryProof[]> {
	const chance = createChance(seed);
	const messages = isFull ? counts.full : counts.small;
	const connector = await startFakeConnector();
	const client = createBotClient(connector.url, lanes);
	// Where several processes share the store, each delivery goes to another of them.
	const subjects = await startSubjects(home, store.kind === "embedded" ? 1 : 2);
	try {
		const planned = planDeliveries(messages, chance);
		const acknowledged = new Map<string, ShopperWords>();
		let refused = 0;
		let deliveries = 0;
		for (let step = 0; step < steps; step += 1) {
			// What the bot has not sent when a person is wished for stays unsent, by design.
			if (step === wishStep)
				await whenDrained(subjects[0] as Subject, connector, say);
			const offsetMs = Math.round((step * maxApartMs) / (steps - 1));
			for (const subject of subjects)
				await subject.tell({ kind: "clock", offsetMs });
			const due = shuffled(
				planned.filter((one) => one.step === step),
				chance,
			);
			let next = 0;
			await Promise.all(
				Array.from({ length: lanes }, async () => {
					for (let one = due[next]; one; one = due[next]) {
						next += 1;
						deliveries += 1;
						const to = subjects[deliveries % subjects.length] as Subject;
						for (;;) {
							const { kind } = await client.post(one.words, to.origin);
							if (kind === "acknowledged") break;
							// Sent away: a channel comes back with it.
							refused += 1;
							await pause(100);
						}
						acknowledged.set(one.words.id, one.words);
					}
				}),
			);
			if (step % 4 === 3) say(`${deliveries} of ${planned.length} deliveries`);
		}
		const isDrained = await whenDrained(subjects[0] as Subject, connector, say);
		for (const subject of subjects) await subject.stop();
		return await judge({
			home,
			kind: store.kind,
			messages,
			deliveries,
			acknowledged,
			refused,
			connector,
			isDrained,
		});
	} finally {
		for (const subject of subjects) await subject.kill();
		client.close();
		await connector.close();
	}
}

async function startSubjects(
	home: StoreHome,
	count: number,
): Promise<readonly Subject[]> {
	const subjects: Subject[] = [];
	for (let n = 0; n < count; n += 1)
		subjects.push(
			await startSubject({
				dataDir: home.dataDir,
				env: home.env,
				watch: { leaveEvery: 2 },
			}),
		);
	return subjects;
}

/** Each message with its first delivery at some step, and up to four more then or later. */
function planDeliveries(
	messages: number,
	chance: () => number,
): readonly Planned[] {
	return Array.from({ length: messages }, (_, n) => {
		const conversation = Math.floor(n / messagesEach);
		const place = n % messagesEach;
		const words = isWish(conversation, place)
			? toPersonWish(`c${conversation}`)
			: toNumberedWords(`c${conversation}`, place);
		// A wish for a person ends the bot's part, so it comes when everything else was there once.
		const isLast = isWish(conversation, place);
		const first = isLast ? wishStep : Math.floor((chance() * steps) / 2);
		const times = 1 + Math.floor(chance() * maxDeliveries);
		return Array.from({ length: times }, (_, time) => ({
			words,
			step: time === 0 ? first : first + Math.floor(chance() * (steps - first)),
		}));
	}).flat();
}

function isWish(conversation: number, place: number): boolean {
	return conversation % personEvery === 0 && place === messagesEach - 1;
}

function toPersonWish(conversation: string): ShopperWords {
	return {
		conversation,
		id: `${conversation}.person`,
		text: "let me talk to a person please",
	};
}

async function judge(run: {
	readonly home: StoreHome;
	readonly kind: string;
	readonly messages: number;
	readonly deliveries: number;
	readonly acknowledged: ReadonlyMap<string, ShopperWords>;
	readonly refused: number;
	readonly connector: FakeConnector;
	readonly isDrained: boolean;
}): Promise<readonly DeliveryProof[]> {
	const { acknowledged, connector, refused, kind } = run;
	const numbered = [...acknowledged.values()].filter(({ text }) => idIn(text));
	const wishes = [...acknowledged.values()].filter(({ text }) => !idIn(text));
	const first = new Map(numbered.map((words) => [words.conversation, words]));
	const store = await run.home.open();
	try {
		const { talks, missing, unknown } = await readOutcome(
			store,
			first.values(),
		);
		const handoffs = await Promise.all(
			wishes.map(async ({ conversation }) => {
				const talk = talks.find((one) => one.conversation === conversation);
				const wished = talk?.entries.filter(
					({ content }) =>
						content.kind === "shopper" &&
						content.message.text.includes("person"),
				);
				const stored = await store.conversation(
					talk?.entries[0]?.conversationId ?? "",
				);
				return {
					conversation,
					times: wished?.length ?? 0,
					handoffs: stored?.state.handoffs ?? 0,
				};
			}),
		);
		const stored = talks.flatMap(({ messages }) => messages);
		const due = numbered.map(({ id }) => id);
		return [
			{
				name: `each message has one effect, however often it comes (${kind})`,
				runs: run.messages,
				broken: [
					...tellUndrained(run.isDrained),
					...missing.map((conversation) => `${conversation} is not there`),
					...tellQueueFaults(
						checkTotalQueue({ offered: due, acknowledged: due, found: stored }),
						"message",
					),
					...checkUniqueEffects({
						due,
						seen: talks.flatMap(({ replies }) => replies),
					}).map((line) => `in the transcript: ${line}`),
					...checkUniqueEffects({
						due,
						unknown,
						seen: connector.effects.flatMap(({ text }) => idIn(text) ?? []),
					}),
				],
				figure: `${run.deliveries} deliveries over 8 days, ${refused} of them refused at first, ${unknown.length} sends marked unknown`,
			},
			{
				name: `each wish for a person makes one handoff (${kind})`,
				runs: wishes.length,
				broken: handoffs.flatMap((one) => [
					...(one.times === 1
						? []
						: [`${one.conversation}: the wish is stored ${one.times} times`]),
					...(one.handoffs === 1
						? []
						: [`${one.conversation}: ${one.handoffs} handoffs`]),
				]),
				figure: `${wishes.length} conversations`,
			},
		];
	} finally {
		await store.close();
	}
}

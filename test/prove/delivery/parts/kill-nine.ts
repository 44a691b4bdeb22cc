import {
	type BotClient,
	createBotClient,
	type ShopperWords,
} from "../channel/bot-client.js";
import {
	type FakeConnector,
	startFakeConnector,
} from "../channel/fake-connector.js";
import { idIn, placeOf, toNumberedWords } from "../channel/numbered-words.js";
import { checkOrder, type SeenConversation } from "../checkers/check-order.js";
import {
	checkTotalQueue,
	tellQueueFaults,
} from "../checkers/check-total-queue.js";
import { checkUniqueEffects } from "../checkers/check-unique-effects.js";
import type { DeliveryPart, PartOptions } from "../delivery-part.js";
import { pause, until } from "../pause.js";
import { readOutcome, type StoredOutcome } from "../read-outcome.js";
import { createChance } from "../seeded-chance.js";
import type { StoreHome } from "../stores/store-under-test.js";
import { crashPoints } from "../subject/crash-points.js";
import { type Subject, startSubject } from "../subject/start-subject.js";

/** How much is sent and how often the process is killed. */
export interface KillNineCounts {
	readonly messages: number;
	readonly kills: number;
}

const counts = {
	small: { messages: 1500, kills: 10 },
	full: { messages: 100_000, kills: 200 },
};

/** Conversations that go on side by side, and messages of each. */
const lanes = 50;
const messagesEach = 10;

/** Share of messages that a channel offers once and never again: they may be there or not. */
const onceShare = 0.1;

/** Where a life of the process ends: seen from inside the store, from the channel, or at any moment. */
const ends = [
	"at-random",
	...crashPoints,
	"at-random",
	"after-ack",
	"while-sending",
] as const;

type End = (typeof ends)[number];

/** What was sent, and what of it was acknowledged. */
interface SentRecord {
	readonly offered: Set<string>;
	readonly acknowledged: Map<string, ShopperWords>;
}

/** `kill -9` at random moments and at named points, while a channel goes on delivering. */
export const killNinePart: DeliveryPart = {
	name: "kill-nine",
	run: async (options) => {
		const home = await options.store.prepare();
		try {
			return [
				await proveKillNine(
					home,
					options,
					options.isFull ? counts.full : counts.small,
				),
			];
		} finally {
			await home.remove();
		}
	},
};

async function proveKillNine(
	home: StoreHome,
	{ seed, say, store }: PartOptions,
	{ messages, kills }: KillNineCounts,
) {
	const chance = createChance(seed);
	const connector = await startFakeConnector();
	const client = createBotClient(connector.url, lanes);
	const sent: SentRecord = { offered: new Set(), acknowledged: new Map() };
	const reached = new Map<End, number>();
	let subject: Subject | undefined;
	const channel = startChannel({
		messages,
		sent,
		client,
		chance,
		origin: () => subject?.origin,
	});
	try {
		let port = 0;
		for (let kill = 0; kill < kills; kill += 1) {
			const planned = ends[kill % ends.length] as End;
			const nth = 1 + Math.floor(chance() * 20);
			const isInside = crashPoints.some((point) => point === planned);
			subject = await startSubject({
				dataDir: home.dataDir,
				env: home.env,
				port,
				watch: isInside
					? { crash: { point: planned as (typeof crashPoints)[number], nth } }
					: {},
			});
			port = subject.port;
			const wanted = Math.ceil(((kill + 1) * messages) / (kills + 1));
			const end = await endLife(subject, planned, {
				nth,
				connector,
				channel,
				// As many messages as are due by then, and 150 to 400 ms more.
				isDue: () => sent.offered.size >= wanted,
				lingerMs: 150 + chance() * 250,
			});
			reached.set(end, (reached.get(end) ?? 0) + 1);
			if (kill % 10 === 9)
				say(
					`${kill + 1} kills, ${sent.acknowledged.size} of ${messages} messages acknowledged`,
				);
		}
		subject = await startSubject({
			dataDir: home.dataDir,
			env: home.env,
			port,
		});
		await channel.ended;
		const outcome = await drain(home, subject, connector, sent);
		return {
			name: `kill -9, nothing lost or doubled (${store.kind})`,
			runs: sent.acknowledged.size,
			broken: judge(sent, outcome, connector),
			figure: `${kills} kills (${[...reached].map(([end, count]) => `${count} ${end}`).join(", ")}), ${sent.offered.size - sent.acknowledged.size} never acknowledged, ${outcome.unknown.length} sends marked unknown`,
		};
	} finally {
		await subject?.kill();
		client.close();
		await connector.close();
	}
}

/** A channel that delivers conversations side by side, the messages of each in order. */
interface Channel {
	readonly ended: Promise<void>;
	/** Called at each acknowledgement. */
	onAcknowledged: () => void;
}

function startChannel(options: {
	readonly messages: number;
	readonly sent: SentRecord;
	readonly client: BotClient;
	readonly chance: () => number;
	readonly origin: () => string | undefined;
}): Channel {
	const { sent, client, chance, origin } = options;
	const conversations = Math.ceil(options.messages / messagesEach);
	let next = 0;
	async function deliver(words: ShopperWords): Promise<void> {
		const isOnce = chance() < onceShare;
		for (;;) {
			const to = origin();
			if (to !== undefined) {
				sent.offered.add(words.id);
				const { kind } = await client.post(words, to);
				if (kind === "acknowledged") {
					sent.acknowledged.set(words.id, words);
					channel.onAcknowledged();
					return;
				}
				if (isOnce) return;
			}
			await pause(20 + chance() * 60);
		}
	}
	async function talk(): Promise<void> {
		while (next < conversations) {
			const conversation = `c${next}`;
			next += 1;
			for (let place = 0; place < messagesEach; place += 1)
				await deliver(toNumberedWords(conversation, place));
		}
	}
	const channel: Channel = {
		ended: Promise.all(Array.from({ length: lanes }, talk)).then(
			() => undefined,
		),
		onAcknowledged: () => {},
	};
	return channel;
}

/** Waits until the process has ended as planned, or kills it at random where the plan was never reached. */
async function endLife(
	subject: Subject,
	planned: End,
	life: {
		readonly nth: number;
		readonly connector: FakeConnector;
		readonly channel: Channel;
		readonly isDue: () => boolean;
		readonly lingerMs: number;
	},
): Promise<End> {
	const { connector, channel } = life;
	let left = life.nth;
	let isDead = false;
	void subject.ended.then(() => {
		isDead = true;
	});
	const count = (): void => {
		left -= 1;
		if (left === 0) void subject.kill();
	};
	if (planned === "after-ack") channel.onAcknowledged = count;
	if (planned === "while-sending")
		connector.answer = () => {
			count();
			return left === 0 ? { kind: "hang" } : { kind: "taken" };
		};
	let isOver = false;
	void channel.ended.then(() => {
		isOver = true;
	});
	await until(() => isDead || isOver || life.isDue(), 120_000, 5);
	if (!isDead) await pause(life.lingerMs);
	const end = isDead ? planned : "at-random";
	await subject.kill();
	channel.onAcknowledged = () => {};
	connector.answer = () => ({ kind: "taken" });
	connector.release();
	return end;
}

/** Lets everything that waits be worked off; reads what is stored when nothing happens any more. */
async function drain(
	home: StoreHome,
	subject: Subject,
	connector: FakeConnector,
	sent: SentRecord,
): Promise<StoredOutcome> {
	let seen = -1;
	await until(
		async () => {
			const before = seen;
			seen = connector.effects.length;
			return seen === before;
		},
		600_000,
		3000,
	);
	await subject.stop();
	const store = await home.open();
	try {
		const first = new Map<string, ShopperWords>();
		for (const words of sent.acknowledged.values())
			first.set(words.conversation, words);
		return await readOutcome(store, first.values());
	} finally {
		await store.close();
	}
}

function judge(
	sent: SentRecord,
	outcome: StoredOutcome,
	connector: FakeConnector,
): readonly string[] {
	const { talks, unknown, missing } = outcome;
	const stored = talks.flatMap(({ messages }) => messages);
	const read = new Set(talks.map(({ conversation }) => conversation));
	// Of a conversation without a single acknowledgement nothing is read, nor judged.
	const seen = connector.effects
		.flatMap(({ text }) => idIn(text) ?? [])
		.filter((id) => read.has(id.split(".")[0] ?? ""));
	return [
		...missing.map(
			(conversation) => `${conversation} was acknowledged and is not there`,
		),
		...tellQueueFaults(
			checkTotalQueue({
				offered: sent.offered,
				acknowledged: sent.acknowledged.keys(),
				found: stored,
			}),
			"message",
		),
		...checkUniqueEffects({
			due: stored,
			seen: talks.flatMap(({ replies }) => replies),
		}).map((line) => `in the transcript: ${line}`),
		...checkUniqueEffects({ due: stored, seen, unknown }),
		...checkOrder([
			...talks.map((talk) => toSeen(talk.conversation, talk.messages)),
			...talks.map((talk) =>
				toSeen(`replies of ${talk.conversation}`, talk.replies),
			),
			...toSeenEffects(connector),
		]),
	];
}

function toSeen(name: string, ids: readonly string[]): SeenConversation {
	return { name, places: ids.map(placeOf) };
}

/** Effects in the order in which they came, by conversation. */
function toSeenEffects(connector: FakeConnector): readonly SeenConversation[] {
	const places = new Map<string, number[]>();
	for (const { conversation, text } of connector.effects) {
		const id = idIn(text);
		if (id === undefined) continue;
		const list = places.get(conversation) ?? [];
		places.set(conversation, list);
		list.push(placeOf(id));
	}
	return [...places].map(([conversation, list]) => ({
		name: `effects of ${conversation}`,
		places: list,
	}));
}

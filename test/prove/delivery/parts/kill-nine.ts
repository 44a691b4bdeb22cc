import { createBotClient } from "../channel/bot-client.js";
import {
	type FakeConnector,
	startFakeConnector,
} from "../channel/fake-connector.js";
import {
	type RetryingChannel,
	startRetryingChannel,
} from "../channel/retrying-channel.js";
import type { DeliveryPart, PartOptions } from "../delivery-part.js";
import { judgeRun } from "../judge-run.js";
import { pause, until } from "../pause.js";
import { createChance } from "../seeded-chance.js";
import type { StoreHome } from "../stores/store-under-test.js";
import { crashPoints } from "../subject/crash-points.js";
import {
	type Subject,
	SubjectEnded,
	startSubject,
} from "../subject/start-subject.js";
import { tellUndrained, whenDrained } from "./seen-effects.js";

/** How much is sent and how often the process is killed. */
export interface KillNineCounts {
	readonly messages: number;
	readonly kills: number;
}

const counts = {
	small: { messages: 600, kills: 12 },
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
	const reached = new Map<End, number>();
	let whileStarting = 0;
	let subject: Subject | undefined;
	const channel = startRetryingChannel({
		conversations: Math.ceil(messages / messagesEach),
		messagesEach,
		lanes,
		onceShare,
		client,
		chance,
		origin: () => subject?.origin,
	});
	const { sent } = channel;
	try {
		let port = 0;
		for (let kill = 0; kill < kills; kill += 1) {
			const planned = ends[kill % ends.length] as End;
			const nth = 1 + Math.floor(chance() * 15);
			const isInside = crashPoints.some((point) => point === planned);
			subject = await startSubject({
				dataDir: home.dataDir,
				env: home.env,
				port,
				watch: {
					leaveEvery: 2,
					...(isInside
						? { crash: { point: planned as (typeof crashPoints)[number], nth } }
						: {}),
				},
			}).catch((error: unknown) => {
				// What is left of the life before is worked on at once: the point may be passed by then.
				const isPlanned =
					isInside && error instanceof SubjectEnded && !error.isLate;
				if (!isPlanned) throw error;
				return undefined;
			});
			if (!subject) {
				whileStarting += 1;
				reached.set(planned, (reached.get(planned) ?? 0) + 1);
				continue;
			}
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
			// Until the next one answers, nobody is asked.
			subject = undefined;
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
		const isDrained = await whenDrained(subject, connector, say);
		await subject.stop();
		const { broken, unknown } = await judgeRun(home, sent, connector);
		return {
			name: `kill -9, nothing lost or doubled (${store.kind})`,
			runs: sent.acknowledged.size,
			broken: [...tellUndrained(isDrained), ...broken],
			figure: `${kills} kills (${[...reached].map(([end, count]) => `${count} ${end}`).join(", ")}; ${whileStarting} of them before it was ready), ${sent.offered.size - sent.acknowledged.size} never acknowledged, ${unknown} sends marked unknown`,
		};
	} finally {
		await subject?.kill();
		client.close();
		await connector.close();
	}
}

/** Waits until the process has ended as planned, or kills it at random where the plan was never reached. */
async function endLife(
	subject: Subject,
	planned: End,
	life: {
		readonly nth: number;
		readonly connector: FakeConnector;
		readonly channel: RetryingChannel;
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

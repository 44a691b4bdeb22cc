import { randomUUID } from "node:crypto";
import { toActivitySet } from "@shopbell/channels/webchat";
import type { Store } from "@shopbell/store";
import { readActivity } from "../../../../packages/webchat-widget/src/wire/read-activity.js";
import {
	type BrowserWorld,
	type ChatTab,
	createTextStore,
	openChatTab,
} from "../channel/chat-tab.js";
import { startCuttingProxy } from "../channel/cutting-proxy.js";
import { idIn, toNumberedWords } from "../channel/numbered-words.js";
import { checkPageOrder } from "../checkers/check-page-order.js";
import {
	checkTotalQueue,
	tellQueueFaults,
} from "../checkers/check-total-queue.js";
import {
	checkTranscript,
	type TranscriptLine,
} from "../checkers/check-transcripts.js";
import { checkUniqueEffects } from "../checkers/check-unique-effects.js";
import type { DeliveryPart, PartOptions } from "../delivery-part.js";
import { pause, until } from "../pause.js";
import { createChance } from "../seeded-chance.js";
import type { StoreHome } from "../stores/store-under-test.js";
import { type Subject, startSubject } from "../subject/start-subject.js";

const counts = {
	small: { shoppers: 4, messagesEach: 12, restarts: 3 },
	full: { shoppers: 50, messagesEach: 200, restarts: 20 },
};

const dayMs = 86_400_000;

/** Once the network is sound again every page must show everything; nothing new for so long counts as never. */
const stillMs = 120_000;

/** A shopper with two pages of the shop open in one browser. */
interface Shopper {
	readonly name: string;
	readonly storage: ReturnType<typeof createTextStore>;
	tabs: ChatTab[];
	/** Ids of what was said, by the tab it was said in, in order. */
	readonly said: readonly [string[], string[]];
	/** False while the browser has no network. */
	isOnline: boolean;
}

/** Web chat by the widget's own code through a network that cuts, with restarts and a day without it. */
export const webChatPart: DeliveryPart = {
	name: "web-chat",
	run: async (options) => {
		const home = await options.store.prepare();
		try {
			return [await proveWebChat(home, options)];
		} finally {
			await home.remove();
		}
	},
};

async function proveWebChat(
	home: StoreHome,
	{ isFull, seed, say, store }: PartOptions,
) {
	const {
		shoppers: many,
		messagesEach,
		restarts,
	} = isFull ? counts.full : counts.small;
	const chance = createChance(seed);
	let offsetMs = 0;
	let subject: Subject | undefined;
	const proxy = await startCuttingProxy({
		target: () => subject?.port,
		livesMs: [500, 5000],
		chance,
	});
	const start = async (port: number): Promise<Subject> => {
		const started = await startSubject({
			dataDir: home.dataDir,
			env: { ...home.env, WIDGET_ORIGINS: proxy.origin },
			watch: { leaveEvery: 2 },
			port,
		});
		await started.tell({ kind: "clock", offsetMs });
		return started;
	};
	subject = await start(0);
	const { port } = subject;
	const shoppers = Array.from(
		{ length: many },
		(_, n): Shopper => ({
			name: `c${n}`,
			storage: createTextStore(),
			tabs: [],
			said: [[], []],
			isOnline: true,
		}),
	);
	const open = (shopper: Shopper): ChatTab => {
		const world: BrowserWorld = {
			origin: proxy.origin,
			now: () => Date.now() + offsetMs,
			isOnline: () => shopper.isOnline,
		};
		return openChatTab(world, shopper.storage, randomUUID);
	};
	let isTalking = true;
	try {
		for (const shopper of shoppers) {
			shopper.tabs.push(open(shopper));
			// A second page opens when the browser has the conversation.
			await until(
				() => shopper.storage.getItem("chat")?.includes("token") === true,
				30_000,
			);
			shopper.tabs.push(open(shopper));
		}
		const talking = Promise.all(
			shoppers.map((shopper) => talk(shopper, messagesEach, chance)),
		).then(() => {
			isTalking = false;
		});
		for (let n = 0; n < restarts; n += 1) {
			await pause(1500 + chance() * 2500);
			const running = subject;
			subject = undefined;
			if (n % 2 === 0) await running.kill();
			else await running.stop();
			subject = await start(port);
			if (n === Math.floor(restarts / 2)) {
				// One shopper in four is away for a day.
				const away = shoppers.filter((_, index) => index % 4 === 0);
				for (const shopper of away) {
					shopper.isOnline = false;
					for (const tab of shopper.tabs) tab.cut();
				}
				await pause(1000);
				offsetMs += dayMs;
				await subject.tell({ kind: "clock", offsetMs });
				for (const shopper of away) {
					shopper.isOnline = true;
					for (const { session } of shopper.tabs) session.wake();
				}
			}
			say(`${n + 1} restarts, ${proxy.cuts()} cuts`);
		}
		// A shopper whose page asks to try again does so.
		const retrying = setInterval(() => {
			for (const shopper of shoppers) retryFailed(shopper);
		}, 500);
		await talking;
		proxy.heal();
		const isSettled = await settle(shoppers, messagesEach);
		clearInterval(retrying);
		await subject.stop();
		const stored = await home.open();
		try {
			const broken = (
				await Promise.all(shoppers.map((shopper) => judge(shopper, stored)))
			).flat();
			return {
				name: `web chat shows what is stored, through cuts and restarts (${store.kind})`,
				runs: many * messagesEach,
				broken: [
					...(isSettled ? [] : shoppers.flatMap(tellUnsettled)),
					...broken,
				],
				figure: `${many} shoppers with 2 pages, ${proxy.cuts()} cuts, ${restarts} restarts, a day away; ${tellGivenUp(shoppers)}`,
			};
		} finally {
			await stored.close();
		}
	} finally {
		if (isTalking) say("ended while shoppers were still talking");
		for (const { tabs } of shoppers) for (const tab of tabs) tab.close();
		await subject?.kill();
		await proxy.close();
	}
}

/** Says messages in either page, a few of them in one breath. */
async function talk(
	shopper: Shopper,
	messages: number,
	chance: () => number,
): Promise<void> {
	for (let place = 0; place < messages; place += 1) {
		const tab = chance() < 0.5 ? 0 : 1;
		const { id, text } = toNumberedWords(shopper.name, place);
		shopper.tabs[tab]?.session.say(text);
		shopper.said[tab].push(id);
		// 60 messages in 30 seconds is what one conversation may send.
		await pause(chance() < 0.3 ? 20 : 300 + chance() * 900);
	}
}

function retryFailed({ tabs }: Shopper): void {
	for (const { session } of tabs)
		for (const { clientId, delivery } of session.transcript.value.pending)
			if (delivery === "failed") session.retry(clientId);
}

/** How often pages gave a message up, so that the shopper had it send again, and for what. */
function tellGivenUp(shoppers: readonly Shopper[]): string {
	const givenUp = shoppers
		.flatMap(({ tabs }) => tabs)
		.flatMap((tab) => [...tab.givenUp.values()]);
	const reasons = new Map<string, number>();
	for (const ended of givenUp.flat())
		reasons.set(ended, (reasons.get(ended) ?? 0) + 1);
	const told = [...reasons].map(([how, count]) => `${count} × ${how}`);
	return `${givenUp.length} messages given up and sent again by the shopper${told.length > 0 ? ` after attempts that ended with ${told.join(", ")}` : ""}`;
}

/** Waits for calm as long as pages still get something: how quickly is the machine's. */
async function settle(
	shoppers: readonly Shopper[],
	messagesEach: number,
): Promise<boolean> {
	const isSettled = () =>
		shoppers.every((shopper) => isCalm(shopper, messagesEach));
	for (let shown = -1; shown < countLines(shoppers); ) {
		shown = countLines(shoppers);
		const before = shown;
		await until(
			() => isSettled() || countLines(shoppers) > before,
			stillMs,
			200,
		);
		if (isSettled()) return true;
	}
	return false;
}

function countLines(shoppers: readonly Shopper[]): number {
	return shoppers
		.flatMap(({ tabs }) => tabs)
		.reduce(
			(sum, { session }) => sum + session.transcript.value.lines.length,
			0,
		);
}

/** Nothing waits, and both pages show every message with its reply. */
function isCalm({ tabs }: Shopper, messages: number): boolean {
	return tabs.every(({ session }) => {
		const { lines, pending } = session.transcript.value;
		const replies = lines.filter(
			(line) => line.kind === "reply" && idIn(JSON.stringify(line)),
		);
		return pending.length === 0 && replies.length >= messages;
	});
}

function tellUnsettled({ name, tabs }: Shopper): readonly string[] {
	return tabs.map(({ session }, tab) => {
		const { lines, pending } = session.transcript.value;
		return `${name}, page ${tab + 1}: ${lines.length} lines, ${pending.length} pending, ${session.link.value} when time was up`;
	});
}

async function judge(
	shopper: Shopper,
	store: Store,
): Promise<readonly string[]> {
	const { grant } = JSON.parse(shopper.storage.getItem("chat") ?? "{}") as {
		grant?: { conversationId: string };
	};
	const id = grant?.conversationId ?? "";
	const entries = await store.transcript(id, { limit: 1000 });
	const stored = toActivitySet(entries, 0, {
		userId: "shopper",
		origin: "http://chat.example",
	}).activities.flatMap((activity) => {
		const line = readActivity(activity);
		return line && line.kind !== "typing" ? [toLine(line)] : [];
	});
	const said = shopper.said.flat();
	const messages = entries.flatMap(({ content }) =>
		content.kind === "shopper" ? (idIn(content.message.text) ?? []) : [],
	);
	return [
		...shopper.tabs.flatMap(({ session }, tab) =>
			checkTranscript(
				`${shopper.name}, page ${tab + 1}`,
				session.transcript.value.lines.map(toLine),
				stored,
			),
		),
		...tellQueueFaults(
			checkTotalQueue({ offered: said, acknowledged: said, found: messages }),
			"message",
		),
		...checkUniqueEffects({
			due: said,
			seen: entries.flatMap(({ content }) =>
				content.kind === "reply" ? (idIn(content.message.markdown) ?? []) : [],
			),
		}).map((line) => `${shopper.name}: ${line}`),
		...checkPageOrder(
			shopper.tabs.map(({ passed }, tab) => ({
				name: `${shopper.name}, said in page ${tab + 1}`,
				said: shopper.said[tab === 0 ? 0 : 1],
				stored: messages,
				passed,
			})),
		),
	];
}

type ShownLine = Exclude<
	NonNullable<ReturnType<typeof readActivity>>,
	{ readonly kind: "typing" }
>;

function toLine(line: ShownLine): TranscriptLine {
	return {
		id: line.id,
		text:
			line.kind === "echo"
				? `shopper: ${line.text}`
				: `reply: ${JSON.stringify(line.blocks)}`,
	};
}

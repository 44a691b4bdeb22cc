import { createBotClient } from "../channel/bot-client.js";
import { startFakeConnector } from "../channel/fake-connector.js";
import {
	type HangingServer,
	startHangingServer,
} from "../channel/hanging-server.js";
import { toNumberedWords } from "../channel/numbered-words.js";
import {
	ackTimes,
	giveLoad,
	type LoadedMessage,
	quantile,
	tellUnacknowledged,
} from "../channel/open-load.js";
import type { DeliveryPart, PartOptions } from "../delivery-part.js";
import { type Subject, startSubject } from "../subject/start-subject.js";

const counts = {
	small: { perSecond: 20, seconds: 5 },
	full: { perSecond: 200, seconds: 60 },
};

/** What is promised where nothing else runs on the machine, ms. */
const most = { p50: 25, p99: 200 };

/** Conversations that the messages are spread over; every twentieth message wishes for a person. */
const conversations = 500;
const personEvery = 20;

/**
 * Acknowledgements while everything behind them hangs. On PostgreSQL the process that answers,
 * asks the shop and calls desk and channels is frozen whole; where one process does all, desk and
 * channel take every call and never answer.
 */
export const ackLatencyPart: DeliveryPart = {
	name: "ack-latency",
	run: async (options) => {
		const { store, isFull } = options;
		const messages = await measure(options);
		const times = ackTimes(messages);
		const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
		const refused = tellUnacknowledged(messages);
		return [
			{
				name: `acknowledged at once whatever hangs (${store.kind})`,
				runs: messages.length,
				broken: [
					...(refused && isFull ? [`not acknowledged: ${refused}`] : []),
					...(times.length === 0 ? ["nothing was acknowledged"] : []),
					// On a machine that does other things as well, times say nothing.
					...(isFull && p50 > most.p50
						? [`half took more than ${p50.toFixed(0)} ms`]
						: []),
					...(isFull && p99 > most.p99
						? [`one in a hundred took more than ${p99.toFixed(0)} ms`]
						: []),
				],
				figure: `${store.kind === "postgres" ? "matcher, shop, desk and channel frozen" : "desk and channel hang"}; p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; refused: ${refused || "none"}`,
			},
		];
	},
};

async function measure({
	isFull,
	store,
	say,
}: PartOptions): Promise<readonly LoadedMessage[]> {
	const { perSecond, seconds } = isFull ? counts.full : counts.small;
	const home = await store.prepare();
	const connector = await startFakeConnector();
	connector.answer = () => ({ kind: "hang" });
	const desk = await startHangingServer();
	const client = createBotClient(connector.url, 256);
	const subjects: Subject[] = [];
	try {
		const start = async (
			env: Readonly<Record<string, string>>,
		): Promise<Subject> => {
			const subject = await startSubject({
				dataDir: home.dataDir,
				env: { ...home.env, ...toHangingDesk(desk), ...env },
			});
			subjects.push(subject);
			return subject;
		};
		const web = await start(store.kind === "postgres" ? { ROLE: "web" } : {});
		if (store.kind === "postgres") {
			const worker = await start({ ROLE: "worker" });
			worker.process.kill("SIGSTOP");
		}
		const load = (from: number, rate: number, forSeconds: number) =>
			giveLoad({
				perSecond: rate,
				seconds: forSeconds,
				client,
				origin: web.origin,
				words: (n) => toWords(from + n),
			});
		// The first messages of a process compile its code.
		await load(0, perSecond / 4, 3);
		say(`warm; ${perSecond} per second for ${seconds} s`);
		return await load(100_000, perSecond, seconds);
	} finally {
		connector.release();
		for (const subject of subjects) await subject.kill();
		client.close();
		await connector.close();
		await desk.close();
		await home.remove();
	}
}

function toWords(n: number) {
	const words = toNumberedWords(`c${n % conversations}`, n);
	return n % personEvery === personEvery - 1
		? { ...words, text: "let me talk to a person please" }
		: words;
}

function toHangingDesk(desk: HangingServer): Readonly<Record<string, string>> {
	return {
		DESK_KIND: "webhook",
		DESK_WEBHOOK_URL: desk.url,
		DESK_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString("base64")}`,
	};
}

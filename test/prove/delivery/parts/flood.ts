import { createBotClient } from "../channel/bot-client.js";
import {
	type FakeConnector,
	startFakeConnector,
} from "../channel/fake-connector.js";
import { idIn, toNumberedWords } from "../channel/numbered-words.js";
import {
	ackTimes,
	giveLoad,
	type LoadedMessage,
	quantile,
	tellUnacknowledged,
} from "../channel/open-load.js";
import type { DeliveryPart, PartOptions } from "../delivery-part.js";
import { startSubject } from "../subject/start-subject.js";
import { whenDrained } from "./seen-effects.js";

const counts = {
	small: { others: 10, flood: 40, seconds: 5 },
	full: { others: 40, flood: 200, seconds: 60 },
};

/** How much longer others may wait for their reply, at the 95th percentile. */
const maxRatio = 1.5;

/** One conversation that floods: how much longer all others wait for their replies. */
export const floodPart: DeliveryPart = {
	name: "flood",
	run: async (options) => [await proveFlood(options)],
};

async function proveFlood({ isFull, store, say }: PartOptions) {
	const { others, flood, seconds } = isFull ? counts.full : counts.small;
	const home = await store.prepare();
	const connector = await startFakeConnector();
	const client = createBotClient(connector.url, 256);
	const flooder = createBotClient(connector.url, 64);
	const subject = await startSubject({ dataDir: home.dataDir, env: home.env });
	let conversation = 1;
	const talk = () => {
		const from = conversation;
		conversation += Math.round(others * seconds);
		return giveLoad({
			perSecond: others,
			seconds,
			client,
			origin: subject.origin,
			words: (n) => toNumberedWords(`c${from + n}`, 0),
		});
	};
	try {
		await talk();
		await whenDrained(subject, connector);
		say("warm");
		const calm = await talk();
		say("measured without the flood");
		await whenDrained(subject, connector);
		const [stormy, floods] = await Promise.all([
			talk(),
			giveLoad({
				perSecond: flood,
				seconds,
				client: flooder,
				origin: subject.origin,
				words: (n) => toNumberedWords("c0", n),
			}),
		]);
		await whenDrained(subject, connector);
		const before = replyTimes(calm, connector);
		const during = replyTimes(stormy, connector);
		const ratio = quantile(during, 0.95) / quantile(before, 0.95);
		return {
			name: `one who floods slows nobody else (${store.kind})`,
			runs: stormy.length,
			broken: [
				...(during.length < ackTimes(stormy).length
					? ["a reply is missing"]
					: []),
				...(during.length === 0 ? ["nothing was acknowledged"] : []),
				...(isFull && !(ratio <= maxRatio)
					? [`others wait ${ratio.toFixed(2)} times as long`]
					: []),
			],
			figure: `${flood} per second in one conversation (sent away: ${tellUnacknowledged(floods) || "none"}) beside ${others} per second in others; p95 of their replies ${quantile(before, 0.95).toFixed(0)} ms without, ${quantile(during, 0.95).toFixed(0)} ms with: ${ratio.toFixed(2)} times`,
		};
	} finally {
		await subject.kill();
		client.close();
		flooder.close();
		await connector.close();
		await home.remove();
	}
}

/** Milliseconds until the reply was there, of acknowledged messages. */
function replyTimes(
	messages: readonly LoadedMessage[],
	connector: FakeConnector,
): readonly number[] {
	const at = new Map(
		connector.effects.flatMap(({ text, at }) => {
			const id = idIn(text);
			return id === undefined ? [] : [[id, at] as const];
		}),
	);
	return messages.flatMap(({ words, sentAt, outcome }) => {
		const repliedAt = at.get(words.id);
		return outcome.kind === "acknowledged" && repliedAt !== undefined
			? [repliedAt - sentAt]
			: [];
	});
}

import { createBotClient } from "../channel/bot-client.js";
import { startFakeConnector } from "../channel/fake-connector.js";
import { idIn, toNumberedWords } from "../channel/numbered-words.js";
import {
	ackTimes,
	giveLoad,
	type LoadedMessage,
	quantile,
	tellUnacknowledged,
} from "../channel/open-load.js";
import { checkUniqueEffects } from "../checkers/check-unique-effects.js";
import type { DeliveryPart, PartOptions } from "../delivery-part.js";
import { pause } from "../pause.js";
import { readOutcome } from "../read-outcome.js";
import { startSubject } from "../subject/start-subject.js";
import { tellUndrained, whenDrained } from "./seen-effects.js";

const counts = {
	small: { perSecond: 10, seconds: 4 },
	full: { perSecond: 60, seconds: 60 },
};

const times = 10;
const maxRssMb = 512;
/** Time after which acknowledgements are as quick as before. */
const backAfterMs = 10_000;

/** Ten times the load: what cannot be done is sent away with a clear status, and soon all is as before. */
export const overloadPart: DeliveryPart = {
	name: "overload",
	run: async (options) => [await proveOverload(options)],
};

async function proveOverload({ isFull, store, say }: PartOptions) {
	const { perSecond, seconds } = isFull ? counts.full : counts.small;
	const home = await store.prepare();
	const connector = await startFakeConnector();
	const client = createBotClient(connector.url, 1024);
	const subject = await startSubject({ dataDir: home.dataDir, env: home.env });
	let conversation = 0;
	const load = (rate: number, forSeconds: number) => {
		const from = conversation;
		conversation += Math.round(rate * forSeconds);
		return giveLoad({
			perSecond: rate,
			seconds: forSeconds,
			client,
			origin: subject.origin,
			words: (n) => toNumberedWords(`c${from + n}`, 0),
		});
	};
	try {
		await load(perSecond, 3);
		const before = await load(perSecond, isFull ? 15 : 4);
		const during = await load(perSecond * times, seconds);
		say(`under load: ${tellUnacknowledged(during) || "all acknowledged"}`);
		await pause(isFull ? backAfterMs : 3000);
		const after = await load(perSecond, isFull ? 15 : 4);
		const isDrained = await whenDrained(subject, connector, say);
		const usage = await subject.tell({ kind: "usage" });
		const rssMb =
			usage.kind === "usage" ? usage.maxRssBytes / 2 ** 20 : Number.NaN;
		const acknowledged = [...before, ...during, ...after].flatMap(
			({ words, outcome }) => (outcome.kind === "acknowledged" ? [words] : []),
		);
		const known = new Set(acknowledged.map(({ id }) => id));
		await subject.stop();
		const stored = await home.open();
		const { missing, unknown } = await readOutcome(
			stored,
			acknowledged,
		).finally(() => stored.close());
		const [p95Before, p95After] = [p95(before), p95(after)];
		return {
			name: `ten times the load is shed, not suffered (${store.kind})`,
			runs: during.length,
			broken: [
				...unclear(during),
				...missing.map((name) => `${name} is not there`),
				...checkUniqueEffects({
					due: known,
					unknown,
					seen: connector.effects
						.flatMap(({ text }) => idIn(text) ?? [])
						.filter((id) => known.has(id)),
				}).slice(0, 100),
				...tellUndrained(isDrained),
				...(rssMb < maxRssMb ? [] : [`${rssMb.toFixed(0)} MB of memory`]),
				...(ackTimes(after).length === 0
					? ["nothing was acknowledged after it was over"]
					: []),
				...(isFull && !(p95After <= Math.max(2 * p95Before, 50))
					? [`p95 is still ${p95After.toFixed(0)} ms 10 s later`]
					: []),
			],
			figure: `${perSecond * times} per second for ${seconds} s: ${ackTimes(during).length} acknowledged, sent away: ${tellUnacknowledged(during) || "none"}; ${unknown.length} sends marked unknown; most memory ${rssMb.toFixed(0)} MB; p95 of acknowledgements ${p95Before.toFixed(0)} ms before, ${p95(during).toFixed(0)} ms during, ${p95After.toFixed(0)} ms after`,
		};
	} finally {
		await subject.kill();
		client.close();
		await connector.close();
		await home.remove();
	}
}

function p95(messages: readonly LoadedMessage[]): number {
	return quantile(ackTimes(messages), 0.95);
}

/** Whoever is sent away is told so: 429 or 503, never a hang, a reset or an error. */
function unclear(messages: readonly LoadedMessage[]): readonly string[] {
	return messages.flatMap(({ words, outcome }) => {
		if (outcome.kind === "acknowledged") return [];
		if (outcome.kind === "unreachable") return [`${words.id} got no answer`];
		return outcome.status === 429 || outcome.status === 503
			? []
			: [`${words.id} was answered ${outcome.status}`];
	});
}

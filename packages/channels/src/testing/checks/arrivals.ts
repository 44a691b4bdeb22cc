import type { ChannelEvent, WebhookReceipt } from "../../port/messenger.js";
import { cleanText } from "../../webchat/clean-text.js";
import type { MessengerCheck } from "../check.js";
import { createChance } from "../create-chance.js";
import { noFiles } from "../no-files.js";
import { sampleText } from "../sample-texts.js";

const at = 1_790_000_000_000;

type Arrival = Extract<ChannelEvent, { kind: "arrival" }>;

/** Words and taps come through as they were, once per thing however often it is delivered. */
export const arrivals: MessengerCheck = {
	name: "what a shopper says and taps arrives as it was, under the same name each time",
	runs: 100,
	fullRuns: 2000,
	async run(kit, runs) {
		const { channel, simulator } = await kit.open(noFiles);
		const broken: string[] = [];
		const names = new Set<string>();
		for (let seed = 0; seed < runs; seed += 1) {
			const text = sampleText(createChance(seed));
			const isTap = seed % 4 === 3;
			const said = { user: "7001", id: seed + 1, text };
			const request = isTap
				? kit.taps({ ...said, text: "Yes", value: "pick:1:yes" }, at)
				: kit.says(said, at);
			const [first, second] = [
				arrivalsOf(await channel.receive(request)),
				arrivalsOf(await channel.receive({ ...request, at: at + 1000 })),
			];
			const [one] = first;
			if (first.length !== 1 || one === undefined) {
				broken.push(`#${seed}: ${first.length} arrivals of one`);
				continue;
			}
			if (one.externalId !== second[0]?.externalId)
				broken.push(`#${seed}: another name when it is delivered again`);
			const name = `${one.account}|${one.externalId}`;
			if (names.has(name)) broken.push(`#${seed}: the name of another one`);
			names.add(name);
			if (one.input.kind !== "message") broken.push(`#${seed}: no message`);
			else if (isTap) {
				if (
					kit.capabilities.tap === "value" &&
					one.input.action !== "pick:1:yes"
				)
					broken.push(`#${seed}: the value of a tap is lost`);
			} else if (one.input.text !== cleanText(text))
				broken.push(`#${seed}: other words: ${one.input.text}`);
		}
		await simulator.close();
		return { runs, broken };
	},
};

/** A bad item takes nothing with it. */
export const batches: MessengerCheck = {
	name: "a batch gives every good item, whatever stands between them",
	runs: 30,
	fullRuns: 300,
	fits: ({ batch }) => batch !== undefined,
	async run(kit, runs) {
		const { channel, simulator } = await kit.open(noFiles);
		const broken: string[] = [];
		for (let seed = 0; seed < runs; seed += 1) {
			const count = 1 + (seed % 100);
			const request = kit.batch?.(
				Array.from({ length: count }, (_, n) => ({
					user: `70${n % 10}`,
					id: seed * 1000 + n + 1,
					text: `message ${n}`,
				})),
				at,
			);
			if (!request) continue;
			const texts = arrivalsOf(await channel.receive(request)).map(
				({ message }) => message?.text,
			);
			const wanted = Array.from({ length: count }, (_, n) => `message ${n}`);
			if (texts.join("|") !== wanted.join("|"))
				broken.push(`#${seed}: ${texts.length} of ${count}`);
		}
		await simulator.close();
		return { runs, broken };
	},
};

/** Genuine nonsense is answered, never thrown at. */
export const nonsense: MessengerCheck = {
	name: "bytes of any kind are answered",
	runs: 200,
	fullRuns: 5000,
	async run(kit, runs) {
		const { channel, simulator } = await kit.open(noFiles);
		const broken: string[] = [];
		for (let seed = 0; seed < runs; seed += 1) {
			const chance = createChance(seed);
			const base = kit.says({ user: "7001", id: 1, text: "hello" }, at).body;
			const body =
				seed % 2 === 0
					? twist(base, seed)
					: Uint8Array.from({ length: chance.below(400) }, () =>
							chance.below(256),
						);
			try {
				await channel.receive(kit.raw(body, at));
			} catch (error) {
				broken.push(
					`#${seed}: ${error instanceof Error ? error.name : "thrown"}`,
				);
			}
		}
		await simulator.close();
		return { runs, broken };
	},
};

/** A genuine body with values put elsewhere or replaced by others. */
function twist(body: Uint8Array, seed: number): Uint8Array {
	const chance = createChance(seed);
	const strange: readonly unknown[] = [
		null,
		[],
		{},
		"",
		-1,
		1e300,
		true,
		"\ud800",
		[[]],
		{ __proto__: null },
	];
	const turn = (value: unknown): unknown => {
		if (chance.below(12) === 0) return chance.pick(strange);
		if (Array.isArray(value)) return value.map(turn);
		if (typeof value === "object" && value !== null)
			return Object.fromEntries(
				Object.entries(value).map(([key, each]) => [key, turn(each)]),
			);
		return value;
	};
	const parsed: unknown = JSON.parse(new TextDecoder().decode(body));
	return new TextEncoder().encode(JSON.stringify(turn(parsed)));
}

function arrivalsOf(receipt: WebhookReceipt): readonly Arrival[] {
	return receipt.kind === "taken"
		? receipt.events.flatMap((event) =>
				event.kind === "arrival" ? [event] : [],
			)
		: [];
}

import type { WebhookRequest } from "../../port/messenger.js";
import type { MessengerCheck } from "../check.js";
import { type Chance, createChance } from "../create-chance.js";
import type { Forgery, MessengerKit } from "../messenger-kit.js";
import { noFiles } from "../no-files.js";
import { sampleText } from "../sample-texts.js";

/** Nothing that was changed on its way is believed, and everything genuine is. */
export const forged: MessengerCheck = {
	name: "a request that the vendor did not make is refused",
	runs: 300,
	fullRuns: 10_000,
	async run(kit, runs) {
		const { channel, simulator } = await kit.open(noFiles);
		const broken: string[] = [];
		for (let seed = 0; seed < runs; seed += 1) {
			const chance = createChance(seed);
			const genuine = kit.says(
				{ user: "7001", id: seed + 1, text: sampleText(chance) },
				at,
			);
			if ((await channel.receive(genuine)).kind !== "taken")
				broken.push(`#${seed}: a genuine request is refused`);
			const { request, how } =
				kit.forgeries && seed % 2 === 1
					? kit.forgeries(genuine, seed)
					: mutate(kit, genuine, chance);
			if ((await channel.receive(request)).kind === "taken")
				broken.push(`#${seed}: taken although ${how}`);
		}
		await simulator.close();
		return { runs, broken };
	},
};

const at = 1_790_000_000_000;

function mutate(
	kit: MessengerKit,
	genuine: WebhookRequest,
	chance: Chance,
): Forgery {
	const header = chance.pick(kit.proof);
	const value = genuine.headers[header] ?? "";
	const withHeader = (given: string | undefined): WebhookRequest => ({
		...genuine,
		headers: { ...genuine.headers, [header]: given },
	});
	const ways: readonly (() => Forgery)[] = [
		() => ({ request: withHeader(undefined), how: `${header} is missing` }),
		() => ({ request: withHeader(""), how: `${header} is empty` }),
		() => ({
			request: withHeader(value.slice(0, chance.below(value.length))),
			how: `${header} is cut`,
		}),
		() => ({ request: withHeader(`${value}0`), how: `${header} is longer` }),
		() => {
			const place = chance.below(value.length);
			const other = value[place] === "0" ? "1" : "0";
			return {
				request: withHeader(
					value.slice(0, place) + other + value.slice(place + 1),
				),
				how: `${header} has another character at ${place}`,
			};
		},
	];
	const bodyWays: readonly (() => Forgery)[] = [
		() => {
			const body = Uint8Array.from(genuine.body);
			const place = chance.below(body.length);
			body[place] = (body[place] ?? 0) ^ (1 << chance.below(8));
			return {
				request: { ...genuine, body },
				how: `a bit of byte ${place} is turned`,
			};
		},
		() => ({
			request: {
				...genuine,
				body: genuine.body.slice(0, -1 - chance.below(5)),
			},
			how: "its end is missing",
		}),
		() => ({
			request: {
				...genuine,
				body: new TextEncoder().encode(
					`${new TextDecoder().decode(genuine.body)} `,
				),
			},
			how: "a space stands behind it",
		}),
	];
	return chance.pick(kit.isBodySigned ? [...ways, ...bodyWays] : ways)();
}

import { startShop } from "../../e2e/shop-process.js";
import { createBenchFolder } from "./create-bench-folder.js";
import type { Exchange } from "./load.js";
import { openSecret } from "./open-secret.js";
import { createPostClient, type PostClient } from "./post-client.js";
import { Shopper } from "./shopper.js";
import { lanes, type Side } from "./side.js";
import { createWordings, differentTextOf, textOf } from "./texts.js";

/** The built bot, measured twice: with questions that come again, and with ones that never do. */
export interface ShopbellSides {
	readonly sides: readonly Side[];
	readonly shop: {
		readonly pid: number;
		/** The secret of Direct Line. */
		readonly secret: string;
		readonly client: PostClient;
	};
}

/** Chats open in one round, in which each asks about five different things, as shoppers do; the next round has others. */
const conversations = 512;

/**
 * The built shop bot: message in by Direct Line, on disk, matched, answered, on disk, and out on
 * the shopper's stream. The database is new each time, the trained matcher is not.
 */
export async function startShopbellSide(
	nodeArguments: readonly string[],
): Promise<ShopbellSides> {
	const { dataDir, env } = createBenchFolder("bench-turns-data");
	const shop = await startShop({ dataDir, nodeArguments, env });
	const client = createPostClient(shop.origin, lanes);
	const shoppers: Shopper[] = [];
	const turnsOf = new Array<number>(lanes).fill(0);
	let secret = "";
	const stop = async (): Promise<void> => {
		for (const shopper of shoppers) shopper.close();
		client.close();
		await shop.stop();
	};
	try {
		secret = await openSecret(client, dataDir);
	} catch (error) {
		await stop();
		throw error;
	}
	const openShoppers = async (): Promise<void> => {
		for (const shopper of shoppers.splice(0)) shopper.close();
		while (shoppers.length < conversations)
			shoppers.push(
				...(await Promise.all(
					Array.from(
						{ length: Math.min(20, conversations - shoppers.length) },
						() => Shopper.open(client, secret),
					),
				)),
			);
		turnsOf.fill(0);
	};
	// Each lane has shoppers of its own, who speak in turn.
	const perLane = Math.floor(conversations / lanes);
	// Counted on over the rounds: what was asked once is not asked again.
	const alike = createWordings(textOf);
	const different = createWordings(differentTextOf);
	const say = (
		lane: number,
		toText: (question: number) => string,
	): Promise<Exchange> => {
		const turn = turnsOf[lane] ?? 0;
		turnsOf[lane] = turn + 1;
		const place = lane + lanes * (turn % perLane);
		const shopper = shoppers[place];
		if (!shopper) throw new Error("A lane has no shopper.");
		// The questions of one shopper are different ones.
		return shopper.say(toText(place + Math.floor(turn / perLane)));
	};
	return {
		shop: { pid: shop.pid, secret, client },
		sides: [
			{
				name: "shopbell",
				pid: shop.pid,
				prepare: openShoppers,
				exchange: (_n, lane) => say(lane, alike),
				stop,
			},
			{
				name: "shopbellDifferent",
				pid: shop.pid,
				prepare: openShoppers,
				exchange: (_n, lane) => say(lane, different),
				stop: async () => undefined,
			},
		],
	};
}

import { startShop } from "../../e2e/shop-process.js";
import { ChatPool } from "./chat-pool.js";
import { createBenchFolder } from "./create-bench-folder.js";
import { openSecret } from "./open-secret.js";
import { createPostClient, type PostClient } from "./post-client.js";
import type { Side } from "./side.js";
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

/**
 * The built shop bot: message in by Direct Line, on disk, matched, answered, on disk, and out on
 * the shopper's stream. The database is new each time, the trained matcher is not.
 */
export async function startShopbellSide(
	nodeArguments: readonly string[],
	lanes: number,
): Promise<ShopbellSides> {
	const { dataDir, env } = createBenchFolder("bench-turns-data");
	const shop = await startShop({ dataDir, nodeArguments, env });
	const client = createPostClient(shop.origin, lanes);
	const secret = await openSecret(client, dataDir).catch(async (error) => {
		client.close();
		await shop.stop();
		throw error;
	});
	const chats = new ChatPool(client, secret, lanes);
	// Counted on over the rounds: what was asked once is not asked again.
	const alike = createWordings(textOf);
	const different = createWordings(differentTextOf);
	return {
		shop: { pid: shop.pid, secret, client },
		sides: [
			{
				name: "shopbell",
				pid: shop.pid,
				prepare: () => chats.renew(),
				exchange: (_n, lane) => chats.say(lane, alike),
				stop: async () => {
					chats.close();
					client.close();
					await shop.stop();
				},
			},
			{
				name: "shopbellDifferent",
				pid: shop.pid,
				prepare: () => chats.renew(),
				exchange: (_n, lane) => chats.say(lane, different),
				stop: async () => undefined,
			},
		],
	};
}

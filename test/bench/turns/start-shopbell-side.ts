import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../architecture/workspace.js";
import { startShop } from "../../e2e/shop-process.js";
import { createPostClient } from "./post-client.js";
import { Shopper } from "./shopper.js";
import { lanes, type Side } from "./side.js";
import { textOf } from "./texts.js";

/** Open chats; many, because one may send 60 messages in 30 seconds. */
const conversations = 256;

/** Kept from run to run: training takes most of a minute the first time. */
const trained = "matcher.json";

/**
 * The built shop bot: message in by Direct Line, on disk, matched, answered, on disk, and out on
 * the shopper's stream. The database is new each time, the trained matcher is not.
 */
export async function startShopbellSide(
	nodeArguments: readonly string[],
): Promise<Side> {
	const dataDir = join(root, "node_modules/.cache/shopbell/bench-turns-data");
	mkdirSync(dataDir, { recursive: true });
	for (const name of readdirSync(dataDir))
		if (name !== trained)
			rmSync(join(dataDir, name), { recursive: true, force: true });
	// A copy: who edits the content meanwhile would have the matcher trained anew in the rounds.
	const knowledgeBase = join(dataDir, "knowledge-base");
	cpSync(join(root, "knowledge-base"), knowledgeBase, { recursive: true });
	const shop = await startShop({
		dataDir,
		nodeArguments,
		// One turn for one message, as on the other sides: no flow that asks back.
		env: { KNOWLEDGE_BASE: knowledgeBase, SHOP_KIND: "none" },
	});
	const client = createPostClient(shop.origin, lanes);
	const shoppers: Shopper[] = [];
	const stop = async (): Promise<void> => {
		for (const shopper of shoppers) shopper.close();
		client.close();
		await shop.stop();
	};
	try {
		// The first call that shows a secret makes the bot write it.
		await client
			.post("/v3/directline/tokens/generate", {}, { authorization: "Bearer x" })
			.catch(() => undefined);
		const secret = readFileSync(join(dataDir, "secrets/direct-line"));
		while (shoppers.length < conversations)
			shoppers.push(
				...(await Promise.all(
					Array.from(
						{ length: Math.min(20, conversations - shoppers.length) },
						() => Shopper.open(client, secret.toString("base64url")),
					),
				)),
			);
	} catch (error) {
		await stop();
		throw error;
	}
	// Each lane has shoppers of its own, who speak in turn.
	const turnsOf = new Array<number>(lanes).fill(0);
	const perLane = Math.floor(conversations / lanes);
	return {
		name: "shopbell",
		pid: shop.pid,
		exchange: (n, lane) => {
			const turn = turnsOf[lane] ?? 0;
			turnsOf[lane] = turn + 1;
			const shopper = shoppers[lane + lanes * (turn % perLane)];
			if (!shopper) throw new Error("A lane has no shopper.");
			return shopper.say(textOf(n));
		},
		stop,
	};
}

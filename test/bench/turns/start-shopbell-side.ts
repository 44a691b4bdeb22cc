import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../architecture/workspace.js";
import { startShop } from "../../e2e/shop-process.js";
import type { Exchange } from "./load.js";
import { createPostClient, type PostClient } from "./post-client.js";
import { Shopper } from "./shopper.js";
import { lanes, type Side } from "./side.js";
import { differentTextOf, questionCount, textOf } from "./texts.js";

/** The built bot, measured twice: with questions that come again, and with ones that never do. */
export interface ShopbellSides {
	readonly sides: readonly Side[];
	readonly shop: {
		readonly origin: string;
		readonly pid: number;
		/** The secret of Direct Line. */
		readonly secret: string;
		readonly client: PostClient;
	};
}

/** Chats open in one round, in which each asks about five different things, as shoppers do; the next round has others. */
const conversations = 256;

/** Kept from run to run: training takes most of a minute the first time. */
const isTrained = (name: string): boolean => /^(matcher|content)/.test(name);

/**
 * The built shop bot: message in by Direct Line, on disk, matched, answered, on disk, and out on
 * the shopper's stream. The database is new each time, the trained matcher is not.
 */
export async function startShopbellSide(
	nodeArguments: readonly string[],
): Promise<ShopbellSides> {
	const dataDir = join(root, "node_modules/.cache/shopbell/bench-turns-data");
	mkdirSync(dataDir, { recursive: true });
	for (const name of readdirSync(dataDir))
		if (!isTrained(name))
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
	const turnsOf = new Array<number>(lanes).fill(0);
	let secretText = "";
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
		secretText = readFileSync(join(dataDir, "secrets/direct-line")).toString(
			"base64url",
		);
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
						() => Shopper.open(client, secretText),
					),
				)),
			);
		turnsOf.fill(0);
	};
	// Each lane has shoppers of its own, who speak in turn.
	const perLane = Math.floor(conversations / lanes);
	// Counted on over the rounds: what was asked once is not asked again.
	const asked = { alike: 0, different: 0 };
	const say = (
		lane: number,
		kind: keyof typeof asked,
		toText: (n: number) => string,
	): Promise<Exchange> => {
		const turn = turnsOf[lane] ?? 0;
		turnsOf[lane] = turn + 1;
		const place = lane + lanes * (turn % perLane);
		const shopper = shoppers[place];
		if (!shopper) throw new Error("A lane has no shopper.");
		// The questions of one shopper are different ones.
		const question = (place + Math.floor(turn / perLane)) % questionCount;
		const round = Math.floor(asked[kind]++ / questionCount);
		return shopper.say(toText(round * questionCount + question));
	};
	return {
		shop: { origin: shop.origin, pid: shop.pid, secret: secretText, client },
		sides: [
			{
				name: "shopbell",
				pid: shop.pid,
				prepare: openShoppers,
				exchange: (_n, lane) => say(lane, "alike", textOf),
				stop,
			},
			{
				name: "shopbellDifferent",
				pid: shop.pid,
				prepare: openShoppers,
				exchange: (_n, lane) => say(lane, "different", differentTextOf),
				stop: async () => undefined,
			},
		],
	};
}

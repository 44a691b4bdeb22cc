import { readFileSync } from "node:fs";
import type { PostClient } from "./post-client.js";
import { Shopper } from "./shopper.js";

/** What idle chats cost the server. */
export interface IdleSockets {
	readonly sockets: number;
	/** Memory of the process before and after they were opened. */
	readonly beforeMb: number;
	readonly afterMb: number;
}

/** Opened at a time. */
const batch = 50;

/** What was needed for opening is let go of by then: the bot waits for half a minute in which nothing is done. */
const settleMs = 40_000;

/** Opens chats that say nothing and reads what the server's memory has become; Linux only. */
export async function measureIdleSockets(
	shop: {
		readonly pid: number;
		readonly secret: string;
		readonly client: PostClient;
	},
	sockets: number,
): Promise<IdleSockets> {
	const beforeMb = readMemoryMb(shop.pid);
	const shoppers: Shopper[] = [];
	while (shoppers.length < sockets)
		shoppers.push(
			...(await Promise.all(
				Array.from({ length: Math.min(batch, sockets - shoppers.length) }, () =>
					Shopper.open(shop.client, shop.secret),
				),
			)),
		);
	await new Promise((resolve) => setTimeout(resolve, settleMs));
	const afterMb = readMemoryMb(shop.pid);
	for (const shopper of shoppers) shopper.close();
	return { sockets, beforeMb, afterMb };
}

/** A line for a person. */
export function toIdleText({
	sockets,
	beforeMb,
	afterMb,
}: IdleSockets): string {
	const each = ((afterMb - beforeMb) * 1024) / sockets;
	return `${sockets} idle chats: ${beforeMb.toFixed(0)} MB before, ${afterMb.toFixed(0)} MB with them, ${each.toFixed(1)} KB each`;
}

function readMemoryMb(pid: number): number {
	const text = readFileSync(`/proc/${pid}/status`, "utf8");
	return Number(/VmRSS:\s+(\d+) kB/.exec(text)?.[1]) / 1024;
}

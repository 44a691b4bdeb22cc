import { isIPv6 } from "node:net";
import type { HttpRequest } from "../server/http-exchange.js";
import { ownProxies } from "../server/trusted-proxies.js";

/**
 * Where a request comes from, as far as limits are concerned. Proxies that are trusted are believed
 * about the address before them, from the last one on; an IPv6 network counts as one, since its owner
 * has all of it.
 */
export function clientAddress(
	request: Pick<HttpRequest, "remoteAddress" | "headers" | "isTrustedProxy">,
): string {
	const isTrusted = request.isTrustedProxy ?? ownProxies;
	const forwarded = String(request.headers["x-forwarded-for"] ?? "")
		.split(",")
		.map((part) => part.trim())
		.filter((part) => part !== "");
	let address = request.remoteAddress;
	while (isTrusted(address)) {
		const before = forwarded.pop();
		if (before === undefined) break;
		address = before;
	}
	return isIPv6(address) && !address.startsWith("::ffff:")
		? toNetwork(address)
		: address;
}

/** The first 64 bits. */
function toNetwork(address: string): string {
	const [head = "", tail] = address.split("::");
	const left = head === "" ? [] : head.split(":");
	const right = tail === undefined || tail === "" ? [] : tail.split(":");
	const zeros = Array.from(
		{ length: Math.max(0, 8 - left.length - right.length) },
		() => "0",
	);
	return [...left, ...(tail === undefined ? [] : zeros), ...right]
		.slice(0, 4)
		.join(":");
}

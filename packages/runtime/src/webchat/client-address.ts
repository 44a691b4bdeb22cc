import { isIPv6 } from "node:net";
import type { HttpRequest } from "../server/http-exchange.js";

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Where a request comes from, as far as limits are concerned. A proxy on this machine is believed
 * about the last address it names; an IPv6 network counts as one, since its owner has all of it.
 */
export function clientAddress(
	request: Pick<HttpRequest, "remoteAddress" | "headers">,
): string {
	const forwarded = request.headers["x-forwarded-for"];
	const last = String(forwarded ?? "")
		.split(",")
		.at(-1)
		?.trim();
	const address =
		loopback.test(request.remoteAddress) && last ? last : request.remoteAddress;
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

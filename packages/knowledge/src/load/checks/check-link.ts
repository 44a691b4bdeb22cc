import { judgeLink } from "../../articles/link-safety.js";
import { createProblem } from "../create-problem.js";
import type { Place, Problem } from "../problem.js";

/** A link that is insecure, cannot be opened safely, or leads nowhere. `values` are the facts that may be part of it. */
export function checkLink(
	url: string,
	place: Place,
	values: Readonly<Record<string, string | number>>,
): Problem[] {
	switch (judgeLink(url)) {
		case "insecure":
			return [createProblem(place, "link-insecure", { url })];
		case "unsafe":
			return [createProblem(place, "link-unsafe", { url })];
		case "safe":
			return isBroken(url, values)
				? [createProblem(place, "link-broken", { url })]
				: [];
	}
}

/** An address that is written so that it can lead nowhere, judged without the network. */
function isBroken(
	url: string,
	values: Readonly<Record<string, string | number>>,
): boolean {
	const { protocol, hostname, pathname } = new URL(url);
	if (protocol === "mailto:")
		return !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(pathname);
	if (protocol === "tel:")
		return !/^\+?[\d\s().-]{3,24}$/.test(decode(pathname));
	return (
		!/^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u.test(hostname) ||
		Object.values(values).some((value) => isGluedTo(url, value))
	);
}

/** `{shop_url}returns`: the slash between the shop's address and the path was forgotten. */
function isGluedTo(url: string, value: string | number): boolean {
	return (
		typeof value === "string" &&
		url.startsWith(value) &&
		/^https:\/\/[^/]+$/.test(value) &&
		/^[\p{L}\p{N}-]/u.test(url.slice(value.length))
	);
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
